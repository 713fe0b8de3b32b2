"""`checker sheet`: what there is to tick off in a story."""

import argparse
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

from checker.commands.exit_codes import CLEAN, FAILED
from checker.commands.options import add_command, add_output_options, add_settings_options, find_format, load_settings
from checker.commands.stories import add_package_options, find_reader
from checker.commands.terminal import complain
from checker.output import open_output
from checker.settings import Settings
from checker.sheets import FORMATS

if TYPE_CHECKING:
    from checker.sheets.entries import Sheet
    from checker.types import Document

_COLUMNS = ("text_column", "id_column", "headline_column", "date_column")
_HEEDED = ("date", "names", "facts", *_COLUMNS, "include", "exclude", "stdin_filename")  # what is no matter of a check


def add_to(commands: Any) -> None:
    command = add_command(commands, "sheet", _list_entries, "list every name, title, place, figure, date, quote and link to tick off")
    command.add_argument(
        "paths", nargs="+", metavar="PATH", help="story, folder of stories or of the parts of one, or - for standard input"
    )
    add_package_options(command)
    add_output_options(command, FORMATS)
    add_settings_options(command, _HEEDED)


def _list_entries(arguments: argparse.Namespace) -> int:
    settings, codes = load_settings(arguments), {CLEAN}
    read = find_reader(arguments, settings)
    with open_output(arguments.output, arguments.paths) as out:
        import_module(f"checker.sheets.{find_format(arguments, FORMATS)}").write(_make_sheets(read(arguments.paths), settings, codes), out)
    if arguments.output:
        complain(f"checker: {arguments.output}: written")
    return max(codes)


def _make_sheets(documents: Iterable["Document"], settings: Settings, codes: set[int]) -> Iterator["Sheet"]:
    from checker.models import Models
    from checker.sheets.entries import make_sheet
    from checker.story import Story

    models = Models(settings)
    for document in documents:
        codes.add(FAILED if document.failure else CLEAN)
        yield make_sheet(Story(document, models))
