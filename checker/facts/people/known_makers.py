"""Who in a sentence is known to have made something: people of the facts by name or surname, and makers of other works."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from checker.facts.namesakes import is_himself
from checker.facts.people.callings import find_surnames
from checker.facts.people.lives import NATIONALITY, accepted
from checker.facts.people.makings import FOUNDER, MAKER
from checker.facts.store import Fact, FactStore
from checker.patterns import lazy
from checker.types import Span

# Those whose works the reference lists under each kind of work; a composer's 'Macbeth' is no wrong 'Macbeth'.
_TRADES = {
    "book": {"writer", "philosopher", "scientist"},
    "painting": {"painter"},
    "music": {"composer"},
    "discovery": {"scientist"},
    "invention": {"scientist", "founder"},
    "character": {"writer", "painter"},
}
# They bring the works of others to the stage and the screen under their own names.
_ADAPTERS = frozenset({"Walt Disney", "Leonard Bernstein", "Pierre Boulez", "Sergei Rachmaninoff", "Kenneth Branagh"})
# Surnames of several makers, none of whom could be a stranger beside such a work.
_FAMILIES = {
    "music": "Mozart Bach Haydn Schumann Mendelssohn Strauss".split(),
    "book": "Brontë Huxley Shelley Hardy Greene Eliot Swift Wells Carroll Mann Conrad Burgess Waugh Amis Dumas".split(),
    "painting": "Turner Holbein Bellini Brueghel Renoir Bacon".split(),
}
_BY_SURNAME = frozenset({"writer", "composer", "painter"})
_FIRST_WORD = lazy(r"(?<![\w’'-])[A-ZÀ-Þ][\w.’'-]*")


@dataclass(frozen=True, slots=True)
class KnownMaker:
    """Where somebody is named, by which names he or she goes, and what kinds of works they make."""

    span: Span
    names: tuple[str, ...]
    kinds: frozenset[str]

    def could_have_made(self, work: Fact, written: str) -> bool:
        """Whether the person makes such things, and neither the person nor a bare surname is that of a maker of it."""
        is_of_trade = work.kind == "organisation" or (work.kind in self.kinds and _ADAPTERS.isdisjoint(self.names))
        return is_of_trade and not any(maker in self.names or maker.split()[-1] == written for maker in accepted(work))


def find_makers(text: str, store: FactStore) -> list[KnownMaker]:
    """Those whom the text names, each once."""
    named = [(span, fact) for span, (fact, *_) in store.find_names(text, NATIONALITY) if is_himself(text, span)]
    named += _not_in(named, find_surnames(text, store, _BY_SURNAME))
    makers = [KnownMaker(span, fact.names, _kinds_of(fact, store)) for span, fact in named]
    for other in (*_find_others(text, store), *_find_families(text)):
        if not any(other.span.overlaps(maker.span) for maker in makers):
            makers.append(other)
    return makers


def _kinds_of(person: Fact, store: FactStore) -> frozenset[str]:
    """What the person makes by trade, and, if he or she may be of several, is known to have made."""
    by_trade = frozenset(kind for kind, trades in _TRADES.items() if person.kind in trades)
    if person.kind in _BY_SURNAME:
        return by_trade
    made = _makers(store).get(person.subject.split()[0], ())
    return by_trade.union(*(kinds for name, kinds in made if name == person.subject))


def _find_families(text: str) -> Iterator[KnownMaker]:
    for word in _FIRST_WORD.finditer(text):
        name = re.sub(r"[’']s?$", "", word[0])
        kinds = frozenset(kind for kind, surnames in _FAMILIES.items() if name in surnames)
        span = Span(word.start(), word.start() + len(name))
        if kinds and is_himself(text, span):
            yield KnownMaker(span, (name,), kinds)


def _not_in(named: list[tuple[Span, Fact]], more: Iterator[tuple[Span, Fact]]) -> list[tuple[Span, Fact]]:
    return [(span, fact) for span, fact in more if not any(span.overlaps(other) for other, _ in named)]


def _find_others(text: str, store: FactStore) -> Iterator[KnownMaker]:
    for word in _FIRST_WORD.finditer(text):
        for name, kinds in _makers(store).get(word[0], ()):
            span = Span(word.start(), word.start() + len(name))
            if text.startswith(name, word.start()) and is_himself(text, span):
                yield KnownMaker(span, (name,), kinds)


_FULL_NAME = lazy(r"(?<![\w’'-])(?:[A-ZÀ-Þ][\w.’'-]+\s)[A-ZÀ-Þ][\wà-þ’-]+(?<![’']s)")


def find_strangers(text: str, known: Collection[str]) -> Iterator[Span]:
    """Full names that share one of two names with somebody of `known`, none of whom the text names."""
    if any(name.split()[-1] in text for name in known):
        return
    firsts = {name.split()[0] for name in known if len(name.split()) == 2}
    for match in _FULL_NAME.finditer(text):
        if match[0].split()[0] in firsts and is_himself(text, Span(*match.span())):
            yield Span(*match.span())


@cache
def _makers(store: FactStore) -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """Makers and founders of the store with a surname, by their first word, with the kinds of what they made."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for fact in store.of(MAKER, FOUNDER):
        for name in re.split(r", | and ", fact.value):
            if " " in name:
                kinds[name].add(fact.kind)
    found: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for name, made in kinds.items():
        found[name.split()[0]].append((name, frozenset(made)))
    return {word: tuple(makers) for word, makers in found.items()}
