"""The forms in which a description says in passing where a place lies: 'Porto, the steep city at the mouth of the Douro'.

Read on a sketch of the sentence (see `atlas`), as those of `container_forms` are: a lies in or on b.
"""

from checker.facts.atlas import ADJECTIVE, COUNTRY_SIGN, FEATURE, IN_CONTINENT, OF_CONTINENT, REGION, TOWN
from checker.facts.places.place_parts import END, HOW, PLACE_NOUN

T, C, A, K, OF_K, F, R = TOWN, COUNTRY_SIGN, ADJECTIVE, IN_CONTINENT, OF_CONTINENT, FEATURE, REGION
_ART = r"(?:an?|the|one\sof\sthe|another)\s"
# A word that leaves what is described the subject, and does not lead off to another place.
_LEADS_OFF = (
    r"(?:to|from|with|near|nearer|beyond|between|against|opposite|facing|across|like|unlike|than|over|under|above|below|by|for|at|and|or|but"
    r"|named|called|popular|famous|loved|celebrated|not|never|once|then|after|before|until|that|which|who|whose|where|when|while|in|on|of|off|miles?|km|kilometres"
    r"|hours?|minutes?|north|south|east|west|border|frontier|rival|twin|sister|outside|around)"
)
_WORD = rf"(?!{_LEADS_OFF}\b)[a-z][\w’'-]*,?\s"
_DESCRIBED = rf"(?P<a>[{T}{F}{R}])(?:,\s(?:itself\s|now\s|still\s)?|\sis\s|\s[–—]\s){_ART}(?:{_WORD}|[A-Z][a-z]+\s){{0,6}}?"
_LIES = r"(?:\s(?:that|which)\s(?:is|lies|sits|stands|rises|towers|looms|sprawls|spreads|stretches|clings|hangs|nestles))?"
_BY = rf"(?:\s(?:beneath|beside|below|under|above|near|along|overlooking|in|on)\s(?:the\s)?(?:{F}|[A-Z][a-z]+)(?:\s[a-z]+)?)?"
_PLACED = rf"{_LIES}(?:\s{_WORD[:-2]}){{0,2}}?{_BY}(?:\s{_WORD[:-2]}){{0,4}}?\s"
_WAY = r"(?:far\s)?(?:north|south|east|west|cent(?:re|er)|heart|interior|middle)(?:-?(?:east|west))?"
_SPOT = (
    rf"the\s(?:[a-z-]+\s){{0,3}}?(?:{_WAY}|coast|shores?|banks?|mouth|foot|edge|tip|head|side|slopes?|flanks?|plains?|corner|bend|estuary|end|cliffs|sandstone|mountains|deserts?|forests|shadow"
    r"|rim|hills|highlands|lowlands|steppes?|jungles?|valleys?|fjords?|pride|jewel|pearl|confluence|reaches|foothills|waters)\sof\s(?:the\s)?"
)
_AT = rf"(?:(?:in|on|along|off|astride|beside|of)\s(?:the\s)?{HOW}|(?:in|into|on|along|at|near|over|above|across|of|off)\s{_SPOT}{HOW})"
_GOES_ON = rf"(?:{END}|(?=\s(?!and\s[A-Z]|border|frontier)[a-z]))"
_COAST = (
    r"(?:coast(?:line)?|shores?|seaboard|riviera|hinterland|interior|north|south|east|west|highlands|heartland|tip|hills|mountains|countryside"
    r"|islands?|jungles?|deserts?|province|state|region)"
)

