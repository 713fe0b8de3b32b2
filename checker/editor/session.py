"""The stories that are open in an editor: each change is checked whole, and what has not changed is not judged again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from checker.documents import read_text
from checker.embeddings import Embedder
from checker.findings import shown
from checker.models import Models
from checker.pipeline import Checker
from checker.settings import Settings
from checker.types import Finding, Result

MOST_VECTORS = 20_000  # sentences, of 1.5 KB each


class RememberingEmbedder:
    """An embedder that keeps the vectors of the last texts, for as long as the editor is open."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._rows: dict[str, np.ndarray] = {}

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        new = [text for text in dict.fromkeys(texts) if text not in self._rows]
        rows = self._rows | dict(zip(new, self._embedder.encode(new), strict=True)) if new else self._rows
        self._rows = dict(list(rows.items())[-MOST_VECTORS:])
        return np.stack([rows[text] for text in texts]) if texts else self._embedder.encode([])


@dataclass(frozen=True)
class Checked:
    """A text of the editor and what was found in it, by the version of the text."""

    text: str
    version: int
    results: tuple[Result, ...]

    @property
    def findings(self) -> list[Finding]:
        return [finding for result in self.results for finding in result.findings]


class Session:
    """One Checker for all open stories; judgments and vectors are kept from check to check."""

    def __init__(self, settings: Settings, models: Models | None = None) -> None:
        self.settings = settings
        models = models or Models(settings)
        models.embedder = RememberingEmbedder(models.embedder)
        self._checker = Checker(settings, models)

    def check(self, text: str, path: str, version: int = 0) -> Checked:
        """What a full check of the text says, as a file of this name."""
        results = self._checker.check(read_text(text, path, self.settings))
        return Checked(text, version, tuple(replace(r, findings=shown(r.findings, self.settings)) for r in results))
