"""The options that commands share, and the settings that they make."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import Field, fields
from pathlib import Path
from typing import Any

from checker.reports import FORMATS
from checker.settings import FAIL_ON, Settings


def add_command(commands: Any, name: str, run: Callable[[argparse.Namespace], int] | None, summary: str) -> argparse.ArgumentParser:
    """A parser for one command; `run` takes what it parsed and returns the exit code."""
    command = commands.add_parser(name, help=summary, description=f"{summary.capitalize()}.", allow_abbrev=False)
    command.set_defaults(run=run)
    return command


def add_report_options(command: argparse.ArgumentParser, formats: Sequence[str] = FORMATS) -> None:
    command.add_argument("--format", choices=formats, default="text", help="of the report: text, for people, is the default")
    command.add_argument("--output", metavar="FILE", type=Path, help="write the report to a file, which appears when it is whole")
    add_settings_options(command)


def add_settings_options(command: argparse.ArgumentParser) -> None:
    """One option for each field of Settings; what is not given stays out of the parsed arguments."""
    group = command.add_argument_group("settings", "They win over those of the settings file.")
    group.add_argument("--settings", metavar="FILE", type=Path, help="in place of the nearest checker.toml or pyproject.toml")
    for option in fields(Settings):
        extra: dict[str, Any] = {"metavar": option.name.upper().replace("_", "-")}
        if option.name == "source":
            extra = {"metavar": "FILE", "action": "append"}
        elif isinstance(option.default, tuple):
            extra |= {"metavar": "CODE[,CODE]", "type": _split_codes, "action": "extend"}
        elif option.name == "fail_on":
            extra = {"choices": FAIL_ON}
        group.add_argument(_spelt(option), help=option.metadata["docs"], default=argparse.SUPPRESS, **extra)


def _split_codes(text: str) -> list[str]:
    return [code.strip() for code in text.split(",") if code.strip()]


def _spelt(option: Field) -> str:
    return "--" + option.name.replace("_", "-")


def load_settings(arguments: argparse.Namespace) -> Settings:
    settings = Settings.read(arguments.settings) if arguments.settings else Settings.load(Path.cwd())
    names = [option.name for option in fields(Settings) if option.name in arguments]
    return settings.with_values({name.replace("_", "-"): getattr(arguments, name) for name in names}, origin="command line")
