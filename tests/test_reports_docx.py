"""The Word report: where comments stand, what they say, and that nothing else of a file changes."""

import io
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import hypothesis
import pytest
from conftest import WordChecker, a_check, words
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from word_files import p, r, row, t, word_file, word_text

from checker.documents import read_document, read_plain_text
from checker.documents.docx import list_text
from checker.documents.word_package import W, WordPackage
from checker.documents.word_text import list_paragraphs
from checker.errors import OutputError
from checker.findings import make_findings
from checker.reports import load_report
from checker.reports.word_comments import Comment, add_comments
from checker.settings import Settings
from checker.types import Document, Evidence, Hit, Result, Span

LEAD = "The vote was on Friday, and fourteen members were there."


def written(*results: Result) -> bytes:
    out = io.BytesIO()
    load_report("docx")(iter(results), out)
    return out.getvalue()


def checked(*documents: Document) -> bytes:
    return written(*WordChecker().check(documents))


def commented(data: bytes) -> list[tuple[str, str]]:
    """The listed words that each comment of a file stands on, and what it says, in the order of the comments."""
    package = WordPackage(data)
    comments = package.tree("word/comments.xml").iter(f"{W}comment")
    said = {c.get(f"{W}id"): "\n".join("".join(p.itertext(f"{W}t")) for p in c.iter(f"{W}p")) for c in comments}
    body = package.tree("word/document.xml")
    open_now, on = set(), dict.fromkeys(said, "")
    for element in body.iter(etree.Element):
        number = element.get(f"{W}id")
        if element.tag == f"{W}commentRangeStart":
            open_now.add(number)
        elif element.tag == f"{W}commentRangeEnd":
            open_now.remove(number)
        elif element.tag == f"{W}t":
            on |= {number: on[number] + element.text for number in open_now}
    assert not open_now
    assert {element.get(f"{W}id") for element in body.iter(f"{W}commentReference")} == set(said)
    return [(on[number], said[number]) for number in said]


