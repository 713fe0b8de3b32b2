"""Where what a sentence says of a country, a state or a town clashes with the facts."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from checker.facts import relations
from checker.facts.atlas import FEATURE, REGION, Atlas, Named, atlas_of
from checker.facts.containers import find_denial, is_disputed
from checker.facts.currencies import find_currency
from checker.facts.place_forms import FORMS, HOME_CAPITAL, LIST, TRAIT
from checker.facts.records import find_record
from checker.facts.relations import values_of
from checker.facts.store import Fact

if TYPE_CHECKING:
    from checker.facts.store import FactStore

# The past has capitals, members and borders of its own, and towns change their country.
_PAST = re.compile(
    r"(?i)\b(?:then|former(?!ly)|once|until|ancient|medieval|empire|imperial|kingdom|colon\w+|soviet|ottoman|roman"
    r"|nazi|occupied|annexed|world war|wartime"
    r"|centur\w+|1[0-8]\d\d|19[0-8]\d|1990|1991)\b"
)
_DATED = ("joined", "left", relations.INDEPENDENCE, relations.FORMER_NAME, relations.STATEHOOD, relations.RULED)
# What rivers, mountains and islands lie in changes less.
_LASTING = (relations.WITHIN, LIST, relations.LINKS, relations.RECORD)
# Of these not every sentence that names the place speaks as of today.
_ASIDES = (relations.CAPITAL, relations.WITHIN, LIST, relations.LINKS, relations.RECORD, relations.TRAIT, relations.FORMER_NAME)


@dataclass(frozen=True, slots=True)
class Clash:
    """Where in the sentence the words at fault stand, the fact they clash with, what to say of it, and both values."""

    start: int
    end: int
    fact: Fact
    message: str
    values: tuple[str, str]
    others: tuple[tuple[int, int], ...] = ()  # where the words on the other side stand
    is_claim: bool = True  # the point of the sentence, not said in passing


def find_place_clashes(text: str, store: "FactStore") -> Iterator[Clash]:
    """Yield what the sentence says of places and the facts deny."""
    atlas = atlas_of(store)
    sketch, names = atlas.sketch(text)
    is_past, told = bool(_PAST.search(text)), set()
    for relation, form in _forms_for(frozenset(sketch[place] for place in names)):
        if is_past and relation not in _DATED and (relation not in _LASTING or not {FEATURE, REGION} & set(sketch)):
            continue
        for match in _compiled(_filled(form, atlas)).finditer(sketch):
            for clash in _READERS.get(relation, _read_values)(atlas, relation, match, names):
                if (clash.fact, clash.start) not in told:
                    told.add((clash.fact, clash.start))
                    is_aside = relation in _ASIDES and not re.search(r"\s(?:is|was|are)\s", match[0])
                    yield replace(clash, is_claim=not is_aside)


@cache
def _forms_for(signs: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """The forms whose two sides can stand in a sketch with these signs."""
    return tuple((relation, form) for relation, form in FORMS if all(signs & set(side) for side in _SIDE.findall(form)))


def _filled(form: str, atlas: Atlas) -> str:
    return form.replace(TRAIT, f"(?i:{'|'.join(sorted(map(re.escape, atlas.traits), key=len, reverse=True))})") if TRAIT in form else form


def _read_values(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Iterator[Clash]:
    """A capital that is not among the accepted."""
    of, value = names[match.start("a")], names[match.start("b")]
    fact = atlas.fact(relation, of.subject)
    if fact is None or {value.text, value.subject} & values_of(fact):
        return
    if of.subject == "United States" and atlas.fact(relations.STATEHOOD, value.text):
        return
    message = (
        f"This joins “{value.text}” with “{of.text}”; the reference says that {of.subject} has the capital {fact.value}. Which is right?"
    )
    yield Clash(value.start, value.end, fact, message, (value.text, fact.value), ((of.start, of.end),))


def _read_within(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Iterator[Clash]:
    yield from _deny(atlas, names[match.start("a")], names[match.start("b")])


def _read_list(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Iterator[Clash]:
    for outer in _listed(match, names):
        yield from _deny(atlas, names[match.start("a")], outer)


def _listed(match: re.Match[str], names: dict[int, Named]) -> list[Named]:
    return [names[place] for place in range(*match.span("list")) if place in names]


def _deny(atlas: Atlas, thing: Named, outer: Named) -> Iterator[Clash]:
    fact = find_denial(atlas, thing, outer)
    if fact:
        message = f"This joins “{outer.text}” with “{thing.text}”; the reference says: {fact.statement} Which is right?"
        yield Clash(outer.start, outer.end, fact, message, (outer.text, fact.value), ((thing.start, thing.end),))


def _read_links(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Iterator[Clash]:
    thing = names[match.start("a")]
    fact = atlas.fact(relation, thing.subject)
    for end in (names[match.start(group)] for group in "bc") if fact else ():
        if end.subject not in values_of(fact):
            message = f"{thing.text} is said to link the {end.text}; the reference says: {fact.statement} Which is right?"
            yield Clash(end.start, end.end, fact, message, (end.text, fact.value))


def _read_record(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Iterator[Clash]:
    fact, holder = find_record(atlas, match, names), names[match.start("a")]
    if fact:
        message = f"{holder.text} is called the {fact.subject}; the reference says {fact.value}. Which is right?"
        # The words of the record, on the sketch, stand beside the holder and before or after it.
        place = names.get(match.start("scope"))
        others = ((place.start, place.end),) if place else ()
        yield Clash(holder.start, holder.end, fact, message, (holder.text, fact.value), others)


def _read_neighbours(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Iterator[Clash]:
    of = names[match.start("a")]
    fact = atlas.fact(relation, of.subject)
    for value in (_listed(match, names) if "list" in match.groupdict() else [names[match.start("b")]]) if fact else ():
        other = atlas.fact(relation, value.subject)
        if other is None or value.subject in (of.subject, *values_of(fact)) or of.subject in values_of(other):
            continue
        if not is_disputed(of.subject, value.subject):
            message = f"This joins “{of.text}” and “{value.text}”; the reference says: {fact.statement} Which is right?"
            yield Clash(value.start, value.end, fact, message, (value.text, fact.value), ((of.start, of.end),))


def _read_trait(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Iterator[Clash]:
    """'Landlocked', 'French-speaking'; a region is known only where another such word describes it."""
    of, word = names[match.start("a")], match.groupdict().get("trait")
    fact = atlas.traits.get(word.lower() if word else f"{names[match.start('b')].text}-speaking".lower())
    if fact is None or of.subject in values_of(fact):
        return
    is_described = any(of.subject in values_of(other) for other in atlas.traits.values())
    if atlas.fact(relations.CONTINENT, of.subject) or is_described:
        message = f"{of.text} is called {fact.subject}; by the reference it is not among those that are. Which is right?"
        yield Clash(of.start, of.end, fact, message, (fact.subject, of.subject))


def _read_home_capital(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Iterator[Clash]:
    """'The capital, Lagos': a town that is no capital of anything, and no region is named that may be meant."""
    town = names[match.start("a")]
    home = next((fact for fact in atlas.facts.get((relations.COUNTRY, town.subject), ()) if fact.kind == "city"), None)
    fact = atlas.fact(relations.CAPITAL, home.value) if home else None
    if fact is None or REGION in match.string or town.text != town.subject or {town.text} & values_of(fact) or len(values_of(home)) > 3:
        return
    if not any(
        town.subject in values_of(other) for (held, _), facts in atlas.facts.items() if held == relations.CAPITAL for other in facts
    ):
        message = f"{town.text} is called the capital; the reference says that {fact.subject} has the capital {fact.value}. Which is meant?"
        yield Clash(town.start, town.end, fact, message, (town.text, fact.value))


def _read_ruler(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Iterator[Clash]:
    of, ruler = names[match.start("a")], names[match.start("b")]
    fact = atlas.fact(relation, ruler.subject)
    rulers = [other for (held, _), facts in atlas.facts.items() if held == relation for other in facts if of.subject in values_of(other)]
    if fact and rulers and fact not in rulers:
        known = ", ".join(sorted(other.subject for other in rulers))
        message = f"{of.text} is said to have been ruled by {ruler.subject}; the reference names {known}. Which is right?"
        yield Clash(ruler.start, ruler.end, rulers[0], message, (ruler.text, known), ((of.start, of.end),))


def _read_currency(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Iterator[Clash]:
    of = names[match.start("a")]
    word = match.groupdict().get("money") or "euro"
    fact = find_currency(atlas, of.subject, word)
    if fact:
        message = f"{of.subject} is said to pay in the {word}; the reference says {fact.value}. Which is right?"
        yield Clash(of.start, of.end, fact, message, (word, fact.value))


def _read_membership(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Iterator[Clash]:
    """Membership of a body that the country never belonged to; a year in which it did not join or leave."""
    of, body = names[match.start("a")], _body(match, names)
    memberships = atlas.facts.get((relations.MEMBERSHIP, of.subject), [])
    fact = next((fact for fact in memberships if fact.value == body.subject), None)
    if fact is None:
        others = ", ".join(sorted(fact.value for fact in memberships))
        message = f"{of.subject} is said to be a member of {body.text}; the reference lists only {others}. Is it?"
        if memberships:
            yield Clash(body.start, body.end, memberships[0], message, (body.text, "no member"), ((of.start, of.end),))
        return
    year = int(match["year"]) if relation in ("joined", "left") else None
    if year is None or "start not given" in fact.note or "differ" in fact.note or len(fact.intervals) > 1:
        return
    interval = fact.intervals[0]
    known = interval.first[0] if relation == "joined" else 0 if interval.is_open else interval.last[0]
    if abs(year - known) <= (1 if relation == "left" else 0) or not known:
        return
    message = (
        f"{match['year']} is given as the year in which {of.subject} {relation} {body.text}; the reference says {known}. Which is right?"
    )
    yield Clash(of.start, body.end, fact, message, (match["year"], str(known)))


def _body(match: re.Match[str], names: dict[int, Named]) -> Named:
    """The body that the match names; the euro zone begins with a small letter and has no sign."""
    group = "b2" if match.groupdict().get("b2") else "b"
    of = names[match.start("a")]
    return names.get(match.start(group)) or Named(of.start, of.end, "the euro zone", "the euro zone")


def _read_year(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Iterator[Clash]:
    of, year = names[match.start("a")], match["year"]
    fact = atlas.fact(relation, of.subject)
    if fact is None or year in values_of(fact):
        return
    told = "became a state" if relation == relations.STATEHOOD else "became independent"
    message = f"{year} is given as the year in which {of.subject} {told}; the reference says {fact.value}. Which is right?"
    yield Clash(of.start, of.end, fact, message, (year, fact.value))


def _read_former_name(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Iterator[Clash]:
    of, old = names[match.start("a")], names[match.start("b")]
    fact = next((fact for facts in atlas.facts.values() for fact in facts if fact.relation == relation and fact.value == old.text), None)
    if fact is None:
        return
    year = match.groupdict().get("year")
    if fact.subject != of.subject:
        message = f"{old.text} is given as the old name of {of.subject}; the reference says that {fact.subject} bore it. Which is right?"
        yield Clash(old.start, old.end, fact, message, (of.subject, fact.subject), ((of.start, of.end),))
        return
    last = fact.intervals[-1].last[0]
    independence = atlas.fact(relations.INDEPENDENCE, of.subject)
    if (
        year is None
        or fact.intervals[-1].is_open
        or any(abs(int(year) - interval.last[0]) <= 1 for interval in fact.intervals)
        or (independence and year in values_of(independence))
    ):
        return
    message = f"{of.subject} is said to have been {old.text} until {year}; the reference says {last}. Which is right?"
    yield Clash(of.start, old.end, fact, message, (year, str(last)))


_READERS: dict[str, Callable[[Atlas, str, re.Match[str], dict[int, Named]], Iterator[Clash]]] = {
    relations.WITHIN: _read_within,
    LIST: _read_list,
    relations.LINKS: _read_links,
    relations.RECORD: _read_record,
    relations.NEIGHBOURS: _read_neighbours,
    relations.TRAIT: _read_trait,
    HOME_CAPITAL: _read_home_capital,
    relations.RULED: _read_ruler,
    relations.CURRENCY: _read_currency,
    relations.MEMBERSHIP: _read_membership,
    "joined": _read_membership,
    "left": _read_membership,
    relations.INDEPENDENCE: _read_year,
    relations.STATEHOOD: _read_year,
    relations.FORMER_NAME: _read_former_name,
}
# What stands for a side of a form: one sign or a class of them.
_SIDE = re.compile(r"\(\?P<(?:a|b|scope)>\[?([\ue010-\ue018]+)")
_compiled = cache(re.compile)
