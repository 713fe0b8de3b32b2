"""An archive's stories: a DataFrame or a table's rows, files or Documents, each with what it is filed under."""

import json
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.documents import decode, read_documents
from checker.documents.corpus import choose_column, choose_columns, make_row, read_rows
from checker.errors import DocumentError
from checker.settings import Settings
from checker.types import Document

if TYPE_CHECKING:
    import pandas

PARTS = ("text", "id", "headline", "date", "section")  # what a column may hold


@dataclass(frozen=True)
class Filed:
    """A story, and the section of the paper that it is filed under; empty where that is not known."""

    document: Document
    section: str = ""

    @property
    def id(self) -> str:
        return self.document.id or self.document.path


def file_stories(stories: Any, columns: Mapping[str, str | None], settings: Settings) -> list[Filed]:
    """The stories of a DataFrame or a Series of texts, of a table or any other file or folder (by path), or of an iterable of
    Documents or Paths.

    `columns` names the columns of a table by part (`PARTS`), None for the usual names; where there is none with ids, those of a
    DataFrame are the labels of its index, and of a file the numbers of its rows, from 1. A row without text becomes a Document
    that says why. Raises DocumentError for a path without stories, and for a table that cannot be read or has no such column.
    """
    if isinstance(stories, str | Path):
        read = _TABLES.get(Path(stories).suffix.lower())
        if read is None:
            return [Filed(document) for document in _read_files(str(stories), settings)]
        return _file_rows(_read_table(read, Path(stories)), str(stories), columns, settings)
    if hasattr(stories, "to_frame") and not hasattr(stories, "columns"):
        stories, columns = stories.to_frame("text"), {**columns, "text": "text"}
    if hasattr(stories, "itertuples"):
        return _file_rows(stories, "stories", columns, settings, ids=list(stories.index))
    given = list(stories) if isinstance(stories, Iterable) else [stories]
    if wrong := next((type(one).__name__ for one in given if not isinstance(one, Document | Path)), None):
        raise TypeError(f"explore() takes a DataFrame, a Series of texts, a path, or a list of Paths or Documents; this holds {wrong}")
    return [Filed(story) for one in given for story in ([one] if isinstance(one, Document) else read_documents([one], settings))]


def _read_files(path: str, settings: Settings) -> list[Document]:
    """The stories of a file, folder or glob. A slip in the path must not look like an archive that is clean."""
    documents = list(read_documents([path], settings))
    if not os.path.isfile(path) and len(documents) == 1 and documents[0].failure:
        raise DocumentError(f"{path}: {documents[0].failure}")
    return documents


def _read_jsonl(path: Path) -> "pandas.DataFrame":
    """The objects of a file, one a line; a line that is none is a row without values, so that it costs no other its report."""
    import pandas

    def read_line(line: str) -> dict:
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            return {}
        return row if isinstance(row, dict) else {}

    with path.open(encoding="utf-8-sig") as lines:
        return pandas.DataFrame([read_line(line) for line in lines if line.strip()])


def _read_csv(path: Path) -> "pandas.DataFrame":
    """With the delimiter that the command line finds too, and in any encoding of a story."""
    import pandas

    from checker.documents.csv import find_delimiter

    text = decode(path.read_bytes())
    return pandas.read_csv(StringIO(text, newline=""), sep=find_delimiter(text.partition("\n")[0]), dtype=str)


def _read_parquet(path: Path) -> "pandas.DataFrame":
    import pandas

    return pandas.read_parquet(path)


_TABLES: Mapping[str, Callable[[Path], "pandas.DataFrame"]] = {
    ".jsonl": _read_jsonl,
    ".ndjson": _read_jsonl,
    ".csv": _read_csv,
    ".parquet": _read_parquet,
}


def _read_table(read: Callable[[Path], "pandas.DataFrame"], path: Path) -> "pandas.DataFrame":
    try:
        return read(path)
    except ImportError:
        raise DocumentError(f"{path}: needs packages that are not installed: pip install 'checker[formats]'") from None
    except FileNotFoundError:
        raise DocumentError(f"{path}: no such file: check the path") from None
    except DocumentError as error:
        raise DocumentError(f"{path}: {error}") from None
    except (OSError, ValueError) as error:  # what pandas and pyarrow raise for a damaged file is a ValueError
        told = str(error).strip().splitlines()
        raise DocumentError(f"{path}: cannot be read as a table: {told[0] if told else error!r}; check the file") from None


def _file_rows(
    frame: "pandas.DataFrame", path: str, columns: Mapping[str, str | None], settings: Settings, ids: Sequence[Any] = ()
) -> list[Filed]:
    """The rows of a table; `ids` are those of rows without one of their own, from 1 on where they are not given."""
    if frame.empty:
        return []
    frame = frame.set_axis(map(str, frame.columns), axis=1)
    frame = frame.loc[:, ~frame.columns.duplicated()]
    names, named = list(frame.columns), {f"{part}_column": columns.get(part) for part in PARTS if part != "section"}
    try:
        chosen = choose_columns(names, replace(settings, **named))
        section = choose_column("section", names, columns.get("section"))
    except DocumentError as error:
        told = re.sub(r"--(\w+)-column", r"\1_column", str(error))  # an option of the command line is a parameter here
        raise DocumentError(f"{path}: {told}") from None
    rows = [{name: _tidy(value) for name, value in row.items()} for row in frame.to_dict("records")]
    labels = [" ".join(str(label).split()) for label in ids or range(1, len(rows) + 1)]
    stories = read_rows(map(make_row, labels, rows), path, settings, chosen)
    return [
        Filed(replace(story, id=_name(row, chosen.id, label)), _name(row, section, ""))
        for story, row, label in zip(stories, rows, labels, strict=True)
    ]


def _name(row: Mapping[str, Any], column: str | None, default: str) -> str:
    """What a column holds, on one line."""
    value = row[column] if column else None
    return default if value is None else " ".join(str(value).split())


def _tidy(value: Any) -> Any:
    """A cell's value; None where it holds nothing, which pandas says in several ways."""
    import pandas

    return None if value is None or (pandas.api.types.is_scalar(value) and pandas.isna(value)) else value
