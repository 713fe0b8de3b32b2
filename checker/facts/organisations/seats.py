"""Where a sentence says that a body sits or a building stands, against the facts."""

from collections.abc import Iterator

from checker.facts import relations
from checker.facts.atlas import Atlas, Named
from checker.facts.attachment import EVENT, OTHER, draw_sketch
from checker.facts.denials import BodyDenial
from checker.facts.forms import find_form
from checker.facts.organisations.seat_ties import BASED, BODY_TIES, BUILDING_TIES, CENTRAL, COURT_TIES
from checker.facts.people.lives import PLACE
from checker.facts.people.makings import ITSELF
from checker.facts.places.containers import find_denial
from checker.facts.store import Fact
from checker.mentions.gazetteer import without_accents
from checker.patterns import lazy
from checker.types import Span

SEAT, CRADLE = "has its seat in", "was founded in"

_HOUSE = (
    r"(?:(?:(?:world|global|international|main|corporate|imposing|glass|lakeside|current)\s)*"
    r"(?:headquarters|head\soffice|HQ|base|seat|home|secretariat|main\soffice))"
)
_TRADE = (
    r"(?:company|firm|group|giant|[a-z-]*makers?|bank|retailer|airline|chain|club|side|broadcaster|newspaper|brewer|insurer|agency|watchdog"
    r"|body)"
)
# 'FIFA, the body that runs world football, is based in'
_CALLED = rf",\s(?:an?|the|one\sof\sthe|whose|which)\s(?:(?!\b(?:in|at|said|says|told)\b)[^,;:()“”{EVENT}{PLACE}]){{3,60}}"
_IT = rf"(?:{EVENT}{_CALLED}|{ITSELF})"
_SEATED = (
    rf"{PLACE}-based\s(?:(?!(?:of|from|at|with|for|and|by|to)\b)[\w’'-]+\s){{0,4}}{EVENT}(?![’']s\s[a-z]+\s(?:office|branch|arm))",
    rf"{EVENT},\s(?:(?:an?|the)\s|[^,;:()“”{EVENT}{PLACE}]{{3,30}}[’']s\s)(?:[a-z-]+\s){{0,2}}{PLACE}-based\b",
    # 'BMW, the Munich carmaker', 'the Munich carmaker BMW', 'BMW, the carmaker from Munich'
    rf"{EVENT},\s(?:an?|the)\s(?:[a-z-]+\s){{0,2}}{PLACE}\s(?:[a-z-]+\s){{0,2}}{_TRADE}\b",
    rf"\b[Tt]he\s{PLACE}\s(?:[a-z-]+\s){{0,2}}{_TRADE},?\s{EVENT}(?![\w’'-])",
    rf"{EVENT},\s(?:an?|the)\s(?:[a-z-]+\s){{0,3}}{_TRADE}\sfrom\s{PLACE}",
    rf"{EVENT},\s(?:an?|the)\s(?:(?:{OTHER}|[A-Z][\w.]+)[’']s?\s)?(?:[a-z-]+\s){{0,3}}(?:agency|watchdog|court|bank|body|institution|tribunal)\sin\s{CENTRAL}{PLACE}(?![’'\w-])",
    rf"{_IT},?\s(?:which\s|that\s)?(?:is\s|are\s|was\s|were\s)?(?:still\s)?{BASED}\s(?:in|at|near|outside)\s{CENTRAL}{PLACE}",
    rf"{_IT},?\s(?:which\s|that\s)?(?:with|has|had|having|keeps)\s(?:(?:its|their|a)\s)?{_HOUSE}\s(?:in|at|near|outside)\s{CENTRAL}{PLACE}",
    rf"{EVENT},?\swhose\s{_HOUSE}\s(?:is|are|was|lies|stands)\s(?:in|at|near|outside)\s{CENTRAL}{PLACE}",
    rf"{EVENT}(?:[’']s?)?\s(?:(?!regional|local|overseas|new|old|former)[a-z]+\s)?{_HOUSE}(?:,|\sis|\sare)?\s(?:in|at|outside)\s{CENTRAL}{PLACE}",
    rf"(?<!regional\s)(?<!local\s){_HOUSE}\sof\s(?:the\s)?{EVENT}(?:,|\sis|\sare)?\s(?:in\s)?{CENTRAL}{PLACE}",
    rf"{PLACE},\swhere\s(?:the\s)?{EVENT}\s(?:(?:has|keeps|has\s(?:long\s)?had)\sits\s{_HOUSE}|(?:is|has\s(?:long\s)?been)\s{BASED})\b",
    rf"{PLACE},?\s(?:which\sis\s)?(?:the\s)?{_HOUSE}\s(?:of|to)\s(?:the\s)?{EVENT}",
    rf"^[“\"]?(?:At|From|In|Outside)\s(?:its|their)\s{_HOUSE}\s(?:in|at|near|outside)\s{CENTRAL}{PLACE},?(?:\s(?:an?|the)\s[^,;:()“”{EVENT}{PLACE}]{{3,60}},)?\s(?:the\s)?{EVENT}",
    rf"^[“\"]?(?:Based|Headquartered)\sin\s{CENTRAL}{PLACE},\s(?:the\s)?(?:[a-z-]+\s){{0,3}}{EVENT}",
)
_SITS = (rf"{_IT},?\s(?:which\s|that\s)?(?:sits|sitting|meets)\s(?:in|at)\s{CENTRAL}{PLACE}",)
# Of a building that stands in one town 'in' is enough.
_STANDS = (
    rf"{EVENT}(?:\s(?:museum|gallery|palace|stadium|theatre|mosque|cathedral|bridge|tower|harbour))?,?\s(?:which\sis\s|is\s|stands\s)?in\s{CENTRAL}{PLACE}",
    rf"{PLACE}[’']s\s(?:[a-z-]+\s)?{EVENT}(?![’'\w-])",
)
_BUILDING = lazy(r"^(?:International|European)\s.*(?:Court|Tribunal|Parliament)|^Louvre$|^British Museum$|University|^University\s")
_COURT = lazy(r"Court|Tribunal")
_PARTS = {"Manhattan": "New York", "Brooklyn": "New York", "Lower Manhattan": "New York", "Westminster": "London"}
# Names of a town and of a state; a body that is said to sit there sits in the town.
_TOWN_AND_STATE = lazy(r"(?<![\w-])(?:New York|Washington)(?![’'\w]|\s(?:state|[A-Z]))")


