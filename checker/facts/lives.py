"""What a sentence says of a life, of a maker and of a founder: patterns of attachment, read on a sketch of the sentence.

As in `attachment`, each span that matters is one character; PLACE is a further one, and EVENT stands for the work.
"""

import re
from functools import cache

from checker.facts.attachment import DATE, EVENT, IN, OPENING, OTHER, PERSON
from checker.facts.store import Fact

BORN, DIED, BIRTHPLACE, NATIONALITY = "was born", "died", "was born in", "has nationality"
MAKER, FOUNDER, FOUNDED = "was created by", "was founded by", "was founded"
PLACE = "\ue004"

# Between the verb and its date no clause may begin and no other date stand.
_BETWEEN = (
    rf"(?:\s(?!(?:that|which|who|when|where|while|after|before|since|until|and|but|if|as|years?|decades?|later|earlier)\b)"
    rf"[^\s,.;:()–—{DATE}{OTHER}{PERSON}]+(?:,(?=\s[A-Z]))?){{0,9}}?"
)
_WHO = r"(?:,?\s(?:who|himself|herself))?,?"
_BIRTH = (
    rf"{PERSON}{_WHO}(?:\s(?:was|had\sbeen))?\sborn{_BETWEEN}\s(?:{IN})?{DATE}",
    rf"^[“\"]?Born{_BETWEEN}\s{IN}{DATE}(?:,?\s(?:in|at|to)\s[^,{DATE}{OTHER}]{{2,40}})?,\s(?:the\s)?(?:\w+\s){{0,3}}{PERSON}(?=[\s,])",
    rf"{PERSON}\s\((?:born|b\.?)\s(?:in\s|on\s)?{DATE}",
    rf"{PERSON}\s\({DATE}\s?[-–—]\s?{OTHER}\)",
    rf"\bbirth\sof\s{PERSON}\s{IN}{DATE}|{PERSON}[’']s?\sbirth\s{IN}{DATE}",
    rf"{OPENING}{PERSON}\swas\sborn\b",
)
_DEATH = (
    rf"{PERSON}{_WHO}(?:\shad)?\s(?:died|passed\saway|was\s(?:killed|executed|beheaded|hanged))\b{_BETWEEN}\s{IN}{DATE}",
    rf"{PERSON}\s\({OTHER}\s?[-–—]\s?{DATE}\)",
    rf"\bdeath\sof\s{PERSON}\s{IN}{DATE}|{PERSON}[’']s?\sdeath\s{IN}{DATE}",
    rf"{OPENING}{PERSON}\sdied\b",
)
_SETTLEMENT = r"(?:the\s(?:\w+\s){0,2}(?:city|town|village|port)\sof\s)?"
_WHEN = rf"(?:\s(?:on|in)\s[{DATE}{OTHER}],?)?"
_BIRTHPLACES = (
    rf"{PERSON}{_WHO}(?:\swas)?\sborn{_WHEN}\s(?:in|at)\s{_SETTLEMENT}{PLACE}",
    rf"^[“\"]?Born{_WHEN}\sin\s{_SETTLEMENT}{PLACE}{_WHEN},\s(?:the\s)?(?:\w+\s){{0,3}}{PERSON}(?=[\s,])",
    rf"{PERSON}[’']s?\sbirthplace,?\s(?:in\s|of\s)?{PLACE}",
)
_CALLING = (
    r"(?:(?:writer|novelist|author|poet|playwright|dramatist|essayist|philosopher|composer|pianist|painter|artist|sculptor|scientist"
    r"|physicist|chemist|biologist|naturalist|mathematician|astronomer|inventor|engineer|economist|psychoanalyst|explorer|navigator"
    r"|singer|songwriter|musician|director|film-?maker|actor|actress|architect|designer|dancer|footballer|boxer|sprinter|reformer"
    r"|revolutionary|leader|politician|president|prime\sminister|premier|chancellor|activist|campaigner|laureate|emperor|general|aviator"
    r"|astronaut|cosmonaut|entrepreneur|businessman|industrialist|tennis\splayer|striker|legend|star|statesman|dictator|thinker|master|genius|physician|doctor|nurse|mystic|saint|theologian|bacteriologist)s?)"
)
_MADE = (
    r"(?:wrote|composed|painted|penned|authored|discovered|invented|developed|formulated|proposed|devised|created|sculpted|pioneered|drew\sup"
    r"|conceived|isolated)"
)
_FOUNDED = r"(?:founded|co-founded|established|set\sup|started)"
_OPEN, _SHUT = r"[“‘\"']?", r"(?:,?[”’\"'])?"
_NOUN = r"(?:novels?|novella|play|tragedy|comedy|poem|painting|masterpiece|classic|opera|symphony|ballet|tale|treatise|book|memoir)"
_KIND = rf"(?:(?:\w+\s){{0,2}}{_NOUN},?\s)?"
_MAKINGS = (
    rf"{EVENT}{_SHUT}(?:\s\([^)]*\))?,?\s(?:(?:which|that)\s)?(?:was\s|were\s|is\s|are\s)?(?:first\s|famously\s|originally\s)?"
    rf"(?:(?:written|composed|painted|penned|authored|discovered|invented)\s)?(?:(?:in|on)\s[{DATE}{OTHER}]\s)?by\s{PERSON}{_SHUT}(?=[.,;:)]|$|\s(?:is|was|are|were|has|had|opens|begins|hangs)\b)",
    rf"{EVENT}{_SHUT},?\s(?:(?:which|that)\s)?(?:was\s|were\s)?(?:first\s|famously\s|originally\s)?(?:written|composed|painted|penned|discovered"
    rf"|developed|formulated|proposed|devised|created|sculpted"
    rf"|invented)\sby\s{PERSON}(?![\w-])",
    rf"{PERSON}{_WHO}\s{_MADE}\s(?:the\s|his\s|her\s)?{_KIND}{_OPEN}{EVENT}",
    rf"{PERSON}[’']s?\s{_KIND}{_OPEN}{EVENT}{_SHUT}(?=[.,;:)]|$|\s(?:is|was|were|has|had|opens|begins|and|in|at|on|with|as|for)\b)",
    rf"{EVENT}{_SHUT},?\s(?:the|an?)\s(?:[\w’'-]+\s){{0,4}}{_NOUN}\s(?:written\s|painted\s|composed\s)?by\s{PERSON}(?![\w-])",
    rf"\b[Ii]n\s(?:his|her)\s{_KIND}{_OPEN}{EVENT}{_SHUT},\s{PERSON}\s\w",
    rf"{EVENT}{_SHUT}\s(?:author|composer|painter|writer|creator|novelist|playwright)\s{PERSON}(?![\w-])",
    rf"{PERSON},?\s(?:who\swas\s)?(?:the\s)?(?:[\w-]+\s){{0,3}}(?:author|writer|composer|painter|creator|discoverer|inventor|director)\sof\s(?:the\s)?{_KIND}{_OPEN}{EVENT}",
    rf"\b(?:author|writer|composer|painter|creator|discoverer|inventor|director)\sof\s(?:the\s)?{_KIND}{_OPEN}{EVENT}{_SHUT},?\s{PERSON}(?![\w-])",
    rf"{EVENT}{_SHUT},?\s(?:which|that)\s{PERSON}\s(?:had\s|first\s)?{_MADE}\b",
    rf"{PERSON}[’']s\s(?:[a-z][\w-]*\s){{0,2}}{_KIND}{_OPEN}{EVENT}{_SHUT}(?![\w’'-])",
    rf"{EVENT}{_SHUT},?\s(?:was\s|were\s|is\s)?(?:directed|written\sand\sdirected)\sby\s{PERSON}(?![\w-])",
    rf"{PERSON}{_WHO}\s(?:directed|made)\s(?:the\s|his\s|her\s)?(?:films?\s)?{_OPEN}{EVENT}",
)
_FOUNDINGS = (
    rf"{EVENT}\s(?:co-)?founder,?\s{PERSON}(?![\w-])",
    rf"{EVENT},?\s(?:(?:which|that)\s)?(?:was\s)?(?:first\s)?{_FOUNDED}\s(?:in\s[{DATE}{OTHER}]\s)?by\s{PERSON}(?=[\s.,;:)]|$)",
    rf"{PERSON}{_WHO}\s{_FOUNDED}\s(?:the\s)?{EVENT}(?=[.,;:)]|$|\s(?:in|with|and|at|when|as)\b)",
    rf"{PERSON},?\s(?:the\s)?(?:co-)?founder\sof\s(?:the\s)?{EVENT}(?=[.,;:)]|$)",
)


