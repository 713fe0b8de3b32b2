"""Completions for shells: made by shtab, of what the command line knows."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SHELLS = ("bash", "zsh", "fish", "tcsh")


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_is_offered_commands_formats_and_codes(run, shell: str) -> None:
    pytest.importorskip("shtab")
    result = run("completion", shell)
    assert result.code == 0 and result.err == ""
    assert all(word in result.out for word in ("explain", "per-file-ignores", "json", "FC302"))


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["expl"], {"explain"}),
        (["check", "--format", "t"], {"text"}),
        (["check", "--select", "FC30"], {"FC301", "FC302", "FC303", "FC304", "FC305", "FC306"}),
        (["explain", "FC00"], {"FC001", "FC002", "FC003"}),
        (["check", "--update"], {"--update-baseline"}),
        (["check", "sto"], {"story.txt"}),
    ],
)
def test_bash_completes(run, tmp_path: Path, typed: list[str], offered: set[str]) -> None:
    pytest.importorskip("shtab")
    (tmp_path / "story.txt").write_text("It rained.")
    (tmp_path / "completion.bash").write_text(run("completion", "bash").out)
    words = " ".join(f"'{word}'" for word in ["checker", *typed])
    script = f"source completion.bash; COMP_WORDS=({words}); COMP_CWORD={len(typed)}; _shtab_checker; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    result = subprocess.run(["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert set(result.stdout.split()) == offered


def test_without_the_package_it_says_how_to_get_it(run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "shtab", None)
    result = run("completion", "bash")
    assert result.code == 2 and "pip install 'checker[completion]'" in result.err
