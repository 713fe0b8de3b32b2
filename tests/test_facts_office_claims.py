"""Which person a sentence gives an office: none, then one."""

import pytest

from checker.facts import OFFICE, load_facts
from checker.facts.offices.office_claims import find_claims
from checker.facts.offices.office_phrases import find_phrases

FACTS = load_facts()


def claims_of(text):
    claims = find_claims(text, FACTS.find_names(text, OFFICE), find_phrases(text))
    return [(text[c.person.start : c.person.end], text[c.phrase.span.start : c.phrase.span.end]) for c in claims]


@pytest.mark.parametrize(
    "text",
    [
        "Khaleda Zia met the prime minister of Pakistan.",
        "Mahathir Mohamad called Indonesia’s president a friend.",
        "Gordon Brown hoped to become president of the World Bank.",
        "Al Gore was never president of the United States.",
        "The man who beat Tony Blair became president of France.",
        "The pope, Angela Merkel, the French president and the queen met.",
        "Would a President Gore have gone to war?",
        "Nicolas Sarkozy was told so by President Barack Obama.",
    ],
)
def test_an_office_of_nobody_named(text):
    assert not [claim for claim in claims_of(text) if claim[0] != "Barack Obama"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Golda Meir, Israel’s prime minister, baked.", ("Golda Meir", "Israel’s prime minister")),
        ("Golda Meir, a teacher from Milwaukee who became prime minister of Israel, baked.", ("Golda Meir", "prime minister of Israel")),
        ("Golda Meir slept, and the prime minister of Israel woke.", None),
        (
            "A portrait of Golda Meir, whom the party had made prime minister of Israel, hung there.",
            ("Golda Meir", "prime minister of Israel"),
        ),
        ("Mario Draghi said so in July 2012, when he was president of the Bundesbank.", ("Mario Draghi", "president of the Bundesbank")),
        ("Julia Gillard was the first woman to serve as Australia’s prime minister.", ("Julia Gillard", "Australia’s prime minister")),
        ("Robert McNamara left the Pentagon to become president of the IMF.", ("Robert McNamara", "president of the IMF")),
        ("Ireland’s president when the pope came was Patrick Hillery.", ("Patrick Hillery", "Ireland’s president")),
        ("President Angela Merkel of Germany spoke.", ("Angela Merkel", "President")),
    ],
)
def test_an_office_is_tied_to_one_person(text, claim):
    assert [found[:2] for found in claims_of(text)] == ([claim] if claim else [])


def test_the_subject_of_a_passive_holds_the_office_and_not_the_agent():
    assert claims_of("Helmut Kohl, beaten by Gerhard Schröder in 1998, had been chancellor of Germany.") == []
