"""Which date of a sentence is one at which someone held an office, and whose doing an event was.

Whoever is titled becomes one sign of the sketch, and what he does becomes another (see act_dates.py). How much that proves depends on
what it is and on how the title is kept (see terms.py).
"""

from checker.facts.act_dates import ACT, CALM, Act, is_act_dated, tell_act
from checker.facts.attachment import DATE, EVENT, IN, OPENING, OTHER, PERSON, TAIL, Part
from checker.facts.forms import compiled, find_form
from checker.facts.offices.office_holders import ALONE, FREE, LOOSELY_TITLED, THEN, TITLED, beside, holding
from checker.facts.offices.office_signs import ARTICLE, BODY, OFFICE, REIGN
from checker.facts.offices.office_terms import TERMS
from checker.facts.offices.office_verbs import ANYTHING, DEED, OFFICIAL, SURE, YOUTH
from checker.facts.offices.titles import END, ORDINAL, Office

_HOLDER = "\ue00d"
# A second verb, which the date may belong to; an adjective behind an article is none.
_VERB = (
    r"(?:(?<!\bthe)(?<!\ba)(?<!\ban)(?<!\bhis)(?<!\bher)(?<!\btheir)(?<!\bits)\s(?!United\b|hundred\b|indeed\b)\w{3,}ed"
    r"|\s(?:sold|bought|built|found|kept|shown|written|hung|made|worn|left|fell|went|came|began|stood|sank|lost))\b"
)
_SHARED = (
    rf"(?:(?!\s(?:{YOUTH}|who|whom|whose|that|which|when|where|while|after|before|since|until|because|although|though|if|but|later|earlier|following"
    rf"|than|as|like|from|against|and|anniversary|he|she)\b)(?!{_VERB})[^.,;:()–—“”\"{DATE}{OTHER}]|(?<=\b[A-Z])\.)"
)
# The rest of a clause in the passive, as far as its agent.
_PASSIVE = rf"(?:(?!\s(?:who|whom|whose|that|which|when|where|while|after|before|since|until)\b)[^.,;:()–—“”\"{DATE}{OTHER}]){{3,80}}?"
_BESIDE = (
    r"(?:by|under|from|with|to|(?<!named\s)(?<!called\s)(?<!titled\s)for|met|interviewed|greeted|hosted|welcomed|advised|photographed"
    r"|lobbied|petitioned|accompanied|urged|asked|saw)"
)
# 'Pope PERSON, a peasant's son from Bergamo,'
_ASIDE = rf"(?:\sof\s(?:the\s)?[A-Z][\w’-]+)?(?:,\s(?:an?|the)\s[a-z][^.,;:()–—“”{DATE}{OTHER}{PERSON}]{{3,60}}(?=,))?"
_AUXILIARY = r"(?:(?:had|was|were|also|once|first|never)\s){0,2}"
_DOER = rf"{ALONE}{_HOLDER}{_ASIDE},?(?:\swho)?"
_VERBS = {"sure": SURE, "acts": OFFICIAL, "deeds": DEED, "anything": rf"(?!{YOUTH}){ANYTHING}"}
_DEEDS = {words: Act((rf"{_DOER}\s{_AUXILIARY}{verb}\b",)) for words, verb in _VERBS.items()}
_ANY_DEED = (rf"{_DOER}(?!\s{YOUTH})\s{_AUXILIARY}[a-z]+",)
# Any deed is of the date only in its own clause.
_DEED_TIES = (
    rf"{ACT}{_SHARED}{{0,110}}?\s{IN}{DATE}{END}",
    rf"{OPENING}{_SHARED}{{0,60}}?{ACT}{_SHARED}{{0,100}}(?=[.,;]|$|\s(?:and|when)\b)",
    rf"^(?!After|Since|Before|Until|Born|From){_SHARED}{{3,60}}?,?\s{IN}{DATE},\s{ACT}",
    rf"{DATE},?\swhen\s{ACT}",
    rf"{ACT}{_SHARED}{{0,60}}?\swhen\s[^.,;:()“”{DATE}{OTHER}]{{3,60}}?\s{IN}{DATE}{END}",
)
_AFTER = (rf"\b(?i:{IN}){DATE},?\safter\s{_HOLDER}{_ASIDE},?(?!\s{YOUTH})\s{_AUXILIARY}[a-z]+",)
# What is done with him, or in his name.
_OBJECT_TIES = (
    rf"\b(?:photo\w*|picture|image|footage|newsreel|snapshot)\b[^.;:{DATE}{OTHER}]{{0,40}}?\s(?:{IN}|from\s){DATE},?\s(?:shows?|showing|of|with)"
    rf"\s[^.;:{DATE}{OTHER}]{{0,40}}?{_HOLDER}",
    rf"\b{_BESIDE}\s{_HOLDER}{_SHARED}{{0,60}}?\s{IN}{DATE}{END}",
    rf"\b(?i:{IN}){DATE},?\s{_SHARED}{{0,60}}?(?<!\w){_BESIDE}\s{_HOLDER}",
    rf"{OPENING}{_PASSIVE}\s(?:by|under|with|from)\s{_HOLDER}",
)
_SPEECH = (
    r"(?:encyclical|bull|budget|address|speech|broadcast|message|inaugural|proclamation|decree|order|State|visit|trip|summit|letter)\b"
)
_DONE = r"(?:signed|vetoed|proclaimed|declared|ordered|issued|appointed|nominated|pardoned|dismissed)(?:\sinto\slaw)?"
_OFFICIAL_TIES = (
    rf"{DATE}\s(?:summit|talks|meetings?|treaty|accords?|pact|state\svisit)\s(?:between|with|of|by)\s[^.;:{DATE}{OTHER}]{{0,60}}?{_HOLDER}",
    rf"{_HOLDER}(?:,?\s(?:said|told|warned|used|made|gave|delivered)\b)?{CALM}{{0,30}}?,?\s(?:in|during)\s(?:an?|his|her|the)\s{DATE}\s{_SPEECH}",
    rf"^(?:In|With|By)\s(?:his|her)\s{DATE}\s{_SPEECH},?\s{_HOLDER}",
    rf"\b(?:speech|address|visit|decision|order|decree|veto|law|policy)\s(?:by|of|that)\s{_HOLDER}{_SHARED}{{0,80}}?\s{IN}{DATE}{END}",
    rf"\b\w+ed\s{IN}{DATE}\sby\s{_HOLDER}|\b{_DONE}\sby\s{_HOLDER}\s{IN}{DATE}{END}",
)
_THEN_TIES = (rf"{_HOLDER},?\s[^.;{DATE}{OTHER}]{{3,100}}?\s{IN}{DATE}{END}", rf"{OPENING}{_HOLDER}")
_TITLE = rf"{ARTICLE}{ORDINAL}{OFFICE}"
_ROLES = (
    rf"{_TITLE}\s{IN}{DATE},\s{PERSON}",
    rf"{PERSON},?\swho,?\sas\s{_TITLE}\s{IN}{DATE}",
)
_ANOTHER_TIME = (
    r"born|birth|died?|death|dies|killed|buried|funeral|retire\w*|later|ago|since|until|before|former\w*|film\w*|book|memoirs?|biograph\w+"
    r"|novel|play|opera|statue|museum|portrait|recall\w*|remember\w*|honou?r\w*|named|award\w*|prize|candida\w+|elected|appointed|joined"
    r"|founded|grandson|granddaughter|descend\w+|great-\w+|anniversary|legacy|like|than|who\shad|had\sbeen|built|drafted|designed|painted|composed|minted|published|wrote|written"
    r"|student|studied|school|married|season|after|names?|bears?"
)
_GAP = rf"(?:(?!\b(?:{_ANOTHER_TIME})\b)[^.;:()–—“”{DATE}{OTHER}{PERSON}]){{0,120}}?"
_BESIDE_TIES = (
    rf"\b(?i:{IN}|of\s){DATE},?\s{_GAP}(?<!\bof\s)(?<!\babout\s){_HOLDER}",
    rf"{ALONE}{_HOLDER}{_GAP}\s{IN}{DATE}{END}",
)
_NAME = rf"(?:(?:the\s)?{OFFICE},?\s)?{PERSON}(?![’'\w-])"
_ROYAL_ACT = r"(?:granted|decreed|knighted|ennobled|issued|proclaimed|chartered|dissolved|ratified|canoni[sz]ed|beatified)"
_SOURCE = (
    rf"(?:(?:{_ROYAL_ACT}|signed|sealed)\sby|\b(?:charter|edict|decree|patent|letters\spatent|title|encyclical)\sfrom"
    r"|\b[Cc]ourt\sof|\bcourt\s[a-z]+\s(?:to|of))"
)
# Somebody whose name is that of a monarch does what only monarchs do, with no title: 'a charter of DATE from NAME'.
_ROYAL = (
    rf"{_NAME}{FREE}\s{_ROYAL_ACT}\b{_SHARED}{{0,80}}\s{IN}{DATE}{END}|{OPENING}{_NAME}\s{_ROYAL_ACT}\b",
    rf"{_SOURCE}\s{_NAME}{_SHARED}{{0,60}}\s{IN}{DATE}{END}",
    rf"{DATE},?\s(?:{_SHARED}{{0,40}}\s)?{_SOURCE}\s{_NAME}(?=[.,;:)]|$)|{OPENING}{_PASSIVE}\s{_ROYAL_ACT}\sby\s{_NAME}",
)
_MADE = (
    r"(?:proclaimed|declared|issued|signed|set\sout|delivered|launched|unveiled|ordered|started|began|ended|negotiated|brokered|oversaw"
    r"|introduced|presided\sover|announced)"
)
_AUTHOR = (
    rf"{OFFICE}\s{PERSON},?\s{_MADE}\s(?:what\sbecame\sknown\sas\s)?(?:the|his|her)?\s?{EVENT}{TAIL}",
    rf"{EVENT},?\s(?:was\s|were\s)?(?:\w+ly\s)?{_MADE}\sby\s(?:{OFFICE}\s)?{PERSON}{TAIL}",
    rf"\b[Ii]t\swas\s(?:{OFFICE}\s)?{PERSON}\swho\s(?:ordered|launched|oversaw|negotiated|signed|declared|authori[sz]ed)\s(?:the\s)?{EVENT}",
)


