"""The hit that dates, ages or lengths give which do not fit together; three checks share them out."""

from checker.clashes.dates.network import NOW
from checker.clashes.dates.timeline import TimeClash
from checker.types import Evidence, Hit, Severity

_LONGEST = 50  # characters of a telling


def time_hit(code: str, clash: TimeClash, question: str, score: float) -> Hit:
    """What is odd against all that it clashes with, or, where that is the story's day, against the words beside it; with the sum."""
    odd = clash.odd
    others = [(told.words, told.span) for told in clash.told if told != odd] or [("the story’s date", odd.before or odd.span)]
    return Hit(
        code,
        odd.span,
        f"{_tell(clash)}. {question}",
        (", ".join(words for words, _ in others), odd.words),
        (odd.span,),
        tuple(Evidence(span, (span,)) for _, span in others),
        subject=clash.subject,
        score=1.0 if clash.is_proved else score,
        severity=Severity.ERROR if clash.is_proved else None,
        working=clash.working,
    )


def _tell(clash: TimeClash) -> str:
    """'Ada Orr: born 1960; aged 50 in 2000'; of what is told of nobody both tellings, by their ends."""
    if clash.subject == NOW.subject and len(clash.told) > 1:
        return " and ".join(f"‘{_end_of(told.words)}’" for told in clash.told) + " do not go together"
    return f"{clash.subject[0].upper()}{clash.subject[1:]}: {clash.working}"


def _end_of(words: str) -> str:
    """What stands nearest to the date: '… wants to double teff production by 2012'."""
    return words if len(words) <= _LONGEST else f"… {words[-_LONGEST:].partition(' ')[2]}"
