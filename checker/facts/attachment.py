"""Which date a sentence gives to an event: patterns of attachment, read on a sketch of the sentence.

In a sketch each span that matters is one character: EVENT, DATE, OTHER (a further date), PERSON. A date that merely
stands in the same sentence belongs to something else more often than not, so only close patterns count.
"""

import re
from collections.abc import Mapping
from enum import Enum
from functools import cache

from checker.types import Span

EVENT, DATE, OTHER, PERSON = "\ue000", "\ue001", "\ue002", "\ue003"


class Part(Enum):
    """The part of the event that the date is said to be; BEFORE and AFTER bound it from one side only."""

    WHOLE = "whole"
    START = "start"
    ENTRY = "entry"  # the start itself, where START may mean the election before it
    SINCE = "since"  # the start of what has gone on to this day
    END = "end"
    RISE = "rise"  # the way to the start, which may take some years
    GONE = "gone"  # the end, or that of another post
    VOTE = "vote"  # an election
    BEFORE = "before"
    AFTER = "after"
    NEAR = "near"  # most likely the whole, so that a date some years off is a slip and one far off belongs to something else


_SEASON = r"(?:spring|summer|autumn|fall|winter|end|middle|beginning|start|days?|weeks?|months?|night|morning|hours?)"
IN = rf"(?:back\s)?(?:in|on|at(?=\sthe))\s(?:early\s|late\s|mid-?|the\s(?=(?:early\s|late\s)?{DATE})|the\s(?:\w+\s)?{_SEASON}\sof\s)?"
OPENING = rf"^[“\"‘']?(?:Starting\s|Beginning\s)?(?i:{IN}){DATE},?\s"
# A clause ends here, and with it what a date belongs to.
STOP = (
    r"(?:that|which|who|whom|whose|when|where|while|after|before|since|until|because|although|though|if|and|but|to|from"
    r"|years?|decades?|later|earlier|following|marking|inspired|about|based|not|never"
    r"|for|again|anew|dead|void|over|obsolete)"
)
GAP = rf"(?:(?!\s{STOP}\b)(?:[^,.;:()–—{EVENT}{DATE}{OTHER}]|(?<=\d)[,.](?=\d)))"

