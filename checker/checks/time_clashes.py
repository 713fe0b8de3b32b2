"""The hit that dates, ages or lengths give which do not fit together; three checks share them out."""

from checker.clashes.dates.timeline import TimeClash
from checker.types import Evidence, Hit, Severity


def time_hit(code: str, clash: TimeClash, question: str, score: float) -> Hit:
    """What is odd against all that it clashes with, with the sum."""
    odd = clash.odd
    others = [told for told in clash.told if told != odd]
    return Hit(
        code,
        odd.span,
        f"{clash.subject}: {clash.working}. {question}",
        (", ".join(told.words for told in others), odd.words),
        (odd.span,),
        tuple(Evidence(told.span, (told.span,)) for told in others),
        subject=clash.subject,
        score=1.0 if clash.is_proved else score,
        severity=Severity.ERROR if clash.is_proved else None,
        working=clash.working,
    )
