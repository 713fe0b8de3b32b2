"""Find a name of a headline that its story has elsewhere, where another stands in its place in the sentence that tells the same.

'Cup to be held in Italy' above 'The cup is to be held in Poland', with Italy somewhere below: two words beside the name are the same.
"""

from collections.abc import Iterator, Sequence

from checker.headlines.body import Headline, Party, Untold, keys_of, parties_of, places_of
from checker.mentions.counts import stems
from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.mentions.name_words import NOT_NAMES
from checker.patterns import lazy

_BESIDE = 2  # words
_WORD = lazy(r"[\w’'-]+|[^\w\s]")
_STEM = 5
_NO_NAMES = frozenset({*MONTHS, *WEEKDAYS, *NOT_NAMES})


def find_misplaced(headline: Headline) -> Iterator[Untold]:
    """A name of the headline that none of the nearest sentences has, beside one of theirs, new to it, between the same words."""
    parties = parties_of(headline.line)
    known = keys_of(parties)
    there = keys_of(party for sentence in headline.nearest for party in parties_of(sentence))
    for party in parties:
        if party.name in _NO_NAMES or party.keys & there:
            continue
        for sentence in headline.nearest:
            for other in parties_of(sentence):
                if not other.keys & known and _are_in_one_place(party, headline.text, other, sentence.text):
                    yield Untold(party.span, other.span, sentence)
                    return


def _are_in_one_place(one: Party, headline: str, other: Party, text: str) -> bool:
    """Whether two names, both of places or neither, stand behind or before the same two words."""
    sides = zip(_beside(headline, one), _beside(text, other), strict=True)
    if not any(len(a) == _BESIDE and a == b for a, b in sides):
        return False
    return bool(places_of(one.name)) == bool(places_of(other.name))


def _beside(text: str, party: Party) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The stems of the two words before and of the two after a name, one of which says something; () where none does."""
    before, after = _WORD.findall(text[: party.start])[-_BESIDE:], _WORD.findall(text[party.end :])[:_BESIDE]
    return tuple(_says(words) for words in (before, after))


def _says(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.lower()[:_STEM] for word in words) if stems(" ".join(words)) and all(w.isalnum() for w in words) else ()
