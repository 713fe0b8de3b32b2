"""The data of a chart as a document."""

import pytest

from checker.documents.chart import read
from checker.errors import DocumentError
from checker.settings import Settings


@pytest.mark.parametrize(
    ("data", "kinds"),
    [(b"", []), (b"see\nthe\nfile", ["table"]), (b"Year,Swimmers\n2023,4\n", ["chart"]), ("Jahr;Gäste\n1;4".encode("cp1252"), ["chart"])],
)
def test_kinds(data: bytes, kinds: list[str]) -> None:
    [document] = read(data, "chart.csv", Settings())
    assert [section.kind for section in document.sections] == kinds


def test_what_is_no_text() -> None:
    with pytest.raises(DocumentError, match="a PNG picture"):
        next(read(b"\x89PNG\r\n", "chart.csv", Settings()))
