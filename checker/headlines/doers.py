"""Find a headline that says of one what its story says of another: 'Marsh wins Corby 500' above 'Okoro has won the Corby 500'."""

import re
from collections.abc import Iterator, Sequence

from checker.headlines.bending import root
from checker.headlines.body import Body, Untold, are_capitals, places_of
from checker.headlines.roles import MUTUAL, PASSIVE, VERB, Party, parties_of
from checker.mentions.counts import stems
from checker.mentions.gazetteer import are_apart
from checker.mentions.name_words import BODY_WORDS, first_names
from checker.patterns import lazy
from checker.types import Sentence

_FEWEST_SHARED = 2  # words after the verb that say something
_VERB_BEHIND = lazy(r"\s(?:to\s)?(?P<verb>[a-z]{3,})\b")
_OTHERS = lazy(
    r"(?i)\b(?:also|too|another|other|previous\w*|earlier|later|last\s(?:year|season|month|week|time))\b"
)  # more than one does it


def find_other_doers(headline: Sentence, nearest: Sequence[Sentence], body: Body) -> Iterator[Untold]:
    """The doer of the headline beside that of the same verb and objects in a nearest sentence; none whom some sentence has do it."""
    if are_capitals(headline.text):
        return
    for one, verb, objects in _acts(headline.text):
        known = frozenset().union(*(party.keys for party in parties_of(headline.text)))
        if any(other.keys & one.keys for s in body.sentences for other, _, _ in _doers(s.text, verb)):
            return
        for sentence in (sentence for sentence in nearest if not _OTHERS.search(sentence.text)):
            for other, _, after in _doers(sentence.text, verb):
                is_same = len(stems(after) & objects) >= min(_FEWEST_SHARED, len(objects))
                is_there = any(party.keys & one.keys for party in parties_of(sentence.text))
                if is_same and not is_there and not other.keys & known and _are_of_one_kind(one, other, headline.text, sentence.text):
                    yield Untold(headline.span_of(one.start, one.end), sentence.span_of(other.start, other.end), sentence)
                    return


def _acts(text: str) -> Iterator[tuple[Party, str, frozenset[str]]]:
    """Each party that a verb follows, the verb, and the stems of what comes after."""
    for party in parties_of(text):
        match = _VERB_BEHIND.match(text, party.end)
        if (
            match
            and not match["verb"].endswith(("ed", "ing"))
            and root(match["verb"]) not in MUTUAL
            and (objects := stems(text[match.end() :]))
        ):
            yield party, match["verb"], objects


def _doers(text: str, verb: str) -> Iterator[tuple[Party, re.Match[str], str]]:
    """Who does what the verb says in a sentence, and the words after it."""
    for match in VERB.finditer(text):
        if root(match[0]) == root(verb) and not PASSIVE.search(text[: match.start()]) and (before := parties_of(text[: match.start()])):
            yield before[-1], match, text[match.end() :]


def _are_of_one_kind(one: Party, other: Party, headline: str, sentence: str) -> bool:
    """Whether both are people with first names, or places that exclude each other."""
    names = headline[one.start : one.end], sentence[other.start : other.end]
    if all(_is_person(name) for name in names):
        return True
    return any(are_apart(a, b) for a in places_of(names[0]) for b in places_of(names[1]))


def _is_person(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and bool(first_names() & set(words[:-1])) and not BODY_WORDS & set(words)
