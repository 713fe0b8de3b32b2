"""Towns in which a parliament sits or which become a capital."""

import pytest

from checker.facts import load_facts
from checker.facts.places.place_clashes import find_place_clashes

STORE = load_facts()


def told(text):
    return [text[clash.start : clash.end] for clash in find_place_clashes(text, STORE)]


@pytest.mark.parametrize(
    "text",
    [
        "Libya’s parliament, which sits in Tobruk, voted.",
        "The Dutch parliament voted in The Hague.",
        "The German parliament met in Bonn in 1985.",
        "The Polish foreign minister met his colleagues in Prague.",
        "The speaker of Poland’s parliament was in Prague.",
        "Yemen’s government, based in Aden, voted.",
        "Sydney wants to be the Australian capital.",
        "Nanjing was declared the Chinese capital in 1927.",
        "Munich, capital of Germany’s Bavaria region, is rich.",
        "Nigeria moved its capital from Lagos to Abuja.",
        "Myanmar’s government was moved out of Yangon in 2005.",
        "Kenya moved the capital from Mombasa to Nairobi.",
        "Myanmar moved its capital from Mandalay to Rangoon in 1885.",
    ],
)
def test_what_may_be_said(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Bulgaria’s parliament, which sits in Bucharest, voted.", "Bucharest"),
        ("The Slovenian parliament voted on Monday in Bratislava.", "Bratislava"),
        ("Kenya’s government, based in Kampala, denied it.", "Kampala"),
        ("From Lagos, Nigeria’s seat of government, came no word.", "Lagos"),
        ("The generals began moving Myanmar’s government out of Mandalay in 2005.", "Mandalay"),
        ("Nigeria moved its capital from Kano to Abuja.", "Kano"),
        ("Istanbul was chosen as the capital of Turkey.", "Istanbul"),
        ("Casablanca became Morocco’s capital.", "Casablanca"),
        ("The Australian capital is Sydney.", "Sydney"),
        ("To Lagos, capital of Nigeria, they came in thousands.", "Lagos"),
        ("Addis Ababa, the seat of the African Union and capital of Eritrea, is high.", "Addis Ababa"),
        ("Dushanbe, the capital of the former Soviet republic of Kyrgyzstan, is calm.", "Dushanbe"),
        ("Pandas live in Chengdu, capital of China’s Yunnan province.", "Chengdu"),
    ],
)
def test_what_is_denied(text, wrong):
    assert wrong in told(text)
