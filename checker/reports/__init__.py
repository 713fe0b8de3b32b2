"""One file a format. A report writes the findings it is given, story by story, so that a long run shows results as it goes."""

from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from typing import BinaryIO

from checker.errors import OutputError
from checker.types import Result, Status

Report = Callable[[Iterable[Result], BinaryIO], None]

# Each is the module of its name here, with `write(results, out)`; what they write is UTF-8, or a file of its format. They share what
# wording.py says of a finding, excerpts.py quotes of its story and places.py knows of its file.
FORMATS = ("text", "concise", "json", "jsonl", "sarif", "junit", "github", "gitlab", "csv", "markdown", "html", "docx")
# Formats that have words of their own for findings that are suppressed or known, which the others leave out.
SETTLED_TOO = {"sarif": (Status.SUPPRESSED, Status.BASELINED)}
_FOR_PEOPLE = ("text",)  # their `write` takes `colour` and `verbose` too


def load_report(format: str, **wishes: bool) -> Report:
    """The function that writes a format of `FORMATS`; `wishes` are what one for people heeds: colour, verbose.

    OutputError where packages that it needs are not installed.
    """
    try:
        write = import_module(f"checker.reports.{format}").write
    except ImportError as error:
        raise OutputError(
            f"the format {format} needs packages that are not installed ({error.name}): pip install 'checker[formats]'"
        ) from None
    return partial(write, **wishes) if format in _FOR_PEOPLE else write
