"""Planted errors: how many are found, where they stand in the ranking, and what clean stories cost in false findings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import DocumentError
from checker.evaluate.benches import PLANTED, Bench, Planted, Slip, read_rows
from checker.evaluate.hits import (
    ANY_SCORE,
    SHIPPED,
    TOP,
    Cut,
    Outcome,
    clipped,
    counted,
    is_on_slip,
    is_strict_hit,
    new_findings,
    score_row,
    spans_of,
)
from checker.evaluate.measures import calibration_error, threshold_for_rate, wilson
from checker.evaluate.progress import Progress, check_all
from checker.evaluate.tables import Table
from checker.types import Document, Finding, Severity

if TYPE_CHECKING:
    from checker.pipeline import Checker

RATE = 0.3  # false findings per clean story at which checkers are compared
MEANING = "FC1"
# Kinds of error that meaning alone can show; misspelling, arithmetic and world need other checks.
MEANING_KINDS = ("name", "role", "number", "date", "place", "reversal", "quote")
DIFFICULTIES = {"easy": 1, "medium": 2, "hard": 3}  # their order; kinds stand in that of the alphabet


@dataclass(frozen=True)
class Run:
    """What a checker finds in the clean stories (by file name) and in the edited ones (in the order of the rows); no FC0."""

    rows: tuple[Planted, ...]
    slips: tuple[Slip, ...]
    clean: Mapping[str, Sequence[Finding]]
    edited: tuple[Sequence[Finding], ...]

    def of_family(self, family: str) -> "Run":
        clean = {story: _of_family(found, family) for story, found in self.clean.items()}
        return replace(self, clean=clean, edited=tuple(_of_family(found, family) for found in self.edited))

    def false_findings(self) -> list[list[Finding]]:
        """Each clean story's findings less those on printed slips, which are real errors."""
        slips_of = {story: [slip for slip in self.slips if slip.story == story] for story in self.clean}
        return [[f for f in found if not any(is_on_slip(f, slip) for slip in slips_of[story])] for story, found in self.clean.items()]

    def cut(self, rate: float = RATE) -> Cut:
        """The cut that leaves at most `rate` false findings per clean story; ties at it fall below."""
        scores = [[finding.hit.score for finding in found] for found in self.false_findings()]
        return Cut(f"{rate} false per clean story", threshold_for_rate(scores, rate))

    def outcomes(self, cut: Cut) -> list[Outcome]:
        pairs = zip(self.rows, self.edited, strict=True)
        return [score_row(row, cut.kept(self.clean[row.story]), cut.kept(edited)) for row, edited in pairs]

    def false_rate(self, cut: Cut, severity: Severity | None = None) -> float:
        """False findings that pass the cut, of one tier or both, per clean story."""
        found = [f for story in self.false_findings() for f in cut.kept(story) if severity in (None, f.severity)]
        return len(found) / len(self.clean)

    def confidence(self) -> tuple[list[float], list[bool]]:
        """Of each finding of the clean stories and each new one of the edited its score, and whether it is a strict hit."""
        scores = [finding.hit.score for found in self.false_findings() for finding in found]
        is_right = [False] * len(scores)
        for row, edited in zip(self.rows, self.edited, strict=True):
            for finding in new_findings(row, self.clean[row.story], edited):
                scores.append(finding.hit.score)
                is_right.append(is_strict_hit(row, clipped(row, spans_of(finding))))
        return scores, is_right

    def slips_found(self, cut: Cut) -> int:
        return sum(any(is_on_slip(finding, slip) for finding in cut.kept(self.clean.get(slip.story, ()))) for slip in self.slips)


def measure_planted(bench: Bench, checker: "Checker", progress: Progress | None = None) -> tuple[Table, ...]:
    """All tables of a folder with planted.jsonl, stories/ and, where there is one, printed_slips.jsonl."""
    rows, slips, stories = read_planted(bench.path)
    run = run_checker(rows, slips, stories, checker, progress)
    families = sorted({check.code[:3] for check in checker.checks} - {"FC0"})
    parts = {family: run.of_family(family) for family in families}
    if MEANING in families and len(families) > 1:
        # In the full run a meaning finding may be merged into another check's or pushed out by the limit of queries.
        chosen = tuple(check.code for check in checker.checks if check.code.startswith(MEANING))
        alone = type(checker)(replace(checker.settings, select=chosen), checker.models)
        parts[MEANING] = run_checker(rows, slips, stories, alone, progress)
    meaning = (meaning_alone(parts[MEANING]),) if MEANING in families else ()
    tables = (recall(run), cost(run), by(run, "kind"), by(run, "difficulty"), by_family(parts, run))
    return *tables, *meaning, false_by_code(run), each_row(run)


