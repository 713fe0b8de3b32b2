"""Packages: the parts of a story in files of their own, read as one, each finding placed in its file.

The cases in fixtures/packages are whole packages: '=== push.txt' begins a file, `[12]{.FC102}` are words that a finding flags.
Those of `missed` are slips that nothing finds yet.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_run import written

from checker.document import Document, Section
from checker.documents import read_plain_text
from checker.errors import SettingsError
from checker.packages import PART_NAMES, Piece, guess_kind, join, parse_part, read_packages
from checker.pipeline import Checker
from checker.redaction import redact
from checker.reports import FORMATS
from checker.settings import Settings
from checker.types import Result, Span

CASES = Path(__file__).parent.parent / "fixtures/packages"
_FILE = re.compile(r"^=== (\S+)\n", re.MULTILINE)
_MARK = re.compile(r"\[([^\[\]]+)\]\{\.(FC\d{3})\}")
Flagged = set[tuple[str, str, str]]  # file, code and words


def unpack(case: Path, folder: Path) -> Flagged:
    """Write the files of a case, and give what is marked in them."""
    marked = set()
    _, *parts = _FILE.split(case.read_text("utf-8"))
    for name, text in zip(parts[::2], parts[1::2], strict=True):
        marked |= {(name, code, words) for words, code in _MARK.findall(text)}
        (folder / name).write_text(_MARK.sub(r"\1", text), "utf-8")
    return marked


def flagged(result: Result) -> Flagged:
    found = set()
    for finding in result.findings:
        for mark in finding.hit.marks if finding.status == "reported" else ():
            part, span = finding.document.home(mark)
            found.add((Path(part.path).name, finding.code, part.text[span.start : span.end]))
    return found


def cases(kind: str) -> list:
    return [pytest.param(path, id=f"{kind} {path.stem}") for path in sorted((CASES / kind).glob("*.md"))]


@pytest.fixture(scope="module")
def shipped() -> Checker:
    return Checker(Settings())


@pytest.mark.parametrize("case", [*cases("silent"), *cases("slips")])
def test_case(case: Path, tmp_path: Path, shipped: Checker) -> None:
    marked = unpack(case, tmp_path)
    assert bool(marked) == (case.parent.name == "slips")
    [result] = shipped.check(read_packages([str(tmp_path)], Settings()))
    assert flagged(result) == marked


@pytest.mark.parametrize("case", cases("missed"))
def test_case_that_is_missed(case: Path, tmp_path: Path, shipped: Checker) -> None:
    assert unpack(case, tmp_path)
    [result] = shipped.check(read_packages([str(tmp_path)], Settings()))
    assert flagged(result) == set()


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, str]], None]:
    """Write files in an empty working folder."""
    monkeypatch.chdir(tmp_path)

    def files(texts: dict[str, str]) -> None:
        for name, text in texts.items():
            Path(name).parent.mkdir(exist_ok=True)
            Path(name).write_text(text, "utf-8")

    return files


CORRECTION = "Correction: An earlier version of this article gave 1812."
STORY = "The pool opened in May.\n\nThe lease ends on 30 June. Joan Peverell will go. Joan Peverell sold the tickets.\n"


def read(*paths: str, parts: tuple[tuple[str, str], ...] = ()) -> list[Document]:
    return list(read_packages(paths, Settings(), parts))


def kinds(document: Document) -> dict[str, str]:
    """The kind of section that the first word of each part stands in."""
    return {part.document.path: document.section(part.start) for part in document.parts}


class TestNames:
    @pytest.mark.parametrize("name", ["ferry.txt", "flood-alert.md", "main-street.txt", "pushkin.txt", "a-caption-a-day.txt", "2.txt"])
    def test_a_name_that_tells_nothing(self, name: str) -> None:
        assert guess_kind(name) == ""

    @pytest.mark.parametrize(
        ("name", "kind"),
        [
            ("push.txt", "push alert"),
            ("in/Push_Alert.TXT", "push alert"),
            ("seo-title.txt", "SEO title"),
            ("title.txt", "headline"),
            ("ferry_caption_2.txt", "caption"),
            ("caption-harbour.md", "caption"),
            ("ferry-newsletter.html", "newsletter"),
            ("standfirst.txt", "standfirst"),
            ("alt-text-1.txt", "alt text"),
            ("story.docx", "story"),
            ("ferry.push.txt", "push alert"),
            ("push.txt.gz", "push alert"),
        ],
    )
    def test_a_name_that_tells_its_part(self, name: str, kind: str) -> None:
        assert guess_kind(name) == kind

    def test_every_kind_can_be_given(self) -> None:
        assert {parse_part(f"{name}=x.txt")[0] for name in PART_NAMES} == set(PART_NAMES.values())

    @pytest.mark.parametrize("words", ["push", "push=", "=x.txt", "podcast=x.txt"])
    def test_what_is_no_part(self, words: str) -> None:
        with pytest.raises(SettingsError, match="write KIND=FILE; the kinds are headline, standfirst, story, "):
            parse_part(words)


class TestReading:
    def test_each_part_is_a_section_of_its_kind(self, files) -> None:
        files(
            {
                "push.txt": "Pool opens",
                "a.md": STORY,
                "headline.txt": "A pool",
                "notes.txt": "It has a café.",
                "chart.csv": "Year,Swimmers\n2023,4\n",
            }
        )
        [document] = read(".")
        told = kinds(document)
        assert told == {
            "./headline.txt": "headline",
            "./a.md": "body",
            "./notes.txt": "sidebar",
            "./push.txt": "push alert",
            "./chart.csv": "chart",
        }
        assert (document.path, list(told)) == ("./a.md", sorted(told, key=list(told).index))

    def test_every_character_has_its_place_in_its_own_file(self, files) -> None:
        files({"story.md": f"---\ntitle: A *pool*\n---\n{STORY}", "push.txt": "Two\n\nlines\n", "caption.txt": "One &amp; two"})
        [document] = read("story.md", "push.txt", "caption.txt")
        for part in document.parts:
            for offset in range(len(part.document.text)):
                assert document.position(part.start + offset) == part.document.position(offset)
                assert document.home(Span(part.start + offset, part.start + offset + 1))[0] is part.document
                assert document.text[part.start + offset] == part.document.text[offset]

    def test_the_story_is_what_is_named_so_else_the_longest(self, files) -> None:
        files({"a.txt": STORY, "b.txt": "Short.", "story.txt": "Shorter."})
        assert read("a.txt", "b.txt")[0].path == "a.txt"
        assert read("a.txt", "story.txt")[0].path == "story.txt"
        assert read("a.txt", "b.txt", parts=(("story", "b.txt"),))[0].path == "b.txt"

    def test_parts_without_a_story_are_compared_all_the_same(self, files) -> None:
        files({"push.txt": "Two die", "caption.txt": "A longer caption"})
        assert read("push.txt", "caption.txt")[0].path == "caption.txt"

    def test_a_given_kind_goes_before_the_name(self, files) -> None:
        files({"story.txt": STORY, "push.txt": "Two"})
        [document] = read("story.txt", "push.txt", parts=(("caption", "push.txt"),))
        assert kinds(document)["push.txt"] == "caption"

    def test_a_given_part_is_added(self, files) -> None:
        files({"story.txt": STORY, "x.txt": "Two"})
        [document] = read("story.txt", parts=(("push alert", "x.txt"),))
        assert kinds(document) == {"story.txt": "body", "x.txt": "push alert"}

    def test_a_file_that_comes_twice_is_read_once(self, files) -> None:
        files({"story.txt": STORY})
        assert len(read("story.txt", "./story.txt")[0].parts) == 1

    def test_each_folder_is_a_package(self, files) -> None:
        files({"one/story.txt": STORY, "one/push.txt": "Two", "two/story.txt": STORY})
        assert [len(document.parts) for document in read("one", "two")] == [2, 1]

    def test_a_part_of_no_folder_in_particular(self, files) -> None:
        files({"one/story.txt": STORY, "two/story.txt": STORY, "x.txt": "Two"})
        with pytest.raises(SettingsError, match=r"--part: x\.txt is in none of the 2 packages"):
            read("one", "two", parts=(("push alert", "x.txt"),))

    def test_what_cannot_be_read_is_told_and_costs_the_others_nothing(self, files) -> None:
        files({"story.txt": STORY})
        package, missing = read("story.txt", "push.txt")
        assert [part.document.path for part in package.parts] == ["story.txt"]
        assert (missing.path, missing.failure) == ("push.txt", "no such file or folder: check the path")

    def test_nothing_that_can_be_read(self, files) -> None:
        files({"empty/x.bin": "x"})
        assert [bool(document.failure) for document in read("empty", "no.txt")] == [True, True]

    def test_an_empty_part(self, files) -> None:
        files({"story.txt": STORY, "push.txt": "", "chart.csv": ""})
        [document] = read("story.txt", "push.txt", "chart.csv")
        assert document.text.strip() == STORY.strip()

    def test_what_is_no_copy_of_a_sidebar_stays_so(self, files) -> None:
        files(
            {
                "story.txt": STORY,
                "sidebar.txt": f"The pool is old.\n\n{CORRECTION}\n\nIt is deep.",
            }
        )
        [document] = read("story.txt", "sidebar.txt")
        start = next(part.start for part in document.parts if part.document.path == "sidebar.txt")
        told = [section.kind for section in document.sections if section.span.start >= start]
        assert told == ["sidebar", "correction", "sidebar"]

    def test_switches_in_front_matter_are_no_parts(self, files) -> None:
        files({"story.md": f"---\nnewsletter: true\npush: no\nalt: ~\n---\n{STORY}"})
        assert read("story.md")[0].sections == ()

    def test_front_matter_names_parts_too(self, files) -> None:
        files({"story.md": f"---\nseo_title: A pool\npush: Pool opens\nnewsletter: Jump in\nalt: A pool\n---\n{STORY}"})
        [document] = read("story.md")
        assert [section.kind for section in document.sections] == ["SEO title", "push alert", "newsletter", "alt text"]


PLAIN = Settings(select=("FC401",))


def check(files: Callable, settings: Settings = PLAIN) -> Result:
    files({"p/story.txt": STORY, "p/caption.txt": "By the pool\n\nMs Joan Peverall at the pool"})
    [result] = Checker(settings).check(read("p"))
    return result


class TestReports:
    def test_lines_and_names_are_those_of_the_part(self, files) -> None:
        report = written([check(files)], "text")
        assert "para 2 (caption), p/caption.txt:3:4" in report
        assert "para 2, p/story.txt:3:28" in report

    @pytest.mark.parametrize("format", sorted({*FORMATS} - {"text", "docx"}))
    def test_every_report_names_the_part(self, format: str, files) -> None:
        assert "p/caption.txt" in written([check(files)], format)

    def test_json_counts_in_the_part(self, files) -> None:
        [finding] = json.loads(written([check(files)], "json"))["documents"][0]["findings"]
        assert (finding["path"], finding["line"], finding["column"], finding["paragraph"]) == ("p/caption.txt", 3, 4, 2)
        assert Path("p/caption.txt").read_text()[finding["start"] : finding["end"]] == finding["text"] == "Joan Peverall"
        assert finding["marks"] == [[finding["start"], finding["end"]]]
        evidence = finding["evidence"][0]
        assert evidence["path"] == "p/story.txt"
        assert Path("p/story.txt").read_text()[slice(*evidence["marks"][0])] == "Joan Peverell"

    def test_sarif_counts_in_the_part(self, files) -> None:
        [found] = json.loads(written([check(files)], "sarif"))["runs"][0]["results"]
        place = found["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "p/caption.txt"
        assert (place["region"]["startLine"], place["region"]["charOffset"]) == (3, 16)
        assert found["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "p/story.txt"

    def test_the_page_counts_paragraphs_as_the_findings_do(self, files) -> None:
        page = written([check(files)], "html")
        assert re.search(r'data-section="caption"><span class="number" aria-hidden="true">2</span>', page)

    @pytest.mark.parametrize("format", FORMATS)
    def test_redaction_masks_the_parts_too(self, format: str, files) -> None:
        report = written([redact(check(files))], format)
        assert "Peverall" not in report and "FC401" in report

    def test_what_was_left_out_of_a_part_is_told_with_its_file(self, files) -> None:
        files({"p/story.txt": STORY, "p/sidebar.txt": f"It is deep.\n\n{CORRECTION}"})
        [result] = Checker(PLAIN).check(read("p"))
        assert "correction in para 2 of p/sidebar.txt left out" in written([result], "text")

    def test_the_values_of_a_chart_are_told_and_a_chart_without_is_said_to_be_left_out(self, files) -> None:
        files({"p/story.txt": STORY, "p/chart.csv": "Year,Swimmers\n2022,4\n2023,5\n", "p/data.csv": "see\nthe\nfile"})
        [result] = Checker(PLAIN).check(read("p"))
        report = written([result], "text")
        assert "2 chart values" in report and "table in para 1 of p/data.csv left out" in report


class TestSuppression:
    def test_a_file_beside_a_part_speaks_of_that_part_alone(self, files) -> None:
        sidecar = '[[ignore]]\ncodes = ["FC401"]\nreason = "she writes it so"\n'
        files({"p/caption.txt.checker.toml": sidecar})
        [finding] = check(files).findings
        assert (finding.status, finding.suppressed_by.path) == ("suppressed", "p/caption.txt.checker.toml")
        Path("p/caption.txt.checker.toml").rename("p/other.txt.checker.toml")
        assert [finding.status for finding in check(files).findings] == ["reported"]

    def test_codes_may_be_left_out_of_a_part(self, files) -> None:
        assert check(files, Settings(select=("FC401",), per_file_ignores={"p/caption.txt": ("FC401",)})).findings == ()
        assert check(files, Settings(select=("FC401",), per_section_ignores={"caption": ("FC401",)})).findings == ()


def test_a_comment_in_a_part_names_that_part(files) -> None:
    files({"story.md": STORY, "sidebar.md": "<!-- checker: ignore FC302 -->\n\nIt is deep.\n"})
    [result] = Checker(Settings(select=("FC0", "FC302"))).check(read("story.md", "sidebar.md"))
    assert [finding.hit.message.partition(" ")[0] for finding in result.findings] == ["sidebar.md:1:"]


def test_a_document_without_parts_is_its_own_home() -> None:
    document = Document("It rained.", sections=(Section("headline", Span(0, 10)),))
    assert document.home(Span(3, 9)) == (document, Span(3, 9))


@given(
    st.lists(
        st.tuples(st.sampled_from(["", *dict.fromkeys(PART_NAMES.values())]), st.text(alphabet='aZ1.,\n\r "“', max_size=40)), min_size=1
    )
)
def test_any_parts_keep_every_character_and_its_section(told: list[tuple[str, str]]) -> None:
    pieces = [Piece(kind, read_plain_text(text, f"{i}.txt")) for i, (kind, text) in enumerate(told)]
    package = join(pieces)
    assert len(package.parts) == len(pieces)
    for part in package.parts:
        span = Span(part.start, part.start + len(part.document.text))
        assert package.text[span.start : span.end] == part.document.text
        assert not span.end > span.start or package.home(span) == (part.document, Span(0, len(part.document.text)))
    ends = [0, *(section.span.end for section in package.sections)]
    assert all(section.span.start >= end for section, end in zip(package.sections, ends, strict=False))  # none overlaps another


class TestCommand:
    def test_a_package_is_one_story(self, run, files) -> None:
        files({"story.txt": "There were fourteen.", "push.txt": "There were twelve."})
        apart, together = run("check", "story.txt", "push.txt"), run("check", "--together", "story.txt", "push.txt")
        assert "2 stories: no questions" in apart.out
        assert "push alert, push.txt:1:12" in together.out

    def test_part_without_together(self, run, files) -> None:
        result = run("check", "story.txt", "--part", "push=x.txt")
        assert (result.code, result.err) == (2, "checker: error: --part: names a part of a package; add --together\n")

    def test_part_of_no_kind(self, run, files) -> None:
        assert "--part podcast=x.txt: write KIND=FILE" in run("check", "--together", "story.txt", "--part", "podcast=x.txt").err

    def test_a_part_that_is_not_there(self, run, files) -> None:
        files({"story.txt": "There were fourteen."})
        result = run("check", "--together", "story.txt", "push.txt")
        assert (result.code, "push.txt: not read" in result.out, "2 stories, 1 of them clean" in result.out) == (2, True, True)

    def test_a_watched_package_is_checked_whole(self, run, files, monkeypatch: pytest.MonkeyPatch) -> None:
        from test_watch import a_wait

        files({"story.txt": "There were fourteen.", "push.txt": "There were many."})

        def change() -> None:
            Path("push.txt").write_text("There were twelve, it seems.")

        monkeypatch.setattr("checker.watch.time.sleep", a_wait(change))
        result = run("check", "--together", "--watch", "story.txt", "push.txt")
        assert result.out.count("story.txt: ") == 2 and "push alert, push.txt:1:12" in result.out
