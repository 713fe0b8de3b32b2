"""Entities of Wikidata made by hand, and a dump of made-up ones that is the same for every seed."""

import bz2
import gzip
import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

GREGORIAN, JULIAN = ("http://www.wikidata.org/entity/Q1985727", "http://www.wikidata.org/entity/Q1985786")
DAY, MONTH, YEAR, DECADE = 11, 10, 9, 8


def time(text: str, precision: int = DAY, calendar: str = GREGORIAN) -> dict[str, Any]:
    """A snak of a time: '+1823-12-02'."""
    value = {"time": f"{text}T00:00:00Z", "timezone": 0, "before": 0, "after": 0, "precision": precision, "calendarmodel": calendar}
    return {"snaktype": "value", "datavalue": {"value": value, "type": "time"}, "datatype": "time"}


def item(number: int) -> dict[str, Any]:
    """A snak of an item."""
    value = {"entity-type": "item", "numeric-id": number, "id": f"Q{number}"}
    return {"snaktype": "value", "datavalue": {"value": value, "type": "wikibase-entityid"}, "datatype": "wikibase-item"}


def text(words: str) -> dict[str, Any]:
    """A snak of an identifier."""
    return {"snaktype": "value", "datavalue": {"value": words, "type": "string"}, "datatype": "external-id"}


UNKNOWN, NONE = {"snaktype": "somevalue"}, {"snaktype": "novalue"}


def statement(snak: dict, *, rank: str = "normal", cited: str | None = "P248", **qualifiers: dict | list) -> dict[str, Any]:
    """A statement with its property and id still to come; `cited`: the property of its reference."""
    made = {"mainsnak": snak, "type": "statement"}
    if qualifiers:
        made["qualifiers"] = {
            name: [{**q, "property": name, "hash": "0" * 40} for q in (value if isinstance(value, list) else [value])]
            for name, value in qualifiers.items()
        }
        made["qualifiers-order"] = list(qualifiers)
    made |= {"id": "", "rank": rank}
    if cited:
        made["references"] = [{"hash": "1" * 40, "snaks": {cited: [{**item(36578), "property": cited}]}, "snaks-order": [cited]}]
    return made


def entity(number: int, label: str, claims: dict[str, list[dict]], aliases: Iterable[str] = (), links: int = 1, **more: Any) -> dict:
    """An entity in the key order of the dump."""
    for name, statements in claims.items():
        for at, made in enumerate(statements):
            made["mainsnak"] = {"snaktype": made["mainsnak"]["snaktype"], "property": name, **made["mainsnak"]}
            made["id"] = f"Q{number}${name}-{at}"
    return {
        "type": "item",
        "id": f"Q{number}",
        "labels": {"en": {"language": "en", "value": label}} if label else {},
        "descriptions": {},
        "aliases": {"en": [{"language": "en", "value": alias} for alias in aliases]} if aliases else [],
        "claims": claims or [],
        "sitelinks": {f"w{at}wiki": {"site": f"w{at}wiki", "title": label, "badges": []} for at in range(links)},
        "lastrevid": 1,
    } | more


def write_dump(path: Path, lines: Iterable[bytes]) -> Path:
    """Entities as a dump: an array with one of them a line, packed as the name says."""
    opened = {".gz": gzip.open, ".bz2": bz2.open}.get(path.suffix, open)
    if path.suffix == ".zst":
        import zstandard

        opened = zstandard.open
    with opened(path, "wb") as file:
        file.write(b"[\n")
        for at, line in enumerate(lines):
            file.write((b",\n" if at else b"") + line)
        file.write(b"\n]\n")
    return path


def to_line(made: dict) -> bytes:
    """An entity as the dump has it."""
    return json.dumps(made, separators=(",", ":")).encode()


