"""E-mail: which part is the story, what of it is not copy, and where its characters stand in the decoded part."""

import datetime
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st
from places import assert_places, in_file, kinds

from checker.documents.email import read
from checker.errors import DocumentError
from checker.settings import Settings
from checker.types import Document

BODY = "The council voted on Monday to close the pool after forty years of use, against advice.\n\nIt reopens in May."
DAY = datetime.date(2018, 9, 8)


def story(data: bytes | EmailMessage, **settings) -> Document:
    [found] = read(data if isinstance(data, bytes) else data.as_bytes(), "desk.eml", Settings(**settings))
    assert_places(found)
    return found


def message(text: str = BODY, *, cte: str | None = None, **headers: str) -> EmailMessage:
    made = EmailMessage()
    made["Subject"], made["Date"] = headers.pop("subject", "Pool closes"), "Sat, 08 Sep 2018 23:49:00 +0100"
    made.set_content(text, cte=cte)
    return made


def furniture(text: str) -> list[str]:
    return [words for kind, words in kinds(story(message(text))) if kind == "furniture"]


class TestRefused:
    @pytest.mark.parametrize(
        ("data", "said"),
        [
            (b"", "no e-mail: it has no headers"),
            (b"It rained.\n", "no e-mail: it has no headers"),
            (b"\0\xff" * 100, "no e-mail: it has no headers"),
            (b"Subject: " + b"a" * 200_000 + b"\n\nIt rained.\n", "a message with a header of more than 100,000 characters"),
            (b"Subject: a\n\n" + b"It rained.\n" * 200_000, "2,200,000 characters, more than the 2,000,000"),
            (b"Subject: a\n\n" + b"\n" * 2_000_001, "a message of more than 2,000,000 lines"),
            (b"Subject: a\nContent-Type: application/pdf\n\nabc", "a message without text"),
            (b"Subject: a\nContent-Type: text/plain; name=a.txt\n\nabc", "a message without text"),
        ],
    )
    def test_with_what_is_wrong(self, data: bytes, said: str) -> None:
        with pytest.raises(DocumentError) as error:
            story(data)
        assert str(error.value).startswith(said)

    def test_parts_in_parts_without_end(self) -> None:
        parts = "".join(f"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n" for i in range(3000))
        try:
            story(f"Subject: a\n{parts}\nIt rained.".encode())
        except DocumentError as error:
            assert "message" in str(error)

    @given(st.binary(max_size=80))
    def test_any_bytes_give_a_story_or_a_document_error(self, data: bytes) -> None:
        try:
            story(b"Subject: a\nContent-Transfer-Encoding: base64\nContent-Type: text/" + data)
        except DocumentError as error:
            assert str(error)


