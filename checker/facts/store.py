"""Dated facts and where a text names them."""

import sqlite3
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cache, cached_property, lru_cache

from checker.facts.edtf import Interval, parse_edtf
from checker.patterns import lazy
from checker.types import Span

EVENT, OFFICE = "took place", "held office"

_FIRST_WORD = lazy(r"(?<![\w'-])\w+(?:'s?(?!\w))?")
_NAME_END = lazy(r"(?<=\S)(?!\w|-\w)")
_LONGEST_NAME = 100
_SENTENCES = 1000  # whose names are kept, since every check asks for those of its own relations
_STRAIGHT = str.maketrans("’‘ \n", "''  ")


@dataclass(frozen=True)
class Fact:
    """One row of the reference store: the relation of a subject to a value, and when it holds.

    `valid` is an EDTF string; `confirmed` says that a second source that was opened agrees with the row,
    so that it alone may prove a statement wrong. `aliases` are the forms in which prose names the subject.
    """

    subject: str
    relation: str
    value: str
    valid: str
    kind: str
    aliases: tuple[str, ...]
    is_confirmed: bool
    source: str
    as_of: str
    note: str
    statement: str

    @cached_property
    def intervals(self) -> tuple[Interval, ...]:
        """When the fact holds, in order; several where it holds again or where several events share the name."""
        return parse_edtf(self.valid)

    @property
    def names(self) -> tuple[str, ...]:
        """The subject and its aliases."""
        return self.subject, *self.aliases

    @property
    def also(self) -> str:
        """Further values that the world uses: what the note says after 'also: '."""
        return self.note.removeprefix("also: ") if self.note.startswith("also: ") else ""

    @property
    def definite(self) -> str:
        """The subject as it stands in a sentence: 'the Monroe Doctrine', 'Roe v Wade'."""
        return f"the {self.subject}" if self.statement.startswith(f"The {self.subject}") else self.subject

    @property
    def years(self) -> str:
        """The years of validity in short: '1823', '1914–1918', '1204, 1453', 'since 2025'."""
        return ", ".join(map(_years, self.intervals))

    def as_dict(self) -> dict[str, str]:
        """The fields that a report shows."""
        fields = ("subject", "relation", "value", "valid", "source", "as_of", "note", "statement")
        return {name: getattr(self, name) for name in fields}