_STARTED = r"(?:began|started|broke\sout|erupted)"
_ENDED = r"(?:ended|came\sto\san\send)"
_HAPPENED = (
    r"(?:took\splace|happened|occurred|sailed|sank|struck|collapsed|fought|won|lost|held|failed|defeated|triggered|brutally|crushed)"
)
# Of a thing that happens once, what it did to others bears its date too.
_STRUCK = (
    r"(?:killed|destroyed|devastated|struck|hit|shook|rocked|claimed|flattened|ravaged|engulfed|wrecked|levelled"
    r"|leveled|stunned|shocked|battered"
    r"|brought|left|toppled|swept|razed|pitted|drowned|flooded|tore|ripped|wiped|cost|forced|drove|sent|plunged"
    r"|paralysed|paralyzed|poisoned"
    r"|buried|burned|burnt|gutted|laid|broke|halted|took|caused|triggered|sparked|put|drew|displaced|sank|blew"
    r"|spewed|spilled|raged|unfolded|reached|failed|ran|unleashed)"
)
_BORN = (
    r"(?:signed|sealed|agreed|concluded|negotiated|passed|enacted|proclaimed|declared|announced|issued|delivered|drafted|reached|struck"
    r"|brokered|initialled|unveiled|handed\sdown|founded|launched|set\sup|came\sinto\s(?:force|being)|took\seffect|became\slaw)"
)
# What may stand between a verb and its date ('fought near Calais in 1415').
_WHERE = rf"(?:\s(?:in|at|by|near|off|outside|on|into|with|under|against|over|between){GAP}{{3,45}}?(?:\sand\s[A-Z]\w+)?)?"
# What may stand between a name that holds its own verb and its date ('sank in the Atlantic', 'opened to traffic').
_LOOSE = (
    rf"(?:\s(?:dead|out|officially|formally|finally|shortly|himself|herself))?(?:\s(?:in|at|by|near|off|outside"
    rf"|inside|on|into|with|under|against"
    rf"|over|across|aboard|during|after|just|between|to\s(?:the|an?|[A-Z]|traffic)|as\s(?:US\s|the\s)?(?:president"
    rf"|prime\sminister|leader|chancellor)"
    rf"|pope|president|prime\sminister|chancellor)\b(?:{GAP}|,\s[A-Z][a-z]+,?(?=\s)){{0,55}}?)?"
)
# What may stand between an event told by a verb and its date: no other verb, no other clause.
_REST = (
    rf"(?:(?!\s(?:that|which|who|whom|whose|when|where|while|after|before|since|until|because|although|though|if|but"
    rf"|later|earlier|following|marking"
    r"|inspired|about|based|not|never|again|anew|then|said|says|told|as|like|than|(?!United\b|hundred\b)\w{3,}ed|was|were|is|has|had"
    r"|and\s(?:\w+ed|was|were|had|is|has|then|later|became|went|took|made|won|left|got|has|set|gave))"
    rf"\b)(?:[^,.;:()–—{EVENT}{DATE}{OTHER}]|(?<=\d)[,.](?=\d)|(?<=\b[A-Z])\.|(?<=\bSt)\.|,(?=\s[A-Z]\w+,?\s)"
    r"|,(?=\s(?:an?|the)\s))){0,90}?"
)
# The same where asides and participles stand between, so that the date may be of something else.
_ASTRAY = (
    rf"(?:(?!\s(?:that|who|whom|whose|when|where|while|(?<!seconds\s)(?<!minutes\s)(?<!hours\s)after|before|since"
    rf"|until|because|although|though|if|but"
    rf"|later|earlier|following|marking|anniversary|not|never|again|then|said|says|told|also|from)\b|(?:,"
    rf"|\sand)\s\w+ed\b)[^;:()–—“”{EVENT}{DATE}{OTHER}])"
)
_VERB_ENDS = r"(?=\s?(?:$|[.,;:)–—])|\s(?:and|in|at|by|near|off|outside|on|with|when|after)\b)"
_MADE = (
    r"(?:sealed|proclaimed|declared|issued|delivered|enacted|passed|concluded|negotiated|fought|won|lost|waged|staged|launched"
    r"|lived\sthrough)"
)
_JOINED = r"(?:signed|announced|joined|adopted)"  # which others may do years later
_AT = r"(?:fought|killed|died|wounded|captured|defeated|beaten|triumphed|victory|fell)\s(?:at|in|during)"
_WAS_AT = r"(?:fought|died|triumphed|(?:was|were)\s(?:killed|wounded|captured|defeated|beaten))\s(?:at|in|during)"
_NAMED = (
    r"(?:that|which|what)\s(?:would\s)?(?:became|become|come\sto\sbe|came\sto\sbe)\s(?:\w+ly\s|later\s)?(?:known|called|remembered)"
    r"\s(?:as\s)?"
)
_WAS = r"(?:\s(?:was|were|had\sbeen))?(?:\s(?:first|finally|eventually|famously|actually|originally))?"
_ASIDE = rf"(?:,\swhich|,\s[^,{DATE}{OTHER}]{{3,60}},)?"
_THE = r"(?:(?:[Tt]he|his|their|its)\s)?"
_ANY = r"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s(?:[\w-]+\s){0,2}?)?"
# What may follow a name that is not the first half of a longer one ('the Monroe Doctrine exhibit'), nor the subject of
# a clause ('declared the Kyoto Protocol was dead').
TAIL = r"(?=\s?(?:$|[.,;:)–—?!])|\s(?:and|or|but|in|at|on|to|that|which|when|where|with|by|for|from|as|into|against|over)\b)"
_TAIL_OR_VERB = (
    rf"(?:{TAIL}|(?=\s(?:was|were|is|had|has|led|began|ended|left|killed|cost|gave|marked|did|would|could|set|declared|barred|warned|told"
    r"|made|brought)\b))"
)

