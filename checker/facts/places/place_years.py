"""What a sentence says of a country's memberships, independence and old names, and of their years, against the facts."""

from collections.abc import Iterator

from checker.facts import relations
from checker.facts.atlas import Named
from checker.facts.places.place_reading import Clash, Reading
from checker.facts.relations import values_of
from checker.facts.store import Fact

JOINED, LEFT = "joined", "left"
# Stories are old too: who joined later may have been outside when one was written.
_LONG_AGO = 2004


def read_membership(reading: Reading) -> Iterator[Clash]:
    """Membership of a body that the country never belonged to; a year in which it did not join or leave."""
    body = _body(reading)
    for of in reading.listed() if reading.word("list") else [reading.named("a")]:
        memberships = reading.atlas.facts.get((relations.MEMBERSHIP, of.subject), [])
        fact = next((fact for fact in memberships if fact.value == body.subject), None)
        if fact:
            yield from _read_accession(reading, of, body, fact)
            yield from _read_past_member(reading, of, body, fact)
        elif memberships:
            others = ", ".join(sorted(fact.value for fact in memberships))
            message = f"{of.subject} is said to be a member of {body.text}; the reference lists only {others}. Is it?"
            at, other = (of, body) if reading.word("list") else (body, of)
            yield reading.clash(at, memberships[0], message, (body.text, "no member"), other)


def _read_accession(reading: Reading, of: Named, body: Named, fact: Fact) -> Iterator[Clash]:
    """The year of joining or leaving, where the reference is sure of it."""
    year = reading.word("year") if reading.relation in (JOINED, LEFT) else None
    if year is None or "start not given" in fact.note or "differ" in fact.note or len(fact.intervals) > 1:
        return
    interval, is_left = fact.intervals[0], reading.relation == LEFT
    known = interval.first[0] if not is_left else 0 if interval.is_open else interval.last[0]
    if known and abs(int(year) - known) > is_left:
        message = (
            f"{year} is given as the year in which {of.subject} {reading.relation} {body.text}; the reference says {known}. Which is right?"
        )
        yield reading.clash("year", fact, message, (year, str(known)), of)


def _read_past_member(reading: Reading, of: Named, body: Named, fact: Fact) -> Iterator[Clash]:
    """A country that left a body long ago, said to be a member of it today."""
    last = fact.intervals[-1]
    if reading.relation == relations.MEMBERSHIP and not (reading.is_past or last.is_open) and last.last[0] < _LONG_AGO:
        message = f"{of.subject} is said to be a member of {body.text}; the reference says that it left in {last.last[0]}. Is it?"
        yield reading.clash(of, fact, message, ("member", f"left in {last.last[0]}"), body)


def read_outside(reading: Reading) -> Iterator[Clash]:
    """A country that is said to be outside a body to which it has belonged for long."""
    of, body = reading.named("a"), _body(reading)
    held = (fact for fact in reading.atlas.facts.get((relations.MEMBERSHIP, of.subject), ()) if fact.value == body.subject)
    fact = next((fact for fact in held if fact.intervals[-1].is_open and fact.intervals[-1].first[0] <= _LONG_AGO), None)
    if fact and not fact.note:
        message = f"{of.subject} is said to be outside {body.text}; the reference says: {fact.statement} Is it?"
        yield reading.clash(of, fact, message, ("no member", body.text), body)


def _body(reading: Reading) -> Named:
    """The body that the match names; the euro zone begins with a small letter and has no sign."""
    group = "b2" if reading.word("b2") else "b"
    if reading.match.start(group) in reading.names:
        return reading.named(group)
    return Named(*reading.span(group), "the euro zone", "the euro zone")


def read_year(reading: Reading) -> Iterator[Clash]:
    """The year of independence or of statehood."""
    of, year = reading.named("a"), reading.word("year")
    fact = reading.atlas.fact(reading.relation, of.subject)
    if fact is None or year in values_of(fact):
        return
    told = "became a state" if reading.relation == relations.STATEHOOD else "became independent"
    message = f"{year} is given as the year in which {of.subject} {told}; the reference says {fact.value}. Which is right?"
    yield reading.clash("year", fact, message, (year, fact.value), of)


def read_former_name(reading: Reading) -> Iterator[Clash]:
    of, old = reading.named("a"), reading.named("b")
    names = (fact for facts in reading.atlas.facts.values() for fact in facts if fact.relation == relations.FORMER_NAME)
    fact = next((fact for fact in names if fact.value == old.text), None)
    if fact and fact.subject != of.subject:
        message = f"{old.text} is given as the old name of {of.subject}; the reference says that {fact.subject} bore it. Which is right?"
        yield reading.clash(old, fact, message, (of.subject, fact.subject), of)
    elif fact and reading.word("year"):
        yield from _read_renaming(reading, of, old, fact)


def _read_renaming(reading: Reading, of: Named, old: Named, fact: Fact) -> Iterator[Clash]:
    """The year in which a name was given up; that of independence will do."""
    year, last = reading.word("year"), fact.intervals[-1]
    independence = reading.atlas.fact(relations.INDEPENDENCE, of.subject)
    is_near = any(abs(int(year) - interval.last[0]) <= 1 for interval in fact.intervals)
    if last.is_open or is_near or (independence and year in values_of(independence)):
        return
    message = f"{of.subject} is said to have been {old.text} until {year}; the reference says {last.last[0]}. Which is right?"
    yield reading.clash("year", fact, message, (year, str(last.last[0])), of, old)
