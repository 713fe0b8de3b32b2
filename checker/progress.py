"""How far a long run in a notebook or on a terminal is; elsewhere, as in a test or a script's log, nothing is shown."""

import sys
import warnings
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def show_bar(items: Iterable[Item], total: int, is_wanted: bool | None = None) -> Iterator[Item]:
    """Pass items on below a bar: tqdm's where it is installed, else a line. None for `is_wanted`: where somebody may be watching."""
    if not (_is_watched() if is_wanted is None else is_wanted):
        yield from items
        return
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a notebook without widgets, where tqdm shows a bar of characters
            from tqdm.auto import tqdm
    except ImportError:
        yield from _show_line(items, total)
    else:
        yield from tqdm(items, total=total, unit=" stories")


def _is_watched() -> bool:
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    return hasattr(shell, "kernel") or sys.stderr.isatty()


def _show_line(items: Iterable[Item], total: int) -> Iterator[Item]:
    done = 0
    for done, item in enumerate(items, start=1):
        print(f"\r{done:,} of {total:,} stories", end="", file=sys.stderr, flush=True)
        yield item
    print("\n" if done else "", end="", file=sys.stderr)
