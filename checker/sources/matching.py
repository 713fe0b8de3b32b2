"""Find where a source has words that are most like those of a quotation, and where the two differ."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from checker.mentions.attribution import VERBS
from checker.patterns import lazy
from checker.sources.differences import find_weighty, is_telling
from checker.sources.words import BRACKETED, Word, find_words

if TYPE_CHECKING:
    from checker.story import Story

LEAST_MATCHED = 0.6  # of the words quoted, in order; with fewer, the source says something else
LEAST_TELLING = 2  # of the words matched are no mere function words
ANCHOR = 3  # words in a row by which the place in the source is found
_SLACK = 24  # words more than the quotation has that are looked at in the source

# What a source that is itself a story has between two parts of a quotation: '," said the mayor, "'
_ATTRIBUTION = lazy(rf"[\"”](?P<said>[^\"“”\n]{{0,60}}\b(?:{VERBS})\b[^\"“”\n]{{0,100}})[\"“]")


def _is_stage_direction(word: str) -> bool:
    """'[applause]' and '00:12:31' are in a transcript, and were not said."""
    return word == BRACKETED or word.count(":") > 1


class SourceWords:
    """The words of a source, and where each run of `ANCHOR` of them stands."""

    def __init__(self, source: "Story") -> None:
        self.source = source
        text = source.document.text
        between = [match.span("said") for match in _ATTRIBUTION.finditer(text)]
        self.words = [
            word
            for word in find_words(text)
            if not _is_stage_direction(word.text) and not any(start <= word.start < end for start, end in between)
        ]
        self.texts = [word.text for word in self.words]
        self.places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for i in range(len(self.texts) - ANCHOR + 1):
            self.places[tuple(self.texts[i : i + ANCHOR])].append(i)

    def find_anchor(self, texts: list[str]) -> tuple[int, int]:
        """Where the longest run of the words begins that stands in the source too, in both; (-1, -1) where there is none."""
        best, found = 0, (-1, -1)
        for a in range(len(texts) - ANCHOR + 1):
            for b in self.places.get(tuple(texts[a : a + ANCHOR]), ()):
                size = ANCHOR
                while a + size < len(texts) and b + size < len(self.texts) and texts[a + size] == self.texts[b + size]:
                    size += 1
                if size > best:
                    best, found = size, (a, b)
        return found


@dataclass(frozen=True)
class Match:
    """A piece of a quotation beside the words of the source that are most like it."""

    piece: list[Word]
    source: "Story"
    said: list[Word]
    codes: list[tuple[str, int, int, int, int]]

    @property
    def matched(self) -> float:
        return sum(b - a for how, a, b, _, _ in self.codes if how == "equal") / len(self.piece)

    @property
    def telling(self) -> int:
        """How many of the words matched say something."""
        return sum(is_telling(word.text) for how, a, b, _, _ in self.codes if how == "equal" for word in self.piece[a:b])

    @property
    def ends(self) -> tuple[int, int]:
        """First and last word of the source, half-open, that the piece has too."""
        equal = [(c, d) for how, _, _, c, d in self.codes if how == "equal"]
        return equal[0][0], equal[-1][1]

    def differences(self) -> Iterator[tuple[list[Word], list[Word]]]:
        """The stretches between the first and the last common word that change what is said; the words of both sides."""
        first, last = self.ends
        for how, a, b, c, d in self.codes:
            quoted, said = self.piece[a:b], self.said[max(c, first) : min(d, last)]
            if how == "equal" or (how == "insert" and not said):
                continue
            if not said and (d <= first or c >= last):  # at either end a word may stand for as many of the source
                said = self.said[c:d][-len(quoted) :] if d <= first else self.said[c:d][: len(quoted)]
            is_one_sentence = not any(word.is_last for word in said[:-1])
            if is_one_sentence and find_weighty(quoted, said, is_inside=True):
                yield quoted, said


def find_match(piece: list[Word], said: SourceWords) -> Match | None:
    """The place of the source that has most of a quotation's words; None where none has enough of them."""
    texts = [word.text for word in piece]
    a, b = said.find_anchor(texts)
    if a < 0:
        return None
    first, last = max(0, b - a - _SLACK), b + len(piece) - a + _SLACK
    before = SequenceMatcher(None, texts[:a], said.texts[first:b], autojunk=False).get_opcodes()
    after = SequenceMatcher(None, texts[a:], said.texts[b:last], autojunk=False).get_opcodes()
    codes = [(how, i, j, k + first, m + first) for how, i, j, k, m in before]
    codes += [(how, i + a, j + a, k + b, m + b) for how, i, j, k, m in after]
    match = Match(piece, said.source, said.words, codes)
    return match if match.matched >= LEAST_MATCHED and match.telling >= LEAST_TELLING else None
