"""Offices as prose titles them, and the patterns in which a sentence says when someone held one or acted in it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from checker.facts.adjectives import ADJECTIVES, OTHER_NAMES
from checker.facts.attachment import DATE, EVENT, GAP, IN, OPENING, OTHER, PERSON, TAIL, Part


@dataclass(frozen=True, slots=True)
class Office:
    """An office as prose titles it, where it is held, and how many years before the term its election may be.

    `is_ranked`: people keep the title for life by courtesy ('President Carter'). `has_start`: the world agrees on the
    year in which a term begins, as it does not for rulers who took the power bit by bit. `named`: the title with or
    without the country or the body after it. `country`: any word for the country. `is_only`: the person in question held no other office.
    """

    title: str
    named: str
    domain: str
    article: str = r"(?:(?:the|an?)\s)?"
    reign: str = "(?:leadership|tenure)"
    country: str = ""
    elected_before: int = 0
    is_ranked: bool = False
    has_start: bool = True
    is_crown: bool = False
    is_only: bool = False


_VALUE = re.compile(r"(?P<title>.+?) of (?P<domain>.+)")
_COUNTRIES_BY_COURTESY = ("the United States", "the United Kingdom")
_NO_VICE = r"(?<![Vv]ice\s)(?<![Vv]ice-)(?<![Dd]eputy\s)"
_HEADS = {
    "president": rf"{_NO_VICE}[Pp]resident",
    "vice president": r"[Vv]ice[\s-][Pp]resident",
    "prime minister": rf"{_NO_VICE}(?:[Pp]rime\s[Mm]inister|[Pp]remier)",
    "premier": rf"{_NO_VICE}(?:[Pp]remier|[Pp]rime\s[Mm]inister)",
    "taoiseach": r"(?:[Tt]aoiseach|[Pp]rime\s[Mm]inister)",
    "chancellor": rf"{_NO_VICE}[Cc]hancellor",
    "leader": r"(?:(?:[Ss]upreme|[Pp]aramount|[Cc]ommunist|[Pp]arty)\s)?(?:[Ll]eader|[Dd]ictator|[Ss]trongman|[Rr]uler)",
    "supreme leader": r"(?:[Ss]upreme\s[Ll]eader,?(?:\s(?:Grand\s)?Ayatollah)?)",
    "chairman": r"(?:[Pp]arty\s)?[Cc]hairman",
    "general secretary": r"(?:[Pp]arty\s)?(?:[Gg]eneral\s[Ss]ecretary|[Cc]hief)",
    "monarch": r"(?:[Kk]ing|[Qq]ueen|[Mm]onarch)",
    "emperor": r"[Ee]mperor",
    "shah": r"[Ss]hah",
    "pope": r"(?:[Pp]ope|[Pp]ontiff)",
}
_REIGNS = {
    "president": "presidency",
    "vice president": "vice-presidency",
    "chancellor": "chancellorship",
    "pope": "(?:papacy|pontificate)",
    "monarch": "reign",
    "emperor": "reign",
    "shah": "reign",
    "leader": "(?:rule|leadership)",
} | dict.fromkeys(("prime minister", "premier", "taoiseach"), "premiership")
_BODIES = {
    "secretary-general of the United Nations": (
        r"(?:UN|U\.N\.|United\sNations)(?:[’']s)?\s(?:[Ss]ecretary[\s-][Gg]eneral|[Cc]hief|[Hh]ead)",
        1,
    ),
    "secretary general of NATO": (r"N(?:ATO|ato)(?:[’']s)?\s(?:[Ss]ecretary[\s-][Gg]eneral|[Cc]hief|[Hh]ead)", 1),
    "president of the European Commission": (r"(?:European|EU)\sCommission\s(?:[Pp]resident|[Cc]hief|[Hh]ead)", 1),
    "president of the European Council": (r"(?:European|EU)\sCouncil\s(?:[Pp]resident|[Cc]hief|[Hh]ead)", 1),
    "managing director of the International Monetary Fund": (r"IMF\s(?:[Mm]anaging\s[Dd]irector|[Cc]hief|[Hh]ead|[Bb]oss)", 0),
    "president of the World Bank": (r"World\sBank\s(?:[Pp]resident|[Cc]hief|[Hh]ead)", 0),
    "director-general of the World Health Organization": (
        r"(?:WHO|World\sHealth\sOrgani[sz]ation)\s(?:[Dd]irector[\s-][Gg]eneral|[Cc]hief)",
        1,
    ),
    "chair of the Federal Reserve": (r"(?:Fed|Federal\sReserve)\s(?:[Cc]hair(?:man|woman)?|[Bb]oss)", 0),
    "president of the European Central Bank": (r"(?:ECB|European\sCentral\sBank)\s(?:[Pp]resident|[Cc]hief|[Hh]ead)", 0),
}
# Where the name of the body follows: 'secretary-general of the United Nations'.
_BODY_TITLES = (
    r"(?:[Ss]ecretary[\s-][Gg]eneral|[Dd]irector[\s-][Gg]eneral|[Mm]anaging\s[Dd]irector|[Pp]resident|[Hh]ead|[Cc]hair(?:man|woman)?"
    r"|[Cc]hief)"
)


def is_known(value: str) -> bool:
    """Whether an office is one of those that the shipped facts have: its title, its country or its body."""
    match = _VALUE.fullmatch(value)
    if value in _BODIES or not match:
        return value in _BODIES or value in _REIGNS
    return match["title"] in _HEADS and match["domain"] in ADJECTIVES


@cache
def find_office(value: str) -> Office:
    """The office of that name in the facts: 'president of France'."""
    match = _VALUE.fullmatch(value)
    if value in _BODIES:
        title, years = _BODIES[value]
        domain = f"(?:{_any_of((match['domain'], *OTHER_NAMES[match['domain']]))})"
        return Office(title, rf"(?:{title}|{_BODY_TITLES}\sof\s(?:the\s)?{domain})", domain, elected_before=years)
    if not match:
        return Office(_head(value), _head(value), "", reign=_REIGNS.get(value, "(?:leadership|tenure)"))
    kind, domain = match["title"], match["domain"]
    # The desk's own facts may be of a town or a firm, which has no adjective.
    adjectives = ADJECTIVES.get(domain, (domain,))
    title = rf"(?:(?:{_any_of(adjectives)})\s)?{_head(kind)}"
    places = f"(?:{_any_of((domain, *OTHER_NAMES.get(domain, ())))})"
    return Office(
        title,
        rf"(?:{title}(?:\sof\s(?:the\s|(?:newly\s)?independent\s)?{places})?)",
        places,
        country=rf"\b(?:{_any_of(adjectives)}|{places})\b",
        article=rf"(?:(?:the|an?|(?:the\s)?(?:{places}|country|nation)[’']s)\s)?",
        reign=_REIGNS.get(kind, "(?:leadership|tenure)"),
        elected_before=1 if kind in ("president", "vice president") else 0,
        is_ranked=domain in _COUNTRIES_BY_COURTESY and kind != "monarch",
        has_start=kind not in ("leader", "chairman"),
        is_crown=kind in ("monarch", "emperor", "shah"),
    )


def _head(kind: str) -> str:
    """The pattern of a title; one that the desk's own facts bring is read as they write it, with or without a capital."""
    return _HEADS.get(kind) or rf"{_NO_VICE}[{kind[0].upper()}{kind[0].lower()}]{_spaced(kind[1:])}"


