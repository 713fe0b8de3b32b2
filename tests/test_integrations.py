"""Where pipelines meet the program: what their files say is run as far as it can be without them."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
STORY = "The lease ends on 31 June 2018.\n"


def read(name: str):
    return yaml.safe_load((ROOT / name).read_text("utf-8"))


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder with a `checker` that is this checkout's."""
    folder = tmp_path / "programs"
    folder.mkdir()
    run = f'PYTHONPATH="{ROOT}" exec "{sys.executable}" -m checker check --select FC3 "$@"'
    (folder / "checker").write_text(f"#!/bin/sh\nshift\n{run}\n")
    (folder / "checker").chmod(0o755)
    return folder


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    folder = tmp_path / "a desk's copy"
    folder.mkdir()
    (folder / "lease; rm -rf.txt").write_text(STORY)
    return folder


def run_script(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=os.environ | variables, capture_output=True, text=True)


class TestAction:
    action = read("action.yml")

    def run(self, programs: Path, folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
        step = next(step for step in self.action["runs"]["steps"] if step.get("id") == "check")
        values = {name: given["default"] for name, given in self.action["inputs"].items()} | inputs
        variables = {name: values[text.split("inputs.")[1].split()[0]] for name, text in step["env"].items()}
        variables |= {"CHECKER": str(programs / "checker"), "GITHUB_OUTPUT": str(programs / "output")}
        return run_script(step["run"], folder, **variables)

    def test_a_clean_folder_passes(self, programs: Path, copy: Path) -> None:
        (copy / "lease; rm -rf.txt").write_text("It rained.\n")
        done = self.run(programs, copy)
        assert (done.returncode, done.stdout) == (0, ""), done.stderr

    def test_an_error_is_an_annotation_and_fails_the_step(self, programs: Path, copy: Path) -> None:
        done = self.run(programs, copy)
        assert done.returncode == 1, done.stderr
        assert done.stdout.startswith("::error file=lease; rm -rf.txt,line=1,")
        assert (programs / "output").read_text() == "code=1\n"

    def test_paths_with_spaces_options_and_sarif(self, programs: Path, copy: Path) -> None:
        options = "--fail-on\nnever\n"
        done = self.run(programs, copy.parent, paths=f"{copy.name}\n\n", options=options, format="concise", sarif="checker.sarif")
        assert done.returncode == 0, done.stderr
        assert "FC304" in done.stdout
        [found] = json.loads((copy.parent / "checker.sarif").read_text("utf-8"))["runs"][0]["results"]
        assert found["ruleId"] == "FC304"

    def test_no_input_is_part_of_a_script(self) -> None:
        assert not [step for step in self.action["runs"]["steps"] if "${{" in step.get("run", "")]


def test_gitlab_template_writes_both_reports_and_fails(programs: Path, copy: Path) -> None:
    job = read(".gitlab/checker.yml")["checker"]
    lines = [line for line in job["script"] if "pip install" not in line]
    variables = {name: value for name, value in job["variables"].items() if not value.startswith("$")}
    done = run_script("\n".join(lines), copy, **variables, PATH=f"{programs}:{os.environ['PATH']}")
    assert done.returncode == 1, done.stderr
    reports = job["artifacts"]["reports"]
    assert [entry["check_name"] for entry in json.loads((copy / reports["codequality"]).read_text("utf-8"))] == ["FC304 impossible-date"]
    assert "FC304" in (copy / reports["junit"]).read_text("utf-8")


def test_container_file_installs_from_the_checkout() -> None:
    lines = (ROOT / "Containerfile").read_text().splitlines()
    assert 'ENTRYPOINT ["checker"]' in lines and "USER desk" in lines
    ignored = (ROOT / ".containerignore").read_text().split()
    assert not {"checker", "models", "pyproject.toml", "README.md", "LICENSE"} & set(ignored)


def test_hook_gets_stories_and_leaves_the_projects_own_pages_alone() -> None:
    import re

    [hook] = read(".pre-commit-hooks.yaml")
    pattern = re.compile(hook["exclude"])
    names = ("README.md", "docs/CHANGELOG.md", "requirements-dev.txt", "copy/readme-first.md", "copy/fire.txt", "robots.txt")
    assert [bool(pattern.search(name)) for name in names] == [True, True, True, False, False, True]


@pytest.mark.programs
def test_pre_commit_for_real(tmp_path: Path) -> None:
    """pre-commit clones the project as it is committed here, installs it, and checks a repository with a slip in it."""
    hooks, desk = tmp_path / "checker", tmp_path / "desk"
    git = ["git", "-c", "user.name=desk", "-c", "user.email=desk@example.org", "-c", "protocol.file.allow=always"]
    desk.mkdir()
    for name in ("checker", "models", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        copied = ROOT / name
        ignored = shutil.ignore_patterns("masters", "__pycache__", "recipes")
        shutil.copytree(copied, hooks / name, ignore=ignored) if copied.is_dir() else shutil.copyfile(copied, hooks / name)
    (desk / "fire.md").write_text(STORY)
    (desk / "README.md").write_text(STORY)

    def run(*command: str, folder: Path = desk) -> subprocess.CompletedProcess[str]:
        environment = os.environ | {"PRE_COMMIT_HOME": str(tmp_path / "home")}
        return subprocess.run([*command], cwd=folder, env=environment, capture_output=True, text=True)

    for folder in (hooks, desk):
        run(*git, "init", "-q", folder=folder)
        run(*git, "add", "-A", folder=folder)
        run(*git, "commit", "-qm", "Copy", folder=folder)
    revision = run(*git, "rev-parse", "HEAD", folder=hooks).stdout.strip()
    config = {"repos": [{"repo": str(hooks), "rev": revision, "hooks": [{"id": "checker", "args": ["--format", "concise", "--no-cache"]}]}]}
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    run(*git, "add", "-A")
    done = run(sys.executable, "-m", "pre_commit", "run", "--all-files")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "fire.md:1:19: FC304" in done.stdout and "README.md" not in done.stdout
