"""`checker explain`, `checker checks` and `checker settings`: what the program knows of itself."""

import argparse
import json
import re
import shutil
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import MISSING
from typing import TYPE_CHECKING, Any

from checker.commands.exit_codes import CLEAN
from checker.commands.options import add_command, add_settings_options, load_settings
from checker.errors import SettingsError
from checker.settings import OPTIONS

if TYPE_CHECKING:
    from checker.checks.base import Check


def add_to(commands: Any) -> None:
    command = add_command(commands, "explain", _explain, "say what a check does, and where it errs")
    command.add_argument("code", metavar="CODE", help="code or name of a check, such as FC302, or the beginning of codes, such as FC3")
    command = add_command(commands, "checks", _list_checks, "list all checks")
    command.add_argument("--markdown", action="store_true", help="as a Markdown table")
    command = add_command(commands, "settings", _list_settings, "list all options with their meaning, default and value here")
    command.add_argument("--show", action="store_true", help="only the values, with where each comes from")
    add_settings_options(command)


def _explain(arguments: argparse.Namespace) -> int:
    """Print the docs of the check with a code or name, or a line for each check whose code begins so."""
    from checker.checks import CHECKS, advise

    wanted = arguments.code.casefold()
    named = [check for check in CHECKS if wanted in (check.code.casefold(), check.name)]
    family = [check for check in CHECKS if check.code.casefold().startswith(wanted)] if wanted.startswith("fc") else []
    if named:
        print(f"{named[0].code} {named[0].name} ({named[0].severity})\n\n{_fitted(named[0].docs)}")
    elif family:
        print("\n".join(_table(map(_check_row, family))))
    else:
        raise SettingsError(f"no check has the code or name {arguments.code!r}; {advise(arguments.code)}")
    return CLEAN


def _fitted(docs: str) -> str:
    """The docs with each paragraph wrapped at the terminal's width, as far as that can be read; headings and code stay."""
    width = min(100, max(40, shutil.get_terminal_size().columns))
    blocks = re.split(r"(\n{2,}|\n(?=-+\n)|(?<=---)\n)", docs)
    return "".join(
        block
        if not block.strip() or block.startswith((" ", "-"))
        else textwrap.fill(block, width, break_long_words=False, break_on_hyphens=False)
        for block in blocks
    )


def _list_checks(arguments: argparse.Namespace) -> int:
    from checker.checks import CHECKS

    rows = [("code", "name", "tier", "what it reports"), *map(_check_row, CHECKS)]
    lines = _table(rows)
    if arguments.markdown:
        lines = [f"| {' | '.join(row)} |" for row in rows]
        lines.insert(1, "| --- | --- | --- | --- |")
    print("\n".join(lines))
    return CLEAN


def _table(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """One line a row, its columns below each other."""
    rows = list(rows)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _check_row(check: "Check") -> tuple[str, str, str, str]:
    return check.code, check.name, f"{check.severity}, preview" if check.preview else str(check.severity), check.summary


def _list_settings(arguments: argparse.Namespace) -> int:
    """Print every option as a line of checker.toml, with where its value comes from; those without a value are commented out."""
    settings = load_settings(arguments)
    for option in OPTIONS:
        key, value = option.name.replace("_", "-"), getattr(settings, option.name)
        line = f"# {key} =" if value is None else f"{key} = {_as_toml(value)}"
        origin = settings.origins.get(option.name, "default")
        if arguments.show:
            print(f"{line}  # {origin}")
            continue
        initial = option.default_factory() if option.default is MISSING else option.default
        default = "not set" if initial is None else _as_toml(initial)
        print(f"# {option.metadata['docs']}\n# default: {default}; here from: {origin}\n{line}\n")
    return CLEAN


def _as_toml(value: Any) -> str:
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{_as_toml(key)} = {_as_toml(item)}' for key, item in value.items())}}}"
    if isinstance(value, str | tuple | bool | int | float):
        return json.dumps(value, ensure_ascii=False)
    return value.isoformat()
