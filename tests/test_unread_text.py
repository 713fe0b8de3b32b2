"""FC002 where a passage never ends: short stories are silent, and the rest of a story with one is checked."""

from conftest import NoNLI, scripted_models

from checker.documents import read_plain_text
from checker.pipeline import Checker
from checker.sentences import MAX_CHARACTERS
from checker.settings import Settings


def said(text: str) -> list[tuple[str, str]]:
    models = scripted_models(nli=NoNLI(), embedder=NoNLI())
    [result] = Checker(Settings(select=("FC0", "FC3")), models).check([read_plain_text(text)])
    return [(finding.code, finding.hit.message) for finding in result.findings]


def test_a_story_of_sentences_is_silent() -> None:
    assert said("It rained on Monday. " * (MAX_CHARACTERS // 20)) == []


def test_a_passage_without_an_end_is_told_and_the_rest_is_checked() -> None:
    [passage, day] = said(f"It rained.\n\n{'31 June 2024, ' * MAX_CHARACTERS}\n\nThe lease ends on 31 June 2024.")
    assert passage == (
        "FC002",
        f"These {14 * MAX_CHARACTERS - 1:,} characters without the end of a sentence were not checked. Is it a table or a list?",
    )
    assert day[0] == "FC304"
