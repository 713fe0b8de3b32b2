"""Markdown to a Document: front matter, headings, paragraphs, lists, tables, captions; what is mark-up is left out of the text."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from markdown_it.token import Token

from checker.documents.assembly import assemble
from checker.documents.blocks import Block, Run, trimmed
from checker.documents.decoding import decode
from checker.documents.directives import Instruction, parse_directive
from checker.documents.fragments import read_fragment
from checker.documents.front_matter import read_front_matter
from checker.documents.markdown_parser import build_parser
from checker.documents.markdown_places import Lines, Places
from checker.documents.markdown_runs import SIGNS, is_emphasised, read_picture, read_runs
from checker.documents.pull_quotes import QUOTED
from checker.errors import DocumentError
from checker.patterns import lazy
from checker.settings import Settings
from checker.source_map import Span
from checker.types import Document

MOST_BYTES, MOST_SIGNS = 2_000_000, 50_000  # a long novel has half as many of both
_SIGNS = "*_[]`<>&!|~\\{#\n\r"
_COMMENT = lazy(r"<!--(.*?)-->", re.DOTALL)
_WORDS = frozenset(("text", "text_special", "code_inline"))


def read(data: bytes, path: str, settings: Settings) -> Iterator[Document]:
    """The one story of a Markdown file."""
    text = decode(data)
    if len(data) > MOST_BYTES or sum(map(text.count, _SIGNS)) > MOST_SIGNS:
        raise DocumentError(f"Markdown of more than {MOST_BYTES:,} bytes or {MOST_SIGNS:,} lines and signs: split it into its stories")
    yield read_markdown(text, path, date=settings.date)


def read_markdown(text: str, path: str = "<text>", *, date: datetime.date | None = None) -> Document:
    """The story of a Markdown text; its date is the one given, else that of its front matter."""
    front = read_front_matter(text)
    tokens = build_parser().parse(text[front.end :])
    blocks = [*front.blocks, *_BlockReader(text, front.end).read(tokens)]
    story = assemble(text, blocks, path=path, date=date or front.date)
    return story if story.date else replace(story, unread_date=front.unread_date)


class _BlockReader:
    """Tokens to blocks, each at its place in the lines of the file."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._lines = Lines(text, start)
        self._has_headline = False
        self._quotes = 0
        self._heading = ""  # its signs
        self._marker: tuple[str, int] | None = None  # of a numbered item and its line, until its first words
        self._table: Block | None = None
        self._last_kind = ""  # of the block before, which may be a picture with its caption here

    def read(self, tokens: Sequence[Token]) -> Iterator[Block]:
        row: list[Token] = []
        for token in tokens:
            match token.type:
                case "inline" if self._table:
                    row.append(token)
                case "tr_close":
                    self._add_row(row)
                    row = []
                case _:
                    for block in self._read(token):
                        self._last_kind = block.kind if block.runs else self._last_kind
                        yield block

    def _read(self, token: Token) -> Iterator[Block]:
        if token.type not in ("paragraph_open", "inline"):
            self._marker = None
        match token.type:
            case "heading_open":
                self._heading = f"{token.tag} {token.markup}"
            case "heading_close":
                self._heading = ""
            case "blockquote_open" | "blockquote_close":
                self._quotes += token.nesting
            case "list_item_open":
                self._marker = (token.info + token.markup, token.map[0]) if token.info else None
            case "table_open":
                self._table = Block("table")
            case "table_close":
                yield self._table
                self._table = None
            case "html_block":
                yield from self._html(token)
            case "inline":
                yield from self._paragraph(token)

    def _html(self, token: Token) -> Iterator[Block]:
        start, end = (self._lines.start(line) for line in token.map)
        blocks = read_fragment([Run(self._text[start:end], Span(start, end))], has_headline=self._has_headline)
        if token.level:  # its lines have the marks of what is around it
            yield Block(comments=[comment for block in blocks for comment in block.comments])
        else:
            self._has_headline |= any(block.kind == "headline" for block in blocks)
            yield from blocks

    def _add_row(self, cells: Sequence[Token]) -> None:
        runs = self._table.runs
        number = cells[0].map[0]
        for i, (token, places) in enumerate(zip(cells, self._lines.place_row([cell.content for cell in cells], number), strict=True)):
            if runs:
                runs.append(Run(" | " if i else "\n", None))
            runs += trimmed(read_runs(token.children, places))
            self._table.comments += _comments(token.children, places)

    def _paragraph(self, token: Token) -> Iterator[Block]:
        tag, _, signs = self._heading.partition(" ")
        places = self._lines.place_block(token.content, token.map[0], signs)
        before, words, after = _split_pictures(token.children)
        for picture in before:
            self._marker = None
            yield from read_picture(picture, places)
        is_caption = is_emphasised(words) and (before or self._last_kind in ("alt text", "caption"))
        runs = [*self._item_marker(), *read_runs(words, places)] if words else []
        yield Block("caption" if is_caption else self._kind(tag), runs, _comments(token.children, places))
        for picture in after:
            yield from read_picture(picture, places)

    def _kind(self, tag: str) -> str:
        if tag == "h1" and not self._has_headline:
            self._has_headline = True
            return "headline"
        return QUOTED if self._quotes else "body"

    def _item_marker(self) -> Iterator[Run]:
        """The number of an item, which a reader sees and checks of numbered lists need."""
        if self._marker:
            marker, number = self._marker
            found = re.search(rf"(?<!\d){re.escape(marker)}(?=\s)", self._lines.line(number))
            at = self._lines.start(number) + found.start() if found else None
            yield Run(f"{marker} ", Span(at, at + len(marker) + 1) if found else None)
            self._marker = None


def _comments(tokens: Sequence[Token], places: Places) -> list[tuple[int, Instruction]]:
    """The instructions in the comments of a paragraph, with their places."""
    found = []
    for token in tokens:
        comment = _COMMENT.fullmatch(token.content) if token.type == "html_inline" else None
        if comment and (instruction := parse_directive(comment[1])):
            at = token.meta["at"]
            found.append((places.whole(at, at + len(token.content), "").file.start, instruction))
    return found


def _split_pictures(tokens: Sequence[Token]) -> tuple[list[Token], Sequence[Token], list[Token]]:
    """The pictures before the words of a paragraph, the tokens from its first word to its last, and the pictures after them."""
    worded = [i for i, token in enumerate(tokens) if token.type != "image" and token.content.strip() and token.type in _WORDS]
    first, last = (worded[0], worded[-1] + 1) if worded else (len(tokens), len(tokens))
    while first and tokens[first - 1].type in SIGNS:
        first -= 1
    while last < len(tokens) and tokens[last].type in SIGNS:
        last += 1
    pictures = [(i, token) for i, token in enumerate(tokens) if token.type == "image"]
    return [p for i, p in pictures if i < first], tokens[first:last], [p for i, p in pictures if i >= last]
