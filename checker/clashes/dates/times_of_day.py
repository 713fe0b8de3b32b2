"""Find times of the clock beside a part of the day that they are not in: '9pm on Tuesday morning'."""

from collections.abc import Iterator

from checker.patterns import lazy

_TIME = r"(?<![\w.:])(?P<time>(?P<hour>\d{1,2})(?:[.:]\d\d)?\s?(?P<half>[ap])\.?m\b\.?)"
_DAYS = "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun"
_BETWEEN = rf"(?:\s(?:on|in|that|this|yesterday|local|time|the|same|early|late|mid|(?:{_DAYS})day)){{0,4}}"
_PART = r"(?P<part>morning|afternoon|evening)\b"
_FORMS = (
    lazy(rf"{_TIME}{_BETWEEN}\s{_PART}"),
    lazy(rf"\b{_PART}\s(?:at|around|about)\s(?:about\s|around\s|just\s(?:before|after)\s)?{_TIME}"),
)
_PARTS = {"a": ("morning",), "p": ("afternoon", "evening")}


def find_misplaced_times(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Offsets of the time and of the part of the day; noon and midnight, which people call 12am or 12pm, are let pass."""
    if "m" not in text or not any(part in text for part in ("morning", "afternoon", "evening")):
        return
    for match in (found for form in _FORMS for found in form.finditer(text)):
        if int(match["hour"]) != 12 and match["part"] not in _PARTS[match["half"]]:
            yield match.span("time"), match.span("part")
