"""Claims to vectors."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from checker.artifacts import Artifact
from checker.errors import ModelError
from checker.hugging_face import require_model
from checker.onnx_model import OnnxModel

DIMENSION = 384


class Embedder(Protocol):
    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Unit rows, (n, dim), float32; a row depends on its text alone."""
        ...


class OnnxEmbedder:
    """A sentence-transformers encoder exported to ONNX: mean over tokens, then length one."""

    def __init__(self, artifact: Artifact, threads: int = 2) -> None:
        self._model = OnnxModel(artifact.folder, threads)

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        rows = self._model.run(texts, lambda tokens: tokens.mean(axis=0))
        if not rows:
            return np.zeros((0, DIMENSION), np.float32)
        matrix = np.stack(rows).astype(np.float32)
        return matrix / np.linalg.norm(matrix, axis=1, keepdims=True)


class SentenceTransformersEmbedder:
    """Any sentence-transformers model, by name or folder (needs the `models` extra)."""

    def __init__(self, name: str) -> None:
        try:
            require_model(name, "the embedder")
            from sentence_transformers import SentenceTransformer
        except ImportError:
            raise ModelError(f"the embedder {name!r} needs the extra: pip install 'checker[models]'") from None
        try:
            self._model = SentenceTransformer(name, device="cpu")
        except Exception as error:  # the library raises many kinds for a name that it cannot resolve
            raise ModelError(f"the embedder {name!r} cannot be loaded: {error}") from error

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        # One text a batch: padding changes the last digits.
        return self._model.encode(list(texts), batch_size=1, normalize_embeddings=True, convert_to_numpy=True)
