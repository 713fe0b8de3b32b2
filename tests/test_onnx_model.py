"""A result is a function of its text alone: whatever stands beside it, in which order, on how many threads."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from checker.artifacts import models_folder
from checker.errors import ModelError
from checker.onnx_model import MAX_TOKENS, OnnxModel

SHORT = "It rained."
LONG = "The council said on Monday that the bridge, the ferry and the road to the harbour would stay shut until the storm had passed. " * 3


@pytest.fixture(scope="module")
def model() -> OnnxModel:
    return OnnxModel(models_folder() / "embedder", threads=2)


def result(model: OnnxModel, texts: list) -> list[bytes]:
    return [row.tobytes() for row in model.run(texts, lambda tokens: tokens)]


def test_nothing_is_kept_for_others_to_collect(tmp_path: Path) -> None:
    """onnxruntime makes an ID of the machine and a queue of events to send in the user's cache folder, unless it is told not to."""
    homes = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "USERPROFILE"), str(tmp_path))
    load = "from checker.artifacts import models_folder; from checker.onnx_model import OnnxModel; OnnxModel(models_folder() / 'embedder')"
    told = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    subprocess.run([sys.executable, "-c", load], env=told | homes, check=True)
    assert not list(tmp_path.iterdir())


def test_no_texts_no_results(model: OnnxModel) -> None:
    assert model.run([], lambda tokens: tokens) == []


def test_result_does_not_hang_on_mates(model: OnnxModel) -> None:
    [alone] = result(model, [SHORT])
    assert result(model, [SHORT, LONG, SHORT]) == [alone, *result(model, [LONG]), alone]


def test_another_text_gives_another_result(model: OnnxModel) -> None:
    first, second = result(model, [SHORT, "It snowed."])
    assert first != second


def test_one_vector_a_token_and_no_more_than_the_model_reads(model: OnnxModel) -> None:
    short, endless = model.run([SHORT, "rain " * 3 * MAX_TOKENS], lambda tokens: tokens)
    assert len(short) == len(["[CLS]", "it", "rained", ".", "[SEP]"])
    assert len(endless) == MAX_TOKENS


def test_of_a_pair_the_longer_side_is_cut(model: OnnxModel) -> None:
    first, second = model.run([("rain " * 600, SHORT), ("rain " * 600, "It snowed.")], lambda tokens: tokens)
    assert len(first) == len(second) == MAX_TOKENS
    assert not np.array_equal(first, second)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
@pytest.mark.parametrize("damage", [lambda file: file.write_bytes(file.read_bytes()[:5000]), Path.unlink], ids=["truncated", "missing"])
def test_file_that_cannot_be_loaded_is_named_with_what_to_do(tmp_path: Path, name: str, damage) -> None:
    folder = tmp_path / "embedder"
    shutil.copytree(models_folder() / "embedder", folder)
    damage(folder / name)
    with pytest.raises(ModelError, match="install the package again") as raised:
        OnnxModel(folder)
    assert str(folder / name) in str(raised.value)
