"""Regular expressions that are compiled when they are first used.

A story needs a third of those that the checks have; compiling all of them took a tenth of a second of every start.
"""

import re
from typing import Any


class Lazy:
    """A pattern that becomes a compiled one, with all its methods, when the first of them is asked for."""

    def __init__(self, pattern: str, flags: int | re.RegexFlag = 0) -> None:
        self.pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, value)  # found at once from now on, without this method
        return value


def lazy(pattern: str, flags: int | re.RegexFlag = 0) -> re.Pattern[str]:
    """What `re.compile` gives, later; it stands where a module's own patterns do."""
    return Lazy(pattern, flags)  # type: ignore[return-value]
