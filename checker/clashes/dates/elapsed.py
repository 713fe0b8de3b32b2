"""Find how long ago a story says that something was, where its years, or another such count, say otherwise.

'The mill burnt down 20 years ago' counts from the day of the story, and so do 'has run the shop for 20 years', 'Twenty years
later, it is ...' and 'the 20th anniversary'. The year so given must be one that the story tells, or another matter.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from checker.clashes.dates.durations import COUNT
from checker.mentions.counts import stems
from checker.mentions.number_words import ORDINAL, TENTHS, number_of, rank_of
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

RARE = 3  # sentences of the story that may have a word which tells what is spoken of
FEWEST_SHARED = 2  # words of any kind in the sentences of two counts
NEAR, FAR = 3, 40  # sentences between a count and its year, where they share no rare word, and where they do
MOST = 40  # a text with more counts of years is a book, and of many times
_UNLIKE = 6  # times as long: too far for a slip
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
_SINCE = r"(?P<since>\sago|\ssince|\sto\sthe\sday\s(?:since|after)|\sof\s(?:operation|existence|business|independence|marriage))\b"
_ELAPSED = lazy(
    rf"(?i)\b{_HEDGE}(?:(?:{_YEARS}|{_CENTURY}){_SINCE}"
    rf"|(?P<nth>{ORDINAL}|{'|'.join(TENTHS)})\sanniversary\b"
    rf"|(?P<whole>{COUNT})[\s-]year\sanniversary\b)"
)
_STILL = lazy(
    rf"(?i)(?:\b(?:has|have)|[’'](?:s|ve))\s(?:now\s)?(?:been|\w+ed|run|led|held|kept)\b[^.;:“”\"\d]{{0,60}}?\sfor\s{_HEDGE}(?P<years>{COUNT})\syears\b"
)
_OLD = lazy(  # things; people have ages
    rf"(?i)\b(?:the|this|its)\s(?:(?!(?:who|the|this|that|he|she)\b)[\w’'-]+,?\s){{1,5}}?(?:is|was|are|were)\s(?:now\s)?{_HEDGE}(?P<years>{COUNT})\syears\sold\b"
)
_NOW = lazy(rf"(?i)^[“\"]?{_HEDGE}(?P<years>{COUNT})\syears\s(?:later|on|after)\b(?=.*\b(?:is|are|has|have)\b)")
# What has lasted until now, with or without a year in it.
_HELD = r"(?:tenure|reign|career|rule|term|presidency|leadership|service|marriage|partnership|office|power|charge|command)"
_SPAN = lazy(
    rf"(?i)\b(?P<nth>{ORDINAL})\syear\s(?:of|in|at|as|with)\b|\b(?:over|for|in|during)\s(?:the|his|her|their|its)\s(?:last|past)\s(?P<years>{COUNT})\syears\b"
    rf"|\b(?P<held>{COUNT})(?:-year(?:-long)?\s|\syears[’']?\s(?:in\s|of\s|as\s)?)(?:the\s|his\s|her\s)?{_HELD}\b"
    rf"|\b(?P<post>{COUNT})\syears\s(?:in\scharge|at\sthe\s(?:helm|top|head)|at\sthe\s(?:club|company|firm|bank|paper))\b"
)
_CAPITALISED = lazy(r"\b[A-Z][\w’'-]*")
_ITEM = lazy(r"\s*(?:[*•·–—-]|\(?\w{1,2}[.)])\s")
_TITLE = lazy(r"(?:\b(?:Act|Bill|Law|Games|Cup|Treaty|Agreement|FY|Report|Code|Olympics)\s(?:of\s)?|\b[Ff]iscal\s(?:[Yy]ear\s)?)$")

_YEAR = lazy(r"\b(?:1[5-9]|20)\d\d\b")  # the count in its sentence may be of that year


@dataclass(frozen=True, slots=True)
class Elapsed:
    """From `low` to `high` years before the story, as told at `span`.

    `is_anniversary`: 'the 20th anniversary'. `points_back`: 'ten years later', later than what stands before. `is_span`: 'the last
    20 years', of something that the words do not begin with a year.
    """

    low: float
    high: float
    text: str
    span: Span
    sentence: Sentence
    is_anniversary: bool
    points_back: bool
    is_span: bool = False


@dataclass(frozen=True, slots=True)
class ElapsedClash:
    """The two tellings in reading order, their spans, and the sum that shows the clash."""

    told: tuple[str, str]
    spans: tuple[Span, Span]
    working: str


def find_elapsed_clashes(sentences: Sequence[Sentence], mentions: Sequence[Mention], story_year: int | None) -> Iterator[ElapsedClash]:
    """Counts of years against the years told, which needs the year of the story, and against each other."""
    counts = [elapsed for sentence in sentences for elapsed in _read(sentence)]
    if not 0 < len(counts) <= MOST:
        return
    common = Counter(word for sentence in sentences for word in stems(sentence.text))
    told = {(count.low, count.high, count.sentence.index) for count in counts}
    for one, other in combinations(counts, 2):
        are_both_told = not told.isdisjoint({(one.low, one.high, other.sentence.index), (other.low, other.high, one.sentence.index)})
        if _are_two_counts_of_one(one, other, common) and not are_both_told:
            yield _clash(one, other.text, other.span, f"{one.text}, {other.text}")
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    for elapsed in (count for count in counts if not count.is_span) if story_year else ():
        if any(quote.overlaps(elapsed.span) for quote in quotes):
            continue  # who speaks may speak of anything
        if (year := _year_meant(elapsed, sentences, mentions, story_year, common)) is not None:
            working = f"{year.value.year} is {story_year - year.value.year} years before {story_year}"
            yield _clash(elapsed, year.text, year.span, working)


def _clash(elapsed: Elapsed, text: str, span: Span, working: str) -> ElapsedClash:
    (first, one), (second, other) = sorted(((elapsed.span, elapsed.text), (span, text)))
    return ElapsedClash((one, other), (first, second), working)


def _read(sentence: Sentence) -> Iterator[Elapsed]:
    if _ITEM.match(sentence.text):
        return
    for form in (_ELAPSED, _STILL, _OLD, _NOW, _SPAN):
        for match in form.finditer(sentence.text):
            parts = dict.fromkeys(("nth", "whole", "century", "above", "below", "near")) | match.groupdict()
            is_anniversary = bool(parts["nth"] or parts["whole"]) and form is not _SPAN
            low, high = _bounds(parts, _number(parts), is_anniversary)
            if high > 2:
                found = Elapsed(low, high, match[0].strip('“"'), sentence.span_of(*match.span()), sentence, is_anniversary, form is _NOW)
                yield replace(found, is_span=form is _SPAN)


def _number(parts: dict[str, str | None]) -> int:
    if parts["nth"]:
        return rank_of(parts["nth"])
    if parts["century"]:
        return next(years for word, years in _LONG.items() if word in parts["century"].lower())
    return int(number_of(next(parts[name] for name in ("whole", "years", "held", "post") if parts.get(name))))


def _bounds(parts: dict[str, str | None], years: int, is_anniversary: bool) -> tuple[float, float]:
    """One year more or less is let pass, of round numbers a tenth."""
    slack = max(1, years / 10) if years % _ROUND == 0 and not is_anniversary else 1
    if parts["near"]:
        return 0.8 * years - 1, 1.2 * years + 1
    return (0.75 * years - 1 if parts["below"] else years - slack), (1.3 * years + 1 if parts["above"] else years + slack)


def _are_two_counts_of_one(one: Elapsed, other: Elapsed, common: Counter[str]) -> bool:
    """Whether the counts differ, by less than twofold, and are both anniversaries or stand in sentences that share words."""
    if one.sentence is other.sentence or not (one.high < other.low or other.high < one.low):
        return False
    if _YEAR.search(one.sentence.text) or _YEAR.search(other.sentence.text):
        return False  # 'in 1989 he used the twentieth anniversary'
    if one.is_anniversary and other.is_anniversary:
        return True
    is_of_one_word = (one.is_anniversary or other.is_anniversary) and bool(_shared(one.sentence, other.sentence, common))
    is_near = max(one.low, other.low) <= 2 * min(one.high, other.high)
    return is_of_one_word or (is_near and len(stems(one.sentence.text) & stems(other.sentence.text)) >= FEWEST_SHARED)


def _year_meant(
    elapsed: Elapsed, sentences: Sequence[Sentence], mentions: Sequence[Mention], story_year: int, common: Counter[str]
) -> Mention | None:
    """The one year that a count may mean and that does not fit it; None where some year of the story fits, or several may be meant."""
    years = [m for m in mentions if m.kind is MentionKind.DATE and m.value.year and m.value.year <= story_year]
    if any(_fits(elapsed, story_year, m) for m in years):
        return None
    links = []
    for year in years:
        sentence = sentences[year.sentence]
        if sentence is elapsed.sentence or story_year - year.value.year < 2 or _is_aside(year, sentence):
            continue
        shared = _shared(elapsed.sentence, sentence, common)
        if elapsed.points_back and year.span > elapsed.span:
            continue
        if not elapsed.low / _UNLIKE <= story_year - year.value.year <= elapsed.high * _UNLIKE:
            continue
        if abs(sentence.index - elapsed.sentence.index) <= (FAR if shared else NEAR):
            links.append((shared, year))
    most, year = max(links, key=lambda link: link[0], default=(0, None))
    return year if sum(shared == most for shared, _ in links) == 1 else None


def _fits(elapsed: Elapsed, story_year: int, year: Mention) -> bool:
    (first, *_), (last, *_) = year.value.bounds()
    return elapsed.low <= story_year - first and story_year - last <= elapsed.high


def _is_aside(year: Mention, sentence: Sentence) -> bool:
    """Whether the year is that of a law or a list, or rough."""
    start = year.span.start - sentence.span.start
    is_exact = year.value.precision in ("day", "month", "year") and not year.value.approximate
    return not is_exact or bool(_ITEM.match(sentence.text) or _TITLE.search(sentence.text[:start]))


def _shared(one: Sentence, other: Sentence, common: Counter[str]) -> int:
    """How many rare words both sentences have; a name is none, since a life has many dates."""
    words = stems(_CAPITALISED.sub("", one.text)) & stems(_CAPITALISED.sub("", other.text))
    return sum(common[word] <= RARE for word in words)
