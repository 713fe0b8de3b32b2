"""Align the sentences of two versions: equal ones first, then those that share most words."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from checker.mentions.counts import stems
from checker.types import Sentence

LEAST_SHARED = 0.4  # share of their words (Dice coefficient of stems) from which two sentences are tellings of one
LEAST_ALIGNED = 1 / 3  # of the shorter version's sentences: below, the two texts are not versions of one story
MOST_COMPARED = 400  # rewritten sentences a version; in a book with more, only unchanged sentences are aligned


def align_sentences(earlier: Sequence[Sentence], later: Sequence[Sentence]) -> dict[int, int]:
    """The index of each later sentence to that of the earlier one that it keeps or rewrites, one to one; {} for two stories."""
    aligned = _align_equal(earlier, later)
    taken = set(aligned.values())
    old = [sentence for sentence in earlier if sentence.index not in taken]
    new = [sentence for sentence in later if sentence.index not in aligned]
    if max(len(old), len(new)) <= MOST_COMPARED:
        for _, later_index, earlier_index in sorted(_likenesses(old, new), key=lambda found: (-found[0], *found[1:])):
            if later_index not in aligned and earlier_index not in taken:
                aligned[later_index] = earlier_index
                taken.add(earlier_index)
    is_version = len(aligned) >= LEAST_ALIGNED * min(len(earlier), len(later))
    return aligned if is_version else {}


def _align_equal(earlier: Sequence[Sentence], later: Sequence[Sentence]) -> dict[int, int]:
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for sentence in earlier:
        waiting[_plain(sentence)].append(sentence.index)
    return {sentence.index: waiting[_plain(sentence)].popleft() for sentence in later if waiting[_plain(sentence)]}


def _plain(sentence: Sentence) -> str:
    return " ".join(sentence.text.split())


def _likenesses(earlier: Sequence[Sentence], later: Sequence[Sentence]) -> Iterator[tuple[float, int, int]]:
    old = [(sentence.index, stems(sentence.text)) for sentence in earlier]
    for sentence in later:
        words = stems(sentence.text)
        for index, others in old:
            likeness = 2 * len(words & others) / max(1, len(words) + len(others))
            if likeness >= LEAST_SHARED:
                yield likeness, sentence.index, index
