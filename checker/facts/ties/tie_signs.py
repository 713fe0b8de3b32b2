"""What speaks for it that a value is told of a subject: a table of signs of a `TiePair`.

What a sign is worth stands in data/tie_weights.csv, a column for each group of relations, fitted by
models/recipes/tie_weights.py on right text: a value that is the subject's own is told of it, any other of something else.
"""

from collections.abc import Callable

from checker.facts import relations
from checker.facts.act_dates import VERB
from checker.facts.atlas import ADJECTIVE, COUNTRY_SIGN, OF_CONTINENT, TOWN
from checker.facts.organisations.owners import FIRM
from checker.facts.organisations.seats import CRADLE, SEAT
from checker.facts.people.life_places import DEATHPLACE
from checker.facts.people.lives import BIRTHPLACE, NATIONALITY
from checker.facts.people.makings import FOUNDER, MAKER
from checker.facts.places.place_parts import PLACE_NOUN
from checker.facts.ties.tie_cues import CUES
from checker.facts.ties.tie_pairs import TiePair
from checker.facts.ties.tied_places import HOLDS, MEMBERS, MOUTH
from checker.patterns import lazy
from checker.types import Span
from checker.weights import Sign

_AROUND = 30  # characters
_WORD = lazy(r"[\w’'-]+")
_VERB = lazy(rf"\b(?:{VERB}|said|says|told)\b")
_CLAUSE = lazy(r"[;:–—]|\b(?:and|but|while|when|after|before|because|although|though|if|since|until|then)\b")
_RELATIVE = lazy(r"\b(?:who|whose|whom|which|that|where)\b")
_NAME = lazy(r"(?<![.!?“]\s)\b[A-ZÀ-Þ][\w’'-]*")
_PLAIN = lazy(r"\s(?:[a-z][\w-]*,?\s)*")
_CHAIN = lazy(r"(?:(?!(?:who|whose|which|that|where|and|but|to|with|from|for|by)\b)[a-z][\w-]*,?\s|\d{4}\s)*(?:the\s)?")
_SMALL = lazy(r"\b(?:in|on|of|to|at|from|with|and|or|for|by|as|than|against|into)\b")
_IS = lazy(r",?\s(?:who\s|which\s|that\s)?(?:is|was|are|were|remains|became)\s(?:an?\s|the\s)?")
_APPOSED = lazy(r",\s(?:an?|the|one\sof)\s")
_LEAD = r"(?:the\s)?(?:[a-z-]+(?:ern|ral|est)?\s)?$"
_PREPOSITIONS = {
    "in": lazy(rf"\b(?i:in|at|near|inside|outside|across|on)\s{_LEAD}"),
    "of": lazy(rf"\bof\s{_LEAD}"),
    "from": lazy(rf"\b(?i:from)\s{_LEAD}"),
    "to": lazy(rf"\b(?i:to|into|towards?|for)\s{_LEAD}"),
    "by": lazy(rf"\b(?:by|with|between)\s{_LEAD}"),
    "and": lazy(r"\b(?:and|or|both|not|like|unlike|than|against|over)\s(?:the\s|in\s)?$"),
}
_POSSESSIVE, _ENDS = lazy(r"[’']s?\s"), lazy(r"[,.;:)”]|$")
_NOUN_BEHIND, _NAME_BEHIND, _AND_BEHIND = lazy(r"\s(?!and\b|or\b)[a-z]"), lazy(r"\s[A-ZÀ-Þ]"), lazy(r",?\s(?:and|or)\b")
_PLACE_BEHIND = lazy(rf"\s(?:[a-z-]+\s){{0,2}}{PLACE_NOUN}\b")
OFF = lazy(
    r"\b(?:off|miles?|km|kilomet\w+|near|border\w*|opposite|facing|coast of|(?:north|south|east|west)\w* of|beyond)\s(?:[a-z-]+\s){0,3}$"
)
_LEADS_TO = lazy(r",?\s(?:(?:is|was|of|in|at|near|for|by|to|from|on|between)\s)?(?:the\s)?(?:[a-z][\w-]*\s){0,2}")
_FOLLOWS = lazy(r"(?:[’']s?|-)?\s?(?:[a-z][\w-]*\s){0,2}")
_LISTED = lazy(r"(?:[A-ZÀ-Þ][\w’'-]*),\s(?:and\s)?(?:the\s)?$")
_AWAY = lazy(
    r"(?i)\b(?:fl(?:y|ies|ew|ying|ights?)|travel\w*|tour\w*|visit\w*|went|goes|going|came|arriv\w*|left|return\w*|sail\w*|bound|head(?:ed|ing)|moved|fled"
    r"|export\w*|import\w*|sold|trad\w+|war|invad\w+|army|embassy|ambassador|match|beat|against|won|championships?|released?|tours?|like|unlike|than|similar|other"
    r"|another|not|never|former|then|once|until|branch|subsidiar\w+)\b"
)

