"""Who was the first to do a thing, against the facts: another person, another year, or another place than where one was first.

A sentence that calls somebody the first is read once: who, the words behind 'first', and a year. The words may be a first of the
facts, by one of its names or as the same deed in others (first_deeds.py), which is somebody else's or of another year. Else the
person may have been the first of the same sort ('woman') elsewhere: in another ocean, on another summit, with another prize.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.facts.attachment import PERSON, draw_sketch, place_of
from checker.facts.denials import Denial
from checker.facts.forms import find_form
from checker.facts.namesakes import is_himself
from checker.facts.people.first_deeds import FIRST, KINDS, find_first, find_place, is_done_otherwise, sort_of
from checker.facts.people.lives import NATIONALITY
from checker.facts.store import Fact, FactStore
from checker.patterns import lazy
from checker.types import Span

_ON = r"(?:in|on)\s(?:the\s[a-z]+\sof\s)?(?:\d{1,2}\s)?(?:[A-Z][a-z]+\s)?(?:\d{1,2},\s)?(?P<year>\d{4})\b"
_ONCE = rf"(?:{_ON},?\s)?"
_THEN = _ONCE.replace("year", "then")
_VERY = r"(?:very\s|world[’']s\s)?"
_CALLED = r"(?:was\shailed\sas|is\sremembered\sas|went\sdown\s(?:in\shistory\s)?as|famous\sas|known\sas|as)"
_WORDS = rf"(?P<words>[^.,;:()“”{PERSON}]{{3,120}})"
_CLAIMS = (
    rf"{PERSON}(?:,|,?\swho)?\s{_ONCE}(?:(?:was|is|becomes|(?:had\s|has\s)?(?:been|became|become)|as)\s)?(?:[a-z]+ly\s)?{_THEN}"
    rf"(?:one\sof\s)?(?:the\s)?{_VERY}first\s{_WORDS}",
    rf"{PERSON}(?![’'])[^.;:()“”{PERSON}]{{0,60}}?\s(?:to\sbecome|becoming|became|{_CALLED})\s(?:the\s)?{_VERY}first\s{_WORDS}",
    rf"\b[Tt]he\sfirst\s{_WORDS},\s(?:[A-Z]?[a-z]+\s)?{PERSON}(?![’'\w-])",
    rf"{PERSON}\s(?:performed|carried\sout|made)\sthe\s{_VERY}first\s{_WORDS}",
    rf"^[“\"]?{_ON.replace('in|on', 'In|On')},?\s{PERSON}\s[a-z]+\sthe\s{_VERY}first\s{_WORDS}",
)
_YEAR_BEHIND = lazy(rf"\s{_ON}")
_WHO = r"(?:wom[ae]n|m[ae]n|person|people|human|human\sbeing|pilot|climber|swimmer|explorer|aviator|sailor|mountaineer)"
_SOMEBODY = lazy(rf"(?:[A-Za-z][a-z-]+\s){{0,2}}?{_WHO}\b")
_FROM = lazy(r"\bfrom\s(?:the\s)?[A-Z]")  # another crossing than the one of the facts


@dataclass(frozen=True, slots=True)
class _Claim:
    """Whom a sentence calls the first, the words that say in what, with their place, and the year given, if any."""

    person: Span
    who: Fact
    words: Span
    year: Span | None


def find_firsts(text: str, store: FactStore) -> Iterator[Denial]:
    """Where the text gives a person a first, or a first a year, that the facts deny."""
    names = store.find_names(text, FIRST)
    for span, (who, *_) in store.find_names(text, NATIONALITY):
        claim = _read_claim(text, span, who) if is_himself(text, span) else None
        if claim is None:
            continue
        named = next(((deed, fact) for deed, (fact, *_) in names if deed.start == claim.words.start), None)
        yield from _judge_named(text, claim, *named) if named else _judge_told(text, claim, store)


def _read_claim(text: str, person: Span, who: Fact) -> _Claim | None:
    match = find_form(_CLAIMS, draw_sketch(text, {person: PERSON}))
    if match is None:
        return None
    words, *years = (place_of(match, group, person) for group in ("words", "year", "then") if match.groupdict().get(group))
    return _Claim(person, who, words, years[0] if years else None)


def _judge_named(text: str, claim: _Claim, deed: Span, fact: Fact) -> Iterator[Denial]:
    """A first that is named as in the facts: by whom, or when."""
    if is_done_otherwise(text, deed):
        return
    if claim.who.subject not in _holders(fact):
        yield claim.person, fact, claim.who.subject, fact.value
        return
    behind = _YEAR_BEHIND.match(text, deed.end)
    at = claim.year or (Span(*behind.span("year")) if behind else None)
    if at and not any(interval.first[0] <= int(text[at.start : at.end]) <= interval.last[0] for interval in fact.intervals):
        yield at, fact, text[at.start : at.end], fact.years


def _judge_told(text: str, claim: _Claim, store: FactStore) -> Iterator[Denial]:
    """A first in other words: the deed of another, or of a place where the person was not the first."""
    words = text[claim.words.start : claim.words.end]
    if not _SOMEBODY.match(words):
        return
    fact = find_first(words, store)
    if fact and not {*claim.who.names} & {*_holders(fact)} and not any(holder.split()[-1] in text for holder in _holders(fact)):
        yield claim.person, fact, claim.who.subject, fact.value
    known = [fact for fact in store.of(FIRST) if fact.kind == "first" and claim.who.subject in _holders(fact)]
    for kind in KINDS if known else ():
        for form in kind.values():
            at = find_place(form, words)
            if at and not _FROM.search(words, 0, at.start()) and (fact := _first_elsewhere(words, kind, form, known)):
                yield Span(claim.words.start + at.start(), claim.words.start + at.end()), fact, at[0], f"{fact.subject}: {fact.value}"


def _first_elsewhere(words: str, kind: dict[str, str], place: str, known: list[Fact]) -> Fact | None:
    """The first of the person, in another place of the kind, for which the one that is told is a slip."""
    names = [(name, fact) for fact in known for name in fact.names]
    if any(find_place(place, name) for name, _ in names):
        return None
    sorts = sort_of(words) | {"woman"}
    alike = (fact for name, fact in names if sort_of(name) <= sorts and any(find_place(form, name) for form in kind.values()))
    return next(alike, None)


def _holders(fact: Fact) -> list[str]:
    return fact.value.split(" and ")
