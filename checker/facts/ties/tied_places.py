"""Places of the store with each place that a sentence names and that may hold them, border on them or be their capital."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from checker.facts import relations
from checker.facts.atlas import (
    ADJECTIVE,
    BODY,
    CONTINENTS,
    COUNTRY_SIGN,
    FEATURE,
    IN_CONTINENT,
    OF_CONTINENT,
    REGION,
    TOWN,
    Atlas,
    Named,
    atlas_of,
)
from checker.facts.places.containers import find_denial, is_disputed
from checker.facts.places.place_pairs import class_of, lies_in
from checker.facts.places.place_parts import PLACE_NOUN
from checker.facts.places.place_past import speaks_of_past
from checker.facts.places.place_readers import LIKENESS
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
    is_past = speaks_of_past(text)
    for relation, gate, things, outers, judge in _TABLE if len(names) > 1 else ():
        if not gate.search(text):
            continue
        for at, thing in names.items():
            for place, outer in names.items() if sketch[at] in things else ():
                if sketch[place] not in outers or thing.subject == outer.subject:
                    continue
                if _is_no_place(sketch, at if relation == HOLDS else place):
                    continue
                fact, is_own = judge(atlas, thing, outer) or (None, False)
                if is_own or not _is_barred(relation, sketch, at, place, is_past):
                    spans = Span(thing.start, thing.end), Span(outer.start, outer.end)
                    yield Verdict(relation, *spans, fact, is_own, sketch[place], class_of(atlas, outer.subject))


def _is_barred(relation: str, sketch: str, at: int, place: int, is_past: bool) -> bool:
    """Whether the sketch says that something else is told, or of another time; thing and outer place stand at `at` and `place`."""
    if relation == relations.CAPITAL:
        is_of_part = _PART_OF_LAND.match(sketch, at + 1)
        return is_past or bool(is_of_part or _AND_BEHIND.match(sketch, place + 1) or _AND_BEFORE.search(sketch, 0, place))
    if relation == relations.WITHIN:
        is_actor = _DEALS_WITH.search(sketch, 0, place) or _SAYS.match(sketch, place + 1)
        return bool(is_actor or LIKENESS.search(sketch, 0, at) or _SIDE_OF.search(sketch, 0, at))
    if relation == relations.RISES:
        return not _IN_BEFORE.search(sketch, 0, place)
    return relation == MOUTH and bool(_SHORE_BEHIND.match(sketch, place + 1) or _LEFT.search(sketch, 0, place))


def _is_no_place(sketch: str, place: int) -> bool:
    """Whether a word for a people tells of no place: 'the German firm', 'spelt so in English'."""
    return sketch[place] in (ADJECTIVE, OF_CONTINENT) and not _PLACE_BEHIND.match(sketch, place + 1)


def _judge_holder(atlas: Atlas, thing: Named, outer: Named) -> "tuple[Fact, bool] | None":
    if _judge_mouth(atlas, thing, outer):
        return None
    if lies_in(atlas, thing.subject, outer.subject):
        return atlas.fact(relations.COUNTRY, thing.subject) or atlas.fact(relations.WITHIN, thing.subject), True
    if lies_in(atlas, outer.subject, thing.subject):  # a sea on a country's coast
        return None
    fact = find_denial(atlas, thing, outer)
    is_meant = outer.subject in CONTINENTS or is_beside(atlas, outer.subject, {thing.subject})
    return (fact, False) if fact and is_meant else None


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


def _judge_held(atlas: Atlas, outer: Named, thing: Named) -> "tuple[Fact, bool] | None":
    """Of what holds something: whether it does hold the thing."""
    return _judge_holder(atlas, thing, outer)


def _judge_neighbour(atlas: Atlas, land: Named, other: Named) -> "tuple[Fact, bool] | None":
    fact = atlas.fact(relations.NEIGHBOURS, land.subject)
    kinds = {class_of(atlas, value) for value in values_of(fact)} if fact else ()
    if class_of(atlas, other.subject) not in kinds or is_disputed(land.subject, other.subject):
        return None
    return fact, other.subject in values_of(fact)


def _judge_member(atlas: Atlas, body: Named, country: Named) -> "tuple[Fact, bool] | None":
    """Whether a country is, or was, a member of a body."""
    facts = atlas.facts.get((relations.MEMBERSHIP, country.subject), ())
    if own := next((fact for fact in facts if fact.value == body.subject), None):
        return own, True
    return (facts[0], False) if facts else None


def _judge_capital(atlas: Atlas, land: Named, town: Named) -> "tuple[Fact, bool] | None":
    fact, old = atlas.fact(relations.CAPITAL, land.subject), atlas.fact(relations.OLD_CAPITALS, land.subject)
    if fact is None or (old and town.subject in values_of(old)):
        return None
    is_own = bool({town.text, town.subject} & values_of(fact))
    return (fact, is_own) if is_own or is_beside(atlas, town.subject, {land.subject}) else None


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


MOUTH, HOLDS, MEMBERS = "flows into", "holds", "has the members"
# Of these a sentence names several values side by side, and of the second sort never one alone.
ONLY_LISTED = (HOLDS, MEMBERS)
LISTED = (relations.WITHIN, relations.LINKS, relations.PARTS, relations.NEIGHBOURS, *ONLY_LISTED)
# 'the capital of the Pakistani province of Punjab'
_PART_OF_LAND = lazy(
    rf"(?:[’']s)?\s(?:[a-z]+\s)?(?:states?|provinces?|regions?|territory|emirate|department|county|[{REGION}{COUNTRY_SIGN}])\b"
)
_WATERS = ("sea", "ocean", "lake", "stretch of water")
_SOURCE = lazy(r"\b(?:[Ss]ource|[Hh]eadwaters)(?:,|\s(?:of|in|at|on|is|are|lies?|high))|\b(?:rises|springs)\b")
_AND_BEHIND, _AND_BEFORE = lazy(r",?\s(?:and|or)\b"), lazy(r"\b(?:and|or|both)\s$")
_IN_BEFORE = lazy(r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Oo]n|of)\s(?:the\s)?(?:[a-z-]+\s){0,3}(?:of\s)?$")
_LEFT = lazy(r"\b(?:leav(?:es|ing)|left|from|through|past|via|cross(?:es|ing)|below|above)\s(?:the\s)?$")  # 'leaves Lake Geneva'
_SHORE_BEHIND = lazy(r"\s(?:crossing|port|resort|coast|town|city|fleet|island|region|grain|shore)")
# Capitals of something else, or of another time.
_OTHER_CAPITAL = "".join(
    f"(?<!{word} )"
    for word in "former old ancient first medieval imperial royal cultural financial commercial drinking state provincial regional county"
    " territorial oil"
    " fashion film tech business economic industrial spiritual religious murder music wine party gambling summer winter".split()
)
_CAPITAL = lazy(
    rf"{_OTHER_CAPITAL}\bcapitals?\b(?! (?:gains|city of culture|punishment|markets?|investment))|\bseat of (?:government|power)\b"
)
_SIDE_OF = lazy(r"\b(?:north|south|east|west)[a-z-]*\sof\s(?:the\s)?$")  # 'Sicily lies south of Rome'
_DEALS_WITH = lazy(r"\b(?:peace|war|treaty|talks|truce|armistice|deal|ties)\s(?:with|against)\s$")  # 'the peace with Germany'
_SAYS = lazy(  # 'Norland has confirmed'
    r"\s(?:(?:has|have|had|also)\s)?(?:confirmed|said|says|announced|agreed|denied|denies|accused|accuses|asked|told|warned|claims|claimed|insists)\b"
)
_ANY = lazy("")
SHARING = lazy(
    r"(?i)\b(?:border\w*|neighbou?r\w*|frontiers?|boundary|wedged|sandwiched|squeezed|hemmed|surround\w*|shares?|sharing|straddl\w+|adjoin\w*|abuts?"
    r"|(?:ex|en)clave|landlocked)\b"
)
_PLACE_BEHIND = lazy(rf"\s(?:[a-z][\w-]*\s){{0,3}}(?:{PLACE_NOUN}|[{FEATURE}{REGION}])(?![\w’'-]|\s(?:band|music))")
_TABLE = (
    (relations.WITHIN, _ANY, (TOWN, FEATURE, REGION, COUNTRY_SIGN), _OUTER, _judge_holder),
    (relations.CAPITAL, _CAPITAL, (*_LAND, ADJECTIVE), (TOWN,), _judge_capital),
    (relations.RISES, _SOURCE, (FEATURE,), (*_LAND, FEATURE), _judge_source),
    (MOUTH, _ANY, (FEATURE,), (FEATURE,), _judge_mouth),
    (relations.LINKS, _ANY, (FEATURE,), (FEATURE,), _judge_listed(relations.LINKS)),
    (relations.PARTS, _ANY, (FEATURE,), _LAND, _judge_listed(relations.PARTS)),
    (relations.NEIGHBOURS, SHARING, (*_LAND, TOWN), (COUNTRY_SIGN,), _judge_neighbour),
    (HOLDS, _ANY, _OUTER, (TOWN, FEATURE, REGION), _judge_held),
    (MEMBERS, _ANY, (BODY,), (COUNTRY_SIGN,), _judge_member),
)
