"""What shows in what company a place is meant: 'Laos, home to Angkor Wat', 'the temple and the rest of Laos', 'tourists in Laos'.

Read on a sketch of the sentence (see `atlas`). A description goes from the place over any words to the one that it is said to
be of, if it names a thing of geography on its way; who is on a tour of a country, or closes a sight, is where the sight is.
"""

from checker.facts import relations
from checker.facts.places.place_parts import END, GOES_ON, HOW, OF_K, PLACE_NOUN, A, C, F, K, R, T

_BEHIND = r"(?![\w’'-])"
_THING = rf"(?P<a>[{T}{F}{R}])(?:\s(?:islands|mountains|falls|valley|peninsula|desert|delta))?{_BEHIND}"
_IN = f"(?P<b>[{C}{R}]){_BEHIND}"
# What leads a description off to something else, makes another its subject, or measures what is of the country.
_LEADS_OFF = (
    r"(?:to|from|with|near|nearer|nearest|beyond|between|against|opposite|facing|across|like|unlike|than|by|for|or|but|named|called|not|never|no|nor"
    r"|then|after|before|until|who|whose|where|when|while|miles?|km|kilometres|hours?|minutes?|border|frontier|rival|twin|sister|outside"
    r"|about|under|popular|famous|known|loved|hated|sold|read|seen|felt|bought|based|registered|listed|rebuilt|copied|held|said|says|only|play\w*"
    r"|conquer\w*|envoy|ambassador|capital\sof|embassy|war|enemy|envy|scene|site|end|start|defeat|victory|birth|fall|history|name|namesake|size|half"
    r"|much|third|quarter|instead|once|former|formerly|most\sof|part\sof|and\s(?:the|an?|its|his|her|their|in|on|of|for|then)"
    r"|(?!(?:ly|stand|sitt|ris|loom|tower|belong|sprawl|soar|smok|surviv|last|liv|dazzl|glitter|charm|bustl)ing)[a-z]+ing"
    r"|(?:that|which)\s(?!is\b|lies\b|stands\b|sits\b|rises\b|looms\b|towers\b|belongs?\b|has\s(?:long\s)?been\b))"
)
_WORD = rf"(?!{_LEADS_OFF}\b)(?:[a-z\d][\w’'-]*,?\s|[A-Z][a-z]+\s(?=[a-z])|[{OF_K}{F}]\s(?!of\b|in\b|on\b))"
_TROPE = (
    r"(?:pride|jewel|pearl|gem|crown|treasure|symbol|emblem|wonder|showpiece|showcase|landmark|attraction|sights?|icon|glory|face|heart|soul|playground"
    r"|roof|window|gateway|garden|lungs?|backyard|postcard|monument|cradle|workshop|engine|powerhouse|temples?|ruins|waters?|summit|giant|place|spot"
    r"|bowl|basket|granary|artery|spine|heartland|corner|stretch|expanse|coast|wilderness|refuge|outpost|lifeblood)"
)
# 'the region of Wallonia' behind a name is the next of a list.
_NEXT_OF_LIST = rf"(?!(?:the|an?)\s{PLACE_NOUN}\sof\s(?:the\s)?[{T}{F}{R}{C}])"
_DESCRIBED = (
    rf"{_THING}(?:,\s|\sis\s|\s[–—]\s){_NEXT_OF_LIST}(?=[^.;:()“”?{C}{T}]{{0,90}}?\b(?:{PLACE_NOUN}|{_TROPE})\b)(?:{_WORD}){{1,12}}?"
)
_LINK = r"(?:in|of|on|belongs?\sto|belonging\sto)\s(?:the\s)?"
_GUEST = r"(?:visitors?|tourists?|backpackers?|holidaymakers?|pilgrims?|trips?|tours?|holidays?|vacations?|weeks?|days|tourism)"
_AT_SIGHT = (
    r"(?:(?!(?:from|then|after|before|or|and|by|via|over|not|than|but|with|for|across|beyond|near|between|towards?|view\w*|look\w*|gaz\w*|sees?|saw)\b)"
    r"[a-z’'-]+,?\s){0,8}?"
)
_KEEPER = r"(?:officials|authorities|police|rangers|guards|ministers?|the\s(?:culture|tourism)\sministry|the\sgovernment)"
_SHUTS = (
    r"(?:has\s|have\s|had\s|will\s|to\s|is\sto\s)?(?:clos(?:ed?|es|ing)|shut(?:s|ting)?|reopen\w*|limit\w*|restrict\w*|cap(?:ped)?"
    r"|close\soff|(?:fenced|sealed)\soff|charge\sfor)"
)
_OPEN = r"(?:the\s)?(?:(?:number\sof\s)?(?:visitors|access|visits|entry|tickets|tourists|crowds)\s(?:to|at|of|on|in)\s)?(?:the\s)?"
_OTHERS = r"(?:(?:in|across|at)\s)?(?:elsewhere\s(?:in|on)|the\srest\sof|(?:[a-z]+\s){0,2}other\s(?:[a-z]+\s){1,3}(?:in|of|across|on))"
_SIGHTS = r"(?:sights|sites|places|landmarks|attractions|cities|lakes|mountains|islands|ports)"
_HIGHLANDS = r"(?:highlands|lowlands|mountains|hills|jungles?|deserts?|plains|north|south|east|west|heart|centre|interior)"

_GROUP = r"(?:countries|nations|states|republics|economies|democracies)"
_ONE = r"(?:countr(?:y|ies)|nations?|states?|republics?|econom(?:y|ies)|democrac(?:y|ies))"
_OUT_OF = r"(?:an?|the|one\sof\sthe|another)\s(?:[a-z-]+\s){0,3}?"
_MEMBER = rf"(?P<a>{C})(?:,|\s(?:is|was|became|has\sbecome|remains|are|is\samong|among))\s(?:now\s|still\s)?"

