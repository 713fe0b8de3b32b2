"""XML news formats: what is refused, what becomes of each element, and where its characters stand."""

import datetime
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from places import assert_places, in_file, kinds

from checker.documents.news_xml import read
from checker.errors import DocumentError
from checker.settings import Settings
from checker.types import Document, Span

DAY = datetime.date(2018, 9, 8)


def stories(text: str | bytes, **settings) -> list[Document]:
    data = text if isinstance(text, bytes) else text.encode()
    found = list(read(data, "wire.xml", Settings(**settings)))
    for document in found:
        assert_places(document)
    return found


def story(text: str | bytes, **settings) -> Document:
    [found] = stories(text, **settings)
    return found


class TestRefused:
    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("<urlset><url/></urlset>", "XML of an unknown kind (<urlset>): NITF"),
            ("<nitf><body>", "not well-formed: no element found in line 1"),
            ("", "not well-formed: no element found"),
            ("no XML", "not well-formed: syntax error in line 1"),
            ("<nitf>a\n\x01</nitf>" + " " * 500, "not well-formed: not well-formed (invalid token) in line 2"),
            ("<nitf>\0</nitf>", "binary data"),
            ('<!DOCTYPE nitf [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><nitf>&lol2;</nitf>', "declares the entity 'lol'"),
            ('<!DOCTYPE nitf [<!ENTITY e SYSTEM "file:///etc/passwd">]><nitf>&e;</nitf>', "declares the entity 'e'"),
            ('<!DOCTYPE nitf [<!ENTITY % p "x">]><nitf/>', "declares the entity 'p'"),
            ("<nitf>" * 100_000, "nested deeper than 200 levels"),
            ("<nitf>" + "<p/>" * 400_000 + "</nitf>", "more than 300,000 elements"),
            (
                f"<rss><channel><item><description><![CDATA[{'<b>' * 200_000}]]></description></item></channel></rss>",
                "HTML with 200,000 tags and entities, more than",
            ),
            ('<?xml version="1.0" encoding="klingon"?><nitf/>', "declares the encoding 'klingon', which is not known"),
            ('<?xml version="1.0" encoding="punycode"?><nitf/>', "declares the encoding 'punycode', which is not known"),
            (b'<?xml version="1.0" encoding="utf-8"?><nitf>\xff</nitf>', "is not in the encoding 'utf-8' that it declares"),
        ],
    )
    def test_with_what_is_wrong(self, text: str | bytes, message: str) -> None:
        with pytest.raises(DocumentError) as error:
            stories(text)
        assert message in str(error.value)

    @given(st.text("<>/&;\"'= nitfrsp![]-CDATA\n", max_size=80))
    def test_any_text_gives_stories_or_a_document_error(self, text: str) -> None:
        try:
            stories(f"<nitf><body><body.content>{text}</body.content></body></nitf>")
        except DocumentError as error:
            assert str(error)


NITF = """<?xml version="1.0" encoding="{encoding}"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf>
 <head><title>Pool slug</title><docdata><date.issue norm="20180908T234900Z"/></docdata></head>
 <body>
  <body.head>
   <hedline><hl1>Caf&#233; by the pool &amp; bar to shut</hl1><hl2>Officers warned against it</hl2></hedline>
   <note noteclass="editorsnote"><body.content><p>Eds: ADDS quote.</p></body.content></note>
   <byline>By Jo Hale <byttl>Staff</byttl></byline>
   <dateline><location>SALTMERE</location></dateline>
  </body.head>
  <body.content>
   <media><media-reference source="a.jpg"/><media-caption><p>The pool in May.</p></media-caption>
    <media-producer>Ann Lee</media-producer></media>
   <block>
    <p>The council voted on Monday
       to close it after <num>40</num> years.</p>
    <hl2>What is next</hl2>
    <p>It shuts in May.</p>
   </block>
   <table><tr><th>Pool</th><th>Visits</th></tr><tr><td>North</td><td>1,200</td></tr></table>
   <block style="pullquote"><p>“It hurts.”</p></block>
  </body.content>
  <body.end><tagline>Jo Hale reports on sport.</tagline></body.end>
 </body>
</nitf>
"""


