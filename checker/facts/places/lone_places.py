"""A sight, an island or a town’s water, and of the places that may hold it a wrong one: 'Mount Rushmore … the pines of North Dakota'.

No words tie the two. What is told of a mountain or a lake is told of where it is, so that the nearest country, state, river or sea that is
named as a place ('in', 'of', 'the slopes') is meant to hold it, where the sentence names none that does. Read only if it lies next to the
right one, which people mix up with it, and nothing between the two says journey, likeness, trade or war.
"""

from collections.abc import Iterator

from checker.facts import relations
from checker.facts.atlas import ADJECTIVE, FEATURE, OF_CONTINENT, REGION, TOWN, Atlas, Named
from checker.facts.places.place_pairs import PlacePair, class_of, find_denied_pairs
from checker.facts.places.place_parts import PLACE_NOUN
from checker.facts.places.place_reading import Clash
from checker.patterns import lazy

_SIGHTS = frozenset("river lake mountain desert landmark strait island".split())
# What is told of these is told of power, firms and trade as well; islands that govern themselves deal with others.
_ACTORS = lazy(
    r"Kremlin|Valley|\bBay\b|[Cc]anal|[Tt]unnel|[Bb]ridge|pipeline|Stream|railway|highway|Causeway|crossing|plant|cosmodrome|Hermitage|Wagah|Torkham|Rafah"
    r"|Baikonur|Plesetsk|Kourou|Greenland|Faroe|Puerto Rico|Guam|Bermuda|Gibraltar|Guernsey|Jersey|Isle of Man|Cayman"
    r"|Virgin Islands|Samoa|Aruba|Curaçao"
)
_WATERS = frozenset("river lake sea".split())
JOURNEY = (
    r"fl(?:y|ies|ying|ew|own|ights?)|travel\w*|trips?|tour(?:s|ing|ed)?|visit(?:s|ed|ing)|journey\w*|cross(?:ed|es|ing)?|fle[de]\w*|went|go(?:es|ing)?|came|comes?"
    r"|coming|arriv\w*|left|leaves?|leaving|return\w*|sail\w*|route|bound|head(?:ed|ing|s)|sent|sends?|brought|bring\w*|migra\w+|refugees?|emigra\w+"
    r"|immigra\w+|walk(?:s|ed|ing)?|drove|drive\w*|march\w*|gaz(?:ed|ing)|look(?:ed|ing)|saw|sees?|seen|view\w*|visible|from|to(?:wards?)?|into|then|before|after"
)
DEALINGS = (
    r"(?:ex|im)port\w*|shipp(?:ed|ing)|shipments?|trad\w+|sold|sells?|bought|buy\w*|suppl\w+|pipelines?|railways?|highway|road|barrier|invad\w+|invasion"
    r"|troops|army|forces|war|embass\w+|ambassador|envoys?|summit|treaty|border\w*|frontier|met|claim\w*|won|lost|beat"
)
LIKENESS = (
    r"like|unlike|than|similar\w*|compar\w+|equivalent|namesake|named|called|rival\w*|twin\w*|sister|instead|outside|beyond|between|near\w*|close|far|both"
    r"|other|another|elsewhere|popular|famous|known|loved|feared|not|never|and|or|but|for|as\s[a-z]+\sas|with|against|by"
)
_LEADS_OFF = lazy(rf"(?i)\b(?:{JOURNEY}|{DEALINGS}|{LIKENESS})\b|[;:()“”]")
# What makes of the thing or the place a name of something else; who speaks, pays and fights does so of what is elsewhere too; and what
# is carried by the wind or led away, whoever lived where, and what was the land of a king.
_ABOUT = lazy(
    r"(?i)\b(?:cop(?:y|ies)|replicas?|models?|wine|restaurant|hotel|films?|novels?|books?|band|songs?|paint\w*|drew|draw\w*|football|league|cup"
    r"|university|college|conference|about|courts?|case|ministers?|ministry|government|officials?|dams?|said|says|saying|promis\w+|pay\w*|paid|fears?"
    r"|argu\w+|stop\w*|shell\w*|bomb\w*|attack\w*|shares?|deals?|company|firm|bank|plans?|media|heard|talks|future|wants?\sto|experts?|scientists?"
    r"|lawmakers|soldiers?|president|spoke|trained|ash|smoke|dust|sand|haze|fallout|cloud|roam\w*|survivors?|prisoners?|inmates|priests|jews|empire|king|kingdom|who|whose|tribes?|kept\sout)\b"
)
_EPITHET = r"(?:(?!(?:and|or|with|to|from|near|than)\b)[a-z]+(?:-[a-z]+)?\s){0,2}"
_GOVERNED = lazy(rf"\b(?:in|on|of|over|above|across|through|along|into|inside|throughout|beneath|beside|where)\s(?:the\s)?{_EPITHET}$")
# A town is where something is, not who does it.
_IN_TOWN = lazy(r"\b(?:[Ii]n|[Oo]n|[Aa]t|of|[Nn]ear|[Aa]round|through|past|above|below|beneath)\s(?:[a-z]+\s)?$")
_IS_DESCRIBED = lazy(r",\s|[’']s\b|\s(?:is|was|are|has|lies|stands|draws|drew|attracts)\b")
_GOVERNS_TOWN = lazy(r"\b(?:in|at|past|below|above|beneath)\s$")
_CATCHMENT = lazy(r"\s(?:basin|watershed|catchment|region|area)\b")
_TROPE = r"(?:playground|waters|skies|savannah|pines|forests?|jungles?|plains|hills|highlands|cliffs|countryside|farmers|fishermen)"
_BESIDE_NOUN = lazy(rf"(?:[’']s)?\s{_EPITHET}(?:{PLACE_NOUN}s?|{_TROPE}|[{FEATURE}{REGION}])(?![\w’'-])(?!\sof\s)")


