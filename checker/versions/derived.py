"""Read what a story works out from its values: birthdays, anniversaries, years of service, margins, parts of a whole, differences."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.mentions.durations import COUNT
from checker.mentions.number_words import number_of
from checker.mentions.years import ORDINALS
from checker.types import Sentence
from checker.versions.retellings import Retelling
from checker.versions.values import Change, Value

# An undated story is taken to be of the last years before this one, that of the program's facts; a younger one has a date, or is let pass.
NEWEST, _RECENT = 2026, 4
_NTH = rf"(?:(?P<nth>\d{{1,3}})(?:st|nd|rd|th)|(?P<ordinal>{'|'.join(ORDINALS)}))"
_BIRTHDAY = re.compile(rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[’']s)\s{_NTH}\sbirthday\b")
_FEASTS = {"centenary": 100, "bicentenary": 200, "tercentenary": 300, "golden jubilee": 50, "silver jubilee": 25, "diamond jubilee": 60}
_FEAST = re.compile(
    rf"\b(?P<whose>[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]he|[\w]+[’']s?)\s"
    rf"(?P<words>(?P<feast>{'|'.join(_FEASTS)})|{_NTH}\s(?:anniversary|birthday))\b(?:\s(?P<when>this|next|last)\syear)?"
)
_SERVICE = re.compile(
    rf"\b(?:(?P<whose>[Hh]is|[Hh]er|[Tt]heir)\s(?:first\s)?)?(?P<words>(?P<n>{COUNT})(?:[\s-]years?))"
    r"(?:[’']\s?(?:of\s)?service|\sof\sservice|(?<=s)\s(?:as|with|at|on|in)\b|\s(?:career|reign|rule|tenure)\b)"
)
_BEGINNING = re.compile(
    r"\b(?:open|start|join|found|beg[ai]n|begun|set up|establish|launch|buil[dt]|born|marr|since|dates? (?:from|back)|form|mov|became|elect"
    r"|appoint|wed|t[oa]k|took|bought|came|first|hired)"
)
_STEP = {"this": 0, "next": 1, "last": -1, None: 0}
_MARGIN = re.compile(
    rf"\b(?P<n>{COUNT})-(?:goal|point|run|try|shot|vote)\s(?:win|victory|defeat|loss|margin|cushion|success|triumph|majority)\b"
    rf"|\b(?:majority|margin|cushion)\sof\s(?P<m>{COUNT})\b(?![\d,.]*\d|\s(?:per|%|seats))"
    rf"|\bby\s(?P<k>{COUNT})\s(?:goals?|points?|runs|votes)\b"
)
_RUN = re.compile(rf"\b(?:run|streak|string|series|sequence|spell)\sof\s(?P<n>{COUNT})\b")
_IN_A_ROW = re.compile(r"\b(?:in a row|on the trot|running|straight|consecutive|successive)\b")
_OF_THE_WHOLE = re.compile(r"\b(?:Of|of|Among|among)\s(?:the|them|those|these|whom)\b")
_OPEN = re.compile(r"(?i)\b(?:includ\w+|at least|more than|about|some|nearly|around|another|other|each|every|per)\s$")
_LEAST_WHOLE = 10  # smaller sums come about by chance
_MOST_PARTS = 4
_CHANGE_OF = re.compile(r"(?i)\b(?:more|fewer|less|extra|rise|increase|fall|drop|cut|difference|gap|rose|up|fell|down|by)\b")


def read_derived(sentence: Sentence, values: Sequence[Value], year: int | None) -> Iterator[Retelling]:
    """What a sentence of the new version works out from values; `year` is that of the story, where it is known."""
    yield from _birthdays(sentence)
    yield from _years_since(sentence, year)
    yield from _margins(sentence)
    yield from _runs(sentence)
    yield from _sums(sentence, values)
    yield from _differences(sentence, values)


def _birthdays(sentence: Sentence) -> Iterator[Retelling]:
    """'Ten days before what would have been her 68th birthday' of an age of 67."""
    for match in _BIRTHDAY.finditer(sentence.text):
        number = _number(match)

        def fits(value: Value, _beside: Sequence[Value], number=number) -> bool:
            return value.kind == "figure age" and number - value.count.figure.low in (0, 1)

        start = match.start("nth") if match["nth"] else match.start("ordinal")
        yield Retelling(sentence, sentence.span_of(start, match.end()), fits, is_bound=True)


def _number(match: re.Match[str]) -> int:
    return int(match["nth"]) if match["nth"] else ORDINALS.index(match["ordinal"]) + 1


def _years_since(sentence: Sentence, year: int | None) -> Iterator[Retelling]:
    """'The centenary next year' of 1924, 'her 15 years’ service' of 2009."""
    for match in _FEAST.finditer(sentence.text):
        number = _FEASTS.get(match["feast"]) or _number(match)
        if not _has_own_subject(sentence.text[: match.start()], match["whose"]):
            yield _since(sentence, match, number - _STEP[match["when"]], year, 0 if match["when"] else 1)
    for match in _SERVICE.finditer(sentence.text):
        if match["whose"]:
            yield _since(sentence, match, int(number_of(match["n"])), year, 1)


def _since(sentence: Sentence, match: re.Match[str], years: int, year: int | None, slack: int) -> Retelling:
    """What began in a year and has lasted for `years`."""

    def fits(value: Value, _beside: Sequence[Value]) -> bool:
        if value.kind != "date" or not value.key.year or value.key.precision != "year":
            return False
        end = value.key.year + years
        return abs(end - year) <= slack if year else NEWEST - _RECENT <= end <= NEWEST

    def is_of(change: Change) -> bool:
        return bool(_BEGINNING.search(change.sentence.text))

    return Retelling(sentence, sentence.span_of(*match.span("words")), fits, is_bound=True, is_of=is_of)


def _has_own_subject(before: str, whose: str) -> bool:
    """'The church across the road will keep its centenary'."""
    return whose.lower() in ("its", "their") and bool(re.search(r"(?:^|,\s)(?:The|the|A|An|Its)\s[a-z]+", before))


def _margins(sentence: Sentence) -> Iterator[Retelling]:
    """'A two-goal win' of 3-1, 'a majority of 12' of 31 to 19."""
    for match in _MARGIN.finditer(sentence.text):
        tag = match.lastgroup
        margin = int(number_of(match[tag]))

        def fits(value: Value, _beside: Sequence[Value], margin=margin) -> bool:
            return value.kind == "score" and isinstance(value.key, tuple) and abs(value.key[0] - value.key[1]) == margin

        yield Retelling(sentence, sentence.span_of(*match.span(tag)), fits, needed=0)


def _runs(sentence: Sentence) -> Iterator[Retelling]:
    """'A run of six wins' of six matches won in a row."""
    for match in _RUN.finditer(sentence.text):
        number = number_of(match["n"])

        def fits(value: Value, _beside: Sequence[Value], number=number) -> bool:
            return bool(value.count) and value.kind == "figure" and value.count.figure.low == number

        yield Retelling(sentence, sentence.span_of(*match.span("n")), fits, needed=0, is_of=_is_of_a_row)


def _is_of_a_row(change: Change) -> bool:
    return bool(_IN_A_ROW.search(change.sentence.text))


def _sums(sentence: Sentence, values: Sequence[Value]) -> Iterator[Retelling]:
    """'70 are with friends and 20 in a school' of ninety."""
    counted = [value for value in values if value.count and (_kind(value) == "figure" or value.count.is_money)]
    for kind, group in groupby(counted, key=_kind):
        parts = list(group)
        if 2 <= len(parts) <= _MOST_PARTS and not any(_OPEN.search(_before(sentence, part)) for part in parts):
            yield _sum(sentence, kind, parts)


def _sum(sentence: Sentence, kind: str, parts: Sequence[Value]) -> Retelling:
    total = sum(part.count.figure.low for part in parts)

    def fits(value: Value, _beside: Sequence[Value]) -> bool:
        return bool(value.count) and _kind(value) == kind and value.count.figure.low == total >= _LEAST_WHOLE and value not in parts

    working = f"{' and '.join(part.text for part in parts)} make {total:,.0f}"
    return Retelling(sentence, parts[0].span, fits, needed=0 if _OF_THE_WHOLE.search(sentence.text) else 1, working=working)


def _kind(value: Value) -> str:
    """The kind of a figure; men and members are counted as other people are."""
    return "figure" if value.kind in ("figure man", "figure member") else value.kind


def _differences(sentence: Sentence, values: Sequence[Value]) -> Iterator[Retelling]:
    """'Six more' of a value of 18 that stands beside 12."""
    for told in values:
        start, end = told.span.start - sentence.span.start, told.span.end - sentence.span.start
        around = sentence.text[max(0, start - 25) : start] + "|" + sentence.text[end : end + 25]
        if not told.count or not _CHANGE_OF.search(around) or told.count.figure.low <= 1:
            continue

        def fits(value: Value, beside: Sequence[Value], told=told) -> bool:
            if not value.count or told.kind == value.kind == "figure %":
                return False
            others = [other.count.figure.low for other in beside if other.kind == value.kind and other.key not in (value.key, told.key)]
            return any(_is_difference(told, value, other) for other in others)

        yield Retelling(sentence, told.span, fits, needed=2)


def _is_difference(told: Value, value: Value, other: float) -> bool:
    """Whether a figure is what lies between two values, in their own kind or in per cent of the other."""
    gap, number = abs(value.count.figure.low - other), told.count.figure.low
    if told.kind == "figure %":
        return other > 0 and abs(100 * gap / other - number) < 0.5
    return told.kind == value.kind and gap == number


def _before(sentence: Sentence, value: Value) -> str:
    return sentence.text[: value.span.start - sentence.span.start]