APPOSITION_FORMS: tuple[str, ...] = (
    # 'Porto, the steep granite city at the mouth of the Douro', 'Etna, the volcano on the eastern side of Sicily'
    rf"{_DESCRIBED.replace(R, C)}{PLACE_NOUN}\s(?:in|on|off)\s(?:the\s)?{HOW}(?P<b>[{K}{F}{R}])(?![’'-]){_GOES_ON}",
    # 'Dubrovnik, the city that is the pride of Croatia's southern coast', 'Alexandria, on Egypt's Mediterranean coast'
    rf"{_DESCRIBED}{PLACE_NOUN}{_PLACED}{_AT}(?P<b>{C})[’']s\s(?:[a-z-]+\s|{F}\s){{0,2}}{_COAST}\b",
    rf"(?P<a>[{T}{F}{R}]),\s(?:high\s|deep\s)?(?:in|on|along|off)\s(?P<b>{C})[’']s\s(?:[a-z-]+\s|{F}\s){{0,2}}{_COAST}\b",
    rf"(?P<a>{T}),\s(?:{_ART}(?:{_WORD}|[A-Z][a-z]+\s){{0,6}}?{PLACE_NOUN}\s(?:{_WORD}){{0,3}})?on\s(?:the|{C}[’']s)\s(?:[a-z-]+\s)?(?P<b>{F})\s"
    r"(?:coast(?:line)?|shores?|seaboard)\b",
    # 'the Aran Islands, off the west coast of Ireland'
    rf"(?P<a>[{T}{F}{R}]),\s(?:just\s|high\s|deep\s)?(?:in|on|at|near|off)\s{_SPOT}{HOW}(?P<b>[{C}{K}{F}{R}])(?![’'-]){_GOES_ON}",
    # 'Cusco, the old capital high in the Peruvian Andes', 'Varna, a resort on the Bulgarian coast'
    rf"{_DESCRIBED}{PLACE_NOUN}{_PLACED}(?:in|on|along|of)\sthe\s(?P<b>{A})\s(?:[a-z-]+\s)?(?:[{F}{R}]|{_COAST}\b)",
    # 'Lviv, a cobbled Ukrainian city of coffee houses', 'Curaçao, a Dutch Caribbean island better known for its liqueur'
    rf"{_DESCRIBED.replace(R, R + C)}(?P<b>[{A}{OF_K}{F}{R}])\s(?:[{OF_K}{F}{R}]\s)?(?:{_WORD}){{0,3}}?{PLACE_NOUN}"
    rf"(?=\s(?:of\s[a-z\d]|[a-z]+(?:ed|ing)\b|strung|built|set|cut|split|known|better|best|long|high|now|once|just|at\b|near\b|for\b|from\b|beneath\b|under\b|below\b|above\b|beside\b|by\b|along\b|against\b|across\b|behind\b|between\b|around\b|amid\b|over\b|to\b|into\b|within\b|which\b|that\b|where\b|of\s[A-Z]\w+[’']s?\s[a-z]))",
    # 'the Peruvian Andes'
    rf"\b(?:in|of|across|through|over|down|up|from|into)\sthe\s(?:[a-z]+\s)?(?P<b>{A})\s(?P<a>{F})(?=[,.;)]|$|\s(?:to|in|on|and|where|that|which|for|with|by)\b)",
    # 'Budapest, split into two halves by the broad grey Danube'
    rf"(?P<a>{T}),?\s(?:which\sis\s)?(?:split|divided|bisected|sliced|cut|crossed|washed)\s(?:[a-z]+\s){{0,6}}?by\sthe\s(?:(?:river|River|[a-z]+)\s){{0,3}}(?P<b>{F})(?![\w-])",
    # 'Lake Maracaibo, in oil-rich western Venezuela'
    rf"(?<![{T}{C}{R}],\s)(?P<a>[{T}{F}{R}]),\s(?:high\s|deep\s)?(?:in|on)\s(?:the\s)?{HOW}(?P<b>[{C}{F}{R}])"
    rf"(?=[.;)]|,\s(?!(?:the\s|in\s|on\s)*[{C}{K}{F}{R}{T}]|and\b|or\b)|$)",
)
# 'Haiti shares the island of Hispaniola with the Dominican Republic'
ISLAND_FORM = (
    rf"(?P<list>{C}\sshares\s(?:the\s)?(?:[a-z]+\s(?:of\s)?)?(?P<a>[{F}{R}])\swith\s(?:the\s|its\s)?(?:[a-z-]+\s){{0,3}}{C})(?![\w’'-])"
)
# 'Lake Titicaca, which Peru shares with landlocked Bolivia'
SHARED_FORM = (
    rf"(?P<a>{F}),?\s(?:which|that)\s(?P<list>(?:the\s)?{C}\s(?:shares|shared)\swith\s(?:the\s|its\s)?(?:[a-z-]+\s){{0,2}}{C})(?![\w’'-])"
)
# 'Goma, a lakeside city on Rwanda's border'
BORDER_FORM = (
    rf"(?P<a>{T}),\s{_ART}(?:{_WORD}|[{A}{F}]\s){{0,5}}?{PLACE_NOUN}\s(?:[a-z]+\s)?(?:on|at|near|close\sto|hard\sby)\s"
    rf"(?:the\s(?P<b>[{A}])\s(?:border|frontier)|(?:(?:the|its)\s)?(?:border|frontier)\swith\s(?:the\s)?(?P<c>{C})|(?P<d>{C})[’']s\s(?:border|frontier))(?![\w’'-])"
)
