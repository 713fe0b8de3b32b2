"""`checker check`: a report on stories."""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.commands import loading
from checker.commands.exit_codes import CLEAN, FAILED, FINDINGS
from checker.commands.options import add_command, add_output_options, add_settings_options, find_format, load_settings
from checker.commands.screening import Screen
from checker.commands.stories import add_package_options, find_reader
from checker.commands.terminal import clear, complain, show_progress
from checker.errors import SettingsError
from checker.output import is_colour_wanted, open_output
from checker.reports import FORMATS, SETTLED_TOO, load_report
from checker.settings import FAIL_ON, Settings

if TYPE_CHECKING:
    from checker.pipeline import Checker
    from checker.types import Result, Status

_EXAMPLES = """Mostly no option is needed:
  checker check story.txt                          the report, on the screen
  checker check story.docx --output checked.docx   the Word file with comments
  checker check stories/ --output report.html      one page for a browser
  checker check story.txt --watch                  again whenever it is saved
  checker explain FC302                            what a code means"""


def add_to(commands: Any) -> None:
    command = add_command(commands, "check", _check, "check stories", _EXAMPLES)
    command.add_argument("paths", nargs="+", metavar="PATH", help="story, table or feed of stories, folder, glob, or - for standard input")
    add_output_options(command, FORMATS)
    command.add_argument("--verbose", action="store_true", help="in a text report: clean stories too, with what was looked at in each")
    command.add_argument("--watch", action="store_true", help="check again when a story changes, until interrupted")
    add_package_options(command)
    command.add_argument("--diff", metavar="REV", help="only findings in lines that changed since a revision of git")
    command.add_argument("--update-baseline", action="store_true", help="enter all that is found in the file that --baseline names")
    command.add_argument("--redact", action="store_true", help="keep the words of the stories out of the report: places and codes only")
    command.add_argument(
        "--no-cache", dest="cache", action="store_const", const="", default=argparse.SUPPRESS, help="keep nothing, and ask no cache"
    )
    add_settings_options(command)


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
        tally, format = _Tally(self.settings), find_format(self.arguments)
        with open_output(self.arguments.output, paths) as out:
            checker = self.checker
            if self.arguments.watch and self.arguments.output is None:
                clear()
            results = screen.results(checker.check(screen.documents(self.read(paths))))
            if self.arguments.redact:
                from checker.redaction import redact

                results = map(redact, results)
            report = load_report(format, colour=is_colour_wanted(out), verbose=self.arguments.verbose)
            report(tally.pass_on(results, SETTLED_TOO.get(format, ())), out)
        tally.tell(self.arguments.output)
        screen.close()
        return max(tally.codes)

    @cached_property
    def checker(self) -> "Checker":
        """Shows every query: how many are shown is settled when it is known which of them are (see `Screen`)."""
        return self.stack.enter_context(loading.open_checker(replace(self.settings, all=True)))


class _Tally:
    """What a run adds up while its results pass by: exit codes, findings by tier, and dates that could not be read."""

    def __init__(self, settings: Settings) -> None:
        self.settings, self.codes, self.totals = settings, {CLEAN}, Counter()
        self.unread_dates: list[tuple[str, str]] = []

    def pass_on(self, results: Iterable["Result"], also: Iterable["Status"]) -> Iterator["Result"]:
        """Pass on what a report shows of each result, findings with a status in `also` too; a failure that it leaves out is told."""
        from checker.findings import shown
        from checker.reports.wording import add_up

        for result in show_progress(results):
            document = result.document
            self.codes.add(_exit_code(result, self.settings))
            add_up(self.totals, replace(result, findings=shown(result.findings, self.settings)))
            if document.unread_date:
                self.unread_dates.append((document.name, document.unread_date))
            result = replace(result, findings=shown(result.findings, self.settings, also=also))
            if document.failure and not result.findings:
                complain(f"checker: {document.name}: {document.failure}")
            yield result

    def tell(self, output: Path | None) -> None:
        """Say what is in a file: whoever sees the exit code at a prompt or in a log has not seen the report."""
        from checker.reports.wording import sum_up, tell_unread_dates

        if output:
            complain(f"checker: {output}: written; {sum_up(self.totals)}")
        if self.unread_dates:
            complain(f"checker: {tell_unread_dates(self.unread_dates)}, or give --date")


def _exit_code(result: "Result", settings: Settings) -> int:
    if result.document.failure:
        return FAILED
    tiers = FAIL_ON[: FAIL_ON.index(settings.fail_on) + 1] if settings.fail_on != "never" else ()
    return FINDINGS if any(f.status == "reported" and f.severity in tiers for f in result.findings) else CLEAN
