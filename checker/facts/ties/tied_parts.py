"""Towns of the store with each part of a land that a sentence names: 'northern Iraq', 'the far south of Iraq', 'Iraq’s south-east'."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.facts import relations
from checker.facts.atlas import ADJECTIVE, COUNTRY_SIGN, REGION, TOWN, Named, atlas_of
from checker.facts.places.place_parts import PLACE_NOUN
from checker.facts.relations import values_of
from checker.facts.ties.verdicts import Verdict
from checker.patterns import lazy
from checker.types import Span

if TYPE_CHECKING:
    from checker.facts.store import FactStore

_WAY = r"(?P<{}>\b(?:north|south|east|west)(?:-?(?:east|west))?(?:ern(?:most)?)?)"
_EDGE = r"(?:\s(?:coast|seaboard|shores?|tip|end|edge|corner|part|half|border(?:lands)?))?"
_LAND = f"[{COUNTRY_SIGN}{REGION}]"
_PARTS = lazy(
    rf"{_WAY.format('way')}(?:{_EDGE}\sof)?\s(?:the\s)?(?P<land>{_LAND})(?![\w-])(?![’']s\s(?:capital|neighbour))"
    rf"|(?P<owner>{_LAND})[’']s\s(?:far\s|extreme\s|deep\s)?{_WAY.format('its')}{_EDGE}"
    rf"|{_WAY.format('their')}\s(?P<people>{ADJECTIVE})(?=\s(?:[a-z-]+\s){{0,2}}?{PLACE_NOUN}\b)"
)
_POINTS = lazy(r"north|south|east|west")
_AWAY = lazy(r"(?:miles?|km|kilomet\w+|just|due|further|hours?[’']?|lies|is)\s$")  # 'lies south of Rome' tells the way from there


def find_part_ties(text: str, store: "FactStore") -> Iterator[Verdict]:
    atlas = atlas_of(store)
    sketch, names = atlas.sketch(text)
    towns = [name for at, name in names.items() if sketch[at] == TOWN]
    for part in _PARTS.finditer(sketch) if towns else ():
        way, land = _read_part(part, names)
        if land is None or _AWAY.search(sketch, 0, part.start()):
            continue
        span = Span(_place_of(part.start(), names), _place_of(part.end(), names))
        for town in towns:
            fact = atlas.position(town.subject, land.subject)
            is_own = fact is not None and set(_POINTS.findall(way)) <= values_of(fact)
            yield Verdict(relations.POSITION, Span(town.start, town.end), span, fact, is_own, REGION, land.subject)


def _read_part(part: re.Match[str], names: dict[int, Named]) -> tuple[str, Named | None]:
    """The points of the compass that are told, and of what."""
    way = part["way"] or part["its"] or part["their"]
    group = next(group for group in ("land", "owner", "people") if part[group])
    return way, names.get(part.start(group))


def _place_of(place: int, names: dict[int, Named]) -> int:
    """Where a place of the sketch stands in the text, whose names are longer than their signs."""
    return place + sum(name.end - name.start - 1 for sign, name in names.items() if sign < place)
