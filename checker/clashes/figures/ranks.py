"""Find ranks and ages that cannot be: third behind four others, 91st of 81, an elder brother who is younger."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.counts import Count
from checker.mentions.scores import NUMBER, whole_number
from checker.patterns import lazy
from checker.types import Sentence, Span

_RANKS = {w: i for i, w in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), 2)}
_NAME = r"[A-Z][\w’'-]+(?:\s(?:of\s)?[A-Z][\w’'-]+){0,3}"
_BEHIND = lazy(
    rf"\b(?P<rank>{'|'.join(_RANKS)})\b(?P<gap>[^.;:()\d]{{0,60}}?),?\sbehind\s(?P<list>{_NAME}(?:,\s{_NAME})*,?\sand\s{_NAME})(?=[.,;]|$)"
)
_NO_RANK = lazy(r"(?i)\b(?:points?|seconds?|minutes?|metres?|just|far|half|year|time|quarter|goal|and|from|wins?|lap|row)\b")
_PLACE = rf"{_NAME}(?:\sin\s(?:the\s)?{_NAME})?"
_WORST = lazy(
    rf"\b(?P<rank>{'|'.join(_RANKS)})[\s-](?:worst|lowest|poorest|unhappiest|slowest|most dangerous|least [a-z]+)\b[^.;:()\d]{{0,40}}?"
    r"\b(?:better|higher|faster|happier|richer|safer)\sthan\s"
    rf"(?P<list>(?:not\s(?:just|only)\s)?{_PLACE}(?:,\s{_PLACE})*(?:,?\s(?:but\salso|and)\s{_PLACE}(?:,\s{_PLACE})*)+)(?=[.,;]|$)"
)
_OF = lazy(rf"(?<![\w.,])(?P<rank>\d{{1,3}})(?:st|nd|rd|th)\s(?:out\s)?of\s(?:the\s)?(?P<all>{NUMBER})(?=\s[a-z]|[.,;)])")
_PERSON = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}"
_SIBLING = lazy(
    rf"(?<!\w)(?P<other>{_PERSON}),\s(?P<b>\d\d?),?\s(?:and|with)\s(?:his|her)\s(?P<word>older|elder|big|younger|little|kid|baby)\s(?:brother|sister),?\s(?P<one>{_PERSON})"
    r",?\s\(?(?P<a>\d\d?)(?=[.,;)]|\s(?:and|were|are|who|had|have|both)\b)"
)
# Places in a table, and the number of those in it.
_NO_COUNT = r"(?:st|nd|rd|th)?\b(?![.,]\d|%|\s?(?:per\s?cent|points|years|percentage))"
_RANK = lazy(
    r"(?i)\brank(?:s|ed|ing)?\s(?:(?:it|him|her|them)\s)?(?:(?:as|at|in|a\slowly)\s)?(?:the\s)?(?:number\s|no\.\s)?"
    rf"(?P<a>\d{{1,3}}){_NO_COUNT}"
    r"|\b(?:came|comes|stands?|placed|finished|lies|sits|fell|dropped|rose|slipped|climbed)\s(?:in\s)?(?:at\s|to\s)?(?:number\s|no\.\s)"
    rf"(?P<b>\d{{1,3}}){_NO_COUNT}"
    r"|\b(?P<c>\d{1,3})(?:st|nd|rd|th)\s(?:place|spot|position|in\sthe\s(?:world|table|rankings?|index|league))\b"
)
_ALSO_RANKED = lazy(r"\b[A-Z][\w’'-]+\s(?:at\s|\()(?P<a>\d{1,3})(?=[,.;)]|\sand\b)")  # 'Chile ranks 36, Peru at 89'
_TABLE = lazy(
    r"(?i)\b(?:index|rank\w*|table|league|list(?:ed)?|survey\w*|evaluat\w+|assess\w+|rated|ratings?|compet\w+|took part|entered)\b"
)
_RANKED = frozenset(
    "country nation state team club city town school university college player company firm brand driver competitor economy hospital"
    " district county council athlete runner".split()
)


@dataclass(frozen=True, slots=True)
class WrongRank:
    """The word that is wrong (`told`) and what shows it."""

    told: Span
    told_text: str
    shown: Span
    shown_text: str
    working: str
    is_proved: bool


def find_wrong_ranks(sentence: Sentence) -> Iterator[WrongRank]:
    """Ranks behind as many others as the rank itself or more, and ranks beyond the number of those ranked."""
    for found in _BEHIND.finditer(sentence.text):
        ahead, rank = len(re.findall(_NAME, found["list"])), _RANKS[found["rank"]]
        if ahead >= rank and not _NO_RANK.search(found["gap"]):
            yield _wrong(sentence, found, "rank", "list", f"behind {ahead} others is no better than number {ahead + 1}", False)
    for found in _WORST.finditer(sentence.text):
        behind, rank = len(re.findall(_PLACE, found["list"])), _RANKS[found["rank"]]
        if behind >= rank:
            yield _wrong(sentence, found, "rank", "list", f"{behind} worse ones are named", False)
    for found in _OF.finditer(sentence.text):
        rank, everything = int(found["rank"]), whole_number(found["all"])
        if rank > everything > 1:
            yield _wrong(sentence, found, "rank", "all", f"there are {everything}", True)


def find_ranks_beyond(sentences: Sequence[Sentence], counts: Sequence[Count]) -> Iterator[WrongRank]:
    """Ranks in one sentence that are larger than the largest number of those ranked, told in another."""
    fields = [c for c in counts if c.head in _RANKED and c.figure.low == c.figure.high > 2 and _TABLE.search(c.sentence.text)]
    field = max(fields, key=lambda count: count.figure.low, default=None)
    for sentence in sentences if field else ():
        found = list(_RANK.finditer(sentence.text))
        found += _ALSO_RANKED.finditer(sentence.text) if found else []
        for match in found if sentence is not field.sentence else ():
            rank, place = next((match[name], match.span(name)) for name in match.groupdict() if match[name])
            if int(rank) > field.figure.low:
                working = f"{field.mention.text} are ranked"
                yield WrongRank(sentence.span_of(*place), rank, field.mention.span, field.mention.text, working, False)


def find_wrong_ages(sentence: Sentence) -> Iterator[WrongRank]:
    """'Elder brother' of people whose ages say the contrary."""
    for found in _SIBLING.finditer(sentence.text):
        one, other = int(found["a"]), int(found["b"])
        if (one < other) if found["word"] in ("older", "elder", "big") else (one > other):
            yield _wrong(sentence, found, "word", "a", f"{found['one']} is {one}, {found['other']} {other}", True)


def _wrong(sentence: Sentence, found: re.Match[str], told: str, shown: str, working: str, is_proved: bool) -> WrongRank:
    spans = sentence.span_of(*found.span(told)), sentence.span_of(*found.span(shown))
    return WrongRank(spans[0], found[told], spans[1], found[shown], working, is_proved)
