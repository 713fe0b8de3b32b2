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
contradict each other, can look like contradictions; irony is not understood. Conditions ('If the strike ...'), timed
entries of a live blog and corrections are left alone.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.documents.live_blog import begins_entry
from checker.mentions.quotes import is_about_wording
from checker.occlusion import clashing_words
from checker.patterns import lazy
from checker.scoring import clashing_mentions, score_judgment
from checker.sections import CAPTIONS, HEADLINES
from checker.types import Evidence, Hit, Judgment, Severity, Span

if TYPE_CHECKING:
    from checker.story import Story

_IS_CONDITION = lazy(r"(?:If|Unless|Had|Should|Were)\s")
_LEAST_SCORE = 0.01  # what is less likely is no hit, not even one below the threshold


@check("FC101", "contradiction", severity=Severity.QUERY, needs=("mentions", "judgments"))
def find(story: "Story") -> Iterator[Hit]:
    for judgment in story.judgments:
        if not sections(judgment) & (CAPTIONS | HEADLINES):  # they have checks of their own
            yield from contradiction(story, "FC101", judgment, "These two do not seem to fit together. Which stands?")


def sections(judgment: Judgment) -> set[str]:
    """The sections that the two sides stand in."""
    return {judgment.pair.premise.sentence.section, judgment.pair.hypothesis.sentence.section}


def contradiction(story: "Story", code: str, judgment: Judgment, message: str, flagged: frozenset[str] = frozenset()) -> Iterator[Hit]:
    """The hit of a judgment, if it was read both ways and is not plainly none, with the words that clash.

    The later sentence is flagged, or the earlier one where its section is among `flagged`; the other is the evidence.
    """
    sides = judgment.pair.premise.sentence, judgment.pair.hypothesis.sentence
    if any(_states_nothing(side.text) for side in sides):
        return
    mentions = [m for m in story.mentions if m.sentence in (sides[0].index, sides[1].index)]
    score = score_judgment(judgment, mentions, story.models.calibration)
    if score is None or score < _LEAST_SCORE:
        return
    marks: tuple[Span | None, Span | None] = tuple(m and m.span for m in clashing_mentions(*sides, mentions))
    if None in marks and score >= story.models.thresholds[code]:  # worth the model's time only where it is shown
        marks = clashing_words(judgment, lambda pairs: story.models.judged.predict(story.models.nli, pairs))
    if sides[0].section in flagged and sides[1].section not in flagged:
        sides, marks = sides[::-1], marks[::-1]
    before, after = (story.document.text[m.start : m.end] if m else s.text for s, m in zip(sides, marks, strict=True))
    yield Hit(
        code,
        sides[1].span,
        message,
        (before, after),
        marks=(marks[1],) if marks[1] else (),
        evidence=(Evidence(sides[0].span, (marks[0],) if marks[0] else ()),),
        score=score,
    )


def _states_nothing(text: str) -> bool:
    """Whether a sentence is an entry of a live blog, a condition or a correction."""
    return bool(begins_entry(text) or _IS_CONDITION.match(text) or is_about_wording(text))
