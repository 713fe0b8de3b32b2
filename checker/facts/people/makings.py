"""Who made a work or founded a body, and when, as a sentence says: patterns of attachment, read on a sketch of it.

As in `attachment`, each span that matters is one character; EVENT stands for the work or the body.
"""

from checker.facts.attachment import DATE, EVENT, IN, OPENING, OTHER, PERSON
from checker.facts.forms import find_form
from checker.facts.people.lives import BETWEEN, WHO

# 'A unit of Microsoft was founded' says nothing of Microsoft.
ITSELF = rf"(?<!\bof\s)(?<!\bof\sthe\s)(?<!\boutside\s)(?<!\bwithin\s)(?<!\bby\s)(?<!\bat\s)(?<!\bfrom\s)(?<!\bin\s){EVENT}"
MAKER, FOUNDER, FOUNDED = "was created by", "was founded by", "was founded"

_MADE = (
    r"(?:wrote|composed|painted|designed|built|penned|authored|discovered|invented|developed|formulated|proposed|devised|created|sculpted|pioneered|drew\sup"
    r"|conceived|isolated|identified|(?:chanced|stumbled|hit|happened|lighted)\s(?:up)?on|came\s(?:up\swith|upon|across)|dreamt\sup|dreamed\sup|thought\sup|worked\sout|coined|patented|introduced|perfected|began|finished|completed|published|set\sdown|dashed\soff|dictated|filmed|shot)"
)
_WAS_MADE = (
    r"(?:written|composed|painted|designed|built|penned|authored|discovered|found|unearthed|excavated|detected|identified|invented|created|sculpted|directed|developed|formulated|proposed|devised"
    r"|conceived|published|completed|dreamt\sup|dreamed\sup|thought\sup|put\sforward|set\sout|first\sdescribed|patented)"
)
_OPEN, _SHUT = r"[“‘\"']?(?:The\s)?", r"(?:,?[”’\"'])?"
_NOUN = (
    r"(?:novels?|novella|play|tragedy|comedy|drama|poem|epic|painting|portrait|canvas|mural|masterpiece|classic|masterwork|opera|symphony|ballet"
    r"|concerto|oratorio|suite|score|thriller|story|satire|tale|treatise|book|memoir|film|building|skyscraper|museum|tower|church|cathedral|dome|bridge|villa|stadium|library|protest|vision|work|best-?seller|saga|allegory|fable|western)"
)
# 'his most famous', 'the great unfinished'
_FINE = r"(?:(?:(?:[a-z]+ly|most|best|great|late|early|own|last|first|only|finest|\d+\w\w-century)\s)|[a-z][\w-]*\s){0,3}?"
_KIND = rf"(?:(?:[\w-]+\s){{0,2}}{_NOUN},?\s)?"
_NAME = r"[A-ZÀ-Þ][\w.’'-]*(?:\s(?:de\s|van\s|von\s)?[A-ZÀ-Þ][\w.’'-]*){0,3}"
# 'Larry Page and', before the last of several
_WITH = rf"(?:(?:{_NAME}|{PERSON})(?:,\s(?:and\s)?|\sand\s)){{0,3}}"
_TITLED = r"(?:the\s(?:[A-Z]?[\w-]+\s){1,4}?)?"
_ENDS = rf"(?:\s{_NOUN})?(?![\w’'-])(?!\s[A-ZÀ-Þ(])"
_MAKER_OF = r"(?:author|writer|composer|painter|creator|discoverer|inventor|director|originator|playwright|father|pioneer)"
_MAKINGS = (
    # 'Emma, (which was) written in 1815 by the novelist X'
    rf"{EVENT}{_SHUT}(?:\s\([^)]*\))?,?\s(?:(?:which|that)\s)?(?:was\s|were\s|is\s|are\s)?(?:first\s|famously\s|originally\s)?"
    rf"(?:{_WAS_MADE}\s)?(?:(?:in|on)\s[{DATE}{OTHER}]\s)?by\s{_TITLED}{PERSON}{_SHUT}{_ENDS}",
    rf"{EVENT}{_SHUT},?\s(?:(?:which|that)\s)?(?:was\s|were\s)?(?:first\s|famously\s|originally\s)?{_WAS_MADE}{BETWEEN}\sby\s{_TITLED}{PERSON}(?![\w-])",
    # 'Swan Lake, with music by X'
    rf"{EVENT}{_SHUT},\s(?:with\s)?(?:music|words|score)\sby\s{PERSON}(?![\w-])",
    rf"{PERSON}{WHO}\s(?:had\s)?(?:first\s)?{_MADE}\s(?:the\s|his\s|her\s)?{_KIND}{_OPEN}{EVENT}",
    rf"{PERSON}[’']s?\s{_KIND}{_OPEN}{EVENT}{_SHUT}{_ENDS}",
    rf"{PERSON}[’']s\s(?:[a-z][\w-]*\s){{0,2}}{_KIND}{_OPEN}{EVENT}{_SHUT}(?![\w’'-])",
    # 'Emma, the comic novel by X', 'the X novel', 'X’s most famous portrait', 'the novel that X finished'
    rf"{EVENT}{_SHUT},?\s(?:the|an?)\s(?:[\w’'-]+\s){{0,4}}{_NOUN}\s(?:(?:{_WAS_MADE})\s)?by\s{PERSON}(?![\w-])",
    rf"{EVENT}{_SHUT},\s(?:the|an?)\s{PERSON}\s(?:[a-z]+\s)?{_NOUN}\b",
    rf"{EVENT}{_SHUT}\s(?:is|was|may\sbe|might\sbe|must\sbe|remains|became|will\sbe|has\sbeen)\s(?:[a-z]+\s){{0,2}}?{PERSON}[’']s?\s{_FINE}{_NOUN}\b",
    rf"{EVENT}{_SHUT},\s{PERSON}[’']s?\s{_FINE}(?:[A-Z][a-z]+\s)?{_NOUN}\b",
    rf"{EVENT}{_SHUT},\s(?:the|an?)\s(?:[\w’'-]+\s){{0,3}}{_NOUN}\s(?:(?:that|which)\s)?{PERSON}\s(?:had\s|first\s)?{_MADE}\b",
    rf"\b[Ii]n\s(?:his|her)\s{_KIND}{_OPEN}{EVENT}{_SHUT},\s{PERSON}\s\w",
    rf"^[“\"]?[Ii]n\s{_OPEN}{EVENT}{_SHUT},?\s{PERSON}\s(?:gave|wrote|described|imagined|painted|told|showed|set|created|argued|asked|predicted|put|drew"
    r"|made|invented|turned|portrayed|captured)\b",
    rf"{EVENT}{_SHUT}\s(?:author|composer|painter|writer|creator|novelist|playwright|director|inventor|discoverer)\s{PERSON}(?![\w-])",
    rf"{PERSON},?\s(?:who\swas\s|was\s|is\s)?(?:the\s)?(?:[\w-]+\s){{0,3}}{_MAKER_OF}\sof\s(?:the\s)?{_KIND}{_OPEN}{EVENT}",
    rf"\b{_MAKER_OF}\sof\s(?:the\s)?{_KIND}{_OPEN}{EVENT}{_SHUT},?\s{PERSON}(?![\w-])",
    rf"{EVENT}[’']s?\s{_MAKER_OF},\s{PERSON}(?![\w-])",
    rf"{EVENT}{_SHUT}(?![’'])[^.;:()“”{EVENT}{PERSON}]{{0,50}}?\s{PERSON},\s(?:its|the|whose)\s(?:[a-z]+\s)?{_MAKER_OF}(?=[,.;]|$)",
    rf"{EVENT}{_SHUT},?\s(?:which|that)\s{PERSON}\s(?:had\s|first\s)?{_MADE}\b",
    rf"{EVENT}{_SHUT},?\s(?:is\s|was\s|which\sis\s|which\swas\s)?(?:the\s)?(?:invention|creation|work|brainchild|masterpiece|discovery)\sof\s{PERSON}(?![\w-])",
    rf"{PERSON}{WHO}\s(?:[a-z]+\s){{1,3}}?to\s(?:write|compose|paint|invent|discover|film|shoot|sculpt)\s(?:the\s|his\s|her\s)?{_KIND}{_OPEN}{EVENT}{_ENDS}",
    rf"\b(?:man|woman|person|genius|scientist|chemist|physicist|doctor|writer|novelist|artist|painter|composer|director)\swho\s(?:had\s|first\s)?{_MADE}\s(?:the\s)?"
    rf"{_KIND}{_OPEN}{EVENT}{_SHUT},\s{PERSON}(?![\w-])",
    rf"{PERSON}\s[a-z]+\b[^.;:()“”,{EVENT}{PERSON}]{{0,60}}?\s(?:when|while|as|before|after|where)\s(?:he|she)\s(?:had\s)?{_MADE}\s(?:his\s|her\s|the\s)?{_KIND}{_OPEN}{EVENT}{_ENDS}",
    rf"{PERSON}{WHO}\s(?:directed|made)\s(?:the\s|his\s|her\s)?(?:films?\s)?{_OPEN}{EVENT}",
    rf"\b(?:invention|discovery)\sof\s(?:the\s)?{EVENT}\sby\s{_TITLED}{PERSON}(?![\w-])",
    rf"{PERSON}[’']s?\s(?:accidental\s|chance\s)?(?:invention|discovery)\sof\s(?:the\s)?{EVENT}",
    # 'Dynamite, which made X rich', 'Middlemarch, and X, who wrote it'
    rf"{EVENT}{_SHUT},?\s(?:(?:which|that)\s)?(?:had\s)?(?:made|makes)\s{PERSON}\s(?:rich|famous|wealthy|immortal|known|a\s|an\s|the\s|his\s|her\s)",
    rf"{EVENT}{_SHUT}(?![’'])[^.;:()“”{EVENT}{PERSON}]{{0,60}}?\s{PERSON},?\swho\s(?:had\s)?(?:first\s)?{_MADE}\sit\b",
    # 'the telephone patent, granted to X', 'the mould that X noticed, and that gave the world penicillin'
    rf"{EVENT}\spatents?,?\s(?:which\swas\s)?(?:granted|awarded|issued|given)\sto\s{PERSON}(?![’'\w-])",
    rf"{PERSON}[’']s?\s(?:[a-z]+\s){{0,2}}{EVENT}\spatents?\b",
    rf"{PERSON}\s[a-z]+\b[^.;:()“”{EVENT}{PERSON}]{{0,90}}?\s(?:gave|giving|given)\s(?:the\sworld|us|mankind|humanity|medicine|science|doctors)\s{EVENT}",
    rf"{PERSON},?\s(?:who\s|the\s(?:man|woman|scientist|doctor|chemist|physicist)\swho\s)(?:gave|had\sgiven)\s(?:the\sworld|us|mankind|humanity|medicine|science)\s{EVENT}",
)
_FOUNDED = r"(?:founded|co-founded|established|set\sup|started|launched|created|begun|began|instituted|conceived)"
_FOUNDINGS = (
    rf"{EVENT}\s(?:co-)?founders?,?\s{_WITH}{PERSON}(?![\w-])",
    rf"{EVENT}[’']s\s(?:late\s|billionaire\s|original\s)?(?:co-)?founders?,?\s{_WITH}{PERSON}(?![\w-])",
    rf"{EVENT},?\s(?:(?:which|that)\s)?(?:was\s|were\s)?(?:first\s)?{_FOUNDED}{BETWEEN}\s(?:in\s[{DATE}{OTHER}]\s)?by\s{_TITLED}{_WITH}{PERSON}(?=[\s.,;:)]|$)",
    rf"{PERSON}{WHO}\s(?:had\s)?{_FOUNDED}\s(?:the\s)?{EVENT}(?=[.,;:)]|$|\s(?:in|with|and|at|when|as|after|to|from|on|while)\b)",
    rf"{PERSON},?\s(?:the\s)?(?:[a-z-]+\s){{0,2}}(?:co-)?founder\sof\s(?:the\s)?{EVENT}(?=[.,;:)]|$|\s(?:and|who|is|was|has|said)\b)",
    rf"\bfounders?\sof\s(?:the\s)?{EVENT},\s{_WITH}{PERSON}(?![\w-])",
)

