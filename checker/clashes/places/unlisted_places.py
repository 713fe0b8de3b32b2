"""Words that no list has where a place is told of, and that a letter parts from a well-known one: 'in Iruq', 'near Nanchester'."""

from functools import cache

from checker.mentions.gazetteer import places, without_accents
from checker.mentions.lexicon import is_listed
from checker.mentions.spelling import WELL_KNOWN, is_derived

LONG = 7  # letters of a name of which the first may be wrong: 'Zabul' is no slip of Kabul
SHORT = 4


def nearest_well_known(word: str) -> str | None:
    """The one country, state or capital that an unlisted word must mean; short ones too, of which `spelling` believes no slip."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    plain = without_accents(word).lower()
    near = process.extract(plain, _well_known(), scorer=OSA.distance, score_cutoff=1, limit=2)
    if len(near) != 1 or is_derived(word, near[0][2]) or (plain[0] != near[0][0][0] and len(near[0][0]) < LONG) or is_listed(word):
        return None
    return near[0][2]


@cache
def _well_known() -> dict[str, str]:
    """Names of one word of well-known places as they are spelt, with those in small letters."""
    names = (place.name for place in places() if place.kind in WELL_KNOWN)
    return {name: name.lower() for name in names if name.isalpha() and len(name) >= SHORT}
