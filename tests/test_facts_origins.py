"""Where heads of bodies came from and at what age rulers took office: silence first."""

import pytest

from checker.facts import OFFICE, load_facts
from checker.facts.offices.origins import find_wrong_age, find_wrong_origin, find_wrong_papal_name

FACTS = load_facts()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("U Thant, the Burmese secretary-general of the United Nations, meditated.", []),
        ("Pope John Paul II, the first Polish pope, skied.", []),
        ("Jens Stoltenberg met the Danish prime minister.", []),
        ("Kofi Annan, a guest of the Swedish embassy, spoke.", []),
        ("U Thant, the Thai secretary-general of the United Nations, meditated.", ["Thai"]),
        ("Pope Francis, the first pope from Brazil, waved.", ["Brazil"]),
        ("João Havelange, the former Argentine swimmer who ran football, posed.", ["Argentine"]),
    ],
)
def test_origins(text, told):
    assert [clash.values[0] for clash in find_wrong_origin(text, FACTS.find_names(text, OFFICE), FACTS)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Queen Victoria came to the throne at the age of 18.", []),
        ("Konrad Adenauer, who became chancellor at 73, grew roses.", []),
        ("Ronald Reagan was sworn in at noon and joked at 12 dinners.", []),
        ("Ronald Reagan died at 93.", []),
        ("Mahathir Mohamad, sworn in again at 92, worked on.", []),
        ("Queen Victoria came to the throne at the age of 28.", ["28"]),
        ("Konrad Adenauer, who became chancellor at 63, grew roses.", ["63"]),
        ("Mahathir Mohamad, sworn in again at 82, worked on.", ["82"]),
    ],
)
def test_ages(text, told):
    assert [clash.values[0] for clash in find_wrong_age(text, FACTS.find_names(text, OFFICE))] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Karol Wojtyła, who became Pope John Paul II, skied.", []),
        ("Karol Wojtyła met Pope Paul VI.", []),
        ("Karol Wojtyła, who became Pope John Paul I, skied.", ["John Paul I"]),
        ("Angelo Roncalli took the name Paul VI as pope.", ["Paul VI"]),
    ],
)
def test_papal_names(text, told):
    assert [clash.values[0] for clash in find_wrong_papal_name(text, FACTS)] == told
