"""Find figures: counts, sums of money, shares, measures and ages, in digits or words, with what they count.

Numbers of dates, of clock times, of scores ('2-1') and in names ('G20', 'No. 10') are none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from checker.mentions.number_words import LETTERS, ONES, SCALES, SHARES, TEENS, TENS, words_value
from checker.mentions.number_words import number_of as number_of
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence


@dataclass(frozen=True, slots=True)
class Figure:
    """A number from `low` to `high` (equal but for '40 to 50') in full units: '£3.4bn' is 3,400,000,000.

    `unit` is '%', 'points' (percentage points), a currency sign ('£', 'US$'), 'age', 'share' (a third: 0.333),
    a measure ('km', 'C') or the singular of the noun that is counted ('person', 'killed'); '' where none is seen.
    """

    low: float
    high: float
    unit: str = ""
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class _Number:
    start: int
    end: int
    figure: Figure
    has_scale: bool


REACH = 80  # characters before and after a number that are looked at
_CURRENCIES = {"dollar": "$", "euro": "€", "yen": "¥", "rupee": "₹"}
_PLURALS = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
    "police": "police",
    "troops": "troops",
}
_METRES = (
    r"m(?=\s(?:race|sprint|final|tall|high|long|deep|wide|freestyle|butterfly|backstroke|breaststroke|hurdles|relay|away|below|above"
    r"|runner)\b)"
)
_MEASURES = (
    rf"°?[CF](?![\w’'])|km|kg|mg|ml|cm|mm|mph|kph|ft|lbs?|g|sq\s?(?:km|miles?|ft|m)|[kMGT]Wh?|[KMGT]B"
    rf"|p(?=[\s.,;)]|$)|hectares|{_METRES}"
)
# Words that end the search for what is counted.
_STOP = frozenset(
    "the a an and or but in on at to of for from by with as is was were are be been had has have will would who which that when while"
    " after before than not it he she they we you his her its their this these those more less each every per since until so if"
    " because about over under into during between against last next later earlier ago said says could may also only then now".split()
)
_RESULTS = frozenset("killed dead injured wounded arrested missing hurt dying detained charged infected homeless".split())
_HEDGE = lazy(
    r"(?i)\b(?:about|around|some|roughly|nearly|almost|over|(?:more|less|fewer|higher|lower|greater) than|at least|at most|up to"
    r"|under|estimated|approximately|close to|as (?:many|much) as|circa|an average of|just (?:over|under))\s(?:a\s)?$"
)
# A word after a range that it can count; after a score others follow.
_COUNTED_WORD = (
    r"[a-z]|[\s-](?!(?:in|at|on|to|against|over|for|and|but|after|thanks|with|by|down|up|as|when|win|victory|defeat|loss|lead|draw"
    r"|aggregate)\b)[a-z]"
)
_CHANGE_BEFORE = lazy(r"(?i)\b(?:from|rose|fell|up|down|voted?|by|increased?|\d%)\s(?:about\s)?$")
# '7.30 The Quiz. 8.00 News.': the time that begins an entry of a list of programmes or events.
_LISTED_TIME, _ENTRY_BEFORE = lazy(r"(?:1?\d|2[0-3])\.[0-5]\d"), lazy(r"(?:^|[.!?)”’]\s|\n)$")
_NO_FIGURE_BEFORE = lazy(
    r"\b(?:[Nn]os?\.|[Nn]umber|[Rr]oom|[Pp]age|[Cc]hapter|[Ss]ection|[Aa]rticle|Flight|Route|Highway|Platform|Channel)\s$"
)


def find_figures(sentence: Sentence, dates: Sequence[Mention]) -> Iterator[Mention]:
    """The figures of a sentence in reading order, clear of its dates."""
    taken = [(date.span.start - sentence.span.start, date.span.end - sentence.span.start) for date in dates]
    free = [n for n in _numbers(sentence.text) if all(n.end <= start or end <= n.start for start, end in taken)]
    for number in _with_ranges(sentence.text, free):
        span = sentence.span_of(number.start, number.end)
        yield Mention(MentionKind.FIGURE, span, sentence.text[number.start : number.end], number.figure, sentence.index)


@cache
def _pattern() -> re.Pattern[str]:
    scale, ones = "|".join(SCALES), "|".join(ONES)
    word = rf"(?:(?:{'|'.join(TENS)})(?:[\s-](?:{ones}))?|{'|'.join(TEENS)}|{ones})"
    part = r"(?:an?|one|two|three)[\s-](?:third|quarter)s?\sof\san?(?=\s(?:million|billion|trillion)\b)"
    first = rf"(?:{part}|(?:half\s)?an?(?=[\s-](?:{scale})\b)|{word}\b)(?:\sand\sa\s(?:half|quarter))?"
    words = rf"{first}(?:[\s-](?:{scale})\b(?:\s(?:and\s)?{word}\b)?)*"
    digits = (
        rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?:\sand\sa\shalf)?"
        rf"(?:[\s-]?(?i:{scale})s?\b|(?:bn|tn|mn|(?!{_METRES})m|k|(?(currency)\s?[MB]))(?![A-Za-z]))?(?![\w]*\d)"
    )
    share = r"(?:an?\s|(?:one|two|three|four)[\s-])(?:third|quarter|fifth|tenth)s?(?=\sof\b(?!\san?\s[mbt]r?illion))"
    share += r"|half(?=\s(?:of|the|its|their|all)\b)"
    # 'fell by a fifth'; not 'more than a third party'
    share += r"|(?:(?<=\bby\s)|(?<=\bthan\s)|(?<=\b(?:nearly|almost)\s))an?\s(?:third|quarter|fifth|tenth)"
    share += r"(?=[\s,.;:)]|$)(?!\s(?:to|past|party|time|final|century)\b)"
    return re.compile(
        rf"(?<![\w.,:/#–—’'%-])(?P<minus>[-−])?(?P<currency>(?:US|A|C|NZ|HK|S)?\$|£|€|¥|₹|Rs\.?\s?)?\s?(?P<digits>{digits})"
        rf"|(?<=[\d%mnk][-–])(?P<currency2>[£$€])?(?P<digits2>{digits})"
        rf"|(?i:(?<![\w-])(?:(?P<share>{share})|(?P<words>{words}))(?!\w))"
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<age>[\s-]years?[\s-]olds?\b)|(?P<points>\s(?:percentage|%|per\scent)[\s-]points?|(?:pp|pts)\b)"
        rf"|(?P<percent>\s?%|[\s-]per\s?cent\b)"
        rf"|\s?(?P<measure>{_MEASURES})(?!\w)"
    )


def _numbers(text: str) -> Iterator[_Number]:
    for match in _pattern().finditer(text):
        digits = match["digits"] or match["digits2"]
        before, after = text[max(0, match.start() - REACH) : match.start()], text[match.end() : match.end() + REACH]
        if _is_no_figure(match[0], digits, before, after):
            continue
        value, has_scale = _value(match, digits)
        unit, end = _unit(match, before, after)
        approximate = bool(_HEDGE.search(before))
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        if _is_year(match[0].strip(), unit, after):
            continue
        if match[0].lower() == "one" and unit not in {"person", "man", "woman", "child", "killed", "dead"}:
            continue
        yield _Number(start, end, Figure(value, value, unit, approximate), has_scale)


def _is_year(written: str, unit: str, after: str) -> bool:
    """Whether four digits are a year ('1972’s album', 'Glastonbury 2015,') or two a decade ('the 80s')."""
    if re.match(r"[’']?s\b", after) and re.fullmatch(r"\d\d(?:\d\d)?", written):
        return True
    return re.fullmatch(r"(?:1[5-9]|20)\d\d", written) is not None and not unit.endswith("s") and unit in ("", "age")


def _is_no_figure(written: str, digits: str | None, before: str, after: str) -> bool:
    if _NO_FIGURE_BEFORE.search(before):
        return True
    if digits is None:
        return written.lower().startswith("half") and before.lower().endswith("the first ")
    is_clock = re.match(r"\s?[ap]\.?m\b|:\d|\.\d\d\s?[ap]\.?m\b|\so[’']clock|\s?(?:GMT|BST|EST|EDT)\b", after)
    is_clock = is_clock or (_LISTED_TIME.fullmatch(written.strip()) and _ENTRY_BEFORE.search(before) and re.match(r"\s[A-Z]", after))
    is_glued = re.match(r"[A-Za-z](?!\b)|(?:st|nd|rd|th)\b|[./]\d|[GDK]\b", after) and not _after().match(after)
    is_score = len(digits) <= 2 and (
        re.match(rf"[-–]\d{{1,2}}(?!\d|%|[.,]\d|\s?(?:%|per)|{_COUNTED_WORD})", after)
        or (re.search(r"(?<![\d.,])\d{1,2}[-–]$", before) and not re.match(rf"%|[.,]\d|\s?(?:%|per)|{_COUNTED_WORD}", after))
    )
    return bool(is_clock or is_glued or is_score or re.match(r"0\d", digits))


def _value(match: re.Match[str], digits: str | None) -> tuple[float, bool]:
    """The number in full, and whether it names its scale ('million')."""
    if digits:
        number = re.match(r"[\d,]+(?:\.\d+)?", digits)[0]
        rest = digits[len(number) :].strip(" -").lower()
        half = 0.5 if "half" in rest else 0.0
        scale = LETTERS.get(rest) or SCALES.get(rest.split()[-1].rstrip("s") if rest else "", 1.0)
        sign = -1 if match["minus"] else 1
        return sign * round((float(number.replace(",", "")) + half) * scale, 6), scale > 1
    if match["share"]:
        count, _, part = match["share"].lower().replace("-", " ").rpartition(" ")
        return ONES.get(count, 1) * SHARES[part.rstrip("s") if part != "half" else part], False
    return words_value(match["words"].lower())


def _unit(match: re.Match[str], before: str, after: str) -> tuple[str, int]:
    """What is counted or measured, and where the figure's words end ('40 per cent')."""
    currency = match["currency"] or match["currency2"]
    if currency:
        return currency.strip(), match.end()
    if match["share"]:
        return "share", match.end()
    if found := _after().match(after):
        unit = {"age": "age", "points": "points", "percent": "%"}.get(found.lastgroup) or found["measure"].lstrip("°")
        return unit, match.end() + found.end()
    if (re.search(r"[A-Z][\w’'-]+,\s$", before) and re.match(r"[,.;)]", after)) or re.search(r"\bage[ds]?\s(?:of\s)?$", before):
        return "age", match.end()
    return _counted(after), match.end()


