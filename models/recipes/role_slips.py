"""Slips in the roles of people, planted without labels: in a right story a role that one person has, wherever it stands again, is that
person's.

Either a mention becomes a role that nobody has ('the governor said' of the mayor), or what the person is said to be does. Only the
reading of a story is changed, not its text. Used by role_weights.py. A plant is drawn from a seeded generator, so that a run repeats.
"""

import random
from collections.abc import Iterator
from dataclasses import replace

from checker.clashes.roles.role_pairs import RolePair, RoleStory, Unheld, are_of_a_kind, kind_of
from checker.clashes.roles.role_scorer import find_candidates
from checker.mentions.role_words import Role, roles
from checker.mentions.roles import Description
from checker.types import Span

TRIES = 50  # a plant
SHARE = {"ladder": 1.0, "kind": 0.25, "other": 0.05}  # how often a role that is so near is taken


class Planter:
    """Draws plants."""

    def __init__(self, seed: int = 1) -> None:
        self._draw = random.Random(seed)
        self._roles = list({role.name: role for role in roles().values()}.values())

    def plant(self, story: RoleStory, most: int) -> Iterator[list[RolePair]]:
        """The pairs of each slip: at most `most` in mentions and as many in what is told."""
        drawn = list(_mentions(story))
        for told, mention in self._draw.sample(drawn, min(most, len(drawn))):
            if value := self._other(story, told):
                yield [pair for pair in find_candidates(_with_role(story, mention.span, value)) if pair.unheld.span == mention.span]
        lone = list({told.span: told for told, _ in drawn}.values())
        for told in self._draw.sample(lone, min(most, len(lone))):
            if value := self._other(story, told):
                slipped = _with_role(story, told.span, value)
                yield [pair for pair in find_candidates(slipped) if pair.told.span == told.span and pair.unheld.name == told.value.name]

    def _other(self, story: RoleStory, told: Description) -> Role | None:
        """A role that the story does not have, the likelier the nearer."""
        for _ in range(TRIES):
            value = self._draw.choice(self._roles)
            is_new = value.name not in story.times and are_of_a_kind(told.value, value)
            if is_new and self._draw.random() < SHARE[_nearness(told.value, value)]:
                return value
        return None


def _nearness(one: Role, other: Role) -> str:
    if one.ladders & other.ladders:
        return "ladder"
    return "kind" if kind_of(one) == kind_of(other) else "other"


def _mentions(story: RoleStory) -> Iterator[tuple[Description, Unheld]]:
    """What is told of somebody who alone is that, with each other sentence's word of it that describes nobody."""
    taken = [one.span for told in story.told.values() for one in told if not one.is_again]
    free = [term for term in story.terms if not any(span.overlaps(term.span) for span in taken)]
    for told in story.told.values():
        for name, one in {d.value.name: d for d in reversed(told) if not (d.is_quoted or d.is_again)}.items():
            if len(story.held[name]) == 1:
                yield from ((one, term) for term in free if term.name == name and term.is_somebody and term.sentence.index != one.sentence)


def _with_role(story: RoleStory, span: Span, value: Role) -> RoleStory:
    """The story with another role at a place."""
    terms = [replace(t, term=replace(t.term, value=value)) if t.span.overlaps(span) else t for t in story.terms]
    told = {
        person: [replace(d, value=value) if d.span.overlaps(span) else d for d in found if not (d.is_again and d.span.overlaps(span))]
        for person, found in story.told.items()
    }
    return replace(story, terms=terms, told=told)
