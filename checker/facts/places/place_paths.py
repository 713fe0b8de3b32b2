"""Paths from one name to another, of the words of one relation only: 'Ceylon, as Sri Lanka was then called'.

Read on a sketch of the sentence (see `atlas`). In whatever order a relation is told, what stands between its sides are the words
that tell it ('colony', 'ruled', 'joined') and those that join words; where any other word stands between them the sentence may
speak of something else, and nothing is read. So one path takes the place of many forms.
"""

from checker.facts import relations
from checker.facts.places.place_parts import END, OLD, A, B, C, R, T
from checker.facts.places.place_years import JOINED

ANY = "\ue010-\ue019"  # the signs of the atlas
_JOINING = r"the|an?|its|their|it|they|that|which|what|is|was|are|were|has|had|have|been|be|as|also|still|itself|once|when|of"
_BEHIND = r"(?![\w’'-])"


def path(tells: str, words: str) -> str:
    """What stands between two names: joining words and `words`, and among them at least one of those that tell the relation."""
    told = rf"(?:{tells})(?![\w-])"
    return rf"(?=[^{ANY}]*?\b{told})(?:[’']s?)?(?:,?\s(?:{told}|(?:{_JOINING}|{words})(?![\w-])))*,?\s(?:the\s)?"


# What it was called: 'then' and 'later' alone may lead on to the next place of a journey, 'called' to a word of abuse.
_CALLED = (
    r"(?:(?:is|was|were|been|be|then|once|formerly|previously)\s)(?:then\s|once\s|formerly\s)?(?:called|named|renamed)|(?<=,\s)(?:called|renamed)"
    r"|known\sas|known(?=\s(?:until|till|before|by|then|in|at)\b)|formerly|previously|renamed|renaming\sitself|used\sto\sbe|once|now|today(?:[’']s)?"
    r"|present(?:-day)?|modern(?:-day)?|old|one-time|became|becoming|(?:changed|dropped)\s(?:its|the)\s(?:old\s)?name|former|erstwhile|was\sstill"
)
_NAMING = (
    r"then|later|until|till|before|at|by|from|to|for|and\sis(?:\snow)?|called|name|country|colony|kingdom|independence|colonial|times"
    r"|days|\d{4}"
)
_PLACE = f"(?P<a>[{C}{T}]){_BEHIND}"
_OLD = f"(?P<b>{OLD}){_BEHIND}"

_COLONY = r"(?:colon(?:y|ial)|protectorate|possession|dominion|mandate|empire|rule|rulers?|settlers|yoke|masters)"
_FREED = r"independen(?:ce|t)|freedom|free|liberation"
_RULES = r"colony|colonial|ruled(?!\sout)|colonised|colonized|governed|administered"
_RULING = rf"{_RULES}|threw\soff|shook\soff|broke\s(?:away|free)|seceded|secession"
_RULED = rf"{_COLONY}|{_FREED}|{_RULING}"
_OF_RULE = (
    r"won|gained|wins|wrested|took|achieved|declared|declaration|got|secured|obtained|from|by|under|in|former|old|long|one-time|for|years|decades"
    r"|centuries|\d{4}|war|fight|struggle|fought|against|until|after|since|power|remained|became|part|harsh"
)
_BY_PEOPLE = rf"(?P<b>{A})\s(?:colonial\s)?{_COLONY}\b"
_SUBJECT = f"(?P<a>[{C}{R}])(?![\\w-])"
_RULER = f"(?P<b>{C}){_BEHIND}"

# Who became something, became a member.
_ENTERED = (
    r"joined|joining|joins|entered|entering|entry|accession|acceded|admission|admitted|took\sin|taken\sin|let\sin|welcomed|came\sinto|signed\sup"
    rf"|(?:became|becoming)(?=[^{ANY}]*\bmember\b)"
)
_ENTERING = r"to|into|in|as|full|members?|countr(?:y|ies)|state|newest|youngest|latest|first|finally|formally|only|\d+(?:st|nd|rd|th)|both"
_IN_YEAR = r"(?:back\s)?\b(?:[Ii]n|[Oo]n)\s(?:(?:\d{1,2}\s)?[A-Z][a-z]+\s(?:\d{1,2},\s)?)?(?P<year>\d{4})\b"
_HOW = r"(?:\s(?:formally|officially|finally|only|together|itself|too|also|again|as|an?|the|full|members?|its|\d+(?:st|nd|rd|th)))*"
_BODY_NOUN = r"(?:alliance|bloc|club|union|group|organi[sz]ation)"
_MEMBER = rf"(?P<a>{C})(?![\w-])"
_BODY = rf"(?P<b>{B})(?![\w’'-])"

