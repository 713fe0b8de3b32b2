"""Find the files that the program ships in models/, and make sure that they are what the manifest says."""

import hashlib
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checker.errors import ModelError

_PACKAGE = Path(__file__).parent
# A wheel carries the runtime files inside the package; a checkout has them at the top.
_PLACES = (_PACKAGE / "_models", _PACKAGE.parent / "models")


@dataclass(frozen=True)
class Artifact:
    """A verified folder of runtime files; `fingerprint` is the hash of its weights."""

    folder: Path
    fingerprint: str


@cache
def models_folder() -> Path:
    for place in _PLACES:
        if (place / "manifest.toml").is_file():
            return place
    raise ModelError(f"no manifest.toml in {' or '.join(map(str, _PLACES))}; install the package again")


@cache
def manifest() -> dict:
    path = models_folder() / "manifest.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{path}: cannot be read: {error}; install the package again") from error


def find_artifact(name: str) -> Artifact:
    """The folder of artefact `name` ('embedder', 'nli'), every file checked against the manifest's SHA-256."""
    folder, files = models_folder() / name, manifest()["artifacts"][name]["files"]
    for file, expected in files.items():
        try:
            actual = hashlib.sha256((folder / file).read_bytes()).hexdigest()
        except OSError as error:
            raise ModelError(f"{folder / file}: {error.strerror}; install the package again") from None
        if actual != expected:
            raise ModelError(f"{folder / file}: damaged (its SHA-256 is not the manifest's); install the package again")
    return Artifact(folder, files["model.onnx"])
