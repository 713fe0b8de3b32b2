"""Find a headline that says of one what its story says of another: 'Marsh wins Corby 500' above 'Okoro has won the Corby 500'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.clashes.words.word_forms import root
from checker.headlines.body import Body, Untold, are_capitals, places_of
from checker.headlines.roles import MUTUAL, PASSIVE, VERB, Party, parties_of
from checker.mentions.counts import stems
from checker.mentions.gazetteer import are_apart
from checker.mentions.name_words import BODY_WORDS, first_names
from checker.patterns import lazy
from checker.types import Sentence

_FEWEST_SHARED = 2  # words after the verb that say something
_VERB_BEHIND = lazy(r"\s(?:to\s(?:be\s)?|is\s|are\s)?(?P<verb>[a-z]{3,})\b")
_PARTICIPLES = frozenset("shot held sent found chosen beaten hurt".split())
_CLOSE = 25  # characters between a name and the participle of what is done to it
_JOINED = lazy(r"(?i)\b(?:and|or|with|alongside|by)\s(?:[a-z]+\s){0,2}$|,\s$")
_OTHERS = lazy(
    r"(?i)\b(?:also|too|another|other|previous\w*|earlier|later|last\s(?:year|season|month|week|time))\b"
)  # more than one does it


@dataclass(frozen=True, slots=True)
class Act:
    """A party, the verb that follows it, the stems of what comes after, and whether it is done to the party."""

    party: Party
    verb: str
    objects: frozenset[str]
    is_passive: bool


def find_other_doers(headline: Sentence, nearest: Sequence[Sentence], body: Body) -> Iterator[Untold]:
    """Who does or suffers what the headline says, beside who does in a nearest sentence; none of whom some sentence says the same."""
    if are_capitals(headline.text):
        return
    known = frozenset().union(*(party.keys for party in parties_of(headline.text)))
    for act in _acts(headline.text):
        if any(other.keys & act.party.keys for s in body.sentences for other, _ in _doers(s.text, act)):
            return
        for sentence in (sentence for sentence in nearest if not _OTHERS.search(sentence.text)):
            for other, verb in _doers(sentence.text, act):
                is_same = len(stems(sentence.text[verb.end() :]) & act.objects) >= min(_FEWEST_SHARED, len(act.objects))
                is_there = _is_beside(act.party, sentence.text, verb)
                if is_same and not is_there and not other.keys & known and _are_of_one_kind(act.party, other, headline, sentence, body):
                    yield Untold(headline.span_of(act.party.start, act.party.end), sentence.span_of(other.start, other.end), sentence)
                    return


def _acts(text: str) -> Iterator[Act]:
    for party in parties_of(text):
        match = _VERB_BEHIND.match(text, party.end)
        if match and not match["verb"].endswith("ing") and root(match["verb"]) not in MUTUAL and (objects := stems(text[match.end() :])):
            yield Act(party, match["verb"], objects, match["verb"].endswith("ed") or match["verb"] in _PARTICIPLES)


def _doers(text: str, act: Act) -> Iterator[tuple[Party, re.Match[str]]]:
    """Of whom a sentence says the same deed in the same voice, and its verb."""
    for match in VERB.finditer(text):
        if root(match[0]) == root(act.verb) and bool(PASSIVE.search(text[: match.start()])) == act.is_passive:
            before = parties_of(text[: match.start()])
            if before and not (act.is_passive and match.start() - before[-1].end > _CLOSE):
                yield before[-1], match


def _is_beside(party: Party, text: str, verb: re.Match[str]) -> bool:
    """Whether a sentence names the party before the verb, or joins it to another behind."""
    return any(
        other.keys & party.keys and (other.start < verb.start() or _JOINED.search(text[: other.start])) for other in parties_of(text)
    )


def _are_of_one_kind(one: Party, other: Party, headline: Sentence, sentence: Sentence, body: Body) -> bool:
    """Whether both are people whom the story gives first names, or places that exclude each other."""
    names = headline.text[one.start : one.end], sentence.text[other.start : other.end]
    if _is_person(names[1]) and (_is_person(names[0]) or _has_first_name(one, body)):
        return True
    return any(are_apart(a, b) for a in places_of(names[0]) for b in places_of(names[1]))


def _has_first_name(party: Party, body: Body) -> bool:
    named = (sentence.text[p.start : p.end] for sentence in body.sentences for p in parties_of(sentence.text) if p.keys & party.keys)
    return any(map(_is_person, named))


def _is_person(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and bool(first_names() & set(words[:-1])) and not BODY_WORDS & set(words)