_LINE = r"(?:borders?|frontiers?|boundary)"
_ANY_AREA = f"[{C}{R}{T}]"
_AREA = f"(?P<a>{_ANY_AREA})"
_OTHER = f"(?P<b>{_ANY_AREA}){_BEHIND}"
# A border at sea is with whom it may be.
_TOUCH = (
    r"border(?=\swith)|borders|frontiers?|boundary|bordering|bordered|neighbours?(?!\sof)|neighbouring|surrounded|encircled|enclosed|ringed"
    r"|hemmed\sin|landlocked\sby"
)
_TOUCHING = (
    r"land|long|short|common|shared?|shares|sharing|with|by|on|and|into|whose|only|(?:north|south|east|west)\w*|next-door|immediate|nearest|disputed|fortified"
    r"|entirely|almost|completely|wholly|nearly|largely|include|are|all|three|two|four|other|sides|country|nation|kingdom|enclave|exclave|state|desert|mountain|to(?=\sthe\s(?:north|south|east|west))"
)

_NAMES: tuple[str, ...] = (
    f"{_PLACE}{path(_CALLED, _NAMING)}{_OLD}",
    f"{_OLD}{path(_CALLED, _NAMING)}{_PLACE}",
)
_RULERS: tuple[str, ...] = (
    # 'Angola, once a colony of Belgium', 'Angola threw off Belgian rule', 'its secession from Ethiopia'
    f"{_SUBJECT}{path(_RULED, _OF_RULE)}{_RULER}",
    f"{_SUBJECT}{path(rf'{_RULING}|{_FREED}|under|fought|was|is|became|remained|once|former|long|old', _OF_RULE)}{_BY_PEOPLE}",
)
_ACCESSIONS: tuple[str, ...] = (
    # 'the year in which Finland joined Nato', 'Nato took in Finland in 2021'
    rf"{_MEMBER}{path(_ENTERED, _ENTERING)}{_BODY}{_HOW},?\s{_IN_YEAR}",
    rf"(?P<b>{B})(?![\w-])[^.;]{{1,90}}?\s{_IN_YEAR},\swhen\s(?:the\s)?{_MEMBER}\s(?:joined|entered|became\s(?:its|the)\s(?:[\w-]+\s)?member)"
    rf"(?:\s(?:of\s)?(?:it|the\s{_BODY_NOUN}))?(?={END}|\sand\s[a-z])",
)
_BORDERS: tuple[str, ...] = (
    # 'Portugal’s long border with Spain', 'Chad, whose only neighbours are', 'into neighbouring Mali', 'surrounded by'
    rf"{_AREA}(?![\w-]){path(_TOUCH, _TOUCHING)}(?P<list>{_ANY_AREA}(?:(?:,\s|,?\sand\s)(?:the\s)?{_ANY_AREA})*){_BEHIND}",
    # 'the border between', 'the checkpoint between', 'the border that Bolivia shares with Ecuador', 'where Bolivia meets Ecuador'
    rf"(?<!maritime\s)(?<!sea\s)\b(?:border|frontier|boundary|checkpoints?|crossings?|customs\spost|buffer\szone)(?:\s[a-z]+)?"
    rf"\s(?:of|between|dividing|from)\s(?:the\s)?{_AREA}\s(?:and|from|(?:in)?to)\s(?:the\s)?{_OTHER}",
    rf"\bcrossed\s(?:the\sborder\s)?from\s(?:the\s)?{_AREA}\s(?:in)?to\s(?:neighbouring\s)?{_OTHER}",
    # 'Chad has fenced its desert border with Mali', 'the frontier that it shares with Mali'
    rf"{_AREA}{_BEHIND}[^.;:()“”?{C}{T}]{{1,100}}?\b(?:its\s(?:[\w,-]+\s){{0,3}}{_LINE}\s(?:with|at|in|into)|{_LINE},?\s(?:which\s|that\s)?it\sshares\swith)"
    rf"\s(?:the\s)?{_OTHER}",
)

PATH_FORMS: tuple[tuple[str, str], ...] = (
    *((relations.FORMER_NAME, form) for form in _NAMES),
    *((relations.RULED, form) for form in _RULERS),
    *((JOINED, form) for form in _ACCESSIONS),
    *((relations.NEIGHBOURS, form) for form in _BORDERS),
)
