"""What the reference store knows, for people: facts with where they come from, and counts by group."""

from collections import Counter
from collections.abc import Iterable

from checker.facts.store import Fact


def describe_fact(fact: Fact) -> str:
    """A fact in lines: what it states, the row behind it, where it comes from and what it may do."""
    standing = "confirmed by an opened source: may give errors" if fact.is_confirmed else "editorial: gives queries only"
    lines = [
        fact.statement,
        f"  {fact.subject} · {fact.relation} · {fact.value} · valid {fact.valid}",
        f"  source: {fact.source}, as of {fact.as_of} ({standing})",
    ]
    lines += [f"  also called: {', '.join(fact.aliases)}"] if fact.aliases else []
    lines += [f"  note: {fact.note}"] if fact.note else []
    return "\n".join(lines)


def count_facts(facts: Iterable[Fact]) -> str:
    """A table of the relations: how many facts each has, and how many of them an opened source confirms."""
    total, confirmed = Counter(), Counter()
    for fact in facts:
        total[fact.relation] += 1
        confirmed[fact.relation] += fact.is_confirmed
    rows = [("relation", "facts", "confirmed"), *((name, total[name], confirmed[name]) for name in sorted(total))]
    rows.append(("all", total.total(), confirmed.total()))
    width = max(len(name) for name, *_ in rows)
    return "\n".join(f"{name:{width}}  {facts:>6}  {sure:>9}" for name, facts, sure in rows)