def _any_of(names: Iterable[str]) -> str:
    return "|".join(map(_spaced, names))


def _spaced(name: str) -> str:
    return re.escape(name).replace(r"\ ", r"\s").replace("’", "[’']")


# Acts of office. 'Announced', 'said' and the like are left out: people are titled by courtesy years before and after they
# hold the office; while they may live, so are 'declared' and 'ordered'.
_LAW = r"(?i:law|bill|act|orders?|treaty|legislation|proclamation|pact|accords?|agreement|declaration|amendment|charter)"
_FORCE = r"(?:war|martial\slaw|a\s(?:national\s|state\sof\s)emergency)"
_STRIKE = r"(?:the\s)?(?:\w+\s)?(?:invasion|bombings?|air\s?strikes?|strikes?|troops|forces|blockade|raid|attacks?|evacuation)"
_SURE_ACT = (
    rf"(?:signed\s(?:(?!of\b)[^,.;{DATE}{OTHER}]){{0,70}}?\b{_LAW}|vetoed|appointed|nominated|pardoned|resigned"
    r"|was\ssworn\sin|was\sinaugurated|took\soffice|was\simpeached|dissolved|abdicated|dismissed|canoni[sz]ed|beatified|excommunicated"
    rf"|declared\s{_FORCE}|(?:ordered|launched|sent)\s{_STRIKE})"
)
_ACT = (
    rf"(?:{_SURE_ACT}|declared(?!\s(?:bankrupt|(?:that\s)?(?:he|she|his|her|him)\b))|proclaimed|ordered|issued|repealed|abolished"
    r"|bought|purchased|annexed|invaded|authori[sz]ed|launched|imposed|lifted|recogni[sz]ed|withdrew|presided\sover|approved|freed|sent)"
)
# What someone so titled did, where the title is not kept by courtesy; what young people do ('married', 'joined') is left out.
_DEED = (
    rf"(?:{_ACT}|visited|met|told|said|announced|welcomed|hosted|invited|addressed|opened|launched|sent|called|warned|urged|rejected"
    r"|offered|promised|unveiled|received|agreed|toured|flew|travelled|traveled|arrived|negotiated|banned|nationali[sz]ed|abolished"
    r"|introduced|expelled|recogni[sz]ed|granted|imposed|lifted|closed|withdrew|broke\soff|presided|ended|annexed|invaded|pledged|vowed|pushed"
    r"|approved|ratified|threatened|accused|refused|crushed|seized|authori[sz]ed|oversaw|legali[sz]ed|privati[sz]ed|devalued|freed|released"
    r"|secured|praised|condemned|apologi[sz]ed|unveiled|defended|set\sup|hosted|hailed|dropped|flew|inaugurated|scrapped|was\s(?:ousted"
    r"|overthrown|toppled|deposed|assassinated|shot)|faced|confronted)"
)
# What people do before they hold an office or long after is left out of the rest.
_ANYTHING = (
    r"(?!(?:married|joined|graduated|attended|studied|worked|moved|lived|served|enlisted|turned|retired|published|entered|founded|started"
    r"|trained|played|wanted|helped|died|suffered|celebrated|appeared|belonged|competed|named|called|titled|aged|arrested|jailed|recalled|remembered|mentioned|cited|quoted)\b)"
    r"(?:\w{3,}ed|knelt|held|took|gave|made|spoke|flew|sent|said|told|fell|stood|put|drove|brought|broke|pulled|met|set|led|won)"
)
# What people do before they hold an office or long after.
_YOUTH = (
    r"(?:was\sborn|born|married|joined|graduated|attended|studied|studying|worked|working|moved|lived|served|enlisted|retired|published|entered|founded"
    r"|started|trained|played|died|celebrated|wrote|grew\sup|fought|taught|won|ran|was\s(?:elected|convicted|jailed|arrested|sentenced|appointed|named)"
    r"|went\sto|earned|received|became)\b"
)
_SHARED = (
    rf"(?:(?!\s(?:{_YOUTH}|who|whom|whose|that|which|when|where|while|after|before|since|until|because|although|though|if|but|later|earlier|following"
    rf"|than|as|like|from|against|and|anniversary|he|she|(?!United\b|hundred\b)\w{{3,}}ed)\b)[^.,;:()–—“”\"{DATE}{OTHER}]|(?<=\b[A-Z])\.)"
)
TO = r"\s(?:to|until|and)\s(?:(?:his|her)\s(?:death|resignation|fall|defeat)\sin\s)?"
_DONE = r"(?:signed|vetoed|proclaimed|declared|ordered|issued|appointed|nominated|pardoned|dismissed)(?:\sinto\slaw)?"
_LED = r"(?:signed|took|sent|ordered|launched|called|granted|abolished|introduced|declared|bought|repealed|ended|negotiated|opened|won|led)"
END = r"(?=[.,;:)–—]|$|\s(?!of\b)[a-z])"
_SPEECH = r"(?:address|speech|broadcast|message|inaugural|proclamation|decree|order|State|visit|trip|summit|letter)\b"
_GOVERNMENT = r"(?:government|administration|cabinet|ministry|White\sHouse|regime)"
# Between an act and its date no other verb may stand that the date could belong to.
_CALM = rf"(?:(?!\s(?!United\b)\w+ed\b){GAP}|,\s(?=and\b))"
_ORDINAL = (
    r"(?:(?:first|second|third|next|new|youngest|oldest|longest-serving|last|\w+th|\w+-\w+)\s)?"
    r"(?:(?:[Cc]onservative|[Ll]abour|[Rr]epublican|[Dd]emocratic|[Ss]ocialist|[Bb]lack|[Cc]atholic|female|woman|civilian|elected|post-?war|democratically\selected)\s)?"
)
_OUSTED = r"(?:resigned|stepped\sdown|was\s(?:ousted|overthrown|deposed|toppled|removed|dismissed|sacked|forced\sout))"


