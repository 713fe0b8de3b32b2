"""Forms in which a titled person and a date share a clause, so that he bore the title at that date."""

from itertools import groupby

from checker.facts.attachment import DATE, IN, OPENING, OTHER, PERSON, Part
from checker.facts.offices.office_signs import ARTICLE, OFFICE
from checker.facts.offices.titles import END, ORDINAL, PARTY

# What people do before they hold an office or long after, and what is done in their memory.
_YOUTH = (
    r"(?:was\sborn|born|married|joined|graduated|attended|studied|studying|worked|working|moved|lived|served|enlisted|retired|published|entered|founded"
    r"|started|trained|played|died|celebrated|wrote|grew\sup|fought|taught|won|ran|was\s(?:elected|convicted|jailed|arrested|sentenced|appointed|named"
    r"|re\w+ed|buried|honou?red|commemorated|exhumed|interred)|went\sto|earned|received|became|named|called)\b"
)
# A second verb, which the date may belong to; an adjective behind an article is none.
VERB = (
    r"(?:(?<!\bthe)(?<!\ba)(?<!\ban)(?<!\bhis)(?<!\bher)(?<!\btheir)(?<!\bits)\s(?!United\b|hundred\b|indeed\b)\w{3,}ed"
    r"|\s(?:sold|bought|built|found|kept|shown|written|hung|made|worn|left|fell|went|came|began|stood|sank|lost))\b"
)
SHARED = (
    rf"(?:(?!\s(?:{_YOUTH}|who|whom|whose|that|which|when|where|while|after|before|since|until|because|although|though|if|but|later|earlier|following"
    rf"|than|as|like|from|against|and|anniversary|he|she)\b)(?!{VERB})[^.,;:()–—“”\"{DATE}{OTHER}]|(?<=\b[A-Z])\.)"
)
# The rest of a clause in the passive, as far as its agent.
_PASSIVE = rf"(?:(?!\s(?:who|whom|whose|that|which|when|where|while|after|before|since|until)\b)[^.,;:()–—“”\"{DATE}{OTHER}]){{3,80}}?"
_BESIDE = (
    r"(?:by|under|from|with|to|(?<!named\s)(?<!called\s)(?<!titled\s)for|met|interviewed|greeted|hosted|welcomed|advised|photographed"
    r"|lobbied|petitioned|accompanied|urged|asked|saw)"
)
# 'Pope PERSON, a peasant's son from Bergamo,'
_ASIDE = rf"(?:\sof\s(?:the\s)?[A-Z][\w’-]+)?(?:,\s(?:an?|the)\s[a-z][^.,;:()–—“”{DATE}{OTHER}{PERSON}]{{3,60}}(?=,))?"
# 'the pipe-smoking', 'South Africa's last white'; what makes it another office or another time is no such word, and the
# longest-serving need not serve now.
_MODIFIERS = (
    r"(?:(?!(?:then|former|future|late|ex|acting|interim|deputy|vice|shadow|next|new|party|company|club|bank|university|student|council|state"
    r"|regional|provincial|honorary|assistant|first|second|third|twice|once|only|one-time|two-time|\w+-serving|\w+est|who|of|and|or|to|was|is|the|an?)\b)[a-z]+(?:-[a-z]+)?\s){0,2}"
)
_ANOTHER_TIME = (
    r"born|birth|died?|death|dies|killed|buried|funeral|retire\w*|later|ago|since|until|before|former\w*|film\w*|book|memoirs?|biograph\w+"
    r"|novel|play|opera|statue|museum|portrait|recall\w*|remember\w*|honou?r\w*|named|award\w*|prize|candida\w+|elected|appointed|joined"
    r"|founded|grandson|granddaughter|descend\w+|great-\w+|anniversary|legacy|like|than|who\shad|had\sbeen|built|drafted|designed|painted|composed|minted|published|wrote|written"
    r"|student|studied|school|married|season|after|names?|bears?"
)
_STYLE = r"(?:(?:General|Marshal|Colonel|Sir|Dame|Dr|Count|Lord|Chairman)\s)?"


def _any_of_length(words: str) -> list[str]:
    """The words, those of one length as alternatives: what looks behind has to know how far."""
    return [f"(?:{'|'.join(group)})" for _, group in groupby(sorted(words.split(), key=len), key=len)]


# Behind PERSON: where one of these stands before the name, titled or not, what follows is told of something else.
FREE = "".join(
    rf"(?<!\b{word}\s{title}{PERSON})"
    for word in _any_of_length("of by to on for from like under about after")
    for title in ("", rf"{OFFICE}\s", *(rf"{style}\s" for style in _any_of_length("King Pope Tsar Sir Queen Emperor President Chancellor")))
)
_AUXILIARY = r"(?:(?:had|was|were|also|once|first|never)\s){0,2}"


def _sharing(holder: str) -> tuple[tuple[Part, str], ...]:
    acted = rf"(?<!\w){holder.replace(PERSON, PERSON + FREE)}{_ASIDE},?(?!\s{_YOUTH})\s{_AUXILIARY}[a-z]+"
    forms = (
        rf"{acted}{SHARED}{{0,110}}?\s{IN}{DATE}{END}",
        rf"{OPENING}{SHARED}{{0,60}}?{acted}\b{SHARED}{{0,100}}(?=[.,;]|$|\s(?:and|when)\b)",
        rf"^(?!After|Since|Before|Until|Born|From){SHARED}{{3,60}}?,?\s{IN}{DATE},\s{acted}\b",
        rf"{DATE},?\swhen\s{acted}\b",
        rf"\b(?:photo\w*|picture|image|footage|newsreel|snapshot)\b[^.;:{DATE}{OTHER}]{{0,40}}?\s(?:{IN}|from\s){DATE},?\s(?:shows?|showing|of|with)"
        rf"\s[^.;:{DATE}{OTHER}]{{0,40}}?{holder}",
        rf"{acted}{SHARED}{{0,60}}?\swhen\s[^.,;:()“”{DATE}{OTHER}]{{3,60}}?\s{IN}{DATE}{END}",
        rf"\b{_BESIDE}\s{holder}{SHARED}{{0,60}}?\s{IN}{DATE}{END}",
        rf"\b(?i:{IN}){DATE},?\s{SHARED}{{0,60}}?(?<!\w){_BESIDE}\s{holder}",
        rf"{OPENING}{_PASSIVE}\s(?:by|under|with|from)\s{holder}",
    )
    return (*((Part.WHOLE, form) for form in forms), (Part.AFTER, rf"\b(?i:{IN}){DATE},?\safter\s{acted.replace(FREE, '')}\b"))


