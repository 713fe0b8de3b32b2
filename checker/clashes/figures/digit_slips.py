"""Find numbers in digits that are one slip of the keyboard apart: '4.24pm' and '4.42pm', '279' and '297', 'Flight 447' and '477'.

Long numbers seldom come so near each other by chance, so that no words need tie the two: of 4,282 published stories nine have
such a pair, and one of the nine is a slip.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.mentions.counts import stems
from checker.patterns import lazy
from checker.types import Sentence, Span

MOST, MOST_YEARS = 40, 10  # numbers of one kind; a story with more is a table, or a life
# How many words two sentences must share, by the digits of the longer number, zeros at its end left out; of fewer digits no pair counts.
SWAPPED, CHANGED = {2: 2, 3: 0}, {4: 0}
LONG = 3  # digits of a count that need no noun
_NEAR = 3  # sentences; years nearer to each other than that are steps of one tale

_NUMBER = lazy(
    r"(?<![\w.,:/#=&–—’'%$£€-])(?P<currency>(?:US|A|C|NZ|HK)?\$|£|€)?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.:]\d+)?)"
    r"(?![\d,.:/–-]*\d)(?:\s?(?P<clock>[ap]\.?m\b|GMT|UTC|BST|[ECMP][SD]T|local\stime)|\s?(?P<percent>%|per\s?cent)"
    r"|[\s-]?(?P<scale>bn|billion|million|m|k|thousand)\b)?(?![A-Za-z])(?=[\s-]?(?P<noun>[a-z]*))"
)
_YEAR = lazy(r"1[5-9]\d\d|20\d\d")
_NAMED = lazy(
    r"\b(?!(?:In|At|By|On|The|About|Some|Only|Over|From|And|But|All|Its|Since|Until|Of)\s)[A-Z][\w.’'-]*\s$|\b(?:number|element)s?\s$"
)
_NUMBERED = frozenset("Resolution Flight Bill Proposition Route Highway".split())  # of these a number that looks like a year is none
_ITEM = lazy(r"[*•·–—-]\s|\(?\w{1,2}[.)]\s|.*[\w:)]$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written, its `kind`, its `digits` and the word after it.

    Kinds are 'year', 'clock', '%', '£b' for billions, 'Flight ' for what is part of a name, and '' for counts.
    """

    kind: str
    number: str
    digits: str
    noun: str
    span: Span
    sentence: Sentence

    @property
    def is_time(self) -> bool:
        return self.kind in ("year", "clock")

    @property
    def is_name(self) -> bool:
        return self.kind.endswith(" ")


def find_digit_slips(sentences: Sequence[Sentence]) -> Iterator[tuple[Numeral, Numeral]]:
    """Pairs of one kind in reading order, of which one stands once in the story; no sentence has both."""
    kinds: dict[str, dict[str, list[Numeral]]] = defaultdict(lambda: defaultdict(list))
    for numeral in (numeral for sentence in sentences for numeral in _numerals(sentence)):
        kinds[numeral.kind][numeral.digits].append(numeral)
    for kind, values in kinds.items():
        for one, other in combinations(values.values(), 2) if len(values) <= (MOST_YEARS if kind == "year" else MOST) else ():
            is_series = one[0].is_name and (len(one) == len(other) or len(values) > 2)
            if min(len(one), len(other)) == 1 and not is_series and _is_slip(one[0], other[0]) and _are_apart(one, other):
                yield one[0], other[0]


def _numerals(sentence: Sentence) -> Iterator[Numeral]:
    """Numbers of two digits or more, in names ('Route 128') of three; none in the lines of a list."""
    if _ITEM.match(sentence.text.strip()):
        return
    for match in _NUMBER.finditer(sentence.text):
        digits, named = re.sub(r"\D", "", match["number"]), _NAMED.search(sentence.text[: match.start()])
        kind = _kind(match)
        if named and (not kind or (kind == "year" and named[0].strip() in _NUMBERED)):
            kind = named[0]
        numeral = Numeral(kind, match["number"], digits, match["noun"], sentence.span_of(*match.span()), sentence)
        is_element = numeral.is_name and kind[0].islower()
        if len(digits) >= (LONG if kind == "clock" or numeral.is_name else min(SWAPPED)) and not is_element:
            yield numeral


def _kind(match: re.Match[str]) -> str:
    if match["clock"] or ":" in match["number"]:
        return "clock"
    is_year = not match["currency"] and not match["scale"] and not match["percent"] and _YEAR.fullmatch(match["number"])
    return "year" if is_year else "%" if match["percent"] else f"{match['currency'] or ''}{(match['scale'] or '')[:1]}"


def _is_slip(one: Numeral, other: Numeral) -> bool:
    """Whether two neighbouring digits are swapped, or one but the first is changed, in times of the clock one of the minutes."""
    changed = [i for i, (a, b) in enumerate(zip(one.digits, other.digits, strict=False)) if a != b]
    if len(one.digits) != len(other.digits) or one.number.find(".") - len(one.number) != other.number.find(".") - len(other.number):
        return False
    if one.is_name and len(changed) == 1:
        return True
    if len(changed) == 2 and changed[1] - changed[0] == 1 and sorted(one.digits) == sorted(other.digits):
        return _share_words(one, other, SWAPPED) and not (one.kind == "year" and "0" in (one.digits[-1], other.digits[-1]))
    if len(changed) != 1 or one.kind == "year":
        return False
    if one.kind == "clock":
        return changed[0] >= len(one.digits) - 2 and any(int(numeral.digits[-2:]) % 15 for numeral in (one, other))
    return changed[0] > 0 and _share_words(one, other, CHANGED)


def _share_words(one: Numeral, other: Numeral, needed: Mapping[int, int]) -> bool:
    """Whether the sentences share as many words as numbers of this length need, and short counts the noun."""
    digits = min(max(len(numeral.digits.rstrip("0")) for numeral in (one, other)), max(needed))
    is_of_one_noun = one.kind not in ("", "m", "b", "k", "t") or one.noun == other.noun or digits >= LONG
    return digits in needed and is_of_one_noun and len(stems(one.sentence.text) & stems(other.sentence.text)) >= needed[digits]


def _are_apart(one: Sequence[Numeral], other: Sequence[Numeral]) -> bool:
    """Whether no sentence tells both; of years, no two neighbours."""
    near = _NEAR if one[0].kind == "year" else 1
    return all(abs(a.sentence.index - b.sentence.index) >= near for a in one for b in other)
