"""Patterns that are compiled late are as good as those that are compiled at once."""

import re
import subprocess
import sys

import pytest

from checker.patterns import lazy

# In a process of its own, since modules that need extras bring in packages with signal handlers and threads.
_COMPILE_ALL = """
from importlib import import_module
from pkgutil import walk_packages
import checker
from checker.errors import CheckerError
from checker.patterns import Lazy

compiled = 0
for module in walk_packages(checker.__path__, "checker."):
    try:
        values = vars(import_module(module.name)).values() if module.name != "checker.__main__" else ()
    except (ImportError, CheckerError):  # needs an extra that is not installed
        continue
    compiled += sum(value.groups >= 0 for value in values if isinstance(value, Lazy))
print(compiled)
"""


def test_a_pattern_is_what_compile_gives() -> None:
    late, early = lazy(r"(?P<n>\d+) (?:ST|ND)", re.IGNORECASE), re.compile(r"(?P<n>\d+) (?:ST|ND)", re.IGNORECASE)
    assert late.search("the 2 nd")["n"] == "2" and late.pattern == early.pattern
    assert (late.flags, late.groupindex) == (early.flags, early.groupindex)
    assert late.sub("", "1 st, 2 nd") == early.sub("", "1 st, 2 nd") == ", "


def test_nothing_is_compiled_before_its_use() -> None:
    unfinished = lazy("(")
    with pytest.raises(re.error):
        unfinished.search("")


def test_every_pattern_of_the_package_compiles() -> None:
    """A slip in one would show only in the story that first needs it."""
    done = subprocess.run([sys.executable, "-c", _COMPILE_ALL], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 500
