"""Find one thing that a story sets in two towns: 'the Bristol trial' where it so far spoke of a trial and of no town with it but York."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from checker.mentions.counts import stems
from checker.mentions.figures import singular
from checker.mentions.gazetteer import are_apart, is_local
from checker.mentions.places import find_all_places
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

MOST_PLACES = 30  # a story with more is a list of them
MOST_TELLINGS = 6  # sentences that may speak of a noun which still means one thing
_AFTER = lazy(
    r"(?P<own>[’']s)?\s(?:(?!(?:and|or|in|of|to|with|for|is|was|were)\b)[a-z][a-z-]{2,}\s){0,2}?(?P<noun>[a-z]{4,})"
    r"(?=[.,;:)?!”]|$|\s(?:was|were|is|are|had|has|have|will|would|may|could|on|at|by|in|of|for|to|when|where|that|which|who|and|as)\b|\s(?:[a-z]+ed|broke|hit|struck|shook|began|came|left|took|cost)\b)"
)
_DEFINITE = lazy(r"\b(?:the|this|that|its|his|her|their)\s$", re.IGNORECASE)
# What every place has one of.
_COMMON = frozenset(
    "area side part city town capital border people centre center north south east west time year street economy government state"
    " university population winner home place member police mayor half rest version edition leg stop visit tour trip show"
    " parliament history culture championship minister official authority resident citizen department council majority life world"
    " district province village suburb outskirt heart middle edge field road park".split()
)


def find_two_venues(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Towns and states outside quotes: the one of which the story so far told a noun, and the one that the noun later stands with."""
    places = [m for m in mentions if m.kind is MentionKind.PLACE]
    if not 1 <= len(places) <= MOST_PLACES:
        return
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    for later in (m for m in places if is_local(m.value) and not any(quote.overlaps(m.span) for quote in quotes)):
        noun = _definite_noun(later, sentences[later.sentence])
        tellings = [s for s in sentences if s.index != later.sentence and noun in stems(s.text)] if noun else []
        if not 1 <= len(tellings) <= MOST_TELLINGS:
            continue
        around = {s.index + step for s in tellings for step in (-1, 0, 1)} - {later.sentence}
        if any(town.value == later.value for s in sentences if s.index in around for town in find_all_places(s)):
            continue
        if earlier := _usual([town for s in tellings for town in find_all_places(s) if are_apart(town.value, later.value)]):
            yield earlier, later


def _usual(towns: Sequence[Mention]) -> Mention | None:
    """The first mention of the only town, or of the one that is named more often than any other; None where there is none."""
    times = Counter(town.value for town in towns).most_common(2)
    if not times or (len(times) == 2 and times[0][1] == times[1][1]):
        return None
    return next(town for town in towns if town.value == times[0][0])


def _definite_noun(place: Mention, sentence: Sentence) -> str:
    """The stem of the noun in 'the Bristol trial', 'Bristol’s new stadium'; '' where there is none."""
    text, start = sentence.text, place.span.start - sentence.span.start
    after = _AFTER.match(text, start + len(place.text))
    if after is None or not (_DEFINITE.search(text, max(0, start - 7), start) or after["own"]):
        return ""
    is_common = after["noun"] in _COMMON or singular(after["noun"]) in _COMMON
    return "" if is_common else next(iter(stems(after["noun"])), "")
