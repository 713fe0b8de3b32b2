"""`checker dismiss`, `confirm`, `verdicts` and `export-verdicts`: what the desk says of findings."""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from checker.commands import loading
from checker.commands.exit_codes import CLEAN, FAILED
from checker.commands.options import add_command, add_settings_options, load_settings
from checker.commands.stories import add_package_options, find_reader
from checker.commands.terminal import complain
from checker.errors import DocumentError, SettingsError
from checker.settings import Settings
from checker.verdicts import LAST, REASONS, Precision, Verdict, add_verdict, last_verdicts, measure_precision, open_verdicts

if TYPE_CHECKING:
    from checker.types import Finding, Result


def add_to(commands: Any) -> None:
    command = add_command(commands, "dismiss", _dismiss, "say that a finding may stand, and why; without ID, list the findings of a story")
    _add_finding(command)
    told = "; ".join(f"{key}: {words}" for key, words in REASONS.items())
    command.add_argument("--reason", choices=REASONS, help=told)
    command = add_command(commands, "confirm", _confirm, "say that a finding was right; without ID, list the findings of a story")
    _add_finding(command)
    command = add_command(commands, "verdicts", _list_precision, "show how often each check was right at this desk")
    add_settings_options(command, ("verdicts",))
    command = add_command(commands, "export-verdicts", _export, "write the pairs behind the verdicts as JSON lines, for calibration")
    command.add_argument("paths", nargs="+", metavar="PATH", help="the stories that the verdicts are on; the store holds no words of them")
    add_package_options(command)
    add_settings_options(command)


def _add_finding(command: argparse.ArgumentParser) -> None:
    command.add_argument("story", metavar="STORY", help="the story, as `checker check` takes it; with --together a folder")
    command.add_argument("id", nargs="?", metavar="ID", help="the finding: its fingerprint, or the beginning of it")
    command.add_argument("--by", metavar="NAME", help="who says so; else the user's name on this machine")
    add_package_options(command)
    add_settings_options(command)


def _dismiss(arguments: argparse.Namespace) -> int:
    if arguments.id and not arguments.reason:
        raise SettingsError(f"dismiss: give a --reason: {', '.join(REASONS)}")
    return _judge(arguments, arguments.reason or "")


def _confirm(arguments: argparse.Namespace) -> int:
    return _judge(arguments, "")


def _judge(arguments: argparse.Namespace, reason: str) -> int:
    settings = load_settings(arguments)
    findings = [finding for result in _check(arguments, [arguments.story], settings) for finding in result.findings]
    if not arguments.id:
        said = last_verdicts(open_verdicts(settings.verdicts)) if settings.verdicts else {}
        lines = [_describe(finding) + _verdict(said.get(finding.fingerprint)) for finding in findings]
        print("\n".join(lines) or f"{arguments.story}: no findings")
        return CLEAN
    finding = _pick(findings, arguments.id, arguments.story)
    add_verdict(_address(settings), finding.fingerprint, finding.code, reason, arguments.by or "")
    print(f"{'dismissed' if reason else 'confirmed'}: {_describe(finding)}")
    return CLEAN


def _check(arguments: argparse.Namespace, paths: Sequence[str], settings: Settings) -> Iterator["Result"]:
    """The results of stories with all that is reported, whatever the desk said of it; a story that cannot be read raises DocumentError."""
    from checker.findings import shown

    read = find_reader(arguments, settings)
    with loading.open_checker(replace(settings, verdicts=None, all=True)) as checker:
        for result in checker.check(read(paths)):
            if result.document.failure:
                raise DocumentError(f"{result.document.name}: {result.document.failure}")
            yield replace(result, findings=shown(result.findings, settings))


def _pick(findings: Sequence["Finding"], beginning: str, story: str) -> "Finding":
    found = [finding for finding in findings if finding.fingerprint.startswith(beginning.lower())]
    if len(found) != 1:
        said = f"{len(found)} findings have" if found else "no finding has"
        raise SettingsError(f"{story}: {said} an ID that begins with {beginning!r}; without an ID they are listed")
    return found[0]


def _describe(finding: "Finding") -> str:
    from checker.reports.wording import make_question, name_place

    place = name_place(finding.document, finding.hit.span.start)
    return f"{finding.fingerprint[:8]}  {finding.code} {finding.severity}  {place}: {make_question(finding)}"


def _verdict(verdict: Verdict | None) -> str:
    """What the desk said of a finding, after its line."""
    if verdict is None:
        return ""
    return f" [{'confirmed' if verdict.is_right else f'dismissed: {verdict.reason}'}, {verdict.who}]"


def _address(settings: Settings) -> str:
    if not settings.verdicts:
        raise SettingsError("no store of verdicts is named: add --verdicts FILE, or verdicts to the settings file")
    return settings.verdicts


def _list_precision(arguments: argparse.Namespace) -> int:
    """A line a code, and what its verdicts propose."""
    from checker.checks import BY_CODE

    told = measure_precision(open_verdicts(_address(load_settings(arguments))))
    lines = [f"{one.code}  {one.right:>3} of {one.count:>3} right{_proposal(one, BY_CODE)}" for one in told]
    print("\n".join(lines) or "no verdicts yet: checker dismiss, checker confirm")
    return CLEAN


def _proposal(told: Precision, checks: dict[str, Any]) -> str:
    if not told.is_poor:
        return ""
    is_error = told.code in checks and checks[told.code].severity == "error"
    change = f'tiers = {{ {told.code} = "query" }}' if is_error else f'extend-ignore = ["{told.code}"]'
    return f"; wrong more often than right over its last {LAST}: consider {change}"


def _export(arguments: argparse.Namespace) -> int:
    """A JSON line for each finding of the stories on which there is a verdict, with both sides and whether it was right."""
    settings = load_settings(arguments)
    verdicts, met = last_verdicts(open_verdicts(_address(settings))), set()
    for result in _check(arguments, arguments.paths, settings):
        for finding in result.findings:
            if verdict := verdicts.get(finding.fingerprint):
                met.add(verdict.fingerprint)
                print(json.dumps(_pair(finding, verdict), ensure_ascii=False))
    if missing := len(verdicts) - len(met):
        complain(f"checker: {missing} of {len(verdicts)} verdicts are on findings that these stories have not")
    return CLEAN if met or not verdicts else FAILED


def _pair(finding: "Finding", verdict: Verdict) -> dict[str, Any]:
    document, hit = finding.document, finding.hit
    others = [document.text[e.span.start : e.span.end] for e in hit.evidence if e.path is None]
    said = {"code": finding.code, "score": round(float(hit.score), 4), "is_right": verdict.is_right, "reason": verdict.reason}
    sides = {"premise": others[0] if others else None, "hypothesis": finding.text, "values": list(hit.values)}
    return {"path": document.name, "fingerprint": finding.fingerprint, **said, **sides}
