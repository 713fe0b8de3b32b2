"""Two sentences of the story that cannot both be true.

What it checks
--------------
Sentences that are near in meaning, or share a name, place, date or figure, are paired, and a language-inference
model reads each pair both ways. Pairs that it holds for contradictions, by a calibrated score, become queries.

Why it matters
--------------
Cuts, rewrites and late facts leave an old version standing in another paragraph.

Example
-------
"The mayor resigned on Monday." ... "The mayor refused to step down." Which stands?

Limits
------
A model judges, so this is a query, never an error. Sentences about other people, days or places, and speakers who
contradict each other, can look like contradictions; irony is not understood.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.scoring import clashing_mentions, score_judgment
from checker.types import Evidence, Hit, Severity

if TYPE_CHECKING:
    from checker.pipeline import Story


@check("FC101", "contradiction", severity=Severity.QUERY, needs=("mentions", "judgments"))
def find(story: "Story") -> Iterator[Hit]:
    for judgment in story.judgments:
        score = score_judgment(judgment, story.models.calibration)
        if score is None:
            continue
        earlier, later = judgment.pair.premise.sentence, judgment.pair.hypothesis.sentence
        before, after = clashing_mentions(earlier, later, story.mentions)
        yield Hit(
            "FC101",
            later.span,
            "These two do not seem to fit together. Which stands?",
            (before.text if before else earlier.text, after.text if after else later.text),
            marks=(after.span,) if after else (),
            evidence=(Evidence(earlier.span, (before.span,) if before else ()),),
            subject="",
            score=score,
        )
