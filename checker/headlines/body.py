"""The story below a headline, and those of its sentences that tell what the headline tells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, lru_cache

from checker.mentions.counts import stems
from checker.mentions.gazetteer import country_of_demonym, forms
from checker.mentions.likeness import plain
from checker.mentions.place_names import find_place_words
from checker.mentions.role_words import states
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

CAPITAL = lazy(r"(?<![\w’'-])(?:(?:[A-Z]\.){2,}|[A-ZÀ-Þ][\w’'-]*)")
_WORD = lazy(r"[^\W_]+(?:[’'-][^\W_]+)*")
_POSSESSIVE = lazy(r"[’'][sS]?$")
_LONGEST = 22  # words; what is longer is a summary, which may say more than the sentences nearest to it
_FEWEST_SHARED = 2  # words that say something, of the headline and of a sentence that tells the same
_SHARE = 0.5  # of the headline's other words
_NEAREST = 3
_LEAD = 1  # sentences
_CAPITALS = 0.9  # of the words: then capitals tell no names
_SMALL = frozenset("a an the and but or nor for of in on at to by with from as into over after than".split())
_POSTAL = dict(
    pair.replace("_", " ").split(":")
    for pair in (
        "AL:Alabama AK:Alaska AZ:Arizona AR:Arkansas CA:California CO:Colorado CT:Connecticut DE:Delaware FL:Florida GA:Georgia HI:Hawaii"
        " ID:Idaho IL:Illinois IN:Indiana IA:Iowa KS:Kansas KY:Kentucky LA:Louisiana ME:Maine MD:Maryland MA:Massachusetts MI:Michigan"
        " MN:Minnesota MS:Mississippi MO:Missouri MT:Montana NE:Nebraska NV:Nevada NH:New_Hampshire NJ:New_Jersey NM:New_Mexico"
        " NY:New_York NC:North_Carolina ND:North_Dakota OH:Ohio OK:Oklahoma OR:Oregon PA:Pennsylvania RI:Rhode_Island SC:South_Carolina"
        " SD:South_Dakota TN:Tennessee TX:Texas UT:Utah VT:Vermont VA:Virginia WA:Washington WV:West_Virginia WI:Wisconsin WY:Wyoming"
    ).split()
)


class Way(Enum):
    """How a line ('headline', 'caption') and its story part: the question to the writer, with the words of both."""

    NOWHERE = "The {line} has ‘{told}’, which the story nowhere says; it has ‘{other}’. Which stands?"
    INSTEAD = "The {line} has ‘{told}’, the story ‘{other}’. Which stands?"
    TURNED = "The {line} has ‘{told}’, the story has it the other way round: ‘{other}’. Which stands?"


@dataclass(frozen=True, slots=True)
class Untold:
    """What only the headline says, and what the story has in its place."""

    told: Span
    other: Span
    sentence: Sentence
    way: Way = Way.INSTEAD


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody or something named in a sentence, by the words and places that any naming of it shares; offsets are the sentence's."""

    keys: frozenset[str]
    name: str
    start: int
    end: int
    span: Span


@dataclass(frozen=True)
class Body:
    """The story below a headline, and its mentions."""

    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]

    @property
    def lead(self) -> Sequence[Sentence]:
        return self.sentences[:_LEAD]

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
        """The places it names by any of their names, states also by two letters ('R-ME'), and the countries of its people and towns."""
        words = [part for match in CAPITAL.finditer(self.text) for part in (without_possessive(match[0]), match[0].rpartition("-")[2])]
        short = {states().get(word) or _POSTAL.get(word) for word in words}
        named = {mention.value for sentence in self.sentences for mention in find_place_words(sentence)}
        return frozenset(filter(None, named.union(short, *map(places_of, words))))

    def has_like(self, name: str, ending: int = 3) -> bool:
        """Whether the story has the word, less at most so many letters, or one that it begins with: 'Ghanaians' for 'Ghana'."""
        word = plain(name)
        start = word[: max(4, len(word) - ending)]
        return any(known.startswith(start) or (len(known) > 3 and word.startswith(known)) for known in self.words)

    @cached_property
    def figures(self) -> list[Mention]:
        return [mention for mention in self.mentions if mention.kind is MentionKind.FIGURE]

    def sentence_of(self, mention: Mention) -> Sentence:
        return next(sentence for sentence in self.sentences if sentence.index == mention.sentence)


@dataclass(frozen=True)
class Headline:
    """A headline, its mentions, the sentences that tell what it tells, most words shared first, and the whole story below."""

    line: Sentence
    mentions: Sequence[Mention]
    nearest: Sequence[Sentence]
    body: Body

    @property
    def text(self) -> str:
        return self.line.text

    @cached_property
    def figures(self) -> list[Mention]:
        return [mention for mention in self.mentions if mention.kind is MentionKind.FIGURE]

    @property
    def nearest_and_lead(self) -> list[Sentence]:
        return [*self.nearest, *(sentence for sentence in self.body.lead if sentence not in self.nearest)]


def is_summary(headline: str) -> bool:
    """Whether a text is no headline by its length."""
    return len(headline.split()) > _LONGEST


def find_nearest(headline: Sentence, body: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that tell what the headline tells, most words shared first."""
    words = stems(headline.text)
    least = max(_FEWEST_SHARED, _SHARE * (len(words) - 1))
    shared = [(len(words & stems(sentence.text)), sentence) for sentence in body]
    near = sorted(((count, sentence) for count, sentence in shared if count >= least), key=lambda found: (-found[0], found[1].index))
    return [sentence for _, sentence in near[:_NEAREST]]


def are_capitals(headline: str) -> bool:
    """Whether nearly all words of a headline but articles, conjunctions and prepositions begin with a capital."""
    words = [word for word in headline.split() if word not in _SMALL and word[0].isalpha()]
    return sum(word[0].isupper() for word in words) >= _CAPITALS * len(words)


def places_of(word: str) -> frozenset[str]:
    """The place that a word names, or the country whose people it names."""
    return frozenset(filter(None, (forms().get(word), country_of_demonym(word), country_of_demonym(word.removesuffix("s")))))


def without_possessive(name: str) -> str:
    """'Neal' for 'Neal's'."""
    return _POSSESSIVE.sub("", name)


@lru_cache(4096)
def parties_of(sentence: Sentence) -> tuple[Party, ...]:
    """The runs of capitalised words, in order."""
    text, runs = sentence.text, []
    for match in CAPITAL.finditer(text):
        is_next = bool(runs) and text[runs[-1][1] : match.start()] == " "
        runs[len(runs) - is_next :] = [(runs[-1][0] if is_next else match.start(), match.end())]
    return tuple(Party(_keys(text[start:end]), text[start:end], start, end, sentence.span_of(start, end)) for start, end in runs)


def parties_before(sentence: Sentence, offset: int) -> list[Party]:
    return [party for party in parties_of(sentence) if party.end <= offset]


def keys_of(parties: Iterable[Party]) -> frozenset[str]:
    """The keys of all of them."""
    return frozenset().union(*(party.keys for party in parties))


def _keys(name: str) -> frozenset[str]:
    words = [without_possessive(word) for word in name.split()]
    return frozenset(map(plain, words)).union(*map(places_of, (*words, " ".join(words)))) - {""}
