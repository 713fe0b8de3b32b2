"""The notebooks run from top to bottom on the stories that they name, and are committed without outputs."""

from pathlib import Path

import pandas
import pytest

from checker.filing import file_stories
from checker.settings import Settings

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
EACH = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


@pytest.mark.parametrize("column", ["words", "against"])
def test_every_slip_stands_in_its_story(column: str) -> None:
    stories = file_stories(ROOT / "fixtures/archive/month.jsonl", {}, Settings())
    texts = {story.id: story.document.text for story in stories}
    slips = pandas.read_csv(ROOT / "fixtures/archive/slips.csv", keep_default_na=False)
    assert all(row[column] in texts[row["story"]] for row in slips.to_dict("records"))
    assert len(texts) == len(stories) == 40


@EACH
def test_committed_without_outputs(path: Path) -> None:
    import json

    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in cells)


@pytest.mark.notebooks
@EACH
def test_runs(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import nbformat
    from nbclient import NotebookClient

    monkeypatch.setenv("PYTHONPATH", str(ROOT))  # this checkout, whatever is installed
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}).execute()
    shown = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert shown and not any(output.output_type == "error" for output in shown)
