"""Plain text to a Document: what of it is headline, byline, dateline, caption, note or furniture. What is not sure is body."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from checker.documents.assembly import assemble
from checker.documents.blocks import Block, Run, trimmed
from checker.documents.decoding import decode
from checker.documents.heads import dateline_length, find_date, mark_head
from checker.documents.limits import refuse_long, refuse_many_paragraphs
from checker.documents.live_blog import find_entries
from checker.documents.notes import mark_notes
from checker.settings import Settings
from checker.types import Document, Section, Span

_FEWEST_WORDS_OF_QUOTE = 6
_MOST_QUOTES = 100  # paragraphs of a story that may be pull quotes; a novel has thousands that are speech


def read(data: bytes, path: str, settings: Settings) -> Iterator[Document]:
    """The one story of a plain-text file."""
    yield read_plain_text(decode(data), path, date=settings.date)


def read_plain_text(text: str, path: str = "<text>", *, date: datetime.date | None = None) -> Document:
    """The story in a text; its date is the one given, else that of a line above the body or of a dateline.

    DocumentError where the text is longer than any story.
    """
    refuse_long(len(text))
    spans = Document(text, path).paragraphs
    refuse_many_paragraphs(len(spans))
    sections = find_sections(text, spans)
    datelines = [text[s.span.start : s.span.end] for s in sections if s.kind == "dateline"]
    return Document(text, path, date or find_date(datelines), sections)


def assemble_plain_text(
    file_text: str,
    headline: Block,
    runs: Iterable[Run],
    *,
    date: datetime.date | None = None,
    furniture: Callable[[str], Iterable[Span]] = lambda text: (),
    **options: Any,
) -> Document:
    """The story of a plain text with its own headline, in a file that holds more than its words.

    `furniture` finds what is no copy in the text by rules of the format; `options` are those of `assemble`.
    """
    runs = list(trimmed(runs))
    text = "".join(run.text for run in runs)
    plain = read_plain_text(text)
    document = assemble(file_text, [headline, Block(runs=runs)], date=date or plain.date, **options)
    left_out = list(furniture(text))
    own = [s for s in plain.sections if s.kind != "headline"] if any(headline.runs) else plain.sections  # the text's first line is another
    kept = [s for s in own if not any(s.span.overlaps(span) for span in left_out)]
    found = sorted([*kept, *(Section("furniture", span) for span in left_out)], key=lambda section: section.span)
    shift = len(document.text) - len(text)
    moved = (Section(s.kind, Span(s.span.start + shift, s.span.end + shift)) for s in found)
    return replace(document, sections=(*document.sections, *moved))


def find_sections(text: str, paragraphs: Sequence[Span]) -> tuple[Section, ...]:
    """The sections of a text in order, by its words alone."""
    lines = [text[span.start : span.end] for span in paragraphs]
    notes = mark_notes(lines)
    kinds = mark_head(lines, notes) | notes
    kinds |= dict.fromkeys(_pull_quotes(lines, kinds), "pull quote")
    sections = [Section(kind, paragraphs[i]) for i, kind in kinds.items()]
    for entry in find_entries(lines, kinds):
        sections.append(Section("live-blog entry", Span(paragraphs[entry.start].start, paragraphs[entry.stop - 1].end)))
    first = next((i for i in range(len(lines)) if i not in kinds), None)
    if first is not None and (length := dateline_length(lines[first])):
        sections.append(Section("dateline", Span(paragraphs[first].start, paragraphs[first].start + length)))
    return tuple(sorted(sections, key=lambda section: section.span))


def _pull_quotes(lines: Sequence[str], marked: dict[int, str]) -> Iterator[int]:
    """Paragraphs that are one quotation, whose words stand in a longer paragraph too."""
    body = [line for i, line in enumerate(lines) if i not in marked]
    quoted = (i for i, line in enumerate(lines) if i not in marked and line[0] in "“\"‘'" and line[-1] in "”\"’'")
    for i in islice(quoted, _MOST_QUOTES):
        line = lines[i]
        words = line.strip("“”\"‘’'.,!?… ")
        if len(words.split()) >= _FEWEST_WORDS_OF_QUOTE and any(words in other and len(other) > len(line) + 2 for other in body):
            yield i
