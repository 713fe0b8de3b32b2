"""Find what only grown people do, dated in somebody's childhood: 'Born in 1930, he studied painting at the college from 1938'."""

import re
from collections.abc import Iterator, Sequence

from checker.mentions.dates import MONTHS
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

GROWN = 13  # years
_FOLLOWING = 2  # sentences after the birth that may go on about the same person
_BORN = lazy(
    rf"(?i)\bborn\b[^.;]{{0,60}}?\b(?:in|on)\s(?:(?:\d{{1,2}}\s)?(?:{'|'.join(MONTHS)})\s(?:\d{{1,2}},?\s)?)?(?P<year>(?:1[5-9]|20)\d\d)\b"
)
_ACT = lazy(
    r"(?i)\b(?:graduat\w+|enlisted|(?:was|were)\s(?:elected|appointed|ordained)|married|divorced|professor|served\sin\sthe"
    r"|studied\b(?=.*\b(?-i:College|University)))\b"
)
_GOES_ON = lazy(r"(?:He|She|In|After|At)\b")
_OTHERS = lazy(r"(?i)\b(?:parents?|mother|father|sister|brother|son|daughter|whose|who)\b")


def find_young_acts(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[tuple[Span, Mention, int]]:
    """The words of a birth, the year of an act, and how old the one born was then."""
    years = [m for m in mentions if m.kind is MentionKind.DATE and m.value.year and m.value.precision in ("year", "month", "day")]
    for i, sentence in enumerate(sentences):
        if (born := _BORN.search(sentence.text)) is None:
            continue
        for later in sentences[i : i + 1 + _FOLLOWING]:
            if later is not sentence and not _GOES_ON.match(later.text):
                break
            after = born.end() if later is sentence else 0
            for year in (m for m in years if m.sentence == later.index and m.span.start - later.span.start > after):
                told = later.text[after : year.span.start - later.span.start]
                age = year.value.year - int(born["year"])
                act = _ACT.search(told[-70:] + re.split(r"[.;]", later.text[year.span.end - later.span.start :])[0])
                if 0 <= age < GROWN and act and not _OTHERS.search(told):
                    yield sentence.span_of(*born.span()), year, age
