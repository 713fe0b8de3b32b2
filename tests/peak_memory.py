"""The peak memory of a program, whatever that of the tests is."""

import subprocess
import sys
from typing import Any

# The peak of a child counts from that of the process which it was split off from: a small one in between starts it.
_LAUNCHER = """
import os, sys
pid = os.spawnv(os.P_NOWAIT, sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(pid, 0)
print(usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024), file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def run_measured(*command: object, **options: Any) -> tuple[subprocess.CompletedProcess[str], int]:
    """What a program said, and its peak memory in bytes; `options` are those of `subprocess.run`."""
    launched = [sys.executable, "-c", _LAUNCHER, *map(str, command)]
    done = subprocess.run(launched, capture_output=True, text=True, **options)
    return done, int(done.stderr.splitlines()[-1])
