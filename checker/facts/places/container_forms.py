"""The forms in which prose says where a place lies, read on a sketch of the sentence (see `atlas`): a lies in or on b."""

from checker.facts.atlas import ADJECTIVE, COUNTRY_SIGN, FEATURE, IN_CONTINENT, OF_CONTINENT, REGION, TOWN
from checker.facts.places.place_parts import END, PLACE_NOUN

T, C, A, K, OF_K, F, R = TOWN, COUNTRY_SIGN, ADJECTIVE, IN_CONTINENT, OF_CONTINENT, FEATURE, REGION
# What may stand between an adjective and its noun, and what may not.
_PLAIN = (
    r"(?!(?:and|or|of|to|with|from|in|on|at|by|for|border|frontier|near|than|but|popular|famous|loved|sister|rival|partner|side|edge|north|south|east|west"
    r"|outside|across|between|against|miles?|km|kilometres|hours?)\b)[a-z][\w-]*,?\s"
)
_ADJECTIVES = rf"(?:{_PLAIN}){{0,3}}"
_PART = (
    r"(?:(?:far\s)?(?:north|south|east|west|cent(?:re|er)|heart)(?:-?(?:east|west))?\sof\s(?:the\s)?"
    r"|(?:north|south|east|west|central)(?:-?(?:east|west))?(?:ern)?\s|(?:North|South|East|West|Central|Southern|Northern|Eastern|Western)\s)?"
)
_GOES_ON = (
    rf"(?:{END}|(?=\s(?:where|which|who|that|on|for|after|before|at|to|with|when|is|was|are|were|has|had|have|will|said|by|as|from|until|since"
    r"|since|would|can|could|may|might|does|did|says|next|over|under|after|but|because|while|during|despite|last|this|and\s[a-z]+|in\s\d)\b))"
)
_IN = rf"(?:in|on|off(?!\s(?:the\s)?(?:[a-z]+\s)*{C})|of)\s(?:the\s)?{_PART}(?:coast\sof\s)?(?:the\s)?"
_IS = r"(?:,\s(?:itself\s|still\s|which\sis\s|now\s)?|\s(?:is|remains)\s)"
_ART = r"(?:an?|the|one\sof\sthe|another)\s"

# 'on the river Elbe', 'in the state of Texas'
_THE = r"(?:the\s)?(?:neighbouring\s|nearby\s|northern\s|southern\s)?(?:(?:river|state|province|region|island|republic)\s(?:of\s)?)?"

_COURSE = (
    r"(?:(?:flows?|runs?|empties|drains|rises|emptying|flowing|winds?|winding|snakes?|meanders?|meandering|passes|spills)"
    r"\s(?:down\s|on\s|out\s|slowly\s)?(?:through|into|in|across)|floods|crosses|drains|waters|irrigates)"
)

