"""A fact-consistency checker for news prose: which statements of a story cannot all be true?

from checker import check
findings = check(text)
for finding in findings:
    print(finding.code, finding.text, finding.hit.message)
findings.to_frame()
"""

import warnings
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.findings import Findings
    from checker.pipeline import Checker
    from checker.settings import Settings
    from checker.types import Document, Finding

__version__ = "0.1.0"
__all__ = ["Checker", "Document", "Finding", "Settings", "check"]

_HOMES = {"Checker": "checker.pipeline", "Document": "checker.types", "Finding": "checker.types", "Settings": "checker.settings"}


def __getattr__(name: str) -> Any:
    """The public classes, imported when first asked for, so that `import checker` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def check(text: str, *, path: str = "<text>", **options: Any) -> "Findings":
    """The findings in one story; `options` are those of `Settings` (`select=["FC3"]`, `date="2018-09-08"`, `min_score=0.5`).

    Settings files are not read, so that a notebook gives the same answer in every folder. A story that could be read in
    part only warns, as the command line does.
    """
    from checker.documents import read_plain_text
    from checker.findings import shown
    from checker.settings import Settings

    if not isinstance(text, str):
        raise TypeError(f"check() takes the text of a story as a str, not {type(text).__name__}")
    settings = Settings().with_values({key: value for key, value in options.items() if value is not None}, origin="check()")
    [result] = _checker(settings).check([read_plain_text(text, path, date=settings.date)])
    if result.document.failure:
        warnings.warn(f"{path}: {result.document.failure}", stacklevel=2)
    return shown(result.findings, settings)


@lru_cache(maxsize=4)
def _checker(settings: "Settings") -> "Checker":
    """One Checker a set of options: its models stay loaded from call to call."""
    from checker.pipeline import Checker

    return Checker(settings)
