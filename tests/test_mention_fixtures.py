"""Each kind of mention against prose in which every mention of it was marked by hand, before the code was run on it."""

import re
from pathlib import Path

import pytest

from checker.mentions import find_mentions
from checker.sentences import split_sentences
from checker.types import Document, MentionKind

FOLDER = Path(__file__).parents[1] / "fixtures/mentions"
MOST_MISSED = 0.10
FEWEST = 150


def read_stories(kind: MentionKind) -> list[tuple[str, set[tuple[int, int]]]]:
    """The texts under the headings of a kind's file, without marks, each with the spans that were marked."""
    stories = (FOLDER / f"{kind}.md").read_text("utf-8").split("\n## ")[1:]
    return [_unmarked(story.partition("\n")[2].strip(), kind) for story in stories]


def _unmarked(marked: str, kind: MentionKind) -> tuple[str, set[tuple[int, int]]]:
    text, spans = "", set()
    for piece in re.split(rf"(\[[^\]]+\]\{{{kind}\}})", marked):
        if piece.endswith(f"{{{kind}}}"):
            piece = piece[1 : -len(f"]{{{kind}}}")]
            spans.add((len(text), len(text) + len(piece)))
        text += piece
    return text, spans


def found_spans(text: str, kind: MentionKind) -> set[tuple[int, int]]:
    mentions = find_mentions(split_sentences(Document(text)))
    return {(mention.span.start, mention.span.end) for mention in mentions if mention.kind is kind}


@pytest.mark.parametrize("kind", MentionKind)
def test_nearly_all_are_found_and_little_else(kind: MentionKind) -> None:
    marked = right = read = 0
    missed, wrong = [], []
    for text, spans in read_stories(kind):
        found = found_spans(text, kind)
        marked, right, read = marked + len(spans), right + len(spans & found), read + len(found)
        missed += [text[start:end] for start, end in sorted(spans - found)]
        wrong += [text[start:end] for start, end in sorted(found - spans)]
    assert marked >= FEWEST
    recall, precision = right / marked, right / read
    assert min(recall, precision) >= 1 - MOST_MISSED, f"{recall=:.3f} {precision=:.3f}\n{missed=}\n{wrong=}"
