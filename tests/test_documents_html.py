"""HTML: what is no story stays out, what is keeps its place, and any page at all is read in time that grows with its length."""

import datetime
import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents import read_document
from checker.documents.html import decode_html, read, read_html
from checker.documents.html_tokens import Comment, EndTag, StartTag, Text, read_text, tokenize
from checker.errors import DocumentError
from checker.settings import Settings
from checker.types import Document

PAGES = Path(__file__).parents[1] / "fixtures/pages"
LEAD = "The council voted on Monday to close the quay for a year."
MORE = "Ferries will sail from Holm, nine miles up the coast, until then."


def blocks(html: str) -> list[tuple[str, str]]:
    """Kind and text of each block."""
    document = read_html(html)
    found, start = [], 0
    for text in document.text.split("\n\n") if document.text else ():
        found.append((document.section(start), text))
        start += len(text) + 2
    return found


def texts(html: str) -> list[str]:
    return [text for _, text in blocks(html)]


def story(*parts: str) -> str:
    return f"<html><body><article><h1>Quay to close</h1><p>{LEAD}</p>{''.join(parts)}<p>{MORE}</p></article></body></html>"


def assert_places(document: Document) -> None:
    """Every character of the text stands where the map says, in order; only what separates blocks and cells stands nowhere."""
    source, end, placed = document.source, 0, set()
    for piece in source.pieces:
        text, file = document.text[piece.text.start : piece.text.end], source.file_text[piece.file.start : piece.file.end]
        assert end <= piece.file.start, "pieces are in order and do not overlap"
        end = piece.file.end
        placed.update(range(piece.text.start, piece.text.end))
        if len(text) == len(file):
            assert text == re.sub(r"[\t\n\r\f]", " ", file)
        else:
            assert (text == " " and file.isspace()) or unescape(file) == text or (text == "\n" and file.lower() == "<br")
    assert {document.text[i] for i in range(len(document.text)) if i not in placed} <= set(" |\n")


class TestSilent:
    @pytest.mark.parametrize(
        "part",
        [
            "<script>if (a < b) document.write('<p>It cost £5.</p>')</script>",
            "<style>p { color: red }</style>",
            "<template><p>It cost £5.</p></template>",
            "<noscript><p>Turn on JavaScript to read all of this page.</p></noscript>",
            "<svg><text>It cost £5.</text></svg>",
            "<p hidden>It cost £5.</p>",
            "<div aria-hidden='true'><p>It cost £5.</p></div>",
            "<div style='color:red; display: none'><p>It cost £5.</p></div>",
            "<nav><a href=/>News</a></nav>",
            "<form><label>Your address</label><button>Go</button></form>",
            "<!-- It cost £5. -->",
            "<aside><p>Also on this site: the price of ferries is £5 again.</p></aside>",
            "<div class='newsletter-box'><p>Get the news of the quay every morning at seven.</p></div>",
            "<div class='share'><a href=#>Share</a></div>",
            "<p><a href=/x>Ferry timetable in full</a></p>",
            "<p>Read more: <a href=/x>Ferries will sail from Holm</a></p>",
            "<h3>More stories</h3><ul><li><a href=/x>Ferries</a></li></ul>",
            "<p><del>It cost £5.</del></p>",
            "<pre>a = 5</pre>",
            "<span>3 min read</span>",
            "<img src=x.jpg alt=''>",
            "<a href=/x><img src=x.jpg alt='A ferry leaves Holm'></a>",
            "<p>\u200b</p>",
            "<p>&nbsp;</p>",
        ],
    )
    def test_what_is_no_story(self, part: str) -> None:
        assert texts(story(part)) == ["Quay to close", LEAD, MORE]

    def test_the_class_of_a_page_says_nothing_of_its_story(self) -> None:
        html = f"<body class='nav-open has-sidebar'><div class='comments-open share'><p>{LEAD}</p><p>{MORE}</p></div></body>"
        assert texts(html) == [LEAD, MORE]

    def test_a_form_around_the_whole_page_is_none(self) -> None:
        assert texts(f"<body><form id=aspnetForm><p>{LEAD}</p><p>{MORE}</p></form></body>") == [LEAD, MORE]

    def test_a_page_without_words(self) -> None:
        assert read_html("<html><body><div></div></body></html>").text == ""
        assert read_html("").text == ""


