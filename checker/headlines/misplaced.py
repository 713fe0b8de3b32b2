"""Find a name of a headline that its story has elsewhere, where another stands in its place in the sentence that tells the same.

'Cup to be held in Italy' above 'The cup is to be held in Poland', with Italy somewhere below: two words beside the name are the same.
"""

import re
from collections.abc import Iterator, Sequence

from checker.headlines.body import Body, Untold, are_capitals, places_of
from checker.headlines.roles import Party, parties_of
from checker.mentions.counts import stems
from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.mentions.name_words import NOT_NAMES
from checker.types import Sentence

_BESIDE = 2  # words
_WORD = re.compile(r"[\w’'-]+|[^\w\s]")
_STEM = 5
_NO_NAMES = frozenset({*MONTHS, *WEEKDAYS, *NOT_NAMES})


def find_misplaced(headline: Sentence, nearest: Sequence[Sentence], body: Body) -> Iterator[Untold]:
    """A name of the headline that none of the nearest sentences has, beside one of theirs between the same words that the headline lacks."""
    if are_capitals(headline.text):
        return
    parties = parties_of(headline.text)
    known = frozenset().union(*(party.keys for party in parties))
    for party in parties:
        if headline.text[party.start : party.end] in _NO_NAMES or any(p.keys & party.keys for s in nearest for p in parties_of(s.text)):
            continue
        before, after = _beside(headline.text, party)
        for sentence in nearest:
            for other in parties_of(sentence.text):
                left, right = _beside(sentence.text, other)
                is_same = (len(before) == _BESIDE and before == left) or (len(after) == _BESIDE and after == right)
                if (
                    is_same
                    and not other.keys & known
                    and bool(places_of(headline.text[party.start : party.end])) == bool(places_of(sentence.text[other.start : other.end]))
                ):
                    yield Untold(headline.span_of(party.start, party.end), sentence.span_of(other.start, other.end), sentence)
                    return


def _beside(text: str, party: Party) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The stems of the two words before and of the two after a name, one of which says something; () where none does."""
    before, after = _WORD.findall(text[: party.start])[-_BESIDE:], _WORD.findall(text[party.end :])[:_BESIDE]
    return tuple(_says(words) for words in (before, after))


def _says(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.lower()[:_STEM] for word in words) if stems(" ".join(words)) and all(w.isalnum() for w in words) else ()
