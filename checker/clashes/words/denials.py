"""Find deeds that a story denies, and tells as done: 'she refused to sign the lease', 'she signed the lease'."""

import re
from collections.abc import Iterator, Sequence

from checker.patterns import lazy
from checker.types import Sentence

_DENIED = r"(?:did not|didn[’']t|has not|have not|never|failed to|refused to|declined to|refuses to|declines to|fails to)"
DENIAL = lazy(rf"\b{_DENIED}\s(?P<verb>[a-z]{{3,}})\b")
# Verbs of minds and states may be true and untrue by turns; those of the outcomes have their own opposites.
_STATES = frozenset(
    "been thus put know want think believe have see feel need like say make take get give come seem appear mean use work play look find"
    " keep let change respond reply comment speak talk answer show tell ask call help allow include provide"
    " add expect understand consider realise realize"
    " approve reject back support pass adopt endorse ratify oppose win lose survive".split()
)
_PAST = {
    "pay": "paid", "sell": "sold", "leave": "left", "meet": "met", "hold": "held", "build": "built", "send": "sent", "buy": "bought",
    "write": "wrote", "swear": "swore", "withdraw": "withdrew", "hand": "handed", "sue": "sued", "lead": "led", "break": "broke",
    "fight": "fought", "strike": "struck", "forgive": "forgave", "steal": "stole", "wear": "wore", "drive": "drove", "quit": "quit",
}  # fmt: skip


def find_denied_verbs(sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The verbs that some sentence denies, each once, in order."""
    found = (match["verb"] for sentence in sentences for match in DENIAL.finditer(sentence.text))
    return tuple(dict.fromkeys(verb for verb in found if verb not in _STATES and not verb.endswith(("ed", "ly", "ing"))))


def find_deeds(sentence: Sentence, verbs: Sequence[str]) -> Iterator[tuple[str, bool, re.Match[str]]]:
    """The verb, whether the sentence tells it as done, and the words, for each of the verbs."""
    for match in DENIAL.finditer(sentence.text):
        if match["verb"] in verbs:
            yield match["verb"], False, match
    for verb in verbs:
        for match in re.finditer(rf"\b(?:has\s|have\s)?(?:{past_form(verb)})\b", sentence.text):
            yield verb, True, match


def past_form(verb: str) -> str:
    """The forms of its past as a regular expression: 'sign' gives 'signed', 'stop' 'stopped' too."""
    if verb in _PAST:
        return _PAST[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return f"{verb[:-1]}ied"
    return f"{verb}(?:{verb[-1]})?ed"