_DEALS = lazy(
    r"(?i)\b(?:said|says|saying|argu\w+|govern\w+|ministers?|ministry|officials?|president|pay|pays|paid|deals?|compan\w+|firm|plans?|talks|team|league|cup|clubs?"
    r"|troops|soldiers?|attack\w*|forces|film\w*|novel|book|song|albums?|emigrat\w+|family|parents|descent|studied|married|expedition|flights?|ferry|route)\b"
)


def _count_between(pair: TiePair) -> int:
    return len(_WORD.findall(pair.between))


def text_before(pair: TiePair, span: Span) -> str:
    return pair.text[max(0, span.start - _AROUND) : span.start]


def around(pair: TiePair) -> str:
    return f"{text_before(pair, pair.first)} … {pair.between} … {pair.text[pair.last.end : pair.last.end + _AROUND]}"


def _is_nearer(pair: TiePair) -> bool:
    """Whether another subject stands nearer to the value, or between the two."""
    gap = len(pair.between)
    return any(max(other.start - pair.value.end, pair.value.start - other.end) < gap for other in pair.others)


def _has_between(pair: TiePair, spans: tuple[Span, ...]) -> bool:
    return any(pair.first.end <= span.start and span.end <= pair.last.start for span in spans)


def _leads_up(pair: TiePair) -> bool:
    """Whether the value describes the subject before it: 'the Peruvian writer and Nobel laureate X'."""
    return not pair.is_behind and _PLAIN.fullmatch(pair.between) is not None and not _SMALL.search(pair.between)


def _is_nearest(pair: TiePair) -> bool:
    """Whether no other value stands as near to the subject."""
    gap = len(pair.between)
    return not any(max(other.start - pair.subject.end, pair.subject.start - other.end) < gap for other in pair.rivals)


def _describes(pair: TiePair) -> bool:
    """Whether only plain words stand between the subject, what makes it something, and the value: 'X was a young French'."""
    lead = _IS.match(pair.between) or _APPOSED.match(pair.between)
    return pair.is_behind and lead is not None and _CHAIN.fullmatch(pair.between, lead.end()) is not None


def _opens(form: str) -> Callable[[TiePair], bool]:
    pattern = {"is": _IS, "a name for it": _APPOSED, "a possessive": _POSSESSIVE}[form]
    return lambda pair: pattern.match(pair.between) is not None


def _is_beside_cue(pair: TiePair, span: Span) -> bool:
    """Whether a cue leads to a name or follows it: 'based in X', 'its X headquarters'."""
    before = text_before(pair, span)
    ends = (cue.end() for cue in CUES[pair.relation].finditer(before))
    leads = any(_LEADS_TO.fullmatch(before, end) for end in ends)
    return leads or _is_followed(pair, span)


def _is_followed(pair: TiePair, span: Span) -> bool:
    behind = pair.text[span.end : span.end + _AROUND]
    return any(_FOLLOWS.fullmatch(behind, 0, cue.start()) for cue in CUES[pair.relation].finditer(behind))


def _is_said(where: Callable[[TiePair], str]) -> Callable[[TiePair], bool]:
    return lambda pair: CUES[pair.relation].search(where(pair)) is not None


