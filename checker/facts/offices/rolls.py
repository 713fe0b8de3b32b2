"""What the shipped facts say of each person, by relation: kin, parties, ends of office."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from checker.facts.loading import load_facts
from checker.facts.store import Fact

LEFT = "left office when"  # he died, resigned, was deposed …


@cache
def facts_by_subject(relation: str) -> Mapping[str, tuple[Fact, ...]]:
    """The facts of a relation by their subjects, in the order of the files."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in load_facts().of(relation):
        found[fact.subject].append(fact)
    return {subject: tuple(facts) for subject, facts in found.items()}


def facts_of(subject: str, relation: str) -> tuple[Fact, ...]:
    """The facts of a relation on one subject."""
    return facts_by_subject(relation).get(subject, ())


def fact_of(subject: str, relation: str) -> Fact | None:
    """The fact of a relation of which each subject has one."""
    return next(iter(facts_of(subject, relation)), None)
