"""Run an exported encoder over texts or pairs of texts, each by itself."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

from checker.errors import ModelError

MAX_TOKENS = 512


class OnnxModel:
    """An int8 ONNX encoder with its tokenizer, from a folder with model.onnx and tokenizer.json.

    Dynamic quantisation scales activations by the range of the whole batch, so that a text's result would depend
    on its batch mates. Here each text is a run of its own on one thread, and threads share out the texts: a result
    is a function of its text alone, and this is also faster than padded batches.
    """

    def __init__(self, folder: Path, threads: int = 2) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        self._threads = threads
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = _load(
            folder / "model.onnx", lambda path: onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        )
        self._tokenizer = _load(folder / "tokenizer.json", Tokenizer.from_file)
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MAX_TOKENS, strategy="longest_first")

    def run(self, inputs: Sequence[str] | Sequence[tuple[str, str]], read: Callable[[np.ndarray], np.ndarray]) -> list[np.ndarray]:
        """`read` of the model's first output, less its batch axis, for each text or pair, in order."""
        encodings = self._tokenizer.encode_batch(list(inputs))

        def run_one(encoding) -> np.ndarray:
            ids, types, mask = (np.array([values], dtype=np.int64) for values in (encoding.ids, encoding.type_ids, encoding.attention_mask))
            feed = {"input_ids": ids, "token_type_ids": types, "attention_mask": mask}
            return read(self._session.run(None, feed)[0][0])

        if self._threads == 1 or len(encodings) < 2:
            return [run_one(encoding) for encoding in encodings]
        with ThreadPoolExecutor(self._threads) as pool:
            return list(pool.map(run_one, encodings))


def _load(path: Path, read: Callable[[str], Any]) -> Any:
    try:
        return read(os.fspath(path))
    except Exception as error:  # both libraries raise their own, undocumented kinds
        raise ModelError(f"{path}: cannot be loaded as part of a model ({error}); install the package again") from error
