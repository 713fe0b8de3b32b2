"""Read which of two figures a sentence says is the larger: 'fell to 11.7% from 7.5%', '79, well above the 85 of last year'.

A pair of figures of one unit, a word of order (`order_words`), and cues that say which of the two the other is held against: the
base. Whether such a reading is what the sentence means is weighed in `order_signs`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.clashes.figures.frames import Frame, join_frames, make_frame
from checker.clashes.figures.order_words import MOST, OrderWord
from checker.clashes.figures.skeletons import kind
from checker.mentions.precision import Interval, interval
from checker.patterns import lazy
from checker.types import Mention, Sentence

AMOUNT_REACH = 30  # characters around a reading in which the difference may be told
FARTHEST = 120  # characters between a word and its pair
_FEW = r"(?:(?!(?:and|but|or|while)\b)[\w’“”'$£€-]+,?\s){0,%d}\(?$"
# What says that the figure behind it, or before it, is the base.
_BASE_BEFORE: Mapping[str, re.Pattern[str]] = {
    "from": lazy(r"(?i)\bfrom\s" + _FEW % 3),
    "than": lazy(r"(?i)\bthan\s(?!(?:the|any|all)\sother\b)" + _FEW % 6),
    "against": lazy(r"(?i)\b(?:compared\s(?:with|to)|against|versus|vs\.?|rather\sthan)\s" + _FEW % 5),
    "as many as": lazy(r"(?i)\b(?:as|the)\s(?:[\w’-]+\s){0,2}(?:as|of)\s" + _FEW % 3),
    "then": lazy(r"(?i)\b(?:last\s(?:year|month|week|season|time)[’']s|previous|earlier|former|original(?:ly)?)\s" + _FEW % 3),
    "was": lazy(r"(?i)\b(?:was|were|had\sbeen|stood\sat|used\sto\sbe)\s" + _FEW % 2),
}
_BASE_AFTER: Mapping[str, re.Pattern[str]] = {
    "then": lazy(
        r"(?i)^[^#,;.]{0,30}?\b(?:last\s(?:year|month|week|season|time|quarter)|(?:an?|one|two|three|\w+)\s(?:years?|months?|weeks?|decades?|quarter|century)\s"
        r"(?:ago|earlier|before|previously)|previous(?:ly)?|(?:the\s)?(?:year|month|week)\sbefore|earlier|at\sthe\s(?:start|beginning))\b"
    ),
}
_NEW_BEFORE: Mapping[str, re.Pattern[str]] = {
    "to": lazy(
        r"(?i)\bto\s(?:about\s|around\s|just\s|only\s|some\s|nearly\s|over\s|almost\s|an?\s|a\srecord\s|more\sthan\s|less\sthan\s)*[£$€]?$"
    ),
    "now": lazy(r"(?i)\b(?:now|currently|today|this\s(?:year|month|week)|is|are)\s" + _FEW % 3),
}
_NEW_AFTER: Mapping[str, re.Pattern[str]] = {
    "now": lazy(r"(?i)^[^#,;.]{0,30}?\b(?:now|today|currently|this\s(?:year|month|week|season|quarter))\b"),
}
_MORE_STILL = lazy(r"(?i)\b(?:another|further|extra|additional|add(?:s|ed|ing)?)\s[^#]{0,25}$")
_RATE = lazy(r"(?i)(?:-?fold|\stimes|(?:\s[\w-]+){0,2}?\s(?:an?|per|each|every)\s|\s(?:annual|daily|and\s(?:over|older)))")
# Cues by the kind of word that they can stand alone with.
_ALONE: Mapping[str, frozenset[str]] = {
    "up": frozenset({"from", "to", "then", "years", "against"}),
    "more": frozenset({"than", "against"}),
    "less": frozenset({"than", "against"}),
    "above": frozenset({"right behind the word"}),
    "below": frozenset({"right behind the word"}),
    "multiple": frozenset({"as many as"}),
}
_YEAR = lazy(r"\b(?:1[5-9]|20)\d\d\b")
# Where less is more: ranks, odds, times; a currency that is quoted for another.
_INVERTED = lazy(
    r"(?i)\b(?:places?|positions?|rank\w*|table|league|charts?|seed\w*|odds|seconds?|rating|grade|negative|minus|one in|handicap)\b"
)
_QUOTED = lazy(r"(?i)\b(?:yen|dollar|currency|pound|euro|rupee|peso|lira|kron\w+|rou?ble|franc|baht|rand|yuan|naira)\b")
_BOUNDED = lazy(r"(?i)\b(?:above|below|over|under|beyond)\s$")  # 'above 6,000 metres and below 4,000'
_LOOSE = frozenset({"was", "now", "then", "years"})  # half a cue


@dataclass(frozen=True)
class Order:
    """A word of order and the two figures that it may be about; `first` and `second` are numbers of figures of the frame."""

    frame: Frame
    word: OrderWord
    first: int
    second: int

    @cached_property
    def between(self) -> str:
        return self.frame.text[self.frame.places[self.first] + 1 : self.frame.places[self.second]]

    @property
    def is_between(self) -> bool:
        return self.frame.places[self.first] < self.word.start < self.frame.places[self.second]

    @property
    def is_across(self) -> bool:
        """Whether the two stand in two sentences."""
        return self.first < self.frame.earlier

    @property
    def is_before(self) -> bool:
        return self.word.start < self.frame.places[self.first]

    @cached_property
    def gap(self) -> str:
        """What stands between the word and the nearer of the two figures that it does not stand between, else the farther side."""
        start, end = self.frame.places[self.first], self.frame.places[self.second]
        if self.is_between:
            return self.frame.text[self.word.end : end]
        return self.frame.text[self.word.end : start] if self.is_before else self.frame.text[end + 1 : self.word.start]

    @cached_property
    def cues(self) -> tuple[frozenset[str], frozenset[str]]:
        """What says that the first is the base, and what that the second is."""
        first, second = (self.cues_of(number) for number in (self.first, self.second))
        before, after = _years(self.frame, self.first), _years(self.frame, self.second)
        bases = set(first[0] | second[1]), set(second[0] | first[1])
        if before and after and before != after:
            bases[before > after].add("years")
        if self.word.kind in ("above", "below") and self.is_between and not _BOUNDED.search(self.frame.around(self.first)[0]):
            bases[1].add("right behind the word")
        return frozenset(bases[0]), frozenset(bases[1])

    @cached_property
    def amount(self) -> Mention | None:
        """The one figure of the kind that says how far the two are apart, between them or beside the word; None where two may."""
        own, figures = kind(self.base), self.frame.figures
        alike = [number for number, figure in enumerate(figures) if kind(figure) == ("points" if own == "%" else own)]
        first, last = self.frame.places[self.first], self.frame.places[self.second]
        start, end = min(first, self.word.start) - AMOUNT_REACH, max(last, self.word.end) + AMOUNT_REACH
        found = [number for number in alike if start <= self.frame.places[number] <= end and self._is_how_far(number)]
        return figures[found[0]] if len(found) == 1 and len(alike) <= (1 if own == "%" else 3) else None

    def _is_how_far(self, number: int) -> bool:
        before, after = self.frame.around(number)
        is_apart = _MORE_STILL.search(before) or _RATE.match(after)
        return number not in (self.first, self.second) and self.frame.is_change(number) and not is_apart

    @property
    def is_told(self) -> bool:
        """Whether a cue that can stand alone says which is the base, and the word is of the sort that goes with it."""
        held = self.cues[1 if self.is_second_base else 0]
        return self.is_second_base is not None and bool(held & _ALONE.get(self.word.kind, _ALONE["up"]))

    def cues_of(self, number: int) -> tuple[frozenset[str], frozenset[str]]:
        """What says of a figure that it is the base, and what that it is not."""
        before, after = self.frame.around(number)
        base = _named(_BASE_BEFORE, before) | _named(_BASE_AFTER, after)
        new = _named(_NEW_BEFORE, before) | _named(_NEW_AFTER, after)
        return base, new

    @cached_property
    def is_second_base(self) -> bool | None:
        """Whether the first is held against the second; None where nothing says which is."""
        first, second = (sum(1 if cue in _LOOSE else 2 for cue in cues) for cues in self.cues)
        return None if first == second else second > first

    @property
    def base(self) -> Mention:
        return self.frame.figures[self.second if self.is_second_base else self.first]

    @property
    def subject(self) -> Mention:
        return self.frame.figures[self.first if self.is_second_base else self.second]

    @cached_property
    def ratio(self) -> Interval:
        return interval(self.subject).over(interval(self.base))

    @property
    def is_right(self) -> bool:
        return self.ratio.meets(self.word.ratios)


def _named(cues: Mapping[str, re.Pattern[str]], text: str) -> frozenset[str]:
    return frozenset(name for name, cue in cues.items() if cue.search(text))


def _years(frame: Frame, number: int) -> int:
    """The year right after a figure, else right before it; 0 for none."""
    before, after = frame.around(number)
    found = _YEAR.search(re.split(r"[,;.]", after)[0]) or next(iter(list(_YEAR.finditer(before))[-1:]), None)
    return int(found[0]) if found else 0


def find_orders(sentences: Sequence[Sentence], figures: Sequence[Sequence[Mention]]) -> Iterator[Order]:
    """What may be readings, one for each pair of figures of a kind side by side; `figures` are those of each sentence."""
    for i, sentence in enumerate(sentences):
        if not figures[i] or _INVERTED.search(sentence.text) or _QUOTED.search(sentence.text):
            continue
        previous = sentences[i - 1] if i and sentences[i - 1].paragraph == sentence.paragraph else None
        frame = make_frame(sentence, previous, figures[i])
        yield from _orders(frame)
        if previous and figures[i - 1] and not frame.lead:
            yield from _orders_across(join_frames(make_frame(previous, None, figures[i - 1]), frame))


def _orders_across(frame: Frame) -> Iterator[Order]:
    """'The crew was 30. It has risen to 25': what a figure became that the sentence before gives, the only one of its kind."""
    for second in range(frame.earlier, len(frame.figures)):
        alike = [n for n in range(second) if _is_alike(frame.figures[n], frame.figures[second]) and not frame.is_change(n)]
        words = [word for word in frame.words if word.is_change and frame.lead <= word.start < frame.places[second]]
        if len(alike) == 1 and alike[0] < frame.earlier and words and not frame.is_change(second):
            order = Order(frame, words[-1], alike[0], second)
            if "to" in order.cues[0] and not order.is_second_base and _is_readable(order):
                yield order


def _is_readable(order: Order) -> bool:
    """Whether a cue says which is the base, in one clause, and nothing ties either figure to a third."""
    is_one_clause = ";" not in order.between + order.gap
    return is_one_clause and order.is_told and not _is_between_steps(order) and order.ratio.low > 1 / MOST and order.ratio.high < MOST


def _is_between_steps(order: Order) -> bool:
    """'From 14 to 25 ..., and from 30 to 40': 25 and 30 are of two steps."""
    cues = {number: order.cues_of(number) for number in range(len(order.frame.figures))}
    steps = [number for number in cues if "from" in cues[number][0]]
    return len(steps) > 1 and order.second in steps and "to" in cues[order.first][1]


def _orders(frame: Frame) -> Iterator[Order]:
    are_changes = [frame.is_change(number) for number in range(len(frame.figures))]
    for second, is_change in enumerate(are_changes):
        firsts = [n for n in range(second) if are_changes[n] == is_change and _is_alike(frame.figures[n], frame.figures[second])]
        for word in _words(frame, firsts[-1], second, is_change=is_change) if firsts else ():
            order = Order(frame, word, firsts[-1], second)
            if _is_readable(order):
                yield order


def _words(frame: Frame, first: int, second: int, *, is_change: bool) -> Iterator[OrderWord]:
    """The word of order of a pair: that between, nearest the second, else the last before, else the first after; and how many times."""
    start, end = frame.places[first], frame.places[second]
    words = [word for word in frame.words if not (is_change and word.is_change)]  # a rise is no larger for being a rise
    between = [word for word in words if start < word.start < end]
    before = [word for word in words if word.end <= start <= word.end + FARTHEST]
    after = [word for word in words if end < word.start <= end + FARTHEST]
    found = [*between[-1:], *before[-1:], *after[:1]][:1]
    yield from found
    yield from [word for word in before if word.kind == "times" and word not in found][-1:]


def _is_alike(first: Mention, second: Mention) -> bool:
    one, other = first.value, second.value
    if min(one.low, other.low) <= 0 or one.low != one.high or other.low != other.high:
        return False
    return one.low != other.low and (kind(first) == kind(second) if one.unit and other.unit else kind(first) == "count" == kind(second))
