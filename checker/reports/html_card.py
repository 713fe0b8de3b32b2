"""A finding as a card: the question, both sides quoted, what it rests on, and what its check looks at."""

from collections.abc import Iterator

from checker.checks import BY_CODE
from checker.reports.excerpts import CLOSE, OPEN, cut_excerpt, cut_quote
from checker.reports.html_text import escape
from checker.reports.wording import clean, find_sides, list_grounds, make_question, name_place, name_source, name_status
from checker.types import Document, Evidence, Finding


def make_card(finding: Finding, story: str, number: int) -> Iterator[str]:
    """The lines of a card; `story` begins its id and those of the paragraphs that it links to."""
    also = f" (also {', '.join(finding.reasons[1:])})" if finding.reasons[1:] else ""
    tier, code, name = finding.severity, escape(finding.code), escape(finding.name)
    yield f'<details class="card {tier}" id="{story}f{number}" data-tier="{tier}" data-code="{code}" data-name="{name}" open>'
    yield f'<summary><span class="tier">{tier}{name_status(finding)}</span> <span class="code">{code} {name}{also}</span>'
    yield f'<span class="question">{escape(make_question(finding))}</span></summary>'
    for side in find_sides(finding):
        yield _side(finding.document, side, story)
    if grounds := list_grounds(finding):
        yield "<dl>"
        yield from (f"<dt>{label}</dt><dd>{escape(words)}</dd>" for label, words in grounds)
        yield "</dl>"
    yield from _explanation(finding.code)
    yield "</details>"


def _side(document: Document, side: Evidence, story: str) -> str:
    if side.path is not None:
        quote = f"<blockquote>{_marked(cut_quote(side))}</blockquote>" if side.quote else ""
        return f'<figure class="side"><figcaption>{escape(name_source(side))}</figcaption>{quote}</figure>'
    line, column = document.position(side.span.start)
    file = f"{clean(document.home(side.span)[0].name)}, " if document.parts else ""
    place = f"{name_place(document, side.span.start)}, {file}line {line}, column {column}"
    words = _marked(cut_excerpt(document, side.span, side.marks))
    link = f'<a href="#{story}p{document.paragraph(side.span.start)}">{escape(place)}</a>'
    return f'<figure class="side"><figcaption>{link}</figcaption><blockquote>{words}</blockquote></figure>'


def _marked(excerpt: str) -> str:
    """An excerpt as HTML. `escape` blanks the ends of marks, so each piece between them goes through it by itself."""
    before, *rest = excerpt.split(OPEN)
    pieces = (piece.partition(CLOSE) for piece in rest)
    return escape(before) + "".join(f"<mark>{escape(marked)}</mark>{escape(after)}" for marked, _, after in pieces)


def _explanation(code: str) -> Iterator[str]:
    """What `checker explain` says of the check, folded away."""
    if check := BY_CODE.get(code):
        yield f'<details class="about"><summary>What {code} looks at</summary>'
        yield f"<p>{escape(check.summary)}</p>"
        for heading in ("What it checks", "Limits"):
            yield f"<p><b>{heading}.</b> {escape(check.section(heading))}</p>"
        yield "</details>"
