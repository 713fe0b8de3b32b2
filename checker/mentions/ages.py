"""Find ages that stand with a name ('Smith, 45,', '45-year-old Smith')."""

from collections.abc import Iterator

from checker.patterns import lazy

OLDEST = 125
_AFTER = lazy(
    r",\s(?:aged\s|now\s|now\saged\s)?(?P<comma>\d{1,3})(?=[,;:)–—]|\.?$|\sand\s|\sfrom\s|\sof\s)"
    r"|\s\((?:aged\s)?(?P<bracket>\d{1,3})\)"
    r"|,?\saged\s(?P<aged>\d{1,3})\b(?![-\s]to\b)"
    r"|(?:,\swho)?\sis\s(?:now\s)?(?P<verb>\d{1,3})(?=[,.;]|\syears\sold|\sand\s|$)"
)
_OTHER_TIME = lazy(
    r"(?i)\b(?:then|when|while|at the time|turn(?:s|ed|ing)|birthday|years? (?:ago|later|earlier)|anniversary|as a child"
    r"|(?:1[89]|20)\d\d)\b"
)
_BIRTH = lazy(r"\bborn\b[^.;]{0,40}?\d{4}")
_BEFORE = lazy(r"\b(\d{1,3})[-‑\s]years?[-‑\s]old,?\s(?:[\w’'-]+\s){0,5}?$")


def find_ages(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The ages, in years, that stand right after or before the name at `start` to `end`, with their offsets."""
    if (after := _AFTER.match(text, end)) and 0 < int(after[after.lastgroup]) <= OLDEST:
        yield int(after[after.lastgroup]), *after.span(after.lastgroup)
    if (before := _BEFORE.search(text, max(0, start - 70), start)) and 0 < int(before[1]) <= OLDEST:
        yield int(before[1]), *before.span(1)


def is_of_other_time(text: str) -> bool:
    """Whether a sentence speaks of another time than now; the year of a birth does not make it so."""
    return bool(_OTHER_TIME.search(_BIRTH.sub("", text)))
