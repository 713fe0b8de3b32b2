"""The command line: parses, and runs one command. Only the commands print."""

import argparse
import io
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from checker import __version__
from checker.commands import check, completion, evaluate, explain, facts, lsp, sheet, verdicts
from checker.commands.exit_codes import FAILED, INTERRUPTED
from checker.commands.options import Parser
from checker.commands.terminal import complain
from checker.errors import CheckerError
from checker.settings_values import guess

COMMANDS = (check, sheet, verdicts, explain, facts, evaluate, lsp, completion)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 clean, 1 findings, 2 the tool failed, 130 interrupted."""
    _prepare_streams()
    with suppress(ValueError):  # only a program's main thread may; a nightly job is ended so, and then keeps what is done
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    arguments = make_parser().parse_args(argv)
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
        complain(f"checker: error: {error}")
    except OSError as error:
        complain(f"checker: error: {error.filename or 'output'}: {error.strerror or error}")
    return FAILED


def _prepare_streams() -> None:
    """What a command prints is UTF-8, as reports are, whatever the locale says; a stream that is closed takes all and keeps nothing."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def make_parser() -> argparse.ArgumentParser:
    parser = _Program("checker", description="Lists the statements of a news story that cannot all be true.")
    parser.add_argument("--version", action="version", version=f"checker {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=Parser)
    for command in COMMANDS:
        command.add_to(commands)
    parser.commands = tuple(commands.choices)
    return parser


class _Program(Parser):
    """Knows what a first word may mean that is no command: most often a story, at the first try."""

    commands: tuple[str, ...] = ()

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        words = sys.argv[1:] if args is None else args
        if words and (words[0] == "-" or not words[0].startswith("-")) and words[0] not in self.commands:
            self.error(self._refusal(words[0]))
        return super().parse_known_args(args, namespace)

    def _refusal(self, word: str) -> str:
        if word == "-" or os.path.exists(word):
            return f"no command is given; to check stories: checker check {word}"
        hint = guess(word, self.commands) or f"; the commands are {', '.join(self.commands)}"
        return f"no command {word!r}{hint}"
