"""Word files: what of them is the story, what is what in it, and where each character stands."""

import datetime
import io

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_files import p, packed, r, row, t, word_file

from checker.documents.docx import read
from checker.errors import DocumentError
from checker.settings import Settings
from checker.types import Document, Span

LEAD = "The council voted on Monday to close the pool after forty years of use."


def story(*body: str, **parts: str) -> Document:
    [document] = read(word_file("".join(body), **parts), "story.docx", Settings())
    return document


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(section.kind, document.text[section.span.start : section.span.end]) for section in document.sections]


def tracked(name: str, text: str) -> str:
    inner = f"<w:r>{t(text, 'delText' if name == 'del' else 't')}</w:r>"
    return f'<w:{name} w:id="1" w:author="Desk" w:date="2018-09-08T10:00:00Z">{inner}</w:{name}>'


def complex_field(code: str, result: str) -> str:
    def sign(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return f"{sign('begin')}<w:r>{t(code, 'instrText')}</w:r>{sign('separate')}{r(result)}{sign('end')}"


BOX = f"<w:txbxContent>{p('In a box.')}</w:txbxContent>"


class TestText:
    @pytest.mark.parametrize(
        "unread",
        [
            tracked("del", "gone"),
            tracked("moveFrom", "gone"),
            r("gone", "<w:vanish/>"),
            r("gone", '<w:rStyle w:val="Hidden"/>'),
            "<w:r><w:commentReference w:id='1'/></w:r>",
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here</w:t></w:r></w:sdtContent></w:sdt>",
            "<w:r><w:t/></w:r>",
            "<w:bookmarkStart w:id='1' w:name='gone'/><w:proofErr w:type='spellStart'/><w:r><w:lastRenderedPageBreak/></w:r>",
            "<!-- gone --><?gone?>",
        ],
    )
    def test_what_nobody_sees_is_left_out(self, unread: str) -> None:
        hidden = '<w:style w:styleId="Hidden"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
        document = story(p("It ", unread, r("rained")), styles=hidden)
        assert (document.text, document.source.file_text) == ("It rained", "It rained\n")

    @pytest.mark.parametrize(
        "seen",
        [
            tracked("ins", "rained"),
            tracked("moveTo", "rained"),
            r("rained", '<w:vanish w:val="0"/>'),
            f"<w:hyperlink>{r('rained')}</w:hyperlink>",
            f"<w:smartTag>{r('rai')}{r('ned')}</w:smartTag>",
            f"<w:sdt><w:sdtContent>{r('rained')}</w:sdtContent></w:sdt>",
            f"<w:fldSimple w:instr='REF x'>{r('rained')}</w:fldSimple>",
            complex_field("REF x", "rained"),
            f"<w:ins>{tracked('del', 'snowed')}{r('rained')}</w:ins>",
            f"<w:r><w:ruby><w:rt>{r('small')}</w:rt><w:rubyBase>{r('rained')}</w:rubyBase></w:ruby></w:r>",
        ],
    )
    def test_what_everybody_sees_is_read(self, seen: str) -> None:
        assert story(p("It ", seen, r("."))).text == "It rained."

    def test_signs(self) -> None:
        run = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>"
        document = story(p(run, r("f\u00adg")))
        assert (document.text, document.source.file_text) == ("a\tb\nc-defg", "a\tb\vc-d\u00adef\u00adg\n")

    def test_spaces_are_as_word_shows_them(self) -> None:
        assert story(p("<w:r><w:t> a </w:t></w:r>", "<w:r><w:t xml:space='preserve'> b\n</w:t></w:r>")).text == "a b "

    def test_a_deleted_paragraph_end_joins_two_paragraphs(self) -> None:
        document = story(p("It ", mark="<w:del/>"), p("rained."), p("Then"), p("it stopped.", mark="<w:del/>"))
        assert document.text == "It rained.\n\nThen\n\nit stopped."

    def test_a_deleted_paragraph_end_does_not_join_a_table(self) -> None:
        document = story(p("It rained.", mark="<w:del/>"), f"<w:tbl>{row(p('a'), p('b'))}</w:tbl>")
        assert document.text == "It rained.\n\na\tb"

    def test_a_field_whose_end_is_lost_hides_its_paragraph_at_most(self) -> None:
        begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        assert story(p("One ", begun, r("lost")), p("Two.")).text == "One \n\nTwo."

    def test_empty_paragraphs_count_as_lines_only(self) -> None:
        document = story(p(), p("One."), p(" "), p("Two."))
        assert (document.text, document.position(document.text.index("Two"))) == ("One.\n\nTwo.", (4, 1))

    @pytest.mark.parametrize("body", ["", p(), "<w:sectPr/>"])
    def test_no_text(self, body: str) -> None:
        assert (story(body).text, story(body).sections) == ("", ())

    def test_notes_follow_the_body_where_the_text_refers_to_them(self) -> None:
        def note(number: int, text: str) -> str:
            return f'<w:footnote w:id="{number}">{p(text)}</w:footnote>'

        mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
        document = story(p("One", mark, r(".")), p("Two."), notes=note(0, "---") + note(2, "Noted.") + note(3, "Never."))
        assert (document.text, kinds(document)) == ("One.\n\nTwo.\n\nNoted.", [("footnote", "Noted.")])

    @pytest.mark.parametrize(
        "held",
        [
            f"<w:pict>{BOX}</w:pict>",
            f"<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{BOX}</w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback></mc:AlternateContent>",
        ],
    )
    def test_a_text_box_follows_its_paragraph_once(self, held: str) -> None:
        assert story(p("One.", f"<w:r>{held}</w:r>"), p("Two.")).text == "One.\n\nIn a box.\n\nTwo."


class TestSections:
    @pytest.mark.parametrize("body", [p(LEAD), p(LEAD) + p("Swimmers", style="berschrift1") + p(LEAD), p(LEAD, style="Quote")])
    def test_what_is_not_sure_is_body(self, body: str) -> None:
        assert kinds(story(body)) == []

    def test_styles_by_the_names_that_word_gives_them_in_any_language(self) -> None:
        derived = '<w:style w:styleId="Big"><w:name w:val="House Headline"/><w:basedOn w:val="Title"/></w:style>'
        document = story(
            p("Council ‘to close pool’.", style="Big"),
            p("Officers warned", style="Untertitel"),
            p(LEAD),
            p("Swimmers at the pool", style="Caption"),
            p("“Never”", style="IntenseQuote"),
            p("Another title", style="Title"),
            styles=derived,
        )
        assert kinds(document) == [
            ("headline", "Council ‘to close pool’."),
            ("standfirst", "Officers warned"),
            ("caption", "Swimmers at the pool"),
            ("pull quote", "“Never”"),
        ]

    def test_heads_without_styles_are_read_as_in_plain_text(self) -> None:
        document = story(p("Pool to close"), p("Officers warned"), p("By Jane Smith"), p("8 September 2018"), p(LEAD))
        assert [kind for kind, _ in kinds(document)] == ["headline", "standfirst", "byline", "dateline"]
        assert document.date == datetime.date(2018, 9, 8)

    def test_below_a_styled_headline_the_next_title_is_the_standfirst(self) -> None:
        document = story(p("Pool to close.", style="berschrift1"), p("Officers warned"), p("By Jane Smith"), p("8 September 2018"), p(LEAD))
        assert [kind for kind, _ in kinds(document)] == ["headline", "standfirst", "byline", "dateline"]
        assert document.date == datetime.date(2018, 9, 8)

    def test_a_table_is_a_row_a_line(self) -> None:
        inner = f"<w:tbl>{row(p('x'), p('y'))}</w:tbl>"
        deleted = "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>"
        document = story(p(LEAD), f"<w:tbl>{row(p('a'), p('b') + p('c'))}{deleted}{row(p(), inner + p('d'))}</w:tbl>")
        assert kinds(document) == [("table", "a\tb c\n\n\tx\ty d")]
        assert document.source.file_text == f"{LEAD}\na\tb\vc\n\tx\ty\vd\n"

    def test_a_table_of_one_column_is_a_frame(self) -> None:
        document = story(f"<w:tbl>{row(p('Pool to close', style='Title') + p(LEAD))}{row(p('It rained.'))}</w:tbl>")
        assert (document.text, kinds(document)) == (f"Pool to close\n\n{LEAD}\n\nIt rained.", [("headline", "Pool to close")])

    def test_a_table_of_contents_is_furniture(self) -> None:
        contents = '<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
        assert kinds(story(p("One", "<w:r><w:tab/></w:r>", r("3"), style="TOC1"), p(LEAD), styles=contents)) == [("furniture", "One\t3")]

    def test_the_dates_of_the_file_are_not_the_story_s(self) -> None:
        out = io.BytesIO()
        docx.Document().save(out)
        assert [document.date for document in read(out.getvalue(), "story.docx", Settings())] == [None]


SEEN = st.text("ab .\u00ad<&é", max_size=4)
RUNS = st.one_of(
    st.tuples(st.just("seen"), SEEN, SEEN.map(r)),
    st.tuples(st.just("seen"), SEEN, SEEN.map(lambda text: tracked("ins", text))),
    st.tuples(st.just("sign"), st.just("\t"), st.just("<w:r><w:tab/></w:r>")),
    st.tuples(st.just("sign"), st.just("\n"), st.just("<w:r><w:br/></w:r>")),
    st.tuples(st.just("unseen"), st.just(""), SEEN.map(lambda text: tracked("del", text))),
)


@given(st.lists(st.lists(RUNS, max_size=5), max_size=5))
def test_every_character_keeps_its_place(paragraphs: list) -> None:
    document = story(*(p(*(xml for _, _, xml in runs)) for runs in paragraphs))
    source = document.source
    for piece in source.pieces:
        assert document.text[piece.text.start : piece.text.end] == source.file_text[piece.file.start : piece.file.end]
    for offset, character in enumerate(document.text):
        place = document.in_file(Span(offset, offset + 1))
        assert character == "\n" or source.file_text[place.start : place.end] == character
    assert source.file_text.count("\n") == len(paragraphs)


class TestHostile:
    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"", "not a Word file"),
            (b"PK\x03\x04 and no more", "not a Word file"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "encrypted"),
            (word_file(p(LEAD))[:-200], "not a Word file"),
            (packed({"mimetype": "text"}), "word/document.xml is missing"),
            (word_file("<w:p>"), "no valid XML"),
            (packed({"word/document.xml": ""}), "no valid XML"),
            (packed({"word/document.xml": "<!DOCTYPE w [<!ENTITY a 'ha'>]><w>&a;</w>"}), "declares entities"),
            (packed({"word/document.xml": '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'}), "Strict"),
            (packed({"word/document.xml": "<w>" * 400 + "</w>" * 400}), "no valid XML"),
            (packed({f"{i}.xml": "" for i in range(10_001)}), "10,001 parts"),
            (packed({"word/document.xml": " " * (21 << 20)}), "too much for a story"),
        ],
    )
    def test_a_clear_message(self, data: bytes, message: str) -> None:
        with pytest.raises(DocumentError, match=message):
            list(read(data, "story.docx", Settings()))

    @given(st.integers(0, 1500), st.binary(min_size=1, max_size=4))
    def test_damage_gives_a_message_or_a_story(self, place: int, damage: bytes) -> None:
        data = word_file(p(LEAD))
        try:
            assert list(read(data[:place] + damage + data[place + len(damage) :], "story.docx", Settings()))
        except DocumentError as error:
            assert str(error)
