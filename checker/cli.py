"""The command line: parses, prints. Nothing else prints."""

import argparse
import gc
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import Field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker import __version__
from checker.errors import CheckerError, SettingsError
from checker.output import is_colour_wanted, open_output
from checker.settings import FAIL_ON, Settings

if TYPE_CHECKING:
    from checker.checks.base import Check
    from checker.pipeline import Checker
    from checker.types import Result

CLEAN, FINDINGS, FAILED, INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 clean, 1 findings, 2 the tool failed, 130 interrupted."""
    arguments = _make_parser().parse_args(argv)
    try:
        code = arguments.run(arguments)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        with suppress(OSError, ValueError):  # so that Python's own last flush has nowhere to complain
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except CheckerError as error:
        _complain(f"checker: error: {error}")
    except OSError as error:
        _complain(f"checker: error: {error.filename or 'output'}: {error.strerror or error}")
    return FAILED


def _make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("checker", description="Lists the statements of a news story that cannot all be true.")
    parser.add_argument("--version", action="version", version=f"checker {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = _add_command(commands, "check", _check, "check stories")
    command.add_argument("paths", nargs="+", metavar="PATH", help="story, folder of stories, or - for standard input")
    _add_report_options(command)
    command = _add_command(commands, "explain", _explain, "say what a check does, and where it errs")
    command.add_argument("code", metavar="CODE", help="code or name of a check, such as FC302")
    command = _add_command(commands, "checks", _list_checks, "list all checks")
    command.add_argument("--markdown", action="store_true", help="as a Markdown table")
    command = _add_command(commands, "settings", _list_settings, "list all options with their meaning, default and value here")
    _add_settings_options(command)
    _add_facts_commands(_add_command(commands, "facts", None, "ask the reference facts, or check a file of the desk's own"))
    command = _add_command(commands, "evaluate", _evaluate, "measure the checks on labelled stories")
    command.add_argument("bench", type=Path, metavar="BENCH", help="folder of labelled stories")
    _add_report_options(command)
    return parser


def _add_command(commands: Any, name: str, run: Any, summary: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=summary, description=f"{summary.capitalize()}.", allow_abbrev=False)
    command.set_defaults(run=run)
    return command


def _add_facts_commands(facts: argparse.ArgumentParser) -> None:
    commands = facts.add_subparsers(required=True, metavar="COMMAND")
    command = _add_command(commands, "look", _look_up_facts, "show what is known of a name, and from where")
    command.add_argument("name", metavar="NAME", help="a name or a part of one, such as 'Monroe Doctrine'")
    _add_settings_options(command)
    _add_settings_options(_add_command(commands, "stats", _count_facts, "count the facts by relation"))
    command = _add_command(commands, "check", _check_facts, "check a file of the desk's own facts")
    command.add_argument("file", metavar="FILE", type=Path, help="CSV file, as --facts takes it")
    command = _add_command(commands, "import", _import_facts, "make a store of facts from Wikidata")
    command.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="JSON dump (.json, .gz, .bz2, .zst), or result of a query (JSON, CSV)"
    )
    command.add_argument("--output", metavar="STORE", type=Path, required=True, help="the store to write (.sqlite), as --facts takes it")
    command.add_argument(
        "--as-of", default="", metavar="DATE", help="day of the sources (YYYY-MM-DD); else the date in the first one's name"
    )
    command.add_argument("--min-links", type=int, default=20, metavar="N", help="site links from which on an item is well known (20)")
    command.add_argument("--cluster", nargs="?", const="", metavar="ADDRESS", help="share dump files out with Ray; here without ADDRESS")


def _add_report_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", choices=("text", "json"), default="text", help="for people (text, the default) or machines (json)")
    command.add_argument("--output", metavar="FILE", type=Path, help="write the report to a file, which appears when it is whole")
    _add_settings_options(command)


def _add_settings_options(command: argparse.ArgumentParser) -> None:
    """One option for each field of Settings; what is not given stays out of the parsed arguments."""
    group = command.add_argument_group("settings", "They win over those of the settings file.")
    group.add_argument("--settings", metavar="FILE", type=Path, help="in place of the nearest checker.toml or pyproject.toml")
    for option in fields(Settings):
        extra: dict[str, Any] = {"metavar": option.name.upper().replace("_", "-")}
        if isinstance(option.default, tuple):
            extra |= {"metavar": "CODE[,CODE]", "type": _split_codes, "action": "extend"}
        elif option.name == "fail_on":
            extra = {"choices": FAIL_ON}
        group.add_argument(_spelt(option), help=option.metadata["docs"], default=argparse.SUPPRESS, **extra)


def _split_codes(text: str) -> list[str]:
    return [code.strip() for code in text.split(",") if code.strip()]


def _spelt(option: Field) -> str:
    return "--" + option.name.replace("_", "-")


def _load_settings(arguments: argparse.Namespace) -> Settings:
    settings = Settings.read(arguments.settings) if arguments.settings else Settings.load(Path.cwd())
    names = [option.name for option in fields(Settings) if option.name in arguments]
    return settings.with_values({name.replace("_", "-"): getattr(arguments, name) for name in names}, origin="command line")


def _make_checker(settings: Settings) -> "Checker":
    from checker.models import Models

    models = Models(settings)
    sys.setswitchinterval(0.0005)  # a thread that loads or runs a model needs Python seldom, but then soon
    models.load_ahead()  # while the checks are imported, which takes as long
    gc.disable()  # what is imported stays: there is no garbage in it to look for
    try:
        from checker.pipeline import Checker

        return Checker(settings, models)
    finally:
        gc.freeze()
        gc.enable()


def _check(arguments: argparse.Namespace) -> int:
    settings = _load_settings(arguments)
    with open_output(arguments.output) as out:
        checker = _make_checker(settings)
        from checker.documents import read_documents
        from checker.reports import FORMATS

        results = checker.check(read_documents(arguments.paths, settings))
        codes = {CLEAN}
        FORMATS[arguments.format](_watch(results, settings, codes), out, colour=is_colour_wanted(out))
    return max(codes)


def _watch(results: Iterable["Result"], settings: Settings, codes: set[int]) -> Iterator["Result"]:
    """Pass on what a report shows of each result; its exit code is added to `codes`, and a failure it leaves out is told."""
    from checker.findings import shown

    for result in _show_progress(results):
        codes.add(_exit_code(result, settings))
        result = replace(result, findings=shown(result.findings, settings))
        if result.document.failure and not result.findings:
            _complain(f"checker: {result.document.path}: {result.document.failure}")
        yield result


def _exit_code(result: "Result", settings: Settings) -> int:
    if result.document.failure:
        return FAILED
    tiers = FAIL_ON[: FAIL_ON.index(settings.fail_on) + 1] if settings.fail_on != "never" else ()
    return FINDINGS if any(f.status == "reported" and f.severity in tiers for f in result.findings) else CLEAN


def _show_progress(results: Iterable["Result"]) -> Iterator["Result"]:
    """Pass results on; while the next is awaited, a line on the terminal says how many are done."""
    waiting = iter(results)
    for done in range(sys.maxsize):
        _tell(f"checked {done}, going on ..." if done else "checking ...")
        try:
            result = next(waiting, None)
        finally:
            _tell("")
        if result is None:
            return
        yield result


def _tell(words: str) -> None:
    """Replace the last such line on standard error by another; nothing where that is not a terminal."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{words}", end="", file=sys.stderr, flush=True)


