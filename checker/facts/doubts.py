"""Whether words of doubt bear on a statement, or on something further on in the sentence."""

import re
from collections.abc import Iterable

from checker.patterns import lazy

_BEHIND = 30  # characters: ', he claimed', 'which it is not'
_NEW_CLAUSE = lazy(
    r"[;:–—]|,?\s(?:and|but|though|although|because|while)\s|,\s(?!which\b|who\b|not\b|(?:[\w’'-]+\s){1,3}(?:claim|believe|thought|argue|insist))"
)
# Behind a statement a verb denies what is told of its own subject: 'the bed where X died in 1981 is not for sale'.
_OTHER_DENIAL = lazy(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would)\s(?:not|never)\b"
    r"(?=\s[a-z])(?!\s(?:true|right|correct|so|born|die|the case|in|at|from|by|the|an?|him|her|it)\b)"
)


def is_doubted(doubt: re.Pattern[str], text: str, marks: Iterable[tuple[int, int]]) -> bool:
    """Whether a word of doubt stands before the end of a statement, or close behind it in the same clause.

    The words at `marks` are what is stated; a doubt in them ('Never Let Me Go') is none.
    """
    end = 0
    for start, stop in marks:
        text, end = text[:start] + " " * (stop - start) + text[stop:], max(end, stop)
    behind = _OTHER_DENIAL.sub(lambda denial: " " * len(denial[0]), text[end : end + _BEHIND])
    clause = _NEW_CLAUSE.search(behind)
    return bool(doubt.search(text[:end] + behind[: clause.start() if clause else None]))
