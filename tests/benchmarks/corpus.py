"""A long run over a table of stories: speed, memory, killed and resumed, and the same bytes whatever the number of jobs.

    python tests/benchmarks/corpus.py STORIES.jsonl [--stories N] [--options ...]

STORIES is any table that `checker check` reads, as JSON lines. The runs have a cache of their own.
"""

import argparse
import hashlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("stories", type=Path)
    parser.add_argument("--stories", dest="count", type=int, default=1000)
    parser.add_argument("--options", nargs=argparse.REMAINDER, default=[], help="more options of checker check, last")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "stories.jsonl"
        with arguments.stories.open(encoding="utf-8") as lines:
            table.write_text("".join(islice(lines, arguments.count)), encoding="utf-8")
        count = len(table.read_text(encoding="utf-8").splitlines())
        whole = run(table, "whole", arguments.options)
        print(f"one process    {count / whole.seconds:6.2f} stories/s  {whole.peak / 2**20:5.0f} MiB  {whole.digest}")
        killed = run(table, "killed", arguments.options, kill_after=whole.seconds / 2)
        resumed = run(table, "killed", arguments.options)
        print(f"killed after   {killed.seconds:6.1f} s of {whole.seconds:.1f}; resumed in {resumed.seconds:.1f} s  {resumed.digest}")
        again = run(table, "whole", arguments.options)
        print(f"from the cache {count / again.seconds:6.2f} stories/s  {again.peak / 2**20:5.0f} MiB  {again.digest}")
        shared = run(table, "jobs", [*arguments.options, "--jobs", "2"])
        print(f"two jobs       {count / shared.seconds:6.2f} stories/s                {shared.digest}")
        is_same = len({whole.digest, resumed.digest, again.digest, shared.digest}) == 1
        print("the same bytes each time" if is_same else "THE BYTES DIFFER")
    return not is_same


class Run:
    """One run of the command: its seconds, its own peak memory in bytes, and a hash of its report."""

    def __init__(self, seconds: float, peak: int, report: bytes) -> None:
        self.seconds, self.peak = seconds, peak
        self.digest = hashlib.sha256(report).hexdigest()[:12]


def run(table: Path, cache: str, options: list[str], kill_after: float | None = None) -> Run:
    report = table.with_name(f"{cache}.report")
    command = [sys.executable, "-m", "checker", "check", table.name, "--format", "jsonl", "--fail-on", "never", *options]
    command += ["--cache", str(table.with_name(cache))]
    with report.open("wb") as out:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=table.parent, stdout=out, env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])})
        if kill_after:
            time.sleep(kill_after)
            process.send_signal(signal.SIGKILL)
        _, _, usage = os.wait4(process.pid, 0)
    peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Run(time.perf_counter() - started, peak, report.read_bytes())


if __name__ == "__main__":
    sys.exit(main())
