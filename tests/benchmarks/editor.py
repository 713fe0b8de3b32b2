"""How soon an editor has new diagnostics after a word of a story is changed, over standard input and output as an editor speaks.

    python tests/benchmarks/editor.py [--story FILE] [--changes N]

The time runs from the change to the diagnostics, the pause that the server makes included.
"""

import argparse
import asyncio
import sys
import time
from pathlib import Path
from statistics import median

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

STORY = Path(__file__).parents[2] / "fixtures/stories/allotments.txt"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--story", type=Path, default=STORY)
    parser.add_argument("--changes", type=int, default=20)
    arguments = parser.parse_args()
    first, changes = asyncio.run(time_changes(arguments.story, arguments.changes))
    print(f"{arguments.story.name}, {len(arguments.story.read_text('utf-8').split())} words")
    middle, slowest = 1000 * median(changes), 1000 * max(changes)
    print(f"opened {1000 * first:.0f} ms; changed {middle:.0f} ms (median of {len(changes)}), slowest {slowest:.0f} ms")
    return 0


async def time_changes(story: Path, count: int) -> tuple[float, list[float]]:
    """Seconds to the first diagnostics, and to those after each of `count` changes."""
    client, published = LanguageClient("benchmark", "1"), asyncio.Queue()
    client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: published.put_nowait(params))
    await client.start_io(sys.executable, "-m", "checker", "lsp")
    await client.initialize_async(lsp.InitializeParams(capabilities=lsp.ClientCapabilities(), process_id=None, root_uri=None))
    client.initialized(lsp.InitializedParams())
    uri, text = story.absolute().as_uri(), story.read_text("utf-8")
    started = time.perf_counter()
    client.text_document_did_open(lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(uri, "plaintext", 1, text)))
    await published.get()
    first, seconds, words = time.perf_counter() - started, [], text.split(" ")
    for version in range(2, count + 2):
        words[version * len(words) // (count + 3)] += "s"
        change = lsp.TextDocumentContentChangeWholeDocument(" ".join(words))
        started = time.perf_counter()
        identifier = lsp.VersionedTextDocumentIdentifier(uri=uri, version=version)
        client.text_document_did_change(lsp.DidChangeTextDocumentParams(identifier, [change]))
        await published.get()
        seconds.append(time.perf_counter() - started)
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()
    return first, seconds


if __name__ == "__main__":
    sys.exit(main())
