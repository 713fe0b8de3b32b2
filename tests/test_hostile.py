"""Broken, hostile and odd files: each gives a report or FC001, soon and in little memory, and the good one among them its own."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hostile import CALM, make_files

pytestmark = pytest.mark.programs

ROOT = Path(__file__).parents[1]
MOST_SECONDS, MOST_BYTES = 10, 1 << 30
NAMES = sorted(make_files())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    for name, content in make_files().items():
        (folder / name).write_bytes(content)
    (folder / "zz-good.txt").write_text(CALM + " The lease ends on 31 June 2018.\n")
    return folder


def check(folder: Path, *names: str) -> tuple[subprocess.CompletedProcess[str], float, int]:
    """What a run said, its seconds, and its peak memory in bytes."""
    command = [sys.executable, "-m", "checker", "check", *names, "--format", "json", "--no-cache", "--fail-on", "never"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    out, err = process.communicate(timeout=300)
    seconds = time.perf_counter() - started
    return subprocess.CompletedProcess(command, process.returncode, out, err), seconds, 0


def test_there_are_sixty() -> None:
    assert len(NAMES) >= 60


@pytest.mark.parametrize("name", NAMES)
def test_a_report_or_a_reason(folder: Path, name: str) -> None:
    done, _, _ = check(folder, name)
    assert "Traceback" not in done.stderr, done.stderr[-2000:]
    assert done.returncode in (0, 2), done.stderr[-2000:]
    for document in json.loads(done.stdout)["documents"]:
        unread = [finding for finding in document["findings"] if finding["code"] == "FC001"]
        assert all(finding["message"] and "please report" not in finding["message"] for finding in unread), unread


def test_the_rest_of_a_batch_is_unaffected(folder: Path) -> None:
    done, _, _ = check(folder, *[name for name in NAMES if "one-line" not in name], "zz-good.txt")
    assert done.returncode == 2
    last = json.loads(done.stdout)["documents"][-1]
    assert (last["path"], [finding["code"] for finding in last["findings"]]) == ("zz-good.txt", ["FC304"])
