"""Find what a headline calls by a number or name of a row where the story has another: 'Flight 474', 'Tropical Storm Dennis', 'Judge Hale'.

A word of a kind and its partner, which sets one of the kind apart, make a designation. Where the story has the word with one partner
alone, and the headline's partner nowhere, the two clash.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.headlines.body import Body, Headline, Untold, are_capitals, places_of
from checker.mentions.counts import stems
from checker.mentions.dates import MONTHS
from checker.mentions.likeness import plain
from checker.mentions.name_words import COURTESIES, HONORIFICS, NOT_NAMES
from checker.patterns import lazy
from checker.types import Sentence, Span

_NAME = r"[A-ZÀ-Þ][\w’'-]*\w"
_BEFORE = r"Hurricane|Storm|Typhoon|Cyclone|Lake|Mount|Fort|Cape|Operation|Camp"
_AFTER = (
    r"River|Lake|County|University|College|Hospital|Airport|Bridge|Islands?|Bay|Valley|Bank|Park|Stadium|Museum|Street|Avenue|Road"
    r"|Church|Cathedral|Station|Award|Prize|Cup|Open|Canal|Prison|Castle|Palace|Square|Sea|Ocean|Strait|Desert|Mountains|Falls"
    r"|Festival|Foundation|Institute|Treaty|Airlines|Airways|Grand\sPrix"
)
_TITLES = "|".join(sorted(HONORIFICS - COURTESIES, key=len, reverse=True))
_TITLE_WORDS = frozenset(map(plain, HONORIFICS))  # a story has people of one title whom its headline does not mean
_NUMERAL = "partner_4"
_LOCAL = frozenset({"County", "River", "Lake"})  # nearly always behind a name, be it in capitals
_NUMBER = r"\d+\b(?![-.,:/–]\d|\s?%|-\w|\w)"
_NAMED = lazy(
    rf"\b(?P<word>{_BEFORE})\s(?P<partner>{_NAME})|\b(?P<word_2>{_TITLES})\s(?:(?:[A-Z]\.|{_NAME})\s){{0,3}}(?P<partner_2>{_NAME})"
    rf"|\b(?P<partner_3>{_NAME})\s(?P<word_3>{_AFTER})\b"
)
# In small letters too: 'magnitude 7.7', 'grade 3'.
_LABELLED = lazy(r"\b(?P<word>[A-Za-z]{4,})\s(?P<partner>\d+(?:\.\d+)?\b(?![-.,:/–]\d|\s?%|-\w|\w|\s(?:hundred|thousand|[mbtr]+illion)))")
_NUMBERED = lazy(
    rf"\b(?P<word>[A-Z][A-Za-z]*-?)(?P<partner>{_NUMBER})|\b(?P<word_2>[A-Z][A-Za-z]+)\s(?P<partner_2>{_NUMBER})"
    r"|\b(?P<word_4>[A-Z][a-z]+)\s(?P<partner_4>[IVX]+)\b"
    r"|(?<![\w-])(?P<partner_3>(?:19|20)\d\d)\s(?P<word_3>[A-Za-z]{4,})"
)


@dataclass(frozen=True, slots=True)
class Designation:
    word: str
    partner: str
    span: Span


def find_designations(headline: Headline) -> Iterator[Untold]:
    """Designations of the headline beside the only other one of the story with the same word."""
    for pattern in (_NUMBERED, _LABELLED, _NAMED):
        for one in _find(pattern, headline.line):
            if _is_told(one, headline.body):
                continue
            # A story has magnitudes of more than one quake.
            sentences = headline.nearest if pattern is _LABELLED else headline.body.sentences
            others = [(s, other) for s in sentences for other in _find(pattern, s) if other.word == one.word]
            is_near = one.word not in _TITLE_WORDS or any(s in headline.nearest for s, _ in others)
            is_new = not any(plain(word).startswith(other.partner) for word in headline.text.split() for _, other in others)
            if is_near and is_new and len({other.partner for _, other in others}) == 1:
                yield Untold(one.span, others[0][1].span, others[0][0])


def _find(pattern: re.Pattern[str], sentence: Sentence) -> Iterator[Designation]:
    is_in_capitals = are_capitals(sentence.text)
    for match in pattern.finditer(sentence.text.title() if sentence.text.isupper() else sentence.text):
        word, partner = (_name_of(match, name) for name in ("word", "partner"))
        is_name = match[partner] not in NOT_NAMES and (not is_in_capitals or places_of(match[partner]) or match[word] in _LOCAL)
        is_numbered = match[partner][0].isdigit() or partner == _NUMERAL
        if match[word].title() not in MONTHS and (is_numbered or is_name) and (pattern is not _LABELLED or stems(match[word])):
            yield Designation(plain(match[word]), plain(match[partner]) or match[partner], sentence.span_of(*match.span(partner)))


def _is_told(one: Designation, body: Body) -> bool:
    if one.partner[0].isdigit():
        return re.search(rf"(?<!\d){re.escape(one.partner)}(?!\d)", body.text) is not None
    if set(one.partner) <= set("ivx"):
        return re.search(rf"(?i)\b{one.word}\s{one.partner}\b", body.text) is not None
    return any(word.startswith(one.partner) for word in body.words)


def _name_of(match: re.Match[str], name: str) -> str:
    """The group of the name that took part in the match."""
    return next(group for group in (name, f"{name}_2", f"{name}_3", f"{name}_4") if match.groupdict().get(group))
