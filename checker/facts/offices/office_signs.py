"""An office in a sketch: one sign for its title, one for the word for a reign in it, one for the body that somebody heads.

With these the forms that date a term are the same for every office, so that they are compiled once.
"""

import re
from functools import cache

from checker.facts.offices.titles import Office

OFFICE, REIGN, BODY = "\ue007", "\ue008", "\ue009"
# What may stand before a title; the country as an owner is made 'its' in the sketch.
ARTICLE = r"(?:(?:the|an?|its)\s)?"
_HEADS = r"(?:lead|head|run|chair|led|headed|ran|chaired|(?:charge|helm|head)\sof|over\sat)\s(?:the\s)?"


def mask_office(sketch: str, office: Office) -> str:
    """The sketch with each mention of an office made its sign: 'President of France' of a president of France, no other."""
    return _mentions(office).sub(_sign, sketch)


def _sign(match: re.Match[str]) -> str:
    signs = {"office": OFFICE, "reign": REIGN, "owner": "its"}
    return signs.get(match.lastgroup) or match["heads"] + BODY


@cache
def _mentions(office: Office) -> re.Pattern[str]:
    body = rf"|(?P<heads>\b{_HEADS})(?:{office.domain})(?![\w-])" if office.domain else ""
    owner = rf"|\b(?:the\s)?(?:{office.domain}|country|nation)[’'](?P<owner>s)(?=\s)" if office.country else ""
    return re.compile(rf"(?<!\w)(?P<office>{office.named})(?!\w)|\b(?P<reign>{office.reign})(?!\w)" + body + owner)
