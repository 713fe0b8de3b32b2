"""Find places: names of the gazetteer that stand alone, not inside another name ('Columbia University', 'Michael Jordan')."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from checker.mentions.gazetteer import forms
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

_WORD = lazy(r"(?<![\w’'.-])[A-ZÀ-Þ]\w*")
# A capital before or after these belongs to another name; after the words here it does not.
_NAME_BEFORE = lazy(r"(?:^|.*\s)(?P<word>[A-ZÀ-Þ][\w’'-]*\.?)\s$", re.DOTALL)
_NAME_AFTER = lazy(r"(?:\s|-)(?:[A-ZÀ-Þ][\w’'-]+)")
_BODY_BEFORE = lazy(r"\b(?:University|College|Bank|Bishop|Archbishop|Duke|Duchess|Earl)\sof\s$")
_NO_NAME = frozenset(
    "In On At From To For Of And But The As By With Near Across While When After Before Since Until If That This Both Outside"
    " Inside Around Over"
    " Between Under Like Is Was Will Has Does Could Should Can Why How Where What Northern Southern Eastern Western North South"
    " East West Central"
    " Greater Former Mr Mrs Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July"
    " August September"
    " October November December".split()
)


def find_places(sentence: Sentence) -> Iterator[Mention]:
    """The places of a sentence in reading order; `value` is the place's name in the gazetteer."""
    text, end = sentence.text, 0
    for match in _WORD.finditer(text):
        form = _longest_form(text, match.start(), match[0]) if match.start() >= end else None
        if form is None or _is_inside_name(text, match.start(), match.start() + len(form)):
            continue
        end = match.start() + len(form)
        span = sentence.span_of(match.start(), end)
        yield Mention(MentionKind.PLACE, span, form, forms()[form], sentence.index)


def find_all_places(sentence: Sentence) -> Iterator[Mention]:
    """The places of a sentence, those inside other names too: 'York' of 'York Minster'."""
    end = 0
    for match in _WORD.finditer(sentence.text):
        form = _longest_form(sentence.text, match.start(), match[0]) if match.start() >= end else None
        if form:
            end = match.start() + len(form)
            span = sentence.span_of(match.start(), end)
            yield Mention(MentionKind.PLACE, span, form, forms()[form], sentence.index)


@cache
def _forms_by_first_word() -> dict[str, list[str]]:
    """The longest first."""
    found = defaultdict(list)
    for form in sorted(forms(), key=len, reverse=True):
        found[re.match(r"\w+", form)[0]].append(form)
    return dict(found)


def _longest_form(text: str, start: int, word: str) -> str | None:
    for form in _forms_by_first_word().get(word, ()):
        after = text[start + len(form) : start + len(form) + 1]
        if text.startswith(form, start) and not (after.isalnum() or after == "_"):
            return form
    return None


def _is_inside_name(text: str, start: int, end: int) -> bool:
    before = _NAME_BEFORE.match(text[max(0, start - 30) : start])
    if _BODY_BEFORE.search(text[max(0, start - 30) : start]):
        return True
    if before and before["word"].rstrip(".") not in _NO_NAME and before["word"] not in forms():
        return True
    after = _NAME_AFTER.match(text, end)
    return bool(after and after[0].strip(" -") not in _NO_NAME)
