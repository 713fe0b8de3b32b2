"""The wheel is small, holds what the program reads and no more, and finds elsewhere what the checkout finds here."""

import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.packaging

ROOT = Path(__file__).parents[1]
MOST_BYTES = 90_000_000  # package registries take 100 MB
MOST_INSTALLED_BYTES = 350_000_000


def run(*command: object, folder: Path = ROOT, expected: int = 0, **variables: str) -> str:
    # Nothing of this environment may help the one under test.
    inherited = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")}
    done = subprocess.run([*map(str, command)], cwd=folder, env=inherited | variables, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == expected, done.stdout[-2000:] + done.stderr[-4000:]
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an sdist and of the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", folder)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    [wheel] = built.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a new environment with nothing but the wheel and what it asks for."""
    folder = tmp_path_factory.mktemp("env")
    venv.create(folder, with_pip=True, symlinks=os.name != "nt")  # as `python -m venv` does: copies of Python are not the program's
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    constraints = ["--constraint", ROOT / "constraints.txt"] if (ROOT / "constraints.txt").is_file() else []
    run(programs / "python", "-m", "pip", "install", "--disable-pip-version-check", "--quiet", *constraints, wheel, folder=folder)
    return programs


def test_wheel_leaves_masters_recipes_and_tests_behind(names: set[str]) -> None:
    unwanted = ("master", "recipe", "tests/", "fixtures/", "notebooks/", ".safetensors", "constraints", ".pyc")
    assert [name for name in sorted(names) if any(word in name.lower() for word in unwanted)] == []
    assert {name.split("/")[0].split("-")[0] for name in names} == {"checker"}


def test_wheel_and_sdist_are_small(built: Path) -> None:
    sizes = {file.name: file.stat().st_size for file in built.iterdir()}
    assert len(sizes) == 2 and all(1_000_000 < size <= MOST_BYTES for size in sizes.values()), sizes


def test_wheel_holds_models_data_and_licences(names: set[str]) -> None:
    assert {f"checker/_models/{name}" for name in ("manifest.toml", "nli/model.onnx", "nli/config.json", "embedder/model.onnx")} <= names
    data = {str(file.relative_to(ROOT)) for file in (ROOT / "checker").rglob("data/*") if file.is_file()}
    facts = {name for name in data if name.startswith("checker/facts/data/")}
    assert facts and not facts & names and "checker/facts/facts.sqlite" in names  # the store that is compiled from them
    assert data - facts and data - facts <= names
    assert sum(name.endswith("LICENSE") and "dist-info" in name for name in names) == 3


def test_installed_program_finds_what_the_checkout_finds(installed: Path, tmp_path: Path) -> None:
    shutil.copyfile(ROOT / "fixtures/stories/harbour.txt", tmp_path / "harbour.txt")
    arguments = ("check", "harbour.txt", "--format", "json", "--min-score", "0")
    found = run(installed / "checker", *arguments, folder=tmp_path, expected=1)
    here = run(sys.executable, "-m", "checker", *arguments, folder=tmp_path, expected=1, PYTHONPATH=str(ROOT))
    assert found == here
    assert len(json.loads(found)["documents"][0]["findings"]) >= 5


def test_installed_program_brings_no_more_than_it_needs(installed: Path, tmp_path: Path) -> None:
    folder = installed.parent
    assert sum(file.lstat().st_size for file in folder.rglob("*")) <= MOST_INSTALLED_BYTES
    program = (
        "import importlib.util as u; print(*(name for name in ('tokenizers', 'huggingface_hub', 'lxml', 'pyarrow') if u.find_spec(name)))"
    )
    assert run(installed / "python", "-c", program, folder=tmp_path).split() == []


def test_installed_program_runs_without_torch_and_knows_its_version(installed: Path, tmp_path: Path) -> None:
    from checker import __version__

    assert run(installed / "checker", "--version", folder=tmp_path).split() == ["checker", __version__]
    program = "import importlib.util as u; print(u.find_spec('torch'), u.find_spec('checker').origin)"
    found = run(installed / "python", "-c", program, folder=tmp_path)
    assert found.startswith("None") and str(installed.parent) in found
