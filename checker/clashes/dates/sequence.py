"""Find time that runs backwards, and steps whose sum is wrong: 'from 2010 to 2007', 'in 1990 ... the following year, 1987'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.clashes.dates.durations import COUNT
from checker.mentions.dates import MONTHS
from checker.mentions.number_words import number_of
from checker.patterns import lazy

_YEAR = r"(?:1[5-9]\d\d|20\d\d)\b(?![\d%]|[.,:’'-]\d|\s?(?:BC|people|men|women|metres|votes))"
_MONTH = rf"(?:(?:{'|'.join(MONTHS)})\s)?"
# Numbers that rise and fall are none of years: 'down from 2010 to 2007'.
_MEASURES = lazy(
    r"(?i)\b(?:rose|fell|grew|dropped|up|down|rise|fall|drop|increased?|decreased?|cut|numbers?|back|score|ranged?|records?|archives?|papers|editions|files|total|raised?|lowered|trac\w+"
    r"|reduced|price|rated|backwards?)\b[^.;]{0,40}$"
)
MOST_YEARS_BACK = 40  # a list may run from now to long ago; a slip in a span is of a few years
_BACKWARDS = lazy(
    rf"\b[Ff]rom\s(?P<a>{_MONTH}(?P<y1>{_YEAR}))\s(?:to|until|till|through)\s(?P<b>{_MONTH}(?P<y2>{_YEAR}))"
    rf"|\b[Bb]etween\s(?P<a2>{_MONTH}(?P<y12>{_YEAR}))\sand\s(?P<b2>{_MONTH}(?P<y22>{_YEAR}))"
    rf"|\((?P<a3>(?P<y13>{_YEAR[: _YEAR.index('(?!')]}))\s?[-–—]\s?(?P<b3>(?P<y23>{_YEAR}))\)"
)
# Dates that are moved forward, not spans: 'brings the deadline from 2013 to 2010'.
_MOVED = lazy(
    r"(?i)\b(?:mov\w+|shift\w*|br[io]\w*ght?|bring\w*|advanc\w+|push\w*|pull\w*|chang\w+|date|deadline|target|accelerat\w+|require\w*|mandat\w*|standards?)\b"
)
_HELD = lazy(
    r"(?i)\b(?:served|ruled|reigned|lived|worked|played|studied|was|president|minister|mayor|leader|manager|chairman|chief)\b[^.;]{0,50}$"
)
# What comes next in a sentence: 'before moving', 'which became', 'and later won'.
_THEN = (
    r"(?:(?:before|and\sthen)\s\w+(?:ing|ed)|(?:which|who)\s(?:later\s|then\s|soon\s)?(?:became|stood|won|grew|led|merged|joined|moved)"
    r"|and\s(?:later|eventually|subsequently|went\son)|going\son\sto)\b"
)
_BEFORE = lazy(
    rf"\bin\s(?P<a>{_MONTH}(?P<y1>{_YEAR}))(?:\b|,)[^.;:“”\"\d]{{0,60}}?\b{_THEN}[^.;:“”\"\d]{{0,60}}?\bin\s(?:the\s)?(?P<b>{_MONTH}(?P<y2>{_YEAR}))"
)
_AFTER = lazy(
    rf"\bin\s(?P<b>{_MONTH}(?P<y2>{_YEAR}))\b[^.;:“”\"\d]{{0,40}}?\bafter\s(?:having\s)?\w+ing\b[^.;:“”\"\d]{{0,60}}?\bin\s(?P<a>{_MONTH}(?P<y1>{_YEAR}))"
)
_PEAKED = lazy(
    rf"\b(?:peak(?:ed|ing)?|highest)\b[^.;:“”\"\d]{{0,40}}?\bin\s(?P<a>(?P<y1>{_YEAR}))[^.;“”\"]{{0,60}}?"
    rf"\b(?:fell|falling|dropp\w+|declin\w+|slump\w*|sank|slid|slipp\w+|shrank|plunged)\b[^.;“”\"]{{0,60}}?\bin\s(?P<b>(?P<y2>{_YEAR}))"
)
# 'In 2015, up from 39% in 2012' and 'from 39% in 2012 to 66% in 2015': what a figure is set against came before.
_UP_FROM = lazy(
    rf"\b[Ii]n\s(?P<b>{_MONTH}(?P<y2>{_YEAR}))[^.;:“”\"\d]{{0,80}}?(?:\d[\d.,]*[^.;:“”\"\d]{{0,60}}?)?\b(?:up|down|risen|rising|fallen|falling|increase|rise|fall|drop"
    rf"|decrease)\sfrom\s[^;:“”\"]{{1,40}}?\sin\s(?P<a>{_MONTH}(?P<y1>{_YEAR}))"
)
_FROM_TO_FIGURES = lazy(
    rf"\bfrom\s[^;:“”\"]{{1,40}}?\sin\s(?P<a>{_MONTH}(?P<y1>{_YEAR}))\sto\s[^;:“”\"]{{1,40}}?\sin\s(?P<b>{_MONTH}(?P<y2>{_YEAR}))"
)
_STEP = lazy(
    rf"\b(?:(?P<next>(?:the\s)?(?:following|next)\syear|(?:a|one)\syear\slater)|(?P<n>{COUNT})\syears\slater|(?P<back>(?:a|one|{COUNT})\syears?\s(?:earlier|before)))(?:,\s(?:in\s)?|\s\(|\s[–—]\s|\sin\s)"
    rf"(?P<b>{_MONTH}(?P<y2>{_YEAR}))(?=[,.;)]|\s[–—]|$)",
    re.IGNORECASE,
)
_FOUR_DIGITS = lazy(r"\b[12]\d{3}\b")
_ANY_YEAR = lazy(rf"(?<![\w.,/:£$€#-]){_YEAR}")


@dataclass(frozen=True, slots=True)
class Disorder:
    """Two dates in the wrong order: offsets in a sentence of the earlier and the later in time as told, or of a step's two years."""

    first: tuple[int, int]
    last: tuple[int, int]
    working: str
    score: float
    is_proved: bool = False


