"""Find the values, names and titles that a new version of a story changes, by comparing sentences with their earlier form."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from checker.clashes.figures.same_thing import count_same
from checker.mentions.attribution import VERBS
from checker.patterns import lazy
from checker.types import Sentence
from checker.versions.renamed import Rewritten, find_renamed
from checker.versions.tokens import Token, read_tokens, telling_words
from checker.versions.values import Change, Value

if TYPE_CHECKING:
    from checker.story import Story

_SAID = lazy(rf"\b(?:{VERBS}|announced|confirmed|reported|statement|speaking)\b(?:\s[\w’-]+){{0,4}}\s$")

_NOT = lazy(r"\b(?:not|rather than|instead of)\s(?:the\s)?$")
_LEAST_KEPT = 0.5  # of a sentence, for a date, time or rank in it to have taken the place of another

Values = Mapping[int, Sequence[Value]]


def find_changes(earlier: "Story", later: "Story", aligned: Mapping[int, int], values: tuple[Values, Values]) -> tuple[Change, ...]:
    """The changes in reading order of the new version; one that the new version also makes the other way round is none."""
    found: list[Change] = []
    for index in sorted(aligned):
        old, new = earlier.sentences[aligned[index]], later.sentences[index]
        if old.text != new.text:
            found += _compare(old, new, values[0][old.index], values[1][new.index])
    ways = Counter((change.kind, change.old, change.new) for change in dict.fromkeys(found))
    return tuple(change for change in dict.fromkeys(found) if not ways[change.kind, change.new, change.old])


def _compare(old: Sentence, new: Sentence, old_values: Sequence[Value], new_values: Sequence[Value]) -> Iterator[Change]:
    one, other = read_tokens(old, old_values), read_tokens(new, new_values)
    matcher = SequenceMatcher(None, [token.compared for token in one], [token.compared for token in other], autojunk=False)
    sides = Rewritten(old, new, one, other, telling_words(old.text) | telling_words(new.text), matcher.ratio())
    changed: list[tuple[Value, Value]] = []
    for how, a, b, c, d in matcher.get_opcodes():
        if how == "equal":
            changed += [(x.value, y.value) for x, y in zip(one[a:b], other[c:d], strict=True) if x.value and y.value]
        elif how == "replace":
            changed += _single_values(one[a:b], other[c:d])
            yield from find_renamed(sides, (a, b, c, d))
    changed += _recounted(old_values, new_values)
    if sides.likeness >= _LEAST_KEPT:
        changed += (pair for pair in _single_values(one, other) if " " in pair[0].kind)  # sums, shares and measures, wherever they stand
    for before, after in dict.fromkeys(changed):
        is_kept = before.count or sides.likeness >= _LEAST_KEPT
        if not before.is_same(after) and is_kept and _is_change(before, after, new_values):
            yield sides.change(before.kind, before.text, after.text, after.span, value=before, new_value=after)


def _single_values(one: Sequence[Token], other: Sequence[Token]) -> list[tuple[Value, Value]]:
    """The values of kinds that either side of a replaced stretch has once."""
    sides = [[token.value for token in side if token.value] for side in (one, other)]
    counted = [Counter(value.kind for value in side) for side in sides]
    kinds = [kind for kind in counted[0] if counted[0][kind] == counted[1][kind] == 1]
    return [tuple(next(value for value in side if value.kind == kind) for side in sides) for kind in kinds]


def _recounted(old: Sequence[Value], new: Sequence[Value]) -> Iterator[tuple[Value, Value]]:
    """Figures of one thing in a sentence that was written anew: 'At least eight people were killed', 'Twelve people died'."""
    for before in old:
        same = [v for v in new if v.count and v.kind == before.kind and before.count and count_same(before.count, v.count)]
        if len(same) == 1:
            yield before, same[0]


def _is_change(before: Value, after: Value, new_values: Sequence[Value]) -> bool:
    """Whether one value took the other's place; not the day on which somebody spoke, nor a value that the new sentence keeps as history."""
    if any(value.is_same(before) and not _NOT.search(value.before) for value in new_values):  # 'seven miners, not six' takes it back
        return False
    return not (before.kind == "date" and any(map(is_day_of_saying, (before, after))))


def is_day_of_saying(value: Value) -> bool:
    """'..., the mayor said on Monday': each version has its own."""
    return bool(_SAID.search(value.before)) and "," not in value.before[-12:]
