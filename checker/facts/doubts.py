"""Whether words of doubt bear on a statement, or on something further on in the sentence."""

import re

_BEHIND = 30  # characters: ', he claimed', 'which it is not'
_NEW_CLAUSE = re.compile(
    r"[;:–—]|,?\s(?:and|but|though|although|because|while)\s|,\s(?!which\b|who\b|not\b|(?:[\w’'-]+\s){1,3}(?:claim|believe|thought|argue|insist))"
)


def is_doubted(doubt: re.Pattern[str], text: str, end: int) -> bool:
    """Whether a word of doubt stands before the end of a statement, or close behind it in the same clause."""
    behind = text[end : end + _BEHIND]
    clause = _NEW_CLAUSE.search(behind)
    return bool(doubt.search(text[:end] + behind[: clause.start() if clause else None]))
