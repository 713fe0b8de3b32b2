"""Nobel prizes and firsts: who won what and when, who was the first to do a thing, against the facts."""

import re
from collections.abc import Iterator

from checker.facts.attachment import EVENT, PERSON, draw_sketch
from checker.facts.forms import compiled, find_form
from checker.facts.namesakes import is_himself
from checker.facts.people.first_deeds import is_done_otherwise
from checker.facts.people.lives import NATIONALITY
from checker.facts.people.other_firsts import FIRST, find_other_firsts
from checker.facts.store import Fact, FactStore
from checker.types import Span

PRIZE = "won the nobel prize"
Found = tuple[Span, Fact, str, str]  # the words at fault, the fact, what is said, what the reference says

_FIELD = r"(?P<field>peace|literature|physics|chemistry|medicine|economics)"
_NOBEL = rf"Nobel\s(?:{_FIELD}\s)?(?:[Pp]rizes?|laureate|winner)(?:\s(?:in|for)\s{_FIELD.replace('field', 'of')})?"
_PRIZES = (
    rf"{PERSON}(?:[^.;:{PERSON}]{{0,60}}?)\s(?:won|awarded|received|shared|given|accepted|collected)\s(?:the\s|a\s|an\s|his\s|her\s)?"
    rf"(?:(?P<before>\d{{4}})\s)?{_NOBEL}(?:[^.;:\d]{{0,12}}\sin\s(?P<year>\d{{4}})\b)?",
    rf"{PERSON},\s(?:the|an?|who\swas)\s(?:[\w-]+\s){{0,3}}?(?:(?P<before>\d{{4}})\s)?{_NOBEL}(?P<year>(?!))?",
    rf"\b(?:(?P<before>\d{{4}})\s)?{_NOBEL}(?P<year>(?!))?,?\s{PERSON}(?![\w-])",
    rf"{PERSON}[’']s\s(?:(?P<before>\d{{4}})\s)?{_NOBEL}(?:\sin\s(?P<year>\d{{4}})\b)?",
    rf"(?:(?P<before>\d{{4}})\s)?{_NOBEL}\s(?:that|which)\s{PERSON}\s(?:won|shared|received|accepted)(?:\sin\s(?P<year>\d{{4}})\b)?",
)
_ON = r"(?:in|on)\s(?:the\s[a-z]+\sof\s)?(?:\d{1,2}\s)?(?:[A-Z][a-z]+\s)?(?:\d{1,2},\s)?(?P<year>\d{4})\b"
_ONCE = rf"(?:{_ON.replace('year', 'before')},?\s)?"
_FIRSTS = (
    rf"{PERSON}(?:,|,?\swho)?\s{_ONCE}(?:(?:was|is|became|becomes|had\sbecome)\s)?(?:[a-z]+ly\s)?{_ONCE.replace('before', 'then')}"
    rf"(?:one\sof\s)?(?:the\s)?(?:very\s|world[’']s\s)?first\s{EVENT}(?:\s{_ON})?",
    rf"{PERSON}(?![’'])[^.;:()“”{PERSON}{EVENT}]{{0,60}}?\s(?:to\sbecome|becoming|became|was\shailed\sas|is\sremembered\sas|went\sdown\s(?:in\shistory\s)?as|famous\sas|known\sas|as)"
    rf"\s(?:the\s)?(?:very\s|world[’']s\s)?first\s{EVENT}(?:\s{_ON})?",
    rf"\b[Tt]he\sfirst\s{EVENT},\s{PERSON}(?![\w-])(?P<year>(?!))?",
    rf"{PERSON}\s(?:performed|carried\sout|made)\sthe\s(?:world[’']s\s)?first\s{EVENT}(?:\s{_ON})?",
    rf"^[“\"]?{_ON.replace('in|on', 'In|On').replace('year', 'before')},?\s{PERSON}\s[a-z]+\sthe\s(?:very\s)?first\s{EVENT}",
)


def find_honours(text: str, store: FactStore) -> Iterator[Found]:
    """Where the sentence gives a person a prize, a year of it or a first that the facts deny."""
    if "Nobel" in text:
        yield from _find_prizes(text, store)
    if "first" in text:
        yield from _find_firsts(text, store)


def _find_prizes(text: str, store: FactStore) -> Iterator[Found]:
    laureates = [(span, fact) for span, (fact, *_) in store.find_names(text, PRIZE) if is_himself(text, span)]
    for span, fact in laureates:
        sketch = draw_sketch(text, {span: PERSON})
        for form in _PRIZES:
            match = compiled(form).search(sketch)
            if match is None:
                continue
            fields, years = fact.value.split("; "), fact.years.split(", ")
            group = "field" if match["field"] else "of"
            year = "before" if match["before"] else "year"
            if match[group] and match[group] not in fields:
                yield _at(match, group, span, text), fact, match[group], fact.value
            elif match[year] and not any(match[year] == right for right in years):
                yield _at(match, year, span, text), fact, match[year], fact.years
            break


def _find_firsts(text: str, store: FactStore) -> Iterator[Found]:
    people = [(span, fact) for span, (fact, *_) in store.find_names(text, NATIONALITY) if is_himself(text, span)]
    yield from find_other_firsts(text, people, store)
    for deed, (fact, *_) in store.find_names(text, FIRST):
        for person, who in people:
            if person.overlaps(deed):
                continue
            sketch = draw_sketch(text, {person: PERSON, deed: EVENT})
            match = find_form(_FIRSTS, sketch)
            if match is None or is_done_otherwise(text, deed):
                continue
            if who.subject not in fact.value.split(" and "):
                yield person, fact, who.subject, fact.value
                continue
            year = next((name for name in ("before", "then", "year") if match.groupdict().get(name)), None)
            if year and not any(i.first[0] <= int(match[year]) <= i.last[0] for i in fact.intervals):
                at = text.rindex(match[year])
                yield Span(at, at + len(match[year])), fact, match[year], fact.years


def _at(match: re.Match[str], group: str, person: Span, text: str) -> Span:
    """Where a group of the sketch stands in the text, which is longer by the person's name."""
    shift = 0 if match.start(group) < match.string.index(PERSON) else person.end - person.start - 1
    return Span(match.start(group) + shift, match.end(group) + shift)
