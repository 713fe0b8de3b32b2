"""Asides in dashes and brackets, read as if they stood between commas: 'Myanmar — the former Burma — exports rubies'.

The text that is read has other offsets than the sentence; `back` of each leads to the sentence's.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from checker.facts.places.place_reading import Clash
from checker.patterns import lazy

_ASIDE = lazy(r",\s[a-z][^,;:()“”A-Z\d]{2,70},(?=\s[a-z])")
_LIST_GOES_ON = lazy(r"\),\s(?=[A-Z])")
_SET_OFF = lazy(r"\s[–—-]{1,2}\s|—|\s\((?=[^()\d][^()]{3,80}\))|\)(?=[.,;:!?]|$)|\)")


@dataclass(frozen=True, slots=True)
class Plain:
    """A sentence with commas about its asides, and where each piece of it stands in the sentence."""

    text: str
    starts: tuple[int, ...]  # of the pieces, here
    shifts: tuple[int, ...]  # from here to the sentence

    def back(self, offset: int) -> int:
        """The offset in the sentence."""
        return offset + self.shifts[bisect_right(self.starts, offset) - 1]

    def moved(self, clash: Clash) -> Clash:
        """The clash with the places of the sentence."""
        others = tuple((self.back(start), self.back(end - 1) + 1) for start, end in clash.others)
        return replace(clash, start=self.back(clash.start), end=self.back(clash.end - 1) + 1, others=others)


def without_asides(sentence: str, ends: Iterable[int], keeps: Callable[[str], bool]) -> Plain | None:
    """The sentence without the asides behind the names that end at `ends`: 'Nepal, which has no coast, borders India'.

    An aside in which another name begins, or that `keeps` wants to stay, stays. None where nothing is cut.
    """
    cuts = (match.span() for end in ends if (match := _ASIDE.match(sentence, end)) and not keeps(match[0]))
    pieces, starts, shifts, last, length = [], [0], [0], 0, 0
    for start, end in cuts:
        pieces.append(sentence[last:start])
        length += start - last
        starts.append(length)
        shifts.append(end - length)
        last = end
    return Plain("".join([*pieces, sentence[last:]]), tuple(starts), tuple(shifts)) if pieces else None


def without_dashes(sentence: str) -> Plain | None:
    """The sentence with commas for dashes and brackets; None where it has none."""
    pieces, starts, shifts, end, length = [], [], [], 0, 0
    for match in _SET_OFF.finditer(sentence):
        comma = ("" if re.match(r"[.,;:!?]|$", sentence[match.end() :]) else ",") if match[0] == ")" else ", "
        starts.append(length)
        shifts.append(end - length)
        pieces += [sentence[end : match.start()], comma]
        length += match.start() - end + len(comma)
        end = match.end()
    if not pieces:
        return None
    return Plain("".join([*pieces, sentence[end:]]), (*starts, length), (*shifts, end - length))


def is_out_of_aside(text: str, clash: Clash) -> bool:
    """Whether a bracket closes between the sides of a clash and a list goes on behind it: 'France (also Corsica), Malta and Tunisia'."""
    start, end = min(clash.start, *(s for s, _ in clash.others), clash.end), max(clash.end, *(e for _, e in clash.others), clash.start)
    return _LIST_GOES_ON.search(text, start, end) is not None
