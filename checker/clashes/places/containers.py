"""Find towns that are set in two states or countries ('Durham, Virginia'), or in a country which is not theirs
('Marseille, Spain', 'the Spanish capital, Lyon')."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.mentions.gazetteer import are_apart, countries_of, country_of_demonym, is_country, is_town, may_hold
from checker.mentions.place_names import find_place_words
from checker.mentions.within import are_two, around, country_of, is_part
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

# Countries and towns that share their name with another place of which the gazetteer does not know.
_NAMESAKES = frozenset(
    "Georgia Tripoli Santiago Alexandria Barcelona Cartagena Cuenca Guadalajara Halifax Kingston Mérida Newcastle Perth Salamanca"
    " Toledo Wellington Georgetown Manchester London Victoria Hamilton Richmond Salvador Jerusalem Brest Medina".split()
)
_COMMA = lazy(r",\s(?:in\s)?")
_ENDS = lazy(r"[,.;:)—–]|\s?$|\s(?!(?:and|or|to)\b)[a-z(—–-]")
_LIST_BEFORE = lazy(r"(?:,|\band|\bto|\bor|[–—-])\s?$")
_BEFORE_CONTAINER = lazy(r",\s(?:in\s)?(?:the\s)?$")
_AFTER_CONTAINER = lazy(r"[,.;:)—]|$|\s[–—-]\s|\s(?!and\b|or\b|to\b)[a-z]")
_CAPITAL_OF = lazy(r"\b[Tt]he\s(?P<demonym>[A-Z][a-z]+)\scapital(?:\scity)?(?:,\s(?:of\s)?|\sof\s|\s)$")


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A town and the country or state it is set in, and its `own`; `home` is a mention, in another sentence, of where such a
    town lies, or of a town of the country it is set in."""

    town: Mention
    country: str
    home: Mention
    own: str


def find_misplaced(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[Misplaced]:
    """Towns in a wrong country or state where the rest of the story speaks for another town, or for another country or state."""
    places = [m for m in mentions if m.kind is MentionKind.PLACE]
    for town, outer in _in_country(sentences, places):
        homes = countries_of(town.value) if is_country(outer) else around(town.value) - {town.value, country_of(town.value)}
        if not homes or outer in homes or not are_two(town.value, outer) or not _NAMESAKES.isdisjoint((town.value, outer)):
            continue
        home = next(
            (m for s in sentences if s.index != town.sentence for m in find_place_words(s) if _is_home(m.value, homes, outer)), None
        )
        if home is not None:
            yield Misplaced(town, outer, home, " or ".join(sorted(homes)))


def _is_home(place: str, homes: frozenset[str], outer: str) -> bool:
    """Whether a place is where the town lies, and not where it is set, or a town of the country where it is set."""
    return (place in homes and are_two(place, outer)) or (is_town(place) and countries_of(place) == {outer})


def _in_country(sentences: Sequence[Sentence], places: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    for town in places:
        text, start = sentences[town.sentence].text, town.span.start - sentences[town.sentence].span.start
        match = _CAPITAL_OF.search(text, max(0, start - 60), start) if is_town(town.value) else None
        if match and (country := country_of_demonym(match["demonym"])):
            yield town, country
    for town, outer in pairwise(places):
        if town.sentence != outer.sentence or not is_town(town.value) or not (is_country(outer.value) or is_part(outer.value)):
            continue
        sentence = sentences[town.sentence]
        offsets = [n - sentence.span.start for n in (town.span.start, town.span.end, outer.span.start, outer.span.end)]
        is_apposed = _COMMA.fullmatch(sentence.text[offsets[1] : offsets[2]]) and _ENDS.match(sentence.text, offsets[3])
        if is_apposed and not _LIST_BEFORE.search(sentence.text[max(0, offsets[0] - 5) : offsets[0]]):
            yield town, outer.value


def find_two_containers(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, Mention, Mention]]:
    """Towns with the two states or countries that they are set in: 'Durham, North Carolina' and later 'Durham, Virginia'."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for inner, outer in pairwise(m for m in mentions if m.kind is MentionKind.PLACE):
        if not _BEFORE_CONTAINER.fullmatch(text[inner.span.end : outer.span.start]) or not may_hold(outer.value, inner.value):
            continue
        if _AFTER_CONTAINER.match(text, outer.span.end) and not re.search(r",\s$", text[max(0, inner.span.start - 2) : inner.span.start]):
            found[inner.value].append(outer)
    for town, outers in found.items():
        second = next((o for o in outers if are_apart(outers[0].value, o.value) and o.sentence != outers[0].sentence), None)
        if second:
            yield town, outers[0], second
