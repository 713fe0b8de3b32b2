"""Which date of a sentence is one at which someone held an office, and whose doing an event was."""

from functools import cache

from checker.facts.attachment import EVENT, OTHER, PERSON, TAIL, Part
from checker.facts.forms import compiled, find_form
from checker.facts.offices.office_acts import ACT, ANYTHING, DEED, SURE_ACT, act_forms
from checker.facts.offices.office_clauses import ROYAL, TITLED, beside_forms, holding_forms
from checker.facts.offices.office_signs import ARTICLE, BODY, OFFICE, REIGN
from checker.facts.offices.office_terms import term_forms
from checker.facts.offices.titles import Office

_ACTS = {"sure": SURE_ACT, "acts": ACT, "deeds": DEED, "anything": ANYTHING}
_MADE = (
    r"(?:proclaimed|declared|issued|signed|set\sout|delivered|launched|unveiled|ordered|started|began|ended|negotiated|brokered|oversaw"
    r"|introduced|presided\sover|announced)"
)
_AUTHOR = (
    rf"{OFFICE}\s{PERSON},?\s{_MADE}\s(?:what\sbecame\sknown\sas\s)?(?:the|his|her)?\s?{EVENT}{TAIL}",
    rf"{PERSON}\s(?:was|served\sas)\s{ARTICLE}{OFFICE}\s(?:during|throughout|when|at\sthe\s\w+\sof)\s(?:the\s)?{EVENT}",
    rf"{EVENT},?\s(?:was\s|were\s)?(?:\w+ly\s)?{_MADE}\sby\s(?:{OFFICE}\s)?{PERSON}{TAIL}",
    rf"^(?:When|As|While|During|Throughout|Amid|At\sthe\s(?:height|time)\sof)\s(?:the\s)?{EVENT}[^.;{PERSON}]{{0,40}},\s{ARTICLE}{OFFICE}\s{PERSON}",
    rf"{OFFICE}\s{PERSON}[^.,;{OTHER}]{{3,80}}?\s(?:during|throughout|amid|at\sthe\s(?:height|time)\sof)\s(?:the\s)?{EVENT}{TAIL}",
    rf"{EVENT}[^.;{PERSON}]{{0,40}},?\s(?:when|while)\s{PERSON}\swas\s{ARTICLE}{OFFICE}",
    rf"\b[Ii]t\swas\s(?:{OFFICE}\s)?{PERSON}\swho\s(?:ordered|launched|oversaw|negotiated|signed|declared|authori[sz]ed)\s(?:the\s)?{EVENT}",
    rf"{OFFICE}\s{PERSON},?\sled\s[\w\s]{{2,30}}\s(?:during|through)\s(?:the\s)?{EVENT}{TAIL}",
)


def find_held_part(sketch: str, office: Office, acts: str) -> Part | None:
    """What DATE is to the term of PERSON in the office: within it, its start or its end; None where that is not clear.

    `sketch`: with signs for the office (see office_signs.py). `acts`: 'terms' where the sentence dates a term; 'sure', 'acts', 'deeds' or
    'anything', from what only the holder can do to what anybody with the title does; 'holding' where the sentence says that he held the
    office then, 'titled' where it gives him no more than the title, 'beside' where the office and a date merely stand in one clause,
    'royal' where the name alone is that of a monarch.
    """
    # With `is_only` some forms leave the title out.
    if not (office.is_only and acts in ("terms", "royal")) and not any(sign in sketch for sign in (OFFICE, REIGN, BODY)):
        return None
    forms = _forms(acts, office.is_only, office.is_crown, not office.domain, bool(office.country))
    return next((part for part, form in forms if compiled(form).search(sketch)), None)


@cache
def _forms(acts: str, is_only: bool, is_crown: bool, is_of_all: bool, is_of_country: bool) -> tuple[tuple[Part, str], ...]:
    """The forms of a kind for an office; `is_of_all`: of no country or body, as the pope's is."""
    if acts == "terms":
        return term_forms(is_only, is_crown, is_of_all)
    if acts in _ACTS:
        return act_forms(_ACTS[acts])
    if acts == "holding":
        return holding_forms(is_of_country)
    if acts == "beside":
        return beside_forms(is_crown or not is_of_country)
    return TITLED if acts == "titled" else ROYAL


def names_author(sketch: str) -> bool:
    """Whether the sketch has PERSON, so titled, bring about EVENT, or hold the office during it."""
    return find_form(_AUTHOR, sketch) is not None
