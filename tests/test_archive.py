"""An archive as tables: nothing is judged twice, versions of one story count once, an interruption keeps what is done."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pandas
import pytest
from conftest import NoNLI, ScriptedNLI, scripted_models

import checker
from checker.archive import Archive, explore_stories
from checker.filing import file_stories
from checker.pipeline import WINDOW, Checker
from checker.settings import Settings

CALM = "The council met in the old hall and talked about the roof for an hour. It was raining, and {} people came to listen to it."
BAD_DAY = (
    "The lease of the yard ends on 31 June, the trust said after long talks on the quay about what should become of the boats. "
    "Nine people work there, and some of them have mended hulls since they left school. A wind farm wants to put its own base on "
    "the slip, and the owner is looking at a site up river that has neither a road nor a crane."
)
CLASH = "The pool was shut. The pool was not shut."


class CountingNLI(ScriptedNLI):
    """Counts the pairs that it is asked about."""

    def __init__(self) -> None:
        super().__init__(lambda premise, hypothesis: ("not" in premise) != ("not" in hypothesis))
        self.asked = 0

    def predict(self, pairs: Sequence[tuple[str, str]]) -> np.ndarray:
        self.asked += len(pairs)
        return super().predict(pairs)


def explore(rows: list[dict], folder: Path | str = "", nli: object = None, **options) -> Archive:
    settings = Settings(cache=str(folder), **options)
    models = scripted_models(nli or CountingNLI())
    return explore_stories(file_stories(pandas.DataFrame(rows), {}, settings), Checker(settings, models))


def row(id: str, text: str, date: str | None = "2024-05-03", section: str = "local") -> dict:
    return {"id": id, "text": text, "date": date, "section": section, "headline": None}


@pytest.fixture(scope="module")
def month() -> Archive:
    """A clean story; two versions of one with one slip, the first of them in another section and week; a clash."""
    return explore(
        [
            row("calm", CALM.format("nine"), section="politics"),
            row("yard-1", BAD_DAY),
            row("yard-2", BAD_DAY + " He has until Friday to decide.", "2024-05-08", "business"),
            row("pool", CLASH, None),
            row("gone", None),
        ]
    )


def test_a_date_that_could_be_two_is_told() -> None:
    with pytest.warns(UserWarning, match=r"1 date names no one day, .*: b \(‘04/03/2020’\)"):
        archive = explore([row("a", CALM), row("b", CALM, date="04/03/2020"), row("c", CALM, date=None)])
    assert len(archive) == 3


def test_no_stories() -> None:
    archive = explore_stories([], Checker(Settings(cache=""), scripted_models(NoNLI(), NoNLI())))
    assert (len(archive), len(archive.stories), len(archive.findings), len(archive.sample(5))) == (0, 0, 0, 0)
    assert all(len(table) == 0 for table in (archive.groups, archive.by_code(), archive.by_section(), archive.by_week()))
    assert repr(archive) == "0 stories: no questions." and "0 stories" in archive._repr_html_()


def test_stories_without_a_finding() -> None:
    archive = explore([row(str(i), CALM.format(i)) for i in range(3)])
    assert archive.stories["findings"].tolist() == [0, 0, 0]
    assert archive.by_section()[["errors", "queries", "per_story"]].values.tolist() == [[0, 0, 0]]
    assert len(archive.label(archive.sample(10))) == 0


class TestTables:
    def test_a_story_by_its_label_in_the_index(self) -> None:
        frame = pandas.DataFrame([row("", BAD_DAY), row("", CALM)]).drop(columns="id").set_index(pandas.Index([7, 9]))
        archive = explore_stories(file_stories(frame, {}, Settings(cache="")), Checker(Settings(), scripted_models()))
        assert archive[9].findings == () and frame.loc[archive.findings["id"].astype(int), "text"].tolist() == [BAD_DAY]

    def test_places_are_whole_numbers(self, month: Archive) -> None:
        assert month.findings["evidence_line"].dtype == "Int64"

    def test_a_row_a_story(self, month: Archive) -> None:
        rows = month.stories.set_index("id")
        assert rows["findings"].to_dict() == {"calm": 0, "yard-1": 1, "yard-2": 1, "pool": 1, "gone": 0}
        assert rows.loc["calm", ["section", "words", "sentences"]].tolist() == ["politics", 26, 2]
        assert rows.loc["yard-1", "week"] == pandas.Timestamp("2024-04-29") and pandas.isna(rows.loc["pool", "week"])
        assert rows.loc["gone", "failure"].startswith("row 4") and rows.loc["gone", "names"] == 0

    def test_what_two_versions_have_wrong_is_one_finding(self, month: Archive) -> None:
        assert month.findings[["id", "code", "versions"]].values.tolist() == [
            ["yard-1", "FC304", 2],
            ["pool", "FC101", 1],
            ["gone", "FC001", 1],
        ]
        assert month.groups[["versions", "stories", "findings"]].values.tolist() == [[2, ["yard-1", "yard-2"], 1]]

    def test_the_part_of_the_story_is_not_the_section_of_the_paper(self, month: Archive) -> None:
        assert month.findings.loc[0, ["section", "part"]].tolist() == ["local", "body"]

    def test_by_code(self, month: Archive) -> None:
        table = month.by_code().set_index("code")
        assert table.loc["FC304", ["severity", "findings", "stories", "per_story"]].tolist() == ["error", 1, 1, 0.25]

    def test_by_section_versions_count_where_the_first_stands(self, month: Archive) -> None:
        table = month.by_section().set_index("section")
        assert table.loc["local", ["stories", "errors", "queries"]].tolist() == [3, 1, 1]
        assert "business" not in table.index and table.loc["politics", "per_story"] == 0

    def test_by_week_in_order(self, month: Archive) -> None:
        assert month.by_week()[["week", "stories"]].values.tolist() == [[pandas.Timestamp("2024-04-29"), 3]]

    def test_a_story_by_its_id(self, month: Archive) -> None:
        assert "31 June" in month["yard-2"]._repr_html_() and list(month)[2] is month["yard-2"]
        with pytest.raises(KeyError, match="no story with the id 'none'"):
            month["none"]

    def test_its_summary(self, month: Archive) -> None:
        assert repr(month) == "5 stories (4 where versions of one count once): 1 error, 1 query. 1 could not be read, or not all of them."
        assert "FC304" in month._repr_html_()


def test_a_sample_to_label_and_what_it_says(month: Archive) -> None:
    sample = month.sample(10)
    assert sample["story"].tolist() == ["pool", "yard-1"]  # by code; of what could not be read there is nothing to judge
    table = month.label(sample.assign(verdict=["right", "wrong"])).set_index("code")
    assert table[["findings", "labelled", "right"]].to_dict("index") == {
        "FC101": {"findings": 1, "labelled": 1, "right": 1},
        "FC304": {"findings": 1, "labelled": 1, "right": 0},
    }


class TestCache:
    def test_a_second_exploration_judges_nothing(self, tmp_path: Path) -> None:
        rows = [row(str(i), CLASH + CALM.format(i)) for i in range(WINDOW + 2)]
        nli = CountingNLI()
        first = explore(rows, tmp_path, nli)
        again = explore(rows, tmp_path, NoNLI())
        assert nli.asked > 0
        assert first.findings.equals(again.findings) and first.stories.equals(again.stories)

    def test_only_what_is_new_is_judged(self, tmp_path: Path) -> None:
        rows, nlis = [row(str(i), CLASH + CALM.format(i)) for i in range(4)], (CountingNLI(), CountingNLI(), CountingNLI())
        explore(rows[:3], tmp_path, nlis[0])
        explore(rows, tmp_path, nlis[1])
        explore(rows[3:], "", nlis[2])
        assert nlis[1].asked == nlis[2].asked < nlis[0].asked

    def test_another_threshold_needs_no_judging(self, tmp_path: Path) -> None:
        explore([row("a", CLASH)], tmp_path)
        assert len(explore([row("a", CLASH)], tmp_path, NoNLI(), min_score=1.0).findings) == 0

    def test_the_checker_goes_back_to_work_without_it(self, tmp_path: Path) -> None:
        settings = Settings(cache=str(tmp_path))
        checking = Checker(settings, scripted_models())
        before = checking.examiner
        explore_stories(file_stories(pandas.DataFrame([row("a", CLASH)]), {}, settings), checking)
        assert checking.examiner == before


def test_several_processes_share_what_is_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shared = []

    def in_one_process(settings: Settings, jobs: int) -> Callable:
        shared.append(jobs)
        return Checker(settings, scripted_models()).examine

    monkeypatch.setattr("checker.archive.in_processes", in_one_process)
    explore([row("a", CLASH)], tmp_path, NoNLI(), jobs=3)
    assert shared == [3]


class TestInterrupted:
    class Stopping(CountingNLI):
        def predict(self, pairs: Sequence[tuple[str, str]]) -> np.ndarray:
            if any("stop" in text for pair in pairs for text in pair):
                raise KeyboardInterrupt
            return super().predict(pairs)

    def test_what_is_done_is_kept_and_said(self, tmp_path: Path) -> None:
        rows = [row(str(i), CLASH + CALM.format(i)) for i in range(WINDOW)]
        with pytest.warns(UserWarning, match=f"interrupted: {WINDOW} of {WINDOW + 1} stories are done"):
            archive = explore([*rows, row("last", CLASH + " They stop.")], tmp_path, self.Stopping())
        assert (len(archive), archive.unfinished) == (WINDOW, 1)
        assert "1 are not checked yet" in repr(archive)
        resumed, alone = CountingNLI(), CountingNLI()
        assert len(explore([*rows, row("last", CLASH)], tmp_path, resumed)) == WINDOW + 1
        explore([row("last", CLASH)], "", alone)
        assert resumed.asked == alone.asked


def test_the_public_face(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(checker, "_checker", lambda settings: Checker(settings, scripted_models(CountingNLI())))
    frame = pandas.DataFrame({"copy": [BAD_DAY, CLASH], "id": ["a", "b"]})
    archive = checker.explore(frame, text_column="copy", cache=str(tmp_path), select=["FC3"])
    assert archive.findings[["id", "code"]].values.tolist() == [["a", "FC304"]]
