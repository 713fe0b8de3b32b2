"""Dates, offices and names in the words of the store."""

import re
from collections.abc import Iterable
from functools import lru_cache

from checker.facts.edtf import parse_date, parse_edtf
from checker.facts.offices.titles import is_known
from checker.facts.relations import CAPITAL, COUNTRY, MEMBERSHIP
from checker.patterns import lazy

_MONTHS = "January February March April May June July August September October November December".split()
_CAPITALISED = lazy(r"(?<![\w'’-])[A-ZÀ-Þ\d]")
_DATE = lazy(rf"(?:(?:\d{{1,4}}|{'|'.join(_MONTHS)})[\s/,-]*)+")
_CROWNS = {"king": "monarch", "queen": "monarch", "federal chancellor": "chancellor"}
_OF_PLACES = (CAPITAL, COUNTRY, MEMBERSHIP)  # their names are found in their own case


def is_telling(name: str, relation: str) -> bool:
    """Whether prose that has this name means its bearer: a place, or two words with a capital or a figure; not 'Prince' or 'It'."""
    if "|" in name or not re.match(r"\w", name) or _DATE.fullmatch(name):
        return False
    return len(_CAPITALISED.findall(name.removeprefix("The "))) >= (1 if relation in _OF_PLACES else 2) and not name.isupper()


def join_valid(spans: Iterable[str]) -> str:
    """One EDTF text of all the spans: a set where there are several, those that overlap as one; ValueError for a bad one."""
    parts = {part for span in spans for part in span.strip("{}").split(",")}
    joined: list[str] = []
    for part in sorted(parts, key=lambda part: parse_edtf(part)[0].first):
        [span] = parse_edtf(part)
        before = parse_edtf(joined[-1])[0] if joined else None
        if before and before.last > span.first:
            if before.last < span.last:
                joined[-1] = f"{joined[-1].partition('/')[0]}/{part.rpartition('/')[2]}"
            elif before == span:
                joined[-1] = min(joined[-1], part, key=len)
        else:
            joined.append(part)
    return joined[0] if len(joined) == 1 else f"{{{','.join(joined)}}}"


def say_dates(valid: str) -> str:
    """EDTF in words: '1956', '732; 19 September 1356', '1939 to 1945', 'since 2022'."""
    return "; ".join(_say(*part.partition("/")[::2]) for part in valid.strip("{}").split(","))


def _say(first: str, last: str) -> str:
    if last == "..":
        return f"since {say_date(first)}"
    return f"{say_date(first)} to {say_date(last)}" if last else say_date(first)


def say_date(text: str) -> str:
    """One date in words: '19 September 1356', '44 BC'."""
    date = parse_date(text)
    words = [str(date.day)] if date.day else []
    words += [_MONTHS[date.month - 1]] if date.month else []
    return " ".join([*words, f"{-date.year} BC" if date.year < 0 else str(date.year)])


def say_when(valid: str) -> str:
    """Dates after a verb: 'in 1956', 'on 7 November 1917 or in 1918', 'from 1939 to 1945 and since 1950'."""
    parts = [part.partition("/")[::2] for part in valid.strip("{}").split(",")]
    is_span = any(last for _, last in parts)
    return (" and " if is_span else " or ").join(_say_one(*part) for part in parts)


def _say_one(first: str, last: str) -> str:
    if last:
        return f"since {say_date(first)}" if last == ".." else f"from {say_date(first)} to {say_date(last)}"
    return f"{'on' if parse_date(first).precision == 'day' else 'in'} {say_date(first)}"


@lru_cache(1 << 14)
def find_value_of_office(names: tuple[str, ...], of: str) -> str | None:
    """What the store calls an office: 'president of France' for 'President of the French Republic'; None where no check reads it.

    `of`: what it is held of or for, as 'of France', '' where the name says so.
    """
    for name in names:
        title, _, domain = name.partition(" of ")
        title = _CROWNS.get(title.lower(), title.lower())
        for place in (f"of {domain}" if domain else of, f"of the {domain.removeprefix('the ')}", ""):
            value = f"{title} {place}".strip()
            if (domain or of) and not place:
                continue
            if is_known(value):
                return value
    return None
