"""Find years, decades and centuries; `dates` puts them together with days and months.

A bare number is a year only where its context says so; '2000 people' is none.
"""

import re
from collections.abc import Iterator
from functools import cache

from checker.mentions.number_words import ORDINALS, rank_of
from checker.partial_date import Date
from checker.patterns import lazy

YEAR = r"(?:1\d{3}|20\d\d|2100)(?![\d%]|[.,:/]\d|\w)"
Found = tuple[int, int, Date]

_TENS = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}
_START = r"(?<![\w.,/:£$€#-])"
# What a number before it counts or measures; a preposition ends what it may count: 'in 1996 before guests'.
_PREPOSITION = r"(?:in|on|at|by|for|to|of|with|from|as|and|when|while|before|after|until|under|over|among|amid|because|that)\s"
_COUNTED = lazy(
    rf"\s?(?:%|percent|per\scent|m|km|kg|ft|cc|hp|hours?|hrs?)\b|[\s-](?:or\s(?:so|more)\s|(?!{_PREPOSITION})\w+\s)?"
    r"(?:people|persons|men|women"
    r"|children|jobs|votes|miles?|metres?|meters?|feet|tons?|tonnes?|pounds?|dollars?|euros?|homes|troops"
    r"|soldiers|workers|employees|members|students|pupils"
    r"|patients|cases|deaths|dead|victims|refugees|migrants|words|copies|calories|times|points|seats|days|years|kilometres|kilometers"
    r"|acres|hectares|square|species|litres|gallons|barrels|degrees|guests|fans|visitors|supporters|protesters|families|households)\b"
)
_PLURAL = lazy(r"\s(?!(?:was|has|is|as|its|his|this|across|plus|unless|perhaps|always|towards)\b)[a-z]+s\b")
_EVENT = (
    r"(?:elections?|referendum|war|revolution|crash|crisis|treaty|coup|uprising|earthquake|campaign|budget|census|season|olympics"
    r"|world\scup|invasion|massacre|attacks?|riots|agreement|act|film|novel|album)\b"
)
_NAMED_BY_YEAR = (
    r"(?:disaster|massacre|tsunami|offensive|uprising|bombings?|hurricane|floods?|famine|fire|explosion|accords?|protocol|eruption|siege|shootings?"
    r"|strike|flu|pandemic|epidemic|outbreak|rush|restoration|conquest|partition|handover|purchase|games|final|ruling|airlift|landings?|conference|rising|mutiny|genocide|battle|crash)"
)
_BEFORE = (
    r"\b(?:in|since|until|till|during|circa|c\.|ca\.|years?"
    r"|(?:Christmas|New Year[’']s|Labou?r|Memorial|Boxing|May|Easter|Veterans|Armistice|Bastille"
    r"|All\s(?:Saints|Souls)[’'])\s(?:Eve|Day|Sunday|Monday)"
    r"|(?:Easter|Christmas|Whitsun)|FY|Act of|started|ended|summer|spring|autumn|winter|fall|early|late|mid"
    r"|dat(?:es?|ed|ing)\s(?:back\s)?(?:to|from)|pre-|post-|mid-|early-|late-"
    r"|(?:end|start|beginning|summer|spring|autumn|winter|fall|class|year|revolution|war|crisis|crash|half|quarter|months)\sof"
    r"|(?:about|around|circa|early|late)\sin)"
)
# Weaker words before a year need an end of the phrase after it.
_WEAKLY_BEFORE = r"\b(?:by|from|before|after|of)"
_AFTER = (
    r"(?=[,.;:)?!”\"’]|$|\s[–—-]\s"
    r"|\s(?:and|to|in|on|when|was|were|that|for|as|with|at|by|until|after|before|the|but|he|she|they|it|is|has|had|will)\b)"
)
# 'The crowd of 1953 sang' counts, 'the flood of 1953 came' does not.
_MEASURED = (
    r"(?:total|average|sum|crowd|record|figure|number|cost|price|rate|peak|high|low|height|distance|altitude|rest|best|most|likes)\b"
)
_APPROXIMATE = lazy(r"(?:\b(?:circa|about|around|roughly|some\stime\sin)|\bc\.|\bca\.)\s?$", re.IGNORECASE)


def find_years(text: str) -> Iterator[Found]:
    """Offsets in `text` and dates of what may be years, decades and centuries, the surest forms first; they may overlap."""
    if not _may_hold_years().search(text):
        return
    for match in _centuries().finditer(text):
        yield _century(match)
    for match in _decades().finditer(text):
        yield _decade(match)
    for match in _eras().finditer(text):
        number = int(match["bc"] or match["ad"] or match["ad2"])
        yield match.start(), match.end(), Date(-number if match["bc"] else number, precision="year")
    for match in _ranges().finditer(text):
        yield from _range(match)
    for pattern in _bare():
        for match in pattern.finditer(text):
            if reads_as_year(int(match["y"]), text[match.end("y") :]):
                yield _year(match)


def reads_as_year(year: int, after: str) -> bool:
    """Whether a number may be a year, by what stands after it; round numbers may also count ('2000 homes')."""
    return not _COUNTED.match(after) and not (year % 50 == 0 and _PLURAL.match(after))


@cache
def _may_hold_years() -> re.Pattern[str]:
    return re.compile(r"\d{4}|century|[’'][2-9]0s|ties\b|\d\s?(?:BC|AD|CE)|AD\s?\d")


