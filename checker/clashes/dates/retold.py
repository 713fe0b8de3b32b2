"""Find what a story tells twice with two dates: clauses that share their rare words and differ in when.

Years are compared by their whole sentences, too: what speaks for one event and for two is weighed by points (`_weigh`).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from checker.clashes.dates.date_clashes import DateClash, excludes, is_slip_of
from checker.mentions.counts import stems
from checker.mentions.pictures import is_year_of_picture
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

MOST_DATES = 40  # a story with more is a list of them
RARE = 8  # sentences of the story that may have a word which still tells what is spoken of
FEWEST_SHARED, ENOUGH_SHARED = 2, 3  # rare words that two clauses share: half of a short one, and of any
BREAK = lazy(r"[;:–—]\s|,\s(?:and|but|while|whereas|although|though)\s")
_REACH = 110  # characters of the clause on either side of its date
_CAPITAL = lazy(r"(?<![\w’'-])[A-Z][\w-]*")
_RARE_NAME = 3  # sentences of the story that may have a name which still tells what is spoken of
_POINTS = 1.15  # from here on two sentences tell of one event
_NEAR_YEARS = 3  # years that a story mostly tells one after another
_NO_NAMES = frozenset("In On At The A An By After Before Since Then When And But He She It They His Her Its Their This That".split())
# Words of what comes again, of steps from one date to the next, and of dates that were moved.
_AGAIN = lazy(
    r"(?i)\b(?:again|also|another|each|every|annual\w*|yearly|monthly|weekly|daily|fiscal|financial|fy|appropriations?|season|edition|league"
    r"|cup|olympics?|paralympics?|elections?|next|following|later|earlier|then|until|previous\w*|last|same|postponed|moved|delayed|rescheduled"
    r"|originally|extended|similar|awards?|act|bill|budget|re-?authori[sz]\w*|brought\sforward)\b"
)


@dataclass(frozen=True)
class _Telling:
    """A date and the clause it stands in."""

    date: Mention
    sentence: Sentence
    clause: str
    begins_with_name: bool

    @cached_property
    def words(self) -> frozenset[str]:
        return stems(self.clause)

    @cached_property
    def is_of_several(self) -> bool:
        """Whether a word of the clause speaks of what comes again, of a step in time or of a date that was moved."""
        return bool(_AGAIN.search(self.clause))

    @cached_property
    def names(self) -> frozenset[str]:
        first = frozenset() if self.begins_with_name else {self.sentence.text.split(maxsplit=1)[0]}
        return frozenset(_CAPITAL.findall(self.clause)) - _NO_NAMES - first


def find_retold(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[DateClash]:
    """Two tellings whose dates are a slip of the pen apart, neither of them told twice."""
    tellings = _tellings(sentences, mentions)
    values = Counter(telling.date.value for telling in tellings)
    near = [
        (one, other)
        for one, other in combinations(tellings, 2)
        if one.sentence is not other.sentence
        and min(values[one.date.value], values[other.date.value]) == 1
        and is_slip_of(one.date.value, other.date.value)
        and not _agree(one, other, tellings)
        and stems(one.sentence.text) & stems(other.sentence.text)
    ]
    setting = _Setting(sentences, mentions) if near else None
    rare = [sum(setting.common[word] <= RARE for word in one.words & other.words) for one, other in near]
    clashes = [
        (*pair, shared)
        for pair, shared in zip(near, rare, strict=True)
        if _tell_the_same(*pair, shared) or (_are_lone_years(*pair, tellings) and setting.weigh(*pair) >= _POINTS)
    ]
    told = Counter(telling.date for one, other, _ in clashes for telling in (one, other))
    for one, other, shared in clashes:
        is_list = max(told[one.date], told[other.date]) > 1
        # Neighbours tell of one time after another.
        is_next = other.sentence.index - one.sentence.index == 1 and one.sentence.paragraph == other.sentence.paragraph
        if not is_list and not is_next:
            score = 0.4 if shared == FEWEST_SHARED else 0.5
            yield DateClash("", "what both sentences tell", (one.date, other.date), (one.date.span, other.date.span), score)


def _are_lone_years(one: _Telling, other: _Telling, tellings: Sequence[_Telling]) -> bool:
    """Whether both dates are years, and neither sentence has another date."""
    dates = [telling.sentence.index for telling in tellings]
    return all(t.date.value.precision == "year" and dates.count(t.sentence.index) == 1 for t in (one, other))


class _Setting:
    """How often a story has its words and names, and the figures of its sentences."""

    def __init__(self, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> None:
        self.size = len(sentences)
        self.common = Counter(word for sentence in sentences for word in stems(sentence.text))
        self.names = Counter(name for sentence in sentences for name in set(_CAPITAL.findall(sentence.text[1:])))
        self.figures: dict[int, set[object]] = defaultdict(set)
        for mention in mentions:
            if mention.kind is MentionKind.FIGURE:
                self.figures[mention.sentence].add(mention.value)

    def weigh(self, one: _Telling, other: _Telling) -> float:
        """Points for one event (rare words, names and figures in both sentences) less those for two (names of each its own, near years)."""
        first, second = one.sentence, other.sentence
        words = stems(first.text) & stems(second.text)
        names = set(_CAPITAL.findall(first.text[1:])) & set(_CAPITAL.findall(second.text[1:]))
        return (
            0.35 * min(8.0, sum(math.log((self.size + 1) / self.common[word]) for word in words))
            + 0.75 * min(2, sum(self.names[name] <= _RARE_NAME for name in names - _NO_NAMES))
            + 0.75 * bool(self.figures[first.index] & self.figures[second.index])
            - 1.0 * _are_two(one, other)
            - 0.75 * (one.is_of_several + other.is_of_several)
            - 0.75 * (abs(one.date.value.year - other.date.value.year) <= _NEAR_YEARS)
            - 1.0 * (second.index - first.index == 1)
            - 0.5 * (first.paragraph == second.paragraph)
        )


def _agree(one: _Telling, other: _Telling, tellings: Sequence[_Telling]) -> bool:
    """Whether one sentence gives the other's date as well: 'in the 1970s and 1980s' ... 'in 1976'."""
    pairs = ((t.date.value, date.value) for a, date in ((one, other.date), (other, one.date)) for t in tellings if t.sentence is a.sentence)
    return any(told.year and date.year and not excludes(told, date) for told, date in pairs)


