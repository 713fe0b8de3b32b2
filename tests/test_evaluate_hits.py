import pytest
from planted_story import CLEAN, EDITED, A, B, C, make_finding

from checker.evaluate.benches import Planted, Slip
from checker.evaluate.hits import (
    Cut,
    clip,
    clipped,
    is_lenient_hit,
    is_on_slip,
    is_strict_hit,
    marked_words,
    new_findings,
    rank_of_hit,
    score_row,
    spans_of,
)
from checker.types import Document, Evidence, Finding, Hit, Severity, Span, Status


def make_row(**changes) -> Planted:
    """'12' of the first sentence becomes '999': it now clashes with the second, which moves on by one."""
    values = {"id": "p1", "story": "s.txt", "kind": "number", "difficulty": "easy", "start": 8, "end": 10, "find": "12", "replace": "999"}
    values |= {"edited_sentence": Span(0, 12), "evidence_sentences": (Span(13, 24),)}
    return Planted(**values | changes)


ROW = make_row()


# the edit


@pytest.mark.parametrize(
    ("clean", "edited"),
    [
        (Span(0, 4), Span(0, 4)),  # before the edit
        (Span(0, 11), Span(0, 12)),  # around it
        (Span(8, 10), Span(8, 11)),  # the words replaced
        (Span(9, 11), Span(8, 12)),  # begins within
        (Span(5, 9), Span(5, 11)),  # ends within
        (Span(12, 23), Span(13, 24)),  # behind
        (Span(5, 8), Span(5, 8)),  # ends where the edit begins
        (Span(10, 11), Span(11, 12)),  # begins where it ends
    ],
)
def test_spans_of_the_clean_story_are_mapped_through_the_edit(clean, edited):
    assert ROW.map_span(clean) == edited


def test_text_written_in_between_moves_what_follows():
    row = make_row(start=8, end=8, find="", replace="not ")
    assert row.map_span(Span(8, 10)) == Span(12, 14)
    assert row.map_span(Span(5, 8)) == Span(5, 8)
    assert row.map_span(Span(0, 11)) == Span(0, 15)


def test_the_characters_around_a_gap_stand_for_text_taken_out():
    assert make_row(replace="").edited_text == Span(7, 9)


# hits


def test_a_strict_hit_needs_both_sides_in_either_order():
    for spans in ((Span(0, 12), Span(13, 24)), (Span(13, 24), Span(0, 12)), (Span(8, 11), Span(21, 23))):
        sides = clipped(ROW, spans)
        assert is_strict_hit(ROW, sides) and is_lenient_hit(ROW, sides)


def test_the_edited_sentence_alone_is_a_lenient_hit():
    for spans in ((Span(0, 12),), (Span(0, 12), Span(25, 36)), (Span(25, 36), Span(0, 12))):
        sides = clipped(ROW, spans)
        assert is_lenient_hit(ROW, sides) and not is_strict_hit(ROW, sides)


def test_the_evidence_alone_is_no_hit():
    sides = clipped(ROW, (Span(13, 24), Span(25, 36)))
    assert not is_lenient_hit(ROW, sides) and not is_strict_hit(ROW, sides)


def test_two_pieces_of_evidence_do_not_speak_against_each_other():
    assert not is_strict_hit(ROW, clipped(ROW, (Span(25, 36), Span(0, 12), Span(13, 24))))


def test_both_sides_may_stand_in_the_edited_sentence_where_the_bench_has_it_so():
    row = make_row(evidence_sentences=(Span(0, 12),))
    assert is_strict_hit(row, clipped(row, (Span(0, 4), Span(8, 11))))
    assert not is_strict_hit(row, clipped(row, (Span(0, 12),)))


def test_without_evidence_sentences_a_side_must_overlap_the_edited_text():
    row = make_row(kind="misspelling", evidence_sentences=())
    assert is_strict_hit(row, clipped(row, (Span(9, 11),)))
    assert is_strict_hit(row, clipped(row, (Span(25, 36), Span(0, 12))))
    sides = clipped(row, (Span(0, 4),))
    assert is_lenient_hit(row, sides) and not is_strict_hit(row, sides)