_FIRST = r"(?:first\s)?(?:published|written|completed|painted|composed|premiered|performed|released|appeared|serialised|serialized)"
_DATINGS = (
    rf"{EVENT}{_SHUT}(?:,|\s\([^)]*\))?\s(?:(?:which|that)\s)?(?:was\s)?{_FIRST}{_BETWEEN}\s{IN}{DATE}",
    rf"{PERSON}{_WHO}\s(?:{_MADE}|published|completed|finished|unveiled)\s(?:the\s|his\s|her\s)?{_KIND}{_OPEN}{EVENT}{_SHUT}\s{IN}{DATE}",
    rf"{OPENING}{PERSON}\s(?:{_MADE}|published|completed|finished|unveiled)\s(?:the\s|his\s|her\s)?{_KIND}{_OPEN}{EVENT}{_SHUT}(?=[.,;]|$)",
    rf"{EVENT}{_SHUT}\s\({DATE}\)",
    rf"{EVENT}\s(?:was|were)\s(?:discovered|invented|developed|patented){_BETWEEN}\s{IN}{DATE}",
)
_SET_UP = r"(?:founded|established|created|formed|set\sup|launched|incorporated)"
_BEGINNINGS = (
    rf"{EVENT}(?:\s\([A-Za-z]+\))?,?\s(?:(?:which|that)\s)?(?:was\s|were\s)?(?:first\s|formally\s|originally\s)?{_SET_UP}{_BETWEEN}\s{IN}{DATE}",
    rf"^[“\"]?(?:First\s)?(?:Founded|Established|Created|Formed|Set\sup){_BETWEEN}\s{IN}{DATE}[^,]{{0,40}},\s(?:the\s)?{EVENT}(?=[\s,])",
    rf"{OPENING}(?:the\s)?{EVENT}\swas\s{_SET_UP}\b",
    rf"\b(?:founding|foundation|creation|establishment)\sof\s(?:the\s)?{EVENT}\s{IN}{DATE}",
    rf"\b{_FOUNDED}\s(?:the\s)?{EVENT}\s{IN}{DATE}",
)


