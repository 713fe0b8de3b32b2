"""Names near a name: none that likeness knows is left out, and most others are."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks import BY_CODE
from checker.clashes.names import name_pairs, speakers
from checker.clashes.names.lookalikes import Lookalikes, differ_in_one_word
from checker.mentions import likeness
from checker.mentions.people import Person
from checker.pipeline import Story
from checker.types import Document, Mention, MentionKind, Span

LIKENESSES = (
    likeness.is_slip,
    likeness.is_homophone,
    likeness.is_alike,
    likeness.begins_alike,
    likeness.are_anagrams,
    likeness.is_one_edit,
    likeness.is_doubled,
)
SYLLABLES = ("ma", "mac", "han", "nah", "ley", "lai", "ber", "burg", "ph", "v", "cro", "kro", "s", "son", "é", "d", "ry", "ri")
WORDS = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=4).map(lambda parts: "".join(parts).capitalize())


def people(*names: str) -> list[Person]:
    mentions = (Mention(MentionKind.NAME, Span(at, at + 1), name, name, at) for at, name in enumerate(names))
    return [Person(str(mention.value), "person", (mention,)) for mention in mentions]


def test_other_names_are_not_near() -> None:
    names = ["Hanley", "Spencer", "Moss", "Okoro", "Peverell", "Hollis"]
    assert list(Lookalikes((name, name) for name in names).near("Hanley")) == []


@given(st.lists(WORDS, max_size=12), WORDS)
def test_no_likeness_is_left_out(words: list[str], word: str) -> None:
    near = set(Lookalikes((other, other) for other in words).near(word))
    assert near >= {other for other in words if any(is_like(word, other) for is_like in LIKENESSES)}


@given(WORDS, st.integers(0, 9), st.sampled_from("aehklmnrstxz"), st.sampled_from(("insert", "drop", "change", "swap", "double")))
def test_no_slip_of_a_word_is_left_out(word: str, at: int, letter: str, how: str) -> None:
    at %= len(word)
    before, after = word[:at], word[at:]
    odd = {"insert": before + letter + after, "drop": before + after[1:], "change": before + letter + after[1:]}
    odd |= {"swap": before + after[1:2] + after[:1] + after[2:], "double": before + after[:1] + after}
    near = set(Lookalikes([(word, word)]).near(odd[how]))
    assert near or not any(is_like(word, odd[how]) for is_like in LIKENESSES)


@pytest.mark.parametrize(("word", "odd"), [("Bale", "Sale"), ("Bale", "Able"), ("Oxle", "Moxle"), ("Attappa", "Atapa")])
def test_short_names_are_near(word: str, odd: str) -> None:
    assert list(Lookalikes([(word, word)]).near(odd)) == [word]


def test_names_that_differ_in_one_word_come_in_order() -> None:
    named = people("Ann Hanley", "Tom Moss", "Anne Hanley", "Tom Mosse", "Ann Hanly", "Ann B. Hanly", "Tim Moss")
    pairs = [(one.name, other.name) for one, other in differ_in_one_word(named)]
    assert pairs[:2] == [("Ann Hanley", "Anne Hanley"), ("Ann Hanley", "Ann Hanly")]
    assert ("Tom Moss", "Tom Mosse") in pairs and ("Anne Hanley", "Ann Hanly") not in pairs
    assert len(pairs) < 6


def test_of_a_thousand_names_few_are_near() -> None:
    draw = random.Random(1)
    names = ["".join(draw.choice("bdfghklmnprstvw") + draw.choice("aeiou") for _ in range(4)).capitalize() for _ in range(1000)]
    near = Lookalikes((name, name) for name in names)
    assert sum(1 for name in names for _ in near.near(name)) < 30 * len(names)


def test_a_roll_of_names_costs_each_name_a_few_comparisons(monkeypatch) -> None:
    """Six hundred people in full, and as many surnames that speak: each against each would be some 360,000 comparisons a kind."""
    draw, compared = random.Random(2), []
    surnames = ["".join(draw.choice("bdfghklmnprstvw") + draw.choice("aeiou") for _ in range(4)).capitalize() for _ in range(1200)]
    monkeypatch.setattr(speakers, "is_alike", lambda one, other: compared.append(one) or likeness.is_alike(one, other))
    monkeypatch.setattr(name_pairs, "are_told_apart", lambda story, one, other: compared.append(one) or False)
    full = [f"Ann {name}, 40, was on the roll." for name in surnames[:600]]
    story = Story(Document("\n\n".join([*full, *(f"“We lost,” said {name}." for name in surnames[600:])])))
    assert [hit for code in ("FC401", "FC406") for hit in BY_CODE[code].find(story)]
    assert len(compared) < 20 * len(surnames)


def test_on_a_roll_names_that_are_alike_by_chance_are_left_alone() -> None:
    draw = random.Random(3)
    surnames = ["".join(draw.choice("bdfghklmnprstvw") + draw.choice("aeiou") for _ in range(2)).capitalize() + "n" for _ in range(200)]
    roll = Story(Document("\n\n".join(f"Ann {name}, 40, was on the roll." for name in surnames)))
    few = Story(Document("\n\n".join(f"Ann {name}, 40, was on the roll." for name in ("Bakin", "Rosel", "Bakan"))))
    assert not list(BY_CODE["FC401"].find(roll))
    assert [hit.values for hit in BY_CODE["FC401"].find(few)] == [("Ann Bakin", "Ann Bakan")]