class TestNitf:
    def test_sections_and_date(self) -> None:
        document = story(NITF.format(encoding="utf-8"))
        assert (document.date, document.id) == (DAY, "")
        assert kinds(document) == [
            ("headline", "Café by the pool & bar to shut"),
            ("standfirst", "Officers warned against it"),
            ("editor's note", "Eds: ADDS quote."),
            ("byline", "By Jo Hale Staff"),
            ("dateline", "SALTMERE"),
            ("caption", "The pool in May."),
            ("furniture", "Ann Lee"),
            ("table", "Pool | Visits\nNorth | 1,200"),
            ("pull quote", "“It hurts.”"),
            ("furniture", "Jo Hale reports on sport."),
        ]
        body = "The council voted on Monday to close it after 40 years.\n\nWhat is next\n\nIt shuts in May."
        assert body in document.text

    @pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "utf-16", "windows-1252"])
    def test_places_are_those_of_the_file_in_every_encoding(self, encoding: str) -> None:
        text = NITF.format(encoding=encoding).replace("“", "'").replace("”", "'")
        document = story(text.encode(encoding))
        assert in_file(document, "Café") == "Caf&#233;"
        assert in_file(document, "pool & bar") == "pool &amp; bar"
        assert in_file(document, "Monday to close") == "Monday\n       to close"
        assert document.position(document.text.index("to close it")) == (17, 8)

    def test_line_ends_of_windows(self) -> None:
        document = story(NITF.format(encoding="utf-8").replace("\n", "\r\n"))
        assert in_file(document, "Monday to") == "Monday\r\n       to"
        assert document.position(document.text.index("It shuts")) == (19, 8)

    def test_the_title_is_the_headline_where_there_is_none(self) -> None:
        document = story("<nitf><head><title>Pool</title></head><body><body.content><p>It shut.</p></body.content></body></nitf>")
        assert (document.text, kinds(document), document.date) == ("Pool\n\nIt shut.", [("headline", "Pool")], None)

    def test_the_date_given_wins(self) -> None:
        assert story(NITF.format(encoding="utf-8"), date=datetime.date(2020, 1, 1)).date == datetime.date(2020, 1, 1)


ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:{guid}">
<itemMeta><versionCreated>2018-09-09T01:00:00Z</versionCreated><edNote>Adds quote</edNote></itemMeta>
<contentMeta><contentCreated>2018-09-08T23:49:00Z</contentCreated><slugline>pool-shut</slugline><headline>Pool to shut</headline>
<description role="drol:summary">Officers warned.</description></contentMeta>
<contentSet>{content}</contentSet></newsItem>"""
XHTML = '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{}</body></html></inlineXML>'


HEAD = [("editor's note", "Adds quote"), ("furniture", "pool-shut"), ("headline", "Pool to shut")]


class TestNewsml:
    @pytest.mark.parametrize(
        ("content", "body"),
        [
            (XHTML.format("<p>It rained <b>hard</b>.</p><p>So it shut.</p>"), "It rained hard.\n\nSo it shut."),
            ('<inlineData contenttype="text/plain">It rained hard.\n\nSo it shut.</inlineData>', "It rained hard.\n\nSo it shut."),
            (
                '<inlineData contenttype="text/html">&lt;p&gt;It rained&amp;nbsp;hard.&lt;p&gt;Shut.</inlineData>',
                "It rained\xa0hard.\n\nShut.",
            ),
            ("<inlineXML><nitf><body><body.content><p>It rained.</p></body.content></body></nitf></inlineXML>", "It rained."),
        ],
    )
    def test_content_of_every_kind(self, content: str, body: str) -> None:
        document = story(ITEM.format(guid=1, content=content))
        assert kinds(document) == [*HEAD, ("standfirst", "Officers warned.")]
        assert document.text.endswith(f"Officers warned.\n\n{body}")
        assert (document.date, document.id) == (DAY, "")

    def test_a_picture_has_its_caption_alone(self) -> None:
        document = story(ITEM.format(guid=1, content='<remoteContent href="a.jpg"/>'))
        assert kinds(document) == [*HEAD, ("caption", "Officers warned.")]

    def test_a_headline_in_the_content_is_not_doubled(self) -> None:
        nitf = "<inlineXML><nitf><body><body.head><hedline><hl1>Pool shuts</hl1></hedline></body.head></body></nitf></inlineXML>"
        assert [words for kind, words in kinds(story(ITEM.format(guid=1, content=nitf))) if kind == "headline"] == ["Pool shuts"]

    def test_a_message_gives_a_story_for_each_item(self) -> None:
        items = "".join(ITEM.format(guid=i, content=XHTML.format(f"<p>Story {i}.</p>")) for i in range(3))
        found = stories(f"<newsMessage><header/><itemSet>\n{items}</itemSet></newsMessage>")
        assert [document.name for document in found] == [f"wire.xml#urn:{i}" for i in range(3)]
        assert [document.text[-8:] for document in found] == ["Story 0.", "Story 1.", "Story 2."]
        assert [document.position(0)[0] for document in found] == [3, 7, 11]

    def test_an_item_without_a_guid_has_its_number(self) -> None:
        found = stories("<newsMessage><itemSet><newsItem/><newsItem/></itemSet></newsMessage>")
        assert [document.name for document in found] == ["wire.xml#1", "wire.xml#2"]

    def test_a_package_has_no_story(self) -> None:
        assert stories("<packageItem><contentMeta/></packageItem>") == []


RSS = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Gazette</title>
<item><media:title>Not this</media:title><title>Fish &amp;amp; chips&#8217; day</title><dc:creator>Jo Hale</dc:creator>
<guid>g-1</guid><pubDate>Sat, 08 Sep 2018 23:49:00 +0100</pubDate>
<description>&lt;p&gt;It rained &amp;amp; snowed.&lt;/p&gt;</description></item>
<item><title>Second</title><description>The lead &#8230;</description>
<content:encoded><![CDATA[<p class="x">The lead goes
on.</p><script>var a = "<p>no</p>";</script>
<figure><img src="a"><figcaption>A pool</figcaption></figure><p>Two<br>lines</p>]]></content:encoded></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Gazette</title>
<entry><id>tag:1</id><title type="html">A &lt;i&gt;new&lt;/i&gt; pool</title><published>2018-09-08T10:00:00Z</published>
<updated>2019-01-01T10:00:00Z</updated><author><name>Jo Hale</name></author><summary>In short.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <em>opened</em>.</p></div></content></entry>
<entry><id>tag:2</id><title>Plain</title><updated>2018-09-08T10:00:00Z</updated>
<content type="html">&lt;p&gt;One.&lt;/p&gt;</content></entry>
</feed>"""


