"""Where what a sentence says of a person's honours, or of a body, clashes with the facts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.facts.organisations.bodies import find_body_clashes
from checker.facts.people.callings import find_callings
from checker.facts.people.honours import find_honours
from checker.facts.store import Fact
from checker.types import Sentence, Span

if TYPE_CHECKING:
    from checker.story import Story


@dataclass(frozen=True, slots=True)
class Clash:
    """The words at fault, the fact they clash with, what to say of it, and both values."""

    mark: Span
    fact: Fact
    message: str
    values: tuple[str, str]
    others: tuple[Span, ...] = ()  # the words on the other side
    is_sure: bool = True  # the words leave no doubt that the two belong together


def find_body_facts(story: "Story", sentence: Sentence) -> Iterator[Clash]:
    """Seats, countries, owners and members of bodies."""
    for span, body, fact, told, known in find_body_clashes(sentence.text, story.facts):
        message = f"‘{told}’ does not fit {fact.subject}; the reference says: {fact.statement} Which is right?"
        mark, other = sentence.span_of(span.start, span.end), sentence.span_of(body.start, body.end)
        yield Clash(mark, fact, message, (told, known), (other,))


def find_honour_clashes(story: "Story", sentence: Sentence) -> Iterator[Clash]:
    """Prizes, firsts and callings."""
    for span, fact, told, known in (*find_honours(sentence.text, story.facts), *find_callings(sentence.text, story.facts)):
        message = f"‘{told}’ does not fit the reference, which says: {fact.statement} Which is right?"
        yield Clash(sentence.span_of(span.start, span.end), fact, message, (told, known))
