"""Looking again: what counts as a change, and how a watch ends. Time is the test's."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import GOOD, PROVED

from checker.watch import find_changed, read_times, watch


def a_wait(*steps: Callable[[], object]) -> Callable[[float], None]:
    """Time that passes: at each look the next thing happens, and then the watch is interrupted."""
    coming: Iterator = iter(steps)

    def wait(seconds: float) -> None:
        step = next(coming, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    return wait


def touch(path: Path, text: str = GOOD) -> None:
    """Write a file so that its time differs whatever the clock's grain."""
    before = path.stat().st_mtime_ns if path.exists() else 0
    path.write_text(text)
    os.utime(path, ns=(before + 10**9, before + 10**9))


def seen(paths: list[Path], *steps: Callable[[], object], output: Path | None = None) -> list[list[str]]:
    """What each run was given: names of files."""
    runs: list[list[str]] = []
    watch(
        [str(path) for path in paths],
        lambda given: runs.append([Path(path).name for path in given]) or 0,
        output=output,
        wait=a_wait(*steps),
    )
    return runs[1:]


class TestChanges:
    def test_none_where_nothing_happens(self, tmp_path: Path) -> None:
        touch(tmp_path / "a.txt")
        assert seen([tmp_path], lambda: None, lambda: None) == []

    @pytest.mark.parametrize("name", [".hidden.txt", "photo.jpg", "report.json", "data.csv", ".git/a.txt"])
    def test_none_where_no_story_changes(self, tmp_path: Path, name: str) -> None:
        (tmp_path / ".git").mkdir()
        assert seen([tmp_path], lambda: touch(tmp_path / name)) == []

    def test_none_where_the_run_writes_its_report(self, tmp_path: Path) -> None:
        """Each report would be followed by another."""
        report = tmp_path / "report.html"
        assert seen([tmp_path], lambda: touch(report)) == [["report.html"]]
        assert seen([tmp_path], lambda: touch(report), lambda: touch(tmp_path / "a.txt"), output=report) == [["a.txt"]]

    def test_none_where_a_story_goes(self, tmp_path: Path) -> None:
        story = tmp_path / "a.txt"
        touch(story)
        assert seen([tmp_path, story], story.unlink) == []

    def test_a_changed_story_alone(self, tmp_path: Path) -> None:
        first, second = tmp_path / "a.txt", tmp_path / "desk/b.txt"
        second.parent.mkdir()
        touch(first), touch(second)
        assert seen([tmp_path], lambda: touch(second), lambda: None, lambda: touch(first)) == [["b.txt"], ["a.txt"]]

    def test_a_new_one_and_one_that_an_editor_puts_in_place(self, tmp_path: Path) -> None:
        story, draft = tmp_path / "a.txt", tmp_path / "draft"
        touch(story), touch(draft)
        assert seen([story], story.unlink, lambda: draft.rename(story)) == [["a.txt"]]
        assert seen([tmp_path], lambda: touch(tmp_path / "b.txt")) == [["b.txt"]]

    @pytest.mark.parametrize("is_folder", [True, False])
    def test_the_file_beside_it(self, tmp_path: Path, is_folder: bool) -> None:
        story, sidecar = tmp_path / "a.txt", tmp_path / "a.txt.checker.toml"
        touch(story)
        given = tmp_path if is_folder else story
        assert seen([given], lambda: touch(sidecar), lambda: touch(sidecar), sidecar.unlink) == [["a.txt"]] * 3


def test_a_path_that_is_not_there_has_no_time(tmp_path: Path) -> None:
    assert set(read_times([str(tmp_path / "none.txt")]).values()) == {0}
    assert find_changed({}, {"none.txt": 0}) == []


@pytest.mark.parametrize("codes", [(0,), (1, 0), (0, 2)])
def test_it_ends_with_the_last_exit_code(tmp_path: Path, codes: tuple[int, ...]) -> None:
    story, coming = tmp_path / "a.txt", iter(codes)
    touch(story)
    steps = [lambda: touch(story)] * (len(codes) - 1)
    assert watch([str(story)], lambda paths: next(coming), wait=a_wait(*steps)) == codes[-1]


def test_a_run_that_is_interrupted_ends_it(tmp_path: Path) -> None:
    def run(paths) -> int:
        raise KeyboardInterrupt

    assert watch([str(tmp_path)], run, wait=a_wait()) == 0


class TestCommand:
    def test_what_was_loaded_serves_all_runs(self, run, story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        from checker.commands import loading

        made, make = [], loading.open_checker
        monkeypatch.setattr(loading, "open_checker", lambda settings: made.append(settings) or make(settings))
        path = tmp_path / story(GOOD)
        monkeypatch.setattr("checker.watch.time.sleep", a_wait(lambda: touch(path, PROVED)))
        result = run("check", "story.txt", "--watch")
        assert (result.code, len(made)) == (1, 1)
        assert result.out.startswith("story.txt: no questions\n") and "story.txt: 1 error" in result.out
        assert "\x1b" not in result.out  # the screen is cleared on a terminal only

    def test_standard_input_cannot_be_watched(self, run) -> None:
        assert run("check", "-", "--watch").err.startswith("checker: error: --watch: standard input")
