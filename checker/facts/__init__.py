"""The reference store: dated facts in CSV files that a person can read and review.

`load_facts()` reads the files in `data/`, one row a fact, and `FactStore` finds where a text names their subjects.
"""

from checker.facts.loading import load_facts, read_facts
from checker.facts.store import EVENT, OFFICE, Fact, FactStore

__all__ = ["EVENT", "OFFICE", "Fact", "FactStore", "load_facts", "read_facts"]