class TestText:
    def test_white_space_and_references_are_as_a_browser_shows_them(self) -> None:
        assert texts("<p>Fish\n   &amp;&nbsp;chips<br>at&#8217;s\tMo&shy;lly\u00ads</p>") == ["Fish &\xa0chips\nat’s Mollys"]

    def test_inline_elements_do_not_part_words(self) -> None:
        assert (
            texts(f"<p>The <b>coun</b>cil <a href=/x>voted</a> <span>on</span> Monday.</p><p>{MORE}</p>")[0]
            == "The council voted on Monday."
        )

    def test_two_line_breaks_part_paragraphs(self) -> None:
        assert texts(f"<div>{LEAD}<br><br />\n{MORE}</div>") == [LEAD, MORE]

    def test_unclosed_paragraphs_and_items(self) -> None:
        assert texts(f"<p>{LEAD}<p>{MORE}<ul><li>One.<li>Two.</ul>") == [LEAD, MORE, "One.", "Two."]

    def test_signs_that_are_no_tags(self) -> None:
        assert texts("<p>If a < b and c <3 & d, then AT&T is a&b.</p>") == ["If a < b and c <3 & d, then AT&T is a&b."]


class TestKinds:
    @pytest.mark.parametrize(
        ("part", "block"),
        [
            ("<figure><figcaption>The quay in <i>May</i></figcaption></figure>", ("caption", "The quay in May")),
            ("<p class='wp-caption-text'>The quay in May</p>", ("caption", "The quay in May")),
            ("<img src=x alt='Waves &amp; stone'>", ("alt text", "Waves & stone")),
            ("<p class='byline'>Ann Leroy, reporter</p>", ("byline", "Ann Leroy, reporter")),
            ("<p>By <span class=author>Ann Leroy</span></p>", ("byline", "By Ann Leroy")),
            ("<div><time datetime=2024-05-21>21 May</time></div>", ("dateline", "21 May")),
            ("<p class='article__standfirst'>Ferries go from Holm</p>", ("standfirst", "Ferries go from Holm")),
            ("<blockquote class=pullquote>“A whole summer”</blockquote>", ("pull quote", "“A whole summer”")),
            ("<blockquote>Voted on Monday to close the quay</blockquote>", ("pull quote", "Voted on Monday to close the quay")),
            ("<blockquote>“We had no choice in it.”</blockquote>", ("body", "“We had no choice in it.”")),
            ("<table><tr><th>Port<th>Boats<tr><td>Holm<td>12</table>", ("table", "Port | Boats\nHolm | 12")),
            ("<div class='article-correction'>The sum was £5.</div>", ("correction", "The sum was £5.")),
            ("<p>Correction: the sum was £5, not £6.</p>", ("correction", "Correction: the sum was £5, not £6.")),
            ("<p class=editors-note>This story is old.</p>", ("editor's note", "This story is old.")),
            ("<div class=live-blog-entry><p>It rains now.</p></div>", ("live-blog entry", "It rains now.")),
            ("<div class=related-links><p>The quay was built in 1812.</p></div>", ("related", "The quay was built in 1812.")),
            ("<h2>What now?</h2><p>So it goes.</p>", ("body", "What now?")),
        ],
    )
    def test_parts_of_a_story(self, part: str, block: tuple[str, str]) -> None:
        assert blocks(story(part))[2] == block

    def test_the_line_below_the_headline_is_the_standfirst(self) -> None:
        html = f"<h1>Quay to close</h1><div>Ferries to sail from Holm instead</div><p>{LEAD}</p><p>{MORE}</p>"
        assert blocks(html)[:2] == [("headline", "Quay to close"), ("standfirst", "Ferries to sail from Holm instead")]

    def test_a_headline_that_only_the_metadata_have(self) -> None:
        html = f"<head><meta property=og:title content='Quay &amp; pier'></head><p>{LEAD}</p><p>{MORE}</p>"
        assert blocks(html)[0] == ("headline", "Quay & pier")
        assert read_html(html).position(5) == (1, html.index("&amp;") + 1)

    def test_metadata_below_the_story_are_no_headline(self) -> None:
        document = read_html(f"<p>{LEAD}<meta property=og:title content='Quay'> Now.</p>")
        assert document.text == f"{LEAD} Now."
        assert_places(document)

    def test_the_logo_is_no_headline(self) -> None:
        html = (
            f"<title>Quay to close - Echo</title><h1><a href=/>The Saltmere Daily</a></h1><h1>Quay to close</h1><p>{LEAD}</p><p>{MORE}</p>"
        )
        assert blocks(html)[0] == ("headline", "Quay to close")