# He has the title, which some keep for life.
TITLED = _sharing(rf"{ARTICLE}{ORDINAL}{OFFICE}\s{PERSON}(?![’'\w-])")


def holding_forms(is_of_country: bool) -> tuple[tuple[Part, str], ...]:
    """Forms that tell the reader which office he held at the time: 'the French president, NAME, …', 'then-President NAME'."""
    moment = r"(?:\s(?:of\sthe\sday|at\sthe\stime))?"
    owner = rf"(?:(?:[Tt]he|its|[A-Z][\w.’'-]*[’']s)\s(?:then[\s-])?){'' if is_of_country else '?'}"
    before = rf"{owner}{_MODIFIERS}{PARTY}{OFFICE}{moment},\s{_STYLE}{PERSON},?"
    behind = rf"{PERSON},\s(?:who\swas\s)?(?:then\s)?{ARTICLE}(?:then\s)?{_MODIFIERS}{PARTY}{OFFICE}{moment}(?=[,.])"
    then = rf"[Tt]hen[\s-]{OFFICE}\s{PERSON}(?![’'\w-])"
    title = rf"{ARTICLE}{ORDINAL}{OFFICE}"
    return (
        *_sharing(rf"(?:{before}|{behind}|{then})"),
        (Part.WHOLE, rf"{title}\s{IN}{DATE},\s{PERSON}"),
        (Part.WHOLE, rf"(?:{OPENING}|{IN}{DATE},?\s)with\s{PERSON}\s(?:still\s)?as\s{title}"),
        (Part.WHOLE, rf"{PERSON},?\swho,?\sas\s{title}\s{IN}{DATE}"),
    )


def beside_forms(is_crown: bool) -> tuple[tuple[Part, str], ...]:
    """Forms in which he is told to hold the office beside a date of the past, with no word of another time between."""
    before = rf"(?:[Tt]he|its|[A-Z][\w.’'-]*[’']s)\s{_MODIFIERS}{PARTY}{OFFICE},\s{_STYLE}{PERSON}"
    behind = rf"{PERSON},\s(?:who\swas\s)?{ARTICLE}{_MODIFIERS}{PARTY}{OFFICE}(?=[,.]|\s(?:who|whose)\b)"
    crowned = rf"(?<![Tt]he\s){OFFICE}\s{PERSON}(?=[,.]|\s(?:and|who|that|to|[a-z]+ed)\b)" if is_crown else before
    holder = rf"(?<!\w)(?:{before}|{behind}|{crowned})"
    gap = rf"(?:(?!\b(?:{_ANOTHER_TIME})\b)[^.;:()–—“”{DATE}{OTHER}{PERSON}]){{0,120}}?"
    return (
        (Part.WHOLE, rf"\b(?i:{IN}|of\s){DATE},?\s{gap}(?<!\bof\s)(?<!\babout\s){holder}"),
        (Part.WHOLE, rf"{holder.replace(PERSON, PERSON + FREE)}{gap}\s{IN}{DATE}{END}"),
        (Part.WHOLE, rf"{holder}\s{IN}{DATE}{END}"),
    )


_NAME = rf"(?:(?:the\s)?{OFFICE},?\s)?{PERSON}(?![’'\w-])"
_ROYAL_ACT = r"(?:granted|decreed|knighted|ennobled|issued|proclaimed|chartered|dissolved|ratified|canoni[sz]ed|beatified)"
_SOURCE = (
    rf"(?:(?:{_ROYAL_ACT}|signed|sealed)\sby|\b(?:charter|edict|decree|patent|letters\spatent|title|encyclical)\sfrom"
    r"|\b[Cc]ourt\sof|\bcourt\s[a-z]+\s(?:to|of))"
)
# Somebody whose name is that of a monarch does what only monarchs do, with no title: 'a charter of DATE from NAME'.
ROYAL = (
    (Part.WHOLE, rf"{_NAME}{FREE}\s{_ROYAL_ACT}\b{SHARED}{{0,80}}\s{IN}{DATE}{END}|{OPENING}{_NAME}\s{_ROYAL_ACT}\b"),
    (Part.WHOLE, rf"\b(?:letter|note|telegram|cable)\s(?:from|by)\s{_NAME},?\s(?:dated|of|written\sin)\s{DATE}"),
    (Part.WHOLE, rf"\b(?:charter|bull|edict|decree|encyclical|law)\sof\s{DATE}\s(?:by|in|with)\swhich\s{_NAME}"),
    (Part.WHOLE, rf"{_SOURCE}\s{_NAME}{SHARED}{{0,60}}\s{IN}{DATE}{END}"),
    (Part.WHOLE, rf"{DATE},?\s(?:{SHARED}{{0,40}}\s)?{_SOURCE}\s{_NAME}(?=[.,;:)]|$)|{OPENING}{_PASSIVE}\s{_ROYAL_ACT}\sby\s{_NAME}"),
)
