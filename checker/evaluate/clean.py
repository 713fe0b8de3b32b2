"""Stories taken as clean: what the checker says of them, by source and by code, and its loudest findings to read."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.evaluate.benches import Bench, read_rows, read_story
from checker.evaluate.hits import SHIPPED, counted
from checker.evaluate.progress import Progress, check_all
from checker.evaluate.tables import Listing, Table
from checker.types import Document, Finding, Severity

if TYPE_CHECKING:
    from checker.pipeline import Checker

LISTED = 20
WORDS = 800  # a long news story

Checked = tuple[Document, Sequence[Finding]]


def measure_clean(bench: Bench, checker: "Checker", progress: Progress | None = None) -> tuple[Table, ...]:
    documents = read_rows(bench.path, read_story)
    results = check_all(checker, documents, progress)
    checked = [(document, counted(result)) for document, result in zip(documents, results, strict=True)]
    return by_source(checked), by_code(checked), highest(checked)


def by_source(checked: Sequence[Checked]) -> Table:
    """Rates of reported findings; the source of a story is its id up to the first hyphen."""
    sources = sorted({_source(document) for document, _ in checked})
    rows = [(source, *_rates([c for c in checked if _source(c[0]) == source])) for source in sources]
    columns = {"source": "", "stories": "", "words": "", "findings": "", "per_story": ".3f", "of_tier_error": ".3f"}
    columns |= {f"per_{WORDS}_words": ".3f", "stories_without": ".1%"}
    return Table("by_source", "Findings on clean stories", columns, (*rows, ("all", *_rates(checked))))


def _source(document: Document) -> str:
    return document.path.split("-")[0]


def _rates(checked: Sequence[Checked]) -> tuple:
    reported = [SHIPPED.kept(found) for _, found in checked]
    n, total = len(checked), sum(map(len, reported))
    words = sum(len(document.text.split()) for document, _ in checked)
    errors = sum(finding.severity is Severity.ERROR for found in reported for finding in found)
    if not n:
        return 0, 0, 0, None, None, None, None
    return n, words, total, total / n, errors / n, total / words * WORDS if words else None, sum(not found for found in reported) / n


def by_code(checked: Sequence[Checked]) -> Table:
    reported = [finding for _, found in checked for finding in SHIPPED.kept(found)]
    keys = sorted({(finding.code, finding.severity) for finding in reported})
    counts = [(code, tier, sum((f.code, f.severity) == (code, tier) for f in reported)) for code, tier in keys]
    rows = tuple((code, str(tier), n, n / len(checked)) for code, tier, n in counts)
    return Table("by_code", "Findings on clean stories, by code", {"code": "", "tier": "", "findings": "", "per_story": ".3f"}, rows)


def highest(checked: Sequence[Checked]) -> Table:
    """The findings with the highest scores, reported or not, with both texts."""
    ranked = sorted((f for _, found in checked for f in found), key=lambda f: (-f.hit.score, f.document.path, f.hit.span, f.code))
    rows = tuple((f.hit.score, str(f.severity), str(f.status), f.code, f.document.path, f.text, _evidence(f)) for f in ranked[:LISTED])
    columns = {"score": ".2f", "tier": "", "status": "", "code": "", "story": "", "flagged": "text", "against": "text"}
    return Listing("highest", f"The {len(rows)} findings with the highest scores", columns, rows)


def _evidence(finding: Finding) -> str:
    """The other side in words: of the same story where it stands there, else the value that speaks against the flagged one."""
    texts = [finding.document.text[e.span.start : e.span.end] for e in finding.hit.evidence if e.path in (None, finding.document.path)]
    return " | ".join(texts) or finding.hit.working or finding.hit.values[1]
