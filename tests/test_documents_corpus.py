"""Tables of stories: what is refused, row by row or whole, which columns are read, and where each character stands."""

import csv
import datetime
import gzip
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pyarrow
import pytest
from hypothesis import given
from hypothesis import strategies as st
from places import assert_places, in_file, kinds
from pyarrow import parquet

from checker.documents import read_documents
from checker.documents.csv import read_stream as read_csv
from checker.documents.jsonl import read_stream as read_jsonl
from checker.documents.lines import MOST_BYTES
from checker.documents.parquet import read_stream as read_parquet
from checker.errors import DocumentError
from checker.settings import Settings
from checker.types import Document

DAY = datetime.date(2018, 9, 8)
BODY = "The council voted on Monday to close the pool after forty years of use, against advice.\n\nIt reopens in May."


def stories(reader, data: str | bytes, **settings) -> list[Document]:
    data = data.encode() if isinstance(data, str) else data
    found = list(reader(io.BytesIO(data), "month.table", Settings(**settings)))
    for document in found:
        if not document.failure:
            assert_places(document)
    return found


def as_csv(rows: list[dict[str, str]], **options) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), **options)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def as_jsonl(rows: list[dict], **options) -> str:
    return "".join(json.dumps(row, **options) + "\n" for row in rows)


def as_parquet(rows: list[dict]) -> bytes:
    out = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(rows), out)
    return out.getvalue()


FORMATS = pytest.mark.parametrize(
    ("reader", "write"), [(read_csv, as_csv), (read_jsonl, as_jsonl), (read_parquet, as_parquet)], ids=["csv", "jsonl", "parquet"]
)


ROW = {"ID": "a-7", "Title": "Pool closes", "Published": "2018-09-08T23:49:00Z", "Body": BODY, "section": "news"}


@FORMATS
class TestEveryFormat:
    def test_usual_names_in_any_case(self, reader, write) -> None:
        [document] = stories(reader, write([ROW]))
        assert document.text == f"Pool closes\n\n{BODY}"
        assert (document.name, document.date, kinds(document)) == ("month.table#a-7", DAY, [("headline", "Pool closes")])

    def test_named_columns(self, reader, write) -> None:
        row = {"text": "Not this.", "story": "It rained.", "hed": "Rain", "key": "k1", "day": "2018-09-08"}
        [document] = stories(reader, write([row]), text_column="Story", headline_column="hed", id_column="key", date_column="day")
        assert (document.text, document.id, document.date) == ("Rain\n\nIt rained.", "k1", DAY)

    def test_without_an_id_the_row_has_its_number(self, reader, write) -> None:
        assert [document.id for document in stories(reader, write([{"text": "One."}, {"text": "Two."}]))] == ["1", "2"]

    def test_an_unknown_column_lists_those_there_are(self, reader, write) -> None:
        with pytest.raises(DocumentError) as error:
            stories(reader, write([ROW]), headline_column="hed")
        assert str(error.value) == "no column 'hed' (--headline-column): its columns are 'ID', 'Title', 'Published', 'Body', 'section'"

    def test_a_table_without_text_says_so(self, reader, write) -> None:
        with pytest.raises(DocumentError, match="no column with the stories' text: name it with --text-column; its columns are 'price'"):
            stories(reader, write([{"price": "1"}]))

    def test_the_date_given_wins_and_what_is_no_date_is_none(self, reader, write) -> None:
        assert stories(reader, write([ROW]), date=datetime.date(2020, 1, 1))[0].date == datetime.date(2020, 1, 1)
        [two_days] = stories(reader, write([ROW | {"Published": "08/09/2018"}]))
        assert (two_days.date, two_days.unread_date) == (None, "08/09/2018")

    def test_plain_text_has_its_furniture_and_html_its_blocks(self, reader, write) -> None:
        rows = [
            {"headline": "Pool", "text": f"{BODY}\n\nPhoto: The pool."},
            {"headline": "Pool", "text": "<p>It rained &amp; <b>snowed</b>.</p><figure><figcaption>A pool</figcaption></figure>"},
        ]
        plain, html = stories(reader, write(rows))
        assert kinds(plain) == [("headline", "Pool"), ("caption", "Photo: The pool.")]
        assert (html.text, kinds(html)) == ("Pool\n\nIt rained & snowed.\n\nA pool", [("headline", "Pool"), ("caption", "A pool")])

    @given(st.lists(st.tuples(st.text(max_size=20), st.text('"\\,;\n\r\tü👍a ', max_size=20)), min_size=1, max_size=4))
    def test_every_character_has_its_place(self, reader, write, rows: list[tuple[str, str]]) -> None:
        rows = [("".join(c for c in title if c >= " " and c != "\x7f"), text) for title, text in rows]
        found = stories(reader, write([{"title": title, "text": text} for title, text in rows]))
        expected = ["\n\n".join(part.strip() for part in row if part.strip()) for row in rows]
        assert [document.text for document in found] == expected


