"""Findings in what changed since a revision of git, in repositories made here."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import GOOD, PROVED

from checker.diff import Diff
from checker.errors import SettingsError
from checker.types import Document, Piece, SourceMap, Span

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

LINES = "".join(f"Line {number} says little.\n" for number in range(1, 9))


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Run git in a new repository, whatever this machine's own settings of it."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")
    for name in ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"):
        monkeypatch.setenv(name, "desk@example.org")

    def git(*arguments: str) -> str:
        return subprocess.run(["git", "-C", tmp_path, *arguments], check=True, capture_output=True, text=True).stdout

    git("init", "--quiet")
    return git


@pytest.fixture
def committed(git, tmp_path: Path) -> Callable[..., Path]:
    """Write and commit a file."""

    def committed(text: str | bytes = LINES, name: str = "story.txt") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        git("add", ".")
        git("commit", "--quiet", "--allow-empty", "-m", "a")
        return path

    return committed


def changed_lines(path: Path, revision: str = "HEAD") -> list[int]:
    """The lines of a file of eight lines or more in which a finding would be kept."""
    diff, text = Diff(revision), path.read_text()
    ends = [i for i, letter in enumerate(text) if letter == "\n"]
    starts = [0, *(end + 1 for end in ends[:-1])]
    lines = [Document(text, str(path), source=SourceMap(text, (Piece(Span(0, 5), Span(s, s + 5)),))) for s in starts]
    return [number for number, line in enumerate(lines, 1) if list(diff.changed([line]))]


def failures(path: Path | str, revision: str = "HEAD") -> list[str | None]:
    return [document.failure for document in Diff(revision).changed([Document(GOOD, str(path))])]


class TestLines:
    def test_none_of_a_file_as_committed(self, committed) -> None:
        assert changed_lines(committed()) == []

    def test_none_where_lines_only_went(self, committed) -> None:
        path = committed()
        path.write_text(LINES.replace("Line 4 says little.\n", ""))
        assert changed_lines(path) == []

    def test_those_that_are_changed_or_new(self, committed) -> None:
        path = committed()
        path.write_text(LINES.replace("Line 2", "LINE 2").replace("Line 7", "New.\nLine 7") + "Last.\n")
        assert changed_lines(path) == [2, 7, 10]

    def test_staged_or_not_and_against_an_older_commit(self, committed, git) -> None:
        path = committed()
        committed(LINES.replace("Line 1", "LINE 1"))
        path.write_text(path.read_text().replace("Line 3", "LINE 3"))
        git("add", ".")
        path.write_text(path.read_text().replace("Line 5", "LINE 5"))
        assert changed_lines(path) == [3, 5] and changed_lines(path, "HEAD~1") == [1, 3, 5]

    @pytest.mark.parametrize("staged", [True, False])
    def test_all_of_a_new_file(self, committed, git, tmp_path: Path, staged: bool) -> None:
        committed()
        new = tmp_path / "new.txt"
        new.write_text(LINES.upper())
        if staged:
            git("add", ".")
        assert changed_lines(new) == list(range(1, 9))

    def test_all_of_a_file_that_git_ignores(self, committed, tmp_path: Path) -> None:
        committed("secret.txt\n", ".gitignore")
        (tmp_path / "secret.txt").write_text(LINES)
        assert changed_lines(tmp_path / "secret.txt") == list(range(1, 9))

    def test_only_the_edits_of_a_file_with_a_new_name(self, committed, git, tmp_path: Path) -> None:
        committed()
        (tmp_path / "desk").mkdir()
        git("mv", "story.txt", "desk/new name.txt")
        path = tmp_path / "desk/new name.txt"
        assert changed_lines(path) == []
        path.write_text(LINES.replace("Line 6", "LINE 6"))
        assert changed_lines(path) == [6]

    @pytest.mark.parametrize("name", ["café.txt", 'a "b"\t.txt', ":(top)x.txt", "-x.txt", "[a]*.txt"])
    def test_odd_names(self, committed, name: str) -> None:
        path = committed(name=name)
        assert changed_lines(path) == []
        path.write_text(LINES.replace("Line 6", "LINE 6"))
        assert changed_lines(path) == [6]

    def test_all_of_a_changed_file_that_has_no_lines(self, committed) -> None:
        for name in ("draft.docx", "draft.pdf", "binary.txt"):
            path = committed(b"\0" * 9 + LINES.encode(), name)
            assert failures(path) == []
            path.write_text(LINES.replace("Line 6", "LINE 6"))
            assert changed_lines(path) == list(range(1, 9))

    def test_a_hook_s_own_variables_do_not_mislead(self, committed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = committed(name="desk/story.txt")
        monkeypatch.setenv("GIT_DIR", ".git")
        assert changed_lines(path) == []

    def test_a_linked_file_is_the_one_it_leads_to(self, committed, tmp_path: Path) -> None:
        link = tmp_path / "link.txt"
        path = committed()
        link.symlink_to(path)
        assert changed_lines(link) == []


class TestErrors:
    def test_a_revision_that_is_none(self, committed) -> None:
        path = committed()
        for revision in ("no-such-branch", "--help", "", "a\0b"):
            with pytest.raises(SettingsError, match="has no revision"):
                failures(path, revision)

    def test_a_repository_without_commits(self, git, tmp_path: Path) -> None:
        with pytest.raises(SettingsError, match="has no revision 'HEAD'"):
            failures(tmp_path / "story.txt")

    def test_a_file_outside_costs_no_other(self, committed, tmp_path_factory: pytest.TempPathFactory) -> None:
        outside = tmp_path_factory.mktemp("outside") / "story.txt"
        outside.write_text(GOOD)
        new = committed().with_name("new.txt")
        new.write_text(GOOD)
        documents = [Document(GOOD, str(path)) for path in (outside, "<stdin>", new)]
        first, second, third = (document.failure for document in Diff("HEAD").changed(documents))
        assert "cannot tell what changed in it (fatal: not a git repository" in first and "standard input" in second and third is None

    def test_a_file_that_cannot_be_read_says_so_itself(self, committed) -> None:
        missing = Document("", str(committed().with_name("missing.txt")), failure="no such file")
        assert [document.failure for document in Diff("HEAD").changed([missing])] == ["no such file"]

    def test_no_git(self, committed, monkeypatch: pytest.MonkeyPatch) -> None:
        path = committed()
        monkeypatch.setenv("PATH", "")
        with pytest.raises(SettingsError, match="needs git"):
            failures(path)


class TestCommand:
    def test_only_what_changed_is_reported_and_fails(self, run, committed) -> None:
        committed(PROVED + "\n", "old.txt")
        path = committed("It rained.\n\nIt was fourteen.\n", "story.txt")
        assert (run("check", ".", "--diff", "HEAD").code, run("check", ".", "--diff", "HEAD").out) == (0, "")
        path.write_text("It rained.\n\nIt was fourteen.\n\nIt was Friday.\n")
        result = run("check", ".", "--diff", "HEAD")
        assert result.code == 1 and "FC302" in result.out and "old.txt" not in result.out

    def test_a_clash_of_old_and_new_is_new_whichever_is_flagged(self, run, committed) -> None:
        path = committed("There were fourteen.\n\nThere were twelve.\n\nIt rained.\n")
        path.write_text(path.read_text().replace("It rained", "It poured"))
        assert "no questions" in run("check", "story.txt", "--diff", "HEAD").out
        path.write_text("Only fourteen came.\n\nThere were twelve.\n\nIt rained.\n")
        assert "FC101" in run("check", "story.txt", "--diff", "HEAD").out

    def test_old_queries_take_no_place_among_those_shown(self, run, committed) -> None:
        path = committed("There were fourteen.\n\nThere were twelve.\n")
        path.write_text(path.read_text() + "\nIt was Friday.\n")
        result = run("check", "story.txt", "--diff", "HEAD", "--tiers", "FC302:query", "--max-queries", "1")
        assert "FC302" in result.out

    def test_a_wrong_revision_is_one_line(self, run, committed) -> None:
        committed()
        result = run("check", "story.txt", "--diff", "nowhere")
        assert result.code == 2 and result.err.endswith("has no revision 'nowhere'; fetch it, or give a branch, tag or commit\n")

    def test_a_changed_part_of_a_package_is_enough(self, run, committed) -> None:
        committed("There were fourteen.\n")
        push = committed("It rained.\n", "push.txt")
        assert run("check", "--together", "story.txt", "push.txt", "--diff", "HEAD").out == ""
        push.write_text("There were twelve.\n")
        assert "push.txt:1:12" in run("check", "--together", "story.txt", "push.txt", "--diff", "HEAD").out
