"""Find a name of a headline that stands nowhere in the story, where the story has another in its place."""

import re
from collections.abc import Iterator

from checker.headlines.body import CAPITAL, Body, Headline, Untold, Way, places_of, without_possessive
from checker.mentions.counts import stems
from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.mentions.likeness import plain
from checker.mentions.name_words import BODY_WORDS, GENERAL_WORDS, HONORIFICS, NOT_NAMES, OFFICES, TITLES
from checker.mentions.role_words import roles
from checker.types import Sentence, Span

_NO_NAMES = {*MONTHS, *WEEKDAYS, *BODY_WORDS, *GENERAL_WORDS, *HONORIFICS, *NOT_NAMES, *OFFICES, *TITLES}

_FEWEST = 3  # words of a headline
_MOST = 0.6  # of its words may begin with a capital


def find_names(headline: Headline) -> Iterator[Untold]:
    """Names of the headline that no sentence has, each beside another in a sentence that tells the same."""
    is_plain = _is_in_sentence_case(headline.text)
    for match in CAPITAL.finditer(headline.text):
        name = without_possessive(match[0])
        if match.start() == 0 or places_of(name) or _is_told(name, headline.body):
            continue
        for sentence in (*headline.nearest, *headline.body.lead):
            found = _other_name(match, headline.line, sentence)
            if found := found or (_new_name(match, headline.line, sentence) if is_plain else None):
                yield Untold(headline.line.span_of(match.start(), match.start() + len(name)), found, sentence, Way.NOWHERE)
                break


def _is_in_sentence_case(headline: str) -> bool:
    """Whether a headline is a headline, and the capitals of its words are those of names alone, as far as their number tells."""
    words = headline.split()
    return len(words) > _FEWEST and headline[-1] not in ".:" and sum(word[0].isupper() for word in words) <= _MOST * len(words)


def _is_told(name: str, body: Body) -> bool:
    if len(plain(name)) < 3 or name in _NO_NAMES or name.lower() in roles():
        return True
    return body.has_like(name) or (name.isupper() and name in body.initials)


def _other_name(match: re.Match, headline: Sentence, sentence: Sentence) -> Span | None:
    """A name of the sentence that stands where the headline's does, beside the same word: 'Patricia' Neal."""
    known = {plain(without_possessive(found[0])) for found in CAPITAL.finditer(headline.text)}
    beside = _neighbours(headline.text, match)
    for found in CAPITAL.finditer(sentence.text):
        other = without_possessive(found[0])
        if found.start() == 0 or other in _NO_NAMES or places_of(other) or plain(other) in known or other.isupper() != match[0].isupper():
            continue
        if any(one and one == two for one, two in zip(beside, _neighbours(sentence.text, found), strict=True)):
            return sentence.span_of(found.start(), found.start() + len(other))
    return None


def _new_name(match: re.Match, headline: Sentence, sentence: Sentence) -> Span | None:
    """The first name of the sentence, not of a place, of which the headline has no word."""
    known = {plain(without_possessive(found[0])) for found in CAPITAL.finditer(headline.text)}
    for found in CAPITAL.finditer(sentence.text):
        name = without_possessive(found[0])
        is_name = name not in _NO_NAMES and not places_of(name) and len(name) > 2 and name.isupper() == match[0].isupper()
        if found.start() > 0 and is_name and plain(name) not in known:
            return sentence.span_of(found.start(), found.start() + len(name))
    return None


def _neighbours(text: str, match: re.Match) -> tuple[str, str]:
    """The words before and after a name, as `plain`, '' where a mark parts them or they say nothing."""
    before = re.search(r"([\w’'-]+)\s$", text[: match.start()])
    after = re.match(r"\s([\w’'-]+)", text[match.end() :])
    return tuple(plain(found[1]) if found and stems(found[1]) else "" for found in (before, after))
