"""Words that tell an act and may stand anywhere in a sentence: 'knelt', 'Warsaw' and 'ghetto'.

An act has an anchor, a name that few others bear, and groups of cues: the pieces of an alias with gaps ('knelt/knees … Warsaw').
Silent where the anchor is part of a longer name.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from checker.facts.events.event_cue_words import CUE_SETS
from checker.facts.events.event_tellings import GAP, MARK
from checker.facts.namesakes import is_of_another, is_of_kin
from checker.patterns import lazy
from checker.types import Span

# A longer name goes on behind, unless it says what kind of place or school it is.
_PART = lazy(
    r"(?!\s(?:High|School|Square|Harbou?r|Bay|Beach|Bridge|Station|Palace|Hotel|City|Jr)\b)(?:\s(?:and\sthe\s)?|[’']s?\s)(?:[A-Z][a-z]|[IVX]+\b)"
)


def find_groups(text: str, anchor: Span, wording: str) -> list[list[Span]]:
    """Where each group of a wording beside the anchor stands in the text; nothing at all where the anchor is that of something else."""
    is_meant = _is_anchor(text, anchor, wording) and not (is_of_another(text, anchor) or is_of_kin(text, anchor))
    return _find_each(text, anchor, map(inflected, _groups(wording))) if is_meant else []


def _is_anchor(text: str, span: Span, wording: str) -> bool:
    """Whether a name is spelt as the anchor of a wording, and is no part of a longer one."""
    if text[span.start].islower():
        return text[span.start : span.end] in anchor_piece(wording).split("/")
    return not _PART.match(text, span.end) or any(
        cue.start == span.end + 1 for group in _groups(wording) for cue in find_words(text, group)
    )


def _find_each(text: str, anchor: Span, groups: Iterable[tuple[str, ...]]) -> list[list[Span]]:
    """Where each group of words stands in the text, apart from the first words of the others."""
    found: list[list[Span]] = []
    for group in groups:
        taken = [anchor, *(spans[0] for spans in found if spans)]
        found.append([span for span in find_words(text, group) if not any(span.overlaps(other) for other in taken)])
    return found


def _groups(wording: str) -> list[tuple[str, ...]]:
    """The words of each group of cues beside the anchor."""
    anchor = anchor_piece(wording)
    return [words_of_cues(piece) for piece in wording.split(GAP) if piece.removesuffix(MARK) != anchor]


def find_gapped(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(anchor, alias) for each alias with gaps."""
    yield from ((anchor, name) for name in names if GAP in name for anchor in anchor_piece(name).split("/"))


def anchor_piece(name: str) -> str:
    """The piece of an alias with gaps by which its event is looked up: the one marked, else the last of names alone or with a name."""
    pieces = name.split(GAP)
    marked = [piece.removesuffix(MARK) for piece in pieces if piece.endswith(MARK)]
    names = [piece for piece in pieces if all(word[0].isupper() for word in piece.split("/"))]
    proper = [piece for piece in pieces if piece[0].isupper()] or [piece for piece in pieces if not piece.islower()] or pieces[:1]
    return (marked or names or proper)[-1]


@cache
def words_of_cues(cues: str) -> tuple[str, ...]:
    """The words of cues, alternatives with '/' between; one that belongs to a set stands for the whole of it."""
    return tuple(dict.fromkeys(word for cue in cues.split("/") for word in (cue, *_set_of(cue))))


@cache
def inflected(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words with the other forms of regular verbs in the past: 'signed', 'sign', 'signs', 'signing'."""
    stems = ((word[:-2], word[:-3] if word[-3:-2] == word[-4:-3] else word[:-1]) for word in words if re.fullmatch(r"[a-z]{3,}ed", word))
    forms = (form for stem, other in stems for form in (stem, other, f"{stem}s", f"{other}s", f"{stem}ing"))
    return tuple(dict.fromkeys((*words, *forms)))


@cache
def words_of_set(key: str) -> tuple[str, ...]:
    return tuple(CUE_SETS[key].split(", "))


def find_words(text: str, words: tuple[str, ...]) -> list[Span]:
    """Where a text has any of the words. A pattern is made only for a text that may hold one, since few of thousands ever do."""
    folded = text.lower().replace("’", "'")
    may_hold = any(stem in folded for stem in _stems(words))
    return [Span(*match.span()) for match in _pattern(words).finditer(text)] if may_hold else []


@cache
def _stems(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.lower().removesuffix("*") for word in words)


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_spelled, words))})(?![\w-])")


def is_in_set(word: str, key: str) -> bool:
    """Whether a word in small letters belongs to a set."""
    return any(word == other or (other[-1] == "*" and word.startswith(other[:-1])) for other in words_of_set(key))


@cache
def _set_of(cue: str) -> tuple[str, ...]:
    return next((words_of_set(key) for key in CUE_SETS if key != "founded" and is_in_set(cue, key)), ())


def _spelled(words: str) -> str:
    """A cue as a pattern: one in small letters may stand at the head of a sentence, a name of several words in no longer one."""
    pattern = re.escape(words).replace(r"\*", r"[a-z]*").replace(r"\ ", r"\s").replace("'", "[’']")
    if words[0].islower():
        return rf"(?:{words[0]}|(?<![\w,;:’”)]\s){words[0].upper()}){pattern[1:]}"
    loose = re.sub(r"(?<=\\s)[A-Z]", lambda first: f"[{first[0]}{first[0].lower()}]", pattern)  # 'Waterloo bridge'
    return rf"{loose}(?!\s[A-Z][a-z])" if " " in words else pattern
