"""The options that commands share, and the settings that they make."""

import argparse
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import Field
from pathlib import Path
from typing import Any, NoReturn

from checker.commands.exit_codes import FAILED
from checker.errors import SettingsError
from checker.reports import FORMATS
from checker.settings import FAIL_ON, OPTIONS, TIERS, Settings
from checker.settings_values import GLOBS, PATH_LISTS, guess, kind_of

_SUFFIXES = {"md": "markdown", "htm": "html", "xml": "junit"}  # of files whose format has another name
_NOT_TEXT = tuple("html docx json jsonl sarif csv pdf doc odt rtf xls xlsx ods parquet yaml zip gz".split())
_ROWS = {  # options that are tables: the metavar of a row
    "per_file_ignores": "GLOB:CODE[,CODE]",
    "per_section_ignores": "SECTION:CODE[,CODE]",
    "tiers": f"CODE:{{{','.join(TIERS)}}}",
}


_METAVARS = dict.fromkeys(("baseline", "names", "previous"), "FILE") | {"cache": "FOLDER", "verdicts": "STORE", "stdin_filename": "NAME"}
GROUPS = {  # in which --help lists the options: what a sub-editor needs comes first
    "what the stories are held against": ("date", "names", "facts", "source", "previous", "verdicts"),
    "what is reported": tuple(
        "all max_queries min_score fail_on select ignore extend_select extend_ignore per_file_ignores per_section_ignores tiers"
        " baseline".split()
    ),
    "which stories are read": ("include", "exclude", "stdin_filename", "text_column", "id_column", "headline_column", "date_column"),
    "how the program runs": ("jobs", "threads", "cache", "nli", "embedder"),
}
OPTION_NAMES = tuple(option.name for option in OPTIONS)


class _Help(argparse.HelpFormatter):
    """A usage without the options, which are listed below it and would fill a screen; a description with examples keeps its lines."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return text if "\n" in text else super()._fill_text(text, width, indent)

    def _format_usage(self, usage: Any, actions: Any, groups: Any, prefix: Any) -> str:
        told = super()._format_usage(usage, [action for action in actions if not action.option_strings], (), prefix)
        return told if prefix == "" else told.replace(self._prog, f"{self._prog} [options]", 1)  # "": the name of a command's parser


class Parser(argparse.ArgumentParser):
    """Says what is wrong in a line or two: the usage of a command would hide the fault."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, formatter_class=_Help, **options)

    def error(self, message: str) -> NoReturn:
        self.exit(FAILED, f"{self.prog}: error: {message}\n{self.prog} --help says what it takes\n")

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Refuses what is unknown here, where the options that may be meant are known."""
        parsed, unknown = super().parse_known_args(args, namespace)
        if unknown:
            slip = unknown[0].partition("=")[0]
            self.error(f"unknown option or argument {slip}{guess(slip, self._option_string_actions)}")
        return parsed, unknown


def add_command(
    commands: Any, name: str, run: Callable[[argparse.Namespace], int] | None, summary: str, examples: str = ""
) -> argparse.ArgumentParser:
    """A parser for one command; `run` takes what it parsed and returns the exit code. `examples` keep their lines."""
    about = {"help": summary, "description": f"{summary[0].upper()}{summary[1:]}. {examples}".rstrip()}
    command = commands.add_parser(name, **about, allow_abbrev=False)
    command.set_defaults(run=run)
    return command


def add_output_options(command: argparse.ArgumentParser, formats: Sequence[str]) -> None:
    command.add_argument("--format", choices=formats, help="without it by the suffix of --output (.html, .json, …); else text, for people")
    command.add_argument("--output", metavar="FILE", type=Path, help="write to a file, which appears when it is whole")


def find_format(arguments: argparse.Namespace, formats: Sequence[str] = FORMATS) -> str:
    """The format that is named, else that of the suffix of the file to write, else text.

    Raises SettingsError for the suffix of a format that is not among them: text in a file named .pdf would not open.
    """
    suffix = arguments.output.suffix.lower().removeprefix(".") if arguments.output else ""
    format = arguments.format or _SUFFIXES.get(suffix, suffix)
    if format in _NOT_TEXT and format not in formats:
        told = ", ".join(f".{name}" for name in ("txt", *_NOT_TEXT, *_SUFFIXES) if name == "txt" or _SUFFIXES.get(name, name) in formats)
        raise SettingsError(f"{arguments.output}: no .{suffix} is written; give a name in {told}, or --format")
    return format if format in formats else "text"


def add_settings_options(command: argparse.ArgumentParser, names: Collection[str] = OPTION_NAMES) -> None:
    """One option for each field of Settings, or for those that a command heeds; what is not given stays out of the parsed arguments."""
    by_name = {option.name: option for option in OPTIONS if option.name in names}
    for title, members in GROUPS.items():
        group = command.add_argument_group(title)
        for option in (by_name[name] for name in members if name in by_name):
            group.add_argument(_spelt(option), help=option.metadata["docs"], default=argparse.SUPPRESS, **_argument(option))
    told = "read the settings here, not in the nearest checker.toml or pyproject.toml; an option wins over both"
    group.add_argument("--settings", metavar="FILE", type=Path, help=told)


def _argument(option: Field) -> dict[str, Any]:
    """What argparse is told of an option besides its name and docs."""
    kind = kind_of(option)
    if kind is Mapping:
        return {"metavar": _ROWS[option.name], "type": _split_tier if option.name == "tiers" else _split_row, "action": _AddRow}
    if option.name in PATH_LISTS:
        return {"metavar": "FILE", "action": "append"}
    if kind is tuple:
        one = "GLOB" if option.name in GLOBS else "CODE"
        return {"metavar": f"{one}[,{one}]", "type": _split_list, "action": "extend"}
    if kind is bool:
        return {"action": "store_true"}
    if option.name == "fail_on":
        return {"choices": FAIL_ON}
    return {"metavar": _METAVARS.get(option.name) or ("NUMBER" if kind in (int, float) else option.name.rpartition("_")[2].upper())}


class _AddRow(argparse.Action):
    """Enters a row in a table; an option may be given for each row."""

    def __call__(self, parser: Any, arguments: argparse.Namespace, row: Any, option: str | None = None) -> None:
        setattr(arguments, self.dest, {**getattr(arguments, self.dest, {}), row[0]: row[1]})


def _split_tier(text: str) -> tuple[str, str]:
    code, colon, tier = text.rpartition(":")
    if not colon:
        raise argparse.ArgumentTypeError(f"{text!r} has no colon; write for instance FC101:query")
    return code.strip(), tier.strip()


def _split_row(text: str) -> tuple[str, list[str]]:
    key, colon, codes = text.rpartition(":")
    if not colon:
        raise argparse.ArgumentTypeError(f"{text!r} has no colon; the codes stand after one")
    return key.strip(), _split_list(codes)


def _split_list(text: str) -> list[str]:
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not parts:  # mostly a variable of a script that holds nothing: a selection of nothing would pass every story
        raise argparse.ArgumentTypeError(f"{text!r} names nothing; leave the option out, or name what is meant")
    return parts


def _spelt(option: Field) -> str:
    return "--" + option.name.replace("_", "-")


def load_settings(arguments: argparse.Namespace) -> Settings:
    settings = Settings.read(arguments.settings) if arguments.settings else Settings.load(Path.cwd())
    names = [option.name for option in OPTIONS if option.name in arguments]
    return settings.with_values({name.replace("_", "-"): getattr(arguments, name) for name in names}, origin="command line")
