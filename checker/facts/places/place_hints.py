"""What a sentence hints of a place in passing: the border it is near, a capitol, money given up, members listed in brackets.

Read on a sketch of the sentence (see `atlas`). Between the two sides any words may stand, if no other name of that kind is among them.
"""

from checker.facts import relations
from checker.facts.places.currencies import CURRENCIES, SPENT_CURRENCIES
from checker.facts.places.place_parts import END, A, B, C, F, R, T

BORDER, STATEHOUSE, GIVEN_UP = "lies on the border of", "has its statehouse in", "gave up the currency"
_ALONG = r"(?:(?:just|some|barely|only|about|roughly|\d+\w*|a\sfew|miles?|km|kilometres)\s){0,4}"
_WAY = r"(?:[a-z]+(?:-[a-z]+)?\s)?(?:coast|shores?|tip|seaboard|cape|mainland|end|south|north|east|west|toe|heel)"
_ISLAND = r"(?:island|archipelago|isle|atolls?)"
_GIVEN_UP = (
    r"(?:gave\sup|dropped|ended|gives?\sup|given\sup|giving\sup|ditch\w*|swap\w*|trad(?:ed?|ing)|scrapp?\w*|abandon\w*|dropp\w+|replac\w+|retir\w+|bur(?:y|ied)"
    r"|bade\sfarewell\sto|said\s(?:goodbye|farewell)\sto|devalu\w+|exchang\w+|phas\w+\sout|peg\w*|depegg?\w*|float\w*|prop\w*\sup)"
)
_TOOK_UP = r"(?<!not\s)(?<!to\s)(?<!to\shave\s)\b(?:adopted|switched\sto|changed\s(?:over\s)?to|went\sover\sto|embraced|took\sup)"
_LINE = r"(?:border|frontier|boundary|borderline)"
_DISTANCE = (
    r"(?:(?:[\d,.]+|a\s(?:few|couple\sof|dozen)|[a-z-]+)\s(?:miles|km|kilometres|kilometers|hours?[’']?\s(?:drive|walk)?)|a\sstone[’']s\sthrow"
    r"|(?:within\ssight|in\ssight)\sof|not\sfar|walking\sdistance|shelling\sdistance)"
)
# Who comes from a border or goes there says nothing of the town.
_PLAIN = rf"(?!(?:from|to|and|or|but|who|whose|where|which|that|fled|seized|said|held)\b)(?:[a-z\d][\w’'-]*|[A-Z][a-z]+|[{F}{A}])"
_MEMBERS = rf"(?P<list>(?:(?:the|Great)\s)?{C}(?:(?:,\s|,?\sand\s)(?:the\s)?{C})+)"
_FOLK = r"(?:members?|countries|nations|member\sstates|states|allies)"

