"""Words that no list has, in their sentences."""

from checker.clashes.words.misspelt_words import common_slips, find_misspelt_words
from checker.mentions.english_words import is_english, meant_words
from checker.mentions.lexicon import is_listed
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


def test_common_slips_are_no_words_and_more_than_one_slip_from_theirs() -> None:
    slips = common_slips()
    assert list(slips) == sorted(slips)
    assert [slip for slip, word in slips.items() if is_listed(slip) or word in meant_words(slip) or not is_english(word)] == []
