"""Look again when a file changes: by the times that the file system keeps, so that nothing has to be installed."""

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from checker.documents import NOT_IN_FOLDERS, READERS
from checker.sidecar import SUFFIX

Times = Mapping[str, int]  # of files, by path: when each was last changed, in nanoseconds, and 0 where it is not there
SECONDS = 0.5
_SUFFIXES = (*(suffix for suffix in READERS if suffix not in NOT_IN_FOLDERS), SUFFIX)


def watch(
    paths: Sequence[str],
    run: Callable[[Sequence[str]], int],
    *,
    output: str | Path | None = None,
    wait: Callable[[float], None] | None = None,
) -> int:
    """Run on all paths, and then on the files in them that change, until interrupted; the last exit code.

    `run` is given paths and returns an exit code; what it writes to `output` is no change. `wait` pauses for so many seconds
    between two looks. An interrupt in either ends the watch.
    """
    pause, before, code = wait or time.sleep, read_times(paths), 0
    written = output and os.path.realpath(output)
    try:
        code = run(paths)
        while True:
            pause(SECONDS)
            now = read_times(paths)
            if changed := [path for path in find_changed(before, now) if os.path.realpath(path) != written]:
                code = run(changed)
            before = now
    except KeyboardInterrupt:
        return code


def read_times(paths: Sequence[str]) -> Times:
    """The times of files, and of the stories in folders; hidden ones are passed over."""
    return {path: _time(path) for given in paths for path in _files(given)}


def find_changed(before: Times, now: Times) -> list[str]:
    """The stories that are new or changed, or whose sidecar is new, changed or gone; sorted."""
    different = {path for path in before.keys() | now.keys() if before.get(path, 0) != now.get(path, 0)}
    return sorted(story for story in {path.removesuffix(SUFFIX) for path in different} if now.get(story))


def _files(path: str) -> Iterator[str]:
    if not os.path.isdir(path):
        yield from (path, f"{path}{SUFFIX}")
        return
    for parent, folders, files in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        stories = (name for name in files if not name.startswith(".") and name.lower().endswith(_SUFFIXES))
        yield from (os.path.join(parent, name) for name in stories)


def _time(path: str) -> int:
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return 0
