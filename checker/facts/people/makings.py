"""Who made a work or founded a body, and when, as a sentence says: patterns of attachment, read on a sketch of it.

As in `attachment`, each span that matters is one character; EVENT stands for the work or the body.
"""

from checker.facts.act_dates import Act, is_act_dated
from checker.facts.attachment import DATE, EVENT, IN, OTHER, PERSON
from checker.facts.forms import find_form
from checker.facts.people.lives import BETWEEN, WHO

# 'A unit of Microsoft was founded' says nothing of Microsoft.
ITSELF = rf"(?<!\bof\s)(?<!\bof\sthe\s)(?<!\boutside\s)(?<!\bwithin\s)(?<!\bby\s)(?<!\bat\s)(?<!\bfrom\s)(?<!\bin\s){EVENT}"
MAKER, FOUNDER, FOUNDED = "was created by", "was founded by", "was founded"

_MADE = (
    r"(?:wrote|composed|painted|designed|built|penned|authored|discovered|invented|developed|formulated|proposed|devised|created|sculpted|pioneered|drew\sup"
    r"|conceived|isolated|identified|(?:chanced|stumbled|hit|happened|lighted)\s(?:up)?on|came\s(?:up\swith|upon|across)|dreamt\sup|dreamed\sup|thought\sup|worked\sout|coined|patented|introduced|perfected|began|finished|completed|published|dedicated|set\sdown|dashed\soff|dictated|filmed|shot)"
)
_WAS_MADE = (
    r"(?:written|composed|painted|designed|built|penned|authored|discovered|found|unearthed|excavated|detected|identified|invented|created|sculpted|directed|developed|formulated|proposed|devised"
    r"|conceived|published|completed|dreamt\sup|dreamed\sup|thought\sup|put\sforward|set\sout|first\sdescribed|patented)"
)
_OPEN, _SHUT = r"[“‘\"']?(?:The\s)?", r"(?:,?[”’\"'])?"
_NOUN = (
    r"(?:novels?|novella|play|tragedy|comedy|drama|poem|epic|painting|portrait|canvas|mural|masterpiece|classic|masterwork|opera|symphony|ballet"
    r"|concerto|oratorio|suite|score|thriller|story|satire|tale|treatise|book|memoir|film|building|skyscraper|museum|tower|church|cathedral|dome|bridge|villa|stadium|library|protest|vision|work|piece|hour|achievement|best-?seller|saga|allegory|fable|western)"
)
_MANY = (
    r"(?:works|books|novels|plays|paintings|pictures|portraits|canvases|poems|stories"
    r"|operas|symphonies|ballets|compositions|masterpieces|classics|films|buildings)"
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
    rf"{PERSON}[’']s\s(?:(?!(?:on|about|to|for|with|of|and|or|in|at|from|by|over|than|against)\b)[a-z][\w-]*\s){{0,2}}{_KIND}{_OPEN}{EVENT}{_SHUT}(?![\w’'-])",
    # 'Emma, the comic novel by X', 'the X novel', 'X’s most famous portrait', 'the novel that X finished'
    rf"{EVENT}{_SHUT},?\s(?:the|an?)\s(?:[\w’'-]+\s){{0,4}}{_NOUN}\s(?:(?:{_WAS_MADE})\s)?by\s{PERSON}(?![\w-])",
    rf"{EVENT}{_SHUT},\s(?:the|an?)\s{PERSON}\s(?:[a-z]+\s)?{_NOUN}\b",
    rf"{EVENT}{_SHUT}\s(?:is|was|may\sbe|might\sbe|must\sbe|remains|became|will\sbe|has\sbeen)\s(?:[a-z]+\s){{0,4}}?{PERSON}[’']s?\s{_FINE}{_NOUN}\b",
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
    rf"{EVENT}{_SHUT},?\s(?:is\s|was\s|which\sis\s|which\swas\s)?(?:the\s)?(?:invention|creation|work|brainchild|masterpiece|discovery|legacy|idea)\sof\s{PERSON}(?![\w-])",
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
    rf"{PERSON}(?:\s[a-z]+\b[^.;:()“”{EVENT}{PERSON}]{{0,90}}?)?\s(?:gave|giving|given)\s(?:the\sworld|us|mankind|humanity|medicine|science|doctors)\s(?:the\s)?{EVENT}",
    rf"\b[Ww]e\sowe\s(?:the\s)?{EVENT}\sto\s{PERSON}{_ENDS}|{PERSON}\swe\s(?:have|owe)\s(?:the\s)?{EVENT}",
    rf"\b[Ww]ithout\s{PERSON},?\sthere\swould\s(?:be|have\sbeen)\sno\s(?:the\s)?{EVENT}",
    rf"{PERSON}{WHO}\s(?:(?:is|was)\s)?credited\swith\s(?:[a-z]+ing\s)?(?:the\s)?{EVENT}",
    rf"{EVENT}\scame\s(?:from|out\sof)\sthe\s[a-z]+\sof\s{PERSON}{_ENDS}",
    # 'the mind behind Emma, X', 'X was at work on Emma', 'the X painting Guernica'
    rf"\b(?:genius|man|woman|person|mind|brains?|name|artist|writer|hand|pen)\sbehind\s{_OPEN}(?:the\s)?{EVENT}{_SHUT},\s{PERSON}{_ENDS}",
    rf"{PERSON}(?:,|\s(?:is|was))\sthe\s[a-z]+\sbehind\s{_OPEN}(?:the\s)?{EVENT}",
    rf"{PERSON}{WHO}\s(?:was\s)?(?:still\s)?(?:at\swork|working|toiling|labouring)\son\s{_KIND}{_OPEN}{EVENT}",
    rf"\b[Tt]he\s{PERSON}\s(?:[a-z]+\s)?{_NOUN},?\s{_OPEN}{EVENT}",
    # 'among X's works is Emma', 'novels by X, such as Emma'
    rf"{PERSON}[’']s?\s(?:[a-z-]+\s){{0,2}}{_MANY},?\s(?:include|includes|including|are|is|such\sas|like|among\sthem|notably|stands?)\s{_OPEN}{EVENT}{_ENDS}",
    rf"\b[Aa]mong\s{PERSON}[’']s?\s(?:[a-z-]+\s){{0,2}}{_MANY}(?:,|\s(?:is|are))\s{_OPEN}{EVENT}{_ENDS}",
    rf"\b{_MANY}\s(?:by|of)\s{PERSON},?\s(?:including|such\sas|like|among\sthem|notably)\s{_OPEN}{EVENT}{_ENDS}",
    rf"{PERSON},?\s(?:who\s|the\s(?:man|woman|scientist|doctor|chemist|physicist)\swho\s)(?:gave|had\sgiven)\s(?:the\sworld|us|mankind|humanity|medicine|science)\s{EVENT}",
)
_FOUNDED = r"(?:founded|co-founded|established|set\sup|started|launched|created|begun|began|instituted|conceived)"
_FOUNDINGS = (
    rf"{EVENT}\s(?:co-)?founders?,?\s{_WITH}{PERSON}(?![\w-])",
    rf"{EVENT}[’']s\s(?:late\s|billionaire\s|original\s)?(?:co-)?founders?,?\s{_WITH}{PERSON}(?![\w-])",
    rf"{EVENT},?\s(?:(?:which|that)\s)?(?:was\s|were\s)?(?:first\s)?{_FOUNDED}{BETWEEN}\s(?:in\s[{DATE}{OTHER}]\s)?by\s{_TITLED}{_WITH}{PERSON}(?=[\s.,;:)]|$)",
    rf"{PERSON}{WHO}\s(?:had\s)?{_FOUNDED}\s(?:the\s)?{EVENT}(?=[.,;:)]|$|\s(?:in|with|and|at|when|as|after|to|from|on|while)\b)",
    rf"{PERSON}(?:,|,?\s(?:who\s)?(?:is|was)|\s\(|\sas)\s?(?:an?\s|the\s)?(?:[a-z-]+\s){{0,2}}(?:co-)?founder\sof\s(?:the\s)?{EVENT}(?=[.,;:)]|$|\s(?:and|who|is|was|has|said)\b)",
    rf"\b(?:founding|foundation|creation|launch)\sof\s(?:the\s)?{EVENT}\sby\s{_TITLED}{_WITH}{PERSON}(?![\w-])",
    rf"{EVENT}(?:,|,?\s(?:which\s)?(?:is|was))\s(?:the\s)?(?:brainchild|creation|idea|invention|child)\sof\s{_WITH}{PERSON}(?![\w-])",
    rf"\bfounders?\sof\s(?:the\s)?{EVENT},\s{_WITH}{PERSON}(?![\w-])",
)

