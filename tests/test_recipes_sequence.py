"""The recipe of what tells which of two dates is the later: the dates of right texts label their own words."""

import json
import lzma

import pytest

TEXTS = (
    "The mill was built in 1990 and then sold in 2001. The school opened in 1985 and then closed in 1999.",
    "The mill was sold in 2001 after it had closed in 1990. The school shut in 1999 after it had opened in 1985.",
)


@pytest.fixture(scope="module")
def sequence(recipe):
    return recipe("sequence_weights")


@pytest.fixture(scope="module")
def examples(sequence):
    return list(sequence.of_sentences(TEXTS))


def test_dates_label_their_words_and_only_those_of_one_sentence_count(examples):
    assert [(pair.gap > 0, weight) for pair, weight in examples] == [(True, 0.2)] * 2 + [(False, 0.2)] * 2


def test_the_fit_tells_the_later_date(sequence, examples):
    signs, is_later = sequence.table_of(pair for pair, _ in examples)
    sums = signs @ sequence.fit([(pair, 100.0) for pair, _ in examples])
    assert sums[is_later == 1].min() > 0 > sums[is_later == 0].max()


def test_premises_are_read_once_and_need_two_years(sequence, tmp_path):
    path = tmp_path / "claims.jsonl.xz"
    with lzma.open(path, "wt", encoding="utf-8") as out:
        rows = [{"premise": text, "source": "fever"} for text in (TEXTS[0], TEXTS[0], "It rained in 1990.")]
        rows.append({"premise": TEXTS[1], "source": "ling_nli"})  # of no clear licence
        out.writelines(json.dumps(row) + "\n" for row in rows)
    assert list(sequence.premises_of(path)) == [TEXTS[0]]
