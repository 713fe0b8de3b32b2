"""What a writer's word lets pass, what it does not, and when it is told that nobody needs it."""

import datetime
from dataclasses import replace

import pytest
from conftest import a_check, scripted_models, words

from checker.findings import make_findings
from checker.pipeline import Checker
from checker.settings import Settings
from checker.suppressions import find_idle
from checker.types import Directive, Document, Evidence, Finding, Hit, Span, Status

TEXT = "Fourteen people swam. It was cold.\n\nTwelve people swam, the council said. Nobody sank."
STORY = Document(TEXT, "pool.md", datetime.date(2024, 6, 1))
FIRST, SECOND = STORY.paragraphs
EVERYWHERE = Span(0, len(TEXT))
WORD = Directive(("FC201",), EVERYWHERE, "the children apart", 3)
HIT = Hit("FC201", words(STORY, "Twelve people swam, the council said."), "Which stands?", ("14", "12"), evidence=(Evidence(Span(0, 21)),))


def found(*directives: Directive, story: Document = STORY, hit: Hit = HIT, **options) -> Finding:
    [finding] = make_findings(replace(story, directives=directives), [(a_check(hit.code), hit)], Settings(**options), {"FC201": 0.5})
    return finding


def unused(*directives: Directive, story: Document = STORY, is_run: bool = True, hits: bool = True) -> list[str]:
    story = replace(story, directives=directives)
    findings = make_findings(story, [(a_check("FC201"), HIT)] if hits else [], Settings(), {})
    return [hit.message for hit in find_idle(story, findings, lambda path, code: is_run)]


class TestSuppress:
    @pytest.mark.parametrize(
        "directive",
        [
            replace(WORD, codes=("FC202", "FC3")),
            replace(WORD, reason=" "),
            replace(WORD, fault="is malformed"),
            replace(WORD, scope=Span(22, 34)),
            replace(WORD, text="Nobody sank"),
            replace(WORD, fingerprint="0" * 16),
            replace(WORD, until=datetime.date(2024, 5, 31)),
            replace(WORD, id="12"),
        ],
    )
    def test_what_is_not_meant_stays(self, directive: Directive) -> None:
        assert found(directive).status is Status.REPORTED

    @pytest.mark.parametrize(
        "directive",
        [
            WORD,
            replace(WORD, codes=("FC3", "FC2")),
            replace(WORD, scope=FIRST),
            replace(WORD, scope=SECOND),
            replace(WORD, text="people swam, the\n  council"),
            replace(WORD, fingerprint=found().fingerprint),
            replace(WORD, until=datetime.date(2024, 6, 1)),
        ],
    )
    def test_what_is_meant_passes_and_keeps_the_reason(self, directive: Directive) -> None:
        finding = found(replace(WORD, codes=("FC9",)), directive)
        assert (finding.status, finding.suppressed_by) == (Status.SUPPRESSED, directive)

    def test_a_story_without_a_date_outlives_no_day(self) -> None:
        assert found(replace(WORD, until=datetime.date(1999, 1, 1)), story=replace(STORY, date=None)).status is Status.SUPPRESSED

    def test_below_the_threshold_it_stays_there(self) -> None:
        finding = found(WORD, hit=replace(HIT, score=0.1))
        assert (finding.status, finding.suppressed_by) == (Status.BELOW_THRESHOLD, None)

    def test_it_takes_no_place_among_the_queries_shown(self) -> None:
        other = Hit("FC202", FIRST, "Is it?", ("a", "b"), score=0.6)
        hits = [(a_check("FC201"), HIT), (a_check("FC202"), other)]
        findings = make_findings(replace(STORY, directives=(WORD,)), hits, Settings(max_queries=1), {})
        assert {finding.code: finding.status for finding in findings} == {"FC201": Status.SUPPRESSED, "FC202": Status.REPORTED}


