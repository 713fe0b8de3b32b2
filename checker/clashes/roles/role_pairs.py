"""Pair the role of a named person with another role of its kind that the story speaks of and gives to nobody.

'Ann Poe, a geologist, ... For an astrophysicist that is easy': one of the two may have been written for the other.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.clashes.roles.role_clash import PARTY_SYSTEMS
from checker.mentions.counts import stems
from checker.mentions.described import bare, by_person
from checker.mentions.people import Person
from checker.mentions.role_words import Role, Term, are_near_fields, find_terms
from checker.mentions.roles import Description
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

KINDS = ("office", "post", "kin", "trade", "party")
_LEADERS = frozenset("founder owner head chairman director president manager administrator secretary governor".split()) | {
    "chief executive"
}
RARE = 3  # sentences that may have a word which tells what is spoken of
_OWN = lazy(r"[’']s\b")
_NAMED_THERE = lazy(r",\s(?:the|an?)\s(?:[\w-]+\s){1,3}?[A-ZÀ-Þ][\w’-]+\s[A-ZÀ-Þ]")  # 'her husband, the cellist Jan Voss'


@dataclass(frozen=True, slots=True)
class Unheld:
    """A role or party that a sentence speaks of and that no description of a person has."""

    term: Term
    sentence: Sentence

    @property
    def span(self) -> Span:
        return self.sentence.span_of(self.term.start, self.term.end)

    @property
    def text(self) -> str:
        return self.sentence.text[self.term.start : self.term.end]

    @property
    def name(self) -> str:
        return name_of(self.term.value)

    def is_like(self, one: Description) -> bool:
        return are_of_a_kind(one.kind, one.value, self.term.kind, self.term.value)


@dataclass(frozen=True)
class RoleStory:
    """What the weighing of roles asks of a story; `told` by person, `terms` with their sentences."""

    sentences: Sequence[Sentence]
    people: Sequence[Person]
    told: dict[str, list[Description]]
    terms: Sequence[Unheld]
    quotes: Sequence[Span]

    @cached_property
    def times(self) -> Counter[str]:
        """How often the story has each role or party."""
        return Counter(one.name for one in self.terms)

    @cached_property
    def held(self) -> dict[str, set[str]]:
        """Who has each role or party."""
        found: dict[str, set[str]] = {}
        for person, told in self.told.items():
            for one in told:
                if not one.is_again:
                    found.setdefault(name_of(one.value), set()).add(person)
        return found

    @cached_property
    def words(self) -> list[frozenset[str]]:
        return [stems(sentence.text) for sentence in self.sentences]

    @cached_property
    def frequency(self) -> Counter[str]:
        """In how many sentences a stem stands."""
        return Counter(word for words in self.words for word in words)


@dataclass(frozen=True)
class RolePair:
    """`told` is what `person` is said to be, `unheld` the other role."""

    story: RoleStory
    person: str
    told: Description
    unheld: Unheld

    @property
    def kind(self) -> str:
        """One of `KINDS`."""
        return kind_of(self.told.value)

    @property
    def surname(self) -> str:
        return self.person.split()[-1]

    @property
    def is_person(self) -> bool:
        """Whether the name is surely a person's."""
        return any(one.kind == "person" and bare(one.name) == self.person for one in self.story.people)

    @cached_property
    def named(self) -> list[int]:
        """The sentences that name the person."""
        mentions = {m.sentence for one in self.story.people if bare(one.name) == self.person for m in one.mentions}
        return sorted(mentions | {s.index for s in self.story.sentences if self.surname in s.text})

    @cached_property
    def is_only_one(self) -> bool:
        """Whether nobody else has a role of the other one's kind."""
        others = (one for person, told in self.story.told.items() if person != self.person for one in told)
        return not any(self.unheld.is_like(one) for one in others)

    @property
    def before(self) -> str:
        return self.unheld.sentence.text[: self.unheld.term.start]

    @property
    def after(self) -> str:
        return self.unheld.sentence.text[self.unheld.term.end :]

    @property
    def is_alone_there(self) -> bool:
        """Whether the sentence of the other role names no one else."""
        index = self.unheld.sentence.index
        people = {bare(one.name) for one in self.story.people for m in one.mentions if one.kind == "person" and m.sentence == index}
        return people <= {self.person}

    @property
    def may_be_another(self) -> bool:
        """Whether somebody whose role is not told is named there or in the sentence before."""
        near = (self.unheld.sentence.index - 1, self.unheld.sentence.index)
        people = {bare(one.name) for one in self.story.people for m in one.mentions if one.kind == "person" and m.sentence in near}
        return not people <= {self.person, *self.story.told}

    @property
    def shared(self) -> int:
        """Rare words that the sentences of both have in common."""
        words = self.story.words
        return sum(self.story.frequency[word] <= RARE for word in words[self.told.sentence] & words[self.unheld.sentence.index])

    @property
    def distance(self) -> int:
        """Sentences from one that names the person to the other role; negative where it comes first."""
        return min((self.unheld.sentence.index - index for index in self.named), key=abs, default=99)


def kind_of(value: object) -> str:
    """One of `KINDS`: of a party its name is the value."""
    if not isinstance(value, Role):
        return "party"
    if "kin" in value.ladders:
        return "kin"
    return "office" if value.is_office else "post" if value.ladders & {"post", "board", "vice"} else "trade"


def name_of(value: object) -> str:
    return getattr(value, "name", str(value))


def read_roles(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person], told: Sequence[Description]
) -> RoleStory:
    terms = [Unheld(t, s) for s in sentences for t in find_terms(_OWN.sub("  ", s.text)) if t.kind in ("role", "party")]
    bodies = {m.span for one in people if one.kind == "body" for m in one.mentions}
    held = by_person(people, [one for one in told if one.kind in ("role", "party") and one.name.span not in bodies])
    return RoleStory(sentences, people, held, terms, [m.span for m in mentions if m.kind is MentionKind.QUOTE])


def find_role_pairs(story: RoleStory) -> Iterator[RolePair]:
    """Of each role of a person those of its kind that nobody has and that stand in other sentences, the nearest first."""
    spans = [one.span for told in story.told.values() for one in told if not one.is_again]
    free = [one for one in story.terms if one.name not in story.held and not any(span.overlaps(one.span) for span in spans)]
    free = [one for one in free if not _NAMED_THERE.match(one.sentence.text, one.term.end)]
    for person, told in sorted(story.told.items()):
        first = {name_of(one.value): one for one in reversed(told) if not (one.is_quoted or one.is_again)}
        for name, one in first.items():
            said = {d.sentence for d in told if name_of(d.value) == name}
            near = (RolePair(story, person, one, other) for other in free if other.sentence.index not in said and other.is_like(one))
            yield from sorted(near, key=lambda pair: (abs(pair.distance), pair.unheld.span))


def are_of_a_kind(kind: str, one: object, other_kind: str, other: object) -> bool:
    """Whether a writer may take the one for the other: a rung of one ladder, trades of one field, parties of one country."""
    if kind != other_kind:
        return False
    if kind == "party":
        return any({one, other} <= system for system in PARTY_SYSTEMS)
    return bool(one.ladders & other.ladders) or are_near_fields(one.field, other.field) or {one.name, other.name} <= _LEADERS
