"""The recipes for training data: each edit changes what it says and no more, labels hold, a seed fixes everything."""

import json
import lzma
import random
import re
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import ClassVar

import pytest

SEEDS = range(12)


@pytest.fixture(scope="session")
def edits(recipe) -> ModuleType:
    return recipe("edits")


@pytest.fixture(scope="session")
def partners(recipe) -> ModuleType:
    return recipe("partners")


@pytest.fixture(scope="session")
def comparisons(recipe) -> ModuleType:
    return recipe("comparisons")


@pytest.fixture(scope="session")
def mixture(recipe) -> ModuleType:
    return recipe("mixture")


@pytest.fixture(scope="session")
def written(recipe) -> ModuleType:
    return recipe("written")


@pytest.fixture
def small(mixture: ModuleType):
    """A mixture with few generated rows; the shipped ones have up to 90,000."""
    sources = {"mnli": (None, 3), "snli": (None, 3), "fever": (None, 1), "scone": (None, 1)}
    return mixture.Mixture(sources, {"edits": 30, "shortened": 15, "restated": 10, "in_story": 20, "compared": 5})


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

    @pytest.mark.parametrize("sentence", ["It is not only the bridge.", "They had a dog.", "She has two cars."])
    def test_negations_that_are_no_english_are_not_made(self, edits: ModuleType, sentence: str) -> None:
        assert outcomes(edits.toggled_negation, sentence) == {None} or "had not a" not in str(outcomes(edits.toggled_negation, sentence))

    def test_a_day_of_a_month_stays_one(self, edits: ModuleType) -> None:
        days = {int(edited.split()[3]) for edited in outcomes(edits.other_figure, "It opened on 5 May.") if edited}
        assert days and days <= set(range(1, 29)) - {5}
        assert outcomes(edits.same_figure, "It opened on 5 May.") == {None}

    def test_names_change_places(self, edits: ModuleType) -> None:
        assert outcomes(edits.swapped_names, "Ann Doyle sued Tom Hale in May.") == {"Tom Hale sued Ann Doyle in May."}

    @pytest.mark.parametrize("sentence", ["Ann Doyle and Tom Hale left.", "Ann Doyle met with Tom Hale.", "Ann Doyle left."])
    def test_names_that_are_only_listed_stay(self, edits: ModuleType, sentence: str) -> None:
        assert outcomes(edits.swapped_names, sentence) == {None}


class TestPartners:
    LONG = "On Monday, the mayor, who is 45, opened the new bridge, which cost 40 million pounds."

    def test_what_is_left_is_whole_and_shorter(self, partners: ModuleType) -> None:
        found = outcomes(partners.shortened, self.LONG)
        assert "The mayor opened the new bridge." in found
        assert all(short.endswith(".") and short[0].isupper() and len(short) < len(self.LONG) for short in found)

    @pytest.mark.parametrize(
        ("sentence", "short"),
        [
            ("The old ferry will stop in May, said Ann Doyle.", None),
            ("The old ferry will stop in May, Ann Doyle said.", "The old ferry will stop in May."),
            ("“The old ferry will stop,” Ann Doyle said.", "“The old ferry will stop.”"),
            ("Doyle said that the ferry will stop today.", "The ferry will stop today."),
            ("It rained.", None),
            ("They sell apples, pears, plums and nuts.", None),
        ],
    )
    def test_clauses_that_can_go(self, partners: ModuleType, sentence: str, short: str | None) -> None:
        assert outcomes(partners.shortened, sentence) == {short}

    def test_a_shorter_telling_is_entailed_and_an_edited_one_contradicts(self, partners: ModuleType) -> None:
        rows = [partners.shortened_pair(self.LONG, "Tom Hale left in June.", random.Random(seed)) for seed in range(60)]
        labels = Counter(row["label"] for row in rows if row)
        assert labels["entailment"] > 10 and labels["contradiction"] > 10
        assert all(row["premise"] == self.LONG for row in rows if row and row["label"] == "entailment")

    def test_a_name_of_the_story_takes_the_place_of_another(self, partners: ModuleType) -> None:
        found = partners.other_name("In May, Ann Doyle left.", "There Tom Hale sat with Doyle.", random.Random(1))
        assert found == "In May, Tom Hale left."

    @pytest.mark.parametrize(
        ("sentence", "other"),
        [("It rained.", "Ann Doyle left."), ("Ann Doyle left.", "It rained."), ("Ann Doyle left.", "Then Doyle sat.")],
    )
    def test_no_other_name(self, partners: ModuleType, sentence: str, other: str) -> None:
        assert partners.other_name(sentence, other, random.Random(1)) is None

    def test_what_both_texts_say_is_edited(self, partners: ModuleType) -> None:
        first, second = "Mayor opens town bridge to Ghana", "The mayor of the town opened the bridge to Ghana with 20 guests."
        rows = [partners.restated_pair(first, second, random.Random(seed)) for seed in range(80)]
        clashing = [row for row in rows if row and row["label"] == "contradiction"]
        assert clashing and all("20 guests" in row["premise"] + row["hypothesis"] for row in clashing)
        assert {row["label"] for row in rows if row} == {"contradiction", "not_contradiction"}

    def test_texts_about_two_things_are_no_pair(self, partners: ModuleType) -> None:
        assert partners.restated_pair("Prices rose again.", "The mayor opened the bridge on Monday.", random.Random(1)) is None


