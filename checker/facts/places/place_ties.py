"""What a description ties to a place, in whatever words: 'Etna, which looms over the coast of Sardinia', 'shared by Peru and Chile'.

Read on a sketch of the sentence (see `atlas`), as the narrower forms are. A description begins behind the place, with an
article, a superlative or 'which', and goes on over any words but those that lead off to something else ('from', 'than',
'popular', another name); the place that its last preposition governs is what it says of the first one. Of places that
are said to share, border or be parted by a thing at least one has to be right by the facts: that shows what is meant.
Silent where another name stands between the two, and where the facts allow the second in any way.
"""

from checker.facts import relations
from checker.facts.atlas import COUNCIL, OF_CONTINENT
from checker.facts.atlas import FEATURE as F
from checker.facts.atlas import IN_CONTINENT as K
from checker.facts.places.currencies import CURRENCIES, SPENT_CURRENCIES
from checker.facts.places.place_parts import END, HOW, PLACE_NOUN, A, B, C, R, T

SHARE, OUTSIDE, PRICE = "is shared by", "is no member of", "has prices in"
_ANY = f"{T}-{COUNCIL}"
_LEADS_OFF = (
    r"(?:to|from|with|near|nearer|nearest|beyond|between|against|opposite|facing|across|like|unlike|than|by|for|and|or|but|named|called|not|never|no"
    r"|once|then|after|before|until|who|whose|where|when|while|miles?|km|kilometres|hours?|minutes?|north|south|east|west|border|frontier"
    r"|rival|twin|sister|outside|around|about|under|popular|famous|known|celebrated|loved|hated|sold|read|seen|felt|bought|owned|based"
    r"|registered|listed|interest\w*|invest\w*|claim\w*|trad\w*|export\w*|held|said|says|only|playing|play|plays)"
)
_WORD = rf"(?!{_LEADS_OFF}\b)[a-z][\w’'-]*,?\s"
# 'a volcano smoking', 'which looms': the noun is of geography, and so is the verb, which has no object
_STANDS = (
    r"(?:looms|towers|rises|stands|sits|lies|perches|hangs|nestles|sprawls|spreads|stretches|clings|cuts|erupts|smokes|juts|shimmers|basks|broods"
    r"|soars|is\s(?:located|set|perched|tucked|hidden|built|carved|moored|buried|sunk))"
)
_SUPERLATIVE = r"(?:,\s|\s[–—]\s)(?:an?\s|the\s|one\sof\sthe\s)?(?:[a-z]+est|most\s[a-z]+)\s"
_DESCRIBED = (
    rf"(?P<a>[{T}{F}{R}])(?:(?:,\s|\s[–—]\s)(?:an?\s|the\s|one\sof\sthe\s)?(?:{_WORD}|{A}\s){{0,6}}?{PLACE_NOUN}(?:\s(?!of|on|in|at|off){_WORD[:-2]}){{0,4}}"
    rf"|,?\s(?:which|that)\s(?:[a-z]+ly\s)?{_STANDS}(?:\s{_WORD[:-2]}){{0,2}})\s"
)
_SPOT = (
    rf"the\s{HOW}(?:north|south|east|west|cent(?:re|er)|heart|interior|middle|coast|shores?|banks?|mouth|foot|edge|tip|head|side|slopes?|flanks?|cliffs"
    rf"|plains?|corner|bend|estuary|mountains|deserts?|forests?|rim|roof|hills|highlands|lowlands|steppes?|jungles?|valleys?|waters)\sof\s(?:the\s)?"
)
# A thing is on a sea or an island, and in a country.
_AT = rf"(?:(?:in|on(?!\s(?:the\s)?{C})|along)\s(?:the\s)?|(?:in|into|on|along|at|over|above|across|of|from|through)\s{_SPOT}){HOW}"
_GOES_ON = rf"(?![\w’'-])(?:{END}|(?=\s(?!and\s[A-Z]|border|frontier|war|crisis|embassy)[a-z]))"
_GROUP = r"(?:islands|isles|cities|towns|ports|lakes|resorts|rivers|states|republics|countries|mountains|peaks|volcanoes|deserts|provinces)"

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
_FLOWS = r"(?:flows|runs|winds|passes|meanders|snakes|courses|sweeps|curls|slides)"
_IN_PASSING = r"(?:,\s[^,;:.()“”]{3,60},)?"
_IS_NOT = r"(?:is\snot|isn[’']t|has\snever\sbeen)"
_STAYS_OUT = (
    rf"(?:{_IS_NOT}\s(?:in|part\sof|an?\smember\sof)|(?:stays|stayed|remains|is|lies|stands)\s(?:out\sof|outside)"
    r"|(?:has\s)?never\sjoined|has\snot\sjoined)"
)
_PAID = r"(?:pays?|paid|paying|costs?|charg(?:ed?|es|ing)|spends?|spent|earns?|earned)"
_GOVERNS = r"(?:parliament(?!ar|[’'])|(?:government|cabinet|president|prime\sminister)\s(?:sits|meets|has\sits|works|lives))"

