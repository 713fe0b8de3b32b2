"""The file beside a story that says which findings in it may stand, for formats that have no comments.

`story.txt.checker.toml` belongs to `story.txt`:

    [[ignore]]
    codes = ["FC201"]
    text = "twelve people swam"      # words of one of the sentences that clash; without them all of the story is meant
    reason = "the council counts the children apart"
    until = 2024-12-31               # compared with the story's own date

`fingerprint`, from a report for machines, names one finding; `id` the story where the file holds many.
"""

import datetime
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from checker.patterns import lazy
from checker.types import Directive, Document, Span

SUFFIX = ".checker.toml"
_TYPES = {"codes": list, "fingerprint": str, "text": str, "reason": str, "until": datetime.date, "id": str}
_WORDS = {"codes": 'a list of codes such as ["FC201"]', "until": "a date without quotation marks, such as 2024-12-31"}
_CODE = lazy(r"FC\d{0,3}")
_HEADER = lazy(r"^[^\S\n]*\[\[\s*ignore\s*\]\]", re.MULTILINE)


def read_sidecar(path: str | Path) -> tuple[Directive, ...]:
    """The directives of the file beside a story, none where there is no such file. What is wrong in it is a directive with a fault."""
    beside = f"{path}{SUFFIX}"
    try:
        text = Path(beside).read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except (OSError, ValueError) as error:
        return (_faulty(beside, 1, f"cannot be read ({error})"),)
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # RecursionError: brackets by the thousand
        return (_faulty(beside, 1, f"is not valid TOML: {error}"),)
    return tuple(_directives(table, text, beside))


def with_sidecar(documents: Iterable[Document], directives: Sequence[Directive]) -> Iterator[Document]:
    """The stories of a file with the directives beside it, whose scope is all of each; what is wrong is told with the first."""
    for document in documents:
        scope = Span(0, len(document.text))
        yield replace(document, directives=(*document.directives, *(replace(one, scope=scope) for one in directives)))
        directives = [directive for directive in directives if not directive.fault]


def _directives(table: Mapping[str, Any], text: str, path: str) -> Iterator[Directive]:
    for key in table:
        if key != "ignore":
            yield _faulty(path, 1, f"has an unknown key {key!r}; write [[ignore]] above each entry")
    entries = table.get("ignore", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        yield _faulty(path, 1, "must hold a list of entries: write [[ignore]] above each")
        return
    lines = [text.count("\n", 0, header.start()) + 1 for header in _HEADER.finditer(text)]
    lines = lines if len(lines) == len(entries) else [1] * len(entries)
    for entry, line in zip(entries, lines, strict=True):
        fault = next(_faults(entry), "")
        yield _faulty(path, line, fault) if fault else _directive(entry, line, path)


def _directive(entry: Mapping[str, Any], line: int, path: str) -> Directive:
    return Directive(scope=Span(0, 0), line=line, path=path, **{**entry, "codes": tuple(entry["codes"])})


def _faults(entry: Mapping[str, Any]) -> Iterator[str]:
    for key, value in entry.items():
        if key not in _TYPES:
            yield f"has an unknown key {key!r}; the keys are {', '.join(_TYPES)}"
        elif not isinstance(value, _TYPES[key]) or isinstance(value, datetime.datetime):
            yield f"has {key} = {value!r}; it must be {_WORDS.get(key, 'a string')}"
    if not entry.get("codes"):
        yield 'names no codes; write codes = ["FC201"]'
    for code in entry["codes"]:
        if not isinstance(code, str) or not _CODE.fullmatch(code):
            yield f"has the code {code!r}; write one such as FC201, or the beginning of some"
    if not entry.get("reason", "").strip():
        yield 'gives no reason, and so lets nothing pass; write reason = "why it may stand"'


def _faulty(path: str, line: int, fault: str) -> Directive:
    return Directive((), Span(0, 0), "", line, path=path, fault=fault)
