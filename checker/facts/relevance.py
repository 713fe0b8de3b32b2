"""Which facts a sentence may be about: it names their subject, says something of what they say, and has not their value."""

from checker.facts import relations
from checker.facts.store import Fact, FactStore
from checker.mentions.counts import stems
from checker.types import Span

MOST = 6  # facts a sentence that are worth a model's time
# Of these a subject has many at once: that it has one says nothing against another.
_MANIFOLD = frozenset({relations.MEMBERSHIP, relations.NEIGHBOURS})


def find_relevant(text: str, store: FactStore) -> list[tuple[Span, Fact]]:
    """The facts, those first that share most words with the text besides their names, each with where the text names its subject."""
    words, found = stems(text), {}
    for relation in sorted(set(store.relations) - _MANIFOLD):
        for span, facts in store.find_names(text, relation):
            own = stems(text[span.start : span.end])
            for fact in facts:
                if shared := _count_shared(fact, words - own, own):
                    found.setdefault(fact.statement, (shared, span, fact))
    best = sorted(found.values(), key=lambda one: -one[0])
    return [(span, fact) for _, span, fact in best[:MOST]]


def _count_shared(fact: Fact, words: frozenset[str], own: frozenset[str]) -> int:
    """How many words of what is said of the subject stand in both; 0 where the text has a word of the value, which may confirm it."""
    value = stems(fact.value)
    if not value or value & words:
        return 0
    return len((stems(fact.statement) - stems(fact.subject) - own - value) & words)