BROKEN = [  # HTML as feeds have it, and what is told of it: as a browser shows it
    ("1 < 2 & 3 > 2, AT&T &bogus; &amp", "1 < 2 & 3 > 2, AT&T &bogus; &"),
    ("<p>One<p>Two<li>Three", "One\n\nTwo\n\nThree"),
    ("It <b>rained</i> hard</b>.", "It rained hard."),
    ("<SCRIPT>x</Script>It <!-- not > this -->rained<!-- nor this", "It rained"),
    ('<img alt="a > b">It <a href="x>y">rained</a> <a href="x>on', "a > b\n\nIt rained on"),
    ("It <a rained", "It"),
    ("<!DOCTYPE html><?php no ?>It rained<br/>hard<br><br>So.", "It rained\nhard\n\nSo."),
    ("&#233;&#xE9;&eacute;&#8217;", "ééé’"),
    ("<div>" * 300 + "Deep" + "</div>" * 300, "Deep"),
    ("<table><tr><td>North</td><td>12</td></tr></table>", "North | 12"),
    ('<div style="display:none">Preview</div><h1>Rain</h1>', "Rain"),
]


class TestFeeds:
    @pytest.mark.parametrize(("html", "told"), BROKEN)
    def test_html_as_it_comes(self, html: str, told: str) -> None:
        for content in (f"<![CDATA[{html}]]>", escape(html)):
            assert story(f"<rss><channel><item><description>{content}</description></item></channel></rss>").text == told

    @given(st.text("<>/&;\"'=pbrtdi !-x#1\n\xe9", max_size=60))
    def test_any_html_gives_a_story(self, html: str) -> None:
        [document] = stories(f"<rss><channel><item><description>{escape(html)}</description></item></channel></rss>")
        assert document.source.file_text.count("<item>") == 1
        assert "\n\n\n" not in document.text

    def test_rss(self) -> None:
        first, second = stories(RSS)
        assert first.text == "Fish & chips’ day\n\nJo Hale\n\nIt rained & snowed."
        assert kinds(first) == [("headline", "Fish & chips’ day"), ("byline", "Jo Hale")]
        assert (first.date, first.name, second.date, second.name) == (DAY, "wire.xml#g-1", None, "wire.xml#2")
        assert second.text == "Second\n\nThe lead goes on.\n\nA pool\n\nTwo\nlines"
        assert kinds(second) == [("headline", "Second"), ("caption", "A pool")]
        assert (in_file(first, "&"), in_file(first, "d & s"), in_file(second, "goes on")) == ("&amp;amp;", "d &amp;amp; s", "goes\non")

    def test_a_summary_that_is_not_the_beginning_is_a_standfirst(self) -> None:
        [_, second] = stories(RSS.replace("The lead &#8230;", "Another lead."))
        assert kinds(second)[1] == ("standfirst", "Another lead.")

    def test_an_undeclared_entity_of_html(self) -> None:
        [first, _] = stories(RSS.replace("Fish", "Fish&nbsp;&bogus;"))
        assert first.text.startswith("Fish\xa0&bogus; & chips")

    def test_rss_1_has_its_items_beside_the_channel(self) -> None:
        rdf = '<r:RDF xmlns:r="urn:r" xmlns="http://purl.org/rss/1.0/"><channel/><item>{}</item></r:RDF>'
        assert [document.text for document in stories(rdf.format("<title>One</title><description>It rained.</description>"))] == [
            "One\n\nIt rained."
        ]

    def test_atom(self) -> None:
        first, second = stories(ATOM)
        assert first.text == "A new pool\n\nJo Hale\n\nIn short.\n\nIt opened."
        assert kinds(first) == [("headline", "A new pool"), ("byline", "Jo Hale"), ("standfirst", "In short.")]
        assert (first.date, first.name) == (DAY, "wire.xml#tag:1")
        assert (second.text, second.date) == ("Plain\n\nOne.", DAY)

    def test_an_empty_feed_has_no_stories(self) -> None:
        assert stories("<rss><channel/></rss>") == stories("<feed/>") == []


