"""Find hours and minutes that two times of day do not give: 'at 7pm and ends two hours later, at 10pm', 'from 9am to 5pm, six hours'."""

import re
from collections.abc import Iterator

from checker.clashes.dates.marks import STEP_COUNT, Apart, count_of, mark
from checker.patterns import lazy
from checker.types import Sentence

_TIME = lazy(r"(?<![\w.:])(?P<hour>1?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?")
_LENGTH = rf"\b(?P<told>{STEP_COUNT}(?P<dash>[ -])(?P<unit>hour|minute)s?)"
_FORMS = tuple(
    lazy(form)
    for form in (
        rf"(?P<first>@)[^@.;:“”]{{0,60}}?{_LENGTH} later,? (?:at )?(?P<second>@)",
        rf"(?P<first>@)[^@.;:“”]{{0,40}}? at (?P<second>@),? {_LENGTH} later\b",
        rf"\bfrom (?P<first>@) (?:to|until|till) (?P<second>@)(?:,| –| \()(?: or| for| a total of)? ?{_LENGTH}"
        r"(?= (?:a|each|per|every) day|[,.;)]| in all| – |$)",
        rf"{_LENGTH}(?: (?:a|each|every) (?:day|night))?, from (?P<first>@) (?:to|until|till) (?P<second>@)",
        r"\b(?:left|took off|set off|departed|began|started|kicked off)\b[^@.;:“”]{0,20}? at (?P<first>@)"
        rf" and (?:landed|arrived|ended|finished|stopped)[^@.;:“”]{{0,20}}? at (?P<second>@),? after {_LENGTH}",
        rf"\bfor {_LENGTH},? from (?P<first>@) (?:to|until|till) (?P<second>@)",
    )
)
_ZONES = lazy(r"\b(?:local time|GMT|BST|EST|EDT|CET|UTC|ET|PT|time zones?)\b|\bo’clock\b")
_DAY = 24 * 60
_SLACK = {"hour": 30, "minute": 5}  # minutes: 'two hours' may be one and three quarters


def find_wrong_hours(sentence: Sentence) -> Iterator[Apart]:
    """The lengths of a sentence beside both their ends; none where a time zone is named."""
    found = [(match.start(), match.end(), _minutes(match)) for match in _TIME.finditer(sentence.text)]
    if len(found) < 2 or _ZONES.search(sentence.text):
        return
    marked = mark(sentence.text, found)
    for match in (match for form in _FORMS for match in form.finditer(marked.text)):
        first, second = (marked.number(match.start(name)) for name in ("first", "second"))
        gap = (marked.values[second] - marked.values[first]) % _DAY
        unit = match["unit"].lower()
        length = count_of(match["n"], match["half"]) * (60 if unit == "hour" else 1)
        if abs(length - gap) > _SLACK[unit]:
            told = sentence.span_of(marked.offset(match.start("told")), marked.offset(match.end("told")))
            ends = (sentence.span_of(*marked.spans[place]) for place in (first, second))
            yield Apart(told, (next(ends), next(ends)), f"that is {_in_words(gap)}")


def _minutes(match: re.Match[str]) -> int:
    hour = int(match["hour"]) % 12 + (12 if match["half"] == "p" else 0)
    return 60 * hour + int(match["minute"] or 0)


def _in_words(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return " and ".join(f"{n} {unit}{'' if n == 1 else 's'}" for n, unit in ((hours, "hour"), (rest, "minute")) if n) or "no time"