class TestComparisons:
    def rows(self, comparisons: ModuleType, make, *texts) -> list[dict]:
        return [row for seed in range(60) if (row := make(*texts, random.Random(seed)))]

    @pytest.mark.parametrize(
        "sentence",
        [
            "It snowed.",
            "It opened in 1998.",
            "A Boeing 707 flew.",
            "About 40 cars came.",
            "It ended 3-2.",
            "On May 5 it rained.",
            "12 cars came.",
        ],
    )
    def test_figures_that_take_no_comparison(self, comparisons: ModuleType, sentence: str) -> None:
        assert self.rows(comparisons, comparisons.compared_sentence, sentence) == []

    def test_label_follows_from_the_numbers(self, comparisons: ModuleType) -> None:
        rows = self.rows(comparisons, comparisons.compared_sentence, "Police counted 250 cars.")
        assert Counter(row["label"] for row in rows).keys() == {"entailment", "contradiction"}
        for row in rows:
            word, number = re.fullmatch(r"Police counted (\D+) (\d+) cars\.", row["hypothesis"]).groups()
            bound = int(number)
            if word in ("about", "around"):
                assert not 12.5 < abs(bound - 250) < 50, "whether that is 'about 250' is a matter of taste"
                holds = abs(bound - 250) <= 12.5
            else:
                holds = bound <= 250 if word == "at least" else bound < 250 if word in ("more than", "over") else bound > 250
            assert row["label"] == ("entailment" if holds else "contradiction")

    def test_form_of_the_figure_is_kept(self, comparisons: ModuleType) -> None:
        for row in self.rows(comparisons, comparisons.compared_sentence, "The bridge cost £3.4 million to build."):
            assert re.fullmatch(r"The bridge cost [a-z ]+ £\d\.\d million to build\.", row["hypothesis"])

    def test_a_comparison_is_drawn_anew(self, comparisons: ModuleType) -> None:
        row = {"premise": "It sold 120 copies in May.", "hypothesis": "It sold more than 100 copies.", "label": "entailment"}
        found = self.rows(comparisons, comparisons.compared_row, row)
        assert {f["premise"] for f in found} == {row["premise"]} and {f["label"] for f in found} == {"entailment", "contradiction"}

    @pytest.mark.parametrize(
        "row",
        [
            ("It sold 120 copies, 110 of them in May.", "It sold more than 100 copies.", "entailment"),
            ("It sold 120 copies.", "It sold more than 100 copies.", "contradiction"),
            ("It sold 120 copies.", "It sold more than 100 copies.", "neutral"),
            ("It sold 120 copies.", "It sold well.", "entailment"),
            ("It sold 120 copies.", "It sold more than 100 copies and over 90 cars.", "entailment"),
        ],
        ids=["two numbers near", "label from elsewhere", "neutral", "no number", "two comparisons"],
    )
    def test_rows_of_which_it_is_not_plain_what_is_compared(self, comparisons: ModuleType, row: tuple[str, str, str]) -> None:
        assert self.rows(comparisons, comparisons.compared_row, dict(zip(("premise", "hypothesis", "label"), row, strict=True))) == []


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
    "On a cold day, the mayor of the town opened a new bridge on Monday, which was late. It cost 40 million pounds and took"
    " two years to build. The mayor said that she was happy with the bridge. Not all people in the town agreed with her. The"
    " old ferry will stop on Friday after many years."
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
    stories = [{"text": "Too short. Far too short to pair."}, {"title": "Mayor opens new bridge in the town on Monday", "text": STORY}]
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

    def test_sources_that_are_not_listed_stay_out(self, mixture: ModuleType, small, data: Path) -> None:
        rows = mixture.training_rows(data, small, seed=1)
        assert {row["source"] for row in rows} == {*small.sources, *small.generated}
        assert all(row["label"] in mixture.ALLOWED for row in rows)

    def test_each_source_is_seen_as_often_as_the_table_says(self, mixture: ModuleType, small, data: Path) -> None:
        counts = Counter(row["source"] for row in mixture.training_rows(data, small, seed=1))
        assert counts == {"mnli": 27, "snli": 27, "fever": 9, "scone": 3} | small.generated

    def test_cap_counts_by_label(self, mixture: ModuleType, data: Path) -> None:
        capped = mixture.Mixture({"mnli": (4, 3), "scone": (1, 1)}, {})
        counts = Counter((row["source"], row["label"]) for row in mixture.training_rows(data, capped, seed=1))
        assert counts["mnli", "entailment"] == 12
        assert {counts["scone", row["label"]] for row in TWO_WAY} == {1}

    def test_pairs_of_one_story_are_no_contradiction_and_of_two_sentences(self, mixture: ModuleType, small, data: Path) -> None:
        for row in mixture.training_rows(data, small, seed=1):
            if row["source"] == "in_story":
                assert row["label"] == "not_contradiction" and row["premise"] != row["hypothesis"]
                assert row["premise"] in STORY and row["hypothesis"] in STORY

    def test_a_kind_of_which_there_is_none_comes_to_an_end(self, mixture: ModuleType, data: Path) -> None:
        assert mixture.training_rows(data, mixture.Mixture({"fever": (None, 1)}, {"compared_rows": 5}), seed=1)

    def test_seed_fixes_rows_and_order(self, mixture: ModuleType, small, data: Path) -> None:
        first, again, other = (mixture.training_rows(data, small, seed) for seed in (1, 1, 2))
        assert first == again != other

    def test_every_kind_of_the_stages_can_be_made(self, mixture: ModuleType) -> None:
        assert {kind for stage in mixture.MIXTURES.values() for kind in stage.generated} == set(mixture.GENERATORS)


