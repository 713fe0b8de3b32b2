"""Packages: a story and all that is published with it, each part in a file of its own, read as one document.

A part's kind is told by its file's name: `push.txt`, `seo-title.txt`, `caption-1.txt`, `ferry-newsletter.md`, `chart.csv`.
The main story is the file whose name says so, else the longest one whose name says nothing; what is left is a sidebar.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.documents import NOT_IN_FOLDERS, READERS, read_file
from checker.documents.files import STDIN, suffix_of
from checker.documents.folders import find_files
from checker.errors import SettingsError
from checker.sections import KINDS
from checker.settings import Settings
from checker.types import Directive, Document, Part, Section, Span

STORY, CHART = "story", "chart"
# The names of each part, in the order in which the parts are read: what stands above the story, the story, what retells it.
_NAMES = {
    "headline": ("headline", "hed", "head", "title"),
    "standfirst": ("standfirst", "dek", "deck", "subhead", "summary", "intro", "description", "meta-description"),
    STORY: ("story", "article", "body", "main", "copy", "text"),
    "sidebar": ("sidebar", "box", "factbox", "fact-box", "panel"),
    "caption": ("caption", "captions", "cutline", "cutlines"),
    "alt text": ("alt", "alt-text"),
    "SEO title": ("seo-title", "seo", "meta-title", "seo-headline"),
    "push alert": ("push", "push-alert", "alert", "notification"),
    "newsletter": ("newsletter", "newsletter-blurb", "blurb"),
    CHART: ("chart", "chart-data", "data", "graphic"),
}
_ORDER = tuple(_NAMES)
PART_NAMES = {name: kind for kind, names in _NAMES.items() for name in names}
# Names that are words of news too: in a longer one ('flood-alert.md', 'body-found.txt') they tell nothing.
_ALONE = frozenset("head title summary intro description story article body main copy text box panel alert data graphic seo".split())
_TABLES = (".csv", ".tsv")
_IN_PACKAGES = (*(suffix for suffix in READERS if suffix not in NOT_IN_FOLDERS), *_TABLES)


@dataclass(frozen=True, slots=True)
class Piece:
    """A file as read, and what part of the package its name says it is; '' where it says nothing."""

    kind: str
    document: Document


def parse_part(words: str) -> tuple[str, str]:
    """Kind and path of 'push=alert.txt'. Raises SettingsError where there is no such kind."""
    name, _, path = words.partition("=")
    kind = PART_NAMES.get(_plain(name))
    if not kind or not path:
        known = ", ".join(names[0] for names in _NAMES.values())
        raise SettingsError(f"--part {words}: write KIND=FILE; the kinds are {known}")
    return kind, path


def read_packages(paths: Iterable[str], settings: Settings, parts: Sequence[tuple[str, str]] = ()) -> Iterator[Document]:
    """A document for each package: each folder is one, and the files that are named make one together.

    `parts` are kinds and paths of files whose names do not tell; such a file is added where no package has it. A file that
    cannot be read follows its package as a document that says why. SettingsError where it is not clear what a part is added to.
    """
    kinds = {os.path.abspath(path): kind for kind, path in parts}
    for files in _group([str(path) for path in paths], [path for _, path in parts], settings):
        pieces = [piece for file in files for piece in _read(file, kinds, settings)]
        if read := [piece for piece in pieces if not piece.document.failure]:
            yield join(read)
        yield from (piece.document for piece in pieces if piece.document.failure)


def _group(paths: Sequence[str], added: Sequence[str], settings: Settings) -> list[list[str | Document]]:
    """The files of each package."""
    groups = [list(find_files(path, _IN_PACKAGES, settings)) for path in paths if os.path.isdir(path)]
    if files := [file for path in paths if not os.path.isdir(path) for file in find_files(path, _IN_PACKAGES, settings)]:
        groups.append(files)
    known = {_place(file) for group in groups for file in group}
    if missing := [path for path in added if _place(path) not in known]:
        if len(groups) > 1:
            raise SettingsError(f"--part: {missing[0]} is in none of the {len(groups)} packages; put it in the folder that it belongs to")
        groups[0] += missing
    return [list({_place(file): file for file in group}.values()) for group in groups]


def _place(file: str | Document) -> str:
    path = file.path if isinstance(file, Document) else file
    return path if path == STDIN else os.path.abspath(path)


def _read(file: str | Document, kinds: Mapping[str, str], settings: Settings) -> Iterator[Piece]:
    """What a file holds; a chart's CSV is no table of stories. A document says why its file was not found."""
    if isinstance(file, Document):
        yield Piece("", file)
        return
    kind = _kind_of(file, kinds)
    yield from (Piece(kind, document) for document in read_file(file, settings, format=CHART if kind == CHART else None))


