"""Words written twice: which are sure."""

from checker.clashes.words.doubled import find_doubled
from checker.pipeline import Story
from checker.types import Document


def find(text: str) -> list[tuple[str, bool]]:
    return [(doubled.text, doubled.is_sure) for doubled in find_doubled(Story(Document(text)).sentences)]


def test_a_plain_sentence_has_none() -> None:
    assert find("The mayor said that that was the plan she had had since May.") == []


def test_articles_are_sure_and_other_words_are_not() -> None:
    assert find("She met with with the a man.") == [("with with", False), ("the a", True)]
