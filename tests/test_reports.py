"""Reports: snapshots of a small run in fixtures/reports (`python tests/test_reports.py` writes them anew), and their promises."""

import datetime
import io
import json
from pathlib import Path

import pytest
from conftest import WordChecker, a_check, words
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from checker.documents import read_plain_text
from checker.findings import make_findings
from checker.reports import load_report
from checker.settings import Settings
from checker.types import Document, Evidence, Hit, Result, Severity, Span

FIXTURES = Path(__file__).parent.parent / "fixtures"
SCHEMA = Draft202012Validator(json.loads((FIXTURES / "schemas/report.schema.json").read_text("utf-8")))
SUFFIX = {"text": "txt", "json": "json"}

STORY = """Fourteen swimmers hurt at pool

Emily Example
Leeds
Saturday 08 September 2018 23:49

Twelve people were taken to hospital on Friday after chlorine leaked into a pool, the fire service said on Monday 10 September 2018.

The pool, named after the Battle of Hastings of 1067, opened in 1971.

""" + (
    "The bill of £1,500 rises by 4% to £1,650, “and not a penny more”, said the manager, who has run the pool since it opened to the "
    "public with a gala at which the then mayor swam the first length, fully dressed, for a bet with the editor of this newspaper, and "
    "lost a shoe, which was found in the drains eleven years later by the caretaker.\n"
)


def small_run() -> list[Result]:
    story = read_plain_text(STORY, "desk/pool.txt")
    unread = Document("", "desk/photo.jpg", failure="a JPEG picture, not plain text: save the story as plain text in UTF-8")
    examined = {"sentences": 4, "names": 1, "places": 0, "figures": 6, "dates": 1}
    return [
        Result(story, make_findings(story, small_hits(story), Settings(min_score=0), {}), examined),
        Result(Document("It rained.", "desk/rain.txt"), (), {"sentences": 1, "names": 0}),
        Result(Document("", "desk/empty.txt"), (), {"sentences": 0}),
        Result(unread, make_findings(unread, [unreadable(unread)], Settings(), {})),
    ]


def unreadable(document: Document) -> tuple:
    return a_check("FC001", Severity.ERROR, "unreadable-document"), Hit("FC001", Span(0, 0), document.failure or "", ("", ""))


def small_hits(story: Document) -> list[tuple]:
    fourteen, twelve, battle = words(story, "Fourteen"), words(story, "Twelve"), words(story, "Hastings of 1067")
    long = story.paragraphs[-1]
    bill = (words(story, "£1,500"), words(story, "4%"), words(story, "£1,650"))
    fact = {"subject": "Battle of Hastings", "statement": "The Battle of Hastings was fought on 14 October 1066.", "source": "WordNet 3.0"}
    fact |= {"as_of": datetime.date(2026, 11, 22)}
    return [
        (
            a_check("FC002", name="unread-text"),
            Hit("FC002", long, "This sentence was not compared with the others: is it a table?", ("", "")),
        ),
        (
            a_check("FC102", name="headline-contradicted"),
            Hit(
                "FC102",
                story.paragraphs[4],
                "Which stands?",
                ("14", "12"),
                (twelve,),
                (Evidence(story.paragraphs[0], (fourteen,)),),
                subject="hurt",
                score=0.834,
            ),
        ),
        (
            a_check("FC203", Severity.ERROR, "wrong-percentage"),
            Hit(
                "FC203",
                long,
                "Is it the sum or the percentage?",
                ("4%", "10%"),
                bill,
                working="£1,500 to £1,650 is £150 more: 150 / 1,500 = 10%",
                suggestion="10%",
            ),
        ),
        (
            a_check("FC602", Severity.ERROR, "wrong-event-date"),
            Hit("FC602", battle, "Which year is meant?", ("1067", "1066"), (words(story, "1067"),), fact=fact),
        ),
        (
            a_check("FC802", name="contradicted-by-source"),
            Hit(
                "FC802",
                words(story, "opened in 1971"),
                "Which stands?",
                ("1971", "1972"),
                evidence=(Evidence(Span(3, 9), path="press.txt"),),
                score=0.5,
            ),
        ),
    ]


def written(results: list[Result], format: str, *, colour: bool = False) -> str:
    out = io.BytesIO()
    load_report(format, colour=colour)(iter(results), out)
    return out.getvalue().decode("utf-8")


@pytest.mark.parametrize("format", SUFFIX)
def test_snapshot(format: str) -> None:
    expected = (FIXTURES / f"reports/small.{SUFFIX[format]}").read_bytes().decode("utf-8")
    assert written(small_run(), format) == expected


def test_json_keeps_to_its_schema() -> None:
    report = json.loads(written(small_run(), "json"))
    SCHEMA.validate(report)
    for document in report["documents"]:
        for finding in document["findings"]:
            assert finding["text"] == (STORY if "pool" in document["path"] else "")[finding["start"] : finding["end"]]


def test_json_is_valid_as_far_as_it_got() -> None:
    def interrupted():
        yield small_run()[0]
        raise KeyboardInterrupt

    out = io.BytesIO()
    with pytest.raises(KeyboardInterrupt):
        load_report("json")(interrupted(), out)
    assert len(json.loads(out.getvalue())["documents"]) == 1


@pytest.mark.parametrize("format", SUFFIX)
def test_no_stories(format: str) -> None:
    report = written([], format)
    assert report == "" if format == "text" else json.loads(report) == {"schema_version": 1, "documents": []}


@pytest.mark.parametrize("format", SUFFIX)
def test_written_story_by_story(format: str) -> None:
    out = io.BytesIO()
    seen = []

    def watched():
        for result in small_run():
            seen.append(len(out.getvalue()))
            yield result

    load_report(format)(watched(), out)
    assert sorted(set(seen)) == seen


class TestText:
    report = written(small_run(), "text")

    def test_errors_first_then_queries(self) -> None:
        pool = self.report[: self.report.index("desk/rain.txt")]
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
    for format, suffix in SUFFIX.items():
        (FIXTURES / f"reports/small.{suffix}").write_bytes(written(small_run(), format).encode("utf-8"))
