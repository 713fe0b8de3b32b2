"""Names that all know: the list, and the known people."""

from checker.mentions.famous import famous_names, known_people, known_surnames, rare_surnames


def test_the_lists_have_nobody_in_common_and_no_title():
    assert not set(famous_names()) & set(known_people())
    assert "Jenkins" in known_surnames()
    assert not {name.split()[0] for name in known_people()} & {"King", "Queen", "Pope", "Tsar"}


def test_a_star_is_no_part_of_a_name():
    assert not any(name.endswith("*") for name in famous_names())
    assert "Djokovic" in rare_surnames() and "Williams" not in rare_surnames()
