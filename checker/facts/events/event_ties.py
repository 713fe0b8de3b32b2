"""Whether a date stands by an act of an event, so that nothing else in the sentence explains it.

The sketch has a sign for each act and for the date (see attachment.py). A date belongs to the nearest act before it if no
other verb, clause or date stands between ('gunned down President Anwar Sadat in October 1983'), to the act right behind it
('the 1964 ruling'), or, at the head of a clause, to the first act of that clause. It is nobody's where the clause tells what
came later (a trial, a return, a monument), counts years from the event, or says that it happened again.
"""

import re
from collections.abc import Sequence

from checker.facts.act_dates import ACT, CALM, DAY, LONG_AFTER, VERB, is_when
from checker.facts.attachment import DATE, EVENT, IN, NAME, OTHER, draw_sketch
from checker.facts.forms import compiled
from checker.patterns import lazy
from checker.types import Span

_END = r"(?![\w’'-])"
_FEAST = rf"(?:at|on)\s(?:{NAME}|Easter|Christmas|New\sYear|Boxing|Good\sFriday|Armistice|St\s\w+)[\w’'\s]*?\s"
_DATED = rf"(?:{IN}|{_FEAST}|the\s\w+\sof\s){DATE}{_END}"
_HEAD = r"(?:^|[;:–—]\s|,\s(?:and\s|but\s)?|\b(?:and|but|that|when|until|while|where|as|how)\s)"
_OWNER = rf"(?:\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]hat|[Aa]n?)|[’']s?|{NAME})"
# The date is part of what names the event, so that what stands around does not matter.
_OWN = (
    rf"{EVENT}\sof\s{NAME}?(?:[A-Z][\w’']*\s){{1,3}}{DATE}{_END}",
    rf"[{EVENT}{NAME}]\s(?:[a-z]+\s)?of\s(?:the\s|early\s|late\s)?{DATE}{_END}",
    rf"{EVENT}\s\({DATE}\)",
    rf"{_OWNER}\s(?:[a-z]+\s)?{DATE}\s(?:[a-z-]+\s){{0,2}}?{EVENT}",
    rf"\b(?:[Tt]he|[Tt]hat)\s{DATE}\s{NAME}(?=[,.;:)]|\s[a-z]|$)",
)
_FORMS = (
    rf"{EVENT}(?:\s(?:(?:was|were|had)\s)?{VERB})?{CALM}{{0,90}}?(?<!\band),?\s{_DATED}",
    rf"{NAME}{CALM}{{0,50}}?(?<!\band),?\s{_DATED}",
    rf"{DATE},?\s(?:the\s{DAY}\s(?:that\s|when\s|of\s)?|when\s){CALM}{{0,60}}?\s?{EVENT}",
    rf"{_HEAD}(?i:back\s)?(?i:{IN}){DATE},?\s{CALM}{{0,70}}?{EVENT}(?!\s(?:began|started|continued|came|seemed|was|were|had|is|has)\b)",
    rf"\b{DAY}\sin\s{DATE},?\s(?:the\s)?(?:{CALM}{{0,40}}?{EVENT}|{NAME})",
)
# What the names and the acts of an event span, as one clause.
_TOLD = rf"(?:[Tt]he\s|[Aa]n?\s)?(?:{NAME}|(?:[A-ZÀ-Þ][\w’'-]+\s)*{EVENT})(?:[^.,;:()“”{DATE}{OTHER}{NAME}{EVENT}]{{0,30}}[{NAME}{EVENT}])+"
_FAR = 40  # characters from an act to its date, where words say that it is its own
# Words of a clause that tells what came before or after an event, to those who did it, where it was, or in its memory.
_ELSEWHEN = (
    r"(?:mark|celebrat|commemorat)(?:ed|ing)|since|ago|again|later|another|former|latest|final|almost|nearly",
    r"(?:years?|months?|decades?|centur(?:y|ies))\s(?:after|before|later|earlier|on)|(?:was|were)\sto|will|would|plan(?:s|ned|ning)?|feared|predicted",
    r"(?:seco|thi|four|fif|six|seven|eigh|nin|ten)(?:nd|rd|th|h)|promised|vowed|threatened|campaigned|petitioned|lobbied|bids?|candidate\w*|boycott\w*",
    r"jailed|imprisoned|convict\w*|sentence[ds]?|tried|trial|arrested|charged|acquitted|released|pardoned|extradited|questioned|verdict",
    r"given\s\w+\s(?:years|months)|(?:years|life|months)\sfor|inquiry|inquest|investigat\w+|reports?|hearings?|lawsuit|sued|testif\w+",
    r"hop(?:ed|es|ing)\sto|awarded|honou?r(?:ed|ing)?|medals?|prizes?|visit(?:ed|ing|s)?|return\w*|reopened|rebuilt|restored|moved|(?:re)?buried|unveiled|erected",
    r"raised|(?:re)?named|painted|filmed|written|wrote|published|exhibited|auction\w*|sold|bought|excavated|graves?|tombs?|cemetery",
    r"born|birth|childhood|veterans?|descendants?|grandson|granddaughter|historians?|apolog\w+|compensat\w+|remember\w+|recall\w*",
    r"inspired|led\sto|prompted|debat\w+|claimed|denied|travel\w*|emigrat\w+|immigrat\w+|join\w+|taught|studied|lived|settled",
    r"(?:went|came)\sto(?!\s(?:take|fetch|kill|arrest|be|an?|power)\b)",
)
# Whatever is dated, an event is not later than what comes after it, nor earlier than what comes before it.
_ORDER = {"early": r"before|(?<!not\s)until", "late": rf"{LONG_AFTER}(?!\s(?:he|she|it|they)\b)"}
_ANOTHER = lazy(
    r"[^.,;:]{0,40}\b(?:second|third|fourth|last|final)\s(?!World\b)"
    r"|[^.;:]{0,40}\b(?:years?|months?|weeks?|days?|decades?)\s(?:after|before|later|earlier)"
)
# Behind these the story tells of another time: 'is serving life for', 'was born after the treaty was ...'.
_TURN = (
    r"\b(?:is|are)\s(?:still\s|now\s)?[a-z]+ing\s(?:[\w-]+\s){0,4}?for\s"
    r"|(?<!years\s)(?<!months\s)(?<!weeks\s)(?<!days\s)\b(?:after|before|since|once|until)\s(?=[^;:.]{1,60}\b(?:was|were|had)\b)"
)
_BOUNDARY = lazy(rf"{_TURN}|[;:–—()“”]|,\s(?:and|but|which|who|when|where|while)\s|\s(?:who|which|when|whose|that)[\s,]")


