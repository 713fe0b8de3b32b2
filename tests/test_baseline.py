"""Known findings: what is let pass, what comes back, and what the file holds."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import GOOD, JUDGED, PROVED, a_check

from checker.baseline import Baseline, read_entries
from checker.errors import SettingsError
from checker.findings import make_findings
from checker.settings import Settings
from checker.types import Directive, Document, Hit, Result, Severity, Span, Status

HIT = Hit("FC302", Span(0, 2), "Which day?", ("Friday", "Saturday"))


def a_result(path: Path | str, *hits: Hit, **changes) -> Result:
    document = Document("It was Friday.", str(path), **changes)
    checks = [(a_check(hit.code, Severity.ERROR), hit) for hit in hits]
    return Result(document, make_findings(document, checks, Settings(), {"FC302": 0.5}))


def statuses(result: Result) -> list[Status]:
    return [finding.status for finding in result.findings]


@pytest.fixture
def updated(tmp_path: Path) -> Callable[..., tuple[int, Baseline]]:
    """The baseline that an update with some results leaves, and how many entries it dropped."""

    def updated(*results: Result, baseline: Baseline | None = None, **options) -> tuple[int, Baseline]:
        path = tmp_path / "baseline.json"
        update = Baseline(path, read_entries(path) if path.exists() else (), **options)
        for result in results:
            update.add(result)
        return update.write(), Baseline(path, read_entries(path))

    return updated


class TestMark:
    def test_nothing_is_known_of_an_empty_one(self, tmp_path: Path) -> None:
        assert statuses(Baseline(tmp_path / "b.json").mark(a_result("a.txt", HIT))) == [Status.REPORTED]

    def test_another_file_and_another_value_are_not_known(self, updated, tmp_path: Path) -> None:
        _, baseline = updated(a_result(tmp_path / "a.txt", HIT))
        others = [
            a_result(tmp_path / "b.txt", HIT),
            a_result(tmp_path / "a.txt", HIT, id="7"),
            a_result(tmp_path / "a.txt", replace(HIT, values=("Friday", "Sunday"))),
        ]
        assert [statuses(baseline.mark(result)) for result in others] == [[Status.REPORTED]] * 3

    def test_what_is_known_is_so_at_another_place_and_in_another_checkout(self, updated, tmp_path: Path) -> None:
        updated(a_result(tmp_path / "desk/a.txt", HIT))
        moved = tmp_path / "elsewhere"
        moved.mkdir()
        (tmp_path / "baseline.json").rename(moved / "baseline.json")
        baseline = Baseline(moved / "baseline.json", read_entries(moved / "baseline.json"))
        assert statuses(baseline.mark(a_result(moved / "desk/a.txt", replace(HIT, span=Span(3, 6))))) == [Status.BASELINED]

    def test_a_story_that_cannot_be_read_is_never_known(self, updated) -> None:
        unread = a_result("a.txt", Hit("FC001", Span(0, 0), "no such file", ("", "")), failure="no such file")
        _, baseline = updated(unread)
        assert statuses(baseline.mark(unread, is_all=True)) == [Status.REPORTED]
        assert read_entries(baseline.path) == frozenset()


class TestStale:
    def test_none_of_stories_not_checked_or_not_read_or_codes_not_looked_for(self, updated, tmp_path: Path) -> None:
        updated(a_result(tmp_path / "a.txt", HIT))
        entries = read_entries(tmp_path / "baseline.json")
        unread, other, unlooked = (Baseline(tmp_path / "baseline.json", entries, lambda code, is_it=is_it: is_it) for is_it in (1, 1, 0))
        unread.add(a_result(tmp_path / "a.txt", failure="broken"))
        other.add(a_result(tmp_path / "b.txt"))
        unlooked.add(a_result(tmp_path / "a.txt"))
        assert unread.stale == other.stale == unlooked.stale == frozenset()

    def test_none_that_occurs_whatever_its_status(self, updated, tmp_path: Path) -> None:
        updated(a_result(tmp_path / "a.txt", HIT))
        baseline = Baseline(tmp_path / "baseline.json", read_entries(tmp_path / "baseline.json"))
        baseline.add(a_result(tmp_path / "a.txt", HIT, directives=(Directive(("FC3",), Span(0, 9), "a joke", 1),)))
        assert baseline.stale == frozenset()

    def test_what_occurs_no_more_is_dropped_and_the_rest_is_kept(self, updated, tmp_path: Path) -> None:
        (tmp_path / "b.txt").write_text(GOOD)
        updated(*(a_result(tmp_path / f"{name}.txt", HIT) for name in "abc"))
        dropped, baseline = updated(a_result(tmp_path / "a.txt"))
        assert dropped == 2  # of a.txt, and of c.txt, which is gone
        assert [entry.path for entry in read_entries(baseline.path)] == ["b.txt"]


def test_the_file_is_sorted_a_line_a_finding_and_holds_no_words(updated, tmp_path: Path) -> None:
    _, baseline = updated(*(a_result(tmp_path / name, HIT) for name in ("é/b.txt", "a.txt")))
    lines = baseline.path.read_text("utf-8").splitlines()
    assert [line[:20] for line in lines] == ['{"version": 1, "find', '{"path": "a.txt", "c', '{"path": "é/b.txt", ', "]}"]
    assert "Friday" not in baseline.path.read_text("utf-8")


def test_the_code_that_leads_a_finding_may_change(updated, tmp_path: Path) -> None:
    updated(a_result(tmp_path / "a.txt", HIT))
    same = a_result(tmp_path / "a.txt", replace(HIT, code="FC301"))
    _, baseline = updated(same)
    assert statuses(baseline.mark(same)) == [Status.BASELINED]
    assert [entry.code for entry in read_entries(baseline.path)] == ["FC301"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "no such baseline; --update-baseline makes it"),
        ("<<<<<<< ours", "is not a baseline"),
        ("[]", "is not a baseline"),
        ("[" * 100_000, "is not a baseline"),
        ('{"version": 1}', "is not a baseline"),
        ('{"version": 1, "findings": [{"path": "a"}]}', "is not a baseline"),
        ('{"version": 2, "findings": []}', "a baseline of version 2; this program reads version 1"),
    ],
)
def test_what_is_no_baseline_is_refused(tmp_path: Path, content: str | None, message: str) -> None:
    path = tmp_path / "b.json"
    if content is not None:
        path.write_text(content)
    with pytest.raises(SettingsError, match=message) as error:
        read_entries(path)
    assert str(error.value).startswith(f"{path}: ")


class TestCommand:
    def test_an_update_makes_all_known(self, run, story, tmp_path: Path) -> None:
        both = story(PROVED + " " + JUDGED)
        made = run("check", both, "--baseline", "known.json", "--update-baseline", "--fail-on", "query", "--max-queries", "0")
        assert (made.code, made.err) == (0, "checker: known.json: written\n")
        assert len(json.loads((tmp_path / "known.json").read_text())["findings"]) == 2
        known = run("check", both, "--baseline", "known.json", "--fail-on", "query")
        assert (known.code, known.err) == (0, "")
        assert known.out.startswith("story.txt: no questions\n") and known.out.endswith("\n2 known findings (baseline).\n")

    def test_what_is_new_fails(self, run, story) -> None:
        run("check", story(JUDGED), "--baseline", "known.json", "--update-baseline")
        result = run("check", story(JUDGED + " " + PROVED), "--baseline", "known.json")
        assert result.code == 1 and "FC302" in result.out and result.out.endswith("\n1 known finding (baseline).\n")

    def test_what_is_no_more_is_told_and_dropped(self, run, story, tmp_path: Path) -> None:
        run("check", story(PROVED), "--baseline", "known.json", "--update-baseline")
        told = run("check", story(GOOD), "--baseline", "known.json").err
        assert told == "checker: known.json: 1 entry no longer found; --update-baseline drops what is not\n"
        assert run("check", "story.txt", "--baseline", "known.json", "--select", "FC1").err == ""
        dropped = run("check", "story.txt", "--baseline", "known.json", "--update-baseline").err
        assert dropped == "checker: known.json: written; dropped 1 entry no longer found\n"
        assert json.loads((tmp_path / "known.json").read_text())["findings"] == []

    def test_known_queries_take_no_place_among_those_shown(self, run, story, tmp_path: Path) -> None:
        run("check", story(JUDGED), "--baseline", "known.json", "--update-baseline")
        report = json.loads(run("check", "story.txt", "--baseline", "known.json", "--format", "json", "--min-score", "0").out)
        assert [finding["status"] for finding in report["documents"][0]["findings"]] == ["baselined"]

    @pytest.mark.parametrize(
        ("options", "message"),
        [
            (["--baseline", "none.json"], "none.json: no such baseline"),
            (["--update-baseline"], "--update-baseline: no file is named"),
            (["--update-baseline", "--baseline", "missing/known.json"], "missing: no such folder"),
            (["--baseline", "b.json", "--update-baseline", "--diff", "HEAD"], "leave --diff out"),
        ],
    )
    def test_what_cannot_be_is_one_line(self, run, story, options: list[str], message: str) -> None:
        result = run("check", story(GOOD), *options)
        assert result.code == 2 and message in result.err and result.err.count("\n") == 1

    def test_it_may_stand_in_the_settings(self, run, story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "checker.toml").write_text('baseline = "known.json"\n')
        story(PROVED)
        run("check", "story.txt", "--update-baseline")
        (tmp_path / "desk").mkdir()
        monkeypatch.chdir(tmp_path / "desk")
        assert run("check", "../story.txt").code == 0
