"""What a sentence hints of a place in passing: the border it is near, a capitol, what is paid there, money given up, who stays outside.

Read on a sketch of the sentence (see `atlas`). Between the two sides any words may stand, if no other name of that kind is among them.
"""

from checker.facts import relations
from checker.facts.atlas import COUNCIL
from checker.facts.places.currencies import CURRENCIES, SPENT_CURRENCIES
from checker.facts.places.place_parts import END, HOW, A, B, C, F, K, R, T

BORDER, STATEHOUSE, GIVEN_UP = "lies on the border of", "has its statehouse in", "gave up the currency"
OUTSIDE, PRICE = "is no member of", "has prices in"
_ANY = f"{T}-{COUNCIL}"

_IN_PASSING = r"(?:,\s[^,;:.()“”]{3,60},)?"
_IS_NOT = r"(?:is\snot|isn[’']t|has\snever\sbeen)"
_STAYS_OUT = (
    rf"(?:{_IS_NOT}\s(?:in|part\sof|an?\smember\sof)|(?:stays|stayed|remains|is|lies|stands)\s(?:out\sof|outside)"
    r"|(?:has\s)?never\sjoined|has\snot\sjoined)"
)
_PAID = r"(?:pays?|paid|paying|costs?|charg(?:ed?|es|ing)|spends?|spent|earns?|earned)"
_GOVERNS = r"(?:parliament(?!ar|[’'])|(?:government|cabinet|president|prime\sminister)\s(?:sits|meets|has\sits|works|lives))"
_ALONG = r"(?:(?:just|some|barely|only|about|roughly|\d+\w*|a\sfew|miles?|km|kilometres)\s){0,4}"
_WAY = r"(?:[a-z]+(?:-[a-z]+)?\s)?(?:coast|shores?|tip|seaboard|cape|mainland|end|south|north|east|west|toe|heel)"
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
    # 'Ecuador, which scrapped the sucre in 2000 and adopted the euro'
    (
        relations.CURRENCY,
        rf"(?P<a>{C})(?![\w’'-])[^.;:()“”{A}{C}{T}]{{1,80}}?{_TOOK_UP}\s(?:the\s|its\s)?(?:[a-z]+\s)?(?P<money>{CURRENCIES}|euro)(?![\w-])(?!\szone)",
    ),
    (
        relations.MEMBERSHIP,
        rf"\b(?:[Aa]mong|[Oo]f)\s(?:the\s)?(?:[a-z-]+\s)?(?P<b>{B})(?:[’']s)?\s(?:[a-z-]+\s){{0,2}}?{_FOLK}"
        rf"(?:\s[a-z]+(?!\sby)\b[^.;:()“”{C}{T}{B}]{{0,50}}?)?,?\s(?:are|were|is|was|will\sbe)\s{_MEMBERS}(?![\w’'-])",
    ),
    (OUTSIDE, rf"(?P<a>{C}){_IN_PASSING},?\s(?:which\s)?{_STAYS_OUT}\s(?:the\s)?(?P<b>{B}|euro(?:\s?zone)?){END}"),
    # 'Ararat, on whose slopes the ark came to rest, is in Armenia'
    (
        relations.WITHIN,
        rf"(?P<a>[{T}{F}{R}]),\s[^,;:.()“”{T}{C}{A}{R}]{{3,70}},\s(?:is|lies|stands|sits|rises|straddles)\s(?:in|on)\s(?:the\s)?{HOW}(?P<b>[{C}{K}{F}{R}]){END}",
    ),
    # 'paid 400 roubles for a haircut in Warsaw'
    (
        PRICE,
        rf"\b{_PAID}\s[^.;:()“”]{{0,40}}?(?P<money>{SPENT_CURRENCIES})(?![\w-])[^.;:()“”{_ANY}]{{0,60}}?\sin\s(?:the\s)?(?P<a>[{T}{C}])(?![\w’'-])",
    ),
    (
        PRICE,
        rf"(?P<a>[{T}{C}])(?![\w-])[^.;:()“”{_ANY}]{{0,70}}?\s(?:pays?\s(?:its|their|his|her)\s[a-z\s]{{3,20}}\s|(?:wages|salaries|fines|rents?)\s(?:are\s)?paid\s)in\s(?P<money>{SPENT_CURRENCIES})(?![\w-])",
    ),
    # 'Zagreb, where the Serbian parliament'
    (relations.CAPITAL, rf"(?P<b>{T}),?\swhere\sthe\s(?P<a>[{A}{C}])\s{_GOVERNS}\b"),
)
