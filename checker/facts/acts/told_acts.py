"""Which acts of the store a sentence tells, and by which words.

An act is known as an event is (events/event_cues.py): by cues that must all be there, in any order, those of an alias with gaps
('knelt/knees … Warsaw … ghetto/memorial'). Its cues hold neither who did it nor what else the row says, so that they tell the act
whoever is named with it. A row says one thing of an act: who did it, to whom it was done, or where; its subject is the rest
('knelt at the memorial of the Warsaw ghetto'), its kind the class of those who are mixed up with the right one.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.facts.acts.act_cues import find_groups
from checker.facts.edtf import Interval
from checker.facts.store import Fact, FactStore
from checker.patterns import lazy
from checker.types import Span

AGENT, OBJECT, PLACE = "was done by", "was done to", "was done in"
ACTS = (AGENT, OBJECT, PLACE)
_SENTENCES = 1000  # whose acts are kept, since several checks ask for them
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = lazy(rf"(?:\b(?P<month>{_MONTHS})(?:\s\d{{1,2}},)?\s)?(?<![\d,.$£€])(?P<year>1\d{{3}}|20\d\d)(?![\d,.]\d|\d)")
_PASSIVE = lazy(r"(?:and\s[\w\s]+\s)?(?:was|were)\s(?:\w+ed|shot|burnt|caught|beaten)\b")
_SHORT = 2  # years of an act whose date is a cue in place of a missing one
_LEAST, _MANY = 3, 4  # groups of which one may be missing, with the date and without it


@dataclass(frozen=True, slots=True)
class Told:
    """An act that a text tells: its row, the words of each group of cues, if all are there, and if the text has its year, or others."""

    fact: Fact
    groups: tuple[tuple[Span, ...], ...]
    is_whole: bool
    is_dated: bool
    is_of_other_date: bool

    @property
    def is_suffered(self) -> bool:
        """Whether the row says what befell somebody, rather than what somebody did."""
        return self.fact.relation == OBJECT or (self.fact.relation == AGENT and bool(_PASSIVE.match(self.fact.subject)))

    @property
    def cues(self) -> tuple[Span, ...]:
        """All words that tell the act, the first where some overlap."""
        found: list[Span] = []
        for span in sorted({span for group in self.groups for span in group}, key=lambda span: (span.start, -span.end)):
            if not found or found[-1].end <= span.start:
                found.append(span)
        return tuple(found)


@lru_cache(_SENTENCES)
def find_told(text: str, store: FactStore) -> tuple[Told, ...]:
    """The acts that a text tells, each by the wording with most groups."""
    found: dict[Fact, Told] = {}
    for told in _find_wordings(text, store):
        if told.fact not in found or len(told.groups) > len(found[told.fact].groups):
            found[told.fact] = told
    return tuple(found.values())


def _find_wordings(text: str, store: FactStore) -> Iterator[Told]:
    dates = [(int(date["year"]), date["month"]) for date in _DATE.finditer(text)]
    for anchor, anchored in store.find_anchors(text, *ACTS):
        start, end = text.rfind(";", 0, anchor.start), text.find(";", anchor.end)
        part = Span(start + 1, end if end >= 0 else len(text))
        for fact, wording in anchored:
            groups = [tuple(span for span in group if part.contains(span)) for group in find_groups(text, anchor, wording)]
            is_dated = any(_allows(interval, *date) for date in dates for interval in fact.intervals)
            if groups and (all(groups) or _is_enough(text, groups, fact, is_dated)):
                yield Told(fact, ((anchor,), *filter(None, groups)), all(groups), is_dated, bool(dates) and not is_dated)


def _allows(interval: Interval, year: int, month: str | None) -> bool:
    number = _MONTHS.split("|").index(month) + 1 if month else 0
    first, last = interval.first[: 2 if month else 1], interval.last[: 2 if month else 1]
    return first <= ((year, number) if month else (year,)) <= last


def _is_enough(text: str, groups: Sequence[Sequence[Span]], fact: Fact, is_dated: bool) -> bool:
    """Whether all groups beside the anchor but one are there, of many, or of several if the text has the year of the act.

    A year is the date of the act, and is not a cue besides.
    """
    missing = sum(all(text[span.start : span.end][-4:].isdigit() for span in group) for group in groups)
    is_brief = all(interval.last[0] - interval.first[0] < _SHORT for interval in fact.intervals)
    return missing == 1 and len(groups) + 1 >= (_LEAST if is_dated and is_brief else _MANY)


def without(text: str, spans: Iterable[Span]) -> str:
    """The text with blanks where the spans are."""
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text
