"""What is told of where a place lies, of what it borders on, of its capital and of the part of a land in which it stands."""

import pytest
from told_places import STORE, told

from checker.facts.atlas import atlas_of
from checker.facts.relations import LANGUAGE, OLD_CURRENCY, POSITION, values_of


@pytest.mark.parametrize(
    "text",
    [
        "Libya’s parliament, which sits in Tobruk, voted.",
        "The Dutch parliament voted in The Hague.",
        "The German parliament met in Bonn in 1985.",
        "The Polish foreign minister met his colleagues in Prague.",
        "The speaker of Poland’s parliament was in Prague.",
        "Yemen’s government, based in Aden, voted.",
        "Nanjing was declared the Chinese capital in 1927.",
        "Munich, capital of Germany’s Bavaria region, is rich.",
        "Nigeria moved its capital from Lagos to Abuja.",
        "Myanmar’s government was moved out of Yangon in 2005.",
        "Kenya moved the capital from Mombasa to Nairobi.",
        "Myanmar moved its capital from Mandalay to Rangoon in 1885.",
        "The Vistula, which rises in the Carpathians, is low.",
        "The Ohio meets the Mississippi at Cairo.",
        "Rochester, on the shore of Lake Ontario, is cold.",
        "In Turin, where the Po is wide, rowers train.",
        "The Galápagos, administered by Ecuador, are far away.",
        "The new road divides Hungary from nothing at all.",
        "Leeds, in northern England, won.",
        "Madrid, in the centre of Spain, is high.",
        "He learnt French in Angola, where Portuguese is the official language.",
        "French is the official language of the games, Angola was told.",
        "The Netherlands was a founder member of Nato.",
        "Bolivia lost its coast in a war.",
        "Uganda’s fishing fleet on the lake is old.",
        "Armenia borders Georgia.",
        "North Korea has confirmed that its money is no longer frozen at a Macau bank.",
        "Colombia shares a border in the north-west with Panama, to the east with Venezuela and Brazil.",
        "Nigeria, bordering Chad and Cameroon in the east and Niger in the north, sent troops.",
        "The Irish Sea between Great Britain and Ireland was rough.",
        "Petra, the ancient city in Jordan, is busy.",
        "Salzburg, the city that draws half the tourists in Germany, is full.",
        "They toured New Brunswick, the region of Wallonia and Brittany.",
        "Kenya, home to the Nile perch, has lakes.",
        "Austria, home of Mozart and not far from Munich, is small.",
        "Rain fell on Salzburg and much of Germany.",
        "Tourists in Kenya gazed at Kilimanjaro.",
        "Visitors to Angkor Wat from Laos need a visa.",
        "Laos gave money to restore Angkor Wat.",
        "German officials visited Angkor Wat.",
        "Madeira, the Portuguese island off the coast of Morocco, is warm.",
        "Ceuta, the Spanish enclave in Morocco, is rich.",
        "Mont Blanc, the white giant above Geneva, is seen from afar.",
        "He wrote a book about Angkor Wat in Laos.",
        "Unlike Egypt, Jordan has Petra.",
        "Few European countries are as rich as Qatar.",
        "Russia is the largest country in Europe.",
        "Paraguay sells beef to countries in Africa.",
        "Migrants from countries in Africa, unlike Bolivians, need a visa.",
        "The level of the Rhine in Cologne fell.",
        "The conference on the Nile in Turin was long.",
        "He drew the Danube in Paris.",
        "Vienna has a bridge over the Danube.",
        "Bergen faces Baltic rivals.",
        "Ships from Odesa sail to the Baltic.",
        "Lake Constance, in Germany and Austria, is high.",
        "Bolivia and Chile will meet at Lake Titicaca.",
        "Bolivia shares with Peru the waters of Titicaca.",
        "Vienna, Bratislava and Budapest, all on the Danube, are full.",
        "Danube towns such as Linz and Passau are full.",
        "Spanish firms sell in Porto, Madrid and Lisbon.",
        "The border between Argentina and Chile follows the Andes.",
        "Hungary was paid in zloty for its gas.",
        "The zloty fell after Hungary’s central bank cut its rate.",
        "The Czech central bank’s cut lifted the forint.",
        "Poland will pay 300 forint to Hungarian families.",
        "Poland’s parliament voted for a levy of 300 zloty.",
        "Hungary sold its reserves of zloty.",
        "Sweden’s central bank held its rate to help the krona, its currency.",
    ],
)
def test_what_may_be_said(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The generals began moving Myanmar’s government out of Mandalay in 2005.", "Mandalay"),
        ("Casablanca became Morocco’s capital.", "Casablanca"),
        ("The Australian capital is Sydney.", "Sydney"),
        ("To Lagos, capital of Nigeria, they came in thousands.", "Lagos"),
        ("Addis Ababa, the seat of the African Union and capital of Eritrea, is high.", "Addis Ababa"),
        ("Pandas live in Chengdu, capital of China’s Yunnan province.", "Chengdu"),
        ("The Vistula, which rises in Lithuania, is low.", "Lithuania"),
        ("The Sunda Strait, which separates Java from Borneo, is deep.", "Borneo"),
        ("In Turin, where the Adige is wide, rowers train.", "Adige"),
        ("The Galápagos, administered by Peru, are far away.", "Peru"),
        ("Leeds, in southern England, won.", "southern England"),
        ("The western Turkish town of Trabzon is wet.", "western Turkish"),
        ("Angola, the oil-rich country where French is the official language, has oil.", "French"),
        ("Zambia’s seaports are busy.", "Zambia"),
        ("Armenia, landlocked between Georgia, Turkey, Iran and Syria, is poor.", "Syria"),
        ("The Missouri at Memphis was high.", "Missouri"),
        ("Angkor Wat, the 12th-century temple that is the pride of Laos, is full.", "Laos"),
        ("Machu Picchu, the ancient stone city in Bolivia, is busy.", "Bolivia"),
        ("The Galápagos, the Pacific islands that belong to Chile, are far away.", "Chile"),
        ("Laos, home to Angkor Wat, is quiet.", "Laos"),
        ("Police in Antwerp in Denmark arrested two men.", "Denmark"),
        ("Lake Tana in the highlands of Uganda is old.", "Uganda"),
        ("Hagia Sophia, the great domed mosque of Athens, is full.", "Athens"),
        ("Cusco, the old Inca capital in the mountains of Ecuador, is high.", "Ecuador"),
        ("Bogotá, 2,600 metres up in the Peruvian Andes, is cool.", "Peruvian"),
        ("Suriname, one of the poorest countries in Africa, voted.", "Africa"),
        ("Paraguay became the first African country to ban it.", "African"),
        ("The level of the Danube in Cologne fell.", "Danube"),
        ("Divers searched the Danube beneath Prague’s oldest bridge.", "Danube"),
        ("Rouen, built on both sides of the Loire, is old.", "Loire"),
        ("The Ukrainian port of Odesa on the Baltic was hit.", "Baltic"),
        ("Gdańsk looks out on the Black Sea.", "Black Sea"),
        ("Uganda and Rwanda, which share Lake Victoria, met.", "Rwanda"),
        ("The border between Zambia and Botswana runs through the Victoria Falls.", "Botswana"),
        ("The ship calls at capitals on the Danube, Vienna, Bratislava, Budapest and Bucharest.", "Bucharest"),
        ("Cities in Spain such as Madrid, Valencia and Lyon are hot.", "Lyon"),
        ("Haiti shares the island of Hispaniola with Cuba.", "Cuba"),
        ("Mont Blanc, where France meets Germany, is high.", "Germany"),
        ("The Hoover Dam, on the Rio Grande, is old.", "Rio Grande"),
        ("The Dead Sea, whose shores Israel shares with Egypt, is low.", "Egypt"),
        ("The Kiel Canal, the short cut from the North Sea to the Irish Sea, is shut.", "Irish Sea"),
        ("Indonesia’s parliament voted for a levy of 1,500 ringgit a litre.", "ringgit"),
        ("Hungary’s central bank spent billions to defend the zloty.", "zloty"),
    ],
)
def test_what_is_denied(text, wrong):
    assert wrong in told(text)


def test_every_country_has_a_language_and_none_is_named_twice():
    atlas = atlas_of(STORE)
    countries = {subject for held, subject in atlas.facts if held == "lies in"}
    spoken = [fact for fact in STORE.of(LANGUAGE) if fact.subject in countries]
    assert {fact.subject for fact in spoken} == countries
    assert all(len(values_of(fact)) == len([*fact.value.split("; "), *filter(None, fact.also.split("; "))]) for fact in spoken)


def test_a_town_does_not_lie_at_both_ends_only():
    for fact in STORE.of(POSITION):
        assert values_of(fact) <= {"north", "south", "east", "west", "central"} and len(values_of(fact)) < 5, fact.subject


def test_an_old_currency_is_not_of_a_country_unknown():
    atlas = atlas_of(STORE)
    assert all(atlas.fact("lies in", fact.subject) for fact in STORE.of(OLD_CURRENCY))
