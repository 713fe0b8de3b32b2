"""Words that no list has, in their sentences."""

from checker.clashes.words.misspelt_words import find_misspelt_words
from checker.pipeline import Story
from checker.types import Document


def find(text: str, *terms: str) -> list[tuple[str, tuple[str, ...]]]:
    slips = find_misspelt_words(Story(Document(text)).sentences, terms)
    return [(slip.sentence.text[slip.start : slip.end], slip.right) for slip in slips]


def test_a_term_of_the_desk() -> None:
    text = "The goverment will appeal."
    assert find(text, "goverment") == [] and find(text) == [("goverment", ("government",))]


def test_a_text_cut_off() -> None:
    assert find("Passengers came by rail and used public transportatio") == []
    assert find("Passengers used public transportatio here.") == [("transportatio", ("transportation",))]


def test_three_unknown_words_are_another_language() -> None:
    assert find("The goverment recieved a televison set.") == []
    assert len(find("The goverment has recieved a set.")) == 2


def test_terms_of_medicine() -> None:
    assert find("They found fentanyl, oxycodone and pentobarbital in the van.") == []
    assert find("The vial held thiopentol that had aged.") == [("thiopentol", ("thiopental",))]