def test_a_side_is_clipped_to_the_sentence_it_overlaps_most():
    side = clip(Span(6, 24), (Span(0, 12), Span(13, 24)))
    assert (side.span, side.sentence) == (Span(13, 24), Span(13, 24))
    assert clip(Span(1, 24), (Span(0, 12), Span(13, 24))).span == Span(1, 12)  # equal: the first


def test_a_side_over_two_sentences_is_not_both_sides():
    # A paragraph of both sentences against a third one: it counts for one of the two only.
    assert not is_strict_hit(ROW, clipped(ROW, (Span(0, 24), Span(25, 36))))
    assert not is_lenient_hit(ROW, clipped(ROW, (Span(11, 24), Span(25, 36))))


def test_a_side_outside_the_bench_s_sentences_keeps_its_own_span():
    assert clip(Span(25, 36), (Span(0, 12),)) == clip(Span(25, 36), ())
    assert clip(Span(25, 36), ()).span == Span(25, 36)


def test_evidence_in_another_document_is_no_side():
    evidence = (Evidence(Span(13, 24), path="archive.txt"), Evidence(Span(25, 36), path="s.txt"))
    hit = Hit("FC701", Span(0, 12), "?", ("", ""), evidence=evidence)
    assert spans_of(Finding(hit, Document(EDITED, "s.txt"), "x", (), Severity.QUERY, Status.REPORTED, "")) == (Span(0, 12), Span(25, 36))


# cancelling


def test_an_old_alarm_on_the_same_sentences_is_dropped():
    old = make_finding(A, B, text=CLEAN, marks=[Span(0, 4)], evidence_marks=[Span(12, 16)])
    for spans in ((Span(0, 12), Span(13, 24)), (Span(13, 24), Span(0, 12))):  # whichever side is flagged
        flagged, against = (Span(span.start, span.start + 4) for span in spans)
        new = make_finding(*spans, marks=[flagged], evidence_marks=[against])
        assert new_findings(ROW, [old], [new]) == []
        assert new_findings(ROW, [], [new]) == [new]


def test_an_alarm_with_another_code_or_in_other_sentences_is_kept():
    mark = [Span(0, 4)]
    new = make_finding(Span(0, 12), Span(13, 24), marks=mark, evidence_marks=[Span(13, 17)])
    for old in (
        make_finding(A, B, code="FC201", text=CLEAN, marks=mark),
        make_finding(A, C, text=CLEAN, marks=mark),
        make_finding(A, text=CLEAN, marks=mark),
    ):
        assert new_findings(ROW, [old], [new]) == [new]


def test_a_finding_that_marks_the_edited_text_is_new_on_whichever_side():
    old = make_finding(A, B, text=CLEAN)
    flagged = make_finding(Span(0, 12), Span(13, 24), marks=[Span(8, 11)], evidence_marks=[Span(21, 23)])
    against = make_finding(Span(13, 24), Span(0, 12), marks=[Span(21, 23)], evidence_marks=[Span(8, 11)])
    assert new_findings(ROW, [old], [flagged, against]) == [flagged, against]


def test_a_long_side_without_marks_marks_nothing():
    long = make_row(edited_sentence=Span(0, 70), evidence_sentences=(Span(80, 90),))
    text = "x" * 100
    old = make_finding(Span(0, 69), Span(79, 89), text=text)
    assert new_findings(long, [old], [make_finding(Span(0, 70), Span(80, 90), text=text)]) == []
    short = make_finding(Span(0, 60), Span(80, 90), text=text)
    assert new_findings(long, [old], [short]) == [short]


