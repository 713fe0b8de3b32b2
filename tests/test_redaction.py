"""Redaction: no word of a story in any report, every place where it was."""

import re
from dataclasses import replace

import pytest
from conftest import WordChecker
from hypothesis import given, settings
from hypothesis import strategies as st
from small_run import STORY, small_run, written

from checker.checks import BY_CODE
from checker.documents import read_plain_text
from checker.redaction import MASK, mask, redact
from checker.reports import FORMATS
from checker.types import Directive, Document, Piece, Result, SourceMap, Span

TRIGGERS = "fourteen twelve Friday"  # of findings by WordChecker


def long_words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"\w{4,}", text)}


def redacted_run(text: str) -> list[Result]:
    """A story and an unreadable one whose failure quotes it."""
    return [redact(result) for result in WordChecker().check([Document(text, "a.txt"), Document("", "b.txt", failure=text)])]


OWN_WORDS = {format: long_words(written(redacted_run(TRIGGERS), format)) for format in FORMATS}


@pytest.mark.parametrize("format", FORMATS)
def test_no_word_of_the_small_run_in_any_report(format: str) -> None:
    nothing = [redact(replace(result, document=Document("", result.document.path))) for result in small_run()]
    report = written([redact(result) for result in small_run()], format)
    assert long_words(report) & long_words(STORY) <= long_words(written(nothing, format))
    assert "FC203" in report and "1067" not in report


@settings(max_examples=25)
@given(st.lists(st.text(st.characters(categories=("L", "N", "P")), min_size=4, max_size=12), max_size=8))
def test_no_word_of_any_story_in_any_report(own: list[str]) -> None:
    text = f"{TRIGGERS} {' '.join(own)}"
    if any(text.count(word) > 1 for word in TRIGGERS.split()):
        return
    for format in FORMATS:
        report = written(redacted_run(text), format)
        assert long_words(report) & long_words(text) <= OWN_WORDS[format]
        assert "FC302" in report


@given(st.text(st.characters(exclude_categories=())))
def test_a_mask_keeps_length_lines_and_paragraphs(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert masked.splitlines(keepends=True) == [mask(line) for line in text.splitlines(keepends=True)]
    assert Document(masked).paragraphs == Document(text).paragraphs
    assert not re.search(rf"[^\W{MASK}]", masked)


def test_places_and_identity_stay() -> None:
    for result in small_run():
        redacted = redact(result)
        assert redacted.document.name == result.document.name
        assert [finding.fingerprint for finding in redacted.findings] == [finding.fingerprint for finding in result.findings]
        for before, after in zip(result.findings, redacted.findings, strict=True):
            assert (after.hit.span, after.severity, after.status) == (before.hit.span, before.severity, before.status)
            start = before.hit.span.start
            assert after.document.position(start) == before.document.position(start)
            assert after.document.paragraph(start) == before.document.paragraph(start)


def test_the_message_is_the_summary_of_the_check() -> None:
    [finding] = [finding for finding in redact(small_run()[0]).findings if finding.code == "FC203"]
    assert finding.hit.message == BY_CODE["FC203"].summary
    assert (finding.hit.values, finding.hit.working, finding.hit.suggestion, finding.hit.fact) == (("", ""), None, None, None)


def test_what_the_file_holds_is_masked_too() -> None:
    story = Document("Fares & tolls", "a.html", source=SourceMap("<p>Fares &amp; tolls", (Piece(Span(0, 13), Span(3, 20)),)))
    story = replace(story, directives=(Directive(("FC",), Span(0, 5), "the mayor said so", 1),))
    document = redact(Result(story, ())).document
    assert document.source.file_text == mask(story.source.file_text) and document.directives == ()
    assert document.position(8) == story.position(8)


def test_a_failure_may_quote_the_story() -> None:
    story = read_plain_text("It rained.", "a.txt")
    failed = replace(story, failure="FC302 failed (ValueError: Friday)")
    assert redact(Result(failed, ())).document.failure == BY_CODE["FC001"].summary