def tells_of_others(text: str) -> bool:
    """Whether a sentence tells of copies and books, of power, trade and war, or of what came from elsewhere."""
    return _ABOUT.search(text) is not None


def find_lone_places(atlas: Atlas, sketch: str, names: dict[int, Named]) -> Iterator[Clash]:
    """Where the place nearest to a sight or to a town’s water is none that holds it."""
    if tells_of_others(sketch):
        return
    for pair in find_denied_pairs(atlas, sketch, names):
        if _may_hold(pair) and not _LEADS_OFF.search(pair.between) and _is_placed(pair) and pair.is_near and pair.is_alone:
            thing, outer, fact = names[pair.thing], names[pair.outer], pair.denial
            message = f"‘{thing.text}’ is set by ‘{outer.text}’; the reference says: {fact.statement} Which is right?"
            sides = ((thing.start, thing.end),)
            yield Clash(outer.start, outer.end, fact, message, (outer.text, fact.value), sides, is_claim=False, is_sure=False)


def _may_hold(pair: PlacePair) -> bool:
    """Whether what is told of the thing is told of where it is: sights, and towns of which a water is told."""
    thing, outer = (class_of(pair.atlas, subject) for subject in pair.subjects)
    if _ACTORS.search(pair.subjects[0]):
        return False
    if thing == "city":
        return outer in _WATERS and _is_scene(pair)
    if thing == "landmark":  # soldiers of a fort and guests of an estate go elsewhere
        is_told = outer in _WATERS or _is_scene(pair) or bool(_IS_DESCRIBED.match(pair.sketch, pair.thing + 1))
        return is_told and outer not in ("continent", "")
    return thing in _SIGHTS and outer not in ("continent", "", *_SIGHTS)


def _is_scene(pair: PlacePair) -> bool:
    """Whether something is told of what is in the thing, not what it does: 'Moscow' at the head may be a government."""
    is_capital = pair.atlas.fact(relations.COUNTRY, pair.subjects[0]).kind == "capital"
    is_head = pair.thing == 0 and not is_capital and pair.sketch[0] == TOWN
    return bool(_IN_TOWN.search(pair.sketch[: pair.thing])) or is_head


def _is_placed(pair: PlacePair) -> bool:
    """Whether the outer place is named as the place where something is."""
    sign, is_water = pair.sketch[pair.outer], class_of(pair.atlas, pair.subjects[1]) in _WATERS
    if is_water and pair.outer < pair.thing and _GOVERNS_TOWN.search(pair.between):
        return True  # 'the Rhine burst its banks in Cologne'
    if is_water and _CATCHMENT.match(pair.sketch, pair.outer + 1):
        return False  # which reaches far from the water
    if _BESIDE_NOUN.match(pair.sketch, pair.outer + 1):
        return True
    return sign not in (ADJECTIVE, OF_CONTINENT) and bool(_GOVERNED.search(pair.sketch[: pair.outer]))
