"""The report for machines that read as it comes: a story a line, each a document of fixtures/schemas/report.schema.json."""

from collections.abc import Iterable
from typing import BinaryIO

from checker.reports.json import encode_record, make_record
from checker.types import Result


def write(results: Iterable[Result], out: BinaryIO) -> None:
    """Write one line a story; a run that is interrupted leaves whole lines."""
    for result in results:
        out.write(encode_record(make_record(result)) + b"\n")
        out.flush()
