"""The HTML report in Chromium: what a click and each key do, on a phone and a desk, and what axe-core says of it.

Needs the `browser` extra and Chromium, from the system or by `playwright install chromium`.
"""

import os
import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import WordChecker
from small_run import small_run, written

from checker.types import Document, Result

pytestmark = pytest.mark.browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDE, NARROW = (1440, 900), (375, 740)
SIZES = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="needs the browser extra: pip install 'checker[browser]'")
    with sync_api.sync_playwright() as playwright:
        installed = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        if installed is None and not os.path.exists(playwright.chromium.executable_path):
            pytest.skip("no Chromium found: install it, or run `playwright install chromium`")
        browser = playwright.chromium.launch(executable_path=installed)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser, tmp_path: Path):
    """Opens the report of a run; a page that complains, asks or fetches fails its test."""
    complaints: list[str] = []

    def open_page(results: list[Result], size: tuple[int, int] = WIDE, **options) -> "Page":
        path = tmp_path / "report.html"
        path.write_text(written(results, "html"), "utf-8")
        page = browser.new_context(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce", **options).new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: (complaints.append("a dialog"), dialog.dismiss()))
        page.on("request", lambda request: None if request.url == path.as_uri() else complaints.append(request.url))
        page.goto(path.as_uri())
        return page

    yield open_page
    assert complaints == []


def open_cards(page: "Page") -> list[str]:
    return [card.get_attribute("data-code") for card in page.locator(".card[open]").all()]


def is_in_view(page: "Page", path: str) -> bool:
    """Whether the first such element can be seen, not covered by anything."""
    return page.locator(path).first.evaluate(
        "e => { const b = e.getBoundingClientRect(), at = document.elementFromPoint(b.left + 2, b.top + b.height / 2);"
        " return !!at && (e.contains(at) || at.contains(e)); }"
    )


class TestMoving:
    @SIZES
    def test_all_cards_are_closed_at_first(self, open_page, size) -> None:
        assert open_cards(open_page(small_run(), size)) == []

    @SIZES
    def test_a_click_on_marked_words_opens_their_card(self, open_page, size) -> None:
        page = open_page(small_run(), size)
        page.get_by_role("link", name="1067").click()
        assert open_cards(page) == ["FC602"]
        assert is_in_view(page, ".card[open] .question") and is_in_view(page, ".mark.current")

    def test_the_card_on_a_phone_does_not_cover_the_words(self, open_page) -> None:
        page = open_page(small_run(), NARROW)
        mark = page.get_by_role("link", name="1067")
        mark.evaluate("e => e.scrollIntoView({block: 'end'})")
        mark.dispatch_event("click")
        assert open_cards(page) == ["FC602"] and is_in_view(page, ".mark.current")

    @SIZES
    def test_a_click_on_a_finding_shows_its_words_in_the_text(self, open_page, size) -> None:
        page = open_page(small_run(), size)
        page.locator(".card[data-code=FC102] .question").click()
        assert open_cards(page) == ["FC102"]
        assert page.locator(".mark.current").all_inner_texts() == ["Fourteen", "Twelve"]
        assert is_in_view(page, ".mark.current") and is_in_view(page, ".card[open] .question")

    def test_where_findings_overlap_a_second_click_shows_the_other(self, open_page) -> None:
        page = open_page(small_run())
        mark = page.get_by_role("link", name="£1,500")
        mark.click()
        assert open_cards(page) == ["FC203"]
        mark.click()
        assert open_cards(page) == ["FC002"]

    def test_keys(self, open_page) -> None:
        page = open_page(small_run())
        order = [card.get_attribute("data-code") for card in page.locator(".card").all()]
        for code in (*order, order[0]):
            page.keyboard.press("j")
            assert open_cards(page) == [code]
        page.keyboard.press("k")
        assert open_cards(page) == [order[-1]]
        page.keyboard.press("Escape")
        assert open_cards(page) == []

    def test_enter_opens_and_escape_returns_to_the_words(self, open_page) -> None:
        page = open_page(small_run())
        page.get_by_role("link", name="1067").focus()
        page.keyboard.press("Enter")
        assert open_cards(page) == ["FC602"]
        assert page.evaluate("document.activeElement.closest('.card').dataset.code") == "FC602"
        page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement.textContent") == "1067"

    def test_focus_can_be_seen(self, open_page) -> None:
        page = open_page(small_run())
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


class TestFilter:
    def test_by_tier_and_by_code(self, open_page) -> None:
        page = open_page(small_run())
        page.get_by_label("queries (3)").uncheck()
        assert page.locator(".card:visible").count() == 3
        assert page.get_by_role("status").inner_text() == "3 of 6 findings"
        page.get_by_text("Checks", exact=True).click()
        page.get_by_label("FC203 wrong-percentage (1)").uncheck()
        assert page.locator(".card:visible").count() == 2
        assert page.locator(".mark.off").first.get_attribute("tabindex") == "-1"

    def test_keys_pass_over_what_is_hidden(self, open_page) -> None:
        page = open_page(small_run())
        page.get_by_label("queries (3)").uncheck()
        page.locator("h1").click()
        page.keyboard.press("j")
        assert open_cards(page) == ["FC602"]


class TestPage:
    @SIZES
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("is_open", [False, True])
    def test_accessible(self, open_page, size, scheme: str, is_open: bool) -> None:
        page = open_page(small_run(), size, color_scheme=scheme, bypass_csp=True)  # so that axe can be put into it
        if is_open:
            page.keyboard.press("j")
        page.add_script_tag(content=files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
        violations = page.evaluate("axe.run().then(found => found.violations)")
        assert [(fault["id"], fault["impact"], fault["nodes"][0]["html"]) for fault in violations] == []

    @SIZES
    def test_nothing_sticks_out(self, open_page, size) -> None:
        long = Document("fourteen twelve " + "w" * 300, "a/" * 80)
        page = open_page([*small_run(), *WordChecker().check([long])], size)
        page.get_by_text("Checks", exact=True).click()
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]

    def test_hostile_text_does_not_run(self, open_page) -> None:
        trick = "</style></script><script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>"
        page = open_page(list(WordChecker().check([Document(f"{trick} fourteen, twelve on Friday {trick}", trick)])))
        page.keyboard.press("j")
        assert trick in page.locator(".text").inner_text()

    def test_without_scripts_all_cards_stand_open_below_the_text(self, open_page) -> None:
        page = open_page(small_run(), java_script_enabled=False)
        assert page.locator(".card .side:visible").count() == 7 and page.locator(".bar").count() == 0

    def test_in_print_all_cards_are_open_and_nothing_else_is_there(self, open_page) -> None:
        page = open_page(small_run())
        page.emulate_media(media="print")
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        assert len(open_cards(page)) == 6 and not page.locator(".bar").is_visible() and not page.locator("nav").is_visible()
        page.evaluate("window.dispatchEvent(new Event('afterprint'))")
        assert open_cards(page) == []

    def test_no_stories(self, open_page) -> None:
        assert open_page([]).locator(".bar").count() == 0
