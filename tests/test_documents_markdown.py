"""Markdown: what is no text stays out, what is text keeps its place, and the parts of a story are told apart."""

import datetime
import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents import read_document
from checker.documents.markdown import read, read_markdown
from checker.errors import DocumentError
from checker.settings import Settings
from checker.types import Document, Span


def blocks(markdown: str) -> list[tuple[str, str]]:
    """Kind and text of each block."""
    document = read_markdown(markdown)
    found, start = [], 0
    for text in document.text.split("\n\n") if document.text else ():
        found.append((document.section(start), text))
        start += len(text) + 2
    return found


def scopes(markdown: str) -> list[tuple[tuple[str, ...], str, int]]:
    """Codes, the text they are let pass in, and the line, of each directive."""
    document = read_markdown(markdown)
    return [(d.codes, document.text[d.scope.start : d.scope.end], d.line) for d in document.directives]


def assert_places(document: Document) -> None:
    """Every character of the text stands where the map says, in order; only what separates blocks and cells stands nowhere."""
    source, end, placed = document.source, 0, set()
    for piece in source.pieces:
        text, file = document.text[piece.text.start : piece.text.end], source.file_text[piece.file.start : piece.file.end]
        assert end <= piece.file.start, "pieces are in order and do not overlap"
        end = piece.file.end
        placed.update(range(piece.text.start, piece.text.end))
        if len(text) == len(file):
            assert re.sub(r"\s", " ", text) == re.sub(r"\s", " ", file.replace("\0", "\ufffd"))
        else:
            assert file and (
                text.isspace() or unescape(file) == text or file.lstrip("\\") == text or file == "\\\\" or file.startswith("<")
            )
    missing = {document.text[i] for i in range(len(document.text)) if i not in placed}
    assert missing <= set(" |\n")


class TestSilent:
    @pytest.mark.parametrize(
        "markdown",
        [
            "",
            "\n\n",
            "```\nIt cost £5.\n```",
            "    It cost £5.\n",
            "{{< figure src='x.jpg' caption='no' >}}",
            "{% include box.html %}",
            "{{% notice %}}",
            '[gallery ids="1,2"]',
            '[caption id="a" align="left"]',
            "[/caption]",
            "---\ntags: [a, b]\ndraft: true\n---\n",
            "+++\ndraft = true\n+++\n",
            "<!-- a note -->",
            "<script>\nvar a = 5;\n</script>",
            "[a]: http://example.org 'title'",
            "* * *",
            "~~It was 12.~~",
            "![](chart.png)",
        ],
    )
    def test_what_is_no_text(self, markdown: str) -> None:
        assert read_markdown(markdown).text == ""

    def test_markup_and_targets_are_left_out(self) -> None:
        assert blocks('*We* **will** [not](http://x "not") `close` it[^1] <b>now</b>.') == [("body", "We will not close it[^1] now.")]

    def test_brackets_of_prose_are_no_template_tags(self) -> None:
        text = "“[The mayor] said [sic] so [in May],” she said [laughs]. {So} it was."
        assert blocks(text) == [("body", text)]

    def test_a_quoted_block_of_other_words_is_body(self) -> None:
        assert blocks("She said so.\n\n> We shall not close the quay.") == [
            ("body", "She said so."),
            ("body", "We shall not close the quay."),
        ]

    def test_front_matter_that_is_none(self) -> None:
        assert blocks("---\n\nIt rained.\n") == [("body", "It rained.")]
        assert blocks("---\na: [\n---\nIt rained.") == [("body", "It rained.")]
        assert blocks("+++\na = [\n+++\nIt rained.") == [("body", "It rained.")]


