"""A percentage that its own figures do not make.

What it checks
--------------
A rise or fall in per cent beside the two figures it was worked out from ('from £1,500 to £1,650'), and a share beside
its count ('48 of 400, or 12 per cent', 'Of the 50, 20, or 40 per cent,'). Figures count as exact as they are written:
36 per cent is anything from 35.5 to 36.5, £1.4bn from £1.35bn to £1.45bn.

Why it matters
--------------
Both the percentage and the figures are given as facts, and readers with a calculator write in.

Example
-------
'Council tax rises 4 per cent. Bills go from £1,500 to £1,650.' That is 10 per cent.

Limits
------
Silent on percentage points, on real terms and yearly averages, where another base is named, where a sentence has several
percentages, and where another clause tells of another thing ('and traffic fell by 8%'). Whether a rise is called a fall, and
'doubled' or 'halved', are for FC207.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.figures.changes import Change, find_changes, is_of_another_clause, tells_change
from checker.clashes.figures.frames import make_frame
from checker.clashes.figures.shares import find_wrong_shares
from checker.mentions import by_sentence
from checker.mentions.precision import Interval, half_step, interval
from checker.patterns import lazy
from checker.types import Evidence, Hit, Mention, MentionKind, Sentence, Severity, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

# A sentence that begins so tells what the one before was about.
_GOES_ON = lazy(
    r"(?:It|They|That|This|(?:The|Their|Average|Typical)?\s?(?:[Tt]otals?|[Bb]ills|[Pp]rices?|[Cc]osts?|[Ff]igures?|[Nn]umbers?|[Rr]ates?"
    r"|[Ff]ees|[Ff]ares?|[Cc]harges|[Rr]ents?))\s(?:will\s)?(?:ris|rose|go|went|fell|fall|climb|jump|drop|increas|was|were|is|are)\w*\b"
)


@check("FC203", "wrong-percentage", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    figures = by_sentence(story.mentions, MentionKind.FIGURE)
    for index, own in figures.items():
        sentence = story.sentences[index]
        for change in find_changes(sentence, own):
            yield from _percentage(story, sentence, change, own, figures.get(index - 1, []))
        for wrong in find_wrong_shares(make_frame(sentence, None, own)):
            if wrong.is_per_cent:
                evidence = Evidence(sentence.span, (wrong.count,))
                yield _hit(sentence.span, wrong.told, (wrong.told_text, wrong.working), evidence, Severity.ERROR)


def _percentage(story: "Story", sentence: Sentence, change: Change, own: Sequence[Mention], before: Sequence[Mention]) -> Iterator[Hit]:
    """The change against the one percentage of its sentence, else of the sentence before."""
    severity, where, shares = Severity.ERROR, sentence, _percentages(own, change)
    if (
        not shares
        and sentence.index
        and story.sentences[sentence.index - 1].paragraph == sentence.paragraph
        and _GOES_ON.match(sentence.text)
    ):
        severity, where, shares = Severity.QUERY, story.sentences[sentence.index - 1], _percentages(before, None)
    if len(shares) != 1 or not tells_change(where, shares[0]):
        return
    if where is sentence and (len(own) > 4 or is_of_another_clause(sentence, change, shares[0])):
        return
    stated, found = _stated(shares[0]), change.percentage
    difference = abs(change.after.value.low - change.before.value.low)
    if found.meets(stated) or (change.after.value.unit == "%" and abs(difference - shares[0].value.low) < 0.06):
        return
    ratio = change.after.value.low / change.before.value.low
    working = f"{change.before.text} to {change.after.text} is {_percent(abs(100 * (ratio - 1)))}"
    evidence = Evidence(sentence.span, (change.before.span, change.after.span))
    yield _hit(where.span, shares[0].span, (shares[0].text, working), evidence, severity)


def _percentages(figures: Sequence[Mention], change: Change | None) -> list[Mention]:
    pair = (change.before, change.after) if change else ()
    return [figure for figure in figures if figure.value.unit == "%" and figure.value.low == figure.value.high and figure not in pair]


def _stated(share: Mention) -> Interval:
    """A percentage as written, half a step more either way: writers cut as well as round."""
    stated, half = interval(share), half_step(share)
    return Interval(max(0.0, stated.low - half), stated.high + half)


def _percent(value: float) -> str:
    return f"{value:.3g} per cent" if value < 100 else f"{value:.0f} per cent"


def _hit(span: Span, mark: Span, values: tuple[str, str], evidence: Evidence, severity: Severity) -> Hit:
    stated, working = values
    score = 1.0 if severity is Severity.ERROR else 0.7
    message = f"‘{stated}’, but {working}. Which stands?"
    return Hit("FC203", span, message, values, (mark,), (evidence,), stated, score, severity, working)
