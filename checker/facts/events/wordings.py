"""Events told in other words than their names: 'the earthquake that levelled Port-au-Prince', 'rebels captured Saigon'.

Each wording is a row of the table in event_wordings.py. The anchors are written into the store when it is compiled.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from checker.facts.adjectives import ADJECTIVES
from checker.facts.events.event_wordings import ANCHOR, BY_FORCE, INVADED, WORDINGS, Wording
from checker.types import Span

if TYPE_CHECKING:
    from checker.facts.store import Fact, FactStore

BY = "by "
_REACH = 30


@dataclass(frozen=True, slots=True)
class Told:
    """Where a text tells one of several events, and whether in a clause."""

    span: Span
    facts: tuple["Fact", ...]
    is_clause: bool
    reach: int


def find_anchors(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(anchor, wording) for each wording that the names of an event allow."""
    for name in names:
        for wording, row in _derivations():
            match = row.fullmatch(name)
            anchor = match and (match["a"] or match.groupdict().get("b"))
            if anchor:
                yield from ((each, wording) for each in _also(anchor, WORDINGS[wording]))
        match = BY_FORCE.fullmatch(name)
        if match:
            yield from ((match["a"], f"{BY}{by}") for by in (match["by"], *_adjectives(match["by"])))


def _also(anchor: str, wording: Wording) -> tuple[str, ...]:
    return (anchor, *(_adjectives(anchor) if wording.takes_adjective else ()))


def _adjectives(name: str) -> tuple[str, ...]:
    return ADJECTIVES.get(name, ADJECTIVES.get(f"the {name}", ()))


@cache
def _derivations() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((wording, re.compile(row.names)) for wording, row in WORDINGS.items())


def find_told(text: str, store: "FactStore") -> Iterator[Told]:
    """Where the text tells an event of the store in other words than its names."""
    for span, anchored in store.find_anchors(text):
        name = text[span.start : span.end]
        if name[0].islower():
            continue
        sketch = text[: span.start] + ANCHOR + text[span.end :]
        groups = defaultdict(list)
        for fact, wording in anchored:
            if wording in WORDINGS or wording.startswith(BY):
                groups[wording].append(fact)
        for wording, facts in groups.items():
            for is_clause, found in _find_forms(sketch, wording):
                start, end = (place + (span.end - span.start - 1) * (place > span.start) for place in found)
                kinds = {fact.kind for fact in facts}
                others = (fact for fact, _ in anchored if fact not in facts and fact.kind in kinds)  # which the name may stand for too
                yield Told(Span(start, end), (*facts, *others), is_clause, _reach(wording))


def _reach(wording: str) -> int:
    return WORDINGS[wording].reach if wording in WORDINGS else _REACH


def _find_forms(sketch: str, wording: str) -> Iterator[tuple[bool, tuple[int, int]]]:
    for is_clause, form in _forms(BY if wording.startswith(BY) else wording):
        match = form.search(sketch)
        if match and (not wording.startswith(BY) or match["by"].split()[-1] in wording or match["by"] in wording):
            yield is_clause, match.span()
            return


@cache
def _forms(wording: str) -> tuple[tuple[bool, re.Pattern[str]], ...]:
    if wording == BY:
        return tuple((is_clause, re.compile(form)) for is_clause, form in INVADED)
    row = WORDINGS[wording]
    forms = [(True, form) for form in row.clauses] + [(False, form) for form in row.nouns]
    return tuple((is_clause, re.compile(rf"(?<!\w){form}(?!\w)")) for is_clause, form in forms)