_FIRST = (
    r"(?:first\s)?(?:published|written|completed|painted|composed|premiered|performed|released|appeared|serialised|serialized|finished)"
)
_DATINGS = (
    rf"{EVENT}{_SHUT}(?:,|\s\([^)]*\))?\s(?:(?:which|that)\s)?(?:was\s)?{_FIRST}{BETWEEN}\s{IN}{DATE}",
    rf"{EVENT}{_SHUT}(?:,|\s\([^)]*\))?\s(?:(?:which|that)\s)?(?:was\s)?{_FIRST}\sby\s{PERSON}\s{IN}{DATE}",
    rf"^[“\"]?(?:First\s)?(?:Published|Written|Completed|Painted|Composed){BETWEEN}\s{IN}{DATE},\s(?:{PERSON}[’']s?\s)?(?:the\s)?{_KIND}{_OPEN}{EVENT}(?=[\s,”’\"'])",
    rf"{PERSON}{WHO}\s(?:{_MADE}|published|completed|finished|unveiled)\s(?:the\s|his\s|her\s)?{_KIND}{_OPEN}{EVENT}{_SHUT}\s{IN}{DATE}",
    rf"{OPENING}{PERSON}\s(?:{_MADE}|published|completed|finished|unveiled)\s(?:the\s|his\s|her\s)?{_KIND}{_OPEN}{EVENT}{_SHUT}(?=[.,;]|$)",
    rf"{EVENT}{_SHUT}\s\({DATE}\)",
    rf"{PERSON}[’']s?\s{DATE}\s{_KIND}{_OPEN}{EVENT}{_SHUT}{_ENDS}",
    rf"{EVENT}{_SHUT},\s(?:the|an?|{PERSON}[’']s?)\s{DATE}\s(?:[a-z-]+\s){{0,3}}{_NOUN}\b",
    rf"{EVENT}\s(?:was|were)\s(?:discovered|invented|developed|patented){BETWEEN}\s{IN}{DATE}",
    rf"{EVENT}{_SHUT},?\s(?:which|that)\s{PERSON}\s(?:had\s|first\s)?(?:{_MADE}|patented)\s{IN}{DATE}",
    rf"{EVENT},\s(?:which\swas\s)?(?:discovered|invented)\sby\s{PERSON}{BETWEEN}\s{IN}{DATE}",
    rf"\b(?:invention|discovery|publication|appearance|premiere)\sof\s(?:the\s)?{_OPEN}{EVENT}{_SHUT}(?:\sby\s{PERSON})?\s{IN}{DATE}",
)
_SET_UP = r"(?:founded|established|created|formed|set\sup|launched|incorporated|started|born)"
# 'by Jeff Bezos', 'in a garage', 'as a bookshop': what the founding has beside its year
_BY = (
    r"(?:\s(?!(?:that|which|who|when|where|while|after|before|since|until|but|if|years?|decades?|later|earlier)\b)"
    rf"[^\s,.;:()–—{DATE}{OTHER}]+){{0,9}}?"
)
_BIRTH = r"(?:founding|foundation|creation|establishment|launch|inception)"
_SORT = r"\s(?:bloc|group|alliance|movement|party|union|charity|newspaper|magazine|network|club)"
# 'Unicef, the United Nations body set up' says nothing of the United Nations.
_SORTED = rf"(?:{ITSELF}|(?<!,\sthe\s)(?<!,\san\s)(?<!,\sa\s){ITSELF}{_SORT})"
_BEGINNINGS = (
    rf"^[“\"]?What\s(?:began|started|opened)\s(?:life\s)?{IN}{DATE}\sas\san?\s[^.;()“”{DATE}{OTHER}{EVENT}]{{3,160}}?(?:,|:|\sis(?:\snow)?|\sbecame|\sinto|\sas)\s(?:the\s)?{EVENT}(?![\w-])",
    rf"{EVENT},\s(?:an?|the)\s[^,;:()“”{DATE}{OTHER}]{{3,60}},\s(?:which\swas\s)?{_SET_UP}{_BY}\s{IN}{DATE}",
    rf"{_SORTED}(?:\s\([A-Za-z]+\))?,?\s(?:(?:which|that)\s)?(?:was\s|were\s)?(?:first\s|formally\s|originally\s)?{_SET_UP}(?!\s(?:its|their|his|an?|the)\b){_BY}\s{IN}{DATE}",
    rf"^[“\"]?(?:First\s)?(?:Founded|Established|Created|Formed|Set\sup|Launched|Started){_BY}\s{IN}{DATE}[^,]{{0,40}},\s(?:the\s)?{EVENT}(?=[\s,])",
    rf"{OPENING}(?:the\s)?{EVENT}\swas\s{_SET_UP}\b",
    rf"{ITSELF},?\s(?:which\s|that\s)?(?:began(?=\sin\b)|opened(?=\sas\b)|started(?=\sin\b)|first\spublished|began\s(?:broadcasting|life|operations|trading|publishing|printing)|went\son\s(?:the\s)?air|opened\sits\sdoors){_BY}\s{IN}{DATE}",
    rf"\bfounders?\sof\s(?:the\s)?{EVENT}\s{IN}{DATE}",
    rf"\b{_BIRTH}\sof\s(?:the\s)?{EVENT}\s{IN}{DATE}|\b{DATE}\s{_BIRTH}\sof\s(?:the\s)?{EVENT}(?![\w-])",
    rf"{EVENT}[’']s?\s{_BIRTH}\s{IN}{DATE}",
    rf"\b{_FOUNDED}\s(?:the\s)?{EVENT}\s{IN}{DATE}",
    rf"^[“\"]?(?:Since|When|After|From\sthe\stime)\s(?:it|they)\s(?:was|were)\s{_SET_UP}{_BY}\s{IN}{DATE},\s(?:the\s)?{EVENT}(?=[\s,])",
    rf"^[“\"]?(?:Since|After|At|From)\sits\s{_BIRTH}\s{IN}{DATE},\s(?:the\s)?{EVENT}(?=[\s,])",
    rf"{EVENT},?\s(?:which\s|that\s)?(?:has\sexisted\ssince|dates\s(?:from|back\sto)|dating\s(?:from|back\sto)|came\sinto\sbeing\sin)\s{DATE}",
    rf"{EVENT},?\s(?:which\s|that\s)?(?:a|an|the)\s(?:[a-zA-Z-]+\s){{1,4}}{_SET_UP}{_BY}\s{IN}{DATE}",
)


def is_dated(sketch: str, relation: str) -> bool:
    """Whether the sketch gives DATE to the making of a work or the founding of a body, which stands as EVENT."""
    return find_form(_DATINGS if relation == MAKER else _BEGINNINGS, sketch) is not None


def is_maker(sketch: str, relation: str) -> bool:
    """Whether the sketch has PERSON make or found what stands as EVENT."""
    return find_form(_MAKINGS if relation == MAKER else _FOUNDINGS, sketch) is not None
