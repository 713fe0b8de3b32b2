"""How fast a packed dump is read on one core, in how much memory, and what imported facts cost a story.

    python tests/benchmarks/dump.py [--entities 30000] [--facts 10000,100000,1000000] [--folder DIR]

The dump is made up (tests/wikidata.py); how much of it is parsed is printed, and has been guessed for Wikidata's.
The facts are made-up people and works with few first names, and the stories name some of them; a story is looked
through for the names of ten relations.
"""

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from itertools import accumulate
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from wikidata import MadeUp, write_dump

from checker.facts import load_facts
from checker.facts.database import add_facts, open_store, seal_store, write_store
from checker.facts.imports import Options, import_facts
from checker.facts.imports.dump import read_lines
from checker.facts.imports.passes import read_claims, read_rows
from checker.facts.imports.statements import UNWANTED, WANTED
from checker.facts.layers import LayeredStore
from checker.facts.store import Fact

RELATIONS = "took place|held office|was born|died|was born in|has nationality|was created by|was founded by|was founded|is in".split("|")
FIRST = "James John Mary Robert Michael William David Anna Maria Peter Thomas George Paul Elizabeth Jean Hans Juan Carlos Ahmed Ali".split()
PROSE = "The council met again on Tuesday and heard what {} had said of the harbour in the spring of last year, a spokesman said."
STORY_SENTENCES = 32  # of 25 words: 800


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--entities", type=int, default=30_000)
    parser.add_argument("--facts", default="10000,100000,1000000")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--only", choices=("import", "facts"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = arguments.folder or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        dump = folder / f"made-up-{arguments.entities}-20260101-all.json.gz"
        if not dump.exists():
            write_dump(dump, MadeUp().lines(arguments.entities))
        if arguments.only == "import":
            measure_import(dump, folder)
        elif arguments.only == "facts":
            measure_facts(int(arguments.facts), folder)
        else:
            run_each(arguments, folder)
    return 0


def run_each(arguments: argparse.Namespace, folder: Path) -> None:
    """Each measurement in a process of its own on one core, so that its peak of memory is its own."""
    common = [sys.executable, __file__, "--folder", str(folder), "--entities", str(arguments.entities)]
    one_core = partial(os.sched_setaffinity, 0, {max(os.sched_getaffinity(0))}) if hasattr(os, "sched_setaffinity") else None
    subprocess.run([*common, "--only", "import"], check=True, preexec_fn=one_core)
    for count in arguments.facts.split(","):
        subprocess.run([*common, "--only", "facts", "--facts", count], check=True, preexec_fn=one_core)


def measure_import(dump: Path, folder: Path) -> None:
    print(f"start: {peak()} MB of memory")
    began = time.perf_counter()
    raw = sum(len(line) + 1 for _, line in read_lines(str(dump)))
    show("unpacking alone", raw, began)
    parsed = sum(len(line) for _, line in read_lines(str(dump)) if WANTED.search(line) and UNWANTED not in line)
    print(f"parsed: {parsed / raw:.0%} of the text")
    began = time.perf_counter()
    for _ in read_rows(str(dump), 0, partial(read_claims, min_links=20)):
        pass
    show("reading: unpacked, filtered, parsed, claims made", raw, began)
    began = time.perf_counter()
    count = import_facts([str(dump)], folder / "made-up.sqlite", Options())
    show(f"import: two passes and the store of {count:,} facts", raw, began)


def show(what: str, raw: int, began: float) -> None:
    taken = time.perf_counter() - began
    print(f"{what}: {raw / 1e6:.0f} MB of text in {taken:.1f} s, {raw / 1e6 / taken:.0f} MB/s, peak {peak()} MB of memory", flush=True)


def measure_facts(count: int, folder: Path) -> None:
    path = folder / f"facts-{count}.sqlite"
    if not path.exists():
        store = write_store([], path)
        store.database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;")
        add_facts(store.database, make_facts(count))
        seal_store(store)
        store.database.close()
    store = LayeredStore(load_facts(), open_store(path))
    people = [fact.subject for fact, _ in zip(make_facts(count), range(4000), strict=False) if fact.relation == "was born"]
    times, found = [], 0
    for seed in range(20):
        names = random.Random(seed).choices(people, k=STORY_SENTENCES)
        began = time.perf_counter()
        found += sum(len(store.find_names(PROSE.format(name), relation)) for name in names for relation in RELATIONS)
        times.append((time.perf_counter() - began) * 1000)
    first, median = times[0], sorted(times)[len(times) // 2]
    size = path.stat().st_size / 1e6
    print(
        f"{count:>9,} facts ({size:.0f} MB): first story {first:.1f} ms, median {median:.1f} ms, {found} names, peak {peak()} MB",
        flush=True,
    )


def make_facts(count: int) -> Iterator[Fact]:
    """Made-up people, of whom many have the same first name, and works that begin with 'The'."""
    rng = random.Random(1)
    made = MadeUp(1)
    firsts = FIRST + [made.word() for _ in range(3000)]
    weights = list(accumulate(1 / (at + 1) for at in range(len(firsts))))
    for at in range(count // 4):
        year = rng.randint(1500, 1950)
        name = f"{rng.choices(firsts, cum_weights=weights)[0]} {made.word()} {made.word()}"
        for relation, value in (("was born", year), ("died", year + 50), ("was born in", made.word()), ("was created by", name)):
            subject = f"The {made.word()} of {made.word()} {at}" if relation == "was created by" else name
            yield Fact(subject, relation, str(value), str(year), "book", (), True, "made up", "2026", "", f"{subject} {relation} {value}.")


def peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1 << 10 if sys.platform != "darwin" else 1 << 20)


if __name__ == "__main__":
    raise SystemExit(main())
