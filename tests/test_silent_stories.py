"""Forty stories in which every sum, date and name is right: no check that needs no model may accuse one of them."""

from collections import Counter
from pathlib import Path

import pytest

from checker.checks import CHECKS
from checker.documents import read_document
from checker.pipeline import Story
from checker.types import Hit, Severity

MODEL_STAGES = frozenset({"claims", "vectors", "pairs", "judgments"})
STORIES = sorted((Path(__file__).parents[1] / "fixtures/stories/silent").glob("*.txt"))
MOST_QUERIES = 6  # over all of them


@pytest.fixture(scope="module")
def found() -> dict[str, list[tuple[Severity, Hit]]]:
    checks = [check for check in CHECKS if not check.preview and not check.needs & MODEL_STAGES]
    stories = {path.stem: Story(read_document(path)) for path in STORIES}
    return {
        name: [(hit.severity or check.severity, hit) for check in checks for hit in check.find(story)] for name, story in stories.items()
    }


def test_there_are_forty_of_a_story_s_length() -> None:
    assert len(STORIES) == 40
    assert all(120 <= len(path.read_text("utf-8").split()) <= 350 for path in STORIES)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_no_error(found: dict, path: Path) -> None:
    assert [(hit.code, hit.values) for severity, hit in found[path.stem] if severity is Severity.ERROR] == []


def test_few_queries(found: dict) -> None:
    queries = Counter((name, hit.code) for name, hits in found.items() for severity, hit in hits if severity is Severity.QUERY)
    assert queries.total() <= MOST_QUERIES, queries
