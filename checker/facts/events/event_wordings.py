"""The table of wordings: from which names of an event an anchor comes ('fall of Saigon'), and how prose tells what happened to it."""

from dataclasses import dataclass

from checker.patterns import lazy

ANCHOR = "\ue004"
_WORD = r"[A-ZÀ-Þ\d][\w.’'-]*"
PROPER = rf"(?:the\s)?(?P<a>{_WORD}(?:\s(?:(?:of|the|de|da|del|al|du|von|van|bin|la|le|and)\s)*{_WORD})*)"
_TITLES = (
    r"(?:(?:President|Prime\sMinister|Chancellor|Pope|King|Queen|Tsar|Emperor|General|Gen\.|Colonel|Archduke|Senator|Sen\.|Sir|Lord|Dr\.?"
    r"|Reverend|Rev\.|Ayatollah|Captain|Earl|Premier|leader|the\s(?:ship|liner|steamer|ferry|tanker|battleship|submarine))\s)*"
)
_A = rf"(?:the\s)?{_TITLES}{ANCHOR}(?:,?\sJr\.?|\s[A-Z][\w’'-]+)?"
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


def _of_kind(kind: str, words: str, reach: int = 5) -> Wording:
    """What befell a place: '<place> earthquake', 'earthquake in <place>'."""
    where = r"(?:at|in|of|on|off|near|outside|over)"
    return Wording(
        rf"(?:{PROPER}\s(?:[a-z]+\s)?(?:{kind})s?|(?:{kind})s?\s(?:at|in|of|on)\s(?:the\s)?{PROPER.replace('?P<a>', '?P<b>')})",
        (
            rf"{ANCHOR}(?:[’']s)?\s(?:\w+\s){{0,3}}?(?:{words})",
            rf"(?:{words})\s{where}\s(?:the\s)?(?:[\w’'-]+\s){{0,3}}?{ANCHOR}(?:\s(?:nuclear\s|power\s)*(?:plant|station"
            rf"|school|stadium|airport))?",
        ),
        (
            rf"(?:{words})(?:(?:,\swhich|\sthat|\swhich)(?:\shad)?)?\s{_STRUCK}\s(?:(?:much|part|parts|most"
            rf"|the\s\w+)\sof\s)?(?:[\w’'-]+\s){{0,3}}?{ANCHOR}",
            rf"{ANCHOR}{_WERE}{_STRUCK}\sby\s(?:an?|the)\s(?:[\w.-]+\s){{0,4}}?(?:{words})",
        ),
        reach,
        takes_adjective=True,
    )