class TestParts:
    def test_the_subject_is_the_headline_and_the_header_gives_the_date(self) -> None:
        document = story(message())
        assert (document.text, document.date) == (f"Pool closes\n\n{BODY}", DAY)
        assert kinds(document) == [("headline", "Pool closes")]
        assert story(message(), date=datetime.date(2020, 1, 1)).date == datetime.date(2020, 1, 1)

    @pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
    def test_lines_are_those_of_the_decoded_part_below_the_subject(self, cte: str) -> None:
        document = story(message("Café: it rained.\n\nIt cost £5.\n", cte=cte, subject="Müller’s café"))
        assert document.text == "Müller’s café\n\nCafé: it rained.\n\nIt cost £5."
        assert [document.position(document.text.index(words)) for words in ("Müller", "Café:", "£5")] == [(1, 1), (3, 1), (5, 9)]

    def test_plain_text_goes_before_html_and_attachments_are_left_out(self) -> None:
        made = message()
        made.add_alternative("<p>Not this.</p>", subtype="html")
        made.add_attachment("Nor this.", filename="a.txt")
        assert story(made).text == f"Pool closes\n\n{BODY}"

    def test_html_alone(self) -> None:
        made = EmailMessage()
        made["Subject"] = "Fish"
        made.set_content("<style>p {}</style><p>It rained &amp; <b>snowed</b>.</p>\n<p>So.</p>", subtype="html")
        document = story(made)
        assert (document.text, in_file(document, "&")) == ("Fish\n\nIt rained & snowed.\n\nSo.", "&amp;")
        assert document.position(document.text.index("So.")) == (4, 4)

    @pytest.mark.parametrize("charset", ["klingon", "punycode", "ascii"])
    def test_a_charset_that_is_not_true(self, charset: str) -> None:
        data = f"Subject: Pool\nContent-Type: text/plain; charset={charset}\n\nIt cost £5.\n".encode()
        assert story(data).text == "Pool\n\nIt cost £5."

    def test_a_subject_that_cannot_be_decoded_stays_as_it_is(self) -> None:
        assert story(b"Subject: =?klingon?q?a?= \xff\n\nIt rained.\n").text.endswith("It rained.")

    def test_no_subject(self) -> None:
        document = story(b"From: a@example.org\n\nIt rained.\n")
        assert (document.text, document.sections, document.date, document.position(0)) == ("It rained.", (), None, (1, 1))


class TestFurniture:
    @pytest.mark.parametrize("text", [BODY, f"{BODY}\n-- he said so\n", f"{BODY}\nFrom: all sides it rained and\nso on.\n", "--\n" + BODY])
    def test_copy_is_not(self, text: str) -> None:
        assert furniture(text) == []

    @pytest.mark.parametrize(
        ("tail", "marked"),
        [
            ("-- \nJo Hale\nSaltmere Gazette\n", ["-- \nJo Hale\nSaltmere Gazette"]),
            ("\nOn Monday, Ann Lee wrote:\n> It was 14.\n> Or 12.\n\nSo.\n", ["On Monday, Ann Lee wrote:", "> It was 14.", "> Or 12."]),
            (
                "\n-----Original Message-----\nFrom: Ann Lee\nSent: Monday\n\nIt was 14.\n",
                ["-----Original Message-----", "From: Ann Lee", "Sent: Monday"],
            ),
            ("\nBegin forwarded message:\n\nFrom: Ann\nSubject: x\n\nSo.\n", ["Begin forwarded message:", "From: Ann", "Subject: x"]),
        ],
    )
    def test_signatures_quotes_and_forwarded_headers_are(self, tail: str, marked: list[str]) -> None:
        assert furniture(f"{BODY}\n{tail}") == marked


class TestFlowed:
    def test_soft_breaks_are_joined_and_stuffing_is_dropped(self) -> None:
        text = "It rained on \nMonday and \nTuesday.\n From here.\n> quoted \n> on\n-- \nJo\n"
        data = b"Subject: Pool\nContent-Type: text/plain; format=flowed\n\n" + text.encode()
        document = story(data)
        assert document.text == "Pool\n\nIt rained on Monday and Tuesday.\nFrom here.\n> quoted \n> on\n-- \nJo"
        assert [words for kind, words in kinds(document) if kind == "furniture"] == ["> quoted ", "> on", "-- \nJo"]
        assert document.position(document.text.index("Tuesday")) == (5, 1)

    def test_delsp(self) -> None:
        data = b"Subject: Pool\nContent-Type: text/plain; format=flowed; delsp=yes\n\nIt rain \ned.\n"
        assert story(data).text == "Pool\n\nIt rained."

    @given(st.lists(st.sampled_from(["word", " ", "\n", " \n", ">", "-- ", "é", "\r\n", "£5."]), max_size=12))
    def test_every_character_has_its_place(self, parts: list[str]) -> None:
        text = "".join(parts)
        document = story(b"Content-Type: text/plain; format=flowed; charset=utf-8\n\n" + text.encode())
        assert "".join(document.text.split()) == "".join(text.split())
