"""What is told on standard error: progress, only on a terminal, and complaints."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.types import Result


def show_progress(results: Iterable["Result"]) -> Iterator["Result"]:
    """Pass results on; while the next is awaited, a line on the terminal says how many are done."""
    waiting = iter(results)
    for done in range(sys.maxsize):
        tell(f"checked {done}, going on ..." if done else "checking ...")
        try:
            result = next(waiting, None)
        finally:
            tell("")
        if result is None:
            return
        yield result


def tell(words: str) -> None:
    """Replace the last such line on standard error by another; nothing where that is not a terminal."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{words}", end="", file=sys.stderr, flush=True)


def clear() -> None:
    """An empty screen for what is printed next; nothing where standard output is not a terminal."""
    if sys.stdout.isatty():
        print("\x1b[2J\x1b[H", end="", flush=True)


def complain(words: str) -> None:
    print(words.encode("utf-8", "backslashreplace").decode(), file=sys.stderr)
