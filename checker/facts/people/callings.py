"""Callings that stand beside a name: 'the sculptor Claude Monet', 'the composer Joseph Verdi', against the facts."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from checker.facts.denials import Denial
from checker.facts.namesakes import is_himself, is_titled
from checker.facts.people.lives import NATIONALITY
from checker.facts.store import Fact, FactStore
from checker.mentions.gazetteer import without_accents
from checker.patterns import lazy
from checker.types import Span

# Callings, and the kinds of people in the facts who have one of them.
_KINDS = {
    "composer": {"composer", "artist"},
    "painter": {"painter", "artist"},
    "novelist": {"writer", "philosopher", "politician", "artist"},
    "playwright": {"writer", "philosopher", "artist", "politician"},
    "poet": {"writer", "philosopher", "politician", "artist"},
    "physicist": {"scientist", "philosopher"},
    "chemist": {"scientist", "founder", "politician"},
    "astronomer": {"scientist", "philosopher"},
    "naturalist": {"scientist", "explorer", "writer", "philosopher"},
    "explorer": {"explorer", "scientist", "founder"},
    "philosopher": {"philosopher", "writer", "scientist", "politician"},
}
# Those who were more than one thing.
_MANY = (
    "Leonardo da Vinci; Michelangelo; William Blake; Johann Wolfgang von Goethe; Jean-Jacques Rousseau; Rabindranath Tagore;"
    " Alexander Borodin"
    "; Friedrich Nietzsche; August Strindberg; Samuel Morse; Louis Daguerre; Winston Churchill; Victor Hugo; Khalil Gibran; Günter"
    " Grass; Raphael"
    "; Thomas Hardy; Lewis Carroll; Fridtjof Nansen; Oskar Kokoschka; Anthony Burgess; Noël Coward; Leonard Bernstein; Jonas Salk;"
    " Hildegard of Bingen"
    "; Albrecht Dürer; Dante Alighieri; Caravaggio; Walter Raleigh; Ada Lovelace; Margaret Thatcher; Angela Merkel; Hergé; Tove"
    " Jansson; Walter Gropius"
    "; Le Corbusier; Rachel Carson; Isaac Asimov; Boris Pasternak; Edward Teller; Umberto Eco; Primo Levi; Alvar Aalto; Donatello;"
    " Giotto; Robert Hooke"
)
# Fewer bear these than are well known by them.
_SHARED = (
    "Mozart Bach Strauss Mendelssohn Schumann Haydn Shelley Mann Eliot James Lawrence Lewis Smith Scott King Bell Hooke Wilson"
    " Brown Williams"
    " Adams Carter Clarke Cook Davis Ford Franklin Greene Hardy Hughes Johnson Jones Lee London Miller Moore Murray Newton Owen"
    " Paine Parker Porter"
    " Russell Spencer Taylor Thomas Thomson Turner Walker Watson Wells White Young Cohen Gordon Morgan Swift Burns Austen Bacon"
    " Pope Gray Brontë"
    " Curie Freud Dumas Renoir Brueghel Bellini Holbein Carey Amis Barnes Glass Cage Barber Rodgers Berlin Lean Huxley Naipaul"
    " Singer Walton Banks"
).split()
_SURNAME = lazy(r"(?<![\w’'-])(?<![A-ZÀ-Þ]\s)[A-ZÀ-ÞĀ-Ž][a-zà-þā-ž]{4,}")
_WORD = lazy(
    rf"\b(?P<calling>{'|'.join(_KINDS)})\s(?:Sir\s)?(?P<first>[A-ZÀ-Þ][a-zà-þ]+)\s(?P<last>(?:van\s|de\s|von"
    rf"\s)?[A-ZÀ-Þ][\w’'-]+)(?!\s[A-ZÀ-Þ])"
)


def find_callings(text: str, store: FactStore) -> Iterator[Denial]:
    """Where a well-known person is called what only others are, or bears the first name of nobody of that calling."""
    for match in _WORD.finditer(text):
        calling = match["calling"]
        named = [fact for span, (fact, *_) in store.find_names(match[0], NATIONALITY) if is_titled(match[0], span)]
        whole = next((fact for fact in named if f"{match['first']} {match['last']}" in fact.names), None)
        if whole:
            is_other = whole.kind in ("composer", "painter", "writer", "scientist", "explorer") and whole.kind not in _KINDS[calling]
            if is_other and whole.subject not in _MANY.split("; "):
                yield Span(*match.span("calling")), whole, calling, whole.kind
            continue
        alike = _by_surname(store).get(without_accents(match["last"]), ())
        if len(alike) == 1 and alike[0].kind in _KINDS[calling] and not _is_own(match["first"], alike[0]):
            yield Span(*match.span("first")), alike[0], f"{match['first']} {match['last']}", alike[0].subject


def _is_own(first: str, fact: Fact) -> bool:
    names = {without_accents(word) for name in fact.names for word in re.split(r"[\s-]", name)}
    return without_accents(first) in names or any(re.fullmatch(rf"{first[0]}\.?", word) for word in names)


def find_surnames(text: str, store: FactStore, kinds: frozenset[str]) -> Iterator[tuple[Span, Fact]]:
    """People of these kinds who are called by a surname that is theirs alone: 'Dickens’s Middlemarch'."""
    for match in _SURNAME.finditer(text):
        facts, span = _by_surname(store).get(without_accents(match[0]), ()), Span(*match.span())
        if len(facts) == 1 and facts[0].kind in kinds and is_himself(text, span):
            yield span, facts[0]


@cache
def _by_surname(store: FactStore) -> dict[str, tuple[Fact, ...]]:
    """Those with a first name and a surname of their own, by the surname."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in store.of(NATIONALITY):
        first, _, last = fact.subject.rpartition(" ")
        if first and last not in _SHARED:
            found[without_accents(last)].append(fact)
    return {surname: tuple(facts) for surname, facts in found.items()}
