"""Find stages of one life or thing whose dates stand the wrong way round: closed in 1950 and opened in 1987, tried after the verdict."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.clashes.dates.happenings import Happening

# What cannot come after what: each kind with those that end it.
_ENDS = {
    "born": "arrested charged tried convicted acquitted sentenced resigned buried married",
    "founded": "closed abolished demolished",
    "built": "demolished sank crashed",
    "opened": "demolished abolished",
    "launched": "sank",
    "began": "ended",
    "married": "died buried",
    "tried": "convicted acquitted sentenced",
    "died": "buried",
}


def find_misdated_stages(happenings: Sequence[Happening]) -> Iterator[tuple[Happening, Happening]]:
    """The stage that has to come first, and the one that is dated before it; where each is told with one date only."""
    subjects: dict[str, dict[str, list[Happening]]] = defaultdict(lambda: defaultdict(list))
    for happening in happenings:
        if happening.date.value.year and not happening.date.value.approximate:
            subjects[happening.subject][happening.kind].append(happening)
    for kinds in subjects.values():
        single = {kind: held[0] for kind, held in kinds.items() if len({h.date.value for h in held}) == 1}
        for first, last in ((single.get(a), single.get(b)) for a in _ENDS for b in _ENDS[a].split()):
            if first and last and last.date.value.bounds()[1] < first.date.value.bounds()[0]:
                yield first, last
