"""Find a name of a headline that its story has elsewhere, where another stands in its place in the sentence that tells the same.

'Cup to be held in Italy' above 'The cup is to be held in Poland', with Italy somewhere below: two words beside the name are the same.
"""

from collections.abc import Iterator, Sequence

from checker.headlines.body import Untold, are_capitals, places_of
from checker.headlines.roles import Party, parties_of
from checker.mentions.counts import stems
from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.mentions.name_words import NOT_NAMES
from checker.patterns import lazy
from checker.types import Sentence

_BESIDE = 2  # words
_WORD = lazy(r"[\w’'-]+|[^\w\s]")
_STEM = 5
_NO_NAMES = frozenset({*MONTHS, *WEEKDAYS, *NOT_NAMES})


def find_misplaced(headline: Sentence, nearest: Sequence[Sentence]) -> Iterator[Untold]:
    """A name of the headline that none of the nearest sentences has, beside one of theirs, new to it, between the same words."""
    if are_capitals(headline.text):
        return
    parties = parties_of(headline.text)
    known = frozenset().union(*(party.keys for party in parties))
    there = frozenset().union(*(party.keys for sentence in nearest for party in parties_of(sentence.text)))
    for party in parties:
        if headline.text[party.start : party.end] in _NO_NAMES or party.keys & there:
            continue
        for sentence in nearest:
            for other in parties_of(sentence.text):
                if not other.keys & known and _are_in_one_place(party, headline.text, other, sentence.text):
                    yield Untold(headline.span_of(party.start, party.end), sentence.span_of(other.start, other.end), sentence)
                    return


def _are_in_one_place(one: Party, headline: str, other: Party, text: str) -> bool:
    """Whether two names, both of places or neither, stand behind or before the same two words."""
    sides = zip(_beside(headline, one), _beside(text, other), strict=True)
    if not any(len(a) == _BESIDE and a == b for a, b in sides):
        return False
    return bool(places_of(headline[one.start : one.end])) == bool(places_of(text[other.start : other.end]))


def _beside(text: str, party: Party) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The stems of the two words before and of the two after a name, one of which says something; () where none does."""
    before, after = _WORD.findall(text[: party.start])[-_BESIDE:], _WORD.findall(text[party.end :])[:_BESIDE]
    return tuple(_says(words) for words in (before, after))


def _says(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.lower()[:_STEM] for word in words) if stems(" ".join(words)) and all(w.isalnum() for w in words) else ()
