"""Sentences: where they end, where they do not, and that their offsets are exact."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.sentences import MAX_CHARACTERS, find_endless, sentence_spans, split_sentences
from checker.types import Document, Section, Span

ONE_SENTENCE = [
    "He met U.S. President Joe Biden.",
    "He moved to No. 10 Downing Street.",
    "The talks begin at 9 a.m. Monday.",
    "Gen. Mark Milley and Lt. Gov. Dan Patrick met Rep. A. B. Smith.",
    "J. K. Rowling came.",
    "Mr. Smith, of Acme Inc. Tokyo, said so.",
    "Acme Corp. Chief Executive Bob Hale left.",
    "Washington, D.C. Mayor Muriel Bowser spoke.",
    "The U.N. Security Council met.",
    "It was ... fine, she said.",
    "He was born on Jan. 6 and died on Feb. 24.",
    "“Did we?” he asked.",
    "“No!” she said.",
    "St. Louis is nice and Mt. Everest is high.",
    "Sales rose to £3.4bn in a year.",
    "It was Smith v. Jones.",
    "SEN. HALE AND GOV. MARSH OPEN FERRY ON NOV. 3",
]

SEVERAL = [
    ["He met her in the U.S. The war ended.", "The war ended."],
    ["They end at 5 p.m. They were long.", "They were long."],
    ["He lives in D.C. He is fine.", "He is fine."],
    ["He has a Ph.D. He works.", "He works."],
    ["He joined Acme Ltd. In May he left.", "In May he left."],
    ["“We won.” She agreed.", "She agreed."],
    ["It is over.’ Then he left.", "Then he left."],
    ['She said "no." Then she left.', "Then she left."],
    ["He paused… Then he left.", "Then he left."],
    ["Profit was £3bn. It was a record.", "It was a record."],
    ["It cost $5.5 million. He paid.", "He paid."],
    ["Profit doubled to £9.1m from £4.2m. Fees rose too.", "Fees rose too."],
    ["Was he there? No. He had left.", "He had left."],
    ["COUNCIL APPROVES FERRY. MAYOR QUITS.", "MAYOR QUITS."],
]


@pytest.mark.parametrize("text", ONE_SENTENCE)
def test_a_sentence_goes_on(text):
    assert [text[a:b] for a, b in sentence_spans(text)] == [text]


@pytest.mark.parametrize(("text", "last"), SEVERAL)
def test_a_sentence_ends(text, last):
    assert [text[a:b] for a, b in sentence_spans(text)][-1] == last


def test_a_heading_is_no_part_of_the_next_paragraph():
    document = Document("Bridge opens\n\nThe bridge opened. It is long.")
    assert [(s.text, s.index, s.paragraph) for s in split_sentences(document)] == [
        ("Bridge opens", 0, 1),
        ("The bridge opened.", 1, 2),
        ("It is long.", 2, 2),
    ]


def test_a_sentence_knows_its_section():
    document = Document("Bridge opens\n\nIt opened.", sections=(Section("headline", Span(0, 12)),))
    assert [s.section for s in split_sentences(document)] == ["headline", "body"]


class TestEndless:
    def test_a_long_sentence_is_one(self):
        text = "It rained, " * (MAX_CHARACTERS // 11)
        assert len(split_sentences(Document(text))) == 1
        assert find_endless(Document(text)) == ()

    @pytest.mark.parametrize("unit", ["31 June 2018, ", "(", "1", "x", ". "])
    def test_what_never_ends_is_told_and_the_rest_is_read(self, unit):
        data = (unit * (MAX_CHARACTERS + 1)).strip()
        document = Document(f"It rained.\n\n{data}\n\nIt snowed.")
        assert [s.text for s in split_sentences(document)] == ["It rained.", "It snowed."]
        assert find_endless(document) == (Span(12, 12 + len(data)),)

    def test_what_is_no_copy_is_not_told(self):
        data = "1" * (MAX_CHARACTERS + 1)
        assert find_endless(Document(data, sections=(Section("table", Span(0, len(data))),))) == ()


prose = st.lists(
    st.sampled_from(
        ["Mr.", "U.S.", "The", "he", "5 p.m.", "No.", "10", "“", "”", "’", "…", "?", "!", ".", "A.", " ", "  ", "\n", "\n\n", "\r\n"]
    ),
    max_size=30,
).map("".join)


@settings(deadline=None)  # the first example loads the segmenter
@given(st.one_of(st.text(max_size=200), prose))
def test_spans_are_exact_ordered_and_inside_their_paragraph(text):
    document = Document(text)
    end = 0
    for index, sentence in enumerate(split_sentences(document)):
        assert sentence.index == index
        assert sentence.text == text[sentence.span.start : sentence.span.end] != ""
        assert end <= sentence.span.start
        assert document.paragraphs[sentence.paragraph - 1].contains(sentence.span)
        end = sentence.span.end


@given(prose)
def test_no_letter_is_lost(text):
    found = "".join(s.text for s in split_sentences(Document(text)))
    assert [c for c in found if c.isalnum()] == [c for c in text if c.isalnum()]
