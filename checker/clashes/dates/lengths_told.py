"""Find the lengths that tie the dated moments of a story: 'served eight years', 'its 60th anniversary', 'for 12 years since 2010'.

A year more or less, or a tenth of a round number, is let pass.
"""

import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from checker.clashes.dates.durations import COUNT, UNTIL_NOW, count_years
from checker.clashes.dates.network import NOW, YEAR, Bound, Point, Told, at, between
from checker.clashes.dates.subjects import Subjects
from checker.mentions.described import bare
from checker.mentions.number_words import number_of
from checker.patterns import lazy
from checker.types import MentionKind, Sentence

if TYPE_CHECKING:
    from checker.story import Story

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
_MAY_HOLD = lazy(r"year|decade|anniversary|birthday")
_BEGUN = ("founded", "opened", "launched")
_STEP = {"this year": 0, "next year": 1, "last year": -1}


def find_lengths_told(story: "Story", dated: Mapping[Point, Sequence[Sequence[Bound]]]) -> Iterator[tuple[Bound, ...]]:
    """Bounds between points of `dated`, and up to the story's own day; none of a quote."""
    finder = Subjects(story.people, story.sentences)
    quotes = [m.span for m in story.mentions if m.kind is MentionKind.QUOTE]
    for sentence in (s for s in story.sentences if _MAY_HOLD.search(s.text)):
        told = (_until_now(sentence), _lasting(sentence, finder, dated))
        for bounds in chain(*told, _anniversaries(sentence, finder, dated, story.document.date)):
            if not any(quote.contains(bounds[0].told.span) for quote in quotes):
                yield bounds


def _until_now(sentence: Sentence) -> Iterator[tuple[Bound, ...]]:
    for match in (match for form in UNTIL_NOW for match in form.finditer(sentence.text)):
        (years, slack), first = count_years(match), int(match["first"])
        told = Told("length", match["length"], sentence.span_of(*match.span("length")), before=sentence.span_of(*match.span("span")))
        yield at(NOW, (first + years - slack) * YEAR, (first + years + slack + 1) * YEAR - 1, told)


def _lasting(sentence: Sentence, finder: Subjects, dated: Collection[Point]) -> Iterator[tuple[Bound, ...]]:
    for begins, ends, match in ((begins, ends, match) for begins, ends, form in _LASTS for match in form.finditer(sentence.text)):
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
