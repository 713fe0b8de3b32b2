"""One self-contained page: every story with its findings marked in the text, and a card for each with both its sides.

The page loads nothing and runs no script but its own, whose hash its content security policy names; without scripts the
cards stand open below the text. Its style and script are page.css and page.js beside this file.
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import BinaryIO

from checker.reports.html_card import make_card
from checker.reports.html_text import escape, make_text
from checker.reports.wording import clean, tell_coverage, tell_tiers
from checker.types import Result

_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="checker">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="color-scheme" content="light dark">
<title>checker: what cannot all be true</title>
<style>{style}</style>
<script>{script}</script>
</head>
<body>
<a class="skip" href="#stories">Skip to the stories</a>
<header class="page">
<h1>What cannot all be true</h1>
<p>An <b class="error">error</b> is proved by the text, the calendar or sure facts.
A <b class="query">query</b> asks: both sides may be right.</p>
</header>
<main id="stories" tabindex="-1">
"""
_TAIL = "</body>\n</html>\n"


def write(results: Iterable[Result], out: BinaryIO) -> None:
    """Write the page, story by story; the list of stories comes last, and style puts it where it is looked for.

    A run that is interrupted leaves a whole page of what is done.
    """
    _write(out, _head())
    entries: list[str] = []
    try:
        for number, result in enumerate(results, start=1):
            _write(out, "".join(f"{line}\n" for line in make_story(result, f"s{number}")))
            entries.append(_entry(result, f"s{number}"))
    finally:
        _write(out, ("" if entries else '<p class="none">No stories were checked.</p>\n') + "</main>\n")
        if len(entries) > 1:
            items = "\n".join(entries)
            _write(out, f'<nav class="stories" aria-label="Stories">\n<ol>\n{items}\n</ol>\n</nav>\n')
        _write(out, _TAIL)


def _write(out: BinaryIO, page: str) -> None:
    out.write(page.encode("utf-8", "backslashreplace"))
    out.flush()


def _head() -> str:
    style, script = (files("checker.reports").joinpath(name).read_text("utf-8") for name in ("page.css", "page.js"))
    policy = f"default-src 'none'; style-src {_source(style)}; script-src {_source(script)}; base-uri 'none'; form-action 'none'"
    return _HEAD.format(policy=policy, style=style, script=script)


def _source(content: str) -> str:
    """What a content security policy calls an inline style or script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def make_story(result: Result, story: str) -> Iterator[str]:
    """One story; `story` begins the ids of all in it."""
    document = result.document
    name = escape(clean(document.name))
    yield f'<section class="story" id="{story}" aria-labelledby="{story}name">'
    yield f'<header>\n<h2 id="{story}name">{name}</h2>\n<p class="counts">{_summary(result)}</p>\n</header>'
    if document.paragraphs:
        yield f'<div class="text" role="group" aria-label="Text of {name}">'
        yield from make_text(result, story)
        yield "</div>"
    if result.findings:
        yield f'<div class="findings" role="group" aria-label="Findings in {name}">'
        for number, finding in enumerate(result.findings, start=1):
            yield from make_card(finding, story, number)
        yield "</div>"
    yield "</section>"


def _summary(result: Result) -> str:
    """What was found and what was looked at, or why the story was not read."""
    if result.document.failure:
        return f"<strong>not read</strong>: {escape(clean(result.document.failure))}"
    return f"<strong>{tell_tiers(result)}</strong>. {escape(tell_coverage(result))}"


def _entry(result: Result, story: str) -> str:
    count = "not read" if result.document.failure else tell_tiers(result)
    name = escape(clean(result.document.name))
    return f'<li><a href="#{story}"><span class="name">{name}</span> <span class="count">{count}</span></a></li>'
