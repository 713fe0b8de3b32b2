"""Find what stands right after a name and says who it is: '(R-Ohio)', 'who founded the group', 'of the Blue Trust', ', 45,'."""

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from checker.mentions.ages import find_ages
from checker.mentions.gazetteer import forms
from checker.mentions.role_words import FIELDS, Role, roles, states

T = TypeVar("T")

_SEAT = re.compile(r",?\s\(?(?P<party>[RD])-(?P<state>[A-Z][A-Za-z.]*(?:\s[A-Z][a-z]+\.?)?)")
_FOUNDED = re.compile(r",\swho\s(?:co-)?(?P<verb>founded)\s(?P<body>the\s\w+|[A-Z][\w&]*(?:\s[A-Z][\w&]*)*)")
_WORKS_IN = re.compile(rf"(?:,\swho)?\sworks\sin\s(?P<field>{'|'.join(FIELDS)})\b")
_AFFILIATION = re.compile(
    r"(?:,\s(?:who\sworks\s)?(?:from|of|at|for)|\s(?:of|from|at))\s(?:the\s)?"
    r"(?P<body>[A-ZÀ-Þ][\w&’'-]*(?:\s(?:of\s|for\s|and\s)?(?:the\s)?[A-ZÀ-Þ][\w&’'-]*)+)"
)
_PARTY_INITIALS = {"R": "Republican", "D": "Democrat"}


def said_after(text: str, start: int, end: int, build: Callable[..., T]) -> Iterator[T]:
    """What `build` makes of '(R-Ohio)', 'who founded the group', 'works in finance', ', 45,', '45-year-old Smith'."""
    if seat := _SEAT.match(text, end):
        yield build("party", _PARTY_INITIALS[seat["party"]], *seat.span("party"))
        if state := states().get(re.sub(r"[.\s]", "", seat["state"])) or states().get(seat["state"].rstrip(".")):
            yield build("state", state, *seat.span("state"))
    if founded := _FOUNDED.match(text, end):
        yield build("role", roles()["founder"], *founded.span("verb"), owner=founded["body"])
    if (at := _AFFILIATION.match(text, end)) and at["body"] not in forms():
        yield build("employer", at["body"], *at.span("body"), owner=at["body"])
    if works := _WORKS_IN.match(text, end):
        yield build("role", Role(works["field"], field=FIELDS[works["field"]]), *works.span("field"))
    for age, first, last in find_ages(text, start, end):
        yield build("age", age, first, last)
