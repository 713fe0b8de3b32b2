"""Charts: the cells of a table with their labels, units and places."""

import pytest

from checker.document import Document, Section
from checker.mentions.charts import Cell, find_charts, plain_label
from checker.types import Span


def chart_of(text: str) -> Document:
    return Document(text, sections=(Section("chart", Span(0, len(text))),) if text else ())


def cells(text: str) -> list[Cell]:
    return [cell for chart in find_charts(chart_of(text)) for cell in chart.cells]


def values(text: str) -> list[tuple[str, str, float, str]]:
    return [(cell.row, cell.column, cell.value, cell.unit) for cell in cells(text)]


@pytest.mark.parametrize("text", ["", "\n\n", "Visitors", "Year,Visitors", "Year,Visitors\n2023,", "a,b\nc,n/a", ",\n,", "x\n1,2\n"])
def test_a_table_without_values(text: str) -> None:
    assert cells(text) == []


def test_what_is_no_chart_has_no_cells() -> None:
    assert list(find_charts(Document("Year,Visitors\n2023,4\n"))) == []


def test_each_value_has_the_labels_of_its_row_and_column() -> None:
    assert values("Year,Adults,Children\n2022,40,11\n2023,52,9\n") == [
        ("2022", "Adults", 40, ""),
        ("2022", "Children", 11, ""),
        ("2023", "Adults", 52, ""),
        ("2023", "Children", 9, ""),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters(delimiter: str) -> None:
    assert values(f"Town{delimiter}Dogs\r\nHulme{delimiter}1204\r\n") == [("Hulme", "Dogs", 1204, "")]


def test_quotes_titles_and_empty_cells() -> None:
    text = 'Dogs of the valley\n\n"Town, or village","Dogs, ""small"" ones",Cats\n"Low Moor, north","1,204",\nAske,,7\n'
    assert [(cell.row, cell.column, cell.value) for cell in cells(text)] == [
        ("Low Moor, north", 'Dogs, ""small"" ones', 1204),
        ("Aske", "Cats", 7),
    ]


@pytest.mark.parametrize(
    ("header", "cell", "value", "unit"),
    [
        ("Support (%)", "54", 54, "%"),
        ("Support", "54.5%", 54.5, "%"),
        ("Share of votes", "54", 54, "%"),
        ("Roads (£m)", "3.4", 3_400_000, "£"),
        ("Roads in US$ billion", "2", 2_000_000_000, "US$"),
        ("Price", "£1.50", 1.5, "£"),
        ("Tonnes (thousands)", "12", 12_000, "tonne"),
        ("Visitors ('000)", "12", 12_000, ""),
        ("Height (m)", "12", 12, ""),  # metres, as likely as millions
        ("Cost", "£3m", 3_000_000, "£"),
        ("Change", "-3", -3, ""),
    ],
)
def test_units_and_scales(header: str, cell: str, value: float, unit: str) -> None:
    assert values(f"Year,{header}\n2023,{cell}\n") == [("2023", header, value, unit)]


def test_spans_are_those_of_the_file() -> None:
    text = 'Year,Visitors\n2022,"41,250"\n2023,34800\n'
    told = [(text[cell.span.start : cell.span.end], text[cell.line.start : cell.line.end]) for cell in cells(text)]
    assert told == [("41,250", '2022,"41,250"'), ("34800", "2023,34800")]


def test_a_label_without_its_unit() -> None:
    assert [plain_label(label) for label in ("Roads (£m)", "Support %", "Low Moor")] == ["Roads", "Support", "Low Moor"]
