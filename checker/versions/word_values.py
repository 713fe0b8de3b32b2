"""Read values that are words: ranks ('second-largest', 'No 14 seed', 'came third'), charges, kin, medals, points of the compass."""

import re
from collections.abc import Iterator

from checker.mentions.number_words import ONES, ORDINAL, TEENS, number_of, rank_of
from checker.patterns import lazy
from checker.types import Sentence, Span

_RANKS = tuple(
    lazy(form.replace("{nth}", f"(?P<nth>{ORDINAL})"), re.IGNORECASE)
    for form in (
        r"(?<![\w-]){nth}(?=-(?:seed\w*|ranked|placed|\w+est\b)|\s(?:seeds?\b|(?:big|larg|high|rich|old|long|fast|tall|small|bus)\w*est\b))",
        r"\b(?:came|come)\s{nth}(?=[,.;]|\s(?:in|at|on|of|behind|to)\b)",
        r"\b(?:finished|finishes|ranked)\s{nth}\b",
        r"(?<![\w-]){nth}(?=[\s-]place\b)",
        rf"\b(?P<label>No\.?|number)\s(?P<n>\d{{1,3}}|{'|'.join([*list(ONES), *TEENS])})(?=\s[a-z])",
    )
)
_RUNNER_UP = lazy(r"\brunners?-up\b")
_CHARGES = "murder manslaughter robbery burglary theft fraud arson rape assault kidnapping blackmail perjury bribery smuggling".split()
_KIN = "son daughter brother sister nephew niece uncle aunt cousin husband wife father mother grandson granddaughter".split()
_KIN += "grandfather grandmother stepson stepdaughter".split()
_CLASSES = {
    "charge": lazy(rf"\b(?:{'|'.join(_CHARGES)})\b(?!\s(?:squad|detectives?|inquiry|investigation|hunt|weapon))"),
    "kin": lazy(rf"\b(?:{'|'.join(_KIN)})\b"),
    "medal": lazy(r"\b(?:gold|silver|bronze)\b(?=\s(?:medal\w*|in\b)|[,.;])"),
    "compass": lazy(r"\b(?:north|south)(?:[\s-]?(?:east|west))?(?:ern)?\b|\b(?:east|west)(?:ern)?\b"),
}


def find_word_values(sentence: Sentence) -> Iterator[tuple[str, object, Span]]:
    """Kind, key and place of each."""
    for form in _RANKS:
        for match in form.finditer(sentence.text):
            start = match.start() if "label" in match.re.groupindex else match.start("nth")
            yield "rank", _rank(match), sentence.span_of(start, match.end())
    for match in _RUNNER_UP.finditer(sentence.text):
        yield "rank", 2, sentence.span_of(*match.span())
    for kind, words in _CLASSES.items():
        for match in words.finditer(sentence.text):
            yield kind, match[0].removesuffix("ern").replace(" ", "-"), sentence.span_of(*match.span())


def _rank(match: re.Match[str]) -> int:
    if "label" in match.re.groupindex:
        return int(number_of(match["n"].lower()))
    return rank_of(match["nth"])
