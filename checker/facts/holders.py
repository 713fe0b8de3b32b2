"""Statements about holders of an office that are wrong at any date: another country, another predecessor, another number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise

from checker.facts.adjectives import ADJECTIVES, OTHER_NAMES
from checker.facts.store import Fact
from checker.facts.titles import find_office
from checker.types import Span

Named = tuple[Span, Sequence[Fact]]


@dataclass(frozen=True, slots=True)
class Clash:
    """What is wrong: the spans to mark, the fact against them, the message and the two values."""

    spans: tuple[Span, ...]
    term: Fact
    message: str
    values: tuple[str, str]


# States that follow one another or are one to most writers.
_KINDRED = (
    {"Russia", "the Soviet Union", "Ukraine", "Belarus", "Georgia", "Azerbaijan", "Kazakhstan", "Uzbekistan"},
    {"Germany", "East Germany"},
    {"England", "the United Kingdom"},
    {"China", "the Chinese Communist Party", "Taiwan"},
    {"Serbia", "Yugoslavia", "Croatia"},
    {"the Czech Republic", "Czechoslovakia"},
    {"Rhodesia", "Zimbabwe"},
    {"North Vietnam", "South Vietnam"},
    {"North Korea", "South Korea"},
    {"Pakistan", "Bangladesh", "India"},
    {"Egypt", "Syria"},
)
_TITLE = r"(?P<title>[Pp]resident|[Pp]rime\s[Mm]inister|[Cc]hancellor|[Pp]remier)"
_HAS_TITLE = re.compile(r"(?i)president|minister|chancellor|premier")  # without one no country has to be looked for
_PLACES = {name.removeprefix("the "): country for country in ADJECTIVES for name in (country, *OTHER_NAMES.get(country, ()))}
# What may stand between a country and the title: 'India's first president', 'the former German president'.
_RANK = (
    r"(?:(?!(?:vice|deputy|acting|interim|party|shadow|honorary|assistant|company|club|bank|council|student|university|federation|union|league"
    r"|football|senate|supreme|regional|state|provincial|local|of|and|or|to|by|for|with|from|in|on|at|as|was|is|an?|the|his|her|their|its|who|whose"
    r"|that|if|said|told)\b)[a-z]+(?:-[a-z]+)?,?\s){0,3}"
)
# 'independent India's first prime minister'
_AGE = r"(?:(?:newly\s)?(?:independent|modern|democratic|communist|united|reunited)\s)?"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
# 'Golda Meir, once a schoolteacher in Milwaukee, who was'
_ASIDE = r"(?:,\s(?:an?|the|once|born)\s[^.,;:()–—“”]{3,60}(?:(?=\swho\s(?:was|became|served))|(?=,\swho\s(?:was|became|served))))?"
_PARTIES = r"(?:Socialist|Conservative|Labour|Liberal|Republican|Democratic|Social\sDemocratic|Christian\sDemocratic|Communist|Tory)"
_AS = re.compile(rf"(?:^|[.;:]\s|,\s|\b(?:and|but)\s)[Aa]s\s(?:the\s)?[\w’' -]*?{_TITLE.replace('?P<title>', '?:')}[\w’' -]*,\s$")
_NUMBER = rf"(?P<number>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})"
# The one office whose holders everybody counts in the same way.
_COUNTED = "president of the United States"
# Two terms with a caretaker between them still follow each other.
_MONTHS_BETWEEN = 14


def find_wrong_holders(text: str, names: Sequence[Named]) -> Iterator[Clash]:
    """What the text says of the people named in it that no date could make right."""
    for name in names if _HAS_TITLE.search(text) else ():
        told = _find_told(text, name[0])
        yield from _find_wrong_country(name, told)
        yield from _find_wrong_number(text, name)
        yield from _find_wrong_title(text, name, told)
    for one, other in pairwise(names):
        yield from _find_wrong_predecessor(text, one, other)


@dataclass(frozen=True, slots=True)
class _Told:
    """An office that the text gives a person: its title and country, and where both stand in the text."""

    title: str
    title_span: Span
    place: str
    place_span: Span

    @property
    def countries(self) -> set[str]:
        """The countries that the place may be: 'Korean' is said of two."""
        named = {country for country, words in ADJECTIVES.items() if self.place in words}
        return named | ({_PLACES[self.place]} if self.place in _PLACES else set())


def _find_told(text: str, span: Span) -> _Told | None:
    """The office that the words beside a name give it: 'India's first president, NAME', 'NAME, twice prime minister of Sweden'."""
    before, behind = text[: span.start], text[span.end :]
    title = _before_name().search(before)
    is_listed = before.endswith(", ") and not _AS.search(before) and not re.match(r"[.;]|,\s(?!and\b|or\b|[A-Z])|$", behind)
    if title and not is_listed and not re.match(r"\s[A-Z]", behind):
        place = _placed(title, 0) or _placed(_country_behind().match(behind), span.end)
        if place:
            return _Told(title["title"], Span(title.start("title"), title.end("title")), text[place.start : place.end], place)
    title = _behind_name().match(behind)
    place = _placed(title, span.end)
    if not place:
        return None
    at = Span(span.end + title.start("title"), span.end + title.end("title"))
    return _Told(title["title"], at, text[place.start : place.end], place)


