"""What holders of an office do in it, and the forms in which a sentence dates such an act."""

from checker.facts.attachment import DATE, GAP, IN, OPENING, OTHER, PERSON, Part
from checker.facts.offices.office_clauses import FREE, SHARED, VERB
from checker.facts.offices.office_signs import ARTICLE, OFFICE
from checker.facts.offices.titles import END

# Acts of office. 'Announced', 'said' and the like are left out: people are titled by courtesy years before and after they
# hold the office; while they may live, so are 'declared' and 'ordered'.
_LAW = r"(?i:law|bill|act|orders?|treaty|legislation|proclamation|pact|accords?|agreement|declaration|amendment|charter|reforms?|budget)"
_FORCE = r"(?:war|martial\slaw|a\s(?:national\s|state\sof\s)emergency)"
_STRIKE = (
    r"(?:the\s)?(?:\w+\s)?(?:invasion|bombings?|air\s?strikes?|strikes?|troops|paratroopers|marines|soldiers|warships|tanks|forces|"
    r"National\sGuard|blockade|raid|attacks?|airlift|evacuation)"
)
SURE_ACT = (
    rf"(?:signed\s(?:(?!of\b)[^,.;{DATE}{OTHER}]){{0,70}}?\b{_LAW}|vetoed|appointed|nominated|pardoned|resigned"
    r"|was\ssworn\sin|was\sinaugurated|took\soffice|was\simpeached|dissolved|abdicated|dismissed|canoni[sz]ed|beatified|excommunicated"
    rf"|declared\s{_FORCE}|(?:ordered|launched|sent)\s{_STRIKE})"
)
ACT = (
    rf"(?:{SURE_ACT}|declared(?!\s(?:bankrupt|(?:that\s)?(?:he|she|his|her|him)\b))|proclaimed|ordered|issued|repealed|abolished"
    r"|bought|purchased|annexed|invaded|authori[sz]ed|launched|imposed|lifted|recogni[sz]ed|withdrew|presided\sover|approved|freed|sent)"
)
# What someone so titled did, where the title is not kept by courtesy; what young people do ('married', 'joined') is left out.
DEED = (
    rf"(?:{ACT}|visited|met|told|said|announced|welcomed|hosted|invited|addressed|opened|launched|sent|called|warned|urged|rejected"
    r"|offered|promised|unveiled|received|agreed|toured|flew|travelled|traveled|arrived|negotiated|banned|nationali[sz]ed|abolished"
    r"|introduced|expelled|recogni[sz]ed|granted|imposed|lifted|closed|withdrew|broke\soff|presided|ended|annexed|invaded|pledged|vowed|pushed"
    r"|approved|ratified|threatened|accused|refused|crushed|seized|authori[sz]ed|oversaw|legali[sz]ed|privati[sz]ed|devalued|freed|released"
    r"|dedicated|created|established|secured|praised|condemned|apologi[sz]ed|unveiled|defended|set\sup|hosted|hailed|dropped|flew|inaugurated|scrapped|was\s(?:ousted"
    r"|overthrown|toppled|deposed|assassinated|shot)|faced|confronted)"
)
# What people do before they hold an office or long after is left out of the rest.
ANYTHING = (
    r"(?!(?:married|joined|graduated|attended|studied|worked|moved|lived|served|enlisted|turned|retired|published|entered|founded|started"
    r"|trained|played|wanted|helped|died|suffered|celebrated|appeared|belonged|competed|named|called|titled|aged|arrested|jailed|recalled|remembered|mentioned|cited|quoted)\b)"
    r"(?:\w{3,}ed|knelt|held|took|gave|made|spoke|flew|sent|said|told|fell|stood|put|drove|brought|broke|pulled|met|set|led|won|came|went|rode|saw"
    r"|wore|wept|drank|ate|sat|drew|left|lay|sang|ran|shook|dined|cut|laid|threw|fought|got|paid|chose|hid|struck|swore|rose|read|lost)"
)
_DONE = r"(?:signed|vetoed|proclaimed|declared|ordered|issued|appointed|nominated|pardoned|dismissed)(?:\sinto\slaw)?"
_LED = r"(?:signed|took|sent|ordered|launched|called|granted|abolished|introduced|declared|bought|repealed|ended|negotiated|opened|won|led)"
_SPEECH = r"(?:address|speech|broadcast|message|inaugural|proclamation|decree|order|State|visit|trip|summit|letter)\b"
# Between an act and its date no other verb may stand that the date could belong to.
_CALM = rf"(?:(?!{VERB}){GAP}|,\s(?=and\b))"


def act_forms(act: str) -> tuple[tuple[Part, str], ...]:
    holder = rf"{ARTICLE}{OFFICE},?\s{PERSON},?"
    official = r"(?:summit|talks|meetings?|treaty|accords?|pact|state\svisit)"
    return (
        (Part.WHOLE, rf"{DATE}\s{official}\s(?:between|with|of|by)\s[^.;:{DATE}{OTHER}]{{0,60}}?{holder}"),
        (Part.WHOLE, rf"{OPENING}{holder}\s{act}\b"),
        (Part.WHOLE, rf"{DATE},?\swhen\s{holder}\s{act}\b"),
        (
            Part.WHOLE,
            rf"{holder}(?:,?\s(?:said|told|warned|used|made|gave|delivered))?\b{_CALM}{{0,30}}?,?\s(?:in|during)\s(?:an?|his|her|the)\s{DATE}\s{_SPEECH}",
        ),
        (
            Part.WHOLE,
            rf"\b(?:speech|address|visit|decision|order|decree|veto|law|policy)\s(?:by|of|that)\s{holder}{SHARED}{{0,80}}?\s{IN}{DATE}{END}",
        ),
        (Part.WHOLE, rf"\b[Ii]t\swas\s{holder}\swho\s[^.;{DATE}{OTHER}]{{3,80}}?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"\b\w+ed\s{IN}{DATE}\sby\s{holder}"),
        (Part.WHOLE, rf"\b[Tt]hen[\s-]{OFFICE},?\s{PERSON}[^.;{DATE}{OTHER}]{{3,100}}?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"{OPENING}(?:the\s)?then[\s-]{OFFICE},?\s{PERSON}"),
        (Part.WHOLE, rf"{PERSON},\s(?:who\swas\s)?then\s{ARTICLE}{OFFICE},?\s[^.;{DATE}{OTHER}]{{3,100}}?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"{holder[:-2]}{FREE},?(?:\swho)?\s{act}\b{_CALM}{{0,100}}?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"{PERSON}(?:,|\swas)\s{ARTICLE}{OFFICE},?\swho\s(?:{_LED}|{act})\b{_CALM}{{3,80}}?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"{PERSON},\s{ARTICLE}{OFFICE},\s{act}\b{_CALM}{{0,80}}?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"{holder}\s(?:ordered|launched|sent)\s{_STRIKE}{SHARED}{{0,80}}?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"\b{_DONE}\sby\s{holder}\s{IN}{DATE}{END}"),
    )
