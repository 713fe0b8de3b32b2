"""Names of lesser places that are written for greater ones: 'Columbia' for Colombia, 'Pittsburg' for Pittsburgh.

By themselves they are no slips. They are where the sentence names a town, a neighbour, a leader or the people of the country or
state in which the greater one lies, and nothing of where the lesser lies, and where they stand alone ('British Columbia').
"""

from collections.abc import Iterator

from checker.facts import relations
from checker.facts.atlas import Atlas, Named, atlas_of
from checker.facts.relations import values_of
from checker.facts.store import OFFICE, FactStore
from checker.patterns import lazy

# What is written: what is meant, where that lies, where the lesser lies.
_LOOKALIKES = {
    "Columbia": ("Colombia", {"Colombia"}, {"United States", "Canada"}),
    "Edinburg": ("Edinburgh", {"Scotland", "United Kingdom"}, {"United States"}),
    "Frankfort": ("Frankfurt", {"Germany"}, {"United States"}),
    "Nuremburg": ("Nuremberg", {"Germany"}, {"United States"}),
    "Pittsburg": ("Pittsburgh", {"Pennsylvania"}, {"California", "Kansas", "Texas"}),
    "Alburquerque": ("Albuquerque", {"New Mexico", "United States"}, {"Spain"}),
    "Tuscon": ("Tucson", {"Arizona", "United States"}, set()),
    "Lichtenstein": ("Liechtenstein", {"Liechtenstein", "Switzerland", "Austria"}, {"Germany", "United States"}),
    "Cordova": ("Córdoba", {"Spain", "Argentina"}, {"United States", "Philippines"}),
    "Dehli": ("Delhi", {"India"}, set()),
    "Granada": ("Grenada", {"Trinidad and Tobago", "Barbados", "St Lucia", "Caribbean"}, {"Spain", "Nicaragua"}),
    "Cypress": ("Cyprus", {"Cyprus", "Greece", "Turkey"}, {"United States"}),
    "Bagdad": ("Baghdad", {"Iraq"}, {"United States", "Mexico"}),
    "Ukrain": ("Ukraine", {"Ukraine", "Russia"}, set()),
    "Hawai": ("Hawaii", {"Hawaii", "United States"}, set()),
}
_WRITTEN = lazy(
    rf"(?<![\w’'-])(?<![A-ZÀ-Þ]\w\s)(?P<name>{'|'.join(_LOOKALIKES)})(?![\w-])(?!\s[A-ZÀ-Þ])(?:,\s(?P<state>[A-ZÀ-Þ]\w+(?:\s[A-ZÀ-Þ]\w+)?))?"
)
_NAME_BEFORE = lazy(r"(?:[A-ZÀ-Þ][\w.]*|of|space\sshuttle|shuttle)\s$")
_IS_COUNTRY = lazy(r"(?:,|\sis)\s(?:(?:an?|the|one\sof\sthe)\s|(?:[A-Z]\w+\s?){1,3}[’']s\s)(?:[\w-]+\s){0,4}?(?:country|nation|republic)\b")
_OF_PLACE = lazy(r"\b(?:north|south|east|west|coast|people|province|president|government|borders?|rest|parts?|city|capital)\sof\s$")


def find_lookalikes(text: str, store: FactStore) -> Iterator[tuple[int, int, str]]:
    """Where the name of a lesser place stands for that of a greater one: offsets, and what is meant."""
    for match in _WRITTEN.finditer(text):
        before = text[: match.start()]
        if _NAME_BEFORE.search(before) and not _OF_PLACE.search(before):
            continue
        meant, homes, others = _LOOKALIKES[match["name"]]
        if _IS_COUNTRY.match(text, match.end("name")) and atlas_of(store).fact(relations.CONTINENT, meant):
            yield *match.span("name"), meant
            continue
        if match["state"] and match["state"] not in homes:
            continue
        around = _around(text, match["name"], store)
        if around & _with_neighbours(homes, atlas_of(store)) and not around & others:
            yield *match.span("name"), meant


def _around(text: str, name: str, store: FactStore) -> set[str]:
    """The countries and states of the other places that the text names, and of those who led one."""
    atlas = atlas_of(store)
    _, names = atlas.sketch(text)
    places = set[str]().union(*(_homes(place, atlas) for place in names.values() if place.text != name))
    return places | {fact.value.rpartition(" of ")[2] for _, facts in store.find_names(text, OFFICE) for fact in facts}


def _homes(name: Named, atlas: Atlas) -> set[str]:
    """What a name stands for, and the countries, states and nations that it lies in."""
    facts = [*atlas.facts.get((relations.COUNTRY, name.subject), ()), *atlas.facts.get((relations.WITHIN, name.subject), ())]
    return {name.subject}.union(*(values_of(fact) if fact.kind not in ("city", "capital") else fact.value.split("; ") for fact in facts))


def _with_neighbours(homes: set[str], atlas: Atlas) -> set[str]:
    facts = (atlas.fact(relations.NEIGHBOURS, home) for home in homes)
    return homes.union(*(values_of(fact) for fact in facts if fact))
