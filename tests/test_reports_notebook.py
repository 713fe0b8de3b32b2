"""A story in a notebook: safe whatever it holds, nothing loaded, nothing touched outside its cell, light or dark."""

import re

from conftest import WordChecker
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from checker.findings import Findings
from checker.reports.notebook import make_output, read_style
from checker.types import Document, Result

TRICKS = "</style></div><script>alert(1)</script><img src=x onerror=alert(1)>"


def result_of(text: str, path: str = "pool.txt") -> Result:
    [result] = WordChecker().check([Document(text, path)])
    return result


def cell(shown: Result | Findings) -> html.HtmlElement:
    return html.fromstring(f"<div>{shown._repr_html_()}</div>")


def test_no_findings_and_no_story() -> None:
    assert "no questions" in cell(Findings()).text_content()


def test_a_clean_story_is_shown_with_what_was_examined() -> None:
    page = cell(result_of("It rained."))
    assert "It rained." in page.text_content() and "no questions. Examined: 1 sentence." in page.text_content()


def test_a_story_is_text_only() -> None:
    page = cell(result_of(f"{TRICKS} There were fourteen, or twelve. {TRICKS}", TRICKS))
    assert not list(page.iter("script", "img"))
    assert all(not name.startswith("on") for element in page.iter() for name in element.attrib)


def test_nothing_is_loaded_or_run() -> None:
    assert not re.search(r"\b(?:src|srcset|action)=|url\(|@import|https?:|<script", make_output(result_of("It was Friday.")))


def test_the_style_stays_in_its_cell_and_sets_neither_paper_nor_ink() -> None:
    rules = [rule.partition("{") for rule in read_style().split("}") if rule.strip()]
    assert all(selector.strip().startswith(".checker-cell") for rule, _, _ in rules for selector in rule.split(","))
    assert not re.search(r"(?<![-\w])(?:background|color):\s*#", read_style())


def test_marks_lead_to_cards_and_no_other_cell_has_their_ids() -> None:
    one, other = (cell(result_of(text)) for text in ("It was Friday.", "On Friday it rained."))
    ids = [{element.get("id") for element in page.iter() if element.get("id")} for page in (one, other)]
    assert not ids[0] & ids[1]
    [mark] = [link for link in one.iter("a") if "mark" in link.get("class", "")]
    assert mark.text == "Friday" and mark.get("href").removeprefix("#") in ids[0]


def test_findings_alone_show_the_story_that_they_are_of() -> None:
    result = result_of("It was Friday.")
    assert "It was Friday." in cell(Findings(result.findings)).text_content()


@settings(max_examples=30)
@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_text_can_be_shown(text: str) -> None:
    page = cell(result_of(f"{text} Friday", "p.txt") if "Friday" not in text else result_of(text))
    assert page.find_class("checker-cell")
    make_output(result_of("It rained.", text)).encode()
