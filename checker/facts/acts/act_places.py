"""Another place than the one where a famous act was done: 'Usain Bolt's 9.58 in Beijing'."""

import re
from collections.abc import Iterable, Sequence

from checker.facts.acts.act_signs import weigh_told
from checker.facts.acts.bearers import values_of
from checker.facts.acts.told_acts import Told, without
from checker.mentions.places import find_all_places
from checker.patterns import lazy
from checker.types import Sentence, Span

_AT = lazy(r"\b(?P<at>in|at|on|near|outside|off|over|above|aboard)\s(?:the\s)?(?:(?!against|with|for|by|from|to|over)[a-z]+\s){0,2}?$")
_LONGER = lazy(r"-|[’']s?\s|\s(?:[A-Z]\w|and\b|or\b)")
_BREAK = lazy(r"[;:()“”–—]|\b(?:before|after|until|since|when|where|while|whose|but|now|today|is|are|has|have|can|will)\b")
_ELSEWHERE = lazy(
    r"(?i)\b(?:museums?|films?|statues?|monuments?|plaques?|auction\w*|replica|anniversar\w+|again|another|also|later|exhibit\w*|buried|born|lives?|lived|not|never"
    r"|n[’']t|like|unlike|than|if|would|embassy|said|says|told|tells|spoke|speaks|speaking|recall\w*|trial|memorial|(?:on|in\sa|new)\s(?:show|display|sale))\b|\?"
)
_SITE = lazy(
    r"(?<![\w’'-])(?:[A-Z][\w’'.-]+\s){1,3}(?:Hospital|University|College|School|Institute|Observatory|Stadium|Arena|Park|Airport|Palace|Castle|Abbey"
    r"|Cathedral|Theatre|Theater|Hall|Hotel|Club|Square|Street|Road|Bridge|Bay|Island|Lake|Air(?:field|\sBase))\b"
)
# A name behind a word of place, that is no body, language, month or person.
_BARE = lazy(
    r"\b(?:in|at|near|outside|off|(?:island|town|village|city)\sof)\s(?P<name>(?!(?:The|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer"
    r"|Autumn|Winter|Christmas|Easter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)[A-Z][a-zà-ÿ]{3,}(?:\s[A-Z][a-zà-ÿ]+)?)(?=[,.;]|\s[a-z]|$)"
)
_REACH = 60
_TIED, _SOLE, _UNKNOWN = 2.0, 1.0, -1.0


def find_other_place(text: str, told: Told) -> tuple[float, Span, str] | None:
    """The only place that the text names beside the cues, where it stands by the act and is none that the row accepts; its points first."""
    if any(re.search(rf"\b{re.escape(value)}\b", text) for value in values_of(told.fact)) or _ELSEWHERE.search(without(text, told.cues)):
        return None
    known = _apart(_places_of(text), told.cues)
    bare = _apart((Span(*match.span("name")) for match in _BARE.finditer(text)), [*told.cues, *known])
    stated = [place for place in (*known, *bare) if _AT.search(text, 0, place.start) and not _LONGER.match(text, place.end)]
    if len(stated) != 1 or not _is_near(text, stated[0], told):
        return None
    points = _TIED + _SOLE * (len(known) <= 1) + _UNKNOWN * bool(bare) + weigh_told(told)
    return (points, stated[0], text[stated[0].start : stated[0].end])


def _apart(places: Iterable[Span], others: Sequence[Span]) -> list[Span]:
    return [place for place in places if not any(place.overlaps(other) for other in others)]


def _places_of(text: str) -> list[Span]:
    """The places of a text that the gazetteer has, and the sites with a word for their kind."""
    sites = [Span(*site.span()) for site in _SITE.finditer(text)]
    places = (place.span for place in find_all_places(Sentence(Span(0, len(text)), text, 0, 0, None)))
    return [*sites, *_apart(places, sites)]


def _is_near(text: str, place: Span, told: Told) -> bool:
    """Whether a cue stands near the place with nothing between that leads to another clause."""
    between = (text[cue.end : place.start] if cue.end <= place.start else text[place.end : cue.start] for cue in told.cues)
    return any(len(words) <= _REACH and not _BREAK.search(words) for words in between)
