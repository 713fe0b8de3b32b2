"""Phrases that name an office: what is none, then what its parts are."""

import pytest

from checker.facts.offices.office_phrases import domains_of, find_phrases, number_of


def words_of(text, span):
    return text[span.start : span.end] if span else ""


@pytest.mark.parametrize(
    "text",
    [
        "the shadow chancellor spoke",
        "an honorary president of France",
        "Deputy president Mbeki",
        "when Acme president Ruth Adair spoke",
        "the president of the rowing club",
        "Britain’s first Indian prime minister",
        "the secretary of state for Wales",
        "the president-elect",
        "presidential papers",
        "the party leader",
    ],
)
def test_another_office_or_none_is_left_alone(text):
    assert not find_phrases(text)


@pytest.mark.parametrize(
    ("text", "kind", "span", "place", "domains"),
    [
        ("She met Ireland’s first woman taoiseach.", "prime minister", "Ireland’s first woman taoiseach", "Ireland", {"Ireland"}),
        ("He was the first Kenyan president.", "president", "first Kenyan president", "Kenyan", {"Kenya"}),
        ("once prime minister of independent India,", "prime minister", "once prime minister of independent India", "India", {"India"}),
        ("the Federal Reserve chairman", "chair", "Federal Reserve chairman", "Federal Reserve", {"the Federal Reserve"}),
        ("when he was president of the Bundesbank, he", "president", "president of the Bundesbank", "Bundesbank", {"the Bundesbank"}),
    ],
)
def test_the_parts_of_a_phrase(text, kind, span, place, domains):
    found = find_phrases(text)
    assert [(p.kind, words_of(text, p.span), words_of(text, p.place), p.domains) for p in found] == [(kind, span, place, domains)]


def test_rank_party_and_owner_have_places_of_their_own():
    text = "Attlee’s second Labour foreign secretary"
    [phrase] = find_phrases(text)
    assert [words_of(text, span) for span in (phrase.rank, phrase.party, phrase.owner)] == ["second", "Labour", "Attlee"]


def test_chosen_by_the_people_is_part_of_the_phrase_and_the_verb_is_not():
    assert [phrase.words for phrase in find_phrases("Chile’s first elected president was tall.")] == [("first",)]
    text = "She was elected president of Chile."
    assert [words_of(text, phrase.span) for phrase in find_phrases(text)] == ["president of Chile"]


def test_numbers():
    assert [number_of(rank) for rank in ("first", "Third", "22nd", "36th")] == [1, 3, 22, 36]


def test_one_adjective_may_stand_for_two_countries():
    assert domains_of("Chinese") == {"China", "the Chinese Communist Party"}
    assert domains_of("Ruritania") == frozenset()
