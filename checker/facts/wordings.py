"""Events told in other words than their names: 'the earthquake that levelled Port-au-Prince', 'rebels captured Saigon'.

Each wording is a table row: how it is derived from the names of an event ('fall of Saigon' gives the anchor Saigon), and
the forms in which prose tells it. The anchors are written into the store when it is compiled.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from checker.facts.adjectives import ADJECTIVES
from checker.types import Span

if TYPE_CHECKING:
    from checker.facts.store import Fact, FactStore

_ANCHOR = "\ue004"
_WORD = r"[A-ZÀ-Þ\d][\w.’'-]*"
_NAME = rf"(?:the\s)?(?P<a>{_WORD}(?:\s(?:(?:of|the|de|da|del|al|du|von|van|bin|la|le|and)\s)*{_WORD})*)"
_TITLES = (
    r"(?:(?:President|Prime\sMinister|Chancellor|Pope|King|Queen|Tsar|Emperor|General|Gen\.|Colonel|Archduke|Senator|Sen\.|Sir|Lord|Dr\.?"
    r"|Reverend|Rev\.|Ayatollah|Captain|Earl|Premier|leader|the\s(?:ship|liner|steamer|ferry|tanker|battleship|submarine))\s)*"
)
_A = rf"(?:the\s)?{_TITLES}{_ANCHOR}(?:,?\sJr\.?|\s[A-Z][\w’'-]+)?"
_ADVERB = r"(?:\w+ly\s|first\s|finally\s|itself\s|himself\s)?"
_WAS = rf"(?:,\s(?:aged\s)?\d\d,|,\swho)?\s(?:(?:was|were|had\sbeen|being)\s)?{_ADVERB}"
_WERE = rf"(?:,\s[^,;:()]{{3,50}},|,\swhich|,\swho)?\s(?:was|were|had\sbeen)\s{_ADVERB}"
_STRUCK = (
    r"(?:hit|hits|struck|levelled|leveled|destroyed|devastated|flattened|shook|shaken|rocked|wrecked|ravaged|razed"
    r"|engulfed|swept|battered|ruined"
    r"|tore\s(?:through|apart)|ripped\sthrough|laid\swaste\sto|gutted|hammered|buried|inundated|swamped|submerged)"
)
_KILLED = (
    r"(?:assassinated|murdered|killed|slain|gunned\sdown|shot(?:\sdead|\sand\skilled|\sto\sdeath)?"
    r"|stabbed(?:\sto\sdeath)?|blown\sup|cut\sdown"
    r"|struck\sdown|poisoned|hacked\sto\sdeath)"
)
_KILLING = r"(?:assassination|murder|killing|slaying|shooting|death)"
_FORCES = r"(?:(?:[a-z]+\s){0,2}(?:troops|forces|tanks|soldiers|armou?r|army|armies|warplanes|planes|bombers|navy|marines|paratroopers)\s)?"
_ENTERED = (
    r"(?:(?:invaded|attacked|overran|occupied|annexed|seized|bombed)|(?:rolled|swept|marched|poured|crossed|moved"
    r"|drove|charged|stormed|went)\sinto)"
)


@dataclass(frozen=True, slots=True)
class Wording:
    """How an event may be told: what gives the anchor, and the forms as nouns and as clauses with a verb of their own.

    `reach`: how many years off a date may be and still be a slip; further off it is another event of the kind.
    """

    names: str
    nouns: tuple[str, ...]
    clauses: tuple[str, ...]
    reach: int = 40
    takes_adjective: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """Where a text tells one of several events, and whether in a clause."""

    span: Span
    facts: tuple["Fact", ...]
    is_clause: bool
    reach: int


def _of_kind(kind: str, words: str, reach: int = 5) -> Wording:
    """What befell a place: '<place> earthquake', 'earthquake in <place>'."""
    where = r"(?:at|in|of|on|off|near|outside|over)"
    return Wording(
        rf"(?:{_NAME}\s(?:[a-z]+\s)?(?:{kind})s?|(?:{kind})s?\s(?:at|in|of|on)\s(?:the\s)?{_NAME.replace('?P<a>', '?P<b>')})",
        (
            rf"{_ANCHOR}(?:[’']s)?\s(?:\w+\s){{0,3}}?(?:{words})",
            rf"(?:{words})\s{where}\s(?:the\s)?(?:[\w’'-]+\s){{0,3}}?{_ANCHOR}(?:\s(?:nuclear\s|power\s)*(?:plant|station"
            rf"|school|stadium|airport))?",
        ),
        (
            rf"(?:{words})(?:(?:,\swhich|\sthat|\swhich)(?:\shad)?)?\s{_STRUCK}\s(?:(?:much|part|parts|most"
            rf"|the\s\w+)\sof\s)?(?:[\w’'-]+\s){{0,3}}?{_ANCHOR}",
            rf"{_ANCHOR}{_WERE}{_STRUCK}\sby\s(?:an?|the)\s(?:[\w.-]+\s){{0,4}}?(?:{words})",
        ),
        reach,
        takes_adjective=True,
    )


WORDINGS = {
    "killed": Wording(
        rf"(?:assassination|murder|killing|shooting)\sof\s(?:(?:President|Tsar|King|Captain|Sir|Lord|Pope|Archduke)\s)?{_NAME}",
        (rf"{_A}[’']s?\s{_KILLING}", rf"(?:assassination|murder|killing|slaying)\sof\s{_A}"),
        (
            rf"{_A}{_WAS}{_KILLED}",
            rf"(?:assassinated|murdered|killed|gunned\sdown|assassinating|murdering|killing|shot(?:\sdead)?|slew)\s{_A}",
        ),
    ),
    "executed": Wording(
        rf"execution\sof\s(?:(?:President|Tsar|King|Captain|Sir|Lord|Pope)\s)?{_NAME}",
        (rf"{_A}[’']s?\sexecution", rf"(?:execution|beheading|hanging|burning)\sof\s{_A}"),
        (
            rf"{_A}{_WAS}(?:executed|beheaded|guillotined|hanged|put\sto\sdeath|sent\sto\sthe\s(?:scaffold|guillotine|gallows|block|stake)"
            rf"|burn(?:ed|t)\sat\sthe\sstake|shot|garrotted)",
            rf"(?:executed|beheaded|guillotined|hanged|burn(?:ed|t))\s{_A}",
        ),
    ),
    "overthrown": Wording(
        rf"(?:overthrow|coup\sagainst|ouster)\s(?:of\s)?(?:(?:President|Tsar|King|Emperor)\s)?{_NAME}",
        (
            rf"{_A}[’']s?\s(?:overthrow|ouster|fall|downfall|removal)",
            rf"(?:overthrow|ouster|removal|toppling|coup\sagainst)\s(?:of\s)?{_A}",
        ),
        (
            rf"{_A}{_WAS}(?:overthrown|toppled|ousted|deposed|removed|unseated|driven\sfrom\s(?:power|office)|forced\s(?:out"
            rf"|from\spower|into\sexile))",
            rf"(?:overthrew|toppled|ousted|deposed|unseated|toppling|ousting|overthrowing)\s{_A}",
        ),
    ),
    "fell": Wording(
        rf"(?:fall|capture|surrender|conquest)\sof\s{_NAME}",
        (rf"(?:fall|capture|seizure|surrender|conquest|loss)\sof\s{_A}",),
        (
            rf"{_A}(?:\shad)?\s(?:fell|fallen|surrendered|capitulated|was\s(?:captured|taken|overrun|seized|conquered))",
            rf"(?:captured|took|seized|overran|conquered)\s(?:the\scity\sof\s)?{_ANCHOR}",
        ),
        12,
    ),
    "liberated": Wording(
        rf"liberation\sof\s{_NAME}",
        (rf"liberation\sof\s{_A}", rf"{_A}[’']s?\sliberation"),
        (rf"{_A}{_WERE}(?:liberated|freed)", rf"(?:liberated|freed)\s{_A}"),
    ),
    "sank": Wording(
        rf"sinking\sof\s{_NAME}",
        (rf"(?:sinking|loss|wreck|torpedoing)\sof\s{_A}", rf"{_A}(?:[’']s)?\s(?:sinking|disaster)"),
        (
            rf"{_A}(?:,\swhich)?\s(?:sank|went\sdown|capsized|foundered|(?:struck|hit|collided\swith)\san\siceberg|ran\saground"
            rf"|(?:was|were|had\sbeen)\s(?:\w+ly\s)?(?:sunk|lost|torpedoed|hit|scuttled|blown\sup))",
            rf"(?:sank|sunk|torpedoed)\s{_A}",
        ),
    ),
    "grounded": Wording(
        rf"{_NAME}\s(?:oil\s)?spill",
        (rf"{_A}\s(?:oil\s)?(?:spill|disaster)",),
        (rf"{_A}(?:,\swhich)?\s(?:ran\s(?:aground|onto)|struck\s|hit\s|spilled|exploded|grounded)",),
    ),
    "founded": Wording(
        rf"founding\sof\s{_NAME}",
        (
            rf"(?:founding|creation|establishment|formation|foundation|birth|inception)\sof\s{_A}",
            rf"{_A}[’']s?\s(?:founding|creation|formation)",
        ),
        (
            rf"{_A}(?:{_WERE}|,\s)(?:founded|created|established|set\sup|formed|born|launched)",
            rf"(?:founded|created|established|set\sup|formed|launched)\s(?:the\s)?{_ANCHOR}",
        ),
        30,
    ),
    "discovered": Wording(
        rf"discovery\sof\s{_NAME}",
        (rf"discovery\sof\s{_A}(?:[’']s\s\w+)?",),
        (rf"{_A}(?:[’']s\s\w+)?{_WERE}(?:discovered|found|unearthed|identified)", rf"(?:discovered|unearthed|identified|found)\s{_A}"),
    ),
    "opened": Wording(
        rf"(?:opening|completion)\sof\s{_NAME}",
        (rf"(?:opening|completion|inauguration)\sof\s{_A}", rf"{_A}[’']s?\s(?:opening|completion|inauguration)"),
        (rf"{_A}(?:{_WERE}|,\s|\s)(?:first\s)?(?:opened|completed|finished|inaugurated)", rf"(?:opened|inaugurated)\s{_A}"),
        12,
    ),
    "launched": Wording(
        rf"launch\sof\s{_NAME}",
        (rf"launch\sof\s{_A}", rf"{_A}\slaunch"),
        (
            rf"{_A}(?:,\s[^,;:()]{{3,50}},)?\s(?:was\s(?:launched|sent\sinto)|blasted\soff|lifted\soff|went\sinto\sorbit)",
            rf"(?:launched|sent\sup|put|fired)\s(?:the\s)?(?:\w+\s){{0,2}}{_ANCHOR}(?:,\s[^,;:()]{{3,50}},)?",
        ),
    ),
    "resigned": Wording(
        rf"(?:resignation|abdication)\sof\s{_NAME}",
        (rf"(?:resignation|abdication)\sof\s{_A}", rf"{_A}[’']s?\s(?:resignation|abdication)"),
        (rf"forced\s{_A}(?:\sto\s(?:resign|quit|step\sdown|abdicate)|\s(?:out|from\s(?:office|power)))",),
    ),
    "free": Wording(
        rf"{_NAME}[’']s\sindependence",
        (rf"{_ANCHOR}[’']s\sindependence", rf"independence\sof\s{_ANCHOR}"),
        (
            rf"{_ANCHOR}\s(?:(?:re)?gained|won|achieved|declared|proclaimed|secured|got|obtained|was\sgranted"
            rf"|attained)\s(?:(?:its|full|formal|her)\s)*"
            rf"(?:independence|freedom)(?:\sfrom\s[A-Z]\w+)?",
            rf"{_ANCHOR}\sbecame\s(?:fully\s|an\s)?independent(?:\s(?:nation|state|country|republic))?(?:\s(?:from|of)\s[A-Z]\w+)?",
            rf"gr(?:anted|ave)\s{_ANCHOR}\s(?:its\s)?independence",
        ),
    ),
    "battle": Wording(
        rf"Battle\sof\s{_NAME}",
        (rf"(?:defeat|victory|triumph|charge|surrender)\sat\s{_ANCHOR}",),
        (
            rf"(?:fought|defeated|beaten|beat|triumphed|routed|crushed|surrendered|charged|prevailed"
            rf"|overwhelmed)\s(?:[\w’'-]+\s){{0,5}}?at\s{_ANCHOR}",
        ),
        12,
    ),
    "treaty": Wording(
        rf"(?:Treaty|Peace|Treaties|Convention|Accords?)\sof\s{_NAME}",
        (
            rf"{_ANCHOR}\s(?:peace\s)?(?:[Tt]reaty|[Aa]ccords?|[Aa]greement|[Pp]act)",
            rf"(?:treaty|accords?|pact)\s(?:signed\s)?(?:of|at|in)\s{_ANCHOR}",
        ),
        (),
        12,
    ),
    "hosted": Wording(
        rf"{_NAME}\sOlympics",
        (
            rf"{_ANCHOR}\s(?:(?:[Ss]ummer|[Ww]inter)\s)?(?:Olympics|Olympic\sGames)",
            rf"(?:Olympics|Olympic\sGames)\s(?:held\s)?in\s{_ANCHOR}",
        ),
        (rf"{_ANCHOR}\s(?:last\s|first\s)?(?:hosted|staged|held)\s(?:the|its)\s(?:\w+\s){{0,2}}?(?:Olympics|Olympic\sGames|Games)",),
        8,
    ),
    "erupted": Wording(
        rf"eruption\sof\s(?:(?:Mount|Mt)\s)?{_NAME}",
        (rf"eruption\sof\s(?:(?:Mount|Mt\.?)\s)?{_ANCHOR}", rf"{_ANCHOR}[’']s\s(?:last\s)?eruption"),
        (rf"{_ANCHOR}(?:\s(?:last|first))?\s(?:erupted|blew\s(?:up|(?:its\stop|itself)(?:\s(?:off|apart))?)|exploded)",),
        12,
    ),
    "quake": _of_kind("earthquake", r"(?:earth)?quakes?|tremors?|temblor"),
    "flood": _of_kind("flood", "floods?|flooding"),
    "fire": _of_kind("fire", "fires?|blaze|inferno"),
    "blast": _of_kind("bombing|explosion|blast", r"bombings?|bombs?|blasts?|explosions?|attacks?"),
    "attack": _of_kind("attack|siege|hijacking", r"attacks?|shootings?|massacre|siege|hijacking|assault"),
    "massacre": _of_kind("massacre|shooting", r"massacres?|shootings?|slaughter|killings?|atrocity"),
    "disaster": _of_kind("disaster|accident|leak|meltdown", r"disaster|catastrophe|accident|meltdown|explosion|leak|tragedy"),
    "crash": _of_kind("crash|collision|derailment", r"crash|collision|derailment|disaster"),
    "crush": _of_kind("crush|stampede|collapse", r"crush|stampede|collapse|disaster"),
    "riot": _of_kind("riots?|uprising|revolt", r"riots?|rioting|uprising|rising|revolt|rebellion"),
    "famine": _of_kind("famine|genocide", r"(?:potato\s)?famine|genocide"),
    "crisis": _of_kind("crisis", r"crisis"),
}
_BY_FORCE = re.compile(rf"(?P<by>{_WORD}(?:\s{_WORD})*)\s(?:invaded|attacked|annexed|occupied|bombed)\s{_NAME}")
_INVADED = (
    (True, rf"(?P<by>[A-Z][\w.]*(?:\s[A-Z]\w*)?)(?:[’']s?|-led)?\s{_FORCES}(?:had\s)?{_ENTERED}\s(?:\w+\s)?{_A}"),
    (True, rf"{_A}{_WERE}(?:invaded|attacked|occupied|annexed|overrun|bombed)\sby\s(?P<by>[A-Z][\w.]*(?:\s[A-Z]\w*)?)"),
    (
        False,
        rf"(?P<by>[A-Z][\w.]*(?:\s[A-Z]\w*)?)(?:[’']s?|-led)?\s(?:invasion|occupation|annexation|attack|bombing)\s(?:of"
        rf"|on)\s(?:\w+\s)?{_A}",
    ),
    (False, rf"(?:invasion|occupation|annexation|bombing)\sof\s{_A}\sby\s(?P<by>[A-Z][\w.]*(?:\s[A-Z]\w*)?)"),
)
_BY = "by "
# An alias may leave gaps and name choices: 'Soviet/Warsaw Pact … tanks/troops … Prague'. Its last capitalised piece is the anchor.
GAP = " … "
_REACH = 30


def find_anchors(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(anchor, wording) for each wording that the names of an event allow."""
    for name in names:
        if GAP in name:
            yield from ((anchor, name) for anchor in _anchor_piece(name).split("/"))
        for wording, row in _derivations():
            match = row.fullmatch(name)
            anchor = match and (match["a"] or match.groupdict().get("b"))
            if anchor:
                yield from ((each, wording) for each in _also(anchor, WORDINGS[wording]))
        match = _BY_FORCE.fullmatch(name)
        if match:
            yield from ((match["a"], f"{_BY}{by}") for by in (match["by"], *_adjectives(match["by"])))


