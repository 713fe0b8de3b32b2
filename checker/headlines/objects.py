"""Find a headline in which a deed is done to one, and in its story to another: 'Court orders Arlo to pay' above 'ordered Merrin to pay'."""

import re
from collections.abc import Iterator

from checker.clashes.words.word_forms import root
from checker.headlines.body import Headline, Party, Untold, keys_of, parties_of, places_of
from checker.headlines.roles import MUTUAL, OTHERS, PASSIVE, PREPOSITION, VERB
from checker.mentions.counts import stems
from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.mentions.gazetteer import are_apart
from checker.patterns import lazy
from checker.types import Sentence

_FEWEST_SHARED = 2  # words besides the verb that say something
_REACH = 80  # characters from a verb to those it is done to
_DEED = lazy(r"\b(?P<verb>[a-z]{4,})\s(?P<way>(?:to|from|in|at|for|against|into|over|on)\s)?(?:the\s)?$")
_NO_PARTIES = frozenset({*MONTHS, *WEEKDAYS})


def find_other_objects(headline: Headline) -> Iterator[Untold]:
    """Whom a deed of the headline is done to, beside another in a nearest sentence; the first stands in the story elsewhere alone."""
    parties = parties_of(headline.line)
    known = keys_of(parties)
    for party in parties:
        deed = _DEED.search(headline.text[: party.start])
        if not deed or root(deed["verb"]) in MUTUAL or not headline.body.has_like(party.name.split()[-1], 0):
            continue
        if any(_is_done_to(deed, party.name, s.text) for s in headline.body.sentences):
            continue
        words = stems(headline.text) - stems(deed["verb"])
        for sentence in headline.nearest:
            is_left_out = _has(sentence.text, party.name) or OTHERS.search(sentence.text)
            for other in () if is_left_out else _done_to(deed, sentence):
                is_same = len(words & stems(sentence.text) - stems(other.name)) >= _FEWEST_SHARED
                if is_same and not other.keys & known and _are_of_one_kind(party.name, other.name):
                    yield Untold(party.span, other.span, sentence)
                    return


def _done_to(deed: re.Match[str], sentence: Sentence) -> Iterator[Party]:
    """Each first one named behind the deed in a sentence, with no other phrase between."""
    text = sentence.text
    for match in VERB.finditer(text):
        if root(match[0]) != root(deed["verb"]) or PASSIVE.search(text[: match.start()]):
            continue
        way = deed["way"] or " "
        start = match.end() + len(way.rstrip()) + 1
        if way.strip() and text[match.end() + 1 : start].strip() != way.strip():
            continue
        after = [party for party in parties_of(sentence) if party.start >= start]
        if after and after[0].name not in _NO_PARTIES and not PREPOSITION.search(text[start : after[0].start]):
            yield after[0]


def _is_done_to(deed: re.Match[str], name: str, text: str) -> bool:
    """Whether a sentence has the deed with the name soon behind, or, in the passive, before."""
    deeds = (match for match in VERB.finditer(text) if root(match[0]) == root(deed["verb"]))
    return any(_has(text[0 if PASSIVE.search(text[: m.start()]) else m.end() : m.end() + _REACH], name) for m in deeds)


def _has(text: str, name: str) -> bool:
    return any(re.search(rf"\b{re.escape(word)}\b", text) for word in name.split() if len(word) > 2)


def _are_of_one_kind(one: str, other: str) -> bool:
    """Whether both are places that exclude each other, or neither is one, and neither the other's initials."""
    places, others = places_of(one), places_of(other)
    initials = ["".join(word[0] for word in name.split()) for name in (one, other)]
    are_initials = initials[0] == other or initials[1] == one
    return any(are_apart(a, b) for a in places for b in others) if places and others else not (places or others or are_initials)
