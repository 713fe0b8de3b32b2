"""A plain Word file made of stories that are none: their sections and paragraphs, one story after the other."""

import io
import re
from collections.abc import Callable, Iterable

import docx
from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph

from checker.source_map import Piece, SourceMap
from checker.types import Document, Result, Span

InListing = Callable[[Span], Span]  # a span of a story's text to a span of the listing that stands for the file

_STYLES = {"headline": "Title", "standfirst": "Subtitle", "caption": "Caption", "pull quote": "Intense Quote"}
_UNWRITABLE = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # by XML 1.0
_SPACE = re.compile(r"[\t\n\v\f\r]")


def make_story_file(results: Iterable[Result]) -> tuple[bytes, list[InListing]]:
    """A Word file, the same bytes each time, with the stories, and for each of them where its text stands in the file's listing.

    Each paragraph of a story is one of the file; line ends in it are spaces. Where there are several stories, each has its
    name as a heading and begins a page.
    """
    results = list(results)
    file = docx.Document()
    file.core_properties.author = file.core_properties.last_modified_by = "checker"
    file.core_properties.comments = ""
    writer = _Writer(file)
    places = [writer.add_story(result.document, is_named=len(results) > 1) for result in results]
    if not results:
        writer.add("No stories were checked.")
    out = io.BytesIO()
    file.save(out)
    return out.getvalue(), places


def replace_unwritable(text: str) -> str:
    """The text with a replacement character for each that XML cannot hold: of the same length."""
    return _UNWRITABLE.sub("\ufffd", text)


class _Writer:
    """Adds paragraphs to a file and knows where in its listing the next begins."""

    def __init__(self, file: WordDocument) -> None:
        self.file = file
        self.place = 0

    def add_story(self, document: Document, *, is_named: bool) -> InListing:
        if is_named:
            begins_page = self.place > 0
            self.add(document.name, "Heading 1").paragraph_format.page_break_before = begins_page
        if document.failure:
            self.add(f"Not read: {document.failure}")
        pieces = []
        for span in document.paragraphs:
            pieces.append(Piece(span, Span(self.place, self.place + span.end - span.start)))
            self.add(document.text[span.start : span.end], _STYLES.get(document.section(span.start), "Normal"))
        if not pieces and not document.failure:
            self.add("There is no text in it.")
        return SourceMap("", tuple(pieces)).in_file

    def add(self, text: str, style: str = "Normal") -> Paragraph:
        text = _SPACE.sub(" ", text)
        self.place += len(text) + 1
        return self.file.add_paragraph(replace_unwritable(text), style)