class TestBlocks:
    def test_headings(self) -> None:
        assert blocks("Bridge opens\n===\n\n## The cost ##\n\nIt cost £5.\n\n# More") == [
            ("headline", "Bridge opens"),
            ("body", "The cost"),
            ("body", "It cost £5."),
            ("body", "More"),
        ]

    def test_soft_line_ends_are_spaces_and_hard_ones_line_ends(self) -> None:
        assert blocks("One\ntwo\r\nthree  \nfour\\\nfive.") == [("body", "One two three\nfour\nfive.")]

    def test_lists_keep_their_numbers_and_lose_their_bullets(self) -> None:
        assert [text for _, text in blocks("1. One\n2. Two\n   goes on\n\n- Three\n  - Four\n\n   10) Ten")][:4] == [
            "1. One",
            "2. Two goes on",
            "Three",
            "Four",
        ]

    def test_a_quoted_block_that_repeats_the_story_is_a_pull_quote(self) -> None:
        story = "“We shall not close the quay this year,” she said.\n\n> *We shall not close the quay*"
        assert blocks(story)[1] == ("pull quote", "We shall not close the quay")

    def test_tables_give_a_line_a_row(self) -> None:
        table = "| Year | Rate \\| x |\n|---|:-:|\n| 2012 | **4.1** |\n| 2013 | `a` |"
        assert blocks(table) == [("table", "Year | Rate | x\n2012 | 4.1\n2013 | a")]

    def test_pictures(self) -> None:
        assert blocks('![A ship *at* sea](a.jpg "The ship on Monday")\n*Photo: Ann Lee*\n\nIt sailed ![x](icon.png) today.') == [
            ("alt text", "A ship at sea"),
            ("caption", "The ship on Monday"),
            ("caption", "Photo: Ann Lee"),
            ("body", "It sailed  today."),
        ]

    def test_an_emphasised_paragraph_alone_is_no_caption(self) -> None:
        assert blocks("It rained.\n\n*It rained again.*")[1] == ("body", "It rained again.")

    def test_footnotes_stand_where_they_are_defined(self) -> None:
        assert [text for _, text in blocks("It rained.[^1]\n\n[^1]: In May.\n\nIt poured.")] == ["It rained.", "In May.", "It poured."]

    def test_html_blocks_give_their_text(self) -> None:
        html = "<figure><img src=a alt='A ship'>\n<figcaption>Fish &amp; ships</figcaption></figure>\n\nIt rained."
        assert blocks(html) == [("alt text", "A ship"), ("caption", "Fish & ships"), ("body", "It rained.")]


class TestFrontMatter:
    def test_yaml(self) -> None:
        markdown = (
            "---\ntitle: 'The bridge ''opens'''\ndescription: >-\n  It took\n  nine years.\ndate: 2024-05-21T10:00:00+01:00\n"
            'author: "Ann \\u004cee"\n---\n# Bridge\n'
        )
        assert blocks(markdown) == [
            ("headline", "The bridge 'opens'"),
            ("standfirst", "It took nine years."),
            ("dateline", "2024-05-21T10:00:00+01:00"),
            ("byline", "Ann Lee"),
            ("headline", "Bridge"),
        ]
        document = read_markdown(markdown)
        assert document.date == datetime.date(2024, 5, 21)
        assert [document.position(document.text.index(words)) for words in ("bridge", "nine", "2024", "Lee")] == [
            (2, 13),
            (5, 3),
            (6, 7),
            (7, 14),
        ]

    def test_toml(self) -> None:
        markdown = '+++\ntitle = "The bridge opens"\ndate = 2024-05-21T10:00:00Z # so\n[params]\ntitle = "no"\n+++\nIt rained.'
        assert blocks(markdown) == [
            ("headline", "The bridge opens"),
            ("dateline", "2024-05-21T10:00:00Z"),
            ("body", "It rained."),
        ]
        assert read_markdown(markdown).date == datetime.date(2024, 5, 21)

    def test_the_date_goes_before_the_update_and_the_users_before_both(self) -> None:
        markdown = "---\nupdated: 2024-06-01\ndate: May 21, 2024\n---\n"
        assert read_markdown(markdown).date == datetime.date(2024, 5, 21)
        assert read_markdown(markdown.replace("\ndate", "\nx")).date == datetime.date(2024, 6, 1)
        assert read_markdown(markdown, date=datetime.date(2020, 1, 1)).date == datetime.date(2020, 1, 1)

    def test_a_date_of_two_days_is_kept_to_be_told(self) -> None:
        markdown = "---\ntitle: Rain\ndate: 04/03/2020\n---\nIt rained."
        assert read_markdown(markdown).unread_date == "04/03/2020"
        assert read_markdown(markdown, date=datetime.date(2020, 1, 1)).unread_date == ""


