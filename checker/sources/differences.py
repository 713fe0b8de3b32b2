"""Weigh where a quotation departs from what was said: words that matter, not tidying."""

from collections.abc import Sequence

from checker.clashes.words.opposites import are_opposites
from checker.mentions.likeness import is_homophone
from checker.sources.words import BRACKETED, Word

_NEGATIONS = frozenset("not never no none nobody nothing neither nor without hardly".split())
_MODALS = frozenset("can could may might must shall should will would".split())
_QUANTITIES = frozenset(
    "all some most many few every each any several half only always often sometimes seldom rarely usually mostly probably perhaps maybe"
    " possibly almost nearly about".split()
)
_LIMITS = frozenset("unless until if except provided yet today tomorrow now currently alone".split())
_WEIGHTY = _NEGATIONS | _MODALS | _QUANTITIES | _LIMITS
# What people say between their words; it may go, as may a word said twice.
_FILLERS = frozenset(
    "um uh er erm oh ah well so yes yeah no okay right you know i mean sort of kind like actually basically really very just quite and but"
    " then that the a an we us our".split()
)
_FUNCTION = frozenset(
    "the a an and or but of to in on at by for with from as is are was were be been am it its this that these those he she they we i you"
    " his her their our my your who which what there here do does did has have had so then too also just very him them us me".split()
)
_CLAUSE = 4  # words from which on what was left out is more than a word
_ALIKE = 75  # per cent from which on two words are forms or spellings of one
_PREFIXES = ("un", "in", "im", "dis", "non", "ir", "il")


def find_weighty(quoted: Sequence[Word], said: Sequence[Word], *, is_inside: bool) -> bool:
    """Whether words `said` in place of those `quoted` change what the quotation says; either side may be empty.

    `is_inside`: a clause that is left out here leaves a gap that nothing shows.
    """
    one, other = [[word.text for word in side] for side in (quoted, said)]
    if BRACKETED in one or one == other:
        return False
    if not one or not other:
        left = set(one or other) - _FILLERS
        return bool(left & _WEIGHTY) or _has_number(one or other) or (is_inside and bool(other) and _is_clause(other))
    return _is_other_value(quoted, said) or _is_other_word(one, other)


def is_telling(word: str) -> bool:
    return word not in _FUNCTION | _FILLERS | _MODALS | _NEGATIONS


def _is_clause(words: Sequence[str]) -> bool:
    return len(words) >= _CLAUSE and len(set(words) - _FILLERS) >= _CLAUSE - 1


def _is_other_value(quoted: Sequence[Word], said: Sequence[Word]) -> bool:
    """Whether negations, modals, quantities, numbers or names differ."""
    one, other = [{word.text for word in side} for side in (quoted, said)]
    if bool(one & _NEGATIONS) != bool(other & _NEGATIONS) or (_has_number(one) and _has_number(other)):
        return True
    if any((one & kind) != (other & kind) and (one | other) & kind for kind in (_MODALS, _QUANTITIES)):
        return True
    names = [[word.text for word in side if word.is_capital] for side in (quoted, said)]
    return bool(names[0] and names[1]) and names[0] != names[1] and not _is_tidied(quoted, said)


def _is_tidied(quoted: Sequence[Word], said: Sequence[Word]) -> bool:
    """Whether one side says no more than the other with a title or first name: 'Peter', 'Mr Peter Lamb'."""
    one, other = [{word.text for word in side} for side in (quoted, said)]
    return one <= other or other <= one


def _is_other_word(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a word or two that say something stand for others, which are neither forms nor spellings of them."""
    sides = [[word for word in side if word not in _FUNCTION | _FILLERS] for side in (one, other)]
    if not all(sides) or max(map(len, sides)) > 2:
        return False
    return not any(_is_form(a, b) for a in sides[0] for b in sides[1])


def _is_form(one: str, other: str) -> bool:
    from rapidfuzz import fuzz

    if are_opposites(one, other) or any(one == prefix + other or other == prefix + one for prefix in _PREFIXES):
        return False
    return one[0] == other[0] and (fuzz.ratio(one, other) >= _ALIKE or one[:5] == other[:5] or is_homophone(one, other))


def _has_number(words: Sequence[str] | set[str]) -> bool:
    return any(word[0].isdigit() for word in words)
