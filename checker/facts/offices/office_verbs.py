"""What holders of an office do in it, from what only they can do to what anybody with the title does."""

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
