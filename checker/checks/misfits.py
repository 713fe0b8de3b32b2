"""The hit that a figure gives which does not fit its form; several checks have such forms."""

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.clashes.figures.skeletons import Form, Misfit, find_misfits
from checker.types import Evidence, Hit, Severity

if TYPE_CHECKING:
    from checker.pipeline import Story


def misfit_hits(code: str, story: "Story", forms: Sequence[Form]) -> Iterator[Hit]:
    """One hit for each figure of a story that does not fit one of the forms."""
    told = set()
    for misfit in find_misfits(story.skeletons, forms):
        if misfit.told.span not in told:
            told.add(misfit.told.span)
            yield _hit(code, misfit)


def _hit(code: str, misfit: Misfit) -> Hit:
    """The figure that is told against what the others make, with these as evidence."""
    told = misfit.told
    others = " and ".join(figure.text for figure in misfit.others)
    made = _in_words(misfit.made.low, misfit.made.high)
    working = f"{others} make it {made}" if len(misfit.others) > 1 else f"of {others} it is {made}"
    message = f"‘{told.text}’, but {working}. Which figure is wrong?"
    evidence = tuple(Evidence(figure.span, (figure.span,)) for figure in misfit.others)
    return Hit(code, told.span, message, (told.text, others), (told.span,), evidence, told.text, 0.7, Severity.QUERY, working)


def _in_words(low: float, high: float) -> str:
    """'21', 'at most 40', 'more than 131', '45 to 50'."""
    if low <= 0:
        return f"at most {in_short(high)}"
    if math.isinf(high):
        return f"more than {in_short(low)}"
    return in_short(low) if math.isclose(low, high, rel_tol=1e-6) else f"{in_short(low)} to {in_short(high)}"


def in_short(value: float) -> str:
    """'8.5bn', '3.4m', '1,250'."""
    for size, name in ((1e9, "bn"), (1e6, "m")):
        if value >= size:
            return f"{value / size:.4g}{name}"
    return f"{value:,.4g}" if value < 10_000 else f"{value:,.0f}"
