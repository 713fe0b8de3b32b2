"""Offices as prose titles them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from checker.facts.adjectives import ADJECTIVES, OTHER_NAMES
from checker.patterns import lazy


@dataclass(frozen=True, slots=True)
class Office:
    """An office as prose titles it, where it is held, and how many years before the term its election may be.

    `is_ranked`: surnames are known without the country. `keeps_title`: for life, by courtesy ('President Carter').
    `has_start`: the world agrees on the year in which a term begins, as it does not for rulers who took the power bit by bit.
    `named`: the title with or without the country or the body after it. `country`: any word for the country.
    `is_only`: the person in question held no other office. `is_power`: 'in power' and 'came to office' may be said of it.
    """

    title: str
    named: str
    domain: str
    reign: str = "(?:leadership|tenure)"
    country: str = ""
    elected_before: int = 0
    is_ranked: bool = False
    keeps_title: bool = False
    has_start: bool = True
    is_crown: bool = False
    is_only: bool = False
    is_power: bool = True


# What may follow a date that ends a statement.
END = r"(?=[.,;:)–—]|$|\s(?!of\b)[a-z])"
# What may stand before a title: party and sex, and rank among the holders.
PARTY = (
    r"(?:(?:[Cc]onservative|[Ll]abour|[Rr]epublican|[Dd]emocratic|[Ss]ocialist|[Bb]lack|[Cc]atholic|female|woman|civilian|elected"
    r"|post-?war|democratically\selected)\s)?"
)
ORDINAL = (
    r"(?:(?:first|second|third|next|new|youngest|oldest|longest-serving|last|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|[a-z]+teen|\d+)th"
    rf"|\w+-\w+)\s)?{PARTY}"
)
_VALUE = lazy(r"(?P<title>.+?) of (?P<domain>.+)")
_COUNTRIES_BY_COURTESY = ("the United States", "the United Kingdom")
_NO_VICE = r"(?<![Vv]ice\s)(?<![Vv]ice-)(?<![Dd]eputy\s)"
_HEADS = {
    "president": rf"{_NO_VICE}[Pp]resident",
    "vice president": r"[Vv]ice[\s-][Pp]resident",
    "prime minister": rf"{_NO_VICE}(?:[Pp]rime\s[Mm]inister|[Pp]remier)",
    "premier": rf"{_NO_VICE}(?:[Pp]remier|[Pp]rime\s[Mm]inister)",
    "taoiseach": r"(?:[Tt]aoiseach|[Pp]rime\s[Mm]inister)",
    "chancellor": rf"{_NO_VICE}[Cc]hancellor",
    "leader": r"(?:(?:[Ss]upreme|[Pp]aramount|[Cc]ommunist|[Pp]arty)\s)?(?:[Ll]eader|[Dd]ictator|[Ss]trongman|[Rr]uler"
    r"|[Gg]eneral\s[Ss]ecretary)",
    "supreme leader": r"(?:[Ss]upreme\s[Ll]eader,?(?:\s(?:Grand\s)?Ayatollah)?)",
    "chairman": r"(?:[Pp]arty\s)?[Cc]hairman",
    "general secretary": r"(?:[Pp]arty\s)?(?:[Gg]eneral\s[Ss]ecretary|[Cc]hief)",
    "monarch": r"(?:[Kk]ing|[Qq]ueen|[Mm]onarch)",
    "emperor": r"(?:[Ee]mperor|[Ee]mpress|[Tt]sar|[Cc]zar|[Kk]aiser)",
    "shah": r"[Ss]hah",
    "sultan": r"[Ss]ultan",
    "governor-general": r"[Gg]overnor[\s-][Gg]eneral",
    "governor general": r"[Gg]overnor[\s-][Gg]eneral",
    "deputy prime minister": r"[Dd]eputy\s(?:[Pp]rime\s[Mm]inister|[Pp]remier|PM)",
    "pope": r"(?:[Pp]ope|[Pp]ontiff)",
}
_REIGNS = {
    "president": "presidency",
    "vice president": "vice-presidency",
    "chancellor": "chancellorship",
    "pope": "(?:papacy|pontificate)",
    "monarch": "reign",
    "emperor": "reign",
    "sultan": "reign",
    "shah": "reign",
    "leader": "(?:rule|leadership)",
} | dict.fromkeys(("prime minister", "premier", "taoiseach"), "premiership")
_BODIES = {
    "secretary-general of the United Nations": (
        r"(?:UN|U\.N\.|United\sNations)(?:[’']s)?\s(?:[Ss]ecretary[\s-][Gg]eneral|[Cc]hief|[Hh]ead)",
        1,
    ),
    "secretary general of NATO": (r"N(?:ATO|ato)(?:[’']s)?\s(?:[Ss]ecretary[\s-][Gg]eneral|[Cc]hief|[Hh]ead)", 1),
    "president of the European Commission": (r"(?:European|EU)\sCommission\s(?:[Pp]resident|[Cc]hief|[Hh]ead)", 1),
    "president of the European Council": (r"(?:European|EU)\sCouncil\s(?:[Pp]resident|[Cc]hief|[Hh]ead)", 1),
    "managing director of the International Monetary Fund": (r"IMF\s(?:[Mm]anaging\s[Dd]irector|[Cc]hief|[Hh]ead|[Bb]oss)", 0),
    "president of the World Bank": (r"World\sBank\s(?:[Pp]resident|[Cc]hief|[Hh]ead)", 0),
    "director-general of the World Health Organization": (
        r"(?:WHO|World\sHealth\sOrgani[sz]ation)\s(?:[Dd]irector[\s-][Gg]eneral|[Cc]hief)",
        1,
    ),
    "chair of the Federal Reserve": (r"(?:Fed|Federal\sReserve)\s(?:[Cc]hair(?:man|woman)?|[Bb]oss)", 0),
    "president of the European Central Bank": (r"(?:ECB|European\sCentral\sBank)\s(?:[Pp]resident|[Cc]hief|[Hh]ead)", 0),
    "president of the International Olympic Committee": (r"(?:IOC|Olympic)\s(?:[Pp]resident|[Cc]hief|[Hh]ead)", 0),
    "president of FIFA": (r"F(?:IFA|ifa)\s(?:[Pp]resident|[Cc]hief|[Hh]ead|[Bb]oss)", 0),
    "president of the Bundesbank": (r"Bundesbank\s(?:[Pp]resident|[Cc]hief|[Hh]ead)", 0),
    "governor of the Bank of England": (r"Bank\sof\sEngland\s(?:[Gg]overnor|[Cc]hief|[Bb]oss)", 0),
    "director-general of the World Trade Organization": (
        r"(?:WTO|World\sTrade\sOrgani[sz]ation)\s(?:[Dd]irector[\s-][Gg]eneral|[Cc]hief|[Hh]ead)",
        0,
    ),
    "secretary-general of the League of Nations": (r"League\sof\sNations\s(?:[Ss]ecretary[\s-][Gg]eneral|[Cc]hief|[Hh]ead)", 0),
    "director-general of Unesco": (r"(?:Unesco|UNESCO)\s(?:[Dd]irector[\s-][Gg]eneral|[Cc]hief|[Hh]ead)", 1),
    "director of the Central Intelligence Agency": (r"(?:CIA|C\.I\.A\.)\s(?:[Dd]irector|[Cc]hief|[Hh]ead|[Bb]oss)", 0),
    "director of the Federal Bureau of Investigation": (r"(?:FBI|F\.B\.I\.)\s(?:[Dd]irector|[Cc]hief|[Hh]ead|[Bb]oss)", 0),
    "director general of the International Atomic Energy Agency": (
        r"(?:IAEA|International\sAtomic\sEnergy\sAgency)\s(?:[Dd]irector[\s-][Gg]eneral|[Cc]hief|[Hh]ead)",
        0,
    ),
}
# Where the name of the body follows: 'secretary-general of the United Nations'.
_BODY_TITLES = (
    r"(?:[Ss]ecretary[\s-][Gg]eneral|[Dd]irector[\s-][Gg]eneral|[Mm]anaging\s[Dd]irector|[Dd]irector|[Pp]resident|[Gg]overnor|[Hh]ead"
    r"|[Cc]hair(?:man|woman)?|[Cc]hief)"
)


def _any_of(names: Iterable[str]) -> str:
    return "|".join(map(_spaced, names))


def _spaced(name: str) -> str:
    return re.escape(name).replace(r"\ ", r"\s").replace("’", "[’']")


def _mayor(city: str) -> str:
    place = rf"{_spaced(city)}(?:\sCity)?"
    return rf"(?:{place}(?:[’']s)?\s)?[Mm]ayor(?:\sof\s{place})?"


# Ministers, judges and mayors, who have no country or body of which prose says that they hold power.
_POSTS = {
    "British foreign secretary": r"(?:(?:British|UK|U\.K\.|Britain[’']s)\s)?[Ff]oreign\s[Ss]ecretary",
    "US secretary of state": r"(?:(?:US|U\.S\.|American)\s)?[Ss]ecretary\sof\s[Ss]tate",
    "British home secretary": r"(?:(?:British|UK|U\.K\.|Britain[’']s)\s)?[Hh]ome\s[Ss]ecretary",
    "US secretary of defense": r"(?:(?:US|U\.S\.|American)\s)?(?:[Dd]efen[cs]e\s[Ss]ecretary|[Ss]ecretary\sof\s[Dd]efen[cs]e)",
    "US treasury secretary": r"(?:(?:US|U\.S\.|American)\s)?(?:[Tt]reasury\s[Ss]ecretary|[Ss]ecretary\sof\sthe\s[Tt]reasury)",
    "US attorney general": r"(?:(?:US|U\.S\.|American)\s)?[Aa]ttorney[\s-][Gg]eneral(?:\sof\sthe\sUnited\sStates)?",
    "chancellor of the exchequer": r"(?:(?:British|UK|U\.K\.|Britain[’']s)\s)?[Cc]hancellor(?:\sof\sthe\s[Ee]xchequer)?",
    "chief justice of the United States": r"(?:US\s|U\.S\.\s)?[Cc]hief\s[Jj]ustice(?:\sof\sthe\s(?:United\sStates|US|Supreme\sCourt))?",
    "first minister of Wales": r"(?:Wales[’']s?\s|Welsh\s)?[Ff]irst\s[Mm]inister(?:\sof\sWales)?",
    "first minister of Scotland": r"(?:Scotland[’']s\s|Scottish\s)?[Ff]irst\s[Mm]inister(?:\sof\sScotland)?",
    "British defence secretary": r"(?:(?:British|UK|U\.K\.|Britain[’']s)\s)?[Dd]efen[cs]e\s[Ss]ecretary",
    "Speaker of the US House": (
        r"(?:(?:US\s|U\.S\.\s)?House\s[Ss]peaker|[Ss]peaker\sof\sthe\s(?:US\s)?House(?:\sof\sRepresentatives)?|(?<![Cc]ommons\s)Speaker)"
    ),
}

_CITIES = ("London", "New York", "Paris", "Berlin", "Chicago", "San Francisco", "Los Angeles")
_POSTS |= {f"mayor of {city}": _mayor(city) for city in _CITIES}
_POWERLESS = ("vice president", "governor-general", "governor general", "deputy prime minister")


def is_known(value: str) -> bool:
    """Whether an office is one of those that the shipped facts have: its title, its country or its body."""
    match = _VALUE.fullmatch(value)
    if value in _BODIES or value in _POSTS or not match:
        return value in _BODIES or value in _POSTS or value in _REIGNS
    return match["title"] in _HEADS and match["domain"] in ADJECTIVES


@cache
def find_office(value: str) -> Office:
    """The office of that name in the facts: 'president of France'."""
    match = _VALUE.fullmatch(value)
    if value in _POSTS:
        return Office(_POSTS[value], _POSTS[value], _POSTS[value], keeps_title=value.startswith("US"), is_power=False)
    if value in _BODIES:
        title, years = _BODIES[value]
        domain = f"(?:{_any_of((match['domain'], *OTHER_NAMES[match['domain']]))})"
        bare = r"|[Ss]ecretary[\s-][Gg]eneral|[Dd]irector[\s-][Gg]eneral" if match["title"].endswith("general") else ""
        return Office(title, rf"(?:{title}|{_BODY_TITLES}\sof\s(?:the\s)?{domain}{bare})", domain, elected_before=years)
    if not match:
        return Office(_head(value), _head(value), "", reign=_REIGNS.get(value, "(?:leadership|tenure)"))
    kind, domain = match["title"], match["domain"]
    # The desk's own facts may be of a town or a firm, which has no adjective.
    adjectives = ADJECTIVES.get(domain, (domain,))
    title = rf"(?:(?:{_any_of(adjectives)})\s)?{_head(kind)}"
    places = f"(?:{_any_of((domain, *OTHER_NAMES.get(domain, ())))})"
    return Office(
        title,
        rf"(?:{title}(?:\sof\s(?:the\s|(?:newly\s)?independent\s)?{places})?)",
        places,
        country=rf"\b(?:{_any_of(adjectives)}|{places})\b",
        reign=_REIGNS.get(kind, "(?:leadership|tenure)"),
        elected_before=1 if kind in ("president", "vice president") else 0,
        is_ranked=domain in _COUNTRIES_BY_COURTESY and kind != "monarch",
        keeps_title=domain == "the United States",
        has_start=kind not in ("leader", "chairman"),
        is_crown=kind in ("monarch", "emperor", "shah", "sultan"),
        is_power=kind not in _POWERLESS,
    )


def _head(kind: str) -> str:
    """The pattern of a title; one that the desk's own facts bring is read as they write it, with or without a capital."""
    return _HEADS.get(kind) or rf"{_NO_VICE}[{kind[0].upper()}{kind[0].lower()}]{_spaced(kind[1:])}"
