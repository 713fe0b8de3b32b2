"""`checker check`: a report on stories."""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from checker.commands import loading
from checker.commands.exit_codes import CLEAN, FAILED, FINDINGS
from checker.commands.options import add_command, add_report_options, find_format, load_settings
from checker.commands.screening import Screen
from checker.commands.stories import add_package_options, find_reader
from checker.commands.terminal import clear, complain, show_progress
from checker.errors import SettingsError
from checker.output import is_colour_wanted, open_output
from checker.reports import SETTLED_TOO, load_report
from checker.settings import FAIL_ON, Settings

if TYPE_CHECKING:
    from checker.pipeline import Checker
    from checker.types import Result, Status


def add_to(commands: Any) -> None:
    command = add_command(commands, "check", _check, "check stories")
    command.add_argument("paths", nargs="+", metavar="PATH", help="story, table or feed of stories, folder, glob, or - for standard input")
    command.add_argument(
        "--no-cache", dest="cache", action="store_const", const="", default=argparse.SUPPRESS, help="keep nothing, and ask no cache"
    )
    command.add_argument("--redact", action="store_true", help="keep the words of the stories out of the report: places and codes only")
    command.add_argument("--diff", metavar="REV", help="only findings in lines that changed since a revision of git")
    command.add_argument("--update-baseline", action="store_true", help="enter all that is found in the file that --baseline names")
    add_package_options(command)
    command.add_argument("--verbose", action="store_true", help="in a text report: each clean story too, with what was looked at in it")
    command.add_argument("--watch", action="store_true", help="check again when a story changes, until interrupted")
    add_report_options(command)


def _check(arguments: argparse.Namespace) -> int:
    with ExitStack() as stack:
        run = _Run(arguments, load_settings(arguments), stack)
        if not arguments.watch:
            return run(arguments.paths)
        if "-" in arguments.paths:
            raise SettingsError("--watch: standard input cannot be looked at again; give files or folders")
        from checker.watch import watch

        return watch(arguments.paths, (lambda changed: run(arguments.paths)) if arguments.together else run, output=arguments.output)


class _Run:
    """One run after the other with the same options; what was loaded for the first serves them all."""

    def __init__(self, arguments: argparse.Namespace, settings: Settings, stack: ExitStack) -> None:
        self.arguments, self.settings, self.stack = arguments, settings, stack
        self.read = find_reader(arguments, settings)

    def __call__(self, paths: Sequence[str]) -> int:
        """Report on stories and return the exit code."""
        screen = Screen(self.settings, self.arguments.diff, is_update=self.arguments.update_baseline)
        codes, totals, format = {CLEAN}, Counter(), find_format(self.arguments)
        with open_output(self.arguments.output, paths) as out:
            checker = self.checker
            if self.arguments.watch and self.arguments.output is None:
                clear()
            results = screen.results(checker.check(screen.documents(self.read(paths))))
            if self.arguments.redact:
                from checker.redaction import redact

                results = map(redact, results)
            results = _count(results, self.settings, totals)
            report = load_report(format, colour=is_colour_wanted(out), verbose=self.arguments.verbose)
            report(_pass_on(results, self.settings, codes, SETTLED_TOO.get(format, ())), out)
        self._tell_output(totals)
        screen.close()
        return max(codes)

    def _tell_output(self, totals: Counter[str]) -> None:
        """Say what is in a file: whoever sees the exit code at a prompt or in a log has not seen the report."""
        from checker.reports.wording import sum_up

        if self.arguments.output:
            complain(f"checker: {self.arguments.output}: written; {sum_up(totals)}")

    @cached_property
    def checker(self) -> "Checker":
        """Shows every query: how many are shown is settled when it is known which of them are (see `Screen`)."""
        return self.stack.enter_context(loading.open_checker(replace(self.settings, all=True)))


def _count(results: Iterable["Result"], settings: Settings, totals: Counter[str]) -> Iterator["Result"]:
    """Pass results on and add up what is reported of them."""
    from checker.findings import shown
    from checker.reports.wording import add_up

    for result in results:
        add_up(totals, replace(result, findings=shown(result.findings, settings)))
        yield result


def _pass_on(results: Iterable["Result"], settings: Settings, codes: set[int], also: Iterable["Status"]) -> Iterator["Result"]:
    """Pass on what a report shows of each result; its exit code is added to `codes`, and a failure it leaves out is told."""
    from checker.findings import shown

    for result in show_progress(results):
        codes.add(_exit_code(result, settings))
        result = replace(result, findings=shown(result.findings, settings, also=also))
        if result.document.failure and not result.findings:
            complain(f"checker: {result.document.name}: {result.document.failure}")
        yield result


def _exit_code(result: "Result", settings: Settings) -> int:
    if result.document.failure:
        return FAILED
    tiers = FAIL_ON[: FAIL_ON.index(settings.fail_on) + 1] if settings.fail_on != "never" else ()
    return FINDINGS if any(f.status == "reported" and f.severity in tiers for f in result.findings) else CLEAN
