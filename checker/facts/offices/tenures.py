"""Words that put somebody in power, whatever the office: 'under NAME', 'NAME’s cabinet', 'when NAME ran the country'.

They are patterns on a sketch (see attachment.py) in which each country or body is the sign STATE, and they are apart by what they
are in their sentence: an adjunct says when something happened, a government does something or has it done to it, a ruler is told to
rule.
"""

import re
from functools import cache

from checker.facts.adjectives import ADJECTIVES, OTHER_NAMES
from checker.facts.attachment import DATE, OTHER, PERSON
from checker.facts.offices.posts import bodies

STATE = "\ue00a"
_HEAD = (
    r"(?:[Pp]resident|[Pp]rime\s[Mm]inister|[Pp]remier|[Cc]hancellor|[Tt]aoiseach|[Ll]eader|[Dd]ictator|[Rr]uler|[Kk]ing|[Qq]ueen|[Ee]mperor|[Ee]mpress"
    r"|[Tt]sar|[Cc]zar|[Ss]hah|[Ss]ultan|[Mm]onarch|[Pp]ope|[Pp]ontiff|[Ss]ecretary[\s-][Gg]eneral|[Dd]irector[\s-][Gg]eneral"
    r"|[Mm]anaging\s[Dd]irector|[Cc]hair(?:man|woman)?|[Hh]ead\sof\s(?:state|government))"
)
TITLED = (
    rf"(?:(?:the\s)?(?:(?!(?:former|future|late|ex|then|of|and|to|by|his|her)\b)[\w’'-]+\s){{0,3}}?(?:{_HEAD}|General|Marshal|Sir),?\s)?"
)
_NAME = rf"{TITLED}{PERSON}(?![’'\w-])"
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
    r"(?:by\s(?:order|command|decree|permission)\sof|(?:appointed|sacked|dismissed|promoted|nominated|ennobled|knighted)\sby"
    r"|(?:at|on)\sthe\s(?:behest|request|urging|insistence|orders?)\sof|(?:state|official)\svisit\s(?:[\w’'-]+\s){0,4}?(?:by|of))"
)
_ADJECTIVE = r"(?:(?!(?:last|former|future|late|next|old|first)\b)[a-z-]+\s)?"
_STILL = r"(?:(?:still|then|already|now|firmly|safely|also)\s)?"
# What is told of a government, or likened to it, may have any date.
_NOT_OF = r"(?<!about\s)(?<!like\s)(?<!than\s)(?<!since\s)(?<!until\s)(?<!after\s)(?<!before\s)(?<!against\s)(?<!on\s)"
_ASIDE = rf"(?:,\s(?!and\b)[^.,;:()“”{PERSON}{DATE}{OTHER}]{{3,50}},)?"
_OF_STATE = rf"(?:\s(?:of|in|at|over)\s{STATE})?"
# An office that is power itself: 'prime minister', 'India’s president', 'chairman of the Fed'; none of a party or a club.
OFFICE = rf"(?:(?:the|its|[A-Z][\w.]*[’']s)\s)?(?:[A-Z][\w.-]+\s){{0,2}}{_HEAD}(?:\sof\s{STATE})?(?!\s(?:of|for|at(?!\sthe\stime))\b|-)"
# 'in office', 'at the helm of the IMF', 'on the throne'.
CHARGE = rf"(?:(?:in|inside|at)\s{SEAT}{_OF_STATE}|on\sthe\sthrone|(?:in\scharge|at\sthe\s(?:helm|head|top)){_OF_STATE})"
# What a ruler does as long as he rules, behind his name.
HOLDING = (
    rf"{_STILL}(?:(?:was|sat|stayed|remained|had\sbeen)\s{_STILL}(?:{OFFICE}|{CHARGE}|(?:running|leading|governing|ruling|heading)\s{STATE})"
    rf"|(?:led|ran|ruled|governed|headed|chaired|presided\sover)\s{STATE}|(?:reigned|ruled|held\s(?:office|power)){_OF_STATE}|occupied\s{SEAT})"
)
# The government of the ruler: 'NAME’s cabinet', 'the government of NAME', 'the first NAME administration'.
_OWNED = (
    rf"(?:(?:(?:the\s(?:first\s|second\s)?)?{PERSON}(?:[’']s?\s{_ADJECTIVE}{_GOVERNMENT}|\s(?:government|administration|cabinet|coalition|regime))"
    rf"|{PERSON}[’']s\s{STATE})(?![\w’'-]))"
)
GOVERNMENT = rf"{_NOT_OF}(?:{_OWNED}|(?:the\s)?(?:(?:{STATE}|[A-Z][a-z]+)\s)?{_ADJECTIVE}{_GOVERNMENT}\s(?:of|under)\s{_NAME})"
# The rule of the ruler: 'NAME’s second term', 'NAME’s time in Downing Street', 'the days of NAME'.
RULE = (
    rf"(?:{PERSON}[’']s?\s(?:first\s|second\s|third\s)?{_ADJECTIVE}"
    rf"(?:{_RULE}|terms?(?=[.,;:)]|$)|(?:time|years|days|spell|stint|terms?)\sat\s{STATE})"
    rf"|the\s{_ADJECTIVE}(?:{_RULE}|days|time|era|years)\sof\s{_NAME})"
)
_PART = r"(?:(?:first|last|early|middle|late|final|closing|opening)\s)?(?:years?|months|weeks|days|end|start|beginning|middle|height)"
# Who was in power when something happened, as a phrase or a clause: 'under NAME', 'with NAME in office', 'when NAME reigned'.
ADJUNCT = (
    rf"\b(?:[Uu]nder\s{_NAME}|(?:[Dd]uring|[Ii]n|[Tt]hroughout|[Uu]nder)\s(?:the\s{_PART}\sof\s)?{RULE}|{_BIDS}\s{_NAME}"
    rf"|(?:[Mm]idway|[Ee]arly|[Ll]ate|(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[a-z]+)\s(?:years?|months?|weeks|days))\s(?:in|into)\s{RULE}"
    rf"|(?:[Bb]y|[Ii]n|[Ii]nto|[Ff]rom|[Ff]or|[Tt]o|[Uu]nder|[Dd]uring|[Ww]ith|[Oo]f)\s{GOVERNMENT}"
    rf"|[Ww]ith\s{_NAME}\s{_STILL}(?:{CHARGE}|as\s{OFFICE})|on\s{PERSON}[’']s\swatch"
    rf"|(?:[Ww]hen|[Ww]hile|[Aa]s)\s(?:{_NAME}\s{HOLDING}|{_NAME},\s(?:then|still)\s(?:{CHARGE}|{OFFICE}),|{GOVERNMENT}\s[a-z]+)"
    rf"|(?:to|from|by|with|for)\s{PERSON},\s(?:then|still)(?:\sstill)?\s(?:{CHARGE}|{OFFICE})|(?:led|ruled|governed|headed|run)\sby\s{_NAME})"
)
# A clause that has the ruler in power.
RULER = rf"{PERSON}{_ASIDE}(?:,?\swho)?\s{HOLDING}"


def mask_states(sketch: str) -> str:
    """The sketch with each country, and each body whose heads are known, made the sign STATE; their adjectives stay."""
    return _states().sub(STATE, sketch)


@cache
def _states() -> re.Pattern[str]:
    names = {name.removeprefix("the ") for country in ADJECTIVES for name in (country, *OTHER_NAMES.get(country, ()))} | {*bodies()}
    known = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"\b(?:the\s)?(?:country|nation|{known})(?![\w’'-]|\s[A-Z])")
