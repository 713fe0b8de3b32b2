"""Plain text: what of it is no body, and the story's date."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents import read_plain_text
from checker.types import Document


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(section.kind, document.text[section.span.start : section.span.end]) for section in document.sections]


BODY = "The council voted on Monday to close the pool after forty years of use, against the advice of its officers.\n\nIt reopens in May.\n"


class TestPlainText:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            "no sentence here",
            "The mayor resigned.\n\n" + BODY,
            "Is this the moment when it all changes?\n" + BODY,
            BODY + "\nThe nominees:\n\nAnn Lee\n\nBob Hale\n",
            "Rain\n\nSun\n\nSnow\n",
            "He was told: “Leave.”\n\n" + BODY,
            "By Monday the river had risen.\n\n" + BODY,
            "A line of more than fifteen words that does not end in a full stop but goes on and on\n\n" + BODY,
        ],
    )
    def test_what_is_not_sure_is_body(self, text: str) -> None:
        document = read_plain_text(text)
        assert (kinds(document), document.date) == ([], None)

    def test_a_page_copied_from_a_news_site(self) -> None:
        text = (
            "Council ‘to close pool’\n\nOfficers had warned against it\n\nEmily Example\nNew York\nSaturday 08 September 2018 23:49\n"
            "Swimmers at the pool\nSwimmers at the pool\n\n"
            + BODY
            + "\nJoin our forum\n\nJoin our new commenting forum\n\nSee their replies\n\nView comments"
        )
        document = read_plain_text(text)
        assert document.text == text
        assert document.date == datetime.date(2018, 9, 8)
        assert kinds(document) == [
            ("headline", "Council ‘to close pool’"),
            ("standfirst", "Officers had warned against it"),
            ("byline", "Emily Example"),
            ("dateline", "New York"),
            ("dateline", "Saturday 08 September 2018 23:49"),
            ("caption", "Swimmers at the pool"),
            ("caption", "Swimmers at the pool"),
            ("furniture", "Join our new commenting forum"),
            ("furniture", "See their replies"),
            ("furniture", "View comments"),
        ]

    def test_a_headline_that_stands_twice_is_no_caption(self) -> None:
        assert [kind for kind, _ in kinds(read_plain_text("Pool closes\n\nPool closes\n\n" + BODY))] == ["headline", "standfirst"]

    def test_furniture_inside_the_body_is_that_line_alone(self) -> None:
        document = read_plain_text(BODY + "\nRead more\n\nA short line\n\n" + BODY)
        assert kinds(document) == [("furniture", "Read more")]

    def test_a_caption_that_says_so(self) -> None:
        assert kinds(read_plain_text(BODY + "\nPhoto: The pool in May.\n\n" + BODY))[0] == ("caption", "Photo: The pool in May.")

    @pytest.mark.parametrize("byline", ["By Jane Smith", "By Jane Smith and Tom Hale, Political Editors", "Words by Jane O’Neill"])
    def test_bylines(self, byline: str) -> None:
        assert kinds(read_plain_text(f"Pool closes\n{byline}\n\n{BODY}")) == [("headline", "Pool closes"), ("byline", byline)]

    @pytest.mark.parametrize(
        "line",
        [
            "Saturday 08 September 2018 23:49",
            "8 September 2018",
            "September 8, 2018",
            "Sat., Sept. 8, 2018, 9 a.m. EDT",
            "Published: 8th Sep 2018 at 09.30 BST",
            "Last updated on Saturday, September 8th, 2018",
            "2018-09-08",
            "Published 2018-09-08T23:49:00Z",
        ],
    )
    def test_timestamps_date_the_story(self, line: str) -> None:
        document = read_plain_text(f"Pool closes\n\n{line}\n\n{BODY}")
        assert (document.date, document.sections[-1].kind) == (datetime.date(2018, 9, 8), "dateline")

    @pytest.mark.parametrize(
        "text",
        [
            BODY + "\n8 September 2018\n\n" + BODY,
            "On 8 September 2018 it rained.\n",
            "31 June 2018\n\n" + BODY,
            "Friday 8 September\n\n" + BODY,
        ],
    )
    def test_other_dates_do_not(self, text: str) -> None:
        assert read_plain_text(text).date is None

    @pytest.mark.parametrize(
        "line",
        [
            "Updated 9:04 PM EDT, Sat Sept 8, 2018",
            "12.30pm, Saturday 8 September 2018",
            "September 8, 2018 / 9:04 PM EDT",
            "2018-09-08 23:49",
        ],
    )
    def test_the_hour_may_come_first(self, line: str) -> None:
        assert read_plain_text(f"Pool closes\n\n{line}\n\n{BODY}").date == datetime.date(2018, 9, 8)

    def test_the_date_given_wins(self) -> None:
        given_date = datetime.date(2020, 1, 1)
        assert read_plain_text(f"8 September 2018\n\n{BODY}", date=given_date).date == given_date

    @given(
        st.lists(
            st.one_of(
                st.text(max_size=20),
                st.sampled_from(
                    [
                        "\n",
                        "\n\n",
                        "\r\n",
                        "By Jo Hale",
                        "8 May 2018",
                        "Related",
                        "It rained.",
                        "18.12: It rained.",
                        "LEEDS, Ohio — It rained.",
                        "ENDS",
                    ]
                ),
            )
        )
    )
    def test_any_text_keeps_its_words_and_sections_do_not_overlap(self, parts: list[str]) -> None:
        text = "".join(parts)
        document = read_plain_text(text)
        assert document.text == text
        ends = [0] + [section.span.end for section in document.sections]
        assert all(end <= section.span.start < section.span.end for end, section in zip(ends, document.sections, strict=False))
        starts = {span.start for span in document.paragraphs}
        assert all(section.span.start in starts for section in document.sections)


class TestDatelines:
    @pytest.mark.parametrize(
        "head",
        [
            "NASA — and no other body — can build it.",
            "UNICEF - the UN’s fund for children - said so.",
            "Peverell - who has sold tickets since 1991 - said so.",
            "LEEDS is a city — it rains there.",
            "Two men — Hale and Moss — were held.",
            "Paris — and no other city — was meant.",
            "BBC - It rained.",
            "IRAN — once an ally — said no.",
            "Durham, North Carolina — a city of tobacco — votes.",
            "LEEDS-based firms gained.",
            "1912 – It rained.",
            "— It rained.",
        ],
    )
    def test_other_dashes_are_body(self, head: str) -> None:
        assert kinds(read_plain_text(f"Pool closes\n\n{head} {BODY}")) == [("headline", "Pool closes")]

    @pytest.mark.parametrize(
        "head",
        [
            "LEEDS, England (AP) —",
            "WASHINGTON -",
            "WASHINGTON (NWS) --",
            "OSAKA, Oct. 24 (NWS) -",
            "LONDON, 24 October (Example News) —",
            "Kobe (NWS) –",
            "SALTMERE, Mo. —",
            "Washington, DC -",
            "Washington, D.C. –",
            "ST. PAUL, Minn. (AP) —",
            "NEW YORK —",
            "BERLIN/PARIS (NWS) -",
            "(BOSTON, MA) –",
        ],
    )
    def test_the_words_before_the_dash_are_a_section(self, head: str) -> None:
        document = read_plain_text(f"Pool closes\n\n{head} {BODY}")
        assert kinds(document) == [("headline", "Pool closes"), ("dateline", head)]

    def test_only_the_first_paragraph_of_the_body_has_one(self) -> None:
        assert kinds(read_plain_text(BODY + "\nLEEDS, England (AP) — It rained.")) == []

    def test_a_full_date_in_it_is_the_story_s(self) -> None:
        document = read_plain_text(f"OSAKA, Oct. 24, 2024 (NWS) - {BODY}")
        assert (document.date, kinds(document)) == (datetime.date(2024, 10, 24), [("dateline", "OSAKA, Oct. 24, 2024 (NWS) -")])

    def test_a_date_without_its_year_is_not(self) -> None:
        assert read_plain_text(f"OSAKA, Oct. 24 (NWS) - {BODY}").date is None


def test_a_wire_story_s_head() -> None:
    text = (
        "AP-EU--Pool Closes,3rd Ld\n\nEds: UPDATES with vote. With photos.\n\nCouncil closes pool\n\nBy KEN ITO\n\nAssociated Press\n\n"
        "ken.ito@example.org\n\n" + BODY
    )
    assert [kind for kind, _ in kinds(read_plain_text(text))] == [
        "editor's note",
        "editor's note",
        "headline",
        "byline",
        "byline",
        "byline",
    ]


class TestPullQuotes:
    QUOTE = "Nobody asked us what we thought about it"

    @pytest.mark.parametrize(
        "line",
        ["“Nobody asked us what they thought about it”", "“Nobody asked”", "Nobody asked us what we thought about it", "“"],
    )
    def test_other_lines_are_body(self, line: str) -> None:
        text = f"{BODY}\n“{self.QUOTE}, and we were angry,” she said.\n\n{line}\n\n{BODY}"
        assert kinds(read_plain_text(text)) == []

    def test_a_quotation_that_the_body_has_too(self) -> None:
        text = f"{BODY}\n“{self.QUOTE}, and we were angry,” she said.\n\n“{self.QUOTE}.”\n\n{BODY}"
        assert kinds(read_plain_text(text)) == [("pull quote", f"“{self.QUOTE}.”")]
