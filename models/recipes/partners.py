"""Pairs of different sentences that clash, or do not: the sentence and a shorter telling of it, or two of one story.

An edit of a sentence against itself is too easy: a model learns to spot copies. Here the partner says less, or says
it in other words, and what the edit changes stands in both.
"""

import random
import re

from edits import FALSE_EDITS, FALSE_WEIGHTS, NAME, TRUE_EDITS, TRUE_WEIGHTS, edited

_WORD = re.compile(r"[A-Za-z]{4,}|\d[\d,.]*\d|\d")
_SAID = re.compile(r",? (?:[A-Z][\w.’'-]+ ){0,3}(?:said|says|announced|added|told \w+)(?: (?:today|yesterday|on \w+day))?\.$")
_LED_BY = re.compile(r"^(?:[A-Z][\w.’'-]* ){1,4}(?:said|says|announced|added)(?: (?:today|yesterday|on \w+day))? that (?=[a-z])")
_ASIDE = re.compile(r", (?:who|which|where|an?|the|including|whose|said|according to)\b[^,“”\"]{6,90},(?= [a-z])(?! (?:and|or)\b)")
_TAIL = re.compile(r", (?:which|who|where|while|as|after|before|including|with|saying|adding|according to)\b[^“”\"]{8,}(?=\.$)")
_LEAD = re.compile(r"^(?:In|On|At|After|Before|During|Since|As|While|When|Although|Despite|Last|Meanwhile)\b[^,“”\"]{3,80}, (?=\w)")
_SHORTENINGS = (_SAID, _LED_BY, _ASIDE, _TAIL, _LEAD)
LEAST_SHARED = 0.5  # of the shorter text's words, for two texts of a story to be about one thing


def shortened(sentence: str, rng: random.Random) -> str | None:
    """The sentence less one or two clauses, still whole and true where the sentence is; None where nothing can go."""
    shorter = sentence
    for pattern in rng.sample(_SHORTENINGS, len(_SHORTENINGS)):
        cut = re.sub(r",([”\"])\.$", r".\1", pattern.sub("." if pattern is _SAID else "", shorter, count=1))
        if cut != shorter and len(cut.split()) >= 5:
            shorter = cut[0].upper() + cut[1:]
            if rng.random() < 0.5:
                break
    return None if shorter == sentence else shorter


def shortened_pair(sentence: str, other: str, rng: random.Random) -> dict | None:
    """A sentence and its shorter telling, true (entailed by it) or with one false edit (the two then in either order).

    `other` is a sentence of the same story, whose names serve as wrong ones.
    """
    shorter = shortened(sentence, rng)
    if shorter is None:
        return None
    if rng.random() < 0.4:
        changed = edited(shorter, TRUE_EDITS, TRUE_WEIGHTS, rng) or shorter
        return {"premise": sentence, "hypothesis": changed, "label": "entailment"}
    has_other_name = rng.random() < 0.25
    changed = other_name(shorter, other, rng) if has_other_name else edited(shorter, FALSE_EDITS, FALSE_WEIGHTS, rng)
    return changed and _contradiction(sentence, changed, rng)


def other_name(sentence: str, other: str, rng: random.Random) -> str | None:
    """The sentence with one of its names replaced by one of `other` that it does not hold."""
    ours = list(NAME.finditer(sentence))
    theirs = [name for name in NAME.findall(other) if name.split()[-1] not in sentence]
    if not ours or not theirs:
        return None
    match = rng.choice(ours)
    return sentence[: match.start()] + rng.choice(theirs) + sentence[match.end() :]


def restated_pair(first: str, second: str, rng: random.Random) -> dict | None:
    """Two texts of one story that are about one thing, the second with an edit of a word that both share; or as they stand.

    None where they share too little or the edit touches what only one of them says. The clean pair is 'not_contradiction'.
    """
    ours, theirs = words(first), words(second)
    if first == second or len(ours & theirs) < max(4, LEAST_SHARED * min(len(ours), len(theirs))):
        return None
    if rng.random() < 0.15:
        return {"premise": first, "hypothesis": second, "label": "not_contradiction"}
    for _ in range(6):
        changed = edited(second, FALSE_EDITS, FALSE_WEIGHTS, rng)
        gone = theirs - words(changed) if changed else set()
        if gone and gone <= ours:
            return _contradiction(first, changed, rng)
    return None


def words(text: str) -> set[str]:
    """The words of four letters or more, and the numbers, in small letters."""
    return {word.lower() for word in _WORD.findall(text)}


def _contradiction(first: str, second: str, rng: random.Random) -> dict:
    premise, hypothesis = (second, first) if rng.random() < 0.5 else (first, second)
    return {"premise": premise, "hypothesis": hypothesis, "label": "contradiction"}
