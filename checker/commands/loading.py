"""A Checker for a command, loaded as fast as it can be."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from checker.commands.terminal import complain
from checker.settings import Settings

if TYPE_CHECKING:
    from checker.pipeline import Checker


def make_checker(settings: Settings) -> "Checker":
    from checker.models import Models

    models = Models(settings)
    sys.setswitchinterval(0.0005)  # a thread that loads or runs a model needs Python seldom, but then soon
    if settings.jobs == 1:
        models.load_ahead()  # while the checks are imported, which takes as long
    gc.disable()  # what is imported stays: there is no garbage in it to look for
    try:
        from checker.pipeline import Checker

        return Checker(settings, models)
    finally:
        gc.freeze()
        gc.enable()


@contextmanager
def open_checker(settings: Settings) -> Iterator["Checker"]:
    """A Checker that runs in as many processes as the settings say, and asks the cache first."""
    checker = make_checker(settings)
    if settings.jobs > 1:
        from checker.jobs import in_processes

        checker.examiner = in_processes(settings, settings.jobs)
    from checker.cache import use_cache

    with use_cache(checker, lambda words: complain(f"checker: {words}")):
        yield checker
