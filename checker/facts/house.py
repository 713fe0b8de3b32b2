"""The desk's own facts: CSV -> facts, with the place of every fault."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from checker.errors import FactsError
from checker.facts.edtf import parse_edtf
from checker.facts.store import EVENT, OFFICE, Fact
from checker.settings_values import guess
from checker.tables import Fault, Row, read_rows, read_text, repeated, several, tell_faults

COLUMNS = ("subject", "relation", "value", "valid", "kind", "aliases", "source", "as_of", "note", "statement", "owner", "review")
REQUIRED = ("subject", "relation", "value", "valid", "as_of")


def load_house_facts(path: Path, relations: Collection[str]) -> tuple[Fact, ...]:
    """Read a file of house facts; `relations` are those that checks read. Raises FactsError with all faults and their places."""
    return read_house_facts(read_text(path, "a file of facts", FactsError), str(path), relations)


def read_house_facts(text: str, path: str, relations: Collection[str]) -> tuple[Fact, ...]:
    """The facts of a CSV text; `path` names it in errors and, where a row names none, as the source."""
    rows, faults = read_rows(text, COLUMNS, REQUIRED, lambda values: _find_faults(values, relations))
    faults = faults or list(_repeated(rows))
    if faults:
        raise FactsError(tell_faults(path, faults))
    return tuple(_fact(values, path) for _, values in rows)


def _find_faults(values: Mapping[str, str], relations: Collection[str]) -> Iterator[tuple[str, str]]:
    if values.get("relation") and values["relation"] not in relations:
        yield "relation", f"no check reads {values['relation']!r}{_hint(values['relation'], relations)}"
    for column in ("valid", "as_of", "review"):
        try:
            if values.get(column):
                parse_edtf(values[column])
        except ValueError as error:
            yield column, str(error)


def _hint(relation: str, relations: Collection[str]) -> str:
    """'; did you mean has the capital?', of 'capital' and 'has the captial'."""
    longer = next((known for known in sorted(relations) if relation.lower() in known), "")
    return guess(relation, relations) or (longer and f"; did you mean {longer}?") or "; 'checker facts stats' lists the relations"


def _repeated(rows: list[Row]) -> Iterator[Fault]:
    for line, first, _ in repeated(rows, ("subject", "relation", "value")):
        yield line, 1, f"subject: this fact is in line {first} too; make them one row, 'valid' as {{2019/2021,2024/..}}"


def _fact(values: Mapping[str, str], path: str) -> Fact:
    subject, relation, value = (values[column] for column in ("subject", "relation", "value"))
    return Fact(
        subject=subject,
        relation=relation,
        value=value,
        valid=values["valid"],
        kind=values.get("kind") or {EVENT: "event", OFFICE: "office"}.get(relation, "house"),
        aliases=several(values, "aliases"),
        is_confirmed=True,
        source=values.get("source") or Path(path).name,
        as_of=values["as_of"],
        note=values.get("note", ""),
        statement=values.get("statement") or _statement(subject, relation, value, values["valid"]),
    )


def _statement(subject: str, relation: str, value: str, valid: str) -> str:
    """The row as a sentence, for the finding that quotes it."""
    if relation == EVENT:
        return f"The date of {subject} is {value}."
    return f"{subject} was {value} ({valid})." if relation == OFFICE else f"{subject} {relation} {value}."
