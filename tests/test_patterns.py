"""Patterns that are compiled late are as good as those that are compiled at once."""

import re
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

import pytest

import checker
from checker.errors import CheckerError
from checker.patterns import Lazy, lazy

_PROGRAMS = "checker.__main__"


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
    modules = [_imported(m.name) for m in walk_packages(checker.__path__, "checker.") if m.name != _PROGRAMS]
    patterns = [value for module in modules for value in vars(module).values() if isinstance(value, Lazy)]
    assert len(patterns) > 500 and all(pattern.groups >= 0 for pattern in patterns)


def _imported(name: str) -> ModuleType:
    """The module; an empty one where it needs an extra that is not installed."""
    try:
        return import_module(name)
    except (ImportError, CheckerError):
        return ModuleType(name)
