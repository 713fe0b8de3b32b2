"""Acts that begin or end a term, and the date that a sentence gives them: 'became president', 'NAME’s abdication', 'took office'.

The words of an act become one sign, and the ties of act_dates.py date it. An act that names the office, or the throne of a
monarch, speaks of the terms in that office; any other of all the terms in which its subject had power.
"""

from dataclasses import dataclass

from checker.facts.act_dates import ACT, Act, is_act_dated, tell_act
from checker.facts.attachment import DATE, IN, OTHER, PERSON, Part
from checker.facts.forms import compiled, find_form
from checker.facts.offices.office_holders import FREE
from checker.facts.offices.office_signs import ARTICLE, BODY, OFFICE, REIGN
from checker.facts.offices.tenures import SEAT, TITLED
from checker.facts.offices.titles import ORDINAL, Office
from checker.facts.people.lives import AUXILIARY, DEATH, HE, SOMEBODY_ELSE
from checker.patterns import lazy

_HOLDER = rf"(?:(?:the\s)?{OFFICE},?\s)?{PERSON}"
# 'King NAME of the Belgians, once revered for his calm, abdicated in'
_ASIDE = rf"(?:\sof\s(?:the\s)?[A-Z][\w’-]+)?(?:,\s(?!and\b|who\b)[^.;:()“”{DATE}{OTHER}{PERSON}]{{3,90}}(?:,|(?=\swho\b)))?"
_DATED_ASIDE = rf",\s(?!and\b|who\b)[^.;:()“”{DATE}{PERSON}]{{0,90}}{OTHER}[^.;:()“”{DATE}{PERSON}]{{0,60}},"
_TITLE = rf"{ARTICLE}{ORDINAL}{OFFICE}(?!\sof\b|-)"
_SOMEBODY = rf"{TITLED}[A-Z](?:(?!\sas\s)[^,.;{DATE}{OTHER}{PERSON}]){{3,40}}?"
_PUT = r"(?:sworn\sin|inaugurated|installed|appointed|named|chosen|made|crowned|proclaimed|confirmed)"
_OUT = r"(?:ousted|toppled|overthrown|deposed|removed|driven|voted|forced|swept|thrown|turfed|dismissed|sacked)"
_FOLLOWED = rf"(?:succeed(?:ed|ing)|replac(?:ed|ing)|follow(?:ed|ing)|t(?:ook|aking)\sover\sfrom)\s{_SOMEBODY}"
_INTO = r"(?:in|to|into|back\sinto|back\sto)\s"
_BEEN = r"(?:(?:was|were|been|being)\s)?"
# Who was elected again is said to have been elected too.
_ELECTED = rf"{_BEEN}(?:re-?)?(?:elected|returned)\s(?:(?:as\s)?{_TITLE}|to\sthe\s{REIGN})"
_STARTED = (
    rf"(?:bec[ao]me\s{_TITLE}|{_BEEN}{_PUT}\s(?:(?:as\s)?{_TITLE}|to\sthe\s{REIGN})"
    rf"|took\s(?:office|over|the\soath)\sas\s{_TITLE}|{_FOLLOWED}\s(?:as\s{_TITLE}|{_INTO}the\s(?:[A-Z]\w+\s){{0,2}}{REIGN})"
    rf"|(?:assumed|won|took\sup)\sthe\s{REIGN}|{_BEEN}(?:{_PUT}|elected)\s(?:to\s|head\sof\s(?:the\s)?)(?:\w+\s(?:the\s)?)?{BODY}"
    rf"|took\s(?:charge\sof|the\shelm\sof|over\sat)\s(?:the\s)?{BODY})"
)
_BECOMING = rf"\b(?:of|on|upon|after|before|since)\s(?:becoming|being\s{_PUT}(?:\sas)?|taking\soffice\sas)\s{_TITLE}"
_ENDED = rf"(?:resigned|stepped\sdown|stood\sdown|quit|retired|(?:was\s|been\s)?{_OUT}(?:\sout)?)\s(?:as\s{_TITLE}|from\sthe\s{REIGN})"
_THRONE = (
    r"(?:(?:acceded|ascended|came|succeeded)\sto\sthe\s(?:\w+\s)?throne|(?:took|ascended|mounted|inherited|assumed)\sthe\s(?:\w+\s)?(?:throne|crown)"
    rf"|acceded|began\sto\s{REIGN})"
)
_ABDICATED = (
    r"(?:abdicat(?:ed|es?|ing)|(?:g[ai]v(?:es?|ing)\sup|renounc(?:ed|es?|ing)|left|sign(?:ed|ing)\saway)\s(?:the|his|her)\s(?:throne|crown)"
    r"|signed\sthe\sact\sof\sabdication)"
)
_ADVERB = r"(?:(?:first|finally|formally|eventually|dramatically|abruptly|suddenly|[a-z]+ly)\s)?"
_ENTERED = (
    rf"(?:took\soffice|assumed\s(?:office|the\spresidency)|(?:entered|moved\sinto)\s{SEAT}"
    r"|(?:was\s(?:first\s)?|(?<=,\s))(?:sworn\sin(?:to\soffice)?|inaugurated)"
    r"|took\sthe\soath(?:\sof\soffice)?)(?!\sas\b)"
)
_ROSE = r"(?:(?:came|rose|swept|was\sswept|returned|stormed|rode)\s(?:back\s)?(?:to|into)|took|seized)\spower"
_CHOSEN = rf"(?:(?<=,\s)(?:re-)?elected|{_FOLLOWED})(?!\s(?:as|to)\b)"
_CEDED = (
    r"(?:handed|relinquished|gave\sup|surrendered|ceded|passed)\s(?:over\s)?(?:power|the\s(?:reins|keys|job|presidency|premiership))"
    r"(?:\sto\s(?:his|her)\ssuccessor)?"
)
_LEFT = (
    rf"(?:(?:left|quit|lost)\s{SEAT}|died\sin\soffice|(?:fell|was\s{_OUT})\sfrom\s{SEAT}"
    rf"|was\s(?:voted|forced)\sout(?:\sof\soffice)?|{_CEDED})"
)
# Who says no more than that leaves some post or other.
_RESIGNED = (
    r"(?:resigned|stepped\sdown|stood\sdown|abdicated|quit|was\s(?:ousted|toppled|overthrown|deposed)"
    r"|(?:\w+\s){1,4}?(?:announc\w+|tender\w+|submitt\w+)\s(?:his|her)\s(?:resignation|abdication))(?!\s(?:from|as|to)\b)"
)
_WON = (
    r"(?:won\s(?:an?\s(?:\w+[\s-]){0,3}?(?:victory|landslide|majority|term|election)|the\s(?:\w+\s)?(?:presidential\selection|presidency"
    r"|White\sHouse|general\selection|election))|lost\s(?:(?:an?|the)\s(?:\w+\s){0,2}?election|the\s(?:presidency|White\sHouse)))"
)
# What only those in office can do.
_WON_AGAIN = (
    r"(?:won\s(?:re-?election|a\s(?:second|third|fourth|new)\sterm)|was\sre-?elected(?:\s(?:president|prime\sminister))?"
    r"|called\s(?:an?|the)\s(?:\w+\s){0,2}?election)"
)
# Who lost or won an election was in office about then.
YEARS_OUT = 5
_FALL = r"(?:overthrow|ousting|downfall|dismissal|removal)"
_OUSTS = (
    rf"\b(?:(?:oust|toppl|depos|unseat)\w+|overthr[eo]w\w*)\s{TITLED}{PERSON}(?![’'\w-]|\sas\b)"
    rf"|\b(?:sen[dt]|sending|turn(?:ed|ing)|vot(?:ed|ing)|thr[eo]w(?:ing)?|drove|driving|swept|sweeping|forc(?:ed|ing))\s{TITLED}{PERSON}"
    rf"\s(?:home\b|packing\b|out\b|from\s{SEAT})|\b(?:thr[eo]w|vot|turn|forc|kick|drove|driv|push)\w*\sout\s{TITLED}{PERSON}(?![’'\w-])"
)
# A participle or a second verb shares a date: 'swept back in DATE, sending NAME home', 'NAME left in DATE and resigned'.
_WITH_THE_REST = (
    rf"{DATE}(?:\s[^.;:()“”{OTHER}]{{3,120}}?)?,\s{ACT}",
    rf"{PERSON}(?![’'])[^.;:()“”{OTHER}]{{3,110}}?\s{IN}{DATE},?\sand\s{ACT}(?![^.;]{{0,60}}{OTHER})",
)
# 'The man who beat NAME became president': the act is the man's.
_OF_ANOTHER = lazy(
    rf"\b(?:who|that|which)\s(?:had\s)?[a-z]+\s{TITLED}{PERSON}(?=\s(?:was|[a-z]+ed|became|took|left|quit|won|lost|came|rose|swept|stood|gave)\b)"
)
# 'the summer that NAME came to the throne, DATE'
_APART = rf"{ACT},\s{DATE}(?=[,.;)]|$)"


