"""Compile the CSV files of facts into the store that the program opens.

    python models/recipes/facts/compile.py

Run it after every change of a file in checker/facts/data; a test compares the two.
"""

import os
from pathlib import Path

from checker.facts.database import seal_store, write_store
from checker.facts.loading import read_folder

FOLDER = Path(__file__).parents[3] / "checker" / "facts"


def main() -> int:
    made, target = FOLDER / "facts.new", FOLDER / "facts.sqlite"
    made.unlink(missing_ok=True)
    store = write_store(read_folder(FOLDER / "data"), made)
    seal_store(store)
    print(f"{target}: {len(store)} facts")
    os.replace(made, target)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