def find_tie(sketch: str, *, is_named: bool = False, is_early: bool = False) -> int | None:
    """How far from the act its date stands in the sketch, in characters; None where the date is not the act's.

    `is_named`: the act is the name of an event, which says less of the clause than a verb and so counts only before its date.
    `is_early`: the date is before that of the event, so that it belongs to nothing that comes after it.
    """
    if any(compiled(form).search(sketch) for form in _OWN):
        return 0
    if not is_named and is_when(compiled(_TOLD).sub(ACT, sketch)):
        return _FAR
    matches = (compiled(form).search(sketch) for form in _FORMS[: 1 if is_named else None])
    return next((match.end() - match.start() for match in matches if match and not _is_elsewhen(sketch, match, is_early)), None)


def _is_elsewhen(sketch: str, match: re.Match[str], is_early: bool) -> bool:
    """Whether the clause of a match, up to its end, tells what came before or after the event, or another of its kind."""
    start = max((boundary.end() for boundary in _BOUNDARY.finditer(sketch, 0, match.start())), default=0)
    order = _ORDER["early" if is_early else "late"]
    is_elsewhen = compiled(rf"(?i)\b(?:{order}|{'|'.join(_ELSEWHEN)})\b").search(sketch, start, match.end())
    return bool(is_elsewhen or _ANOTHER.match(sketch, match.end()))


# With so many marks an event is what the sentence is about, whatever its subject did before.
_MANY = 4
_BACK = r"\b(?:(?:was|were|be|been|came|went|flew)\sback|returned|again)\b"
# The end of a span of time, which is no event's.
_EDGE = rf"\b(?:from|to|until|till|between|by|through|and)\s(?:the\s)?{DATE}"


def is_told_elsewhen(text: str, marks: Sequence[Span], date: Span) -> bool:
    """Whether the clause of a date, or what stands between it and the nearest of the marks, tells what came before or after."""
    sketch = draw_sketch(text, dict.fromkeys([span for span in marks if not span.overlaps(date)], EVENT) | {date: DATE})
    if any(compiled(form).search(sketch) for form in _OWN):
        return False
    if compiled(_EDGE).search(sketch):
        return True
    at = sketch.index(DATE)
    near = [at, *(place for place in (sketch.rfind(EVENT, 0, at), sketch.find(EVENT, at)) if place >= 0)]
    first, last = (min(near), at) if _is_nearer_before(sketch, at) else (at, max(near))
    clause = max((boundary.end() for boundary in _BOUNDARY.finditer(sketch, 0, first)), default=0)
    start = clause if len(marks) < _MANY else first
    words = compiled(rf"(?i)(?<![\w-])(?!since)(?:{'|'.join(_ELSEWHEN)})\b")
    is_elsewhen = words.search(sketch, start, last) or compiled(_BACK).search(sketch, clause, last)
    return bool(is_elsewhen or _ANOTHER.match(sketch, at + 1))


def _is_nearer_before(sketch: str, at: int) -> bool:
    """Whether the event nearest to a place of the sketch stands before it."""
    before, after = sketch.rfind(EVENT, 0, at), sketch.find(EVENT, at)
    return before >= 0 and (after < 0 or at - before <= after - at)
