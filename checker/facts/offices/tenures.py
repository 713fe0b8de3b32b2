"""Words that put somebody in power, whatever the office: 'under NAME', 'NAME’s cabinet', 'when NAME ran the country'.

They are patterns on a sketch (see attachment.py), apart by what they are in their sentence: an adjunct says when something happened,
a government does something or has it done to it, a ruler is told to rule.
"""

import re
from functools import cache

from checker.facts.adjectives import ADJECTIVES, OTHER_NAMES
from checker.facts.attachment import DATE, OTHER, PERSON
from checker.facts.offices.posts import bodies

_HEAD = (
    r"(?:[Pp]resident|[Pp]rime\s[Mm]inister|[Pp]remier|[Cc]hancellor|[Tt]aoiseach|[Ll]eader|[Dd]ictator|[Rr]uler|[Kk]ing|[Qq]ueen|[Ee]mperor|[Ee]mpress"
    r"|[Tt]sar|[Cc]zar|[Ss]hah|[Ss]ultan|[Mm]onarch|[Pp]ope|[Pp]ontiff|[Ss]ecretary[\s-][Gg]eneral|[Dd]irector[\s-][Gg]eneral"
    r"|[Mm]anaging\s[Dd]irector|[Cc]hair(?:man|woman)?|[Hh]ead\sof\s(?:state|government))"
)
_TITLED = (
    rf"(?:(?:the\s)?(?:(?!(?:former|future|late|ex|then|of|and|to|by|his|her)\b)[\w’'-]+\s){{0,3}}?(?:{_HEAD}|General|Marshal|Sir),?\s)?"
)
_NAME = rf"{_TITLED}{PERSON}(?![’'\w-])"
SEAT = (
    r"(?:office|power|government|the\s(?:presidency|premiership|chancellery|throne|White\sHouse|Oval\sOffice|Kremlin|[EÉ]lys[eé]e(?:\sPalace)?"
    rf"|{_HEAD}[’']s\s(?:office|chair))|(?:(?:No\.?\s?|Number\s)?(?:10|Ten)\s)?Downing\sStreet|(?:No\.?\s?|Number\s)(?:10|Ten))"
)
_MINISTER = (
    r"(?:(?:(?:foreign|finance|defen[cs]e|interior|home|health|education|economy|trade|justice|labou?r)\s)?(?:ministers?|secretary)"
    r"|treasurer|whips?)"
)
_GOVERNMENT = rf"(?:government|administration|cabinet|coalition|regime|{_MINISTER})"
_RULE = (
    rf"(?:premiership|presidency|chancellorship|papacy|pontificate|reign|rule|leadership|tenure"
    rf"|(?:time|years|days|spell|stint|terms?)\s(?:(?:in|at|on)\s{SEAT}|as\s(?:the\s)?{_HEAD}|at\sthe\s(?:helm|top)))"
)
_BIDS = (
    r"(?:by\s(?:order|command|decree|permission)\sof|(?:appointed|sacked|dismissed|promoted|nominated|ennobled|knighted)\sby|(?:at|on)\sthe\s(?:behest|request|urging|insistence|orders?)\sof"
    r"|(?:state|official)\svisit\s(?:[\w’'-]+\s){0,4}?(?:by|of))"
)
_ADJECTIVE = r"(?:(?!(?:last|former|future|late|next|old|first)\b)[a-z-]+\s)?"
_STILL = r"(?:(?:still|then|already|now|firmly|safely|also)\s)?"
# What is told of a government, or likened to it, may have any date.
_NOT_OF = r"(?<!about\s)(?<!like\s)(?<!than\s)(?<!since\s)(?<!until\s)(?<!after\s)(?<!before\s)(?<!against\s)(?<!on\s)"
_ASIDE = rf"(?:,\s(?!and\b)[^.,;:()“”{PERSON}{DATE}{OTHER}]{{3,50}},)?"


@cache
def state() -> str:
    """The names of countries and of the bodies whose heads are known."""
    names = {name.removeprefix("the ") for country in ADJECTIVES for name in (country, *OTHER_NAMES.get(country, ()))} | {*bodies()}
    known = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return rf"(?:the\s)?(?:country|nation|{known})(?![\w’'-]|\s[A-Z])"


