"""The one table of all checks, in the order in which they run and are documented."""

from checker.checks import (
    contradiction,
    impossible_date,
    misspelled_place,
    office_term_mismatch,
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
    weekday_mismatch.find,
    impossible_date.find,
    misspelled_place.find,
    wrong_event_date.find,
    office_term_mismatch.find,
)
BY_CODE: dict[str, Check] = {check.code: check for check in CHECKS}
