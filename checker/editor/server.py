"""The language server: stories are checked as they are opened, changed and saved."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from checker import __version__
from checker.editor.markup import ADD_NAME, DISMISS, make_actions, make_diagnostics, make_hover
from checker.editor.session import Checked, Session
from checker.errors import CheckerError
from checker.names_file import add_name
from checker.settings import Settings
from checker.verdicts import add_verdict

PAUSE = 0.15  # seconds without a key before a changed story is checked


class StoryServer(LanguageServer):
    """A language server with one session; stories are checked one after the other on a thread, only the newest text of each."""

    def __init__(self, session: Session) -> None:
        super().__init__("checker", __version__)
        self.session = session
        self.checked: dict[str, Checked] = {}
        self._coming: dict[str, asyncio.Task] = {}
        self._worker = ThreadPoolExecutor(1)

    def check_soon(self, uri: str, pause: float = PAUSE) -> None:
        """Check a story after a pause, in place of an earlier check of it that has not begun."""
        if uri in self._coming:
            self._coming[uri].cancel()
        self._coming[uri] = asyncio.ensure_future(self._check(uri, pause))

    async def _check(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        document = self.workspace.get_text_document(uri)
        path = to_fs_path(uri) or uri
        try:
            loop = asyncio.get_running_loop()
            checked = await loop.run_in_executor(self._worker, self.session.check, document.source, path, document.version or 0)
        except CheckerError as error:  # a bad names file, a damaged model: the next change tries again
            self.complain(error)
            return
        self.checked[uri] = checked
        params = lsp.PublishDiagnosticsParams(uri, make_diagnostics(checked, uri), checked.version)
        self.text_document_publish_diagnostics(params)

    def change(self, act: Callable[[], None]) -> None:
        """Change a file of the desk, and check the open stories by it."""
        try:
            act()
            self.session = Session(self.session.settings)
        except CheckerError as error:
            self.complain(error)
        for uri in self.checked:
            self.check_soon(uri, pause=0)

    def complain(self, error: CheckerError) -> None:
        self.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, f"checker: {error}"))

    def forget(self, uri: str) -> None:
        """Take back what was said of a story that is closed."""
        if task := self._coming.pop(uri, None):
            task.cancel()
        self.checked.pop(uri, None)
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))


def make_server(settings: Settings) -> StoryServer:
    """A server for stories with these settings; models are loaded with the first story."""
    server = StoryServer(Session(settings))

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    async def did_open(params: lsp.DidOpenTextDocumentParams) -> None:
        server.check_soon(params.text_document.uri, pause=0)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def did_change(params: lsp.DidChangeTextDocumentParams) -> None:
        server.check_soon(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    async def did_close(params: lsp.DidCloseTextDocumentParams) -> None:
        server.forget(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(params: lsp.HoverParams) -> lsp.Hover | None:
        checked = server.checked.get(params.text_document.uri)
        return make_hover(checked, params.position) if checked else None

    @server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix]))
    def code_action(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        uri = params.text_document.uri
        checked = server.checked.get(uri)
        return make_actions(checked, uri, params.range, settings) if checked else []

    @server.command(ADD_NAME)
    def add(name: str) -> None:
        server.change(lambda: add_name(Path(settings.names or ""), name))

    @server.command(DISMISS)
    def dismiss(fingerprint: str, code: str, reason: str) -> None:
        server.change(lambda: add_verdict(settings.verdicts or "", fingerprint, code, reason))

    return server
