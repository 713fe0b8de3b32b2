"""The forms in which prose tells what a country joined, left, broke away from and was called, read on a sketch (see `atlas`)."""

from checker.facts import relations
from checker.facts.places.place_parts import OLD, WHICH, YEAR, A, B, C, T
from checker.facts.places.place_years import JOINED

_FROM = rf"(?:\sfrom\s(?:the\s)?[\w{C}{A}]+(?:\s[\w{C}{A}]+){{0,2}}?)?"
_BROKE_AWAY = r"(?:broke\s(?:away|free)|split(?:\saway)?|separated|seceded|parted)"
_WON = r"(?:gained|won|achieved|secured|declared|proclaimed|attained|got|obtained|wrested)"
_GAINED = (
    rf"(?:(?:,\swhich)?\s(?:{_WON}\s(?:its\s|full\s)*independence|became\s(?:an?\s)?independent(?:\s(?:state|country|nation|republic))?)"
    rf"|{WHICH}\s{_BROKE_AWAY}(?=\sfrom\s(?:the\s)?(?:neighbouring\s)?{C}))"
)
HISTORY_FORMS: tuple[tuple[str, str], ...] = (
    (relations.INDEPENDENCE, rf"(?P<a>{C}){_GAINED}{_FROM}{YEAR}"),
    (
        relations.FORMER_NAME,
        rf"(?P<a>{C}),?\s(?:which\swas\s|then\s|formerly\s)?(?:known\sas|called)\s(?:the\s)?(?P<b>[{OLD}{C}])\suntil\s(?:\w+\s)?(?P<year>\d{{4}})\b",
    ),
    (
        relations.STATEHOOD,
        rf"(?P<a>{C})\s(?:became\s(?:a|the\s[\w-]+)\s(?:US\s|U\.S\.\s)?state|(?:joined|was\sadmitted\sto)\sthe\s[Uu]nion){YEAR}",
    ),
    (
        relations.INDEPENDENCE,
        rf"\b(?:[Ss]ince|[Aa]t|[Oo]n|[Aa]fter|[Bb]efore|[Uu]ntil)\s(?:(?:its\s)?independence|gaining\sindependence|winning\sindependence){_FROM}"
        rf"\sin\s(?P<year>\d{{4}}),?\s(?:the\s)?(?P<a>{C})(?![\w-])",
    ),
    (relations.FORMER_NAME, rf"(?P<b>{OLD}),\swhich\s(?:[a-z]+\s){{1,4}}renamed\s(?:the\s)?(?P<a>[{C}{T}])(?![\w’'-])"),
    (JOINED, rf"(?P<a>{C}){WHICH}\s(?:adopted|joined|switched\sto|introduced|embraced)\sthe\s(?P<b>euro)(?:\s?zone)?{YEAR}"),
    (JOINED, rf"(?P<a>{C})[’']s\s(?P<year>\d{{4}})\s(?:accession\sto|entry\s(?:in)?to|admission\sto)\s(?:the\s)?(?P<b>{B})(?![\w-])"),
    (
        JOINED,
        rf"\b(?:[Ss]ince|[Aa]fter|[Oo]n)\s(?:joining|entering)\s(?:the\s)?(?P<b>{B})\sin\s(?P<year>\d{{4}}),\s(?:the\s)?(?P<a>{C})(?![\w’'-])",
    ),
    # 'began moving Myanmar's government out of Yangon'
    (
        relations.LEFT_CAPITAL,
        rf"\b(?:mov|shift|transferr?|relocat)(?:ed|es|ing|s|e)\s(?:the\s)?(?P<a>[{C}{A}])(?:[’']s)?\s(?:capital|government|seat\sof\s[a-z]+|ministries|parliament)"
        rf"\s(?:away\s)?(?:from|out\sof)\s(?P<b>{T})(?![\w’'-])",
    ),
)
