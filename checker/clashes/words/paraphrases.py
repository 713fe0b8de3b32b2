"""Find words that introduce a quote and say otherwise: 'Hale said that turnout had doubled: “It has tripled since 2012.”'"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.clashes.words.opposites import are_opposites
from checker.mentions.attribution import VERBS
from checker.mentions.counts import stems
from checker.mentions.number_words import ONES, TEENS, TENS
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

# Words of which a thing can be one only: multiples, and verbs of growing; the opposites are asked besides.
_TIMES = ("doubled", "tripled", "trebled", "quadrupled", "halved")
_NUMBERS = (ONES.keys() | TEENS.keys() | TENS.keys()) - {"one"}
_SAME = frozenset({frozenset({"tripled", "trebled"})})
_INTRODUCES = lazy(rf"\b(?:{VERBS})\s(?:[\w’-]+\s){{0,3}}?that\s(?P<told>[^“”\"‘;:]+)[:,]\s$|\b(?:{VERBS})\s(?P<told2>[^“”\"‘;:]+):\s$")
_NOT = lazy(r"(?i)\b(?:not|never|no|nor|without|but|while|than|instead|rather|or|if|would|could|until|before|after)\b|n[’']t\b")
_WORD = lazy(r"[\w’-]+")
_FEWEST_SHARED = 2  # words of both, besides the clashing ones


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """The word of the writer and the word of the quote that deny each other."""

    quote: Mention
    told: Span
    quoted: Span
    words: tuple[str, str]


def find_denied_paraphrases(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[Paraphrase]:
    """Quotes that deny, in their first sentence, the words that lead to them; each at most once, in reading order."""
    for quote in mentions:
        if quote.kind is not MentionKind.QUOTE:
            continue
        sentence = sentences[quote.sentence]
        lead = sentence.text[: quote.span.start - sentence.span.start]
        if found := _INTRODUCES.search(lead[-200:]):
            group = "told" if found["told"] else "told2"
            start = sentence.span.start + max(0, len(lead) - 200) + found.start(group)
            said = re.split(r"[.!?](?:\s|$)", quote.text[1:].rstrip("”\"'’"), maxsplit=1)[0]
            if pair := _clash(found[group], said):
                (told_at, told), (said_at, quoted) = pair
                yield Paraphrase(quote, _span(start + told_at, told), _span(quote.span.start + 1 + said_at, quoted), (told, quoted))


def _span(start: int, word: str) -> Span:
    return Span(start, start + len(word))


def _clash(told: str, said: str) -> tuple[tuple[int, str], tuple[int, str]] | None:
    """The one pair of words that deny each other, with their offsets, where both sides are plain and speak of one thing."""
    if _NOT.search(told) or _NOT.search(said):
        return None
    one, other = ([(m.start(), m[0]) for m in _WORD.finditer(text)] for text in (told, said))
    pairs = [(a, b) for a in one for b in other if _deny(a[1].lower(), b[1].lower())] + _numbers(one, other)
    if len(pairs) != 1:
        return None
    (_, first), (_, second) = pairs[0]
    shared = stems(told) & stems(said) - stems(f"{first} {second}")
    is_it = bool(re.match(r"It\b|That\b|They\b", said)) and first.lower() in _TIMES
    return pairs[0] if is_it or len(shared) >= _FEWEST_SHARED else None


def _numbers(one: Sequence[tuple[int, str]], other: Sequence[tuple[int, str]]) -> list[tuple[tuple[int, str], tuple[int, str]]]:
    """The number of either side where each has one and both count the same noun: 'forty people', 'fifty people'."""
    counted = [[(a, b[1]) for a, b in pairwise([*words, (0, "")]) if _is_number(a[1])] for words in (one, other)]
    if [len(side) for side in counted] != [1, 1]:
        return []
    (first, noun), (second, same) = counted[0][0], counted[1][0]
    is_clash = noun == same != "" and first[1].lower() != second[1].lower() and first[1].isdigit() == second[1].isdigit()
    return [(first, second)] if is_clash else []


def _is_number(word: str) -> bool:
    return word.isdigit() or word.lower() in _NUMBERS


def _deny(one: str, other: str) -> bool:
    both = one in _TIMES and other in _TIMES and one != other
    return (both and frozenset((one, other)) not in _SAME) or are_opposites(one, other)
