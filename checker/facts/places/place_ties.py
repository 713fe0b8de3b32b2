"""What a sentence ties to a place besides what holds it: who shares a lake, who stays outside a body, what is paid where.

Read on a sketch of the sentence (see `atlas`). Of places that are said to share, border or be parted by a thing at least one has to be
right by the facts: that shows what is meant. Silent where the facts allow the second in any way.
"""

from checker.facts import relations
from checker.facts.atlas import COUNCIL
from checker.facts.atlas import FEATURE as F
from checker.facts.atlas import IN_CONTINENT as K
from checker.facts.places.currencies import CURRENCIES, SPENT_CURRENCIES
from checker.facts.places.place_parts import END, HOW, A, B, C, R, T

SHARE, OUTSIDE, PRICE = "is shared by", "is no member of", "has prices in"
_ANY = f"{T}-{COUNCIL}"

_BETWEEN = (
    r"(?:(?:lies|lying|sits|set|wedged|landlocked|sandwiched|squeezed|tucked|hemmed\sin|nestled|located|situated|runs|running|cuts|mountains|hills"
    r"|waters|strait|channel|pass)\s|(?<=^.),\s|(?<=[^a-z]),\s)between"
)
_NEXT_TO = (
    rf"(?:{_BETWEEN}|neighbours\s(?:are|include)|bordered\s(?:by|on\s\w+\ssides\sby)|borders(?:\son)?|flanked\sby|hemmed\sin\sby|surrounded\sby"
    r"|(?:border|frontier|lake|river|waters?|coastline)[^,;:.]{0,20}?\sshares?\swith)"
)
_SHARED_BY = (
    r"(?:(?:frontiers?|borders?|boundary|line)\s(?:between|of|dividing)|shared\s(?:by|between|among)|(?:divided|split)\s(?:up\s)?(?:between|among)"
    r"|(?:laps?|washes|touches|bathes)(?:\sthe\s(?:shores?|coasts?|banks|edges?)\sof)"
    r"|(?:straddl\w+|marks|forms)(?:\sthe\s(?:border|frontier|boundary)\s(?:between|of))?|separat(?:es?|ing)|divid(?:es?|ing)|parts?(?!\sof)|parting"
    r"|(?:spreads?|stretch(?:es)?|extends?|spans?|sprawls?|covers?|spills?)(?:\s(?:across|over|through|from|into))?)"
)
_PART = r"(?:the\s)?(?:(?:north|south|east|west|central)[a-z-]*\s)?"
_PAIR = rf"(?P<list>{_PART}{C}(?:(?:,\s|,?\s(?:and|from|into)\s){_PART}{C})+)"
_ENDS_IN = (
    r"(?:meets|reaches|enters|(?:pours|empties|flows|runs|drains|spills|discharges|tumbles|issues)\s(?:out\s)?(?:in)?to|ends\s(?:up\s)?in)"
)
_RUNS = rf"(?:(?:(?:which|that)\s|rises|flows|runs|winds|drains|crosses)[^.;:()“”{F}{T}]{{0,70}}?\b)?"
_STATE = r"(?:(?:emirate|kingdom|republic|sultanate|principality|state|grand\sduchy|island\snation)\sof\s)?"
_IN_PASSING = r"(?:,\s[^,;:.()“”]{3,60},)?"
_IS_NOT = r"(?:is\snot|isn[’']t|has\snever\sbeen)"
_STAYS_OUT = (
    rf"(?:{_IS_NOT}\s(?:in|part\sof|an?\smember\sof)|(?:stays|stayed|remains|is|lies|stands)\s(?:out\sof|outside)"
    r"|(?:has\s)?never\sjoined|has\snot\sjoined)"
)
_PAID = r"(?:pays?|paid|paying|costs?|charg(?:ed?|es|ing)|spends?|spent|earns?|earned)"
_GOVERNS = r"(?:parliament(?!ar|[’'])|(?:government|cabinet|president|prime\sminister)\s(?:sits|meets|has\sits|works|lives))"

TIE_FORMS: tuple[tuple[str, str], ...] = (
    # 'Wedged on the Baltic between Poland and Lithuania, the Russian exclave of Kaliningrad'
    (
        SHARE,
        rf"\b(?i:wedged|sandwiched|squeezed|caught|tucked|hemmed\sin|lying|nestled)\s(?:[^;:.()“”{T}{C}]{{0,30}}\s)?between\s{_PAIR},\s(?:the\s)?"
        rf"(?:[a-z-]+\s|{A}\s){{0,4}}(?P<a>[{C}{R}{T}])(?![\w’'-])",
    ),
    (SHARE, rf"(?P<a>[{F}{C}{R}{T}])(?![’'-])[^;:.()“”{T}{F}{C}{R}]{{0,70}}?(?:(?<![a-z]){_NEXT_TO})\s{_PAIR}{END}"),
    (SHARE, rf"(?P<a>[{F}{R}])(?![’'-])[^;:.()“”{_ANY}]{{0,70}}?\b{_SHARED_BY}\s{_PAIR}{END}"),
    # 'the Mekong, which rises in Tibet and meets the South China Sea'
    (relations.WITHIN, rf"(?P<a>{F}),?\s{_RUNS}{_ENDS_IN}\s(?:the\s)?(?P<b>{F})(?![\w-])(?!\s(?:port|resort|coast|town|city))"),
    (relations.MEMBERSHIP, rf"(?P<b>{B})[’']s\s(?:[\w-]+\s){{1,3}}?(?:members?|country|state|ally),?\s(?P<a>{C})(?![\w’'-])"),
    (OUTSIDE, rf"(?P<a>{C}){_IN_PASSING},?\s(?:which\s)?{_STAYS_OUT}\s(?:the\s)?(?P<b>{B}|euro(?:\s?zone)?){END}"),
    (OUTSIDE, rf"(?P<a>{C}){_IN_PASSING},?\s(?:which\s)?{_IS_NOT}\san?\s(?P<b>{B})\smember{END}"),
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
    (relations.CURRENCY, rf"(?P<a>{C}),?\swhere\s(?:the\s)?(?:money|currency)\s(?:is|remains)\s(?:still\s)?the\s(?P<money>{CURRENCIES})\b"),
    # 'Juba, which most maps give as the capital of Chad'
    (
        relations.CAPITAL,
        rf"(?P<b>{T}),\s(?:which|the|an?)\s[^,;:.()“”{_ANY}]{{0,60}}?\b(?:the|as|its|national|federal|political|administrative)\scapital\sof\s"
        rf"(?:the\s)?{_STATE}(?P<a>{C})(?![\w’'-])",
    ),
    # 'Zagreb, where the Serbian parliament'
    (relations.CAPITAL, rf"(?P<b>{T}),?\swhere\sthe\s(?P<a>[{A}{C}])\s{_GOVERNS}\b"),
    (relations.CAPITAL, rf"(?P<b>{T}),?\s(?:the\s)?(?:seat|home)\sof\s(?:the\s)?(?P<a>[{A}{C}])(?:[’']s)?\s(?:parliament|government)\b"),
    # 'replaced Lagos as the capital of Nigeria'
    (relations.CAPITAL, rf"\breplaced\s(?P<b>{T})\sas\s(?:the\scapital\sof\s)?(?P<a>{C})(?:[’']s\scapital)?(?![\w’'-])"),
)
