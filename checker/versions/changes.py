"""Find the values, names and titles that a new version of a story changes, by comparing sentences with their earlier form."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from checker.mentions.attribution import VERBS
from checker.mentions.counts import stems
from checker.mentions.likeness import is_alike, is_homophone, is_slip
from checker.mentions.role_words import roles
from checker.mentions.same_thing import count_same
from checker.types import Sentence, Span
from checker.versions.values import Value

if TYPE_CHECKING:
    from checker.pipeline import Story

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_ARTICLES = ("The", "A", "An")
_SAID = re.compile(rf"\b(?:{VERBS}|announced|confirmed|reported|statement|speaking)\b(?:\s[\w’-]+){{0,4}}\s$")


@dataclass(frozen=True, slots=True)
class Change:
    """`old` of the earlier version became `new`, which stands in `sentence` of the new one at `span`.

    `kind` is that of a `Value`, 'name' or 'title'. `pattern` finds what a name or title that was left behind looks like; `is_spelling`
    tells a name written otherwise from another name, `is_partial` one that kept some of its words ('Aurora Bay', 'Aurelia Bay').
    `value` and `new_value` are the values of the other kinds. `words` are the stems of the sentence in both versions, which tell what
    the value is of; `before` is the index of the sentence in the earlier version, -1 where a note announces the change.
    """

    kind: str
    old: str
    new: str
    sentence: Sentence
    span: Span
    words: frozenset[str]
    before: int
    value: Value | None = None
    new_value: Value | None = None
    pattern: str = ""
    is_spelling: bool = False
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    """A word, or a value, which compares equal to every value of its kind."""

    text: str
    compared: str
    span: Span
    value: Value | None = None

    @property
    def is_capital(self) -> bool:
        return self.value is None and self.text[0].isupper()


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
    words = stems(old.text) | stems(new.text)
    one, other = _tokens(old, old_values), _tokens(new, new_values)
    matcher = SequenceMatcher(None, [token.compared for token in one], [token.compared for token in other], autojunk=False)
    changed: list[tuple[Value, Value]] = []
    for how, a, b, c, d in matcher.get_opcodes():
        if how == "equal":
            changed += [(x.value, y.value) for x, y in zip(one[a:b], other[c:d], strict=True) if x.value and y.value]
        elif how == "replace":
            changed += _single_values(one[a:b], other[c:d])
            yield from _renamed(one, other, (a, b, c, d), old, new, words)
    changed += _recounted(old_values, new_values)
    for before, after in dict.fromkeys(changed):
        if not before.is_same(after) and _is_change(before, after, old, new, new_values):
            yield Change(before.kind, before.text, after.text, new, after.span, words, old.index, before, after)


def _tokens(sentence: Sentence, values: Sequence[Value]) -> list[_Token]:
    found = [_Token(value.text, f"#{value.kind}", value.span, value) for value in values]
    for match in _WORD.finditer(sentence.text):
        span = sentence.span_of(*match.span())
        if not any(span.overlaps(value.span) for value in values):
            text = re.sub(r"[’']s$", "", match[0])
            found.append(
                _Token(text, text.lower() if span.start == sentence.span.start else text, Span(span.start, span.start + len(text)))
            )
    return sorted(found, key=lambda token: token.span)


def _single_values(one: Sequence[_Token], other: Sequence[_Token]) -> list[tuple[Value, Value]]:
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


def _is_change(before: Value, after: Value, old: Sentence, new: Sentence, new_values: Sequence[Value]) -> bool:
    """Whether one value took the other's place; not the day on which somebody spoke, nor a value that the new sentence keeps as history."""
    if any(value.is_same(before) for value in new_values):
        return False
    told = [(old, before), (new, after)]
    return not (before.kind == "date" and any(is_day_of_saying(sentence, value.span) for sentence, value in told))


def is_day_of_saying(sentence: Sentence, span: Span) -> bool:
    """'..., the mayor said on Monday': each version has its own."""
    before = sentence.text[: span.start - sentence.span.start]
    return bool(_SAID.search(before)) and "," not in before[-12:]


def _renamed(
    one: Sequence[_Token], other: Sequence[_Token], at: tuple[int, int, int, int], old: Sentence, new: Sentence, words: frozenset[str]
) -> Iterator[Change]:
    """A name for a name, or a title for a title."""
    a, b, c, d = at
    before, after = one[a:b], other[c:d]
    if any(token.value for token in (*before, *after)):
        return
    if all(token.is_capital for token in (*before, *after)) and max(len(before), len(after)) <= 3:
        is_spelling = len(before) == len(after) and all(
            are_written_for_each_other(x.text, y.text) for x, y in zip(before, after, strict=True)
        )
        if is_spelling or before[0].span.start != old.span.start:
            rest = one[b].text if _goes_on(one, b) and _goes_on(other, d) and one[b].text == other[d].text else ""
            first = (
                ""
                if is_spelling or a == 0 or one[a - 1].text in _ARTICLES or not (one[a - 1].is_capital and _goes_on(one, a))
                else one[a - 1].text
            )
            yield _name_change(before, after, (first, rest), new, words, old.index, is_spelling)
    elif (texts := [_joined(side) for side in (before, after)]) and any(text in roles() for text in texts) and texts[1].islower():
        span, pattern = Span(after[0].span.start, after[-1].span.end), rf"(?<![\w-]){re.escape(texts[0])}(?![\w-])"
        yield Change("title", *texts, new, span, words, old.index, pattern=pattern)


def _name_change(
    before: Sequence[_Token],
    after: Sequence[_Token],
    ends: tuple[str, str],
    new: Sentence,
    words: frozenset[str],
    index: int,
    is_spelling: bool,
) -> Change:
    """A change of the words `before` of a name, which has its `ends` still; spelt otherwise, the words may be left alone too."""
    first, rest = ends
    old_name, new_name = (f"{first} {_joined(side)} {rest}".strip() for side in (before, after))
    span = Span(after[0].span.start, after[-1].span.end)
    pattern = name_pattern(_joined(before), rest) if is_spelling else name_pattern(old_name)
    return Change("name", old_name, new_name, new, span, words, index, pattern=pattern, is_spelling=is_spelling, is_partial=any(ends))


def _joined(tokens: Sequence[_Token]) -> str:
    return " ".join(token.text for token in tokens)


def _goes_on(tokens: Sequence[_Token], end: int) -> bool:
    """Whether a name goes on after a word that changed: 'Stephen' of 'Stephen Arkell', 'Norfolk' of 'Norfolk Water'."""
    return end < len(tokens) and tokens[end].is_capital and tokens[end].span.start == tokens[end - 1].span.end + 1


def name_pattern(name: str, rest: str = "") -> str:
    """The name, with or without its other word, where it is no part of another name: 'Pearce', not of 'Pearce Street'."""
    follows = rf"(?:\s{re.escape(rest)}\b|(?!\s[A-Z]))" if rest else r"(?!\s[A-Z])"
    return rf"(?<![\w-]){re.escape(name)}(?![\w-]){follows}"


def are_written_for_each_other(one: str, other: str) -> bool:
    """Whether two words are spellings of one name."""
    return is_slip(one, other) or is_homophone(one, other) or is_alike(one, other)
