"""Broken, hostile and odd files: each gives a report or FC001 in little memory, and the good one among them its own."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import hostile
import pytest
from hostile import CALM, list_files
from peak_memory import run_measured

pytestmark = pytest.mark.programs

ROOT = Path(__file__).parents[1]
MOST_BYTES = 1 << 30
NAMES = sorted(list_files())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    subprocess.run([sys.executable, hostile.__file__, folder], check=True)
    (folder / "zz-good.txt").write_text(CALM + " The lease ends on 31 June 2018.\n")
    return folder


def check(folder: Path, *names: str) -> tuple[subprocess.CompletedProcess[str], int]:
    """What a run said, and its peak memory in bytes; its seconds are printed."""
    command = [sys.executable, "-m", "checker", "check", *names, "--format", "json", "--no-cache", "--fail-on", "never"]
    started = time.perf_counter()
    done, peak = run_measured(*command, cwd=folder, env=os.environ | {"PYTHONPATH": str(ROOT)}, timeout=300)
    print(f"{', '.join(names[:3])}: {time.perf_counter() - started:.1f} s, {peak >> 20} MiB")
    return done, peak


def test_there_are_sixty() -> None:
    assert len(NAMES) >= 60


@pytest.mark.parametrize("name", NAMES)
def test_a_report_or_a_reason(folder: Path, name: str) -> None:
    done, peak = check(folder, name)
    assert "Traceback" not in done.stderr, done.stderr[-2000:]
    assert peak < MOST_BYTES
    assert done.returncode in (0, 2), done.stderr[-2000:]
    for document in json.loads(done.stdout)["documents"]:
        unread = [finding for finding in document["findings"] if finding["code"] == "FC001"]
        assert all(finding["message"] and "please report" not in finding["message"] for finding in unread), unread


def test_the_rest_of_a_batch_is_unaffected(folder: Path) -> None:
    done, peak = check(folder, *NAMES, "zz-good.txt")
    assert done.returncode == 2
    assert peak < MOST_BYTES
    last = json.loads(done.stdout)["documents"][-1]
    assert (last["path"], [finding["code"] for finding in last["findings"]]) == ("zz-good.txt", ["FC304"])
