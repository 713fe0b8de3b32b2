"""The hit that dates, ages or lengths give which do not fit together; three checks share them out."""

from checker.clashes.dates.timeline import TimeClash
from checker.types import Evidence, Hit, Severity


def time_hit(code: str, clash: TimeClash, question: str, score: float) -> Hit:
    """What is odd against all that it clashes with, or, where that is the story's day, against the words beside it; with the sum."""
    odd = clash.odd
    others = [(told.words, told.span) for told in clash.told if told != odd] or [("the story’s date", odd.before or odd.span)]
    return Hit(
        code,
        odd.span,
        f"{clash.subject[0].upper()}{clash.subject[1:]}: {clash.working}. {question}",
        (", ".join(words for words, _ in others), odd.words),
        (odd.span,),
        tuple(Evidence(span, (span,)) for _, span in others),
        subject=clash.subject,
        score=1.0 if clash.is_proved else score,
        severity=Severity.ERROR if clash.is_proved else None,
        working=clash.working,
    )