def _anchor_piece(name: str) -> str:
    pieces = name.split(GAP)
    return next((piece for piece in reversed(pieces) if piece[0].isupper()), pieces[0])


def _with_gaps(name: str) -> re.Pattern[str]:
    anchor = _anchor_piece(name)
    pieces = [_ANCHOR if piece == anchor else f"(?i:{'|'.join(map(_spelled, piece.split('/')))})" for piece in name.split(GAP)]
    within = r"(?!\w)[^.;:()“”]{1,45}?(?<!\w)"
    return re.compile(rf"(?<!\w){within.join(pieces)}(?!\w)")


def _spelled(words: str) -> str:
    return re.escape(words).replace(r"\ ", r"\s").replace("'", "[’']")


def _also(anchor: str, wording: Wording) -> tuple[str, ...]:
    return (anchor, *(_adjectives(anchor) if wording.takes_adjective else ()))


def _adjectives(name: str) -> tuple[str, ...]:
    return ADJECTIVES.get(name, ADJECTIVES.get(f"the {name}", ()))


@cache
def _derivations() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((wording, re.compile(row.names)) for wording, row in WORDINGS.items())


def find_told(text: str, store: "FactStore") -> Iterator[Told]:
    """Where the text tells an event of the store in other words than its names."""
    for span, anchored in store.find_anchors(text):
        name = text[span.start : span.end]
        if name[0].islower():
            anchored = tuple(pair for pair in anchored if GAP in pair[1] and name in _anchor_piece(pair[1]).split("/"))
        sketch = text[: span.start] + _ANCHOR + text[span.end :]
        groups = defaultdict(list)
        for fact, wording in anchored:
            groups[wording].append(fact)
        for wording, facts in groups.items():
            for is_clause, found in _find_forms(sketch, wording):
                start, end = (place + (span.end - span.start - 1) * (place > span.start) for place in found)
                kinds = {fact.kind for fact in facts}
                others = (fact for fact, _ in anchored if fact not in facts and fact.kind in kinds)  # which the name may stand for too
                yield Told(Span(start, end), (*facts, *others), is_clause, _reach(wording))


def _reach(wording: str) -> int:
    return WORDINGS[wording].reach if wording in WORDINGS else _REACH


def _find_forms(sketch: str, wording: str) -> Iterator[tuple[bool, tuple[int, int]]]:
    for is_clause, form in _forms(_BY if wording.startswith(_BY) else wording):
        match = form.search(sketch)
        if match and (not wording.startswith(_BY) or match["by"].split()[-1] in wording or match["by"] in wording):
            yield is_clause, match.span()
            return


@cache
def _forms(wording: str) -> tuple[tuple[bool, re.Pattern[str]], ...]:
    if GAP in wording:
        return ((True, _with_gaps(wording)),)
    if wording == _BY:
        return tuple((is_clause, re.compile(form)) for is_clause, form in _INVADED)
    row = WORDINGS[wording]
    forms = [(True, form) for form in row.clauses] + [(False, form) for form in row.nouns]
    return tuple((is_clause, re.compile(rf"(?<!\w){form}(?!\w)")) for is_clause, form in forms)
