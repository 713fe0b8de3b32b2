"""The data of a chart (CSV or TSV) as a part of a story: its text is the file's own, and no sentence of it is prose."""

from collections.abc import Iterator

from checker.documents.decoding import decode
from checker.settings import Settings
from checker.types import Document, Section, Span


def read(data: bytes, path: str, settings: Settings) -> Iterator[Document]:
    """The one document of a chart's file; checker/mentions/charts.py knows its cells."""
    text = decode(data)
    yield Document(text, path, settings.date, (Section("chart", Span(0, len(text))),) if text else ())