def paragraphs(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


class TestKeptFile:
    TRACKED = '<w:del w:id="1" w:author="Desk"><w:r><w:delText>On </w:delText></w:r></w:del>'
    OLD = '<w:commentRangeStart w:id="5"/>' + r("The") + '<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>'

    def file(self, path: Path, *body: str, **parts: str) -> Document:
        path.write_bytes(word_file("".join(body), **parts))
        return read_document(path)

    def test_a_clean_story_says_what_was_looked_at_and_no_more(self, tmp_path: Path) -> None:
        document = self.file(tmp_path / "story.docx", p("It ", r("rained.", "<w:b/>")))
        assert commented(checked(document)) == [("It", "No questions. Examined: 1 sentence.")]

    def test_all_parts_but_text_and_comments_keep_their_bytes(self, tmp_path: Path) -> None:
        document = self.file(tmp_path / "story.docx", p(self.TRACKED, self.OLD, " vote was on Friday."), comments=self.old_comment())
        before, after = (WordPackage(data) for data in ((tmp_path / "story.docx").read_bytes(), checked(document)))
        assert before.names == after.names
        changed = {name for name in before.names if before.part(name) != after.part(name)}
        assert changed == {"word/document.xml", "word/comments.xml"}

    def old_comment(self) -> str:
        return f'<w:comment w:id="5" w:author="Desk">{p("Sure?")}</w:comment>'

    def test_old_comments_and_tracked_changes_stay(self, tmp_path: Path) -> None:
        document = self.file(tmp_path / "story.docx", p(self.TRACKED, self.OLD, " vote was on Friday."), comments=self.old_comment())
        data = checked(document)
        assert [on for on, _ in commented(data)] == ["The", "The", "Friday"]
        assert commented(data)[0][1] == "Sure?"
        assert b"<w:delText>On </w:delText>" in WordPackage(data).part("word/document.xml")

    def test_a_run_is_split_without_loss_of_its_formatting(self, tmp_path: Path) -> None:
        document = self.file(tmp_path / "story.docx", p("The vote was", r(" on Fri", "<w:b/>"), r("day, he said.", "<w:i/>")))
        data = checked(document)
        assert commented(data)[1][0] == "Friday"
        runs = [(run.text, run.bold, run.italic) for run in docx.Document(io.BytesIO(data)).paragraphs[0].runs if run.text]
        assert runs[-4:] == [(" on ", True, None), ("Fri", True, None), ("day", None, True), (", he said.", None, True)]

    @pytest.mark.parametrize(
        ("body", "on"),
        [
            (p("One<w:tab/>") + p("<w:r><w:t>On</w:t><w:tab/><w:t>Friday</w:t><w:br/><w:t>it rained.</w:t></w:r>"), "Friday"),
            (p(f"<w:ins w:id='2' w:author='Desk'>{r('On Friday.')}</w:ins>"), "Friday"),
            (p(f"<w:hyperlink>{r('On Friday.')}</w:hyperlink>"), "Friday"),
            (p("<w:r><w:t> On Friday\n</w:t></w:r>"), "Friday"),
            (f"<w:tbl>{row(p('On'), p('Friday.'))}</w:tbl>", "Friday"),
            (p("Then. ", f"<w:r><w:pict><w:txbxContent>{p('On Friday.')}</w:txbxContent></w:pict></w:r>", "So."), "On Friday."),
        ],
    )
    def test_places(self, tmp_path: Path, body: str, on: str) -> None:
        assert commented(checked(self.file(tmp_path / "story.docx", body)))[1][0] == on

    def test_a_comment_on_a_note_stands_at_its_mark_and_says_the_words(self, tmp_path: Path) -> None:
        note = f'<w:footnote w:id="2">{p("On Friday.")}</w:footnote>'
        document = self.file(tmp_path / "story.docx", p("One", '<w:r><w:footnoteReference w:id="2"/></w:r>', r(".")), notes=note)
        data = checked(document)
        body = WordPackage(data).part("word/document.xml").decode()
        mark = body.index("footnoteReference")
        assert body.rindex("commentRangeStart", 0, mark) < mark < body.index("commentRangeEnd", mark)
        assert commented(data)[1][1].split("\n")[1] == "In the note: ‘Friday’"

    def test_a_file_that_changed_since_is_made_anew(self, tmp_path: Path) -> None:
        document = self.file(tmp_path / "story.docx", p("On Friday."))
        (tmp_path / "story.docx").write_bytes(word_file(p("Another story.")))
        assert paragraphs(checked(document)) == ["On Friday."]


class TestMadeFile:
    def test_no_stories(self) -> None:
        assert word_text(written()) == "No stories were checked.\n"

    def test_sections_have_styles(self) -> None:
        text = "Pool to close\n\nFourteen objected\n\n" + LEAD + "\n\nPhoto: The pool.\n"
        styles = [paragraph.style.name for paragraph in docx.Document(io.BytesIO(checked(read_plain_text(text)))).paragraphs]
        assert styles == ["Title", "Subtitle", "Normal", "Caption"]

    def test_each_of_several_stories_begins_a_page_under_its_name(self) -> None:
        unread = Document("", "photo.jpg", failure="a JPEG picture: give a story")
        data = checked(Document(LEAD, "a.txt"), unread, Document("", "empty.txt"), Document("It rained.\nOn Friday.", "b.txt"))
        assert paragraphs(data) == [
            *("a.txt", LEAD, "photo.jpg", "Not read: a JPEG picture: give a story"),
            *("empty.txt", "There is no text in it.", "b.txt", "It rained.", "On Friday."),
        ]
        made = docx.Document(io.BytesIO(data)).paragraphs
        breaks = [paragraph.text for paragraph in made if paragraph.paragraph_format.page_break_before]
        assert breaks == ["photo.jpg", "empty.txt", "b.txt"]
        assert [on for on, _ in commented(data)] == [
            *("The", "Friday", "Not read: a JPEG picture: give a story", "There is no text in it.", "It", "Friday"),
        ]

    def test_what_has_no_place_is_told_with_the_summary(self) -> None:
        data = checked(Document("It rained.", "a.txt", failure="FC101 contradiction failed (ValueError)"))
        assert paragraphs(data) == ["Not read: FC101 contradiction failed (ValueError)", "It rained."]
        said = "1 error.\nerror: FC001 unreadable-document\nFC101 contradiction failed (ValueError)"
        assert commented(data) == [("It", said)]

    def test_both_ends_of_a_finding_are_commented(self) -> None:
        document = Document(f"{LEAD}\n\nOnly twelve of them voted.", "a.txt")
        assert commented(checked(document))[2:] == [
            ("twelve", "query: FC101 contradiction\nPara 1 says ‘fourteen’. Para 2 says ‘twelve’. Which stands?\nPara 1: ‘fourteen’"),
            ("fourteen", "query: FC101 contradiction\nSee also para 2, ‘twelve’: Which stands?"),
        ]

    def test_grounds_are_told_and_other_files_named(self) -> None:
        document = Document(LEAD, "a.txt")
        evidence = (Evidence(Span(0, 3), path="press.txt"),)
        hit = Hit("FC802", words(document, "fourteen"), "Which?", ("14", "12"), (), evidence, working="3 + 4 = 7", suggestion="12")
        result = Result(document, make_findings(document, [(a_check("FC802"), hit)], Settings(), {}))
        assert commented(written(result))[1] == (
            "fourteen",
            "query: FC802 some-check\nWhich?\nworking: 3 + 4 = 7\nsuggestion: 12\npress.txt",
        )

    def test_the_same_bytes_each_time_and_no_date(self) -> None:
        data = checked(Document(LEAD))
        assert data == checked(Document(LEAD))
        for file in (data, written()):
            assert {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(file)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"w:date" not in WordPackage(data).part("word/comments.xml")

    def test_an_interrupted_run_gives_what_is_done(self) -> None:
        def interrupted() -> Iterator[Result]:
            yield Result(Document("It rained.", "a.txt"), ())
            raise KeyboardInterrupt

        out = io.BytesIO()
        with pytest.raises(KeyboardInterrupt):
            load_report("docx")(interrupted(), out)
        assert paragraphs(out.getvalue()) == ["It rained."]

    def test_not_on_a_terminal(self) -> None:
        class Terminal(io.BytesIO):
            def isatty(self) -> bool:
                return True

        with pytest.raises(OutputError, match="--output"):
            load_report("docx")(iter([]), Terminal())

    def test_a_missing_package_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delitem(sys.modules, "checker.reports.docx", raising=False)
        monkeypatch.setitem(sys.modules, "checker.reports.word_story", None)
        with pytest.raises(OutputError, match=r"pip install 'checker\[formats\]'"):
            load_report("docx")


@hypothesis.settings(max_examples=12)  # each file takes a fifth of a second
@given(st.text(st.characters(exclude_categories=()), max_size=60), st.text("a\n\r\t\v\f\u00ad ", max_size=20), st.text(max_size=10))
def test_any_story_gives_a_file_that_opens(before: str, after: str, path: str) -> None:
    if "Friday" in before:
        return
    documents = [Document(f"{before}Friday{after}", path), Document("", path, failure=before)]
    assert "Friday" in [on for on, _ in commented(checked(*documents))]


RUNS = st.sampled_from([r("ab"), r("c", "<w:b/>"), f"<w:r><w:tab/>{t('d')}<w:br/></w:r>", "<w:r/>"])


@given(st.lists(st.lists(RUNS, max_size=4), max_size=4), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 9)), min_size=1, max_size=5))
def test_any_comments_stand_where_they_should_and_the_text_stays(body: list, spans: list[tuple[int, int]]) -> None:
    data = word_file("".join(p(*runs) for runs in body))
    listing = list_text(list_paragraphs(WordPackage(data)))
    comments = [Comment(Span(start, start + length), (f"{start}",)) for start, length in spans]
    made = add_comments(data, comments)
    assert list_text(list_paragraphs(WordPackage(made))) == listing
    if any(character in listing for character in "abcd\t"):
        for comment, (on, said) in zip(comments, commented(made), strict=True):
            wanted = "".join(character for character in listing[comment.span.start : comment.span.end] if character in "abcd")
            assert (on == wanted or not wanted) and said == f"{comment.span.start}"
