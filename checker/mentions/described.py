"""Gather what a story says of each person: whatever has the `name` it is said of."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeVar

from checker.mentions.lives import LifeFact
from checker.mentions.people import Person
from checker.mentions.role_phrases import without_titles
from checker.mentions.role_words import find_terms
from checker.mentions.roles import Description

T = TypeVar("T", Description, LifeFact)


def by_person(people: Sequence[Person], descriptions: Sequence[T]) -> dict[str, list[T]]:
    """The descriptions of each person under the fullest name, titles left off; of a name that two share under that name."""
    if not descriptions:
        return {}
    names = {}
    for person in people:
        names |= dict.fromkeys((mention.span for mention in person.mentions), bare(person.name))
    longer = defaultdict(set)
    for name in names.values():
        words = name.split()
        for size in range(1, len(words)):
            longer[" ".join(words[-size:])].add(name)
    found = defaultdict(list)
    for description in descriptions:
        name = names.get(description.name.span) or bare(description.name.value)
        found[min(longer[name]) if len(longer.get(name, ())) == 1 else name].append(description)
    return dict(found)


def bare(name: str) -> str:
    """A name without the titles that the name finder left on it ('Prime Minister Ida Weller')."""
    return name[without_titles(0, len(name), tuple(find_terms(name)), name) :]