class FactStore:
    """The facts of a run in an SQLite database, by relation and by the names that prose gives their subjects.

    A store is opened, not read: a story costs the rows that it names, and a look into the index for each run of its words
    that may be a name (see `database`). `layers` lays one over another.
    """

    def __init__(self, database: sqlite3.Connection):
        self.database = database
        self._has_stem = cache(self._read_stem)
        self._names_in = lru_cache(_SENTENCES)(self._read_names)
        self._anchors_of_stem = cache(self._order_anchors)
        self.find_cued, self.fact_of = cache(self._read_cued), cache(self._read_fact)

    def __iter__(self) -> Iterator[Fact]:
        return self._select("facts")

    def __len__(self) -> int:
        return self.database.execute("SELECT count(*) FROM facts").fetchone()[0]

    def of(self, *relations: str) -> Iterator[Fact]:
        """The facts of these relations, in the order of the files."""
        runs = f"(SELECT first, last FROM runs JOIN words ON id = relation WHERE text IN ({', '.join('?' * len(relations))}))"
        return self._select(f"{runs} CROSS JOIN facts ON id BETWEEN first AND last", *relations)

    @cached_property
    def relations(self) -> tuple[str, ...]:
        """The relations that the store has facts of."""
        return tuple(relation for (relation,) in self.database.execute(_RELATIONS))

    def look_up(self, words: str, *, in_part: bool = False) -> list[Fact]:
        """The facts whose subject has these words as a name, `in_part` also as words of one ('Churchill'); else as a part of one."""
        name, query = fold(words).strip(), "facts WHERE id IN (SELECT fact FROM names WHERE {})"
        ways = ("name = ?", "instr(' '||name||' ', ' '||?||' ')")[: 1 + in_part]
        found = dict.fromkeys(fact for way in ways for fact in self._select(query.format(way), name))
        return list(found or self._select(query.format("instr(name, ?)"), name)) if name else []

    @cached_property
    def events(self) -> tuple[Fact, ...]:
        """What happened, and when."""
        return tuple(self.of(EVENT))

    @cached_property
    def terms(self) -> tuple[Fact, ...]:
        """Who held which office, and when."""
        return tuple(self.of(OFFICE))

    def is_name(self, words: str, *relations: str) -> bool:
        """Whether the words as a whole are a name of somebody or something of which there is a fact of these relations."""
        return any(span.end - span.start == len(words) for relation in relations for span, _ in self.find_names(words, relation))

    def find_names(self, text: str, relation: str) -> list[tuple[Span, tuple[Fact, ...]]]:
        """Where a text names subjects of a relation; the longest name wins, in either case and with either apostrophe."""
        found, end = [], 0
        for span, facts in self._names_in(text):
            if span.start >= end and relation in facts:
                end = span.end
                found.append((span, tuple(facts[relation])))
        return found

    def find_anchors(self, text: str, *relations: str) -> list[tuple[Span, tuple[tuple[Fact, str], ...]]]:
        """Where a text has a name by which an event, or a fact of other relations, may be told in other words, each with its wordings."""
        folded, found, end = fold(text), [], 0
        relations = relations or (EVENT,)
        for word in _FIRST_WORD.finditer(folded) if len(folded) == len(text) else ():
            if word.start() < end:
                continue
            for name, told in self._anchors_of_stem(_stem(word[0])).items():
                if folded.startswith(name, word.start()) and _NAME_END.match(folded, word.start() + len(name)):
                    meant = tuple((fact, wording) for fact, wording in told if fact.relation in relations)
                    end = max(end, word.start() + len(name)) if meant else end
                    found += [(Span(word.start(), word.start() + len(name)), meant)] if meant else []
        return found

    def knows(self, subject: str, relation: str) -> bool:
        """Whether there is a fact of this subject and relation."""
        named = "id IN (SELECT fact FROM names WHERE name = ?)"
        known = self._select(f"facts WHERE {named} AND subject = ? AND relation = ?", fold(subject), subject, relation)
        return next(known, None) is not None

    def _select(self, facts: str, *values: str) -> Iterator[Fact]:
        rows = self.database.execute(f"SELECT {', '.join(FIELDS)} FROM {facts} ORDER BY id", values)
        return map(_fact, rows)

    def _read_names(self, text: str) -> list[tuple[Span, dict[str, list[Fact]]]]:
        """The names in a text in order, the longest first where several begin at one place, each with its facts by relation."""
        folded = fold(text)
        if len(folded) != len(text):
            return []
        starts = [(word.start(), _stem(word[0])) for word in _FIRST_WORD.finditer(folded)]
        ends = [end.end() for end in _NAME_END.finditer(folded)]
        spans = [
            (start, ends[at])
            for start, stem in starts
            if self._has_stem(stem)
            for at in range(bisect_right(ends, start + _LONGEST_NAME) - 1, bisect_right(ends, start) - 1, -1)
        ]
        named: dict[str, dict[str, list[Fact]]] = {}
        for name, fact in self._read_named(list(dict.fromkeys(folded[start:end] for start, end in spans))):
            named.setdefault(name, {}).setdefault(fact.relation, []).append(fact)
        return [(Span(start, end), named[folded[start:end]]) for start, end in spans if folded[start:end] in named]

    def _read_named(self, names: Sequence[str]) -> Iterator[tuple[str, Fact]]:
        """The facts of the subjects that have one of these names."""
        for at in range(0, len(names), _KEYS):
            batch = names[at : at + _KEYS]
            rows = self.database.execute(_NAMED, (*batch, *[""] * (_KEYS - len(batch))))  # so that SQLite knows the query again
            yield from ((name, _fact(row)) for name, *row in rows)

    def _order_anchors(self, stem: str) -> dict[str, tuple[tuple[Fact, str], ...]]:
        """The names that begin with a stem, longest first, each with what is told by it."""
        found: dict[str, tuple[tuple[Fact, str], ...]] = {}
        for name, fact, wording in sorted(self._read_anchors(stem), key=lambda row: (-len(row[0]), row[0])):
            found[name] = (*found.get(name, ()), (fact, wording))
        return found

    def _read_anchors(self, stem: str) -> Iterator[tuple[str, Fact, str]]:
        rows = self.database.execute(
            f"SELECT name, wording, {', '.join(FIELDS)} FROM anchors JOIN facts ON fact = id WHERE stem = ? ORDER BY name, id, wording",
            (stem,),
        )
        for name, wording, *row in rows:
            fact = _fact(row)
            yield name, fact, fact.aliases[wording] if isinstance(wording, int) else wording

    def _read_cued(self, cue: str) -> tuple[int, ...]:
        """The events and acts that have a cue, as numbers for `fact_of`."""
        row = self.database.execute("SELECT facts FROM cues WHERE cue = ?", (cue,)).fetchone()
        return tuple(map(int, str(row[0]).split(","))) if row else ()

    def _read_fact(self, number: int) -> Fact | None:
        """The fact of a number; None where another one is laid over it."""
        return next(self._select("facts WHERE id = ?", number), None)

    def _read_stem(self, stem: str) -> bool:
        return self.database.execute("SELECT 1 FROM stems WHERE stem = ?", (stem,)).fetchone() is not None


FIELDS = tuple(field.name for field in fields(Fact))
_RELATIONS = "SELECT DISTINCT text FROM runs JOIN words ON id = relation ORDER BY text"
_KEYS = 128
_NAMED = (
    f"WITH keys (n) AS (VALUES {', '.join(['(?)'] * _KEYS)}) SELECT name, {', '.join(FIELDS)}"
    " FROM keys CROSS JOIN names ON name = n CROSS JOIN facts ON fact = id ORDER BY id"
)


_ALIASES, _IS_CONFIRMED = FIELDS.index("aliases"), FIELDS.index("is_confirmed")


def _fact(row: Sequence[str | int]) -> Fact:
    """The fact of a row; a run makes tens of thousands."""
    values: list = list(row)
    values[_ALIASES] = tuple(filter(None, values[_ALIASES].split("|"))) if values[_ALIASES] else ()
    values[_IS_CONFIRMED] = bool(values[_IS_CONFIRMED])
    return Fact(*values)


def _years(interval: Interval) -> str:
    first, last = interval.first[0], interval.last[0]
    return f"since {first}" if interval.is_open else str(first) if first == last else f"{first}–{last}"


def fold(text: str) -> str:
    """A name as the store compares it: in small letters, with straight apostrophes, and '?' for half of a surrogate pair."""
    return text.translate(_STRAIGHT).lower().encode("utf-8", "replace").decode("utf-8")


def stem_of(name: str) -> str:
    """The first word of a name, by which it is known whether a text may hold it."""
    return _stem(_FIRST_WORD.match(name)[0])


def _stem(word: str) -> str:
    """A word without the sign of the possessive, so that "India's" and 'India' are looked up together."""
    return word.removesuffix("'s").removesuffix("'")