WORDINGS = {
    "killed": Wording(
        rf"(?:assassination|murder|killing|shooting)\sof\s(?:(?:President|Tsar|King|Captain|Sir|Lord|Pope|Archduke)\s)?{PROPER}",
        (rf"{_A}[’']s?\s{_KILLING}", rf"(?:assassination|murder|killing|slaying)\sof\s{_A}"),
        (
            rf"{_A}{_WAS}{_KILLED}",
            rf"(?:assassinated|murdered|killed|gunned\sdown|assassinating|murdering|killing|shot(?:\sdead)?|slew)\s{_A}",
        ),
    ),
    "executed": Wording(
        rf"execution\sof\s(?:(?:President|Tsar|King|Captain|Sir|Lord|Pope)\s)?{PROPER}",
        (rf"{_A}[’']s?\sexecution", rf"(?:execution|beheading|hanging|burning)\sof\s{_A}"),
        (
            rf"{_A}{_WAS}(?:executed|beheaded|guillotined|hanged|put\sto\sdeath|sent\sto\sthe\s(?:scaffold|guillotine|gallows|block|stake)"
            rf"|burn(?:ed|t)\sat\sthe\sstake|shot|garrotted)",
            rf"(?:executed|beheaded|guillotined|hanged|burn(?:ed|t))\s{_A}",
        ),
    ),
    "overthrown": Wording(
        rf"(?:overthrow|coup\sagainst|ouster)\s(?:of\s)?(?:(?:President|Tsar|King|Emperor)\s)?{PROPER}",
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
        rf"(?:fall|capture|surrender|conquest)\sof\s{PROPER}",
        (rf"(?:fall|capture|seizure|surrender|conquest|loss)\sof\s{_A}",),
        (
            rf"{_A}(?:\shad)?\s(?:fell|fallen|surrendered|capitulated|was\s(?:captured|taken|overrun|seized|conquered))",
            rf"(?:captured|took|seized|overran|conquered)\s(?:the\scity\sof\s)?{ANCHOR}",
        ),
        12,
    ),
    "liberated": Wording(
        rf"liberation\sof\s{PROPER}",
        (rf"liberation\sof\s{_A}", rf"{_A}[’']s?\sliberation"),
        (rf"{_A}{_WERE}(?:liberated|freed)", rf"(?:liberated|freed)\s{_A}"),
    ),
    "sank": Wording(
        rf"sinking\sof\s{PROPER}",
        (rf"(?:sinking|loss|wreck|torpedoing)\sof\s{_A}", rf"{_A}(?:[’']s)?\s(?:sinking|disaster)"),
        (
            rf"{_A}(?:,\swhich)?\s(?:sank|went\sdown|capsized|foundered|(?:struck|hit|collided\swith)\san\siceberg|ran\saground"
            rf"|(?:was|were|had\sbeen)\s(?:\w+ly\s)?(?:sunk|lost|torpedoed|hit|scuttled|blown\sup))",
            rf"(?:sank|sunk|torpedoed)\s{_A}",
        ),
    ),
    "grounded": Wording(
        rf"{PROPER}\s(?:oil\s)?spill",
        (rf"{_A}\s(?:oil\s)?(?:spill|disaster)",),
        (rf"{_A}(?:,\swhich)?\s(?:ran\s(?:aground|onto)|struck\s|hit\s|spilled|exploded|grounded)",),
    ),
    "founded": Wording(
        rf"founding\sof\s{PROPER}",
        (
            rf"(?:founding|creation|establishment|formation|foundation|birth|inception)\sof\s{_A}",
            rf"{_A}[’']s?\s(?:founding|creation|formation)",
        ),
        (
            rf"{_A}(?:{_WERE}|,\s)(?:founded|created|established|set\sup|formed|born|launched)",
            rf"(?:founded|created|established|set\sup|formed|launched)\s(?:the\s)?{ANCHOR}",
        ),
        30,
    ),
    "discovered": Wording(
        rf"discovery\sof\s{PROPER}",
        (rf"discovery\sof\s{_A}(?:[’']s\s\w+)?",),
        (rf"{_A}(?:[’']s\s\w+)?{_WERE}(?:discovered|found|unearthed|identified)", rf"(?:discovered|unearthed|identified|found)\s{_A}"),
    ),
    "opened": Wording(
        rf"(?:opening|completion)\sof\s{PROPER}",
        (rf"(?:opening|completion|inauguration)\sof\s{_A}", rf"{_A}[’']s?\s(?:opening|completion|inauguration)"),
        (rf"{_A}(?:{_WERE}|,\s|\s)(?:first\s)?(?:opened|completed|finished|inaugurated)", rf"(?:opened|inaugurated)\s{_A}"),
        12,
    ),
    "launched": Wording(
        rf"launch\sof\s{PROPER}",
        (rf"launch\sof\s{_A}", rf"{_A}\slaunch"),
        (
            rf"{_A}(?:,\s[^,;:()]{{3,50}},)?\s(?:was\s(?:launched|sent\sinto)|blasted\soff|lifted\soff|went\sinto\sorbit)",
            rf"(?:launched|sent\sup|put|fired)\s(?:the\s)?(?:\w+\s){{0,2}}{ANCHOR}(?:,\s[^,;:()]{{3,50}},)?",
        ),
    ),
    "resigned": Wording(
        rf"(?:resignation|abdication)\sof\s{PROPER}",
        (rf"(?:resignation|abdication)\sof\s{_A}", rf"{_A}[’']s?\s(?:resignation|abdication)"),
        (rf"forced\s{_A}(?:\sto\s(?:resign|quit|step\sdown|abdicate)|\s(?:out|from\s(?:office|power)))",),
    ),
    "free": Wording(
        rf"{PROPER}[’']s\sindependence",
        (rf"{ANCHOR}[’']s\sindependence", rf"independence\sof\s{ANCHOR}"),
        (
            rf"{ANCHOR}\s(?:(?:re)?gained|won|achieved|declared|proclaimed|secured|got|obtained|was\sgranted"
            rf"|attained)\s(?:(?:its|full|formal|her)\s)*"
            rf"(?:independence|freedom)(?:\sfrom\s[A-Z]\w+)?",
            rf"{ANCHOR}\sbecame\s(?:fully\s|an\s)?independent(?:\s(?:nation|state|country|republic))?(?:\s(?:from|of)\s[A-Z]\w+)?",
            rf"gr(?:anted|ave)\s{ANCHOR}\s(?:its\s)?independence",
        ),
    ),
    "battle": Wording(
        rf"Battle\sof\s{PROPER}",
        (rf"(?:defeat|victory|triumph|charge|surrender)\sat\s{ANCHOR}",),
        (
            rf"(?:fought|fell|killed|defeated|beaten|beat|triumphed|routed|crushed|surrendered|charged|prevailed"
            rf"|overwhelmed)\s(?:[\w’'-]+\s){{0,5}}?at\s{ANCHOR}",
        ),
        12,
    ),
    "treaty": Wording(
        rf"(?:Treaty|Peace|Treaties|Convention|Accords?)\sof\s{PROPER}",
        (
            rf"{ANCHOR}\s(?:peace\s)?(?:[Tt]reaty|[Aa]ccords?|[Aa]greement|[Pp]act)",
            rf"(?:treaty|accords?|pact)\s(?:signed\s)?(?:of|at|in)\s{ANCHOR}",
        ),
        (),
        12,
    ),
    "hosted": Wording(
        rf"{PROPER}\sOlympics",
        (
            rf"{ANCHOR}\s(?:(?:[Ss]ummer|[Ww]inter)\s)?(?:Olympics|Olympic\sGames)",
            rf"(?:Olympics|Olympic\sGames)\s(?:held\s)?in\s{ANCHOR}",
        ),
        (rf"{ANCHOR}\s(?:last\s|first\s)?(?:hosted|staged|held)\s(?:the|its)\s(?:\w+\s){{0,2}}?(?:Olympics|Olympic\sGames|Games)",),
        8,
    ),
    "erupted": Wording(
        rf"eruption\sof\s(?:(?:Mount|Mt)\s)?{PROPER}",
        (rf"eruption\sof\s(?:(?:Mount|Mt\.?)\s)?{ANCHOR}", rf"{ANCHOR}[’']s\s(?:last\s)?eruption"),
        (rf"{ANCHOR}(?:\s(?:last|first))?\s(?:erupted|blew\s(?:up|(?:its\stop|itself)(?:\s(?:off|apart))?)|exploded)",),
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
BY_FORCE = lazy(rf"(?P<by>{_WORD}(?:\s{_WORD})*)\s(?:invaded|attacked|annexed|occupied|bombed)\s{PROPER}")
INVADED = (
    (True, rf"(?P<by>[A-Z][\w.]*(?:\s[A-Z]\w*)?)(?:[’']s?|-led)?\s{_FORCES}(?:had\s)?{_ENTERED}\s(?:\w+\s)?{_A}"),
    (True, rf"{_A}{_WERE}(?:invaded|attacked|occupied|annexed|overrun|bombed)\sby\s(?P<by>[A-Z][\w.]*(?:\s[A-Z]\w*)?)"),
    (
        False,
        rf"(?P<by>[A-Z][\w.]*(?:\s[A-Z]\w*)?)(?:[’']s?|-led)?\s(?:invasion|occupation|annexation|attack|bombing)\s(?:of"
        rf"|on)\s(?:\w+\s)?{_A}",
    ),
    (False, rf"(?:invasion|occupation|annexation|bombing)\sof\s{_A}\sby\s(?P<by>[A-Z][\w.]*(?:\s[A-Z]\w*)?)"),
)
