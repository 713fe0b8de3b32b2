"""The kinds of section, in one table: what the checks do with each."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from checker.types import Document, Hit, Section, Span


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of section, as `Section.kind` names it.

    `is_copy`: its sentences go to the checks; what is no copy is neither flagged nor evidence.
    `is_read`: the models compare its sentences by meaning.
    `stands_alone`: each section of the kind is compared within itself only, since it was true at its own hour.
    `is_reported`: reports say that it was left out; menus and the like need no word.
    """

    name: str
    is_copy: bool = True
    is_read: bool = False
    stands_alone: bool = False
    is_reported: bool = False


FOREIGN = "foreign passage"
KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("body", is_read=True),
        Kind("headline", is_read=True),
        Kind("standfirst", is_read=True),
        Kind("caption", is_read=True),
        Kind("SEO title", is_read=True),
        Kind("push alert", is_read=True),
        Kind("newsletter", is_read=True),
        Kind("sidebar", is_read=True),
        Kind("footnote", is_read=True),
        Kind("live-blog entry", is_read=True, stands_alone=True),
        Kind("byline"),
        Kind("dateline"),
        Kind("alt text"),
        Kind("pull quote"),  # the models would compare it with the quote that it was pulled from
        Kind("table", is_copy=False, is_reported=True),  # its rows are no sentences
        Kind("chart", is_copy=False),  # no sentences: FC201 holds its cells against those of the story
        Kind("editor's note", is_copy=False, is_reported=True),  # 'CORRECTS spelling to Smyth'
        Kind("correction", is_copy=False, is_reported=True),  # 'An earlier version gave 1812'
        Kind("boilerplate", is_copy=False, is_reported=True),
        Kind("related", is_copy=False),  # other stories
        Kind("furniture", is_copy=False),
        Kind(FOREIGN, is_copy=False, is_reported=True),  # FC002 says so
    )
}
RETELLINGS = frozenset({"SEO title", "push alert", "newsletter"})  # what tells the story in short, elsewhere
HEADLINES = RETELLINGS | {"headline", "standfirst"}
CAPTIONS = frozenset({"caption"})
ONE_OF_A_KIND = frozenset({"headline", "standfirst", "SEO title", "push alert"})  # a story has one, and it is one paragraph


def copy_parts(document: Document, paragraph: Span) -> Iterator[tuple[str, Span]]:
    """The runs of a paragraph that are copy, each of one section, with its kind: a dateline stands within the first paragraph."""
    sections = document.sections_in(paragraph)
    edges = {edge for s in sections for edge in (s.span.start, s.span.end) if paragraph.start < edge < paragraph.end}
    for start, end in pairwise(sorted({paragraph.start, paragraph.end} | edges)):
        kind = document.section(start)
        if KINDS[kind].is_copy:
            yield kind, Span(start, end)


def is_within_one_entry(document: Document, hit: Hit) -> bool:
    """Whether no place of a hit stands in a live-blog entry, or all in the same one: what is told at two hours may differ.

    The checks still read the story as a whole: who an earlier entry introduces is known in a later one.
    """
    places = [hit.span, *(evidence.span for evidence in hit.evidence if evidence.path is None)]
    return len({_entry(document, place.start) for place in places}) == 1


def _entry(document: Document, offset: int) -> Section | None:
    section = next(iter(document.sections_in(Span(offset, offset + 1))), None)
    return section if section and KINDS[section.kind].stands_alone else None


def left_out(document: Document) -> dict[str, list[str]]:
    """The kinds of section that are no copy, less those that nobody would miss, with the paragraph at which each run of them begins.

    '14'; '2 of newsletter.txt' in a file of a package that is not its main one.
    """
    found: dict[str, list[str]] = {}
    for kind, run in groupby(document.sections, key=lambda section: section.kind):
        if KINDS[kind].is_reported:
            span = next(run).span
            path, number = document.home(span)[0].path, document.paragraph_in_file(span.start)
            found.setdefault(kind, []).append(str(number) if path == document.path else f"{number} of {path}")
    return found
