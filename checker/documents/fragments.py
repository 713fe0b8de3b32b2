"""Pieces of HTML inside other files (a feed's description, a message's part, a column) to elements, places kept.

As lenient as a browser where that is cheap: a tag that is never closed ends with its parent, and an unknown entity is text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from html import unescape
from html.entities import html5

from checker.documents.markup import Element
from checker.documents.xml_blocks import Run, place
from checker.errors import DocumentError
from checker.types import Piece, SourceMap, Span

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:.-]*)")
_REFERENCE = re.compile(r"&(?:#\d{1,8}|#[xX][\da-fA-F]{1,8}|[a-zA-Z][\da-zA-Z]{1,31});")
_ATTRIBUTE = re.compile(r"\b(class|style)\s*=\s*(?:\"([^\"]{0,500})\"|'([^']{0,500})'|([^\s\"'>]{1,500}))", re.IGNORECASE)
_NEXT = re.compile(r"[<&]")
_TAG_BREAK = re.compile(r"[>\"']")
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_RAW = frozenset(("script", "style", "textarea", "title"))  # hold no tags, up to their own end
_CLOSED_BY = {"p": frozenset("p div ul ol table blockquote h1 h2 h3 h4 h5 h6 hr".split()), "li": frozenset(("li",))}
_MOST_NODES = 100_000  # elements and stretches of text
_MOST_LEVELS = 100  # deeper ones count as this deep
_LOOKS_LIKE_HTML = re.compile(
    r"\s*<(?:!--|(?:p|div|h[1-6]|article|section|ul|ol|figure|span|strong|b|em|i|a|blockquote|br)\b)", re.IGNORECASE
)


def looks_like_html(text: str) -> bool:
    """Whether a text begins with one of HTML's tags for prose."""
    return bool(_LOOKS_LIKE_HTML.match(text))


def parse_fragment(runs: Sequence[Run]) -> Element:
    """The elements of HTML whose source is the text of `runs`; the text in them stands where those stand in the file."""
    return _Parser(runs).parse()


class _Parser:
    def __init__(self, runs: Sequence[Run]) -> None:
        self._text = "".join(run.text for run in runs)
        self._places = _Places(runs)
        self._last_end = self._text.rfind(">")
        self._root = Element("")
        self._open = [self._root]
        self._nodes = 0

    def parse(self) -> Element:
        at = 0
        while at < len(self._text):
            match self._text[at]:
                case "<":
                    at = self._read_markup(at)
                case "&":
                    at = self._read_reference(at)
                case _:
                    at = self._add_text(at, self._next_special(at))
        return self._root

    def _next_special(self, at: int) -> int:
        match = _NEXT.search(self._text, at)
        return match.start() if match else len(self._text)

    def _read_markup(self, at: int) -> int:
        """Read a tag, comment or declaration; a '<' that begins none is text."""
        if self._text.startswith("<!--", at):
            end = self._text.find("-->", at + 4)
            return end + 3 if end >= 0 else len(self._text)
        if self._text.startswith(("<!", "<?"), at) and at < self._last_end:
            return self._text.find(">", at) + 1
        tag = _TAG.match(self._text, at)
        if not tag or at > self._last_end:
            return self._add_text(at, self._next_special(at + 1))
        end, name = self._tag_end(tag.end()), tag[2].lower()
        if tag[1]:
            self._close(name)
            return end
        return self._begin(name, at, end)

    def _tag_end(self, at: int) -> int:
        """The end of a tag: its first '>' outside quotes; inside them where a quote is never closed."""
        first = self._text.find(">", at) + 1
        while (mark := _TAG_BREAK.search(self._text, at)) and mark[0] != ">":
            at = self._text.find(mark[0], mark.end()) + 1
            if not at:
                return first
        return mark.end() if mark else first

    def _begin(self, name: str, at: int, end: int) -> int:
        while self._open[-1].name in _CLOSED_BY and name in _CLOSED_BY[self._open[-1].name]:
            self._open.pop()
        source = self._text[at : min(end, at + 2000)]
        attributes = {m[1].lower(): m[2] or m[3] or m[4] or "" for m in _ATTRIBUTE.finditer(source)}
        element = Element(name, "", attributes, self._places.span(at, end).start)
        self._add(element)
        if name in _RAW:
            close = re.compile(f"</{name}", re.IGNORECASE).search(self._text, end)
            return close.start() if close else len(self._text)
        if name not in _VOID and not source.endswith("/>") and len(self._open) < _MOST_LEVELS:
            self._open.append(element)
        return end

    def _close(self, name: str) -> None:
        """Close the innermost element of a name, and all in it; an end without a beginning is passed over."""
        for level in range(len(self._open) - 1, 0, -1):
            if self._open[level].name == name:
                del self._open[level:]
                return

    def _read_reference(self, at: int) -> int:
        reference = _REFERENCE.match(self._text, at)
        if not reference or not (reference[0][1] == "#" or reference[0][1:] in html5):
            return self._add_text(at, self._next_special(at + 1))
        place = self._places.span(at, reference.end())
        self._add(Run(unescape(reference[0]), place.start, place.end))
        return reference.end()

    def _add_text(self, start: int, end: int) -> int:
        for run in self._places.runs(self._text, start, end):
            self._add(run)
        return end

    def _add(self, child: Element | Run) -> None:
        self._nodes += 1
        if self._nodes > _MOST_NODES:
            raise DocumentError(f"HTML with more than {_MOST_NODES:,} elements, as no story has: export it again")
        self._open[-1].children.append(child)


class _Places:
    """Where the characters of the fragment's source stand in the file."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self._source = SourceMap("", tuple(place(runs)))
        self._starts = [piece.text.start for piece in self._source.pieces]

    def span(self, start: int, end: int) -> Span:
        return self._source.in_file(Span(start, end))

    def runs(self, text: str, start: int, end: int) -> Iterator[Run]:
        """The characters from `start` to `end` as runs, each verbatim or a whole."""
        pieces = self._source.pieces
        for i in range(max(0, bisect_right(self._starts, start) - 1), len(pieces)):
            piece = pieces[i]
            if piece.text.start >= end:
                return
            first, last = max(start, piece.text.start), min(end, piece.text.end)
            if first < last:
                yield _cut(text, piece, first, last)


def _cut(text: str, piece: Piece, first: int, last: int) -> Run:
    """A part of a piece; all of the piece's place in the file where it stands there as a whole."""
    if piece.text.end - piece.text.start != piece.file.end - piece.file.start:
        return Run(text[first:last], piece.file.start, piece.file.end)
    shift = piece.file.start - piece.text.start
    return Run(text[first:last], first + shift, last + shift)
