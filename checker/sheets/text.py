"""The check sheet to print: a box before each entry."""

import textwrap
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from checker.reports.wording import clean, name_place
from checker.sheets.entries import Entry, Sheet, by_kind, plural
from checker.types import Document

WIDTH = 100
_MOST_WORDS = 40  # of a quote; the story has the rest


def write(sheets: Iterable[Sheet], out: BinaryIO) -> None:
    for i, sheet in enumerate(sheets):
        lines = [""] * bool(i) + list(_lines(sheet))
        out.write(("\n".join(lines) + "\n").encode("utf-8", "backslashreplace"))
        out.flush()


def _lines(sheet: Sheet) -> Iterator[str]:
    failure = sheet.document.failure
    yield f"{clean(sheet.document.name)}: {f'not read: {clean(failure)}' if failure else f'{len(sheet.entries)} things to check'}"
    for kind, entries in by_kind(sheet.entries):
        yield from ("", f"  {plural(kind)} ({len(entries)})")
        for entry in entries:
            yield from _entry_lines(sheet.document, entry)


def _entry_lines(document: Document, entry: Entry) -> Iterator[str]:
    words = textwrap.shorten(clean(entry.words), 6 * _MOST_WORDS, placeholder=" …")
    also = f" (also {', '.join(map(clean, entry.forms))})" if entry.forms else ""
    yield from _wrapped(f"[ ] {words}{also} · {tell_places(document, entry)}", 4, 8)
    for known in entry.known:
        yield from _wrapped(clean(known), 8, 10)


def tell_places(document: Document, entry: Entry) -> str:
    """'headline, para 3, 9 (caption), 12', each once."""
    told = list(dict.fromkeys(name_place(document, span.start) for span in entry.places))
    return ", ".join(
        place.removeprefix("para ") if last.startswith("para ") else place for last, place in zip(["", *told], told, strict=False)
    )


def _wrapped(words: str, first: int, further: int) -> list[str]:
    return textwrap.wrap(
        words, WIDTH, initial_indent=" " * first, subsequent_indent=" " * further, break_long_words=False, break_on_hyphens=False
    )