@dataclass(frozen=True, slots=True)
class _TermAct:
    """An act, the part of a term that it dates, and the words of it that may take the date of the rest of the sentence.

    `words`: what no sentence that tells the act lacks, found much faster than its forms are compiled. `slack`: the years before a
    term, or after it, in which the act may still be told of it.
    """

    part: Part
    act: Act
    joined: str
    words: str
    slack: int = 0

    def is_dated(self, sketch: str) -> bool:
        """Whether the sketch gives DATE to the act."""
        if not compiled(self.words).search(sketch):
            return False
        ties = ((self.act.clauses, (_APART,)), ((self.joined,), _WITH_THE_REST))
        return is_act_dated(sketch, self.act) or any(find_form(tie, told) for forms, tie in ties for told in tell_act(sketch, forms))


def _act(part: Part, verb: str, noun: str = "(?!)", *more: str, slack: int = 0) -> _TermAct:
    """What a holder does or undergoes: by name, by a pronoun for the first name of the sentence, as a noun, or in `more` ways."""
    told = rf"{AUXILIARY}\s{_ADVERB}{verb}"
    clauses = (
        rf"(?:{_HOLDER}{FREE}(?:{_ASIDE}|,|,\swho\s[^.,;:()“”{DATE}{OTHER}{PERSON}]{{3,60}},)|{_HOLDER}{_ASIDE},?\swho){told}",
        rf"{_HOLDER}{FREE}{_DATED_ASIDE}(?P<act>{told})",
        rf"{HE}(?P<act>s?he{told})",
    )
    nouns = (
        rf"(?:\bthe\s)?\b{noun}\sof\s{_HOLDER}(?![’'\w-])",
        rf"{_HOLDER}(?:[’']s?|,?\swhose)\s(?:[a-z]+\s)?{noun}\b",
        rf"{HE}(?P<act>(?:his|her)\s(?:[a-z]+\s)?{noun}\b)",
    )
    joined = "|".join((rf"(?<=\sand\s){_ADVERB}{verb}", *(rf"(?<=,\s)(?=[a-z]+ing\s)(?:{form})" for form in more)))
    return _TermAct(part, Act((*clauses, *more), nouns), joined, "|".join((verb, noun, *more)), slack)