CONTAINER_FORMS: tuple[str, ...] = (
    # 'the Serbian port of Dubrovnik', 'the Black Sea port of Odesa', 'the West African country of Mali'
    rf"(?P<b>[{A}{OF_K}{F}{R}{C}])\s{_ADJECTIVES}(?!capital){PLACE_NOUN}\sof\s(?:the\s)?(?P<a>[{T}{F}{R}{C}])(?![\w-])",
    rf"(?P<b>[{A}{OF_K}{F}{R}{C}])\s{_ADJECTIVES}(?!capital|state|giant|neighbour){PLACE_NOUN}\s(?P<a>[{T}{F}{R}]){END}",
    rf"(?P<b>[{A}{OF_K}])\s(?:country|nation|republic)\s(?P<a>{C}){END}",
    rf"(?P<b>{R})\sof\s(?P<a>{C})(?![\w-])",
    # 'Dubrovnik, a Serbian port'
    rf"(?P<a>[{T}{F}{R}{C}]){_IS}{_ART}(?:{_PLAIN}){{0,4}}(?P<b>[{A}{OF_K}{F}{R}{C}])\s{_ADJECTIVES}{PLACE_NOUN}"
    rf"(?={END}|\s(?:near(?:er)?|with|on|in|off|where|that|which|whose|since|of\s\d)\b)",
    rf"(?P<a>{C}){_IS}an?\s(?:{_PLAIN})?(?P<b>{R}){END}",
    # 'Dubrovnik, a resort in Serbia'
    rf"(?P<a>[{T}{F}{R}{C}]){_IS}{_ART}(?:{_PLAIN}){{0,5}}?(?:[A-Z][a-z]+\s)?{PLACE_NOUN}\s(?:{_PLAIN}){{0,2}}?{_IN}(?P<b>[{C}{K}{F}{R}]){_GOES_ON}",
    # 'Zanzibar, an island that belongs to Tanzania'
    rf"(?P<a>[{F}{R}])(?:,\s(?:an?|the)\s(?:{_PLAIN}){{0,4}}{PLACE_NOUN})?,?\s(?:which\s|that\s)?(?:belongs?|belonging)\sto\s(?:the\s)?(?P<b>{C}){_GOES_ON}",
    # 'the Mekong in Laos', 'Kilimanjaro, in Tanzania', 'Vienna, on the Danube'
    rf"(?P<a>{F})\s(?:mountains\s|range\s|desert\s)?(?:(?:lies\s|is\s)?in|(?<=mountains\s)of)\s{_THE}{_PART}(?P<b>[{C}{K}{R}])(?:{_GOES_ON}|(?=\s(?!and\b|or\b)[a-z]))",
    rf"(?<![{T}{C}{R}],\s)(?P<a>[{T}{F}{R}]),\s(?:on\sthe\s\w+\scoast,\s)?(?:in|on)\s{_THE}{_PART}(?P<b>[{C}{K}{F}{R}])"
    rf"(?=[,.;)]|$)(?!,\s(?:the\s|in\s|on\s)*[{C}{K}{F}{R}])",
    rf"(?P<a>[{T}{F}{R}])(?:,\swhich|,\sthat)?\s(?:is|lies|stands|sits)\s(?:located\s|situated\s|high\s)?(?:in|on)\s{_THE}{_PART}"
    rf"(?P<b>[{C}{K}{F}{R}]){END}",
    rf"(?:^|[,;]\s|\bof\s)(?P<a>{C}),\sin\s{_PART}{_THE}(?P<b>[{K}{R}])(?=[,.;)]|$)(?!,\sand)",
    rf"^(?:The\s)?(?P<a>{C})\s(?:is|lies)\sin\s{_PART}{_THE}(?P<b>[{K}{R}]){END}",
    # 'in Rabat, Algeria'; 'in Nairobi in Uganda'
    rf"(?:\b[Ii]n|\bfrom|\bnear|\bat|\bto|\boutside)\s(?P<a>[{T}{R}]),\s{_THE}(?P<b>[{C}{R}])(?=[,.;)]|$)(?!,\s(?:[Tt]he\s)?[{C}{T}{R}])(?!,\sand)",
    rf"(?:\b(?:[Ii]n|[Nn]ear|[Aa]t|[Oo]utside)|city\sof|town\sof|port\sof)\s(?P<a>[{T}{R}])\sin\s(?:the\s)?(?:state\sof\s)?{_PART}(?P<b>[{C}{R}]){_GOES_ON}",
    # 'the centre of Ottawa, Quebec, for three weeks'
    rf"(?<=[a-z]\s)(?<!\sand\s)(?<!\sor\s)(?P<a>{T}),\s(?P<b>[{C}{R}])(?=[,.;)]|$)(?!,?\s(?:and|or)\b)(?!,\s(?:[Tt]he\s)?[{C}{T}{R}])",
    rf"(?P<a>{T}),\sin\sthe\s(?:[a-z]+\s)?(?:state|province|region)\sof\s(?P<b>[{C}{R}]){_GOES_ON}",
    rf"^(?P<a>{T}),\s(?P<b>{C}),(?!\s(?:[Tt]he\s)?[{C}{T}{R}])(?!\s(?:and|or)\b)",
    # 'Greenland, which is part of Denmark'
    rf"(?P<a>[{T}{F}{R}])(?:(?:,\swhich|,)?\s(?:is|are|forms)|,)\s(?:still\s|now\s|itself\s)?(?:an?\s)?(?:[a-z-]+\s)?part\sof\s(?:the\s)?(?P<b>[{C}{R}]){END}",
    # 'Norway's second city, Gothenburg', 'Gothenburg, Norway's second city'
    rf"(?P<b>[{C}{K}{R}])[’']s\s(?:{F}\s)?{_ADJECTIVES}{PLACE_NOUN}(?:,\s|\sof\s)(?P<a>[{T}{F}{R}])(?=[,.;)]|$|\s(?:in|on|at|where|after|with|for|to|is|was|has|had|will)\b)",
    rf"(?P<a>[{T}{F}{R}]){_IS}{_THE}(?P<b>[{C}{K}{R}])[’']s\s{_ADJECTIVES}{PLACE_NOUN}\b",
    # 'Tanzania's Mount Kilimanjaro', 'the French side of Mont Blanc'
    rf"(?P<b>[{C}{K}])[’']s\s(?P<a>{F})(?!\s(?:[a-z]+ing|coast\w*|shore\w*|seaboard|side|rim|fleet|ports?|islands?)\b)(?![\w’'-])",
    rf"(?P<b>[{A}{C}])\s(?:side|slopes?|shores?|banks?|stretch|section|part)\sof\s(?:the\s)?(?P<a>{F})(?![\w-])",
    # 'Romania's Black Sea coast'
    rf"(?P<a>{C})[’']s\s(?P<b>{F})\s(?:coast|shore|port|resort)",
    rf"(?P<b>{F})\s(?:coast|shores?)\sof\s(?:{_PART})(?P<a>{C})(?![\w-])",
    # 'the Danube, which flows into the Black Sea'
    rf"(?P<a>{F}),?\s(?:which\s|that\s)?{_COURSE}\s"
    rf"(?:the\s(?:[a-z-]+\s){{0,3}}?(?:plains|forests|hills|valleys|mountains|jungles|deserts|fields|lowlands|highlands)\sof\s)?(?:the\s)?"
    rf"(?:[a-z-]+\s)?(?P<b>[{C}{F}{K}])(?![\w-])",
    # 'the Rhine burst its banks at Cologne'
    rf"(?P<b>{F})(?:,\s[^,;:{T}{C}]{{3,50}},)?\s(?:has\s|had\s)?(?:burst|broke|overflowed|flooded|froze|peaked|crested)[^.;:,{T}{C}]{{0,30}}?\s(?:at|in)\s"
    rf"(?P<a>{T})(?![\w-])",
    rf"\b[Tt]he\s(?P<b>{F})\sat\s(?P<a>{T})(?=[,.;)]|$|\s[a-z])",
)
# 'Lake Victoria, which is shared by Kenya, Uganda and Tanzania': each of the list.
LIST_FORM = (
    rf"(?P<a>{F}),?\s(?:which\s|that\s)?(?:is\s|lies\s|are\s)?(?:on\sthe\sborders?\s(?:between|of)|between|shared\s(?:by|between|among)"
    rf"|divided\sbetween|straddl(?:es?|ing)|straddles\sthe\sborder\sbetween)\s(?P<list>(?:the\s)?{C}(?:(?:,\s|,?\sand\s)(?:the\s)?{C})+)"
)
LINK_FORM = (
    rf"(?P<a>{F}),?\s(?:which\s|that\s)?(?:links?|linking|connects?|connecting|joins?|joining)\s(?:the\s)?(?P<b>{F})"
    rf"\s(?:and|with|to)\s(?:the\s)?(?P<c>{F})"
)