def find_disorder(text: str) -> Iterator[Disorder]:
    """Spans, 'before' and 'after' that run backwards, and wrong steps, within one sentence."""
    if len(_FOUR_DIGITS.findall(text)) < 2:
        return
    for match in _BACKWARDS.finditer(text):
        side = {None: "", "a2": "2", "a3": "3"}["a2" if match["a2"] else "a3" if match["a3"] else None]
        y1, y2 = int(match[f"y1{side}"]), int(match[f"y2{side}"])
        before = text[max(0, match.start() - 70) : match.start()]
        is_proved = bool(match["a3"] or match["a2"] or _HELD.search(before))
        is_slip = y2 < y1 and (is_proved or y1 - y2 <= MOST_YEARS_BACK)
        if is_slip and not _MEASURES.search(before) and (side or not _MOVED.search(text)):
            working = f"{y2} is before {y1}"
            yield Disorder(match.span(f"a{side}"), match.span(f"b{side}"), working, 1.0 if is_proved else 0.8, is_proved)
    for pattern in (_BEFORE, _AFTER, _PEAKED, _UP_FROM, _FROM_TO_FIGURES):
        for match in pattern.finditer(text):
            if int(match["y2"]) < int(match["y1"]):
                yield Disorder(match.span("a"), match.span("b"), f"{match['y2']} is before {match['y1']}", 0.6)
    yield from _steps(text)


def find_steps_across(text: str, start: int) -> Iterator[Disorder]:
    """The steps that begin the second of two sentences, from the one year of the first; `start` is where the second begins."""
    return (step for step in _steps(text, start) if step.first[1] <= start)


def _steps(text: str, start: int | None = None) -> Iterator[Disorder]:
    """'In 1990 ...; five years later, in 1998, ...': the one year told before, and the sum."""
    for match in _STEP.finditer(text) if start is None else filter(None, [_STEP.match(text, start)]):
        years = list(_ANY_YEAR.finditer(text, 0, match.start()))
        if len({year[0] for year in years}) != 1:
            continue
        words, sign = (match["n"] or (match["back"] or "one").split()[0]).lower(), -1 if match["back"] else 1
        count = 1 if words in ("a", "one") else int(number_of(words))
        told = int(years[-1][0]) + sign * count
        slack = 0 if match["next"] and "later" not in match["next"] else max(1, count // 10 if count % 5 == 0 else 1)
        if abs(int(match["y2"]) - told) > slack:
            working = f"{years[-1][0]} {'less' if match['back'] else 'and'} {count} {'year' if count == 1 else 'years'}: {told}"
            yield Disorder(years[-1].span(), match.span("b"), working, 0.6)
