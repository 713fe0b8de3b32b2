"""Models are loaded when a stage first asks for them, once, as the settings say."""

import pytest

from checker import models
from checker.checks import CHECKS
from checker.embeddings import OnnxEmbedder
from checker.errors import ModelError
from checker.models import JUDGING, Models
from checker.nli import OnnxNLI
from checker.settings import Settings


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The artefacts that were looked for."""
    names: list[str] = []
    find = models.find_artifact
    monkeypatch.setattr(models, "find_artifact", lambda name: names.append(name) or find(name))
    return names


def test_nothing_is_loaded_unasked(asked: list[str]) -> None:
    run = Models()
    assert run.thresholds and run.calibration and run.facts and run.judged
    assert asked == []


def test_each_is_loaded_once_and_alone(asked: list[str]) -> None:
    run = Models()
    assert isinstance(run.nli, OnnxNLI) and run.nli is run.nli
    assert asked == ["nli"]
    assert isinstance(run.embedder, OnnxEmbedder) and run.embedder is run.embedder
    assert asked == ["nli", "embedder"]


def test_judgments_and_facts_are_the_same_all_through_a_run() -> None:
    run = Models()
    assert run.judged is run.judged and run.facts is run.facts
    assert run.judged is not Models().judged


@pytest.mark.parametrize("threads", [1, 3])
def test_threads_are_those_of_the_settings(monkeypatch: pytest.MonkeyPatch, threads: int) -> None:
    given: list[int] = []
    monkeypatch.setattr("checker.onnx_model.OnnxModel.__init__", lambda self, folder, threads: given.append(threads))
    run = Models(Settings(threads=threads))
    assert run.nli and run.embedder and given == [threads, threads]


def test_other_models_take_the_place_of_the_shipped_ones(asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.nli.TransformersNLI", lambda name, threads: ("nli", name, threads))
    monkeypatch.setattr("checker.embeddings.SentenceTransformersEmbedder", lambda name: ("embedder", name))
    run = Models(Settings(nli="some/nli", embedder="some/embedder", threads=1))
    assert (run.nli, run.embedder) == (("nli", "some/nli", 1), ("embedder", "some/embedder"))
    assert asked == []


def test_fingerprint_is_that_of_the_weights() -> None:
    assert Models().nli.fingerprint == models.manifest()["artifacts"]["nli"]["files"]["model.onnx"]


def test_the_checks_that_judge_are_known_without_them() -> None:
    assert {check.code: check.preview for check in CHECKS if "judgments" in check.needs} == JUDGING


def test_models_come_ahead_only_where_a_check_judges() -> None:
    judging, plain = Models(Settings()), Models(Settings(select=("FC3", "FC6")))
    judging.load_ahead()
    plain.load_ahead()
    assert plain._coming == {} and judging.nli is judging._coming["nli"].result()


def test_a_fault_of_loading_ahead_shows_when_the_model_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")  # where the models extra is installed, the library would look on the network
    models = Models(Settings(nli="no/such-folder"))
    models.load_ahead()
    assert models.embedder is not None
    with pytest.raises(ModelError):
        models.nli  # noqa: B018
