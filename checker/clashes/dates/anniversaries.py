"""Find anniversaries of bodies beside the year in which the story has them founded: 'founded in 1950', 'its 60th anniversary in 2018'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Sentence, Span

_YEAR = r"(?:1[6-9]\d\d|20\d\d)\b(?![\d.,:]\d)"
_FOUNDED = lazy(
    rf"\b(?P<words>(?:founded|established|set\sup|formed|launched|opened|created|started)\sin\s(?:[A-Z]\w+\s)?(?P<year>{_YEAR}))"
)
_ANNIVERSARY = lazy(
    rf"\b(?P<whose>its|their|[A-Z][\w’'-]*[’']s?)\s(?P<words>(?P<n>\d{{1,3}})(?:st|nd|rd|th)\s(?:anniversary|birthday))\b"
    rf"(?!\sof\s(?!its\b))(?:[^.;:“”\"\d]{{0,30}}?\b(?P<when>in\s(?P<year>{_YEAR})|this\syear|next\syear|last\syear))?"
)
_STEP = {"this year": 0, "next year": 1, "last year": -1}


@dataclass(frozen=True, slots=True)
class Anniversary:
    """The `number`th anniversary that a story keeps in `year` of what it has `founded` in another year."""

    number: int
    year: int
    founded: int
    span: Span
    founding: Span
    name: str


def find_anniversaries(sentences: Sequence[Sentence], people: Sequence[Person], story_year: int | None) -> Iterator[Anniversary]:
    """Anniversaries that the story's one founding does not give; a year more or less is let pass."""
    foundings = [(s, m) for s in sentences for m in _FOUNDED.finditer(s.text)]
    if len({match["year"] for _, match in foundings}) != 1:
        return
    held, founding = foundings[0]
    founded = int(founding["year"])
    names = [p.name for p in people for m in p.mentions if m.sentence == held.index and m.span.end <= held.span.start + founding.start()]
    if not names:
        return
    for sentence in sentences:
        for match in _ANNIVERSARY.finditer(sentence.text):
            year = _year_of(match, story_year)
            is_near = (
                abs(sentence.index - held.index) <= 2 if match["whose"] in ("its", "their") else match["whose"].rstrip("s’'") in names[-1]
            )
            if year and is_near and abs(year - founded - int(match["n"])) > 1:
                spans = sentence.span_of(*match.span("words")), held.span_of(*founding.span("words"))
                yield Anniversary(int(match["n"]), year, founded, *spans, names[-1])


def _year_of(match: re.Match[str], story_year: int | None) -> int | None:
    if match["year"]:
        return int(match["year"])
    return story_year + _STEP[match["when"]] if story_year and match["when"] else None
