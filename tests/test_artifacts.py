"""The files that the program ships are what the manifest says, and a message says which is not and what to do."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from checker import artifacts
from checker.artifacts import find_artifact, manifest, models_folder
from checker.errors import ModelError
from checker.scoring import FEATURES

SHIPPED = Path(artifacts.__file__).parents[1] / "models"
ADVICE = "install the package again"


@pytest.fixture
def moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Path]]:
    """Makes the program look for its models in a folder of the test, at first an empty one."""
    folder = tmp_path / "models"
    folder.mkdir()
    forget()
    monkeypatch.setattr(artifacts, "_PLACES", (folder,))
    yield folder
    forget()


@pytest.fixture
def copied(moved: Path) -> Path:
    """The same, with what the program ships in it."""
    shutil.copyfile(SHIPPED / "manifest.toml", moved / "manifest.toml")
    for name in manifest()["artifacts"]:
        shutil.copytree(SHIPPED / name, moved / name)
    return moved


def forget() -> None:
    models_folder.cache_clear()
    manifest.cache_clear()


@pytest.mark.parametrize("name", ["embedder", "nli"])
def test_shipped_files_are_sound(name: str) -> None:
    artifact = find_artifact(name)
    assert (artifact.folder / "model.onnx").is_file() and artifact.folder.name == name
    assert len(artifact.fingerprint) == 64


def test_artifacts_differ_in_fingerprint() -> None:
    """Judgments are cached under it."""
    assert find_artifact("embedder").fingerprint != find_artifact("nli").fingerprint


def test_manifest_holds_the_numbers_of_the_model_and_a_licence_for_each() -> None:
    assert {"FC101", "FC102", "FC103"} <= set(manifest()["thresholds"]) and set(manifest()["calibration"]) == {*FEATURES, "intercept"}
    for name, artifact in manifest()["artifacts"].items():
        assert artifact["licence"] and (models_folder() / name / "LICENSE").is_file()


def test_every_runtime_file_is_in_the_manifest() -> None:
    """A file without a hash could be changed unseen."""
    for name, artifact in manifest()["artifacts"].items():
        found = {file.name for file in (models_folder() / name).iterdir() if file.suffix in (".onnx", ".json")}
        assert found == set(artifact["files"])


def test_copy_elsewhere_is_as_good(copied: Path) -> None:
    assert find_artifact("nli").folder == copied / "nli"


@pytest.mark.parametrize("name", ["nli/model.onnx", "nli/config.json", "embedder/tokenizer.json"])
def test_one_flipped_bit_is_damage(copied: Path, name: str) -> None:
    file = copied / name
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    with pytest.raises(ModelError, match=f"damaged.*{ADVICE}") as raised:
        find_artifact(file.parent.name)
    assert str(file) in str(raised.value)


def test_truncated_file_is_damage(copied: Path) -> None:
    file = copied / "nli/model.onnx"
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(ModelError, match=f"model.onnx: damaged.*{ADVICE}"):
        find_artifact("nli")


@pytest.mark.parametrize("name", ["nli/model.onnx", "embedder/tokenizer.json"])
def test_missing_file_is_named(copied: Path, name: str) -> None:
    (copied / name).unlink()
    with pytest.raises(ModelError, match=f"No such file.*{ADVICE}") as raised:
        find_artifact(name.split("/")[0])
    assert str(copied / name) in str(raised.value)


def test_damage_to_one_model_does_not_stop_the_other(copied: Path) -> None:
    (copied / "nli/model.onnx").unlink()
    assert find_artifact("embedder").folder == copied / "embedder"


def test_no_manifest_anywhere(moved: Path) -> None:
    with pytest.raises(ModelError, match=f"no manifest.toml in .*{moved.name}.*{ADVICE}"):
        models_folder()


@pytest.mark.parametrize("content", [b"[artifacts", b"\xff"], ids=["no TOML", "no UTF-8"])
def test_manifest_that_cannot_be_read(moved: Path, content: bytes) -> None:
    (moved / "manifest.toml").write_bytes(content)
    with pytest.raises(ModelError, match=f"manifest.toml.*{ADVICE}"):
        manifest()
