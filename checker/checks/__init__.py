"""The one table of all checks, in the order in which they run and are documented."""

from checker.checks import (
    age_mismatch,
    caption_contradicted,
    contradiction,
    conversion_mismatch,
    headline_contradicted,
    impossible_date,
    misspelled_name,
    misspelled_place,
    name_variant,
    office_term_mismatch,
    place_mismatch,
    role_mismatch,
    unintroduced_name,
    unread_text,
    unreadable_document,
    weekday_mismatch,
    wrong_event_date,
)
from checker.checks.base import Check

CHECKS: tuple[Check, ...] = (
    unreadable_document.find,
    unread_text.find,
    contradiction.find,
    headline_contradicted.find,
    caption_contradicted.find,
    conversion_mismatch.find,
    weekday_mismatch.find,
    age_mismatch.find,
    impossible_date.find,
    name_variant.find,
    role_mismatch.find,
    place_mismatch.find,
    misspelled_place.find,
    misspelled_name.find,
    unintroduced_name.find,
    wrong_event_date.find,
    office_term_mismatch.find,
)
BY_CODE: dict[str, Check] = {check.code: check for check in CHECKS}
