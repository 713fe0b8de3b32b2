"""HTML to tags, text and comments with their places in the file, as the HTML standard cuts them; any text at all gives tokens.

Parsers that build a tree (lxml, lexbor) do not say where text stood, and html.parser gives references without their length.
Here every construct ends where the standard says, at the end of the file where it is not closed, so that the time is linear
in the file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from checker.documents.blocks import Run
from checker.errors import DocumentError
from checker.patterns import lazy
from checker.source_map import Span

MOST_MARKS = 80_000  # tags and references; a live blog of a day has half as many

_MARK = lazy(r"<(?:(?P<comment>!--)|/(?P<end>[a-zA-Z][^\s/>]*)|(?P<start>[a-zA-Z][^\s/>]*)|(?P<other>[!?/]))")
_ATTRIBUTE = lazy(r"[\s/]*+(?P<name>[^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>]*+)))?")
_RAW = frozenset("script style textarea title iframe xmp noembed noframes plaintext".split())  # what they hold is not markup
# White space, a reference, invisible hyphens and breaks, or words with single spaces between them
_UNSEEN = r"\0\u00ad\u200b\ufeff"
_TEXT = lazy(
    rf"(?P<space>[ \t\n\r\f]+)|(?P<unseen>[{_UNSEEN}]+)"
    r"|(?P<reference>&(?:#\d{1,8}|#[xX][\da-fA-F]{1,7}|[a-zA-Z][a-zA-Z\d]{1,31});?)"
    rf"|(?:[^ \t\n\r\f&{_UNSEEN}]++(?: (?=[^ \t\n\r\f&{_UNSEEN}]))?)++|&"
)


@dataclass(frozen=True, slots=True)
class StartTag:
    """`attributes` gives, by lower-case name, where the value stands in the file, without its quotation marks."""

    name: str
    attributes: dict[str, Span]
    start: int


@dataclass(frozen=True, slots=True)
class EndTag:
    name: str


@dataclass(frozen=True, slots=True)
class Comment:
    span: Span  # without its marks


@dataclass(frozen=True, slots=True)
class Text:
    """Text between tags, or what a script or a title holds; its references are not resolved."""

    span: Span


Token = StartTag | EndTag | Comment | Text


def refuse_many_marks(count: int) -> None:
    """DocumentError where a page has more tags and references than any story."""
    if count > MOST_MARKS:
        raise DocumentError(f"HTML with {count:,} tags and entities, more than {MOST_MARKS:,}: save the story alone")


def tokenize(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of a file, or of a part of it, in order."""
    end = len(text) if end is None else end
    at = start
    while mark := _MARK.search(text, at, end):
        if at < mark.start():
            yield Text(Span(at, mark.start()))
        if mark["start"]:
            tag, at = _read_tag(text, mark, end)
            yield tag
            if tag.name in _RAW:
                closing = re.compile(rf"</{tag.name}(?![^\s/>])", re.IGNORECASE).search(text, at, end)
                inner, at = Span(at, closing.start() if closing else end), closing.start() if closing else end
                yield Text(inner)
        elif mark["comment"]:
            closing, at = _find(text, "-->", mark.end() - 2, end)  # '<!-->' is one too
            yield Comment(Span(min(mark.end(), closing), closing))
        else:
            _, at = _find(text, ">", mark.end(), end)
            if mark["end"]:
                yield EndTag(mark["end"].lower())
    if at < end:
        yield Text(Span(at, end))


def _find(text: str, closing: str, at: int, end: int) -> tuple[int, int]:
    """Where something closes and where it ends; the end of the file where it is not closed."""
    found = text.find(closing, at, end)
    return (found, found + len(closing)) if found >= 0 else (end, end)


def _read_tag(text: str, mark: re.Match[str], end: int) -> tuple[StartTag, int]:
    attributes: dict[str, Span] = {}
    at = mark.end()
    while attribute := _ATTRIBUTE.match(text, at, end):
        value = next((g for g in ("double", "single", "bare") if attribute[g] is not None), None)
        attributes.setdefault(attribute["name"].lower(), Span(*attribute.span(value)) if value else Span(at, at))
        at = attribute.end()
    return StartTag(mark["start"].lower(), attributes, mark.start()), _find(text, ">", at, end)[1]


def read_text(text: str, span: Span) -> Iterator[Run]:
    """Runs of text with its references resolved, white space as one space, and soft hyphens left out, as a browser shows it."""
    for match in _TEXT.finditer(text, span.start, span.end):
        if match["space"]:
            yield Run(" ", Span(*match.span()))
        elif not match["unseen"]:
            seen = unescape(match[0]) if match["reference"] else match[0]
            if seen not in ("\u00ad", "\u200b", ""):
                yield Run(seen, Span(*match.span()))


def value_of(text: str, tag: StartTag, name: str) -> str:
    """The value of an attribute with its references resolved; '' where the tag has it not."""
    span = tag.attributes.get(name)
    return unescape(text[span.start : span.end]) if span else ""
