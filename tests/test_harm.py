"""What a desk looks at first: which words make a clash legal, and the order of all others."""

from dataclasses import replace

import pytest
from conftest import a_check

from checker.findings import make_findings
from checker.harm import order_of_harm
from checker.settings import Settings
from checker.types import Document, Evidence, Finding, Hit, Section, Span

HEAD = "Pool shuts"


def a_finding(text: str, code: str = "FC101", *, evidence: str = "", marked: str = "", score: float = 1.0) -> Finding:
    """A finding on one sentence of a story, or on words of it, with another as evidence."""
    document = Document(f"{HEAD}\n\n{text}\n\n{evidence}", sections=(Section("headline", Span(0, len(HEAD))),))
    start = document.text.index(marked or text)
    sides = (Evidence(Span(document.text.rindex(evidence), len(document.text))),) if evidence else ()
    hit = Hit(code, Span(start, start + len(marked or text)), "Which?", ("a", "b"), evidence=sides, score=score)
    [finding] = make_findings(document, [(a_check(code), hit)], Settings(), {})
    return finding


def is_legal(finding: Finding) -> bool:
    return order_of_harm(finding)[0] == 0


@pytest.mark.parametrize(
    "text",
    [
        "Visitors are charged £5 at the gate.",
        "The battery charged up overnight.",
        "Rapeseed covers the valley.",
        "The grapes were pressed in May.",
        "The trial of the new bus begins.",
        "He was convinced that it would rain.",
    ],
)
def test_other_words_are_not_legal(text: str) -> None:
    assert not is_legal(a_finding(text))


@pytest.mark.parametrize(
    "text",
    [
        "He was charged with theft on Monday.",
        "Roe was acquitted by a jury in Leeds.",
        "The two suspects are still at large.",
        "The verdict came at noon.",
        "A man was arrested at the quay.",
        "She pleaded not guilty.",
        "He raped nobody, he said.",
        "Doyle was jailed for six years.",
        "Prosecutors spoke of fraudulent letters.",
    ],
)
def test_charges_and_verdicts_are(text: str) -> None:
    assert is_legal(a_finding(text)) and is_legal(a_finding("It was Monday.", evidence=text))


def test_the_sentence_counts_not_its_neighbours() -> None:
    text = "Mr. Roe was jailed for six years. He is 40. It rained."
    assert is_legal(a_finding(text, marked="six years"))
    assert not is_legal(a_finding(text, marked="40")) and not is_legal(a_finding(text, marked="It rained."))


def test_legal_then_headline_then_names_then_totals_then_the_rest_then_the_run() -> None:
    legal = a_finding("He was convicted.", score=0.1)
    headline = a_finding("It is open.", evidence="")
    headline = replace(headline, hit=replace(headline.hit, evidence=(Evidence(Span(0, len(HEAD))),)))
    rest = [a_finding("It is open.", code) for code in ("FC401", "FC201", "FC302", "FC002")]
    ordered = [legal, headline, *rest]
    assert sorted([*rest, headline, legal], key=order_of_harm) == ordered


@pytest.mark.parametrize(("kind", "is_seen_first"), [("push alert", True), ("SEO title", True), ("sidebar", False)])
def test_what_goes_out_alone_is_seen_first(kind: str, is_seen_first: bool) -> None:
    finding = a_finding("It is open.", "FC401")
    alone = replace(finding, document=replace(finding.document, sections=(Section(kind, Span(0, len(finding.document.text))),)))
    assert (order_of_harm(alone) < order_of_harm(finding)) == is_seen_first


def test_of_equal_harm_the_surest_first() -> None:
    sure, unsure = a_finding("It is open.", score=0.9), a_finding("It is open.", score=0.8)
    assert sorted([unsure, sure], key=order_of_harm) == [sure, unsure]


def test_a_report_shows_errors_first_and_then_queries_by_harm(run, story) -> None:
    text = "There were fourteen. There were twelve.\n\nIt was Friday."
    proved = run("check", story(text)).out
    surest = run("check", story(text), "--tiers", "FC3:query").out
    legal = run("check", story(text.replace("There were fourteen", "Police arrested fourteen")), "--tiers", "FC3:query").out
    assert [out.index("FC302") < out.index("FC101") for out in (proved, surest, legal)] == [True, True, False]
