"""Find a place that a story names once where the one that it speaks of elsewhere is meant.

'A cull in South Australia' where it is Western Australia ever after: the names are mixed up, or the place opens the story,
no other of its kind but one is spoken of, and the story never comes back to it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.clashes.places.siblings import are_siblings, mixed_up_with
from checker.clashes.places.venues import TwoVenues
from checker.mentions.counts import stems
from checker.mentions.gazetteer import demonyms, is_country
from checker.mentions.likeness import is_alike
from checker.mentions.place_names import find_place_words
from checker.mentions.within import around
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

MOST_PLACES = 30  # a story that names more is about none of them
LEAD = 2  # sentences that say where a story happens
OFTEN = 2  # times that a place is named, itself or by what lies in it, which the story is about
SEATS = frozenset({"Washington"})  # every story of a country has somebody there
FULL = 3  # times as often is a rival named as what lies in the lone place
_IN = lazy(
    r"\b(?:in|at|near|off|over|across)\s(?:the\s)?(?:(?:nearby|central|downtown|northern|southern|eastern|western)\s"
    r"|(?:(?:[\w-]+\s)?(?:city|town|port|island|province|state|coast)\sof\s))?$",
    re.IGNORECASE,
)
_LISTED_BEFORE = lazy(r"[A-ZÀ-Þ][\w’'-]*(?:,\s?(?:and\s|or\s)?|\s(?:and|or|to)\s|[–—-])(?:in\s|the\s)*$")
_LISTED_AFTER = lazy(r"(?:\s(?:and|or|to)|,\s(?:and|or))\s(?:in\s|the\s)*[A-ZÀ-Þ]|[–—-]|,\s[A-ZÀ-Þ][\w’'-]*(?:,|\sand\b)")


@dataclass(frozen=True)
class _Places:
    """The places of a story: `named` in so many words, `implied` by what lies in them (Florida by Miami), `alone` inside no other name."""

    sentences: Sequence[Sentence]
    named: Mapping[str, Sequence[Mention]]
    implied: Mapping[str, Sequence[Mention]]
    alone: frozenset[Mention]
    quotes: tuple[Mention, ...]

    def times(self, place: str) -> int:
        """How often it is spoken of."""
        return len(self.named.get(place, ())) + len(self.implied.get(place, ()))

    def told(self, place: str) -> list[Mention]:
        return [*self.named.get(place, ()), *self.implied.get(place, ())]

    def before(self, mention: Mention) -> str:
        sentence = self.sentences[mention.sentence]
        return sentence.text[: mention.span.start - sentence.span.start]

    def after(self, mention: Mention) -> str:
        sentence = self.sentences[mention.sentence]
        return sentence.text[mention.span.end - sentence.span.start :]

    def is_quoted(self, mention: Mention) -> bool:
        return any(quote.span.overlaps(mention.span) for quote in self.quotes)

    def holds(self, mention: Mention) -> bool:
        """Whether something is in it: 'in Lyon'; not 'a man from Lyon'."""
        return mention in self.alone and bool(_IN.search(self.before(mention)))

    def is_listed(self, mention: Mention) -> bool:
        return bool(_LISTED_BEFORE.search(self.before(mention)[-40:]) or _LISTED_AFTER.match(self.after(mention)))

    @cached_property
    def words(self) -> list[frozenset[str]]:
        return [stems(sentence.text) for sentence in self.sentences]

    def nearest(self, lone: Mention, rival: str) -> Mention:
        """The mention of the rival whose sentence shares most words with that of the lone place."""
        return max(self.told(rival), key=lambda m: (len(self.words[m.sentence] & self.words[lone.sentence]), -m.span.start))


def find_lone_places(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[TwoVenues]:
    """Each such place, outside quotes, as the second of two: the first is the `subject`, which seems to be meant, or lies in it."""
    places = _read_places(sentences, mentions)
    if len(places.named) > MOST_PLACES:
        return
    for name, told in places.named.items():
        lone = told[0]
        if len(told) > 1 or places.is_quoted(lone) or places.is_listed(lone):
            continue
        rival = _mixed_up(places, name, lone) or _not_taken_up(places, name, lone)
        if rival:
            yield TwoVenues(rival, (places.nearest(lone, rival), lone), 0.4)


def _read_places(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> _Places:
    named: dict[str, list[Mention]] = defaultdict(list)
    implied: dict[str, list[Mention]] = defaultdict(list)
    for sentence in sentences:
        for mention in find_place_words(sentence):
            named[str(mention.value)].append(mention)
            for outer in around(str(mention.value)) - {mention.value}:
                implied[outer].append(mention)
    alone = frozenset(m for m in mentions if m.kind is MentionKind.PLACE)
    return _Places(sentences, named, implied, alone, tuple(m for m in mentions if m.kind is MentionKind.QUOTE))


def _mixed_up(places: _Places, name: str, lone: Mention) -> str | None:
    """The place that people mix up with this one and that the story names again and again, or that alone is of its kind."""
    is_adjective = lone.text in demonyms()
    for rival, only_adjectives in mixed_up_with(name).items():
        times, inside = places.times(rival), len(places.implied.get(name, ()))
        if rival not in places.named or FULL * inside > times or (only_adjectives and not is_adjective):
            continue
        if is_adjective and not is_alike(name, rival):  # 'a Danish crew' in a story about Sweden is there by right
            continue
        if not is_adjective and (lone not in places.alone or _is_beside(places, lone, rival)):
            continue
        if times >= OFTEN + is_adjective or (not is_adjective and _is_second(places, name, lone, rival)):
            return rival
    return None


def _is_second(places: _Places, name: str, lone: Mention, rival: str) -> bool:
    """Whether the rival, told before, is the only other place of its kind."""
    return set(_siblings(places, name)) == {rival} and places.told(rival)[0].span.start < lone.span.start


def _not_taken_up(places: _Places, name: str, lone: Mention) -> str | None:
    """The only other place of its kind, or one that is named more often than all the others, where the lone one opens the story."""
    if lone.sentence >= LEAD or name in SEATS or not places.holds(lone) or places.implied.get(name):
        return None
    (rival, times), *_ = _siblings(places, name).most_common(1) or [("", 0)]
    is_about = times >= OFTEN and 2 * times > _siblings(places, name).total()
    opens = any(m.sentence < LEAD and m in places.alone and not places.is_quoted(m) for m in places.told(rival))
    is_named = rival in places.named or not is_country(rival)  # a county names no country
    if not is_named or not is_about or opens or _is_beside(places, lone, rival):
        return None
    return rival if any(places.holds(m) for m in places.told(rival)) else None


def _siblings(places: _Places, name: str) -> Counter[str]:
    """How often the other places of its kind are spoken of."""
    known = dict.fromkeys([*places.named, *places.implied])
    return Counter({other: places.times(other) for other in known if are_siblings(name, other)})


def _is_beside(places: _Places, lone: Mention, rival: str) -> bool:
    """Whether one sentence has both, where a writer sees that they are two."""
    return any(m.sentence == lone.sentence for m in places.told(rival))
