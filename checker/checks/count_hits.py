"""The hit on a count of one sentence that counts of another speak against."""

from collections.abc import Sequence

from checker.mentions.counts import Count
from checker.types import Evidence, Hit, Severity


def count_hit(
    code: str, flagged: Count, others: Sequence[Count], question: str, subject: str, score: float, working: str | None = None
) -> Hit:
    """A query; `others` stand in one sentence."""
    values = others[0].mention.text, flagged.mention.text
    evidence = (Evidence(others[0].sentence.span, tuple(count.mention.span for count in others)),)
    span, marks = flagged.sentence.span, (flagged.mention.span,)
    return Hit(code, span, question, values, marks, evidence, subject, score, Severity.QUERY, working)
