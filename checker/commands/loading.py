"""A Checker for a command, loaded as fast as it can be."""

import gc
import sys
from typing import TYPE_CHECKING

from checker.settings import Settings

if TYPE_CHECKING:
    from checker.pipeline import Checker


def make_checker(settings: Settings) -> "Checker":
    from checker.models import Models

    models = Models(settings)
    sys.setswitchinterval(0.0005)  # a thread that loads or runs a model needs Python seldom, but then soon
    models.load_ahead()  # while the checks are imported, which takes as long
    gc.disable()  # what is imported stays: there is no garbage in it to look for
    try:
        from checker.pipeline import Checker

        return Checker(settings, models)
    finally:
        gc.freeze()
        gc.enable()
