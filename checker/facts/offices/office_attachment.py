"""Which date of a sentence is one at which someone held an office, and whose doing an event was."""

import re
from functools import cache

from checker.facts.attachment import EVENT, OTHER, PERSON, TAIL, Part
from checker.facts.offices.office_acts import ACT, ANYTHING, DEED, SURE_ACT, act_forms
from checker.facts.offices.office_clauses import beside_forms, holding_forms, royal_forms, titled_forms
from checker.facts.offices.office_terms import term_forms
from checker.facts.offices.titles import Office

_SHARED_FORMS = {"holding": holding_forms, "titled": titled_forms, "beside": beside_forms, "royal": royal_forms}
_TITLED = ("holding", "titled", "beside")  # every form of these has the title
_ACTS = {"sure": SURE_ACT, "acts": ACT, "deeds": DEED, "anything": ANYTHING}


def find_held_part(sketch: str, office: Office, acts: str) -> Part | None:
    """What DATE is to the term of PERSON in the office: within it, its start or its end; None where that is not clear.

    `acts`: 'sure', 'acts', 'deeds' or 'anything', from what only the holder can do to what anybody with the title does;
    'holding' where the sentence says that he held the office then, 'titled' where it gives him no more than the title,
    'beside' where the office and a date merely stand in one clause, 'royal' where the name alone is that of a monarch.
    """
    # Compiling an office's forms takes longer than all else that is done with them; with `is_only` some may leave the title out.
    needs_title = acts in _TITLED or not office.is_only
    if needs_title and not _mention(office).search(sketch):
        return None
    return next((part for part, pattern in _patterns(office, acts) if pattern.search(sketch)), None)


@cache
def _mention(office: Office) -> re.Pattern[str]:
    """What every form has of an office whose holder held others too: its title, its word for a reign, or that he ran the body."""
    ran = r"(?:of|at|lead|head|run|chair|led|headed|ran|chaired)\s(?:the\s)?"
    return re.compile(rf"{office.named}|{office.title}|{office.reign}|{ran}{office.domain or '(?!)'}")


@cache
def _patterns(office: Office, acts: str) -> tuple[tuple[Part, re.Pattern[str]], ...]:
    forms = term_forms(office) + act_forms(office, _ACTS[acts]) if acts in _ACTS else _SHARED_FORMS[acts](office)
    return tuple((part, re.compile(form)) for part, form in forms)


def names_author(sketch: str, office: Office) -> bool:
    """Whether the sketch has PERSON, so titled, bring about EVENT, or hold the office during it."""
    made = (
        r"(?:proclaimed|declared|issued|signed|set\sout|delivered|launched|unveiled|ordered|started|began|ended|negotiated|brokered|oversaw"
        r"|introduced|presided\sover|announced)"
    )
    forms = (
        rf"{office.title}\s{PERSON},?\s{made}\s(?:what\sbecame\sknown\sas\s)?(?:the|his|her)?\s?{EVENT}{TAIL}",
        rf"{PERSON}\s(?:was|served\sas)\s{office.article}{office.named}\s(?:during|throughout|when|at\sthe\s\w+\sof)\s(?:the\s)?{EVENT}",
        rf"{EVENT},?\s(?:was\s|were\s)?(?:\w+ly\s)?{made}\sby\s(?:{office.title}\s)?{PERSON}{TAIL}",
        rf"^(?:When|As|While|During|Throughout|Amid|At\sthe\s(?:height|time)\sof)\s(?:the\s)?{EVENT}[^.;{PERSON}]{{0,40}},\s{office.article}{office.title}\s{PERSON}",
        rf"{office.title}\s{PERSON}[^.,;{OTHER}]{{3,80}}?\s(?:during|throughout|amid|at\sthe\s(?:height|time)\sof)\s(?:the\s)?{EVENT}{TAIL}",
        rf"{EVENT}[^.;{PERSON}]{{0,40}},?\s(?:when|while)\s{PERSON}\swas\s{office.article}{office.named}\b",
        rf"\b[Ii]t\swas\s(?:{office.title}\s)?{PERSON}\swho\s(?:ordered|launched|oversaw|negotiated|signed|declared|authori[sz]ed)\s(?:the\s)?{EVENT}",
        rf"{office.title}\s{PERSON},?\sled\s[\w\s]{{2,30}}\s(?:during|through)\s(?:the\s)?{EVENT}{TAIL}",
    )
    return any(re.search(form, sketch) for form in forms)
