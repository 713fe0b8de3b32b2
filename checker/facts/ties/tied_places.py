"""Places of the store with each place that a sentence names and that may hold them, border on them or be their capital."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from checker.facts import relations
from checker.facts.atlas import ADJECTIVE, COUNTRY_SIGN, FEATURE, IN_CONTINENT, OF_CONTINENT, REGION, TOWN, Atlas, Named, atlas_of
from checker.facts.places.containers import find_denial
from checker.facts.places.lone_places import leads_off
from checker.facts.places.misplaced import is_listed
from checker.facts.places.place_pairs import class_of, lies_in
from checker.facts.places.place_parts import PLACE_NOUN
from checker.facts.places.place_past import speaks_of_past
from checker.facts.relations import values_of
from checker.facts.ties.verdicts import Verdict, is_beside
from checker.patterns import lazy
from checker.types import Span

if TYPE_CHECKING:
    from checker.facts.store import Fact, FactStore

_LAND = (COUNTRY_SIGN, REGION)
_OUTER = (COUNTRY_SIGN, ADJECTIVE, REGION, FEATURE, IN_CONTINENT, OF_CONTINENT)
# What is told of each relation, the fact that allows or denies it, or None where the store does not know.
Judge = Callable[[Atlas, Named, Named], "tuple[Fact, bool] | None"]


def find_place_ties(text: str, store: "FactStore") -> Iterator[Verdict]:
    atlas = atlas_of(store)
    sketch, names = atlas.sketch(text)
    of_past = speaks_of_past(text)
    for relation, gate, things, outers, judge in _TABLE:
        if len(names) < 2 or not gate.search(text):
            continue
        for at, thing in names.items():
            for place, outer in names.items():
                if (
                    at == place
                    or _is_no_place(sketch, place)
                    or sketch[at] not in things
                    or sketch[place] not in outers
                    or thing.subject == outer.subject
                ):
                    continue
                if _is_barred(relation, sketch, at, place, of_past) or (
                    relation == relations.WITHIN and _is_listed(atlas, sketch, names, at, place)
                ):
                    continue
                judged = judge(atlas, thing, outer)
                spans = Span(thing.start, thing.end), Span(outer.start, outer.end)
                yield Verdict(relation, *spans, *(judged or (None, False)), sketch[place], class_of(atlas, outer.subject))


def _is_barred(relation: str, sketch: str, at: int, place: int, of_past: bool) -> bool:
    """Whether the sketch says that something else is told, or of another time; thing and outer place stand at `at` and `place`."""
    if relation == relations.CAPITAL:
        is_of_part = _PART_OF_LAND.match(sketch, at + 1)
        return of_past or bool(is_of_part or _AND_BEHIND.match(sketch, place + 1) or _AND_BEFORE.search(sketch, 0, place))
    if relation == relations.WITHIN:
        return (of_past and sketch[at] == TOWN) or leads_off(sketch[min(at, place) + 1 : max(at, place)])
    if relation == relations.RISES:
        return not _IN_BEFORE.search(sketch, 0, place)
    return relation == MOUTH and bool(_SHORE_BEHIND.match(sketch, place + 1) or _LEFT.search(sketch, 0, place))


def _is_listed(atlas: Atlas, sketch: str, names: dict[int, Named], at: int, place: int) -> bool:
    return is_listed(atlas, sketch, names, min(at, place), max(at, place))


def _is_no_place(sketch: str, place: int) -> bool:
    """Whether a word for a people tells of no place: 'the German firm', 'spelt so in English'."""
    return sketch[place] in (ADJECTIVE, OF_CONTINENT) and not _PLACE_BEHIND.match(sketch, place + 1)


def _judge_holder(atlas: Atlas, thing: Named, outer: Named) -> "tuple[Fact, bool] | None":
    if _judge_mouth(atlas, thing, outer):
        return None
    if lies_in(atlas, thing.subject, outer.subject):
        return atlas.fact(relations.COUNTRY, thing.subject) or atlas.fact(relations.WITHIN, thing.subject), True
    fact = find_denial(atlas, thing, outer)
    return (fact, False) if fact and is_beside(atlas, outer.subject, {thing.subject}) else None


def _judge_mouth(atlas: Atlas, river: Named, water: Named) -> "tuple[Fact, bool] | None":
    """The sea or the lake in which a river ends, if any is known."""
    waters = [fact for fact in atlas.facts.get((relations.WITHIN, river.subject), ()) if fact.kind in _WATERS]
    home, kind = atlas.fact(relations.COUNTRY, river.subject), atlas.fact(relations.COUNTRY, water.subject)
    source = atlas.fact(relations.RISES, river.subject)
    if not waters or home is None or home.kind != "river" or kind is None or kind.kind not in _WATERS:
        return None
    if source and water.subject in values_of(source):
        return None
    return waters[0], any(water.subject in values_of(fact) for fact in waters)


def _judge_listed(relation: str) -> Judge:
    """Of relations whose facts name all values."""

    def judge(atlas: Atlas, thing: Named, other: Named) -> "tuple[Fact, bool] | None":
        fact = atlas.fact(relation, thing.subject)
        return (fact, other.subject in values_of(fact) or other.text in values_of(fact)) if fact else None

    return judge


def _judge_capital(atlas: Atlas, land: Named, town: Named) -> "tuple[Fact, bool] | None":
    fact, old = atlas.fact(relations.CAPITAL, land.subject), atlas.fact(relations.OLD_CAPITALS, land.subject)
    if (
        fact is None
        or (old and town.subject in values_of(old))
        or (town.subject in _regional(atlas) and land.subject not in _regional(atlas).values())
    ):
        return None
    is_own = bool({town.text, town.subject} & values_of(fact))
    return (fact, is_own) if is_own or is_beside(atlas, town.subject, {land.subject}) else None


@cache
def _regional(atlas: Atlas) -> dict[str, str]:
    """The capitals of states and regions, each with the land that has it."""
    lands = (
        fact for (relation, _), facts in atlas.facts.items() if relation == relations.CAPITAL for fact in facts if fact.kind != "country"
    )
    return {town: fact.subject for fact in lands for town in values_of(fact)}


def _judge_source(atlas: Atlas, river: Named, place: Named) -> "tuple[Fact, bool] | None":
    fact = atlas.fact(relations.RISES, river.subject)
    if fact is None:
        return None
    if place.subject in values_of(fact) or any(lies_in(atlas, value, place.subject) for value in values_of(fact)):
        return fact, True
    home = atlas.fact(relations.COUNTRY, place.subject)
    if home and home.kind == "river":
        return None
    is_known = atlas.fact(relations.CONTINENT, place.subject) or (home and not values_of(home) & values_of(fact))
    kinds = {known.kind for value in values_of(fact) if (known := atlas.fact(relations.COUNTRY, value))}
    return (fact, False) if is_known or (home and home.kind in kinds) else None


MOUTH = "flows into"
# Of these a sentence names several values side by side.
SHARED = (relations.LINKS, relations.PARTS)
# 'the capital of the Pakistani province of Punjab'
_PART_OF_LAND = lazy(
    rf"(?:[’']s)?\s(?:[a-z]+\s)?(?:states?|provinces?|regions?|territory|emirate|department|county|[{REGION}{COUNTRY_SIGN}])\b"
)
_WATERS = ("sea", "ocean", "lake", "stretch of water")
_SOURCE = lazy(r"\b(?:[Ss]ource|[Hh]eadwaters)(?:,|\s(?:of|in|at|on|is|are|lies?|high))|\b(?:rises|springs)\b")
_AND_BEHIND, _AND_BEFORE = lazy(r",?\s(?:and|or)\b"), lazy(r"\b(?:and|or|both)\s$")
_IN_BEFORE = lazy(r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Oo]n|of)\s(?:the\s)?(?:[a-z-]+\s){0,3}(?:of\s)?$")
_LEFT = lazy(r"\b(?:leav(?:es|ing)|left|from|through|past|via|cross(?:es|ing)|below|above)\s(?:the\s)?$")  # 'leaves Lake Geneva'
_SHORE_BEHIND = lazy(r"\s(?:port|resort|coast|town|city|fleet|island|region|grain|shore)")
# Capitals of something else, or of another time.
_OTHER_CAPITAL = "".join(
    f"(?<!{word} )" for word in "former old ancient first medieval imperial royal cultural financial commercial drinking".split()
)
_CAPITAL = lazy(
    rf"{_OTHER_CAPITAL}\bcapitals?\b(?! (?:gains|city of culture|punishment|markets?|investment))|\bseat of (?:government|power)\b"
)
_ANY, _UNDIVIDED = lazy(""), lazy(r"^(?!.*\bborder)")
_PLACE_BEHIND = lazy(rf"\s(?:[a-z][\w-]*\s){{0,3}}(?:{PLACE_NOUN}|[{FEATURE}{REGION}])(?![\w’'-]|\s(?:band|music))")
_TABLE = (
    (relations.WITHIN, _UNDIVIDED, (TOWN, FEATURE, REGION), _OUTER, _judge_holder),
    (relations.CAPITAL, _CAPITAL, (*_LAND, ADJECTIVE), (TOWN,), _judge_capital),
    (relations.RISES, _SOURCE, (FEATURE,), (*_LAND, FEATURE), _judge_source),
    (MOUTH, _ANY, (FEATURE,), (FEATURE,), _judge_mouth),
    (relations.LINKS, _ANY, (FEATURE,), (FEATURE,), _judge_listed(relations.LINKS)),
    (relations.PARTS, _ANY, (FEATURE,), _LAND, _judge_listed(relations.PARTS)),
)
