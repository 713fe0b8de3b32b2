"""What speaks for it that somebody is named at a place of a story: a table of signs, each of a `Candidate`.

What a sign is worth, of the person who is named there and of another, stands in data/standin_weights.csv, fitted by
models/recipes/standin_weights.py. Sex, titles, quotes, shared words and what people do were tried; beside these they find nothing more.
"""

import math

from checker.clashes.names.name_acts import begins_sentence
from checker.clashes.names.standins import NEVER, Candidate, is_full
from checker.weights import Sign

KINDS = ("named", "other")
_CLOSE = 60  # characters
_MOST_BESIDE = 4


def _company(c: Candidate) -> float:
    """Which part of the others in the sentence is named with the person elsewhere."""
    met = {person.name for index in c.sentences for _, person in c.scene.named[index]}
    return len(c.beside & met) / len(c.beside) if c.beside else 0.0


def _is_most_named(c: Candidate) -> bool:
    return all(len(c.mentions) >= sum(mention is not c.mention for mention in other.mentions) for other in c.scene.people)


SIGNS: tuple[Sign[Candidate], ...] = (
    Sign("named before in the sentence", lambda c: c.back == 0),
    Sign("named after in the sentence", lambda c: c.ahead == 0),
    Sign("named close by", lambda c: any(abs(m.span.start - c.mention.span.start) < _CLOSE for m in c.mentions)),
    Sign("one sentence back", lambda c: c.back == 1),
    Sign("two sentences back", lambda c: c.back == 2),
    Sign("three to five sentences back", lambda c: 3 <= c.back <= 5),
    Sign("never before", lambda c: c.back == NEVER),
    Sign("in the next sentence", lambda c: c.ahead == 1),
    Sign("two sentences on", lambda c: c.ahead == 2),
    Sign("never again", lambda c: c.ahead == NEVER),
    Sign("introduced later", lambda c: c.is_introduced_later),
    Sign("in full here, named before", lambda c: is_full(c.mention) and c.back < NEVER),
    Sign("in full here, introduced later", lambda c: is_full(c.mention) and c.is_introduced_later),
    Sign("so named elsewhere", lambda c: any(is_full(m) == is_full(c.mention) for m in c.mentions[1:])),
    Sign("how often, log", lambda c: math.log(1 + len(c.mentions))),
    Sign("most often of all", _is_most_named),
    Sign("named last before", lambda c: c.scene.last_before(c.mention) == c.person.name),
    Sign("begins the sentence, named in the one before", lambda c: c.back == 1 and begins_sentence(c.scene.story, c.mention)),
    Sign("company", _company),
    Sign("many beside", lambda c: min(_MOST_BESIDE, len(c.beside))),
)