def _placed(match: re.Match[str] | None, offset: int) -> Span | None:
    """Where the country stands that a match holds, if it holds one."""
    groups = match.groupdict() if match else {}
    group = next((group for group in ("adjective", "owner", "of") if groups.get(group)), None)
    return Span(offset + match.start(group), offset + match.end(group)) if group else None


def _find_wrong_country(name: Named, told: _Told | None) -> Iterator[Clash]:
    span, facts = name
    own = {country for fact in facts for country in _country_of(fact)}
    if not told or not own or any(find_office(fact.value).is_crown for fact in facts):
        return
    if own & told.countries or any(kin & own and kin & told.countries for kin in _KINDRED):
        return
    message = f"{facts[0].subject} was {facts[0].value}, not of another country. Is it {told.place} or the name that is wrong?"
    yield Clash((told.place_span, span), facts[0], message, (told.place, facts[0].value))


@cache
def _before_name() -> re.Pattern[str]:
    """The titled office at the end of what stands before a name."""
    adjectives, places = _country_words()
    return re.compile(
        rf"(?:(?<![\w-])(?<!-)(?P<adjective>{adjectives})\s|(?<![\w-])(?P<owner>{places})[’']s\s)?{_RANK}{_TITLE}"
        rf"(?:\sof\s(?:the\s)?(?P<of>{places}))?,?\s$"
    )


@cache
def _behind_name() -> re.Pattern[str]:
    """The office that a name is given in an apposition or after a verb; nothing may follow that makes it part of something else."""
    adjectives, places = _country_words()
    verb = (
        r"(?:,?\s(?:who\s)?(?:was|became|is|had\sbeen|served\sas)(?:\s(?:elected|serving|chosen|appointed|sworn\sin|inaugurated)(?:\sas)?)?"
        r"|,\s(?:(?:first|freely|newly)\s)?(?:elected|chosen|sworn\sin|inaugurated|installed|serving)\sas|,)"
    )
    first = r"(?:(?:now|then|once|twice|later|formerly|already|the\sfirst\s(?:\w+\s){0,2}to\s(?:be|become|serve\sas))\s)?"
    return re.compile(
        rf"{_ASIDE}{verb}\s{first}(?:the\s|an?\s)?(?:{_PARTIES}\s)?{_RANK}{_AGE}(?:(?P<adjective>{adjectives})\s|(?P<owner>{places})[’']s\s)?{_RANK}{_TITLE}"
        rf"(?:\sof\s(?:the\s)?(?P<of>{places}))?(?=[.,;]|$|\s(?:in|from|until|and|when|who|at|before|after|since|for|to|during)\b)"
    )


@cache
def _country_behind() -> re.Pattern[str]:
    """The country behind a titled name: 'President NAME of France'."""
    return re.compile(rf"\sof\s(?:the\s)?(?P<of>{_country_words()[1]})\b")


@cache
def _country_words() -> tuple[str, str]:
    adjectives = sorted((word for words in ADJECTIVES.values() for word in words), key=len, reverse=True)
    places = sorted(_PLACES, key=len, reverse=True)
    return "|".join(map(re.escape, adjectives)), "|".join(map(re.escape, places))


# Countries that have a crown in place of a president, and those whose president governs without a prime minister.
_CROWNS = ("Australia", "Canada", "New Zealand", "Japan", "the Netherlands", "Sweden", "Norway", "Denmark", "Belgium", "the United Kingdom")
_PRESIDENCIES = ("the United States", "Mexico", "Argentina", "Brazil", "Chile", "Colombia", "Venezuela", "Indonesia", "the Philippines")
_CHANCELLERIES = ("Germany", "Austria")
_KINDS = {
    "president": "president",
    "prime minister": "prime minister",
    "premier": "prime minister",
    "taoiseach": "prime minister",
    "chancellor": "chancellor",
}