_UNTIL = r"\s?(?:to|until|till|and|through|-|–|—)\s?(?:its\send\sin\s|the\sarmistice\sin\s)?"
_LASTING = (
    r"(?:,?\s(?:which\s)?(?:(?:lasted|ran|raged|dragged\son|went\son|stretched|continued|(?:was|were)\s(?:fought"
    r"|waged))\s)?(?:from|between)\s|\s\()"
)
# What an event may be the object of, so that a date behind it is its own.
_LEADS = (
    r"(?:[Aa]t|[Dd]uring|[Ii]n|[Aa]mid|[Tt]hroughout|[Bb]y|[Ff]or|[Ll]ike|[Uu]nder|[Ww]ith|survived|witnessed"
    r"|suffered|caused|triggered|sparked|saw|led\sto"
    r"|joined|ended|halted|provoked|ignited|inspired\sby|culminated\sin|killed\sin|died\sin|(?:result|time|height"
    r"|outbreak|eve|night|day|chaos|victims"
    r"|course|middle|cause|causes|scene|aftermath|wake|legacy|start|outset|run-up|build-up|beginning)\s(?:of|to))"
)
# Of all events.
_BIRTHS = (
    (Part.AFTER, rf"\b(?:[Aa]fter|[Ff]ollowing|in\sthe\s(?:wake|aftermath)\sof)\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.BEFORE, rf"\b(?:[Bb]efore|[Uu]ntil|[Pp]rior\sto|on\sthe\seve\sof)\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.AFTER, rf"\b{_JOINED}\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.AFTER, rf"{OPENING}{GAP}{{3,60}}?\s{_JOINED}\s{_THE}{EVENT}{TAIL}"),
    (Part.WHOLE, rf"\b[Tt]he\s{DATE}\s{EVENT}{_TAIL_OR_VERB}"),
    (Part.WHOLE, rf"{EVENT}\sof\s(?:the\s|early\s|late\s)?{DATE}"),
    (Part.WHOLE, rf"\b(?:culminat\w+|ended|ending|began|beginning|started|starting)\s(?:in|with)\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.WHOLE, rf"\b(?:founded|created|formed|ended|settled|ceded|annexed){GAP}{{3,50}}?\swith\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.WHOLE, rf"\b(?:signing|sealing|passage|proclamation|declaration|announcement)\sof\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.WHOLE, rf"\b(?:{_MADE}|{_AT})\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.WHOLE, rf"{EVENT}{_ASIDE}{_WAS},?\s(?:first\s)?{_BORN}{_WHERE}\s{IN}{DATE}"),
    (Part.WHOLE, rf"\b(?:decided|ruled\sin|handed\sdown|(?:ruling|decision|judgment|verdict)\s(?:in|on))\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.WHOLE, rf"{EVENT}{_ASIDE}\s(?:dates?|dated)\s(?:from|back\sto|to)\s{DATE}"),
    (Part.WHOLE, rf"{OPENING}{_THE}{EVENT}{_WAS}\s{_BORN}{_VERB_ENDS}"),
    (Part.WHOLE, rf"{OPENING}{GAP}{{3,80}}?\s(?:{_MADE}|{_WAS_AT})\s(?:{_NAMED})?{_THE}{EVENT}{TAIL}"),
    (Part.WHOLE, rf"{OPENING}with\s{_NAMED}{_THE}{EVENT}{TAIL}"),
    (Part.WHOLE, rf"(?:{OPENING}|\s{IN}{DATE}\s)[^–—;]{{5,160}}\s?[–—]\s?an?\s\w+(?:\s\w+)?\s{_NAMED}{_THE}{EVENT}{TAIL}"),
)
# Of a span of time, whose other date may be right.
_SPANS = (
    (Part.START, rf"{EVENT}{_LASTING}{DATE}{_UNTIL}{OTHER}"),
    (Part.END, rf"{EVENT}{_LASTING}{OTHER}{_UNTIL}{DATE}"),
)
# Of events that take their course, not of doctrines, treaties and laws, which live on.
_COURSES = (
    (Part.START, rf"{EVENT}{_ASIDE}{_WAS}\s{_STARTED}{_WHERE}\s{IN}{DATE}"),
    (Part.END, rf"{EVENT}{_ASIDE}{_WAS}\s{_ENDED}{_WHERE}\s{IN}{DATE}"),
    (Part.START, rf"{OPENING}{_THE}{EVENT}\s{_STARTED}{_VERB_ENDS}"),
    (Part.END, rf"{OPENING}{_THE}{EVENT}\s{_ENDED}{_VERB_ENDS}"),
    (Part.START, rf"\b(?:outbreak|start|beginning|onset)\sof\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.END, rf"\b(?:end|close)\sof\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.WHOLE, rf"\b(?:[Aa]t|[Dd]uring|[Ss]ince)\s{_THE}{EVENT}\s{IN}{DATE}"),
    (Part.WHOLE, rf"{EVENT}{_ASIDE}{_WAS},?\s{_HAPPENED}{_WHERE}\s{IN}{DATE}"),
    (Part.WHOLE, rf"{EVENT}{_ASIDE}\s{_STRUCK}\s(?:{GAP}|\sto\sthe\b){{3,60}}?\s{IN}{DATE}(?=[.,;]|$|\sand\b)"),
    (Part.WHOLE, rf"{EVENT},\s{IN}{DATE},\s(?:was|were|led|cost|made|brought|saw|began|ended|{_STRUCK})\b"),
    (Part.WHOLE, rf"{OPENING}{_THE}{EVENT}{_WAS}\s{_HAPPENED}{_VERB_ENDS}"),
    (
        Part.WHOLE,
        rf"(?:^|[;:–—]\s){_THE}{EVENT}\s{IN}{DATE}(?=[,.]|\s(?:was|were|is|had|led|cost|made|brought|gave|drew|saw"
        rf"|{_STRUCK}|(?!re)\w+ed)\b)",
    ),
    (Part.WHOLE, rf"{EVENT}\s\({DATE}\)"),
    (
        Part.WHOLE,
        rf"(?:^|[;:–—]\s|\b(?:and|but|when|while|as|because|where)\s){_ANY}{EVENT},?\s{IN}{DATE},?\s(?:{_STRUCK}|was"
        rf"|were|had|made|(?!re)\w+ed)\b",
    ),
    (
        Part.NEAR,
        rf"{EVENT}\s(?:was|were)\s(?!(?:found|discovered|commemorated|marked|remembered|recalled|debated|invoked"
        rf"|cited)\b)\w+ed\s(?:by|at|in|off){_REST}\s{IN}{DATE}",
    ),
    (Part.NEAR, rf"\b{_LEADS}\s(?:the\s(?:\w+\s)?)?{EVENT},?\s{IN}{DATE}(?=[.,;:)–—]|$|\s)"),
    (Part.NEAR, rf"{EVENT}(?:,\sin\swhich[^.;]{{3,80}},|,\s(?:which|who))?\s{_STRUCK}{_REST}\s{IN}{DATE}(?=[.,;]|$|\s)"),
    (Part.NEAR, rf"\b(?:[Tt]he|an?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[A-Z]\w+[’']s)\s(?:\w+\s)?{DATE}\s{EVENT}{_TAIL_OR_VERB}"),
)
# Of names that hold their own verb ('the Titanic sank').
_CLAUSES = (
    (Part.WHOLE, rf"(?<!\bof\s)(?<!\bof\sthe\s)(?<!\blike\sthe\s){EVENT}(?:\sfrom\s\w[\w\s]{{2,25}}?)?{_LOOSE}\s{IN}{DATE}"),
    (Part.WHOLE, rf"{OPENING}{_THE}{EVENT}{_VERB_ENDS}"),
    (Part.WHOLE, rf"(?<!\bof\s)(?<!\bof\sthe\s)(?<!\blike\sthe\s){EVENT}{_REST}(?<!\band),?\s{IN}{DATE}"),
    (
        Part.NEAR,
        rf"(?<!\bof\s)(?<!\blike\s){EVENT}{_ASTRAY}{{0,100}}?(?<!\band),?\s{IN}{DATE}(?=[.,;]|$|\s(?:and|by|with|in|at|when|as|to)\b)",
    ),
    (Part.WHOLE, rf"{OPENING}(?:[a-z]+,?\s|[^,{DATE}{OTHER}]{{3,40}},\s)?{_THE}{EVENT}{_VERB_ENDS}"),
)


def find_part(sketch: str, *, is_clause: bool = False, is_lasting: bool = False, is_one_of_several: bool = False) -> Part | None:
    """The part of the event that the sketch dates, None where the date is not clearly the event's.

    `is_clause`: the name holds its own verb. `is_lasting`: doctrines, treaties and laws live on, so that
    'the Monroe Doctrine in 1904' need not be about its birth. `is_one_of_several`: another date of the sentence is right.
    """
    forms = _SPANS if is_one_of_several else (*_SPANS, *(() if is_lasting else _COURSES), *_BIRTHS, *(_CLAUSES if is_clause else ()))
    return next((part for part, form in forms if _compiled(form).search(sketch)), None)


_compiled = cache(re.compile)


def draw_sketch(text: str, signs: Mapping[Span, str], offset: int = 0) -> str:
    """The text with each span made its one sign; spans count from `offset` and do not overlap."""
    pieces, end = [], 0
    for span in sorted(signs):
        pieces += [text[end : span.start - offset], signs[span]]
        end = span.end - offset
    return "".join([*pieces, text[end:]])
