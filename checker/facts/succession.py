"""Who followed whom in an office, and which number a president has, as a sentence says."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from checker.facts.office_clash import Clash, Named
from checker.facts.store import Fact
from checker.facts.titles import find_office
from checker.types import Span

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_NUMBER = rf"(?P<number>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})"
# The one office whose holders everybody counts in the same way.
_COUNTED = "president of the United States"
# Two terms with a caretaker between them still follow each other.
_MONTHS_BETWEEN = 14


def find_wrong_predecessor(text: str, one: Named, other: Named) -> Iterator[Clash]:
    (span, facts), (before, olds) = one, other
    if not re.fullmatch(r",?\s(?:who\s)?(?:succeeded|replaced|took\sover\sfrom|followed)\s(?:\w+\s){0,2}", text[span.end : before.start]):
        return
    for fact in facts:
        predecessors = [old for old in olds if old.value == fact.value]
        named = re.match(rf"\sas\s(?:the\s)?(?:\w+[’']s\s)?{find_office(fact.value).named}", text[before.end :])
        if named and predecessors and not any(_follows(fact, old) for old in predecessors):
            years = f"{fact.subject} held the office {fact.years}, {predecessors[0].subject} {predecessors[0].years}"
            yield Clash(
                (span, before), fact, f"{years}: one did not succeed the other. Which name is wrong?", (fact.subject, olds[0].subject)
            )


def _follows(fact: Fact, old: Fact) -> bool:
    """Whether a term of the one begins about when a term of the other ends."""
    months = [12 * (new.first[0] - gone.last[0]) + new.first[1] - gone.last[1] for new in fact.intervals for gone in old.intervals]
    return any(-1 <= count <= _MONTHS_BETWEEN for count in months)


def find_wrong_number(text: str, name: Named) -> Iterator[Clash]:
    span, facts = name
    match = _before().search(text[: span.start]) or _after().match(text[span.end :])
    term = next((fact for fact in facts if fact.value == _COUNTED), None)
    if not match or not term:
        return
    told, numbers = match["number"], _numbers(term)
    number = _ORDINALS.index(told.lower()) + 1 if told.lower() in _ORDINALS else int(told[:-2])
    if numbers and number not in numbers:
        start = match.start("number") + (0 if match.end() == span.start else span.end)
        right = " and ".join(map(_ordinal, numbers))
        message = f"{term.subject} was the {right} president of the United States, not the {told}. Is it the number or the name?"
        yield Clash((Span(start, start + len(told)), span), term, message, (told, right))


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"\b[Tt]he\s(?:nation[’']s\s|country[’']s\s)?{_NUMBER}\s(?:US\s|U\.S\.\s|American\s)?[Pp]resident(?:\sof\sthe\s(?:United\sStates|US))?,?\s$"
    )


@cache
def _after() -> re.Pattern[str]:
    america = r"(?:\sof\sthe\s(?:United\sStates|US))"
    return re.compile(
        rf"(?:,|\s(?:was|became|is))\s(?:the\s|America[’']s\s|the\snation[’']s\s)?{_NUMBER}\s"
        rf"(?:(?:US|U\.S\.|American)\s[Pp]resident|(?<=America[’']s\s\d\dth\s)[Pp]resident|(?<=America[’']s\s\d\d[snr][tdt]\s)[Pp]resident|[Pp]resident{america})\b"
    )


def _numbers(term: Fact) -> list[int]:
    """The numbers of a president: two where another was between the terms. The count starts with George Washington."""
    starts = _starts_of_presidents()
    return [starts.index(interval.first) + 1 for interval in term.intervals if interval.first in starts]


@cache
def _starts_of_presidents() -> list[tuple[int, int, int]]:
    from checker.facts.loading import load_facts

    return [first for first, _ in groupby(sorted(i.first for fact in load_facts().terms if fact.value == _COUNTED for i in fact.intervals))]


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