def _find_wrong_title(text: str, name: Named, told: _Told | None) -> Iterator[Clash]:
    """'German President Angela Merkel': the country is right, the title is not one that the person ever had there."""
    span, facts = name
    if not told or " " not in text[span.start : span.end]:
        return
    kind = _KINDS[" ".join(told.title.lower().split())]
    had = {fact.value.partition(" of ")[0] for fact in facts}
    for country in {country for fact in facts for country in _country_of(fact)} & told.countries:
        if had <= set(_KINDS) and kind not in {_KINDS[each] for each in had} and _has_no(kind, country):
            message = f"{facts[0].subject} was {facts[0].value}, not {kind}. Is it the title or the name?"
            yield Clash((told.title_span, span), facts[0], message, (told.title, facts[0].value))
            return


def _has_no(kind: str, country: str) -> bool:
    """Whether the country has no such office, or all its holders are among the facts."""
    if kind == "chancellor":
        return country not in (*_CHANCELLERIES, "the United Kingdom")
    if kind == "prime minister" and country in (*_PRESIDENCIES, *_CHANCELLERIES):
        return True
    return (kind == "president" and country in _CROWNS) or f"{kind} of {country}" in _offices()


@cache
def _offices() -> frozenset[str]:
    from checker.facts.loading import load_facts

    return frozenset(fact.value for fact in load_facts().terms)


def _country_of(fact: Fact) -> list[str]:
    country = fact.value.partition(" of ")[2]
    return [country] if country in ADJECTIVES else []


def _find_wrong_predecessor(text: str, one: Named, other: Named) -> Iterator[Clash]:
    (span, facts), (before, olds) = one, other
    if not re.fullmatch(r",?\s(?:who\s)?(?:succeeded|replaced|took\sover\sfrom|followed)\s(?:\w+\s){0,2}", text[span.end : before.start]):
        return
    for fact in facts:
        predecessors = [old for old in olds if old.value == fact.value]
        named = re.match(rf"\sas\s(?:the\s)?(?:\w+[’']s\s)?{find_office(fact.value).named}", text[before.end :])
        if named and predecessors and not any(_follows(fact, old) for old in predecessors):
            years = f"{fact.subject} held the office {fact.years}, {predecessors[0].subject} {predecessors[0].years}"
            yield Clash(
                (span, before), fact, f"{years}: one did not succeed the other. Which name is wrong?", (fact.subject, olds[0].subject)
            )


def _follows(fact: Fact, old: Fact) -> bool:
    """Whether a term of the one begins about when a term of the other ends."""
    months = [12 * (new.first[0] - gone.last[0]) + new.first[1] - gone.last[1] for new in fact.intervals for gone in old.intervals]
    return any(-1 <= count <= _MONTHS_BETWEEN for count in months)


def _find_wrong_number(text: str, name: Named) -> Iterator[Clash]:
    span, facts = name
    match = _before().search(text[: span.start]) or _after().match(text[span.end :])
    term = next((fact for fact in facts if fact.value == _COUNTED), None)
    if not match or not term:
        return
    told, numbers = match["number"], _numbers(term)
    number = _ORDINALS.index(told.lower()) + 1 if told.lower() in _ORDINALS else int(told[:-2])
    if numbers and number not in numbers:
        start = match.start("number") + (0 if match.end() == span.start else span.end)
        right = " and ".join(map(_ordinal, numbers))
        message = f"{term.subject} was the {right} president of the United States, not the {told}. Is it the number or the name?"
        yield Clash((Span(start, start + len(told)), span), term, message, (told, right))


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"\b[Tt]he\s(?:nation[’']s\s|country[’']s\s)?{_NUMBER}\s(?:US\s|U\.S\.\s|American\s)?[Pp]resident(?:\sof\sthe\s(?:United\sStates|US))?,?\s$"
    )


@cache
def _after() -> re.Pattern[str]:
    america = r"(?:\sof\sthe\s(?:United\sStates|US))"
    return re.compile(
        rf"(?:,|\s(?:was|became|is))\s(?:the\s|America[’']s\s|the\snation[’']s\s)?{_NUMBER}\s"
        rf"(?:(?:US|U\.S\.|American)\s[Pp]resident|(?<=America[’']s\s\d\dth\s)[Pp]resident|(?<=America[’']s\s\d\d[snr][tdt]\s)[Pp]resident|[Pp]resident{america})\b"
    )


def _numbers(term: Fact) -> list[int]:
    """The numbers of a president: two where another was between the terms. The count starts with George Washington."""
    starts = _starts_of_presidents()
    return [starts.index(interval.first) + 1 for interval in term.intervals if interval.first in starts]


@cache
def _starts_of_presidents() -> list[tuple[int, int, int]]:
    from checker.facts.loading import load_facts

    return [first for first, _ in groupby(sorted(i.first for fact in load_facts().terms if fact.value == _COUNTED for i in fact.intervals))]


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
