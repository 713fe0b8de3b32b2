"""Another place than the one where a famous act was done: 'Usain Bolt's 9.58 in Beijing'."""

import re

from checker.facts.acts.act_signs import BAR, Surroundings
from checker.facts.acts.bearers import values_of
from checker.facts.acts.told_acts import Told
from checker.mentions.places import find_all_places
from checker.patterns import lazy
from checker.types import Sentence, Span

_AT = lazy(r"\b(?P<at>in|at|on|near|outside|off|over|above|aboard)\s(?:the\s)?(?:[a-z]+\s){0,2}?$")
_LONGER = lazy(r"-|[’']s?\s|\s(?:[A-Z]\w|and\b|or\b)")
_BREAK = lazy(r"[;:()“”–—]|\b(?:before|after|until|since|when|where|while|whose|but|said|says|now|today)\b")
_ELSEWHERE = lazy(
    r"(?i)\b(?:museums?|films?|statues?|monuments?|plaques?|auction\w*|replica|anniversar\w+|again|another|also|later|exhibit\w*|buried|born|lives?|lived|not|never"
    r"|n[’']t|like|unlike|than|if|would|embassy|said|says|told|trial|memorial)\b|\?"
)
_REACH = 60
_TIED, _SOLE, _DATED, _SURE, _OTHER_DATE = 2.0, 1.0, 1.0, 0.5, -4.0


def find_other_place(text: str, told: Told, around: Surroundings) -> tuple[Span, str] | None:
    """The only place that the text names beside the cues, where it stands by the act and is none that the row accepts."""
    if any(re.search(rf"\b{re.escape(value)}\b", text) for value in values_of(told.fact)) or _ELSEWHERE.search(text):
        return None
    sentence = Sentence(Span(0, len(text)), text, 0, 0, None)
    places = [place.span for place in find_all_places(sentence) if not any(place.span.overlaps(cue) for cue in told.cues)]
    stated = [place for place in places if _AT.search(text, 0, place.start) and not _LONGER.match(text, place.end)]
    if len(stated) != 1 or not _is_near(text, stated[0], told):
        return None
    points = _TIED + _SOLE * (len(places) == 1) + _DATED * around.is_dated + _SURE * (around.groups - 2)
    points += _OTHER_DATE * around.is_of_other_date
    return (stated[0], text[stated[0].start : stated[0].end]) if points >= BAR else None


def _is_near(text: str, place: Span, told: Told) -> bool:
    """Whether a cue stands near the place with nothing between that leads to another clause."""
    between = (text[cue.end : place.start] if cue.end <= place.start else text[place.end : cue.start] for cue in told.cues)
    return any(len(words) <= _REACH and not _BREAK.search(words) for words in between)
