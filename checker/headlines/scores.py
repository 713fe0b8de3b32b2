"""Find a score or vote that a headline gives otherwise: 'Rovers win 3-1' for 'Rovers won 2-1', '62-36' for 'by 62 votes to 38'."""

import re
from collections.abc import Iterator

from checker.headlines.body import Headline, Untold
from checker.patterns import lazy

_SCORE = lazy(
    r"(?<![\w.,/:$£€#–-])(?P<one>\d{1,3})(?:\s?[-–]\s?|\s(?:votes\s|goals\s|points\s)?to\s)(?P<two>\d{1,3})"
    r"(?![\w/%]|[-–.,:]\d|[-–]\w)"
)
# Whose score it is not, or not yet.
_PART = lazy(
    r"(?i)\b(?:half(?:-|\s)?time|aggregate|leg|first|second|third|fourth|period|quarter|inning|set|frame|lead|led|ahead|up|down|earlier|last|previous\w*"
    r"|series|overall|record|seasons?|penalt\w+|shoot-?out|amendment|committee|ages?|aged|age[ds]?|years?|from|between)\b"
)


def find_scores(headline: Headline) -> Iterator[Untold]:
    """Scores of the headline that the story does not have, each beside the only one of a nearest sentence that tells of no part."""
    for score in _SCORE.finditer(headline.text):
        told = {_sides(other) for sentence in headline.body.sentences for other in _SCORE.finditer(sentence.text)}
        if _PART.search(headline.text) or _sides(score) in told:
            continue
        for sentence in headline.nearest:
            others = () if _PART.search(sentence.text) else list(_SCORE.finditer(sentence.text))
            if len({_sides(other) for other in others}) == 1:
                yield Untold(headline.line.span_of(*score.span()), sentence.span_of(*others[0].span()), sentence)
                break


def _sides(score: re.Match[str]) -> tuple[int, int]:
    """Both numbers, the greater first."""
    one, two = sorted((int(score["one"]), int(score["two"])), reverse=True)
    return one, two
