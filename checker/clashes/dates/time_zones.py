"""Find clock times given in two zones: '8pm EST (0100 GMT)'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.patterns import lazy
from checker.types import Sentence, Span

# Hours ahead of GMT; of several readings any may be meant. American zones are often named wrongly in summer, so both hours are right.
_ZONES: dict[str, tuple[float, ...]] = {
    "GMT": (0,),
    "UTC": (0,),
    "BST": (1, 6),
    "CET": (1, 2),
    "CEST": (2, 1),
    "EET": (2, 3),
    "EEST": (3, 2),
    "MSK": (3,),
    "EAT": (3,),
    "PKT": (5,),
    "IST": (5.5, 1, 2),
    "JST": (9,),
    "KST": (9,),
    "HKT": (8,),
    "SGT": (8,),
    "AEST": (10, 11),
    "AEDT": (11, 10),
    "NZST": (12, 13),
    "NZDT": (13, 12),
    "CST": (-6, -5, 8),
} | {name: hours for zone, hours in {"E": (-5, -4), "C": (-6, -5), "M": (-7, -6), "P": (-8, -7)}.items()
     for name in (f"{zone}T", f"{zone}DT", *([] if zone == "C" else [f"{zone}ST"]))}  # fmt: skip
_NAMES = {"Eastern": "ET", "Central": "CT", "Mountain": "MT", "Pacific": "PT"}
_ZONE = rf"(?:{'|'.join(sorted(_ZONES, key=len, reverse=True))}|(?:{'|'.join(_NAMES)})(?:\s(?:[Ss]tandard|[Dd]aylight))?(?:\s[Tt]ime)?)"


def _time(tag: str) -> str:
    by_twelve = rf"(?P<hour{tag}>\d{{1,2}})(?:[.:](?P<minute{tag}>\d\d))?\s?(?P<half{tag}>[ap])\.?m\.?"
    by_day = rf"(?P<h{tag}>[01]\d|2[0-4])[.:]?(?P<m{tag}>[0-5]\d)"
    return rf"(?:{by_twelve}|{by_day}|(?P<noon{tag}>noon|midday|midnight))\s(?P<zone{tag}>{_ZONE})(?!\w)"


_PAIR = lazy(rf"(?<![\w.:,]){_time('1')}(?:\son\s\w+)?(?:\s?\((?:or\s)?|,?\sor\s|/){_time('2')}")
_MAY_HOLD = lazy(r"GMT|UTC|[A-Z]{1,3}T\b|Eastern|Pacific|Central|Mountain")


@dataclass(frozen=True, slots=True)
class ClockTimes:
    """Two times said to be one. `right` is what the second should be ('0100'); where both fit they are not yielded."""

    first: Span
    second: Span
    first_text: str
    second_text: str
    right: str


def find_clashing_times(sentence: Sentence) -> Iterator[ClockTimes]:
    """The pairs of a sentence that no reading of their zones makes one, whatever the day."""
    if not _MAY_HOLD.search(sentence.text):
        return
    for match in _PAIR.finditer(sentence.text):
        one, other = (_minutes(match, tag) for tag in "12")
        offsets = [(a, b) for a in _offsets(match["zone1"]) for b in _offsets(match["zone2"])]
        if one is None or other is None or any((one - other - 60 * (a - b)) % 1440 == 0 for a, b in offsets):
            continue
        right = int(one - 60 * (offsets[0][0] - offsets[0][1])) % 1440
        spans = [match.span("zone1")[1], match.end()]
        first, second = sentence.span_of(match.start(), spans[0]), sentence.span_of(_start(match, "2"), spans[1])
        base = sentence.span.start
        texts = [sentence.text[s.start - base : s.end - base] for s in (first, second)]
        yield ClockTimes(first, second, *texts, f"{right // 60:02}{right % 60:02} {match['zone2']}")


def _start(match: re.Match[str], tag: str) -> int:
    return max(match.start(f"{part}{tag}") for part in ("hour", "h", "noon"))


def _minutes(match: re.Match[str], tag: str) -> int | None:
    """Minutes after midnight; None for no time of day ('14pm')."""
    if noon := match[f"noon{tag}"]:
        return 0 if noon == "midnight" else 720
    if match[f"h{tag}"]:
        return (int(match[f"h{tag}"]) * 60 + int(match[f"m{tag}"])) % 1440
    hour = int(match[f"hour{tag}"])
    if not 1 <= hour <= 12:
        return None
    return hour % 12 * 60 + 720 * (match[f"half{tag}"] == "p") + int(match[f"minute{tag}"] or 0)


def _offsets(zone: str) -> tuple[float, ...]:
    return _ZONES[_NAMES.get(zone.split()[0], zone)]
