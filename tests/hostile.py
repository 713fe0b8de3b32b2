"""Files that break readers: broken, hostile and odd ones, by name."""

import gzip
import io
import json
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

CALM = "The ferry was late on Monday because of fog. Nobody was hurt."
MEGABYTE = 1 << 20
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
_LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9)) + "]>"
_OUTSIDE = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY h SYSTEM "http://127.0.0.1:9/x">]>'


Files = dict[str, Callable[[], bytes]]


def list_files() -> Files:
    """What makes each file, by its name; some are 50 MB, and one is of 800 MB before it is packed."""
    return _texts() | _pages() | _words() | _pdfs() | _feeds() | _tables() | _mails()


def _texts() -> Files:
    return {
        "empty.txt": lambda: b"",
        "blank.txt": lambda: b" \n\t\n" * 1000,
        "nuls.txt": lambda: b"\0" * 10_000,
        "nul-inside.txt": lambda: b"The ferry was late.\0 Nobody was hurt.",
        "one-line.txt": lambda: (CALM + " ").encode() * (50 * MEGABYTE // (len(CALM) + 1)),
        "no-space.txt": lambda: b"x" * (5 * MEGABYTE),
        "digits.txt": lambda: b"1" * MEGABYTE,
        "quotes.txt": lambda: "“".encode() * 200_000,
        "stops.txt": lambda: b". " * 300_000,
        "binary.txt": lambda: bytes(range(256)) * 400,
        "latin.txt": lambda: "Müller’s café cost £5.".encode("cp1252"),
        "utf16-odd.txt": lambda: "The ferry.".encode("utf-16") + b"\x00",
        "utf32.txt": lambda: CALM.encode("utf-32"),
        "damaged-utf8.txt": lambda: "“So,” she said. “And so.”\n".encode() * 20 + b"\xff\xfe\x92",
        "right-to-left.txt": lambda: "\u202eThe ferry\u202c was late on Monday.".encode(),
        "combining.txt": lambda: ("e" + "\u0301" * 5000 + " was late.").encode(),
        "brackets.txt": lambda: b"(" * 200_000 + b")" * 200_000,
        "dates.txt": lambda: b"31 June 2018, " * 20_000,
        "blank-lines.txt": lambda: b"a\n\n" * 600_000,
        "names.txt": lambda: " ".join(f"Ann{i:c} Lee{i:c}" for i in range(97, 123)).encode() * 300,
        "carriage.txt": lambda: b"\r" * 100_000 + CALM.encode(),
        "gzip.txt": lambda: gzip.compress(CALM.encode()),
    }


def _pages() -> Files:
    return {
        "deep.html": lambda: b"<div>" * 100_000 + CALM.encode(),
        "deep-bold.html": lambda: b"<b><i>" * 50_000 + CALM.encode(),
        "unclosed.html": lambda: b"<html><body><p>" + CALM.encode() + b"<p><script>while(1){",
        "comment.html": lambda: b"<p>" + CALM.encode() + b"</p><!--" + b"-" * MEGABYTE,
        "attributes.html": lambda: b"<p " + b"a=1 " * 300_000 + b">" + CALM.encode(),
        "entities.html": lambda: b"<p>" + b"&amp;" * 300_000 + b"&#x110000;&#0;&bogus;</p>",
        "one-line.html": lambda: b"<p>" + (CALM + " ").encode() * (20 * MEGABYTE // (len(CALM) + 1)) + b"</p>",
        "charset.html": lambda: b'<meta charset="klingon"><p>' + CALM.encode() + b"</p>",
        "deep-quote.md": lambda: b">" * 50_000 + b" " + CALM.encode(),
        "deep-list.md": lambda: b"".join(b"  " * i + b"- x\n" for i in range(1500)),
        "brackets.md": lambda: b"[" * 49_000 + CALM.encode(),
        "stars.md": lambda: b"*a **b " * 16_000,
        "front-matter.md": lambda: b"---\ntitle: [unclosed\ndate: never\n---\n" + CALM.encode(),
        "front-matter-bomb.md": lambda: b"---\na: &a [x,x]\n" + "".join(map(_doubled, "bcdefghijklmnopqrstuvwxy")).encode() + b"---\nX.",
        "list.html": lambda: b"<ul>" + b"<li>a" * 79_000,
        "list.md": lambda: b"- a\n" * 49_000,
        "table.md": lambda: b"|a" * 20_000 + b"|\n" + b"|-" * 20_000 + b"|\n",
    }


def _doubled(letter: str) -> str:
    """A line of YAML with a list that holds the list before it twice."""
    before = chr(ord(letter) - 1)
    return f"{letter}: &{letter} [*{before},*{before}]\n"


def _zip(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def _word(body: bytes, before: str = "") -> bytes:
    page = f'{before}<w:document xmlns:w="{_WORD}"><w:body>'.encode() + body + b"</w:body></w:document>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (("[Content_Types].xml", _CONTENT_TYPES), ("_rels/.rels", _RELATIONS), ("word/document.xml", page)):
            archive.writestr(name, content)
    return out.getvalue()


def _words() -> Files:
    paragraph = b"<w:p><w:r><w:t>" + CALM.encode() + b"</w:t></w:r></w:p>"
    whole = _word(paragraph)
    return {
        "bomb.docx": lambda: _word(b"<w:p><w:r><w:t>" + b"0" * (800 * MEGABYTE) + b"</w:t></w:r></w:p>"),
        "laughs.docx": lambda: _word(b"<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", _LAUGHS.replace("DOCTYPE x", "DOCTYPE w:document")),
        "outside.docx": lambda: _word(b"<w:p><w:r><w:t>&f;</w:t></w:r></w:p>", _OUTSIDE.replace("DOCTYPE x", "DOCTYPE w:document")),
        "truncated.docx": lambda: whole[: len(whole) // 2],
        "no-document.docx": lambda: _zip(other_xml=b"<x/>"),
        "not-xml.docx": lambda: _word(b"<w:p><w:r>"),
        "deep.docx": lambda: _word(b"<w:sdt><w:sdtContent>" * 5_000 + paragraph + b"</w:sdtContent></w:sdt>" * 5_000),
        "text.docx": lambda: CALM.encode(),
        "old.doc": lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 1000,
    }


def _pdfs() -> Files:
    return {
        "header.pdf": lambda: b"%PDF-1.7\n",
        "random.pdf": lambda: b"%PDF-1.7\n" + zlib.compress(bytes(range(256)) * 200),
        "loop.pdf": lambda: b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n",
        "text.pdf": lambda: CALM.encode(),
    }


def _feeds() -> Files:
    return {
        "laughs.xml": lambda: (_LAUGHS + "<nitf><body>&j;</body></nitf>").encode(),
        "outside.xml": lambda: (_OUTSIDE + "<nitf><body><body.content><p>&f;&h;</p></body.content></body></nitf>").encode(),
        "deep.xml": lambda: b"<nitf>" + b"<block>" * 100_000,
        "unclosed.xml": lambda: b"<rss><channel><item><title>" + CALM.encode(),
        "paragraphs.xml": lambda: b"<nitf><body><body.content>" + b"<p>It rained.</p>" * 149_000 + b"</body.content></body></nitf>",
        "unknown.xml": lambda: b"<invoice><total>5</total></invoice>",
        "encoding.xml": lambda: b'<?xml version="1.0" encoding="klingon"?><nitf/>',
        "quadratic.xml": lambda: b'<!DOCTYPE x [<!ENTITY a "' + b"a" * 100_000 + b'">]><nitf><body>' + b"&a;" * 10_000 + b"</body></nitf>",
    }


def _tables() -> Files:
    rows = [json.dumps({"id": i, "text": CALM}) for i in range(3)]
    return {
        "one-line.jsonl": lambda: b'{"text": "' + b"x" * (50 * MEGABYTE) + b'"}',
        "bad-row.jsonl": lambda: "\n".join([rows[0], "{not json", rows[1], "[1, 2]", '{"id": 9}', rows[2]]).encode(),
        "deep.jsonl": lambda: b'{"text": ' + b"[" * 200_000,
        "field.csv": lambda: b"id,text\n1," + b"x" * (20 * MEGABYTE),
        "open-quote.csv": lambda: b'id,text\n1,"' + (CALM + "\n").encode() * 20_000,
        "nul.csv": lambda: b"id,text\n1,a\0b\n",
        "truncated.parquet": lambda: b"PAR1" + b"\0" * 200,
    }


_NESTED = b"Content-Type: multipart/mixed; boundary=a\n"


def _mails() -> Files:
    return {
        "no-header.eml": lambda: CALM.encode(),
        "deep.eml": lambda: _NESTED + b"\n" + (b"--a\n" + _NESTED + b"\n") * 2_000,
        "quoted.eml": lambda: b"Subject: a\n\n" + b"> x\n" * 480_000,
        "charset.eml": lambda: b"Subject: =?klingon?q?x?=\nContent-Type: text/plain; charset=klingon\n\n" + CALM.encode(),
    }


if __name__ == "__main__":  # a process of its own, so that the tests' own memory stays as it is
    for name, make in list_files().items():
        Path(sys.argv[1], name).write_bytes(make())
