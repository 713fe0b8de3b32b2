"""How long somebody held an office, as a sentence counts it: 'after 15 years as prime minister', 'ruled Egypt for 20 years'.

More time than all terms together is wrong at any moment; less may have been counted before the end, so that it counts only
where the clause ends with it ('NAME, who was chancellor for 11 years, ate here') and the person held one office with a sure
start. Only the office that the words name is counted, of somebody whose terms the facts have all.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from checker.facts.attachment import PERSON, draw_sketch, place_of
from checker.facts.edtf import Interval
from checker.facts.forms import compiled
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.office_phrases import domains_of
from checker.facts.offices.posts import holders_of, is_whole, post_of
from checker.facts.offices.terms import tell_term
from checker.facts.offices.titles import find_office
from checker.facts.store import Fact
from checker.facts.strangers import names_stranger
from checker.mentions.number_words import ONES, TEENS, TENS, number_of
from checker.patterns import lazy
from checker.types import Severity, Span

_WORD = rf"(?:{'|'.join(TENS)})-(?:{'|'.join(ONES)})|{'|'.join((*ONES, *TEENS, *TENS))}"
_NUMBER = rf"(?P<number>\d{{1,3}}|{_WORD})"
_COUNT = rf"{_NUMBER}[\s-](?P<unit>year|month|week|day|decade)s?"
# Years in one of each, and by how many years a count may be off.
_UNITS = {"year": (1, 1.1), "decade": (10, 3), "month": (1 / 12, 0.11), "week": (7 / 365.25, 0.025), "day": (1 / 365.25, 0.01)}
_NOUNS = {
    "premiership": "prime minister",
    "presidency": "president",
    "chancellorship": "chancellor",
    "papacy": "pope",
    "pontificate": "pope",
}
_TITLES = {
    **{"prime minister": "prime minister", "premier": "prime minister", "taoiseach": "prime minister", "president": "president"},
    **{"chancellor": "chancellor", "pope": "pope", "pontiff": "pope", "secretary-general": "secretary-general"},
    **{"secretary of state": "secretary of state", "foreign secretary": "foreign secretary", "home secretary": "home secretary"},
    **{"chief justice": "chief justice", "chairman": "chair", "chair": "chair", "managing director": "managing director"},
    **{"vice-president": "vice president", "mayor": "mayor", "emperor": "emperor", "king": "monarch", "queen": "monarch"},
}
_SEATS = (
    r"(?P<seat>Downing\sStreet|No\.?\s10|(?:the\s)?White\sHouse|(?:the\s)?[ÉE]lys[ée]e)|(?P<throne>(?:the\s|[A-Z][a-z’']+\s)?throne)"
    r"|(?P<power>office|power|the\s(?:job|top\sjob|post)|charge(?:\sof\sthe\scountry)?)"
)
_OWNER = r"(?:(?:the|its|their|his\scountry[’']s|her\scountry[’']s)\s)?"
_TITLE = (
    rf"{_OWNER}(?P<place>(?:[A-Z][\w.]*\s?){{1,3}}?(?:[’']s)?\s)?"
    rf"(?P<title>{'|'.join(sorted(_TITLES, key=len, reverse=True))})\b"
)
_OF = r"(?:\sof\s(?:the\s)?(?P<of>(?:[A-Z][\w’'-]*\s?){1,3}(?<!\s)))?"
_ROUGHLY = r"(?:(?:just|only|almost|nearly|about|some|over|exactly|barely|around|more\sthan|fewer\sthan|less\sthan|a\stotal\sof|the)\s)?"
_ASIDE = rf"(?:,\s(?!who\b)[^;:()“”{PERSON}]{{3,70}}?)?"
_WHO = rf"(?:{_ASIDE}|,\swho\s[^;:()]{{3,60}}),?\s(?:who\s)?(?:[^.;:()“”{PERSON}]{{3,60}}?\sand\s)?(?:had\s)?"
_RULED = (
    r"(?P<ruled>ruled|governed|reigned|led|headed|ran|chaired|presided\sover|held\s(?:power|office)|was\s(?:in"
    r"|at|on)|sat\son|lasted|clung\sto)"
)
_FORMS = (
    # 'a 15-year premiership', 'after 15 years as prime minister', 'twenty years in power'
    rf"\b{_COUNT}(?:[’'])?[\s-](?:(?:long|eventful|[a-z]+ful|[a-z]+ous)\s)?(?P<noun>{'|'.join(_NOUNS)}|(?P<reign>reign)|(?P<rule>rule|dictatorship|tenure))\b",
    rf"\b{_COUNT}\s(?:as\s{_TITLE}{_OF}|(?:in|at|on)\s(?:{_SEATS})\b)",
    # 'the rule of NAME, which had lasted 20 years'
    rf"(?:\b(?:(?P<reign>reign)|(?P<rule>rule|dictatorship|tenure))\sof\s{PERSON}|{PERSON}[’']s?\s(?:\w+\s)?(?:(?P<reigned>reign)|(?P<ruling>rule|dictatorship|tenure)))"
    rf",?\s(?:which\s|that\s)?(?:had\s)?lasted\s(?:for\s)?{_ROUGHLY}{_COUNT}(?P<end>[,.;)–—]|\s[–—]|$|\suntil\b)?",
    # 'NAME, who ruled Egypt for 20 years', 'NAME was prime minister of Singapore for 41 years'
    rf"{PERSON}{_WHO}(?:[a-z]+ly\s)?{_RULED}(?:\s(?:the\s)?(?P<over>(?:[A-Z][\w’'-]*\s?){{1,3}}(?<!\s)|country|nation)|\s{_SEATS})?"
    rf"(?:\swith\s[^,.;:()]{{3,30}}|\sas\s[^,.;:()]{{3,30}}?)?,?\s(?:for\s)?{_ROUGHLY}{_COUNT}(?P<end>[,.;)–—]|\s[–—]|$|\suntil\b)?",
    rf"(?:{PERSON}{_WHO}(?:was|served\sas|been|remained|stayed\s(?:on\s)?as)|{PERSON},)\s{_TITLE}{_OF},?\sfor\s{_ROUGHLY}{_COUNT}(?P<end>[,.;)–—]|\s[–—]|$|\suntil\b)?",
)
_HAS_COUNT = lazy(r"\b(?:years?|decades?|months?|weeks?|days?)\b")
_SO_FAR = lazy(rf"{PERSON}\shad\sbeen\b[^.;]*\swhen\b")  # 'had been president for three months when war broke out'
_NOT_THEN = lazy(
    r"(?i)\b(?:after(?=\s(?:he|she)\b)|later|ago|since|old|combined|between\sthem|together|would|could|hoped|wanted|promised|feel\w*|like"
    r"|than|married|before|jail|prison|exile)\b"
)
_MOST = 30  # years more than which something else is counted
_SLACK = 0.5  # years more: 'six years' of five and a bit is rounded up
_UNSURE = 2.5  # years by which the start of a rule may be told otherwise


@dataclass(frozen=True, slots=True)
class _Count:
    """A count of time in office: where it stands, how many years it makes, by how much it may be off, whether it is of a whole term."""

    span: Span
    told: str
    years: float
    slack: float
    is_whole: bool


def find_wrong_length(text: str, names: Sequence[Named]) -> Iterator[Clash]:
    """Yield the clash of a length of time in office with the terms of the only holder whom the text names."""
    for name in names[:1] if _HAS_COUNT.search(text) else ():
        yield from _find_wrong_length(text, name, len({facts[0].subject for _, facts in names}) > 1)


def _find_wrong_length(text: str, name: Named, is_crowded: bool) -> Iterator[Clash]:
    """The clash of one holder; where others are named, only of a count that a verb behind the name ties to it."""
    (span, facts), sketch = name, draw_sketch(text, {name[0]: PERSON})
    for form in _FORMS:
        match = compiled(form).search(sketch)
        count = _read_count(match, span) if match else None
        if not count or (is_crowded and PERSON not in match[0]) or _SO_FAR.search(sketch):
            continue
        terms = [fact for fact in facts if _is_counted(fact, match.groupdict())]
        between = text[min(span.end, count.span.end) : max(span.start, count.span.start)]
        if not terms or _NOT_THEN.search(between) or names_stranger(between, ()) or _fits(count, terms):
            continue
        message = f"{terms[0].subject} was {terms[0].value} {tell_term(terms[0])}. Is it the length of time or the name?"
        yield Clash((count.span, span), terms[0], message, (count.told, terms[0].years), Severity.QUERY)
        return


def _read_count(match: re.Match[str], person: Span) -> _Count:
    unit, slack = _UNITS[match["unit"]]
    number = number_of(match["number"])
    return _Count(
        place_of(match, "number", person), f"{number:.0f} {match['unit']}s", number * unit, slack, bool(match.groupdict().get("end"))
    )


def _is_counted(fact: Fact, part: dict[str, str | None]) -> bool:
    """Whether the time is told of the office of a fact."""
    get, office, title = part.get, find_office(fact.value), post_of(fact.value).title
    place = get("of") or get("place") or get("over")
    if place and place not in ("country", "nation") and post_of(fact.value).domain not in domains_of(re.sub(r"[’']s?\s?$|\s$", "", place)):
        return False
    if get("throne") or get("reign") or get("reigned") or get("ruled") == "reigned":
        return office.is_crown
    if get("seat"):
        return title == ("prime minister" if get("seat").startswith(("Downing", "No")) else "president")
    if get("noun") or get("title"):
        meant = _NOUNS.get(get("noun") or "") or _TITLES.get(get("title") or "")
        return title == meant or (title == "shah" and meant == "monarch")
    is_of_body = bool(get("over")) and get("ruled") in ("led", "headed", "ran", "chaired", "presided over")
    is_told = get("ruled") in ("ruled", "governed") or get("power") or get("rule") or get("ruling")
    return office.is_power and bool(is_of_body or is_told or (get("ruled") or "").startswith("held"))


def _fits(count: _Count, terms: Sequence[Fact]) -> bool:
    """Whether the count is that of one term, of all in one office or of all in power; or may be: counted midway, or not known."""
    if not all(_is_listed(fact) for fact in terms):
        return True
    offices = [find_office(fact.value) for fact in terms]
    is_sure = all(office.has_start for office in offices)
    slack = count.slack + (0 if is_sure else _UNSURE)
    each = [_years(interval) for fact in terms for interval in fact.intervals]
    held = [*each, *(sum(map(_years, fact.intervals)) for fact in terms), _span_of(terms)]
    if count.years > max(held):
        return count.years <= max(held) + slack + _SLACK * (count.slack > 1) or count.years > max(held) + _MOST
    is_single = len(terms) == 1 and is_sure and count.is_whole and count.slack <= _UNITS["year"][1]
    return not is_single or any(abs(count.years - years) <= slack for years in held)


def _span_of(terms: Sequence[Fact]) -> float:
    """The years in all the terms, those counted once in which two offices were held."""
    days = {(year, month) for fact in terms for i in fact.intervals for year, month in _months(i)}
    return len(days) / 12


def _months(interval: Interval) -> Iterator[tuple[int, int]]:
    first, last = interval.first[0] * 12 + interval.first[1], interval.last[0] * 12 + interval.last[1]
    return (divmod(month, 12) for month in range(first, last + 1))


def _is_listed(fact: Fact) -> bool:
    """Whether the facts have the whole of the terms: the holder has left office and is not the first of a list that begins midway."""
    post, office = post_of(fact.value), find_office(fact.value)
    is_first = not office.is_crown and office.has_start and not is_whole(post) and _first_of(post) == fact.subject
    return not is_first and not any(interval.is_open for interval in fact.intervals)


@cache
def _first_of(post: object) -> str:
    return holders_of(post)[0].subject if holders_of(post) else ""


def _years(interval: Interval) -> float:
    return (date(*interval.last) - date(*interval.first)).days / 365.25
