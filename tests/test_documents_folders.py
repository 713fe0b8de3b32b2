"""Folders and globs: what is left alone, what is a story, and in which order."""

from importlib import import_module
from pathlib import Path

import pytest

from checker import cli
from checker.documents import NOT_IN_FOLDERS, READERS, read_documents
from checker.errors import SettingsError
from checker.settings import Settings


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder that no repository holds."""
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    return tmp_path / "desk"


def write(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("It rained.")


def read(*paths: str, **settings) -> list[str]:
    """What was read, by its path; why, where it could not be."""
    found = read_documents(paths, Settings(**settings))
    return [document.failure or Path(document.path).as_posix() for document in found]


class TestLeftAlone:
    @pytest.mark.parametrize(
        "name",
        [
            *(
                "README.md",
                "readme.txt",
                "docs/README.de.md",
                "SECURITY.md",
                "HISTORY.md",
                "CHANGELOG.md",
                "LICENSE.txt",
                "CONTRIBUTING.md",
                "CODE_OF_CONDUCT.md",
            ),
            *("requirements.txt", "requirements-dev.txt", "robots.txt", "CMakeLists.txt", "node_modules/a/b.txt", ".github/a.md", ".a.txt"),
            *("sitemap.xml", "feed.rss", "data.csv", "data.jsonl", "month.parquet", "photo.jpg", "notes.rst", "page.py"),
        ],
    )
    def test_what_is_no_story(self, desk: Path, name: str) -> None:
        write("a.txt", name)
        assert read(".") == ["a.txt"]

    @pytest.mark.parametrize("name", ["readme-first.txt", "licensed-to-kill.txt", "history.txt", "security.md"])
    def test_a_name_that_begins_like_one(self, desk: Path, name: str) -> None:
        write(name)
        assert read(".") == [name]

    def test_named_files_are_always_read(self, desk: Path) -> None:
        write("README.md", "b.tmp.txt", ".hidden.txt")
        Path(".gitignore").write_text("*.tmp.txt\n")
        assert read("README.md", "b.tmp.txt", ".hidden.txt", exclude=("*",)) == ["README.md", "b.tmp.txt", ".hidden.txt"]


class TestStories:
    @pytest.mark.parametrize("suffix", [suffix for suffix in READERS if suffix not in NOT_IN_FOLDERS])
    def test_every_format_of_stories(self, desk: Path, suffix: str) -> None:
        write(f"a/b{suffix.upper()}")
        assert len(read("a")) == 1 and "no stories" not in read("a")[0]

    def test_a_report_of_a_run_is_no_story_but_where_it_is_named(self, desk: Path) -> None:
        for format in ("reports", "sheets"):
            with open(f"{format}.html", "wb") as out:
                import_module(f"checker.{format}.html").write([], out)
        write("page.html")
        assert read(".") == ["page.html"]
        assert read("reports.html", "page.html") == ["reports.html", "page.html"]

    def test_sorted_by_path(self, desk: Path) -> None:
        write("b.txt", "a/z.md", "a/c.TXT", "B/a.txt")
        assert read(".") == ["B/a.txt", "a/c.TXT", "a/z.md", "b.txt"]

    def test_a_file_that_comes_twice_is_read_once(self, desk: Path) -> None:
        write("a/b.txt", "a/c.txt")
        assert read("a/c.txt", "a", "./a/../a/b.txt", "a/c.txt", "a/*.txt") == ["a/c.txt", "a/b.txt"]

    def test_an_empty_path_is_none(self, desk: Path) -> None:
        """As a script gives that has no file in its variable."""
        assert read("", "b.txt") == [
            "an empty path: give a file or folder, or - for standard input",
            "no such file or folder: check the path",
        ]

    def test_a_folder_with_nothing_says_what_it_wants(self, desk: Path) -> None:
        write("data.csv")
        assert read(".")[0].startswith("no stories in this folder: give files, or a folder with .txt, .md")
        assert read(".", include=("*.rst",)) == ["no stories in this folder: give files, or a folder with files that `include` names"]


class TestIncludeAndExclude:
    def test_include_takes_the_place_of_suffixes_and_names(self, desk: Path) -> None:
        write("README.md", "a.txt", "copy/b.rst", "copy/deep/c.rst", "other/d.rst")
        assert read(".", include=("README.md", "copy/**/*.rst")) == ["README.md", "copy/b.rst", "copy/deep/c.rst"]
        assert read(".", include=("*.rst",), exclude=("other/",)) == ["copy/b.rst", "copy/deep/c.rst"]

    def test_exclude_takes_away_files_and_folders(self, desk: Path) -> None:
        write("a.txt", "drafts/b.txt", "c/drafts/d.txt", "c/e.old.txt", "c/f.txt")
        assert read(".", exclude=("drafts/", "*.old.txt")) == ["a.txt", "c/f.txt"]
        assert read(".", exclude=("/drafts",)) == ["a.txt", "c/drafts/d.txt", "c/e.old.txt", "c/f.txt"]
        assert read("c", exclude=("c/drafts",), include=("*.txt",)) == ["c/e.old.txt", "c/f.txt"]

    def test_globs_are_taken_from_the_working_folder_and_work_outside_of_it(self, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write("a/b.txt", "a/c.txt")
        monkeypatch.chdir(desk / "a")
        assert read(str(desk), exclude=("c.txt",)) == [(desk / "a/b.txt").as_posix()]

    @pytest.mark.parametrize("key", ["include", "exclude"])
    @pytest.mark.parametrize("bad", ["!", "a[z-a]"])
    def test_a_bad_glob_is_an_error_of_the_settings(self, desk: Path, key: str, bad: str) -> None:
        write("a.txt")
        with pytest.raises(SettingsError, match=f"{key} is .* it must be globs such as those of .gitignore"):
            read(".", **{key: (bad,)})

    def test_from_the_command_line(self, desk: Path, capsys: pytest.CaptureFixture) -> None:
        write("a.txt", "b.txt", "c.txt")
        assert cli.main(["check", ".", "--exclude", "a.txt,b.txt", "--select", "FC3", "--format", "json"]) == 0
        assert '"./c.txt"' in capsys.readouterr().out


class TestGitignore:
    def test_the_nearest_file_decides(self, desk: Path) -> None:
        write("a.txt", "b.tmp.txt", "build/c.txt", "d/e.tmp.txt", "d/keep.tmp.txt", "d/f.txt")
        Path(".gitignore").write_text("# ours\n*.tmp.txt\nbuild/\n!\na[z-a]\n")
        Path("d/.gitignore").write_text("!keep.tmp.txt\n/f.txt\n")
        assert read(".") == ["a.txt", "d/keep.tmp.txt"]

    def test_those_above_count_up_to_the_root_of_the_repository(self, desk: Path) -> None:
        write("repo/copy/a.txt", "repo/copy/b.tmp.txt", "repo/copy/c.txt")
        (desk / ".gitignore").write_text("c.txt\n")
        (desk / "repo/.gitignore").write_text("*.tmp.txt\n")
        assert read("repo/copy") == [f"repo/copy/{name}.txt" for name in ("a", "b.tmp", "c")]
        (desk / "repo/.git").mkdir()
        assert read("repo/copy") == ["repo/copy/a.txt", "repo/copy/c.txt"]

    def test_a_folder_that_is_ignored_itself_is_read_when_it_is_named(self, desk: Path) -> None:
        write("build/a.txt")
        Path(".git").mkdir()
        Path(".gitignore").write_text("build/\n")
        assert read("build") == ["build/a.txt"]


class TestGlobs:
    def test_those_that_a_shell_left_alone(self, desk: Path) -> None:
        write("a/b.txt", "a/c.txt", "a/d/e.txt", "f.txt")
        assert read("a/*.txt") == ["a/b.txt", "a/c.txt"]
        assert read("**/*.txt") == ["a/b.txt", "a/c.txt", "a/d/e.txt", "f.txt"]
        assert read("a*") == ["a/b.txt", "a/c.txt", "a/d/e.txt"]

    def test_one_that_nothing_fits(self, desk: Path) -> None:
        assert read("*.txt") == ["no file fits these wildcards: check the path"]

    def test_a_file_whose_name_has_wildcards(self, desk: Path) -> None:
        write("[a].txt", "a.txt")
        assert read("[a].txt") == ["[a].txt"]


def test_a_file_that_is_too_long_is_not_read(desk: Path) -> None:
    with open("a.txt", "wb") as file:
        file.truncate(200 * 2**20)
    assert read("a.txt") == ["larger than 67,108,864 bytes, as no story is: split it"]


def test_a_reader_that_fails_does_not_stop_the_others(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(data: bytes) -> str:
        raise KeyError("slip")

    write("a.txt", "b.eml")
    Path("b.eml").write_text("Subject: a\n\nIt rained.\n")
    monkeypatch.setattr("checker.documents.plain_text.decode", fail)
    assert read("a.txt", "b.eml") == ["reading it failed (KeyError: 'slip'); please report it", "b.eml"]


HOSTILE = {
    "entities.xml": b'<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><nitf>&b;</nitf>',
    "outside.nitf": b'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]><nitf>&a;</nitf>',
    "deep.newsml": b"<newsItem>" + b"<p>" * 50_000,
    "deep.rss": b"<rss>" * 50_000,
    "cut.atom": b"<feed><entry><title>It rai",
    "null.xml": b"\0" * 5_000,
    "null.eml": b"\0" * 5_000,
    "parts.eml": b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(5_000)),
    "null.csv": b"\0" * 5_000,
    "null.jsonl": b"\0" * 5_000,
    "null.parquet": b"\0" * 5_000,
    "long.jsonl": b'{"text": "' + b"a" * 5_000_000,
    "long.csv": b"id,text\n1," + b"a" * 5_000_000,
    "deep.jsonl": b'{"text": ' + b"[" * 100_000,
    "open.csv": b'id,text\n1,"It rained.\n',
    "cut.parquet": b"PAR1" + b"a" * 50 + b"\xff\xff\xff\x7fPAR1",
    "bytes.tsv": bytes(range(256)) * 20,
    "bytes.ndjson": bytes(range(256)) * 20,
    "cut.jsonl.gz": b"\x1f\x8b\x08\x00",
}


def test_hostile_files_are_told_and_the_others_of_the_batch_are_read(desk: Path) -> None:
    for name, data in HOSTILE.items():
        Path(name).write_bytes(data)
    write("last.txt")
    found = list(read_documents([*HOSTILE, "last.txt"], Settings()))
    assert {document.path for document in found if document.failure} == set(HOSTILE)
    assert "please report" not in "".join(document.failure or "" for document in found)
    assert (found[-1].path, found[-1].text) == ("last.txt", "It rained.")