def read_planted(folder: Path) -> tuple[tuple[Planted, ...], tuple[Slip, ...], dict[str, str]]:
    """Rows, slips and the clean stories by file name."""
    stories = {path.name: _read_story(path) for path in sorted((folder / "stories").glob("*.txt"))}

    def parse(row: dict) -> Planted:
        planted = Planted.from_row(row)
        if planted.story not in stories:
            raise ValueError(f"there is no stories/{planted.story}")
        if (there := stories[planted.story][planted.start : planted.end]) != planted.find:
            raise ValueError(f"'find' is {planted.find!r}, but stories/{planted.story} has {there!r} at {planted.start}")
        return planted

    slips = folder / "printed_slips.jsonl"
    rows = read_rows(folder / PLANTED, parse)
    if not rows:
        raise DocumentError(f"{folder / PLANTED}: has no rows")
    return rows, read_rows(slips, Slip.from_row) if slips.is_file() else (), stories


def _read_story(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")  # offsets are those of the bytes decoded: line ends stay as they are
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(f"{path}: cannot be read: {error}") from None


def run_checker(
    rows: Sequence[Planted], slips: Sequence[Slip], stories: Mapping[str, str], checker: "Checker", progress: Progress | None = None
) -> Run:
    """Check every clean story, then every edited one."""
    documents = [Document(text, name) for name, text in stories.items()]
    documents += [Document(row.edit(stories[row.story]), row.story) for row in rows]
    found = [counted(result) for result in check_all(checker, documents, progress)]
    return Run(tuple(rows), tuple(slips), dict(zip(stories, found, strict=False)), tuple(found[len(stories) :]))


def _of_family(findings: Sequence[Finding], family: str) -> list[Finding]:
    return [finding for finding in findings if finding.code.startswith(family)]


def share(outcomes: Iterable[Outcome], name: str) -> float | None:
    """Share of the rows whose outcome has the flag `name`."""
    flags = [getattr(outcome, name) for outcome in outcomes]
    return sum(flags) / len(flags) if flags else None


def ranked_first(found: Sequence[Outcome]) -> list[float]:
    """hit@k for each k of `TOP`."""
    return [sum(o.rank is not None and o.rank <= k for o in found) / max(1, len(found)) for k in TOP]


def recall(run: Run) -> Table:
    columns = {"cut": "", "n": "", "strict": ".1%", "95%_interval": ".0%", "chance": ".1%", "lenient": ".1%", "chance_lenient": ".1%"}
    rows = []
    for cut in (SHIPPED, run.cut(), ANY_SCORE):
        found = run.outcomes(cut)
        n, hits = len(found), sum(outcome.is_strict for outcome in found)
        shares = [share(found, name) for name in ("is_chance_strict", "is_lenient", "is_chance_lenient")]
        rows.append((cut.name, n, hits / n, wilson(hits, n), *shares, *ranked_first(found)))
    note = (
        "strict: both sides found; lenient: the edited sentence found; chance: what the clean story's own findings would hit; "
        "hit@k: the edited sentence is among the first k findings; any score: the ceiling, with the thresholds away."
    )
    return Table("recall", "Planted errors found", columns | {f"hit@{k}": ".1%" for k in TOP}, tuple(rows), note)


def cost(run: Run) -> Table:
    """What the clean stories are charged at each cut, and the printed slips found there."""
    rows = tuple(
        (cut.name, cut.threshold, run.false_rate(cut), run.false_rate(cut, Severity.ERROR), run.slips_found(cut), len(run.slips))
        for cut in (SHIPPED, run.cut(), ANY_SCORE)
    )
    columns = {"cut": "", "score_from": ".3f", "false_per_story": ".2f", "of_tier_error": ".2f", "slips_found": "", "slips": ""}
    note = "slips: errors that the paper really printed; a finding on one is neither hit nor false."
    return Table("cost", f"False findings on {len(run.clean)} clean stories", columns, rows, note)


def by(run: Run, key: str) -> Table:
    """Recall of the rows with each value of `key` (kind, difficulty), at the shipped thresholds and at the common rate."""
    found = list(zip(run.outcomes(SHIPPED), run.outcomes(run.cut()), strict=True))
    values = sorted({getattr(row, key) for row in run.rows}, key=lambda value: (DIFFICULTIES.get(value, 0), value))
    rows = [(value, *_recalls([pair for pair in found if getattr(pair[0].row, key) == value])) for value in values]
    return Table(f"by_{key}", f"Found by {key}", _columns(key), tuple(rows))


def _columns(first: str) -> dict[str, str]:
    names = ("strict", "lenient", f"strict_at_{RATE}", f"lenient_at_{RATE}", f"chance_at_{RATE}")
    return {first: "", "n": ""} | dict.fromkeys(names, ".1%")


def _recalls(found: Sequence[tuple[Outcome, Outcome]]) -> tuple:
    shipped, at_rate = [pair[0] for pair in found], [pair[1] for pair in found]
    shares = [share(outcomes, name) for outcomes in (shipped, at_rate) for name in ("is_strict", "is_lenient")]
    return len(found), *shares, share(at_rate, "is_chance_strict")


def by_family(parts: Mapping[str, Run], run: Run) -> Table:
    """Each family of codes by itself, then all of them."""
    rows = []
    for name, part in [*parts.items(), ("all", run)]:
        cut = part.cut()
        found = list(zip(part.outcomes(SHIPPED), part.outcomes(cut), strict=True))
        rows.append((name, *_recalls(found), cut.threshold, part.false_rate(SHIPPED), part.false_rate(SHIPPED, Severity.ERROR)))
    columns = _columns("family") | {f"score_at_{RATE}": ".3f", "false_per_story": ".2f", "of_tier_error": ".2f"}
    note = f"Each family at its own cut. {MEANING}: a run of these checks alone; the others by the code printed first."
    return Table("by_family", "Found by family of checks", columns, tuple(rows), note)


def meaning_alone(run: Run) -> Table:
    """FC1 checks alone, on the kinds that meaning alone can show."""
    found = list(zip(run.outcomes(SHIPPED), run.outcomes(run.cut()), strict=True))
    groups = {kind: (kind,) for kind in MEANING_KINDS} | {"these kinds": MEANING_KINDS}
    rows = [(name, *_recalls([pair for pair in found if pair[0].row.kind in kinds])) for name, kinds in groups.items()]
    cost = f"{run.false_rate(SHIPPED):.2f} false findings per clean story"
    tops = ranked_first([outcome for outcome in run.outcomes(ANY_SCORE) if outcome.row.kind in MEANING_KINDS])
    hits = ", ".join(f"hit@{k} {top:.1%}" for k, top in zip(TOP, tops, strict=True))
    scores, is_right = run.confidence()
    note = f"At {RATE}: score from {run.cut().threshold:.3f}. At shipped thresholds: {cost}. At any score: {hits}."
    note += f" ECE of the score of {len(scores)} findings: {calibration_error(scores, is_right):.3f}."
    return Table("meaning_alone", f"{MEANING} checks alone, on the kinds that meaning can show", _columns("kind"), tuple(rows), note)


def false_by_code(run: Run) -> Table:
    found, at_rate = [[f for story in run.false_findings() for f in cut.kept(story)] for cut in (SHIPPED, run.cut())]
    codes = sorted({finding.code for finding in (*found, *at_rate)})
    n = len(run.clean)
    counts = [[sum(f.code == code for f in part) for part in (found, at_rate)] for code in codes]
    rows = tuple((code, shipped, shipped / n, at, at / n) for code, (shipped, at) in zip(codes, counts, strict=True))
    columns = {"code": "", "n": "", "per_story": ".3f", f"n_at_{RATE}": "", f"per_story_at_{RATE}": ".3f"}
    return Table("false_by_code", "False findings on the clean stories, by code", columns, rows)


def each_row(run: Run) -> Table:
    """Every row's outcome, for error analysis."""
    names = ("is_strict", "is_lenient", "rank")
    columns = dict.fromkeys(("id", "kind", "difficulty", *names, *(f"{name}_at_{RATE}" for name in names)), "")
    pairs = zip(run.outcomes(SHIPPED), run.outcomes(run.cut()), strict=True)
    rows = ((o.row.id, o.row.kind, o.row.difficulty, *(getattr(x, name) for x in (o, at) for name in names)) for o, at in pairs)
    return Table("rows", "Each planted error", columns, tuple(rows), is_shown=False)
