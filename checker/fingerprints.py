"""What names a clash without its place, so that a finding is known again: in a baseline, in a sidecar, between two versions.

Code family, subject and both values, or the sentences where a check gives no values. Words around them, and the order of
paragraphs, may change; another value is another clash. Repeats of one clash in a story are told apart by a number.
"""

import hashlib
from collections import Counter
from collections.abc import Sequence

from checker.mentions.number_words import ONES, TEENS, TENS
from checker.types import Document, Hit

_NUMBERS = ONES | TEENS | TENS
_TYPOGRAPHY = str.maketrans("‘’‛“”„–—", "'''\"\"\"--")
_DIGITS = 16


def fingerprints(document: Document, clashes: Sequence[Sequence[Hit]]) -> list[str]:
    """The fingerprints of the clashes of one document, which come in reading order, each with all hits that see it.

    A clash has the name that its first hit by text or sums gives it: whether a model sees it too hangs on the wording.
    """
    repeats: Counter[str] = Counter()
    names = []
    for hits in clashes:
        key = _key(document, next((hit for hit in hits if not hit.code.startswith("FC1")), hits[0]))
        names.append(hashlib.sha256(f"{key}\0{repeats[key]}".encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS])
        repeats[key] += 1
    return names


def _key(document: Document, hit: Hit) -> str:
    sides = hit.values
    if not any(sides):
        sides = tuple(document.text[span.start : span.end] for span in hit.sides)
    values, subject = sorted(map(_normalised, sides)), _normalised(hit.subject)
    # A subject that is one of the values says no more, but may be the other one when the paragraphs are put in another order.
    is_named = any(value and value in subject for value in values)
    return "\0".join([hit.code[:3], "" if is_named else subject, *values])


def _normalised(words: str) -> str:
    """Words whatever their case, quotation marks and spaces; a number in words as digits."""
    words = " ".join(words.casefold().translate(_TYPOGRAPHY).split())
    return str(_NUMBERS.get(words, words))
