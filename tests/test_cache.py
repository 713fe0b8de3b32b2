"""The cache: the same findings with and without it, nothing said twice for other words, no story text, and no run that breaks for it."""

import os
import sqlite3
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import ScriptedNLI, scripted_models

from checker import cache as cache_module
from checker.cache import CacheError, ResultCache, cached, environment_of, use_cache
from checker.documents import read_plain_text
from checker.pipeline import WINDOW, Checker, Examined
from checker.settings import Settings
from checker.types import Document

BAD_DAY = "The lease ends on 31 June 2018. The pool was shut. The pool was not shut."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "examinations.sqlite"


class Watched:
    """A Checker that asks the cache at a path, and the documents for which it had to do the work."""

    def __init__(self, path: Path, settings: Settings | None = None) -> None:
        self.cache, self.examined = ResultCache(path), []
        settings = settings or Settings()
        nli = ScriptedNLI(lambda premise, hypothesis: ("not" in premise) != ("not" in hypothesis))
        self.checker = Checker(settings, scripted_models(nli, settings=settings))
        self.checker.examiner = cached(self.examine, self.cache, environment_of(self.checker))

    def examine(self, windows: Iterable[Sequence[Document]]) -> Iterator[Examined]:
        for window, examinations in self.checker.examine(windows):
            self.examined += [document.path for document in window]
            yield window, examinations

    def check(self, documents: Iterable[Document]) -> list:
        return list(self.checker.check(documents))


def stories(count: int) -> list[Document]:
    return [read_plain_text(BAD_DAY + f" It was day {i}.", f"{i}.txt") for i in range(count)]


def test_a_second_run_says_the_same_and_examines_nothing(path: Path) -> None:
    documents = stories(2 * WINDOW + 1)
    first, second = Watched(path), Watched(path)
    results = first.check(documents)
    assert second.check(documents) == results
    assert (len(first.examined), second.examined) == (len(documents), [])
    assert [finding.code for finding in results[0].findings] == ["FC304", "FC101"]


@pytest.mark.parametrize(
    "change",
    [
        {"text": BAD_DAY + " It was day 0!"},
        {"path": "other.txt"},
        {"date": read_plain_text("8 May 2018\n\nIt rained on the town for hours.").date},
        {"sections": read_plain_text("A headline\n\n" + "It rained on the town for hours.").sections},
    ],
)
def test_another_story_is_examined(path: Path, change: dict) -> None:
    [story] = stories(1)
    Watched(path).check([story])
    other = Watched(path)
    other.check([replace(story, **change)])
    assert len(other.examined) == 1


def test_other_checks_are_run(path: Path) -> None:
    Watched(path, Settings(select=("FC3",))).check(stories(1))
    other = Watched(path)
    assert [finding.code for finding in other.check(stories(1))[0].findings] == ["FC304", "FC101"]


@pytest.mark.parametrize("option", ["previous", "source"])
def test_another_version_or_source_is_another_run(path: Path, tmp_path: Path, option: str) -> None:
    """Even where the file that it was has the same name, size and time."""
    file, [story] = tmp_path / "beside.txt", stories(1)
    settings = Settings(**{option: (str(file),) if option == "source" else str(file)})
    runs = []
    for text in ("It rained.", "It snowed."):
        file.write_text(text.ljust(12), "utf-8")
        os.utime(file, (1, 1))
        runs += [Watched(path, settings), Watched(path, settings)]
        for run in runs[-2:]:
            run.check([story])
    assert [len(run.examined) for run in runs] == [1, 0, 1, 0]


def test_no_word_of_an_earlier_version_is_kept(path: Path, tmp_path: Path) -> None:
    earlier, text = (
        "Twelve people died at sea.\n\nThree of the 12 dead were named.",
        "Nine people died at sea.\n\nThree of the 12 dead were named.",
    )
    (tmp_path / "old.txt").write_text(earlier, "utf-8")
    for _ in range(2):
        run = Watched(path, Settings(previous=str(tmp_path / "old.txt")))
        [result] = run.check([read_plain_text(text)])
        assert [finding.code for finding in result.findings] == ["FC801"] and len(run.examined) == 1


