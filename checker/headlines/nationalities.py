"""Find a nationality that a headline gives somebody and its story another: 'Kenyan runner Jamie Okoro' for 'the Ugandan Jamie Okoro'."""

import re
from collections.abc import Iterator

from checker.headlines.body import Headline, Untold
from checker.mentions.gazetteer import country_of_demonym
from checker.patterns import lazy
from checker.types import Sentence

# The adjective, at most three words of a trade, and a name of two words or more.
_SOMEBODY = lazy(r"\b(?P<people>[A-Z][a-z]+)\s(?:(?:[a-z][\w-]*|and)\s){0,3}(?P<name>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)+)")


def find_nationalities(headline: Headline) -> Iterator[Untold]:
    """A people of the headline beside the other that a nearest sentence gives the same name."""
    for one in _find(headline.line):
        for sentence in headline.nearest:
            for other in _find(sentence):
                if one["people"] not in sentence.text and _are_one(one["name"], other["name"]) and _differ(one["people"], other["people"]):
                    yield Untold(headline.line.span_of(*one.span("people")), sentence.span_of(*other.span("people")), sentence)
                    return


def _find(sentence: Sentence) -> list[re.Match[str]]:
    return [match for match in _SOMEBODY.finditer(sentence.text) if country_of_demonym(match["people"])]


def _are_one(one: str, other: str) -> bool:
    a, b = set(one.split()), set(other.split())
    return a <= b or b <= a


def _differ(one: str, other: str) -> bool:
    return country_of_demonym(one) != country_of_demonym(other)
