"""What holders of an office do in it, from what only they can do to what anybody does who has the title."""

from checker.facts.attachment import DATE, OTHER

# Acts of office. 'Announced', 'said' and the like are left out: people are titled by courtesy years before and after they
# hold the office; while they may live, so are 'declared' and 'ordered'.
_LAW = r"(?i:law|bill|act|orders?|treaty|legislation|proclamation|pact|accords?|agreement|declaration|amendment|charter|reforms?|budget)"
_FORCE = r"(?:war|martial\slaw|a\s(?:national\s|state\sof\s)emergency)"
_STRIKE = (
    r"(?:the\s)?(?:\w+\s)?(?:invasion|bombings?|air\s?strikes?|strikes?|troops|paratroopers|marines|soldiers|warships|tanks|forces|"
    r"National\sGuard|blockade|raid|attacks?|airlift|evacuation)"
)
SURE = (
    rf"(?:signed\s(?:(?!of\b)[^,.;{DATE}{OTHER}]){{0,70}}?\b{_LAW}|vetoed|appointed|nominated|pardoned|resigned"
    r"|was\ssworn\sin|was\sinaugurated|took\soffice|was\simpeached|dissolved|abdicated|dismissed|canoni[sz]ed|beatified|excommunicated"
    rf"|declared\s{_FORCE}|(?:ordered|launched|sent)\s{_STRIKE})"
)
OFFICIAL = (
    rf"(?:{SURE}|declared(?!\s(?:bankrupt|(?:that\s)?(?:he|she|his|her|him)\b))|proclaimed|ordered|issued|repealed|abolished"
    r"|bought|purchased|annexed|invaded|authori[sz]ed|launched|imposed|lifted|recogni[sz]ed|withdrew|presided\sover|approved|freed|sent)"
)
# What someone so titled did, where the title is not kept by courtesy; what young people do ('married', 'joined') is left out.
DEED = (
    rf"(?:{OFFICIAL}|visited|met|told|said|announced|welcomed|hosted|invited|addressed|opened|launched|sent|called|warned|urged|rejected"
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
# What people do before they hold an office or long after, and what is done in their memory.
YOUTH = (
    r"(?:was\sborn|born|married|joined|graduated|attended|studied|studying|worked|working|moved|lived|served|enlisted|retired|published|entered|founded"
    r"|started|trained|played|died|celebrated|wrote|grew\sup|fought|taught|won|ran|was\s(?:elected|convicted|jailed|arrested|sentenced|appointed|named"
    r"|re\w+ed|buried|honou?red|commemorated|exhumed|interred)|went\sto|earned|received|became|named|called)\b"
)
