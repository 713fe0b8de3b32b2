"""Where findings stand, as pipelines ask for it: a path below the working folder, lines and columns in the file."""

import os
from dataclasses import dataclass
from urllib.parse import quote

from checker.types import Document, Span

# Their lines are those that the reader lists, not those of the file: no pipeline could show them.
_WITHOUT_LINES = (".docx", ".pdf", ".parquet")


@dataclass(frozen=True, slots=True)
class Region:
    """A run of characters in a file; lines and columns count from 1, and the end column is that after the last character.

    `offset` and `length` are in characters of the decoded file; None where the story is one of many in it.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    offset: int | None
    length: int | None

    @property
    def is_one_line(self) -> bool:
        return self.line == self.end_line


def find_region(document: Document, span: Span) -> Region | None:
    """The run of the file that a span of the story was read from; None for an empty span, and in a file that has no lines."""
    document, span = document.home(span)
    if span.end <= span.start or document.path.lower().endswith(_WITHOUT_LINES):
        return None
    line, column = document.position(span.start)
    end_line, end_column = document.position(span.end - 1)
    in_file = document.in_file(span)
    if document.source:
        end_line, end_column = document.source.line(in_file.end - 1)
    is_whole = not document.source or document.source.first_line == 1
    offset, length = (in_file.start, in_file.end - in_file.start) if is_whole else (None, None)
    return Region(line, column, end_line, end_column + 1, offset, length)


def relative_path(path: str) -> str:
    """A path from the working folder where it lies below it, with forward slashes and no detours."""
    path = os.path.normpath(path) if path else path
    if os.path.isabs(path) and "\0" not in path:
        below = os.path.relpath(path)
        path = path if below.startswith(os.pardir) else below
    return path.replace(os.sep, "/")


def make_uri(path: str) -> str:
    """A relative path as a relative URI, an absolute one with the scheme `file`; all but plain characters percent-encoded."""
    path = relative_path(path)
    encoded = quote(path, safe="/", errors="surrogatepass")
    return f"file://{encoded}" if path.startswith("/") else encoded
