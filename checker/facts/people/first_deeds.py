"""Deeds that somebody was the first to do, in whatever words they are told: 'the first man to lead an expedition to the South Pole'.

A deed is read as who (a woman, an American), what was done (climbing, flying, reaching), where, and how (alone, non-stop). One that
is the same as a deed of the facts in all four, told of somebody else than the facts have do it, is given to the wrong person.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.facts.forms import compiled
from checker.facts.store import Fact, FactStore
from checker.patterns import lazy
from checker.types import Span

FIRST = "was first"
_SORT = lazy(
    r"\b(?:wom[ae]n|female|black|African[-\s]American|American|British|Briton|English(?:man)?|European|Asian|African|Arab|Indian|Chinese|Japanese|Russian|Soviet"
    r"|French(?:man)?|German|Italian|Pole|Polish|Canadian|Australian|Israeli|Irish(?:man)?|Scot(?:tish)?|Welsh|Latin\sAmerican|Muslim|Jew(?:ish)?|Catholic|blind|disabled"
    r"|amputee|gay|teenager|girl|boy|oldest|youngest|civilian|tourist|non-\w+)\b"
)
_SAME_SORT = {
    "women": "woman",
    "female": "woman",
    "Briton": "British",
    "Englishman": "English",
    "Frenchman": "French",
    "Irishman": "Irish",
    "Polish": "Pole",
}
_HOW = lazy(
    r"\b(?:alone|solo|single-?handed(?:ly)?|non-?stop|without\s\w+(?:\s\w+)?|unaided|unsupported|on\sfoot|on\sskis|by\s[a-z]+|in\swinter|twice|both|all|again|since|from\s[A-Z]\w+"
    r"|in\s(?:a|an|his|her)\s[a-z]+|after|using|under|over|around|round|with\s[a-z]+|for\s[a-z]+)\b"
)
_MANNER = lazy(
    r"\s(?:and\s)?(?:alone|solo|single-?handed|non-?stop|without|unaided|unsupported|on\sfoot|on\sskis|twice|from|by|in\s(?:winter|a|an|his|her)\b|using|for\sthe\ssecond)"
)
_ALONE = lazy(r"alone|solo|single")
_DEEDS = (
    ("walk in space", r"(?:walk|float)(?:ed|ing|s)?\sin\sspace|spacewalk"),
    ("swim", r"sw[iau]m\w*"),
    ("fly", r"fl[yie]\w*|flown|flew|by\sair|pilot\w*"),
    ("sail", r"sail\w*"),
    ("row", r"row\w*"),
    ("orbit", r"orbit\w*|circl\w+"),
    ("command", r"command\w*"),
    (
        "reach",
        r"reach\w*|climb\w*|scal\w+|conquer\w*|summit\w*|stand\w*|stood|set\sfoot|step\w*|land\w*|walk\w*|get|got|lead\w*|led|arriv\w+|trek\w*|made\sit|went|go|travel\w*"
        r"|enter\w*",
    ),
)
_VERB = lazy(r"\bto\s(?!the\b|an?\b)(?:(?!fly\b)[a-z]+ly\s)?(?P<verb>[a-z]+\b(?:\s(?:in|foot|solo|alone|on|a))*)")
# What is one of few: whoever was first in one of a kind may be told to have been it in another. Of deeds only what lies in the
# world is compared, not prizes.
KINDS = (
    {
        "Atlantic": "Atlantic",
        "Pacific": "Pacific",
        "Channel": r"(?:English\s)?Channel",
        **{sea: re.escape(sea) for sea in ("Indian Ocean", "Irish Sea", "Mediterranean", "Tasman Sea")},
    },
    {"North Pole": r"[Nn]orth\s[Pp]ole", "South Pole": r"[Ss]outh\s[Pp]ole"},
    {"Moon": r"[Mm]oon|lunar\ssurface", "space": "space|orbit", "Mars": "Mars"},
    {peak: re.escape(peak) for peak in "Everest K2 Matterhorn Kilimanjaro Eiger Annapurna Kangchenjunga Aconcagua Denali".split()}
    | {"Mont Blanc": r"Mont\sBlanc"},
    {prize: re.escape(prize) for prize in "Nobel Oscar Booker Pulitzer Grammy Tony Turing Pritzker Wimbledon".split()}
    | {"Fields medal": r"Fields\s[Mm]edal"},
    {field: field for field in "peace literature physics chemistry medicine economics".split()},
)
_PLACES = [place for kind in KINDS[:4] for place in kind.items()]


@dataclass(frozen=True, slots=True)
class Deed:
    """Who did what, where and how, in the words of the tables."""

    sort: frozenset[str]
    what: str
    where: str
    how: frozenset[str]


def read_deed(words: str) -> Deed | None:
    """The deed that words behind 'the first' tell; None where they name no place of the table."""
    where = next(((name, match) for name, form in _PLACES if (match := find_place(form, words))), None)
    if where is None:
        return None
    verb = _VERB.search(words)
    act = f"{verb['verb']} {words[where[1].start() :]}" if verb else words
    what = next((name for name, form in _DEEDS if re.search(rf"\b(?:{form})\b", act)), None if verb else "reach")
    if what is None:
        return None
    how = (match[0] for match in _HOW.finditer(words))
    return Deed(sort_of(words), what, where[0], frozenset("alone" if _ALONE.match(word) else word for word in how))


def find_place(form: str, words: str) -> re.Match[str] | None:
    """Where words name a place, or a prize, of the table."""
    return compiled(rf"(?<![\w’'-])(?:{form})(?![\w’'-])").search(words)


def sort_of(words: str) -> frozenset[str]:
    """Among whom somebody was first: women, Britons."""
    return frozenset(_SAME_SORT.get(match[0], match[0]) for match in _SORT.finditer(words))


def find_first(words: str, store: FactStore) -> Fact | None:
    """The fact of the first who did the deed of these words."""
    deed = read_deed(words)
    return _by_deed(store).get(deed) if deed else None


def is_done_otherwise(text: str, deed: Span) -> bool:
    """Whether words behind a deed say how it was done, so that it is another: 'to climb Everest alone'."""
    return bool(_MANNER.match(text, deed.end))


@cache
def _by_deed(store: FactStore) -> dict[Deed, Fact]:
    return dict(_deeds(store))


def _deeds(store: FactStore) -> Iterator[tuple[Deed, Fact]]:
    """Each deed that has one fact only."""
    found: dict[Deed, set[str]] = {}
    facts = [fact for fact in store.of(FIRST) if fact.kind == "first"]
    for fact in facts:
        for name in fact.names:
            if deed := read_deed(name):
                found.setdefault(deed, set()).add(fact.value)
    for fact in facts:
        for name in fact.names:
            deed = read_deed(name)
            if deed and len(found[deed]) == 1:
                yield deed, fact
