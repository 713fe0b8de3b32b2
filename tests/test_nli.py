"""A pair's score is a function of that pair alone; labels go by name; the cache and `judge_pairs` read no more than they say."""

import json
import random
import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from conftest import NoNLI, ScriptedNLI

from checker.artifacts import Artifact, find_artifact
from checker.errors import ModelError
from checker.nli import BACKWARD_PAIRS, JudgmentCache, OnnxNLI, judge_pairs, label_columns
from checker.types import Claim, Label, Pair, Sentence, Span

LONG = "The inquiry, which sat for nine months and heard 212 witnesses, found that nobody had checked the doors, the chairman said. "
PAIRS = [(f"Police named {n} of the dead.", f"Police named {m} of the dead.") for n in range(2, 10) for m in range(2, 10)]
PAIRS += [("No.", "Yes."), (LONG * 6, "The doors were checked every year."), ("The doors were checked every year.", LONG * 6)]


@pytest.fixture(scope="module")
def nli() -> OnnxNLI:
    return OnnxNLI(find_artifact("nli"))


@pytest.fixture(scope="module")
def rows(nli: OnnxNLI) -> dict[tuple[str, str], bytes]:
    return dict(zip(PAIRS, as_bytes(nli.predict(PAIRS)), strict=True))


def as_bytes(matrix: np.ndarray) -> list[bytes]:
    return [row.tobytes() for row in matrix]


class TestShippedWeights:
    def test_no_pairs_give_no_rows(self, nli: OnnxNLI) -> None:
        assert nli.predict([]).shape == (0, len(Label))

    def test_rows_are_probabilities(self, nli: OnnxNLI) -> None:
        matrix = nli.predict(PAIRS[-5:])
        assert matrix.shape == (5, len(Label)) and (matrix >= 0).all()
        assert np.allclose(matrix.sum(axis=1), 1)

    @pytest.mark.parametrize("size", [1, 7, 64])
    def test_row_does_not_hang_on_batch_or_order(self, nli: OnnxNLI, rows: dict, size: int) -> None:
        shuffled = random.Random(size).sample(PAIRS, len(PAIRS))
        for first in range(0, len(shuffled), size):
            batch = shuffled[first : first + size]
            assert as_bytes(nli.predict(batch)) == [rows[pair] for pair in batch]

    @pytest.mark.parametrize("threads", [1, 4])
    def test_row_does_not_hang_on_threads_or_loading(self, rows: dict, threads: int) -> None:
        assert as_bytes(OnnxNLI(find_artifact("nli"), threads).predict(PAIRS)) == list(rows.values())

    def test_pairs_differ(self, rows: dict) -> None:
        """The tests above cannot pass because all rows are the same."""
        assert len(set(rows.values())) > len(PAIRS) / 2

    def test_columns_follow_the_names_in_the_configuration(self, nli: OnnxNLI, tmp_path: Path) -> None:
        folder = tmp_path / "nli"
        shutil.copytree(find_artifact("nli").folder, folder)
        names = json.loads((folder / "config.json").read_text("utf-8"))["id2label"]
        turned = {column: names[str((int(column) + 1) % 3)] for column in names}
        (folder / "config.json").write_text(json.dumps({"id2label": turned}), encoding="utf-8")
        straight, moved = nli.predict(PAIRS[-3:]), OnnxNLI(Artifact(folder, "x")).predict(PAIRS[-3:])
        assert not np.array_equal(straight, moved)
        assert sorted(map(float, straight[0])) == sorted(map(float, moved[0]))

    @pytest.mark.parametrize("content", ["{", "{}", None])
    def test_configuration_that_cannot_be_read_is_named(self, tmp_path: Path, content: str | None) -> None:
        folder = tmp_path / "nli"
        shutil.copytree(find_artifact("nli").folder, folder)
        if content is None:
            (folder / "config.json").unlink()
        else:
            (folder / "config.json").write_text(content, encoding="utf-8")
        with pytest.raises(ModelError, match=r"config\.json.*install the package again"):
            OnnxNLI(Artifact(folder, "x"))


class TestLabelColumns:
    @pytest.mark.parametrize(
        ("names", "columns"),
        [
            (["entailment", "neutral", "contradiction"], [0, 1, 2]),
            (["contradiction", "entailment", "neutral"], [1, 2, 0]),
            (["CONTRADICTION", "Neutral", " entailment "], [2, 1, 0]),
            (["other", "neutral", "contradiction", "entailment"], [3, 1, 2]),
        ],
    )
    def test_by_name_whatever_the_order(self, names: list[str], columns: list[int]) -> None:
        assert label_columns(dict(enumerate(names))) == columns
        assert label_columns({str(i): name for i, name in enumerate(names)}) == columns

    @pytest.mark.parametrize("missing", ["entailment", "neutral", "contradiction"])
    def test_missing_label_is_named_with_those_that_are_there(self, missing: str) -> None:
        names = ["unsure" if label.name.lower() == missing else label.name.lower() for label in Label]
        with pytest.raises(ModelError, match=f"no label '{missing}'.*unsure"):
            label_columns(dict(enumerate(names)))

    @pytest.mark.parametrize("names", [[], ["LABEL_0", "LABEL_1", "LABEL_2"], ["support", "neutral", "refute"]])
    def test_no_order_is_guessed(self, names: list[str]) -> None:
        with pytest.raises(ModelError):
            label_columns(dict(enumerate(names)))


