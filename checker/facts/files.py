"""The files of facts that a run is given: the desk's own lie above the shipped ones, imported stores below them."""

from collections.abc import Iterable
from functools import reduce
from pathlib import Path

from checker.errors import FactsError
from checker.facts.database import open_store, write_store
from checker.facts.house import load_house_facts
from checker.facts.layers import LayeredStore
from checker.facts.store import FactStore


def lay_files(shipped: FactStore, paths: Iterable[Path]) -> FactStore:
    """The shipped facts with those of the files; of two files of a kind the later one goes before the earlier one.

    Raises FactsError with the faults of all files and their places.
    """
    imported, own, faults = [], [], []
    for path in paths:
        try:
            if path.suffix == ".sqlite":
                imported.append(open_store(path))
            else:
                own.append(write_store(load_house_facts(path, shipped.relations)))
        except FactsError as error:
            faults.append(str(error))
    if faults:
        raise FactsError("\n".join(faults))
    return reduce(lambda lower, upper: LayeredStore(upper, lower), (*imported, shipped, *own))
