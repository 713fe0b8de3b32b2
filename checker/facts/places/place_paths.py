"""Paths from one name to another, of the words of one relation only: 'Ceylon, as Sri Lanka was then called'.

Read on a sketch of the sentence (see `atlas`). In whatever order a relation is told, what stands between its sides are the words
that tell it ('colony', 'ruled', 'joined') and those that join words; where any other word stands between them the sentence may
speak of something else, and nothing is read. So one path takes the place of many forms.
"""

from checker.facts import relations
from checker.facts.places.place_parts import END, GOES_ON, LISTED, OLD, A, B, C, F, R, T
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
# Behind the body, so that it is not 'the EU talks', nor 'joined the EU in condemning'.
_CLOSED = (
    rf"(?:{END}|(?=\s(?:in|on|as|at|after|but|with|alongside|when|while|and|under|it|its|the)\b))"
    rf"(?!\sin\s[a-z]+ing\b)(?!,?\s(?:and\s)?(?:the\s)?[{ANY}])"
)
_WHEN = r"(?:,\s(?:the\s(?:same\s)?year\s)?(?:when|that)\s|\swhen\s|\s(?:was|is)\s(?:the\syear\s)?(?:that|when|in\swhich)\s|,?\s)(?:the\s)?"
_FELLOWS = r"(?:and|like)\s(?:all\s)?(?:the\s)?(?:other|fellow)"
_FOLK = r"(?:members?|countries|states|allies)"

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
_SHUT_IN = r"(?:(?:wedged|sandwiched|landlocked|squeezed|caught|tucked|trapped|hemmed\sin|located|situated)\s)?"

