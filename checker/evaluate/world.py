"""Single sentences with or without a wrong well-known fact."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.evaluate.benches import Bench, WorldRow, read_rows
from checker.evaluate.hits import SHIPPED, counted, marked_words
from checker.evaluate.progress import Progress, check_all
from checker.evaluate.tables import Table
from checker.types import Document, Finding

if TYPE_CHECKING:
    from checker.pipeline import Checker

FACT_FAMILIES = ("FC4", "FC6")


@dataclass(frozen=True)
class Outcome:
    """What the reported findings say of a row: those that mark the wrong words, and those that flag a right sentence."""

    row: WorldRow
    hits: tuple[Finding, ...]
    false: tuple[Finding, ...]
    reported: tuple[Finding, ...]

    @property
    def is_wrong(self) -> bool:
        return bool(self.row.wrong)


def measure_world(bench: Bench, checker: "Checker", progress: Progress | None = None) -> tuple[Table, ...]:
    rows = read_rows(bench.path, WorldRow.from_row)
    documents = [Document(row.text, row.id or bench.name) for row in rows]
    results = check_all(checker, documents, progress)
    outcomes = [score_row(row, SHIPPED.kept(counted(result))) for row, result in zip(rows, results, strict=True)]
    return by_kind(outcomes), by_code(outcomes), each_row(outcomes)


def score_row(row: WorldRow, reported: Sequence[Finding]) -> Outcome:
    """A wrong row is found by a finding whose marked words overlap the wrong ones; any FC4 or FC6 finding on a right row is false."""
    hits = [f for f in reported if any(m.overlaps(wrong) for m in marked_words(f, both_sides=False) for wrong in row.wrong)]
    false = [f for f in reported if not row.wrong and f.code.startswith(FACT_FAMILIES)]
    return Outcome(row, tuple(hits), tuple(false), tuple(reported))


def by_kind(outcomes: Sequence[Outcome]) -> Table:
    kinds = sorted({outcome.row.kind for outcome in outcomes})
    rows = [(kind, *_counts([o for o in outcomes if o.row.kind == kind])) for kind in kinds]
    columns = {"kind": "", "wrong": "", "found": "", "recall": ".1%", "right": "", "false_flags": "", "false_rate": ".1%"}
    columns |= {"precision": ".1%", "elsewhere": ""}
    rows.append(("all", *_counts(outcomes)))
    note = (
        "found: a reported finding marks the wrong words; false flag: a right sentence with a reported FC4 or FC6 finding; "
        "precision: found / (found + false flags); elsewhere: wrong sentences with findings on other words only."
    )
    return Table("by_kind", "Well-known facts, sentence by sentence", columns, tuple(rows), note)


def _counts(outcomes: Sequence[Outcome]) -> tuple:
    wrong, right = [o for o in outcomes if o.is_wrong], [o for o in outcomes if not o.is_wrong]
    found, flagged = sum(bool(o.hits) for o in wrong), sum(bool(o.false) for o in right)
    elsewhere = sum(bool(o.reported) and not o.hits for o in wrong)
    shares = [part / whole if whole else None for part, whole in ((found, len(wrong)), (flagged, len(right)), (found, found + flagged))]
    return len(wrong), found, shares[0], len(right), flagged, shares[1], shares[2], elsewhere


def by_code(outcomes: Sequence[Outcome]) -> Table:
    hits, false = (Counter(code for o in outcomes for code in {f.code for f in getattr(o, name)}) for name in ("hits", "false"))
    rows = tuple((code, hits[code], false[code]) for code in sorted(hits | false))
    return Table("by_code", "Sentences found and falsely flagged, by code", {"code": "", "found": "", "false_flags": ""}, rows)


def each_row(outcomes: Sequence[Outcome]) -> Table:
    columns = dict.fromkeys(("id", "kind", "is_wrong", "is_found", "is_flagged", "codes"), "")
    rows = ((o.row.id, o.row.kind, o.is_wrong, bool(o.hits), bool(o.false), " ".join(f.code for f in o.reported)) for o in outcomes)
    return Table("rows", "Each sentence", columns, tuple(rows), is_shown=False)