def is_dated(sketch: str, relation: str) -> bool:
    """Whether the sketch gives DATE to the making of a work or the founding of a body, which stands as EVENT."""
    return _is_any(_DATINGS if relation == MAKER else _BEGINNINGS, sketch)


def find_dated_part(sketch: str) -> str | None:
    """BORN or DIED where the sketch gives DATE to the birth or the death of PERSON."""
    return next((part for part, forms in ((BORN, _BIRTH), (DIED, _DEATH)) if _is_any(forms, sketch)), None)


def is_birthplace(sketch: str) -> bool:
    """Whether the sketch has PERSON born in PLACE."""
    return _is_any(_BIRTHPLACES, sketch)


def is_maker(sketch: str, relation: str) -> bool:
    """Whether the sketch has PERSON make or found what stands as EVENT."""
    return _is_any(_MAKINGS if relation == MAKER else _FOUNDINGS, sketch)


def find_nationality(sketch: str, adjectives: str) -> re.Match[str] | None:
    """The adjective that the sketch gives to PERSON with a calling: 'the German composer PERSON', 'PERSON, the French painter'."""
    word = rf"(?<![\w-])(?P<nationality>{adjectives})(?:\s(?!and\b)[a-z]+(?:-[a-z]+)?){{0,2}}\s{_CALLING}"
    alone = rf"{PERSON},\san?\s(?P<nationality>{adjectives})(?=[,.])"
    return (
        _compiled(rf"{word},?\s{PERSON}(?![\w-])").search(sketch)
        or _compiled(alone).search(sketch)
        or _compiled(rf"{PERSON}(?:,|\s(?:was|is))\s(?:an?|the)\s(?:[a-z]+\s){{0,2}}{word}(?=[.,;]|$|\s(?:who|and|whose|of)\b)").search(
            sketch
        )
    )


@cache
def accepted(fact: Fact) -> frozenset[str]:
    """All values that the fact allows: 'Polish' and, by its note, 'French'; each of several makers."""
    return frozenset(part for part in re.split(r", | and | or ", f"{fact.value}, {fact.also}") if part)


def _is_any(forms: tuple[str, ...], sketch: str) -> bool:
    return any(_compiled(form).search(sketch) for form in forms)


_compiled = cache(re.compile)
