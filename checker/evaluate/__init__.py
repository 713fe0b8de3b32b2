"""Labelled stories, sentences and pairs to measures: `checker evaluate BENCH`.

What each form of bench measures stands in its module: planted (errors written into clean stories), world (sentences
with well-known facts), clean (stories taken as clean) and pairs (the NLI model alone). `threshold_for_rate` and
`reliability` serve calibration, on stories that no bench reports.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.evaluate.benches import Bench, find_benches
from checker.evaluate.clean import measure_clean
from checker.evaluate.measures import calibration_error, reliability, threshold_for_rate
from checker.evaluate.pairs import measure_pairs
from checker.evaluate.planted import measure_planted
from checker.evaluate.progress import Progress
from checker.evaluate.tables import Table
from checker.evaluate.world import measure_world

if TYPE_CHECKING:
    from checker.pipeline import Checker

__all__ = ["Evaluation", "calibration_error", "evaluate", "reliability", "threshold_for_rate"]

# In the order in which they are run and printed: pair sets take longest and come last.
MEASURES = {"planted": measure_planted, "world": measure_world, "clean": measure_clean, "pairs": measure_pairs}


@dataclass(frozen=True)
class Evaluation:
    """Tables by set; `unfinished` names the sets that an interrupt left out."""

    tables: Mapping[str, tuple[Table, ...]]
    unfinished: tuple[str, ...] = ()

    def as_text(self) -> str:
        """All tables that are for reading, set by set."""
        parts = []
        for name, tables in self.tables.items():
            parts += [f"== {name} ==", *(table.as_text() for table in tables if table.is_shown)]
        if self.unfinished:
            parts.append(f"Interrupted. Not measured: {', '.join(self.unfinished)}")
        return "\n\n".join(parts) + "\n"

    def as_dict(self) -> dict:
        """All tables, rows as dicts: {set: {table: [row, ...]}}."""
        measured = {name: {table.key: table.as_dict() for table in tables} for name, tables in self.tables.items()}
        return {"sets": measured, "unfinished": list(self.unfinished)}


def evaluate(bench: Path, checker: "Checker", *, progress: Progress | None = None) -> Evaluation:
    """Measure a checker on the set, or on all sets of the folder, at `bench`.

    `progress` gets (done, total) of the stories or pairs of one run and starts anew with the next. Ctrl-C ends the
    evaluation early: what was measured by then is returned, the rest named in `unfinished`.
    Raises DocumentError, naming file and line, for a bench of no known form.
    """
    benches = sorted(find_benches(Path(bench)), key=lambda b: list(MEASURES).index(b.form))
    tables: dict[str, tuple[Table, ...]] = {}
    for done, one in enumerate(benches):
        try:
            measured = MEASURES[one.form](one, checker, progress)
        except KeyboardInterrupt:
            return Evaluation(tables, tuple(b.name for b in benches[done:]))
        name = _title(one)
        tables[name] = _joined(tables.get(name, ()), measured)
    return Evaluation(tables)


def _title(bench: Bench) -> str:
    """All pair sets share their tables, a row each; every other set has its own."""
    return "pairs" if bench.form == "pairs" else bench.name


def _joined(tables: tuple[Table, ...], more: tuple[Table, ...]) -> tuple[Table, ...]:
    """Tables with the same key made one."""
    by_key = {table.key: table for table in tables}
    for table in more:
        by_key[table.key] = by_key[table.key].joined(table) if table.key in by_key else table
    return tuple(by_key.values())
