"""Hits to Findings: select, merge those of one clash, compare with thresholds, name, sort, suppress, cap."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from checker.fingerprints import fingerprints
from checker.harm import order_of_harm
from checker.settings import Settings
from checker.suppressions import dismiss, is_about, suppress
from checker.types import Directive, Document, Evidence, Finding, Hit, Result, Severity, Span, Status

if TYPE_CHECKING:
    import pandas

    from checker.checks.base import Check

_RUN = "FC0"  # codes about the run, not about the story: never merged, never capped


class Findings(tuple[Finding, ...]):
    """The findings of one story, in reading order; from `check()` with the `result` that they are of: the story, and what was examined."""

    result: Result | None = None

    def __repr__(self) -> str:
        """A line a finding, for consoles."""
        return "\n".join(map(repr, self)) or "no findings"

    def __getitem__(self, place: Any) -> Any:
        """A finding, or, of a slice, Findings of the same story."""
        if not isinstance(place, slice):
            return super().__getitem__(place)
        part = Findings(super().__getitem__(place))
        part.result = self.result and replace(self.result, findings=tuple(part))
        return part

    def to_frame(self) -> "pandas.DataFrame":
        """A pandas DataFrame with one row a finding; `evidence` and its place are those of the first evidence."""
        import pandas

        return pandas.DataFrame([make_row(finding) for finding in self], columns=COLUMNS).astype(WHOLE)

    def _repr_html_(self) -> str:
        """The story with these findings marked, as notebooks show it."""
        from checker.reports.notebook import make_output

        return make_output(self.result or (Result(self[0].document, self) if self else None))


@dataclass(frozen=True)
class _Candidate:
    """A hit on its way to a finding."""

    check: "Check"
    hit: Hit
    severity: Severity
    status: Status
    question: tuple  # what it asks of which words: repeats have the same


def make_findings(
    document: Document,
    hits: Sequence[tuple["Check", Hit]],
    settings: Settings,
    thresholds: Mapping[str, float],
    dismissed: Mapping[str, Directive] = MappingProxyType({}),
) -> tuple[Finding, ...]:
    """The findings of one document, one a clash, in reading order.

    `hits` come in the order of the checks table. `thresholds` are the lowest scores reported, by code;
    `settings.min_score` takes their place. `dismissed` are the desk's words on findings, by fingerprint.
    """
    candidates = [
        _Candidate(check, hit, _severity(check, hit, settings), _status(hit, settings, thresholds), _question(document, hit))
        for check, hit in hits
        if settings.is_selected(hit.code) and not _is_ignored(document, hit, settings)
    ]
    groups = sorted(_merge(candidates), key=lambda group: _reading_order(group[0].hit))
    names = fingerprints(document, [[member.hit for member in group] for group in groups])
    findings = suppress(document, [_finding(document, group, name) for group, name in zip(groups, names, strict=True)])
    findings = dismiss(findings, dismissed)
    return tuple(findings) if settings.all else cap_queries(findings, settings.max_queries)


def cap_queries(findings: Sequence[Finding], most: int) -> tuple[Finding, ...]:
    """The findings of a document, of whose queries only the `most` that would do most harm stay reported."""
    queries = [i for i, finding in enumerate(findings) if _is_capped(finding)]
    queries.sort(key=lambda i: order_of_harm(findings[i]))
    left_out = set(queries[most:])
    return tuple(replace(finding, status=Status.BELOW_THRESHOLD) if i in left_out else finding for i, finding in enumerate(findings))


def shown(findings: Iterable[Finding], settings: Settings, *, also: Collection[Status] = ()) -> Findings:
    """What a report shows: the findings reported, or with a status in `also`; with a `min_score` all from that score on."""
    lowest, statuses = settings.min_score, (Status.REPORTED, *also)
    return Findings(f for f in findings if f.status in statuses or (lowest is not None and f.hit.score >= lowest))


def _is_capped(finding: Finding) -> bool:
    """Whether the cap on queries counts a finding."""
    return finding.severity is Severity.QUERY and finding.status is Status.REPORTED and not finding.code.startswith(_RUN)


def _is_ignored(document: Document, hit: Hit, settings: Settings) -> bool:
    sections = {document.section(side.start) for side in hit.sides}
    return settings.is_ignored_in_file(hit.code, document.home(hit.span)[0].path) or any(
        settings.is_ignored_in_section(hit.code, section) for section in sections
    )


def _severity(check: "Check", hit: Hit, settings: Settings) -> Severity:
    tier = settings.tier(hit.code)
    return Severity(tier) if tier else hit.severity or check.severity


def _status(hit: Hit, settings: Settings, thresholds: Mapping[str, float]) -> Status:
    lowest = thresholds.get(hit.code, 0.0) if settings.min_score is None else settings.min_score
    return Status.BELOW_THRESHOLD if hit.score < lowest else Status.REPORTED


def _merge(candidates: Sequence[_Candidate]) -> list[list[_Candidate]]:
    """Groups of hits of one clash, the leading hit first.

    A hit joins the first group whose leader it clashes with, not one of the others in it: chains of overlaps
    would join what has nothing to do with each other. Hits below the threshold join only their like.
    """
    order = {code: i for i, code in enumerate(dict.fromkeys(c.hit.code for c in candidates))}

    def rank(candidate: _Candidate) -> tuple:
        hit = candidate.hit
        return (candidate.severity is Severity.QUERY, order[hit.code], -hit.score, _reading_order(hit))

    groups: list[list[_Candidate]] = []
    for candidate in sorted(candidates, key=rank):
        home = next((group for group in groups if _is_same_clash(group[0], candidate)), None)
        if home is None:
            groups.append([candidate])
        else:
            home.append(candidate)
    return groups


def _is_same_clash(one: _Candidate, other: _Candidate) -> bool:
    if one.status is not other.status or one.hit.code.startswith(_RUN) or other.hit.code.startswith(_RUN):
        return False
    if one.hit.evidence and other.hit.evidence and _sides(one.hit) == _sides(other.hit):
        return True
    if one.hit.marks and one.question == other.question:
        return True
    is_one_check = one.hit.code == other.hit.code  # two checks that share only what each holds its own words against ask two things
    return any(
        a.overlaps(b) for a in _marks(one.hit) for b in _marks(other.hit) if is_one_check or a in one.hit.marks or b in other.hit.marks
    )


def _question(document: Document, hit: Hit) -> tuple:
    """What a hit asks of which words; a comment that lets it pass is part of it, since the same words elsewhere may not stand."""
    words = [document.text[mark.start : mark.end] for mark in hit.marks]
    passing = [directive for directive in document.directives if is_about(document, directive, hit.span)]
    return hit.code, hit.message, hit.values, words, passing


def _sides(hit: Hit) -> set[tuple[str | None, Span]]:
    return {(None, hit.span)} | {(e.path, e.span) for e in hit.evidence}


def _marks(hit: Hit) -> list[Span]:
    """The clashing words of a hit in its own document."""
    return [*hit.marks, *(mark for e in hit.evidence if e.path is None for mark in e.marks)]


def _finding(document: Document, group: Sequence[_Candidate], fingerprint: str) -> Finding:
    leader = group[0]
    evidence = tuple(_all_places(leader.hit, [member.hit for member in group[1:]]))
    codes = tuple(dict.fromkeys(member.hit.code for member in group))
    hit = replace(leader.hit, evidence=evidence)
    repeats = tuple(sorted(member.hit.marks[0] for member in group[1:] if member.hit.marks and member.question == leader.question))
    return Finding(hit, document, leader.check.name, codes, leader.severity, leader.status, fingerprint, repeats=repeats)


def _all_places(leader: Hit, others: Iterable[Hit]) -> Iterator[Evidence]:
    """The leader's evidence, then every place of the other hits that it does not hold yet."""
    yield from leader.evidence
    held = [(None, leader.span), *((e.path, e.span) for e in leader.evidence)]
    for hit in others:
        for place in (Evidence(hit.span, hit.marks), *hit.evidence):
            if not any(path == place.path and span.overlaps(place.span) for path, span in held):
                held.append((place.path, place.span))
                yield place


