"""Where a sentence has somebody in power: a country, a world body or a house of power in which none of his or her offices was.

'NAME, of India,', 'Peru under NAME', 'Lagarde, who ran the World Bank', 'NAME, who had moved into the Élysée'. Only words that say that
somebody has power there are read, since rulers go everywhere; of a house only where the sentence names nobody else.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.facts.adjectives import ADJECTIVES
from checker.facts.offices.claim_clashes import are_kin
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.office_phrases import domains_of, read_place
from checker.facts.offices.posts import bodies, first_year, holders_of, is_whole, posts_in, posts_of
from checker.facts.offices.titles import find_office
from checker.facts.store import Fact
from checker.facts.strangers import names_stranger
from checker.patterns import lazy
from checker.types import Severity, Span

# Houses, each with the countries whose rulers sit in it.
_HOUSES = {
    **dict.fromkeys(("Élysée", "Elysée", "Elysee", "Matignon"), ("France",)),
    **dict.fromkeys(("Downing Street", "No 10"), ("the United Kingdom",)),
    **dict.fromkeys(("White House", "Oval Office"), ("the United States",)),
    **dict.fromkeys(("Quirinale", "Palazzo Chigi"), ("Italy",)),
    "Kremlin": ("Russia", "the Soviet Union"),
    "Moncloa": ("Spain",),
    "Blue House": ("South Korea",),
    "Planalto": ("Brazil",),
    "Casa Rosada": ("Argentina",),
    "La Moneda": ("Chile",),
    "Malacañang": ("the Philippines",),
    "Áras an Uachtaráin": ("Ireland",),
    "Rashtrapati Bhavan": ("India",),
    "Prague Castle": ("the Czech Republic", "Czechoslovakia"),
    "Bellevue Palace": ("Germany",),
}
_SIT = (
    r"(?:mov(?:ed?|ing)\sinto|occup(?:y|ied|ies|ying)|(?:tenant|occupant|master|keys)\s(?:of|to)|held|won|lost|regained|(?:re-?)?elected\sto"
    r"|voted\s(?:in|out\sof)(?:to)?|(?:swept|stormed)\s(?:in)?to|(?:thrown|turfed|forced|drummed)\sout\sof|driven\sfrom"
    r"|(?:years?|terms?|spells?|stints?|decades?)\s(?:in|at)|ensconced\s(?:in|at))"
)
_SAT = lazy(
    rf"\b{_SIT}\s(?:the\s)?(?P<seat>{'|'.join(map(re.escape, sorted(_HOUSES, key=len, reverse=True)))})(?:\s[Pp]alace)?"
    r"(?=[.,;:)–—]|$|\s(?:in|on|from|when|after|before|with|by|for|until|and|at|as|to|since|that|he|she|promis\w+)\b)"
)
_VISIT = lazy(
    r"(?i)\b(?:invit\w+|visit\w*|met|meets?|meeting|guest|welcom\w*|if|when|since|ambassador|embassy|dreamed|support\w*|back\w*|help\w*|contest|race|vote)\b"
)
_HEADS = ("president", "prime minister", "chancellor")
_RULE = r"(?:lead|led|ruled?|govern(?:ed)?|run|ran)"
_ONLY = r"the\s(?:first|second|last|only|youngest|oldest)\s"
# Between a name and the place behind it.
_BEHIND = lazy(
    r"(?:,\s(?:an?|the)\s[a-z-]+(?:\s[a-z-]+){0,2}(?=\swho\s))?,?\s(?:of"
    rf"|(?:(?:who\s)?(?:had\s|has\s|once\s|later\s|long\s|also\s)?|(?:was\s|became\s)?{_ONLY}(?:[a-z]+\s){{1,3}}to\s){_RULE})\s(?:the\s)?"
    rf"|(?:,\s(?!who\b)[^;:()“”]{{3,60}}?)?,?\s(?:who\s)?(?:in\s\d{{4}}\s)?(?:was\s|is\s)?(?:{_ONLY}[a-z-]+\s)?"
    rf"(?:(?:elected|chosen|voted\sin|sworn\sin)\s)?to\s{_RULE}\s(?:the\s)?"
    r"|(?:,\s(?:who\s)?|\s)?(?:(?:[’']s?\s(?:rise\sto\spower|rule|reign|regime|government|dictatorship|years\sin\spower))"
    r"|(?:first\s|long\s)?(?:came\sto\spower|took\spower|seized\spower|won\spower|in\spower(?:\sfor\s[\w\s]{3,20})?|was\sin\spower|held\spower|reigned|ruled))"
    r"\s(?:in|over)\s(?:the\s)?"
    r"|,\s(?:the\s)?(?:founder|(?:founding\s)?father|liberator|ruler|dictator|strongman)\sof\s(?:the\s)?(?:modern\s|independent\s)?"
    r"|,\swhose\s(?:[\w-]+\s){0,4}?(?:years?|rule|reign|spell|time|terms?|dictatorship)\s(?:in\s(?:power|charge|office)\s(?:in|of)|at\sthe\shelm\sof|over|in)\s(?:the\s)?"
)
# Between a country and the name behind it: 'Peru under NAME', 'Peru was led by NAME', 'the Peruvian government of NAME'.
_BEFORE = lazy(
    r"(?:,?\s(?:under|(?:(?:was|is|then|long|been)\s){0,2}(?:led|ruled|governed|run)\s(?:for\s[\w\s]{3,20}\s)?by)"
    r"|\s(?:government|regime|administration|cabinet|dictatorship|presidency)\s(?:of|under|led\sby)|,\sin\sthe\s(?:days|time|years)\sof"
    r"|\s(?:chose|elected|picked)|\s(?:mourn(?:ed|s)|buried|lost|toppled|ousted|thanked)\sits\s(?:president|prime\sminister|leader|king|queen|chancellor),)\s"
)
_THEN_STATE = lazy(r"\s(?:as\s(?:president|prime\sminister|chancellor|leader)|in\s(?:power|office|charge)),\s(?:the\s)?")
_ACTS = lazy(r"\s(?:was|had|went|became|grew|built|fought|[a-z]+ed)\b")
_END = lazy(r"(?!,?\s(?:and|or)\s[A-Z])(?:[.,;:)]|$|\s[a-z])")  # 'NAME and NAME of Serbia and Croatia'
_HEADED = (
    r"(?:(?:went\son|came|rose)\sto\s(?:lead|head|run|chair)|led|ran|headed|chaired|presided\sover"
    r"|was\s(?:in\scharge\sof|at\sthe\shelm\sof))"
)
# Crowns of one country only: their bearers are named by it. Earlier kings wore several, and Elizabeth II sixteen.
_MODERN = 1900
_REACH = 60  # characters before a name
_OF_MANY = "the United Kingdom"


def find_wrong_power_places(text: str, names: Sequence[Named]) -> Iterator[Clash]:
    """Yield the clashes of countries, bodies and houses with the offices of those whom the text has in power there."""
    for span, facts in names:
        yield from _find_wrong_body(text, span, facts)
        yield from _find_wrong_country(text, span, facts)
    if len({facts[0].subject for _, facts in names}) == 1:
        yield from _find_wrong_house(text, *names[0])


def _clash(text: str, place: Span, person: Span, fact: Fact, severity: Severity = Severity.ERROR) -> Clash:
    told = text[place.start : place.end]
    message = f"{fact.subject} was {fact.value}; no office of {told} is known. Is it {told} or the name that is wrong?"
    return Clash((place, person), fact, message, (told, fact.value), severity)


def _find_wrong_body(text: str, span: Span, facts: Sequence[Fact]) -> Iterator[Clash]:
    own = {post.domain: fact for post, fact in posts_of(facts).items() if post.domain in bodies().values()}
    match = _headed().match(text, span.end) if own else None
    if match and bodies()[match["only"] or match["body"]] not in own:
        yield _clash(text, Span(*match.span("only" if match["only"] else "body")), span, next(iter(own.values())))


@cache
def _headed() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, bodies()), key=len, reverse=True))
    aside = r"(?:,\s(?:an?|the)\s[^.,;:()–—“”]{3,60}?(?=\swho\s|,\swho\s))?"
    return re.compile(
        rf",\s{_ONLY}(?:[\w-]+\s){{1,3}}to\s(?:have\s)?(?:led?|lead|head(?:ed)?|run|chair(?:ed)?)\s(?:the\s)?(?P<only>{names})(?![\w’'-])"
        rf"|{aside}(?:,?\swho|,\swhen\she|,\swhile\she)?\s(?:once\s|later\s|then\s)?{_HEADED}\s(?:the\s)?(?P<body>{names})(?![\w’'-])"
    )


def _find_wrong_country(text: str, span: Span, facts: Sequence[Fact]) -> Iterator[Clash]:
    place = _read_behind(text, span) or _read_before(text, span)
    words = text[span.start : span.end]
    if not place or (" " not in words and words != facts[0].subject):
        return
    own, country = {post.domain for post in posts_of(facts)}, text[place.start : place.end]
    told, is_crown = domains_of(country), any(find_office(fact.value).is_crown for fact in facts)
    if not told <= ADJECTIVES.keys() or not own <= ADJECTIVES.keys() or own & told:
        return
    if are_kin(own, told, country) and not all(_is_listed_by(first_year(facts) + 1, domain) for domain in told):
        return
    if not is_crown or (first_year(facts) >= _MODERN and _OF_MANY not in own):
        yield _clash(text, place, span, facts[0])


def _read_behind(text: str, span: Span) -> Span | None:
    """The country behind a name that words for power tie to it."""
    with_head = _THEN_STATE.match(text, span.end) if text[: span.start] == "With " else None
    match = with_head or _BEHIND.match(text, span.end)
    place = read_place(text, match.end()) if match else None
    is_name = bool(place) and text[place.start : place.end] not in _adjectives()  # 'With NAME in power, the Cuban crisis'
    return place if is_name and (_ACTS if with_head else _END).match(text, place.end) else None


def _read_before(text: str, span: Span) -> Span | None:
    """The country before a name that words for power tie to it, with nothing between: 'Peru, led by NAME'."""
    if re.match(r"[’']s?\s|,?\s(?:and|or)\s[A-Z]", text[span.end :]):
        return None
    start = max(0, span.start - _REACH)
    places = (read_place(text, start + found.start()) for found in re.finditer(r"\b[A-Z]", text[start : span.start]))
    return next((place for place in places if place and _BEFORE.fullmatch(text[place.end : span.start])), None)


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(adjective for adjectives in ADJECTIVES.values() for adjective in adjectives) - ADJECTIVES.keys()


def _is_listed_by(year: int, country: str) -> bool:
    """Whether the facts list all who led a country since that year or since its posts exist."""
    posts = [post for post in posts_in(country) if post.title in ("president", "prime minister")]
    return bool(posts) and all(is_whole(post) or first_year(holders_of(post)) <= year for post in posts)


def _find_wrong_house(text: str, span: Span, facts: Sequence[Fact]) -> Iterator[Clash]:
    match, own = _SAT.search(text), posts_of(facts)
    if not match or not all(post.is_of_country and post.title in _HEADS for post in own):
        return
    seat = Span(*match.span("seat"))
    between = text[min(span.end, seat.end) : max(span.start, seat.start)]
    is_own = bool({post.domain for post in own} & {*_HOUSES[match["seat"]]})
    if (
        not is_own
        and " " in text[span.start : span.end]
        and not _VISIT.search(between)
        and not names_stranger(text, [span, Span(*match.span())])
    ):
        yield _clash(text, seat, span, facts[0], Severity.QUERY)
