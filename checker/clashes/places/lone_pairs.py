"""Pair a place that a story names once with each place that it speaks of elsewhere and that a writer may have meant.

Both are of a level: two states of one country, two countries. A lone town stands for its state or country too where
nothing else of the story lies there: 'Accra' beside a story of Nigeria.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.clashes.places.siblings import Map, are_siblings
from checker.mentions.counts import stems
from checker.mentions.gazetteer import demonyms, is_country, is_town
from checker.mentions.place_names import find_place_words
from checker.mentions.within import around
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

MOST_PLACES = 30  # a story that names more is about none of them
RARE = 3  # sentences that may have a word which tells what is spoken of
NEAR = 60  # characters around a place
KINDS = ("adjective", "country", "town", "other")
_ATTACHED_AFTER = lazy(r"(?:[’']s)?(?:\s[a-z][a-z-]{2,})?\s(?P<head>[a-z][a-z-]{2,})")
_ATTACHED_BEFORE = lazy(
    r"(?P<head>[\w’'-]{3,})\s(?:in|at|near|off|over|across|on|around|of|from|to)\s(?:the\s)?"
    r"(?:(?:[\w-]+\s)?(?:city|town|port|island|province|state|coast|nearby|central|northern|southern|eastern|western)\s(?:of\s)?)?$"
)
_NAME = lazy(r"(?<!^)(?<![\w’'-])[A-ZÀ-Þ][\w&’'-]{2,}")


@dataclass(frozen=True)
class PlaceStory:
    """The places of a story: `named` in so many words, `implied` by what lies in them (Florida by Miami), `alone` inside no other name."""

    sentences: Sequence[Sentence]
    named: Mapping[str, Sequence[Mention]]
    implied: Mapping[str, Sequence[Mention]]
    alone: frozenset[Mention]
    quotes: tuple[Mention, ...]

    def told(self, place: str) -> list[Mention]:
        """Where it is spoken of."""
        return [*self.named.get(place, ()), *self.implied.get(place, ())]

    def before(self, mention: Mention) -> str:
        sentence = self.sentences[mention.sentence]
        return sentence.text[: mention.span.start - sentence.span.start]

    def after(self, mention: Mention) -> str:
        sentence = self.sentences[mention.sentence]
        return sentence.text[mention.span.end - sentence.span.start :]

    def is_quoted(self, mention: Mention) -> bool:
        return any(quote.span.overlaps(mention.span) for quote in self.quotes)

    def heads(self, mention: Mention) -> frozenset[str]:
        """Stems of the nouns that it stands with: 'the Lyon blast', 'a blast in Lyon'."""
        found = _ATTACHED_AFTER.match(self.after(mention)), _ATTACHED_BEFORE.search(self.before(mention)[-NEAR:])
        return stems(" ".join(match["head"] for match in found if match))

    @cached_property
    def words(self) -> list[frozenset[str]]:
        """Stems of each sentence, those of places left out."""
        places = {word for told in self.named.values() for m in told for word in stems(m.text)}
        return [stems(sentence.text) - places for sentence in self.sentences]

    @cached_property
    def frequency(self) -> Counter[str]:
        """In how many sentences a stem stands."""
        return Counter(word for words in self.words for word in words)

    @cached_property
    def names(self) -> list[frozenset[str]]:
        """Capitalised words of each sentence, no places and not the first word."""
        places = {word for told in self.named.values() for m in told for word in m.text.split()}
        return [frozenset(_NAME.findall(sentence.text)) - places for sentence in self.sentences]

    @cached_property
    def levels(self) -> dict[str, list[str]]:
        """Of each place spoken of, the others of its level, those spoken of most first."""
        known = sorted({*self.named, *self.implied}, key=lambda place: (-len(self.told(place)), place))
        return {one: [other for other in known if are_siblings(one, other)] for one in known}


@dataclass(frozen=True)
class LonePair:
    """`lone` is the only mention of its place, `odd` that place or what it lies in; `usual` is the place that may be meant."""

    story: PlaceStory
    lone: Mention
    odd: str
    usual: str
    on_map: Map

    @property
    def kind(self) -> str:
        """One of `KINDS`."""
        if self.is_adjective:
            return "adjective"
        return "country" if is_country(self.odd) else "town" if is_town(self.odd) else "other"

    @property
    def sentence(self) -> Sentence:
        return self.story.sentences[self.lone.sentence]

    @property
    def is_adjective(self) -> bool:
        return self.lone.text in demonyms()

    @property
    def before(self) -> str:
        return self.story.before(self.lone)

    @property
    def after(self) -> str:
        return self.story.after(self.lone)

    @property
    def window(self) -> str:
        """The words around the lone place, without it."""
        return f"{self.before[-NEAR:]} {self.after[:NEAR]}"

    @property
    def words(self) -> frozenset[str]:
        return self.story.words[self.lone.sentence]

    @cached_property
    def heads(self) -> frozenset[str]:
        return self.story.heads(self.lone)

    @cached_property
    def told(self) -> list[Mention]:
        """Where the usual place is spoken of."""
        return self.story.told(self.usual)

    @property
    def has_usual_beside(self) -> bool:
        """Whether one sentence has both."""
        return any(mention.sentence == self.lone.sentence for mention in self.told)

    @cached_property
    def rivals(self) -> list[str]:
        """The other places of the level, the usual one left out."""
        return [place for place in self.story.levels[self.odd] if place != self.usual]

    @cached_property
    def elsewhere(self) -> list[int]:
        """The other sentences that speak of the usual place."""
        return sorted({m.sentence for m in self.told} - {self.lone.sentence})

    @cached_property
    def shared(self) -> int:
        """The most rare words of the sentence that stand in one sentence with the usual place."""
        rare = {word for word in self.words if self.story.frequency[word] <= RARE}
        return max((len(rare & self.story.words[index]) for index in self.elsewhere), default=0)

    @cached_property
    def nearest(self) -> Mention:
        """The mention of the usual place whose sentence shares most words with the lone one's."""
        return max(self.told, key=lambda m: (len(self.story.words[m.sentence] & self.words), -m.span.start))


def read_places(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> PlaceStory:
    """The places of a story by name; `mentions` tell which stand alone, and what is quoted."""
    named: dict[str, list[Mention]] = defaultdict(list)
    implied: dict[str, list[Mention]] = defaultdict(list)
    for sentence in sentences:
        for mention in find_place_words(sentence):
            named[str(mention.value)].append(mention)
            for outer in around(str(mention.value)) - {mention.value}:
                implied[outer].append(mention)
    alone = frozenset(m for m in mentions if m.kind is MentionKind.PLACE)
    return PlaceStory(sentences, named, implied, alone, tuple(m for m in mentions if m.kind is MentionKind.QUOTE))


def find_lone_pairs(story: PlaceStory, on_map: Map) -> Iterator[LonePair]:
    """In the order of the names; of a lone place first those with the place most spoken of."""
    if len(story.named) > MOST_PLACES:
        return
    for name, told in story.named.items():
        for odd in _only_there(story, name) if len(told) == 1 else ():
            for usual in story.levels[odd]:
                if usual in story.named or not is_country(usual) or len(story.told(usual)) > 1:
                    yield LonePair(story, told[0], odd, usual, on_map)


def _only_there(story: PlaceStory, name: str) -> list[str]:
    """The place, and what it lies in as far as nothing else of the story does."""
    return [name, *(place for place in sorted(around(name) - {name}) if len(story.told(place)) == 1)]
