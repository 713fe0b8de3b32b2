"""Find a headline that says of one what its story says of another: 'Marsh wins Corby 500' above 'Okoro has won the Corby 500'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.clashes.words.word_forms import root
from checker.headlines.body import Body, Headline, Party, Untold, keys_of, parties_before, parties_of, places_of
from checker.headlines.roles import MUTUAL, OTHERS, PASSIVE, VERB
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


@dataclass(frozen=True, slots=True)
class Act:
    """A party, the verb that follows it, the stems of what comes after, and whether it is done to the party."""

    party: Party
    verb: str
    objects: frozenset[str]
    is_passive: bool


def find_other_doers(headline: Headline) -> Iterator[Untold]:
    """Who does or suffers what the headline says, beside who does in a nearest sentence; none of whom some sentence says the same."""
    known = keys_of(parties_of(headline.line))
    for act in _acts(headline.line):
        if any(other.keys & act.party.keys for s in headline.body.sentences for other, _ in _doers(s, act)):
            return
        for sentence in (sentence for sentence in headline.nearest if not OTHERS.search(sentence.text)):
            for other, verb in _doers(sentence, act):
                is_same = len(stems(sentence.text[verb.end() :]) & act.objects) >= min(_FEWEST_SHARED, len(act.objects))
                is_there = _is_beside(act.party, sentence, verb) or bool(other.keys & known)
                if is_same and not is_there and _are_of_one_kind(act.party, other, headline.body):
                    yield Untold(act.party.span, other.span, sentence)
                    return


def _acts(line: Sentence) -> Iterator[Act]:
    for party in parties_of(line):
        match = _VERB_BEHIND.match(line.text, party.end)
        objects = stems(line.text[match.end() :]) if match else ()
        if objects and not match["verb"].endswith("ing") and root(match["verb"]) not in MUTUAL:
            yield Act(party, match["verb"], objects, match["verb"].endswith("ed") or match["verb"] in _PARTICIPLES)


def _doers(sentence: Sentence, act: Act) -> Iterator[tuple[Party, re.Match[str]]]:
    """Of whom a sentence says the same deed in the same voice, and its verb."""
    for match in VERB.finditer(sentence.text):
        if root(match[0]) == root(act.verb) and bool(PASSIVE.search(sentence.text[: match.start()])) == act.is_passive:
            before = parties_before(sentence, match.start())
            if before and not (act.is_passive and match.start() - before[-1].end > _CLOSE):
                yield before[-1], match


def _is_beside(party: Party, sentence: Sentence, verb: re.Match[str]) -> bool:
    """Whether a sentence names the party before the verb, or joins it to another behind."""
    named = (other for other in parties_of(sentence) if other.keys & party.keys)
    return any(other.start < verb.start() or _JOINED.search(sentence.text[: other.start]) for other in named)


def _are_of_one_kind(one: Party, other: Party, body: Body) -> bool:
    """Whether both are people whom the story gives first names, or places that exclude each other."""
    if _is_person(other.name) and (_is_person(one.name) or _has_first_name(one, body)):
        return True
    return any(are_apart(a, b) for a in places_of(one.name) for b in places_of(other.name))


def _has_first_name(party: Party, body: Body) -> bool:
    return any(_is_person(p.name) for sentence in body.sentences for p in parties_of(sentence) if p.keys & party.keys)


def _is_person(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and bool(first_names() & set(words[:-1])) and not BODY_WORDS & set(words)
