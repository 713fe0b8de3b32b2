"""Find quantities given in two units: '40 miles (64km)', '6ft 2in (1.88m)', '2C (35.6F)'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.mentions.precision import Interval
from checker.patterns import lazy
from checker.types import Sentence, Span

# What one unit is in metres, kilograms, square metres, litres or metres a second; of several readings any may be meant.
_UNITS: dict[str, tuple[str, tuple[float, ...]]] = {
    r"nautical[\s-]miles?": ("length", (1852.0,)),
    r"square\s(?:kilomet(?:re|er)s?|km)|sq\.?\s?km|km2|km²": ("area", (1e6,)),
    r"square[\s-]miles?|sq\.?\s?mi(?:les?)?": ("area", (2.58999e6,)),
    r"square[\s-](?:foot|feet|ft)|sq\.?\s?ft": ("area", (0.092903,)),
    r"square[\s-]met(?:re|er)s?|sq\.?\s?m|m2|m²": ("area", (1.0,)),
    r"kilomet(?:re|er)s?\s(?:an|per)\shour|km/h|kph|kmh": ("speed", (1 / 3.6,)),
    r"miles?\s(?:an|per)\shour|mph": ("speed", (0.44704,)),
    r"knots?": ("speed", (0.514444,)),
    r"kilomet(?:re|er)s?|kms?": ("length", (1000.0,)),
    r"centimet(?:re|er)s?|cm": ("length", (0.01,)),
    r"millimet(?:re|er)s?|mm": ("length", (0.001,)),
    r"met(?:re|er)s?|m": ("length", (1.0,)),
    r"miles?": ("length", (1609.344, 1852.0)),
    r"feet|foot|ft": ("length", (0.3048,)),
    r"yards?|yds?": ("length", (0.9144,)),
    r"inch(?:es)?|in": ("length", (0.0254,)),
    r"kilogram(?:me)?s?|kilos?|kgs?": ("mass", (1.0,)),
    r"gram(?:me)?s?|g": ("mass", (0.001,)),
    r"pounds?|lbs?": ("mass", (0.453592,)),
    r"ounces?|oz": ("mass", (0.0283495, 0.0311035)),
    r"stones?|st": ("mass", (6.35029,)),
    r"tonnes?|metric\stons?": ("mass", (1000.0,)),
    r"tons?": ("mass", (1000.0, 907.185, 1016.05)),
    r"acres?": ("area", (4046.86,)),
    r"hectares?|ha": ("area", (10000.0,)),
    r"lit(?:re|er)s?": ("volume", (1.0,)),
    r"gallons?": ("volume", (3.78541, 4.54609)),
    r"pints?": ("volume", (0.473176, 0.568261)),
    r"barrels?": ("volume", (158.987,)),
    r"°?\s?C|degrees\s(?:Celsius|C|centigrade)|Celsius": ("C", (1.0,)),
    r"°?\s?F|degrees\s(?:Fahrenheit|F)|Fahrenheit": ("F", (1.0,)),
}
_READ = [(re.compile(pattern), *unit) for pattern, unit in _UNITS.items()]
_WORDS = {w: i for i, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
_SCALES = {"million": 1e6, "billion": 1e9, "thousand": 1e3}
_NUMBER = rf"(?:(?:minus\s|[-−])?\d[\d,]{{0,14}}(?:\.\d+)?|{'|'.join(_WORDS)})"
_UNIT = rf"(?:{'|'.join(_UNITS)})(?![\w²/])"
_UNIT_AFTER = lazy(rf"[\s-]?({_UNIT})")
_SMALL = r"(?:(?:,?\s|-)?(?:\d{1,2}(?:\.\d)?)\s?(?:inches|inch|in|lbs?|pounds|ounces|oz)(?!\w))?"
_HEDGES = r"(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|over|just\sover|just\sunder|more\sthan|less\sthan|or|c|~)"


def _quantity(tag: str) -> str:
    numbers = rf"(?P<low{tag}>{_NUMBER})(?:\s?(?:-|–|to)\s?(?P<high{tag}>{_NUMBER}))?(?:[\s-](?P<scale{tag}>{'|'.join(_SCALES)}))?"
    return rf"{numbers}[\s-]?(?P<unit{tag}>{_UNIT})(?P<small{tag}>{_SMALL})"


_PAIR = lazy(
    rf"(?<![\w.,/£$€-]){_quantity('1')}(?P<gap>(?:\s(?!or\b)[a-z]+){{0,2}}\s?\((?:or\s)?|,?\sor\s)(?P<hedge>(?:{_HEDGES}\s?){{0,2}}){_quantity('2')}(?P<end>\))?"
)
_HEDGED_BEFORE = lazy(rf"(?i)\b{_HEDGES}\s(?:a\s)?$")
_MAY_HOLD = lazy(r"\d[^(]{0,60}\([^)]{0,20}\d|\bor\s[^,.]{0,15}\d|[a-z]\s\([^)]{0,20}\d")
_CAP = 0.05  # round numbers stand for a twentieth more or less at most
_SLACK, _HEDGED_SLACK = 0.02, 0.1


@dataclass(frozen=True, slots=True)
class Quantity:
    """Values in one unit as exact as written; `kind` is length, mass, area, volume, speed, C or F; `factors` to its base unit."""

    values: Interval
    kind: str
    factors: tuple[float, ...]
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Conversion:
    """One quantity in two units; `before` and `after` are the words of the sentence around it."""

    first: Quantity
    second: Quantity
    before: str
    after: str


def find_conversions(sentence: Sentence) -> Iterator[Conversion]:
    """The conversions of a sentence: two quantities of one kind in different units, the second in brackets or after 'or'."""
    text = sentence.text
    if not _MAY_HOLD.search(text):
        return
    for match in _PAIR.finditer(text):
        if "(" in match["gap"] and not match["end"]:
            continue
        hedged = bool(match["hedge"].replace("or", "").strip() or _HEDGED_BEFORE.search(text[: match.start()]))
        first, second = (_read(sentence, match, tag, hedged) for tag in "12")
        kinds = {first.kind, second.kind}
        if (len(kinds) == 1 and first.factors != second.factors) or kinds == {"C", "F"}:
            yield Conversion(first, second, text[: match.start()], text[match.end() :])


def _read(sentence: Sentence, match: re.Match[str], tag: str, hedged: bool) -> Quantity:
    scale = _SCALES.get(match[f"scale{tag}"] or "", 1.0)
    kind, factors = next((kind, factors) for unit, kind, factors in _READ if unit.fullmatch(match[f"unit{tag}"]))
    low, half = _number(match[f"low{tag}"])
    high, half_high = _number(match[f"high{tag}"]) if match[f"high{tag}"] else (low, half)
    if small := match[f"small{tag}"]:
        low, high, half, half_high = low + _small(small), high + _small(small), 0.05, 0.05
    slack = 0.0 if kind in "CF" else (_HEDGED_SLACK if hedged else _SLACK) / 2
    values = Interval((low - half - slack * abs(low)) * scale, (high + half_high + slack * abs(high)) * scale)
    if hedged and kind in "CF":
        values = Interval(values.low - 1, values.high + 1)
    start, end = match.start(f"low{tag}"), match.end(f"small{tag}")
    return Quantity(values, kind, factors, sentence.text[start:end], sentence.span_of(start, end))


def find_unit(written: str) -> tuple[str, tuple[float, ...]] | None:
    """What a unit measures, and what one of it may be in the base unit of that; None for what is no unit or a temperature."""
    found = next(((kind, factors) for unit, kind, factors in _READ if unit.fullmatch(written)), None)
    return found if found and found[0] not in "CF" else None


def unit_of(after: str) -> tuple[str, str, tuple[float, ...]] | None:
    """The unit of measure that the words after a number begin with: as written, its kind, its factors to the kind's base unit."""
    found = _UNIT_AFTER.match(after)
    return next(((found[1], kind, factors) for unit, kind, factors in _READ if unit.fullmatch(found[1])), None) if found else None


def _number(written: str) -> tuple[float, float]:
    """The number and half of what its last digit adds."""
    if written in _WORDS:
        return float(_WORDS[written]), 0.5
    digits = re.sub(r"minus\s|[-−]|,", "", written).strip()
    sign = -1 if written[0] in "m-−" else 1
    if "." in digits:
        return sign * float(digits), 0.5 * 10.0 ** -len(digits.split(".")[1])
    zeros = len(digits) - len(digits.rstrip("0"))
    return sign * float(digits), max(0.5, min(0.5 * 10.0**zeros, _CAP * float(digits)))


def _small(written: str) -> float:
    """Inches as feet, pounds as stones, ounces as pounds."""
    number = float(re.search(r"\d+(?:\.\d)?", written)[0])
    return number / (14 if re.search(r"lb|pound", written) else 16 if re.search(r"oz|ounce", written) else 12)


def agrees(conversion: Conversion) -> bool:
    """Whether any reading of the units makes the two quantities one; not for temperatures."""
    first, second = conversion.first, conversion.second
    return any(_scaled(first.values, a).meets(_scaled(second.values, b)) for a in first.factors for b in second.factors)


def _scaled(values: Interval, factor: float) -> Interval:
    return Interval(values.low * factor, values.high * factor)