class TestCsv:
    TABLE = 'id,title,text\r\n1,"Say ""no""","It rained.\r\nThen it ""snowed"", a lot."\r\n2,Two,Short\r\n'

    def test_places_are_those_of_the_file(self) -> None:
        first, second = stories(read_csv, self.TABLE)
        assert first.text == 'Say "no"\n\nIt rained.\r\nThen it "snowed", a lot.'
        assert (in_file(first, '"snowed"'), first.position(first.text.index("Then"))) == ('""snowed""', (3, 1))
        assert (second.position(0), second.position(second.text.index("Short"))) == ((4, 3), (4, 7))

    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    def test_delimiters(self, delimiter: str) -> None:
        [document] = stories(read_csv, as_csv([{"id": "1", "text": 'a,b;c"d|e\tf'}], delimiter=delimiter))
        assert document.text == 'a,b;c"d|e\tf'

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
    def test_encodings(self, encoding: str) -> None:
        [document] = stories(read_csv, "title,text\nMüller,£5 café\n".encode(encoding))
        assert document.text == "Müller\n\n£5 café"

    @pytest.mark.parametrize("table", ["", "id,text\n", "id,text\n\n\r\n"])
    def test_no_rows_no_stories(self, table: str) -> None:
        assert stories(read_csv, table) == []

    def test_quotes_inside_a_cell_are_its_own(self) -> None:
        [document] = stories(read_csv, 'id,text\n1,A 5" pipe and a 6" one\n')
        assert document.text == 'A 5" pipe and a 6" one'

    @pytest.mark.parametrize(
        ("row", "message"),
        [
            (b"3,a,b", "line 3: more cells than the header's 2: put quotes around a cell with ',' in it"),
            (b"3", "line 3: 1 cells under the header's 2"),
            (b"3,a\0b", "line 3: a null byte"),
            (b"3,It was \x81", "line 3: not valid CP1252"),
        ],
    )
    def test_a_bad_row_is_told_and_the_others_are_read(self, row: bytes, message: str) -> None:
        good, bad, last = stories(read_csv, b"id,text\n1,One.\n" + row + b"\n4,Four.\n")
        assert (good.text, last.text, bad.text) == ("One.", "Four.", "")
        assert bad.failure.startswith(message) and bad.name == "month.table#2"

    def test_a_quote_that_is_not_closed_ends_the_reading(self) -> None:
        good, bad = stories(read_csv, 'id,text\n1,One.\n2,"Two.\n3,Three.\n')
        assert (good.text, bad.failure[:36]) == ("One.", "line 3: a quote that is not closed, ")

    @pytest.mark.parametrize("table", [b"x" * 2 * MOST_BYTES, b"," * 100_000, b"id,te\0xt\n", "id,text\n1,a".encode("utf-16")])
    def test_what_has_no_header_is_no_table(self, table: bytes) -> None:
        with pytest.raises(DocumentError):
            stories(read_csv, table)

    def test_an_endless_row_is_not_kept(self) -> None:
        _, bad = stories(read_csv, b"id,text\n1,One.\n2," + b"x" * 2 * MOST_BYTES + b"\n")
        assert "longer than" in bad.failure
        [wide] = stories(read_csv, b"id,text\n" + b"," * (MOST_BYTES - 1) + b"\n")
        assert "more cells" in wide.failure

    @given(st.text('a,"\n;', max_size=60))
    def test_any_table_gives_rows_or_faults(self, text: str) -> None:
        for document in stories(read_csv, f"id,text\n{text}"):
            assert document.failure or document.text is not None

    @given(st.lists(st.lists(st.text('a,"\r\n ü', max_size=8), min_size=2, max_size=2), min_size=1, max_size=5))
    def test_rows_are_those_of_the_standard_library(self, rows: list[list[str]]) -> None:
        out = io.StringIO(newline="")
        csv.writer(out, quoting=csv.QUOTE_ALL).writerows([["title", "text"], *rows])
        assert [document.text for document in stories(read_csv, out.getvalue())] == [
            "\n\n".join(part.strip() for part in row if part.strip()) for row in rows
        ]