class TestDirectives:
    def test_inside_a_paragraph_it_covers_the_paragraph(self) -> None:
        markdown = "One.\n\nTwo <!-- checker: ignore FC201, FC3 -- both right -->\ngoes on.\n\nThree."
        assert scopes(markdown) == [(("FC201", "FC3"), "Two  goes on.", 3)]
        assert scopes("<!-- checker: ignore FC2 --> Two\ngoes on.\n\nThree.") == [(("FC2",), "Two\ngoes on.".replace("\n", " "), 1)]

    def test_alone_it_covers_the_next_block(self) -> None:
        assert scopes("One.\n\n<!-- checker: ignore FC2 -->\n\n> Two.\n\nThree.") == [(("FC2",), "Two.", 3)]
        assert scopes("One.\n\n<!-- checker: ignore FC2 -->\nTwo.\n\nThree.") == [(("FC2",), "Two.", 3)]
        assert scopes("- One.\n\n  <!-- checker: ignore FC2 -->\n\n- Two.") == [(("FC2",), "Two.", 3)]

    def test_for_the_whole_file(self) -> None:
        assert scopes("One.\n\nTwo.\n\n<!-- checker: ignore-file FC4 -- pen names -->") == [(("FC4",), "One.\n\nTwo.", 5)]

    def test_a_bad_one_says_why(self) -> None:
        [directive] = read_markdown("One. <!-- checker: ignroe FC2 -->").directives
        assert directive.codes == () and "has the instruction 'ignroe'" in directive.fault


class TestRobust:
    def test_a_file_is_read_by_its_suffix(self, tmp_path) -> None:
        (tmp_path / "story.md").write_bytes("# Café\r\n\r\nIt *rained*.".encode())
        document = read_document(tmp_path / "story.md")
        assert (document.text, document.position(document.text.index("rained"))) == ("Café\n\nIt rained.", (3, 5))

    def test_a_file_that_is_too_long_says_what_to_do(self) -> None:
        with pytest.raises(DocumentError, match="split it into its stories"):
            next(read(b"a" * 2_000_001, "a.md", Settings()))

    @pytest.mark.parametrize("part", [">", "- ", "[", "![", "*a ", "`", "<", "<!--", "{{", "[a](", "| a ", "&", "\\", "# ", "1. ", "~~a"])
    def test_hostile_repetition(self, part: str) -> None:
        assert_places(read_markdown(part * 3000))

    def test_hostile_front_matter(self) -> None:
        assert blocks("---\na: " + "[" * 20_000 + "\n---\nIt rained.") == [("body", "It rained.")]


WORDS = "a B 12 . é \u00a0 : \" ' \t \0 & &amp; &nbsp; &#65; &zz; \\ \\* \\| \\\\ http://a.b/ü <http://a.b/%20> {{<x>}} {%y%} [embed]"
SIGNS = "* ** _ ~~ ` `` # ## = - + 1. 2) > | [ ] ( ) ! [^1] [^1]: ]( <b> </b> <br> <div> </p> <p> < <!-- --> --- ```"
LONG = [
    *(" ", " ", "  ", "\n", "\n", "\n\n", "\r\n", "  \n", "\\\n", "\n> ", "\n- ", "\n1. ", "\n    ", "\n\t", "\n\x0c"),
    *("|a|b|\n|-|-|\n|c\\|d|e|\n", '![a](b "c")', "<!-- checker: ignore FC2 -->"),
]
PARTS = st.sampled_from([*WORDS.split(" "), *SIGNS.split(), *LONG])


@settings(max_examples=300, deadline=None)
@given(st.lists(PARTS, max_size=40).map("".join))
def test_every_character_keeps_its_place(markdown: str) -> None:
    assert_places(read_markdown(markdown))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(markdown: str) -> None:
    assert_places(read_markdown(markdown))


@given(st.lists(st.sampled_from(["*One* two.", "Three &amp; four\nfive.", "- six\n- seven", "> eight", "# nine ten", "a\\*b"]), max_size=6))
def test_what_is_in_the_story_is_what_a_reader_sees(parts: list[str]) -> None:
    document = read_markdown("\n\n".join(parts))
    seen = "".join(parts).replace("&amp;", "&").replace("\\*", "*")
    assert re.findall(r"\w", document.text) == re.findall(r"\w", seen)
    assert all(document.in_file(Span(i, i + 1)).start >= 0 for i in range(len(document.text)))
