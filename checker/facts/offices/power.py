"""When someone held power, in sentences that name no office: 'took office in 2009', 'ruled Spain from 1939 to 1975'."""

from collections.abc import Sequence

from checker.facts.attachment import DATE, IN, OTHER, PERSON, Part
from checker.facts.edtf import Interval
from checker.facts.forms import compiled
from checker.facts.offices.office_terms import TO
from checker.facts.offices.rolls import LEFT, fact_of
from checker.facts.offices.tenures import SEAT as _SEAT
from checker.facts.offices.tenures import STATE as _STATE
from checker.facts.offices.tenures import TITLED, mask_states
from checker.facts.offices.term_acts import YEARS_OUT, find_act_of_power
from checker.facts.offices.terms import is_outside
from checker.facts.offices.titles import END, find_office
from checker.facts.relations import values_of
from checker.facts.store import Fact
from checker.partial_date import Date

_ADVERB = r"(?:(?:first|finally|formally|eventually|dramatically|abruptly|suddenly|[a-z]+ly)\s)?"
_WHO = (
    rf"{PERSON}(?:\sof\s[A-Z][\w\s]{{2,22}}?)?(?:,\s[^,{DATE}{OTHER}]{{3,50}},|,\sthe(?:\s[\w-]+){{1,3}}(?=\swho\s)|,)?"
    rf"\s(?:who\s)?{_ADVERB}"
)
_RULED = (
    rf"{_WHO}(?:(?:ruled|governed|led|headed|ran|chaired)\s{_STATE}|was\sin\s{_SEAT}|held\s{_SEAT}|(?:ruled|governed"
    rf"|reigned|served(?:\s\w+\sterms)?)),?\s(?:from|between)\s"
)
_UNTIL = rf"{_WHO}(?:ruled|governed|led|headed|ran)\s{_STATE}(?:\sfrom\s[^,.;{DATE}{OTHER}]{{3,30}}?)?\suntil\s"
# The part of the term, and how many years before an office, or after it, people may still be said to be in power.
_SPELL = rf"{PERSON}(?:[’']s|,\swho(?:se)?)?\s[^.;:(){DATE}{OTHER}{PERSON}]{{0,50}}?\s(?:in|at|inside|on)\s{_SEAT}(?:\s[a-z]+){{0,2}}?"
_FORMS = (
    (Part.RISE, 0, rf"^(?:Elected|Inaugurated|Sworn\sin)\s{IN}{DATE}[^.;{PERSON}{OTHER}]{{0,60}},\s{TITLED}{PERSON}"),
    (Part.RISE, 0, rf"{_SPELL}\s(?:from|between)\s{DATE}{TO}{OTHER}|{_SPELL}\s(?:began|started)\s{IN}{DATE}{END}"),
    (Part.GONE, 0, rf"{_SPELL}\s(?:from|between)\s{OTHER}{TO}{DATE}|{_SPELL}\s(?:ended|finished|came\sto\san\send)\s{IN}{DATE}{END}"),
    (Part.RISE, 5, rf"\bruled\sby\s{PERSON}\sfrom\s{DATE}{TO}{OTHER}|{_RULED}{DATE}{TO}{OTHER}"),
    (Part.GONE, 0, rf"\bruled\sby\s{PERSON}\sfrom\s{OTHER}{TO}{DATE}|{_RULED}{OTHER}{TO}{DATE}"),
    (Part.END, 0, rf"{_UNTIL}(?:his|her)\s(?:death|assassination)\sin\s{DATE}{END}"),
    (Part.GONE, 0, rf"{_UNTIL}(?:(?:his|her)\s(?:death|resignation|fall|overthrow|defeat)\sin\s)?{DATE}{END}"),
    (Part.VOTE, 0, rf"{PERSON}(?:[’']s\s{DATE}\sre-?election|,\s(?:who\swas\s)?re-?elected\s{IN}{DATE})"),
    (
        Part.VOTE,
        YEARS_OUT,
        rf"{PERSON}[’']s\s{DATE}\s(?:election|victory|landslide)|{_WHO}(?:won|(?:beat|defeated)\s[^,.;{DATE}{OTHER}]{{3,40}}?\sin)"
        rf"\sthe\s{DATE}\s(?:\w+\s)?(?:general|presidential)\selections?\b",
    ),
)
# The years of the general elections that everybody counts; of other countries they are not known here.
VOTES = {
    "president of the United States": frozenset(range(1788, 2100, 4)),
    "prime minister of the United Kingdom": frozenset(
        int(year)
        for year in (
            "1900 1906 1910 1918"
            " 1922 1923 1924 1929 1931 1935 1945 1950 1951 1955 1959 1964 1966 1970 1974 1979 1983 1987 1992 1997 2001 2005"
            " 2010 2015 2017 2019 2024"
        ).split()
    ),
}
# Who leaves by this month was voted out the year before.
_SPRING = 3
# Later resignations are from other posts.
_LONG_AFTER = 12
_DEATHS = frozenset({"died", "assassinated"})
# Further off are bearers of the same name.
_SAME_NAME = 60


