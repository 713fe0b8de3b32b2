"""One file a format. A report writes the findings it is given, story by story, so that a long run shows results as it goes."""

from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from typing import BinaryIO

from checker.types import Result, Status

Report = Callable[[Iterable[Result], BinaryIO], None]

# Each is the module of its name here, with `write(results, out)`; what they write is UTF-8, or a file of its format. They share what
# wording.py says of a finding, excerpts.py quotes of its story and places.py knows of its file.
FORMATS = ("text", "concise", "json", "jsonl", "sarif", "junit", "github", "gitlab", "csv", "markdown", "html")
# Formats that have words of their own for findings that are suppressed or known, which the others leave out.
SETTLED_TOO = {"sarif": (Status.SUPPRESSED, Status.BASELINED)}
_IN_COLOUR = ("text",)  # their `write` takes `colour` too


def load_report(format: str, *, colour: bool = False) -> Report:
    """The function that writes a format of `FORMATS`."""
    write = import_module(f"checker.reports.{format}").write
    return partial(write, colour=colour) if format in _IN_COLOUR else write
