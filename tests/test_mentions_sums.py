"""Figures that are told with their sum, share, change, product or list."""

import pytest

from checker.clashes.figures.lists import find_lists
from checker.clashes.figures.numbered import find_numbered_list
from checker.clashes.figures.products import find_products
from checker.clashes.figures.splits import find_splits
from checker.clashes.figures.totals import find_totals
from checker.mentions.number_words import number_of
from checker.mentions.precision import Interval, interval
from checker.pipeline import Story
from checker.types import Document, MentionKind


def read(text):
    """The first sentence and its figures."""
    story = Story(Document(text))
    return story.sentences[0], [m for m in story.mentions if m.kind is MentionKind.FIGURE and m.sentence == 0]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It cost £1.4bn.", 1.35e9, 1.45e9),
        ("It held 12 men.", 12, 12),
        ("It held twelve men.", 12, 12),
        ("It rose 36%.", 35.5, 36.5),
        ("It rose 4.8%.", 4.75, 4.85),
        ("It cost £1,500.", 1462.5, 1537.5),
        ("It sold 1,187 hats.", 1187, 1187),
        ("It cost about £200.", 170, 230),
    ],
)
def test_a_figure_is_as_exact_as_it_is_written(text, low, high):
    (figure,) = read(text)[1]
    assert (interval(figure).low, interval(figure).high) == pytest.approx((low, high))


def test_intervals():
    assert Interval(1, 2) + Interval(3, 4) == Interval(4, 6)
    assert Interval(1, 2).times(Interval(3, 4)) == Interval(3, 8)
    assert Interval(1, 2).over(Interval(0, 4)).high == float("inf")
    assert Interval(1, 2).meets(Interval(2, 3)) and not Interval(1, 2).meets(Interval(2.1, 3))


def test_totals():
    (total,) = find_totals(*read("The dead were 12 men and nine women, 22 in all."))
    assert (total.whole.text, [part.text for part in total.parts]) == ("22", ["12", "nine"])
    assert list(find_totals(*read("A total of 22 people, including 12 men and nine women, were held."))) == []


def test_splits():
    (split,) = find_splits(*read("Of the 22 people, 12 died and the other nine were hurt."))
    assert (split.whole.text, [part.text for part in split.parts]) == ("22", ["12", "nine"])


def test_products():
    (product,) = find_products(*read("Its 3,000 members won £8.5bn in total, an average of £2.8m each."))
    assert (product.count.text, product.each.text, product.whole.text) == ("3,000", "£2.8m", "£8.5bn")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She leaves three sons, Tom and Neil.", [(3, 2, 2)]),
        ("It covers two counties, Durham and Tyne and Wear.", []),
        ("She leaves three sons, Tom, 45, Neil, 41, and Bob.", [(3, 3, 3)]),
        ("She leaves three sons.", []),
    ],
)
def test_lists(text, found):
    assert [(listed.count, listed.fewest, listed.most) for listed in find_lists(read(text)[0])] == found


def numbered(text):
    story = Story(Document(text))
    return find_numbered_list(story.document, story.sentences, story.counts)


def test_numbered_paragraphs():
    listed = numbered("Five ways\n\n3. Run.\n\n2. Sleep.\n\n1. Eat.")
    assert (listed.announced, listed.found) == (5, 3)
    assert numbered("Five ways\n\n1. Run.\n\n2. Sleep.\n\n4. Eat.") is None
    assert numbered("") is None


def test_numbers_in_words():
    assert [number_of(word) for word in ("12", "Twelve", "twenty-one")] == [12, 12, 21]
