"""Find the names and titles that a rewritten sentence gives otherwise than before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.gazetteer import forms
from checker.mentions.likeness import is_alike, is_homophone, is_slip
from checker.mentions.name_words import BODY_WORDS, GENERAL_WORDS, HONORIFICS, NOT_NAMES, QUALIFIERS, TITLES
from checker.mentions.role_words import roles
from checker.types import Sentence, Span
from checker.versions.tokens import Token
from checker.versions.values import Change

_ARTICLES = ("The", "A", "An")
_LONGEST_NAME = 3  # words of a name that takes another's place
_NO_SHORT_NAMES = NOT_NAMES | GENERAL_WORDS | QUALIFIERS | BODY_WORDS | HONORIFICS | set(TITLES)
# What 'chief operating officer' and 'finance minister' become: 'operating chief', 'finance ministry'.
_HEADS = "chief|boss|head|officer|director|executive|ministry|department|portfolio|brief|job|post"


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A sentence in both versions, as tokens; `words` and `likeness` as in a `Change`."""

    old: Sentence
    new: Sentence
    before: Sequence[Token]
    after: Sequence[Token]
    words: frozenset[str]
    likeness: float

    def change(self, kind: str, old: str, new: str, span: Span, **told: object) -> Change:
        return Change(kind, old, new, self.new, span, self.words, self.old.index, likeness=self.likeness, **told)


def find_renamed(sides: Rewritten, at: tuple[int, int, int, int]) -> Iterator[Change]:
    """A name for a name, or a title for a title, where tokens `at[0]` to `at[1]` gave way to `at[2]` to `at[3]`."""
    a, b, c, d = at
    before, after = _without_number(sides.before[a:b]), _without_number(sides.after[c:d])
    if not before or not after or any(token.value for token in (*before, *after)):
        return
    if {token.text.lower() for token in before} <= {token.text.lower() for token in after}:
        return  # the name has become longer, or stands in capitals: 'Edna May' for 'Edna'
    if all(token.is_capital for token in (*before, *after)) and max(len(before), len(after)) <= _LONGEST_NAME:
        yield from _renamed(sides, before, after, at)
    else:
        yield from _retitled(sides, at)


def _without_number(tokens: Sequence[Token]) -> Sequence[Token]:
    """A name less the number of its model: 'Cessna' of 'Cessna 172'."""
    is_model = len(tokens) > 1 and tokens[-1].value and tokens[-1].text.isdigit() and tokens[-2].is_capital
    return tokens[:-1] if is_model else tokens


def _renamed(sides: Rewritten, before: Sequence[Token], after: Sequence[Token], at: tuple[int, int, int, int]) -> Iterator[Change]:
    a, b, _, d = at
    one, other = sides.before, sides.after
    is_spelling = len(before) == len(after) and all(are_written_for_each_other(x.text, y.text) for x, y in zip(before, after, strict=True))
    rest = one[b].text if _goes_on(one, b) and _goes_on(other, d) and one[b].text == other[d].text else ""
    is_long = bool(rest) or min(len(before), len(after)) > 1
    if not is_spelling and not is_long and before[0].span.start == sides.old.span.start:
        return  # a capital at the start of a sentence is no sign of a name
    is_second = not is_spelling and a > 0 and one[a - 1].text not in _ARTICLES and one[a - 1].is_capital and _goes_on(one, a)
    first = one[a - 1].text if is_second else ""
    old, new = (f"{first} {_joined(side)} {rest}".strip() for side in (before, after))
    span = Span(after[0].span.start, after[-1].span.end)
    pattern = name_pattern(_joined(before), rest) if is_spelling else name_pattern(old)
    short = "" if is_spelling else _short_pattern(before, after, is_part=bool(first or rest))
    yield sides.change("name", old, new, span, pattern=pattern, short=short, is_spelling=is_spelling, is_partial=bool(first or rest))


def _short_pattern(before: Sequence[Token], after: Sequence[Token], *, is_part: bool) -> str:
    """What a name of several words may be called in short: by one of them, where that is no place, and no part of another name; a body
    by what it is ('the League').
    """
    kept = {token.text for token in after}
    known = kept | _NO_SHORT_NAMES | forms().keys()
    words = [re.escape(token.text) for token in before if len(token.text) > 3 and token.text not in known]
    if len(before) > 1 and (last := before[-1].text) in BODY_WORDS - kept:
        words.append(rf"(?<=\b[Tt]he\s){last}(?!\sof\b)")
    if not words or not (is_part or len(before) > 1):
        return ""
    return rf"(?<![\w’'-])(?<!\b[Aa]\s)(?<!\b[Aa]n\s)(?:{'|'.join(words)})(?![\w-])(?!(?:[’']s)?\s[A-Z])"


def _retitled(sides: Rewritten, at: tuple[int, int, int, int]) -> Iterator[Change]:
    """'Treasurer' for 'secretary', or another word within a title: 'chief financial officer' for 'chief operating officer'."""
    a, b, c, d = at
    span = Span(sides.after[c].span.start, sides.after[d - 1].span.end)
    texts = [_joined(side) for side in (sides.before[a:b], sides.after[c:d])]
    if any(text in roles() for text in texts) and texts[1].islower():
        yield sides.change("title", *texts, span, pattern=rf"(?<![\w-]){re.escape(texts[0])}(?![\w-])")
        return
    for left, right in ((1, 1), (1, 0), (0, 1), (2, 0)):
        long = [_joined(side) for side in (sides.before[max(0, a - left) : b + right], sides.after[max(0, c - left) : d + right])]
        if all(text in roles() for text in long):
            words = rf"(?<![\w-])(?:{re.escape(long[0])}|{re.escape(texts[0])}\s(?:{_HEADS}))(?![\w-])"
            yield sides.change("title", *long, span, pattern=words, is_partial=True)
            return


def _joined(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    """Whether a name goes on after a word that changed: 'Stephen' of 'Stephen Arkell', 'Norfolk' of 'Norfolk Water'."""
    return end < len(tokens) and tokens[end].is_capital and tokens[end].span.start == tokens[end - 1].span.end + 1


def name_pattern(name: str, rest: str = "") -> str:
    """The name, with or without its other word, where it is no part of another name: 'Pearce', not of 'Pearce Street'."""
    follows = rf"(?:\s{re.escape(rest)}\b|(?!\s[A-Z]))" if rest else r"(?!\s[A-Z])"
    return rf"(?<![\w-]){re.escape(name)}(?![\w-]){follows}"


def are_written_for_each_other(one: str, other: str) -> bool:
    """Whether two words are spellings of one name."""
    return is_slip(one, other) or is_homophone(one, other) or is_alike(one, other)
