"""Find counts that stand with the list of what they count: 'three sons, Tom, Neil and Bob', 'two reasons: cost and noise'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.mentions.number_words import number_of
from checker.patterns import lazy
from checker.types import Sentence

_NUMBER = r"(?P<number>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|1[0-2])"
_WORD = r"(?:(?:al|el|bin|ibn)-)?[A-Z][\w’'&.-]*(?<!\.)"
_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady)\.?\s)?"
_NAME = (
    rf"{_TITLE}{_WORD}(?:\s(?:van|von|de|der|da|di|del|la|al|bin|ben|of|the)(?:\s(?:der|la))?\s{_WORD}"
    rf"|\s[A-Z]\.|\s{_WORD}){{0,4}}"
)
_AGE = r"(?:,\s\d{1,2}(?=,|\sand\s|[.;)]|$)|\s\([£$€]?\d[\d.,]{0,6}(?:%|mn?|bn|km)?\))?"
_ITEM = rf"(?:the\s)?{_NAME}{_AGE}"
_NAMES = rf"{_ITEM}(?:,\s{_ITEM})*,?\s(?:and|&)\s{_ITEM}"
_OTHERS = r"and\s(?!(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)\b|\d)"
_END = rf"(?=\s*(?:[.;:)–—!?]|$)|,\s(?!an?\b|the\b|his\b|her\b|of\b|as\b|{_OTHERS})[a-z])"
# Nouns of which a list after a comma names each one.
_NOUN = r"(?:[A-Za-z][\w-]*\s){0,3}(?P<noun>[a-z]+(?:s|ren|men|people))"
_OF_ALL = r"(?:of\s(?:the|its|their|his|her)\s(?:\w+\s)?)?"
_BEFORE_NAMES = lazy(
    rf"\b(?i:{_NUMBER})\s{_OF_ALL}{_NOUN}(?:,\s|:\s|\s[–—-]\s|\s\(|(?P<part>,?\sincluding\s))(?:the\s)?(?P<list>{_NAMES}){_END}"
)
_BARE = lazy(rf"\b(?:has|have|had|only|just|named|picked|chose)\s(?i:{_NUMBER})(?P<noun>)\s?(?:[–—:]|\s-)\s?(?P<list>{_NAMES}){_END}")
_AFTER_NAMES = lazy(rf"(?<![\w,]\s)(?<![\w’-])(?P<list>{_NAMES}),\s(?i:the|his|her|their|its)\s(?i:{_NUMBER})\s{_NOUN}(?=[\s,.;])")
_SMALL = r"[a-z][\w’'-]*(?:\s[\w’'-]+){0,3}"
_THINGS = lazy(
    rf"\b(?i:{_NUMBER})\s{_NOUN}(?:\s(?:for|of|in|to|at)(?:\s[\w’-]+){{1,3}})?:\s(?P<list>{_SMALL}(?:,\s{_SMALL})*,?\sand\s{_SMALL})(?=[.!?]?$|,\s(?:after|all|which|each|as)\s)"
)
_BOTH = lazy(
    rf"\b(?:[Bb]oth|[Tt]he (?:pair|duo|couple)(?:,|:|\s[–—])|[Bb]etween the two(?:,|:))\s"
    rf"(?P<list>{_ITEM}(?:,\s{_ITEM})+,?\sand\s{_NAME})(?=[\s,.;:)–—]|$)"
)
# 'Three grants, giving £3m to Aldby, £2m to Bexley and £1m to Corby': a figure and a name for each.
_FOR_NAME = (
    r"[£$€]?\d[\d.,]*\s?(?:%|m|bn|million|billion)?(?:\s[a-z’-]+){0,4}?\s(?:in|for|from|to|at)\s(?:the\s)?"
    rf"(?:{_WORD}[’']s\s[a-z\s]+,\s)?{_NAME}"
)
_EACH_FIGURE = lazy(_FOR_NAME)
_SHARED_OUT = lazy(
    rf"\b(?i:{_NUMBER})\s{_NOUN},\s[a-z]+ing\s(?:[a-z]+\s){{0,2}}?(?P<list>{_FOR_NAME}(?:,\s{_FOR_NAME})*,?\sand\s{_FOR_NAME})(?=[.;]|$)"
)
_SPLIT = lazy(r",\s(?:and\s)?(?!\d)|\s(?:and|&)\s")
_AND = lazy(r"\s(?:and|&)\s")
_LAST = lazy(r",\s(?:and|&)\s")
MOST_EXAMPLES, MOST_MISSING = 6, 3  # items of a list that gives examples, and those that such a list leaves out
_GROUPS = frozenset("years months weeks days hours minutes times miles points goals per cent percent dollars pounds euros metres".split())


@dataclass(frozen=True, slots=True)
class NamedList:
    """A count, its noun, and the list that goes with it; offsets are in the sentence's text. `fewest` to `most` items are named.

    `is_part`: the list need not name all ('including'), but no more.
    """

    count: int
    noun: str
    start: int
    end: int
    list_start: int
    list_end: int
    fewest: int
    most: int
    is_part: bool = False

    @property
    def is_wrong(self) -> bool:
        is_short = self.count > self.most and (not self.is_part or self.is_nearly_full)
        return self.count < self.fewest or is_short

    @property
    def is_nearly_full(self) -> bool:
        """Whether a list after 'including' names so many that it must be meant to name all: nine of eleven countries."""
        return self.is_part and self.most >= MOST_EXAMPLES and self.count - self.most <= MOST_MISSING


def find_lists(sentence: Sentence) -> Iterator[NamedList]:
    """Counts of a sentence with lists right before or after them, however the items' own 'and' is read."""
    for pattern in (_BEFORE_NAMES, _BARE, _AFTER_NAMES, _THINGS):
        for match in pattern.finditer(sentence.text):
            if match["noun"] not in _GROUPS:
                yield _read_list(match, int(number_of(match["number"])), match["noun"], match.span("number"))
    for match in _SHARED_OUT.finditer(sentence.text):
        items = len(_EACH_FIGURE.findall(match["list"]))
        yield NamedList(int(number_of(match["number"])), match["noun"], *match.span("number"), *match.span("list"), items, items)
    for match in _BOTH.finditer(sentence.text):
        yield _read_list(match, 2, "both", (match.start(), match.start("list") - 1))


def _read_list(match: re.Match[str], count: int, noun: str, place: tuple[int, int]) -> NamedList:
    """'Tom and Neil' are two, or one where a name has 'and' in it, as 'Tyne and Wear' has; of several 'and' all but one may be so.

    Each ', and' but the last may end a list within the list: 'fleeces, hides, and tails of sheep, and yarn' are two.
    """
    listed = match["list"]
    most = len(_SPLIT.split(listed))
    fewest = most - len(_AND.findall(listed)) + 1
    lasts = len(_LAST.findall(listed))
    fewest = min(fewest, lasts) if lasts > 1 else fewest
    return NamedList(count, noun, *place, *match.span("list"), fewest, most, bool(match.groupdict().get("part")))