def test_outside_the_bench_s_sentences_alarms_are_the_same_where_they_overlap():
    old = make_finding(Span(0, 4), Span(24, 28), text=CLEAN)
    same = make_finding(Span(0, 4), Span(26, 36))
    other = make_finding(Span(0, 4), Span(30, 36))
    assert new_findings(ROW, [old], [same, other]) == [other]


def test_cancelling_looks_at_what_passes_the_same_cut():
    # The old alarm was not shown; the edit made it loud enough.
    old = make_finding(A, B, text=CLEAN, score=0.2, marks=[Span(0, 4)])
    new = make_finding(Span(0, 12), Span(13, 24), score=0.9, marks=[Span(0, 4)], evidence_marks=[Span(13, 17)])
    for cut, is_found in ((Cut("", 0.5), True), (Cut("", 0.1), False)):
        assert score_row(ROW, cut.kept([old]), cut.kept([new])).is_strict is is_found


def test_marked_words_are_the_marks_else_the_span_up_to_60_characters():
    text = "x" * 200
    assert marked_words(make_finding(Span(0, 60), text=text)) == (Span(0, 60),)
    assert marked_words(make_finding(Span(0, 61), text=text)) == ()
    assert marked_words(make_finding(Span(0, 100), marks=[Span(3, 9)], text=text)) == (Span(3, 9),)
    assert marked_words(make_finding(Span(0, 100), marks=[Span(0, 31), Span(40, 71)], text=text)) == ()
    assert marked_words(make_finding(Span(0, 61), Span(100, 110), text=text)) == (Span(100, 110),)
    assert marked_words(make_finding(Span(0, 61), Span(100, 110), text=text), both_sides=False) == ()


# rank


def test_rank_counts_pairs_of_sentences_by_score():
    hit = make_finding(Span(0, 12), Span(25, 36), score=0.5)
    louder = make_finding(Span(13, 24), Span(25, 36), score=0.9)
    same_pair = make_finding(Span(26, 36), Span(13, 20), code="FC201", score=0.8)
    other_pair = make_finding(Span(13, 24), Span(37, 48), score=0.7)
    assert rank_of_hit(ROW, [hit]) == 1
    assert rank_of_hit(ROW, [hit, louder, same_pair]) == 2
    assert rank_of_hit(ROW, [hit, louder, same_pair, other_pair]) == 3
    assert rank_of_hit(ROW, [louder]) is None


def test_rank_is_taken_after_cancelling():
    old = make_finding(B, C, text=CLEAN, score=0.95)
    still = make_finding(Span(13, 24), Span(25, 36), score=0.95)
    hit = make_finding(Span(0, 12), Span(25, 36), score=0.5)
    assert score_row(ROW, [old], [still, hit]).rank == 1
    assert score_row(ROW, [], [still, hit]).rank == 2


def test_chance_is_what_the_clean_story_s_own_findings_hit():
    outcome = score_row(ROW, [make_finding(A, B, text=CLEAN)], [])
    assert (outcome.is_chance_strict, outcome.is_chance_lenient, outcome.is_strict) == (True, True, False)
    outcome = score_row(ROW, [make_finding(A, C, text=CLEAN)], [])
    assert (outcome.is_chance_strict, outcome.is_chance_lenient) == (False, True)


# printed slips


def test_a_finding_is_on_a_slip_by_its_marks_or_by_both_sides():
    slip = Slip("s.txt", Span(8, 10), Span(20, 22))
    assert is_on_slip(make_finding(A, marks=[Span(8, 10)]), slip)
    assert is_on_slip(make_finding(C, A, marks=[Span(24, 28)], evidence_marks=[Span(8, 10)]), slip)
    assert is_on_slip(make_finding(B, A, marks=[Span(12, 16)], evidence_marks=[Span(0, 4)]), slip)
    assert not is_on_slip(make_finding(A, C, marks=[Span(0, 4)]), slip)
    assert not is_on_slip(make_finding(A, B, marks=[Span(0, 4)], evidence_marks=[Span(12, 16)]), Slip("s.txt", Span(8, 10), None))
