"""Languages: English, names and headlines are let be; what is surely another language is named and not checked."""

from pathlib import Path

import pytest
from conftest import NoNLI, scripted_models

from checker.documents import read_plain_text
from checker.language import identify, mark_foreign
from checker.pipeline import Checker
from checker.sections import FOREIGN
from checker.settings import Settings
from checker.types import Document

ENGLISH = "The council voted on Monday to close the pool after forty years of use, against the advice of its own officers."
LINES = (Path(__file__).parents[1] / "fixtures/languages.txt").read_text("utf-8").splitlines()
FOREIGN_TEXTS = dict(line.split(": ", 1) for line in LINES if not line.startswith("#"))


def checked(text: str) -> tuple:
    models = scripted_models(nli=NoNLI(), embedder=NoNLI())
    [result] = Checker(Settings(select=("FC0", "FC3")), models).check([read_plain_text(text)])
    return result, [(finding.code, finding.hit.message) for finding in result.findings]


class TestSilent:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            ENGLISH,
            "Bürgermeister tritt nach Affäre zurück",
            "María de la Cruz, Juan del Río, Ana de los Santos, Luis de la Torre, José del Valle, Pablo de la Vega, Eva del Mar",
            "1 Van der Berg 2 De Vries 3 Van den Broek 4 Ter Horst 5 Het Hoog 6 De Jong 7 Van het Veld 8 Op den Kamp 9 Uit den Bogaard",
            "Rovers 2, City 1; Albion 0, United 0; Athletic 3, Wanderers 3; Town 1, Rangers 4; Villa 2, Orient 2; Vale 0, Forest 5",
            "Pho bo, bun cha, banh mi, goi cuon, cao lau, mi quang, com tam, banh xeo, bun bo hue, cha ca, xoi ga, nem ran, bo kho",
            "“Je ne regrette rien,” she said, and the crowd, which had come from all over the town, sang it with her: “Non, rien de rien.”",
            "Ane wee bairn gaed hame tae his mither, and she said that he was nae langer the lad who had left the hoose at Martinmas.",
            "Петр Чайковский",
        ],
    )
    def test_english_names_and_what_is_short(self, text: str) -> None:
        assert identify(text) is None

    @pytest.mark.parametrize("text", FOREIGN_TEXTS.values(), ids=list(FOREIGN_TEXTS))
    def test_a_foreign_quote_in_an_english_paragraph(self, text: str) -> None:
        quote = text[: len(text) // 3]
        assert identify(f"{ENGLISH} {ENGLISH} “{quote}” {ENGLISH}") is None

    def test_an_english_document_is_the_same_object(self) -> None:
        document = Document(f"{ENGLISH}\n\n{ENGLISH}")
        assert mark_foreign(document) is document


@pytest.mark.parametrize("language", FOREIGN_TEXTS)
def test_other_languages_are_named(language: str) -> None:
    assert identify(FOREIGN_TEXTS[language]) == language


@pytest.mark.parametrize("language", ["German", "Russian", "Chinese"])
def test_a_foreign_story_gives_one_finding_and_nothing_else(language: str) -> None:
    result, found = checked(f"Titel\n\n{FOREIGN_TEXTS[language]}\n\nWednesday, 21 May 2024 31 June 2024")
    assert found == [("FC002", f"This story is in {language}, as far as we can tell; it was not checked.")]
    assert result.examined["sentences"] == 0


def test_a_foreign_passage_is_left_out_and_the_rest_is_checked() -> None:
    foreign = f"{FOREIGN_TEXTS['Spanish']} 31 June 2024.\n\n{FOREIGN_TEXTS['Spanish']}"
    text = "\n\n".join([ENGLISH, ENGLISH, foreign, ENGLISH + " It closes on 31 June 2024."])
    result, found = checked(text)
    assert found[0] == ("FC002", "This passage is in Spanish, as far as we can tell; it was not checked.")
    assert [code for code, _ in found] == ["FC002", "FC304"]
    [passage] = [section.span for section in result.document.sections if section.kind == FOREIGN]
    assert text[passage.start : passage.end] == foreign


def test_passages_in_two_languages_are_two() -> None:
    text = "\n\n".join([ENGLISH] * 6 + [FOREIGN_TEXTS["German"], FOREIGN_TEXTS["French"]] + [ENGLISH] * 6)
    assert [message.split(",")[0] for _, message in checked(text)[1]] == ["This passage is in German", "This passage is in French"]


def test_a_live_blog_entry_keeps_what_is_english_of_it() -> None:
    german = FOREIGN_TEXTS["German"]
    text = "\n\n".join([f"18.12: {ENGLISH}", german, ENGLISH, f"19.40: {ENGLISH}", "It rained.", ENGLISH])
    document = mark_foreign(read_plain_text(text))
    assert [section.kind for section in document.sections] == ["live-blog entry", FOREIGN, "live-blog entry", "live-blog entry"]
    assert document.section(text.index(german)) == FOREIGN


def test_a_section_within_a_foreign_passage_goes_with_it() -> None:
    document = mark_foreign(read_plain_text(f"Neues aus dem Rathaus\n\n{FOREIGN_TEXTS['German']}\n"))
    assert [section.kind for section in document.sections] == [FOREIGN]