def find_held_part(sketch: str, office: Office, words: str) -> Part | None:
    """What DATE is to the term of PERSON in the office: within it, its start or its end; None where that is not clear.

    `sketch`: with signs for the office (see office_signs.py). `words`: 'terms' where the sentence dates a term; 'then' where it says so;
    'sure', 'acts', 'deeds' or 'anything', from what only the holder can do to what anybody with the title does; 'holding' where the
    sentence says that he held the office then, 'titled' where it gives him no more than the title, 'beside' where the office and a date
    merely stand in one clause, 'royal' where the name alone is that of a monarch.
    """
    if words == "royal":
        return Part.WHOLE if office.is_only and find_form(_ROYAL, sketch) else None
    if not any(sign in sketch for sign in (OFFICE, REIGN, BODY)):
        return None
    if words == "terms":
        return next((part for part, form in TERMS if compiled(form).search(sketch)), None)
    if words == "holding" and find_form(_ROLES, sketch):
        return Part.WHOLE
    found = (_find_part(told, words) for told in tell_act(sketch, _holders(words, office), _HOLDER))
    return next(filter(None, found), None)


def _holders(words: str, office: Office) -> tuple[str, ...]:
    """The patterns of whoever may be the holder of whom words of a kind are told."""
    is_of_country = bool(office.country)
    if words == "beside":
        return (beside(office.is_crown or not is_of_country),)
    if words in ("then", "titled"):
        return (THEN if words == "then" else TITLED,)
    return (holding(is_of_country), *((LOOSELY_TITLED,) if words in _DEEDS else ()))


def _find_part(told: str, words: str) -> Part | None:
    """The part of the term that the sketch, with a sign for the holder, gives DATE to by words of a kind."""
    if words in _DEEDS:
        return Part.WHOLE if is_act_dated(told, _DEEDS[words]) or find_form(_OFFICIAL_TIES, told) else None
    if words in ("then", "beside"):
        return Part.WHOLE if find_form(_THEN_TIES if words == "then" else _BESIDE_TIES, told) else None
    if find_form(_OBJECT_TIES, told) or any(find_form(_DEED_TIES, deed) for deed in tell_act(told, _ANY_DEED)):
        return Part.WHOLE
    return Part.AFTER if find_form(_AFTER, told) else None


def names_author(sketch: str) -> bool:
    """Whether the sketch has PERSON, so titled, bring about EVENT, or hold the office during it."""
    return find_form(_AUTHOR, sketch) is not None
