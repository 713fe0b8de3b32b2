"""A Word file to a Document: what it says with all tracked changes accepted, and what its styles say of headline and captions.

The listing that stands for the file (`SourceMap.file_text`) has a line for each paragraph and each row of a table, empty
ones too, so that a line's number is the paragraph's as Word counts them; a vertical tab is a line end inside a paragraph.
"""

from collections.abc import Iterator, Sequence

from checker.documents.plain_text import read_plain_text
from checker.documents.word_package import WordPackage
from checker.documents.word_text import BREAK, Paragraph, list_paragraphs
from checker.patterns import lazy
from checker.settings import Settings
from checker.source_map import Piece, SourceMap, Span
from checker.types import Document, Section

_UNSHOWN = lazy(f"[{BREAK}\u00ad]")  # a soft hyphen parts no word
_KINDS = {"title": "headline", "heading 1": "headline", "subtitle": "standfirst", "caption": "caption", "intense quote": "pull quote"}
_KINDS |= {f"toc {level}": "furniture" for level in range(1, 10)} | {"toc heading": "furniture"}
_HEAD = ("headline", "standfirst")
_ENDS_SENTENCE = lazy(r"[.!?…][\"”’')\]]*\s*$")


def read(data: bytes, path: str, settings: Settings) -> Iterator[Document]:
    """The one story of a Word file. DocumentError where it is no whole Word file."""
    paragraphs = list_paragraphs(WordPackage(data))
    blocks, source, text = _lay_out(paragraphs)
    styled = _styled_sections(paragraphs, blocks)
    plain = read_plain_text(_blank(text, styled), path, date=settings.date)
    sections = sorted([*styled, *_unstyled_sections(plain.sections, styled)], key=lambda section: section.span)
    yield Document(text, path, plain.date, tuple(sections), source=source)


def list_text(paragraphs: Sequence[Paragraph]) -> str:
    """The listing that stands for the file."""
    return "".join(f"{paragraph.text}\n" for paragraph in paragraphs)


def _lay_out(paragraphs: Sequence[Paragraph]) -> tuple[list[Span | None], SourceMap, str]:
    """Where each paragraph stands in the story (None: it is empty), how the story's text maps to the listing, and that text."""
    blocks: list[Span | None] = []
    texts: list[str] = []
    pieces: list[Piece] = []
    length = place = 0
    for paragraph in paragraphs:
        listed = paragraph.text
        start = length + 2 if texts else length
        words, found = _read_block(listed, start, place, line_end=" " if paragraph.part == "table" else "\n")
        if words.strip():
            texts.append(words)
            pieces += found
            length = start + len(words)
        blocks.append(Span(start, length) if words.strip() else None)
        place += len(listed) + 1
    return blocks, SourceMap(list_text(paragraphs), tuple(pieces)), "\n\n".join(texts)


def _read_block(listed: str, start: int, place: int, *, line_end: str) -> tuple[str, list[Piece]]:
    """The story's words for a listed paragraph and their pieces; it begins at `start` in the story, at `place` in the listing."""
    words, pieces, done = "", [], 0
    for sign in [*_UNSHOWN.finditer(listed), None]:
        end = sign.start() if sign else len(listed)
        if end > done:
            first = start + len(words)
            pieces.append(Piece(Span(first, first + end - done), Span(place + done, place + end)))
            words += listed[done:end]
        if sign:
            words += line_end if sign[0] == BREAK else ""
            done = sign.end()
    return words, pieces


def _styled_sections(paragraphs: Sequence[Paragraph], blocks: Sequence[Span | None]) -> list[Section]:
    """What styles and tables say of the paragraphs. A heading is the headline only above the first paragraph that is a sentence."""
    sections: list[Section] = []
    is_head = True
    for paragraph, block in zip(paragraphs, blocks, strict=True):
        if block is None:
            continue
        kind = _kind(paragraph)
        if kind in _HEAD and not (is_head and all(section.kind != kind for section in sections)):
            kind = None
        if kind == "table" and sections and sections[-1].span.end + 2 == block.start and sections[-1].kind == kind:
            sections[-1] = Section(kind, Span(sections[-1].span.start, block.end))  # a table is one section
        elif kind:
            sections.append(Section(kind, block))
        elif _ENDS_SENTENCE.search(paragraph.text):
            is_head = False
    return sections


def _kind(paragraph: Paragraph) -> str | None:
    return paragraph.part if paragraph.part != "body" else next((_KINDS[style] for style in paragraph.styles if style in _KINDS), None)


def _unstyled_sections(plain: Sequence[Section], styled: Sequence[Section]) -> Iterator[Section]:
    """What the words alone say of the other paragraphs: what looks like a headline below a styled one is a standfirst."""
    styled_titles = [section.kind for section in styled if section.kind in _HEAD]
    for section in plain:
        if section.kind not in _HEAD or not styled_titles:
            yield section
        elif styled_titles == ["headline"] and section.kind == "headline":
            yield Section("standfirst", section.span)


def _blank(text: str, sections: Sequence[Section]) -> str:
    """The text with spaces in place of some sections, so that what remains stands where it stood."""
    kept, done = [], 0
    for section in sections:
        kept += [text[done : section.span.start], " " * (section.span.end - section.span.start)]
        done = section.span.end
    return "".join(kept) + text[done:]
