"""NewsML-G2 (IPTC): a newsItem with metadata and content, alone or with others in a newsMessage.

The text of an item stands in its contentSet: NITF or XHTML as inlineXML, HTML or plain text as inlineData. A picture
has its caption in contentMeta, as has an item whose text is elsewhere; what stands in other files is not read.
"""

import datetime
from collections.abc import Iterator

from checker.documents.blocks import Block
from checker.documents.dates import read_date
from checker.documents.fragments import read_fragment
from checker.documents.items import Item
from checker.documents.markup import Element, line_block, read_blocks
from checker.documents.nitf import read_nitf

_META = {  # of contentMeta, in reading order
    "slugline": "furniture",
    "headline": "headline",
    "by": "byline",
    "dateline": "dateline",
    "creditline": "furniture",
}
_DATES = (("contentMeta", "contentCreated"), ("itemMeta", "firstCreated"), ("itemMeta", "versionCreated"))


def read_newsml(root: Element) -> Iterator[Item]:
    """One story for each newsItem."""
    items = [root] if root.name == "newsItem" else [*root.find_all("itemSet", "newsItem"), *root.find_all("newsItem")]
    for number, item in enumerate(items, start=1):
        name = "" if item is root else item.attributes.get("guid") or str(number)
        yield Item(list(_read_item(item)), _date(item), name)


def _read_item(item: Element) -> Iterator[Block]:
    for note in item.find_all("itemMeta", "edNote"):
        yield from line_block(note, "editor's note")
    content = list(_read_content(item))
    held = {block.kind for block in content}
    for name, kind in _META.items():
        if kind == "furniture" or kind not in held:
            for element in item.find_all("contentMeta", name):
                yield from line_block(element, kind)
    for element in item.find_all("contentMeta", "description"):
        yield from line_block(element, "standfirst" if content else "caption")
    yield from content


def _read_content(item: Element) -> Iterator[Block]:
    for part in (part for content in item.find_all("contentSet") for part in content.elements):
        if part.name == "inlineXML":
            for child in part.elements:
                yield from read_nitf(child).blocks if child.name == "nitf" else _read_xhtml(child)
        elif part.name == "inlineData":
            runs = list(part.runs())
            is_html = "html" in part.attributes.get("contenttype", "")
            yield from read_fragment(runs) if is_html else [Block("body", runs)]


def _read_xhtml(html: Element) -> list[Block]:
    return read_blocks(html.find("body") or html)


def _date(item: Element) -> datetime.date | None:
    texts = (element.text() for path in _DATES for element in item.find_all(*path))
    return next(filter(None, map(read_date, texts)), None)
