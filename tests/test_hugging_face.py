"""Models by name: what is here is taken without a question, what cannot be had is told at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.errors import ModelError
from checker.hugging_face import require_model

pytestmark = pytest.mark.models


class NotReached(Exception):
    """As the library of the network raises it."""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[list[str]]:
    """The names that Hugging Face is asked for; it cannot be reached."""
    asked: list[str] = []

    def model_info(self, name: str, **options: object) -> None:
        asked.append(name)
        raise NotReached

    monkeypatch.setattr("huggingface_hub.HfApi.model_info", model_info)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "none"))
    return asked


def test_a_folder_is_not_asked_for(asked: list[str], tmp_path: Path) -> None:
    require_model(str(tmp_path), "the NLI model")
    assert asked == []


def test_a_model_that_is_kept_is_not_asked_for(asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.try_to_load_from_cache", lambda name, file: "/kept/config.json")
    require_model("desk/nli", "the NLI model")
    assert asked == []


@pytest.mark.parametrize(("name", "names"), [("typo", ["typo", "sentence-transformers/typo"]), ("desk/typo", ["desk/typo"])])
def test_without_network_it_is_told_at_once(asked: list[str], name: str, names: list[str]) -> None:
    with pytest.raises(ModelError, match=f"the embedder '{name}' cannot be loaded: .* cannot be reached"):
        require_model(name, "the embedder")
    assert asked == names


def test_what_is_no_name_is_a_folder_that_is_not_there(asked: list[str]) -> None:
    with pytest.raises(ModelError, match="no such folder, and no such model"):
        require_model("./models/none", "the NLI model")