class TestWritten:
    """Slips written by hand: as replacements in sentences that the file does not hold, and as pairs of their own."""

    STORY = "The pool shut in May. It opened again in June, to cheers. Nobody was hurt."
    SLIP: ClassVar = {
        "story": "pool", "kind": "date", "sentence": [22, 57], "partner": [0, 21],
        "clash": [[19, 23, "April"]], "same": [[19, 23, "July"], [28, 34, "boos"]],
    }  # fmt: skip

    def test_a_sentence_is_changed_where_the_record_says(self, written: ModuleType) -> None:
        assert written.sides(self.SLIP, {"pool": self.STORY}) == ("It opened again in June, to cheers.", "The pool shut in May.")
        assert written.changed("It opened again in June, to cheers.", self.SLIP["clash"]) == "It opened again in April, to cheers."
        assert written.changed("It opened again in June, to cheers.", self.SLIP["same"]) == "It opened again in July, to boos."

    @pytest.mark.parametrize("partner", [[0, 21], [58, 74]], ids=["before", "after"])
    def test_story_with_a_slip(self, written: ModuleType, partner: list[int]) -> None:
        text, sentence, other = written.slipped(self.SLIP | {"partner": partner}, self.STORY)
        assert text[sentence.start : sentence.end] == "It opened again in April, to cheers."
        assert text[other.start : other.end] == self.STORY[slice(*partner)]
        assert written.are_sides(other, sentence, sentence, other) and not written.are_sides(other, other, sentence, other)

    def test_a_partner_told_anew_ends_the_story(self, written: ModuleType) -> None:
        told = {key: value for key, value in self.SLIP.items() if key != "partner"} | {"told": "The pool closed before June."}
        text, _, other = written.slipped(told, self.STORY, "same")
        assert text.endswith("\n\nThe pool closed before June.") and text[other.start : other.end] == told["told"]

    def test_rows(self, written: ModuleType) -> None:
        summary = {"story": "pool", "kind": "date", "partners": [[0, 21]], "true": "Pool shut", "false": "Pool open"}
        imagined = {"kind": "name", "a": "A1", "clash": "C1", "same": "S1", "entailed": "E1"}
        rows = written.written_rows([self.SLIP, summary, imagined], {"pool": self.STORY}, random.Random(1))
        labels = {frozenset((row["premise"], row["hypothesis"])): row["label"] for row in rows}
        partner = "The pool shut in May."
        assert labels == {
            frozenset((partner, "It opened again in April, to cheers.")): "contradiction",
            frozenset((partner, "It opened again in July, to boos.")): "not_contradiction",
            frozenset((partner, "It opened again in June, to cheers.")): "not_contradiction",
            frozenset((partner, "Pool shut")): "entailment",
            frozenset((partner, "Pool open")): "contradiction",
            frozenset(("A1", "C1")): "contradiction",
            frozenset(("A1", "S1")): "not_contradiction",
            frozenset(("A1", "E1")): "entailment",
        }
        assert all(row["premise"] in ("A1", partner) for row in rows if row["label"] == "entailment")

    def test_a_summary_of_two_sentences_does_not_follow_from_the_first(self, written: ModuleType) -> None:
        summary = {"story": "pool", "kind": "date", "partners": [[0, 21], [22, 57]], "true": "Pool shut for a month", "false": "Pool open"}
        rows = written.written_rows([summary], {"pool": self.STORY}, random.Random(1))
        assert [row["label"] for row in rows] == ["not_contradiction", "contradiction"]

    @pytest.mark.parametrize("name", ["training.jsonl", "calibration.jsonl"])
    def test_every_record_of_the_files_is_whole(self, written: ModuleType, name: str) -> None:
        kinds = {"number", "date", "place", "name", "role", "reversal", "quote", "order"}
        records = written.read_records(name)
        assert len(records) >= 300
        for record in records:
            assert record["kind"] in kinds, record
            if "a" in record:
                texts = [record[key] for key in ("a", "clash", "same", "entailed")]
                assert len(set(texts)) == 4 and all(len(text.split()) >= 3 for text in texts), record
            elif "partners" in record:
                assert record["true"] != record["false"] and record["partners"] and record["story"], record
            else:
                assert ("told" in record) != ("partner" in record) and record["clash"] != record["same"], record
                for replacements in (record["clash"], record["same"]):
                    ends = [offset for start, end, _ in replacements for offset in (start, end)]
                    assert ends == sorted(ends) and (not ends or ends[-1] <= record["sentence"][1] - record["sentence"][0]), record

    def test_no_slip_stands_twice(self, written: ModuleType) -> None:
        pairs = [(r["a"], r["clash"]) for r in written.read_records("training.jsonl") if "a" in r]
        assert len(pairs) == len(set(pairs))
