"""All that a sentence may say wrongly of holders of an office, beside the forms that date a term or an act of office."""

from collections.abc import Iterator, Sequence

from checker.facts.offices.claim_clashes import find_claim_clashes
from checker.facts.offices.contests import find_wrong_contest
from checker.facts.offices.families import find_wrong_kin
from checker.facts.offices.first_holders import find_wrong_first
from checker.facts.offices.governments import find_wrong_service
from checker.facts.offices.handovers import find_wrong_handovers
from checker.facts.offices.office_claims import find_claims
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.office_ends import find_wrong_end
from checker.facts.offices.office_phrases import find_phrases
from checker.facts.offices.origins import find_wrong_age, find_wrong_origin, find_wrong_papal_name
from checker.facts.offices.parties import find_wrong_parties
from checker.facts.offices.power_places import find_wrong_power_places
from checker.facts.offices.regnal_names import find_regnal_names
from checker.facts.offices.term_counts import find_wrong_terms
from checker.facts.offices.term_lengths import find_wrong_length
from checker.facts.offices.term_pairs import TITLE_BEFORE
from checker.facts.offices.told_times import Times
from checker.facts.offices.wins import find_wrong_count
from checker.facts.store import FactStore
from checker.types import Span


def find_wrong_holders(text: str, names: Sequence[Named], times: Times, store: FactStore) -> Iterator[Clash]:
    """What the text says wrongly of the people named in it."""
    names = [(_bare(text, span), facts) for span, facts in names]
    phrases = find_phrases(text) if names or "first" in text else []
    yield from find_wrong_first(text, names, phrases)
    claims = list(find_claims(text, names, phrases))
    yield from find_claim_clashes(text, claims, names)
    yield from find_wrong_terms(text, names, times)
    yield from find_wrong_length(text, names)
    yield from find_wrong_end(text, names)
    yield from find_wrong_origin(text, names, store)
    yield from find_wrong_age(text, names)
    yield from find_wrong_papal_name(text, store)
    yield from find_wrong_count(text, names)
    yield from find_wrong_power_places(text, names)
    yield from find_wrong_service(text, names, phrases, store)
    yield from find_wrong_parties(text, names, claims)
    rulers = sorted([*names, *find_regnal_names(text, names)], key=lambda name: name[0])
    yield from find_wrong_contest(text, names, [date.year for _, date in times.dates], store)
    yield from find_wrong_kin(text, rulers, store)
    yield from find_wrong_handovers(text, rulers, [date.year for _, date in times.dates])


def _bare(text: str, span: Span) -> Span:
    """A name without the title that it is known by, where more than one word is left: 'Edward VIII' of 'King Edward VIII'."""
    title = TITLE_BEFORE.match(text[span.start : span.end])
    return Span(span.start + title.end(), span.end) if title and " " in text[span.start + title.end() : span.end] else span
