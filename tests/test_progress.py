"""Progress of a long run: nothing where nobody looks, else a bar, with tqdm or without."""

import io
import sys

import pytest

from checker.progress import show_bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_nothing_is_shown_to_nobody(capsys: pytest.CaptureFixture) -> None:
    assert list(show_bar([1, 2], 2)) == [1, 2]
    assert capsys.readouterr() == ("", "")


def test_a_terminal_gets_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert list(show_bar([1, 2], 2)) == [1, 2]
    assert "2" in sys.stderr.getvalue()


def test_unless_it_is_not_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert list(show_bar([1, 2], 2, is_wanted=False)) == [1, 2]
    assert sys.stderr.getvalue() == ""


def test_without_tqdm_a_line_counts(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture) -> None:
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    assert list(show_bar(range(1200), 1200, is_wanted=True)) == list(range(1200))
    told = capsys.readouterr().err
    assert told.endswith("\r1,200 of 1,200 stories\n") and told.count("\r") == 1200
