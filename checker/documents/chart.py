"""The data of a chart (CSV or TSV) as a part of a story: its text is the file's own, and no sentence of it is prose."""

from collections.abc import Iterator
from dataclasses import replace

from checker.documents.decoding import decode
from checker.mentions.charts import find_charts
from checker.settings import Settings
from checker.types import Document, Section, Span


def read(data: bytes, path: str, settings: Settings) -> Iterator[Document]:
    """The one document of a chart's file. One without values that can be read is a table, so that reports say it was left out."""
    text = decode(data)
    document = Document(text, path, settings.date, (Section("chart", Span(0, len(text))),) if text else ())
    is_read = not text or any(find_charts(document))
    yield document if is_read else replace(document, sections=(Section("table", Span(0, len(text))),))
