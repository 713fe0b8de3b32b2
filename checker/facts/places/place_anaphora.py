"""A capital named in one sentence and called another country's in the next: 'She moved to Oslo. The Danish capital was dear.'

'The Danish capital' takes up a town that the story has just named. It is read so only where the story names neither the
country, nor its capital, nor its people otherwise: then nothing but the town of the sentence before can be meant.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.facts import relations
from checker.facts.atlas import Atlas, Named
from checker.facts.places.place_reading import Clash
from checker.facts.relations import values_of
from checker.facts.store import Fact
from checker.patterns import lazy
from checker.types import Sentence

_TAKEN_UP = lazy(
    r"(?<![\w-])[Tt]he (?P<nation>[A-Z][\w-]+) capital(?=[,.;’']|\s[a-z])(?!\s(?:of|market|controls?|gains|flows?|region|city’s)\b)"
)


def find_taken_up(sentences: Sequence[Sentence], atlas: Atlas) -> Iterator[tuple[Sentence, Clash]]:
    """Yield the clashes with the sentence that calls the town so."""
    for before, sentence in pairwise(sentences):
        match = _TAKEN_UP.search(sentence.text)
        if match is None or before.paragraph not in (sentence.paragraph, sentence.paragraph - 1):
            continue
        clash = _read(before.text, sentence.text, match, atlas)
        if clash and not _is_named_elsewhere(sentences, match["nation"], clash, atlas):
            yield sentence, clash


def _read(before: str, text: str, match: re.Match[str], atlas: Atlas) -> Clash | None:
    """The clash of the people's word with the last capital of the sentence before, where no town stands in its own sentence."""
    _, names = atlas.sketch(match["nation"])
    nation = next(iter(names.values()), None)
    fact = atlas.fact(relations.CAPITAL, nation.subject) if nation else None
    capital = _last_capital(before, atlas)
    if fact is None or capital is None or any(True for _ in atlas.towns(text)) or _allows(fact, capital, atlas, nation):
        return None
    message = f"‘{match[0]}’ takes up {capital.text}; the reference says: {fact.statement} Which is right?"
    return Clash(*match.span("nation"), fact, message, (match["nation"], capital.text), is_claim=False)


def _last_capital(text: str, atlas: Atlas) -> Named | None:
    towns = list(atlas.towns(text))
    if not towns:
        return None
    home = atlas.fact(relations.COUNTRY, towns[-1].subject)
    return towns[-1] if home and home.kind == "capital" else None


def _allows(fact: Fact, capital: Named, atlas: Atlas, nation: Named) -> bool:
    home = atlas.fact(relations.COUNTRY, capital.subject)
    old = atlas.fact(relations.OLD_CAPITALS, nation.subject)
    known = values_of(fact) | (values_of(old) if old else frozenset())
    return nation.subject in values_of(home) or capital.subject in known


def _is_named_elsewhere(sentences: Sequence[Sentence], nation: str, clash: Clash, atlas: Atlas) -> bool:
    """Whether the story speaks of the country, its capital, its towns or its people in any other place."""
    country = clash.fact.subject
    count = 0
    for sentence in sentences:
        _, names = atlas.sketch(sentence.text)
        count += sum(name.subject == country for name in names.values()) + sentence.text.count(nation)
        homes = (atlas.fact(relations.COUNTRY, town.subject) for town in atlas.towns(sentence.text))
        if any(home and country in values_of(home) for home in homes):
            return True
    return count > 2  # the sketch and the word itself, once each
