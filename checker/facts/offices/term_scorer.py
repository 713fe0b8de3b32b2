"""Times at which a sentence has somebody in office who was not: all that speaks for it and against it, weighed together.

Only who did hold the office then proves that another did not, so that a time before the first of a list or after its last is
never asked about.
"""

from collections.abc import Iterator, Sequence

from checker.facts.attachment import DATE, EVENT, PERSON
from checker.facts.namesakes import is_himself, is_of_kin, is_titled
from checker.facts.offices.office_clash import Clash
from checker.facts.offices.office_signs import OFFICE
from checker.facts.offices.term_pairs import TermPair, find_term_pairs
from checker.facts.offices.term_signs import DEATH, FORMER, SIGNS, changes_hands, is_anothers, is_titled_for_life
from checker.facts.offices.terms import is_clear, tell_term
from checker.facts.store import FactStore
from checker.partial_date import Date
from checker.patterns import lazy
from checker.types import Mention, Sentence, Severity, Span
from checker.weights import log_odds

# Log odds. Of 4,282 published stories one time as printed scores so high, and five of 194,000 sentences of an encyclopaedia and other
# prose; of times that had no part in the fit one in seven (most written to be hard), and 73 % of the slips that were planted.
LEAST = 1.0
_REACH = 40  # years from a term within which another time is a slip, most likely
_TITLED = lazy(rf"{OFFICE}\s{PERSON}")
_THING = lazy(r"\b[Tt]he\s(?:(?:King|Queen|Pope|President)\s)?$")  # 'the Queen Victoria', a ship
_RULE = lazy(r"\s(?:government|administration|cabinet|regime|years|era)\b")
_LIFE = lazy(rf"{PERSON}(?:\s[A-Z][\w.]*){{0,2}}\s\([^()]*[{DATE}{EVENT}]")  # 'NAME (1869–1940)'


def find_mistimed(sentence: Sentence, dates: Sequence[Mention], store: FactStore, story: str) -> Iterator[Clash]:
    """Each holder with the likeliest time at which a sentence has him in office and the facts have another; `story`: all the text."""
    best: dict[Span, tuple[float, TermPair]] = {}
    for pair in find_term_pairs(sentence, dates, store):
        if is_candidate(pair, story) and (scored := score(pair)) >= max(LEAST, best.get(pair.person, (LEAST,))[0]):
            best[pair.person] = scored, pair
    yield from (_clash(pair) for _, pair in best.values())


def is_candidate(pair: TermPair, story: str) -> bool:
    """Whether the time may be a slip: another held the office, the terms are near, and neither a death nor a change explains it."""
    if not pair.right or pair.is_held or abs(pair.off) > _REACH or not _is_person(pair, story):
        return False
    if FORMER.of(pair) or is_titled_for_life(pair) or is_anothers(pair):
        return False
    is_dying = pair.off > 0 and (pair.is_late or not pair.died) and DEATH.of(pair)
    return not is_dying and pair.died != pair.year and not (abs(pair.off) <= 1 and changes_hands(pair))


def _is_person(pair: TermPair, story: str) -> bool:
    """Whether the name is that of the holder himself, and no more than his."""
    text, person = pair.text, pair.person
    is_alone = _TITLED.search(pair.sketch) is not None or is_himself(text, person)
    is_thing = _THING.search(text, 0, person.start) is not None and not _RULE.match(text, person.end)
    if not is_alone or is_thing or not is_titled(text, person) or is_of_kin(text, person) or _LIFE.search(pair.sketch):
        return False
    return is_clear(text[person.start : person.end], pair.facts, story)


def score(pair: TermPair) -> float:
    """The log odds that the sentence has the person in office then."""
    return log_odds("facts/offices/data/term_weights.csv", SIGNS, "weight", pair)


def _clash(pair: TermPair) -> Clash:
    term, right = pair.meant[0], pair.right[0]
    told = pair.text[pair.place.start : pair.place.end] if isinstance(pair.time, Date) else pair.time.years
    message = f"{term.subject} was {term.value} {tell_term(term)}; in {told} it was {right.subject}. Who or when is meant?"
    return Clash((pair.person, pair.place), term, message, (told, term.years), Severity.QUERY)
