"""Nobel prizes and firsts: who won what and when, who was the first to do a thing, against the facts."""

from collections.abc import Collection, Iterator

from checker.facts.act_dates import Act, is_act_dated
from checker.facts.attachment import DATE, EVENT, OTHER, PERSON, draw_sketch
from checker.facts.forms import compiled, find_form
from checker.facts.namesakes import is_himself, is_of_kin
from checker.facts.people.first_deeds import is_done_otherwise
from checker.facts.people.lives import NATIONALITY
from checker.facts.people.other_firsts import FIRST, find_other_firsts
from checker.facts.store import Fact, FactStore
from checker.patterns import lazy
from checker.types import Span

PRIZE = "won the nobel prize"
Found = tuple[Span, Fact, str, str]  # the words at fault, the fact, what is said, what the reference says

_FIELD = r"(?P<field>peace|literature|physics|chemistry|medicine|economics)"
_NOBEL = rf"Nobel\s(?:{_FIELD}\s)?(?:[Pp]rizes?|[Ll]aureate|[Ww]inner)(?:\s(?:in|for)\s{_FIELD.replace('field', 'of')})?"
_GIVEN = r"(?:(?:was\s)?(?:awarded|given)|won|wins|received|shared|accepted|collected|took|got|went|earned)"
# Words that tell of the award, in which the field may stand; the years are DATE.
_AWARDS = (
    rf"{PERSON}(?:[^.;:{PERSON}{DATE}{OTHER}]{{0,60}}?)\s{_GIVEN}\s(?:the\s|a\s|an\s|his\s|her\s)?{_NOBEL}",
    rf"{_NOBEL}\s(?:went|was\s(?:given|awarded))\sto\s{PERSON}(?![\w’'-])",
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
    laureates = [(span, fact) for span, (fact, *_) in store.find_names(text, PRIZE) if is_himself(text, span) and not is_of_kin(text, span)]
    years = [Span(*match.span()) for match in _YEAR.finditer(text)]
    for span, fact in laureates:
        yield from _find_fields(text, span, years, fact)
        yield from _find_years(text, span, years, fact)


def _find_fields(text: str, person: Span, years: Collection[Span], fact: Fact) -> Iterator[Found]:
    """The field of the prize that the sentence gives to the person, where it is none of the fact."""
    sketch = draw_sketch(text, dict.fromkeys(years, DATE) | {person: PERSON})
    match = find_form((*_AWARDS, *_YEARLY, _NAMED), sketch)
    field = match and (match["field"] or match["of"])
    if field and field not in fact.value.split("; "):
        start = text.index(field, text.index("Nobel"))
        yield Span(start, start + len(field)), fact, field, fact.value


def _find_years(text: str, person: Span, years: Collection[Span], fact: Fact) -> Iterator[Found]:
    """The year in which the sentence has the person win the prize, where no year of it is right."""
    told = {text[year.start : year.end] for year in years}
    if told & set(fact.years.split(", ")):
        return
    for year in years:
        sketch = draw_sketch(text, dict.fromkeys(years, OTHER) | {year: DATE, person: PERSON})
        if is_act_dated(sketch, _AWARD) or any(match and DATE in match[0] for form in _YEARLY for match in [compiled(form).search(sketch)]):
            yield year, fact, text[year.start : year.end], fact.years


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
