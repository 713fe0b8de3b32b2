"""Read what a story works out from ages and years: birthdays, 'in his sixties', anniversaries, years of service, 'ten years ago'."""

import re
from collections.abc import Iterator, Sequence

from checker.clashes.dates.durations import COUNT
from checker.mentions.number_words import ORDINAL, number_of, rank_of
from checker.patterns import lazy
from checker.types import Sentence
from checker.versions.retellings import Retelling, is_figure, says
from checker.versions.values import Value

# An undated story is taken to be of the last years before this one, that of the program's facts; a younger one has a date, or is let pass.
NEWEST, _RECENT = 2026, 4
_NTH = rf"(?P<nth>{ORDINAL})"
_BIRTHDAY = lazy(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[’']s)\s(?P<words>{_NTH}\sbirthday)\b"
    r"|\b(?:[Hh]e|[Ss]he)\s(?:will\s|would\s(?:have\s)?)?(?P<turns>turn(?:s|ed)?\s(?P<age>\d{1,3}))\b(?!,\d|\s(?:per|of|to))"
)
_DECADES = {"teens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80}
_DECADES |= {"nineties": 90, "teenager": 10, "septuagenarian": 70, "octogenarian": 80, "nonagenarian": 90}
_PARTS = {"early": (0, 3), "mid": (3, 6), "late": (6, 9), None: (0, 9)}
_IN_A_DECADE = lazy(
    rf"\bin\s(?:his|her)\s(?P<words>(?:(?P<part>early|mid|late)[\s-])?(?P<decade>{'|'.join(_DECADES)}))\b"
    r"|\b[Tt]he\s(?P<person>teenager|septuagenarian|octogenarian|nonagenarian)\b"
)
_FEASTS = {"centenary": 100, "bicentenary": 200, "tercentenary": 300, "golden jubilee": 50, "silver jubilee": 25, "diamond jubilee": 60}
_FEAST = lazy(
    rf"\b(?P<whose>[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]he|[\w]+[’']s?)\s"
    rf"(?P<words>(?P<feast>{'|'.join(_FEASTS)})|{_NTH}\s(?:anniversary|birthday))\b(?:\s(?P<when>this|next|last)\syear)?"
)
_LONG = {"a decade": 10, "two decades": 20, "three decades": 30, "half a century": 50, "a quarter of a century": 25, "a century": 100}
_YEARS = rf"(?P<words>(?:(?P<n>{COUNT})[\s-]years?|(?P<long>{'|'.join(_LONG)})))"
_SERVICE = lazy(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:first\s)?{_YEARS}"
    r"(?:[’']\s?(?:of\s)?service|\sof\sservice|(?<=s)\s(?:as|with|at|on|in)\b|\s(?:career|reign|rule|tenure)\b)"
)
_AGO = lazy(rf"\b(?P<since>(?:[Aa]fter|[Ff]or)\s)?{_YEARS}\s(?(since)(?:as|in|at|with)|ago)\b")
_BEGINNING = lazy(
    r"\b(?:open|start|join|found|beg[ai]n|begun|set up|establish|launch|buil[dt]|born|marr|since|dates? (?:from|back)|form|mov|became|elect"
    r"|appoint|wed|t[oa]k|took|bought|came|first|hired)"
)
_STEP = {"this": 0, "next": 1, "last": -1, None: 0}


def read_years(sentence: Sentence, year: int | None) -> Iterator[Retelling]:
    """What a sentence of the new version works out from ages and years; `year` is that of the story, where it is known."""
    yield from _birthdays(sentence)
    yield from _decades_of_life(sentence)
    yield from _feasts(sentence, year)
    yield from _service(sentence, year)


def _birthdays(sentence: Sentence) -> Iterator[Retelling]:
    """'Ten days before what would have been her 68th birthday' of an age of 67."""
    for match in _BIRTHDAY.finditer(sentence.text):
        number = int(match["age"]) if match["age"] else rank_of(match["nth"])
        fits = is_figure(number - 1, number, kinds=("figure age",))
        yield Retelling.of(sentence, match, "turns" if match["age"] else "words", fits, is_bound=True)


def _decades_of_life(sentence: Sentence) -> Iterator[Retelling]:
    """'A man in his sixties' of an age of 67."""
    for match in _IN_A_DECADE.finditer(sentence.text):
        start = _DECADES[match["decade"] or match["person"]]
        low, high = (start + years for years in _PARTS[match["part"]])
        yield Retelling.of(sentence, match, "person" if match["person"] else "words", is_figure(low, high, kinds=("figure age",)))


def _feasts(sentence: Sentence, year: int | None) -> Iterator[Retelling]:
    """'The centenary next year' of 1924."""
    for match in _FEAST.finditer(sentence.text):
        number = _FEASTS.get(match["feast"]) or rank_of(match["nth"])
        if not _has_own_subject(sentence.text[: match.start()], match["whose"]):
            yield _since(sentence, match, number - _STEP[match["when"]], year, slack=0 if match["when"] else 1)


def _has_own_subject(before: str, whose: str) -> bool:
    """'The church across the road will keep its centenary'."""
    return whose.lower() in ("its", "their") and bool(re.search(r"(?:^|,\s)(?:The|the|A|An|Its)\s[a-z]+", before))


def _service(sentence: Sentence, year: int | None) -> Iterator[Retelling]:
    """'Her 15 years’ service' of 2009; 'joined a decade ago', where the sentences share a word."""
    for form, is_bound in ((_SERVICE, True), (_AGO, False)):
        for match in form.finditer(sentence.text):
            years = number_of(match["n"]) if match["n"] else _LONG[match["long"]]
            yield _since(sentence, match, int(years), year, is_bound=is_bound)


def _since(sentence: Sentence, match: re.Match[str], years: int, year: int | None, *, slack: int = 1, is_bound: bool = True) -> Retelling:
    """What began in a year and has lasted for `years`."""

    def fits(value: Value, _beside: Sequence[Value]) -> bool:
        if value.kind != "date" or not value.key.year or value.key.precision != "year":
            return False
        end = value.key.year + years
        return abs(end - year) <= slack if year else NEWEST - _RECENT <= end <= NEWEST

    return Retelling.of(sentence, match, "words", fits, is_bound=is_bound, is_of=says(_BEGINNING))
