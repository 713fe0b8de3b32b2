"""One file a format. A report writes the findings it is given, story by story, so that a long run shows results as it goes."""

from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from typing import BinaryIO

from checker.errors import OutputError
from checker.types import Result

Report = Callable[[Iterable[Result], BinaryIO], None]

# The modules here, each named as its format and with `write(results, out)`; what they write is UTF-8, or a file of its format.
FORMATS = ("text", "json", "docx")
_IN_COLOUR = ("text",)  # their `write` takes `colour` too


def load_report(format: str, *, colour: bool = False) -> Report:
    """The function that writes a format of `FORMATS`. OutputError where packages that it needs are not installed."""
    try:
        write = import_module(f"checker.reports.{format}").write
    except ImportError as error:
        raise OutputError(
            f"the format {format} needs packages that are not installed ({error.name}): pip install 'checker[formats]'"
        ) from None
    return partial(write, colour=colour) if format in _IN_COLOUR else write
