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
    `is_power`: 'in power' and 'came to office' may be said of it.
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
# Of a world body, where prose also says 'chief', 'head' and 'boss'; those with an election some time before the term.
_BODY_HEADS = {
    **dict.fromkeys(("secretary-general", "secretary general"), r"[Ss]ecretary[\s-][Gg]eneral"),
    **dict.fromkeys(("director-general", "director general"), r"[Dd]irector[\s-][Gg]eneral"),
    "managing director": r"[Mm]anaging\s[Dd]irector",
    "director": r"[Dd]irector",
    "governor": r"[Gg]overnor",
    "president": r"[Pp]resident",
    "chair": r"[Cc]hair(?:man|woman)?",
}
_ELECTED = frozenset("the United Nations|NATO|the European Commission|the European Council|the World Health Organization|Unesco".split("|"))
_ADJECTIVES = {"the International Olympic Committee": ("Olympic",)} | {
    f"the European {body}": (f"EU {body}", f"European {body}") for body in ("Commission", "Council")
}


def _any_of(names: Iterable[str]) -> str:
    return "|".join(map(_spaced, names))


def _spaced(name: str) -> str:
    return re.escape(name).replace(r"\ ", r"\s").replace("’", "[’']")


# Ministers, judges and mayors, of whom prose does not say that they hold power: the title and where it is held.
POSTS = {
    "British foreign secretary": ("foreign secretary", "the United Kingdom"),
    "British home secretary": ("home secretary", "the United Kingdom"),
    "British defence secretary": ("secretary of defense", "the United Kingdom"),
    "chancellor of the exchequer": ("chancellor", "the United Kingdom"),
    "US secretary of state": ("secretary of state", "the United States"),
    "US secretary of defense": ("secretary of defense", "the United States"),
    "US treasury secretary": ("treasury secretary", "the United States"),
    "US attorney general": ("attorney general", "the United States"),
    "chief justice of the United States": ("chief justice", "the United States"),
    "Speaker of the US House": ("speaker", "the United States"),
} | {
    value: (value.partition(" of ")[0], value.partition(" of ")[2])
    for value in (
        *(f"first minister of {country}" for country in ("Wales", "Scotland")),
        *(f"mayor of {city}" for city in ("London", "New York", "Paris", "Berlin", "Chicago", "San Francisco", "Los Angeles")),
    )
}
_POST_HEADS = {
    "foreign secretary": r"[Ff]oreign\s[Ss]ecretary",
    "home secretary": r"[Hh]ome\s[Ss]ecretary",
    "secretary of defense": r"(?:[Dd]efen[cs]e\s[Ss]ecretary|[Ss]ecretary\sof\s[Dd]efen[cs]e)",
    "chancellor": r"[Cc]hancellor(?:\sof\sthe\s[Ee]xchequer)?",
    "secretary of state": r"[Ss]ecretary\sof\s[Ss]tate",
    "treasury secretary": r"(?:[Tt]reasury\s[Ss]ecretary|[Ss]ecretary\sof\sthe\s[Tt]reasury)",
    "attorney general": r"[Aa]ttorney[\s-][Gg]eneral",
    "chief justice": r"[Cc]hief\s[Jj]ustice",
    "speaker": r"(?:House\s[Ss]peaker|[Ss]peaker\sof\sthe\s(?:US\s)?House(?:\sof\sRepresentatives)?|(?<![Cc]ommons\s)Speaker)",
    "first minister": r"[Ff]irst\s[Mm]inister",
    "mayor": r"[Mm]ayor",
}
_OWN_ADJECTIVES = {"Wales": ("Welsh",), "Scotland": ("Scottish",), "New York": ("New York City",)}
_POWERLESS = ("vice president", "governor-general", "governor general", "deputy prime minister")


def is_known(value: str) -> bool:
    """Whether an office is one of those that the shipped facts have: its title, its country or its body."""
    match = _VALUE.fullmatch(value)
    if value in POSTS or value in _REIGNS or not match:
        return value in POSTS or value in _REIGNS
    is_of_body = match["title"] in _BODY_HEADS and match["domain"] in OTHER_NAMES and match["domain"] not in ADJECTIVES
    return is_of_body or (match["title"] in _HEADS and match["domain"] in ADJECTIVES)


@cache
def find_office(value: str) -> Office:
    """The office of that name in the facts: 'president of France'."""
    match = _VALUE.fullmatch(value)
    if value in POSTS:
        return _find_post(*POSTS[value])
    if match and match["domain"] in OTHER_NAMES and match["domain"] not in ADJECTIVES and match["title"] in _BODY_HEADS:
        return _find_body_head(match["title"], match["domain"])
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


def _find_post(kind: str, domain: str) -> Office:
    also = _OWN_ADJECTIVES.get(domain, ADJECTIVES.get(domain, ()))
    places = f"(?:{_any_of((domain, *also, *OTHER_NAMES.get(domain, ())))})"
    title = rf"(?:{places}(?:[’']s)?\s)?{_POST_HEADS[kind]}(?:\sof\s(?:the\s)?{places})?"
    return Office(title, title, title, keeps_title=domain == "the United States", is_power=False)


def _find_body_head(kind: str, body: str) -> Office:
    names = [name.removeprefix("the ") for name in (body, *OTHER_NAMES[body])]
    heads, domain = rf"(?:{_BODY_HEADS[kind]}|[Cc]hief|[Hh]ead|[Bb]oss)", f"(?:{_any_of(names)})"
    title = rf"(?:{_any_of((*names, *_ADJECTIVES.get(body, ())))})(?:[’']s)?\s{heads}"
    bare = rf"|{_BODY_HEADS[kind]}" if kind.endswith("general") else ""
    return Office(title, rf"(?:{title}|{heads}\sof\s(?:the\s)?{domain}{bare})", domain, elected_before=int(body in _ELECTED))


def _head(kind: str) -> str:
    """The pattern of a title; one that the desk's own facts bring is read as they write it, with or without a capital."""
    return _HEADS.get(kind) or rf"{_NO_VICE}[{kind[0].upper()}{kind[0].lower()}]{_spaced(kind[1:])}"
