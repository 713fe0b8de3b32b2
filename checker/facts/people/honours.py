"""Honours of a person, against the facts: Nobel prizes, and what somebody was the first to do (firsts.py)."""

from collections.abc import Iterator

from checker.facts.attachment import PERSON, draw_sketch, place_of
from checker.facts.denials import Denial
from checker.facts.forms import compiled
from checker.facts.namesakes import is_himself
from checker.facts.people.firsts import find_firsts
from checker.facts.store import FactStore

PRIZE = "won the nobel prize"

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


def find_honours(text: str, store: FactStore) -> Iterator[Denial]:
    """Where the sentence gives a person a prize, a year of it or a first that the facts deny."""
    if "Nobel" in text:
        yield from _find_prizes(text, store)
    if "first" in text:
        yield from find_firsts(text, store)


def _find_prizes(text: str, store: FactStore) -> Iterator[Denial]:
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
                yield place_of(match, group, span), fact, match[group], fact.value
            elif match[year] and not any(match[year] == right for right in years):
                yield place_of(match, year, span), fact, match[year], fact.years
            break
