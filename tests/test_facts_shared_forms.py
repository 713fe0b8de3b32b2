"""What lies on a river, a lake or a sea, and who shares it."""

import pytest
from told_places import told


@pytest.mark.parametrize(
    "text",
    [
        "The level of the Rhine in Cologne fell.",
        "The conference on the Nile in Turin was long.",
        "He drew the Danube in Paris.",
        "Vienna has a bridge over the Danube.",
        "Bergen faces Baltic rivals.",
        "Ships from Odesa sail to the Baltic.",
        "The Suez Canal, the route from India to the North Sea, is shut.",
        "Lake Constance, in Germany and Austria, is high.",
        "Bolivia and Chile will meet at Lake Titicaca.",
        "Bolivia shares with Peru the waters of Titicaca.",
        "Vienna, Bratislava and Budapest, all on the Danube, are full.",
        "Danube towns such as Linz and Passau are full.",
        "Spanish firms sell in Porto, Madrid and Lisbon.",
        "The border between Argentina and Chile follows the Andes.",
    ],
)
def test_what_may_be_said(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The level of the Danube in Cologne fell.", "Danube"),
        ("Divers searched the Danube beneath Prague’s oldest bridge.", "Danube"),
        ("The Nile, Baghdad’s river, is low.", "Nile"),
        ("Rouen, built on both sides of the Loire, is old.", "Loire"),
        ("The Ukrainian port of Odesa on the Baltic was hit.", "Baltic"),
        ("Gdańsk looks out on the Black Sea.", "Black Sea"),
        ("Bolivia keeps a navy on Titicaca, the high Andean lake that it shares with Chile.", "Chile"),
        ("Uganda and Rwanda, which share Lake Victoria, met.", "Rwanda"),
        ("The border between Zambia and Botswana runs through the Victoria Falls.", "Botswana"),
        ("The ship calls at capitals on the Danube, Vienna, Bratislava, Budapest and Bucharest.", "Bucharest"),
        ("Cities in Spain such as Madrid, Valencia and Lyon are hot.", "Lyon"),
        ("Haiti shares the island of Hispaniola with Cuba.", "Cuba"),
        ("Mont Blanc, where France meets Germany, is high.", "Germany"),
        ("The Hoover Dam, on the Rio Grande, is old.", "Rio Grande"),
        ("The Dead Sea, whose shores Israel shares with Egypt, is low.", "Egypt"),
        ("Lake Albert, on Uganda’s border with Kenya, is rich in oil.", "Kenya"),
        ("The Kiel Canal, the short cut from the North Sea to the Irish Sea, is shut.", "Irish Sea"),
        ("The Strait of Malacca, the lane separating the peninsula from Borneo, is narrow.", "Borneo"),
    ],
)
def test_what_is_denied(text, wrong):
    assert wrong in told(text)
