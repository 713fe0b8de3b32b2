"""Names of the past, rulers, members and borders, told in whatever order by words of their own alone."""

import pytest

from checker.facts import load_facts
from checker.facts.places.place_clashes import find_place_clashes

STORE = load_facts()


def told(text):
    return [text[clash.start : clash.end] for clash in find_place_clashes(text, STORE)]


@pytest.mark.parametrize(
    "text",
    [
        "They drove from Portugal to the border with France.",
        "Italy shares a maritime border with Libya.",
        "Bavaria borders Austria and Czechia.",
        "The border between Bavaria and Austria is open.",
        "Ghana, once the Gold Coast, grows cocoa.",
        "He sailed to Burma, then Thailand.",
        "Burma was known to Thailand as a rival.",
        "Burma called Thailand a liar.",
        "Bangladesh, once East Pakistan, is low.",
        "Zambia traded with what was Rhodesia and is now its neighbour.",
        "Cameroon, once a colony of France, was German before.",
        "East Timor won its independence from Indonesia.",
        "France handed Argentina a defeat.",
        "Italy ruled Croatia out.",
        "Greece was under German rule in the war.",
        "Poland granted Ukraine a loan.",
        "Finland joined Nato exercises in 2014.",
        "In 2014, Finland joined Nato in condemning the attack.",
        "In 2014 Poland became the EU country with the fastest growth.",
        "Sweden applied to join Nato in 2022.",
        "Ukraine’s allies in the EU met on Monday.",
        "Switzerland joined the EU in condemning the attack.",
        "Turkey and other members of Nato voted.",
        "They closed the borders of Poland and Romania.",
        "Britain sent aid over the border in Syria.",
        "The border that Poland shares with Russia is short.",
    ],
)
def test_what_may_be_said(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ghana, once called Nyasaland, grows cocoa.", "Nyasaland"),
        ("In the days when Benin was known as Bechuanaland, it was poor.", "Bechuanaland"),
        ("Thailand changed its name from Ceylon long ago.", "Ceylon"),
        ("Libya was a colony of Spain.", "Spain"),
        ("Angola threw off Belgian rule.", "Belgian"),
        ("Kosovo’s 2008 declaration of independence from Albania is disputed.", "Albania"),
        ("Nato’s frontier grew in April 2021, when Finland became the 31st member of the alliance.", "2021"),
        ("Denmark’s neighbours, Germany and Norway, agreed.", "Norway"),
        ("Chad, whose only neighbour to the north is Egypt, is dry.", "Egypt"),
        ("Gibraltar’s land border with Portugal is short.", "Portugal"),
        ("Bavaria’s border with Brandenburg is shut.", "Brandenburg"),
        ("The border fence between Algeria and Melilla is high.", "Melilla"),
        ("Chad has fenced its long desert border with Ethiopia.", "Ethiopia"),
    ],
)
def test_what_is_denied(text, wrong):
    assert wrong in told(text)
