"""From hits to findings: selection, one finding a clash, thresholds, the cap, fingerprints, order."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from conftest import a_check, words

from checker.findings import Findings, make_findings, shown
from checker.settings import Settings
from checker.types import Directive, Document, Evidence, Finding, Hit, Section, Severity, Span, Status

TEXT = "Pool closes\n\nFourteen people swam on Friday.\n\nTwelve people swam, the council said.\n\nMany people swam."
DOCUMENT = Document(TEXT, "pool.txt", sections=(Section("headline", Span(0, 11)),))
HEAD, FIRST, SECOND, THIRD = DOCUMENT.paragraphs
FOURTEEN, TWELVE, MANY, FRIDAY = (words(DOCUMENT, word) for word in ("Fourteen", "Twelve", "Many", "Friday"))


def a_hit(code: str = "FC101", span: Span = SECOND, **changes) -> Hit:
    return Hit(code, span, "Which stands?", changes.pop("values", ("14", "12")), **changes)


CLASH = a_hit(marks=(TWELVE,), evidence=(Evidence(FIRST, (FOURTEEN,)),), score=0.8)
PROOF = a_hit("FC201", span=FIRST, marks=(FOURTEEN,), evidence=(Evidence(SECOND, (TWELVE,)),))


def found(
    *hits: Hit, document: Document = DOCUMENT, thresholds: dict | None = None, errors: Sequence[str] = (), **options
) -> tuple[Finding, ...]:
    checks = [a_check(hit.code, Severity.ERROR if hit.code in errors else Severity.QUERY) for hit in hits]
    return make_findings(document, list(zip(checks, hits, strict=True)), Settings(**options), thresholds or {})


def statuses(findings: Sequence[Finding]) -> list[bool]:
    return [finding.status is Status.REPORTED for finding in findings]


def test_no_hits_no_findings() -> None:
    assert found() == ()


def test_what_is_not_selected_is_dropped() -> None:
    assert found(CLASH, select=("FC3",)) == ()
    assert found(CLASH, ignore=("FC101",)) == ()


class TestIgnores:
    def test_of_other_files_and_sections_stay(self) -> None:
        assert len(found(CLASH, per_file_ignores={"lido.txt": ("FC1",)}, per_section_ignores={"headline": ("FC1",), "body": ("FC2",)})) == 1

    def test_of_a_file(self) -> None:
        assert found(CLASH, per_file_ignores={"pool.*": ("FC1",)}) == ()

    def test_of_a_section_in_which_either_side_stands(self) -> None:
        head = a_hit("FC102", span=FIRST, evidence=(Evidence(HEAD),))
        assert found(head, per_section_ignores={"headline": ("FC102",)}) == found(head, per_section_ignores={"body": ("FC102",)}) == ()


def test_the_settings_have_the_last_word_on_a_tier() -> None:
    weak = a_hit("FC302", span=THIRD, values=("x", "y"), severity=Severity.QUERY)
    assert {finding.code: finding.severity for finding in found(CLASH, weak, tiers={"FC1": "error"})} == {
        "FC101": "error",
        "FC302": "query",
    }
    assert [finding.severity for finding in found(weak, tiers={"FC302": "error"}, errors=["FC302"])] == ["error"]


class TestMerge:
    @pytest.mark.parametrize(
        "other",
        [
            a_hit("FC201", span=THIRD, marks=(MANY,)),
            a_hit("FC201", span=FIRST, marks=(FRIDAY,)),
            a_hit("FC201", span=SECOND),
            a_hit("FC201", span=SECOND, marks=(Span(TWELVE.end, TWELVE.end + 7),)),
            a_hit("FC101", span=THIRD, evidence=(Evidence(FIRST),)),
        ],
    )
    def test_other_clashes_stay_apart(self, other: Hit) -> None:
        assert len(found(CLASH, other)) == 2

    def test_two_checks_that_share_only_what_they_hold_their_words_against_stay_apart(self) -> None:
        """Each has a question of its own, of which a merged finding would ask one: 'Elen' or 'Ellen Marsh'; is 'Hanley' Ellen Marsh?"""
        other = a_hit("FC201", span=THIRD, marks=(MANY,), evidence=(Evidence(FIRST, (FOURTEEN,)),))
        assert len(found(CLASH, other)) == 2

    def test_the_run_s_own_codes_stay_apart(self) -> None:
        assert len(found(a_hit("FC002", marks=(TWELVE,)), CLASH)) == 2

    def test_the_error_leads(self) -> None:
        [finding] = found(CLASH, PROOF, errors=["FC201"])
        assert (finding.code, finding.reasons, finding.severity) == ("FC201", ("FC201", "FC101"), Severity.ERROR)
        assert finding.hit.evidence == PROOF.evidence

    def test_among_equals_the_table_leads(self) -> None:
        [finding] = found(CLASH, PROOF)
        assert finding.reasons == ("FC101", "FC201")

    def test_the_same_two_sentences_are_one_clash_either_way_round(self) -> None:
        one, other = a_hit("FC101", span=SECOND, evidence=(Evidence(FIRST),)), a_hit("FC201", span=FIRST, evidence=(Evidence(SECOND),))
        assert [finding.reasons for finding in found(one, other)] == [("FC101", "FC201")]

    def test_all_places_are_listed_once(self) -> None:
        third = a_hit(span=THIRD, marks=(MANY,), evidence=(Evidence(FIRST, (FOURTEEN,)),), score=0.7)
        [finding] = found(third, CLASH)
        assert (finding.hit.span, finding.reasons) == (SECOND, ("FC101",))
        assert finding.hit.evidence == (Evidence(FIRST, (FOURTEEN,)), Evidence(THIRD, (MANY,)))

    def repeats(self, *, directives: Sequence[Directive] = (), **changes) -> tuple[Finding, ...]:
        """Findings of 'swam' in three paragraphs, the last of which is asked about in another way."""
        document = replace(DOCUMENT, directives=directives)
        places = [Span(at, at + 4) for at in (TEXT.index("swam", paragraph.start) for paragraph in (FIRST, SECOND, THIRD))]
        hits = [Hit("FC404", place, "swum?", ("swam", "swum"), (place,)) for place in places]
        return found(*hits[:2], replace(hits[2], **changes), document=document)

    @pytest.mark.parametrize("changes", [{"message": "swim?"}, {"values": ("swam", "swim")}, {"marks": ()}, {"code": "FC902"}])
    def test_what_asks_something_else_is_no_repeat(self, changes: dict) -> None:
        assert len(self.repeats(**changes)) == 2

    def test_what_a_comment_lets_pass_in_one_paragraph_is_asked_of_the_others(self) -> None:
        whole = Span(0, len(TEXT))
        for directive in (Directive(("FC404",), SECOND, "checked", 5), Directive(("FC404",), whole, "checked", 5, text="Twelve people")):
            passed = self.repeats(directives=[directive])
            assert [(finding.status, len(finding.hit.sides)) for finding in passed] == [("reported", 2), ("suppressed", 1)]

    def test_repeats_are_one_finding_with_all_places(self) -> None:
        [finding] = self.repeats()
        assert [DOCUMENT.paragraph(side.start) for side in finding.hit.sides] == [2, 3, 4]

    def test_a_hit_below_the_threshold_does_not_hide_one_above(self) -> None:
        findings = found(CLASH, PROOF, thresholds={"FC101": 0.9})
        assert [(finding.code, finding.status) for finding in findings] == [("FC201", "reported"), ("FC101", "below_threshold")]


class TestStatus:
    def test_thresholds_by_code(self) -> None:
        assert statuses(found(CLASH, thresholds={"FC101": 0.8})) == [True]
        assert statuses(found(CLASH, thresholds={"FC101": 0.81})) == [False]
        assert statuses(found(CLASH, thresholds={"FC102": 0.9})) == [True]

    def test_min_score_takes_their_place(self) -> None:
        assert statuses(found(CLASH, thresholds={"FC101": 0.9}, min_score=0.5)) == [True]
        assert statuses(found(CLASH, thresholds={"FC101": 0.1}, min_score=0.9)) == [False]

    def test_what_a_report_shows(self) -> None:
        findings = found(CLASH, a_hit("FC201", span=THIRD, values=("a", "b")), max_queries=1)
        assert statuses(findings) == [False, True]  # totals do more harm than what is merely judged
        assert len(shown(findings, Settings())) == 1
        assert len(shown(findings, Settings(min_score=0.0))) == 2
        assert len(shown(findings, Settings(min_score=0.9))) == 1


class TestCap:
    QUERIES = tuple(a_hit(span=Span(i, i + 1), score=0.5 + i / 100, values=(str(i), "")) for i in range(13, 20))

    def test_the_surest_stay(self) -> None:
        assert statuses(found(*self.QUERIES, max_queries=3)) == [False] * 4 + [True] * 3

    def test_none(self) -> None:
        assert statuses(found(*self.QUERIES, max_queries=0)) == [False] * 7

    def test_errors_and_the_run_s_own_codes_are_not_counted(self) -> None:
        error, unread = a_hit("FC302", span=THIRD, values=("x", "y")), a_hit("FC002", span=THIRD, values=("", ""))
        findings = found(error, unread, *self.QUERIES, max_queries=1, errors=["FC302"])
        assert sum(statuses(findings)) == 3
        assert {"FC302", "FC002"} <= {finding.code for finding in findings if finding.status is Status.REPORTED}

    def test_all_may_be_shown(self) -> None:
        assert statuses(found(*self.QUERIES, max_queries=0, all=True)) == [True] * 7

    def test_headline_then_names_then_totals_then_the_rest(self) -> None:
        rest, total = a_hit("FC101", span=FRIDAY, score=0.99), a_hit("FC206", span=TWELVE, score=0.9)
        name, head = a_hit("FC401", span=MANY, score=0.8), a_hit("FC102", span=FIRST, evidence=(Evidence(HEAD),), score=0.7)
        kept = [
            {finding.code for finding in found(rest, total, name, head, max_queries=most) if finding.status is Status.REPORTED}
            for most in (1, 2, 3)
        ]
        assert kept == [{"FC102"}, {"FC102", "FC401"}, {"FC102", "FC401", "FC206"}]


class TestFingerprint:
    def fingerprint(self, hit: Hit, document: Document = DOCUMENT) -> str:
        [finding] = found(hit, document=document)
        return finding.fingerprint

    def test_of_sixteen_hex_digits(self) -> None:
        assert len(self.fingerprint(CLASH)) == 16 and int(self.fingerprint(CLASH), 16) >= 0

    def test_place_order_case_and_code_of_one_family_do_not_matter(self) -> None:
        same = [a_hit("FC102", span=THIRD), a_hit(values=("12", "14")), a_hit(values=(" 12 ", "14"), score=0.1)]
        assert {self.fingerprint(hit) for hit in same} == {self.fingerprint(CLASH)}

    def test_values_subject_and_family_do(self) -> None:
        others = [CLASH, a_hit(values=("14", "13")), a_hit(subject="the dead"), a_hit("FC201")]
        assert len({self.fingerprint(hit) for hit in others}) == 4

    def test_without_values_the_sentences_count(self) -> None:
        hit = a_hit(values=("", ""), evidence=(Evidence(FIRST),))
        spaced = Document(TEXT.replace("Twelve people swam,", "TWELVE people\nswam,"))
        other = Document(TEXT.replace("Twelve", "Eleven"))
        assert self.fingerprint(hit) == self.fingerprint(hit, spaced) != self.fingerprint(hit, other)

    def test_repeats_are_counted_in_reading_order(self) -> None:
        twice = found(a_hit(span=THIRD), a_hit(span=FIRST))
        assert [finding.hit.span for finding in twice] == [FIRST, THIRD]
        assert twice[0].fingerprint == self.fingerprint(CLASH) != twice[1].fingerprint


def test_in_reading_order_whatever_the_order_of_hits() -> None:
    hits = [a_hit("FC302", span=THIRD, values=("a", "")), a_hit("FC101", span=FIRST), a_hit("FC201", span=FIRST, values=("b", ""))]
    assert [(finding.hit.span, finding.code) for finding in found(*hits)] == [(FIRST, "FC101"), (FIRST, "FC201"), (THIRD, "FC302")]


class TestFrame:
    def test_no_findings_still_have_columns(self) -> None:
        frame = Findings().to_frame()
        assert len(frame) == 0 and "fingerprint" in frame.columns

    def test_one_row_a_finding(self) -> None:
        row = Findings(found(CLASH)).to_frame().iloc[0]
        assert (row["path"], row["code"], row["severity"], row["line"], row["paragraph"]) == ("pool.txt", "FC101", "query", 5, 3)
        assert (row["text"], row["evidence"], row["evidence_paragraph"]) == (
            TEXT[SECOND.start : SECOND.end],
            TEXT[FIRST.start : FIRST.end],
            2,
        )


def test_findings_show_themselves_in_a_console() -> None:
    document = Document("It was Friday.")
    hit = Hit("FC302", words(document, "Friday"), "Is it the day or the date?", ("Friday", "Saturday"))
    assert repr(Findings(make_findings(document, [(a_check("FC302"), hit)], Settings(), {}))) == (
        "FC302 query, para 1: Is it the day or the date?"
    )
    assert repr(Findings()) == "no findings"
