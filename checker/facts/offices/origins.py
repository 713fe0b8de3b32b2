"""Where the heads of world bodies and popes came from, and how old rulers were when they took office.

'the Thai secretary-general of the United Nations, NAME', 'NAME, the former Argentine swimmer who ran FIFA', 'the first pope from
Brazil'; 'sworn in again at 82', 'prime minister at 24'. An age is of the day on which a term began, or on which somebody was
elected to it, give or take a year, and of nothing else that happened.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.facts.attachment import PERSON, draw_sketch, place_of
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.rolls import fact_of
from checker.facts.people.nationalities import countries_by_word
from checker.facts.relations import values_of
from checker.facts.store import Fact, FactStore
from checker.facts.strangers import names_stranger
from checker.mentions.number_words import ONES, TEENS, TENS, number_of
from checker.patterns import lazy
from checker.types import Severity, Span

ORIGIN, BIRTH, BORN_AS = "hailed from", "was born in the year", "became pope as"
_HEAD = (
    r"(?:pope|pontiff|secretary[\s-]general|director[\s-]general|managing\sdirector|president|head|chief|boss"
    r"|leader|diplomat|cardinal|chair(?:man)?)"
)
_LOWER = r"(?:(?!(?:and|or|of|from|to|with|against|embassy|minister|foreign|envoy|visit)\b)[a-z][a-z-]*\s){0,3}?"
_DET = r"(?:an?|the|only|first|second|last)"
_NUMBER = rf"(?P<age>\d\d|(?:{'|'.join(TENS)})(?:-(?:{'|'.join(ONES)}))?|{'|'.join(TEENS)})"
_AGE = (
    rf"(?:at\sthe\s(?:\w+\s)?age\sof|aged(?:\sjust|\sonly)?|at(?:\sjust|\sonly)?)\s{_NUMBER}(?![\w%]|\sper"
    rf"|[,.]\d|\s(?:years\sof\s|[A-Z]|percent|degrees|miles|o’clock))"
)
_RISE = (
    r"(?:became\s(?:[\w’']+\s){0,4}?(?:president|prime\sminister|chancellor|pope|king|queen|premier|taoiseach|emperor|leader|monarch)|(?:was\s)?(?:sworn\sin|inaugurated|crowned)"
    r"|(?:was\s|is\s)?(?:first\s)?elected\s(?:as\s)?(?:[\w’']+\s){0,2}?(?:president|pope|prime\sminister|chancellor|to\sthe\s(?:presidency|papacy))"
    r"|took\s(?:office|the\soath)|(?:came|succeeded|rose|acceded)\sto\s(?:power|office|the\s(?:throne|presidency|papacy))|inherited\sthe\s(?:throne|crown|presidency)"
    r"|(?:entered|moved\sinto)\s(?:the\s)?(?:Downing\sStreet|No\s10|White\sHouse|Élysée))"
)
_AGES = (
    rf"{PERSON}(?:,?\s(?:who\s)?(?:[a-z]+\s){{0,2}}?|,\s){_RISE}[^.;:()“”{PERSON}]{{0,60}}?,?\s{_AGE}",
    rf"{PERSON},\s(?:who,?\s)?{_AGE},?\s(?:[a-z]+\s)?{_RISE}",
)
_REGNAL = r"(?P<name>(?:John\sPaul|Benedict|Pius|Paul|John|Leo|Francis|Gregory)(?:\s[IVX]+)?)(?![\w’'-])"
_PAPAL = lazy(r"(?i)\b(?:pope|papal|conclave|vatican|took\sthe\sname)\b")
_TOOK = lazy(
    r"[^.;:()]{0,60}?\s(?:became|elected|chosen|took\sthe\s(?:papal\s)?name(?:\sof)?|reigned|known)\s(?:(?:as|pope|Pope|in\s\d{4})\s){0,3}"
    + _REGNAL
)
_HAS_AGE = lazy(r"\b(?:age|aged|at)\s(?:of\s|just\s|only\s)?(?:\d\d|[a-z]+)\b")
_MOST = 25  # years from the age at which something else is told


def find_wrong_origin(text: str, names: Sequence[Named], store: FactStore) -> Iterator[Clash]:
    """Where the text gives the head of a world body, or a pope, another nationality."""
    for span, facts in names:
        fact = fact_of(facts[0].subject, ORIGIN)
        sketch = draw_sketch(text, {span: PERSON}) if fact else ""
        for form in _origins(store) if fact else ():
            match = form.search(sketch)
            if match and not _is_own(match["nation"], fact, store):
                at = place_of(match, "nation", span)
                told = text[at.start : at.end]
                message = f"{fact.statement[:-1]}. Is it {told} or the name that is wrong?"
                yield Clash((at, span), fact, message, (told, fact.value), Severity.QUERY)
                break


def _is_own(word: str, fact: Fact, store: FactStore) -> bool:
    countries = countries_by_word(store)
    return countries.get(word, word) in {countries.get(value, value) for value in values_of(fact)}


@cache
def _origins(store: FactStore) -> tuple[re.Pattern[str], ...]:
    words = "|".join(sorted(map(re.escape, countries_by_word(store)), key=len, reverse=True))
    nation = rf"(?<![\w-])(?P<nation>{words})(?![\w’'-])"
    return (
        re.compile(
            rf"{PERSON},\s{_DET}\s{_LOWER}{nation}\s(?!and\b|of\b){_LOWER}(?:{_HEAD}\b|[a-z]+\s(?:who|whose|elected|chosen)\b|who\b|to\b)"
        ),
        re.compile(rf"{PERSON},?\s(?:who\s)?(?:is|was|became)\s{_DET}\s{_LOWER}{nation}\s{_LOWER}(?:{_HEAD}\b|who\b|to\b)"),
        re.compile(rf"\b[Tt]he\s{_LOWER}{nation}\s{_LOWER}{_HEAD}(?:\sof\s[^,.;:]{{2,40}})?,?\s{PERSON}(?![’'\w-])"),
        re.compile(rf"{PERSON},\s(?:the\s)?(?:first|only|second|last)\s(?:pope|pontiff|secretary[\s-]general)\sfrom\s{nation}"),
        re.compile(rf"{PERSON},\s(?:an?|the)\s{nation}(?=[,.])"),
    )


def find_wrong_papal_name(text: str, store: FactStore) -> Iterator[Clash]:
    """Where the text gives a pope, called by the name he was born with, a papal name that was not his."""
    for span, (fact, *_) in store.find_names(text, BORN_AS) if _PAPAL.search(text) else ():
        match = _TOOK.match(text, span.end)
        if match and match["name"] != fact.value.removeprefix("Pope "):
            at = Span(*match.span("name"))
            message = f"{fact.statement[:-1]}. Is it the papal name or the other that is wrong?"
            yield Clash((at, span), fact, message, (match["name"], fact.value), Severity.QUERY)


def find_wrong_age(text: str, names: Sequence[Named]) -> Iterator[Clash]:
    """Where the text has the only ruler whom it names take office at another age."""
    if not _HAS_AGE.search(text) or len({facts[0].subject for _, facts in names}) != 1:
        return
    (span, facts) = names[0]
    fact, sketch = fact_of(facts[0].subject, BIRTH), draw_sketch(text, {span: PERSON})
    match = next(filter(None, (re.search(form, sketch) for form in _AGES)), None) if fact else None
    if not match or names_stranger(text[: span.end + match.end()], [span]):
        return
    told = int(number_of(match["age"]))
    ages = [i.first[0] - int(fact.value) for term in facts for i in term.intervals]
    if all(not -2 <= told - age <= 1 for age in ages) and min(abs(told - age) for age in ages) <= _MOST:
        at = place_of(match, "age", span)
        message = f"{fact.statement[:-1]}, so that {facts[0].subject} took office at {ages[0] - 1} or {ages[0]}. Is it the age or the name?"
        yield Clash((at, span), fact, message, (match["age"], f"{ages[0] - 1} or {ages[0]}"), Severity.QUERY)