class CountingNLI:
    """Scores a pair by a rule and remembers what it was asked."""

    def __init__(self, fingerprint: str = "a", score=lambda premise, hypothesis: 0.5) -> None:
        self.fingerprint, self.score, self.asked = fingerprint, score, []

    def predict(self, pairs: Sequence[tuple[str, str]]) -> np.ndarray:
        self.asked += pairs
        return np.array([[0.0, 1 - self.score(*pair), self.score(*pair)] for pair in pairs]).reshape(-1, 3)


class TestJudgmentCache:
    def test_a_pair_is_run_once(self) -> None:
        cache, model = JudgmentCache(), CountingNLI()
        cache.predict(model, [("a", "b"), ("c", "d"), ("a", "b")])
        again = cache.predict(model, [("c", "d"), ("e", "f")])
        assert model.asked == [("a", "b"), ("c", "d"), ("e", "f")]
        assert again == [(0.0, 0.5, 0.5)] * 2

    def test_direction_counts(self) -> None:
        cache, model = JudgmentCache(), CountingNLI()
        cache.predict(model, [("a", "b"), ("b", "a")])
        assert len(model.asked) == 2

    def test_another_model_is_asked_again(self) -> None:
        cache, first, second = JudgmentCache(), CountingNLI("a"), CountingNLI("b", lambda *_: 0.9)
        cache.predict(first, [("a", "b")])
        assert cache.predict(second, [("a", "b")]) == [(0.0, pytest.approx(0.1), 0.9)]

    def test_the_same_weights_loaded_twice_share_rows(self) -> None:
        cache, second = JudgmentCache(), CountingNLI("a")
        cache.predict(CountingNLI("a"), [("a", "b")])
        cache.predict(second, [("a", "b")])
        assert second.asked == []

    @pytest.mark.parametrize("other", [("a", "b\0c"), ("a\\x00b", "c"), ("a', 'b\0", "c")])
    def test_texts_with_odd_characters_are_told_apart(self, other: tuple[str, str]) -> None:
        cache, model = JudgmentCache(), CountingNLI()
        cache.predict(model, [("a\0b", "c"), other])
        assert model.asked == [("a\0b", "c"), other]

    def test_any_text_has_a_key(self) -> None:
        assert len(JudgmentCache().predict(CountingNLI(), [("\ud800", "\x00")])) == 1

    def test_no_story_text_is_kept(self) -> None:
        cache = JudgmentCache()
        cache.predict(CountingNLI(), [("a secret", "another secret")])
        assert "secret" not in repr(vars(cache))


def pair(premise: str, hypothesis: str) -> Pair:
    claims = [Claim(Sentence(Span(0, len(text)), text, i, 1), text) for i, text in enumerate((premise, hypothesis))]
    return Pair(*claims, similarity=0.5)


class TestJudgePairs:
    def test_no_pairs_need_no_answer(self) -> None:
        model = CountingNLI()
        assert judge_pairs([[], []], model, JudgmentCache()) == [(), ()]
        assert model.asked == []

    def test_stand_in_for_no_model_raises(self) -> None:
        with pytest.raises(AssertionError):
            judge_pairs([[pair("a", "b")]], NoNLI(), JudgmentCache())

    def test_only_the_most_suspicious_are_read_backwards(self) -> None:
        model = CountingNLI(score=lambda premise, hypothesis: int(premise) / 100 if hypothesis == "x" else 0.7)
        [judgments] = judge_pairs([[pair(str(n), "x") for n in range(50)]], model, JudgmentCache())
        assert len(model.asked) == 50 + BACKWARD_PAIRS and BACKWARD_PAIRS == 20
        assert [j.pair.premise.text for j in judgments if j.backward] == [str(n) for n in range(30, 50)]
        assert {round(j.backward[Label.CONTRADICTION], 9) for j in judgments if j.backward} == {0.7}

    def test_equal_suspicion_goes_by_order(self) -> None:
        [judgments] = judge_pairs([[pair(str(n), "x") for n in range(50)]], CountingNLI(), JudgmentCache())
        assert [bool(j.backward) for j in judgments] == [True] * 20 + [False] * 30

    def test_stories_keep_their_order_and_each_has_its_own_twenty(self) -> None:
        stories = [[pair(f"{story}{n}", "x") for n in range(size)] for story, size in (("a", 25), ("b", 0), ("c", 3), ("d", 30))]
        model = CountingNLI(score=lambda premise, hypothesis: 0.9 if premise.startswith("a") else 0.1)
        judged = judge_pairs(stories, model, JudgmentCache())
        assert [[j.pair for j in judgments] for judgments in judged] == stories
        assert [sum(j.backward is not None for j in judgments) for judgments in judged] == [20, 0, 3, 20]

    def test_a_window_says_what_single_stories_say(self) -> None:
        model = ScriptedNLI(lambda premise, hypothesis: premise < hypothesis)
        stories = [[pair("a", "b"), pair("d", "c")], [pair("b", "a")], [pair("a", "b")]]
        together = judge_pairs(stories, model, JudgmentCache())
        assert together == [judge_pairs([pairs], model, JudgmentCache())[0] for pairs in stories]
        assert together[0][0].forward[Label.CONTRADICTION] > 0.9 > together[0][0].backward[Label.CONTRADICTION]
