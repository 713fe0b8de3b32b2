"""The check sheet as one page of its own: ticks are kept in the page, on the reader's machine."""

import hashlib
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files
from typing import BinaryIO

from checker.reports.wording import clean
from checker.sheets.entries import Entry, Sheet, by_kind, plural
from checker.sheets.text import tell_places
from checker.types import Document


def write(sheets: Iterable[Sheet], out: BinaryIO) -> None:
    style, script = (files("checker.sheets").joinpath(name).read_text("utf-8") for name in ("sheet.css", "sheet.js"))
    out.write(_encoded(_HEAD.format(style=style)))
    for sheet in sheets:
        out.write(_encoded("".join(_story(sheet))))
        out.flush()
    out.write(_encoded(f"</main>\n<script>{script}</script>\n</html>\n"))


_HEAD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="generator" content="checker">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>Check sheet</title>
<style>{style}</style>
<main>
"""


def _story(sheet: Sheet) -> Iterator[str]:
    document = sheet.document
    yield f"<article><h1>{_shown(document.name)}</h1>\n"
    if document.failure:
        yield f"<p>Not read: {_shown(document.failure)}</p>"
    else:
        yield f'<p role="status"><span class="done">0</span> of {len(sheet.entries)} checked</p>\n'
    for kind, entries in by_kind(sheet.entries):
        yield f"<section><h2>{plural(kind).capitalize()} <small>{len(entries)}</small></h2>\n<ul>\n"
        yield from (_item(document, entry) for entry in entries)
        yield "</ul></section>\n"
    yield "</article>\n"


def _item(document: Document, entry: Entry) -> str:
    told = [f'<span class="words">{_shown(entry.words)}</span>']
    told += [f'<span class="also">also {_shown(", ".join(entry.forms))}</span>'] if entry.forms else []
    told.append(f'<span class="where">{_shown(tell_places(document, entry))}</span>')
    told += [f'<span class="known">{_shown(known)}</span>' for known in entry.known]
    # The tick is kept under a hash: the page's storage holds no word of the story.
    key = hashlib.sha256(f"{document.name}\0{entry.kind}\0{entry.words}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f'<li><label><input type="checkbox" data-key="{key}"> {" ".join(told)}</label></li>\n'


def _shown(words: str) -> str:
    return escape(clean(words))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")
