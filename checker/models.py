"""The models and stores of a run, each loaded when a stage first asks for it."""

from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from checker.artifacts import find_artifact, manifest
from checker.settings import Settings
from checker.types import Directive

if TYPE_CHECKING:
    from checker.facts import FactStore
    from checker.names_file import NamesFile
    from checker.story import Story

# The checks that judge pairs; known here so that the models can be loaded while the checks are still being imported.
JUDGING = {"FC101": False, "FC102": False, "FC103": False, "FC601": True}  # each with whether it is a preview


class Models:
    """Embedder, NLI model, judgments made so far, reference facts, and the thresholds that go with the model."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self._coming: dict[str, Future] = {}

    def load_ahead(self) -> None:
        """Begin to load the models that the settings will need, on a thread; a fault shows when a model is asked for."""
        if any(self.settings.is_selected(code, preview=preview) for code, preview in JUDGING.items()):
            loader = ThreadPoolExecutor(1)
            self._coming = {"embedder": loader.submit(self._load_embedder), "nli": loader.submit(self._load_nli)}
            loader.shutdown(wait=False)

    @cached_property
    def embedder(self):
        return self._coming["embedder"].result() if self._coming else self._load_embedder()

    @cached_property
    def nli(self):
        return self._coming["nli"].result() if self._coming else self._load_nli()

    def _load_embedder(self):
        from checker.embeddings import OnnxEmbedder, SentenceTransformersEmbedder

        if self.settings.embedder:
            return SentenceTransformersEmbedder(self.settings.embedder)
        return OnnxEmbedder(find_artifact("embedder"), self.settings.threads)

    def _load_nli(self):
        from checker.nli import OnnxNLI, TransformersNLI

        if self.settings.nli:
            return TransformersNLI(self.settings.nli, self.settings.threads)
        return OnnxNLI(find_artifact("nli"), self.settings.threads)

    @cached_property
    def judged(self):
        from checker.nli import JudgmentCache

        return JudgmentCache()

    @cached_property
    def facts(self) -> "FactStore":
        """The shipped facts, below the desk's own or above imported ones where the settings name some. Raises FactsError for a bad file."""
        from checker.facts import load_facts

        shipped = load_facts()
        if not self.settings.facts:
            return shipped
        from checker.facts.files import lay_files

        return lay_files(shipped, map(Path, self.settings.facts))

    @cached_property
    def names(self) -> "NamesFile":
        """The desk's names file; one without rows where the settings name none. Raises NamesFileError for a bad one."""
        from checker.names_file import NamesFile, load_names

        return load_names(Path(self.settings.names)) if self.settings.names else NamesFile()

    @cached_property
    def dismissed(self) -> Mapping[str, Directive]:
        """The findings that the desk has dismissed, by fingerprint. Raises VerdictError where the settings name a store that fails."""
        if not self.settings.verdicts:
            return {}
        from checker.verdicts import find_dismissed, open_verdicts

        return find_dismissed(open_verdicts(self.settings.verdicts))

    @cached_property
    def sources(self) -> "tuple[Story, ...]":
        """The stories' sources, whose stages are computed once a run. Raises DocumentError for one that cannot be read."""
        if not self.settings.source:
            return ()
        from checker.references import read_sources
        from checker.story import Story

        return tuple(Story(document, self) for document in read_sources(self.settings))

    @property
    def thresholds(self) -> Mapping[str, float]:
        """Lowest score reported, by code; chosen on calibration stories for the shipped weights."""
        return manifest()["thresholds"]

    @property
    def calibration(self) -> Mapping[str, float]:
        """Weights of the score of a judgment (see `scoring`)."""
        return manifest()["calibration"]

    @property
    def support(self) -> Mapping[str, float]:
        """Weights of the score of how well a text supports a claim (see `support`)."""
        return manifest()["support"]
