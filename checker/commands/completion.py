"""`checker completion`: what a shell needs to complete commands, options, formats, codes and files."""

import argparse
from collections.abc import Iterator
from typing import Any

from checker.commands.exit_codes import CLEAN
from checker.commands.options import add_command
from checker.errors import SettingsError
from checker.settings_files import PATHS

SHELLS = ("bash", "zsh", "fish", "tcsh")
_FILES = ("FILE", "PATH", "STORE", "SOURCE", "BENCH")  # metavars of what is a path


def add_to(commands: Any) -> None:
    command = add_command(commands, "completion", _print_completion, "print the completions for a shell")
    told = "for instance: checker completion bash > ~/.local/share/bash-completion/completions/checker"
    command.add_argument("shell", choices=SHELLS, metavar="SHELL", help=f"{', '.join(SHELLS)}; {told}")


def _print_completion(arguments: argparse.Namespace) -> int:
    try:
        import shtab
    except ImportError:
        raise SettingsError("completions are made by the package shtab: pip install 'checker[completion]'") from None
    from checker.checks import CHECKS
    from checker.cli import make_parser

    parser = make_parser()
    for action in _actions(parser):
        if action.metavar in _FILES or action.dest in PATHS:
            action.complete = shtab.FILE
        elif str(action.metavar).startswith("CODE") and action.choices is None:
            action.choices = [check.code for check in CHECKS]  # offered only: codes may be several, or beginnings
    print(shtab.complete(parser, arguments.shell))
    return CLEAN


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """The options and arguments of a parser and of its commands."""
    for action in parser._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from _actions(command)
