"""The one table of all checks, in the order in which they run and are documented."""

from difflib import get_close_matches

from checker.checks import (
    age_mismatch,
    altered_quote,
    attribution_mismatch,
    caption_contradicted,
    contradicted_by_reference,
    contradicted_by_source,
    contradiction,
    conversion_mismatch,
    date_mismatch,
    doubled_word,
    duration_mismatch,
    figure_mismatch,
    headline_contradicted,
    impossible_date,
    left_behind,
    magnitude_mismatch,
    misspelled_name,
    misspelled_place,
    misspelled_word,
    name_variant,
    office_term_mismatch,
    place_mismatch,
    quote_differs_from_source,
    reversed_outcome,
    role_mismatch,
    score_mismatch,
    unfinished_copy,
    unintroduced_name,
    unread_text,
    unreadable_document,
    unused_suppression,
    weekday_mismatch,
    wrong_comparison,
    wrong_count,
    wrong_event_date,
    wrong_order_or_tense,
    wrong_percentage,
    wrong_person_fact,
    wrong_place_fact,
    wrong_total,
)
from checker.checks.base import Check

CHECKS: tuple[Check, ...] = (
    unreadable_document.find,
    unread_text.find,
    unused_suppression.find,
    contradiction.find,
    headline_contradicted.find,
    caption_contradicted.find,
    reversed_outcome.find,
    figure_mismatch.find,
    wrong_total.find,
    wrong_percentage.find,
    magnitude_mismatch.find,
    conversion_mismatch.find,
    wrong_count.find,
    wrong_comparison.find,
    score_mismatch.find,
    date_mismatch.find,
    weekday_mismatch.find,
    age_mismatch.find,
    impossible_date.find,
    duration_mismatch.find,
    wrong_order_or_tense.find,
    name_variant.find,
    role_mismatch.find,
    place_mismatch.find,
    misspelled_place.find,
    misspelled_name.find,
    unintroduced_name.find,
    altered_quote.find,
    attribution_mismatch.find,
    contradicted_by_reference.find,
    wrong_event_date.find,
    office_term_mismatch.find,
    wrong_place_fact.find,
    wrong_person_fact.find,
    left_behind.find,
    contradicted_by_source.find,
    quote_differs_from_source.find,
    unfinished_copy.find,
    misspelled_word.find,
    doubled_word.find,
)
BY_CODE: dict[str, Check] = {check.code: check for check in CHECKS}


def advise(slip: str) -> str:
    """What to do about a word that is the code or name of no check: which may be meant, else where all are listed."""
    if any(code.startswith(slip.upper()) for code in BY_CODE):
        return f"did you mean {slip.upper()}?"
    known = {word.casefold(): f"{check.code} {check.name}" for check in CHECKS for word in (check.code, check.name)}
    near = dict.fromkeys(known[word] for word in get_close_matches(slip.casefold(), known, cutoff=0.75))
    return f"did you mean {' or '.join(near)}?" if near else "'checker checks' lists them"
