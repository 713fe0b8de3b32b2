"""The stories that a command is given, one a file or the files of a package together."""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from checker.commands.terminal import complain
from checker.errors import SettingsError
from checker.settings import Settings

if TYPE_CHECKING:
    from checker.types import Document


def add_package_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--together", action="store_true", help="the files are the parts of one story; so are those of each folder")
    command.add_argument(
        "--part", action="append", default=[], metavar="KIND=FILE", help="with --together: what a file is, where its name does not tell"
    )


def find_reader(arguments: argparse.Namespace, settings: Settings) -> Callable[[Sequence[str]], Iterable["Document"]]:
    """What reads the stories of paths as the options ask. Raises SettingsError for a part of no package or no kind."""
    if not arguments.together:
        if arguments.part:
            raise SettingsError("--part: names a part of a package; add --together")
        return lambda paths: _read_apart(paths, settings)
    from checker.packages import parse_part, read_packages

    parts = [parse_part(words) for words in arguments.part]
    return lambda paths: read_packages(paths, settings, parts)


def _read_apart(paths: Sequence[str], settings: Settings) -> Iterable["Document"]:
    from checker.documents import STDIN, read_documents  # when the first is asked for: a command loads its models while it imports

    if STDIN in paths and sys.stdin and sys.stdin.isatty():
        complain("paste the story here, then press Ctrl-D (on Windows Ctrl-Z and Enter) in a line of its own")
    return read_documents(paths, settings)
