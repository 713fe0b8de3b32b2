"""Files that break readers: broken, hostile and odd ones, by name."""

import gzip
import io
import json
import zipfile
import zlib

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


def make_files() -> dict[str, bytes]:
    """All files by name; some are 50 MB."""
    return {
        name: content for group in (_texts(), _pages(), _words(), _pdfs(), _feeds(), _tables(), _mails()) for name, content in group.items()
    }


def _texts() -> dict[str, bytes]:
    return {
        "empty.txt": b"",
        "blank.txt": b" \n\t\n" * 1000,
        "nuls.txt": b"\0" * 10_000,
        "nul-inside.txt": b"The ferry was late.\0 Nobody was hurt.",
        "one-line.txt": (CALM + " ").encode() * (50 * MEGABYTE // (len(CALM) + 1)),
        "no-space.txt": b"x" * (5 * MEGABYTE),
        "digits.txt": b"1" * MEGABYTE,
        "quotes.txt": "“".encode() * 200_000,
        "stops.txt": b". " * 300_000,
        "binary.txt": bytes(range(256)) * 400,
        "latin.txt": "Müller’s café cost £5.".encode("cp1252"),
        "utf16-odd.txt": "The ferry.".encode("utf-16") + b"\x00",
        "utf32.txt": CALM.encode("utf-32"),
        "damaged-utf8.txt": "“So,” she said. “And so.”\n".encode() * 20 + b"\xff\xfe\x92",
        "right-to-left.txt": "\u202eThe ferry\u202c was late on Monday.".encode(),
        "combining.txt": ("e" + "\u0301" * 5000 + " was late.").encode(),
        "brackets.txt": b"(" * 200_000 + b")" * 200_000,
        "dates.txt": b"31 June 2018, " * 20_000,
        "blank-lines.txt": b"a\n\n" * 600_000,
        "names.txt": " ".join(f"Ann{i:c} Lee{i:c}" for i in range(97, 123)).encode() * 300,
        "carriage.txt": b"\r" * 100_000 + CALM.encode(),
        "gzip.txt": gzip.compress(CALM.encode()),
    }


def _pages() -> dict[str, bytes]:
    return {
        "deep.html": b"<div>" * 100_000 + CALM.encode(),
        "deep-bold.html": b"<b><i>" * 50_000 + CALM.encode(),
        "unclosed.html": b"<html><body><p>" + CALM.encode() + b"<p><script>while(1){",
        "comment.html": b"<p>" + CALM.encode() + b"</p><!--" + b"-" * MEGABYTE,
        "attributes.html": b"<p " + b"a=1 " * 300_000 + b">" + CALM.encode(),
        "entities.html": b"<p>" + b"&amp;" * 300_000 + b"&#x110000;&#0;&bogus;</p>",
        "one-line.html": b"<p>" + (CALM + " ").encode() * (20 * MEGABYTE // (len(CALM) + 1)) + b"</p>",
        "charset.html": b'<meta charset="klingon"><p>' + CALM.encode() + b"</p>",
        "deep-quote.md": b">" * 50_000 + b" " + CALM.encode(),
        "deep-list.md": b"".join(b"  " * i + b"- x\n" for i in range(1500)),
        "brackets.md": b"[" * 49_000 + CALM.encode(),
        "stars.md": b"*a **b " * 16_000,
        "front-matter.md": b"---\ntitle: [unclosed\ndate: never\n---\n" + CALM.encode(),
        "front-matter-bomb.md": b"---\na: &a [x,x]\n" + "".join(map(_doubled, "bcdefghijklmnopqrstuvwxy")).encode() + b"---\nX.",
        "list.html": b"<ul>" + b"<li>a" * 79_000,
        "list.md": b"- a\n" * 49_000,
        "table.md": b"|a" * 20_000 + b"|\n" + b"|-" * 20_000 + b"|\n",
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


def _words() -> dict[str, bytes]:
    paragraph = b"<w:p><w:r><w:t>" + CALM.encode() + b"</w:t></w:r></w:p>"
    whole = _word(paragraph)
    return {
        "bomb.docx": _word(b"<w:p><w:r><w:t>" + b"0" * (800 * MEGABYTE) + b"</w:t></w:r></w:p>"),
        "laughs.docx": _word(b"<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", _LAUGHS.replace("DOCTYPE x", "DOCTYPE w:document")),
        "outside.docx": _word(b"<w:p><w:r><w:t>&f;</w:t></w:r></w:p>", _OUTSIDE.replace("DOCTYPE x", "DOCTYPE w:document")),
        "truncated.docx": whole[: len(whole) // 2],
        "no-document.docx": _zip(other_xml=b"<x/>"),
        "not-xml.docx": _word(b"<w:p><w:r>"),
        "deep.docx": _word(b"<w:sdt><w:sdtContent>" * 5_000 + paragraph + b"</w:sdtContent></w:sdt>" * 5_000),
        "text.docx": CALM.encode(),
        "old.doc": b"\xd0\xcf\x11\xe0" + b"\0" * 1000,
    }


def _pdfs() -> dict[str, bytes]:
    return {
        "header.pdf": b"%PDF-1.7\n",
        "random.pdf": b"%PDF-1.7\n" + zlib.compress(bytes(range(256)) * 200),
        "loop.pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n",
        "text.pdf": CALM.encode(),
    }


def _feeds() -> dict[str, bytes]:
    return {
        "laughs.xml": (_LAUGHS + "<nitf><body>&j;</body></nitf>").encode(),
        "outside.xml": (_OUTSIDE + "<nitf><body><body.content><p>&f;&h;</p></body.content></body></nitf>").encode(),
        "deep.xml": b"<nitf>" + b"<block>" * 100_000,
        "unclosed.xml": b"<rss><channel><item><title>" + CALM.encode(),
        "paragraphs.xml": b"<nitf><body><body.content>" + b"<p>It rained.</p>" * 149_000 + b"</body.content></body></nitf>",
        "unknown.xml": b"<invoice><total>5</total></invoice>",
        "encoding.xml": b'<?xml version="1.0" encoding="klingon"?><nitf/>',
        "quadratic.xml": b'<!DOCTYPE x [<!ENTITY a "' + b"a" * 100_000 + b'">]><nitf><body>' + b"&a;" * 10_000 + b"</body></nitf>",
    }


def _tables() -> dict[str, bytes]:
    rows = [json.dumps({"id": i, "text": CALM}) for i in range(3)]
    return {
        "one-line.jsonl": b'{"text": "' + b"x" * (50 * MEGABYTE) + b'"}',
        "bad-row.jsonl": "\n".join([rows[0], "{not json", rows[1], "[1, 2]", '{"id": 9}', rows[2]]).encode(),
        "deep.jsonl": b'{"text": ' + b"[" * 200_000,
        "field.csv": b"id,text\n1," + b"x" * (20 * MEGABYTE),
        "open-quote.csv": b'id,text\n1,"' + (CALM + "\n").encode() * 20_000,
        "nul.csv": b"id,text\n1,a\0b\n",
        "truncated.parquet": b"PAR1" + b"\0" * 200,
    }


def _mails() -> dict[str, bytes]:
    return {
        "no-header.eml": CALM.encode(),
        "deep.eml": b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\nContent-Type: multipart/mixed; boundary=a\n\n" * 2_000,
        "quoted.eml": b"Subject: a\n\n" + b"> x\n" * 480_000,
        "charset.eml": b"Subject: =?klingon?q?x?=\nContent-Type: text/plain; charset=klingon\n\n" + CALM.encode(),
    }
