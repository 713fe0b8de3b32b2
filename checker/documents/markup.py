"""Elements of XML with their text's places, and the blocks of prose that they hold."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.documents.blocks import Block, Run, collapse
from checker.documents.html_kinds import UNREAD, kind_of_class
from checker.documents.pull_quotes import QUOTED

# Elements that begin and end a block. NITF and XHTML share most of their names and none means two things.
_BLOCKS = frozenset(
    "address article aside block blockquote body body.content body.end body.head bq byline caption credit dateline dd div dl dt fieldset"
    " figcaption figure fn footer form h1 h2 h3 h4 h5 h6 header hl1 hl2 hr html li main media media-caption media-producer note ol p"
    " pre section table tagline ul".split()
)
_NAMED = _BLOCKS - {"article", "body", "body.content", "main"}  # of these a class says what page it is, not what part of it
_SKIPPED = (UNREAD - {"pre"}) | {"media-metadata", "media-object", "media-reference"}  # tables of wire copy are preformatted
_KINDS = {
    "aside": "related",
    "blockquote": QUOTED,
    "body.end": "furniture",
    "bq": QUOTED,
    "caption": "caption",
    "credit": "furniture",
    "figcaption": "caption",
    "footer": "furniture",
    "media-caption": "caption",
    "media-producer": "furniture",
    "note": "editor's note",
    "table": "table",
    "tagline": "furniture",
}


@dataclass(slots=True)
class Element:
    """`name` is without prefix; `start` is the offset of the start tag in the file."""

    name: str
    namespace: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    start: int = 0
    children: "list[Element | Run]" = field(default_factory=list)

    @property
    def elements(self) -> "Iterator[Element]":
        return (child for child in self.children if isinstance(child, Element))

    def find(self, *path: str) -> "Element | None":
        """The first element at a path of child names."""
        return next(self.find_all(*path), None)

    def find_all(self, *path: str) -> "Iterator[Element]":
        """All elements at a path of child names, in order."""
        for child in self.elements:
            if child.name == path[0]:
                if len(path) == 1:
                    yield child
                else:
                    yield from child.find_all(*path[1:])

    def runs(self) -> Iterator[Run]:
        """All text below, in order."""
        for child in self.children:
            if isinstance(child, Run):
                yield child
            else:
                yield from child.runs()

    def text(self) -> str:
        return "".join(run.text for run in collapse(self.runs()))


def read_blocks(element: Element, kind: str = "body") -> list[Block]:
    """The prose of an element as blocks; `kind` is that of text which no element inside gives another."""
    reader = _BlockReader()
    reader.read(element, kind)
    reader.end_block(kind)
    return reader.blocks


def line_block(element: Element | None, kind: str) -> Iterator[Block]:
    """All text of an element as one block; none where the element is not there."""
    if element is not None:
        yield Block(kind, collapse(element.runs()))


class _BlockReader:
    """Walks an element and collects runs; where a block begins or ends, those collected so far are one."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._runs: list[Run] = []

    def read(self, element: Element, kind: str) -> None:
        kind = _kind(element) or kind
        for child in element.children:
            if isinstance(child, Run):
                self._runs.append(child)
            elif child.name == "br":
                self._runs.append(Run("\n", None))
            elif child.name == "table":
                self.end_block(kind)
                self.blocks += _read_table(child)
            elif child.name in _BLOCKS:
                self.end_block(kind)
                self.read(child, kind)
                self.end_block(_kind(child) or kind)
            elif child.name not in _SKIPPED:
                self.read(child, kind)

    def end_block(self, kind: str) -> None:
        if runs := collapse(self._runs):
            self.blocks.append(Block(kind, runs))
        self._runs = []


def _read_table(table: Element) -> Iterator[Block]:
    """The caption of a table, and its rows as the lines of one block."""
    for caption in table.find_all("caption"):
        yield from line_block(caption, "caption")
    runs: list[Run] = []
    for row in _rows(table):
        for i, cell in enumerate(cell for cell in row.elements if cell.name in ("td", "th")):
            if runs:
                runs.append(Run(" | " if i else "\n", None))
            runs += collapse(cell.runs())
    yield Block(_kind(table), runs)


def _rows(table: Element) -> Iterator[Element]:
    for part in table.elements:
        if part.name == "tr":
            yield part
        elif part.name in ("thead", "tbody", "tfoot"):
            yield from part.find_all("tr")


def _kind(element: Element) -> str | None:
    words = " ".join(element.attributes.get(name, "") for name in ("class", "style", "noteclass"))
    return (kind_of_class(words) if element.name in _NAMED else "") or _KINDS.get(element.name)
