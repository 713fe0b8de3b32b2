"""Pairs of versions: the values that the new one left behind, and pairs that were updated throughout."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from checker.checks.left_behind import find
from checker.documents import read_plain_text
from checker.pipeline import Story

FOLDER = Path(__file__).parent.parent / "fixtures/versions"
_CHANGED = re.compile(r"\{([^{}]*) >> ([^{}]*)\}")
_MARKED = re.compile(r"\[([^\[\]]+)\]\{\.FC801\}")
KNOWN_GAPS: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Versions:
    title: str
    earlier: str
    later: str
    marked: tuple[tuple[int, int], ...]


def read_pairs(name: str) -> list[Versions]:
    parts = re.split(r"^## (.+)$", (FOLDER / name).read_text("utf-8"), flags=re.MULTILINE)[1:]
    return [read_pair(title, body.strip()) for title, body in zip(parts[::2], parts[1::2], strict=True)]


def read_pair(title: str, body: str) -> Versions:
    earlier = _MARKED.sub(r"\1", _CHANGED.sub(r"\1", body))
    source, later, marked, end = _CHANGED.sub(r"\2", body), "", [], 0
    for mark in _MARKED.finditer(source):
        later += source[end : mark.start()]
        marked.append((len(later), len(later) + len(mark[1])))
        later += mark[1]
        end = mark.end()
    return Versions(title, earlier, later + source[end:], tuple(marked))


def find_marks(pair: Versions) -> list[tuple[int, int]]:
    story = Story(read_plain_text(pair.later))
    story.previous = Story(read_plain_text(pair.earlier))
    return sorted({(mark.start, mark.end) for hit in find.find(story) for mark in hit.marks})


PAIRS = {f"{name} {pair.title}": pair for name in ("left_behind.md", "unseen.md", "later.md") for pair in read_pairs(name)}


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
def test_pair(pair):
    found = [pair.later[start:end] for start, end in find_marks(pair)]
    expected = [] if pair.title in KNOWN_GAPS else [pair.later[start:end] for start, end in pair.marked]
    assert found == expected
