"""Find one measure told in two units of a kind: 'a limit of 80mg ... the 80g target'."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.clashes.figures.rivals import Rivals
from checker.clashes.figures.together import LOOSE
from checker.mentions.counts import Count

# Units that differ by their prefix alone, which is what a slip of the keyboard changes; those of one size stand together.
_KINDS = (
    ("mg milligram", "g gram gramme", "kg kilogram kilo"),
    ("mm millimetre millimeter", "cm centimetre centimeter", "metre meter", "km kilometre kilometer"),
    ("ml millilitre milliliter", "l litre liter"),
    ("kW kilowatt", "MW megawatt", "GW gigawatt", "TW terawatt"),
    ("kWh", "MWh", "GWh", "TWh"),
    ("KB kilobyte", "MB megabyte", "GB gigabyte", "TB terabyte"),
)
_SIZES = {unit: (kind, size) for kind, sizes in enumerate(_KINDS) for size, units in enumerate(sizes) for unit in units.split()}
# Digits that two measures may have by chance; any others do not meet in one of 4,282 published stories.
_ROUND = frozenset({*range(11), 20, 50, 100})
_SHARED = 2  # stems near round figures that both need


def find_unit_slips(counts: Sequence[Count]) -> Iterator[Rivals]:
    """Pairs with the same digits and another unit of a kind, each later count once, in reading order."""
    alike: dict[tuple[int, float], list[Count]] = defaultdict(list)
    for later in counts:
        if later.figure.unit not in _SIZES or later.figure.low != later.figure.high:
            continue
        group = alike[_SIZES[later.figure.unit][0], later.figure.low]
        earlier = next((count for count in group if _is_slip(count, later)), None)
        if earlier:
            yield Rivals(earlier, later, 0.5, later.figure.unit)
        group.append(later)


def _is_slip(earlier: Count, later: Count) -> bool:
    if earlier.sentence.index == later.sentence.index or _SIZES[earlier.figure.unit] == _SIZES[later.figure.unit]:
        return False
    shared = (earlier.near | {earlier.head}) & (later.near | {later.head}) - LOOSE - {""}
    return later.figure.low not in _ROUND or len(shared) >= _SHARED
