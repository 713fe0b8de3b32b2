"""Find the words of a text that name a place: towns, countries, and adjectives such as 'Spanish'."""

from collections.abc import Iterator
from functools import cache

from checker.mentions.gazetteer import places
from checker.mentions.places import find_all_places
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

_WORD = lazy(r"(?<![\w’'-])[A-ZÀ-Þ][^\W\d_]+")


@cache
def _adjectives() -> dict[str, str]:
    """'Spanish' to 'Spain', for countries first."""
    found: dict[str, str] = {}
    for place in places():
        for demonym in place.demonyms:
            found.setdefault(demonym, place.name)
    return found


def find_place_words(sentence: Sentence) -> Iterator[Mention]:
    """All places of a sentence, as names, inside names and as adjectives, in reading order."""
    found = {mention.span.start: mention for mention in find_all_places(sentence)}
    for match in _WORD.finditer(sentence.text):
        if (place := _adjectives().get(match[0])) and not any(m.span.contains(sentence.span_of(*match.span())) for m in found.values()):
            found[sentence.span.start + match.start()] = Mention(
                MentionKind.PLACE, sentence.span_of(*match.span()), match[0], place, sentence.index
            )
    return iter(sorted(found.values(), key=lambda mention: mention.span.start))
