import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest
from planted_story import CLEAN, EDITED, A, B, C, D, edit, make_finding

from checker.errors import DocumentError
from checker.evaluate import Evaluation, evaluate
from checker.evaluate.benches import PairRow, find_benches, read_story
from checker.evaluate.measures import wilson
from checker.evaluate.pairs import predict_all, supports
from checker.settings import Settings
from checker.support import FEATURES
from checker.types import Result, Severity, Span, Status


class ScriptedNLI:
    """Answers by a table of pairs; without one, by thirds."""

    fingerprint = "scripted"

    def __init__(self, answers: dict[tuple[str, str], tuple[float, float, float]]) -> None:
        self.answers, self.asked = answers, []

    def predict(self, pairs: Sequence[tuple[str, str]]) -> np.ndarray:
        self.asked += pairs
        return np.array([self.answers.get(pair, (0.34, 0.33, 0.33)) for pair in pairs]).reshape(-1, 3)


class ScriptedModels:
    def __init__(self, answers=None, thresholds=None) -> None:
        self.nli, self.thresholds = ScriptedNLI(answers or {}), thresholds or {}


class ScriptedCheck:
    def __init__(self, code: str) -> None:
        self.code = code


class ScriptedChecker:
    """Finds in a text what the script says: {text: [keywords of make_finding]}."""

    script: ClassVar[dict] = {}
    codes = ("FC001", "FC101", "FC201", "FC401", "FC604")

    def __init__(self, settings: Settings | None = None, models: ScriptedModels | None = None) -> None:
        self.settings, self.models = settings or Settings(), models or ScriptedModels()
        self.checks = tuple(ScriptedCheck(code) for code in self.codes if self.settings.is_selected(code))

    def check(self, documents):
        for document in documents:
            findings = [replace(make_finding(*spans, **keys), document=document) for spans, keys in self.script.get(document.text, ())]
            yield Result(document, tuple(f for f in findings if self.settings.is_selected(f.code)))


def scripted(script: dict, models: ScriptedModels | None = None) -> ScriptedChecker:
    return type("Scripted", (ScriptedChecker,), {"script": script})(None, models)


