"""Find scores and votes: '2-1', '6-4 6-3', 'by 27 votes to 19', '48 of 97'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from checker.mentions.number_words import IN_WORDS, number_of
from checker.patterns import lazy
from checker.types import Sentence, Span


class ScoreKind(StrEnum):
    SCORE = "score"
    VOTE = "vote"
    PART = "part"  # '48 of 97'


@dataclass(frozen=True, slots=True)
class Score:
    """Two whole numbers in the order in which they are written; `sets` holds those of '6-4 6-3' one by one, else nothing.

    `start` and `end` are offsets in the sentence.
    """

    first: int
    second: int
    kind: ScoreKind
    text: str
    span: Span
    start: int
    end: int
    sets: tuple[tuple[int, int], ...] = ()


NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})?|{IN_WORDS})"
_VOTED = r"(?:voted?|carried|passed|approved|rejected|defeated|backed|adopted|lost|won|agreed|confirmed)"
_FREE = r"(?<![\w.,/£$€:–-])"
_END = r"(?![\w%–-]|[.,:/]\d)"
_VOTE = lazy(
    rf"(?i){_FREE}(?:(?P<a>{NUMBER})\s(?:votes?\s)?(?:to|against)\s(?P<b>{NUMBER})|(?P<c>{NUMBER})\s(?:\w+\s)?(?:in\sfavou?r|for)"
    rf"(?:\sand|,|\swith|\sto)\s(?P<d>{NUMBER})\sagainst){_END}"
)
_TIE_BREAK = r"(?:\s?\(\d\d?(?:[-–]\d\d?)?\))?"
_SETS = rf"\d{{1,3}}[-–]\d{{1,3}}{_TIE_BREAK}(?:(?:,\s(?:and\s)?|\s(?:and\s)?)\d\d?[-–]\d\d?{_TIE_BREAK}){{0,4}}"
_SCORE = lazy(rf"{_FREE}(?P<all>{_SETS}){_END}")
_PART = lazy(rf"(?i){_FREE}(?P<a>{NUMBER})\s(?:out\s)?of\s(?:the\s|its\s|their\s|our\s|all\s)?(?P<b>{NUMBER}){_END}")
_IS_VOTE = lazy(rf"(?i)\b(?:voted?s?|voting|ballots?|majority|{_VOTED}\s(?:\w+\s)?by)\b")
_IS_SPORT = lazy(
    r"(?i)\b(?:w[io]ns?|beat|beats|beaten|defeat\w*|lost|loses?|loss|draws?|drew|drawn|victory|score\w*|goals?|aggregate|leg|sets?|match\w*"
    r"|final|half-time|led|leads?|trail\w*|thrash\w*|overc[ao]me|held|equali[sz]\w+)\b"
)
_NO_SCORE_AFTER = lazy(
    r"\s(?:years?|weeks?|months?|days?|hours?|minutes?|miles?|per\s?cent|percent|people|million|billion|odds|favourites?)\b"
)


def find_scores(sentence: Sentence) -> Iterator[Score]:
    """Votes, scores and parts of a whole of a sentence, each kind in reading order; ranges ('aged 5-7') are none."""
    text = sentence.text
    is_vote, is_sport = _IS_VOTE.search(text), _IS_SPORT.search(text)
    if is_vote or " favo" in text:
        for match in _VOTE.finditer(text):
            yield _score(sentence, match, ScoreKind.VOTE, match["a"] or match["c"], match["b"] or match["d"])
    if is_vote or is_sport:
        yield from _hyphened(sentence, ScoreKind.VOTE if is_vote else ScoreKind.SCORE)
    if " of " in text:
        for match in _PART.finditer(text):
            part = _score(sentence, match, ScoreKind.PART, match["a"], match["b"])
            if 0 < part.first <= part.second:
                yield part


def _hyphened(sentence: Sentence, kind: ScoreKind) -> Iterator[Score]:
    for match in _SCORE.finditer(sentence.text):
        if _NO_SCORE_AFTER.match(sentence.text, match.end()):
            continue
        pairs = [(int(a), int(b)) for a, b in re.findall(r"(\d+)[-–](\d+)", re.sub(r"\([^)]*\)", "", match["all"]))]
        sets = tuple(pairs) if len(pairs) > 1 else ()
        yield _score(sentence, match, ScoreKind.SCORE if sets else kind, str(pairs[0][0]), str(pairs[0][1]), sets)


def _score(sentence: Sentence, match: re.Match[str], kind: ScoreKind, first: str, second: str, sets: tuple = ()) -> Score:
    start, end = match.span()
    span = sentence.span_of(start, end)
    return Score(whole_number(first), whole_number(second), kind, match[0], span, start, end, sets)


def whole_number(written: str) -> int:
    """'1,042' is 1042, 'six' 6."""
    return int(number_of(written.replace(",", "")))
