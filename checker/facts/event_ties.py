"""Whether a date stands by an act of an event, so that nothing else in the sentence explains it.

The sketch has a sign for each act and for the date (see attachment.py). A date belongs to the nearest act before it if no
other verb, clause or date stands between ('gunned down President Anwar Sadat in October 1983'), to the act right behind it
('the 1964 ruling'), or, at the head of a clause, to the first act of that clause. It is nobody's where the clause tells what
came later (a trial, a return, a monument), counts years from the event, or says that it happened again.
"""

import re
from functools import cache

from checker.facts.attachment import DATE, EVENT, IN, NAME, OTHER

_CLAUSE = (
    r"(?:that|which|who|whom|whose|when|where|while|(?<!seconds\s)(?<!minutes\s)(?<!hours\s)after|before|since|until|because|although|though|if|but|as|than|like|said|says|told"
    r"|about|based|inspired|later|earlier|following|marking|again|anew|then|not|never|nor|without|despite|instead)"
)
_VERB = (
    r"(?:(?!(?:united|hundred|naked|sacred|aged|armed|need|seed|speed|indeed|wicked|rugged|crowded|packed|unarmed|hooded|masked)\b)[a-z]{2,}ed"
    r"|was|were|is|are|has|had|have|been|be|became|become|went|took|taken|made|won|left|got|set|gave|given|came|ran|wrote|written|saw|seen"
    r"|kept|sold|bought|built|held|met|led|began|begun|grew|found|spent|put|stood|lost|knew|thought|brought|taught|drew|drawn|threw|drove"
    r"|rose|broke|spoke|chose|wore|bore|born|hid|sang|swam|sent|lent|let|paid|felt|heard|would|could|did|does|died|shot|fell|fought|flew)"
)
_CALM = (
    rf"(?:(?![\s,](?:{_CLAUSE}|{_VERB}|and\s{_VERB})\b)(?:[^.;:()–—“”\"{EVENT}{DATE}{OTHER}]|(?<=\d)[.](?=\d)|(?<=\b[A-Z])\.|(?<=\bSt)\.))"
)
_END = r"(?![\w’'-])"
_DAY = r"(?:day|night|morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|fall|winter)"
_HEAD = r"(?:^|[;:–—]\s|,\s(?:and\s|but\s)?|\b(?:and|but|that|when|until|while|where|as|how)\s)"
_OWNED = rf"(?:\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]hat|[Aa]n?)|[’']s?|{NAME})\s(?:[a-z]+\s)?{DATE}\s(?:[a-z-]+\s){{0,2}}?[{EVENT}{NAME}]"
_OWN = (
    rf"{EVENT}\s(?:[a-z]+\s)?of\s(?:the\s|early\s|late\s)?{DATE}{_END}",
    rf"{EVENT}\s\({DATE}\)",
    _OWNED,
)
_DATED = rf"(?:{IN}|(?:at|on)\s(?:Easter|Christmas|New\sYear|Boxing|Good\sFriday|Armistice|St\s\w+)[\w’'\s]*?\s|\s?the\s\w+\sof\s){DATE}{_END}"
_FORMS = (
    rf"{EVENT}(?:\s(?:(?:was|were|had)\s)?{_VERB})?{_CALM}{{0,90}}?(?<!\band),?\s{_DATED}",
    rf"{EVENT}[^;:()–—{DATE}{OTHER}]{{0,70}}?{NAME}{_CALM}{{0,50}}?(?<!\band),?\s{_DATED}",
    rf"{DATE},?\s(?:the\s{_DAY}\s(?:that\s|when\s|of\s)?|when\s){_CALM}{{0,60}}?\s?{EVENT}",
    rf"{_HEAD}(?i:back\s)?(?i:{IN}){DATE},?\s{_CALM}{{0,70}}?{EVENT}",
    rf"\b{_DAY}\sin\s{DATE},?\s(?:the\s)?(?:{_CALM}{{0,40}}?{EVENT}|{NAME})",
)
# What comes after an event, to those who did it or in its memory.
_LATER = (
    r"(?:(?<!seconds\s)(?<!minutes\s)(?<!hours\s)after(?!\s(?:he|she|it|they)\b)|before|(?<!not\s)until|given\s\w+\s(?:years|months)|(?:years|life|months)\sfor|graves?|tombs?|cemetery|jailed|imprisoned|convicted|sentenced|tried|arrested|charged|acquitted|released|pardoned|extradited|questioned|trial|convictions?"
    r"|sentences?|verdict|inquiry|inquest|investigat\w+|reports?|hearings?|lawsuit|sued|awarded|honou?red|medals?|prizes?|visited|visiting|visits?"
    r"|return\w*|reopened|rebuilt|restored|moved|buried|reburied|unveiled|erected|raised|named|renamed|painted|filmed|written|wrote|published"
    r"|exhibited|auction\w*|sold|bought|found|excavated|born|birth|childhood|veterans?|descendants?|grandson|granddaughter|historians?"
    r"|since|ago|again|another|former|latest|final|(?:seco|thi|four|fif|six|seven|eigh|nin|ten)(?:nd|rd|th|h)|years?\s(?:after|before|later|earlier|on)|months?\s(?:after|before|later|earlier)"
    r"|decades?\s(?:after|before|later|earlier)|centur(?:y|ies)\s(?:after|before|later|earlier)|apolog\w+|compensat\w+|remember\w+"
    r"|recall\w*|inspired|led\sto|prompted|emigrat\w+|debat\w+|later|bids?|candidate\w*|boycott\w*|testif\w+|claimed|denied|will|would|planned|plans?|feared|predicted|promised|vowed|threatened|almost|nearly)"
)
_ANOTHER = re.compile(r"[^.;:]{0,40}\b(?:second|third|fourth|last|final)\s(?!World\b)")
_BOUNDARY = re.compile(rf"[;:–—()“”]|,\s(?:and|but|which|who|when|where|while)\s|\s(?:who|which|when|whose|that)\s")


def find_tie(sketch: str) -> int | None:
    """How far from the act its date stands in the sketch, in characters; None where the date is not the act's."""
    if any(_compiled(form).search(sketch) for form in _OWN):
        return 0
    matches = (_compiled(form).search(sketch) for form in _FORMS)
    return next((match.end() - match.start() for match in matches if match and not _is_later(sketch, match)), None)


_compiled = cache(re.compile)


def _is_later(sketch: str, match: re.Match[str]) -> bool:
    """Whether the clause of a match, up to its end, tells what came after the event."""
    start = max((boundary.end() for boundary in _BOUNDARY.finditer(sketch, 0, match.start())), default=0)
    is_later = re.search(rf"(?i)\b{_LATER}\b", sketch[start : match.end()])
    return bool(is_later or _ANOTHER.match(sketch, match.end()))
