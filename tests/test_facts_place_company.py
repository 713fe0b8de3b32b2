"""Where a place is by the company in which it is named: its country’s pride, its visitors, its keepers, the rest of its country."""

import pytest
from told_places import told


@pytest.mark.parametrize(
    "text",
    [
        "Petra, the ancient city in Jordan, is busy.",
        "Antwerp, the port that supplies much of Germany, is shut.",
        "Salzburg, the city that draws half the tourists in Germany, is full.",
        "They toured New Brunswick, the region of Wallonia and Brittany.",
        "Kenya, home to the Nile perch, has lakes.",
        "Austria, home of Mozart and not far from Munich, is small.",
        "Rain fell on Salzburg and much of Germany.",
        "Tourists in Kenya gazed at Kilimanjaro.",
        "Visitors to Angkor Wat from Laos need a visa.",
        "Laos gave money to restore Angkor Wat.",
        "German officials visited Angkor Wat.",
        "A copy of Angkor Wat stands in Laos.",
        "Madeira, the Portuguese island off the coast of Morocco, is warm.",
        "Ceuta, the Spanish enclave in Morocco, is rich.",
        "Mont Blanc, the white giant above Geneva, is seen from afar.",
        "He wrote a book about Angkor Wat in Laos.",
        "Unlike Egypt, Jordan has Petra.",
        "Few European countries are as rich as Qatar.",
        "Russia is the largest country in Europe.",
        "Paraguay sells beef to countries in Africa.",
        "Migrants from countries in Africa, unlike Bolivians, need a visa.",
    ],
)
def test_what_may_be_said(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Angkor Wat, the 12th-century temple that is the pride of Laos, is full.", "Laos"),
        ("Machu Picchu, the ancient stone city in Bolivia, is busy.", "Bolivia"),
        ("The Galápagos, the Pacific islands that belong to Chile, are far away.", "Chile"),
        ("Laos, home to Angkor Wat, is quiet.", "Laos"),
        ("Bolivia, where Machu Picchu is the main draw, is high.", "Bolivia"),
        ("Of all the sights of Egypt, Petra is the best.", "Egypt"),
        ("Schools in Antwerp and elsewhere in Denmark were closed.", "Denmark"),
        ("Snow cut off Antwerp from the rest of Denmark.", "Denmark"),
        ("Visitors to Laos flock to Angkor Wat.", "Laos"),
        ("Officials in Bolivia closed Machu Picchu on Monday.", "Bolivia"),
        ("Bolivia will limit the number of visitors to Machu Picchu.", "Bolivia"),
        ("Police in Antwerp in Denmark arrested two men.", "Denmark"),
        ("Lake Tana in the highlands of Uganda is old.", "Uganda"),
        ("Hagia Sophia, the great domed mosque of Athens, is full.", "Athens"),
        ("Cusco, the old Inca capital in the mountains of Ecuador, is high.", "Ecuador"),
        ("Bogotá, 2,600 metres up in the Peruvian Andes, is cool.", "Peruvian"),
        ("Suriname, one of the poorest countries in Africa, voted.", "Africa"),
        ("Countries in South America, including Malawi, voted.", "South America"),
        ("Paraguay became the first African country to ban it.", "African"),
    ],
)
def test_what_is_denied(text, wrong):
    assert wrong in told(text)