_NAMES: tuple[str, ...] = (
    f"{_PLACE}{path(_CALLED, _NAMING)}{_OLD}",
    f"{_OLD}{path(_CALLED, _NAMING)}{_PLACE}",
    rf"\b(?:colony|kingdom|days)\sof\s{_OLD}(?:,\slater|,\sthen)\s{_PLACE}",
)
_RULERS: tuple[str, ...] = (
    # 'Angola, once a colony of Belgium', 'Angola threw off Belgian rule', 'its secession from Ethiopia'
    f"{_SUBJECT}{path(_RULED, _OF_RULE)}{_RULER}",
    f"{_SUBJECT}{path(rf'{_RULING}|{_FREED}|under|fought|was|is|became|remained|once|former|long|old', _OF_RULE)}{_BY_PEOPLE}",
    rf"{_SUBJECT}[’']s\s(?:former\s|old\s)?{_BY_PEOPLE}",
    rf"(?P<a>{C}){_BEHIND}[^.;:()“”?{ANY}]{{1,60}}?\sits\s(?:[a-z]+\s)?(?:{_FREED}|secession)\sfrom\s(?:the\s)?{_RULER}",
    # 'Belgium, the former colonial power in Angola', 'Belgian colonial rule in Angola', 'Belgium handed Angola back'
    rf"(?P<b>{C})(?![\w-]){path(_RULES, 'former|old|long|one-time|power|in')}{_SUBJECT}(?!\s(?:and|from|out)\b)",
    rf"(?P<b>{A})\s(?:colonial\s)?(?:rule|rulers|settlers|administration|masters)\s(?:in|of|over|left)\s(?:the\s)?{_SUBJECT}",
    rf"\b[Uu]nder\s(?P<b>{A})\s(?:colonial\s)?rule,?\s{_SUBJECT}",
    rf"\bas\san?\s{_BY_PEOPLE},\s{_SUBJECT}",
    rf"(?P<b>[{A}{C}])\s(?:left|quit|withdrew\sfrom|granted)\s(?:the\s)?{_SUBJECT}\s(?:[a-z]+\s){{0,2}}independence\b",
    rf"(?P<b>{C})\s(?:handed|gave)\s(?:the\s)?(?P<a>[{C}{R}])\sback\b",
)
_ACCESSIONS: tuple[str, ...] = (
    # 'the year in which Finland joined Nato', 'Nato took in Finland in 2021'
    rf"{_MEMBER}{path(_ENTERED, _ENTERING)}{_BODY}{_HOW},?\s{_IN_YEAR}",
    rf"{_BODY}{path(_ENTERED, _ENTERING)}{_MEMBER}{_HOW}\s{_IN_YEAR}",
    rf"\b(?:[Ee]ntry|[Aa]ccession|[Aa]dmission)\sof\s(?:the\s)?{_MEMBER}\s(?:in)?to\s(?:the\s)?{_BODY}\s{_IN_YEAR}",
    rf"{_IN_YEAR}{_WHEN}{_MEMBER}{path(_ENTERED, _ENTERING)}{_BODY}{_CLOSED}",
    rf"(?:^|[Ii]t\swas\s)(?P<year>\d{{4}}){_WHEN}{_MEMBER}{path(_ENTERED, _ENTERING)}{_BODY}{_CLOSED}",
    rf"{_IN_YEAR},\swhen\s(?:the\s)?{_BODY}{path(_ENTERED, _ENTERING)}{_MEMBER}",
    rf"(?P<b>{B})(?![\w-])[^.;]{{1,90}}?\s{_IN_YEAR},\swhen\s(?:the\s)?{_MEMBER}\s(?:joined|entered|became\s(?:its|the)\s(?:[\w-]+\s)?member)"
    rf"(?:\s(?:of\s)?(?:it|the\s{_BODY_NOUN}))?(?={END}|\sand\s[a-z])",
    rf"{_BODY},?\sto\swhich\s(?:the\s)?{_MEMBER}\shas\sbelonged\ssince\s(?P<year>\d{{4}})\b",
    rf"{_MEMBER}(?:,|(?:,\swhich)?\shas\s(?:been|belonged))\s(?:in|to|part\sof)\s(?:the\s)?{_BODY}\ssince\s(?P<year>\d{{4}})\b",
)
_MEMBERS: tuple[str, ...] = (
    # 'Norway and other members of the EU', 'members of the EU, Norway among them'
    rf"{_MEMBER},?\s{_FELLOWS}\s(?:members?|countries|states)\sof\s(?:the\s)?{_BODY}",
    rf"{_MEMBER},?\s{_FELLOWS}\s{_BODY}\s{_FOLK}\b",
    rf"\b(?i:{_FOLK})\s(?:of|in)\s(?:the\s)?{_BODY},\s(?:among\sthem\s)?(?:the\s)?{_MEMBER}(?:\samong\sthem|\sincluded)?(?=,)",
    rf"{_BODY}\s(?:members|countries|states|allies),\s{_MEMBER}\s(?:included|among\sthem)\b",
    rf"{_MEMBER}(?:,|\shas\sbeen|,\swhich\s(?:is|has\sbeen))\s(?:itself\s|also\s)?in\s(?:the\s)?{_BODY}\ssince\b",
    rf"\b(?:[Ss]ince|[Ww]hen|[Aa]fter|[Bb]efore|[Uu]ntil)\s(?:the\s)?{_MEMBER}\s(?:joined|entered)\s(?:the\s)?{_BODY}{_CLOSED}",
    rf"{_MEMBER}\s(?:joined|acceded\sto|became\san?\s(?:full\s)?member\sof)\s(?:the\s)?{_BODY}{END}(?!,?\s(?:and\s)?(?:the\s)?[{ANY}])",
)
_BORDERS: tuple[str, ...] = (
    # 'Portugal’s long border with Spain', 'Chad, whose only neighbours are', 'into neighbouring Mali', 'surrounded by'
    rf"{_AREA}(?![\w-]){path(_TOUCH, _TOUCHING)}(?P<list>{_ANY_AREA}(?:(?:,\s|,?\sand\s)(?:the\s)?{_ANY_AREA})*){_BEHIND}",
    rf"{_AREA},?\s(?:which\s)?(?:is\s|lies\s|sits\s)?{_SHUT_IN}between\s(?P<list>(?:the\s)?{C}\sand\s(?:the\s)?(?:{C}|sea|coast|ocean|mountains|{F})){GOES_ON}",
    # 'the border between', 'the checkpoint between', 'the border that Bolivia shares with Ecuador', 'where Bolivia meets Ecuador'
    rf"(?<!maritime\s)(?<!sea\s)\b(?:border|frontier|boundary|checkpoints?|crossings?|customs\spost|buffer\szone)(?:\s[a-z]+)?"
    rf"\s(?:of|between|dividing|from)\s(?:the\s)?{_AREA}\s(?:and|from|(?:in)?to)\s(?:the\s)?{_OTHER}",
    rf"\b{_LINE}\s(?:that|which)\s(?:the\s)?(?:[a-z]+\s)?{_AREA}\s(?:shares|has)\swith\s{LISTED}{_BEHIND}",
    rf"(?<!{F},\s)\b[Ww]here\s(?:the\s)?{_AREA}\s(?:meets|touches|borders)\s(?:on\s)?(?:the\s)?{_OTHER}",
    rf"\bcrossed\s(?:the\sborder\s)?from\s(?:the\s)?{_AREA}\s(?:in)?to\s(?:neighbouring\s)?{_OTHER}",
    rf"{_AREA}[’']s\s(?P<b>{A})\s(?:border|frontier)\b",
    rf"{_OTHER},\s{_AREA}[’']s\s(?:\w+ern\s|next-door\s|immediate\s)?neighbour(?![\w’'-])",
    rf"{_AREA}\sand\s(?:the\s)?{_OTHER},?\s(?:which\s|who\s)?share\sa\s(?:[\w,-]+\s){{0,3}}?{_LINE}\b",
    # 'Chad has fenced its desert border with Mali', 'the frontier that it shares with Mali'
    rf"{_AREA}{_BEHIND}[^.;:()“”?{C}{T}]{{1,100}}?\b(?:its\s(?:[\w,-]+\s){{0,3}}{_LINE}\s(?:with|at|in|into)|{_LINE},?\s(?:which\s|that\s)?it\sshares\swith)"
    rf"\s(?:the\s)?{_OTHER}",
    rf"{_AREA},\s(?:an?|the)\s(?:(?!of\sthe\s[A-Z])[a-z-]+\s){{1,8}}?(?:on|along)\s(?:the|its)\s(?:[a-z-]+\s)?{_LINE}\swith\s(?:the\s)?{_OTHER}",
)

PATH_FORMS: tuple[tuple[str, str], ...] = (
    *((relations.FORMER_NAME, form) for form in _NAMES),
    *((relations.RULED, form) for form in _RULERS),
    *((JOINED, form) for form in _ACCESSIONS),
    *((relations.MEMBERSHIP, form) for form in _MEMBERS),
    *((relations.NEIGHBOURS, form) for form in _BORDERS),
)
