"""Whether a sentence ties a work to somebody as its maker, in whatever words: 'Psycho, with which X terrified a generation'.

As in `makings` the sentence is read on a sketch, EVENT for the work and PERSON for who is named with it. Since the store
knows who made the work, no list of verbs of making is needed: it is enough that the work is the person's by a
possessive, an apposition, 'by', or what the person did something with. Words for what others do with works ('saw',
'favourite', 'copy') are silent, and so is the caller where one of the makers is named too or is not surely known.
"""

from checker.facts.attachment import DATE, EVENT, OTHER, PERSON
from checker.facts.forms import find_form
from checker.facts.people.lives import WHO
from checker.patterns import lazy
from checker.types import Span

# Where these stand between the two, the work is seen, judged, used or remade.
_BY_OTHERS = (
    r"(?:saw|sees|seen|watch\w*|read|reads|lov\w+|hat\w+|admir\w+|prais\w+|calls?|called|cit\w+|quot\w+|knew|knows|known|own\w*|bought|buys?|stole|sold"
    r"|conduct\w*|play\w*|perform\w*|star\w*|sang|sings|danc\w+|recit\w+|stag\w+|direct\w*|translat\w+|bann\w+|review\w*|describ\w+|said|says|thought"
    r"|consider\w*|regard\w*|hop\w+|want\w*|refus\w+|compar\w+|us(?:ed|es|ing)|took|takes|borrow\w*|turn\w*|adapt\w*|dislik\w+|discuss\w*"
    r"|mention\w*|appear\w*|feature\w*|worked|begged|asked|heard|listen\w*|learn\w*|studi\w+|students?|attack\w*|mock\w*|parod\w+|prefer\w*|favou?rites?"
    r"|cop(?:y|ies)|models?|idols?|choices?|picks?|bible|inspir\w+|influenc\w+|muses?|friends?|rivals?|lectures?|essays?|reviews?|versions?"
    r"|readings?|recordings?|views?|opinions?|accounts?|interest|obsession|passion|collections?|walls?|shelves|shelf|portraits?|house|home|office"
    r"|answers?|repl(?:y|ies)|respons\w+|sequels?|before|after|since|until|like|unlike|than|not|never|and|or|but|to|from|about|of\sthe\s[a-z]+\sof"
    r"|when|where|while|as|if|that|grand\w+|wife|son|daughter|brother|sister|father|mother|with|against|tried|shown?|showed|present\w*)"
)
_TAKEN_UP = rf"(?:{_BY_OTHERS}|found|finds|discover(?:s|ed)|who|whose|whom)"
_WORD = rf"(?!{_TAKEN_UP}\b)[^\s,;:.()“”‘’{EVENT}{PERSON}{DATE}{OTHER}]+"
_GAP = rf"(?:{_WORD}\s){{0,7}}?"
_OPEN, _SHUT = r"[“‘\"']?(?:The\s)?", r"(?:,?[”’\"'])?"
_ALONE = r"(?![\w’'-])(?!\s[A-ZÀ-Þ(])"
# What one does with a work of one's own: 'scared America with', 'shocked Paris in'.
_DEED = rf"(?!(?:{_TAKEN_UP}|is|was|has|had|will|would|could|can|may|might|did|does|do|must|should)\b)[a-z]+"

# What is done to works by others.
_DONE_TO = (
    r"(?:follow\w*|commission\w*|record\w*|donat\w+|lent|restor\w+|clean\w*|unveil\w*|open\w*|visit\w*|hung|sponsor\w*|fund\w*|edit\w*|illustrat\w+"
    r"|narrat\w+|host\w*|voic\w+|scor\w+|produc\w+|remade|preced\w+|surround\w*|join\w*|introduc\w+|attend\w*|accompan\w+|dedicat\w+|given|left|paid"
    r"|defended|damaged|slashed|rescued|flanked|backed|praised|chosen|picked|prompted|championed|shelved|dropped|revived|rewritten|replaced|crossed|conquered)"
)
_TITLED = r"(?:the\s(?:[A-Z]?[\w-]+\s){1,4}?)?"

