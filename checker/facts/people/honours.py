"""Honours of a person, against the facts: Nobel prizes, and what somebody was the first to do (firsts.py)."""

from collections.abc import Collection, Iterator

from checker.facts.act_dates import Act, is_act_dated
from checker.facts.attachment import DATE, OTHER, PERSON, draw_sketch, place_of
from checker.facts.denials import Denial
from checker.facts.forms import compiled, find_form
from checker.facts.namesakes import is_himself, is_of_kin
from checker.facts.people.firsts import find_firsts
from checker.facts.store import Fact, FactStore
from checker.patterns import lazy
from checker.types import Span

PRIZE = "won the nobel prize"

_FIELD = r"(?P<field>peace|literature|physics|chemistry|medicine|economics)"
_NOBEL = rf"Nobel\s(?:{_FIELD}\s)?(?:[Pp]rizes?|[Ll]aureate|[Ww]inner)(?:\s(?:in|for)\s{_FIELD.replace('field', 'of')})?"
_GIVEN = r"(?:(?:was\s)?(?:awarded|given)|won|wins|received|shared|accepted|collected|took|got|went|earned)"
# Words that tell of the award, in which the field may stand; the years are DATE.
_AWARDS = (
    rf"{PERSON}(?:[^.;:{PERSON}{DATE}{OTHER}]{{0,60}}?)\s{_GIVEN}\s(?:the\s|a\s|an\s|his\s|her\s)?{_NOBEL}",
    rf"(?:\b[Tt]he\s)?{_NOBEL}\s(?:went|was\s(?:given|awarded))\sto\s{PERSON}(?![\w’'-])",
    rf"{_NOBEL}\s(?:that|which)\s{PERSON}\s{_GIVEN}\b",
    rf"{PERSON},\s(?:the\s|an?\s|who\swas\s)?(?:[\w-]+\s){{0,3}}?{_NOBEL}",
    rf"{PERSON}[’']s?\s{_NOBEL}(?:,?\s(?:won|received|awarded|given))?",
)
_OF_YEAR = rf"[{DATE}{OTHER}]\s{_NOBEL}"
# The year stands before the prize.
_YEARLY = (
    rf"{PERSON}(?:[^.;:{PERSON}{DATE}{OTHER}]{{0,60}}?)\s{_GIVEN}\s(?:the\s|a\s|an\s|his\s|her\s)?{_OF_YEAR}",
    rf"{PERSON},\s(?:the|an?|who\swas|(?:the\s)?winner\sof\sthe)\s(?:[\w-]+\s){{0,3}}?{_OF_YEAR}",
    rf"\b{_OF_YEAR},?\s{PERSON}(?![\w-])",
    rf"{PERSON}[’']s?\s{_OF_YEAR}",
    rf"{_OF_YEAR}\s(?:(?:that|which)\s{PERSON}\s{_GIVEN}|(?:went|was\s(?:given|awarded))\sto\s{PERSON})\b",
    rf"{PERSON},\s(?:the\s)?{_NOBEL}\sof\s[{DATE}{OTHER}](?![\w-])",
)
_AWARD = Act(_AWARDS[:3], _AWARDS[3:])
_NAMED = rf"\b{_NOBEL},?\s{PERSON}(?![\w-])"
_YEAR = lazy(r"(?<![\w-])(?:19|20)\d\d(?![\w-])")


def find_honours(text: str, store: FactStore) -> Iterator[Denial]:
    """Where the sentence gives a person a prize, a year of it or a first that the facts deny."""
    if "Nobel" in text:
        yield from _find_prizes(text, store)
    if "first" in text:
        yield from find_firsts(text, store)


def _find_prizes(text: str, store: FactStore) -> Iterator[Denial]:
    laureates = [(span, fact) for span, (fact, *_) in store.find_names(text, PRIZE) if is_himself(text, span) and not is_of_kin(text, span)]
    years = [Span(*match.span()) for match in _YEAR.finditer(text)]
    for span, fact in laureates:
        yield from _find_fields(text, span, years, fact)
        yield from _find_years(text, span, years, fact)


def _find_fields(text: str, person: Span, years: Collection[Span], fact: Fact) -> Iterator[Denial]:
    """The field of the prize that the sentence gives to the person, where it is none of the fact."""
    sketch = draw_sketch(text, dict.fromkeys(years, DATE) | {person: PERSON})
    match = find_form((*_AWARDS, *_YEARLY, _NAMED), sketch)
    group = match and next((name for name in ("field", "of") if match[name]), None)
    if group and match[group] not in fact.value.split("; "):
        yield place_of(match, group, person, *years), fact, match[group], fact.value


def _find_years(text: str, person: Span, years: Collection[Span], fact: Fact) -> Iterator[Denial]:
    """The year in which the sentence has the person win the prize, where no year of it is right."""
    told = {text[year.start : year.end] for year in years}
    if told & set(fact.years.split(", ")):
        return
    for year in years:
        sketch = draw_sketch(text, dict.fromkeys(years, OTHER) | {year: DATE, person: PERSON})
        yearly = (compiled(form).search(sketch) for form in _YEARLY)
        if is_act_dated(sketch, _AWARD) or any(match and DATE in match[0] for match in yearly):
            yield year, fact, text[year.start : year.end], fact.years