@cache
def _centuries() -> re.Pattern[str]:
    word = "|".join(reversed(ORDINALS))
    return re.compile(rf"(?i)\b(?:(?:early|mid|late)[\s-])?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{word})[\s-]century\b(?P<bc>\sBCE?\b)?")


def _century(match: re.Match[str]) -> Found:
    number = rank_of(match["nth"])
    return match.start(), match.end(), Date(-100 * number if match["bc"] else 100 * (number - 1), precision="century")


@cache
def _decades() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,£$€])(?:(?:early|mid|late)[\s-](?:to[\s-](?:mid|late)[\s-])?)?"
        rf"(?:(?P<long>1[0-9]\d0|20\d0)[’']?s\b|[’'](?P<short>[2-9]0)s\b"
        rf"|(?:(?<=\bthe\s)|(?<=(?:mid|ate|rly)[\s-]))(?P<word>(?i:{'|'.join(_TENS)}))\b)"
    )


def _decade(match: re.Match[str]) -> Found:
    year = int(match["long"]) if match["long"] else 1900 + int(match["short"] or _TENS[match["word"].lower()])
    whole_century = year % 100 == 0 and year < 2000
    return match.start(), match.end(), Date(year, precision="century" if whole_century else "decade")


@cache
def _eras() -> re.Pattern[str]:
    return re.compile(rf"{_START}(?P<bc>\d{{1,4}})\s?BC(?:E)?\b|\bAD\s?(?P<ad>\d{{1,4}})\b|{_START}(?P<ad2>\d{{1,4}})\s?(?:AD|CE)\b")


@cache
def _ranges() -> re.Pattern[str]:
    return re.compile(
        rf"{_START}(?P<first>(?:1[1-9]|20)\d\d)"
        rf"(?:\s?[-–—/]\s?(?P<last>{YEAR}|\d\d(?![\w%-]|[.,:]\d))|\s(?:to|until|till|through|and)\s(?P<far>{YEAR}))"
    )


def _range(match: re.Match[str]) -> Iterator[Found]:
    """'1914-18', '1959 to 1976': two years, the first before the last; 'and' only after 'between', and no counts."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    group = "last" if match["last"] else "far"
    first, digits = int(match["first"]), match[group]
    last = int(digits) if len(digits) == 4 else first // 100 * 100 + int(digits)
    is_pair = " and " not in match[0] or re.search(r"(?i)\b(?:between|in)\s$", before)
    is_round = first % 50 == 0 and last % 50 == 0 and not re.search(r"(?i)\b(?:between|from|in|years)\s$|\($", before)
    if first < last and is_pair and not is_round and reads_as_year(last, after) and reads_as_year(50, after):
        approximate = bool(_APPROXIMATE.search(before))
        yield match.start(), match.end("first"), Date(first, precision="year", approximate=approximate)
        yield match.start(group), match.end(group), Date(last, precision="year")


@cache
def _bare() -> tuple[re.Pattern[str], ...]:
    year = rf"(?P<y>{YEAR})"
    forms = (
        rf"(?i){_BEFORE}(?:(?<=-)|\s){year}",
        rf"(?i)(?<!out ){_WEAKLY_BEFORE}\s(?P<y>(?:1[6-9]\d[1-9]|1[89]\d0|20\d\d)\b){_AFTER}",
        rf"(?i)\b(?:the\s(?!{_MEASURED})[a-z]{{3,}}|that|those)\sof\s(?P<y>(?:1[6-9]|20)\d\d\b)(?=\s[a-z])(?!{_PLURAL.pattern})",
        rf"\b(?:[A-Z][\w’'-]+|{_NAMED_BY_YEAR})\sof\s(?P<y>(?:1[6-9]|20)\d\d\b)(?=\s[a-z])(?!{_PLURAL.pattern})",
        rf"\b[A-Z][\w’'-]+\sof\s(?P<y>1[0-5]\d[1-9]\b){_AFTER}",
        rf"\b[Bb]y\s(?P<y>20[2-9]\d\b)(?=\s[a-z])(?!{_PLURAL.pattern})",
        rf"(?i)\b(?:for|through|on|between|and)\s(?P<y>(?:19[1-9]\d|20[0-4]\d)\b){_AFTER}",
        rf"(?i)(?<![\w-])(?:the|an?|his|her|its|their|our|this|that|[\w’']+[’']s|landmark)\s{year}(?=\s[A-Za-z])",
        rf"{_START}{year}(?=\s(?i:{_EVENT}))",
        rf"(?i)\b{_EVENT}\sof\s{year}",
        rf"\((?:(?:born|b\.|died|d\.|est\.|founded|c\.|circa|since|until)\s)?{year}(?=[),;])",
        rf"^[“\"]?{year}(?=\s(?:was|saw|is|will|has|had|marked|brought|began|ended)\b)",
        rf"\b(?:in|since)\s{YEAR}(?:,\s{YEAR})*,?\s(?:and|or)\s(?:in\s)?{year}",
        rf"\bin\s{YEAR},\s{year}",
        rf"\b(?:back\sto|as\s(?:long\sago|late|early|recently)\sas|[Ii]t\swas|[Yy]ear\swas)\s{year}(?:{_AFTER}|(?=\swhen\b))",
        rf"{_START}{year}(?=,\sthe\s(?:very\s|same\s)?year\s[a-zA-Z])",
    )
    return tuple(re.compile(form) for form in forms)


def _year(match: re.Match[str]) -> Found:
    start = match.start("y")
    is_about = bool(_APPROXIMATE.search(match.string, max(0, start - 16), start))
    return start, match.end("y"), Date(int(match["y"]), precision="year", approximate=is_about)
