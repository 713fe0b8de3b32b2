"""A fact-consistency checker for news prose: which statements of a story cannot all be true?

from checker import check, explore
findings = check(text)           # or check(Path("story.txt")); a notebook shows the story with its findings marked
findings.to_frame()
archive = explore("month.jsonl")  # or a DataFrame; archive.by_code(), archive.sample(50), archive["story-17"]
"""

import os
import warnings
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.archive import Archive
    from checker.findings import Findings
    from checker.pipeline import Checker
    from checker.settings import Settings
    from checker.tension import Tension
    from checker.types import Document, Finding

__version__ = "0.1.0"
__all__ = ["Checker", "Document", "Finding", "Settings", "check", "explore", "map_tension"]

_HOMES = {"Checker": "checker.pipeline", "Document": "checker.types", "Finding": "checker.types", "Settings": "checker.settings"}


def __getattr__(name: str) -> Any:
    """The public classes, imported when first asked for, so that `import checker` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]


def check(text: "str | Path | Document", *, path: str = "<text>", **options: Any) -> "Findings":
    """The findings in one story: its text, the `Path` of a file, or a `Document`; `path` is what reports call a text.

    `options` are those of `Settings` (`select=["FC3"]`, `date="2018-09-08"`, `min_score=0.5`). Settings files are not read,
    so that a notebook gives the same answer in every folder. A story that could be read in part only warns, as the command
    line does. `result` of what is returned has the story, and what was examined in it. Raises DocumentError for a folder, and
    for a str that is the name of a file.
    """
    from dataclasses import replace

    from checker.findings import shown

    settings = _make_settings(options, "check()")
    [result] = _checker(settings).check([_read(text, path, settings, "check()")])
    if result.document.failure:
        warnings.warn(f"{result.document.name}: {result.document.failure}", stacklevel=2)
    findings = shown(result.findings, settings)
    findings.result = replace(result, findings=tuple(findings))
    return findings


def explore(stories: Any, *, progress: bool | None = None, **options: Any) -> "Archive":
    """A month of stories, or as many as there are: what the checks say of each, as tables.

    `stories` is a DataFrame or a Series of texts, the path of a table (.jsonl, .csv, .parquet), of a story or of a folder of
    stories, or a list of Paths or Documents. The columns of a table are found by their usual names, or named: `text_column`,
    `id_column`, `headline_column`, `date_column`, `section_column`; a row without an id has its label in the DataFrame's index.
    The other `options` are those of `Settings`. What the checks said of a story is kept in the user's cache, or in the folder
    `cache`, without a word of the story: a second exploration judges nothing again, and one that is interrupted keeps what is
    done. `progress` shows a bar; by default in notebooks and terminals. Raises DocumentError for a table that cannot be read,
    and for a path where there is none.
    """
    from checker.archive import explore_stories
    from checker.filing import PARTS, file_stories

    columns = {part: options.pop(f"{part}_column", None) for part in PARTS}
    settings = _make_settings(options, "explore()")
    return explore_stories(file_stories(stories, columns, settings), _checker(settings), progress)


def map_tension(text: "str | Path | Document", *, path: str = "<text>", **options: Any) -> "Tension":
    """Which sentences of a story pull against each other, pair by pair, by the model and by the findings; takes what `check` takes."""
    from checker.story import Story
    from checker.tension import measure_tension

    settings = _make_settings(options, "map_tension()")
    checker = _checker(settings)
    [result] = checker.check([_read(text, path, settings, "map_tension()")])
    return measure_tension(Story(result.document, checker.models), result.findings)


def _make_settings(options: dict[str, Any], caller: str) -> "Settings":
    from checker.settings import Settings

    return Settings().with_values({key: value for key, value in options.items() if value is not None}, origin=caller)


def _read(text: "str | Path | Document", path: str, settings: "Settings", caller: str) -> "Document":
    from checker.documents import read_file, read_plain_text
    from checker.errors import DocumentError
    from checker.types import Document

    match text:
        case Document():
            return text
        case str():
            if _is_file_name(text):
                raise DocumentError(f"{caller} takes the text of a story, and this is the name of a file: give Path({text!r})")
            return read_plain_text(text, path, date=settings.date)
        case Path() if text.is_dir():
            raise DocumentError(f"{text}: is a folder, and {caller} takes one story: explore() takes many")
        case Path():
            documents = list(read_file(text, settings))
            if len(documents) != 1:
                raise DocumentError(f"{text}: holds {len(documents)} stories, and {caller} takes one: explore() takes many")
            return documents[0]
        case _:
            given = type(text).__name__
            raise TypeError(f"{caller} takes a story, as a str, the Path of a file or a Document, not {given}: explore() takes many")


def _is_file_name(text: str) -> bool:
    """Whether a text is no story but the name of one: such a slip would look like a story without findings."""
    from checker.documents import READERS

    is_named_so = len(text.split()) == 1 and Path(text).suffix.lower() in READERS
    return is_named_so or os.path.isfile(text)


@lru_cache(maxsize=4)
def _checker(settings: "Settings") -> "Checker":
    """One Checker a set of options: its models stay loaded from call to call."""
    from checker.pipeline import Checker

    return Checker(settings)
