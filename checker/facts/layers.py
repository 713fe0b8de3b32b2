"""One store of facts laid over another, each read where it lies."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from checker.facts.store import Fact, FactStore

_KNOWN = 1 << 16  # subjects and relations of which it is kept whether the upper store knows them


class LayeredStore(FactStore):
    """The facts of two stores, without those of the lower one of whose subject and relation the upper one has any.

    Neither is copied: a lower store of a million facts costs a story no more than the rows that it names.
    """

    def __init__(self, upper: FactStore, lower: FactStore):
        super().__init__(lower.database)
        self.upper, self.lower = upper, lower
        self._is_hidden = lru_cache(_KNOWN)(upper.knows)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @property
    def relations(self) -> tuple[str, ...]:
        """The relations that either store has facts of."""
        return tuple(sorted({*self.upper.relations, *self.lower.relations}))

    def knows(self, subject: str, relation: str) -> bool:
        """Whether either has a fact of this subject and relation."""
        return self.upper.knows(subject, relation) or self.lower.knows(subject, relation)

    def _select(self, facts: str, *values: str) -> Iterator[Fact]:
        yield from self.upper._select(facts, *values)
        yield from filter(self._is_visible, self.lower._select(facts, *values))

    def _read_named(self, names: Sequence[str]) -> Iterator[tuple[str, Fact]]:
        yield from self.upper._read_named(names)
        yield from ((name, fact) for name, fact in self.lower._read_named(names) if self._is_visible(fact))

    def _read_anchors(self, stem: str) -> Iterator[tuple[str, Fact, str]]:
        yield from self.upper._read_anchors(stem)
        yield from (row for row in self.lower._read_anchors(stem) if self._is_visible(row[1]))

    def _read_stem(self, stem: str) -> bool:
        return self.upper._has_stem(stem) or self.lower._has_stem(stem)

    def _read_cued(self, cue: str) -> tuple[int, ...]:
        """The numbers of the upper store are odd, those of the lower one even."""
        upper, lower = self.upper.find_cued(cue), self.lower.find_cued(cue)
        return (*(2 * number + 1 for number in upper), *(2 * number for number in lower))

    def _read_fact(self, number: int) -> Fact | None:
        if number % 2:
            return self.upper.fact_of(number // 2)
        fact = self.lower.fact_of(number // 2)
        return fact if fact and self._is_visible(fact) else None

    def _is_visible(self, fact: Fact) -> bool:
        return not self._is_hidden(fact.subject, fact.relation)
