"""`checker check`: a report on stories."""

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from checker.commands import loading
from checker.commands.exit_codes import CLEAN, FAILED, FINDINGS
from checker.commands.options import add_command, add_report_options, load_settings
from checker.commands.terminal import complain, show_progress
from checker.output import is_colour_wanted, open_output
from checker.reports import load_report
from checker.settings import FAIL_ON, Settings

if TYPE_CHECKING:
    from checker.types import Result


def add_to(commands: Any) -> None:
    command = add_command(commands, "check", _check, "check stories")
    command.add_argument("paths", nargs="+", metavar="PATH", help="story, table or feed of stories, folder, glob, or - for standard input")
    add_report_options(command)


def _check(arguments: argparse.Namespace) -> int:
    settings = load_settings(arguments)
    with open_output(arguments.output) as out:
        checker = loading.make_checker(settings)
        from checker.documents import read_documents

        results = checker.check(read_documents(arguments.paths, settings))
        codes = {CLEAN}
        load_report(arguments.format, colour=is_colour_wanted(out))(_watch(results, settings, codes), out)
    return max(codes)


def _watch(results: Iterable["Result"], settings: Settings, codes: set[int]) -> Iterator["Result"]:
    """Pass on what a report shows of each result; its exit code is added to `codes`, and a failure it leaves out is told."""
    from checker.findings import shown

    for result in show_progress(results):
        codes.add(_exit_code(result, settings))
        result = replace(result, findings=shown(result.findings, settings))
        if result.document.failure and not result.findings:
            complain(f"checker: {result.document.name}: {result.document.failure}")
        yield result


def _exit_code(result: "Result", settings: Settings) -> int:
    if result.document.failure:
        return FAILED
    tiers = FAIL_ON[: FAIL_ON.index(settings.fail_on) + 1] if settings.fail_on != "never" else ()
    return FINDINGS if any(f.status == "reported" and f.severity in tiers for f in result.findings) else CLEAN
