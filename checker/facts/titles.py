"""Offices as prose titles them, and the patterns in which a sentence says when someone held one or acted in it."""

import re
from dataclasses import dataclass
from functools import cache

from checker.facts.attachment import DATE, EVENT, GAP, IN, OPENING, OTHER, PERSON, TAIL, Part


@dataclass(frozen=True, slots=True)
class Office:
    """An office as prose titles it, where it is held, and how many years before the term its election may be."""

    title: str
    domain: str
    elected_before: int = 0


_AMERICAN = r"(?:(?:US|U\.S\.|American)\s)?"
_BRITISH = r"(?:(?:UK|U\.K\.|British)\s)?"
_NO_VICE = r"(?<![Vv]ice\s)(?<![Vv]ice-)"
_USA, _UK = r"the\s(?:United\sStates|US)", r"(?:the\sUnited\sKingdom|Britain|the\sUK|Great\sBritain)"
OFFICES = {
    "president of the United States": Office(rf"{_AMERICAN}{_NO_VICE}[Pp]resident", _USA, elected_before=1),
    "vice president of the United States": Office(rf"{_AMERICAN}[Vv]ice[\s-][Pp]resident", _USA, elected_before=1),
    "prime minister of the United Kingdom": Office(rf"{_BRITISH}[Pp]rime\s[Mm]inister", _UK),
}

# Acts of office. 'Announced', 'said' and the like are left out: people are titled by courtesy years before and after they
# hold the office; while they may live, so are 'declared' and 'ordered'.
_LAW = r"(?i:law|bill|act|orders?|treaty|legislation|proclamation|pact|accords?|agreement|declaration|amendment|charter)"
_SURE_ACT = (
    rf"(?:signed\s(?:(?!of\b)[^,.;{DATE}{OTHER}]){{0,70}}?\b{_LAW}|vetoed|appointed|nominated|pardoned|resigned"
    r"|was\ssworn\sin|was\sinaugurated|took\soffice|was\simpeached|dissolved)"
)
_ACT = rf"(?:{_SURE_ACT}|declared(?!\s(?:bankrupt|(?:that\s)?(?:he|she|his|her|him)\b))|proclaimed|ordered|issued)"
_DONE = r"(?:signed|vetoed|proclaimed|declared|ordered|issued|appointed|nominated|pardoned|dismissed)(?:\sinto\slaw)?"
_LED = r"(?:signed|took|sent|ordered|launched|called|granted|abolished|introduced|declared)"
_END = r"(?=[.,;:)–—]|$|\s(?:and|but|to|over|despite|with|when|as|at|on|amid|against|under)\b)"
# Between an act and its date no other verb may stand that the date could belong to.
_CALM = rf"(?:(?!\s(?!United\b)\w+ed\b){GAP}|,\s(?=and\b))"


def find_held_part(sketch: str, office: Office, *, is_recent: bool = False) -> Part | None:
    """What DATE is to the term of PERSON in the office: within it, its start or its end; None where that is not clear."""
    return next((part for part, pattern in _patterns(office, is_recent) if pattern.search(sketch)), None)


def names_author(sketch: str, office: Office) -> bool:
    """Whether the sketch has PERSON, so titled, bring about EVENT."""
    made = r"(?:proclaimed|declared|issued|signed|set\sout|delivered)"
    return bool(re.search(rf"{office.title}\s{PERSON},?\s{made}\s(?:what\sbecame\sknown\sas\s)?(?:the|his|her)?\s?{EVENT}{TAIL}", sketch))


@cache
def _patterns(office: Office, is_recent: bool) -> tuple[tuple[Part, re.Pattern[str]], ...]:
    act = _SURE_ACT if is_recent else _ACT
    title = rf"{office.title}(?:\sof\s{office.domain})?"
    holder = rf"(?:the\s)?{office.title},?\s{PERSON},?"
    was = rf"{PERSON},?\s(?:who\s)?(?:was\s|served\sas\s)?(?:the\s)?(?:\w+\s)?{title},?\sfrom\s"
    became = rf"{PERSON}\s(?:became|was\s(?:sworn\sin|inaugurated)\sas|took\s(?:office|the\soath)\sas)\s(?:the\s|Britain[’']s\s)?"
    forms = (
        (Part.START, rf"{was}{DATE}\s(?:to|until)\s{OTHER}"),
        (Part.END, rf"{was}{OTHER}\s(?:to|until)\s{DATE}"),
        (Part.START, rf"{became}(?:[\w-]+\s)?{title}(?:\s(?:on|in)\s{GAP}{{3,40}})?\s{IN}{DATE}"),
        (Part.START, rf"{holder}\s(?:took\soffice|was\ssworn\sin|was\sinaugurated)\s{IN}{DATE}"),
        (Part.WHOLE, rf"{OPENING}{holder}\s{act}\b"),
        (Part.WHOLE, rf"{holder}\s{act}\b{_CALM}{{0,100}}?\s{IN}{DATE}{_END}"),
        (Part.WHOLE, rf"{PERSON},\sthe\s{title}\swho\s{_LED}\b{_CALM}{{3,80}}?\s{IN}{DATE}{_END}"),
        (Part.WHOLE, rf"\b{_DONE}\sby\s{holder}\s{IN}{DATE}{_END}"),
        (Part.WHOLE, rf"\s{IN}{DATE},?\s(?:during\sthe\spresidency\sof|under)\s(?:{office.title}\s)?{PERSON}(?=[,.])"),
    )
    return tuple((part, re.compile(form)) for part, form in forms)
