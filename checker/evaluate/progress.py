"""Run a checker over many documents and say how far it is."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from checker.types import Document, Result

if TYPE_CHECKING:
    from checker.pipeline import Checker

Progress = Callable[[int, int], object]


def check_all(checker: "Checker", documents: Sequence[Document], progress: Progress | None) -> Iterator[Result]:
    """The results in order; after each, `progress` gets how many are done and how many there are."""
    for done, result in enumerate(checker.check(documents), start=1):
        if progress:
            progress(done, len(documents))
        yield result
