"""Results of the queries in `queries/`, as JSON or CSV -> the rows that a dump gives.

The queries name their columns alike, so that one reader takes them all; a column that a query lacks is empty. Times have
columns of their own for precision and calendar, since a result holds all days in the Gregorian calendar that is reckoned back.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from checker.errors import FactsError
from checker.facts.imports.dump import open_source
from checker.facts.imports.statements import CLAIMS, ITEMS, WITHIN, Claim, Row, is_kept
from checker.facts.imports.times import read_query_time

_NEEDED = ("relation", "subject", "subjectLabel", "statement")


def is_result(source: str) -> bool:
    """Whether a source is the result of a query and not a dump, by its name and its first bytes."""
    if source.endswith((".csv", ".srj")):
        return True
    if not source.endswith(".json"):
        return False
    with open_source(source) as file:
        return file.read(200).lstrip().replace(b" ", b"").replace(b"\n", b"").startswith(b'{"head"')


def read_result(source: str, min_links: int) -> Iterator[Row]:
    """The rows of a result, whose subjects are well known where at least `min_links` sites link to them (see `is_kept`)."""
    with open_source(source) as file:
        data = file.read()
    try:
        answers = _read_json(json.loads(data)) if data.lstrip()[:1] == b"{" else csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
        for number, answer in enumerate(answers, start=1):
            for column in _NEEDED:
                if not answer.get(column):
                    raise FactsError(
                        f"{source}: answer {number} has no {column}; run the queries of checker/facts/imports/queries as they are"
                    )
            claim = _read_claim(answer)
            if claim and is_kept(claim, int(answer.get("links") or 0) >= min_links):
                yield CLAIMS, claim
                yield from _read_items(answer)
    except (ValueError, KeyError, TypeError, csv.Error) as error:
        raise FactsError(f"{source}: is no result of a query ({error}); give SPARQL results as JSON or CSV") from None


def _read_json(result: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    return ({name: cell["value"] for name, cell in answer.items()} for answer in result["results"]["bindings"])


def _read_items(answer: Mapping[str, str]) -> Iterator[Row]:
    """The names of the items in an answer, and what contains the value."""
    numbers = {name: _number(answer.get(name)) for name in ("subject", "value", "container", "of")}
    for name, number in numbers.items():
        if number:
            yield ITEMS, (number, answer.get(f"{name}Label") or "", (answer.get(f"{name}AltLabel") or "").replace(", ", "|"))
    if numbers["value"] and numbers["container"]:
        yield WITHIN, (numbers["value"], numbers["container"])


def _read_claim(answer: Mapping[str, str]) -> Claim | None:
    subject, of, valid = _number(answer["subject"]), _number(answer.get("of")), _read_valid(answer)
    if valid is None or not subject:
        return None
    return Claim(
        subject,
        answer["relation"],
        answer["statement"].rpartition("/")[2],
        _number(answer.get("value")),
        f"{answer.get('ofWord') or 'of'} {of}" if of else "",
        valid,
        answer.get("kind") or "",
        is_best=(answer.get("best") or "true") == "true" and answer.get("ended") != "true",
        is_referenced=int(answer.get("references") or 0) > 0,
    )


def _read_valid(answer: Mapping[str, str]) -> str | None:
    """When a statement holds, '' where the answer does not say; None where it says that this is not known."""
    date, start, end = (_read_time(answer, name) for name in ("date", "start", "end"))
    if date == () or start == () or end == () or (answer.get("ended") == "true" and end is None):
        return None
    if date:
        return date[0] if len(date) == 1 else f"{{{','.join(date)}}}"
    return f"{start[0]}/{end[-1] if end else '..'}" if start else ""


def _read_time(answer: Mapping[str, str], name: str) -> tuple[str, ...] | None:
    """The dates of a column, None where it is empty."""
    time = answer.get(name)
    return read_query_time(time, answer.get(f"{name}Precision") or "", answer.get(f"{name}Calendar") or "") if time else None


def _number(address: str | None) -> int:
    """The number of an item: 76 for http://www.wikidata.org/entity/Q76."""
    name = (address or "").rpartition("/")[2]
    return int(name[1:]) if name[:1] == "Q" and name[1:].isdigit() else 0