WORDS = st.lists(st.sampled_from(["Müller", "&", "<", "40", "a\nb", "  ", "\r\n", "汉字", "👍", "]]", '"', "£5", "é", "&amp;"]), max_size=8)


@given(st.lists(WORDS, min_size=1, max_size=4), st.sampled_from(["escaped", "cdata", "twice"]))
def test_every_character_has_its_place(paragraphs: list[list[str]], how: str) -> None:
    html = "".join(f"<p>{escape(' '.join(words))}</p>" for words in paragraphs)
    content = {"escaped": html, "cdata": f"<![CDATA[{html.replace(']]>', '')}]]>", "twice": escape(html)}[how]
    if how == "escaped":
        [document] = stories(f"<nitf><body><body.content>{content}</body.content></body></nitf>")
    else:
        [document] = stories(f"<rss><channel><item><description>{content}</description></item></channel></rss>")
    told = [" ".join(" ".join(words).split()) for words in paragraphs]
    assert document.text == "\n\n".join(words for words in told if words)
    for offset, character in enumerate(document.text):
        if not character.isspace() and character not in "&<\"'>":
            assert in_file_at(document, offset) == character


def in_file_at(document: Document, offset: int) -> str:
    span = document.in_file(Span(offset, offset + 1))
    return document.source.file_text[span.start : span.end]
