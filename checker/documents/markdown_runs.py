"""The inline tokens of a paragraph as runs of text: emphasis, link targets and struck words are left out."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from checker.documents.blocks import Block, Run
from checker.documents.markdown_places import Places

SIGNS = frozenset(f"{name}_{side}" for name in ("em", "strong", "s") for side in ("open", "close"))


def read_runs(tokens: Sequence[Token], places: Places) -> Iterator[Run]:
    """The text of inline tokens; a soft line end is a space, as in a rendered page, a hard one a line end."""
    at, struck = 0, 0
    for token in tokens:
        at = max(at, token.meta.get("at", at))
        if token.type in SIGNS:
            struck += token.nesting * (token.tag == "s")
            at += len(token.markup)
            continue
        start, end = _extent(token, places.source, at)
        at = end
        if start < end and not struck:
            yield from _token_runs(token, places, start, end)


def _extent(token: Token, source: str, at: int) -> tuple[int, int]:
    """From where to where in the source a token's text is written; nothing for tokens without text."""
    match token.type:
        case "text" if (start := source.find(token.content, at)) >= 0:
            return start, start + len(token.content)
        case "text":  # an address that the parser has decoded
            return at, source.index(">", at) + 1
        case "text_special":
            return at, at + len(token.markup)
        case "code_inline":
            start = at + len(token.markup)
            start += source[start : start + len(token.content) + 1].replace("\n", " ").index(token.content)
            return start, start + len(token.content)
        case "softbreak" | "hardbreak":
            start = source.index("\n", at)
            return start, start + 1
        case "html_inline" if re.match(r"<br[\s/>]", token.content, re.IGNORECASE):
            return at, at + len(token.content)
    return at, at


def _token_runs(token: Token, places: Places, start: int, end: int) -> Iterator[Run]:
    match token.type:
        case "softbreak":
            yield from places.runs(start, end, " ")
        case "hardbreak":
            yield from places.runs(start, end)
        case "html_inline":
            yield places.whole(start, end, "\n")
        case _ if len(token.content) == end - start:
            yield from places.runs(start, end, token.content)
        case _:
            yield places.whole(start, end, token.content)


def read_picture(token: Token, places: Places) -> Iterator[Block]:
    """The text of a picture, and its title, which pages show as its caption."""
    start = token.meta["at"] + len("![")
    end = start + len(token.content)
    yield Block("alt text", list(read_runs(token.children or (), places.part(start, end))))
    title = re.compile(r"\s[\"'(](" + re.escape(token.attrs["title"]) + ")") if token.attrs.get("title") else None
    if title and (written := title.match(places.source, _skip_target(places.source, end))):
        yield Block("caption", list(places.runs(*written.span(1))))


def _skip_target(source: str, end: int) -> int:
    """Where the address of a picture ends: '](<a b.jpg>' or '](fish.jpg'."""
    target = re.compile(r"\]\(\s*(?:<[^<>\n]*>|\S*)").match(source, end)
    return target.end() if target else len(source)


def is_emphasised(tokens: Sequence[Token]) -> bool:
    """Whether one pair of signs of emphasis holds all of the text."""
    signs = [token for token in tokens if not (token.type in ("text", "softbreak") and not token.content.strip())]
    if len(signs) < 3 or signs[0].type != "em_open" or signs[-1].type != "em_close":
        return False
    return sum(token.type == "em_open" for token in signs) == 1