_PLACE = (
    Sign("value behind", lambda pair: pair.is_behind),
    *(Sign(f"over {count} words between", lambda pair, count=count: _count_between(pair) > count) for count in (0, 1, 3, 6, 10, 15)),
    *(Sign(f"over {count} names between", lambda pair, count=count: len(_NAME.findall(pair.between)) > count) for count in (0, 1)),
    *(Sign(f"over {count} commas between", lambda pair, count=count: pair.between.count(",") > count) for count in (0, 1)),
    Sign("a verb between", lambda pair: _VERB.search(pair.between) is not None),
    Sign("a clause between", lambda pair: _CLAUSE.search(pair.between) is not None),
    Sign("a relative between", lambda pair: _RELATIVE.search(pair.between) is not None),
    Sign("opens the sentence", lambda pair: pair.first.start < 5),
)
_VALUE = (
    Sign("value is a town", lambda pair: pair.sort == TOWN),
    Sign("value is a country", lambda pair: pair.sort == COUNTRY_SIGN),
    Sign("value is a people", lambda pair: pair.sort in (ADJECTIVE, OF_CONTINENT)),
    Sign("a place behind value", lambda pair: _PLACE_BEHIND.match(pair.text, pair.value.end) is not None),
    Sign("off value", lambda pair: OFF.search(text_before(pair, pair.value)) is not None),
    Sign("subject is a whole name", lambda pair: " " in pair.text[pair.subject.start : pair.subject.end]),
)
_FORM = (
    Sign("leads up to it", _leads_up),
    Sign("described by it", _describes),
    Sign("the nearest value", _is_nearest),
    *(Sign(f"{form} first", _opens(form)) for form in ("is", "a name for it", "a possessive")),
    *(Sign(f"value behind, {form} first", lambda pair, form=form: pair.is_behind and _opens(form)(pair)) for form in ("a possessive",)),
    *(
        Sign(f"'{word}' before value", lambda pair, form=form: form.search(text_before(pair, pair.value)) is not None)
        for word, form in _PREPOSITIONS.items()
    ),
    Sign("'in' before value behind", lambda pair: pair.is_behind and _PREPOSITIONS["in"].search(text_before(pair, pair.value)) is not None),
    Sign("'in' before subject", lambda pair: _PREPOSITIONS["in"].search(text_before(pair, pair.subject)) is not None),
    Sign("value ends a phrase", lambda pair: _ENDS.match(pair.text, pair.value.end) is not None),
    Sign("a noun behind value", lambda pair: _NOUN_BEHIND.match(pair.text, pair.value.end) is not None),
    Sign("a name behind value", lambda pair: _NAME_BEHIND.match(pair.text, pair.value.end) is not None),
    Sign("'and' behind value", lambda pair: _AND_BEHIND.match(pair.text, pair.value.end) is not None),
    Sign("a list before value", lambda pair: _LISTED.search(text_before(pair, pair.value)) is not None),
)
_COMPANY = (
    Sign("another value", lambda pair: bool(pair.rivals)),
    Sign("another value between", lambda pair: _has_between(pair, pair.rivals)),
    Sign("another subject", lambda pair: bool(pair.others)),
    Sign("another subject nearer", _is_nearer),
    Sign("joined to the subject", lambda pair: pair.is_listed(pair.subject)),
    Sign("deals", lambda pair: _DEALS.search(pair.text) is not None),
    Sign("leads away", lambda pair: _AWAY.search(around(pair)) is not None),
)
_CUE = (
    Sign("a cue beside the value", lambda pair: _is_beside_cue(pair, pair.value)),
    Sign(
        "another noun behind value",
        lambda pair: _NOUN_BEHIND.match(pair.text, pair.value.end) is not None and not _is_followed(pair, pair.value),
    ),
    Sign("a cue beside the subject", lambda pair: _is_beside_cue(pair, pair.subject)),
    Sign("a cue between", _is_said(lambda pair: pair.between)),
    Sign("a cue around", _is_said(around)),
    Sign("a cue at all", _is_said(lambda pair: pair.text)),
)
TELLING = (*_PLACE, *_VALUE, *_FORM, *_COMPANY, *_CUE)
SIGNS = TELLING
# Relations that are told alike have weights together.
GROUPS = ("place", "capital", "seat", "life", "nation", "maker")
GROUP_OF = {
    relations.WITHIN: "place",
    f"{SEAT}, seat": "place",
    relations.CAPITAL: "capital",
    **dict.fromkeys(
        (relations.RISES, relations.LINKS, relations.PARTS, MOUTH, relations.NEIGHBOURS, relations.POSITION, HOLDS, MEMBERS), "place"
    ),
    **dict.fromkeys((SEAT, CRADLE), "seat"),
    **dict.fromkeys((BIRTHPLACE, DEATHPLACE), "life"),
    **dict.fromkeys((NATIONALITY, FIRM), "nation"),
    **dict.fromkeys((MAKER, FOUNDER), "maker"),
}