_APPEARED = (
    r"(?:first\s|originally\s)?(?:published|written|completed|painted|composed|premiered|performed|released|appeared|serialised|serialized|finished|unveiled"
    r"|(?:first|publicly)\s(?:seen|shown|heard|staged|exhibited)|came\sout|discovered|invented|developed|patented)"
)
_PUBLISHED = rf"(?:{_MADE}|released|unveiled|premiered)"
_OWN = r"(?:the\s|his\s|her\s)?"
_TIME = r"(?:had\s|has\s|just\s|first\s|finally\s|only\s)*"
_WORK_ACT = Act(
    (
        rf"{EVENT}{_SHUT}(?:,|\s\([^)]*\))?\s(?:(?:which|that)\s)?(?:(?:was|were|had\sbeen)\s)?(?:first\s|originally\s)?{_APPEARED}(?:\sby\s{PERSON})?",
        rf"{PERSON}{WHO}\s{_TIME}{_PUBLISHED}\s{_OWN}{_KIND}{_OPEN}{EVENT}{_SHUT}(?![’'\w-])",
        rf"{EVENT}{_SHUT},?\s(?:which|that)\s{PERSON}\s{_TIME}{_PUBLISHED}",
    ),
    (
        rf"\b(?:the\s)?(?:invention|discovery|publication|appearance|premiere|completion|release)\sof\s{_OWN}{_OPEN}{EVENT}{_SHUT}(?:\sby\s{PERSON})?",
        rf"(?:{PERSON}[’']s?|[Tt]he)\s{_KIND}{_OPEN}{EVENT}{_SHUT}(?=\s[({DATE}])",
    ),
)
_DATINGS = (
    rf"^[“\"]?(?:First\s)?(?:Published|Written|Completed|Painted|Composed|Finished){BETWEEN}\s{IN}{DATE},\s(?:{PERSON}[’']s?\s)?(?:the\s)?{_KIND}{_OPEN}{EVENT}(?=[\s,”’\"'])",
    rf"{EVENT}{_SHUT}\s\({DATE}\)",
    rf"{PERSON}[’']s?\s{DATE}\s{_KIND}{_OPEN}{EVENT}{_SHUT}{_ENDS}",
    rf"\b[Tt]he\s{DATE}\s(?:[\w-]+\s)?{_NOUN},?\s{_OPEN}{EVENT}{_SHUT}{_ENDS}",
    rf"{EVENT}{_SHUT},\s(?:the|an?|{PERSON}[’']s?)\s{DATE}\s(?:[a-z-]+\s){{0,3}}{_NOUN}\b",
    # 'Emma, a novel of 1815', 'Emma of 1815', 'Emma dates from 1815', 'in 1815 came Emma'
    rf"{EVENT}{_SHUT}(?:,|\s(?:is|was))\s(?:the\s|an?\s|{PERSON}[’']s?\s)?{_FINE}{_NOUN}\s(?:of|from)\s{DATE}(?![\w’'-])",
    rf"{PERSON}[’']s?\s{_KIND}{_OPEN}{EVENT}{_SHUT},?\sof\s{DATE}(?![\w’'-])",
    rf"{EVENT}{_SHUT},?\s(?:which\s|that\s)?(?:dates?|dating)\s(?:from|back\sto)\s{DATE}",
    rf"\b[Ii]n\s{DATE}\s(?:came|followed)\s(?:{PERSON}[’']s?\s)?{_OWN}{_KIND}{_OPEN}{EVENT}",
    rf"\b(?:[Nn]ot\ssince|[Ss]ince|[Aa]fter|[Ww]ith)\s(?:{PERSON}[’']s?\s)?{_OWN}{_OPEN}{EVENT}{_SHUT},?\s{IN}{DATE}(?![\w’'-])",
)
_SET_UP = r"(?:founded|established|created|formed|set\sup|launched|incorporated|started|born|instituted|begun)"
_NO_OBJECT = r"(?!\s(?:its|their|his|an?|the|[a-z]+ing)\b)"
_BEGAN = (
    r"(?:(?:began|started(?:\sout)?|launched)(?=\sin\s(?!(?:[a-z]+\s)?[A-ZÀ-Þ])|\sas\b|\swith\b)|opened(?=\sas\b)|(?:began|started)\s(?:out|life|operations)"
    r"|began\s(?:broadcasting|operations|trading|publishing|printing)(?!\sin\s[A-Z])|first\spublished|(?:was\s)?just\sstarting|went\son\s(?:the\s)?air|opened\sits\sdoors(?!\sto\b|\sin\s[A-Z])|came\sinto\s(?:being|existence)"
    r"|sprang\sup|got\sgoing|(?:first\s)?saw\sthe\slight\sof\sday)"
)
_BIRTH = r"(?:founding|foundation|creation|establishment|launch|inception|formation|birth|beginnings?|origins?)"
_SORT = r"\s(?:bloc|group|alliance|movement|party|union|charity|newspaper|magazine|network|club)"
# 'Unicef, the United Nations body set up' says nothing of the United Nations.
_OF_OTHER = rf"(?!\s(?!(?:was|were|is|first|originally|formally|only)\b)[a-z]+\s{_SET_UP})"
_SORTED = rf"(?:{ITSELF}{_OF_OTHER}|(?<!,\sthe\s)(?<!,\san\s)(?<!,\sa\s)(?<!^the\s){ITSELF}{_SORT})"
_BEEN = r"(?:(?:first|formally|originally|only)\s)?"
_WAS_SET_UP = rf"(?:(?:which|that)\s)?(?:was|were|had\sbeen|been)\s{_BEEN}{_SET_UP}{_NO_OBJECT}"
_PASSIVE = rf"(?:{_WAS_SET_UP}|(?<=,\s){_BEEN}{_SET_UP}(?=\s(?:in|by|as|at|on|with|during|after|when|back|to|from|only|just)\b|\s{DATE}))"
_IT = rf"^[“\"]?(?:The\s)?{EVENT}(?![’'])[^“”;{EVENT}{DATE}{OTHER}]{{3,110}}?\s"
_FOUNDING_ACT = Act(
    (
        rf"{_SORTED}(?:\s\([A-Za-z]+\))?,?\s{_PASSIVE}",
        rf"{EVENT},\s(?:an?|the)\s[^,;:()“”{DATE}{OTHER}{EVENT}]{{3,60}},?\s(?:{_PASSIVE}|{_SET_UP}(?=\s(?:in|by|as|at)\b))",
        rf"(?<!\bthat\s)(?<!\bwhich\s){ITSELF},?\s(?:which\s|that\s)?{_BEGAN}",
        rf"\b{_FOUNDED}\s(?:the\s)?{EVENT}(?=[\s,.;]|$)(?!\s[a-z]+s?\b(?<!in)(?<!on)(?<!as)(?<!with))",
        rf"{EVENT},?\s(?:which|that)\s(?!was\b|were\b)[^,;:()“”{DATE}{OTHER}{EVENT}]{{3,60}}?\s(?:had\s)?{_FOUNDED}{_NO_OBJECT}",
        rf"{_IT}(?P<act>(?:it|they)\s(?:was|were|had\sbeen)\s(?:first\s)?{_SET_UP})",
        rf"{EVENT}(?:\s[a-z]+){{0,3}}\s(?:after|when|before|since|until)\s(?P<act>it\s(?:was|had\sbeen)\s(?:first\s)?{_SET_UP})",
    ),
    (
        rf"\b(?:the\s)?(?:{_BIRTH}|founders?)\sof\s(?:the\s)?{EVENT}(?![’'\w-])",
        rf"{EVENT}[’']s?\s(?:[a-z]+\s)?{_BIRTH}\b",
        rf"{_IT}(?P<act>(?:its|their)\s(?:[a-z]+\s)?{_BIRTH}\b)",
    ),
)
_BEGINNINGS = (
    rf"^[“\"]?What\s(?:began|started|opened)\s(?:life\s)?{IN}{DATE}\sas\san?\s[^.;()“”{DATE}{OTHER}{EVENT}]{{3,160}}?(?:,|:|\sis(?:\snow)?|\sbecame|\sinto|\sas)\s(?:the\s)?{EVENT}(?![\w-])",
    rf"{EVENT}\s\((?:(?:which|that)\swas\s)?(?:{_SET_UP}|est\.?)\s(?:in\s)?{DATE}\)",
    rf"^[“\"]?(?:First\s)?(?:Founded|Established|Created|Formed|Set\sup|Launched|Started){BETWEEN}\s{IN}{DATE}[^,]{{0,40}},\s(?:the\s)?{EVENT}(?=[\s,])",
    rf"(?:^[“\"]?(?i:Since|When|After|From\sthe\stime|For\sthe\sfirst\stime\ssince)|[;–—]\s(?:since|when|after))\s(?:it|they)\s(?:was|were)\s{_SET_UP}{BETWEEN}\s{IN}{DATE},\s(?:the\s)?{EVENT}(?=[\s,])",
    rf"^[“\"]?(?:Since|After|At|From|For\sthe\sfirst\stime\ssince)\sits\s{_BIRTH}\s{IN}{DATE},\s(?:the\s)?{EVENT}(?=[\s,])",
    rf"{EVENT},?\s(?:which\s|that\s)?(?:dates|dating|goes|going|(?:can\s)?traces?\s(?:its|their)\s(?:origins?|roots|history|beginnings))\s(?:from|back\s(?:to\s)?|to)\s?{DATE}",
    rf"{EVENT},?\s(?:which\s|that\s)?(?:(?:has|have)\s(?:existed|been\s(?:around|going|in\s(?:existence|business|operation))),?|in\s(?:business|existence|operation))\s(?:ever\s)?since\s{DATE}",
    rf"{EVENT}[’']s?\s(?:history|story)\s(?:began|begins|starts?|started|goes\sback)\s(?:in|to)\s{DATE}",
    rf"\b(?:history|story)\sof\s(?:the\s)?{EVENT}\s(?:began|begins|starts?|started|goes\sback)\s(?:in|to)\s{DATE}",
    rf"{_IT}since\s{DATE},\swhen\s(?:it|they)\s(?:was|were)\s{_SET_UP}",
)


def is_dated(sketch: str, relation: str) -> bool:
    """Whether the sketch gives DATE to the making of a work or the founding of a body, which stands as EVENT."""
    forms, act = (_DATINGS, _WORK_ACT) if relation == MAKER else (_BEGINNINGS, _FOUNDING_ACT)
    return find_form(forms, sketch) is not None or is_act_dated(sketch, act)


def is_maker(sketch: str, relation: str) -> bool:
    """Whether the sketch has PERSON make or found what stands as EVENT."""
    return find_form(_MAKINGS if relation == MAKER else _FOUNDINGS, sketch) is not None
