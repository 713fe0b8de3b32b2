"""The parallel at which a country is divided: 'the 48th parallel' in a sentence on Korea.

Read where the sentence names the country and says border, line, divide or which side; nothing else in the store has a number like it.
"""

from collections.abc import Iterator

from checker.facts import relations
from checker.facts.atlas import Atlas
from checker.facts.places.place_reading import Clash
from checker.facts.relations import values_of
from checker.patterns import lazy

_PARALLEL = lazy(r"\b(?P<number>\d{1,2}(?:st|nd|rd|th))\s[Pp]arallel\b")
_DIVIDES = lazy(
    r"\b(?:borders?|frontier|boundary|divid\w+|split\w*|partition\w*|separat\w+|demarcation|demilitari[sz]ed|DMZ|line|cross\w*|across|peninsula"
    r"|(?:north|south)(?:wards?)?\sof)\b"
)


def find_wrong_parallels(text: str, atlas: Atlas) -> Iterator[Clash]:
    """Where the number of the parallel is none of those of the only country that the sentence has one for."""
    match = _PARALLEL.search(text)
    if match is None or not _DIVIDES.search(text):
        return
    facts = (fact for (relation, _), held in atlas.facts.items() if relation == relations.PARALLEL for fact in held)
    named = [(fact, name) for fact in facts if (name := next((name for name in fact.names if name in text), None))]
    if len(named) == 1 and match["number"] not in values_of(named[0][0]):
        fact, name = named[0]
        message = f"The {match['number']} parallel stands beside ‘{name}’; the reference says: {fact.statement} Which is right?"
        at = text.index(name)
        yield Clash(*match.span("number"), fact, message, (match["number"], fact.value), ((at, at + len(name)),))
