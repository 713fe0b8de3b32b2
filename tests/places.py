"""What every reader owes: each character of a story stands in the file where its map says."""

import re

from checker.types import Document, Span

_SPACE = re.compile(r"\s+")
_ESCAPES = ("&", "\\", '""', "<br")  # an entity, an escape of JSON, a quote in CSV, a line end of HTML
_SIGNS = "|"  # between the cells of a table


def in_file(document: Document, words: str) -> str:
    """What the file has at the place of words of the story."""
    start = document.text.index(words)
    span = document.in_file(Span(start, start + len(words)))
    return document.source.file_text[span.start : span.end]


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(section.kind, document.text[section.span.start : section.span.end]) for section in document.sections]


def assert_places(document: Document) -> None:
    """Pieces are in order and hold the same words on both sides, but for escapes; all that is no white space or sign is in one."""
    source, last = document.source, Span(0, 0)
    for piece in source.pieces:
        assert last.end <= piece.text.start < piece.text.end <= len(document.text)
        assert 0 <= piece.file.start < piece.file.end <= len(source.file_text)
        text = document.text[piece.text.start : piece.text.end]
        raw = source.file_text[piece.file.start : piece.file.end]
        assert _SPACE.sub(" ", text) == _SPACE.sub(" ", raw) or (len(text) <= 2 and raw.startswith(_ESCAPES))
        last = piece.text
    for section in document.sections:
        assert 0 <= section.span.start < section.span.end <= len(document.text)
    mapped = [False] * len(document.text)
    for piece in source.pieces:
        mapped[piece.text.start : piece.text.end] = [True] * (piece.text.end - piece.text.start)
    assert all(is_mapped or character.isspace() or character in _SIGNS for is_mapped, character in zip(mapped, document.text, strict=True))
