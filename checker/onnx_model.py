"""Run an exported encoder over texts or pairs of texts, each by itself."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

from checker.errors import ModelError
from checker.wordpiece import WordPiece

MAX_TOKENS = 512


class OnnxModel:
    """An int8 ONNX encoder with its tokenizer, from a folder with model.onnx and tokenizer.json.

    Dynamic quantisation scales activations by the range of the whole batch, so that a text's result would depend
    on its batch mates. Here each text is a run of its own on one thread, and threads share out the texts: a result
    is a function of its text alone, and this is also faster than padded batches.
    """

    def __init__(self, folder: Path, threads: int = 2) -> None:
        onnxruntime = import_onnxruntime()
        self._threads = threads
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = _load(
            folder / "model.onnx", lambda path: onnxruntime.InferenceSession(os.fspath(path), options, providers=["CPUExecutionProvider"])
        )
        self._tokenizer = _load(folder / "tokenizer.json", lambda path: WordPiece(path, MAX_TOKENS))

    def run(self, inputs: Sequence[str] | Sequence[tuple[str, str]], read: Callable[[np.ndarray], np.ndarray]) -> list[np.ndarray]:
        """`read` of the model's first output, less its batch axis, for each text or pair, in order."""

        def run_one(texts: str | tuple[str, str]) -> np.ndarray:
            encoding = self._tokenizer.encode(texts) if isinstance(texts, str) else self._tokenizer.encode(*texts)
            # One text a run: there is no padding to mask.
            feed = {"input_ids": np.array([encoding.ids], np.int64), "token_type_ids": np.array([encoding.type_ids], np.int64)}
            return read(self._session.run(None, feed)[0][0])

        if self._threads == 1 or len(inputs) < 2:
            return [run_one(texts) for texts in inputs]
        with ThreadPoolExecutor(self._threads) as pool:
            return list(pool.map(run_one, inputs))


def import_onnxruntime() -> Any:
    """The library, with its telemetry off.

    Its builds report the machine to their makers as soon as they are imported, unless this variable stands (Privacy.md of
    onnxruntime 1.32). Where somebody imported it before, the rest of the events can still be left out.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    return onnxruntime


def _load(path: Path, read: Callable[[Path], Any]) -> Any:
    try:
        return read(path)
    except ModelError:
        raise
    except Exception as error:  # onnxruntime raises its own, undocumented kinds
        raise ModelError(f"{path}: cannot be loaded as part of a model ({error}); install the package again") from error