class TestJsonLines:
    def test_places_are_those_of_the_file(self) -> None:
        line = '{"n": [1, {"text": "x"}], "text": "It \\"rained\\"\\nat the caf\\u00e9 \\ud83d\\udc4d \\ud83d.", "title" : "Rain"}'
        [_, document] = stories(read_jsonl, f'{{"text": "One."}}\n\n{line}\n', headline_column=None)
        assert document.text == 'It "rained"\nat the café 👍 \ufffd.'
        [document] = stories(read_jsonl, f"\n{line}\n")
        assert document.text == 'Rain\n\nIt "rained"\nat the café 👍 \ufffd.'
        assert [in_file(document, words) for words in ("Rain", '"', "é", "👍", "caf", "\ufffd")] == [
            *("Rain", '\\"', "\\u00e9", "\\ud83d\\udc4d", "caf", "\\ud83d"),
        ]
        assert document.position(document.text.index("caf")) == (2, line.index("caf") + 1)

    @pytest.mark.parametrize(
        "data", [b'[{"text": "It rained."}]', b'[\n{"text": "It rained."}\n]', b'\xef\xbb\xbf{\n  "text": "It rained."\n}']
    )
    def test_one_list_or_object_is_refused_as_a_whole(self, tmp_path: Path, data: bytes) -> None:
        (tmp_path / "month.json").write_bytes(data)
        [document] = read_documents([tmp_path / "month.json"], Settings())
        assert document.failure.startswith("line 1: one list or object, not JSON lines: write each story as an object in a line of its own")

    def test_lines_may_stand_in_a_file_called_json(self, tmp_path: Path) -> None:
        (tmp_path / "month.json").write_text('{"text": "It rained."}\n{"text": "It poured."}\n')
        assert [document.text for document in read_documents([tmp_path / "month.json"], Settings())] == ["It rained.", "It poured."]

    @pytest.mark.parametrize(
        ("line", "message"),
        [
            (b"5", "not a JSON object"),
            (b'"text"', "not a JSON object"),
            (b'{"text": "a" "b"}', "not valid JSON (column 14: Expecting ',' delimiter)"),
            (b'{"text": "a"', "not valid JSON (column 14"),
            (b'{"text" "a"}', "not valid JSON (column 9: Expecting ':' delimiter)"),
            (b'{"text": "a"} x', "not valid JSON (column 14: Extra data)"),
            (b'{text: "a"}', "not valid JSON (column 2"),
            (b'{"text": "a\x07b"}', "not valid JSON"),
            (b'{"text": "a\0b"}', "not valid JSON (column 12: Invalid control character at)"),
            (b'{"text": "\xe2\x82"}', "not valid UTF-8 (byte 11)"),
            (b'{"text": ' + b"[" * 200_000 + b"}", "nested too deeply"),
            (b'{"n": ' + b"1" * 10_000 + b', "text": "a"}', "digits"),
            (b'{"text": null}', "no text in the column 'text' (null)"),
            (b'{"id": 1}', "no text in the column 'text'"),
            (b'{"text": 5}', "the column 'text' holds a number, not text"),
            (b'{"text": ["a"]}', "no text in the column 'text' (a list)"),
            (b'{"text": "' + b"x" * MOST_BYTES * 3 + b'"}', "longer than 4,194,304 bytes"),
        ],
    )
    def test_a_bad_line_is_told_and_the_others_are_read(self, line: bytes, message: str) -> None:
        good, bad, last = stories(read_jsonl, b'{"text": "One."}\n' + line + b'\n{"text": "Four."}\n')
        assert (good.text, last.text, bad.text) == ("One.", "Four.", "")
        assert bad.failure.startswith("line 2: ") and message in bad.failure

    def test_numbers_name_stories_too(self) -> None:
        assert stories(read_jsonl, '{"id": 17, "text": ""}')[0].name == "month.table#17"

    @given(st.text('{}[]":,\\u0dtex ', max_size=40))
    def test_any_line_gives_a_row_or_a_fault(self, text: str) -> None:
        found = stories(read_jsonl, f'{{"text": "One."}}\n{text}\n')
        assert len(found) == 1 + bool(text.strip())

    @given(
        st.dictionaries(st.text(max_size=5), st.none() | st.integers() | st.text() | st.lists(st.text(), max_size=2), max_size=3),
        st.booleans(),
    )
    def test_values_are_those_of_the_standard_library(self, row: dict, is_ascii: bool) -> None:
        row = {key: value for key, value in row.items() if key.lower() not in ("headline", "title")} | {
            "text": "It rained.",
            "title": "Rain",
        }
        [document] = stories(read_jsonl, as_jsonl([row], ensure_ascii=is_ascii))
        assert document.failure or document.text == "Rain\n\nIt rained."


