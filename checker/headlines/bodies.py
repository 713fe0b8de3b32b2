"""Find a body of a headline where its story has another of the same owner: 'UN General Assembly' for 'United Nations Security Council'."""

from collections.abc import Iterator, Sequence

from checker.headlines.body import Headline, Untold, Way, parties_of
from checker.mentions.name_words import BODY_WORDS
from checker.types import Sentence, Span


def find_bodies(headline: Headline) -> Iterator[Untold]:
    """Bodies of the headline that the story nowhere names, each beside the body of the same owner in a nearest sentence."""
    for one, mine in _bodies(headline.line):
        for sentence in headline.nearest:
            for other, its in _bodies(sentence):
                length = _owner_length(mine, its)
                own = " ".join(mine[length:])
                if own and its[length:] and length and mine[-1] != its[-1] and own.lower() not in headline.body.text.lower():
                    yield Untold(one, other, sentence, Way.NOWHERE)
                    return


def _bodies(sentence: Sentence) -> Iterator[tuple[Span, list[str]]]:
    """The capitalised runs that end with a word of bodies, and their words."""
    for party in parties_of(sentence):
        name = party.name.removeprefix("The ")
        words = name.split()
        if len(words) > 1 and words[-1] in BODY_WORDS:
            yield Span(party.span.end - len(name), party.span.end), words


def _owner_length(words: Sequence[str], others: Sequence[str]) -> int:
    """How many words of the first name the owner of both bodies, written out or by initials; 0 where they have none in common."""
    if words[0] == others[0]:
        return 1
    initials = words[0].replace(".", "")
    return int(len(initials) > 1 and initials == "".join(word[0] for word in others[: len(initials)]))