def write_rows(path: Path, rows: Sequence[dict]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def planted_row(**changes) -> dict:
    row = {"id": "p1", "story": "s.txt", "kind": "number", "difficulty": "easy", "start": 8, "end": 10, "find": "12", "replace": "999"}
    row |= {"conflicts_with": "12", "evidence": [21, 23], "edited_sentence": [0, 12], "evidence_sentences": [[13, 24]], "note": ""}
    return row | changes


def write_planted(folder: Path, rows=None, stories=None, slips=None) -> Path:
    write_rows(folder / "planted.jsonl", rows or [planted_row()])
    (folder / "stories").mkdir()
    for name, text in (stories or {"s.txt": CLEAN}).items():
        (folder / "stories" / name).write_bytes(text.encode())
    if slips:
        write_rows(folder / "printed_slips.jsonl", slips)
    return folder


def table(evaluation: Evaluation, part: str, key: str, **where) -> dict:
    """The one row of a table that has these values."""
    rows = [row for row in evaluation.as_dict()["sets"][part][key] if all(row[name] == value for name, value in where.items())]
    assert len(rows) == 1, rows
    return rows[0]


# planted errors, from end to end


def test_planted_errors_are_counted_by_kind_difficulty_and_family(tmp_path):
    misspelling = {"id": "p2", "kind": "misspelling", "difficulty": "hard", "replace": "77"}
    rows = [planted_row(), planted_row(**misspelling, edited_sentence=[0, 11], evidence_sentences=[])]
    second = "Aaaa bb 77. Cccc dd 12. Eeee ff gg. Hhhh ii jj."
    script = {
        EDITED: [((Span(0, 12), Span(13, 24)), {"score": 0.9})],
        second: [((Span(8, 10),), {"code": "FC401", "score": 0.8, "status": Status.BELOW_THRESHOLD})],
    }
    found = evaluate(write_planted(tmp_path / "dev", rows), scripted(script))
    shipped = table(found, "dev", "recall", cut="shipped thresholds")
    assert (shipped["strict"], shipped["lenient"], shipped["chance"], shipped["hit@1"]) == (0.5, 0.5, 0, 0.5)
    assert table(found, "dev", "recall", cut="0.3 false per clean story")["strict"] == 1
    misspelling = table(found, "dev", "by_kind", kind="misspelling")
    assert (misspelling["n"], misspelling["strict"], misspelling["strict_at_0.3"]) == (1, 0, 1)
    assert table(found, "dev", "by_difficulty", difficulty="easy")["strict"] == 1
    assert [table(found, "dev", "by_family", family=name)["strict_at_0.3"] for name in ("FC1", "FC4", "all")] == [0.5, 0.5, 1]
    alone = table(found, "dev", "meaning_alone", kind="these kinds")
    assert (alone["n"], alone["strict"]) == (1, 1)
    assert table(found, "dev", "rows", id="p2")["rank_at_0.3"] == 1


def test_the_score_of_findings_is_held_against_how_many_are_right(tmp_path):
    # 0.8 for one that is right and 0.3 for one on a clean story: 0.2 and 0.3 from the truth.
    script = {EDITED: [((Span(0, 12), Span(13, 24)), {"score": 0.8})], CLEAN: [((C, D), {"score": 0.3})]}
    tables = evaluate(write_planted(tmp_path / "dev"), scripted(script)).tables["dev"]
    note = next(table.note for table in tables if table.key == "meaning_alone")
    assert "ECE of the score of 2 findings: 0.250." in note


def test_ties_at_the_cut_fall_below(tmp_path):
    # Five clean stories allow one false finding (0.3 x 5 = 1.5); two tie, so neither stays, nor do hits of that score.
    stories = {f"{i}.txt": f"{CLEAN} {i}" for i in range(5)}
    script = {stories[f"{i}.txt"]: [((C, D), {"score": 0.8})] for i in (0, 1)}
    rows = [planted_row(id=f"p{i}", story=f"{i}.txt") for i in (3, 4)]
    edited = [edit(stories[row["story"]]) for row in rows]
    script |= {text: [((Span(0, 12), Span(13, 24)), {"score": score})] for text, score in zip(edited, (0.8, 0.81), strict=True)}
    found = evaluate(write_planted(tmp_path / "dev", rows, stories), scripted(script))
    cost = table(found, "dev", "cost", cut="0.3 false per clean story")
    assert (cost["false_per_story"], cost["score_from"] > 0.8) == (0, True)
    assert table(found, "dev", "recall", cut="0.3 false per clean story")["strict"] == 0.5
    assert table(found, "dev", "cost", cut="shipped thresholds")["false_per_story"] == 0.4


def test_printed_slips_are_neither_hit_nor_false(tmp_path):
    slips = [{"story": "s.txt", "start": 36, "end": 40, "other": None}, {"story": "s.txt", "start": 24, "end": 28, "other": None}]
    on_slip = ((D,), {"code": "FC405", "marks": [Span(36, 40)], "severity": Severity.ERROR})
    script = {CLEAN: [on_slip, ((B, C), {"marks": [Span(12, 16)], "evidence_marks": [Span(30, 32)]})]}
    found = evaluate(write_planted(tmp_path / "dev", slips=slips), scripted(script))
    cost = table(found, "dev", "cost", cut="shipped thresholds")
    assert (cost["false_per_story"], cost["of_tier_error"], cost["slips_found"], cost["slips"]) == (1, 0, 1, 2)
    assert [row["code"] for row in found.as_dict()["sets"]["dev"]["false_by_code"]] == ["FC101"]
    assert table(found, "dev", "recall", cut="shipped thresholds")["strict"] == 0


def test_findings_about_the_run_and_silenced_ones_never_count(tmp_path):
    script = {CLEAN: [((A, B), {"code": "FC002"}), ((A, B), {"status": Status.SUPPRESSED}), ((A, B), {"status": Status.BASELINED})]}
    found = evaluate(write_planted(tmp_path / "dev"), scripted(script))
    assert table(found, "dev", "cost", cut="any score")["false_per_story"] == 0


def test_meaning_checks_are_run_alone(tmp_path):
    """In the full run another check's finding may hide the meaning finding; alone it stands."""

    class Merging(ScriptedChecker):
        def check(self, documents):
            for document in documents:
                code = "FC201" if self.settings.is_selected("FC201") else "FC101"
                findings = (
                    (replace(make_finding(Span(0, 12), Span(13, 24), code=code), document=document),) if document.text == EDITED else ()
                )
                yield Result(document, findings)

    found = evaluate(write_planted(tmp_path / "dev"), Merging())
    assert table(found, "dev", "by_family", family="FC1")["strict"] == 1
    assert table(found, "dev", "by_family", family="FC2")["strict"] == 1
    assert table(found, "dev", "meaning_alone", kind="number")["strict"] == 1
    seen = []
    evaluate(tmp_path / "dev", Merging(Settings(select=("FC101",))), progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]  # nothing to part from the meaning checks: one run


def test_without_meaning_checks_their_table_is_left_out(tmp_path):
    checker = scripted({})
    found = evaluate(write_planted(tmp_path / "dev"), type(checker)(Settings(select=("FC2", "FC4"))))
    assert "meaning_alone" not in found.as_dict()["sets"]["dev"]
    assert [row["family"] for row in found.as_dict()["sets"]["dev"]["by_family"]] == ["FC2", "FC4", "all"]


def test_line_ends_of_a_story_keep_its_offsets(tmp_path):
    text = "Aaaa bb 12.\r\nCccc dd 12."
    row = planted_row(start=21, end=23, edited_sentence=[13, 25], evidence_sentences=[[0, 11]])
    script = {"Aaaa bb 12.\r\nCccc dd 999.": [((Span(13, 25), Span(0, 11)), {})]}
    found = evaluate(write_planted(tmp_path / "dev", [row], {"s.txt": text}), scripted(script))
    assert table(found, "dev", "recall", cut="shipped thresholds")["strict"] == 1


# world sentences


def world_row(text: str, wrong: str | None = None, kind: str = "geography") -> dict:
    return {"id": text[:4], "text": text, "label": "wrong" if wrong else "right", "kind": kind, "wrong_span": wrong, "correct": None}


def test_world_sentences(tmp_path):
    long = "Bonn is, as every child was told in every school for many a year, the capital of France."
    texts = ["Rome is in Spain.", long, "Oslo is in Norway.", "Nice is in France.", "Bern is in Chad."]
    script = {
        texts[0]: [((Span(0, 17),), {"code": "FC604", "marks": [Span(11, 16)]})],  # found by its marks
        texts[1]: [((Span(0, len(long)),), {"code": "FC604"})],  # a whole long sentence marks nothing
        texts[2]: [((Span(0, 4),), {"code": "FC401"})],  # false flag
        texts[3]: [((Span(0, 4),), {"code": "FC101"}), ((Span(0, 4),), {"code": "FC604", "status": Status.BELOW_THRESHOLD})],
        texts[4]: [((Span(0, 4),), {"code": "FC604"})],  # on other words
    }
    rows = [world_row(texts[0], "Spain"), world_row(long, "Bonn", "office"), *map(world_row, texts[2:4]), world_row(texts[4], "Chad")]
    found = evaluate(write_rows(tmp_path / "world.jsonl", rows), scripted(script))
    total = table(found, "world", "by_kind", kind="all")
    assert (total["wrong"], total["found"], total["right"], total["false_flags"], total["elsewhere"]) == (3, 1, 2, 1, 2)
    assert (total["recall"], total["false_rate"], total["precision"]) == (pytest.approx(1 / 3), 0.5, 0.5)
    assert table(found, "world", "by_kind", kind="office")["precision"] is None
    assert table(found, "world", "by_code", code="FC604")["found"] == 1
    assert table(found, "world", "by_code", code="FC401")["false_flags"] == 1


# clean stories


def test_clean_stories(tmp_path):
    rows = [{"id": "wire-1", "title": "Head", "date": "2007-Dec-4", "text": CLEAN}, {"id": "blog-2", "text": "Two words."}]
    text = f"Head\n\n{CLEAN}"
    script = {
        text: [
            ((Span(0, 4), Span(6, 17)), {"severity": Severity.ERROR, "code": "FC201", "score": 0.7}),
            ((Span(6, 17), Span(18, 29)), {"score": 0.95, "status": Status.BELOW_THRESHOLD}),
        ]
    }
    found = evaluate(write_rows(tmp_path / "stories.jsonl", rows), scripted(script))
    wire, total = (table(found, "stories", "by_source", source=source) for source in ("wire", "all"))
    assert (wire["stories"], wire["words"], wire["findings"], wire["of_tier_error"], wire["stories_without"]) == (1, 13, 1, 1, 0)
    assert wire["per_800_words"] == pytest.approx(800 / 13)
    assert (total["per_story"], total["stories_without"]) == (0.5, 0.5)
    assert table(found, "stories", "by_code", code="FC201")["per_story"] == 0.5
    highest = found.as_dict()["sets"]["stories"]["highest"]
    assert [row["score"] for row in highest] == [0.95, 0.7]
    assert (highest[1]["flagged"], highest[1]["against"]) == ("Head", "Aaaa bb 12.")
    assert "against: Cccc dd 12." in found.as_text()


def test_a_clean_story_has_its_headline_and_date():
    document = read_story({"id": "a-1", "title": "Head", "date": "November 4, 2007", "text": "Body."})
    assert (document.text, document.section(0), document.section(6)) == ("Head\n\nBody.", "headline", "body")
    assert document.date.isoformat() == "2007-11-04"
    assert read_story({"id": "a-1", "text": "Body."}).sections == ()


# pairs


def pair_rows(*rows: tuple[str, str, str]) -> list[dict]:
    return [dict(zip(("premise", "hypothesis", "label"), row, strict=True)) for row in rows]


def test_three_way_pairs(tmp_path):
    answers = {("p", "1"): (0.8, 0.1, 0.1), ("p", "2"): (0.2, 0.5, 0.3), ("p", "3"): (0.1, 0.2, 0.7), ("p", "4"): (0.5, 0.1, 0.4)}
    labels = ("entailment", "neutral", "contradiction", "contradiction")
    rows = pair_rows(*(("p", str(i), label) for i, label in enumerate(labels, start=1)))
    found = evaluate(write_rows(tmp_path / "three.jsonl", rows), scripted({}, ScriptedModels(answers)))
    row = table(found, "pairs", "pairs", set="three")
    assert (row["n"], row["labels"], row["accuracy"], row["gold_labels_only"]) == (4, "enc", 0.75, 0.75)
    assert row["95%_interval"] == wilson(3, 4)
    assert row["macro_F1"] == pytest.approx((2 / 3 + 1 + 2 / 3) / 3)
    assert row["F1_ent+con"] == pytest.approx(2 / 3)
    assert row["AUC"] == 1  # 0.7 and 0.4 against 0.1 and 0.3
    assert row["ECE"] == pytest.approx((0.2 + 0.3 + 0.5 * 2 - 0.5 * 2 + 2 * abs(0.5 - 0.5)) / 4)


def test_pairs_without_a_label_are_also_read_without_it(tmp_path):
    answers = {("p", "1"): (0.3, 0.6, 0.1), ("p", "2"): (0.1, 0.2, 0.7)}
    rows = pair_rows(("p", "1", "entailment"), ("p", "2", "contradiction"))
    found = evaluate(write_rows(tmp_path / "two.jsonl", rows), scripted({}, ScriptedModels(answers)))
    row = table(found, "pairs", "pairs", set="two")
    assert (row["accuracy"], row["gold_labels_only"], row["F1_ent+con"], row["macro_F1"]) == (0.5, 1, None, 0.5)


@pytest.mark.parametrize(("name", "column"), [("entailment", 0), ("contradiction", 2)])
def test_two_way_labels_set_one_label_against_the_rest(tmp_path, name, column):
    # 0.45 is the highest of three, but not more than the other two together.
    shares = (0.6, 0.45, 0.2)
    answers = {("p", str(i)): tuple(np.roll((share, 0.9 - share, 0.1), column)) for i, share in enumerate(shares)}
    rows = pair_rows(("p", "0", name), ("p", "1", f"not_{name}"), ("p", "2", name))
    found = evaluate(write_rows(tmp_path / "two.jsonl", rows), scripted({}, ScriptedModels(answers)))
    row = table(found, "pairs", "pairs", set="two")
    assert (row["labels"], row["accuracy"], row["AUC"]) == (f"{name[0]}/not", pytest.approx(2 / 3), 0.5)
    # confidences 0.6 right, 0.55 right (one bin), 0.8 wrong
    assert row["ECE"] == pytest.approx((0.4 + 0.45 + 0.8) / 3)


def test_sets_of_pairs_share_one_table(tmp_path):
    for name in ("a", "b"):
        write_rows(tmp_path / "nli" / f"{name}.jsonl", pair_rows(("p", "1", "entailment")))
    found = evaluate(tmp_path, scripted({}))
    assert [row["set"] for row in found.as_dict()["sets"]["pairs"]["pairs"]] == ["a", "b"]
    assert found.as_text().count("Sentence pairs") == 1


def test_a_pair_that_comes_again_is_judged_once():
    checker, seen = scripted({}), []
    rows = predict_all([("a", "b"), ("c", "d"), ("a", "b")], checker, lambda *step: seen.append(step))
    assert rows.shape == (3, 3) and checker.models.nli.asked == [("a", "b"), ("c", "d")] and seen == [(2, 2)]
    assert predict_all([], checker, None).shape == (0, 3)


FIRST, SECOND = "The bridge was closed on Monday after the storm.", "Nobody in the town was hurt by the water."
ARTICLE = f"{FIRST} {SECOND} {'The river rose and the rain went on for hours and hours. ' * 20}".strip()
ENTAILMENT_ALONE = dict.fromkeys(FEATURES, 0.0) | {"entailment": 1.0, "intercept": 0.0}


class AlikeEmbedder:
    def encode(self, texts):
        return np.ones((len(texts), 1), dtype=np.float32)


def supporting(answers: dict) -> ScriptedChecker:
    models = ScriptedModels(answers)
    models.embedder, models.support = AlikeEmbedder(), ENTAILMENT_ALONE
    return scripted({}, models)


def test_articles_are_split_and_the_least_supported_sentence_decides(tmp_path):
    yes, no = (0.9, 0.05, 0.05), (0.4, 0.3, 0.3)
    answers = {(FIRST, "The bridge closed."): yes, (SECOND, "Nobody was hurt."): yes, (SECOND, "Two were hurt."): no}
    summaries = {"The bridge closed. Nobody was hurt.": "entailment", "The bridge closed. Two were hurt.": "not_entailment"}
    rows = pair_rows(*((ARTICLE, summary, label) for summary, label in summaries.items()))
    row = table(evaluate(write_rows(tmp_path / "long.jsonl", rows), supporting(answers)), "pairs", "articles", set="long")
    assert (row["balanced_accuracy"], row["AUC"]) == (1, 1)


def test_support_is_the_minimum_over_sentences_of_the_surest():
    answers = {(FIRST, "It is so."): (0.2, 0.4, 0.4), (SECOND, "It is so."): (0.8, 0.1, 0.1), (FIRST, "It was so."): (0.6, 0.2, 0.2)}
    rows = [PairRow(f"{FIRST} {SECOND}", "It is so. It was so.", "entailment"), PairRow(FIRST, "It is so.", "entailment")]
    assert supports(rows, supporting(answers)).tolist() == pytest.approx([0.6, 0.2])


# forms of bench, errors, interrupt


def test_a_folder_of_all_forms_is_measured_planted_first(tmp_path):
    write_planted(tmp_path / "dev")
    write_rows(tmp_path / "world_dev.jsonl", [world_row("Rome is in Spain.", "Spain")])
    write_rows(tmp_path / "nli" / "a.jsonl", pair_rows(("p", "1", "entailment")))
    write_rows(tmp_path / "clean.jsonl", [{"id": "a-1", "text": CLEAN}])
    found = evaluate(tmp_path, scripted({}))
    assert list(found.tables) == ["dev", "world_dev", "clean", "pairs"]
    assert json.loads(json.dumps(found.as_dict()))["unfinished"] == []
    assert [bench.form for bench in find_benches(tmp_path / "dev" / "planted.jsonl")] == ["planted"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{}", r"bench.jsonl:1: no form of bench has the keys \(none\)"),
        ('{"premise": "a"}', "bench.jsonl:1: no form of bench has the keys premise"),
        ("[1]", "bench.jsonl:1: not an object"),
        ("{", "bench.jsonl:1: not JSON"),
        ('{"id": "a", "text": "b"}\n\n{"id": "a"}', "bench.jsonl:3: the row has no 'text'"),
        ('{"id": "a", "text": "b", "date": "soon"}', "bench.jsonl:1: the row cannot be used: date is 'soon'"),
        ('{"premise": "a", "hypothesis": "b", "label": "maybe"}', "bench.jsonl:1: .*label is 'maybe'"),
        ('{"premise": "a", "hypothesis": null, "label": "neutral"}', "bench.jsonl:1: .*must be texts"),
        ('{"text": "a", "label": "wrong", "kind": "b", "wrong_span": "c"}', "bench.jsonl:1: .* 'c' is not in the text"),
        ('{"text": "a", "label": "odd", "kind": "b", "wrong_span": "c"}', "bench.jsonl:1: .*label is 'odd'"),
    ],
)
def test_a_bad_bench_is_named_by_file_and_line(tmp_path, line, message):
    path = tmp_path / "bench.jsonl"
    path.write_text(line + "\n")
    with pytest.raises(DocumentError, match=message):
        evaluate(path, scripted({}))


