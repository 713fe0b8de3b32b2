"""Sections: what is no copy is neither flagged nor evidence, and what was told at two hours may differ."""

import pytest

from checker.document import Document, Section
from checker.pipeline import Checker
from checker.sections import KINDS, copy_parts, is_within_one_entry, left_out
from checker.sentences import split_sentences
from checker.settings import Settings
from checker.types import Evidence, Hit, Span

NOT_COPY = [kind.name for kind in KINDS.values() if not kind.is_copy]
COPY = [kind.name for kind in KINDS.values() if kind.is_copy]


def document_of(*parts: tuple[str, str]) -> Document:
    """A document of sections one below the other, each a kind and its text."""
    text, sections = "", []
    for kind, words in parts:
        sections.append(Section(kind, Span(len(text), len(text) + len(words))))
        text += words + "\n\n"
    return Document(text, sections=tuple(sections))


def codes(document: Document) -> list[str]:
    [result] = Checker(Settings(select=("FC3", "FC4"))).check([document])
    return [finding.code for finding in result.findings]


class TestNotCopy:
    @pytest.mark.parametrize("kind", NOT_COPY)
    def test_gives_no_sentences_and_no_findings(self, kind: str) -> None:
        document = document_of(("body", "It rained."), (kind, "The lease ends on 31 June 2018, said Mr Smyth of Afghanisation."))
        assert [sentence.text for sentence in split_sentences(document)] == ["It rained."]
        assert codes(document) == []

    @pytest.mark.parametrize("kind", NOT_COPY)
    def test_is_no_evidence(self, kind: str) -> None:
        body = "Joan Peverell has sold tickets since 1991. Joan Peverell will go."
        assert codes(document_of(("body", body), (kind, "Ms Peverall is 40."))) == []
        assert codes(document_of(("body", body), ("caption", "Ms Peverall is 40."))) == ["FC401"]

    @pytest.mark.parametrize("kind", COPY)
    def test_what_is_copy_is_checked(self, kind: str) -> None:
        assert codes(document_of((kind, "The lease ends on 31 June 2018."))) == ["FC304"]


class TestLiveBlog:
    CLASH = "Joan Peverell sold tickets. Joan Peverell will go. Her office is shut.", "Ms Peverall is 40, they say."

    def test_entries_are_not_held_against_each_other_nor_against_the_rest(self) -> None:
        one, other = self.CLASH
        assert codes(document_of(("live-blog entry", one), ("live-blog entry", other))) == []
        assert codes(document_of(("body", one), ("live-blog entry", other))) == []

    def test_an_entry_is_checked_within_itself(self) -> None:
        assert codes(document_of(("headline", "Boat"), ("live-blog entry", " ".join(self.CLASH)))) == ["FC401"]

    def test_evidence_elsewhere_is_no_place_of_the_story(self) -> None:
        document = document_of(("body", "It rained."), ("live-blog entry", "It snowed."))
        hit = Hit("FC803", Span(14, 16), "", ("", ""), evidence=(Evidence(Span(0, 2), path="source.txt"),))
        assert is_within_one_entry(document, hit)


class TestParts:
    def test_a_dateline_within_a_paragraph_is_a_part_of_its_own(self) -> None:
        document = Document("LEEDS — It rained. It stopped.", sections=(Section("dateline", Span(0, 7)),))
        assert list(copy_parts(document, document.paragraphs[0])) == [("dateline", Span(0, 7)), ("body", Span(7, 30))]
        found = [(sentence.section, sentence.text, sentence.index, sentence.paragraph) for sentence in split_sentences(document)]
        assert found == [("dateline", "LEEDS —", 0, 1), ("body", "It rained.", 1, 1), ("body", "It stopped.", 2, 1)]

    def test_a_section_over_two_paragraphs(self) -> None:
        document = Document("It rained.\n\nIt snowed.\n\nIt froze.", sections=(Section("correction", Span(0, 22)),))
        assert [sentence.text for sentence in split_sentences(document)] == ["It froze."]

    def test_a_kind_that_nobody_named_is_no_silence(self) -> None:
        with pytest.raises(KeyError, match="margin"):
            split_sentences(document_of(("margin", "It rained.")))


def test_reports_can_tell_what_was_left_out() -> None:
    parts = ("body", "It rained."), ("table", "1 | 2"), ("furniture", "Menu"), ("table", "3 | 4"), ("correction", "Correction: it did not.")
    document = document_of(*parts)
    assert left_out(document) == {"table": ["2", "4"], "correction": ["5"]}
