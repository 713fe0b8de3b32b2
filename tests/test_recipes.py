"""The recipes for training data: each edit changes what it says and no more, labels hold, a seed fixes everything."""

import json
import lzma
import random
import re
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

SEEDS = range(12)


@pytest.fixture(scope="session")
def edits(recipe) -> ModuleType:
    return recipe("edits")


@pytest.fixture
def mixture(recipe, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """With few generated rows; the default is 50,000."""
    module = recipe("mixture")
    monkeypatch.setattr(module, "EDITS", 30)
    monkeypatch.setattr(module, "IN_STORY", 20)
    return module


def outcomes(edit, sentence: str) -> set[str | None]:
    return {edit(sentence, random.Random(seed)) for seed in SEEDS}


class TestFalseEdits:
    @pytest.mark.parametrize(
        ("name", "sentence"),
        [
            ("exclusive_word", "The talks went on."),
            ("opposite_word", "The talks went on."),
            ("other_figure", "The talks cost £5.20 at 10:30 on the 3rd, 2018-09-08."),
            ("toggled_negation", "The talks went on."),
        ],
    )
    def test_none_where_nothing_fits(self, edits: ModuleType, name: str, sentence: str) -> None:
        assert outcomes(getattr(edits, name), sentence) == {None}

    def test_exclusive_word_is_of_the_same_group(self, edits: ModuleType) -> None:
        found = outcomes(edits.exclusive_word, "They met on Monday.")
        assert len(found) > 3 and found <= {f"They met on {day}day." for day in ("Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")}

    def test_exclusive_word_does_not_stand_in_the_sentence_already(self, edits: ModuleType) -> None:
        """'On Monday and Monday' would be no contradiction but nonsense."""
        sentence = "They met in spring, summer and autumn."
        assert outcomes(edits.exclusive_word, sentence) <= {sentence.replace(word, "winter") for word in ("spring", "summer", "autumn")}

    def test_opposite_word(self, edits: ModuleType) -> None:
        assert outcomes(edits.opposite_word, "Prices rose again.") == {"Prices fell again."}
        assert outcomes(edits.opposite_word, "Prices fell again.") == {"Prices rose again."}

    @pytest.mark.parametrize("figure", ["1", "3", "40", "999", "12,400"])
    def test_other_figure_changes_the_figure_and_nothing_else(self, edits: ModuleType, figure: str) -> None:
        for edited in outcomes(edits.other_figure, f"Police counted {figure} cars."):
            changed = re.fullmatch(r"Police counted ([\d,]+) cars\.", edited)[1]
            before, after = (int(text.replace(",", "")) for text in (figure, changed))
            assert after != before and 0 < after < 2 * before + 2
            assert ("," in changed) == ("," in figure)

    def test_year_moves_by_years(self, edits: ModuleType) -> None:
        found = {int(edited[-5:-1]) for edited in outcomes(edits.other_figure, "It opened in 1998.")}
        assert len(found) > 3 and found <= set(range(1978, 2010)) - {1998}

    def test_negation_is_added_or_dropped(self, edits: ModuleType) -> None:
        assert outcomes(edits.toggled_negation, "The pool will open.") == {"The pool will not open."}
        assert outcomes(edits.toggled_negation, "The pool will not open.") == {"The pool will open."}


class TestTrueEdits:
    def test_synonym_or_wider_word_goes_one_way(self, edits: ModuleType) -> None:
        assert outcomes(edits.same_word, "The dog ran.") == {"The animal ran."}
        assert outcomes(edits.same_word, "The animal ran.") == {None}

    def test_figure_in_words_and_back_is_the_same_figure(self, edits: ModuleType) -> None:
        assert outcomes(edits.same_figure, "They saw 12 cars.") == {"They saw twelve cars."}
        assert outcomes(edits.same_figure, "They saw twelve cars.") == {"They saw 12 cars."}

    @pytest.mark.parametrize("sentence", ["They saw 40 cars.", "It cost £5.", "It rose 5%.", "It was 5:30.", "It was 2.5 miles off."])
    def test_other_figures_are_left_alone(self, edits: ModuleType, sentence: str) -> None:
        assert outcomes(edits.same_figure, sentence) == {None}

    def test_unchanged_is_a_copy(self, edits: ModuleType) -> None:
        assert outcomes(edits.unchanged, "It rained.") == {"It rained."}

    def test_no_word_is_both_the_same_and_another(self, edits: ModuleType) -> None:
        """A pair of words that keeps the truth must not stand among those that break it."""
        broken = {frozenset(pair) for pair in edits.LEXICON["opposites"]["pairs"]}
        groups = list(edits.LEXICON["exclusive"].values())
        for pair in edits.LEXICON["same"]["pairs"]:
            assert frozenset(pair) not in broken
            assert not any(set(pair) <= set(group) for group in groups), pair

    def test_groups_hold_no_word_twice(self, edits: ModuleType) -> None:
        for group in edits.LEXICON["exclusive"].values():
            assert len(set(group)) == len(group)


class TestArticles:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("She ate a banana.", "She ate an apple."),
            ("She saw an elephant.", "She saw a tiger."),
            ("It was a successful bid.", "It was an unsuccessful bid."),
            ("It was an unsuccessful bid.", "It was a successful bid."),
            ("He asked an aunt.", "He asked an uncle."),
            ("He met a French envoy.", "He met a Ukrainian envoy."),
            ("An 11 per cent rise.", "A 12 per cent rise."),
            ("A 12 per cent rise.", "An 18 per cent rise."),
            ("A 90 per cent rise.", "An 80 per cent rise."),
            ("A 90 per cent rise.", "A 118 per cent rise."),
            ("She likes a football.", "She likes a sport."),
        ],
    )
    def test_article_fits_the_new_word(self, edits: ModuleType, before: str, after: str) -> None:
        words = zip(before.split(), after.split(), strict=True)
        old, new = next((a, b) for a, b in words if a != b and a.lower() not in ("a", "an"))
        old, new = old.strip("."), ("a sport" if new == "sport." else new.strip("."))
        assert edits._replace(before, re.search(re.escape(old), before), new) == after

    def test_word_without_an_article_gets_none(self, edits: ModuleType) -> None:
        assert edits._replace("Visa for Ghana.", re.search("Ghana", "Visa for Ghana."), "India") == "Visa for India."