def clashes_with_power(sketch: str, date: Date, facts: Sequence[Fact], died: int | None, *, is_told: bool) -> bool:
    """Whether the sketch has PERSON in power at DATE, and none of the offices of the facts allows that; `died`: the year of the death."""
    masked = mask_states(sketch)
    found = next(((part, slack) for part, slack, form in _FORMS if compiled(form).search(masked)), None) if is_told else None
    part, slack = found or find_act_of_power(sketch, is_told=is_told)
    powers = [fact for fact in facts if find_office(fact.value).is_power]
    if part is None or not powers:
        return False
    distance = min(_years_away(date.year, fact) for fact in facts)
    if distance > _SAME_NAME or (part is Part.WHOLE and distance <= slack):
        return False
    intervals = [interval for fact in facts for interval in fact.intervals]
    if part is Part.VOTE:
        return _is_no_vote(date.year, powers, intervals, slack)
    if part is Part.RISE:
        return not any(i.first[0] - max(slack, 1) <= date.year <= i.first[0] + (i.first[1] == 12) for i in intervals)
    if part is Part.GONE:
        return _is_no_end(date.year, intervals, slack) or bool(died and died < date.year)
    return all(_is_outside(date, fact, part) for fact in facts)


def _is_no_vote(year: int, facts: Sequence[Fact], intervals: Sequence[Interval], slack: int) -> bool:
    """Whether no election of that year can have been the person's: none was held, or he was neither in office nor about to be."""
    held = [VOTES.get(fact.value) for fact in facts]
    if not all(held):
        return False
    could_stand = any(i.first[0] - slack < year <= i.last[0] + slack for i in intervals)
    return not could_stand or not any(year in years for years in held)


def _is_no_end(year: int, intervals: Sequence[Interval], slack: int) -> bool:
    """Whether the year is that of no end of a term, though after the start of one, or of it; before, another post may be meant."""
    is_end = any(i.last[0] - (i.last[1] <= _SPRING) <= year <= i.last[0] for i in intervals)
    return not is_end and any(i.first[0] + (i.first[1] > 9) - slack < year <= i.last[0] + _LONG_AFTER for i in intervals)


def outlives_death(year: int, facts: Sequence[Fact]) -> bool:
    """Whether whoever died in a year would have died before the end of a term, or after one that death ended."""
    last = max(fact.intervals[-1].last[0] for fact in facts)
    known = fact_of(facts[0].subject, LEFT)
    is_ended_so = bool(known) and values_of(known) <= _DEATHS if known else facts[0].value == "pope"
    return last - _SAME_NAME < year < last or (is_ended_so and last < year <= last + _SAME_NAME)


def _is_outside(date: Date, fact: Fact, part: Part) -> bool:
    office = find_office(fact.value)
    return is_outside(date, fact, part if office.has_start else Part.WHOLE, office)


def _years_away(year: int, fact: Fact) -> int:
    return min(max(interval.first[0] - year, year - interval.last[0], 0) for interval in fact.intervals)
