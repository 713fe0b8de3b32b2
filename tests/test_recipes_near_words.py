"""The recipe of the list of words that are no slips."""

from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def near_words(recipe) -> ModuleType:
    return recipe("near_words")


@pytest.fixture
def lists(tmp_path: Path) -> list[str]:
    frequencies, rare = tmp_path / "frequencies.txt", tmp_path / "words.80"
    frequencies.write_text("\ufeffgovernment 2000000\nof 9000000\naardwolf 12000\n", "utf-8")
    rare.write_text("Governmentt\ngovernmenta\ngovernment\naardwolfs\nvapeur\n", "latin-1")
    return [str(frequencies), str(rare)]


def test_frequent_words(near_words: ModuleType, lists: list[str]) -> None:
    words = near_words.words_in_small_letters(lists[1:])
    assert near_words.frequent_words(lists[0], words) == {"government"} and near_words.frequent_words(lists[0], set()) == set()


def test_near_words_are_unlisted_and_near(near_words: ModuleType, lists: list[str]) -> None:
    assert near_words.near_words(near_words.words_in_small_letters(lists[1:])) == {"governmenta", "aardwolfs"}


def test_the_file_marks_frequent_words(near_words: ModuleType, lists: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(near_words, "OUTPUT", tmp_path / "out.txt")
    near_words.write({"government"}, {"governmenta", "government"})
    assert (tmp_path / "out.txt").read_text("utf-8").splitlines()[3:] == ["government+", "governmenta"]


def test_too_few_paths(near_words: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert near_words.main([]) == 2 and "Usage" in capsys.readouterr().out
