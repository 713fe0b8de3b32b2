"""Pieces of the forms in which prose states facts about places."""

from checker.facts.atlas import ADJECTIVE, BODY, COUNTRY_SIGN, FEATURE, IN_CONTINENT, OF_CONTINENT, OLD_NAME, REGION, TOWN

T, C, A, B, OLD, R, F = TOWN, COUNTRY_SIGN, ADJECTIVE, BODY, OLD_NAME, REGION, FEATURE
K, OF_K = IN_CONTINENT, OF_CONTINENT
END = r"(?=\s?(?:$|[,.;:)–—”\"]))"
GOES_ON = (
    rf"(?:{END}|(?=\s(?:where|which|who|that|on|in|for|after|before|at|to|with|when|is|was|has|had|will|said|by|as|from|until|since"
    r"|and\s[a-z]+)\b))"
)
LISTED = rf"(?P<list>(?:America,\s)?(?:the\s)?{C}(?:(?:,\s|,?\sand\s)(?:the\s)?{C})*)"
# What may stand between a country and a verb.
WHICH = r"(?:,?\s(?:which|that))?(?:\s(?:only|formally|first|finally|itself))?"
# What may stand between a verb and its year, with no other clause.
_ALONG = (
    r"(?:\s(?!(?:that|which|who|when|where|while|after|before|since|until|and|but|if|as|years?|decades?|later|earlier|in|on)\b)"
    r"[\w’'-]+){0,6}?"
)
YEAR = _ALONG + r"\s(?:back\s)?(?:in|on)\s(?:(?:\d{1,2}\s)?[A-Z][a-z]+\s(?:\d{1,2},\s)?)?(?P<year>\d{4})\b"

# What a description may call a place; who may act for one ('the biggest lender in Africa') is none.
PLACE_NOUN = (
    r"(?:(?:mega)?cit(?:y|ies)|city-state|towns?|townships?|conurbation|metropolis|ports?|seaports?|harbou?r|capital|resort|spa|village|hamlet|suburb|settlement"
    r"|municipality|commune|district|quarter|neighbourhood|borough|outpost|backwater|stronghold|citadel|hub|junction|stopover|garrison|base|home|birthplace"
    r"|islands?|isle|islet|islets|archipelago|atolls?|cay|reef|shoal|peninsula|isthmus|cape|headland|river|waterway|stream|tributary|canal|dam|delta|estuary"
    r"|lake|loch|lagoon|fjord|bay|inlet|sound|channel|pass|mountains?|peak|summit|massif|range|ridge|hills?|volcano|stratovolcano|crater|glacier|plateau"
    r"|canyon|gorge|valley|waterfalls?|falls|cave|desert|oasis|salt\sflat|beach|sands|marsh|marshland|wetlands?|forest|rainforest|park|reserve|sanctuary"
    r"|beauty\sspot|region|province|state|county|canton|department|prefecture|country|nation|republic|emirate|kingdom|territory|dependency|enclave|exclave"
    r"|landmark|temple|shrine|pagoda|monastery|abbey|church|cathedral|basilica|mosque|synagogue|palace|fortress|castle|tower|bridge|monument|statue"
    r"|mausoleum|tomb|museum|stadium|airport|complex|ruins|site|tourist\s\w+|heart|heartland|jewel|pearl|rock|economy|giant|neighbour|coast)"
)
# What may stand between a preposition and the place that it governs: 'the country’s', 'southern', 'the island of'.
OF_AREA = r"(?:(?:islands?|isle|province|state|region|county|canton|department|peninsula)\sof\s)?"
_NO_EPITHET = r"(?:border|frontier|by|and|or|to|from|with|of|as|at|than|for|in|on|near|but|not|its|their)"
_OWNER = rf"(?:{COUNTRY_SIGN}[’']s\s|{ADJECTIVE}\s(?=(?:[a-z]+\s)?(?:islands?|isle|province|state|region|county|canton|peninsula)\sof\s))"
HOW = rf"{_OWNER}?(?:(?!{_NO_EPITHET}\b)[a-z]+(?:-[a-z]+)?\s){{0,3}}?{OF_AREA}"