def _kind_of(path: str, kinds: Mapping[str, str]) -> str:
    """What part a file is: as given, else as its name says; '' where that says nothing."""
    if given := kinds.get(os.path.abspath(path)):
        return given
    return CHART if suffix_of(path) in _TABLES else guess_kind(path)


def guess_kind(path: str) -> str:
    """What part a file's name says it is: 'push.txt', 'caption-2.md', 'ferry.push.txt', 'push-ferry.txt'; '' where it says nothing."""
    stem = _plain(os.path.splitext(os.path.basename(path).removesuffix(".gz"))[0])
    if stem in PART_NAMES:
        return PART_NAMES[stem]
    telling = [name for name in PART_NAMES if name not in _ALONE and (stem.endswith(f"-{name}") or stem.startswith(f"{name}-"))]
    return PART_NAMES[max(telling, key=len)] if telling else ""


def _plain(name: str) -> str:
    return re.sub(r"[\W_\d]+", "-", name.lower()).strip("-")


def join(pieces: Sequence[Piece]) -> Document:
    """The files of a package, at least one, as one document with blank lines between them, named and dated as its main story is."""
    main = _find_main(pieces)
    kinds = [STORY if piece is main else piece.kind if piece.kind not in ("", STORY) else "sidebar" for piece in pieces]
    text, parts, sections, directives = "", [], [], []
    for kind, piece in sorted(zip(kinds, pieces, strict=True), key=lambda told: _ORDER.index(told[0])):
        document = piece.document
        text += "\n\n" if text else ""
        part = Part(document, len(text))
        parts.append(part)
        sections += _sections(part, kind)
        directives += _directives(part, is_main=kind == STORY)
        text += document.text
    return Document(
        text,
        main.document.path,
        main.document.date or next((piece.document.date for piece in pieces if piece.document.date), None),
        tuple(sections),
        id=main.document.id,
        directives=tuple(directives),
        parts=tuple(parts),
    )


def _find_main(pieces: Sequence[Piece]) -> Piece:
    """The story that the others belong to: the longest of those that are named so, else of those whose names say nothing, else of all."""
    for kinds in ((STORY,), ("",), ("sidebar",)):
        if found := [piece for piece in pieces if piece.kind in kinds]:
            return max(found, key=_length)
    return max(pieces, key=lambda piece: (piece.kind != CHART, _length(piece)))


def _length(piece: Piece) -> int:
    return len(piece.document.text)


def _sections(part: Part, kind: str) -> Iterator[Section]:
    """The sections of a part at its place. All of it is of its kind, but in the story, or what is no copy or a live blog's entry."""
    document = part.document
    kept = [section for section in document.sections if kind in (STORY, CHART) or _is_kept(section, kind)]
    if kind not in (STORY, CHART):
        kept += [Section(kind, rest) for rest in _between(sorted(section.span for section in kept), len(document.text))]
    for section in sorted(kept, key=lambda section: section.span):
        yield Section(section.kind, _moved(section.span, part))


def _is_kept(section: Section, kind: str) -> bool:
    """Whether a section of a longer part stays what its reader says it is; of a headline or a caption the file's name knows best."""
    found = KINDS[section.kind]
    return kind in ("sidebar", "newsletter") and (not found.is_copy or found.stands_alone)


def _between(spans: Sequence[Span], length: int) -> Iterator[Span]:
    """What spans in order leave of a text of a length."""
    for start, end in zip([0, *(span.end for span in spans)], [*(span.start for span in spans), length], strict=True):
        if start < end:
            yield Span(start, end)


def _directives(part: Part, *, is_main: bool) -> Iterator[Directive]:
    """The directives of a part, which speak of that part alone, with the file that they stand in where it is not the main story's."""
    for one in part.document.directives:
        path = one.path or ("" if is_main else part.document.path)
        yield replace(one, scope=_moved(one.scope, part), path=path)


def _moved(span: Span, part: Part) -> Span:
    return Span(part.start + span.start, part.start + span.end)