_TIES = (
    rf"{PERSON},\s(?:(?:an?|the)\s[^,;:.()“”{EVENT}{PERSON}]{{3,40}}\s)?whose\s{_GAP}{_OPEN}{EVENT}{_ALONE}",
    rf"{PERSON}[’']s?\s{_GAP}{_OPEN}{EVENT}{_ALONE}",
    rf"{EVENT}{_SHUT},\s{PERSON}[’']s?\s{_GAP}{_WORD}(?=[\s,.;:]|$)",
    rf"{EVENT}{_SHUT},?\s(?:which|that|whom)\s{PERSON}\s(?:had\s|has\s|once\s)?{_DEED}\b",
    rf"{EVENT}{_SHUT},?\s(?:with|in|on|over|for|through|by)\swhich\s{PERSON}\s(?:had\s|has\s|once\s)?{_DEED}\b",
    rf"{PERSON}{WHO}\s(?:had\s|has\s|once\s)?{_DEED}\s{_GAP}(?:with|through)\s(?:his\s|her\s|the\s)?{_OPEN}{EVENT}{_ALONE}",
    rf"^[“\"]?(?:[Ii]n|[Ww]ith)\s{_OPEN}{EVENT}{_SHUT},\s{PERSON}\s{_DEED}\b",
    rf"{EVENT}{_SHUT}\s(?:was|is)\s(?:the\s|a\s)?{_GAP}(?:work|find|discovery|invention|idea|gift|baby|brainchild|doing|achievement|breakthrough)\sof\s{PERSON}{_ALONE}",
    rf"{EVENT}{_SHUT},\s(?:an?|the)\s{_GAP}{_WORD}\sby\s{PERSON}{_ALONE}",
    rf"{EVENT}{_SHUT},?\s(?:which\s|that\s)?(?:(?:was|were|is|are|had\sbeen)\s(?:first\s|[a-z]+ly\s)?|(?=[a-z]+(?:ed|wn|en|ught)\b))(?!{_DONE_TO}\b){_DEED}(?:\s(?:up|out|down))?\sby\s{_TITLED}{PERSON}{_ALONE}",
)
# Directors are known for films in which they only act.
_FAME = (
    rf"{PERSON},?\s(?:who\s)?(?:(?:is|was|became)\s)?(?:(?:best|chiefly|mainly|widely|perhaps|now)\s)*(?:known|famous|famed|celebrated|remembered|renowned)"
    rf"\s(?:[a-z]+\s)?for\s(?:(?:his|her|the|writing|painting|composing|inventing|discovering)\s)*(?:[a-z-]+\s){{0,2}}?{_OPEN}{EVENT}{_ALONE}",
)
_FOUNDED = r"(?:co-)?(?:founded|set\sup|started|established|created|launched|built|began|dreamt\sup|dreamed\sup|opened)"
_TOGETHER = (
    # 'Apple, which Steve Jobs founded with X', 'X and Larry Page, the founders of Google'
    rf"{EVENT},?\s(?:which|that)\s(?:{OTHER}|[A-Z][\w.’' -]+?)\s(?:had\s)?{_FOUNDED}\s(?:together\s|along\s)?"
    rf"with\s(?:(?:his|her)\s[a-z\s-]{{3,25}}\s)?{PERSON}{_ALONE}",
    rf"{EVENT},?\s(?:(?:an?|the)\s[a-z][a-z\s-]{{2,40}}\s)?(?:which|that)\s{PERSON}\s(?:had\s)?{_FOUNDED}\b",
    rf"{PERSON}{WHO}\s(?:had\s)?{_FOUNDED}\s(?:the\s)?{EVENT}{_ALONE}",
)


def is_tied(sketch: str, *, is_film: bool = False) -> bool:
    """Whether the sketch has the work at EVENT be made by PERSON, in words of no list."""
    return find_form(_TIES if is_film else (*_TIES, *_FAME), sketch) is not None


def is_founded_together(sketch: str) -> bool:
    """Whether the sketch has PERSON be one of the founders of the body at EVENT."""
    return find_form(_TOGETHER, sketch) is not None


_TAKEN = lazy(
    rf"(?i)\b(?:{_BY_OTHERS}|{_DONE_TO}|(?:books|novels|plays|works|poems|paintings|operas|films)\sby|met|meets|hired|joined|left|sued)\b|[;:]"
)
_COMPARED = lazy(r"(?i)\b(?:unlike|like|besides|after|before|apart from)\s(?:the\s)?[“‘\"']?$")


def is_taken_up(text: str, work: Span, person: Span) -> bool:
    """Whether words between the two tell what others do with works."""
    first, last = sorted((work, person))
    return _TAKEN.search(text, first.end, last.start) is not None or _COMPARED.search(text, 0, first.start) is not None
