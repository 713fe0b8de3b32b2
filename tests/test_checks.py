"""Runs every case of fixtures/checks/*.md through its check: marked words are the marks of a hit, the rest stays silent."""

import datetime
import re
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import pytest
from marked_text import read_cases, read_marks

from checker.checks.base import HEADINGS, Check
from checker.documents import read_plain_text
from checker.models import Models
from checker.pipeline import Story
from checker.types import Document

ROOT = Path(__file__).parent.parent
MODULES = {
    check.code: check
    for path in sorted((ROOT / "checker/checks").glob("[a-z]*.py"))
    if path.stem != "base"
    for check in vars(import_module(f"checker.checks.{path.stem}")).values()
    if isinstance(check, Check)
}
MODEL_STAGES = frozenset({"claims", "vectors", "pairs", "judgments"})


@dataclass(frozen=True)
class Case:
    code: str
    title: str
    date: datetime.date | None
    text: str
    marked: tuple[tuple[int, int], ...]


def read_file(path: Path) -> list[Case]:
    """The cases of one file: '## silent: ...' and '## flagged: ...', an optional 'date:' line, prose."""
    cases = [read_case(path.stem, title, body) for title, body in read_cases(path)]
    for case in cases:
        is_flagged = case.title.startswith("flagged: ")
        assert is_flagged or case.title.startswith("silent: "), f"{path.name}: '{case.title}' is neither silent nor flagged"
        assert bool(case.marked) == is_flagged, f"{path.name}: '{case.title}' must have marks if and only if it is flagged"
    return cases


def read_case(code: str, title: str, body: str) -> Case:
    date = re.match(r"date: (\S+)\n+", body)
    text, marks = read_marks(body[date.end() :] if date else body)
    marked = tuple((start, end) for name, start, end in marks if name == code)
    return Case(code, title, datetime.date.fromisoformat(date[1]) if date else None, text, marked)


def needs_model(code: str) -> bool:
    return code in MODULES and bool(MODULES[code].needs & MODEL_STAGES)


FILES = sorted((ROOT / "fixtures/checks").glob("FC*.md"))
CASES = [case for path in FILES for case in read_file(path)]


@pytest.fixture(scope="module")
def shipped() -> Models:
    return Models()


@pytest.mark.parametrize("case", [case for case in CASES if needs_model(case.code)], ids=lambda case: f"{case.code} {case.title}")
def test_case_of_a_model(case, shipped):
    """Sentences are marked; which words in them clash is the model's to say."""
    story = Story(read_plain_text(case.text), shipped)
    spans = [hit.span for hit in MODULES[case.code].find(story) if hit.score >= shipped.thresholds[case.code]]
    assert [(span.start, span.end) for span in spans] == list(case.marked)


@pytest.mark.parametrize("case", [case for case in CASES if not needs_model(case.code)], ids=lambda case: f"{case.code} {case.title}")
def test_case(case):
    check = MODULES.get(case.code) or pytest.skip(f"no check {case.code} yet")
    hits = list(check.find(Story(Document(case.text, date=case.date))))
    marks = sorted({(mark.start, mark.end) for hit in hits for mark in hit.marks})
    assert [case.text[a:b] for a, b in marks] == [case.text[a:b] for a, b in case.marked]
    assert marks == list(case.marked)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_silent_cases_come_first(path):
    kinds = re.findall(r"^## (silent|flagged):", path.read_text("utf-8"), flags=re.MULTILINE)
    assert kinds == sorted(kinds, reverse=True)


@pytest.mark.parametrize("check", MODULES.values(), ids=lambda check: check.code)
def test_a_check_has_its_docs(check):
    assert check.summary and all(check.section(heading) for heading in HEADINGS)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Exports had fallen from £9m to £11m.", "‘fallen’, but £9m to £11m is a rise."),
        ("Membership rose from 300 to 250.", "‘rose’, but 300 to 250 is a fall."),
        ("Rents doubled from £400 to £1,200.", "‘doubled’, but £400 to £1,200 is 3 times as much."),
    ],
)
def test_a_wrong_direction_is_told_by_the_right_one(text, told):
    [hit] = MODULES["FC207"].find(Story(Document(text)))
    assert hit.message.startswith(told)
