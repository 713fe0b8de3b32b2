"""Find two dates that stand in another order than the words around them tell: 'rose to its peak in 2013 and fell in 2012'.

Nobody has to say which words tell an order: in a right text it is seen from the dates. What a sign is worth stands in
data/sequence_weights.csv, fitted by models/recipes/sequence_weights.py; above 0 the sum says that the date told second is the later.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise, product

from checker.clashes.dates.date_clashes import is_slip_of
from checker.clashes.dates.network import MONTH, days_of
from checker.clashes.dates.told_times import clause_of, log_odds_of_past
from checker.mentions import by_sentence
from checker.partial_date import Date
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence
from checker.weights import Sign, log_odds

_TABLE = "clashes/dates/data/sequence_weights.csv"
KINDS = ("one sentence", "two sentences", "further apart")
LEAST = 2.5  # of 116 pairs of calibration stories 24 are told so surely, one of them wrongly
_FAR = 12  # sentences between two days of one tale
_NEAR_MONTHS = 4  # a day without its year may be of the next year: further apart, either may come first
_NEAR_DAYS = 2  # and of weekdays
_REACH, _NEAR = 70, 25  # characters that are looked at around the dates, and right before the second
_WORDS = {
    "before": "before",
    "after": "after|following",
    "until": "until|till|to",
    "since": "since",
    "later": "later|subsequent\\w*|eventually|then|went on|next",
    "earlier": "earlier|previous\\w*|prior|ago",
    "first": "first|original\\w*|initial\\w*",
    "had": "had|having",
    "to come": "will|would|shall|due|expected|scheduled|plan\\w*|set to|next",
    "when": "when|while|as",
    "which": "which|who|whose|where|that",
    "from": "from|between",
    "by": "by",
    "again": "again|another|second|re\\w+ed",
    "last": "last|past|late",
    "and": "and",
    "but": "but|although|though|however|despite",
    "is": "is|are|has|have|now",
    "was": "was|were",
    "begun": "born|birth|founded|established|began|started|opened|built|created",
    "ended": "died|death|killed|closed|ended|retired|resigned|dissolved|destroyed",
    "honoured": "won|award\\w*|prizes?|inducted|released|published|album|book|film",
    "before doing": "before\\s\\w+ing",
    "after doing": "after\\s(?:having\\s)?\\w+ing",
    "became": "became|joined|moved|turned|merged|grew|went on",
    "compared": "compared|than|(?:up|down|rise|fall|drop|increase|decrease|risen|fallen)\\sfrom",
    "peaked": "peak\\w*|highest|record",
    "fell": "fell|falling|dropp\\w+|declin\\w+|slump\\w*|sank|slid|slipp\\w+|shrank|plung\\w+",
    "law": "Act|bill|law|fiscal|FY|budget|levels?",
}
_LEADS = ("in", "on", "by", "until", "since", "to", "from", "after", "before", "of", "and", "between", "the")
_LISTED = lazy(r"[\s,/–—-]*(?:(?:and|or|nor|to|through|until)\s)?(?:in|on)?\s?")
_BEFORE_THAT = lazy(r"(?:Prior\sto|Before|Until)\s(?:that|this|then)\b")
_LATER_HEAD = lazy(r"(?:After\s(?:that|this)|Since\sthen|Later|Then|Subsequently|Following)\b")
_FOUR_DIGITS = lazy(r"\b[12]\d{3}\b")
_GOES_ON = lazy(
    r"(?:[A-Z][^.;:“”\"]{0,60}?,\s)?(?:[Hh]e|[Ss]he)\s(?:was|\w+ed|became|won|took|left|went|made|wrote|led|stood|sold|held|ran)\b"
)
_LOOKS_BACK = lazy(
    r"(?i)\b(?:had|having|earlier|previous\w*|first|since|already|ago|before|until|same|also|then|former\w*|meanwhile|still|again|like"
    r"|award\w*|prizes?|inducted|entered|honou?r\w*)\b"  # honours are told in any order
)


@dataclass(frozen=True)
class DatePair:
    """Two dates told one after the other that cannot be of one time."""

    dates: tuple[Mention, Mention]
    sentences: tuple[Sentence, Sentence]

    @property
    def kind(self) -> str:
        return KINDS[min(self.sentences[1].index - self.sentences[0].index, 2)]

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
        if self.kind != KINDS[1]:
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


def find_date_pairs(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[DatePair]:
    """Dates outside quotes that follow each other, and days further apart that differ by a slip; none of a list or in brackets."""
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    plain = [m for m in mentions if not any(quote.overlaps(m.span) for quote in quotes)]
    held = by_sentence(plain, MentionKind.DATE)
    for index, dates in held.items():
        following = held.get(index + 1, ())[:1]
        told = [*pairwise(dates), *((one, other) for other in following for one in dict.fromkeys((dates[0], dates[-1])))]
        further = chain.from_iterable(held.get(place, ()) for place in range(index + 2, index + _FAR + 1))
        told += [(one, other) for one, other in product(dates, further) if _are_days(one, other) and is_slip_of(one.value, other.value)]
        for one, other in told:
            pair = DatePair((one, other), (sentences[one.sentence], sentences[other.sentence]))
            is_listed = pair.kind == KINDS[0] and _LISTED.fullmatch(pair.between)
            if pair.gap and not is_listed and "(" not in pair.between and ")" not in pair.between:
                yield pair


def _are_days(*dates: Mention) -> bool:
    return all(date.value.day is not None or date.value.weekday is not None for date in dates)


def find_backward_dates(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> DatePair | None:
    """The one pair that is told in one order and dated in the other; None where there are two: that story goes back on purpose."""
    found = [pair for pair in find_date_pairs(sentences, mentions) if _told_order(pair) * pair.gap < 0]
    return found[0] if len(found) == 1 else None


def _told_order(pair: DatePair) -> float:
    """Above 0 where the second is told as the later, below 0 where as the earlier; 0 where that is not sure."""
    odds = log_odds(_TABLE, SIGNS, pair.kind, pair)
    return pair.sure_order or (odds if abs(odds) >= LEAST else 0)


def _part(pattern: re.Pattern[str], cut: Callable[[DatePair], str]) -> Callable[[DatePair], bool]:
    return lambda pair: pattern.search(cut(pair)) is not None


_PARTS: dict[str, Callable[[DatePair], str]] = {
    "before the first": lambda pair: pair.before[-_REACH:],
    "between": lambda pair: pair.between,
    "right before the second": lambda pair: pair.between[-_NEAR:],
    "after the second": lambda pair: pair.after[:_REACH],
}
SIGNS: tuple[Sign[DatePair], ...] = (
    *(Sign(f"{name}, {part}", _part(lazy(rf"(?i)\b(?:{words})\b"), cut)) for name, words in _WORDS.items() for part, cut in _PARTS.items()),
    *(Sign(f"{word} the first", lambda pair, word=word: pair.leads[0] == word) for word in _LEADS),
    *(Sign(f"{word} the second", lambda pair, word=word: pair.leads[1] == word) for word in _LEADS),
    Sign("first told as past", lambda pair: pair.odds_of_past[0]),
    Sign("second told as past", lambda pair: pair.odds_of_past[1]),
    Sign("past, then to come", lambda pair: pair.odds_of_past[0] > 1 and pair.odds_of_past[1] < -1),
    Sign("to come, then past", lambda pair: pair.odds_of_past[0] < -1 and pair.odds_of_past[1] > 1),
    Sign("first opens its sentence", lambda pair: len(pair.before) < 6),
    Sign("both open their sentences", lambda pair: len(pair.before) < 6 and len(pair.between) < 6),
    Sign("colon", lambda pair: ";" in pair.between or ":" in pair.between),
    Sign("far", lambda pair: min(len(pair.between), 200) / 100),
    Sign("one paragraph", lambda pair: pair.sentences[0].paragraph == pair.sentences[1].paragraph),
    Sign("after that", lambda pair: _LATER_HEAD.match(pair.sentences[1].text) is not None),
    Sign("figures between", lambda pair: any(letter.isdigit() for letter in pair.between)),
    Sign("dates in its sentences", lambda pair: min(len(_FOUR_DIGITS.findall("".join(one.text for one in set(pair.sentences)))), 8) / 4),
    Sign("weekdays", lambda pair: pair.dates[0].value.weekday is not None and not pair.dates[0].value.month),
    Sign("years", lambda pair: bool(pair.dates[0].value.year and pair.dates[1].value.year)),
)