# Behind a name, nobody else being named between: 'NAME, within weeks of becoming'.
_LATER = rf"{PERSON}(?![’'])(?:(?!{SOMEBODY_ELSE})[^“”.;{PERSON}{DATE}{OTHER}]){{0,60}}?\s"
_INSTALLED = rf"(?:the\s)?{OFFICE},?\s{PERSON},?\s(?:took\soffice|was\s(?:sworn\sin|inaugurated))(?!\sas\b)"
# Acts that name the office, and those of monarchs.
_OFFICIAL = (
    _act(Part.WHOLE, _ELECTED),
    _act(
        Part.START,
        _STARTED,
        "(?!)",
        rf"{_LATER}(?P<act>{_BECOMING})",
    ),
    _TermAct(Part.ENTRY, Act((_INSTALLED,)), "(?!)", _INSTALLED),
    _act(Part.END, _ENDED, "(?!)", rf"\b(?:sack|dismiss|remov|oust|depos|toppl)\w+\s{TITLED}{PERSON}\sas\s{_TITLE}"),
)
_ROYAL = (
    _act(Part.START, _THRONE, "accession"),
    _act(Part.WHOLE, r"(?:was\s)?(?:crowned|enthroned|anointed)", r"(?:coronation|enthronement)"),
    _act(Part.END, _ABDICATED, "abdication", rf"{_LATER}(?P<act>(?:to|by|of|in|after|before|on)\s{_ABDICATED})"),
)
_PAPAL = (_act(Part.START, r"(?:was\s)?elected"),)
# Acts of power, whatever the office; then those that may be of some lesser post.
_OF_POWER = (
    _act(Part.ENTRY, _ENTERED, r"(?:inauguration|swearing-in)"),
    _act(Part.END, _LEFT),
    _act(Part.GONE, rf"(?:was\s|been\s){_OUT}", _FALL, _OUSTS, slack=1),
    _act(Part.RISE, _ROSE, r"rise\sto\spower", slack=5),
    _act(
        Part.RISE,
        "(?!)",
        "(?!)",
        rf"\b(?:put|swept|sent|carried|propelled|brought|returned)\s{TITLED}{PERSON}\s(?:back\s)?(?:in|into|to)\s{SEAT}",
    ),
)
_OF_SOME_POST = (
    _act(Part.GONE, _RESIGNED),
    _act(Part.RISE, _CHOSEN),
    _act(Part.VOTE, _WON_AGAIN, "re-?election"),
    _act(Part.VOTE, _WON, r"(?:election|landslide)", slack=YEARS_OUT),
)
_HIS_DEATH = Act(
    (),
    (
        rf"{PERSON}(?![’'])(?:(?!{SOMEBODY_ELSE})[^“”;{PERSON}{DATE}{OTHER}]){{3,110}}?\s"
        r"(?P<act>(?:his|her)\s(?:[a-z]+\s)?(?:death|assassination|murder)\b)",
    ),
)


def find_official_act(sketch: str, office: Office) -> Part | None:
    """The part of a term that the sketch, with signs for the office, gives DATE to by an act that names it."""
    acts, sketch = (*_OFFICIAL, *(_ROYAL if office.is_crown else () if office.domain else _PAPAL)), _OF_ANOTHER.sub("", sketch)
    return next((act.part for act in acts if act.is_dated(sketch)), None)


def find_act_of_power(sketch: str, *, is_told: bool) -> tuple[Part | None, int]:
    """The part of a time in power that the sketch gives DATE to by an act that names no office, and its slack of years.

    `is_told`: the words around the name speak of no other post and no other time of that life.
    """
    acts, sketch = (*_OF_POWER, *(_OF_SOME_POST if is_told else ())), _OF_ANOTHER.sub("", sketch)
    return next(((act.part, act.slack) for act in acts if act.is_dated(sketch)), (None, 0))


def is_end_of_life(sketch: str) -> bool:
    """Whether the sketch gives DATE to the death of PERSON, who is the first whom it names."""
    return is_act_dated(sketch, DEATH) or is_act_dated(sketch, _HIS_DEATH)