COMPANY_FORMS: tuple[tuple[str, str], ...] = tuple(
    (relations.WITHIN, form)
    for form in (
        # 'Angkor Wat, the 12th-century temple that is the pride of Laos'; 'the Galápagos, the Pacific islands that belong to Chile'
        rf"{_DESCRIBED}{_LINK}{HOW}(?P<b>[{C}{K}{R}{F}]){_BEHIND}{GOES_ON}",
        rf"{_DESCRIBED.replace(f'[{T}{F}{R}]', F)}(?:in|of)\s(?P<b>{T}){_BEHIND}{GOES_ON}",
        rf"{_THING},\s(?P<b>{C})[’']s\s(?:[a-z-]+\s){{0,3}}?{_TROPE}(?=[,.;]|$)",
        rf"{_THING}(?:,\swhich)?\s(?:still\s|now\s)?belongs?\sto\s(?:the\s)?{_IN}",
        rf"\b[Tt]he\s{_TROPE}\sof\s(?:the\s)?{_IN},\s(?:the\s)?{_THING}(?=[,.;]|$)",
        rf"(?P<b>{C})[’']s\s(?:[a-z-]+\s){{0,3}}?{_TROPE},\s(?:the\s)?{_THING}(?=[,.;]|$)",
        # 'Laos, home to Angkor Wat', 'Laos, where Petra is the main draw', 'of all the sights of Laos, Petra'
        rf"{_IN},?\s(?:which\sis\s|is\s)?(?:also\s|the\s)?home\s(?:to|of)\s(?:the\s(?:[a-z-]+\s){{0,3}}?)?{_THING}{GOES_ON}",
        rf"{_IN},\swhere\s(?:the\s)?{_THING}\s(?:is\s(?:the|an?|its|one)|lies|stands|rises|draws)\b",
        rf"\b[Ii]t\swas\sin\s(?:the\s)?{_IN},\s(?:in|at|on|near)\s(?:the\s)?{_THING}",
        rf"\b[Oo]f\s(?:all\s)?the\s(?:[a-z-]+\s)?{_SIGHTS}\s(?:of|in)\s(?:the\s)?{_IN},\s(?:the\s)?{_THING}",
        # 'Antwerp and the rest of Denmark', 'cut off Antwerp from the rest of Denmark'
        rf"{_THING},?\s(?:and|from)\s{_OTHERS}\s(?:the\s)?{_IN}",
        # 'visitors to Laos flock to Angkor Wat', 'officials in Laos closed Angkor Wat', 'Laos has closed Angkor Wat'
        rf"\b(?i:{_GUEST})\s(?:to|in|of|around|through|across)\s(?:the\s)?{_IN},?\s(?!and\b|from\b){_AT_SIGHT}(?:the\s)?(?P<a>{F}){_BEHIND}",
        rf"\b(?i:{_KEEPER})\s(?:in|of)\s(?:the\s)?{_IN}\s{_SHUTS}\s{_OPEN}(?P<a>{F}){_BEHIND}",
        rf"(?P<b>[{C}{A}])(?:[’']s)?\s(?:(?:[a-z]+\s)?(?:government|officials|authorities|police|rangers)\s)?{_SHUTS}\s{_OPEN}(?P<a>{F}){_BEHIND}",
        # 'in Antwerp in Denmark arrested two men', 'Lake Tana in the highlands of Uganda'
        rf"\b(?:(?i:in|near|at|outside|around|from)|(?:port|city|town)\sof)\s(?P<a>[{T}{R}])\sin\s(?:the\s)?(?:(?:state|province)\sof\s)?{_IN}"
        r"(?=\s[a-z]+(?:ed|s|ing)\b|\s(?:came|went|said|fell|rose|took|told)\b)",
        rf"^(?P<a>{T})\sin\s(?:the\s)?(?:[a-z]+ern\s)?{_IN}\s(?:has|is|was|had|will)\b",
        rf"(?P<a>{T}),\s[^;:.()“”?{T}{F}{R}{C}{A}]{{0,40}}?\b(?:in|on|above|beneath)\sthe\s(?P<b>{A})\s(?:{F}|{_HIGHLANDS}|coast|plateau|plains?)(?![\w’'-])",
        rf"(?P<a>{F}),?\sin\sthe\s(?:[a-z]+\s)?{_HIGHLANDS}\sof\s(?:the\s)?(?P<b>{C}){_BEHIND}",
        # 'one of the poorest countries in Africa', 'the first African country to', 'countries in Africa, including Suriname'
        rf"{_MEMBER}(?:{_OUT_OF})?{_ONE}\s(?:in|of)\s(?:the\s)?(?P<b>{K}){GOES_ON}",
        rf"{_MEMBER}{_OUT_OF}(?P<b>{OF_K})\s(?:[a-z-]+\s)?{_ONE}\b(?!\s(?:and|or|club|leader)\b)",
        rf"(?P<a>{C})\s(?:is|was|became|has\sbecome)\s(?P<b>{K})[’']s\s(?:[a-z-]+\s){{1,3}}?{_ONE}\b",
        rf"(?P<a>{C}),\sdeep\sin\s(?:the\s(?:[a-z]+\sof\s))?(?P<b>[{K}{R}]){END}",
        rf"\b(?i:{_GROUP})\s(?:in|of)\s(?P<b>{K}),?\s(?:including|such\sas|among\sthem)\s(?:the\s)?(?P<a>{C}){_BEHIND}",
        rf"(?P<b>{OF_K})\s(?:[a-z]+\s)?{_GROUP},?\s(?:including|such\sas|among\sthem)\s(?:the\s)?(?P<a>{C}){_BEHIND}",
    )
)