class TestEditedPair:
    SENTENCES = ("They met two men on Monday in 1998.", "Prices rose by 40 in a year.", "The dog will bark.", "It snowed.")

    def rows(self, edits: ModuleType, seed: int) -> list[dict | None]:
        rng = random.Random(seed)
        return [edits.edited_pair(rng.choice(self.SENTENCES), rng) for _ in range(300)]

    def test_label_says_whether_an_edit_kept_the_truth(self, edits: ModuleType) -> None:
        for row in filter(None, self.rows(edits, 1)):
            sides = {row["premise"], row["hypothesis"]}
            edit_of_truth = {edit(row["premise"], random.Random(0)) for edit in edits.TRUE_EDITS}
            if row["label"] == "entailment":
                assert row["premise"] in self.SENTENCES and row["hypothesis"] in edit_of_truth | {row["premise"]}
            else:
                assert row["label"] == "contradiction" and len(sides) == 2 and sides & set(self.SENTENCES)

    def test_false_edits_stand_on_either_side_true_ones_on_the_right(self, edits: ModuleType) -> None:
        """A wider word is entailed in one direction only."""
        sides = Counter((row["label"], row["premise"] in self.SENTENCES) for row in self.rows(edits, 2) if row)
        assert sides["contradiction", True] > 30 and sides["contradiction", False] > 30 and sides["entailment", True] > 30
        assert not sides["entailment", False]

    def test_seed_fixes_all(self, edits: ModuleType) -> None:
        assert self.rows(edits, 3) == self.rows(edits, 3) != self.rows(edits, 4)


STORY = (
    "The mayor of the town opened a new bridge on Monday. It cost 40 million pounds and took two years to build. The mayor said that she "
    "was happy with the bridge. Not all people in the town agreed with her. The old ferry will stop on Friday after many years."
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder of training data, with a few rows."""
    rows = [{"premise": f"p {i}", "hypothesis": f"h {i}", "label": label, "source": source} for i in range(9) for label, source in KINDS]
    (tmp_path / "nli").mkdir()
    (tmp_path / "news").mkdir()
    for name, chosen in (("train_3way", rows), ("train_2way", TWO_WAY)):
        with lzma.open(tmp_path / "nli" / f"{name}.jsonl.xz", "wt", encoding="utf-8") as out:
            out.writelines(json.dumps(row) + "\n" for row in chosen)
    stories = [{"text": "Too short. Far too short to pair."}, {"text": STORY}]
    (tmp_path / "news/train_stories.jsonl").write_text("".join(json.dumps(story) + "\n" for story in stories), encoding="utf-8")
    return tmp_path


KINDS = [("entailment", "mnli"), ("neutral", "snli"), ("contradiction", "fever"), ("contradiction", "unlicensed")]
TWO_WAY = [
    {"premise": "a", "hypothesis": "b", "label": label, "source": "scone"}
    for label in ("not_entailment", "not_contradiction", "entailment")
]


class TestMixture:
    def test_labels_allow_what_they_leave_open(self, mixture: ModuleType) -> None:
        assert mixture.ALLOWED["neutral"] == ("neutral",)
        assert set(mixture.ALLOWED["not_entailment"]) == {"neutral", "contradiction"}
        assert set(mixture.ALLOWED["not_contradiction"]) == {"neutral", "entailment"}

    def test_columns_are_the_programs(self, mixture: ModuleType) -> None:
        from checker.types import Label

        assert [label.name.lower() for label in Label] == list(mixture.LABELS)

    def test_sources_that_are_not_listed_stay_out(self, mixture: ModuleType, data: Path) -> None:
        rows = mixture.training_rows(data, seed=1)
        assert {row["source"] for row in rows} == {"mnli", "snli", "fever", "scone", "edits", "in_story"}
        assert all(row["label"] in mixture.ALLOWED for row in rows)

    def test_each_source_is_seen_as_often_as_the_table_says(self, mixture: ModuleType, data: Path) -> None:
        counts = Counter(row["source"] for row in mixture.training_rows(data, seed=1))
        assert counts == {"mnli": 27, "snli": 27, "fever": 9, "scone": 3, "edits": 30, "in_story": 20}

    def test_cap_counts_by_label(self, mixture: ModuleType, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(mixture.SOURCES, "mnli", (4, 3))
        monkeypatch.setitem(mixture.SOURCES, "scone", (1, 1))
        counts = Counter((row["source"], row["label"]) for row in mixture.training_rows(data, seed=1))
        assert counts["mnli", "entailment"] == 12
        assert {counts["scone", row["label"]] for row in TWO_WAY} == {1}

    def test_pairs_of_one_story_are_no_contradiction_and_of_two_sentences(self, mixture: ModuleType, data: Path) -> None:
        for row in mixture.training_rows(data, seed=1):
            if row["source"] == "in_story":
                assert row["label"] == "not_contradiction" and row["premise"] != row["hypothesis"]
                assert row["premise"] in STORY and row["hypothesis"] in STORY

    def test_seed_fixes_rows_and_order(self, mixture: ModuleType, data: Path) -> None:
        first, again, other = (mixture.training_rows(data, seed) for seed in (1, 1, 2))
        assert first == again != other
