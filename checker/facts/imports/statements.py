"""An entity of Wikidata -> the rows that facts are made of: claims, labels, classes and containers.

Deprecated statements are left out, unknown values ('somevalue') and the word that there is none ('novalue') too.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from checker.facts.edtf import parse_date
from checker.facts.imports.times import read_json_time
from checker.facts.people.lives import BIRTHPLACE, BORN, DIED
from checker.facts.people.makings import FOUNDED, FOUNDER, MAKER
from checker.facts.relations import CAPITAL, COUNTRY, MEMBERSHIP
from checker.facts.store import EVENT, OFFICE
from checker.patterns import lazy

SEAT = "has its seat in"
CLAIMS, ITEMS, TYPES, SUBCLASSES, WITHIN = "claims", "items", "types", "subclasses", "within"
Row = tuple[str, tuple]  # a table of the work file, and a row of it


class Claim(NamedTuple):
    """One statement: items are numbers of Wikidata ('Q76' is 76), 0 for none; `valid` is EDTF, '' where no date is given.

    `of` is what an office is held of, as 'of 142'. `is_best`: holds today, and no other statement is preferred to it.
    """

    subject: int
    relation: str
    statement: str
    value: int
    of: str
    valid: str
    kind: str
    is_best: bool
    is_referenced: bool


_DATES_OF_PEOPLE = {"P569": BORN, "P570": DIED}
_VALUES = {
    "P36": (CAPITAL, "country"),
    "P112": (FOUNDER, "organisation"),
    "P159": (SEAT, "organisation"),
    "P463": (MEMBERSHIP, "member"),
    "P50": (MAKER, "book"),
    "P57": (MAKER, "film"),
    "P86": (MAKER, "music"),
    "P170": (MAKER, "painting"),
}
_MADE = ("P577", "P571")
# Stories tell of people and places that no reference knows, and that bear the names of little-known ones that it does.
_OF_THE_WELL_KNOWN = {BORN, DIED, BIRTHPLACE, COUNTRY}
_HUMAN, _ARTICLE = 5, 13442814
# References that only say where a robot copied the statement from.
_NO_REFERENCE = {"P143", "P4656", "P813"}

# An entity without any of these properties has no fact for us: most lines of a dump are never parsed.
_WANTED = ("P569", "P570", "P39", "P1082", "P131", "P571", "P585", "P580", "P279", *_VALUES)
WANTED = lazy(rf'"(?:{"|".join(_WANTED)})":\[{{"mainsnak"'.encode())
UNWANTED = f'"numeric-id":{_ARTICLE},'.encode()  # papers: a third of all items, and every one has authors


def read_entity(entity: Mapping[str, Any], min_links: int) -> Iterator[Row]:
    """The rows of an entity, which is well known where at least `min_links` sites link to it (see `is_kept`)."""
    if entity.get("type") != "item":
        return
    subject, claims = int(entity["id"][1:]), entity.get("claims") or {}
    classes = [value for _, value, _ in _items(claims, "P31")]
    yield from ((SUBCLASSES, (subject, value)) for _, value, _ in _items(claims, "P279"))
    if "P131" in claims:
        yield from ((WITHIN, (subject, value)) for name in ("P131", "P17") for _, value, _ in _items(claims, name))
    is_linked = len(entity.get("sitelinks") or ()) >= min_links
    made = _read_person(subject, claims) if _HUMAN in classes else _read_thing(subject, claims)
    kept = [claim for claim in made if is_kept(claim, is_linked)]
    if kept or "P131" in claims:
        yield ITEMS, (subject, *read_labels(entity))
    yield from ((CLAIMS, claim) for claim in kept)
    if any(claim.relation == EVENT for claim in kept):
        yield from ((TYPES, (subject, value)) for value in classes)


def is_kept(claim: Claim, is_linked: bool) -> bool:
    """Whether a claim is worth having: it has a reference, or its subject is well known, as people and towns must be."""
    return is_linked or (claim.is_referenced and claim.relation not in _OF_THE_WELL_KNOWN)


def read_labels(entity: Mapping[str, Any]) -> tuple[str, str]:
    """The name of an entity, in English or the same in all languages, and its other names with | between them."""
    labels, aliases = entity.get("labels") or {}, entity.get("aliases") or {}
    label = (labels.get("en") or labels.get("mul") or {"value": ""})["value"]
    others = [alias["value"] for language in ("en", "mul") for alias in aliases.get(language, ())]
    return label, "|".join(dict.fromkeys(name for name in others if "|" not in name and name != label))


def _read_person(subject: int, claims: Mapping) -> Iterator[Claim]:
    for name, relation in _DATES_OF_PEOPLE.items():
        yield from _read_dates(subject, relation, claims, name, "person")
    born = _first_date(claims, "P569")
    for statement, place, is_best in _items(claims, "P19"):
        yield _claim(subject, BIRTHPLACE, statement, place, valid=born, kind="person", is_best=is_best)
    for statement, office, _ in _items(claims, "P39"):
        span = _read_span(statement.get("qualifiers") or {})
        if span and span[0]:
            yield _claim(subject, OFFICE, statement, office, of=_read_of(statement), valid=span[0], kind="office")


def _read_thing(subject: int, claims: Mapping) -> Iterator[Claim]:
    yield from _read_dates(subject, FOUNDED, claims, "P571", "organisation")
    yield from _read_event(subject, claims)
    for name, (relation, kind) in _VALUES.items():
        made = _read_making(claims) if relation == MAKER else ""
        for statement, value, is_best in _items(claims, name) if made or relation != MAKER else ():
            span = _read_span(statement.get("qualifiers") or {})
            if span:
                valid = made or (_first_date(claims, "P571") if relation == FOUNDER else span[0])
                yield _claim(subject, relation, statement, value, valid=valid, kind=kind, is_best=is_best and span[1])
    if "P1082" in claims:  # what has inhabitants is a place in which people live
        for statement, country, is_best in _items(claims, "P17"):
            span = _read_span(statement.get("qualifiers") or {})
            yield _claim(subject, COUNTRY, statement, country, kind="city", is_best=is_best and bool(span and span[1]))


def _read_event(subject: int, claims: Mapping) -> Iterator[Claim]:
    """The dates of an item that has a time at all; whether it is an event, its classes tell."""
    ends = [dates for _, dates, _ in _times(claims, "P582")]
    begins = [(statement, dates) for statement, dates, _ in _times(claims, "P580")]
    if len(begins) == 1 and len(ends) == len(claims.get("P582") or ()) <= 1:
        [(statement, dates)] = begins
        yield _claim(subject, EVENT, statement, valid=f"{dates[0]}/{ends[0][-1] if ends else '..'}")
    elif not begins:
        yield from _read_dates(subject, EVENT, claims, "P585", "")


def _read_dates(subject: int, relation: str, claims: Mapping, name: str, kind: str) -> Iterator[Claim]:
    for statement, dates, is_best in _times(claims, name):
        if is_best:
            yield _claim(subject, relation, statement, valid=dates[0] if len(dates) == 1 else f"{{{','.join(dates)}}}", kind=kind)


def _first_date(claims: Mapping, name: str) -> str:
    return next((dates[0] for _, dates, is_best in _times(claims, name) if is_best), "")


def _read_making(claims: Mapping) -> str:
    """From when to when a work was made and published first; '' where nothing tells."""
    dates = sorted(
        (date for name in _MADE for _, dates, _ in _times(claims, name) for date in dates), key=lambda date: parse_date(date).bounds()
    )
    return "" if not dates else dates[0] if dates[0] == dates[-1] else f"{dates[0]}/{dates[-1]}"


def _claim(subject: int, relation: str, statement: Mapping, value: int = 0, *, of="", valid="", kind="", is_best=True) -> Claim:
    references = statement.get("references") or ()
    is_referenced = any(reference["snaks"].keys() - _NO_REFERENCE for reference in references)
    return Claim(subject, relation, statement["id"], value, of, valid, kind, is_best, is_referenced)


def _read_span(qualifiers: Mapping) -> tuple[str, bool] | None:
    """From when to when a statement holds ('' where the start is not given) and whether it still does; None where that is unknown."""
    begins, ends = ([_dates(snak) for snak in qualifiers.get(name, ()) if snak["snaktype"] != "novalue"] for name in ("P580", "P582"))
    if len(begins) > 1 or len(ends) > 1 or () in begins + ends:
        return None
    valid = f"{begins[0][0]}/{ends[0][-1] if ends else '..'}" if begins else ""
    return valid, not ends


def _read_of(statement: Mapping) -> str:
    """What an office is held of, or which district it is held for."""
    qualifiers = statement.get("qualifiers") or {}
    for name, word in (("P642", "of"), ("P1001", "of"), ("P768", "for")):
        for snak in qualifiers.get(name, ()):
            if value := _item(snak):
                return f"{word} {value}"
    return ""


def _statements(claims: Mapping, name: str) -> Iterator[tuple[Mapping, bool]]:
    """The statements of a property that are not deprecated, and whether no other is preferred to them."""
    statements = [statement for statement in claims.get(name) or () if statement["rank"] != "deprecated"]
    has_preferred = any(statement["rank"] == "preferred" for statement in statements)
    return ((statement, not has_preferred or statement["rank"] == "preferred") for statement in statements)


def _items(claims: Mapping, name: str) -> Iterator[tuple[Mapping, int, bool]]:
    for statement, is_best in _statements(claims, name):
        if value := _item(statement["mainsnak"]):
            yield statement, value, is_best


def _times(claims: Mapping, name: str) -> Iterator[tuple[Mapping, tuple[str, ...], bool]]:
    for statement, is_best in _statements(claims, name):
        if dates := _dates(statement["mainsnak"]):
            yield statement, dates, is_best


def _item(snak: Mapping) -> int:
    """The number of the item that a snak names; 0 where it names none."""
    value = snak["datavalue"]["value"] if snak["snaktype"] == "value" else None
    identifier = value.get("id", f"Q{value.get('numeric-id', '')}") if isinstance(value, dict) else ""
    return int(identifier[1:]) if identifier[:1] == "Q" and identifier[1:].isdigit() else 0


def _dates(snak: Mapping) -> tuple[str, ...]:
    value = snak["datavalue"]["value"] if snak["snaktype"] == "value" else None
    return read_json_time(value) if isinstance(value, dict) and "time" in value else ()
