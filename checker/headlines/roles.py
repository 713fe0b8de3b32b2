"""Find a headline in which two change places: 'Rovers beat City' above 'City have beaten Rovers', 'A sues B' above 'B is to sue A'."""

import re
from collections.abc import Iterator
from itertools import combinations

from checker.clashes.words.word_forms import root
from checker.headlines.body import Headline, Party, Untold, Way, parties_of
from checker.headlines.deeds import are_one_deed
from checker.patterns import lazy
from checker.types import Sentence

# What two do with each other, so that either may be told first, and what says no more than that they belong together.
MUTUAL = frozenset(
    "meet marry play face join agree talk visit share trade draw tie fight battle clash compete merge differ discuss negotiate sign divorce"
    " debate wed date pass clear link connect follow border divide separate unite match rival include say tell call".split()
)
_SMALL = frozenset("the and for with from into over after before about against between than that this who which while when where".split())
_BY = lazy(r"\s(?:\w+ly\s)?by\b(?!-)")
_TO_WHOM = lazy(r"\sto\b")
_BESIDE = 2  # words between 'by' and a name: 'the', 'the rivals'
PASSIVE = lazy(r"(?i)\b(?:is|are|was|were|be|been|being|gets?|got)\s(?:\w+ly\s)?$")
_TO = lazy(r"\b(?:to|will|would|could|may|did)\s[“\"‘']?(?:\w+ly\s)?$")
PREPOSITION = lazy(
    r"\b(?:in|to|of|on|at|for|from|with|without|through|during|after|before|as|by|against|over|under|into|about|when|who|that|which|and)\b"
    r"|[,;:–—]"
)
# More than one does it, or it is done to more than one.
OTHERS = lazy(r"(?i)\b(?:also|too|another|other|then|previous\w*|earlier|later|last|both)\b")
VERB = lazy(r"\b[a-z]{3,}\b")


def find_swapped(headline: Headline) -> Iterator[Untold]:
    """A verb of the headline whose doer and object a sentence names the other way round, and none as the headline does."""
    for verb, one, other in _acts(headline.line):
        ways = [(s, way) for s in headline.body.sentences for way in _ways(s, verb, one, other)]
        turned = [(s, span) for s, (span, is_turned) in ways if is_turned and s in headline.nearest]
        if turned and all(is_turned for _, (_, is_turned) in ways):
            sentence, span = turned[0]
            yield Untold(headline.line.span_of(one.start, other.end), sentence.span_of(*span), sentence, Way.TURNED)
            return


def _acts(line: Sentence) -> Iterator[tuple[str, Party, Party]]:
    """Each verb with the party before it and the one after it."""
    text = line.text
    for one, other in combinations(parties_of(line), 2):
        between = text[one.end : other.start]
        for match in VERB.finditer(between) if not one.keys & other.keys else ():
            start, end = one.end + match.start(), one.end + match.end()
            is_form = match[0].endswith(("ed", "ing")) and not _TO.search(text[:start])  # 'to succeed'
            is_finite = not is_form and match[0] not in _SMALL and not PASSIVE.search(text[:start])
            if is_finite and root(match[0]) not in MUTUAL and not PREPOSITION.search(text[end : other.start]):
                yield match[0], one, other


def _ways(sentence: Sentence, verb: str, one: Party, other: Party) -> Iterator[tuple[tuple[int, int], bool]]:
    """Where a sentence has the two with the verb between them, and whether they have changed places."""
    text = sentence.text
    found = [(party, bool(party.keys & one.keys), bool(party.keys & other.keys)) for party in parties_of(sentence)]
    parties = [(party, is_one) for party, is_one, is_other in found if is_one != is_other]
    for match in VERB.finditer(text):
        before = [(party, is_one) for party, is_one in parties if party.end <= match.start()]
        after = [(party, is_one) for party, is_one in parties if party.start >= match.end()]
        pattern = _TO_WHOM if root(match[0]) == "lose" and are_one_deed(verb, "beat") else _BY if are_one_deed(verb, match[0]) else None
        if pattern and before and after and before[-1][1] != after[0][1]:
            is_by = pattern.match(text, match.end()) is not None
            start, between = before[-1][0].end, text[match.end() : after[0][0].start]
            if _is_agent(between) if is_by else pattern is _BY and _is_active(text, start, verb, match, between):
                yield (before[-1][0].start, after[0][0].end), before[-1][1] == is_by


def _is_agent(between: str) -> bool:
    """Whether who is named behind 'by' is the doer: 'by rivals City', and no 'by a vote on what City want'."""
    return len(between.split()) <= _BESIDE + 1


def _is_active(text: str, start: int, verb: str, match: re.Match[str], between: str) -> bool:
    """Whether a word is a verb in the active, with its object behind it; a bare form is one only after 'to' and right between two.

    `start`: where the doer's name ends.
    """
    before = text[: match.start()]
    is_amid = text[start : match.start()] == between == " " and not text[:start].endswith(("’s", "'s"))
    is_verb = verb.endswith("s") or match[0] != verb or _TO.search(before) or is_amid
    return bool(is_verb) and not PASSIVE.search(before) and not PREPOSITION.search(between)
