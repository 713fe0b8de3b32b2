"""Honours of a person, against the facts: Nobel prizes, and what somebody was the first to do (firsts.py)."""

import re
from collections.abc import Iterator

from checker.facts.attachment import PERSON, draw_sketch
from checker.facts.forms import compiled
from checker.facts.namesakes import is_himself
from checker.facts.people.firsts import find_firsts
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


def find_honours(text: str, store: FactStore) -> Iterator[Found]:
    """Where the sentence gives a person a prize, a year of it or a first that the facts deny."""
    if "Nobel" in text:
        yield from _find_prizes(text, store)
    if "first" in text:
        yield from find_firsts(text, store)


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


def _at(match: re.Match[str], group: str, person: Span, text: str) -> Span:
    """Where a group of the sketch stands in the text, which is longer by the person's name."""
    shift = 0 if match.start(group) < match.string.index(PERSON) else person.end - person.start - 1
    return Span(match.start(group) + shift, match.end(group) + shift)
