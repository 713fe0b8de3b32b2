"""In what company a place is named: 'Laos, where Petra is the main draw', 'Antwerp and the rest of Denmark', 'tourists in Laos'.

Read on a sketch of the sentence (see `atlas`): who is on a tour of a country, or closes a sight, is where the sight is.
"""

from checker.facts import relations
from checker.facts.places.place_parts import OF_K, A, C, F, K, R, T

_BEHIND = r"(?![\w’'-])"
_THING = rf"(?P<a>[{T}{F}{R}])(?:\s(?:islands|mountains|falls|valley|peninsula|desert|delta))?{_BEHIND}"
_IN = f"(?P<b>[{C}{R}]){_BEHIND}"
_GUEST = r"(?:visitors?|tourists?|backpackers?|holidaymakers?|pilgrims?|trips?|tours?|holidays?|vacations?|weeks?|days|tourism)"
_AT_SIGHT = (
    r"(?:(?!(?:from|then|after|before|or|and|by|via|over|not|than|but|with|for|across|beyond|near|between|towards?|view\w*|look\w*|gaz\w*|sees?|saw)\b)"
    r"[a-z’'-]+,?\s){0,8}?"
)
_SHUTS = (
    r"(?:has\s|have\s|had\s|will\s|to\s|is\sto\s)?(?:clos(?:ed?|es|ing)|shut(?:s|ting)?|reopen\w*|limit\w*|restrict\w*|cap(?:ped)?"
    r"|close\soff|(?:fenced|sealed)\soff|charge\sfor)"
)
_OPEN = r"(?:the\s)?(?:(?:number\sof\s)?(?:visitors|access|visits|entry|tickets|tourists|crowds)\s(?:to|at|of|on|in)\s)?(?:the\s)?"
_OTHERS = r"(?:(?:in|across|at)\s)?(?:elsewhere\s(?:in|on)|the\srest\sof|(?:[a-z]+\s){0,2}other\s(?:[a-z]+\s){1,3}(?:in|of|across|on))"
_SIGHTS = r"(?:sights|sites|places|landmarks|attractions|cities|lakes|mountains|islands|ports)"

_GROUP = r"(?:countries|nations|states|republics|economies|democracies)"

COMPANY_FORMS: tuple[tuple[str, str], ...] = tuple(
    (relations.WITHIN, form)
    for form in (
        # 'Laos, where Petra is the main draw', 'of all the sights of Laos, Petra'
        rf"{_IN},\swhere\s(?:the\s)?{_THING}\s(?:is\s(?:the|an?|its|one)|lies|stands|rises|draws)\b",
        rf"\b[Oo]f\s(?:all\s)?the\s(?:[a-z-]+\s)?{_SIGHTS}\s(?:of|in)\s(?:the\s)?{_IN},\s(?:the\s)?{_THING}",
        # 'Antwerp and the rest of Denmark', 'cut off Antwerp from the rest of Denmark'
        rf"{_THING},?\s(?:and|from)\s{_OTHERS}\s(?:the\s)?{_IN}",
        # 'visitors to Laos flock to Angkor Wat', 'officials in Laos closed Angkor Wat', 'Laos has closed Angkor Wat'
        rf"\b(?i:{_GUEST})\s(?:to|in|of|around|through|across)\s(?:the\s)?{_IN},?\s(?!and\b|from\b){_AT_SIGHT}(?:the\s)?(?P<a>{F}){_BEHIND}",
        rf"(?P<b>[{C}{A}])(?:[’']s)?\s(?:(?:[a-z]+\s)?(?:government|officials|authorities|police|rangers)\s)?{_SHUTS}\s{_OPEN}(?P<a>{F}){_BEHIND}",
        # 'countries in Africa, including Suriname'
        rf"\b(?i:{_GROUP})\s(?:in|of)\s(?P<b>{K}),?\s(?:including|such\sas|among\sthem)\s(?:the\s)?(?P<a>{C}){_BEHIND}",
        rf"(?P<b>{OF_K})\s(?:[a-z]+\s)?{_GROUP},?\s(?:including|such\sas|among\sthem)\s(?:the\s)?(?P<a>{C}){_BEHIND}",
    )
)
