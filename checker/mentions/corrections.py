"""Find paragraphs that correct what was printed before: the figures in them are not all the story's own."""

from collections.abc import Sequence

from checker.mentions.quotes import is_about_wording
from checker.patterns import lazy
from checker.types import Sentence

_PRINTED = lazy(r"\b[Ww]e (?:said|gave|wrote|reported|stated|printed)\b|\b(?:apologise|clarif(?:y|ication))\b")


def corrected_paragraphs(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Numbers of the paragraphs in which a sentence speaks of a slip, a spelling or what 'we said'."""
    return frozenset(s.paragraph for s in sentences if is_about_wording(s.text) or _PRINTED.search(s.text))