class TestParquet:
    def test_dates_and_numbers_as_the_table_has_them(self) -> None:
        row = {"id": 7, "date": datetime.datetime(2018, 9, 8, 23, 49), "text": "It rained.", "title": None}
        [document] = stories(read_parquet, as_parquet([row]))
        assert (document.name, document.date, document.text, document.position(0)) == ("month.table#7", DAY, "It rained.", (1, 1))

    @pytest.mark.parametrize(
        "damage", [lambda data: data[:-20], lambda data: data[:4] + b"\0" * 40 + data[44:], lambda data: b"", lambda data: b"PAR1"]
    )
    def test_a_damaged_file_says_so(self, damage) -> None:
        data = damage(as_parquet([{"text": "It rained. " * 50}] * 5))
        with pytest.raises(DocumentError, match="damaged Parquet"):
            stories(read_parquet, data)

    def test_a_row_that_is_no_text(self) -> None:
        found = stories(read_parquet, as_parquet([{"text": "One."}, {"text": None}]))
        assert [document.failure for document in found] == [None, "row 2: no text in the column 'text' (null)"]


class TestStreams:
    def test_rows_come_before_the_file_ends(self) -> None:
        def lines() -> Iterator[bytes]:
            yield from (b'{"text": "One."}\n', b'{"text": "Two."}\n')
            raise AssertionError("read on before it was asked to")

        coming = lines()
        file = SimpleNamespace(readline=lambda _: next(coming))
        reading = read_jsonl(file, "-", Settings())
        assert [next(reading).text, next(reading).text] == ["One.", "Two."]

    @pytest.mark.parametrize(("name", "data"), [("a.jsonl", as_jsonl([{"text": "It rained."}])), ("a.csv", "id,text\n1,It rained.\n")])
    def test_files_packed_files_and_standard_input(self, name: str, data: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / name).write_text(data)
        with gzip.open(tmp_path / f"{name}.gz", "wt") as file:
            file.write(data)
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data.encode())))
        found = read_documents([tmp_path / name, tmp_path / f"{name}.gz", "-"], Settings(stdin_filename=name))
        assert [document.text for document in found] == ["It rained."] * 3

    @pytest.mark.parametrize(
        "data",
        [b"", b"no gzip", gzip.compress(b'{"text": "It rained."}\n' * 50, mtime=0)[:-30], b"\x1f\x8b\x08" + b"\0" * 7 + b"\xff" * 20],
    )
    def test_a_damaged_packed_file(self, data: bytes, tmp_path: Path) -> None:
        (tmp_path / "a.jsonl.gz").write_bytes(data)
        *_, last = read_documents([tmp_path / "a.jsonl.gz"], Settings())
        assert last.failure == ("damaged gzip: make it again" if data else None)

    def test_a_packed_line_without_end(self, tmp_path: Path) -> None:
        with gzip.open(tmp_path / "a.jsonl.gz", "wb", compresslevel=1) as file:
            for _ in range(36):
                file.write(b"a" * MOST_BYTES)
        cut, last = read_documents([tmp_path / "a.jsonl.gz"], Settings())
        assert "longer than" in cut.failure and last.failure.startswith("line 1 does not end within 134,217,728 bytes")

    def test_an_empty_table_is_an_empty_story(self, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_text("id,text\n")
        [document] = read_documents([tmp_path / "a.csv"], Settings())
        assert (document.text, document.failure, document.path) == ("", None, str(tmp_path / "a.csv"))
