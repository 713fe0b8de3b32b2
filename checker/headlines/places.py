"""Find a place of a headline that stands nowhere in the story, where the story tells the same of another."""

from collections.abc import Iterator
from dataclasses import replace

from checker.headlines.body import Body, Headline, Untold, Way, are_capitals
from checker.mentions.gazetteer import are_apart, country_of_demonym, is_settled, is_town, kind_of, towns_of
from checker.mentions.place_names import find_place_words
from checker.patterns import lazy
from checker.types import Sentence, Span

_PEOPLE = lazy(r"\b([A-Z][a-z]+)s\b")
_SPOKEN = lazy(r"(?i)\b(?:speaking|spoke|said|told\s\w+|reporters|conference|interview(?:ed)?|briefing)\s(?:in|from|at)\s$")
_ENDING = 2  # letters: 'Austrian' is not like 'Australia'
_SIDES = frozenset("North South East West Northern Southern Eastern Western New".split())


def find_places(headline: Headline) -> Iterator[Untold]:
    """Places of the headline, and peoples, that no sentence has, each beside another in a sentence that tells the same."""
    mentions = list(find_place_words(replace(headline.line, text=headline.text.title()) if headline.text.isupper() else headline.line))
    known = {mention.value for mention in mentions}
    for mention in mentions:
        if _has_like(mention.text, headline.body) or _is_told(mention.value, headline.body):
            continue
        for sentence in headline.nearest_and_lead:
            are_apart_only = sentence not in headline.nearest or are_capitals(headline.text)
            if found := _other_place(mention.value, known, sentence, are_apart_only=are_apart_only):
                yield Untold(mention.span, found, sentence, Way.NOWHERE)
                break


def _has_like(name: str, body: Body) -> bool:
    """Whether the story has the words of the name or their like: 'Santa Fean' for 'Santa Fe', but no 'North Korea' for 'South Korea'."""
    words = [word for word in name.split() if word != "State"]
    return words[0] not in _SIDES and all(body.has_like(word, _ENDING) for word in words)


def _is_told(place: str, body: Body) -> bool:
    """Whether the story names the place, a town of the country, or the country of the capital: 'Canberra' may stand for its government."""
    return place in body.places or any(_holds(place, other) or _governs(place, other) for other in body.places)


def _holds(country: str, town: str) -> bool:
    return is_town(town) and town in towns_of(country)


def _governs(capital: str, country: str) -> bool:
    return kind_of(capital) == "capital" and _holds(country, capital)


def _other_place(name: str, known: set[str], sentence: Sentence, *, are_apart_only: bool) -> Span | None:
    """A place of the sentence that the headline does not name, rather one that excludes the headline's: town for town."""
    found = []
    for place, span in _places_and_peoples(sentence):
        is_apart = are_apart(name, place)
        if place not in known and is_settled(place) and (is_apart or not are_apart_only):
            found.append((not is_apart, span.start, span))
    return min(found)[2] if found else None


def _places_and_peoples(sentence: Sentence) -> Iterator[tuple[str, Span]]:
    """Also 'Americans', whom the reader of places leaves out; without the District of Columbia, whose government stands for all, and
    seats of bodies ('London-based')."""
    for mention in find_place_words(sentence):
        if _SPOKEN.search(sentence.text, 0, mention.span.start - sentence.span.start):
            continue  # where somebody speaks, not what of
        if "D.C." not in mention.text and not sentence.text.startswith("-based", mention.span.end - sentence.span.start):
            yield mention.value, mention.span
    for match in _PEOPLE.finditer(sentence.text):
        if country := country_of_demonym(match[1]):
            yield country, sentence.span_of(*match.span())
