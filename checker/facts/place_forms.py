"""The forms in which prose states a fact about a place, read on a sketch of the sentence (see `atlas`)."""

from checker.facts import relations
from checker.facts.atlas import ADJECTIVE, BODY, COUNTRY_SIGN, IN_CONTINENT, OF_CONTINENT, OLD_NAME, TOWN

T, C, A, K, OF_K, B, OLD = TOWN, COUNTRY_SIGN, ADJECTIVE, IN_CONTINENT, OF_CONTINENT, BODY, OLD_NAME
_END = r"(?=\s?(?:$|[,.;:)–—”\"]))"
_GOES_ON = (
    rf"(?:{_END}|(?=\s(?:where|which|who|that|on|in|for|after|before|at|to|with|when|is|was|has|had|will|said|by|as|from|until|since"
    r"|and\s[a-z]+)\b))"
)
_ISLE = r"(?:(?:north|south|east|west|central)(?:ern)?\s|(?:North|South|East|West|Central|Southern|Northern|Eastern|Western|Southeast)\s)?"
_YEAR = r"\s(?:back\s)?(?:in|on)\s(?:(?:\d{1,2}\s)?[A-Z][a-z]+\s(?:\d{1,2},\s)?)?(?P<year>\d{4})\b"
_FROM = rf"(?:\sfrom\s(?:the\s)?[\w{C}{A}]+(?:\s[\w{C}{A}]+){{0,2}}?)?"
_CITY = r"capital(?:\scity)?"

_RANK = r"(?:second-|third-)?(?:largest|biggest|busiest)"

# The form of the sentence, and what it states; groups a and b are the two that do not go together.
FORMS: tuple[tuple[str, str], ...] = (
    (relations.CAPITAL, rf"(?P<b>{T}),\s(?:which\sis\s)?(?:the\s)?{_CITY}\sof\s(?:the\s)?(?P<a>{C}){_GOES_ON}"),
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
    (relations.CONTINENT, rf"\b[Tt]he\s(?:[a-z-]+\s)?{_ISLE}(?P<b>{OF_K})\s(?:country|nation|state)(?:\sof)?\s(?P<a>{C})(?![\w-])"),
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
        rf"(?P<a>{C}),?\s(?:which\swas\s|then\s|formerly\s)?(?:known\sas|called)\s(?:the\s)?(?P<b>{OLD})\suntil\s(?:\w+\s)?(?P<year>\d{{4}})\b",
    ),
    (relations.FORMER_NAME, rf"(?P<a>{C}),?\s\(?(?:formerly|previously)\s(?:known\sas\s)?(?:the\s)?(?P<b>{OLD}){_GOES_ON}"),
    (
        relations.STATEHOOD,
        rf"(?P<a>{C})\s(?:became\s(?:a|the\s[\w-]+)\s(?:US\s|U\.S\.\s)?state|(?:joined|was\sadmitted\sto)\sthe\s[Uu]nion){_YEAR}",
    ),
    (
        relations.COUNTRY,
        rf"(?:\b(?:[Ii]n|[Nn]ear|[Ff]rom|[Oo]utside)|city\sof|town\sof)\s(?P<a>{T})\sin\s(?:\w+ern\s)?(?:the\s)?(?P<b>{C}){_END}",
    ),
    (relations.COUNTRY, rf"(?P<a>{T})\sis\s(?:an?\s(?:[a-z]+\s){{0,2}}(?:city|town|port)\s)?in\s(?:\w+ern\s)?(?:the\s)?(?P<b>{C}){_END}"),
    (
        relations.COUNTRY,
        rf"(?P<a>{T}),\s(?P<b>{C})[’']s\s(?:second|third|main|largest|biggest|busiest|second-largest)(?:\s[a-z]+)?\s(?:city|port)\b",
    ),
    (relations.MEMBERSHIP, rf"(?P<a>{C})\sbelongs\sto\s(?:the\s)?(?P<b>{B}){_GOES_ON}"),
    (relations.NEIGHBOURS, rf"(?P<a>{C})[’']s\s(?:\w+ern\s)?(?:land\s)?border\swith\s(?:the\s)?(?P<b>{C}){_GOES_ON}"),
    (relations.NEIGHBOURS, rf"\b[Tt]he\s(?:land\s)?border\sbetween\s(?P<a>{C})\sand\s(?P<b>{C}){_GOES_ON}"),
    (
        relations.INDEPENDENCE,
        rf"\b[Ii]n\s(?P<year>\d{{4}}),\swhen\s(?:the\s)?(?P<a>{C})\s(?:gained|won|achieved|declared)\s(?:its\s)?independence\b",
    ),
    (relations.INDEPENDENCE, rf"(?P<a>{C}),\sindependent\s(?:from\s{C}\s)?since\s(?P<year>\d{{4}})\b"),
    (relations.FORMER_NAME, rf"(?P<b>{OLD})\s(?:became|was\srenamed)\s(?P<a>{C}){_YEAR}"),
    (relations.FORMER_NAME, rf"(?P<b>{OLD}),\s(?:now|today[’']s|present-day)\s(?P<a>{C}){_GOES_ON}"),
    (
        relations.COUNTRY,
        rf"(?P<a>{T})(?:,|\sis)\s(?:the\s|by\sfar\sthe\s){_RANK}\s(?:city|port)\s(?:in|of)\s(?:the\s)?(?P<b>{C}){_GOES_ON}",
    ),
    (relations.COUNTRY, rf"(?P<a>{T})\sis\s(?P<b>{C})[’']s\s{_RANK}\s(?:city|port)\b"),
    (relations.COUNTRY, rf"\b[Tt]he\s(?P<b>{A})\s(?:port|resort)\sof\s(?P<a>{T})(?![\w-])"),
    (relations.CONTINENT, rf"(?P<a>{C})\sis\san?\s(?:[a-z-]+\s){{0,2}}{_ISLE}(?P<b>{OF_K})\s(?:country|nation)\b"),
)