@cache
def office() -> str:
    """An office that is power itself: 'prime minister', 'India’s president', 'chairman of the Fed'; none of a party or a club."""
    return rf"(?:(?:the|its|[A-Z][\w.]*[’']s)\s)?(?:[A-Z][\w.-]+\s){{0,2}}{_HEAD}(?:\sof\s{state()})?(?!\s(?:of|for|at(?!\sthe\stime))\b|-)"


@cache
def charge() -> str:
    """'in office', 'at the helm of the IMF', 'on the throne'."""
    of = rf"(?:\s(?:of|in|at)\s{state()})?"
    return rf"(?:(?:in|inside|at)\s{SEAT}{of}|on\sthe\sthrone|(?:in\scharge|at\sthe\s(?:helm|head|top)){of})"


@cache
def holding() -> str:
    """What a ruler does as long as he rules, behind his name."""
    of = rf"(?:\s(?:in|over)\s{state()})?"
    return (
        rf"{_STILL}(?:(?:was|sat|stayed|remained|had\sbeen)\s{_STILL}(?:{office()}|{charge()}|(?:running|leading|governing|ruling|heading)\s{state()})"
        rf"|(?:led|ran|ruled|governed|headed|chaired|presided\sover)\s{state()}|(?:reigned|ruled|held\s(?:office|power)){of}|occupied\s{SEAT})"
    )


@cache
def government() -> str:
    """The government of the ruler: 'NAME’s cabinet', 'the government of NAME', 'the first NAME administration'."""
    body = "|".join(re.escape(name) for name in sorted(bodies(), key=len, reverse=True))
    owned = (
        rf"(?:(?:the\s(?:first\s|second\s)?)?{PERSON}(?:[’']s?\s{_ADJECTIVE}{_GOVERNMENT}|\s(?:government|administration|cabinet|coalition|regime))"
        rf"|{PERSON}[’']s\s(?:{body}))(?![\w’'-])"
    )
    return rf"{_NOT_OF}(?:{owned}|(?:the\s)?(?:[A-Z][a-z]+\s)?{_ADJECTIVE}{_GOVERNMENT}\s(?:of|under)\s{_NAME})"


@cache
def rule() -> str:
    """The rule of the ruler: 'NAME’s second term', 'NAME’s time in Downing Street', 'the days of NAME'."""
    at = rf"(?:time|years|days|spell|stint|terms?)\sat\s{state()}"
    return (
        rf"(?:{PERSON}[’']s?\s(?:first\s|second\s|third\s)?{_ADJECTIVE}(?:{_RULE}|terms?(?=[.,;:)]|$)|{at})"
        rf"|the\s{_ADJECTIVE}(?:{_RULE}|days|time|era|years)\sof\s{_NAME})"
    )


@cache
def adjunct() -> str:
    """Who was in power when something happened, as a phrase or a clause: 'under NAME', 'with NAME in office', 'when NAME reigned'."""
    part = r"(?:(?:first|last|early|middle|late|final|closing|opening)\s)?(?:years?|months|weeks|days|end|start|beginning|middle|height)"
    return (
        rf"\b(?:[Uu]nder\s{_NAME}|(?:[Dd]uring|[Ii]n|[Tt]hroughout|[Uu]nder)\s(?:the\s{part}\sof\s)?{rule()}|{_BIDS}\s{_NAME}"
        rf"|(?:[Mm]idway|[Ee]arly|[Ll]ate|(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[a-z]+)\s(?:years?|months?|weeks|days))\s(?:in|into)\s{rule()}"
        rf"|(?:[Bb]y|[Ii]n|[Ii]nto|[Ff]rom|[Ff]or|[Tt]o|[Uu]nder|[Dd]uring|[Ww]ith|[Oo]f)\s{government()}"
        rf"|[Ww]ith\s{_NAME}\s{_STILL}(?:{charge()}|as\s{office()})|on\s{PERSON}[’']s\swatch"
        rf"|(?:[Ww]hen|[Ww]hile|[Aa]s)\s(?:{_NAME}\s{holding()}|{_NAME},\s(?:then|still)\s(?:{charge()}|{office()}),|{government()}\s[a-z]+)"
        rf"|(?:to|from|by|with|for)\s{PERSON},\s(?:then|still)(?:\sstill)?\s(?:{charge()}|{office()})|(?:led|ruled|governed|headed|run)\sby\s{_NAME})"
    )


@cache
def ruler() -> str:
    """A clause that has the ruler in power."""
    return rf"{PERSON}{_ASIDE}(?:,?\swho)?\s{holding()}"
