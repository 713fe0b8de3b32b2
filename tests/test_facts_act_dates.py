"""Dates of acts: which date a sketch gives to a death, a birth, a founding or the writing of a book."""

import pytest

from checker.facts.act_dates import ACT, Act, is_act_dated, is_dated_so, tell_act
from checker.facts.people.lives import BORN, DIED, find_dated_part
from checker.facts.people.makings import FOUNDED, MAKER, is_dated

SIGNS = {"EVENT": "\ue000", "DATE": "\ue001", "OTHER": "\ue002", "PERSON": "\ue003"}


def sketch_of(text):
    for word, sign in SIGNS.items():
        text = text.replace(word, sign)
    return text


@pytest.mark.parametrize(
    "text",
    [
        "After PERSON died, in DATE the house was sold.",
        "The house where PERSON died was sold in DATE.",
        "In DATE, ten years after PERSON died, the house was sold.",
        "In DATE a plaque marked the house where PERSON died.",
        "Scholars said in DATE that PERSON died of poison.",
        "PERSON died, and in DATE the rights were sold.",
        "A pupil of PERSON died in DATE.",
        "PERSON saw her husband before his death in DATE.",
        "PERSON's death mask was made in DATE.",
        "Those who saw PERSON die live in DATE.",
    ],
)
def test_the_date_of_something_else_than_a_life(text):
    assert find_dated_part(sketch_of(text)) is None


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("It was in DATE that PERSON died.", DIED),
        ("DATE was the year PERSON died.", DIED),
        ("The trust, set up on PERSON's death in DATE, is rich.", DIED),
        ("PERSON died, aged 66, in DATE.", DIED),
        ("The farm has been theirs since DATE, the year of PERSON's death.", DIED),
        ("PERSON had lived there for a year at the time of his death in DATE.", DIED),
        ("Until his death in DATE, PERSON lived there.", DIED),
        ("What killed PERSON in DATE is unknown.", DIED),
        ("PERSON, dead since DATE, earns millions.", DIED),
        ("A friend nursed PERSON, who was to die in DATE.", DIED),
        ("DATE saw the birth of PERSON.", BORN),
        ("PERSON came into the world in DATE.", BORN),
        ("At the time of PERSON's birth, in DATE, there was no railway.", BORN),
    ],
)
def test_the_date_of_a_life(text, part):
    assert find_dated_part(sketch_of(text)) == part


@pytest.mark.parametrize(
    "text",
    [
        "EVENT set up a fund in DATE.",
        "EVENT started work abroad in DATE.",
        "The appeal that EVENT launched in DATE is over.",
        "EVENT has campaigned there since DATE.",
        "A unit of EVENT was founded in DATE.",
    ],
)
def test_the_date_of_something_else_than_a_founding(text):
    assert not is_dated(sketch_of(text), FOUNDED)


@pytest.mark.parametrize(
    "text",
    [
        "EVENT has been around since DATE.",
        "EVENT traces its origins to DATE.",
        "In DATE, when EVENT was founded, there was nothing.",
        "EVENT lost money for the first time since it was founded in DATE.",
        "EVENT (est. DATE) has grown.",
        "EVENT, which a lawyer and his wife founded in DATE, is rich.",
    ],
)
def test_the_date_of_a_founding(text):
    assert is_dated(sketch_of(text), FOUNDED)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EVENT was sold in DATE.", False),
        ("PERSON saw EVENT again in DATE.", False),
        ("EVENT, a novel of DATE, is long.", True),
        ("In DATE came EVENT, PERSON's first novel.", True),
        ("When PERSON finished EVENT, in DATE, nobody cared.", True),
    ],
)
def test_the_date_of_a_work(text, expected):
    assert is_dated(sketch_of(text), MAKER) is expected


def test_only_the_group_of_a_form_is_the_act():
    act = Act((r"^X (?P<act>he died)",))
    assert list(tell_act("X he died in \ue001.", act.clauses)) == [f"X {ACT} in \ue001."]
    assert is_act_dated("X he died in \ue001.", act) and not is_act_dated("X he died, as I said in \ue001.", act)


def test_what_is_done_about_an_event_is_not_the_event():
    assert not is_dated_so(sketch_of("He wrote on the EVENT in DATE."), is_clause=False)
    assert is_dated_so(sketch_of("DATE saw the EVENT."), is_clause=False)
    assert is_dated_so(sketch_of("He was born in DATE, just as the EVENT."), is_clause=True)
