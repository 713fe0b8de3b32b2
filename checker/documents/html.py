"""HTML, saved pages and fragments, to a Document: the story of the page, each character at its place in the file."""

import codecs
import datetime
import re
from collections.abc import Iterator

from checker.documents.assembly import assemble
from checker.documents.dates import read_date
from checker.documents.decoding import decode
from checker.documents.html_blocks import PageBlock, PageReader
from checker.documents.html_main import choose_blocks
from checker.documents.html_tokens import StartTag, read_text, refuse_many_marks, value_of
from checker.errors import DocumentError
from checker.patterns import lazy
from checker.settings import Settings
from checker.types import Document

MOST_BYTES = 20_000_000  # a saved page with its pictures in it has some
_CHARSET = lazy(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE
)
_CHARSET_WITHIN = 4096  # bytes
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date.issued",
    "dcterms.created",
)
_LINKED_DATE = lazy(r"\"datePublished\"\s*:\s*\"([^\"]{8,40})\"")


def read(data: bytes, path: str, settings: Settings) -> Iterator[Document]:
    """The one story of a page."""
    if len(data) > MOST_BYTES:
        raise DocumentError(f"a page of more than {MOST_BYTES:,} bytes: save the story alone, without its pictures")
    refuse_many_marks(data.count(b"<") + data.count(b"&"))
    yield read_html(decode_html(data), path, date=settings.date)


def decode_html(data: bytes) -> str:
    """The text of a page: by its byte order mark, else by the charset that it names, else as any text."""
    named = _CHARSET.search(data, 0, _CHARSET_WITHIN)
    if named and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)):
        try:
            name = codecs.lookup((named[1] or named[2]).decode("ascii")).name
            if name not in ("utf-8", "ascii") and not name.startswith("utf-16"):  # a page whose tag can be read is not UTF-16
                return data.decode("cp1252" if name == "iso8859-1" else name)
        except (LookupError, UnicodeDecodeError):  # no such charset, or not this page's
            pass
    return decode(data)


def read_html(text: str, path: str = "<text>", *, date: datetime.date | None = None) -> Document:
    """The story of a page; its date is the one given, else the day on which the page says it was published."""
    page = PageReader(text)
    blocks = choose_blocks(page)
    headline = _meta_headline(page, text)
    is_above = headline and all(headline.start < block.start for block in blocks)  # as it is in a page's head
    if is_above and not any(block.kind == "headline" for block in blocks):
        blocks = [headline, *blocks]
    return assemble(text, _with_comments(blocks, page), path=path, date=date or _find_date(page, blocks, text))


def _with_comments(blocks: list[PageBlock], page: PageReader) -> list[PageBlock]:
    """The blocks of the story and, without their text, those of the page that hold a comment: it speaks of what comes next."""
    chosen = {id(block) for block in blocks}
    others = [
        PageBlock(comments=block.comments, start=block.comments[0][0])
        for block in page.blocks
        if block.comments and id(block) not in chosen
    ]
    return sorted([*blocks, *others], key=lambda block: block.start)


def _meta_headline(page: PageReader, text: str) -> PageBlock | None:
    """The headline of a page that shows none: og:title, at its place in the tag."""
    for tag in page.tags:
        if "og:title" in (value_of(text, tag, "property"), value_of(text, tag, "name")) and "content" in tag.attributes:
            return PageBlock("headline", list(read_text(text, tag.attributes["content"])), start=tag.start)
    return None


def _find_date(page: PageReader, blocks: list[PageBlock], text: str) -> datetime.date | None:
    """The day of publication: by the meta tags, the linked data, the page's time elements, or the line above the story."""
    stated = [_meta_date(tag, text) for tag in page.tags]
    linked = [read_date(match[1]) for span in page.scripts for match in _LINKED_DATE.finditer(text, span.start, span.end)]
    shown = [read_date(value_of(text, tag, "datetime")) for tag in page.times if "modified" not in value_of(text, tag, "itemprop").lower()]
    written = [read_date(block.text) for block in blocks if block.kind == "dateline"]
    return next((date for date in (*stated, *linked, *shown, *written) if date), None)


def _meta_date(tag: StartTag, text: str) -> datetime.date | None:
    names = {value_of(text, tag, name).lower() for name in ("property", "name", "itemprop")}
    return read_date(value_of(text, tag, "content")) if names & set(_PUBLISHED) else None
