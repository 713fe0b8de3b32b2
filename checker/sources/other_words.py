"""Find a word of a story in whose place a source has another of its kind: 'a broken wrist' for 'ankle', 'Norway' for 'Sweden'."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.clashes.figures.same_thing import roots
from checker.clashes.words.kinds import CONFUSED, find_terms
from checker.mentions.counts import stems
from checker.mentions.gazetteer import are_apart, countries_of, places
from checker.mentions.number_words import ORDINAL, rank_of
from checker.patterns import lazy
from checker.sources.comparing import comparison
from checker.sources.setting import Telling, is_of_another_time, link, words_around
from checker.types import MentionKind
from checker.versions.values import Value

if TYPE_CHECKING:
    from checker.story import Story

_STRANGE = 1.5  # strength of the link that is needed for a word that no source has
_KNOWN = 3.5  # and for one that a source has of something else
_ROOT = 5  # letters by which the nouns of two ordinals are one
_NTH = lazy(rf"(?i)(?<![\w-])(?P<nth>{ORDINAL})(?:\s|-)(?P<noun>[a-z]{{4,}})")
_PREPOSITION = lazy(r"(?:^|\s)(in|at|to|from|for|near|of)\s(?:the\s)?$")


def _read(story: "Story") -> Iterator[Value]:
    """The terms of a kind, places in a row, of one kind where they are of one noun ('the fourth winter'), and places."""
    for sentence in story.sentences:
        for term in find_terms(sentence.text, CONFUSED):
            if term.start == 0 or not term.written.istitle():  # within a sentence a capital makes a name
                yield Value("term", term, sentence.span_of(term.start, term.end), term.written, sentence)
        for match in _NTH.finditer(sentence.text):
            yield Value.of(f"nth {match['noun'][:_ROOT]}", rank_of(match["nth"]), sentence, match, "nth")
    for mention in story.mentions:
        if mention.kind is MentionKind.PLACE:
            yield Value("place", mention.value, mention.span, mention.text, story.sentences[mention.sentence])


def _meant(word: Value, told: Telling, source: Telling) -> Value | None:
    """The one word of the kind in a sentence of the source that tells the same, where the story does not have it at all."""
    words = source.all(_read)
    needed = _KNOWN if _is_had(word, words, source) else _STRANGE
    kind = [other for other in words if _exclude(word, other)]
    left = [other for other in kind if _are_of_one_time(word, other) and not any(_is_same(other, own) for own in told.all(_read))]
    linked = [(link(word, other, source), other) for other in left]
    found = [(one.strength, other) for one, other in linked if one.near and one.strength >= needed]
    best = max(found, key=lambda pair: pair[0], default=(0.0, None))[1]
    if best is None or any(_is_same(word, other) and other.sentence is best.sentence for other in words):
        return None
    return best if all(_is_same(best, other) for other in kind if other.sentence is best.sentence) else None


def _are_of_one_time(word: Value, other: Value) -> bool:
    """False where the story's word alone is set beside another time: 'last year's wheat'."""
    return not is_of_another_time(words_around(word.sentence, word.span)) or is_of_another_time(other.sentence.text)


def _exclude(one: Value, other: Value) -> bool:
    """Whether two words are of one kind, and one cannot stand for the other."""
    if one.kind != other.kind:
        return False
    if one.kind == "term":
        return one.key.excludes(other.key)
    return are_apart(one.key, other.key) and _preposition(one) == _preposition(other) if one.kind == "place" else one.key != other.key


def _preposition(word: Value) -> str:
    """The word before a place, '' for other than a preposition: 'in' and 'to' tell of two places, 'at' and 'in' of one."""
    found = _PREPOSITION.search(word.before)
    return "in" if found and found[1] == "at" else found[1] if found else ""


def _is_same(one: Value, other: Value) -> bool:
    return (one.kind == other.kind == "term" and one.key.is_like(other.key)) or one.is_same(other)


def _is_had(word: Value, words: Sequence[Value], source: Telling) -> bool:
    """Whether the source has the word; of a country, its people, its adjective or a town of it too."""
    if any(_is_same(word, other) for other in words):
        return True
    if word.kind == "place":
        place = next(place for place in places() if place.name == word.key)
        is_told = any(form in source.text for form in (*place.forms, *place.demonyms))
        return is_told or any(word.key in countries_of(other.key) for other in words if other.kind == "place")
    return bool(roots(stems(word.text)) & source.times.keys())


find_other_words = comparison(_read, _meant)
