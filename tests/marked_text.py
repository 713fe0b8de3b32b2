"""Cases in Markdown: a heading each, prose below it, and in the prose the words that a finding marks: `[so]{.FC999}`."""

import re
from pathlib import Path

_MARK = re.compile(r"\[([^\[\]]+)\]\{\.(FC\d{3}|evidence)\}")


def read_cases(path: Path) -> list[tuple[str, str]]:
    """Heading and body of each case of a file."""
    parts = re.split(r"^## (.+)$", path.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return [(title, body.strip()) for title, body in zip(parts[::2], parts[1::2], strict=True)]


def read_marks(source: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The prose without its marks, and code, start and end of each."""
    text, marked, end = "", [], 0
    for mark in _MARK.finditer(source):
        text += source[end : mark.start()]
        marked.append((mark[2], len(text), len(text) + len(mark[1])))
        text += mark[1]
        end = mark.end()
    return text + source[end:], marked