class MadeUp:
    """A dump as Wikidata's is made up: mostly papers, stars and genes, some people, places, bodies, works and events.

    An entity has some 10 kB, labels in many languages, identifiers with references, site links; those with facts are longer.
    """

    _SYLLABLES = "ka lo mi ra to be sun der vin hal mor est ila quen dor".split()
    _COUNTRIES, _OFFICES, _CLASSES = 30, 30, 3

    def __init__(self, seed: int = 1):
        self.rng = random.Random(seed)

    def entities(self, count: int) -> Iterator[dict]:
        """`count` entities, after the few that the others speak of."""
        yield entity(198, "war", {"P279": [statement(item(1190554), cited=None)]}, links=100)
        yield entity(178561, "battle", {"P279": [statement(item(180684), cited=None)]}, links=100)
        for at in range(self._COUNTRIES):
            yield self._filled(entity(100 + at, f"{self.word()} Land", {"P36": [statement(item(1000 + at))]}, links=200))
            yield entity(200 + at, f"President of {'France Spain Italy Poland Norway Brazil'.split()[at % 6]}", {}, links=50)
        for at in range(count):
            yield self._make(at + 1000)

    def lines(self, count: int) -> Iterator[bytes]:
        return map(to_line, self.entities(count))

    def _make(self, number: int) -> dict:
        kind = self.rng.choices(("paper", "thing", "person", "place", "body", "work", "event"), (36, 40, 9, 9, 3, 2, 1))[0]
        return self._filled(getattr(self, f"_{kind}")(number), 0.7 if kind in ("paper", "thing") else 1.8)

    def _paper(self, number: int) -> dict:
        authors = [statement(item(self._number())) for _ in range(self.rng.randint(1, 6))]
        return entity(number, self._title(6), {"P31": [statement(item(13442814))], "P50": authors, "P577": [statement(self._time())]})

    def _thing(self, number: int) -> dict:
        return entity(number, self._title(2), {"P31": [statement(item(523))]})

    def _person(self, number: int) -> dict:
        year = self.rng.randint(1500, 1990)
        claims = {"P31": [statement(item(5))], "P569": [statement(self._time(year), cited=self._cited())]}
        claims |= {
            "P570": [statement(self._time(year + 60), cited=self._cited())],
            "P19": [statement(item(self._number()), cited=self._cited())],
        }
        if self.rng.random() < 0.3:
            term = {"P580": self._time(year + 40), "P582": self._time(year + 45)}
            claims["P39"] = [statement(item(200 + self.rng.randrange(self._OFFICES)), cited=self._cited(), **term)]
        name = f"{self.word()} {self.word()}"
        return entity(number, name, claims, [f"{name[0]}. {name.split()[1]}"], links=self.rng.randrange(40))

    def _place(self, number: int) -> dict:
        country = item(100 + self.rng.randrange(self._COUNTRIES))
        claims = {"P31": [statement(item(486972))], "P17": [statement(country)], "P131": [statement(country)]}
        return entity(number, self.word(), claims | {"P1082": [statement(text("1"))]}, links=self.rng.randrange(40))

    def _body(self, number: int) -> dict:
        claims = {"P31": [statement(item(43229))], "P571": [statement(self._time())], "P159": [statement(item(self._number()))]}
        return entity(number, f"{self.word()} {self.word()} Society", claims | {"P112": [statement(item(self._number()))]})

    def _work(self, number: int) -> dict:
        claims = {"P31": [statement(item(571))], "P50": [statement(item(self._number()))], "P577": [statement(self._time())]}
        return entity(number, f"The {self.word()} of {self.word()}", claims)

    def _event(self, number: int) -> dict:
        year = self.rng.randint(1000, 2000)
        claims = {"P31": [statement(item(178561))], "P585": [statement(self._time(year), cited=self._cited())]}
        return entity(number, f"Battle of {self.word()}", claims, [f"{self.word()} Fight"], links=self.rng.randrange(60))

    def _filled(self, made: dict, weight: float = 1.0) -> dict:
        """With what makes an entity long and has no fact: labels, descriptions, identifiers."""
        label = made["labels"]["en"]["value"]
        languages = [f"{a}{b}" for a in "abdfghij" for b in "kmoprstu"][: int(30 * weight)]
        made["labels"] |= {name: {"language": name, "value": label} for name in languages}
        made["descriptions"] = {name: {"language": name, "value": f"{self.word()} {self.word()}"} for name in languages}
        for at in range(int(6 * weight)):
            identifier = statement(text(f"{self.rng.getrandbits(48):x}"), P1810=text(label))
            identifier["mainsnak"] |= {"property": f"P{2000 + at}"}
            identifier["id"] = f"{made['id']}${self.rng.getrandbits(64):016x}"
            made["claims"][f"P{2000 + at}"] = [identifier]
        return made

    def word(self) -> str:
        """A made-up word with a capital."""
        return "".join(self.rng.choices(self._SYLLABLES, k=self.rng.randint(2, 4))).capitalize()

    def _title(self, words: int) -> str:
        return " ".join(self.word() for _ in range(words))

    def _number(self) -> int:
        return self.rng.randint(1000, 20000)

    def _cited(self) -> str | None:
        return self.rng.choice(("P248", "P248", "P143", None))

    def _time(self, year: int = 0) -> dict:
        year = year or self.rng.randint(1800, 2020)
        return self.rng.choice((time(f"+{year}-00-00", YEAR), time(f"+{year}-{self.rng.randint(1, 12):02}-{self.rng.randint(1, 28):02}")))
