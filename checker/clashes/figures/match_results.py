"""Find what is told of a match: who won, lost or drew by which score, and who scored."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.mentions.scores import Score, ScoreKind, find_scores
from checker.patterns import lazy
from checker.types import Sentence, Span

_NAME = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}"
_FILL = r"(?:\s(?:it|away|at home|again|only|narrowly|easily|their\s\w+\s(?:game|match)))?"
# What stands right before the score; 'lost' is told both ways round and so says no more than that there is a winner.
_WON = lazy(
    rf"(?:(?<!\w)(?P<team>{_NAME})\s(?:\w+\s)?)?(?P<verb>won|beat|beats|defeated|thrashed|drew|draw|lost)(?P<other>\s(?:to\s|with\s)?(?:the\s)?{_NAME})?{_FILL}\s(?:by\s)?$"
)
_NOUN = lazy(r"^\s(?:\w+\s)?(?P<noun>win|victory|defeat|loss|draw)\b")
_LIST = rf"{_NAME}(?:,\s{_NAME})*(?:,?\sand\s{_NAME})?"
_SCORED = lazy(
    rf"^(?P<who>{_LIST})\s(?:all\s|both\s|each\s)?(?:scored|netted|struck)(?:\s(?P<times>once|twice|three\stimes|four\stimes|two|three|four|five|a\shat-trick))?"
    rf"(?:\sgoals?)?(?:\sfor\s(?:the\s)?(?P<team>{_NAME}))?(?=[.,;]|$|\sin\b|\sfor\b)"
)
_TWICE = lazy(
    rf"(?<!\w)(?P<who>{_NAME})(?:\s(?:scored|netted|struck)\s(?P<times>twice|three\stimes|four\stimes|two|three|four|a\shat-trick)\b|[’']s?\s(?P<noun>hat-trick|double)\b)"
)
_TIMES = {
    "twice": 2,
    "two": 2,
    "double": 2,
    "three times": 3,
    "three": 3,
    "a hat-trick": 3,
    "hat-trick": 3,
    "four times": 4,
    "four": 4,
    "five": 5,
}
_OUTCOMES = {
    "won": "won",
    "beat": "won",
    "beats": "won",
    "defeated": "won",
    "thrashed": "won",
    "drew": "drew",
    "draw": "drew",
    "lost": "lost",
}
_NOUNS = {"win": "won", "victory": "won", "defeat": "lost", "loss": "lost", "draw": "drew"}
MOST_GOALS = 12  # higher scores are of games in which a scorer makes more than one point


@dataclass(frozen=True, slots=True)
class MatchResult:
    """`team` 'won', 'drew' or 'lost' by a score; `team` is '' where the sentence does not say who; `other` is the opponent."""

    score: Score
    outcome: str
    team: str
    other: str

    def goals(self, team: str) -> int | None:
        """Goals of a team, both teams' together for no name, None for another team."""
        low, high = sorted((self.score.first, self.score.second))
        if not team:
            return low + high
        if self.outcome == "drew":
            return high
        own, others = (high, low) if self.outcome == "won" else (low, high)
        return own if _is_one(team, self.team) else others if _is_one(team, self.other) else None


@dataclass(frozen=True, slots=True)
class Scorers:
    """Who scored for `team` ('' where that is not said), and how many goals that makes at least."""

    goals: int
    team: str
    text: str
    span: Span


def find_match_results(sentence: Sentence) -> Iterator[MatchResult]:
    """The results of a sentence whose outcome is said; sets and scores of a basket or rugby match are left alone."""
    for score in find_scores(sentence):
        if score.kind is not ScoreKind.SCORE or score.sets or max(score.first, score.second) > MOST_GOALS:
            continue
        before, after = sentence.text[: score.start], sentence.text[score.end :]
        if found := _WON.search(before[-90:]):
            other = re.sub(r"^\s(?:to\s|with\s)?(?:the\s)?", "", found["other"] or "")
            yield MatchResult(score, _OUTCOMES[found["verb"]], found["team"] or "", other)
        elif found := _NOUN.match(after):
            yield MatchResult(score, _NOUNS[found["noun"]], "", "")


def find_scorers(sentence: Sentence) -> Iterator[Scorers]:
    """A list of scorers that begins a sentence, and scorers of two goals or more wherever they stand in it."""
    if found := _SCORED.match(sentence.text):
        names = len(re.findall(_NAME, found["who"]))
        goals = max(names, _TIMES.get(found["times"] or "", 1))
        yield Scorers(goals, found["team"] or "", found[0], sentence.span_of(*found.span()))
    for found in _TWICE.finditer(sentence.text):
        if found.start() or found["noun"]:
            yield Scorers(_TIMES[found["times"] or found["noun"]], "", found[0], sentence.span_of(*found.span()))


def _is_one(name: str, other: str) -> bool:
    return bool(other) and (name == other or name.split()[-1] == other.split()[-1])
