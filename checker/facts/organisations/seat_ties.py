"""What ties a place to a body or a building in words of no list: 'Interpol’s officers went back to its Lyon base'.

A seat is said by a noun ('headquarters', 'base', 'tower') that has the place before or behind it and an owner: the body in
the possessive or behind 'of', or 'its' and 'the agency's' where the body is the only one that the sentence names before.
A building stands where its description says. Silent at offices that a body has besides ('regional', 'new', 'European'),
where a capital between the two may begin another body, and at what leads off ('from', 'held', 'seen').
"""

from checker.facts.attachment import EVENT
from checker.facts.people.lives import PLACE

CENTRAL = r"(?:(?:central|downtown|nearby|suburban)\s|the\s(?:[A-Z]?[a-z]+\s){1,2}(?:city|town|port|suburb)\sof\s)?"
BASED = r"(?:headquartered|based|seated|housed)"
# Small words and days may stand between a body and 'its'; a capital may begin another body.
# A site that a body opens, sells or moves to is one of several.
_DEALT = r"(?:open|clos|sold|sell|buy|bought|mov|build|built|rent|leas|shut|plan|expand|renam|relocat|raid|search|bomb)"
_THEN = rf"(?:(?:(?!{_DEALT})[a-z\d][\w’'-]*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s){{0,12}}?"
_BODY = r"the\s(?:agency|alliance|bloc|cartel|organi[sz]ation)"
_ITS = rf"(?:its|their|{_BODY}[’']s)"
_OTHER_OFFICE = (
    r"(?:regional|local|national|overseas|foreign|european|asian|african|american|british|new|old|former|temporary|future|planned|second"
    r"|other|first|and|or|in|at|of|to|from|into|near)"
)
_KIND = rf"(?:(?!{_OTHER_OFFICE}\b)[a-z-]+\s){{0,2}}"
_HOUSE = (
    r"(?:headquarters|head\soffice|HQ|base|seat|secretariat|main\soffice|towers?|chambers?|courtrooms?|courthouse|campus|complex"
    r"|premises|skyscrapers?|citadel|buildings?)"
)
_AT = rf"(?:in|at|near|outside)\s{CENTRAL}"
_SITS = rf"(?:(?:is|are)\s{BASED}|sits|(?:has|have|keeps)\s(?:its|their)\s{_KIND}{_HOUSE})"
BODY_TIES: tuple[str, ...] = (
    rf"{EVENT}(?:[’']s)?(?![’'-])\s?,?\s?{_THEN}{_ITS}\s{_KIND}{PLACE}\s{_KIND}{_HOUSE}(?![\w-])",
    rf"{EVENT}(?:[’']s)?(?![’'-])\s?,?\s?{_THEN}{_ITS}\s{_KIND}{_HOUSE},?\s{_AT}{PLACE}",
    rf"{EVENT}[’']s?\s{_KIND}{PLACE}\s{_KIND}{_HOUSE}(?![\w-])",
    rf"{PLACE}\s{_KIND}{_HOUSE}\sof\s(?:the\s)?{EVENT}(?![’'\w-])",
    # 'Interpol, whose detectives work from a tower in Lyon'
    rf"{EVENT},\s(?:which|whose)\s(?:(?!{_DEALT})[a-z][\w’'-]*,?\s){{0,8}}?(?:an?|the|its|their)\s{_KIND}{_HOUSE}\s{_AT}{PLACE}(?![’'\w-])",
    # 'the bank was wound up in Basel, its home since'
    rf"{EVENT}(?:[’']s)?\s?,?\s?{_THEN}(?:in|at|to|from)\s{CENTRAL}{PLACE},\s(?:its|their|{_BODY}[’']s)\s{_KIND}(?:home|base|seat|headquarters)(?![\w-])",
    rf"{EVENT},\s(?:which|whose)\s{_KIND}{_HOUSE}(?:\s[a-z]+)?\s(?:looms|towers|rises|stands|sits|lies|overlooks|dominates)\s(?:(?:over|above|in|on|near|outside)\s)?"
    rf"{CENTRAL}{PLACE}(?![’'\w-])",
    # 'Nato's generals met in Rome, where the alliance has its seat'
    rf"{EVENT}(?:[’']s)?\s?,?\s?{_THEN}{PLACE},\swhere\s(?:it|they|{_BODY})\s{_SITS}\b",
)
# A court tries people where it sits.
COURT_TIES: tuple[str, ...] = (
    rf"\b(?:to|in|at)\s{CENTRAL}{PLACE},?\s(?:to\s(?:stand|face|appear|testify|give|plead|be\s(?:tried|heard|sentenced|judged)|answer|hear|await)|facing|awaiting|where"
    rf"|and\s(?:tried|appeared|put|brought|charged|stood|pleaded))\b[^.;:()“”{EVENT}{PLACE}]{{0,50}}?\b(?:before|at|by|in|from|of)\s(?:the\s)?{EVENT}(?![’'\w-])",
    rf"\b(?:[Jj]udges|[Pp]rosecutors|[Ll]awyers|trial|hearings?|proceedings|trials|cells?|dock|case)\s(?:at|of|before)\s(?:the\s)?{EVENT}\sin\s{CENTRAL}{PLACE}(?![’'\w-])",
    rf"{EVENT}[’']s?\s(?:[a-z-]+\s){{0,2}}(?:judges|courtrooms?|detention\scent(?:re|er)|cells|dock|trial\schamber|prosecutors)\sin\s{CENTRAL}{PLACE}(?![’'\w-])",
)
_EDIFICE = (
    r"(?:church|cathedral|basilica|tower|museum|gallery|palace|castle|fortress|temple|shrine|mosque|stadium|ground|theatre|opera\shouse"
    r"|university|airport|square)"
)
_LEADS_OFF = r"(?:from|to|for|like|than|and|or|but|who|which|that|where|when|held|shown|seen|by|with|near|said|says)"
BUILDING_TIES: tuple[str, ...] = (
    # 'the Alhambra, the Moorish palace above Granada', 'the great church in Barcelona, the Sagrada Família'
    rf"{EVENT},\s(?:an?|the|one\sof\sthe)\s(?:(?!{_LEADS_OFF}\b)[\w’'-]+\s){{1,6}}?(?:in|above|at|overlooking|outside)\s{CENTRAL}{PLACE}(?![’'\w-])",
    rf"\b{_EDIFICE}\s(?:in|above|at|of|outside)\s{CENTRAL}{PLACE},\s(?:the\s)?{EVENT}(?=[,.;]|$)",
)
