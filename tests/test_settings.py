"""Settings: what is silent, what is refused and with which words, and which code is selected."""

import datetime
from pathlib import Path

import pytest

from checker.errors import SettingsError
from checker.settings import OPTIONS, Settings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder below which no settings of the machine are found."""
    (tmp_path / "checker.toml").write_text("")
    (tmp_path / "desk").mkdir()
    return tmp_path / "desk"


def test_no_file_gives_the_defaults(folder: Path) -> None:
    assert Settings.load(folder) == Settings()


@pytest.mark.parametrize("content", ["", "[tool.other]\nx = 1\n", "tool = 3\n", "broken [", "[project]\nname = 'checker'\n"])
def test_a_pyproject_that_is_not_about_us_is_passed_over(folder: Path, content: str) -> None:
    (folder / "pyproject.toml").write_text(content)
    assert Settings.load(folder) == Settings()


def test_the_nearest_file_wins_and_is_read_whole(folder: Path) -> None:
    (folder.parent / "checker.toml").write_text("threads = 7\n")
    assert Settings.load(folder).threads == 7
    (folder / "pyproject.toml").write_text(
        '[tool.checker]\nselect = ["FC1", "FC302"]\nignore = ["FC101"]\nfail-on = "query"\nmin-score = 0.5\n'
        "max-queries = 3\ndate = 2018-09-08\n"
    )
    expected = Settings(
        select=("FC1", "FC302"), ignore=("FC101",), fail_on="query", min_score=0.5, max_queries=3, date=datetime.date(2018, 9, 8)
    )
    assert Settings.load(folder) == expected


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("treads = 2", "unknown key 'treads'; the keys are select, ignore, extend-select, extend-ignore, per-file-ignores"),
        ("threads = 0", "threads is 0; it must be at least 1"),
        ("threads = 1.5", "threads is 1.5; it must be a whole number"),
        ("threads = true", "threads is True; it must be a whole number"),
        ('fail-on = "never ever"', "fail-on is 'never ever'; it can be error, query, never"),
        ("fail-on = 1", "fail-on is 1; it must be a string"),
        ("min-score = 2", "min-score is 2.0; it must lie between 0 and 1"),
        ("min-score = nan", "min-score is nan; it must lie between 0 and 1"),
        ("max-queries = -1", "max-queries is -1; it must not be negative"),
        ('select = "FC1"', "select is 'FC1'; it must be a list of codes"),
        ("select = [1]", "select is [1]; it must be a list of codes"),
        ('date = "yesterday"', "date is 'yesterday'; it must be a date such as 2018-09-08"),
        ("date = 2018-09-08T10:00:00", "it must be a date such as 2018-09-08"),
        ("date = 2018", "date is 2018; it must be a date such as 2018-09-08"),
        ("threads =", "is not valid TOML"),
    ],
)
def test_what_is_refused_names_file_and_key(folder: Path, content: str, message: str) -> None:
    path = folder / "checker.toml"
    path.write_text(content)
    with pytest.raises(SettingsError) as error:
        Settings.load(folder)
    assert str(error.value).startswith(f"{path}: ")
    assert message in str(error.value)


def test_a_broken_table_of_ours_is_refused(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.checker]\nthreads = = 1\n")
    with pytest.raises(SettingsError, match="is not valid TOML"):
        Settings.load(folder)
    (folder / "pyproject.toml").write_text("[tool]\nchecker = 1\n")
    with pytest.raises(SettingsError, match="must be a table"):
        Settings.load(folder)


def test_bytes_that_are_no_text_are_refused(folder: Path) -> None:
    (folder / "checker.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="cannot be read as settings"):
        Settings.load(folder)


def test_a_named_file_must_be_there(folder: Path) -> None:
    with pytest.raises(SettingsError, match="no settings file"):
        Settings.read(folder / "desk.toml")
    (folder / "desk.toml").write_text("threads = 3\n")
    assert Settings.read(folder / "desk.toml").threads == 3


@pytest.mark.parametrize(
    ("select", "ignore", "selected", "left_out"),
    [
        (("FC",), (), {"FC001", "FC302"}, set()),
        (("FC3",), (), {"FC302"}, {"FC001", "FC601"}),
        (("FC",), ("FC3",), {"FC101"}, {"FC302"}),
        (("FC302",), ("FC3",), {"FC302"}, {"FC304", "FC101"}),
        (("FC3",), ("FC302",), {"FC304"}, {"FC302"}),
        (("FC3",), ("FC3",), set(), {"FC302"}),
        ((), (), set(), {"FC001"}),
    ],
)
def test_the_longest_beginning_decides(select: tuple, ignore: tuple, selected: set, left_out: set) -> None:
    settings = Settings(select=select, ignore=ignore)
    assert all(settings.is_selected(code) for code in selected)
    assert not any(settings.is_selected(code) for code in left_out)


def test_a_preview_check_has_to_be_named() -> None:
    assert not Settings().is_selected("FC302", preview=True)
    assert not Settings(select=("FC3",)).is_selected("FC302", preview=True)
    assert Settings(select=("FC302",)).is_selected("FC302", preview=True)
    assert not Settings(select=("FC302",), ignore=("FC302",)).is_selected("FC302", preview=True)


def test_every_option_has_docs() -> None:
    assert all(option.metadata["docs"].endswith(".") for option in OPTIONS)


def test_strings_of_the_command_line_are_taken() -> None:
    settings = Settings().with_values({"min-score": "0", "threads": "4", "date": "2018-09-08"}, origin="command line")
    assert settings == Settings(min_score=0.0, threads=4, date=datetime.date(2018, 9, 8))
