"""Versions of one story in a run: an update, a write-through, a page saved twice.

Two stories are versions where half of the runs of five words of the shorter one stand in the longer one (Broder's
containment, 'On the resemblance and containment of documents', 1997). Of the runs those are compared whose hash is a
multiple of four, so that a story of 800 words is remembered by about 200 numbers (20 kB with their index) and no word of it.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from checker.patterns import lazy
from checker.types import Document

_WORD = lazy(r"\w+")
_WORDS = 5  # of a run: four words are common phrases, six break at every small edit
_SAMPLE = 4
_LEAST_RUNS = 8  # compared: texts of less than some forty words share half of theirs by chance or by custom
_LEAST_SHARE = 0.5


class Versions:
    """Groups of versions, made story by story; the groups depend on the order alone in which the stories come."""

    def __init__(self) -> None:
        self._members: list[tuple[int, int]] = []  # of each story seen: its group, and how many runs it is remembered by
        self._seen_in: defaultdict[int, list[int]] = defaultdict(list)  # by a run's hash: the stories that have it
        self._groups = 0

    def add(self, text: str) -> int:
        """The number of a story's group, from 0: that of the earlier story with which it shares most, or a new one.

        A text of a few lines is a version of nothing.
        """
        runs = _sample(text)
        shared = Counter(story for run in runs for story in self._seen_in.get(run, ()))
        share, nearest = max(((self._share(runs, story, count), -story) for story, count in shared.items()), default=(0.0, 0))
        group = self._members[-nearest][0] if share >= _LEAST_SHARE else self._groups
        self._groups = max(self._groups, group + 1)
        for run in runs:
            self._seen_in[run].append(len(self._members))
        self._members.append((group, len(runs)))
        return group

    def _share(self, runs: set[int], story: int, count: int) -> float:
        compared = min(len(runs), self._members[story][1])
        return count / compared if compared >= _LEAST_RUNS else 0.0


def group_versions(documents: Iterable[Document]) -> Iterator[tuple[Document, int]]:
    """Each document, as it comes, with the number of its group of versions."""
    versions = Versions()
    for document in documents:
        yield document, versions.add(document.text)


def _sample(text: str) -> set[int]:
    """Hashes of the runs of five words that stand for a text."""
    words = _WORD.findall(text.casefold())
    runs = {_hash(" ".join(words[i : i + _WORDS])) for i in range(len(words) - _WORDS + 1)}
    return {run for run in runs if run % _SAMPLE == 0}


def _hash(words: str) -> int:
    return int.from_bytes(hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
