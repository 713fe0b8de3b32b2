"""Find two counts of years up to now that are of one thing: '20th anniversary' ... '30 years ago'; '21st year of' ... 'last 27 years'."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.clashes.dates.durations import COUNT
from checker.mentions.counts import stems
from checker.mentions.number_words import ORDINAL, TENTHS, number_of, rank_of
from checker.patterns import lazy
from checker.types import Sentence, Span

RARE = 3  # sentences of the story that may have a word which tells what is spoken of
FEWEST_SHARED = 2  # words of any kind in the sentences of two counts
MOST = 40  # a text with more counts of years is a book, and of many times
_ROUND = 10  # 'twenty years ago' may be nineteen
_HEDGE = (
    r"(?:(?P<above>(?:just\s|well\s|a\slittle\s)?(?:more\sthan|over)\s|at\sleast\s)"
    r"|(?P<below>nearly\s|almost\s|(?:just\s|slightly\s)?(?:less\sthan|under)\s|not\squite\s|close\sto\s|up\sto\s)"
    r"|(?P<near>about\s|around\s|roughly\s|some\s|approximately\s))?"
)
_YEARS = rf"(?P<years>{COUNT})\s(?:long\s)?years"
_CENTURY = (
    r"(?P<century>(?:a\s)?half[\s-](?:a\s)?century|(?:a\s)?quarter[\s-](?:of\sa\s)?century"
    r"|(?:two|three|four|five|six)\sdecades|a\sdozen\syears)"
)
_LONG = {"dozen": 12, "half": 50, "quarter": 25, "two": 20, "three": 30, "four": 40, "five": 50, "six": 60}
_ANNIVERSARY = lazy(rf"(?i)\b(?P<nth>{ORDINAL}|{'|'.join(TENTHS)})\sanniversary\b|\b(?P<years>{COUNT})[\s-]year\sanniversary\b")
_AGO = lazy(
    rf"(?i)\b{_HEDGE}(?:{_YEARS}|{_CENTURY})(?:\sago|\ssince|\sto\sthe\sday\s(?:since|after)"
    r"|\sof\s(?:operation|existence|business|independence|marriage))\b"
)
# What has lasted until now.
_HELD = lazy(
    rf"(?i)\b(?P<nth>{ORDINAL})\syear\s(?:of|in|at|as|with)\b|\b(?:over|for|in|during)\s(?:the|his|her|their|its)\s(?:last|past)\s(?P<years>{COUNT})\syears\b"
)
_CAPITALISED = lazy(r"\b[A-Z][\w’'-]*")
_ITEM = lazy(r"\s*(?:[*•·–—-]|\(?\w{1,2}[.)])\s")
_YEAR = lazy(r"\b(?:1[5-9]|20)\d\d\b")  # the count in its sentence may be of that year


@dataclass(frozen=True, slots=True)
class Elapsed:
    """From `low` to `high` years before the story, as told at `span`; `is_anniversary`: 'the 20th anniversary'."""

    low: float
    high: float
    text: str
    span: Span
    sentence: Sentence
    is_anniversary: bool


def find_elapsed_clashes(sentences: Sequence[Sentence]) -> Iterator[tuple[Elapsed, Elapsed]]:
    """Pairs in reading order; none where a sentence of the one tells the count of the other, too."""
    counts = sorted((elapsed for sentence in sentences for elapsed in _read(sentence)), key=lambda elapsed: elapsed.span)
    if not 1 < len(counts) <= MOST:
        return
    common = Counter(word for sentence in sentences for word in stems(sentence.text))
    told = {(count.low, count.high, count.sentence.index) for count in counts}
    for one, other in combinations(counts, 2):
        are_both_told = not told.isdisjoint({(one.low, one.high, other.sentence.index), (other.low, other.high, one.sentence.index)})
        if _are_of_one(one, other, common) and not are_both_told:
            yield one, other


def _read(sentence: Sentence) -> Iterator[Elapsed]:
    if _ITEM.match(sentence.text):
        return
    for form in (_ANNIVERSARY, _AGO, _HELD):
        for match in form.finditer(sentence.text):
            low, high = _bounds(match, is_exact=form is _ANNIVERSARY)
            if high > 2:
                yield Elapsed(low, high, match[0], sentence.span_of(*match.span()), sentence, form is _ANNIVERSARY)


def _bounds(match: re.Match[str], *, is_exact: bool) -> tuple[float, float]:
    """One year more or less is let pass, of round numbers a tenth."""
    parts = dict.fromkeys(("nth", "century", "above", "below", "near")) | match.groupdict()
    if parts["century"]:
        years = next(years for word, years in _LONG.items() if word in parts["century"].lower())
    else:
        years = rank_of(parts["nth"]) if parts["nth"] else int(number_of(parts["years"]))
    slack = max(1, years / 10) if years % _ROUND == 0 and not is_exact else 1
    if parts["near"]:
        return 0.8 * years - 1, 1.2 * years + 1
    return (0.75 * years - 1 if parts["below"] else years - slack), (1.3 * years + 1 if parts["above"] else years + slack)


def _are_of_one(one: Elapsed, other: Elapsed, common: Counter[str]) -> bool:
    """Whether the counts differ, by less than twofold, and are both anniversaries or stand in sentences that share words."""
    if one.sentence is other.sentence or not (one.high < other.low or other.high < one.low):
        return False
    if _YEAR.search(one.sentence.text) or _YEAR.search(other.sentence.text):
        return False  # 'in 1989 he used the twentieth anniversary'
    if one.is_anniversary and other.is_anniversary:
        return True
    is_of_one_word = (one.is_anniversary or other.is_anniversary) and _share_a_rare_word(one.sentence, other.sentence, common)
    is_near = max(one.low, other.low) <= 2 * min(one.high, other.high)
    return is_of_one_word or (is_near and len(stems(one.sentence.text) & stems(other.sentence.text)) >= FEWEST_SHARED)


def _share_a_rare_word(one: Sentence, other: Sentence, common: Counter[str]) -> bool:
    """A name is none, since a life has many dates."""
    words = stems(_CAPITALISED.sub("", one.text)) & stems(_CAPITALISED.sub("", other.text))
    return any(common[word] <= RARE for word in words)
