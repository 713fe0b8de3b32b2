"""A name that is written with an accent once, or once without: a style holds for a whole story."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.mentions.gazetteer import without_accents
from checker.mentions.name_context import Found, NameStory
from checker.mentions.people import Person
from checker.types import Mention

FEWEST = 3  # times that the usual form stands: once against once is a headline's style, or a file's lost letters


def by_accent(story: NameStory, people: Sequence[Person]) -> Iterator[Found]:
    """The one mention whose last word has other accents, and the person by the rest."""
    for person in people:
        forms: dict[str, list[Mention]] = defaultdict(list)
        for mention in person.mentions:
            forms[mention.value.split()[-1]].append(mention)
        usual = max(forms, key=lambda form: len(forms[form]))
        odd = [form for form in forms if form != usual and without_accents(form) == without_accents(usual)]
        if len(odd) == 1 and len(forms[odd[0]]) == 1 and len(forms[usual]) >= FEWEST:
            [mention] = forms[odd[0]]
            yield Person(mention.value, person.kind, (mention,)), replace(person, mentions=tuple(forms[usual])), "accent", 0.5
