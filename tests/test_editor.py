"""The editor: a real client over standard input and output, places in UTF-16, changes that are never made inside a quotation."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import ScriptedNLI, scripted_models
from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

from checker.documents import read_text
from checker.editor.markup import ADD_NAME, DISMISS, Lines, is_quoted, make_actions, make_diagnostics, make_hover
from checker.editor.session import RememberingEmbedder, Session
from checker.pipeline import Checker
from checker.settings import Settings
from checker.types import Document, Span
from checker.verdicts import REASONS, open_verdicts

URI = "file:///desk/story.txt"
BAD_DAY = "😀 The lease ends on 31 June 2018, and the tenants leave.\n\nIt rained in Leeds.\n"


class CountingEmbedder:
    def __init__(self, embedder) -> None:
        self.embedder, self.asked = embedder, 0

    def encode(self, texts):
        self.asked += len(texts)
        return self.embedder.encode(texts)


def session(settings: Settings | None = None) -> Session:
    nli = ScriptedNLI(lambda premise, hypothesis: ("never" in premise) != ("never" in hypothesis))
    return Session(settings or Settings(), scripted_models(nli))


def checked(text: str, path: str = "story.txt", **options: Any):
    return session(Settings(**options)).check(text, path)


def whole() -> lsp.Range:
    return lsp.Range(lsp.Position(0, 0), lsp.Position(999, 0))


class TestSession:
    STORY = "The pool will open on Monday. Swimmers are pleased. The ferry was late. The pool will never open."

    def test_a_changed_story_is_what_a_full_check_says(self) -> None:
        kept = session()
        for text in (self.STORY, self.STORY.replace("never", "soon"), self.STORY.replace("late", "later") + " It was 31 June 2018."):
            full = [
                f
                for r in Checker(Settings(), scripted_models(kept._checker.models.nli)).check([Document(text, "s.txt")])
                for f in r.findings
            ]
            assert [finding.fingerprint for finding in kept.check(text, "s.txt").findings] == [finding.fingerprint for finding in full]

    def test_only_what_changed_is_encoded_again(self) -> None:
        models = scripted_models(ScriptedNLI())
        models.embedder = counting = CountingEmbedder(models.embedder)
        kept = Session(Settings(), models)
        kept.check(self.STORY, "s.txt")
        before = counting.asked
        kept.check(self.STORY.replace("late", "early"), "s.txt")
        assert counting.asked == before + 1

    def test_vectors_are_those_of_the_embedder(self) -> None:
        embedder = scripted_models().embedder
        remembering = RememberingEmbedder(embedder)
        for texts in (["a b", "c"], ["c", "d", "c"], []):
            assert remembering.encode(texts).tobytes() == embedder.encode(texts).tobytes()


class TestPlaces:
    def test_columns_are_utf16_units_and_lines_count_from_0(self) -> None:
        [diagnostic] = make_diagnostics(checked(BAD_DAY), URI)
        start = len("😀 The lease ends on ".encode("utf-16-le")) // 2
        assert diagnostic.range == lsp.Range(lsp.Position(0, start), lsp.Position(0, start + len("31 June 2018")))
        assert (diagnostic.code, diagnostic.severity, diagnostic.source) == ("FC304", lsp.DiagnosticSeverity.Error, "checker")

    def test_line_ends_of_all_kinds(self) -> None:
        document = Document("a\r\nb\rc\nd")
        starts = [Lines(document.text).range(document, Span(i, i + 1)).start for i in (0, 3, 5, 7)]
        assert [(place.line, place.character) for place in starts] == [(0, 0), (1, 0), (2, 0), (3, 0)]

    def test_the_other_side_is_related(self) -> None:
        [diagnostic] = make_diagnostics(checked("The pool will open on Monday. Swimmers are pleased. The pool will never open."), URI)
        assert diagnostic.related_information and diagnostic.severity == lsp.DiagnosticSeverity.Warning

    def test_every_place_of_the_same_words_is_shown_and_can_be_mended(self) -> None:
        story = checked("The lease ends on 31 June.\n\nIt rained in Leeds.\n\nTenants leave before 31 June.", select=("FC304",))
        [first, second] = make_diagnostics(story, URI)
        assert (first.range.start.line, second.range.start.line) == (0, 4) and first.data == second.data
        assert first.message == second.message and "Also in" not in first.message
        [other] = second.related_information
        assert other.location.range == first.range

    def test_no_findings_no_diagnostics(self) -> None:
        assert make_diagnostics(checked("It rained."), URI) == []


class TestHover:
    def test_both_sides_and_the_working(self) -> None:
        hover = make_hover(checked(BAD_DAY), lsp.Position(0, 25))
        assert "**FC304 impossible-date**" in hover.contents.value and "June has 30 days" in hover.contents.value

    def test_nothing_elsewhere(self) -> None:
        assert make_hover(checked(BAD_DAY), lsp.Position(2, 0)) is None


class TestActions:
    MISSPELT = "The ministers met in Afghanisation on Monday."

    def titles(self, text: str, **settings: str) -> list[str]:
        return [action.title for action in make_actions(checked(text, select=("FC404",)), URI, whole(), Settings(**settings))]

    def test_a_suggestion_is_never_made_inside_a_quotation(self) -> None:
        assert self.titles(f"“{self.MISSPELT}”, he said.") == []
        assert self.titles(f'"{self.MISSPELT}" he said.') == []

    def test_a_suggestion_outside_one_replaces_the_word(self) -> None:
        [action] = make_actions(checked(f"“Good,” he said. {self.MISSPELT}", select=("FC404",)), URI, whole(), Settings())
        [edit] = action.edit.changes[URI]
        assert (edit.new_text, edit.range.start.character) == ("Afghanistan", len("“Good,” he said. The ministers met in "))

    def test_the_reasons_for_dismissal_are_offered_where_there_is_a_store(self) -> None:
        assert [title for title in self.titles(self.MISSPELT, verdicts="v.sqlite") if title.startswith("Dismiss")] == [
            f"Dismiss: {words}" for words in REASONS.values()
        ]
        assert self.titles(self.MISSPELT) == ["Write ‘Afghanistan’"]

    @pytest.mark.parametrize(
        ("text", "word", "expected"),
        [
            ("He said: “It rained.” It did.", "did", False),
            ("He said: “It rained.", "rained", True),
            ("The mayor’s words were ‘never again’ then.", "again", True),
            ("The mayor’s pool, the town’s pride.", "pool", False),
        ],
    )
    def test_what_is_quoted(self, text: str, word: str, expected: bool) -> None:
        start = text.index(word)
        assert is_quoted(Document(text), Span(start, start + len(word))) is expected


def talk(tmp_path: Path, conversation: Callable[["Client"], Awaitable[None]], *options: str) -> None:
    """Run a conversation with a server of its own; the client is asked to answer within a minute."""

    async def run() -> None:
        client = Client()
        await client.start_io(sys.executable, "-m", "checker", "lsp", *options)
        try:
            root = tmp_path.as_uri()
            await client.initialize_async(lsp.InitializeParams(capabilities=lsp.ClientCapabilities(), process_id=None, root_uri=root))
            client.initialized(lsp.InitializedParams())
            await asyncio.wait_for(conversation(client), 60)
        finally:
            await client.shutdown_async(None)
            client.exit(None)
            await client.stop()

    asyncio.run(run())


class Client(LanguageClient):
    """A client that keeps what is published."""

    def __init__(self) -> None:
        super().__init__("desk", "1")
        self.published: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()
        self.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: self.published.put_nowait(params))

    def open(self, path: Path) -> str:
        uri = path.as_uri()
        item = lsp.TextDocumentItem(uri, "plaintext", 1, path.read_text("utf-8"))
        self.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        return uri

    def change(self, uri: str, version: int, *changes: tuple[lsp.Range, str]) -> None:
        events = [lsp.TextDocumentContentChangePartial(text=text, range=place) for place, text in changes]
        self.text_document_did_change(
            lsp.DidChangeTextDocumentParams(lsp.VersionedTextDocumentIdentifier(uri=uri, version=version), events)
        )

    async def codes(self) -> list[str]:
        return [str(diagnostic.code) for diagnostic in (await self.published.get()).diagnostics]


@pytest.mark.programs
def test_a_story_opened_changed_and_closed(tmp_path: Path) -> None:
    story = tmp_path / "a story.txt"
    story.write_text("The lease ends on 31 June 2018.\n")
    day = lsp.Range(lsp.Position(0, 18), lsp.Position(0, 20))

    async def conversation(client: Client) -> None:
        uri = client.open(story)
        assert await client.codes() == ["FC304"]
        hover = await client.text_document_hover_async(lsp.HoverParams(lsp.TextDocumentIdentifier(uri), lsp.Position(0, 20)))
        assert "FC304" in hover.contents.value
        client.change(uri, 2, (day, "29"))
        client.change(uri, 3, (day, "30"))  # the check of the version before does not come, or comes first
        assert await client.codes() == []
        client.change(uri, 4, (day, "32"))
        assert await client.codes() == ["FC304"]
        client.text_document_did_close(lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier(uri)))
        assert await client.codes() == []

    talk(tmp_path, conversation, "--select", "FC3")


@pytest.mark.programs
def test_a_name_is_added_to_the_desks_file_and_is_right_from_then_on(tmp_path: Path) -> None:
    names, story = tmp_path / "names.csv", tmp_path / "story.txt"
    names.write_text("name,title\nBartho Boer,\n")
    story.write_text("The mayor, Bartho Beor, opened the fair.\n")

    async def conversation(client: Client) -> None:
        uri = client.open(story)
        assert await client.codes() == ["FC405"]
        context = lsp.CodeActionContext([])
        actions = await client.text_document_code_action_async(lsp.CodeActionParams(lsp.TextDocumentIdentifier(uri), whole(), context))
        assert "Add ‘Bartho Beor’ to names.csv: it is spelt so" in [action.title for action in actions]
        await client.workspace_execute_command_async(lsp.ExecuteCommandParams(command=ADD_NAME, arguments=["Bartho Beor"]))
        assert await client.codes() == []

    talk(tmp_path, conversation, "--select", "FC405", "--names", str(names))
    assert names.read_text() == "name,title\nBartho Boer,\nBartho Beor,\n"


@pytest.mark.programs
def test_a_finding_is_dismissed_from_the_editor(tmp_path: Path) -> None:
    store, story = tmp_path / "verdicts.sqlite", tmp_path / "story.txt"
    story.write_text("The lease ends on 31 June 2018.\n")

    async def conversation(client: Client) -> None:
        client.open(story)
        [diagnostic] = (await client.published.get()).diagnostics
        arguments = [diagnostic.data["fingerprint"], diagnostic.code, "not-worth-it"]
        await client.workspace_execute_command_async(lsp.ExecuteCommandParams(command=DISMISS, arguments=arguments))
        assert await client.codes() == []

    talk(tmp_path, conversation, "--select", "FC3", "--verdicts", str(store))
    assert [verdict.reason for verdict in open_verdicts(str(store))] == ["not-worth-it"]


@pytest.mark.programs
def test_diagnostics_after_a_change_are_a_full_checks(tmp_path: Path) -> None:
    """With the shipped models, as the command runs."""
    text = (Path(__file__).parents[1] / "fixtures/stories/harbour.txt").read_text("utf-8")
    story = tmp_path / "harbour.txt"
    story.write_text(text, "utf-8")
    changed = text.replace("coffee", "tea", 1)
    line = text[: text.index("coffee")].count("\n")
    column = text.index("coffee") - text.rfind("\n", 0, text.index("coffee")) - 1
    place = lsp.Range(lsp.Position(line, column), lsp.Position(line, column + len("coffee")))
    found: list[lsp.Diagnostic] = []

    async def conversation(client: Client) -> None:
        uri = client.open(story)
        await client.published.get()
        client.change(uri, 2, (place, "tea"))
        found.extend((await client.published.get()).diagnostics)

    talk(tmp_path, conversation)
    [result] = Checker(Settings()).check(read_text(changed, str(story), Settings()))
    reported = [finding for finding in result.findings if finding.status == "reported"]
    assert [d.data["fingerprint"] for d in found] == [finding.fingerprint for finding in reported]
    assert len(found) >= 5
