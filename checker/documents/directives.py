"""Comments in a story that speak to the checks: <!-- checker: ignore FC201, FC3 -- reason -->, or ignore-file for all of the story."""

import re
from dataclasses import dataclass

from checker.patterns import lazy

_ADDRESSED = lazy(r"\s*checker\s*:(?P<words>.*)", re.DOTALL | re.IGNORECASE)
_REASON = lazy(r"\s(?:--|–|—)(?:\s|$)")
_CODE = lazy(r"FC\d{0,3}")
_SCOPES = {"ignore": False, "ignore-file": True}
_FORM = "write 'checker: ignore FC201 -- reason', or ignore-file"


@dataclass(frozen=True, slots=True)
class Instruction:
    """What a comment asks for. Without codes it asks for nothing, and `reason` says what is wrong with it."""

    codes: tuple[str, ...]
    is_whole_story: bool
    reason: str


def parse_directive(comment: str) -> Instruction | None:
    """The instruction in a comment, given without its marks; None where the comment is not addressed to the checks."""
    if not (addressed := _ADDRESSED.fullmatch(comment)):
        return None
    order, reason = _halves(" ".join(addressed["words"].split()))
    verb, _, rest = order.partition(" ")
    if verb not in _SCOPES:
        return Instruction((), False, f"has the instruction {verb!r}; {_FORM}" if verb else f"has no instruction; {_FORM}")
    codes = tuple(code for code in re.split(r"[,\s]+", rest) if code)
    if not codes:
        return Instruction((), _SCOPES[verb], f"names no code; {_FORM}")
    if wrong := next((code for code in codes if not _CODE.fullmatch(code)), None):
        return Instruction((), _SCOPES[verb], f"has the code {wrong!r}; {_FORM}")
    return Instruction(codes, _SCOPES[verb], reason)


def _halves(words: str) -> tuple[str, str]:
    """What stands before the dash, and the reason after it."""
    dash = _REASON.search(words)
    return (words[: dash.start()], words[dash.end() :]) if dash else (words, "")
