"""Which facts a sentence may be about; what the model makes of them stands in fixtures/checks/FC601.md."""

import pytest

from checker.facts import load_facts
from checker.facts.relevance import MOST, find_relevant


def statements(text: str) -> list[str]:
    return [fact.statement for _, fact in find_relevant(text, load_facts())]


@pytest.mark.parametrize(
    "text",
    [
        "The hall was full by eight.",
        "Mozart is played in Vienna.",  # nothing that the facts say
        "The United States borders nobody in Asia.",  # of neighbours a country has several
    ],
)
def test_nothing_to_ask(text):
    assert statements(text) == []


def test_another_value_in_its_place():
    birthplace = "Wolfgang Amadeus Mozart was born in Salzburg."
    assert birthplace in statements("Mozart was born in Vienna.")
    assert birthplace not in statements("Salzburg, where Mozart was born, was full.")


def test_no_more_than_a_model_has_time_for():
    text = "Mozart, Beethoven, Einstein, Churchill, Picasso, Dickens, Newton and Marie Curie were born, died and won prizes."
    assert len(statements(text)) == MOST
