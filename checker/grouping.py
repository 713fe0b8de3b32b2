"""Which stories are versions of one: an update, a write-through, a page saved twice.

Two are where half of the runs of five words of the shorter one stand in the longer one (Broder's containment, 'On the
resemblance and containment of documents', 1997).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from checker.types import Document

_WORD = re.compile(r"\w+")
_WORDS = 5  # of a run: four words are common phrases, six break at every small edit
_LEAST_RUNS = 32  # compared: texts of less than some forty words share half of theirs by chance or by custom
_LEAST_SHARE = 0.5


def group_versions(documents: Iterable[Document]) -> list[int]:
    """The number of each story's group, from 0: that of the earlier story with which it shares most, or a new one."""
    sizes: list[int] = []
    groups: list[int] = []
    holders: defaultdict[str, list[int]] = defaultdict(list)  # the stories that have a run
    for document in documents:
        runs = _runs(document.text)
        shared = Counter(story for run in runs for story in holders.get(run, ()))
        shares = ((_share(count, len(runs), sizes[story]), -story) for story, count in shared.items())
        share, nearest = max(shares, default=(0.0, 0))
        groups.append(groups[-nearest] if share >= _LEAST_SHARE else max(groups, default=-1) + 1)
        for run in runs:
            holders[run].append(len(sizes))
        sizes.append(len(runs))
    return groups


def _share(shared: int, size: int, other: int) -> float:
    return shared / min(size, other) if min(size, other) >= _LEAST_RUNS else 0.0


def _runs(text: str) -> set[str]:
    words = _WORD.findall(text.casefold())
    return {" ".join(words[i : i + _WORDS]) for i in range(len(words) - _WORDS + 1)}
