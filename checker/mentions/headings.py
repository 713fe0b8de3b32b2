"""Tell headings and lines in capitals, in which capitals do not show a name."""

from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.patterns import lazy

CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĤĦĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠȘŢŤȚŪŮŰŲŴŶŸŹŻŽ"
_CAPITALS = lazy(rf"[{CAPITAL}]")
_SMALL_LETTERS = lazy(r"[a-zß-öø-ÿ]")
_DAYS_AND_MONTHS = frozenset({*WEEKDAYS, *MONTHS})


def is_in_capitals(text: str) -> bool:
    """Whether most letters of a sentence are capitals, as a headline's."""
    capitals, small = len(_CAPITALS.findall(text)), len(_SMALL_LETTERS.findall(text))
    return capitals + small > 12 and capitals > 1.5 * small


def is_heading(text: str) -> bool:
    """Whether nearly all longer words have capitals: 'Mayor Quits After Nine Years'; days and months, which always do, tell nothing."""
    if text[-1:] in ".!?”’\"'":
        return False
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha() and word not in _DAYS_AND_MONTHS]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.75 * len(words)