HINT_FORMS: tuple[tuple[str, str], ...] = (
    # 'Madagascar, an island nation off the coast of Tanzania'
    (
        relations.OFFSHORE,
        rf"(?P<a>[{C}{R}])(?:,\s(?:which\s)?|\s[–—]\s|\s)(?:is\s|lies\s|sits\s)?(?:(?:an?|the)\s[a-z-]*\s?(?:[a-z-]+\s){{0,4}}?)?{_ALONG}"
        rf"off\sthe\s{_WAY}\sof\s(?:the\s)?(?P<b>{C})(?![\w’'-])",
    ),
    (
        relations.OFFSHORE,
        rf"(?P<a>[{C}{R}]),\s(?:an?|the)\s(?:[a-z-]+\s){{0,4}}?{_ISLAND}\s(?:[a-z-]+\s){{0,3}}?off\s(?:the\s)?(?P<b>{C})(?:{END}|[’']s\s{_WAY}\b)",
    ),
    # 'Przemyśl, barely ten miles from the Lithuanian border', 'Goma, a lakeside city on Rwanda's border', 'is so close to the border with'
    (
        BORDER,
        rf"(?P<a>{T})(?:,|\s(?:is|lies|sits|stands))\s(?:{_PLAIN},?\s){{0,12}}?(?:{_DISTANCE}\s(?:[a-z]+\s)?(?:from|of|short\sof|inside|across)?|near|on|at|close\sto|hard\sby)\s?"
        rf"(?:the\s(?P<e>{A})\s{_LINE}|(?:the|its)\s{_LINE}\swith\s(?:the\s)?(?P<c>{C})|(?P<d>{C})[’']s\s{_LINE})(?![\w’'-])",
    ),
    # 'lobbyists outside the statehouse in Miami'
    (
        STATEHOUSE,
        rf"\b(?:state\s(?:capitol|legislature|senate|assembly|house)|statehouse|[Cc]apitol\sbuilding|governor[’']s\s(?:mansion|office)|state\scapital)"
        rf"(?:,|\sin|\sat|\sof)\s(?P<a>{T})(?![\w’'-])",
    ),
    # 'Slovenes gave up the kuna for the euro'
    (
        GIVEN_UP,
        rf"(?P<a>[{A}{C}])(?![\w’'-])[^.;:()“”{A}{C}{T}]{{1,110}}?\b{_GIVEN_UP}\s(?:the|its|their)\s(?:[a-z]+\s)?(?P<money>{SPENT_CURRENCIES})(?:(?<!s)|(?<=\blit.s)|(?<=\blats))(?![\w-])",
    ),
    (
        GIVEN_UP,
        rf"\b{_GIVEN_UP}\s(?:the|its|their)\s(?:[a-z]+\s)?(?P<money>{SPENT_CURRENCIES})(?:(?<!s)|(?<=\blit.s)|(?<=\blats))(?![\w-])[^.;:()“”{A}{C}{T}]{{1,50}}?,\s(?:the\s)?(?P<a>{C})(?![\w’'-])",
    ),
    # 'Ecuador, which scrapped the sucre in 2000 and adopted the euro'
    (
        relations.CURRENCY,
        rf"(?P<a>{C})(?![\w’'-])[^.;:()“”{A}{C}{T}]{{1,80}}?{_TOOK_UP}\s(?:the\s|its\s)?(?:[a-z]+\s)?(?P<money>{CURRENCIES}|euro)(?![\w-])(?!\szone)",
    ),
    # 'the Danish queen sailed from Bergen, her capital'
    (
        relations.CAPITAL,
        rf"(?P<a>[{A}{C}])(?![\w-])[^.;:()“”{A}{C}{T}]{{1,80}}?(?P<b>{T}),\s(?:its|their|his|her|the\scountry[’']s|the\snation[’']s)\s"
        r"(?:[a-z]+\s)?capital(?=[,.;]|$)",
    ),
    # 'Honduras, the only English-speaking country in Central America'
    (
        relations.TRAIT,
        rf"(?P<a>{C}),\s(?:an?|the|one\sof\sthe)\s(?:[a-z]+,?\s){{0,3}}(?P<b>{A})-speaking\s(?:[a-z]+\s){{0,2}}(?:countr(?:y|ies)|nations?|states?|republics?)\b",
    ),
    # 'the G7 (Canada, France …)', 'among the Nato members sending troops were Austria, Spain and Turkey'
    (relations.MEMBERSHIP, rf"(?P<b>{B})(?:\s{_FOLK})?\s(?:\(|[–—-]\s|—\s?)(?:that\sis,?\s|namely,?\s)?{_MEMBERS}(?=[);–—.]|\s[–—])"),
    (
        relations.MEMBERSHIP,
        rf"(?P<b>{B}),\s(?:among\s(?:them|whom|which)|including|such\sas)\s(?:are\s|were\s)?(?:those\s(?:of|from)\s|the\sones\s(?:of|from)\s)?{_MEMBERS}(?=[,.;)]|$)",
    ),
    (
        relations.MEMBERSHIP,
        rf"\b(?:[Aa]mong|[Oo]f)\s(?:the\s)?(?:[a-z-]+\s)?(?P<b>{B})(?:[’']s)?\s(?:[a-z-]+\s){{0,2}}?{_FOLK}"
        rf"(?:\s[a-z]+(?!\sby)\b[^.;:()“”{C}{T}{B}]{{0,50}}?)?,?\s(?:are|were|is|was|will\sbe)\s{_MEMBERS}(?![\w’'-])",
    ),
)