class TestUnused:
    def test_silent_where_it_lets_something_pass(self) -> None:
        assert unused(WORD) == []

    def test_silent_where_what_it_means_was_not_looked_for(self) -> None:
        assert unused(replace(WORD, codes=("FC3",)), is_run=False) == []

    def test_silent_where_the_story_was_not_read_to_its_end(self) -> None:
        assert unused(WORD, story=replace(STORY, failure="broken"), hits=False) == []

    def test_silent_where_all_stories_of_a_file_are_meant(self) -> None:
        assert unused(WORD, story=replace(STORY, id="7"), hits=False) == []

    def test_silent_in_the_other_stories_of_a_file(self) -> None:
        assert unused(replace(WORD, id="7", fault="is malformed"), story=replace(STORY, id="8"), hits=False) == []

    def test_told_with_its_place(self) -> None:
        beside = replace(WORD, path="pool.md.checker.toml", codes=("FC3", "FC4"))
        assert unused(replace(WORD, codes=("FC3",)), beside) == [
            "pool.md:3: ‘ignore FC3’ lets nothing pass in this story. Is it still needed?",
            "pool.md.checker.toml:3: ‘ignore FC3, FC4’ lets nothing pass in this story. Is it still needed?",
        ]

    def test_one_of_this_story_in_a_file_of_many_is_told(self) -> None:
        assert len(unused(replace(WORD, id="7"), story=replace(STORY, id="7"), hits=False)) == 1


def test_what_cannot_be_followed_is_told_whatever_was_looked_for() -> None:
    directives = (
        WORD,
        replace(WORD, reason=""),
        replace(WORD, until=datetime.date(2024, 5, 31)),
        replace(WORD, codes=(), fault="names no codes"),
    )
    told = [
        "pool.md:3: ‘ignore FC201’ gives no reason, and so lets nothing pass. Why may this stand?",
        "pool.md:3: ‘ignore FC201’ held until 2024-05-31, and this story is of 2024-06-01. Is it still needed?",
        "pool.md:3: this suppression names no codes",
    ]
    assert unused(*directives) == unused(*directives, is_run=False) == told


class TestInARun:
    BAD_DAY = Document("The council sat on Tuesday, 4 July 2018.", "day.md")

    def codes(self, *directives: Directive, story: Document = BAD_DAY, **options) -> dict[str, Status]:
        checker = Checker(Settings(**{"select": ("FC0", "FC3"), **options}), scripted_models())
        [result] = checker.check([replace(story, directives=directives)])
        return {finding.code: finding.status for finding in result.findings}

    def directive(self, *codes: str) -> Directive:
        return Directive(codes, Span(0, 40), "so it says on the poster", 1)

    def test_a_finding_is_let_pass(self) -> None:
        assert self.codes(self.directive("FC302")) == {"FC302": Status.SUPPRESSED}

    @pytest.mark.parametrize(
        ("codes", "options"),
        [
            (("FC201",), {}),
            (("FC3", "FC201"), {}),
            (("FC",), {"select": ("FC0", "FC3")}),
            (("FC304",), {"per_file_ignores": {"*.md": ("FC304",)}}),
            (("FC304",), {"ignore": ("FC003",)}),
        ],
    )
    def test_silent_where_it_may_be_needed_in_another_run(self, codes: tuple[str, ...], options: dict) -> None:
        assert "FC003" not in self.codes(self.directive(*codes), **options)

    @pytest.mark.parametrize("code", ["FC304", "FC999"])
    def test_one_that_nothing_needs_is_a_query(self, code: str) -> None:
        assert self.codes(self.directive(code)) == {"FC302": Status.REPORTED, "FC003": Status.REPORTED}

    def test_a_code_of_no_check_is_told_and_the_others_are_heeded(self) -> None:
        slip = "names FC320, and no check has a code that begins so; did you mean FC306"
        [message] = unused(replace(WORD, codes=("FC201", "FC320")))
        assert slip in message
        assert found(replace(WORD, codes=("FC201", "FC320"))).status is Status.SUPPRESSED
