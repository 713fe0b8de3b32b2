"""The two passes over a dump: what its entities claim, then the names of the items that the claims speak of."""

from collections.abc import Callable, Iterable, Iterator

from checker.errors import FactsError
from checker.facts.imports.dump import read_lines
from checker.facts.imports.statements import ITEMS, UNWANTED, WANTED, Row, read_entity, read_labels
from checker.patterns import lazy

_HEAD = lazy(rb'\{"type":"item","id":"Q(\d+)"')
_ID = lazy(rb'"id":"Q(\d+)"')  # where a tool has written the keys in another order
_NEAR_HEAD = 200

ReadLine = Callable[[bytes], Iterable[Row]]


def read_rows(source: str, start: int, read: ReadLine, tell: Callable[[int], None] = lambda read: None) -> Iterator[tuple[int, list[Row]]]:
    """Yield the place behind each line of a dump, from the place `start` on, with the rows of the line (see `read_lines`)."""
    for place, line in read_lines(source, start, tell):
        try:
            yield place, list(read(line))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            where = f"{source}: line that ends at byte {place} of the unpacked text"
            raise FactsError(f"{where}: is no entity of Wikidata ({error!r}); give a JSON dump, one entity a line") from None


def read_claims(line: bytes, min_links: int) -> Iterable[Row]:
    """The rows of a line; most lines have none, which is seen before they are parsed."""
    if not WANTED.search(line) or UNWANTED in line:
        return ()
    return read_entity(_parse(line), min_links)


def read_names(line: bytes, wanted: bytes | bytearray) -> Iterable[Row]:
    """The names of the entity of a line, where its number is wanted."""
    match = _HEAD.match(line) or _ID.search(line, 0, _NEAR_HEAD)
    number = int(match[1]) if match else 0
    if number >> 3 < len(wanted) and wanted[number >> 3] >> (number & 7) & 1:
        return ((ITEMS, (number, *read_labels(_parse(line)))),)
    return ()


def make_bitmap(numbers: Iterable[int]) -> bytearray:
    """A set of numbers as bits: 16 MB for all items of Wikidata."""
    bits = bytearray()
    for number in numbers:
        if number >> 3 >= len(bits):
            bits.extend(bytes((number >> 3) + 1 - len(bits) + (1 << 16)))
        bits[number >> 3] |= 1 << (number & 7)
    return bits


def _parse(line: bytes) -> dict:
    try:
        from orjson import loads
    except ImportError:
        raise FactsError("reading a dump needs the package orjson; install the extra: pip install 'checker[imports]'") from None
    return loads(line.strip().rstrip(b","))