def find_held_part(sketch: str, office: Office, acts: str) -> Part | None:
    """What DATE is to the term of PERSON in the office: within it, its start or its end; None where that is not clear.

    `acts`: 'sure', 'acts', 'deeds' or 'anything', from what only the holder can do to what anybody with the title does.
    """
    return next((part for part, pattern in _patterns(office, acts) if pattern.search(sketch)), None)


def names_author(sketch: str, office: Office) -> bool:
    """Whether the sketch has PERSON, so titled, bring about EVENT, or hold the office during it."""
    made = (
        r"(?:proclaimed|declared|issued|signed|set\sout|delivered|launched|unveiled|ordered|started|began|ended|negotiated|brokered|oversaw"
        r"|introduced|presided\sover|announced)"
    )
    forms = (
        rf"{office.title}\s{PERSON},?\s{made}\s(?:what\sbecame\sknown\sas\s)?(?:the|his|her)?\s?{EVENT}{TAIL}",
        rf"{PERSON}\s(?:was|served\sas)\s{office.article}{office.named}\s(?:during|throughout|when|at\sthe\s\w+\sof)\s(?:the\s)?{EVENT}",
        rf"{EVENT},?\s(?:was\s|were\s)?(?:\w+ly\s)?{made}\sby\s(?:{office.title}\s)?{PERSON}{TAIL}",
        rf"^(?:When|As|While|During|Throughout|Amid|At\sthe\s(?:height|time)\sof)\s(?:the\s)?{EVENT}[^.;{PERSON}]{{0,40}},\s{office.article}{office.title}\s{PERSON}",
        rf"{office.title}\s{PERSON}[^.,;]{{3,80}}?\s(?:during|throughout|amid|at\sthe\s(?:height|time)\sof)\s(?:the\s)?{EVENT}{TAIL}",
        rf"{EVENT}[^.;{PERSON}]{{0,40}},?\s(?:when|while)\s{PERSON}\swas\s{office.article}{office.named}\b",
        rf"\b[Ii]t\swas\s(?:{office.title}\s)?{PERSON}\swho\s(?:ordered|launched|oversaw|negotiated|signed|declared|authori[sz]ed)\s(?:the\s)?{EVENT}",
        rf"{office.title}\s{PERSON},?\sled\s[\w\s]{{2,30}}\s(?:during|through)\s(?:the\s)?{EVENT}{TAIL}",
    )
    return any(re.search(form, sketch) for form in forms)