def test_settings_of_the_report_are_not_cached(path: Path) -> None:
    Watched(path).check(stories(1))
    other = Watched(path, Settings(max_queries=0))
    statuses = [finding.status for finding in other.check(stories(1))[0].findings]
    assert (statuses, other.examined) == (["reported", "below_threshold"], [])


def test_an_interrupted_run_goes_on_where_it_was(path: Path) -> None:
    documents, stopped = stories(3 * WINDOW), Watched(path)
    results = stopped.checker.check(documents)
    for _ in range(WINDOW + 1):  # the second window is under way
        next(results)
    results.close()
    resumed = Watched(path)
    resumed.check(documents)
    assert sorted(stopped.examined + resumed.examined) == sorted(document.path for document in documents)


def test_what_failed_is_tried_again(path: Path) -> None:
    unread = Document("", "photo.jpg", failure="a JPEG picture")
    Watched(path).check([unread])
    again = Watched(path)
    again.check([unread])
    assert again.examined == ["photo.jpg"]


def test_no_word_of_a_story_is_in_the_file_and_only_its_owner_reads_it(path: Path) -> None:
    watched = Watched(path)
    watched.check([read_plain_text("Joan Peverell spoke on Friday, 31 June 2018. Ms Peverall left.", "s.txt")])
    watched.cache.close()
    content = path.read_bytes().lower()
    assert not [word for word in (b"peverell", b"peverall", b"joan", b"31 june") if word in content]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"no database at all, but long enough to be read as one" * 20, b""])
def test_a_damaged_file_is_made_anew(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert len(Watched(path).check(stories(2))) == 2
    again = Watched(path)
    again.check(stories(2))
    assert again.examined == []


def test_a_folder_that_cannot_be_written_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CacheError, match="--no-cache"):
        ResultCache(tmp_path / "file" / "examinations.sqlite")


@pytest.mark.parametrize("home", ["file", None])
def test_a_users_folder_that_cannot_be_written_costs_no_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: str | None) -> None:
    """In a container the home folder is often another's, or none at all."""

    def find_home() -> Path:
        if home is None:
            raise RuntimeError("Could not determine home directory.")
        return tmp_path / home

    (tmp_path / "file").write_text("")
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", find_home)
    checker, warnings = Checker(Settings(select=("FC3",)), scripted_models()), []
    with use_cache(checker, warnings.append):
        assert [finding.code for result in checker.check(stories(1)) for finding in result.findings] == ["FC304"]
    assert [words.startswith("going on without a cache: ") for words in warnings] == [True]


def test_a_folder_that_was_named_must_be_writable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    checker = Checker(Settings(select=("FC3",), cache=str(tmp_path / "file")), scripted_models())
    with pytest.raises(CacheError, match="cannot be written"), use_cache(checker):
        raise AssertionError("the block must not run")


def test_two_runs_write_at_once(path: Path) -> None:
    one, other = ResultCache(path), ResultCache(path)
    for i in range(20):
        one.keep({b"a%d" % i: "1"})
        other.keep({b"b%d" % i: "2"})
    assert ResultCache(path).find([b"a19", b"b19", b"c"]) == ["1", "2", None]


def test_a_cache_that_breaks_costs_no_report(path: Path) -> None:
    watched = Watched(path)
    sqlite3.connect(path).execute("DROP TABLE examinations")
    assert len(watched.check(stories(1))) == 1


def test_what_was_not_asked_for_longest_goes(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "MOST_ROWS", 10)
    old = ResultCache(path)
    old.keep({b"%02d" % i: "" for i in range(10)})
    old.close()
    new = ResultCache(path)
    new.keep({b"new": ""}, [b"00"])
    new.close()
    last = ResultCache(path)
    assert [row is None for row in last.find([b"00", b"01", b"02", b"03", b"new"])] == [False, True, True, False, False]


def test_a_change_of_the_programs_data_is_another_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists of words and the store of facts, not its code alone."""
    stamped: list[Path] = []
    monkeypatch.setattr(cache_module, "_stamp", lambda path: stamped.append(path) or [path.name])
    environment_of(Checker(Settings(), scripted_models()))
    assert {"pipeline.py", "facts.sqlite", "place_words.txt", "manifest.toml"} <= {path.name for path in stamped}
