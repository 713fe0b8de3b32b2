"""Reports: snapshots of a small run in fixtures/reports (`python tests/test_reports.py` writes them anew), and their promises."""

import io
import json
import re
from pathlib import Path

import pytest
from conftest import WordChecker, a_check, words
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from small_run import STORY, small_run, written

from checker.documents import read_plain_text
from checker.findings import make_findings
from checker.reports import FORMATS, load_report
from checker.settings import Settings
from checker.types import Document, Evidence, Hit, Result, Section, Span

FIXTURES = Path(__file__).parent.parent / "fixtures"
SCHEMA = Draft202012Validator(json.loads((FIXTURES / "schemas/report.schema.json").read_text("utf-8")))
SUFFIX = {
    "text": "txt",
    "concise": "concise.txt",
    "github": "github.txt",
    "junit": "xml",
    "gitlab": "gitlab.json",
    "markdown": "md",
    "docx": "docx.txt",
}
WHOLE = ("markdown", "docx")  # begins with totals; is one file


def snapshot(format: str) -> str:
    """The report of the small run, without the version of the program, the docs of the checks, and the page's style and script."""
    report = written(small_run(), format)
    if format == "html":
        report = re.sub(r'<details class="about">.*?</details>\n', "", report, flags=re.DOTALL)
        return re.sub(r"(?s)(?<=<style>).*?(?=</style>)|(?<=<script>).*?(?=</script>)|(?<='sha256-).*?(?=')", "", report)
    if format == "sarif":
        log = json.loads(report)
        driver = log["runs"][0]["tool"]["driver"]
        driver["semanticVersion"] = "0"
        driver["rules"] = [{"id": rule["id"], "name": rule["name"]} for rule in driver["rules"]]
        return json.dumps(log, ensure_ascii=False, indent=1) + "\n"
    return report


def snapshot_file(format: str) -> Path:
    return FIXTURES / f"reports/small.{SUFFIX.get(format, format)}"


@pytest.mark.parametrize("format", FORMATS)
def test_snapshot(format: str) -> None:
    assert snapshot(format) == snapshot_file(format).read_bytes().decode("utf-8")


def test_json_keeps_to_its_schema() -> None:
    report = json.loads(written(small_run(), "json"))
    SCHEMA.validate(report)
    for document in report["documents"]:
        for finding in document["findings"]:
            assert finding["text"] == (STORY if "pool" in document["path"] else "")[finding["start"] : finding["end"]]


@pytest.mark.parametrize("format", [format for format in FORMATS if format not in WHOLE])
def test_written_story_by_story(format: str) -> None:
    out = io.BytesIO()

    def watched():
        pool, *others = small_run()
        yield pool
        assert b"FC203" in out.getvalue()
        yield from others

    load_report(format)(watched(), out)


def clean(*names: str) -> list[Result]:
    return [Result(Document("It rained.", name), (), {"sentences": 1, "names": 2}) for name in names]


class TestCleanStories:
    """A desk with sixty stories reads what was found and one line of sums; a lone story is always told of."""

    def test_one_is_told_with_what_was_looked_at(self) -> None:
        assert written(clean("a.txt"), "text") == "a.txt: no questions\n\n  Examined: 1 sentence, 2 names.\n"

    def test_of_several_only_the_sums(self) -> None:
        assert written(clean("a.txt", "b.txt"), "text") == "2 stories: no questions. Examined: 2 sentences, 4 names.\n"

    def test_what_was_not_looked_at_is_never_left_out(self) -> None:
        scores = Document("It rained.\n\nA\tB", "scores.txt", sections=(Section("table", Span(12, 15)),))
        empty, results = Result(Document("", "empty.txt"), (), {"sentences": 0}), [Result(scores, (), {"sentences": 1}), *clean("a.txt")]
        assert written(results, "text").endswith(" Examined: 2 sentences, 2 names; table in 1 story left out.\n")
        assert written([*results, empty], "text").startswith(
            "empty.txt: no questions\n\n  Examined: nothing; there are no sentences in it."
        )

    def test_on_demand_each(self) -> None:
        out = io.BytesIO()
        load_report("text", verbose=True)(clean("a.txt", "b.txt"), out)
        assert out.getvalue().decode().startswith("a.txt: no questions\n\n  Examined: 1 sentence, 2 names.\n\nb.txt: no questions\n")

    def test_stories_with_findings_stand_apart_by_one_empty_line(self) -> None:
        report = written([*clean("a.txt"), small_run()[0], *clean("b.txt"), small_run()[3]], "text")
        assert report.startswith("desk/pool.txt: 2 errors") and ".\n\ndesk/photo.jpg: not read\n" in report
        assert "\n\n4 stories, 2 of them clean: 2 errors, 3 queries; 1 not read. Examined: 6 sentences" in report


