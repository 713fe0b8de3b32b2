"""Pairs of versions: the values that the new one left behind, and pairs that were updated throughout."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from checker.checks.left_behind import find
from checker.documents import read_plain_text
from checker.pipeline import Story
from checker.sentences import split_sentences
from checker.types import Document
from checker.versions.alignment import align_sentences
from checker.versions.notes import find_announced

FOLDER = Path(__file__).parent.parent / "fixtures/versions"
_CHANGED = re.compile(r"\{((?:[^{}]|\{\.FC801\})*) >> ((?:[^{}]|\{\.FC801\})*)\}")
_MARKED = re.compile(r"\[([^\[\]]+)\]\{\.FC801\}")
# A clean pair that is asked about: the same noun, the same date, another matter.
KNOWN_ALARMS = {"silent: the opening moved for the public only": ["4 May"]}
# What was left behind and is not found.
KNOWN_GAPS = frozenset(
    {
        "left: a short name of a club",
        "left: the price in a later paragraph",
        "left: how many more",
        "left: second, told as runner-up",
    }
)


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


FILES = (
    *("left_behind.md", "unseen.md", "later.md", "clean.md", "last.md", "again.md", "final.md"),
    *("retold.md", "afresh.md", "rewritten.md", "evening.md"),
)
PAIRS = {f"{name} {pair.title}": pair for name in FILES for pair in read_pairs(name)}


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
def test_pair(pair):
    found = [pair.later[start:end] for start, end in find_marks(pair)]
    expected = (
        KNOWN_ALARMS.get(pair.title, [])
        if pair.title in KNOWN_GAPS | KNOWN_ALARMS.keys()
        else [pair.later[start:end] for start, end in pair.marked]
    )
    assert found == expected


def test_recall(capsys):
    """Figures by file, and the bar of nine in ten.

    At first sight, before what they showed was mended, unseen.md gave 12 of 14 with 1 of 7 clean pairs flagged, later.md 8 of 10 with
    none of 5, clean.md 7 of 12 flagged, last.md 3 of 8 with none of 7,
    again.md 4 of 8 with 2 of 4, and final.md 5 of 8 with 3 of 6, in the last two as queries. The check that read only values in the
    same words found none of 28 in retold.md, 2 of 16 in afresh.md, 10 of 14 in rewritten.md and 1 of 14 in evening.md. At first sight
    the one that reads other words gave 22 of 28 with 2 of 28, 7 of 16 with 5 of 14 (three of them badly made, and written anew),
    11 of 14 with none of 10, and 12 of 14 with 3 of 14, all these as queries.
    """
    told, all_found, all_left = "", 0, 0
    for name in FILES:
        pairs = read_pairs(name)
        left = [pair for pair in pairs if pair.marked]
        found = sum(set(pair.marked) <= set(find_marks(pair)) for pair in left)
        false = sum(bool(find_marks(pair)) for pair in pairs if not pair.marked)
        assert false == sum(pair.title in KNOWN_ALARMS for pair in pairs)
        told += f"\n{name}: {found} of {len(left)} found; {false} of {len(pairs) - len(left)} clean pairs flagged"
        all_found, all_left = all_found + found, all_left + len(left)
    with capsys.disabled():
        print(told, end="")
    assert all_found >= 0.9 * all_left


def sentences(*texts: str):
    return split_sentences(Document("\n\n".join(texts)))


def test_sentences_that_moved_are_aligned():
    one, other, more = "The bridge is shut.", "Police named the dead.", "Rain fell on the hills."
    assert align_sentences(sentences(one, other, more), sentences(more, one, other)) == {0: 2, 1: 0, 2: 1}


def test_a_sentence_told_twice_is_aligned_once():
    assert align_sentences(sentences("It rained.", "It rained."), sentences("It rained.", "It rained.", "It rained.")) == {0: 0, 1: 1}


def test_two_stories_are_not_aligned():
    assert align_sentences(sentences("The bridge is shut.", "Police named the dead."), sentences("A cow won.", "It was red.")) == {}


@pytest.mark.parametrize(
    ("note", "old", "new"),
    [
        ("CORRECTS spelling of Smyth to Smith.", "Smyth", "Smith"),
        ("Eds: CORRECTS name to Ann Smith, not Ann Smyth.", "Ann Smyth", "Ann Smith"),
        ("(CORRECTS toll to 14 sted 12)", "12", "14"),
        ("1st Ld-Writethru. CORRECTS number of schools to 16 instead of 18", "18", "16"),
        ("Eds: UPDATES with quotes; CORRECTS age from 43 to 34.", "43", "34"),
    ],
)
def test_a_note_announces_a_change(note, old, new):
    [change] = find_announced(Document(note), sentences(note))
    assert (change.old, change.new) == (old, new)


@pytest.mark.parametrize(
    "text",
    [
        "The judge corrects exams at night.",
        "Eds: UPDATES with quotes from the mayor.",
        "He moved from Leeds to York.",
        "Note to editors: a story on the train from Leeds to York moves at 1000 GMT.",
    ],
)
def test_no_note_announces_nothing(text):
    assert not list(find_announced(Document(text), sentences(text)))


def test_a_change_both_ways_is_none():
    """Two names or figures that changed places were told in the wrong order, and both are right somewhere."""
    pair = read_pair("", "{Four >> Nine} men rowed to Sarn.\n\n{Nine >> Four} men rowed to Melo.\n\nThe nine men at Sarn rested.")
    assert find_marks(pair) == []
