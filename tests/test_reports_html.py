"""The HTML report as a file: safe whatever the story holds, whole without scripts, the same findings as everywhere."""

import base64
import hashlib
import io
import re
from collections import Counter

import pytest
from conftest import WordChecker, a_check, words
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from small_run import small_run, written

from checker.findings import make_findings
from checker.reports import load_report
from checker.settings import Settings
from checker.types import Document, Hit, Piece, Result, Section, SourceMap, Span


def page_of(results: list[Result]) -> html.HtmlElement:
    return html.fromstring(written(results, "html").encode("utf-8"))


def a_page(document: Document, *hits: tuple[str, tuple[str, ...]]) -> html.HtmlElement:
    """The page of one story with a query on each span; its marked words after it."""
    found = [
        (a_check(f"FC90{i}"), Hit(f"FC90{i}", words(document, span), "Is it?", ("a", str(i)), tuple(words(document, m) for m in marks)))
        for i, (span, marks) in enumerate(hits)
    ]
    return page_of([Result(document, make_findings(document, found, Settings(), {}))])


def marked(page: html.HtmlElement) -> list[tuple[str, str]]:
    """The links in the text: the cards that they lead to, and their words."""
    return [(link.get("data-findings"), link.text_content()) for link in page.iter("a") if "mark" in link.get("class", "").split()]


class TestSafe:
    tricks = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\' onclick=alert(1) <a href="javascript:alert(1)">'

    def test_story_text_is_text_only(self) -> None:
        document = Document(f"{self.tricks} fourteen, twelve on Friday. {self.tricks}", self.tricks)
        page = page_of(list(WordChecker().check([document, Document("", self.tricks, failure=self.tricks)])))
        assert len(list(page.iter("script"))) == 1 and not list(page.iter("img"))
        assert all(not name.startswith("on") for element in page.iter() for name in element.attrib)
        assert all(link.get("href").startswith("#") for link in page.iter("a"))

    def test_the_policy_allows_only_its_own_style_and_script(self) -> None:
        page = page_of(small_run())
        [policy] = [meta.get("content") for meta in page.iter("meta") if meta.get("http-equiv")]
        assert "default-src 'none'" in policy
        for element in (*page.iter("style"), *page.iter("script")):
            digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
            assert f"{element.tag}-src 'sha256-{digest}'" in policy

    def test_nothing_is_loaded(self) -> None:
        report = written(small_run(), "html")
        assert not re.search(r"\b(?:src|srcset|action)=|url\(|@import|https?:", report)
        assert all(element.tag not in ("link", "iframe", "object") for element in html.fromstring(report.encode()).iter())

    def test_nothing_turns_the_text_about(self) -> None:
        assert not set("\u202e\u2066\x00\x1b") & set(written([Result(Document("It \u202e\u2066\x00rained\x1b."), ())], "html"))


@settings(max_examples=30)
@given(st.text(st.characters(exclude_categories=()), max_size=60), st.text(st.characters(exclude_categories=()), max_size=20))
def test_any_text_gives_a_whole_page(text: str, path: str) -> None:
    page = page_of(
        list(WordChecker().check([Document(f"{text} fourteen, twelve on Friday.", path), Document("", path, failure=f"no {text}")]))
    )
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(set(ids)) == len(ids)
    assert {link.get("href")[1:] for link in page.iter("a")} <= set(ids)
    assert sorted(card.get("data-code") for card in page.iter("details") if card.get("data-code")) == ["FC001", "FC101", "FC302"]


def test_no_stories() -> None:
    assert "No stories were checked." in page_of([]).text_content()


def test_the_same_findings_as_elsewhere_open_without_scripts() -> None:
    cards = [card for card in page_of(small_run()).iter("details") if card.get("data-code")]
    expected = [finding.code for result in small_run() for finding in result.findings]
    assert [card.get("data-code") for card in cards] == expected
    assert all(card.get("open") is not None for card in cards)


def test_an_interrupted_run_is_a_whole_page() -> None:
    def interrupted():
        yield from small_run()[:2]
        raise KeyboardInterrupt

    out = io.BytesIO()
    with pytest.raises(KeyboardInterrupt):
        load_report("html")(interrupted(), out)
    page = out.getvalue().decode("utf-8")
    assert page.endswith("</html>\n") and page.count("<li>") == 2


def test_stories_are_listed_where_there_are_several() -> None:
    assert not list(page_of(small_run()[:1]).iter("nav"))
    [listed] = page_of(small_run()).iter("nav")
    assert [item.text_content() for item in listed.iter("li")] == [
        "desk/pool.txt 2 errors, 3 queries",
        "desk/rain.txt no questions",
        "desk/empty.txt no questions",
        "desk/photo.jpg not read",
    ]


class TestText:
    def test_all_of_it_in_its_paragraphs_with_their_kinds(self) -> None:
        text = "Fares up\n\nBy A Writer\n\nFares rose.\n\nA bus, yesterday"
        document = Document(text, "a.txt", sections=(Section("headline", Span(0, 8)), Section("caption", Span(36, 52))))
        paragraphs = [p for p in a_page(document).iter("p") if p.get("data-section")]
        assert [(p.get("data-section"), p.text_content()) for p in paragraphs] == [
            ("headline", "1headline Fares up"),
            ("body", "2By A Writer"),
            ("body", "3Fares rose."),
            ("caption", "4caption A bus, yesterday"),
        ]

    def test_no_marks_no_links(self) -> None:
        assert marked(a_page(Document("It rained."))) == []

    def test_words_that_clash_else_the_whole_span(self) -> None:
        page = a_page(Document("It rose by 4%. It fell by 5%."), ("It rose by 4%.", ("4%",)), ("It fell by 5%.", ()))
        assert marked(page) == [("s1f1", "4%"), ("s1f2", "It fell by 5%.")]

    def test_overlapping_marks_are_cut_and_lead_to_both(self) -> None:
        page = a_page(Document("One two three four."), ("One two three", ()), ("two three four.", ("three",)))
        assert marked(page) == [("s1f1", "One two "), ("s1f2 s1f1", "three")]

    def test_a_span_over_two_paragraphs_is_marked_in_both(self) -> None:
        assert [found for _, found in marked(a_page(Document("It rained.\n\nIt poured."), ("rained.\n\nIt", ())))] == ["rained.", "It"]

    def test_places_are_those_of_the_file(self) -> None:
        source = SourceMap("<h1>\n<p>Fares rose", (Piece(Span(0, 10), Span(8, 18)),))
        page = a_page(Document("Fares rose", "a.html", source=source), ("rose", ()))
        assert "para 1, line 2, column 10" in page.text_content()


def test_a_card_has_both_sides_working_reference_and_explanation() -> None:
    cards = {card.get("data-code"): card.text_content() for card in page_of(small_run()).iter("details") if card.get("data-code")}
    assert "Fourteen swimmers hurt at pool" in cards["FC102"] and "Twelve people were taken" in cards["FC102"]
    assert "150 / 1,500 = 10%" in cards["FC203"] and "What FC203 looks at" in cards["FC203"]
    assert "WordNet 3.0" in cards["FC602"] and "press.txt" in cards["FC802"]


def test_counts_of_tiers() -> None:
    tiers = Counter(card.get("data-tier") for card in page_of(small_run()).iter("details") if card.get("data-tier"))
    assert tiers == {"error": 3, "query": 3}
