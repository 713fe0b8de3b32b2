"""Find the people whose role was perhaps written for another that the story speaks of and gives to nobody: a tie says so, or all that
stands around the two, weighed together (`role_signs`)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.clashes.roles.role_pairs import RolePair, RoleStory, find_role_pairs, read_roles
from checker.clashes.roles.role_signs import SIGNS, may_be_said
from checker.clashes.roles.role_ties import is_tied
from checker.mentions.attribution import find_attributions
from checker.types import MentionKind, Span
from checker.weights import chance

if TYPE_CHECKING:
    from checker.pipeline import Story

# Of 266 calibration stories none has such a pair from here on (0.1: one, 0.08: three), and 7 of 23 planted slips are found (11, 12). The
# lower limits asked thirteen times more of 4,016 training stories, wrongly each time.
LEAST = 0.15
TIED = 0.35
SHORT = 5  # a story of fewer sentences leaves many unnamed


def read_story(story: "Story") -> RoleStory:
    speakers = dict.fromkeys((m.span for m in story.mentions if m.kind is MentionKind.QUOTE), "")
    speakers |= {one.quote.span: one.speaker for one in find_attributions(story.sentences, story.mentions, story.people)}
    return read_roles(story.sentences, story.people, story.descriptions, speakers)


def find_candidates(story: RoleStory) -> Iterator[RolePair]:
    """The pairs that are weighed."""
    return (pair for pair in find_role_pairs(story) if pair.unheld.is_somebody and pair.is_person and may_be_said(pair))


def find_mistaken_roles(story: RoleStory) -> Iterator[tuple[RolePair, float]]:
    """Of each role that nobody has the person whose it most probably is, once a person, and the probability."""
    tied = ((TIED, pair) for pair in find_role_pairs(story) if is_tied(pair))
    weighed = ((score(pair), pair) for pair in find_candidates(story)) if len(story.sentences) >= SHORT else ()
    likeliest: dict[Span, tuple[float, RolePair]] = {}
    for probable, pair in sorted((*tied, *weighed), key=lambda found: (-found[0], abs(found[1].distance))):
        likeliest.setdefault(pair.unheld.span, (probable, pair))
    surest: dict[str, tuple[float, RolePair]] = {}
    for probable, pair in likeliest.values():
        if probable >= LEAST:
            surest.setdefault(pair.person, (probable, pair))
    yield from ((pair, round(probable, 2)) for probable, pair in surest.values())


def score(pair: RolePair) -> float:
    """The chance that one of the two roles is a slip."""
    return chance("clashes/roles/data/role_weights.csv", SIGNS, "weight", pair)
