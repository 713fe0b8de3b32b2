"""Find a word of a story in whose place a source has another of its kind: 'a broken wrist' for 'ankle', 'Norway' for 'Sweden'."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.clashes.figures.same_thing import roots
from checker.mentions.counts import stems
from checker.mentions.gazetteer import are_apart, countries_of, places
from checker.mentions.number_words import ORDINAL, rank_of
from checker.patterns import lazy
from checker.sources.kindred import find_kindred
from checker.sources.names import Differing
from checker.sources.setting import Telling, is_from_elsewhere, is_of_another_time, link, telling_of, words_around
from checker.types import MentionKind, Sentence, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

_STRANGE = 1.5  # strength of the link that is needed for a word that no source has
_KNOWN = 3.5  # and for one that a source has of something else


_ROOT = 5  # letters by which the nouns of two ordinals are one
_NTH = lazy(rf"(?i)(?<![\w-])(?P<nth>{ORDINAL})(?:\s|-)(?P<noun>[a-z]{{4,}})")
_PREPOSITION = lazy(r"(?:^|\s)(in|at|to|from|for|near|of)\s(?:the\s)?$")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a kind; equal `key` says the same.

    `kind` is None for places, which are compared by the gazetteer, and the noun for a place in a row ('the fourth winter').
    """

    kind: int | str | None
    key: object
    text: str
    span: Span
    sentence: Sentence


def find_other_words(story: "Story", sources: Sequence["Story"]) -> Iterator[Differing]:
    """Words and places outside quotations, each with the one of its kind that the source has where it tells the same."""
    told, held = telling_of(story), [telling_of(source) for source in sources]
    own, theirs = list(_find_words(story)), [list(_find_words(source)) for source in sources]
    for word in own:
        if told.is_quoted(word.span) or is_from_elsewhere(word.sentence, held):
            continue
        for source, words in zip(held, theirs, strict=True):
            if other := _meant(word, own, words, source):
                words_of_both = word.text, other.text
                yield Differing(word.span, word.sentence.index, source.story, other.span, other.sentence.span, words_of_both, other.text)
                break


def _find_words(story: "Story") -> Iterator[_Word]:
    for sentence in story.sentences:
        for found in find_kindred(sentence.text):
            yield _Word(found.kind, found.key, found.text, sentence.span_of(found.start, found.end), sentence)
        for match in _NTH.finditer(sentence.text):
            kind = f"nth {match['noun'][:_ROOT]}"
            yield _Word(kind, rank_of(match["nth"]), match["nth"], sentence.span_of(*match.span("nth")), sentence)
    for mention in story.mentions:
        if mention.kind is MentionKind.PLACE:
            yield _Word(None, mention.value, mention.text, mention.span, story.sentences[mention.sentence])


def _meant(word: _Word, own: Sequence[_Word], words: Sequence[_Word], source: Telling) -> _Word | None:
    """The one word of the kind in a sentence of the source that tells the same, where the story does not have it at all."""
    needed = _KNOWN if _is_had(word, words, source) else _STRANGE
    kind = [
        other
        for other in words
        if _are_of_one_kind(word, other) and _are_of_one_time(word, other) and not any(_is_same(other, mine) for mine in own)
    ]
    linked = [(link((word.sentence, word.span), (other.sentence, other.span), source), other) for other in kind]
    found = [(one.strength, other) for one, other in linked if one.near and one.strength >= needed]
    best = max(found, key=lambda pair: pair[0], default=(0.0, None))[1]
    if best is None or any(_is_same(word, other) and other.sentence is best.sentence for other in words):
        return None
    rivals = {other.key for other in words if _are_of_one_kind(word, other) and other.sentence is best.sentence}
    return best if len(rivals) == 1 else None


def _are_of_one_time(word: _Word, other: _Word) -> bool:
    """False where the story's word alone is set beside another time: 'last year's wheat'."""
    return not is_of_another_time(words_around(word.sentence, word.span)) or is_of_another_time(other.sentence.text)


def _are_of_one_kind(one: _Word, other: _Word) -> bool:
    if one.kind is None or other.kind is None:
        return one.kind is other.kind and are_apart(one.key, other.key) and _preposition(one) == _preposition(other)
    return one.kind == other.kind and one.key != other.key


def _preposition(word: _Word) -> str:
    """The word before a place, '' for other than a preposition: 'in' and 'to' tell of two places, 'at' and 'in' of one."""
    found = _PREPOSITION.search(word.sentence.text[: word.span.start - word.sentence.span.start])
    return "in" if found and found[1] == "at" else found[1] if found else ""


def _is_same(one: _Word, other: _Word) -> bool:
    return one.kind == other.kind and one.key == other.key


def _is_had(word: _Word, words: Sequence[_Word], source: Telling) -> bool:
    """Whether the source has the word; of a country, its people, its adjective or a town of it too."""
    if any(_is_same(word, other) for other in words):
        return True
    if word.kind is None:
        place = next(place for place in places() if place.name == word.key)
        is_told = any(form in source.text for form in (*place.forms, *place.demonyms))
        return is_told or any(word.key in countries_of(other.key) for other in words if other.kind is None)
    return bool(roots(stems(word.text)) & source.times.keys())
