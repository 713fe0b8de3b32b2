"""How a check is written: a function from a story to hits, and the value that names it."""

import inspect
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.types import Hit, Severity

if TYPE_CHECKING:
    from checker.story import Story

HEADINGS = ("What it checks", "Why it matters", "Example", "Limits")


@dataclass(frozen=True)
class Check:
    """A check: its code, name and tier, the stages of the story it `needs`, its docs and its function.

    `needs` names the properties of `Story` that the runner fills for a whole window before the check runs;
    a check of the calendar alone names no model stage, and then no model is loaded. A `preview` check, whose
    precision is not yet measured or not enough, runs only where `select` names its whole code.
    """

    code: str
    name: str
    severity: Severity
    needs: frozenset[str]
    docs: str
    find: Callable[["Story"], Iterator[Hit]]
    preview: bool = False

    @property
    def summary(self) -> str:
        """First line of the docs."""
        return self.docs.splitlines()[0]

    def section(self, heading: str) -> str:
        """Text below one of `HEADINGS` in the docs."""
        parts = re.split(rf"^({'|'.join(HEADINGS)})\n[-]+\n", self.docs, flags=re.MULTILINE)
        return dict(zip(parts[1::2], parts[2::2], strict=True)).get(heading, "").strip()


def check(
    code: str, name: str, *, severity: Severity, needs: tuple[str, ...] = (), preview: bool = False
) -> Callable[[Callable[["Story"], Iterator[Hit]]], Check]:
    """Decorate a function `find(story) -> hits` into a `Check` whose docs are its module's docstring."""

    def build(find: Callable[["Story"], Iterator[Hit]]) -> Check:
        docs = inspect.cleandoc(sys.modules[find.__module__].__doc__ or "")
        return Check(code, name, severity, frozenset(needs), docs, find, preview)

    return build