def _counted(after: str) -> str:
    """Singular of the noun that follows, looked for within three words; of other words the first."""
    if glued := re.match(r"-([a-z]+)\b(?!-(?:old|olds|strong)\b)", after):
        return singular(glued[1])
    words = re.match(r"(?:[\s-](?:of\sthe\s)?[A-Za-z][\w.’-]*){0,4}", after)[0].replace(" of the ", " ").split()
    for i, word in enumerate(words[:4]):
        word = word.strip(".-").lower()
        if word in _STOP:
            words = words[:i]
            break
        if "." in word:
            continue
        if word in _RESULTS or word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is"))):
            return singular(word)
    first = words[0].strip(".-") if words else ""
    return first if first.islower() else ""


def singular(noun: str) -> str:
    """'families' is 'family', 'people' 'person', 'euros' '€'."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    for ending, bare in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("s", "")):
        if noun.endswith(ending) and not noun.endswith("ss"):
            noun = noun.removesuffix(ending) + bare
            break
    return _CURRENCIES.get(noun, noun)


def _with_ranges(text: str, numbers: Sequence[_Number]) -> Iterator[_Number]:
    """'40 to 50 people', '$3-4bn', 'between 5 and 6 million' become one figure each."""
    held: _Number | None = None
    for number in numbers:
        if held and (merged := _merged(text, held, number)):
            held = merged
            continue
        if held:
            yield held
        held = number
    if held:
        yield held


def _merged(text: str, first: _Number, second: _Number) -> _Number | None:
    gap = text[first.end : second.start]
    is_between = gap == " and " and re.search(r"(?i)\bbetween\s[£$€]?$", text[: first.start])
    from_to = gap == " to " and not _CHANGE_BEFORE.search(text[: first.start])
    if not (is_between or from_to or gap in ("-", "–", " - ", " – ", "-to-")) or first.figure.low != first.figure.high:
        return None
    low, high = first.figure.low, second.figure.high
    if second.has_scale and not first.has_scale and low < high:
        word = re.search(r"(?i)(hundred|thousand|million|billion|trillion|bn|tn|mn|m|k)\W*$", text[second.start : second.end].split("%")[0])
        low *= (SCALES | LETTERS).get(word[1].lower(), 1.0) if word else 1.0
    if low >= high or (first.figure.unit and second.figure.unit and first.figure.unit != second.figure.unit):
        return None
    unit = second.figure.unit or first.figure.unit
    if first.figure.unit in ("£", "$", "€", "US$"):
        unit = first.figure.unit
    return replace(second, start=first.start, figure=Figure(low, high, unit, first.figure.approximate))
