"""The hit of a sentence that a fact speaks against."""

from collections.abc import Iterable

from checker.facts.store import Fact
from checker.types import Hit, Sentence, Severity, Span


def make_hit(
    code: str,
    sentence: Sentence,
    fact: Fact,
    message: str,
    values: tuple[str, str],
    marks: Iterable[Span],
    *,
    is_sure: bool,
    suggestion: str | None = None,
) -> Hit:
    """`is_sure`: the words leave no doubt what is meant; only then, and where a second source confirms the fact, is it an error."""
    is_proved = is_sure and fact.is_confirmed
    return Hit(
        code,
        sentence.span,
        message,
        values,
        marks=tuple(sorted(marks)),
        subject=fact.subject,
        score=1.0 if is_proved else 0.8,
        severity=Severity.ERROR if is_proved else Severity.QUERY,
        fact=fact.as_dict(),
        suggestion=suggestion,
    )
