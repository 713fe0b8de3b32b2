"""Find one thing that a story sets in two places: 'the blast in Lyon' and 'the Lille blast', or one event told twice.

Two settings are of one thing where they share a noun that the story has in the singular only; where the second has
'the' and points back to a noun that so far stood with another town; or where two clauses share their rare words.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from checker.clashes.dates.retold import BREAK
from checker.mentions.counts import stems
from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.mentions.figures import singular
from checker.mentions.gazetteer import are_apart, is_local
from checker.mentions.places import find_all_places
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

MOST_PLACES = 30  # a story with more is a list of them
RARE = 6  # sentences of the story that may have a word which still tells what is spoken of
MOST_TELLINGS = 6  # sentences that may speak of a noun which still means one thing
FEWEST_SHARED, ENOUGH_SHARED = 2, 3  # rare words that two clauses share: half of a short one, and of any
_AFTER = lazy(
    r"(?P<own>[’']s)?\s(?:(?!(?:and|or|in|of|to|with|for|is|was|were)\b)[a-z][a-z-]{2,}\s){0,2}?(?P<noun>[a-z]{4,})"
    r"(?=[.,;:)?!”]|$|\s(?:was|were|is|are|had|has|have|will|would|may|could|on|at|by|in|of|for|to|when|where|that|which|who|and|as)\b|\s[a-z]+ed\b)"
)
_DEFINITE = lazy(r"\b(?:the|this|that|its|his|her|their)\s$", re.IGNORECASE)
_PLACED = lazy(r"\b(?:in|at|near|outside)\s(?:(?:nearby|central|downtown|the\s(?:[\w-]+\s)?(?:town|city|capital)\sof)\s)?$")
_CAPITAL = lazy(r"(?<![\w’'-])[A-Z][\w-]+")
_NO_NAMES = {word.lower() for word in (*WEEKDAYS, *MONTHS)} | set(
    "the in on at after before his her its their this that but and they she he when while"
    " two three four five six seven eight nine ten".split()
)
# What every place has one of.
_COMMON = frozenset(
    "area side part city town capital border people centre center north south east west time year street economy government state"
    " university population winner home place member police mayor half rest version edition leg stop visit tour trip show"
    " parliament history culture championship minister official authority resident citizen department council majority life world"
    " district province village suburb outskirt heart middle edge field road park".split()
)


@dataclass(frozen=True, slots=True)
class TwoVenues:
    """`subject` is what is set in both places, the earlier first; `score` how probable it is that one is wrong."""

    subject: str
    places: tuple[Mention, Mention]
    score: float


@dataclass(frozen=True)
class _Setting:
    """A place that something happens in, and the clause around it."""

    place: Mention
    sentence: Sentence

    @cached_property
    def clause(self) -> str:
        text, start = self.sentence.text, self.place.span.start - self.sentence.span.start
        end = self.place.span.end - self.sentence.span.start
        begin = max((m.end() for m in BREAK.finditer(text, 0, start)), default=0)
        stop = BREAK.search(text, end)
        return text[begin:start] + text[end : stop.start() if stop else None]

    @cached_property
    def words(self) -> frozenset[str]:
        """Stems of the clause without its names; a headline may have capitals throughout."""
        return stems(self.clause if self.sentence.index == 0 else _CAPITAL.sub("", self.clause))

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(word.lower() for word in _CAPITAL.findall(self.clause)) - _NO_NAMES


def find_two_venues(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[TwoVenues]:
    """What the story sets in two places, outside quotes; what only points back is sure enough for towns and states alone."""
    places = [m for m in mentions if m.kind is MentionKind.PLACE]
    if not 1 <= len(places) <= MOST_PLACES:
        return
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    plain = [_Setting(m, sentences[m.sentence]) for m in places if not any(quote.overlaps(m.span) for quote in quotes)]
    yield from _pointing_back(sentences, [s for s in plain if is_local(s.place.value)])
    yield from _told_twice(sentences, plain)


def _pointing_back(sentences: Sequence[Sentence], settings: Sequence[_Setting]) -> Iterator[TwoVenues]:
    """'the Bristol trial' where the story so far spoke of a trial and of no town with it but York."""
    for later in settings:
        noun = _definite_noun(later)
        tellings = [s for s in sentences if s is not later.sentence and noun in stems(s.text)] if noun else []
        if not 1 <= len(tellings) <= MOST_TELLINGS:
            continue
        around = {s.index + step for s in tellings for step in (-1, 0, 1)} - {later.sentence.index}
        if any(town.value == later.place.value for s in sentences if s.index in around for town in find_all_places(s)):
            continue
        others = [town for s in tellings for town in find_all_places(s) if are_apart(town.value, later.place.value)]
        if earlier := _usual(others):
            yield TwoVenues(f"what the story says of ‘{later.place.text}’", (earlier, later.place), 0.4)


def _usual(towns: Sequence[Mention]) -> Mention | None:
    """The first mention of the only town, or of the one that is named more often than any other; None where there is none."""
    times = Counter(town.value for town in towns).most_common(2)
    if not times or (len(times) == 2 and times[0][1] == times[1][1]):
        return None
    return next(town for town in towns if town.value == times[0][0])


def _definite_noun(setting: _Setting) -> str:
    """The stem of the noun in 'the Bristol trial', 'Bristol’s new stadium'; '' where there is none."""
    text, start = setting.sentence.text, setting.place.span.start - setting.sentence.span.start
    after = _AFTER.match(text, start + len(setting.place.text))
    if after is None or not (_DEFINITE.search(text, max(0, start - 7), start) or after["own"]):
        return ""
    is_common = after["noun"] in _COMMON or singular(after["noun"]) in _COMMON
    return "" if is_common else next(iter(stems(after["noun"])), "")


def _told_twice(sentences: Sequence[Sentence], settings: Sequence[_Setting]) -> Iterator[TwoVenues]:
    """Two clauses of one event: they share their rare words, and neither sentence names the town of the other."""
    times = Counter(town.value for sentence in sentences for town in find_all_places(sentence))
    placed = [s for s in settings if _PLACED.search(s.sentence.text, 0, s.place.span.start - s.sentence.span.start)]
    near = [
        (one, other)
        for one, other in combinations(placed, 2)
        if one.sentence is not other.sentence
        and are_apart(one.place.value, other.place.value)
        and min(times[one.place.value], times[other.place.value]) == 1
        and len(one.words & other.words) >= FEWEST_SHARED
    ]
    common = Counter(word for sentence in sentences for word in stems(sentence.text)) if near else Counter()
    for one, other in near:
        shared = sum(common[word] <= RARE for word in one.words & other.words)
        is_half = 2 * shared >= min(len(one.words), len(other.words))
        if (shared >= ENOUGH_SHARED or (shared >= FEWEST_SHARED and is_half)) and not _are_two(one, other):
            yield TwoVenues("what both sentences tell", (one.place, other.place), 0.4)


def _are_two(one: _Setting, other: _Setting) -> bool:
    """Whether they are neighbours, a sentence names both towns, or each clause names what the other sentence does not."""
    texts = one.sentence.text.lower(), other.sentence.text.lower()
    if other.sentence.index - one.sentence.index == 1 and other.sentence.paragraph == one.sentence.paragraph:
        return True
    if one.place.text.lower() in texts[1] or other.place.text.lower() in texts[0]:
        return True
    return any(name not in texts[1] for name in one.names) and any(name not in texts[0] for name in other.names)
