"""The file beside a story: what it says, and every way in which it can be wrong."""

import datetime
import json
from pathlib import Path

import pytest
from conftest import JUDGED, PROVED

from checker.documents import read_document
from checker.sidecar import read_sidecar, with_sidecar
from checker.types import Directive, Document, Span

ENTRY = '[[ignore]]\ncodes = ["FC101"]\nreason = "two counts"\n'


@pytest.fixture
def beside(tmp_path: Path):
    """Write the sidecar of a story, and read it."""

    def beside(content: str | bytes) -> tuple[Directive, ...]:
        data = content.encode() if isinstance(content, str) else content
        (tmp_path / "story.txt.checker.toml").write_bytes(data)
        return read_sidecar(tmp_path / "story.txt")

    return beside


def test_there_need_be_none(tmp_path: Path) -> None:
    assert read_sidecar(tmp_path / "story.txt") == read_sidecar(tmp_path / "no/story.txt") == ()
    assert list(with_sidecar([Document("It rained.")], ())) == [Document("It rained.")]


def test_an_empty_one_says_nothing(beside) -> None:
    assert beside("") == beside("# nothing yet\n") == ()


def test_entries_with_their_lines(beside, tmp_path: Path) -> None:
    first, second = beside("# the desk's\n\n" + ENTRY + 'text = "twelve"\nuntil = 2024-12-31\nfingerprint = "00ff"\nid = "7"\n\n' + ENTRY)
    path = str(tmp_path / "story.txt.checker.toml")
    assert first == Directive(("FC101",), Span(0, 0), "two counts", 3, "00ff", "twelve", datetime.date(2024, 12, 31), path, "7")
    assert second == Directive(("FC101",), Span(0, 0), "two counts", 11, path=path)


def test_all_of_the_story_is_meant(beside, tmp_path: Path) -> None:
    beside(ENTRY)
    (tmp_path / "story.txt").write_text(JUDGED)
    [directive] = read_document(tmp_path / "story.txt").directives
    assert directive.scope == Span(0, len(JUDGED))


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("[[ignore]", "is not valid TOML"),
        (b"\xff\xfe", "cannot be read"),
        ("ignore = " + "[" * 5000, "is not valid TOML"),
        ("ignore = " + "9" * 5000, "is not valid TOML"),
        ('ignore = "FC101"', "must hold a list of entries"),
        ("ignore = [1]", "must hold a list of entries"),
        ("[[ignored]]\n", "has an unknown key 'ignored'"),
        ('[[ignore]]\ncodes = ["FC101"]', "gives no reason"),
        ('[[ignore]]\ncodes = ["FC101"]\nreason = " "', "gives no reason"),
        ('[[ignore]]\nreason = "x"', 'names no codes; write codes = ["FC201"]'),
        ("[[ignore]]\ncodes = []", "names no codes"),
        ('[[ignore]]\ncodes = "FC101"', "has codes = 'FC101'; it must be a list of codes"),
        ("[[ignore]]\ncodes = [101]", "has the code 101; write one such as FC201"),
        ('[[ignore]]\ncodes = ["101"]', "has the code '101'"),
        ('[[ignore]]\ncodes = ["FC101"]\nreasons = "x"', "has an unknown key 'reasons'; the keys are codes, fingerprint, text"),
        ('[[ignore]]\ncodes = ["FC101"]\nreason = 3', "has reason = 3; it must be a string"),
        ('[[ignore]]\ncodes = ["FC101"]\nuntil = "soon"', "has until = 'soon'; it must be a date without quotation marks"),
        ('[[ignore]]\ncodes = ["FC101"]\nuntil = 2024-01-01T10:00:00', "it must be a date without quotation marks, such as 2024-12-31"),
    ],
)
def test_what_is_wrong_is_a_fault_not_a_failure(beside, content: str | bytes, fault: str) -> None:
    [directive] = beside(content)
    assert fault in directive.fault and directive.codes == ()


def test_of_many_stories_in_a_file_the_first_tells_what_is_wrong(beside) -> None:
    directives = beside(ENTRY + "[[ignore]]\n")
    stories = with_sidecar([Document("It rained.", id="1"), Document("It poured.", id="2")], directives)
    assert [[bool(directive.fault) for directive in story.directives] for story in stories] == [[False, True], [False]]


def test_a_wrong_entry_costs_no_other(beside) -> None:
    assert [bool(directive.fault) for directive in beside("[[ignore]]\n" + ENTRY)] == [True, False]


class TestReports:
    def test_it_is_hidden_and_fails_nothing(self, run, story, beside) -> None:
        beside(ENTRY + '[[ignore]]\ncodes = ["FC302"]\nreason = "a joke"\n')
        result = run("check", story(PROVED + " " + JUDGED), "--fail-on", "query")
        assert result.code == 0 and result.out.startswith("story.txt: no questions\n")

    def test_a_report_for_machines_has_it_with_the_reason(self, run, story, beside) -> None:
        beside(ENTRY)
        report = json.loads(run("check", story(JUDGED), "--format", "json", "--min-score", "0").out)
        [finding] = report["documents"][0]["findings"]
        assert finding["status"] == "suppressed"
        assert finding["suppression"] == {"path": "story.txt.checker.toml", "line": 1, "reason": "two counts"}
        assert "let pass: two counts" in run("check", "story.txt", "--min-score", "0").out
