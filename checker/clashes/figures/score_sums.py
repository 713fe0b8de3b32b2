"""Find scores that sums deny: legs against the aggregate, a margin in goals, the score at half time, all the goals of one side."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checker.clashes.dates.marks import mark
from checker.mentions.number_words import ONES, number_of
from checker.mentions.scores import ScoreKind, find_scores
from checker.patterns import lazy
from checker.types import Sentence

_N = rf"(?P<n>\d{{1,2}}|{'|'.join(ONES)})"
_WORDS = r"[^@.;:“”]"
_LEGS = lazy(
    rf"\bw[io]n(?:ning|s)?\s(?P<a>@){_WORDS}{{0,30}}?\b(?P<verb>lost|losing|drew|drawing|won|winning)\s(?P<b>@)\s(?:away|at\shome|in\sthe\s(?:first|second|return|home|away)\sleg){_WORDS}{{0,40}}?(?P<told>@)\son\saggregate\b"
)
_MARGIN = lazy(rf"\b(?P<words>by\s{_N}\s(?:clear\s)?goals),\s(?P<told>@)")
_HALF = lazy(
    rf"(?P<a>@)\s(?:up|ahead|down|behind|level)\s(?:at|by)\s(?:half[ -]time|the\sbreak|the\sinterval){_WORDS}{{0,40}}?"
    rf"\b(?:won|lost|drew|beat|winning|losing){_WORDS}{{0,20}}?(?P<told>@)"
)
_ALL = lazy(rf"(?P<told>@)[^@]{{0,80}}?\b(?P<words>[Aa]ll\s{_N}\s(?:of\s(?:the\s)?[\w’' ]{{2,25}}?\s)?goals)\b(?!\sof)")
_OTHER = lazy(r"(?i)\b(?:penalt\w+|extra[ -]time|shoot-?out|replay|season|career)\b")
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class WrongScore:
    """The score that does not fit, what it is held against, and the sum; places are offsets in the text of the sentences."""

    score: str
    place: tuple[int, int]
    working: str


def find_wrong_score_sums(sentence: Sentence, following: Sentence | None) -> Iterator[WrongScore]:
    """Scores of a sentence against sums told in it; goals of one side also in the `following` sentence, where that tells no score."""
    found = [score for score in find_scores(sentence) if score.kind is not ScoreKind.PART and not score.sets]
    if not found or _OTHER.search(sentence.text):
        return
    text = sentence.text + (" " + following.text if following and not re.search(r"\d[-–]\d", following.text) else "")
    marked = mark(text, [(score.start, score.end, (score.first, score.second)) for score in found])
    for form, is_right in _FORMS:
        for match in form.finditer(marked.text):
            values = {name: marked.values[marked.number(match.start(name))] for name in "ab" if match.groupdict().get(name)}
            told = marked.number(match.start("told"))
            if not is_right(match, values, marked.values[told]):
                yield WrongScore(found[told].text, marked.spans[told], _working(match, values))


def _working(match: re.Match[str], values: dict[str, Pair]) -> str:
    others = [f"{first}-{second}" for first, second in values.values()]
    return match["words"] if "words" in match.groupdict() else " and ".join(others)


def _is_aggregate(match: re.Match[str], values: dict[str, Pair], told: Pair) -> bool:
    """Scores lost are told from either side."""
    (own, other), (c, d) = values["a"], values["b"]
    ways = ((min(c, d), max(c, d)),) if match["verb"].startswith("los") else ((max(c, d), min(c, d)),)
    return any(sorted((own + x, other + y)) == sorted(told) for x, y in ways)


def _is_margin(match: re.Match[str], _: dict[str, Pair], told: Pair) -> bool:
    return abs(told[0] - told[1]) == number_of(match["n"])


def _is_after(_: re.Match[str], values: dict[str, Pair], told: Pair) -> bool:
    """Nobody has fewer goals at the end than at half time."""
    half = values["a"]
    return any(x >= half[0] and y >= half[1] for x, y in (told, told[::-1]))


def _is_of_side(match: re.Match[str], _: dict[str, Pair], told: Pair) -> bool:
    return number_of(match["n"]) in (*told, sum(told))


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], dict[str, Pair], Pair], bool]], ...] = (
    (_LEGS, _is_aggregate),
    (_MARGIN, _is_margin),
    (_HALF, _is_after),
    (_ALL, _is_of_side),
)
