"""Find which way a sentence says that a figure went, and the two figures that show it: 'rose from 30 to 25'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.clashes.figures.changes import Change, find_changes
from checker.mentions.precision import Interval, interval
from checker.patterns import lazy
from checker.types import Mention, Sentence, Span

_UP = (
    r"rose|rises?|risen|rising|increas(?:ed|es|ing)|climb(?:ed|s|ing)|grew|grown|grows|growing|jump(?:ed|s|ing)|soar(?:ed|s|ing)"
    r"|surg(?:ed|es|ing)|up|raised"
)
_DOWN = (
    r"fell|falls?|fallen|falling|drop(?:ped|s|ping)|declin(?:ed|es|ing)|decreas(?:ed|es|ing)|slump(?:ed|s|ing)|plung(?:ed|es|ing)|shr[aiu]nk"
    r"|slid|sank|dipped|down|cut|reduced|lowered"
)
_TIMES = {
    "doubled": 2.0,
    "doubling": 2.0,
    "tripled": 3.0,
    "trebled": 3.0,
    "quadrupled": 4.0,
    "halved": 0.5,
    "halving": 0.5,
    "twice": 2.0,
    "double": 2.0,
}
_TIMES |= {"three times": 3.0, "four times": 4.0, "five times": 5.0, "half": 0.5, "a third of": 1 / 3, "a quarter of": 0.25}
_HEDGE = r"(?:(?P<hedge>more than|nearly|almost|about|roughly|well over)\s)?"
_WORD = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})|{_HEDGE}(?P<times>doubled|doubling|tripled|trebled|quadrupled|halved|halving))"
# The words between the verb and 'from' or 'to' say when and how, not what else.
_FRACTION = r"(?:(?:more\sthan|nearly|almost|about)\s)?(?:an?|two|three)[\s-](?:third|quarter|fifth|tenth)s?"
_BY = rf"(?:\s(?:by\s)?(?:{_FRACTION}|[£$€]?\d[\d.,]*(?:%|p|m|bn)?(?:\s(?:per\s?cent|(?:percentage\s)?points?|million|billion))?))?"
_SINCE = r"(?:\s(?:since|in|over|between)\s[^,;:.]{2,30},(?:\s(?:falling|rising|going|dropping|climbing))?)?"
_BEFORE = lazy(
    rf"(?i)\b{_WORD}{_BY}(?:\s(?!and\b|or\b|but\b|by\b|not\b|to\b)[a-z]+){{0,3}}{_SINCE},?\s(?:to|from)\s(?:about\s|around\s|just\s|some\s|nearly\s)?$"
)
_GAP = lazy(
    rf"(?i)^(?:\s[\w’-]+){{0,12}},?\s(?:{_WORD}|an?\s(?:(?P<rise>increase|rise|jump)|(?P<fall>decrease|fall|drop|decline)))\sfrom\s"
)
_SHORT = lazy(rf"(?i)\b{_WORD}(?:\s(?:again|sharply|slightly|once more|last \w+|this \w+|in [A-Z]\w+|further|too)){{0,2}}\.$")
_NEXT = lazy(r"(?:It|They|The\s\w+)\s(?:was|were|is|are|stood at|stands at|now stands at)\s(?:at\s)?$")
_AS_MANY = lazy(
    rf"(?i)^[^.;()]{{0,30}}?(?:,|\s[–—-])\s{_HEDGE}(?P<times>twice|three times|four times|five times|double|half|a third of|a quarter of)"
    r"\s(?:as\s(?:many|much)\sas\s)?(?:the\s)?(?:\w+\s)?$"
)
# Where less is more: ranks, odds, times, money that is quoted for one of another.
_INVERTED = lazy(
    r"(?i)\b(?:place[ds]?|positions?|rank\w*|table|league|charts?|seed\w*|yen|dollars?|currency|pound|euro|rupees?|pesos?|lira|kron\w+|rou?bles?"
    r"|francs?|baht|rand|yuan|naira|odds|seconds?|record|rating|grade|negative|minus|losses|deficit|one in|handicap)\b"
)
_MOST = 50.0  # a figure does not change more: the scale of one is left out ('from 1.5 to 1.2 million')


@dataclass(frozen=True, slots=True)
class Direction:
    """A change and the word for it; `ratios` holds the later over the earlier figure where the word is right."""

    change: Change
    word: str
    ratios: Interval
    span: Span  # of the sentence or sentences that tell it
    is_near: bool = True  # in one sentence

    @property
    def is_right(self) -> bool:
        return self.change.ratio.meets(self.ratios)

    @property
    def tells_size(self) -> bool:
        """Whether the word says how many times as much: 'doubled'; not 'rose'."""
        return 1.0 not in (self.ratios.low, self.ratios.high)

    @property
    def is_proved(self) -> bool:
        """Whether the word and the figures stand together, and are too far apart for a loose use of the word."""
        if not self.is_near:
            return False
        if not self.tells_size:
            return True
        return not self.change.ratio.meets(Interval(self.ratios.low * 0.75, self.ratios.high * 1.33))


def find_directions(sentences: Sequence[Sentence], figures: Sequence[Sequence[Mention]]) -> Iterator[Direction]:
    """The changes of a story whose way is told; `figures` are those of each sentence."""
    for i, sentence in enumerate(sentences):
        if len(figures[i]) < 2 or _INVERTED.search(sentence.text):
            continue
        for change in find_changes(sentence, figures[i]):
            if change.ratio.low > 1 / _MOST and change.ratio.high < _MOST:
                yield from _told(sentence, sentences[i - 1] if i else None, change)
        yield from _as_many(sentence, figures[i])


def _told(sentence: Sentence, previous: Sentence | None, change: Change) -> Iterator[Direction]:
    first, second = sorted((change.before, change.after), key=lambda mention: mention.span.start)
    gap = sentence.text[first.span.end - sentence.span.start : second.span.start - sentence.span.start]
    before = sentence.text[: change.start]
    found, span = _GAP.match(gap) or _BEFORE.search(before[-70:]), sentence.span
    if not found and previous and previous.paragraph == sentence.paragraph and _NEXT.fullmatch(before):
        found = None if _INVERTED.search(previous.text) else _SHORT.search(previous.text)
        span = Span(previous.span.start, sentence.span.end)
    if found:
        word = next(filter(None, (found.groupdict().get(name) for name in ("up", "down", "times", "rise", "fall"))))
        yield Direction(change, word, _right_ratios(found), span, span == sentence.span)


def _right_ratios(found: re.Match[str]) -> Interval:
    words = found.groupdict()
    if words["up"] or words.get("rise"):
        return Interval(1.0, _MOST)
    if words["down"] or words.get("fall"):
        return Interval(0.0, 1.0)
    return _times(found["times"], found["hedge"])


def _times(word: str, hedge: str | None) -> Interval:
    factor = _TIMES[word.lower()]
    over, under = (
        (0.98, 1.6)
        if (hedge or "").lower() in ("more than", "well over")
        else (0.75, 1.1)
        if hedge in ("nearly", "almost")
        else (0.85, 1.25)
    )
    return Interval(factor * over, factor * under) if factor > 1 else Interval(factor / under, factor / over)


def _as_many(sentence: Sentence, figures: Sequence[Mention]) -> Iterator[Direction]:
    """'60 people, twice as many as the 25'."""
    for first, second in pairwise(figures):
        gap = sentence.text[first.span.end - sentence.span.start : second.span.start - sentence.span.start]
        found = _AS_MANY.match(gap)
        if found and second.value.unit in ("", first.value.unit) and second.value.low > 0 and interval(second).low > 0:
            change = Change(second, first, first.span.start - sentence.span.start, second.span.end - sentence.span.start)
            yield Direction(change, found["times"], _times(found["times"], found["hedge"]), sentence.span)
