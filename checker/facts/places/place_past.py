"""Whether a sentence speaks of a time in which a place had another capital, another country or other neighbours.

Words for an age ('empire', 'wartime') and years before 1992 speak of all the sentence; 'former', 'then', 'once' and
'until' only of what they stand beside. A town was already where it is in a year after the Second World War, if its own
country and the one that it is said to lie in were independent by then and have not been divided or joined since.
"""

from checker.facts import relations
from checker.facts.atlas import COUNTRY_SIGN, FEATURE, REGION, TOWN
from checker.facts.places.place_reading import Reading
from checker.facts.places.place_years import JOINED, LEFT
from checker.patterns import lazy

# A kingdom that is described by its land is one of today.
_KINGDOM = "".join(
    rf"(?<!{land} )" for land in ("united", "mountain", "desert", "himalayan", "island", "landlocked", "tiny", "gulf", "buddhist")
)
_AGE = lazy(
    rf"(?i)\b(?:empire|{_KINGDOM}kingdom|coloni\w+|colony|soviet|nazi|occupied|annexed|world war|wartime|centur\w+|1[0-8]\d\d"
    r"|19[0-3]\d|194[0-5])\b"
)
_BESIDE = lazy(
    r"(?i)\b(?:then(?!\sst(?:ood|ands))|former(?!ly|\s[a-z]+\s(?:city|town|port|village|capital\sof)\b)|once(?!\s[a-z]+(?:ous|ing|y)\b)|until(?!\s(?:at\sleast\s)?(?:next|the\s(?:end|weekend)"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december|\w{3,6}day)(?!\s1\d{3}))))\b"
)
_YEAR = lazy(r"(?<!since )\b(?:19[4-8]\d|1990|1991)\b")
# What describes the place is of the past; what describes something further off ('a medieval lane') is not.
_OLD = lazy(r"(?i)\b(?:ancient|medieval|imperial|ottoman|roman|byzantine)\b")
_NEAR, _BEFORE = 30, 15  # characters of the sketch
# These have a time of their own, or the reference knows those of the past.
_DATED = (
    JOINED,
    LEFT,
    relations.INDEPENDENCE,
    relations.FORMER_NAME,
    relations.STATEHOOD,
    relations.RULED,
    relations.CAPITAL,
    relations.LEFT_CAPITAL,
    relations.POSITION,
)
# Countries that were divided or joined, or held others, since the war.
_RESHAPED = frozenset(
    "Germany; Russia; Ukraine; Serbia; Montenegro; Yemen; Vietnam; Sudan; Ethiopia; Pakistan; Malaysia; China; Israel; Egypt; Syria; Jordan"
    "; South Africa; Czechia; Slovakia; France; United Kingdom; Portugal; Netherlands; Belgium; Spain; Indonesia; Denmark; Japan".split(
        "; "
    )
)


def speaks_of_past(text: str) -> bool:
    """Whether anything in the sentence is of the past at all."""
    return bool(_AGE.search(text) or _YEAR.search(text) or _BESIDE.search(text))


def is_past(reading: Reading, text: str, lasting: tuple[str, ...]) -> bool:
    """Whether what the form states is of a past that the facts do not know; `lasting` are the relations that change less for rivers."""
    sketch, (begin, end) = reading.match.string, reading.match.span()
    if reading.relation in _DATED or (reading.relation == relations.TRAIT and reading.word("trait") == "landlocked"):
        return False
    if _OLD.search(sketch, max(0, begin - _NEAR), end) and not _is_old_sight(reading):
        return True
    if reading.relation in lasting and {FEATURE, REGION} & set(sketch):
        return False
    if _AGE.search(text) or any(begin - _BEFORE <= word.start() < end + _NEAR for word in _BESIDE.finditer(sketch)):
        return True
    years = [int(year) for year in _YEAR.findall(text)]
    return bool(years) and not (reading.relation == relations.WITHIN and _is_settled(reading, min(years)))


def _is_old_sight(reading: Reading) -> bool:
    """Whether what is old is the sight, not the country: 'Petra, the ancient city in Jordan', but not 'in ancient Egypt'."""
    groups, sketch = reading.match.groupdict(), reading.match.string
    if reading.relation != relations.WITHIN or groups["a"] not in (FEATURE, TOWN) or groups["b"] != COUNTRY_SIGN:
        return False
    before = sketch[: reading.match.start("b")].split()
    return not (before and _OLD.fullmatch(before[-1]))


def _is_settled(reading: Reading, year: int) -> bool:
    """Whether the town and the country that the form joins have belonged where they do since before the year."""
    town, other = reading.named("a"), reading.named("b")
    home = reading.atlas.fact(relations.COUNTRY, town.subject)
    if home is None or reading.match["a"] != TOWN:
        return False
    return all(_stood(reading, country, year) for country in (home.value.split("; ")[0], other.subject))


def _stood(reading: Reading, country: str, year: int) -> bool:
    fact = reading.atlas.fact(relations.INDEPENDENCE, country)
    return country not in _RESHAPED and fact is not None and max(interval.last[0] for interval in fact.intervals) < year
