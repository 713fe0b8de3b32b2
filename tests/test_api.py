"""The face of the package: five lines of Python."""

import io
import subprocess
import sys
from pathlib import Path

import pandas
import pytest
from conftest import NoNLI, ScriptedNLI, scripted_models
from hypothesis import given, settings
from hypothesis import strategies as st

import checker
from checker.documents import read_plain_text
from checker.errors import DocumentError, SettingsError
from checker.reports import FORMATS, load_report


def test_five_lines(word_checker: type) -> None:
    from checker import check

    findings = check("It was Friday 8 September 2018.")
    assert [finding.code for finding in findings] == ["FC302"]
    assert list(findings.to_frame()["text"]) == ["Friday"]


def test_silent_on_nothing(word_checker: type) -> None:
    assert [checker.check(text) for text in ("", " ", "It rained.")] == [(), (), ()]


def test_options_are_those_of_settings(word_checker: type) -> None:
    text = "It was Friday. There were fourteen. There were twelve."
    assert [finding.code for finding in checker.check(text)] == ["FC302", "FC101"]
    assert [finding.code for finding in checker.check(text, select=["FC1"], min_score=0, date=None)] == ["FC101"]
    assert checker.check(text, path="desk/story.txt", date="2018-09-08")[0].document.path == "desk/story.txt"
    with pytest.raises(SettingsError, match=r"check\(\): unknown key 'slect'"):
        checker.check(text, slect=["FC1"])


def test_bytes_in_place_of_text_are_refused() -> None:
    with pytest.raises(TypeError, match="not bytes"):
        checker.check(b"It rained.")


