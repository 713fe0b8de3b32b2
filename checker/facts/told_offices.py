"""The office that a sentence gives a person, by the words beside the name: 'India's first president, NAME'."""

import re
from dataclasses import dataclass
from functools import cache

from checker.facts.adjectives import ADJECTIVES, OTHER_NAMES
from checker.types import Span

_TITLE = r"(?P<title>[Pp]resident|[Pp]rime\s[Mm]inister|[Cc]hancellor|[Pp]remier|[Tt]aoiseach)"
_PLACES = {name.removeprefix("the "): country for country in ADJECTIVES for name in (country, *OTHER_NAMES.get(country, ()))}
# What may stand between a country and the title: 'India's first president', 'the former German president'.
_RANK = (
    r"(?:(?!(?:vice|deputy|acting|interim|party|shadow|honorary|assistant|company|club|bank|council|student|university|federation|union|league"
    r"|football|senate|supreme|regional|state|provincial|local|of|and|or|to|by|for|with|from|in|on|at|as|was|is|an?|the|his|her|their|its|who|whose"
    r"|that|if|said|told)\b)[a-z]+(?:-[a-z]+)?,?\s){0,3}"
)
# 'independent India's first prime minister'
_AGE = r"(?:(?:newly\s)?(?:independent|modern|democratic|communist|united|reunited)\s)?"
# 'Golda Meir, once a schoolteacher in Milwaukee, who was'
_ASIDE = r"(?:,\s(?:an?|the|once|born)\s[^.,;:()–—“”]{3,60}(?:(?=\swho\s(?:was|became|served))|(?=,\swho\s(?:was|became|served))))?"
_PARTIES = r"(?:Socialist|Conservative|Labour|Liberal|Republican|Democratic|Social\sDemocratic|Christian\sDemocratic|Communist|Tory)"
_AS = re.compile(rf"(?:^|[.;:]\s|,\s|\b(?:and|but)\s)[Aa]s\s(?:the\s)?[\w’' -]*?{_TITLE.replace('?P<title>', '?:')}[\w’' -]*,\s$")


@dataclass(frozen=True, slots=True)
class Told:
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


def find_told_office(text: str, span: Span) -> Told | None:
    """The office that the words beside a name give it: 'India's first president, NAME', 'NAME, twice prime minister of Sweden'."""
    before, behind = text[: span.start], text[span.end :]
    title = _before_name().search(before)
    is_listed = before.endswith(", ") and not _AS.search(before) and not re.match(r"[.;]|,\s(?!and\b|or\b|[A-Z])|$", behind)
    if title and not is_listed and not re.match(r"\s[A-Z]", behind):
        place = _placed(title, 0) or _placed(_country_behind().match(behind), span.end)
        if place:
            return Told(title["title"], Span(title.start("title"), title.end("title")), text[place.start : place.end], place)
    title = _behind_name().match(behind)
    place = _placed(title, span.end)
    if not place:
        return None
    at = Span(span.end + title.start("title"), span.end + title.end("title"))
    return Told(title["title"], at, text[place.start : place.end], place)


def _placed(match: re.Match[str] | None, offset: int) -> Span | None:
    """Where the country stands that a match holds, if it holds one."""
    groups = match.groupdict() if match else {}
    group = next((group for group in ("adjective", "owner", "of") if groups.get(group)), None)
    return Span(offset + match.start(group), offset + match.end(group)) if group else None


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
