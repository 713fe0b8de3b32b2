"""Forms that say when someone held an office."""

from checker.facts.attachment import DATE, GAP, IN, OPENING, OTHER, PERSON, Part, both_ends
from checker.facts.offices.office_clauses import FREE
from checker.facts.offices.titles import END, ORDINAL, Office
from checker.patterns import lazy

TO = r"\s(?:to|until|and)\s(?:(?:his|her)\s(?:death|resignation|fall|defeat)\sin\s)?"
_OUSTED = r"(?:resigned|stepped\sdown|was\s(?:ousted|overthrown|deposed|toppled|removed|dismissed|sacked|forced\sout))"
_SUBJECT = r"(?<!succeeded\s)(?<!replaced\s)(?<!followed\s)(?<!from\s)"


def dated(clause: str) -> str:
    """The ways in which prose dates a clause with its subject: '… in DATE', 'in DATE, when …', 'DATE, the year …', '…, DATE'.

    The clause stands in it once, since it is long: what must follow depends on what went before.
    """
    year_that = r"(?:the\s)?(?:year|day|month|summer|winter|spring|autumn)(?:\s(?:that|when|in\swhich))?"
    return (
        rf"(?:({OPENING})|({DATE},?\s(?:when|as|with|{year_that})\s))?{clause}"
        rf"(?(1)(?:{END}|\s(?:and|after|at|on)\b)|(?(2){END}|(?:\s(?:on|in|at)\s{GAP}{{3,40}})?(?:,?\s{IN}|,\s){DATE}{END}))"
    )


# Behind PERSON: what was named after him, or done in his honour, has a date of its own.
_NOT_HONOURED = rf"(?<!\bafter\s{PERSON})(?<!oured\s{PERSON})(?<!ored\s{PERSON})"
# <title> and the like stand for what an office has in their place (see `_pieces`).
_TERMS = (
    *both_ends(rf"<was><from>{TO}<to>"),
    (Part.START, dated("<begun>")),
    (Part.ENTRY, rf"(?:the\s)?<style>,?\s{PERSON},?\s(?:took\soffice|was\ssworn\sin|was\sinaugurated)\s{IN}{DATE}"),
    (Part.START, rf"{PERSON}\s(?:succeeded|replaced)\s[^,.;{DATE}{OTHER}]{{3,45}}?\sas\s<title>\s{IN}{DATE}{END}"),
    (Part.WHOLE, rf"{DATE},?\s(?:\w+\s){{1,3}}(?:months|weeks|days)\safter\s<became>{END}"),
    (
        Part.END,
        rf"{PERSON},?\s(?:who\s)?(?:was\s|served\sas\s)?<title>,?\suntil\s(?:(?:his|her)\s(?:death|resignation|fall|defeat|overthrow|assassination)\sin\s)?{DATE}{END}",
    ),
    (Part.WHOLE, rf"<bare>[’']s\s(?:(?:coronation|inauguration|accession|swearing-in)\s{IN}{DATE}|{DATE}\s(?:coronation|accession))"),
    (Part.START, rf"<reigned>\s(?:began|started)\s{IN}{DATE}{END}"),
    (Part.END, rf"<reigned>(?:,\swhich|\sthat)?\s(?:ended|came\sto\san\send)(?:\swith\s(?:his|her)\s\w+)?\s{IN}{DATE}{END}"),
    (Part.WHOLE, rf"{OPENING}{PERSON}\swas\s(?:re-?)?elected\s(?:as\s)?<title>{END}"),
    (
        Part.WHOLE,
        rf"{PERSON}{_NOT_HONOURED},?\s(?:who\s)?(?:was|served\sas|had\sbeen)?\s?<title>,?\s(?:for\s(?:just\s|only\s)?[\w\s]{{3,25}}?\s)?{IN}{DATE}{END}",
    ),
    (Part.WHOLE, rf"<bare>[^.;{DATE}{OTHER}]{{3,80}}?\s{IN}{DATE},?\sas\s<title>\b"),
    (Part.WHOLE, rf"^[Uu]nder\s<article><bare>,\s[^.;{DATE}{OTHER}]{{3,90}}?\s{IN}{DATE}{END}"),
    *both_ends(rf"^(?:The\s)?(?i:<office>)\sfrom\s<from>{TO}<to>,\s{PERSON}"),
    (Part.START, rf"{PERSON},?\s(?:who\s)?(?:was\s)?<title>\sfor\sa\s(?:second|third)\stime\sfrom\s{DATE}{END}"),
    (Part.WHOLE, rf"\b(?i:{IN}){DATE},?\s(?:early|late|midway|years)?\s?(?:in|during|into|through)\s(?:the\s)?<reigned>"),
    (Part.WHOLE, rf"\b[Dd]uring\s<reigned>,?\s{IN}{DATE}{END}"),
    (
        Part.START,
        rf"{PERSON},?\s(?:who\s)?(?:was\s(?:appointed|named|chosen|elected)\s(?:to\s(?:lead|head|run|chair)|head\sof)|took\s(?:charge\sof|the\shelm\sof|over\sat))"
        rf"\s(?:the\s)?<domain>\s{IN}{DATE}{END}",
    ),
    (
        Part.WHOLE,
        rf"(?:^|\s)(?i:{IN}){DATE},?\s(?:when|while|as)\s{PERSON}\s(?:headed|led|ran|chaired|was\s(?:head|in\scharge|at\sthe\shelm)\sof)"
        rf"\s(?:the\s)?<domain>\b",
    ),
    (Part.START, rf"{PERSON}\swas\s(?:appointed|named|chosen|made|crowned|proclaimed)\s(?:as\s)?<title>\s{IN}{DATE}{END}"),
    (Part.WHOLE, rf"{DATE},?\s(?:when|while|as)\s{PERSON}\swas\s(?:still\s)?<title>\b"),
    (Part.WHOLE, rf"{_SUBJECT}{PERSON},?\s(?:who,?\s)?as\s<title>,?\s[^.;{DATE}{OTHER}]{{3,80}}?\s{IN}{DATE}{END}"),
    (Part.WHOLE, rf"\b[Aa]s\s<title>,?\s{IN}{DATE},?\s{PERSON}|{PERSON},\s(?:as|while)\s<title>,?\s{IN}{DATE}{END}"),
    (Part.END, rf"{PERSON}\s{_OUSTED}\sas\s<title>\s{IN}{DATE}{END}"),
    *both_ends(r"<reigned>(?:,|,?\s(?:lasted|ran))\sfrom\s<from>\s(?:to|until)\s<to>"),
    (Part.SINCE, rf"{PERSON},?\s(?:who\s)?(?:has\sbeen\s)?<title>\ssince\s{DATE}"),
    (Part.START, rf"{PERSON},\s<title>\sfrom\s{DATE}(?=[,.;)])"),
    (Part.WHOLE, rf"(?:^|\s)(?i:{IN}){DATE},?\s(?:during\sthe\s(?:\w+\s)?<reign>\sof\s<bare>|under\s<bare>)(?=[,.]|\sand\b|$)"),
    (Part.WHOLE, rf"\b(?:[Dd]uring|[Uu]nder)\s(?:the\s<reign>\sof\s<bare>|<style>\s{PERSON})\s{IN}{DATE}{END}"),
)
_ELECTION = (Part.START, rf"<bare>\swas\selected\s{IN}{DATE}{END}")
# 'King NAME of the Belgians, once revered for his calm, abdicated in'
_ASIDE = rf"(?:\sof\s(?:the\s)?[A-Z][\w’-]+)?(?:,\s(?!and\b|who\b)[^.;:(){DATE}{PERSON}]{{3,90}},)?(?:,?\swho)?"
_THRONE = (
    rf"{_ASIDE}\s(?:(?:acceded|ascended|came|succeeded)\sto\sthe\s(?:\w+\s)?throne|(?:took|ascended|mounted|inherited|assumed)\sthe\s(?:\w+\s)?(?:throne|crown)"
    r"|acceded|began\sto\sreign)"
)
_LEFT = (
    rf"{_ASIDE}\s(?:abdicated|(?:gave\sup|renounced|left|signed\saway)\s(?:the|his|her)\s(?:throne|crown)"
    r"|signed\sthe\sact\sof\sabdication)"
)
_REIGNED = rf"{_ASIDE}\s(?:reigned|ruled|(?:sat|was|stayed|remained)\son\sthe\sthrone)"
_REIGNS = (
    (Part.START, dated(f"<free>{_THRONE}")),
    (Part.WHOLE, rf"<bare>,?\s(?:who\s)?was\son\sthe\sthrone\s(?:when\s[^.;{DATE}{OTHER}]{{3,60}}?\s)?{IN}{DATE}{END}"),
    (Part.END, dated(f"<free>{_LEFT}")),
    *both_ends(rf"<bare>{_REIGNED},?\sfrom\s<from>\s(?:to|until)\s<to>"),
    (Part.END, rf"<bare>{_REIGNED}\suntil\s{DATE}"),
    (Part.START, rf"<bare>[’']s\saccession\s{IN}{DATE}|\baccession\sof\s<bare>,?\s{IN}{DATE}"),
    (Part.END, rf"<bare>[’']s\sabdication\s{IN}{DATE}|\babdication\sof\s<bare>,?\s{IN}{DATE}"),
    (Part.WHOLE, rf"\b(?:coronation|crowning|enthronement|proclamation)\sof\s<bare>(?:\s(?:at|in|as)\s{GAP}{{3,40}})?,?\s{IN}{DATE}"),
    (Part.WHOLE, dated(r"<free>(?:,?\swho)?\swas\s(?:crowned|enthroned|anointed)")),
)
_PIECE = lazy(r"<(\w+)>")


