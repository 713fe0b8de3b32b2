"""A statement about the holder of an office that no date could make right."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.facts.store import Fact
from checker.types import Span

Named = tuple[Span, Sequence[Fact]]


@dataclass(frozen=True, slots=True)
class Clash:
    """What is wrong: the spans to mark, the fact against them, the message and the two values."""

    spans: tuple[Span, ...]
    term: Fact
    message: str
    values: tuple[str, str]
