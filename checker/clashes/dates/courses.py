"""What the world lets follow on what, and how long it takes: nobody weds at nine, or leaves prison before the verdict."""

import datetime
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from checker.clashes.dates.durations import COUNT
from checker.clashes.dates.network import YEAR, Bound, Point, Told, at, between
from checker.clashes.dates.subjects import Subjects
from checker.mentions.described import bare
from checker.mentions.number_words import number_of
from checker.patterns import lazy
from checker.types import Sentence

if TYPE_CHECKING:
    from checker.pipeline import Story

# How old people are at least when they do or suffer what babies do not.
_GROWN = {
    "studied": 13, "graduated": 15, "enlisted": 13, "married": 13, "divorced": 14, "elected": 15, "sworn_in": 15, "appointed": 15,
    "resigned": 15, "arrested": 6, "charged": 6, "tried": 6, "convicted": 6, "acquitted": 6, "sentenced": 6, "freed": 0, "diagnosed": 0,
    "died": 0, "buried": 0,
}  # fmt: skip
# Each kind with those that come no earlier.
_FOLLOWS = {
    "studied": "died buried",
    "graduated": "died buried",
    "enlisted": "died buried",
    "married": "died buried",
    "elected": "died buried",
    "appointed": "died buried",
    "resigned": "died buried",
    "diagnosed": "died buried",
    "arrested": "convicted sentenced died",
    "tried": "convicted acquitted sentenced",
    "convicted": "freed",
    "sentenced": "freed",
    "died": "buried",
    "founded": "closed abolished demolished",
    "built": "demolished sank crashed",
    "opened": "demolished abolished",
    "launched": "sank",
    "began": "ended",
}
# What lasts from one kind to another, in years: 'served eight years of a ten-year sentence'.
_LASTS = (
    (
        ("convicted", "sentenced", "arrested"),
        "freed",
        lazy(
            rf"\b(?:serv\w+|spen[dt]\w*)\s(?:nearly\s|almost\s|about\s|some\s|over\s|more\sthan\s)?(?P<told>(?P<n>{COUNT})\syears)\b"
            r"(?=\s(?:in\s(?:prison|jail|custody)|behind\sbars|of\s(?:a|an|his|her)\s[\w\s-]{0,30}?(?:sentence|term)))"
        ),
    ),
    (("married",), "divorced", lazy(rf"\bafter\s(?P<told>(?P<n>{COUNT})\syears\sof\smarriage)\b")),
    (("diagnosed",), "died", lazy(rf"\b(?:after\sa\s(?P<told>(?P<n>{COUNT})-year\s(?:battle|fight|struggle)))\b")),
)

_ANNIVERSARY = lazy(
    r"\b(?P<words>(?P<n>\d{1,3})(?:st|nd|rd|th)\s(?:anniversary|birthday))\b(?!\sof\s(?!its\b))"
    r"(?:[^.;:“”\"\d]{0,30}?\b(?P<when>in\s(?P<year>(?:1[6-9]\d\d|20\d\d)\b(?![\d.,:]\d))|this\syear|next\syear|last\syear))?"
)
_BEGUN = ("founded", "opened", "launched")
_STEP = {"this year": 0, "next year": 1, "last year": -1}


def orders() -> Iterator[tuple[str, str, int]]:
    """A kind, one that comes later, and how many days at least."""
    yield from (("born", kind, years * YEAR) for kind, years in _GROWN.items())
    yield from ((kind, later, 0) for kind, held in _FOLLOWS.items() for later in held.split())


def find_lengths_told(story: "Story", dated: Collection[Point]) -> Iterator[tuple[Bound, ...]]:
    """How long something lasted whose beginning and end the story dates; a year more or less, or a tenth of a round number, is let pass."""
    finder = Subjects(story.people, story.sentences)
    for sentence in story.sentences:
        if "anniversary" in sentence.text or "birthday" in sentence.text:
            yield from _anniversaries(sentence, finder, dated, story.document.date)
        for begins, ends, form in _LASTS if "year" in sentence.text else ():
            for match in form.finditer(sentence.text):
                subject = bare(finder.before(sentence, match.start()) or finder.around(sentence, match.start()) or "")
                years = int(number_of(match["n"]))
                slack = max(1, years // 10)
                told = Told("length", match["told"], sentence.span_of(*match.span("told")))
                for first in (Point(subject, kind) for kind in begins):
                    if first in dated and (last := Point(subject, ends)) in dated:
                        yield between(first, last, (years - slack) * YEAR, (years + slack) * YEAR, told)


def _anniversaries(
    sentence: Sentence, finder: Subjects, dated: Collection[Point], today: datetime.date | None
) -> Iterator[tuple[Bound, ...]]:
    for match in _ANNIVERSARY.finditer(sentence.text):
        step = _STEP.get(match["when"])
        year = int(match["year"]) if match["year"] else today.year + step if today and step is not None else None
        subject = bare(finder.owner(sentence, match.start("words")) or "")
        points = [point for kind in _BEGUN if (point := Point(subject, kind)) in dated] if year else []
        if len(points) == 1:
            first = year - int(match["n"])
            told = Told("length", f"{match['words']} in {year}", sentence.span_of(*match.span("words")))
            yield at(points[0], (first - 1) * YEAR, (first + 2) * YEAR - 1, told)