def term_forms(office: Office) -> tuple[tuple[Part, str], ...]:
    """Forms that say when the person held the office."""
    pieces = _pieces(office)
    forms = (*_TERMS, *(() if office.domain else (_ELECTION,)), *(_REIGNS if office.is_crown else ()))
    return tuple((part, _PIECE.sub(lambda piece: pieces[piece[1]], form)) for part, form in forms)


def _pieces(office: Office) -> dict[str, str]:
    title = rf"{office.article}{ORDINAL}{office.named}"
    # Who held another office too has to be titled, else the sentence may be about that one.
    bare = rf"(?:{office.title}\s){'?' if office.is_only else ''}{PERSON}"
    was = rf"{PERSON},?\s(?:who\s)?(?:was\s|served\s(?:\w+\sterms?\s)?as\s|had\sbeen\s|\(?)?{title},?\s(?:from|between)\s"
    became = rf"{PERSON}(?:,?\swho)?\s(?:became|was\s(?:sworn\sin|inaugurated|installed)\sas|took\s(?:office|over|the\soath)\sas)\s{title}"
    reigned = rf"(?:{PERSON}[’']s\s(?:\w+\s)?{office.reign}|(?:\w+\s)?{office.reign}\sof\s{bare})"
    own = {"article": office.article, "office": office.named, "style": office.title, "reign": office.reign}
    return {
        "title": title,
        "bare": bare,
        "free": bare + FREE,
        "begun": became.replace(PERSON, PERSON + FREE, 1),
        "was": was,
        "became": became,
        "reigned": reigned,
        "domain": office.domain or "none",
        **own,
    }
