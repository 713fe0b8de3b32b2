"""Find figures that a source gives to another name of the same list: 'Moroto 611; Napak 498', and a story with 611 in Napak."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from checker.patterns import lazy
from checker.sources.comparing import Differing
from checker.types import Sentence, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

_PAIR = lazy(
    r"(?P<label>[A-Z][\w’'-]*(?:[\s-][A-Z][\w’'-]*)*)[:,]?\s\(?(?P<number>[£$€]?\d[\d,.]*(?:\s?(?:%|per\scent|million|bn|m)(?!\w))?)"
)
_FEWEST = 3  # pairs of a sentence that make a list
_REACH = 45  # characters between a figure and the name that it is given to
_BREAK = lazy(r"[;:.]|\b(?:and|but|while|against|compared|than)\b|\d")


@dataclass(frozen=True, slots=True)
class _Pair:
    """A name and its figure in a list."""

    label: str
    number: str
    at: Span
    sentence: Sentence


def find_other_labels(story: "Story", sources: Sequence["Story"]) -> Iterator[Differing]:
    """Figures of such lists that a story gives to a name of the list which has another."""
    for source in sources:
        for pairs in _lists(source):
            numbers = [pair.number for pair in pairs]
            owners = {pair.number: pair for pair in pairs if numbers.count(pair.number) == 1}
            for sentence in story.sentences:
                yield from _given_otherwise(sentence, source, pairs, owners)


def _lists(source: "Story") -> Iterator[list[_Pair]]:
    """The lists of each paragraph: names that all differ, each with its figure."""
    for _, sentences in groupby(source.sentences, key=lambda sentence: sentence.paragraph):
        found = [
            _Pair(match["label"], match["number"].rstrip(".,"), sentence.span_of(*match.span("number")), sentence)
            for sentence in sentences
            for match in _PAIR.finditer(sentence.text)
        ]
        if len({pair.label for pair in found}) == len(found) >= _FEWEST:
            yield found


def _given_otherwise(sentence: Sentence, source: "Story", pairs: Sequence[_Pair], owners: dict[str, _Pair]) -> Iterator[Differing]:
    named = [pair for pair in pairs if pair.label in sentence.text]
    labels = [(match.span(), pair) for pair in named for match in re.finditer(rf"\b{re.escape(pair.label)}\b", sentence.text)]
    for number, owner in owners.items():
        if _bare(number) not in sentence.text or any(pair.label == owner.label for _, pair in labels):
            continue
        for match in re.finditer(rf"(?<![\w.,£$€]){re.escape(_bare(number))}(?![\d%]|[.,]\d)", sentence.text):
            near = [pair for span, pair in labels if _is_beside(sentence.text, span, match.span())]
            if len(near) == 1 and not re.search(rf"(?<![\w.,]){re.escape(_bare(near[0].number))}(?!\d|[.,]\d)", sentence.text):
                meant = near[0]
                words = match[0], meant.number
                yield Differing(sentence.span_of(*match.span()), sentence.index, source, meant.at, meant.sentence.span, words, meant.label)


def _bare(number: str) -> str:
    """'61.2' of '61.2%', which a story may write out."""
    return re.sub(r"[^\d.,]", "", number)


def _is_beside(text: str, label: tuple[int, int], number: tuple[int, int]) -> bool:
    gap = text[label[1] : number[0]] if label[1] <= number[0] else text[number[1] : label[0]]
    return len(gap) <= _REACH and not _BREAK.search(gap)
