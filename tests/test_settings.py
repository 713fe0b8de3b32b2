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


def test_codes_may_stand_in_one_string_as_on_the_command_line(folder: Path) -> None:
    (folder / "checker.toml").write_text('select = "FC1, FC302"\nper-file-ignores = {"a.txt" = "FC1"}')
    settings = Settings.load(folder)
    assert (settings.select, *settings.per_file_ignores.values()) == (("FC1", "FC302"), ("FC1",))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("treads = 2", "unknown key 'treads'; did you mean threads?"),
        ("[rules]", "unknown key 'rules'; the keys are select, ignore, extend-select, extend-ignore, per-file-ignores"),
        ("[tool.checker]\nthreads = 2", "[tool.checker] is for pyproject.toml"),
        ("threads = 0", "threads is 0; it must be at least 1"),
        ("threads = 1.5", "threads is 1.5; it must be a whole number"),
        ("threads = true", "threads is True; it must be a whole number"),
        ('fail-on = "never ever"', "fail-on is 'never ever'; it can be error, query, never"),
        ("fail-on = 1", "fail-on is 1; it must be a string"),
        ("min-score = 2", "min-score is 2.0; it must lie between 0 and 1"),
        ("min-score = nan", "min-score is nan; it must lie between 0 and 1"),
        ("max-queries = -1", "max-queries is -1; it must not be negative"),
        ('select = "FC1,"', "select is 'FC1,'; it must be a list of codes"),
        ("select = [1]", "select is [1]; it must be a list of codes"),
        ('date = "yesterday"', "date is 'yesterday'; it must be a date such as 2018-09-08"),
        ("date = 2018-09-08T10:00:00", "it must be a date such as 2018-09-08"),
        ("date = 2018", "date is 2018; it must be a date such as 2018-09-08"),
        ("threads =", "is not valid TOML"),
        ("all = 1", "all is 1; it must be true or false"),
        ("tiers = 3", "tiers is 3; it must be a table"),
        ('tiers = {FC101 = "warning"}', "tiers: FC101 is 'warning'; it can be error or query"),
        ('tiers = {FC101 = ["error"]}', "tiers: 'FC101' is ['error']; it must be a string"),
        ('per-file-ignores = ["a.txt"]', "per-file-ignores is ['a.txt']; it must be a table"),
        ('per-file-ignores = {"a.txt" = ""}', "per-file-ignores: 'a.txt' is ''; it must be a list of codes"),
        ('per-file-ignores = {"" = ["FC1"]}', "per-file-ignores: '' is no glob"),
        ('per-file-ignores = {"wire/[ab*" = ["FC1"]}', "per-file-ignores: 'wire/[ab*' is no glob"),
        ('per-section-ignores = {captions = ["FC1"]}', "per-section-ignores: unknown section 'captions'; the sections are body, headline"),
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


class TestExtend:
    def test_codes_are_added_to_those_of_the_file(self) -> None:
        file = Settings().with_values({"select": ["FC1"], "extend-select": ["FC302"]}, origin="checker.toml")
        both = file.with_values({"extend-select": ["FC304"], "extend-ignore": ["FC103"]}, origin="command line")
        selected = {code for code in ("FC101", "FC103", "FC302", "FC304", "FC201") if both.is_selected(code)}
        assert selected == {"FC101", "FC302", "FC304"}
        assert both.origins == {"select": "checker.toml", "extend_select": "checker.toml, command line", "extend_ignore": "command line"}

    def test_a_preview_check_may_be_named_there(self) -> None:
        assert Settings(extend_select=("FC302",)).is_selected("FC302", preview=True)


class TestFiles:
    @pytest.mark.parametrize(
        ("glob", "path"),
        [
            ("list.txt", "desk/lists.txt"),
            ("lists", "lists/story.txt"),
            ("wire/*", "desk/wire/story.txt"),
            ("wire/*.txt", "wire/story.md"),
            ("/wire/*", "wire/story.txt"),
            ("LIST.txt", "list.txt"),
        ],
    )
    def test_other_files_are_not_meant(self, glob: str, path: str) -> None:
        assert not Settings(per_file_ignores={glob: ("FC2",)}).is_ignored_in_file("FC201", path)

    @pytest.mark.parametrize(
        ("glob", "path"),
        [
            ("list.txt", "desk/list.txt"),
            ("*.txt", "desk/wire/a.txt"),
            ("wire/*", "wire/ap/story.txt"),
            ("wire/**/*.txt", "./wire/ap/story.txt"),
            ("*/wire/*", "desk/wire/story.txt"),
            ("[ab].txt", "b.txt"),
        ],
    )
    def test_a_name_or_a_path(self, glob: str, path: str) -> None:
        settings = Settings(per_file_ignores={glob: ("FC2", "FC302")})
        assert settings.is_ignored_in_file("FC201", path) and settings.is_ignored_in_file("FC302", path)
        assert not settings.is_ignored_in_file("FC301", path)

    def test_paths_are_from_the_folder_of_the_settings(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (folder / "[a]").mkdir()
        (folder / "[a]/checker.toml").write_text('per-file-ignores = {"wire/*" = ["FC2"]}\nbaseline = "known.json"\n')
        settings = Settings.load(folder / "[a]")
        monkeypatch.chdir(folder / "[a]")
        assert settings.is_ignored_in_file("FC201", "wire/story.txt")
        monkeypatch.chdir(folder)
        assert settings.is_ignored_in_file("FC201", "[a]/wire/story.txt") and not settings.is_ignored_in_file("FC201", "wire/story.txt")
        assert settings.baseline == str(folder / "[a]/known.json")


def test_tiers_the_longest_beginning_wins() -> None:
    settings = Settings(tiers={"FC": "query", "FC3": "error", "FC302": "query"})
    assert [settings.tier(code) for code in ("FC101", "FC301", "FC302")] == ["query", "error", "query"]
    assert Settings().tier("FC101") is None


def test_every_code_named_is_known_with_its_option() -> None:
    settings = Settings(
        ignore=("FC9",),
        extend_select=("FC8",),
        tiers={"FC7": "error"},
        per_file_ignores={"a": ("FC6",)},
        per_section_ignores={"body": ("FC5",)},
    )
    assert set(settings.named_codes()) == {
        *(("select", "FC"), ("ignore", "FC9"), ("extend_select", "FC8"), ("tiers", "FC7")),
        *(("per_file_ignores", "FC6"), ("per_section_ignores", "FC5")),
    }


def test_settings_that_differ_in_a_table_are_told_apart() -> None:
    """A Checker is kept for each (see `checker.check`)."""
    one, other = Settings(tiers={"FC1": "error"}), Settings(tiers={"FC1": "query"})
    assert len({one, other, Settings(tiers={"FC1": "error"})}) == 2