class TestText:
    report = written(small_run(), "text")

    def test_no_stories(self) -> None:
        assert written([], "text") == ""

    def test_errors_first_then_queries(self) -> None:
        pool = self.report[: self.report.index("desk/empty.txt")]
        assert max(pool.index(code) for code in ("FC203", "FC602")) < min(pool.index(code) for code in ("FC002", "FC102", "FC802"))

    def test_a_question_with_both_places(self) -> None:
        assert "The headline says ‘Fourteen’. Para 5 says ‘Twelve’. Which stands?" in self.report
        assert "headline, desk/pool.txt:1:1\n" in self.report
        assert "para 5, desk/pool.txt:7:1\n" in self.report

    def report_of(self, message: str, flagged: str, marked: str, against: str) -> str:
        document = Document("Fares rose. They rose from £4 to £5, or by 40%, in May.", "fares.txt")
        hit = Hit("FC203", words(document, flagged), message, ("a", "b"), (words(document, marked),), (self.side(document, against),))
        findings = make_findings(document, [(a_check("FC203"), hit)], Settings(), {})
        return written([Result(document, findings)], "text")

    def side(self, document: Document, marked: str) -> Evidence:
        return Evidence(words(document, "They rose from £4 to £5, or by 40%, in May."), (words(document, marked),))

    def test_a_message_that_quotes_both_is_not_told_twice(self) -> None:
        assert "\n    ‘40%’, but £4 to £5 is 25%.\n" in self.report_of("‘40%’, but £4 to £5 is 25%.", "40%", "40%", "£4")
        assert "Para 1 says ‘£4’. Para 1 says ‘40%’. Which stands?" in self.report_of("Which stands?", "40%", "40%", "£4")

    def test_two_sides_in_one_sentence_are_shown_once(self) -> None:
        report = self.report_of("Which stands?", "They rose from £4 to £5, or by 40%, in May.", "40%", "£4")
        assert report.count("They rose") == 1 and "from [£4] to £5, or by [40%]" in report

    def test_of_the_same_words_in_many_places_the_first_are_quoted(self) -> None:
        document = Document("\n\n".join(f"Mozambiqe {i}." for i in range(6)), "a.txt")
        hits = [Hit("FC404", span, "is it?", ("a", "b"), (Span(span.start, span.start + 9),)) for span in document.paragraphs]
        report = written([Result(document, make_findings(document, [(a_check("FC404"), hit) for hit in hits], Settings(), {}))], "text")
        assert report.count("[Mozambiqe]") == 1 and "\n    is it? Also in para 2, para 3, para 4, para 5, para 6.\n" in report

    def test_no_decimals_of_scores(self) -> None:
        assert "0.8" not in self.report and "0.5" not in self.report

    def test_no_line_over_a_hundred_columns(self) -> None:
        assert max(map(len, self.report.splitlines())) <= 100

    def test_colour_only_on_demand_and_in_place_of_brackets(self) -> None:
        coloured = written(small_run(), "text", colour=True)
        assert "\x1b" not in self.report and "[Fourteen]" in self.report
        assert "[Fourteen]" not in coloured and "\x1b[1;36mFourteen\x1b[0m" in coloured

    def test_what_would_move_the_cursor_is_left_out(self) -> None:
        story = Document("On \x1b[31mFriday\x07 \u202eit rained.", "a\x1b]0;b.txt")
        report = written(list(WordChecker().check([story])), "text")
        assert not set(report) & set("\x1b\x07\u202e")


HOSTILE = st.text(st.characters(exclude_categories=()), max_size=80)  # half surrogate pairs too


@given(HOSTILE, HOSTILE, HOSTILE, st.sampled_from(["", "Friday", "fourteen", "twelve"]))
def test_any_text_gives_valid_reports(path: str, before: str, after: str, word: str) -> None:
    document = read_plain_text(before + word + after + ("twelve" if word == "fourteen" else ""), path)
    if any(document.text.count(number) > 1 for number in ("Friday", "fourteen", "twelve")):
        return
    results = list(WordChecker().check([document, Document("", path, failure=before)]))
    SCHEMA.validate(json.loads(written(results, "json")))
    assert written(results, "text").endswith("\n")


if __name__ == "__main__":
    for format in FORMATS:
        snapshot_file(format).write_bytes(snapshot(format).encode("utf-8"))
