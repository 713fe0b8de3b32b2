"""A percentage that its own figures do not make.

What it checks
--------------
A rise or fall in per cent beside the two figures that it is of, whichever comes first ('from £1,500 to £1,650', '£60m,
down from £80m'), and a share beside its count ('48 of 400, or 12 per cent', 'Of the 50, 20, or 40 per cent,'). Figures
count as exact as they are written: 36 per cent is anything from 35.5 to 36.5, £1.4bn from £1.35bn to £1.45bn.

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

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.figures.frames import make_frame
from checker.clashes.figures.percent_changes import WrongPercentage, find_wrong_percentages
from checker.clashes.figures.shares import find_wrong_shares
from checker.types import Evidence, Hit, Severity, Span

if TYPE_CHECKING:
    from checker.story import Story


@check("FC203", "wrong-percentage", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    told: set[Span] = set()
    for wrong in find_wrong_percentages(story.orders, story.sentences, story.figures):
        if wrong.share.span not in told:
            told.add(wrong.share.span)
            yield _change_hit(wrong)
    for sentence, own in zip(story.sentences, story.figures, strict=True):
        for share in find_wrong_shares(make_frame(sentence, None, own)):
            if share.is_per_cent:
                evidence = Evidence(sentence.span, (share.count,))
                yield _hit(sentence.span, share.told, (share.told_text, share.working), evidence, Severity.ERROR)


def _change_hit(wrong: WrongPercentage) -> Hit:
    base, subject = wrong.order.base, wrong.order.subject
    working = f"{base.text} to {subject.text} is {_percent(abs(100 * (subject.value.low / base.value.low - 1)))}"
    evidence = Evidence(wrong.order.frame.sentence.span, (base.span, subject.span))
    severity = Severity.ERROR if wrong.is_proved else Severity.QUERY
    return _hit(wrong.sentence.span, wrong.share.span, (wrong.share.text, working), evidence, severity)


def _percent(value: float) -> str:
    return f"{value:.3g} per cent" if value < 100 else f"{value:.0f} per cent"


def _hit(span: Span, mark: Span, values: tuple[str, str], evidence: Evidence, severity: Severity) -> Hit:
    stated, working = values
    score = 1.0 if severity is Severity.ERROR else 0.7
    message = f"‘{stated}’, but {working}. Which stands?"
    return Hit("FC203", span, message, values, (mark,), (evidence,), stated, score, severity, working)
