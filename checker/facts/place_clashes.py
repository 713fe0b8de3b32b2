"""Where what a sentence says of a country, a state or a town clashes with the facts."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from checker.facts import relations
from checker.facts.atlas import (
    ADJECTIVE,
    BODY,
    COUNTRY_SIGN,
    IN_CONTINENT,
    OF_CONTINENT,
    OLD_NAME,
    TOWN,
    Atlas,
    Named,
    atlas_of,
)
from checker.facts.relations import values_of
from checker.facts.store import Fact

if TYPE_CHECKING:
    from checker.facts.store import FactStore

T, C, A, K, OF_K, B, OLD = TOWN, COUNTRY_SIGN, ADJECTIVE, IN_CONTINENT, OF_CONTINENT, BODY, OLD_NAME
_END = r"(?=\s?(?:$|[,.;:)–—”\"]))"
_GOES_ON = (
    rf"(?:{_END}|(?=\s(?:where|which|who|that|on|in|for|after|before|at|to|with|when|is|was|has|had|will|said|by|as|from|until"
    r"|and\s[a-z]+)\b))"
)
_ISLE = r"(?:(?:north|south|east|west|central)(?:ern)?\s|(?:North|South|East|West|Central|Southern|Northern|Eastern|Western|Southeast)\s)?"
_YEAR = r"\s(?:back\s)?(?:in|on)\s(?:(?:\d{1,2}\s)?[A-Z][a-z]+\s(?:\d{1,2},\s)?)?(?P<year>\d{4})\b"
_FROM = rf"(?:\sfrom\s(?:the\s)?[\w{C}{A}]+(?:\s[\w{C}{A}]+){{0,2}}?)?"
_CITY = r"capital(?:\scity)?"

# The form of the sentence, and what it states; groups a and b are the two that do not go together.
_FORMS: tuple[tuple[str, str], ...] = (
    (relations.CAPITAL, rf"(?P<b>{T}),\s(?:which\sis\s)?the\s{_CITY}\sof\s(?:the\s)?(?P<a>{C}){_GOES_ON}"),
    (relations.CAPITAL, rf"(?P<b>{T})\sis\sthe\s(?:national\s)?{_CITY}\sof\s(?:the\s)?(?P<a>{C}){_GOES_ON}"),
    (relations.CAPITAL, rf"(?P<b>{T}),\sthe\s(?P<a>{A})\s{_CITY}{_GOES_ON}"),
    (relations.CAPITAL, rf"\b[Tt]he\s(?P<a>{A})\s{_CITY},?\s(?:of\s)?(?P<b>{T})(?!\s(?:and|or)\b)(?=[\s,.;:]|$)"),
    (relations.CAPITAL, rf"(?P<a>{C})[’']s\s{_CITY},?\s(?:is\s)?(?P<b>{T})(?!\s(?:and|or)\b)(?=[\s,.;:]|$)"),
    (relations.CAPITAL, rf"\b[Tt]he\s{_CITY}\sof\s(?:the\s)?(?P<a>{C})(?:,|\sis)\s(?P<b>{T})(?!\s(?:and|or)\b)(?=[\s,.;:]|$)"),
    (relations.CAPITAL, rf"(?P<b>{T})(?:,|\sis)\s(?P<a>{C})[’']s\s{_CITY}{_GOES_ON}"),
    (relations.COUNTRY, rf"\b[Tt]he\s(?:[a-z]+\s)?(?P<b>{A})\s(?:port\s|coastal\s|border\s)?(?:city|town)\sof\s(?P<a>{T})(?![\w-])"),
    (relations.COUNTRY, rf"(?P<a>{T}),\san?\s(?:\w+\s){{0,3}}(?:city|town)\sin\s(?:\w+ern\s)?(?:the\s)?(?P<b>{C}){_END}"),
    (relations.COUNTRY, rf"(?<!{T},\s)(?<!{C},\s)(?P<a>{T}),\sin\s(?:\w+ern\s)?(?:the\s)?(?P<b>{C})(?=[,.;)]|$)(?!,\s(?:the\s)?{C})"),
    (
        relations.COUNTRY,
        rf"(?:\b[Ii]n|\bfrom|\bnear|\bat)\s(?P<a>{T}),\s(?:the\s)?(?P<b>{C})(?=[,.;)]|$)(?!,\s(?:the\s)?[{C}{T}])(?!,\sand)",
    ),
    (relations.CONTINENT, rf"(?:^|[,;]\s|\bof\s)(?P<a>{C}),\sin\s{_ISLE}(?P<b>{K})(?=[,.;)]|$)(?!,\sand)"),
    (relations.CONTINENT, rf"\b[Tt]he\s(?:[a-z-]+\s)?{_ISLE}(?P<b>{OF_K})\s(?:country|nation|state)\sof\s(?P<a>{C})"),
    (relations.CONTINENT, rf"(?P<a>{C}),\san?\s(?:[a-z-]+\s){{0,2}}{_ISLE}(?P<b>{OF_K})\s(?:country|nation)\b"),
    (relations.CONTINENT, rf"(?P<a>{C}),\san?\s(?:[a-z-]+\s){{0,3}}(?:country|nation)\sin\s{_ISLE}(?P<b>{K}){_GOES_ON}"),
    (relations.CONTINENT, rf"^(?:The\s)?(?P<a>{C})\s(?:is|lies)\s(?:a\s(?:[a-z-]+\s)?(?:country|nation)\s)?in\s{_ISLE}(?P<b>{K}){_END}"),
    (relations.CURRENCY, rf"(?P<a>{C})(?:,\swhich)?\s(?:already\s)?uses\sthe\s(?P<b>euro)\b"),
    (relations.CURRENCY, rf"(?P<a>{C})[’']s\scurrency,?\s(?:is\s)?the\s(?P<b>euro)\b"),
    (relations.CURRENCY, rf"(?P<a>{C}),\san?\s(?:member\sof\sthe\s)?(?P<b>euro\s?zone)(?:\smember|\scountry|\sstate)?{_END}"),
    (
        relations.MEMBERSHIP,
        rf"(?P<a>{C}),\s(?:(?:itself|also|now)\s)?an?\s(?:full\s|founding\s)?member\s(?:(?:state|country)\s)?of\s(?:the\s)?(?P<b>{B}){_GOES_ON}",
    ),
    (
        relations.MEMBERSHIP,
        rf"(?P<a>{C})\sis\s(?:also\s)?a\s(?:full\s|founding\s)?member\s(?:(?:state|country)\s)?of\s(?:the\s)?(?P<b>{B}){_GOES_ON}",
    ),
    (relations.MEMBERSHIP, rf"(?P<a>{C}),\san?\s(?P<b>{B})\smember(?:\sstate|\scountry)?{_END}"),
    (relations.MEMBERSHIP, rf"(?<!-)(?P<b>{B})\smember\s(?:(?:state|country)\s)?(?P<a>{C})(?![\w-])"),
    ("joined", rf"(?P<a>{C})\s(?:joined|acceded\sto|became\sa\smember\sof)\s(?:the\s)?(?P<b>{B}){_YEAR}"),
    ("left", rf"(?P<a>{C})\s(?:left|quit|withdrew\sfrom)\s(?:the\s)?(?P<b>{B}){_YEAR}"),
    (
        relations.NEIGHBOURS,
        rf"(?P<a>{C})(?:,\swhich)?\s(?:borders|shares\sa\s(?:long\s|land\s)?border\swith)\s(?:the\s)?(?P<b>{C}){_GOES_ON}",
    ),
    (
        relations.INDEPENDENCE,
        rf"(?P<a>{C})(?:,\swhich)?\s(?:gained|won|achieved|secured|declared|proclaimed|attained)\s(?:its\s|full\s)*independence{_FROM}{_YEAR}",
    ),
    (
        relations.INDEPENDENCE,
        rf"(?P<a>{C})(?:,\swhich)?\sbecame\s(?:an?\s)?independent(?:\s(?:state|country|nation|republic))?{_FROM}{_YEAR}",
    ),
    (relations.INDEPENDENCE, rf"(?P<a>{C})[’']s\sindependence{_FROM}\sin\s(?P<year>\d{{4}})\b"),
    (
        relations.INDEPENDENCE,
        rf"^In\s(?P<year>\d{{4}}),?\s(?:the\s)?(?P<a>{C})\s(?:gained|won|achieved|declared)\s(?:its\s)?independence\b",
    ),
    (
        relations.FORMER_NAME,
        rf"(?P<a>{C}),?\s(?:then\s|formerly\s)?(?:known\sas|called)\s(?:the\s)?(?P<b>{OLD})\suntil\s(?:\w+\s)?(?P<year>\d{{4}})\b",
    ),
    (relations.FORMER_NAME, rf"(?P<a>{C}),?\s\(?(?:formerly|previously)\s(?:known\sas\s)?(?:the\s)?(?P<b>{OLD}){_GOES_ON}"),
    (
        relations.STATEHOOD,
        rf"(?P<a>{C})\s(?:became\s(?:a|the\s[\w-]+)\s(?:US\s|U\.S\.\s)?state|(?:joined|was\sadmitted\sto)\sthe\s[Uu]nion){_YEAR}",
    ),
)
# A rough gate before the sketch is drawn.
_TELLS = re.compile(
    r"capital|(?:city|town) of|(?:city|town) in|, (?:in |the )?(?:\w+ern )?[A-Z]|country|nation|\beuro|member|\bjoined|\bleft\b"
    r"|\bborder|independen|known as|formerly|[Uu]nion|a state|state in"
)
# The past has capitals, members and borders of its own, and towns change their country.
_PAST = re.compile(
    r"(?i)\b(?:then|former(?!ly)|once|until|ancient|medieval|historic\w*|old|empire|imperial|kingdom|colon\w+|soviet|ottoman|roman"
    r"|nazi|occupied|annexed|war|wartime"
    r"|centur\w+|1[0-8]\d\d|19[0-8]\d|1990|1991)\b"
)
_DATED = ("joined", "left", relations.INDEPENDENCE, relations.FORMER_NAME, relations.STATEHOOD)
# Whose towns and borders are in dispute, or were one country.
_DISPUTES = (
    "China/Taiwan; Serbia/Kosovo; Israel/Palestine; Israel/Syria; Ukraine/Russia; Georgia/Russia; India/Pakistan; "
    "Armenia/Azerbaijan; Cyprus/Turkey; Sudan/South Sudan; United Kingdom/Ireland; North Korea/South Korea; Moldova/Russia; "
    "China/India; Serbia/Montenegro; Israel/Egypt; Ethiopia/Eritrea; Serbia/Bosnia and Herzegovina"
)
_DISPUTED = frozenset(frozenset(pair.split("/")) for pair in _DISPUTES.split("; "))


@dataclass(frozen=True, slots=True)
class Clash:
    """Where in the sentence the words at fault stand, the fact they clash with, what to say of it, and both values."""

    start: int
    end: int
    fact: Fact
    message: str
    values: tuple[str, str]


def find_place_clashes(text: str, store: "FactStore") -> Iterator[Clash]:
    """Yield what the sentence says of places and the facts deny."""
    if not _TELLS.search(text):
        return
    atlas = atlas_of(store)
    sketch, names = atlas.sketch(text)
    is_past = bool(_PAST.search(text))
    for relation, form in _FORMS if names else ():
        if is_past and relation not in _DATED:
            continue
        for match in _compiled(form).finditer(sketch):
            clash = _READERS.get(relation, _read_values)(atlas, relation, match, names)
            if clash:
                yield clash


def _read_values(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Clash | None:
    """A capital, a country, a continent or neighbours that are not among the accepted."""
    of, value = names[match.start("a")], names[match.start("b")]
    fact = atlas.fact(relation, of.subject)
    if fact is None or {value.text, value.subject} & values_of(fact) or value.subject == of.subject:
        return None
    if relation == relations.COUNTRY and of.text != of.subject:  # 'Danzig' speaks of the town's past
        return None
    if relation == relations.COUNTRY and (value.subject == "United States" or not _is_plain(atlas, fact, value.subject)):
        return None
    if relation == relations.CAPITAL and (of.subject == "United States" and atlas.fact(relations.STATEHOOD, value.text)):
        return None
    if frozenset((fact.value if relation == relations.COUNTRY else of.subject, value.subject)) in _DISPUTED:
        return None
    if relation == relations.NEIGHBOURS:
        other = atlas.fact(relation, value.subject)
        if other is None or of.subject in values_of(other):
            return None
    verb = {relations.CAPITAL: "has the capital", relations.NEIGHBOURS: "borders"}.get(relation, "lies in")
    here = f"“{of.text}” and “{value.text}”" if relation == relations.NEIGHBOURS else f"“{value.text}” with “{of.text}”"
    message = f"This joins {here}; the reference says that {of.subject} {verb} {fact.value}. Which is right?"
    return Clash(value.start, value.end, fact, message, (value.text, fact.value))


def _is_plain(atlas: Atlas, fact: Fact, country: str) -> bool:
    """Whether the town is well enough known to be meant, a capital or a name with few namesakes, and the country a sovereign one."""
    return (fact.kind == "capital" or len(values_of(fact)) <= 4) and atlas.fact(relations.CONTINENT, country) is not None


def _read_currency(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Clash | None:
    of = names[match.start("a")]
    fact = atlas.fact(relation, of.subject)
    if fact is None or "Euro" in values_of(fact):
        return None
    message = f"{of.subject} is said to use the euro; the reference says {fact.value}. Which is right?"
    return Clash(of.start, of.end, fact, message, ("euro", fact.value))


def _read_membership(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Clash | None:
    """Membership of a body that the country never belonged to; a year in which it did not join or leave."""
    of, body = names[match.start("a")], names[match.start("b")]
    memberships = atlas.facts.get((relations.MEMBERSHIP, of.subject), [])
    fact = next((fact for fact in memberships if fact.value == body.subject), None)
    if fact is None:
        others = ", ".join(sorted(fact.value for fact in memberships))
        message = f"{of.subject} is said to be a member of {body.text}; the reference lists only {others}. Is it?"
        return Clash(body.start, body.end, memberships[0], message, (body.text, "no member")) if memberships else None
    year = int(match["year"]) if relation in ("joined", "left") else None
    if year is None or "start not given" in fact.note or "differ" in fact.note or len(fact.intervals) > 1:
        return None
    interval = fact.intervals[0]
    known = interval.first[0] if relation == "joined" else 0 if interval.is_open else interval.last[0]
    if abs(year - known) <= (1 if relation == "left" else 0) or not known:
        return None
    message = (
        f"{match['year']} is given as the year in which {of.subject} {relation} {body.text}; the reference says {known}. Which is right?"
    )
    return Clash(of.start, body.end, fact, message, (match["year"], str(known)))


def _read_year(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Clash | None:
    of, year = names[match.start("a")], match["year"]
    fact = atlas.fact(relation, of.subject)
    if fact is None or year in values_of(fact):
        return None
    told = "became a state" if relation == relations.STATEHOOD else "became independent"
    message = f"{year} is given as the year in which {of.subject} {told}; the reference says {fact.value}. Which is right?"
    return Clash(of.start, of.end, fact, message, (year, fact.value))


def _read_former_name(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Clash | None:
    of, old = names[match.start("a")], names[match.start("b")]
    fact = next((fact for facts in atlas.facts.values() for fact in facts if fact.relation == relation and fact.value == old.text), None)
    if fact is None:
        return None
    year = match.groupdict().get("year")
    if fact.subject != of.subject:
        message = f"{old.text} is given as the old name of {of.subject}; the reference says that {fact.subject} bore it. Which is right?"
        return Clash(old.start, old.end, fact, message, (of.subject, fact.subject))
    last = fact.intervals[0].last[0]
    independence = atlas.fact(relations.INDEPENDENCE, of.subject)
    if year is None or abs(int(year) - last) <= 1 or fact.intervals[0].is_open or (independence and year in values_of(independence)):
        return None
    message = f"{of.subject} is said to have been {old.text} until {year}; the reference says {last}. Which is right?"
    return Clash(of.start, old.end, fact, message, (year, str(last)))


_READERS: dict[str, Callable[[Atlas, str, re.Match[str], dict[int, Named]], Clash | None]] = {
    relations.CURRENCY: _read_currency,
    relations.MEMBERSHIP: _read_membership,
    "joined": _read_membership,
    "left": _read_membership,
    relations.INDEPENDENCE: _read_year,
    relations.STATEHOOD: _read_year,
    relations.FORMER_NAME: _read_former_name,
}
_compiled = cache(re.compile)
