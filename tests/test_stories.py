"""Whole stories with all their findings: those with an empty list beside them must stay silent."""

import json
from pathlib import Path

import pytest

from checker.documents import read_document
from checker.pipeline import Checker
from checker.types import Result, Status

STORIES = sorted((Path(__file__).parents[1] / "fixtures/stories").glob("*.txt"))


def expected(path: Path) -> list[dict[str, str]]:
    return json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def results() -> dict[str, Result]:
    return {result.document.path: result for result in Checker().check(map(read_document, STORIES))}


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_findings(results: dict[str, Result], path: Path) -> None:
    shown = [finding for finding in results[str(path)].findings if finding.status is Status.REPORTED]
    found = [{"code": finding.code, "text": finding.text} for finding in shown]
    assert sorted(found, key=str) == sorted(expected(path), key=str)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_story_is_read_as_one(results: dict[str, Result], path: Path) -> None:
    """A clean story cannot be silent because its date was not found or its text was not read."""
    result = results[str(path)]
    assert result.document.date is not None and result.document.failure is None
    assert result.document.section(0) == "headline" and result.examined["sentences"] > 10
    assert result.examined["dates"] and result.examined["names"] and result.examined["quotes"]


def test_some_are_clean_and_some_are_not() -> None:
    assert [bool(expected(path)) for path in STORIES].count(False) >= 4 and any(map(expected, STORIES))
