"""Find a name or place of a headline that stands nowhere in the story, where the story tells the same of another."""

import re
from collections.abc import Iterator, Sequence

from checker.headlines.body import CAPITAL, Body, Untold, places_of, without_possessive
from checker.mentions.counts import stems
from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.mentions.gazetteer import are_apart, is_settled, is_town, towns_of
from checker.mentions.likeness import plain
from checker.mentions.name_words import BODY_WORDS, GENERAL_WORDS, HONORIFICS, NOT_NAMES, OFFICES, TITLES
from checker.types import Sentence, Span

_NO_NAMES = {*MONTHS, *WEEKDAYS, *BODY_WORDS, *GENERAL_WORDS, *HONORIFICS, *NOT_NAMES, *OFFICES, *TITLES}
_CAPITALS = 0.75  # of the longer words: then capitals tell no names


def find_names(headline: Sentence, nearest: Sequence[Sentence], body: Body) -> Iterator[Untold]:
    """Names and places of the headline that no sentence has, each beside another in a sentence that tells the same."""
    words = [word for word in headline.text.split() if len(word) > 3]
    is_in_capitals = sum(word[0].isupper() for word in words) >= _CAPITALS * len(words)
    for match in CAPITAL.finditer(headline.text):
        name = without_possessive(match[0])
        is_place = bool(places_of(name))
        if (not is_place and (is_in_capitals or match.start() == 0)) or _is_name_told(name, body):
            continue
        for sentence in nearest:
            found = _other_place(name, headline, sentence) if is_place else _other_name(match, headline, sentence)
            if found:
                yield Untold(headline.span_of(match.start(), match.start() + len(name)), found, sentence)
                break


def _is_name_told(name: str, body: Body) -> bool:
    word = plain(name)
    if len(word) < 3 or name in _NO_NAMES:
        return True
    if any(known.startswith(word[: max(4, len(word) - 3)]) or (len(known) > 3 and word.startswith(known)) for known in body.words):
        return True
    return (name.isupper() and name in body.initials) or any(_is_place_told(place, body) for place in places_of(name))


def _is_place_told(place: str, body: Body) -> bool:
    """Whether the story names the place, or a town of the country: 'Canberra' may stand for Australia's government."""
    return place in body.places or any(_holds(place, other) or _holds(other, place) for other in body.places)


def _holds(country: str, town: str) -> bool:
    return is_town(town) and town in towns_of(country)


def _other_place(name: str, headline: Sentence, sentence: Sentence) -> Span | None:
    """A place of the sentence that the headline does not name, rather one that excludes the headline's: town for town."""
    known = {place for match in CAPITAL.finditer(headline.text) for place in places_of(without_possessive(match[0]))}
    found = []
    for match in CAPITAL.finditer(sentence.text):
        other = without_possessive(match[0])
        if (places := places_of(other)) and not places & known and other != "D.C." and any(map(is_settled, places)):
            is_apart = any(are_apart(one, two) for one in places_of(name) for two in places)
            found.append((not is_apart, match.start(), len(other)))
    return sentence.span_of(min(found)[1], sum(min(found)[1:])) if found else None


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


def _neighbours(text: str, match: re.Match) -> tuple[str, str]:
    """The words before and after a name, as `plain`, '' where a mark parts them or they say nothing."""
    before = re.search(r"([\w’'-]+)\s$", text[: match.start()])
    after = re.match(r"\s([\w’'-]+)", text[match.end() :])
    return tuple(plain(found[1]) if found and stems(found[1]) else "" for found in (before, after))
