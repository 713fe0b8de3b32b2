"""Examinations to JSON and back without a word of the story: each word that the story has is written as a place in it."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

from checker.patterns import lazy
from checker.types import Evidence, Examination, Hit, Severity, Span

_TOKENS = lazy(r"\w+|\W+")
# How a check may have changed a word that it took from the story; its place in the row is what is written.
_CASES: tuple[Callable[[str], str], ...] = (str, str.lower, str.upper, str.title)
_QUOTED = "quoted"

Run = str | list[int]  # words that the story has not, or start, end and case of those that it has


def dump_examination(examination: Examination, text: str) -> str:
    """JSON of what the checks said of the story with this text."""
    hits = {code: [asdict(hit) for hit in found] for code, found in examination.hits.items() if found}
    told = _map(hits, str, lambda words: {_QUOTED: list(_quote(words, text))})
    return json.dumps([list(examination.hits), told, examination.examined], separators=(",", ":"), default=str)


def load_examination(row: str, text: str) -> Examination:
    """What `dump_examination` was given, for the same text."""
    codes, told, examined = json.loads(row)
    hits = _map(told, _is_quoted, lambda quoted: "".join(_unquote(quoted[_QUOTED], text)))
    return Examination({code: tuple(map(_as_hit, hits.get(code, ()))) for code in codes}, (), examined)


def _as_hit(row: dict[str, Any]) -> Hit:
    severity = Severity(row["severity"]) if row["severity"] else None
    evidence = tuple(Evidence(Span(**e["span"]), _spans(e["marks"]), e["path"]) for e in row["evidence"])
    changed = {"span": Span(**row["span"]), "marks": _spans(row["marks"]), "values": tuple(row["values"])}
    return Hit(**row | changed | {"evidence": evidence, "severity": severity})


def _spans(rows: list[dict[str, int]]) -> tuple[Span, ...]:
    return tuple(Span(**row) for row in rows)


def _is_quoted(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() == {_QUOTED}


def _map(value: Any, is_leaf: Any, change: Callable[[Any], Any]) -> Any:
    """A structure of dicts, lists and tuples with its leaves changed."""
    if isinstance(value, is_leaf) if isinstance(is_leaf, type) else is_leaf(value):
        return change(value)
    if isinstance(value, dict):
        return {key: _map(item, is_leaf, change) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_map(item, is_leaf, change) for item in value]
    return value


def _quote(words: str, text: str) -> Iterator[Run]:
    """The words as runs; none that is left as it stands is a word of the text, in whatever case."""
    for token in _TOKENS.findall(words):
        place = re.search(re.escape(token), text, re.IGNORECASE) if token[0].isalnum() else None
        yield from _as_runs(token, *place.span(), text) if place else [token]


def _as_runs(token: str, start: int, end: int, text: str) -> Iterator[Run]:
    """A word as the text has it in one of the usual cases, else letter by letter."""
    for case, change in enumerate(_CASES):
        if change(text[start:end]) == token:
            yield [start, end, case]
            return
    if len(token) == 1 or end - start != len(token):
        yield token
    else:
        for i, letter in enumerate(token):
            yield from _as_runs(letter, start + i, start + i + 1, text)


def _unquote(runs: list[Run], text: str) -> Iterator[str]:
    for run in runs:
        yield run if isinstance(run, str) else _CASES[run[2]](text[run[0] : run[1]])
