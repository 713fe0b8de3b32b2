"""Pairs of a source and a story: what the story alters, and what it may change."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from checker.checks import contradicted_by_source, quote_differs_from_source
from checker.documents import read_plain_text
from checker.documents.table import table_document
from checker.pipeline import Story

FOLDER = Path(__file__).parent.parent / "fixtures/sources"
CHECKS = (contradicted_by_source.find, quote_differs_from_source.find)
_MARKED = re.compile(r"\[([^\[\]]+)\]\{\.(FC80\d)\}")
_FILE = re.compile(r"file: (\S+)\n")
KNOWN_GAPS: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Pair:
    title: str
    source: Story
    text: str
    marked: tuple[tuple[str, int, int], ...]


def read_pairs(name: str) -> list[Pair]:
    parts = re.split(r"^## (.+)$", (FOLDER / name).read_text("utf-8"), flags=re.MULTILINE)[1:]
    return [read_pair(title, body.strip()) for title, body in zip(parts[::2], parts[1::2], strict=True)]


def read_pair(title: str, body: str) -> Pair:
    source, story = body.split("\n---\n")
    text, marked, end = "", [], 0
    for mark in _MARKED.finditer(story):
        text += story[end : mark.start()]
        marked.append((mark[2], len(text), len(text) + len(mark[1])))
        text += mark[1]
        end = mark.end()
    file = _FILE.match(source)
    document = table_document(source[file.end() :], file[1]) if file else read_plain_text(source, "source.txt")
    return Pair(title, Story(document), text + story[end:], tuple(marked))


def find_hits(pair: Pair) -> list:
    story = Story(read_plain_text(pair.text))
    story.sources = (pair.source,)
    return [hit for check in CHECKS for hit in check.find(story)]


PAIRS = {f"{name} {pair.title}": pair for name in ("against_sources.md", "unseen.md", "later.md") for pair in read_pairs(name)}


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
def test_pair(pair):
    """One hit for each mark, of its code and on its words, and no other."""
    found = [(hit.code, mark.start, mark.end) for hit in find_hits(pair) for mark in hit.marks]
    expected = [] if pair.title in KNOWN_GAPS else list(pair.marked)
    assert [code for code, *_ in found] == [code for code, *_ in expected], [pair.text[a:b] for _, a, b in found]
    for (_, start, end), (_, first, last) in zip(sorted(found), sorted(expected), strict=True):
        assert start < last and first < end
