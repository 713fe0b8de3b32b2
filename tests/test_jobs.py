"""Several processes: the results of one, in the order of input."""

from multiprocessing import active_children

import pytest

from checker import jobs
from checker.documents import read_plain_text
from checker.jobs import JobError, in_processes
from checker.pipeline import WINDOW, Checker
from checker.settings import Settings

CALENDAR = Settings(select=("FC3",))


def test_same_results_in_the_same_order() -> None:
    documents = [read_plain_text(f"The lease ends on 31 June {2000 + i}.", f"{i}.txt") for i in range(5 * WINDOW + 1)]
    shared = Checker(CALENDAR, examiner=in_processes(CALENDAR, 2))
    assert list(shared.check(iter(documents))) == list(Checker(CALENDAR).check(documents))


def test_only_a_few_windows_are_read_ahead() -> None:
    read = []

    def arriving():
        for i in range(20 * WINDOW):
            read.append(i)
            yield read_plain_text("It rained.", f"{i}.txt")

    results = Checker(CALENDAR, examiner=in_processes(CALENDAR, 1)).check(arriving())
    next(results)
    results.close()
    assert len(read) <= 4 * WINDOW


def test_an_interrupt_does_not_wait_for_work_under_way() -> None:
    results = Checker(CALENDAR, examiner=in_processes(CALENDAR, 1)).check(
        read_plain_text("It rained.", f"{i}.txt") for i in range(8 * WINDOW)
    )
    next(results)
    [process] = active_children()
    results.close()
    process.join()
    assert process.exitcode != 0  # ended, rather than done


def test_a_process_that_dies_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_start", _die)
    with pytest.raises(JobError, match="fewer --jobs"):
        list(Checker(CALENDAR, examiner=in_processes(CALENDAR, 1)).check([read_plain_text("It rained.")]))


def _die(settings: Settings) -> None:
    raise SystemExit(1)
