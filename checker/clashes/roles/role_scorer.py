"""Find the people whose role was perhaps written for another that the story speaks of and gives to nobody: a tie says so, or all that
stands around the two, weighed together (`role_signs`)."""

from collections.abc import Iterator, Mapping

from checker.clashes.roles.role_pairs import RolePair, RoleStory, find_role_pairs
from checker.clashes.roles.role_signs import SIGNS
from checker.clashes.roles.role_ties import is_tied, may_be_said
from checker.patterns import lazy
from checker.types import Span
from checker.weights import chance

# Of 266 calibration stories two have such a pair from here on (limit: one in a hundred), of 4,016 training stories eight.
LEAST = 0.3
TIED = 0.35
SHORT = 5  # a story of fewer sentences leaves many unnamed
_OF_CAPITAL = lazy(r"(?<=\S)\s[A-ZÀ-Þ][\w.’'-]*\s$")


def find_mistaken_roles(story: RoleStory, speakers: Mapping[Span, str]) -> Iterator[tuple[RolePair, float]]:
    """Of each person the pair that a tie holds, else the likeliest, and its probability. `speakers`: who says each quote, by its span."""
    sure: dict[str, tuple[RolePair, tuple[bool, float]]] = {}
    for pair in find_role_pairs(story):
        is_sure = is_tied(pair, speakers)
        probable = TIED if is_sure else score(pair) if _is_weighed(pair) else 0.0
        if probable >= LEAST and (is_sure, probable) > sure.get(pair.person, (pair, (False, 0.0)))[1]:
            sure[pair.person] = pair, (is_sure, probable)
    yield from ((pair, round(probable, 2)) for pair, (_, probable) in sure.values())


def _is_weighed(pair: RolePair) -> bool:
    """Whether the story is long enough to name whom it speaks of, presidents and kin aside, and the other role is one for itself and
    no one else's: 'the French mayor'."""
    is_told = len(pair.story.sentences) >= SHORT and pair.unheld.name != "president" and pair.kind != "kin"
    return is_told and pair.is_person and may_be_said(pair) and not pair.may_be_another and not _OF_CAPITAL.search(pair.before)


def score(pair: RolePair) -> float:
    """The chance that one of the two roles is a slip."""
    return chance("clashes/roles/data/role_weights.csv", SIGNS, pair.kind, pair)
