"""Find a score that a headline, a push alert or the like gives otherwise than the story does: 'Rovers 3-1 Athletic', 'their 2-1 win'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.scores import Score, ScoreKind, find_scores
from checker.patterns import lazy
from checker.sections import HEADLINES
from checker.types import Sentence, Span

_PAIR = lazy(r"(?<![\w.,/£$€:–-])(?P<a>\d{1,3})[-–](?P<b>\d{1,3})(?![\w%–-]|[.,:/]\d)")
_VOTE = lazy(r"(?i)\bvot(?:es?|ed|ing)\b")
_NAME = lazy(r"[A-Z][\w’'-]{3,}")


@dataclass(frozen=True, slots=True)
class RetoldScore:
    """The score of a story, the sentence that it stands in, and another one in a line that tells the story in short."""

    told: Score
    sentence: Sentence
    retold: Span
    retelling: Sentence


def find_scores_retold(sentences: Sequence[Sentence], plain: Sequence[Sentence]) -> Iterator[RetoldScore]:
    """The clashes in reading order; none where the story has two scores, or the other one anywhere.

    `plain` are the sentences that speak of no half-time, aggregate or other score than the result.
    """
    told = [(score, s) for s in plain if s.section not in HEADLINES for score in find_scores(s) if score.kind is not ScoreKind.PART]
    if len({frozenset((score.first, score.second)) for score, _ in told}) != 1:
        return
    (score, first), *_ = told
    known = {_values(match) for s in sentences if s.section not in HEADLINES for match in _PAIR.finditer(s.text)}
    for sentence in plain:
        is_vote = score.kind is ScoreKind.VOTE and _VOTE.search(sentence.text)  # a story of one vote needs no name in common
        if sentence.section in HEADLINES and (is_vote or _is_of_one(sentence, [s for _, s in told])):
            for match in _PAIR.finditer(sentence.text):
                if _values(match) not in known:
                    yield RetoldScore(score, first, sentence.span_of(*match.span()), sentence)


def _values(match: re.Match[str]) -> frozenset[int]:
    return frozenset((int(match["a"]), int(match["b"])))


def _is_of_one(retelling: Sentence, told: Sequence[Sentence]) -> bool:
    """Whether a line has a name of one of the sentences with the score."""
    names = set(_NAME.findall(retelling.text))
    return any(names & set(_NAME.findall(sentence.text)) for sentence in told)
