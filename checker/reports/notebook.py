"""A story with its findings as a cell of a notebook shows it: the pieces of the HTML report, below a style of their own.

Nothing is loaded and no script runs. Notebooks set their own paper and ink, light or dark, so the style (notebook.css) sets
neither: tints are half transparent, and all words have the colour of the words around them.
"""

import hashlib
from importlib.resources import files

from checker.reports.html import make_story
from checker.types import Result


def make_output(result: Result | None) -> str:
    """A result as HTML to stand among other cells; without one it says only that there are no questions."""
    story = "\n".join(make_story(result, _name(result))) if result else "<p>no questions</p>"
    return f'<style>\n{read_style()}</style>\n<div class="checker-cell">\n{story}\n</div>'.encode("utf-8", "backslashreplace").decode()


def read_style() -> str:
    return files("checker.reports").joinpath("notebook.css").read_text("utf-8")


def _name(result: Result) -> str:
    """What the ids of a cell begin with: other stories, and other findings in the same one, have other ids."""
    told = [result.document.text, *(finding.fingerprint for finding in result.findings)]
    return "c" + hashlib.sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:8]
