"""A plain Word file made of stories that are none: their sections and paragraphs, one story after the other."""

import io
from collections.abc import Callable, Iterable

import docx
from docx.document import Document as WordDocument

from checker.patterns import lazy
from checker.source_map import Piece, SourceMap
from checker.types import Document, Result, Span

InListing = Callable[[Span], Span]  # a span of a story's text to a span of the listing that stands for the file

_STYLES = {"headline": "Title", "standfirst": "Subtitle", "caption": "Caption", "pull quote": "Intense Quote"}
_UNWRITABLE = lazy("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # by XML 1.0
_SPACE = lazy(r"[\t\n\v\f\r]")


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
        """Add a story; what can be said only of all of it stands on a line that says why it is empty."""
        if is_named:
            self.add(document.name, "Heading 1", begins_page=self.place > 0)
        note = Span(0, 0)
        if document.failure or not document.paragraphs:
            note = self.add(f"Not read: {document.failure}" if document.failure else "There is no text in it.")
        pieces = [Piece(span, self._add_paragraph(document, span)) for span in document.paragraphs]
        return SourceMap("", tuple(pieces or [Piece(Span(0, 1), note)])).in_file

    def _add_paragraph(self, document: Document, span: Span) -> Span:
        return self.add(document.text[span.start : span.end], _STYLES.get(document.section(span.start), "Normal"))

    def add(self, text: str, style: str = "Normal", *, begins_page: bool = False) -> Span:
        """Add a paragraph; where it stands in the listing."""
        paragraph = self.file.add_paragraph(replace_unwritable(_SPACE.sub(" ", text)), style)
        if begins_page:
            paragraph.paragraph_format.page_break_before = True
        start, self.place = self.place, self.place + len(text) + 1
        return Span(start, start + len(text))