Patterns = tuple[tuple[Part, re.Pattern[str]], ...]


def _patterns(office: Office, acts: str) -> Patterns:
    return _act_patterns(office, acts) if acts == "loosely" else _term_patterns(office) + _act_patterns(office, acts)


@cache
def _term_patterns(office: Office) -> Patterns:
    return tuple((part, re.compile(form)) for part, form in _terms(office))


@cache
def _act_patterns(office: Office, acts: str) -> Patterns:
    if acts == "loosely":
        return tuple((part, re.compile(form)) for part, form in _loosely(office))
    act = {"sure": _SURE_ACT, "acts": _ACT, "deeds": _DEED, "anything": _ANYTHING}[acts]
    return tuple((part, re.compile(form)) for part, form in _acts_in_office(office, act))


def _acts_in_office(office: Office, act: str) -> tuple[tuple[Part, str], ...]:
    holder = rf"{office.article}{office.title},?\s{PERSON},?"
    return (
        (Part.WHOLE, rf"{OPENING}{holder}\s{act}\b"),
        (Part.WHOLE, rf"{DATE},?\swhen\s{holder}\s{act}\b"),
        (
            Part.WHOLE,
            rf"{holder}(?:,?\s(?:said|told|warned|used|made|gave|delivered))?\b{_CALM}{{0,30}}?,?\s(?:in|during)\s(?:an?|his|her|the)\s{DATE}\s{_SPEECH}",
        ),
        (
            Part.WHOLE,
            rf"\b(?:speech|address|visit|decision|order|decree|veto|law|policy)\s(?:by|of|that)\s{holder}{_SHARED}{{0,80}}?\s{IN}{DATE}{END}",
        ),
        (Part.WHOLE, rf"\b[Ii]t\swas\s{holder}\swho\s[^.;{DATE}{OTHER}]{{3,80}}?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"\b\w+ed\s{IN}{DATE}\sby\s{holder}"),
        (Part.WHOLE, rf"\b[Tt]hen[\s-]{office.title},?\s{PERSON}[^.;{DATE}{OTHER}]{{3,100}}?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"{OPENING}(?:the\s)?then[\s-]{office.title},?\s{PERSON}"),
        (Part.WHOLE, rf"{PERSON},\s(?:who\swas\s)?then\s{office.article}{office.named},?\s[^.;{DATE}{OTHER}]{{3,100}}?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"{holder}(?:\swho)?\s{act}\b{_CALM}{{0,100}}?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"\b[Aa]s\s{office.named},\s{PERSON}\s{_DEED}\b(?!\s(?:he|she)\b){_CALM}{{0,80}}?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"{PERSON}(?:,|\swas)\s{office.article}{office.named},?\swho\s(?:{_LED}|{act})\b{_CALM}{{3,80}}?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"{PERSON},\s{office.article}{office.named},\s{act}\b{_CALM}{{0,80}}?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"\b{_DONE}\sby\s{holder}\s{IN}{DATE}{END}"),
    )


def _loosely(office: Office) -> tuple[tuple[Part, str], ...]:
    """Forms in which a titled person and a date merely share a clause."""
    holder = rf"{office.article}{office.title}\s{PERSON}"
    called = rf"{PERSON},\s{office.article}{_ORDINAL}{office.named},"
    return (
        (Part.WHOLE, rf"\b(?:{holder}|{called})(?!\s{_YOUTH})\s[a-z]+{_SHARED}{{0,110}}?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"{OPENING}{_SHARED}{{0,60}}?\b(?:{holder}|{called})(?!\s{_YOUTH})\s[a-z]+{_SHARED}{{3,100}}(?=[.,;]|$)"),
    )


def _terms(office: Office) -> tuple[tuple[Part, str], ...]:
    """Forms that say when the person held the office."""
    bare, title = rf"(?:{office.title}\s)?{PERSON}", rf"{office.article}{_ORDINAL}{office.named}"
    under = bare if office.is_only else rf"{office.title}\s{PERSON}"
    was = rf"{PERSON},?\s(?:who\s)?(?:was\s|served\s(?:\w+\sterms?\s)?as\s|had\sbeen\s|\(?)?{title},?\s(?:from|between)\s"
    became = rf"{PERSON}\s(?:became|was\s(?:sworn\sin|inaugurated|installed)\sas|took\s(?:office|over|the\soath)\sas)\s{title}"
    reigned = rf"(?:{PERSON}[’']s\s{office.reign}|{office.reign}\sof\s{bare})"
    forms = (
        (Part.START, rf"{was}{DATE}{TO}{OTHER}"),
        (Part.END, rf"{was}{OTHER}{TO}{DATE}"),
        (Part.START, rf"{became}(?:\s(?:on|in)\s{GAP}{{3,40}})?\s{IN}{DATE}"),
        (Part.ENTRY, rf"(?:the\s)?{office.title},?\s{PERSON},?\s(?:took\soffice|was\ssworn\sin|was\sinaugurated)\s{IN}{DATE}"),
        (Part.START, rf"{PERSON}\s(?:succeeded|replaced)\s[^,.;{DATE}{OTHER}]{{3,45}}?\sas\s{title}\s{IN}{DATE}{END}"),
        (Part.START, rf"{OPENING}{became}{END}"),
        (Part.START, rf"{reigned}\s(?:began|started)\s{IN}{DATE}{END}"),
        (Part.END, rf"{reigned}\s(?:ended|came\sto\san\send)\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"{PERSON}\swas\s(?:re-?)?elected\s(?:as\s)?{title}\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"{OPENING}{PERSON}\swas\s(?:re-?)?elected\s(?:as\s)?{title}{END}"),
        (
            Part.WHOLE,
            rf"{PERSON},?\s(?:who\s)?(?:was|served\sas|had\sbeen)?\s?{title},?\s(?:for\s(?:just\s|only\s)?[\w\s]{{3,25}}?\s)?{IN}{DATE}{END}",
        ),
        (Part.WHOLE, rf"{PERSON}\swas\s(?:the\s)?{title}\s(?:when|as|while|at\sthe\stime)\s[^.;{DATE}{OTHER}]{{3,80}}?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"{bare}[^.;{DATE}{OTHER}]{{3,80}}?\s{IN}{DATE},?\sas\s{title}\b"),
        (Part.WHOLE, rf"{bare}(?:[’']s?)?\s{_GOVERNMENT}\s[^.;{DATE}{OTHER}]{{3,90}}?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"\b{_GOVERNMENT}\sof\s{under}\s[^.;{DATE}{OTHER}]{{3,90}}?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"(?:^|\s)(?i:{IN}){DATE},?\s(?:the\s)?(?:\w+\s)?(?:{_GOVERNMENT}\sof\s{under}|{bare}(?:[’']s?)?\s{_GOVERNMENT})\b"),
        (Part.WHOLE, rf"^[Uu]nder\s{office.article}{under},\s[^.;{DATE}{OTHER}]{{3,90}}?\s{IN}{DATE}{END}"),
        (Part.START, rf"^(?:The\s)?(?i:{office.named})\sfrom\s{DATE}{TO}{OTHER},\s{PERSON}"),
        (Part.END, rf"^(?:The\s)?(?i:{office.named})\sfrom\s{OTHER}{TO}{DATE},\s{PERSON}"),
        (Part.START, rf"{PERSON},?\s(?:who\s)?(?:was\s)?{title}\sfor\sa\s(?:second|third)\stime\sfrom\s{DATE}{END}"),
        (Part.WHOLE, rf"\b(?i:{IN}){DATE},?\s(?:early|late|midway|years)?\s?(?:in|during|into|through)\s(?:the\s)?{reigned}"),
        (Part.WHOLE, rf"\b[Dd]uring\s{reigned},?\s{IN}{DATE}{END}"),
        (
            Part.START,
            rf"{PERSON},?\s(?:who\s)?(?:was\s(?:appointed|named|chosen|elected)\s(?:to\s(?:lead|head|run|chair)|head\sof)|took\s(?:charge\sof|the\shelm\sof|over\sat))"
            rf"\s(?:the\s)?{office.domain or 'none'}\s{IN}{DATE}{END}",
        ),
        (Part.START, rf"{PERSON}\swas\s(?:appointed|named|chosen|made|crowned|proclaimed)\s(?:as\s)?{title}\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"\b(?i:{IN}){DATE},?\s(?:when|while|as)\s{PERSON}\swas\s(?:still\s)?{title}\b"),
        (Part.WHOLE, rf"\b[Aa]s\s{title},?\s{IN}{DATE},?\s{PERSON}|{PERSON},\s(?:as|while)\s{title},?\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"{PERSON}\s{_OUSTED}\s(?:as\s{title}\s{IN}{DATE}{END}|{IN}{DATE},?\sas\s{title}\b)"),
        (Part.START, rf"{reigned}\s(?:lasted|ran)\sfrom\s{DATE}\s(?:to|until)\s{OTHER}"),
        (Part.END, rf"{reigned}\s(?:lasted|ran)\sfrom\s{OTHER}\s(?:to|until)\s{DATE}"),
        (Part.SINCE, rf"{PERSON},?\s(?:who\s)?(?:has\sbeen\s)?{title}\ssince\s{DATE}"),
        (Part.WHOLE, rf"(?:^|\s)(?i:{IN}){DATE},?\s(?:during\sthe\s{office.reign}\sof\s{bare}|under\s{under})(?=[,.])"),
        (Part.WHOLE, rf"\b(?:[Dd]uring|[Uu]nder)\s(?:the\s{office.reign}\sof\s{bare}|{office.title}\s{PERSON})\s{IN}{DATE}{END}"),
    )
    elected = () if office.domain else ((Part.START, rf"{bare}\swas\selected\s{IN}{DATE}{END}"),)
    return forms + elected + (_reigns(bare) if office.is_crown else ())


def _reigns(bare: str) -> tuple[tuple[Part, str], ...]:
    throne = r"(?:(?:acceded|ascended|came|succeeded)\sto\sthe\sthrone|took\sthe\sthrone|ascended\sthe\sthrone)"
    return (
        (Part.START, rf"{bare}\s{throne}\s{IN}{DATE}{END}"),
        (Part.END, rf"{bare}\sabdicated\s{IN}{DATE}{END}"),
        (Part.START, rf"{bare}(?:,\swho)?\s(?:reigned|ruled),?\sfrom\s{DATE}\s(?:to|until)\s{OTHER}"),
        (Part.END, rf"{bare}(?:,\swho)?\s(?:reigned|ruled),?\sfrom\s{OTHER}\s(?:to|until)\s{DATE}"),
    )
