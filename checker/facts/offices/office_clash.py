"""A statement about the holder of an office that no date could make right."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.facts.store import Fact
from checker.types import Severity, Span

Named = tuple[Span, Sequence[Fact]]


@dataclass(frozen=True, slots=True)
class Clash:
    """What is wrong: the spans to mark, the fact against them, the message, the two values, and how sure it is if the fact is."""

    spans: tuple[Span, ...]
    term: Fact
    message: str
    values: tuple[str, str]
    severity: Severity = Severity.ERROR
