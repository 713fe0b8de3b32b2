"""The blocks of a page, and the elements they stand in: all that a reader of it could see, main text or not."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.documents.blocks import Block, Run
from checker.documents.directives import parse_directive
from checker.documents.html_kinds import INLINE, UNREAD, VOID, Meaning, read_meaning
from checker.documents.html_tokens import Comment, EndTag, StartTag, Text, read_text, tokenize, value_of
from checker.source_map import Span

_CLOSES_PARAGRAPH = frozenset("p li dt dd tr td th option thead tbody tfoot".split())  # elements that the next of their kind closes
_CELLS = frozenset(("td", "th"))


@dataclass(slots=True)
class Element:
    """An element of a page. `parent` is a place in the list of all elements, -1 for the outermost."""

    name: str
    parent: int
    meaning: Meaning
    kind: str  # its own or that of an element around it
    is_unread: bool
    block: int  # the innermost element around it, or itself, that is no inline one
    item: str = ""


@dataclass(slots=True)
class PageBlock(Block):
    """A block, the element it stands in, and how much of it are links; `shares` counts its characters by the kind of inline element."""

    element: int = 0
    start: int = 0
    link_length: int = 0
    shares: Counter[str] = field(default_factory=Counter)

    @property
    def link_share(self) -> float:
        return self.link_length / max(1, len(self.text))


class PageReader:
    """Reads tokens into `elements` and `blocks`.

    `tags` are the meta tags of the page, `times` its time elements, `scripts` the spans of its linked data.
    """

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.elements = [Element("", -1, Meaning(), "", False, 0)]
        self.blocks: list[PageBlock] = []
        self.tags: list[StartTag] = []
        self.times: list[StartTag] = []
        self.scripts: list[Span] = []
        self.title_text = ""
        self._text = text
        self._open = [0]
        self._open_names: Counter[str] = Counter()
        self._links = 0
        self._tables = 0
        self._block = PageBlock()
        self._raw: StartTag | None = None
        for token in tokenize(text, start, end):
            self._read(token)
        self._close_block()
        if self._block.comments:
            self.blocks.append(self._block)

    def _read(self, token: StartTag | EndTag | Comment | Text) -> None:
        match token:
            case Text(span):
                self._read_text(span)
            case StartTag():
                self._start(token)
            case EndTag(name):
                self._end(name)
            case Comment(span) if instruction := parse_directive(self._text[span.start : span.end]):
                self._block.comments.append((span.start, instruction))

    def _read_text(self, span: Span) -> None:
        element = self.elements[self._open[-1]]
        if self._raw and self._raw.name == "script" and "ld+json" in value_of(self._text, self._raw, "type"):
            self.scripts.append(span)
        elif self._raw and self._raw.name == "title" and not self.title_text:
            self.title_text = "".join(run.text for run in read_text(self._text, span))
        self._raw = None
        if not element.is_unread:
            self._add(read_text(self._text, span), element.kind if element.name in INLINE else "")

    def _add(self, runs: Iterator[Run], kind: str) -> None:
        block = self._block
        for run in runs:
            if run.text == " " and (not block.runs or block.runs[-1].text[-1].isspace()):
                continue
            if not block.runs:
                block.element, block.start = self.elements[self._open[-1]].block, run.file.start
            block.runs.append(run)
            block.link_length += len(run.text) * bool(self._links)
            block.shares[kind] += len(run.text)

    def _start(self, tag: StartTag) -> None:
        self._raw = tag
        if tag.name == "meta":
            self.tags.append(tag)
        elif tag.name == "time" and not self.elements[self._open[-1]].is_unread:
            self.times.append(tag)
        if tag.name in ("br", "hr", "img"):
            self._read_void(tag)
        if tag.name in VOID:
            return
        if tag.name not in INLINE:
            self._close_implied(tag.name)
            self._separate(tag.name)
        parent = self._open[-1]
        meaning = read_meaning(self._text, tag)
        around = self.elements[parent]
        kind = around.kind if around.kind in _HELD and meaning.kind not in _HELD else meaning.kind or around.kind
        is_unread = meaning.is_unread or around.is_unread
        block = around.block if tag.name in INLINE else len(self.elements)
        self.elements.append(Element(tag.name, parent, meaning, kind, is_unread, block, value_of(self._text, tag, "itemprop")))
        self._open.append(len(self.elements) - 1)
        self._open_names[tag.name] += 1
        self._links += tag.name == "a"
        self._tables += tag.name == "table"
        if tag.name in _CELLS and self._block.runs and self._block.runs[-1].text != "\n":
            self._block.runs.append(Run(" | ", None))

    def _read_void(self, tag: StartTag) -> None:
        block = self._block
        if tag.name == "br" and block.runs and not self.elements[self._open[-1]].is_unread:
            if block.runs[-1].text == "\n":
                self._close_block()
            else:
                block.runs.append(Run("\n", Span(tag.start, tag.start + len("<br"))))
        elif tag.name == "hr":
            self._close_block()
        elif tag.name == "img" and not block.runs and "alt" in tag.attributes and not self.elements[self._open[-1]].is_unread:
            self._add(read_text(self._text, tag.attributes["alt"]), "")
            block.kind = "alt text"
            self._close_block()

    def _close_implied(self, name: str) -> None:
        """Close what the start of an element closes: a paragraph by any block, an item, row or cell by the next."""
        top = self.elements[self._open[-1]].name
        while self._open_names["p"] and top in INLINE and name not in INLINE:
            self._pop()
            top = self.elements[self._open[-1]].name
        if top == "p" or (top == name and name in _CLOSES_PARAGRAPH) or (top in _CELLS and name in (*_CELLS, "tr")):
            self._pop()
        if name == "tr" and self.elements[self._open[-1]].name == "tr":
            self._pop()

    def _end(self, name: str) -> None:
        self._raw = None
        if not self._open_names[name]:
            return
        while self.elements[self._open[-1]].name != name:
            self._pop()
        self._pop()

    def _pop(self) -> None:
        element = self.elements[self._open[-1]]
        if element.name not in INLINE:
            self._separate(element.name)
        self._open.pop()
        self._open_names[element.name] -= 1
        self._links -= element.name == "a"
        self._tables -= element.name == "table"

    def _separate(self, name: str) -> None:
        """End the block; within a table only its rows are ended, each a line."""
        if name in UNREAD:
            return
        if not self._tables or name in ("table", "caption"):
            self._close_block()
        elif name == "tr" and self._block.runs and self._block.runs[-1].text != "\n":
            self._block.runs.append(Run("\n", None))

    def _close_block(self) -> None:
        block = self._block
        if not block.text.strip():
            self._block = PageBlock(comments=block.comments)
            return
        if block.kind != "alt text":
            block.kind = self._kind(block)
        self.blocks.append(block)
        self._block = PageBlock()

    def _kind(self, block: PageBlock) -> str:
        """The kind of the element, or that of the inline elements which hold nearly all of the text."""
        kinds = {kind: n for kind, n in block.shares.items() if kind}
        total = sum(block.shares.values())
        if kinds and sum(kinds.values()) >= _NEARLY_ALL * total:
            return max(kinds, key=kinds.__getitem__)
        return self.elements[block.element].kind or "body"


_HELD = frozenset(("table", "related", "correction", "editor's note", "pull quote"))  # kinds that all in them have
_NEARLY_ALL = 0.6  # of the characters; 'By' stands before the name
