"""RSS (0.9x, 1.0, 2.0) and Atom: each item is a story."""

from collections.abc import Iterator

from checker.documents.blocks import Block, Run
from checker.documents.dates import read_date
from checker.documents.fragments import read_fragment
from checker.documents.items import Item
from checker.documents.markup import Element, line_block, read_blocks


def read_rss(root: Element) -> Iterator[Item]:
    """The items of a channel, or, in RSS 1.0, those beside it."""
    items = [*root.find_all("channel", "item"), *root.find_all("item")]
    for number, item in enumerate(items, start=1):
        date = _own(item, "pubDate") or item.find("date") or _own(item, "published")
        blocks = [*_lines(_own(item, "title"), "headline"), *line_block(_own(item, "author") or item.find("creator"), "byline")]
        blocks += _with_summary(_html(_own(item, "description")), _html(item.find("encoded")))
        yield Item(blocks, read_date(date.text()) if date else None, _id(_own(item, "guid"), number))


def read_atom(root: Element) -> Iterator[Item]:
    for number, entry in enumerate(root.find_all("entry"), start=1):
        date = entry.find("published") or entry.find("updated")
        blocks = [*_lines(_own(entry, "title"), "headline"), *line_block(entry.find("author", "name"), "byline")]
        blocks += _with_summary(_construct(_own(entry, "summary")), _construct(_own(entry, "content")))
        yield Item(blocks, read_date(date.text()) if date else None, _id(_own(entry, "id"), number))


def _own(item: Element, name: str) -> Element | None:
    """The child of a name in the item's own namespace: extensions have titles and descriptions of pictures."""
    return next((child for child in item.find_all(name) if child.namespace == item.namespace), None)


def _id(element: Element | None, number: int) -> str:
    """What the feed calls an item, which stays when others come; its number where it has no name."""
    return (element.text() if element else "") or str(number)


def _lines(element: Element | None, kind: str) -> Iterator[Block]:
    """A title as one block; many feeds write HTML there, escaped once more."""
    runs = [run for block in _html(element) for run in (*block.runs, Run(" ", None))]
    if runs:
        yield Block(kind, runs)


def _html(element: Element | None) -> list[Block]:
    return read_fragment(list(element.runs())) if element is not None else []


def _construct(element: Element | None) -> list[Block]:
    """The blocks of an Atom text construct: plain text, escaped HTML, or a div of XHTML."""
    if element is None:
        return []
    match element.attributes.get("type", "text"):
        case "xhtml":
            return read_blocks(element)
        case "html" | "text/html":
            return _html(element)
        case _:
            return [Block("body", list(element.runs()))]


def _with_summary(summary: list[Block], content: list[Block]) -> list[Block]:
    """The content below its summary as a standfirst; a summary that repeats the content's own beginning is left out."""
    if not content:
        return summary
    words, whole = (" ".join(block.text for block in blocks) for blocks in (summary, content))
    if _squeezed(words).rstrip("[].…") in _squeezed(whole):
        return content
    return [Block("standfirst", block.runs) if block.kind == "body" else block for block in summary] + content


def _squeezed(text: str) -> str:
    return "".join(text.split())
