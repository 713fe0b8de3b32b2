"""What FC604's readings of one sentence find, for the tests of each."""

from checker.facts import load_facts
from checker.facts.atlas import atlas_of
from checker.facts.places.lone_places import find_lone_places
from checker.facts.places.place_clashes import find_place_clashes
from checker.facts.ties.tie_scorer import find_wrong_ties

STORE = load_facts()
ATLAS = atlas_of(STORE)


def told(text: str) -> list[str]:
    """The words at fault."""
    clashes = (*find_place_clashes(text, STORE), *find_lone_places(ATLAS, *ATLAS.sketch(text)))
    ties = (pair.value for pair in find_wrong_ties(text, STORE, of_places=True))
    return [text[span.start : span.end] for span in (*clashes, *ties)]
