"""What speaks for it that a value is told of a place: the signs of all ties, and a few that only places have.

What a sign is worth stands in data/place_weights.csv, a column for each group of relations, fitted by
models/recipes/place_tie_weights.py.
"""

from checker.facts import relations
from checker.facts.places.lone_places import DEALINGS, JOURNEY, LIKENESS, tells_of_others
from checker.facts.places.place_past import speaks_of_past
from checker.facts.ties.tie_pairs import TiePair
from checker.facts.ties.tie_signs import OFF, TELLING, around, text_before
from checker.facts.ties.tied_places import HOLDS, MEMBERS, MOUTH
from checker.patterns import lazy
from checker.weights import Sign

_LEADS_OFF = {
    "a journey": lazy(rf"(?i)\b(?:{JOURNEY})\b"),
    "dealings": lazy(rf"(?i)\b(?:{DEALINGS})\b"),
    "likeness": lazy(rf"(?i)\b(?:{LIKENESS})\b"),
    "what leads off": lazy(rf"(?i)\b(?:{JOURNEY}|{DEALINGS}|{LIKENESS})\b|[;:()“”]"),
}
_BORDER = lazy(r"\b(?:border\w*|frontiers?)\b")

PLACE_SIGNS = (
    *TELLING,
    *(Sign(f"{what} between", lambda pair, form=form: form.search(pair.between) is not None) for what, form in _LEADS_OFF.items()),
    Sign("off subject", lambda pair: OFF.search(text_before(pair, pair.subject)) is not None),
    Sign("of another subject", lambda pair: pair.is_of_other),
    Sign("a border", lambda pair: _BORDER.search(around(pair)) is not None),
    Sign("tells of others", lambda pair: tells_of_others(pair.text)),
    Sign("speaks of the past", lambda pair: speaks_of_past(pair.text)),
    *(Sign(f"in a list with {count} right values", lambda pair, count=count: pair.right_listed >= count) for count in (1, 2, 3)),
)
# Relations that are told alike have weights together, and values that are listed with right ones have their own.
PLACE_GROUPS = ("within", "neighbour", "water", "capital", "part", "list")
_GROUP_OF = {
    relations.WITHIN: "within",
    relations.NEIGHBOURS: "neighbour",
    **dict.fromkeys((relations.RISES, relations.LINKS, relations.PARTS, MOUTH), "water"),
    relations.CAPITAL: "capital",
    relations.POSITION: "part",
    **dict.fromkeys((HOLDS, MEMBERS), "list"),
}


def place_group_of(pair: TiePair) -> str:
    """The column of the table in which the weights for a pair stand."""
    return "list" if pair.is_in_right_list else _GROUP_OF[pair.relation]
