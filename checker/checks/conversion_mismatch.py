"""A quantity given in two units that are not the same.

What it checks
--------------
Lengths, areas, weights, volumes and speeds given twice ('40 miles (64km)'), temperatures and differences of
temperature in Celsius and Fahrenheit, clock times in two zones, and sums of money in two currencies at rates
that one story cannot mix.

Why it matters
--------------
The reader who trusts the second figure is misled, and the two together show that nobody did the sum.

Example
-------
'Valleys are 2C (35.6F) hotter than in 1950.' A difference of 2C is one of 3.6F.

Limits
------
Both figures may be rounded; where any ton, gallon, mile or zone that is called so fits, nothing is said.
Exchange rates are compared only within a story, and not where a sentence speaks of another year.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.dates.time_zones import find_clashing_times
from checker.clashes.figures.conversions import Conversion, agrees, find_conversions
from checker.clashes.figures.exchange_rates import ExchangeRate, find_exchange_rates
from checker.mentions.corrections import corrected_paragraphs
from checker.mentions.precision import Interval
from checker.patterns import lazy
from checker.types import Evidence, Hit, Sentence, Severity

if TYPE_CHECKING:
    from checker.story import Story

_DIFFERENCE_AFTER = lazy(
    r"(?i)^\s(?:\w+\s)?(?:hotter|warmer|cooler|colder|milder|higher|lower|above|below|rise|increase|drop|fall|difference|over|of warming)\b"
)
_DIFFERENCE_BEFORE = lazy(
    r"(?i)\b(?:(?:rise|increase|drop|fall|warming|difference) of|(?:rose|risen|fell|fallen|warmed|rise|fall|warm) by)\s$"
)
_PROVED = 1.5  # rates of a story that differ by this factor are no two days' rates


@check("FC205", "conversion-mismatch", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    hits = [hit for sentence in story.sentences for hit in _hits_in(sentence)]
    hits += _clashing_rates(list(find_exchange_rates(story.sentences)))
    if hits:
        corrected = corrected_paragraphs(story.sentences)
        yield from (hit for hit in hits if story.document.paragraph(hit.span.start) not in corrected)


def _hits_in(sentence: Sentence) -> Iterator[Hit]:
    for conversion in find_conversions(sentence):
        if question := _question(conversion):
            yield _hit(conversion.first, conversion.second, *question)
    for times in find_clashing_times(sentence):
        message = f"‘{times.first_text}’ is {times.right}, not {times.second_text}. Which stands?"
        yield Hit("FC205", times.second, message, (times.first_text, times.second_text), (times.second,), (Evidence(times.first),))


def _hit(first, second, message: str, working: str | None) -> Hit:
    evidence = (Evidence(first.span, (first.span,)),)
    return Hit("FC205", second.span, message, (first.text, second.text), (second.span,), evidence, first.text, working=working)


def _question(conversion: Conversion) -> tuple[str, str | None] | None:
    """What to ask, and the working; None where the two agree."""
    first, second = conversion.first, conversion.second
    if first.kind in "CF":
        return _temperature_question(conversion)
    if agrees(conversion):
        return None
    right = [(first.values.low + first.values.high) / 2 * a / second.factors[0] for a in first.factors[:1]]
    return f"‘{first.text}’ is not ‘{second.text}’. Which stands?", f"{first.text} is about {right[0]:,.4g} of the second unit"


def _temperature_question(conversion: Conversion) -> tuple[str, str | None] | None:
    first, second = conversion.first, conversion.second
    celsius, fahrenheit = (first.values, second.values) if first.kind == "C" else (second.values, first.values)
    is_reading = Interval(1.8 * celsius.low + 32, 1.8 * celsius.high + 32).meets(fahrenheit)
    is_difference = Interval(1.8 * celsius.low, 1.8 * celsius.high).meets(fahrenheit)
    if not is_reading and not is_difference:
        return f"‘{first.text}’ is not ‘{second.text}’. Which stands?", "F is 1.8 times C plus 32"
    told_as_difference = _DIFFERENCE_AFTER.search(conversion.after) or _DIFFERENCE_BEFORE.search(conversion.before)
    if is_reading and not is_difference and told_as_difference:
        question = f"‘{first.text}’ is a difference; ‘{second.text}’ is a temperature. Should the second figure be the difference?"
        return question, "a difference in F is 1.8 times that in C, without the 32"
    return None


def _clashing_rates(rates: list[ExchangeRate]) -> Iterator[Hit]:
    """The rates that agree with fewer others than another that they clash with does; of two alone the later."""
    friends = {id(a): sum(a.currencies == b.currencies and a.rate.meets(b.rate) for b in rates) for a in rates}
    for later in rates:
        others = [a for a in rates if a.currencies == later.currencies and not a.rate.meets(later.rate)]
        wins = [a for a in others if friends[id(a)] > friends[id(later)] or (friends[id(a)] == friends[id(later)] and a.span < later.span)]
        if not wins:
            continue
        first = wins[0]
        sure = max(first.middle / later.middle, later.middle / first.middle) >= _PROVED
        yield Hit(
            "FC205",
            later.span,
            f"‘{first.text}’ and ‘{later.text}’ use two rates. Which stands?",
            (first.text, later.text),
            (later.span,),
            (Evidence(first.span, (first.span,)),),
            " ".join(later.currencies),
            1.0 if sure else 0.7,
            Severity.ERROR if sure else Severity.QUERY,
            f"one {later.currencies[0]} is {first.middle:.3g} {later.currencies[1]} in the first, {later.middle:.3g} in the second",
        )
