"""NITF (IPTC, News Industry Text Format 3): a story with head, body.head, body.content and body.end."""

from collections.abc import Iterator

from checker.documents.blocks import Block
from checker.documents.dates import read_date
from checker.documents.items import Item
from checker.documents.markup import Element, line_block, read_blocks

_HEAD = {  # of body.head, in reading order
    "note": "editor's note",
    "hl1": "headline",
    "hl2": "standfirst",
    "byline": "byline",
    "abstract": "standfirst",
    "dateline": "dateline",
    "distributor": "furniture",
    "rights": "furniture",
    "series": "furniture",
}


def read_nitf_file(root: Element) -> Iterator[Item]:
    yield read_nitf(root)


def read_nitf(root: Element) -> Item:
    """The story of an <nitf> element, which may stand in another file."""
    head = list(_read_head(root))
    has_headline = any(block.kind == "headline" for block in head)
    title = [] if has_headline else list(line_block(root.find("head", "title"), "headline"))
    blocks = title + head
    for content in root.find_all("body", "body.content"):
        blocks += read_blocks(content)
    for end in root.find_all("body", "body.end"):
        blocks += read_blocks(end, "furniture")
    return Item(blocks, read_date(_date(root)))


def _read_head(root: Element) -> Iterator[Block]:
    for head in root.find_all("body", "body.head"):
        for child in head.elements:
            for part in child.elements if child.name == "hedline" else (child,):
                if part.name in _HEAD:
                    yield from line_block(part, _HEAD[part.name])


def _date(root: Element) -> str | None:
    """The day of issue or release in the head, else of the dateline."""
    named = [root.find("head", "docdata", name) for name in ("date.issue", "date.release")]
    dateline = root.find("body", "body.head", "dateline", "story.date")
    return next((element.attributes["norm"] for element in (*named, dateline) if element and element.attributes.get("norm")), None)
