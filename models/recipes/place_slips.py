"""Slips in places as writers make them, planted into printed stories: a neighbour, a name that is mixed up, another of the kind.

Used by place_weights.py. A plant is drawn from a seeded generator, so that a run repeats.
"""

import random
from dataclasses import dataclass
from functools import cache

from checker.clashes.places.lone_pairs import PlaceStory
from checker.clashes.places.siblings import Map, are_siblings, mixed_up_with
from checker.mentions.gazetteer import is_town, kind_of, places
from checker.mentions.within import around
from checker.types import Mention, Span

TRIES = 5  # a plant
HOW = {"near": 35, "mixed up": 15, "like": 38, "abroad": 12}  # in per cent


@dataclass(frozen=True)
class Plant:
    """A story with one place changed: where the changed word stands in `text`, which place stood there, and which stands there now."""

    text: str
    span: Span
    was: str
    odd: str
    kind: str


class Planter:
    """Draws plants; `on_map` says which places are near each other."""

    def __init__(self, on_map: Map, seed: int = 1) -> None:
        self._draw = random.Random(seed)
        self._map = on_map

    def plant(self, text: str, story: PlaceStory) -> Plant | None:
        """One slip in a place that is spoken of twice or more; None where a story has none, or no slip was drawn."""
        known = {*story.named, *story.implied}
        told = [m for name, ms in story.named.items() if len(story.told(name)) > 1 for m in ms if _is_whole(story, m)]
        drawn = (self._change(text, known, self._draw.choice(told)) for _ in range(TRIES)) if told else ()
        return next(filter(None, drawn), None)

    def _change(self, text: str, known: set[str], mention: Mention) -> Plant | None:
        kind = self._draw.choices(list(HOW), list(HOW.values()))[0]
        others = [name for name in self._pool(kind, str(mention.value)) if name not in known and not around(name) & {mention.value}]
        changed = _form_of(self._draw.choice(others), mention) if others else ""
        if not changed or changed in text:
            return None
        start, end = mention.span.start, mention.span.end
        odd = next(name for name in others if _form_of(name, mention) == changed)
        return Plant(text[:start] + changed + text[end:], Span(start, start + len(changed)), str(mention.value), odd, kind)

    def _pool(self, kind: str, name: str) -> list[str]:
        """The places that a slip of the kind may put there."""
        if kind == "mixed up":
            return sorted(mixed_up_with(name))
        if kind == "abroad":
            return [p for p in _of_kind(kind_of(name)) if is_town(name) and not are_siblings(name, p)]
        level = [p for p in _of_kind(kind_of(name)) if are_siblings(name, p)]
        if kind == "near":
            return [p for p in level if self._map.are_near(name, p)]
        return [p for p in level if self._map.are_in_one_region(name, p)]


def _is_whole(story: PlaceStory, mention: Mention) -> bool:
    """Whether it is no part of another name."""
    return mention in story.alone or bool(_adjective(str(mention.value)) and mention.text == _adjective(str(mention.value)))


@cache
def _of_kind(kind: str) -> list[str]:
    kinds = {kind, *({"city", "capital"} if kind in ("city", "capital") else ())}
    return sorted({place.name for place in places() if place.kind in kinds})


@cache
def _adjective(name: str) -> str:
    return next((place.demonyms[0] for place in places() if place.name == name and place.demonyms), "")


def _form_of(name: str, mention: Mention) -> str:
    return _adjective(name) if mention.text == _adjective(str(mention.value)) else name
