"""`checker explain`, `checker checks` and `checker settings`: what the program knows of itself."""

import argparse
import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from checker.commands.exit_codes import CLEAN
from checker.commands.options import add_command, add_settings_options, load_settings
from checker.errors import SettingsError

if TYPE_CHECKING:
    from checker.checks.base import Check


def add_to(commands: Any) -> None:
    command = add_command(commands, "explain", _explain, "say what a check does, and where it errs")
    command.add_argument("code", metavar="CODE", help="code or name of a check, such as FC302")
    command = add_command(commands, "checks", _list_checks, "list all checks")
    command.add_argument("--markdown", action="store_true", help="as a Markdown table")
    command = add_command(commands, "settings", _list_settings, "list all options with their meaning, default and value here")
    add_settings_options(command)


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
    settings = load_settings(arguments)
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
