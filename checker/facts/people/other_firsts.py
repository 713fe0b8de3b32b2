"""A first of somebody that is told of another place or prize: 'Tereshkova, the first woman on the Moon'.

A first that the store knows has an object of a kind of which there are few: an ocean, a pole, what lies beyond the earth, a
summit, a prize. A sentence that calls the person the first of the same sort ('woman', 'man') and names another of that kind
is at fault, unless the store has the person be first there too. So is one that gives the deed of another to the person
(first_deeds.py).
"""

import re
from collections.abc import Iterator

from checker.facts.attachment import EVENT, PERSON, draw_sketch
from checker.facts.forms import compiled
from checker.facts.people.first_deeds import FIRST, find_first
from checker.facts.store import Fact, FactStore
from checker.patterns import lazy
from checker.types import Span

Found = tuple[Span, Fact, str, str]  # the words at fault, the fact, what is said, what the reference says

_KINDS = (
    ("Atlantic", "Pacific", "Indian Ocean", "English Channel", "Irish Sea", "Mediterranean", "Tasman Sea", "Channel"),
    ("North Pole", "South Pole"),
    ("space", "moon", "Moon", "Mars"),
    ("Everest", "K2", "Kilimanjaro", "Mont Blanc", "Matterhorn", "Eiger", "Annapurna", "Kangchenjunga", "Aconcagua", "Denali"),
    ("Nobel", "Oscar", "Booker", "Pulitzer", "Grammy", "Tony", "Fields medal", "Turing", "Pritzker", "Wimbledon"),
    ("peace", "literature", "physics", "chemistry", "medicine", "economics"),
)
_FROM = lazy(r"\bfrom\s(?:the\s)?[A-Z]")  # another crossing than the one of the facts
_TAIL = lazy(r"[^.,;:()“”]{1,40}")  # words behind the place say how: 'alone', 'in winter'
_SAME = ({"moon", "Moon"}, {"English Channel", "Channel"})
_WHO = r"(?:wom[ae]n|m[ae]n|person|people|human|human\sbeing|pilot|climber|swimmer|explorer|aviator|sailor|mountaineer)"
_SORT = lazy(r"\b(?:woman|women|female|black|African-American|American|British|European|Asian|African|Briton)\b")
_DEED = rf"(?P<deed>(?:[A-Za-z][a-z-]+\s){{0,2}}?{_WHO}\b[^,.;:()“”{PERSON}]{{0,60}}?){EVENT}"
_CLAIM = (
    rf"{PERSON}(?:,\s(?:who\s)?(?:in\s\d{{4}},?\s)?|\s)(?:(?:was|is|became|had\sbeen|had\sbecome|has\sbeen|as)\s)?(?:[a-z]+ly\s)?(?:in\s\d{{4}},?\s)?"
    rf"(?:[^.;:()“”{PERSON}{EVENT}]{{0,60}}?\s(?:to\sbecome|becoming)\s)?the\s(?:very\s|world[’']s\s)?first\s{_DEED}(?![’'\w-])"
)
_BEFORE = rf"\b[Tt]he\sfirst\s{_DEED}[^,.;:()“”{PERSON}]{{0,12}},\s(?:[A-Z]?[a-z]+\s)?{PERSON}(?![’'\w-])"


def find_other_firsts(text: str, people: list[tuple[Span, Fact]], store: FactStore) -> Iterator[Found]:
    """Where one of the people is called the first in another place of the kind in which the facts have him or her be first."""
    for person, who in people:
        known = [fact for fact in store.of(FIRST) if who.subject in fact.value.split(" and ") and fact.kind == "first"]
        for kind in _KINDS if known else ():
            for at, thing in _named(text, kind):
                if not at.overlaps(person) and (fact := _denial(text, person, at, thing, kind, known)):
                    yield at, fact, thing, f"{fact.subject}: {fact.value}"
        yield from _find_usurped(text, person, who, store)


def _find_usurped(text: str, person: Span, who: Fact, store: FactStore) -> Iterator[Found]:
    """Where the person is called the first to do what the facts have another do first."""
    for kind in _KINDS[:4]:
        for at, thing in _named(text, kind):
            match = None if at.overlaps(person) else _claim(text, person, at)
            tail = _TAIL.match(text, at.end)
            fact = find_first(f"{match['deed']}{thing}{tail[0] if tail else ''}", store) if match else None
            holders = fact.value.split(" and ") if fact else ()
            if fact and not {*who.names} & {*holders} and not any(holder.split()[-1] in text for holder in holders):
                yield person, fact, who.subject, fact.value


def _named(text: str, kind: tuple[str, ...]) -> Iterator[tuple[Span, str]]:
    for thing in kind:
        for match in compiled(rf"(?<![\w’'-]){thing}(?![\w-])").finditer(text):
            yield Span(*match.span()), thing


def _denial(text: str, person: Span, at: Span, thing: str, kind: tuple[str, ...], known: list[Fact]) -> Fact | None:
    """The first of the person that the one in the text is a slip for."""
    match = _claim(text, person, at)
    if match is None or _FROM.search(match["deed"]):
        return None
    same = next((names for names in _SAME if thing in names), {thing})
    if any(name in form for fact in known for form in fact.names for name in same):
        return None
    sort = set(_SORT.findall(match["deed"]))
    alike = (fact for fact in known if any(_is_of_kind(form, kind) and set(_SORT.findall(form)) <= sort | {"woman"} for form in fact.names))
    return next(alike, None)


def _claim(text: str, person: Span, at: Span) -> re.Match[str] | None:
    """Where the text calls the person the first of some sort at a place."""
    sketch = draw_sketch(text, {person: PERSON, at: EVENT})
    return compiled(_CLAIM).search(sketch) or compiled(_BEFORE).search(sketch)


def _is_of_kind(form: str, kind: tuple[str, ...]) -> bool:
    return any(re.search(rf"(?<![\w-]){thing}(?![\w-])", form) for thing in kind)