TIE_FORMS: tuple[tuple[str, str], ...] = (
    (relations.WITHIN, rf"{_DESCRIBED}{_AT}(?P<b>[{C}{K}{F}{R}]){_GOES_ON}"),
    # 'Crete, largest of the Turkish islands'
    (
        relations.WITHIN,
        rf"(?P<a>[{T}{F}{R}{C}]){_SUPERLATIVE}(?:{_WORD}){{0,3}}?(?:of|among)\s(?:the\s)?(?P<b>[{A}{OF_CONTINENT}{C}{R}{F}])(?:[’']s)?\s(?:[a-z]+\s)?{_GROUP}(?![\w-])",
    ),
    # 'Rabat and Fez, both cities of Morocco'
    (
        relations.WITHIN,
        rf"(?P<a>{T}),\s(?:both|all|two|three)\s(?:of\sthem\s)?(?:{_WORD}){{0,3}}(?:cities|towns|ports|resorts)\s(?:in|of|on)\s(?:the\s)?{HOW}(?P<b>[{C}{K}{F}{R}]){_GOES_ON}",
    ),
    # 'the Seine, which winds through Rouen'
    (relations.WITHIN, rf"(?P<b>{F}),?\s(?:which\s|that\s)?{_FLOWS}\s(?:through|past|by)\s(?P<a>{T})(?![\w’'-])"),
    # 'Budapest, through which the Danube flows'
    (relations.WITHIN, rf"(?P<a>[{T}{C}]),?\s(?:through|past|across)\swhich\s(?:the\s)?(?:[a-z-]+\s)?(?P<b>{F})\s{_FLOWS}\b"),
    (SHARE, rf"(?P<a>[{F}{C}{R}{T}])(?![’'-])[^;:.()“”{T}{F}{C}{R}]{{0,70}}?(?:(?<![a-z]){_NEXT_TO})\s{_PAIR}{END}"),
    (SHARE, rf"(?P<a>[{F}{R}])(?![’'-])[^;:.()“”{_ANY}]{{0,70}}?\b{_SHARED_BY}\s{_PAIR}{END}"),
    # 'the Mekong, which rises in Tibet and meets the South China Sea'
    (relations.WITHIN, rf"(?P<a>{F}),?\s{_RUNS}{_ENDS_IN}\s(?:the\s)?(?P<b>{F})(?![\w-])(?!\s(?:port|resort|coast|town|city))"),
    (relations.MEMBERSHIP, rf"(?P<b>{B})[’']s\s(?:[\w-]+\s){{1,3}}?(?:members?|country|state|ally),?\s(?P<a>{C})(?![\w’'-])"),
    (OUTSIDE, rf"(?P<a>{C}){_IN_PASSING},?\s(?:which\s)?{_STAYS_OUT}\s(?:the\s)?(?P<b>{B}|euro(?:\s?zone)?){END}"),
    (OUTSIDE, rf"(?P<a>{C}){_IN_PASSING},?\s(?:which\s)?{_IS_NOT}\san?\s(?P<b>{B})\smember{END}"),
    # 'Elbrus, Europe's highest peak, stands on the Russian side of the Caucasus'
    (
        relations.WITHIN,
        rf"(?P<a>[{T}{F}{R}])(?:,\s[^;:.()“”{T}{A}]{{3,60}},)?\s(?:is|lies|stands|sits|rises)\s(?:in|on)\s(?:the\s)?(?P<b>{A})\s(?:side|part|shore|bank|coast|half)\b",
    ),
    # 'Quetta, in Iran's Balochistan'
    (relations.WITHIN, rf"\b(?:in|of|from|across)\s(?P<b>{C})[’']s\s(?:[a-z-]+\s)?(?P<a>{R})(?![’'\w-])"),
    # 'Ararat, on whose slopes the ark came to rest, is in Armenia'
    (
        relations.WITHIN,
        rf"(?P<a>[{T}{F}{R}]),\s[^,;:.()“”{T}{C}{A}{R}]{{3,70}},\s(?:is|lies|stands|sits|rises|straddles)\s(?:in|on)\s(?:the\s)?{HOW}(?P<b>[{C}{K}{F}{R}]){END}",
    ),
    (
        relations.WITHIN,
        rf"(?P<a>{C})(?:,|\sis)\s(?:an?|the)\s(?:{_WORD}){{0,4}}(?:country|nation|state)\s(?:on|in|of)\sthe\s(?P<b>{OF_CONTINENT})\s(?:mainland|continent|landmass)\b",
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
    (relations.CAPITAL, rf"(?P<b>{T}),?\s(?:the\s)?(?:seat|home)\sof\sthe\s(?P<a>[{A}{C}])\s(?:parliament|government)\b"),
    (relations.CAPITAL, rf"(?P<b>{T}),?\s(?:the\s)?(?:seat|home)\sof\s(?P<a>{C})[’']s\s(?:parliament|government)\b"),
    # 'replaced Lagos as the capital of Nigeria'
    (relations.CAPITAL, rf"\breplaced\s(?P<b>{T})\sas\s(?:the\scapital\sof\s)?(?P<a>{C})(?:[’']s\scapital)?(?![\w’'-])"),
)
