"""Slips in the roles of people, planted into printed stories: a title or trade becomes another of its kind, while the story has the
right one elsewhere.

Used by role_weights.py. A plant is drawn from a seeded generator, so that a run repeats.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from checker.clashes.roles.role_pairs import are_of_a_kind, name_of
from checker.mentions.role_words import PARTIES, roles
from checker.mentions.roles import Description
from checker.types import Span

TRIES = 8  # a plant
SHORTEST = 4  # letters of a form that is drawn


@dataclass(frozen=True)
class Plant:
    """A story with one role changed: where the changed words stand in `text`, and the name of the role that it was."""

    text: str
    span: Span
    was: str


class Planter:
    """Draws plants."""

    def __init__(self, seed: int = 1) -> None:
        self._draw = random.Random(seed)
        self._forms = {
            "role": {f: r for f, r in sorted(roles().items()) if len(f) >= SHORTEST},
            "party": {n.title(): p for n, p in PARTIES.items()},
        }

    def plant(self, text: str, told: Sequence[Description]) -> Plant | None:
        """One slip in what the story says of somebody outside quotes; None where none was drawn."""
        plain = [one for one in told if one.kind in self._forms and not (one.is_quoted or one.is_again)]
        drawn = (self._change(text, self._draw.choice(plain)) for _ in range(TRIES)) if plain else ()
        return next(filter(None, drawn), None)

    def _change(self, text: str, one: Description) -> Plant | None:
        start, end = one.span.start, one.span.end
        rest = f"{text[:start]}{text[end:]}".lower()
        if one.text.split()[-1].lower() not in rest:
            return None  # nothing tells that it is wrong
        others = [form for form, value in self._forms[one.kind].items() if name_of(value) != name_of(one.value) and self._fits(one, value)]
        form = self._draw.choice(others) if others else ""
        if not form or form.lower() in rest:
            return None
        form = form.title() if one.text[0].isupper() else form
        return Plant(text[:start] + form + text[end:], Span(start, start + len(form)), name_of(one.value))

    def _fits(self, one: Description, value: object) -> bool:
        same_sex = getattr(value, "gender", "") == getattr(one.value, "gender", "")
        return same_sex and are_of_a_kind(one.kind, one.value, one.kind, value)