class TestDate:
    PUBLISHED = datetime.date(2024, 5, 21)

    @pytest.mark.parametrize(
        "part",
        [
            "<meta property='article:published_time' content='2024-05-21T06:00:00Z'>",
            "<meta itemprop=datePublished content='2024-05-21'>",
            '<script type="application/ld+json">{"dateModified": "2024-06-01", "datePublished": "2024-05-21T06:00"}</script>',
            "<time datetime='2024-05-21'>Tuesday</time>",
            "<time itemprop=dateModified datetime='2024-06-01'></time><time datetime='2024-05-21'></time>",
            "<p class=dateline>Tuesday, 21 May 2024</p>",
            "<p>Published 21 May 2024</p>",
        ],
    )
    def test_the_day_of_publication(self, part: str) -> None:
        assert read_html(f"{part}<h1>Quay to close</h1>{part}<p>{LEAD}</p>").date == self.PUBLISHED

    @pytest.mark.parametrize(
        "part", ["", "<meta property='article:modified_time' content='2024-05-21'>", "<p>It was built on 21 May 1824.</p>"]
    )
    def test_other_days_are_not_its_date(self, part: str) -> None:
        assert read_html(f"<p>{LEAD}</p>{part}").date is None

    def test_the_users_date_goes_first(self) -> None:
        assert read_html("<meta name=date content='2024-05-21'>", date=datetime.date(2020, 1, 1)).date == datetime.date(2020, 1, 1)


class TestDirectives:
    def scopes(self, html: str) -> list[tuple[tuple[str, ...], str]]:
        document = read_html(html)
        return [(d.codes, document.text[d.scope.start : d.scope.end]) for d in document.directives]

    def test_inside_a_paragraph_and_before_one(self) -> None:
        assert self.scopes(story("<p>So <b>it</b> is. <!-- checker: ignore FC2 -- right --></p>")) == [(("FC2",), "So it is.")]
        assert self.scopes(story("<!-- checker: ignore FC2, FC3 -->\n<p>So it is.</p>")) == [(("FC2", "FC3"), "So it is.")]

    def test_beside_what_is_left_out_it_covers_what_comes_next(self) -> None:
        assert self.scopes(story("<!-- checker: ignore FC2 --><div class=share>Share</div><p>So it is.</p>")) == [(("FC2",), "So it is.")]

    def test_for_the_whole_file_wherever_it_stands(self) -> None:
        comment = "<!-- checker: ignore-file FC4 -- pen names -->"
        for html in (comment + story(), story() + comment, story().replace("<body>", f"<body><nav>{comment}News</nav>")):
            [directive] = read_html(html).directives
            assert (directive.codes, directive.scope.start, directive.scope.end) == (("FC4",), 0, len(read_html(html).text))


class TestFiles:
    def test_a_file_is_read_by_its_suffix(self, tmp_path: Path) -> None:
        (tmp_path / "story.HTM").write_bytes("<h1>Café</h1>\r\n<p>It rained.</p>".encode())
        document = read_document(tmp_path / "story.HTM")
        assert (document.text, document.position(document.text.index("rained"))) == ("Café\n\nIt rained.", (2, 7))

    @pytest.mark.parametrize(
        "data",
        [
            "<meta charset=windows-1251><p>Мир</p>".encode("cp1251"),
            "<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'><p>Мир</p>".encode("koi8-r"),
            "<?xml version='1.0' encoding='windows-1251'?><p>Мир</p>".encode("cp1251"),
            "\ufeff<meta charset=windows-1251><p>Мир</p>".encode(),
            "<meta charset=windows-1251><p>Мир</p>".encode("utf-16"),
            "<meta charset=utf-16><p>Мир</p>".encode(),
            "<meta charset=nonsense><p>Мир</p>".encode(),
            "<p>Мир</p>".encode(),
        ],
    )
    def test_charsets(self, data: bytes) -> None:
        assert read_html(decode_html(data)).text == "Мир"

    def test_a_page_that_is_too_long_says_what_to_do(self) -> None:
        with pytest.raises(DocumentError, match="save the story alone"):
            next(read(b"a" * 20_000_001, "a.html", Settings()))

    def test_what_is_no_page_says_so(self) -> None:
        with pytest.raises(DocumentError, match="a PDF, not plain text"):
            next(read(b"%PDF-1.7", "a.html", Settings()))


