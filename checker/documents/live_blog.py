"""The entries of a live blog: paragraphs that begin with the hour ('18.12: Two dead.'), each with those below it."""

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from checker.patterns import lazy

_FEWEST = 2
_HOUR = lazy(
    r"\[?(?:[01]?\d|2[0-3])[.:][0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s?(?:GMT|BST|UTC|CES?T|[ECMP][SD]?T))?\]?"
    r"(?:\s?:\s+|\s?[|–—-]\s?(?=[^\d\s])|\.?\s(?=[A-Z“\"‘'])|$)",
    re.MULTILINE | re.IGNORECASE,
)
_BEGINS_TEXT = lazy(r"[\"“‘']?[A-Z\d]")


def find_entries(paragraphs: Sequence[str], marked: Container[int]) -> list[range]:
    """The entries of a story, each a run of paragraphs that are not marked as something else.

    The last one is taken to be no longer than the longest before it: what a page has below its blog is none of it.
    """
    heads = [i for i, text in enumerate(paragraphs) if i not in marked and begins_entry(text)]
    if len(heads) < _FEWEST:
        return []
    longest = max(later - head for head, later in pairwise(heads))
    entries = [range(head, later) for head, later in pairwise([*heads, min(len(paragraphs), heads[-1] + longest)])]
    return [part for entry in entries for part in _unmarked_runs(entry, marked)]


def begins_entry(text: str) -> bool:
    """Whether a paragraph, or a sentence where entries run on in one paragraph, begins with the hour."""
    hour = _HOUR.match(text)
    return bool(hour) and (hour.end() == len(text) or text[hour.end()] == "\n" or bool(_BEGINS_TEXT.match(text, hour.end())))


def _unmarked_runs(entry: range, marked: Container[int]) -> list[range]:
    runs: list[range] = []
    for i in entry:
        if i in marked:
            continue
        if runs and runs[-1].stop == i:
            runs[-1] = range(runs[-1].start, i + 1)
        else:
            runs.append(range(i, i + 1))
    return runs
