"""The claims on one item -> facts: several values of one relation become one fact that accepts them all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from checker.facts.imports.statements import SEAT, Claim
from checker.facts.imports.wording import find_value_of_office, is_telling, join_valid, say_dates, say_when
from checker.facts.people.lives import BIRTHPLACE, BORN, DIED
from checker.facts.people.makings import FOUNDED, FOUNDER, MAKER
from checker.facts.relations import CAPITAL, COUNTRY, MEMBERSHIP
from checker.facts.store import EVENT, OFFICE, Fact

_DATED = {BORN: "was born", DIED: "died", FOUNDED: "was founded", EVENT: "took place"}
_CREATED = {"book": "was written by", "film": "was directed by", "music": "was composed by", "painting": "was made by"}
_MOST_NAMED = 3  # statements that a source names


@dataclass(frozen=True)
class Item:
    """What is known of an item besides its claims: its names, and what it lies in."""

    number: int
    name: str
    aliases: tuple[str, ...] = ()
    containers: tuple[str, ...] = ()


class Register(Protocol):
    """Items by number, and whether several subjects of a relation bear a name."""

    def item(self, number: int) -> Item | None: ...

    def is_shared(self, name: str, relation: str) -> bool: ...


def make_facts(claims: Iterable[Claim], register: Register, as_of: str) -> Iterator[Fact]:
    """The facts of claims in the order of their subjects; what has no name, no readable date or too many bearers is left out."""
    for (number, relation), group in groupby(claims, key=lambda claim: (claim.subject, claim.relation)):
        subject = register.item(number)
        if subject and is_telling(subject.name, relation) and not register.is_shared(subject.name, relation):
            with suppress(ValueError):  # a date that no calendar has, an end before its start
                yield from _MAKERS_OF_FACTS.get(relation, _of_values)(subject, list(group), register, as_of)


def _of_dates(subject: Item, claims: Sequence[Claim], register: Register, as_of: str) -> Iterator[Fact]:
    valid = join_valid(claim.valid for claim in claims)
    relation = claims[0].relation
    is_sure = len(claims) == 1 or not valid.startswith("{")
    yield _fact(subject, claims, register, as_of, say_dates(valid), valid, f"{_DATED[relation]} {say_when(valid)}", is_sure=is_sure)


def _of_offices(subject: Item, claims: Sequence[Claim], register: Register, as_of: str) -> Iterator[Fact]:
    offices = defaultdict(list)
    for claim in claims:
        office = register.item(claim.value)
        word, _, number = claim.of.partition(" ")
        of = register.item(int(number)) if number else None
        value = office and find_value_of_office((office.name, *office.aliases), f"{word} {of.name}" if of else "")
        if value:
            offices[value].append(claim)
    for value, held in offices.items():
        valid = join_valid(claim.valid for claim in held)
        verb = "has been" if valid.endswith("/..") else "was"
        yield _fact(subject, held, register, as_of, value, valid, f"{verb} {value} {say_when(valid)}")


def _of_members(subject: Item, claims: Sequence[Claim], register: Register, as_of: str) -> Iterator[Fact]:
    for value, group in groupby(sorted(claims, key=lambda claim: claim.value), key=lambda claim: claim.value):
        members, body = list(group), register.item(value)
        if body and body.name:
            spans = [claim.valid for claim in members if claim.valid]
            valid = join_valid(spans) if spans else f"{as_of[:4]}/.."
            verb = "has been a member of" if valid.endswith("/..") else "was a member of"
            note = "" if spans else "start not given"
            yield _fact(subject, members, register, as_of, body.name, valid, f"{verb} {body.name}", note)


def _of_values(subject: Item, claims: Sequence[Claim], register: Register, as_of: str) -> Iterator[Fact]:
    """One fact with the values that hold; those that did, and what a birthplace lies in, are accepted too."""
    items = [(claim, item) for claim in claims if (item := register.item(claim.value)) and item.name]
    best = [(claim, item) for claim, item in items if claim.is_best]
    names = list(dict.fromkeys(item.name for _, item in best))
    others = [item.name for _, item in items]
    if claims[0].relation == BIRTHPLACE:
        if not all(item.containers for _, item in items):
            return  # a hospital or a house, and no telling what else it is in
        others += [name for _, item in items for name in item.containers]
    also = [name for name in dict.fromkeys(others) if name not in names]
    if names:
        valid = join_valid([claim.valid for claim, _ in best if claim.valid] or [f"{as_of[:4]}/.."])
        is_listed = claims[0].relation in (FOUNDER, MAKER)
        value = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 and is_listed else "; ".join(names)
        joint = ", " if claims[0].relation == BIRTHPLACE else "; "
        note = f"also: {joint.join(also)}" if also else ""
        yield _fact(subject, [claim for claim, _ in best], register, as_of, value, valid, _say_value(claims[0], value), note)


def _say_value(claim: Claim, value: str) -> str:
    verbs = {CAPITAL: "has the capital", MAKER: _CREATED.get(claim.kind, "was made by")}
    return f"{verbs.get(claim.relation, claim.relation)} {value}"


def _fact(
    subject: Item,
    claims: Sequence[Claim],
    register: Register,
    as_of: str,
    value: str,
    valid: str,
    said: str,
    note: str = "",
    *,
    is_sure: bool = True,
) -> Fact:
    relation = claims[0].relation
    statements = ", ".join(claim.statement for claim in claims[:_MOST_NAMED]) + (" ..." if len(claims) > _MOST_NAMED else "")
    names = [name for name in subject.aliases if is_telling(name, relation) and not register.is_shared(name, relation)]
    return Fact(
        subject=subject.name,
        relation=relation,
        value=value,
        valid=valid,
        kind=claims[0].kind,
        aliases=tuple(names),
        is_confirmed=is_sure and all(claim.is_referenced for claim in claims),
        source=f"Wikidata Q{subject.number}, statement {statements}",
        as_of=as_of,
        note=note,
        statement=f"{_with_article(subject.name) if relation == EVENT else subject.name} {said}.",
    )


def _with_article(name: str) -> str:
    """A name at the head of a sentence: 'The Battle of Hastings', 'World War II'."""
    return f"The {name}" if " of " in name and not name.startswith(("The ", "A ")) and not name[0].isdigit() else name


_MAKERS_OF_FACTS = {
    **dict.fromkeys(_DATED, _of_dates),
    OFFICE: _of_offices,
    MEMBERSHIP: _of_members,
    **dict.fromkeys((BIRTHPLACE, CAPITAL, COUNTRY, SEAT, FOUNDER, MAKER), _of_values),
}
