"""Pair the role of a named person with another role that the story speaks of and gives to nobody.

'Ann Poe, a geologist, ... For an astrophysicist that is easy': one of the two may have been written for the other.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from checker.mentions.attribution import find_attributions
from checker.mentions.described import bare, by_person
from checker.mentions.people import Person
from checker.mentions.role_words import Role, Term, are_near_fields, find_terms
from checker.mentions.roles import Description
from checker.patterns import lazy
from checker.types import MentionKind, Sentence, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

_OWN = lazy(r"[’']s\b")


@dataclass(frozen=True, slots=True)
class Unheld:
    """A role that a sentence speaks of and that no description of a person has."""

    term: Term
    sentence: Sentence

    @property
    def span(self) -> Span:
        return self.sentence.span_of(self.term.start, self.term.end)

    @property
    def text(self) -> str:
        return self.sentence.text[self.term.start : self.term.end]

    @property
    def role(self) -> Role:
        return self.term.value

    @property
    def name(self) -> str:
        return self.role.name

    @property
    def before(self) -> str:
        return self.sentence.text[: self.term.start]

    @property
    def after(self) -> str:
        return self.sentence.text[self.term.end :]


@dataclass(frozen=True)
class RoleStory:
    """What ties of roles ask of a story; `told` by person, `terms` with their sentences, `speakers` of quotes by their spans
    ('' where nobody is told)."""

    sentences: Sequence[Sentence]
    people: Sequence[Person]
    told: dict[str, list[Description]]
    terms: Sequence[Unheld]
    speakers: Mapping[Span, str]

    @cached_property
    def times(self) -> Counter[str]:
        """How often the story has each role."""
        return Counter(one.name for one in self.terms)

    @cached_property
    def held(self) -> dict[str, set[str]]:
        """Who has each role."""
        found: dict[str, set[str]] = {}
        for person, told in self.told.items():
            for one in told:
                if not one.is_again:
                    found.setdefault(one.value.name, set()).add(person)
        return found

    @cached_property
    def named(self) -> dict[str, list[int]]:
        """The sentences that name each person."""
        return {name: sorted(i for i, names in enumerate(self.present) if name in names) for name in set().union(*self.present)}

    @cached_property
    def present(self) -> list[set[str]]:
        """Whom each sentence names: people, and others who have a role."""
        found: list[set[str]] = [set() for _ in self.sentences]
        for one in self.people:
            if one.kind == "person" or bare(one.name) in self.told:
                for mention in one.mentions:
                    found[mention.sentence].add(bare(one.name))
        for name, told in self.told.items():
            for one in told:
                found[one.name.sentence].add(name)
        return found

    @cached_property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences).lower()


@dataclass(frozen=True)
class RolePair:
    """`told` is what `person` is said to be, `unheld` the other role."""

    story: RoleStory
    person: str
    told: Description
    unheld: Unheld

    @property
    def kind(self) -> str:
        """Office, post, kin or trade."""
        return kind_of(self.told.value)

    @property
    def surname(self) -> str:
        return self.person.split()[-1]

    @property
    def place(self) -> int:
        """The sentence of the other role."""
        return self.unheld.sentence.index

    @cached_property
    def is_only_one(self) -> bool:
        """Whether nobody else has a role that is near the other one."""
        others = (one for person, told in self.story.told.items() if person != self.person for one in told)
        return not any(are_near(one.value, self.unheld.role) for one in others)

    @cached_property
    def quote(self) -> Span | None:
        """The quotation that the other role stands in."""
        return next((quote for quote in self.story.speakers if quote.overlaps(self.unheld.span)), None)

    @property
    def speaker(self) -> str:
        """Who says the other role in a quotation, '' where it is not told."""
        return self.story.speakers[self.quote] if self.quote else ""

    @cached_property
    def distance(self) -> int:
        """Sentences from the nearest one that names the person to the other role; negative where it comes first."""
        return min((self.place - index for index in self.story.named[self.person]), key=lambda d: (abs(d), d < 0), default=99)


def kind_of(role: Role) -> str:
    """Office, post, kin or trade."""
    if "kin" in role.ladders:
        return "kin"
    return "office" if role.is_office else "post" if role.ladders & {"post", "board", "vice"} else "trade"


def read_roles(story: "Story") -> RoleStory:
    speakers = dict.fromkeys((m.span for m in story.mentions if m.kind is MentionKind.QUOTE), "")
    speakers |= {one.quote.span: one.speaker for one in find_attributions(story.sentences, story.mentions, story.people)}
    terms = [Unheld(t, s) for s in story.sentences for t in find_terms(_OWN.sub("  ", s.text)) if t.kind == "role"]
    bodies = {m.span for one in story.people if one.kind == "body" for m in one.mentions}
    held = by_person(story.people, [one for one in story.descriptions if one.kind == "role" and one.name.span not in bodies])
    return RoleStory(story.sentences, story.people, held, terms, speakers)


def find_role_pairs(story: RoleStory) -> Iterator[RolePair]:
    """Of each role of a person those that nobody has and that a writer may take for it, in other sentences."""
    spans = [one.span for told in story.told.values() for one in told if not one.is_again]
    free = [one for one in story.terms if one.name not in story.held and not any(span.overlaps(one.span) for span in spans)]
    for person, told in sorted(story.told.items()):
        first = {one.value.name: one for one in reversed(told) if not (one.is_quoted or one.is_again)}
        for name, one in first.items():
            said = {d.sentence for d in told if d.value.name == name}
            for other in free:
                if other.sentence.index not in said and are_of_a_kind(one.value, other.role):
                    yield RolePair(story, person, one, other)


def are_near(one: Role, other: Role) -> bool:
    """Whether two are rungs of one ladder or trades of one field."""
    return bool(one.ladders & other.ladders) or are_near_fields(one.field, other.field) or one.name == other.name


def are_of_a_kind(one: Role, other: Role) -> bool:
    """Whether a writer may take the one for the other: two of kin, or two of all else."""
    return (kind_of(one) == "kin") == (kind_of(other) == "kin")