def _reading_order(hit: Hit) -> tuple:
    return hit.span, hit.code, [(e.path or "", e.span) for e in hit.evidence], hit.values, hit.message


COLUMNS = (
    *("path", "code", "name", "severity", "status", "score", "section", "paragraph", "line", "column", "start", "end", "text"),
    *("value_1", "value_2", "message", "working", "suggestion"),
    *("evidence", "evidence_path", "evidence_paragraph", "evidence_line", "fingerprint"),
)
WHOLE = dict.fromkeys(("evidence_paragraph", "evidence_line"), "Int64")  # of pandas: whole numbers, though some are missing


def make_row(finding: Finding) -> dict[str, Any]:
    """The values of one finding by column; what a finding lacks is left out or None."""
    document, hit = finding.document, finding.hit
    line, column = document.position(hit.span.start)
    home, span = document.home(hit.span)
    row = {"path": home.name, "code": hit.code, "name": finding.name, "severity": str(finding.severity), "status": str(finding.status)}
    row |= {"score": round(hit.score, 2), "section": document.section(hit.span.start), "paragraph": home.paragraph(span.start)}
    row |= {"line": line, "column": column, "start": span.start, "end": span.end, "text": finding.text}
    row |= {"value_1": hit.values[0], "value_2": hit.values[1], "message": hit.message, "working": hit.working}
    row |= {"suggestion": hit.suggestion, "fingerprint": finding.fingerprint}
    for evidence in (e for e in hit.evidence[:1] if e.path is None):
        start, end = evidence.span.start, evidence.span.end
        row |= {
            "evidence": document.text[start:end],
            "evidence_path": document.home(evidence.span)[0].name,
            "evidence_paragraph": document.paragraph_in_file(start),
            "evidence_line": document.position(start)[0],
        }
    return row
