"""When someone held power, in sentences that name no office: 'took office in 2009', 'ruled Spain from 1939 to 1975'."""

import re
from collections.abc import Sequence

from checker.facts.adjectives import ADJECTIVES
from checker.facts.attachment import DATE, EVENT, IN, OPENING, OTHER, PERSON, TAIL, Part
from checker.facts.store import Fact
from checker.facts.terms import is_outside
from checker.facts.titles import TO, find_office
from checker.partial_date import Date

_COUNTRIES = "|".join(re.escape(country.removeprefix("the ")) for country in ADJECTIVES)
_SEAT = r"(?:office|power|the\spresidency|the\s(?:White\sHouse|Kremlin)|(?:10\s|Number\s(?:10|Ten)\s)?Downing\sStreet)"
_END = r"(?=[.,;:)–—]|$|\s(?:and|but|after|when|with|to)\b)"
_WHO = rf"{PERSON}(?:,\s[^,{DATE}{OTHER}]{{3,50}},|,)?\s(?:who\s)?(?:first\s)?"
_STATE = rf"(?:the\s)?(?:country|nation|United\sNations|European\sCommission|World\sBank|IMF|NATO|{_COUNTRIES})"
_RULED = rf"{_WHO}(?:(?:ruled|governed|led|headed)\s{_STATE}|was\sin\s{_SEAT}|held\s{_SEAT}),?\s(?:from|between)\s"
_ENTERED = rf"(?:took\soffice|entered\s{_SEAT}|was\s(?:sworn\sin|inaugurated))"
_LEFT = rf"(?:left\s{_SEAT}|died\sin\soffice)"
_ROSE = r"(?:(?:came|rose)\sto|took|seized)\spower"
_ELECTION = r"(?:general|presidential)\selections?\b"
# The part of the term, and how many years before an office, or after it, people may still be said to be in power.
_FORMS = tuple(
    (part, slack, re.compile(form))
    for part, slack, form in (
        (Part.ENTRY, 0, rf"{_WHO}{_ENTERED}\s{IN}{DATE}{_END}|{OPENING}{PERSON}\s{_ENTERED}{_END}"),
        (Part.END, 0, rf"{_WHO}{_LEFT}\s{IN}{DATE}{_END}|{OPENING}{PERSON}\s{_LEFT}{_END}"),
        (Part.WHOLE, 5, rf"{_WHO}{_ROSE}\s{IN}{DATE}{_END}|{OPENING}{PERSON}\s{_ROSE}{_END}"),
        (Part.WHOLE, 0, rf"{_WHO}was\sin\s{_SEAT}\s(?:when\s[^,.;{DATE}{OTHER}]{{3,60}}?\s)?{IN}{DATE}{_END}"),
        (Part.WHOLE, 5, rf"{_RULED}{DATE}{TO}{OTHER}|{_RULED}{OTHER}{TO}{DATE}"),
        (Part.WHOLE, 1, rf"{_WHO}won\sthe\s(?:\w+\s)?(?:presidential\selection|presidency|White\sHouse)\s{IN}{DATE}{_END}"),
        (Part.WHOLE, 1, rf"{_WHO}(?:won|(?:beat|defeated)\s[^,.;{DATE}{OTHER}]{{3,40}}?\sin)\sthe\s{DATE}\s(?:\w+\s)?{_ELECTION}"),
    )
)
# Further off are bearers of the same name.
_SAME_NAME = 60
_EVENTS = (
    rf"{PERSON}\swas\sin\s{_SEAT}\s(?:when|during|throughout|at\sthe\s\w+\sof)\s(?:the\s)?{EVENT}",
    rf"{EVENT}\s(?:was\s|were\s)?(?:fought|signed|passed|enacted|launched|won|lost|began|ended|unfolded|happened|took\splace)\s(?:\w+\s)?under\s"
    rf"(?:(?:[A-Z][\w.]*\s)?(?:[Pp]resident|[Pp]rime\s[Mm]inister|[Cc]hancellor)\s)?{PERSON}{TAIL}",
)


def clashes_with_power(sketch: str, date: Date, facts: Sequence[Fact]) -> bool:
    """Whether the sketch has PERSON in power at DATE, and none of the offices of the facts allows that."""
    part, slack = next(((part, slack) for part, slack, form in _FORMS if form.search(sketch)), (None, 0))
    if part is None:
        return False
    distance = min(_years_away(date.year, fact) for fact in facts)
    if distance > _SAME_NAME or (part is Part.WHOLE and distance <= slack):
        return False
    return all(_is_outside(date, fact, part) for fact in facts)


def is_set_in_power(sketch: str) -> bool:
    """Whether the sketch has EVENT happen while PERSON was in power."""
    return any(re.search(form, sketch) for form in _EVENTS)


def _is_outside(date: Date, fact: Fact, part: Part) -> bool:
    office = find_office(fact.value)
    return is_outside(date, fact, part if office.has_start else Part.WHOLE, office)


def _years_away(year: int, fact: Fact) -> int:
    return min(max(interval.first[0] - year, year - interval.last[0], 0) for interval in fact.intervals)
