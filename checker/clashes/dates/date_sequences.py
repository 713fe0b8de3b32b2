"""Two dates that a story tells one after the other, with the words around them, and how far apart they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from checker.clashes.dates.network import MONTH, days_of
from checker.clashes.dates.told_times import clause_of, log_odds_of_past
from checker.mentions import by_sentence
from checker.partial_date import Date
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

_NEAR_MONTHS = 4  # a day without its year may be of the next year: further apart, either may come first
_NEAR_DAYS = 2  # and of weekdays
_LISTED = lazy(r"[\s,/–—-]*(?:(?:and|or|nor|to|through|until)\s)?(?:in|on)?\s?")
_SET_APART = lazy(r"[()]|\b(?:though|although|whereas|while)\b")  # what is noted or conceded is of any time
_BEFORE_THAT = lazy(r"(?:Prior\sto|Before|Until)\s(?:that|this|then)\b")
_GOES_ON = lazy(
    r"(?:[A-Z][^.;:“”\"]{0,60}?,\s)?(?:[Hh]e|[Ss]he)\s(?:was|\w+ed|became|won|took|left|went|made|wrote|led|stood|sold|held|ran)\b"
)
_LOOKS_BACK = lazy(
    r"(?i)\b(?:had|having|earlier|previous\w*|first|since|already|ago|before|until|same|also|then|former\w*|meanwhile|still|again|like"
    r"|award\w*|prizes?|inducted|entered|honou?r\w*)\b"  # honours are told in any order
)


@dataclass(frozen=True)
class DateSequence:
    """Two dates told one after the other that cannot be of one time."""

    dates: tuple[Mention, Mention]
    sentences: tuple[Sentence, Sentence]

    @property
    def is_of_one_sentence(self) -> bool:
        return self.sentences[0] is self.sentences[1]

    @cached_property
    def before(self) -> str:
        return self.sentences[0].text[: self.dates[0].span.start - self.sentences[0].span.start]

    @cached_property
    def between(self) -> str:
        """The words from the one to the other; of two sentences those of the second."""
        base, text = self.sentences[1].span.start, self.sentences[1].text
        start = max(0, self.dates[0].span.end - base)
        return text[start : self.dates[1].span.start - base]

    @cached_property
    def after(self) -> str:
        return self.sentences[1].text[self.dates[1].span.end - self.sentences[1].span.start :]

    @cached_property
    def leads(self) -> tuple[str, str]:
        """The word before each date."""
        return tuple((text.split()[-1:] or [""])[0].lower() for text in (self.before, self.between))

    @cached_property
    def odds_of_past(self) -> tuple[float, float]:
        pairs = zip(self.dates, self.sentences, strict=True)
        return tuple(max(-3.0, min(3.0, log_odds_of_past(clause_of(date, sentence)))) for date, sentence in pairs)

    @cached_property
    def sure_order(self) -> int:
        """1 for 'In 2011, Hale was elected. When Roe died in 2014, he took over', -1 for '... Prior to that he ...', else 0."""
        if self.is_of_one_sentence:
            return 0
        text = self.sentences[1].text
        goes_on = len(self.before) < len("In the ") and _GOES_ON.match(text) and not _LOOKS_BACK.search(text)
        return 1 if goes_on else -1 if _BEFORE_THAT.match(text) else 0

    @property
    def gap(self) -> int:
        """How many days the second comes after the first; below 0 before it."""
        return days_between(*(date.value for date in self.dates)) or 0


def days_between(one: Date, other: Date) -> int | None:
    """Days from one date to another that is wholly before or after it, in the year or week that brings them nearest; else None."""
    if one.approximate or other.approximate or not {one.precision, other.precision} <= {"day", "month", "year"}:
        return None
    if one.year and other.year:
        (first, last), (start, end) = days_of(one), days_of(other)
        return start - last if last < start else end - first if end < first else None
    if one.year or other.year:
        return None
    if None not in (one.day, other.day, one.month, other.month):
        months = (other.month - one.month + 6) % 12 - 6
        return MONTH * months + other.day - one.day or None if abs(months) <= _NEAR_MONTHS else None
    if None in (one.weekday, other.weekday) or one.month or other.month:
        return None
    days = (other.weekday - one.weekday + 3) % 7 - 3
    return days if 0 < abs(days) <= _NEAR_DAYS else None


def find_date_sequences(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[DateSequence]:
    """Dates outside quotes that follow each other in a sentence, or from one to the next; none of a list, in brackets, behind ‘though’."""
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    plain = [m for m in mentions if not any(quote.overlaps(m.span) for quote in quotes)]
    held = by_sentence(plain, MentionKind.DATE)
    for index, dates in held.items():
        for one, other in pairwise((*dates, *held.get(index + 1, ())[:1])):
            pair = DateSequence((one, other), (sentences[one.sentence], sentences[other.sentence]))
            is_listed = pair.is_of_one_sentence and _LISTED.fullmatch(pair.between)
            if pair.gap and not is_listed and not _SET_APART.search(pair.between):
                yield pair
