"""The text of a story as HTML, a paragraph for each of its own, the words that clash linked to their cards."""

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.patterns import lazy
from checker.reports.wording import find_sides
from checker.types import Document, Finding, Result, Span

_UNSEEN = lazy(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # lets nobody turn the text about


@dataclass(frozen=True, slots=True)
class _Mark:
    """Words of the text that a finding is about; `card` is the id of its card."""

    span: Span
    card: str
    finding: Finding
    is_whole: bool  # a sentence without words marked in it


def make_text(result: Result, story: str) -> Iterator[str]:
    """The paragraphs; `story` begins their ids."""
    document = result.document
    marks = [mark for number, finding in enumerate(result.findings, start=1) for mark in _list_marks(finding, f"{story}f{number}")]
    last = ""
    for number, paragraph in enumerate(document.paragraphs, start=1):
        section = document.section(paragraph.start)
        label = f'<span class="kind">{escape(section)}</span> ' if section not in ("body", last) else ""
        last = section
        shown = document.paragraph_in_file(paragraph.start)
        yield (
            f'<p id="{story}p{number}" data-section="{escape(section)}"><span class="number" aria-hidden="true">{shown}</span>{label}'
            f"{_paragraph(document, paragraph, marks)}</p>"
        )


def escape(words: str) -> str:
    """Words as HTML text or as the value of an attribute."""
    return html.escape(_UNSEEN.sub(" ", words))


def _list_marks(finding: Finding, card: str) -> Iterator[_Mark]:
    for side in find_sides(finding):
        if side.path is None:
            for span in side.marks or (side.span,):
                yield _Mark(span, card, finding, is_whole=not side.marks)


def _paragraph(document: Document, paragraph: Span, marks: Sequence[_Mark]) -> str:
    """The words of a paragraph, cut where marks begin and end: marks may overlap, which links cannot."""
    here = [mark for mark in marks if mark.span.overlaps(paragraph)]
    ends = {end for mark in here for end in (mark.span.start, mark.span.end) if paragraph.start < end < paragraph.end}
    cuts = [paragraph.start, *sorted(ends), paragraph.end]
    pieces = (Span(start, end) for start, end in pairwise(cuts))
    return "".join(_piece(document, piece, [mark for mark in here if mark.span.contains(piece)]) for piece in pieces)


def _piece(document: Document, piece: Span, marks: list[_Mark]) -> str:
    """Words with a link to the card of the finding that is closest about them; `data-findings` names all."""
    words = escape(document.text[piece.start : piece.end])
    if not marks:
        return words
    marks.sort(key=lambda mark: (mark.span.end - mark.span.start, mark.card))
    cards = list(dict.fromkeys(mark.card for mark in marks))
    first = marks[0]
    kind = f"{first.finding.severity}{' whole' if first.is_whole else ''}"
    about = f"{first.finding.severity}: {first.finding.name}"
    return f'<a class="mark {kind}" href="#{cards[0]}" data-findings="{" ".join(cards)}" title="{about}">{words}</a>'
