"""An import from its sources to the store: read, name, write; each step goes on where an interrupted run stopped."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from checker.errors import FactsError
from checker.facts.edtf import parse_edtf
from checker.facts.imports.passes import ReadLine, make_bitmap, read_claims, read_names, read_rows
from checker.facts.imports.sparql import is_result, read_result
from checker.facts.imports.work import CLAIMS_READ, LABELS_READ, Work
from checker.facts.imports.writing import write_facts
from checker.patterns import lazy

_COMMIT = 1 << 28  # bytes of unpacked text between two commits
_DATE_IN_NAME = lazy(r"(20\d\d)-?(\d\d)-?(\d\d)")
Tell = Callable[[str], None]


@dataclass(frozen=True)
class Options:
    """What an import is asked to do: `as_of` the date of the sources (EDTF), '' to take it from the name of the first dump."""

    as_of: str = ""
    min_links: int = 20
    cluster: str | None = None  # address of a Ray cluster, '' for one on this machine, None for no cluster


def import_facts(sources: Sequence[str], target: Path, options: Options, tell: Tell = lambda words: None) -> int:
    """Make the store `target` of dumps and query results; returns the number of its facts. Raises FactsError."""
    as_of = _find_date(sources, options.as_of)
    work = Work(target.with_name(f"{target.name}.part"), {"as of": as_of, "links": str(options.min_links), "sources": "\n".join(sources)})
    try:
        results = [source for source in sources if is_result(source)]
        dumps = [source for source in sources if source not in results]
        for source in results:
            work.put(read_result(source, options.min_links))
            work.mark(CLAIMS_READ, source, 0, is_done=True)
        _read_dumps(work, dumps, options, tell)
        tell("writing the store")
        count = write_facts(work.database, target, as_of)
    finally:
        work.close()
    work.path.unlink()
    return count


def _read_dumps(work: Work, dumps: Sequence[str], options: Options, tell: Tell) -> None:
    if dumps and options.cluster is not None:
        from checker.facts.imports.cluster import read_dumps

        return read_dumps(work, dumps, options.min_links, options.cluster, tell)
    for source in dumps:
        _read_dump(work, CLAIMS_READ, source, partial(read_claims, min_links=options.min_links), tell)
    wanted = make_bitmap(work.nameless()) if dumps else b""
    for source in dumps if any(wanted) else ():
        _read_dump(work, LABELS_READ, source, partial(read_names, wanted=wanted), tell)


def _read_dump(work: Work, step: str, source: str, read: ReadLine, tell: Tell) -> None:
    start, is_done = work.progress(step, source)
    if is_done:
        return
    place, marked, packed = start, start, 0

    def hear(read: int) -> None:
        nonlocal packed
        packed = read

    for place, rows in read_rows(source, start, read, hear):
        work.put(rows)
        if place - marked > _COMMIT:
            work.mark(step, source, place)
            marked = place
            tell(f"{step} of {source}: {place >> 20} MB of text, {packed >> 20} MB of the file")
    work.mark(step, source, place, is_done=True)


def _find_date(sources: Sequence[str], as_of: str) -> str:
    """The date of the sources in EDTF: as given, else as the first source's name has it."""
    match = _DATE_IN_NAME.search(sources[0].rpartition("/")[2])
    date = as_of or ("-".join(match.groups()) if match else "")
    try:
        parse_edtf(date)
    except ValueError:
        raise FactsError(f"{as_of or sources[0]}: tells no date; say --as-of 2026-01-31, the day that the sources were made") from None
    return date