class TestRobust:
    @pytest.mark.parametrize(
        "part",
        [
            "<div>",
            "<b>",
            "<p><a>",
            "<table><tr><td>",
            "</div>",
            "<a b='",
            "<!--",
            "<script>",
            "&",
            "<",
            "<br>",
            "<div></span>",
            "<li>a",
            "<p>a<b>",
            "\0",
        ],
    )
    def test_hostile_repetition(self, part: str) -> None:
        assert_places(read_html(part * 5_000 + LEAD))

    def test_a_hundred_thousand_levels(self) -> None:
        assert read_html("<div>" * 100_000 + LEAD).text == LEAD


TAGS = (
    "<p> </p> <div> </div> <b> </b> </a> <br> <br/> <h1> </h1> <h2> <li> <ul> </ul> <table> <tr> <td> </table> <blockquote> </blockquote>"
    " <figcaption> <article> </article> <script> </script> <!-- --> <! <? </ <nav> </nav> <pre>"
)
WORDS = "a B. 12 é < > & &amp; &nbsp; &#65; &zz &shy; \u00ad \0 ' \" = /"
LONG = [
    *(" ", " ", "\n", "\t ", "\r\n", LEAD, "<a href=x>", "<span class=byline>", "<img alt='q&amp;r'>"),
    *("<!-- checker: ignore FC2 -->", '<meta property="og:title" content="Quay">'),
]
PARTS = st.sampled_from([*TAGS.split(), *WORDS.split(" "), *LONG])


@settings(max_examples=300, deadline=None)
@given(st.lists(PARTS, max_size=40).map("".join))
def test_every_character_keeps_its_place(html: str) -> None:
    assert_places(read_html(html))


@settings(max_examples=200, deadline=None)
@given(st.lists(PARTS, max_size=40).map("".join))
def test_tokens_are_in_order_and_within_the_text(html: str) -> None:
    end = 0
    for token in tokenize(html):
        match token:
            case Text(span) | Comment(span):
                assert end <= span.start <= span.end <= len(html)
                end = span.end
            case StartTag(name, attributes, start):
                assert end <= start and html[start + 1 :].lower().startswith(name)
                end = max([start, *(span.end for span in attributes.values())])
            case EndTag(name):
                assert name


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def marked_words(html: str) -> Counter[str]:
    """The words of elements with the attribute data-main, which a page of the fixtures has wherever its story stands."""
    found, depth, name = Counter(), 0, ""
    for token in tokenize(html):
        match token:
            case StartTag(tag, attributes) if not depth and "data-main" in attributes:
                depth, name = 1, tag
            case StartTag(tag) if depth:
                depth += tag == name
            case EndTag(tag) if depth:
                depth -= tag == name
            case Text(span) if depth:
                found += words("".join(run.text for run in read_text(html, span)))
    return found


def test_pages_like_those_of_news_sites() -> None:
    """Nearly all words of the stories and hardly any others, over all pages; related stories and texts of pictures count as neither."""
    right = wrong = missed = 0
    for path in sorted(PAGES.glob("*.html")):
        html = path.read_text("utf-8")
        document, wanted = read_html(html), marked_words(html)
        found = Counter()
        for kind, text in blocks(html):
            found += words(text) if kind not in ("related", "alt text") else Counter()
        right += (found & wanted).total()
        wrong += (found - wanted).total()
        missed += (wanted - found).total()
        assert_places(document)
    assert right > 2000
    assert right / (right + wrong) > 0.98
    assert right / (right + missed) > 0.98
