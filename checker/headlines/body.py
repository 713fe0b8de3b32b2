"""The story below a headline, and those of its sentences that tell what the headline tells."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.mentions.counts import stems
from checker.mentions.gazetteer import country_of_demonym, forms
from checker.mentions.likeness import plain
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

CAPITAL = lazy(r"(?<![\w’'-])(?:(?:[A-Z]\.){2,}|[A-ZÀ-Þ][\w’'-]*)")
_WORD = lazy(r"[^\W_]+(?:[’'-][^\W_]+)*")
_POSSESSIVE = lazy(r"[’']s?$")
_LONGEST = 22  # words; what is longer is a summary, which may say more than the sentences nearest to it
_FEWEST_SHARED = 2  # words that say something, of the headline and of a sentence that tells the same
_SHARE = 0.5  # of the headline's other words
_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Untold:
    """What only the headline says, and what the story has in its place."""

    told: Span
    other: Span
    sentence: Sentence


@dataclass(frozen=True)
class Body:
    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]

    @cached_property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words, as `plain`, hyphenated ones also by their parts."""
        found = _WORD.findall(self.text)
        return frozenset(plain(part) for word in found for part in (word, *word.split("-")))

    @cached_property
    def initials(self) -> str:
        """The first letters of the words that begin with a capital, in order: 'NFL' of 'National Football League'."""
        return "".join(match[0][0] for match in CAPITAL.finditer(self.text))

    @cached_property
    def places(self) -> frozenset[str]:
        """The places it names by any of their names, and the countries of its people and towns."""
        words = [without_possessive(match[0]) for match in CAPITAL.finditer(self.text)]
        named = {mention.value for mention in self.mentions if mention.kind is MentionKind.PLACE}
        return frozenset(place for place in named.union(*map(places_of, words)) if isinstance(place, str))

    @cached_property
    def figures(self) -> list[Mention]:
        return [mention for mention in self.mentions if mention.kind is MentionKind.FIGURE]


def find_nearest(headline: Sentence, body: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that tell what the headline tells, most words shared first; none for a text that is no headline by its length."""
    if len(headline.text.split()) > _LONGEST:
        return []
    words = stems(headline.text)
    least = max(_FEWEST_SHARED, _SHARE * (len(words) - 1))
    shared = [(len(words & stems(sentence.text)), sentence) for sentence in body]
    near = sorted(((count, sentence) for count, sentence in shared if count >= least), key=lambda found: (-found[0], found[1].index))
    return [sentence for _, sentence in near[:_NEAREST]]


def places_of(word: str) -> frozenset[str]:
    """The place that a word names, or the country whose people it names."""
    return frozenset(filter(None, (forms().get(word), country_of_demonym(word), country_of_demonym(word.removesuffix("s")))))


def without_possessive(name: str) -> str:
    """'Neal' for 'Neal's'."""
    return _POSSESSIVE.sub("", name)
