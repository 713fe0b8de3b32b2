"""A Checker for a command, loaded as fast as it can be."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

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
    if settings.cache == "":
        yield checker
        return
    from checker.cache import ResultCache, cached, environment_of

    cache = ResultCache((Path(settings.cache) if settings.cache else _cache_folder()) / "examinations.sqlite")
    try:
        checker.examiner = cached(checker.examiner, cache, environment_of(checker))
        yield checker
    finally:
        cache.close()


def _cache_folder() -> Path:
    """Where the user's programs keep what can be made again (XDG Base Directory; the usual places of macOS and Windows)."""
    if sys.platform == "win32":
        home = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local"
    elif sys.platform == "darwin":
        home = Path.home() / "Library/Caches"
    else:
        home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "checker"