def test_a_file_and_a_document_are_stories_too(word_checker: type, tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("It was Friday.")
    of_file, of_document = checker.check(path), checker.check(checker.Document("It was Friday.", "desk.txt"))
    assert [findings[0].document.path for findings in (of_file, of_document)] == [str(path), "desk.txt"]


def test_the_name_of_a_file_is_no_text(word_checker: type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would look like a story without findings."""
    monkeypatch.chdir(tmp_path)
    Path("a story").write_text("It was Friday.")
    for name in ("a story", "none.txt", "desk/none.md"):
        with pytest.raises(DocumentError, match=r"the name of a file: give Path\("):
            checker.check(name)
    assert checker.check("It was on our site, saltmere.txt") == ()


def test_a_folder_is_not_one_story(word_checker: type, tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"is a folder, and check\(\) takes one story"):
        checker.check(tmp_path)


def test_a_table_is_not_one_story(word_checker: type) -> None:
    with pytest.raises(TypeError, match=r"not DataFrame: explore\(\) takes many"):
        checker.check(pandas.DataFrame({"text": ["It rained."]}))


@pytest.mark.parametrize("wrong", ["It rained.", ["It rained."], checker.Document("It rained.")])
def test_a_checker_takes_documents(wrong: object) -> None:
    with pytest.raises(TypeError, match="takes Documents"):
        list(checker.Checker(checker.Settings(select=("FC3",))).check(wrong))


def test_a_day_of_pandas_is_a_date(word_checker: type) -> None:
    assert checker.check("It was Friday.", date=pandas.Timestamp("2018-09-08")) == checker.check("It was Friday.", date="2018-09-08")
    for wrong in (pandas.Timestamp("2018-09-08 10:00"), pandas.NaT):
        with pytest.raises(SettingsError, match="must be a date such as"):
            checker.check("It was Friday.", date=wrong)


def test_a_console_shows_a_line_a_finding_and_never_the_story(word_checker: type) -> None:
    findings = checker.check("It was Friday. " + "It rained on the town. " * 50)
    assert repr(findings[0]).startswith("FC302 error, para 1: ") and len(repr(findings.result)) < 500


def test_a_slice_is_of_the_same_story(word_checker: type) -> None:
    findings = checker.check("It was Friday. There were fourteen. There were twelve.")
    last = findings[-1:]
    assert list(last.to_frame()["code"]) == ["FC101"] and last.result.document is findings.result.document
    assert last.to_frame()["evidence_line"].tolist() == [1]


def test_what_cannot_be_read_warns_and_says_why(word_checker: type, tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="none.txt: no such file"):
        findings = checker.check(tmp_path / "none.txt")
    assert [finding.code for finding in findings] == ["FC001"]


def test_findings_have_the_result_that_they_are_of(word_checker: type) -> None:
    clean, bad = checker.check("It rained."), checker.check("It was Friday.")
    assert (clean.result.document.text, clean.result.examined["sentences"]) == ("It rained.", 1)
    assert bad.result.findings == bad
    assert "It rained." in clean._repr_html_() and "FC302" in bad._repr_html_()


def test_tension_takes_what_check_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    models = scripted_models(ScriptedNLI(lambda premise, hypothesis: "not" in premise + hypothesis))
    monkeypatch.setattr(checker, "_checker", lambda settings: checker.Checker(settings, models))
    assert len(checker.map_tension("The pool was shut. The pool was not shut.").to_frame()) == 1
    with pytest.raises(TypeError, match=r"map_tension\(\) takes a story, as a str, the Path of a file or a Document, not int"):
        checker.map_tension(7)


def test_public_names() -> None:
    for name in checker.__all__:
        assert getattr(checker, name).__name__ == name
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        checker.nothing  # noqa: B018
    assert checker.__version__ == "0.1.0"


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        ("import checker", {"numpy", "checker.types", "checker.pipeline"}),
        ("import checker.cli", {"numpy", "checker.pipeline", "checker.checks"}),
        ("from checker import Document, Settings, Finding", {"numpy", "checker.pipeline"}),
    ],
)
def test_imports_stay_light(code: str, absent: set[str]) -> None:
    script = f"import sys\n{code}\nprint(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert not absent & set(loaded)


PIECES = [
    "Friday 8 September 2018. ",
    "“So,” he said. ",
    "In 1812 President James Monroe ",
    "12,5 ",
    "\r\n\r\n",
    "\n",
    "31 June ",
    "25:61 ",
    "It did not rain. ",
]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(st.characters(exclude_categories=()), max_size=15)), max_size=12).map("".join))
def test_any_text_gives_findings_in_it_and_valid_json(text: str) -> None:
    """All checks and stages on any text, models by rule."""
    checking = checker.Checker(checker.Settings(min_score=0), scripted_models(ScriptedNLI(lambda premise, hypothesis: "not" in hypothesis)))
    results = list(checking.check([read_plain_text(text), read_plain_text("It rained.")]))
    for finding in results[0].findings:
        assert 0 <= finding.hit.span.start <= finding.hit.span.end <= len(text)
        assert all(finding.hit.span.contains(mark) for mark in finding.hit.marks)
        assert finding.text == text[finding.hit.span.start : finding.hit.span.end]
    for format in FORMATS:
        out = io.BytesIO()
        load_report(format)(results, out)
        assert out.getvalue() or not results[0].findings


def test_nothing_is_judged_where_no_check_needs_it() -> None:
    checking = checker.Checker(checker.Settings(select=("FC3",)), scripted_models(NoNLI(), NoNLI()))
    [result] = checking.check([read_plain_text("It rained on Friday 8 September 2018. It did not rain.")])
    assert [finding.code for finding in result.findings] == ["FC302"]


def test_two_sentences_that_clash_become_a_query() -> None:
    models = scripted_models(ScriptedNLI(lambda premise, hypothesis: "not" in premise + hypothesis))
    [result] = checker.Checker(models=models).check([read_plain_text("The pool was shut. The pool was not shut.")])
    [finding] = result.findings
    assert (finding.code, finding.severity, finding.text) == ("FC101", "query", "The pool was not shut.")