def find_wrong_seats(text: str, bodies: list[tuple[Span, Fact]], atlas: Atlas) -> Iterator[BodyDenial]:
    """Where the sentence has a body sit elsewhere; `bodies` are facts of SEAT and where their names stand."""
    for span, fact in bodies:
        forms = _forms_of(fact)
        for place, is_denied in (*_towns(text, fact, atlas), *_countries(text, fact, atlas)):
            signs = {other: OTHER for other, _ in bodies if not other.overlaps(place)} | {span: EVENT, place: PLACE}
            if is_denied and not place.overlaps(span) and find_form(forms, draw_sketch(text, signs)):
                yield place, span, fact, text[place.start : place.end], fact.value


def _forms_of(fact: Fact) -> tuple[str, ...]:
    is_building = fact.kind == "seat" or bool(_BUILDING.search(fact.subject))
    stands = (*_STANDS, *BUILDING_TIES) if is_building else ()
    return (*_SEATED, *BODY_TIES, *stands, *(_SITS if is_building else ()), *((*_SITS, *COURT_TIES) if _COURT.search(fact.subject) else ()))


def _towns(text: str, fact: Fact, atlas: Atlas) -> Iterator[tuple[Span, bool]]:
    """Each town that the text names, and whether it is another than the seat."""
    if not (fact.also or all((relations.COUNTRY, seat.replace("Saint ", "St ")) in atlas.facts for seat in _seats(fact))):
        return  # a firm in a suburb is told to be in the city
    seats = {_plain(name) for name in (*_seats(fact), *fact.also.split("; "))}
    for town in atlas.towns(text):
        yield Span(town.start, town.end), not {_plain(town.text), _plain(town.subject)} & seats
    for match in _TOWN_AND_STATE.finditer(text):
        yield Span(*match.span()), _plain(match[0]) not in seats


def _countries(text: str, fact: Fact, atlas: Atlas) -> Iterator[tuple[Span, bool]]:
    """Each country, state or region that the text names, and whether none of the seats lies in it."""
    for place in atlas.places(text):
        if atlas.fact(relations.CONTINENT, place.subject) or atlas.fact(relations.STATEHOOD, place.subject):
            accepted = {*_seats(fact), *fact.also.split("; ")}
            known = [
                seat for seat in _seats(fact) if (relations.COUNTRY, seat) in atlas.facts or (relations.STATEHOOD, seat) in atlas.facts
            ]
            is_denied = not {place.text, place.subject} & accepted and all(_lies_elsewhere(seat, place, atlas) for seat in known or [""])
            yield Span(place.start, place.end), is_denied


def _lies_elsewhere(seat: str, place: Named, atlas: Atlas) -> bool:
    if atlas.fact(relations.STATEHOOD, seat):
        return atlas.fact(relations.STATEHOOD, place.subject) is not None and place.subject != seat
    return find_denial(atlas, Named(0, 0, seat, seat), place) is not None


def _seats(fact: Fact) -> list[str]:
    return fact.value.split(" or ")


def _plain(name: str) -> str:
    name = _PARTS.get(name, name)
    return without_accents(name).replace("Saint ", "St ").replace("New York City", "New York")
