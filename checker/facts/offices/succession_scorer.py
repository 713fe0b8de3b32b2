"""Holders of an office whom a sentence has follow each other though another stands between: all that speaks for it, weighed together."""

from collections.abc import Iterator, Sequence

from checker.facts.namesakes import is_himself, is_of_kin
from checker.facts.offices.contests import ran_against
from checker.facts.offices.handovers import is_office_meant
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.succession_pairs import SuccessionPair, find_succession_pairs
from checker.facts.offices.succession_signs import IS_ELSE, IS_OWN, SIGNS
from checker.facts.offices.terms import is_clear
from checker.facts.store import FactStore
from checker.types import Mention, Sentence, Severity
from checker.weights import log_odds

# Log odds. Of 182 successions as printed that had no part in the fit, most of them written to be hard, six score so high, and 56 % of
# those that were planted.
LEAST = 1.0


def find_misplaced(sentence: Sentence, dates: Sequence[Mention], store: FactStore, story: str) -> Iterator[Clash]:
    """The two holders whom a sentence most likely has follow each other and who did not; `story`: all the text."""
    pairs = [pair for pair in find_succession_pairs(sentence, dates, store) if is_candidate(pair, story)]
    best = max(pairs, key=score, default=None)
    if best and score(best) >= LEAST:
        yield _clash(best)


def is_candidate(pair: SuccessionPair, story: str) -> bool:
    """Whether the two may be a slip: both names are those of the holders, apart in the office that is meant."""
    return are_apart(pair) and is_of_office(pair) and are_people(pair, story)


def are_apart(pair: SuccessionPair) -> bool:
    """Whether the one did not follow the other, no rival in an election, and nobody is named who did come after or before one.

    Where it was the other way round, a date has to tell that the one who went is meant to have gone.
    """
    if any(fact.value != gone.value for fact, gone in pair.shared) or not pair.followers:
        return False
    if pair.is_right or pair.names_right or pair.turned.names_right or IS_ELSE.of(pair):
        return False
    if ran_against(pair.new[1][0].subject, pair.old[1][0].subject) and not (pair.fits_end or pair.fits_start):
        return False
    return not pair.turned.is_right or (pair.fits_end and not pair.turned.fits_end)


def is_of_office(pair: SuccessionPair) -> bool:
    """Whether it is the office that may change hands, and no party or other post: a date of the change or words for the office say so."""
    is_told = pair.fits_end or pair.fits_start or bool(IS_OWN.of(pair))
    return is_told or is_office_meant(pair.text, pair.meant, [date.year for _, date in pair.dates])


def are_people(pair: SuccessionPair, story: str) -> bool:
    """Whether the two names are those of the holders themselves."""
    return all(_is_person(pair.text, named, story) for named in (pair.new, pair.old))


def _is_person(text: str, named: Named, story: str) -> bool:
    span, facts = named
    return is_himself(text, span) and not is_of_kin(text, span) and is_clear(text[span.start : span.end], facts, story)


def score(pair: SuccessionPair) -> float:
    """The log odds that the sentence has the one follow the other."""
    return log_odds("facts/offices/data/succession_weights.csv", SIGNS, "weight", pair)


def _clash(pair: SuccessionPair) -> Clash:
    (fact, gone), spans = pair.meant, (pair.new[0], pair.old[0])
    after, before = " and ".join(pair.followers_then), " and ".join(pair.predecessors)
    told = f"{after} followed {gone.subject} as {fact.value}" + (f", and {fact.subject} followed {before}" if before else "")
    wrong, right = (gone, before) if before and pair.fits_start and not pair.fits_end else (fact, after)
    return Clash(spans, fact, f"By the reference {told}. Which name is wrong here?", (wrong.subject, right), Severity.QUERY)