def test_labels_of_two_kinds_of_sets_do_not_mix(tmp_path):
    rows = pair_rows(("p", "1", "not_entailment"), ("p", "2", "neutral"))
    with pytest.raises(DocumentError, match=r"bench\.jsonl: a set cannot have the labels neutral, not_entailment together"):
        evaluate(write_rows(tmp_path / "bench.jsonl", rows), scripted({}))


def test_a_planted_row_must_fit_its_story(tmp_path):
    with pytest.raises(DocumentError, match=r"planted.jsonl:1: .*'find' is '13', but stories/s.txt has '12' at 8"):
        evaluate(write_planted(tmp_path / "one", [planted_row(find="13")]), scripted({}))
    with pytest.raises(DocumentError, match=r"planted.jsonl:1: .*no stories/t.txt"):
        evaluate(write_planted(tmp_path / "two", [planted_row(story="t.txt")]), scripted({}))


def test_an_empty_or_missing_bench(tmp_path):
    with pytest.raises(DocumentError, match="holds no bench"):
        evaluate(tmp_path, scripted({}))
    with pytest.raises(DocumentError, match="no such file"):
        evaluate(tmp_path / "none", scripted({}))


def test_an_interrupt_keeps_what_was_measured(tmp_path):
    write_planted(tmp_path / "dev")
    for name in ("a", "b"):
        write_rows(tmp_path / f"{name}.jsonl", pair_rows((name, "1", "entailment")))

    class Interrupted(ScriptedNLI):
        def predict(self, pairs):
            if pairs[0][0] == "b":
                raise KeyboardInterrupt
            return super().predict(pairs)

    models = ScriptedModels()
    models.nli = Interrupted({})
    found = evaluate(tmp_path, scripted({}, models))
    assert found.unfinished == ("b",) and list(found.tables) == ["dev", "pairs"]
    assert found.as_text().endswith("Interrupted. Not measured: b\n")
