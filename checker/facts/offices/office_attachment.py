"""Which date of a sentence is one at which someone held an office, and whose doing an event was.

Whoever is titled becomes one sign of the sketch, and what he does becomes another (see act_dates.py). How much that proves depends on
what it is and on how the title is kept (see terms.py).
"""

from checker.facts.act_dates import CALM, Act, is_act_dated, tell_act
from checker.facts.attachment import DATE, EVENT, IN, OPENING, OTHER, PERSON, TAIL, Part
from checker.facts.forms import compiled, find_form
from checker.facts.offices.office_holders import ALONE, LOOSELY_TITLED, THEN, holding
from checker.facts.offices.office_signs import BODY, OFFICE, REIGN
from checker.facts.offices.office_terms import TERMS
from checker.facts.offices.office_verbs import DEED, OFFICIAL, SURE
from checker.facts.offices.titles import END, Office

_HOLDER = "\ue00d"
# 'Pope PERSON, a peasant's son from Bergamo,'
_ASIDE = rf"(?:\sof\s(?:the\s)?[A-Z][\w’-]+)?(?:,\s(?:an?|the)\s[a-z][^.,;:()–—“”{DATE}{OTHER}{PERSON}]{{3,60}}(?=,))?"
_AUXILIARY = r"(?:(?:had|was|were|also|once|first|never)\s){0,2}"
_DOER = rf"{ALONE}{_HOLDER}{_ASIDE},?(?:\swho)?"
_VERBS = {"sure": SURE, "acts": OFFICIAL, "deeds": DEED}
_DEEDS = {words: Act((rf"{_DOER}\s{_AUXILIARY}{verb}\b",)) for words, verb in _VERBS.items()}
_SPEECH = (
    r"(?:encyclical|bull|budget|address|speech|broadcast|message|inaugural|proclamation|decree|order|State|visit|trip|summit|letter)\b"
)
_DONE = r"(?:signed|vetoed|proclaimed|declared|ordered|issued|appointed|nominated|pardoned|dismissed)(?:\sinto\slaw)?"
_OFFICIAL_TIES = (
    rf"{DATE}\s(?:summit|talks|meetings?|treaty|accords?|pact|state\svisit)\s(?:between|with|of|by)\s[^.;:{DATE}{OTHER}]{{0,60}}?{_HOLDER}",
    rf"{_HOLDER}(?:,?\s(?:said|told|warned|used|made|gave|delivered)\b)?{CALM}{{0,30}}?,?\s(?:in|during)\s(?:an?|his|her|the)\s{DATE}\s{_SPEECH}",
    rf"^(?:In|With|By)\s(?:his|her)\s{DATE}\s{_SPEECH},?\s{_HOLDER}",
    rf"\b(?:speech|address|visit|decision|order|decree|veto|law|policy)\s(?:by|of|that)\s{_HOLDER}{CALM}{{0,80}}?\s{IN}{DATE}{END}",
    rf"\b\w+ed\s{IN}{DATE}\sby\s{_HOLDER}|\b{_DONE}\sby\s{_HOLDER}\s{IN}{DATE}{END}",
)
_THEN_TIES = (rf"{_HOLDER},?\s[^.;{DATE}{OTHER}]{{3,100}}?\s{IN}{DATE}{END}", rf"{OPENING}{_HOLDER}")
_MADE = (
    r"(?:proclaimed|declared|issued|signed|set\sout|delivered|launched|unveiled|ordered|started|began|ended|negotiated|brokered|oversaw"
    r"|introduced|presided\sover|announced)"
)
_AUTHOR = (
    rf"{OFFICE}\s{PERSON},?\s{_MADE}\s(?:what\sbecame\sknown\sas\s)?(?:the|his|her)?\s?{EVENT}{TAIL}",
    rf"{EVENT},?\s(?:was\s|were\s)?(?:\w+ly\s)?{_MADE}\sby\s(?:{OFFICE}\s)?{PERSON}{TAIL}",
    rf"\b[Ii]t\swas\s(?:{OFFICE}\s)?{PERSON}\swho\s(?:ordered|launched|oversaw|negotiated|signed|declared|authori[sz]ed)\s(?:the\s)?{EVENT}",
)


def find_held_part(sketch: str, office: Office, words: str) -> Part | None:
    """What DATE is to the term of PERSON in the office: within it, its start or its end; None where that is not clear.

    `sketch`: with signs for the office (see office_signs.py). `words`: 'terms' where the sentence dates a term; 'then' where it says so;
    'sure', 'acts' or 'deeds', from what only the holder can do to what anybody with the title does.
    """
    if not any(sign in sketch for sign in (OFFICE, REIGN, BODY)):
        return None
    if words == "terms":
        return next((part for part, form in TERMS if compiled(form).search(sketch)), None)
    found = (_find_part(told, words) for told in tell_act(sketch, _holders(words, office), _HOLDER))
    return next(filter(None, found), None)


def _holders(words: str, office: Office) -> tuple[str, ...]:
    """The patterns of whoever may be the holder of whom words of a kind are told."""
    return (THEN,) if words == "then" else (holding(bool(office.country)), LOOSELY_TITLED)


def _find_part(told: str, words: str) -> Part | None:
    """The part of the term that the sketch, with a sign for the holder, gives DATE to by words of a kind."""
    if words == "then":
        return Part.WHOLE if find_form(_THEN_TIES, told) else None
    return Part.WHOLE if is_act_dated(told, _DEEDS[words]) or find_form(_OFFICIAL_TIES, told) else None


def names_author(sketch: str) -> bool:
    """Whether the sketch has PERSON, so titled, bring about EVENT, or hold the office during it."""
    return find_form(_AUTHOR, sketch) is not None