def _complain(words: str) -> None:
    print(words.encode("utf-8", "backslashreplace").decode(), file=sys.stderr)


def _explain(arguments: argparse.Namespace) -> int:
    from checker.checks import CHECKS

    wanted = arguments.code.casefold()
    check = next((check for check in CHECKS if wanted in (check.code.casefold(), check.name)), None)
    if check is None:
        raise SettingsError(f"no check has the code or name {arguments.code!r}; 'checker checks' lists them")
    print(f"{check.code} {check.name} ({check.severity})\n\n{check.docs}")
    return CLEAN


def _list_checks(arguments: argparse.Namespace) -> int:
    from checker.checks import CHECKS

    rows = [("code", "name", "tier", "what it reports"), *map(_check_row, CHECKS)]
    widths = [max(len(row[i]) for row in rows) for i in range(4)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    if arguments.markdown:
        lines = [f"| {' | '.join(row)} |" for row in rows]
        lines.insert(1, "| --- | --- | --- | --- |")
    print("\n".join(lines))
    return CLEAN


def _check_row(check: "Check") -> tuple[str, str, str, str]:
    return check.code, check.name, f"{check.severity}, preview" if check.preview else str(check.severity), check.summary


def _list_settings(arguments: argparse.Namespace) -> int:
    """Print every option as a line of checker.toml below its meaning; those without a value are commented out."""
    settings = _load_settings(arguments)
    for option in fields(settings):
        key, value = option.name.replace("_", "-"), getattr(settings, option.name)
        line = f"# {key} =" if value is None else f"{key} = {_as_toml(value)}"
        default = "not set" if option.default is None else _as_toml(option.default)
        print(f"# {option.metadata['docs']}\n# default: {default}\n{line}\n")
    return CLEAN


def _as_toml(value: Any) -> str:
    if isinstance(value, str | tuple | int | float):
        return json.dumps(value, ensure_ascii=False)
    return value.isoformat()


def _look_up_facts(arguments: argparse.Namespace) -> int:
    """Print the facts of a name; exit code 1 where there are none."""
    from checker.facts.listing import describe_fact
    from checker.models import Models

    found = Models(_load_settings(arguments)).facts.look_up(arguments.name)
    print("\n\n".join(map(describe_fact, found)) or f"nothing is known of {arguments.name!r}")
    return CLEAN if found else FINDINGS


def _count_facts(arguments: argparse.Namespace) -> int:
    from checker.facts.listing import count_facts
    from checker.models import Models

    print(count_facts(Models(_load_settings(arguments)).facts))
    return CLEAN


def _check_facts(arguments: argparse.Namespace) -> int:
    from checker.facts import load_facts
    from checker.facts.house import load_house_facts

    print(f"{arguments.file}: {len(load_house_facts(arguments.file, load_facts().relations))} facts, no faults")
    return CLEAN


def _import_facts(arguments: argparse.Namespace) -> int:
    from checker.facts.imports import Options, import_facts

    options = Options(arguments.as_of, arguments.min_links, arguments.cluster)
    try:
        count = import_facts(arguments.sources, arguments.output, options, tell=_tell)
    finally:
        _tell("")
    print(f"{arguments.output}: {count} facts")
    return CLEAN


def _evaluate(arguments: argparse.Namespace) -> int:
    from checker.evaluate import evaluate

    settings = _load_settings(arguments)
    with open_output(arguments.output) as out:
        evaluation = evaluate(arguments.bench, _make_checker(settings), progress=lambda done, all_: _tell(f"{done} of {all_}"))
        _tell("")
        report = (
            evaluation.as_text() if arguments.format == "text" else json.dumps(evaluation.as_dict(), ensure_ascii=False, indent=1) + "\n"
        )
        out.write(report.encode())
    return INTERRUPTED if evaluation.unfinished else CLEAN
