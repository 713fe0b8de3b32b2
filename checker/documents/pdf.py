"""A PDF to a Document: its lines as the library finds them, without what repeats on every page, joined to paragraphs.

The listing that stands for the file (`SourceMap.file_text`) has all lines of all pages, each page ended by a form feed.
"""

from collections.abc import Iterator, Sequence

from checker.documents.pdf_lines import Line, read_lines
from checker.documents.pdf_paragraphs import drop_running_lines, find_words, join_lines, joint
from checker.documents.plain_text import read_plain_text
from checker.settings import Settings
from checker.source_map import Piece, SourceMap, Span
from checker.types import Document


def read(data: bytes, path: str, settings: Settings) -> Iterator[Document]:
    """The one story of a PDF. DocumentError where it is damaged, encrypted or has no text."""
    listing, lines = read_lines(data)
    text, pieces = _lay_out(join_lines(drop_running_lines(lines)), find_words(listing))
    plain = read_plain_text(text, path, date=settings.date)
    yield Document(text, path, plain.date, plain.sections, source=SourceMap(listing, pieces))


def _lay_out(paragraphs: Sequence[Sequence[Line]], words: set[str]) -> tuple[str, tuple[Piece, ...]]:
    """The story's text, and where each line of it stands in the listing."""
    text, length = [], 0
    pieces: list[Piece] = []
    for paragraph in paragraphs:
        for line, following in zip(paragraph, [*paragraph[1:], None], strict=True):
            kept, between = (line.text, "\n\n") if following is None else joint(line, following, words)
            pieces.append(Piece(Span(length, length + len(kept)), Span(line.start, line.start + len(kept))))
            text += [kept, between]
            length += len(kept) + len(between)
    return "".join(text[:-1]), tuple(pieces)
