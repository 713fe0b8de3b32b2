"""Windows of stories shared out over processes; results come in the order of input, whatever their number."""

import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import replace
from multiprocessing import get_context

from checker.errors import CheckerError
from checker.pipeline import Checker, Examined, Examiner, examine_window
from checker.settings import Settings
from checker.types import Document, Examination

_AHEAD = 2  # windows a process that are read before the first is done: memory stays small, and no process waits

_ENDED = (
    "a process ended before its work was done, perhaps for want of memory: try fewer --jobs;"
    " a Python script that shares out its work must stand below if __name__ == '__main__'"
)


class JobError(CheckerError):
    """A process that ended before its work was done."""


def in_processes(settings: Settings, jobs: int) -> Examiner:
    """An examiner that runs the checks in `jobs` processes, each with models of its own (some 200 MB)."""

    def examine(windows: Iterable[Sequence[Document]]) -> Iterator[Examined]:
        each = replace(settings, threads=max(1, settings.threads // jobs))
        waiting: deque[tuple[Sequence[Document], Future[list[Examination]]]] = deque()
        pool = ProcessPoolExecutor(jobs, get_context("spawn"), _start, (each,))
        try:
            for window in windows:
                waiting.append((window, pool.submit(_examine, window)))
                if len(waiting) > _AHEAD * jobs:
                    yield _take(waiting)
            while waiting:
                yield _take(waiting)
        except BrokenProcessPool:
            raise JobError(_ENDED) from None
        finally:
            _stop(pool)

    return examine


def _stop(pool: ProcessPoolExecutor) -> None:
    """End the processes, in the middle of their work too: an interrupt must not wait for windows whose results nobody takes.

    Python itself has it from 3.14 on (`terminate_workers`).
    """
    processes = list((pool._processes or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()


def _take(waiting: deque[tuple[Sequence[Document], Future[list[Examination]]]]) -> Examined:
    window, coming = waiting.popleft()
    return window, coming.result()


def _start(settings: Settings) -> None:
    global _checker
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process alone decides what an interrupt ends
    _checker = Checker(settings)


def _examine(window: Sequence[Document]) -> list[Examination]:
    return examine_window(_checker.checks, window, _checker.models)
