"""Where what a sentence says of a country, a state or a town clashes with the facts."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from checker.facts import relations
from checker.facts.atlas import Atlas, Named, atlas_of
from checker.facts.place_forms import FORMS
from checker.facts.relations import values_of
from checker.facts.store import Fact

if TYPE_CHECKING:
    from checker.facts.store import FactStore

# A rough gate before the sketch is drawn.
_TELLS = re.compile(
    r"capital|(?:city|town) of|(?:city|town) in|, (?:in |the )?(?:\w+ern )?[A-Z]|country|nation|\beuro|member|\bjoined|\bleft\b"
    r"|\bborder|independen|known as|formerly|[Uu]nion|a state|state in|, now\s|belongs"
    r"|(?:city|port|resort) (?:in|of)|became|renamed|present-day|\s[A-Z]\w+ in (?:the )?(?:\w+ern )?[A-Z]|\sis in\s"
)
# The past has capitals, members and borders of its own, and towns change their country.
_PAST = re.compile(
    r"(?i)\b(?:then|former(?!ly)|once|until|ancient|medieval|historic\w*|old|empire|imperial|kingdom|colon\w+|soviet|ottoman|roman"
    r"|nazi|occupied|annexed|war|wartime"
    r"|centur\w+|1[0-8]\d\d|19[0-8]\d|1990|1991)\b"
)
_DATED = ("joined", "left", relations.INDEPENDENCE, relations.FORMER_NAME, relations.STATEHOOD)
# Whose towns and borders are in dispute, or were one country.
_DISPUTES = (
    "China/Taiwan; Serbia/Kosovo; Israel/Palestine; Israel/Syria; Ukraine/Russia; Georgia/Russia; India/Pakistan; "
    "Armenia/Azerbaijan; Cyprus/Turkey; Sudan/South Sudan; United Kingdom/Ireland; North Korea/South Korea; Moldova/Russia; "
    "China/India; Serbia/Montenegro; Israel/Egypt; Ethiopia/Eritrea; Serbia/Bosnia and Herzegovina"
)
_DISPUTED = frozenset(frozenset(pair.split("/")) for pair in _DISPUTES.split("; "))


@dataclass(frozen=True, slots=True)
class Clash:
    """Where in the sentence the words at fault stand, the fact they clash with, what to say of it, and both values."""

    start: int
    end: int
    fact: Fact
    message: str
    values: tuple[str, str]


def find_place_clashes(text: str, store: "FactStore") -> Iterator[Clash]:
    """Yield what the sentence says of places and the facts deny."""
    if not _TELLS.search(text):
        return
    atlas = atlas_of(store)
    sketch, names = atlas.sketch(text)
    is_past = bool(_PAST.search(text))
    for relation, form in FORMS if names else ():
        if is_past and relation not in _DATED:
            continue
        for match in _compiled(form).finditer(sketch):
            clash = _READERS.get(relation, _read_values)(atlas, relation, match, names)
            if clash:
                yield clash


def _read_values(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Clash | None:
    """A capital, a country, a continent or neighbours that are not among the accepted."""
    of, value = names[match.start("a")], names[match.start("b")]
    fact = atlas.fact(relation, of.subject)
    if fact is None or {value.text, value.subject} & values_of(fact) or value.subject == of.subject:
        return None
    if relation == relations.COUNTRY and of.text != of.subject:  # 'Danzig' speaks of the town's past
        return None
    if relation == relations.COUNTRY and (value.subject == "United States" or not _is_plain(atlas, fact, value.subject)):
        return None
    if relation == relations.CAPITAL and (of.subject == "United States" and atlas.fact(relations.STATEHOOD, value.text)):
        return None
    if frozenset((fact.value if relation == relations.COUNTRY else of.subject, value.subject)) in _DISPUTED:
        return None
    if relation == relations.NEIGHBOURS:
        other = atlas.fact(relation, value.subject)
        if other is None or of.subject in values_of(other):
            return None
    verb = {relations.CAPITAL: "has the capital", relations.NEIGHBOURS: "borders"}.get(relation, "lies in")
    here = f"“{of.text}” and “{value.text}”" if relation == relations.NEIGHBOURS else f"“{value.text}” with “{of.text}”"
    message = f"This joins {here}; the reference says that {of.subject} {verb} {fact.value}. Which is right?"
    return Clash(value.start, value.end, fact, message, (value.text, fact.value))


def _is_plain(atlas: Atlas, fact: Fact, country: str) -> bool:
    """Whether the town is well enough known to be meant, a capital or a name with few namesakes, and the country a sovereign one."""
    return (fact.kind == "capital" or len(values_of(fact)) <= 4) and atlas.fact(relations.CONTINENT, country) is not None


def _read_currency(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Clash | None:
    of = names[match.start("a")]
    fact = atlas.fact(relation, of.subject)
    if fact is None or "Euro" in values_of(fact):
        return None
    message = f"{of.subject} is said to use the euro; the reference says {fact.value}. Which is right?"
    return Clash(of.start, of.end, fact, message, ("euro", fact.value))


def _read_membership(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Clash | None:
    """Membership of a body that the country never belonged to; a year in which it did not join or leave."""
    of, body = names[match.start("a")], names[match.start("b")]
    memberships = atlas.facts.get((relations.MEMBERSHIP, of.subject), [])
    fact = next((fact for fact in memberships if fact.value == body.subject), None)
    if fact is None:
        others = ", ".join(sorted(fact.value for fact in memberships))
        message = f"{of.subject} is said to be a member of {body.text}; the reference lists only {others}. Is it?"
        return Clash(body.start, body.end, memberships[0], message, (body.text, "no member")) if memberships else None
    year = int(match["year"]) if relation in ("joined", "left") else None
    if year is None or "start not given" in fact.note or "differ" in fact.note or len(fact.intervals) > 1:
        return None
    interval = fact.intervals[0]
    known = interval.first[0] if relation == "joined" else 0 if interval.is_open else interval.last[0]
    if abs(year - known) <= (1 if relation == "left" else 0) or not known:
        return None
    message = (
        f"{match['year']} is given as the year in which {of.subject} {relation} {body.text}; the reference says {known}. Which is right?"
    )
    return Clash(of.start, body.end, fact, message, (match["year"], str(known)))


def _read_year(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Clash | None:
    of, year = names[match.start("a")], match["year"]
    fact = atlas.fact(relation, of.subject)
    if fact is None or year in values_of(fact):
        return None
    told = "became a state" if relation == relations.STATEHOOD else "became independent"
    message = f"{year} is given as the year in which {of.subject} {told}; the reference says {fact.value}. Which is right?"
    return Clash(of.start, of.end, fact, message, (year, fact.value))


def _read_former_name(atlas: Atlas, relation: str, match: re.Match[str], names: dict[int, Named]) -> Clash | None:
    of, old = names[match.start("a")], names[match.start("b")]
    fact = next((fact for facts in atlas.facts.values() for fact in facts if fact.relation == relation and fact.value == old.text), None)
    if fact is None:
        return None
    year = match.groupdict().get("year")
    if fact.subject != of.subject:
        message = f"{old.text} is given as the old name of {of.subject}; the reference says that {fact.subject} bore it. Which is right?"
        return Clash(old.start, old.end, fact, message, (of.subject, fact.subject))
    last = fact.intervals[-1].last[0]
    independence = atlas.fact(relations.INDEPENDENCE, of.subject)
    if (
        year is None
        or fact.intervals[-1].is_open
        or any(abs(int(year) - interval.last[0]) <= 1 for interval in fact.intervals)
        or (independence and year in values_of(independence))
    ):
        return None
    message = f"{of.subject} is said to have been {old.text} until {year}; the reference says {last}. Which is right?"
    return Clash(of.start, old.end, fact, message, (year, str(last)))


_READERS: dict[str, Callable[[Atlas, str, re.Match[str], dict[int, Named]], Clash | None]] = {
    relations.CURRENCY: _read_currency,
    relations.MEMBERSHIP: _read_membership,
    "joined": _read_membership,
    "left": _read_membership,
    relations.INDEPENDENCE: _read_year,
    relations.STATEHOOD: _read_year,
    relations.FORMER_NAME: _read_former_name,
}
_compiled = cache(re.compile)