def _tell_the_same(one: _Telling, other: _Telling, shared: int) -> bool:
    if one.is_of_several or other.is_of_several:
        return False
    is_half = 2 * shared >= min(len(one.words), len(other.words))
    return (shared >= ENOUGH_SHARED or (shared >= FEWEST_SHARED and is_half)) and not _are_two(one, other)


def _tellings(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> list[_Telling]:
    dates = [m for m in mentions if m.kind is MentionKind.DATE and m.value.precision != "century"]
    if not 2 <= len(dates) <= MOST_DATES:
        return []
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    names = {m.span.start for m in mentions if m.kind in (MentionKind.NAME, MentionKind.PLACE)}
    held = ((date, sentences[date.sentence]) for date in dates if not is_year_of_picture(date, sentences[date.sentence]))
    told = (_Telling(date, sentence, _clause(sentence, date), sentence.span.start in names) for date, sentence in held)
    return [t for t in told if not any(quote.overlaps(t.date.span) for quote in quotes)]


def _clause(sentence: Sentence, date: Mention) -> str:
    """The words around a date up to the next break, without the date itself."""
    start, end = date.span.start - sentence.span.start, date.span.end - sentence.span.start
    before, after = sentence.text[max(0, start - _REACH) : start], sentence.text[end : end + _REACH]
    begin = max((match.end() for match in BREAK.finditer(before)), default=0)
    stop = BREAK.search(after)
    return before[begin:] + after[: stop.start() if stop else None]


def _are_two(one: _Telling, other: _Telling) -> bool:
    """Whether each clause names somebody or something that the other sentence does not."""
    return any(name not in other.sentence.text for name in one.names) and any(name not in one.sentence.text for name in other.names)
