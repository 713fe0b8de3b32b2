"""The text of a Word file as its reader sees it with all tracked changes accepted (ISO/IEC 29500-1, 17.3 and 17.13.5)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from checker.documents.word_package import W, WordPackage
from checker.documents.word_styles import Styles

BREAK = "\v"  # a line end inside a paragraph, in the listing

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WRAPPERS = {f"{W}{name}" for name in "sdt sdtContent customXml smartTag hyperlink ins moveTo fldSimple bdo dir ruby rubyBase r".split()}
_WRAPPERS |= {f"{_MC}AlternateContent", f"{_MC}Choice"}  # not Fallback, which says the same again for old programs
_SIGNS = {"tab": "\t", "ptab": "\t", "br": BREAK, "cr": BREAK, "noBreakHyphen": "-", "softHyphen": "\u00ad"}
_SIGNS = {f"{W}{name}": sign for name, sign in _SIGNS.items()}
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_HOLDS_BOXES = {f"{W}drawing", f"{W}pict", f"{W}object"}
_SHOWN_AS_SPACE = str.maketrans("\t\n\r", "   ")


@dataclass(frozen=True, slots=True)
class Run:
    """Some listed text, and the element of the main text, a child of a w:r, that shows it.

    For ordinary text `anchor` is its own w:t, w:tab, w:br, ...; for that of a note its mark, for that of a text box the
    box. What parts the cells of a row has none.
    """

    text: str
    anchor: etree._Element | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or a row of a table; `styles` names its style and those it is based on, in small letters.

    A style that comes with Word has its English name in every language.
    """

    runs: tuple[Run, ...]
    styles: tuple[str, ...] = ()
    part: str = "body"  # or 'table', 'footnote'

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass
class _Walk:
    """What has to be remembered between one element and the next."""

    styles: "Styles"
    part: str = "body"
    anchor: etree._Element | None = None
    fields: list[bool] = field(default_factory=list)  # of each open field, whether its result has begun
    boxes: list[tuple[etree._Element, etree._Element]] = field(default_factory=list)  # text boxes of the paragraph, and what shows them
    notes: list[tuple[str, str, etree._Element]] = field(default_factory=list)  # 'footnotes' or 'endnotes', id, mark
    joined: tuple[Run, ...] = ()  # the paragraphs before whose ends are deleted


def list_paragraphs(package: WordPackage) -> tuple[Paragraph, ...]:
    """The paragraphs of the main text in order, empty ones too, then those of the notes it refers to.

    Deleted, hidden and generated text (field codes), comments, headers and footers are left out.
    """
    walk = _Walk(Styles(package))
    body = package.tree(package.main).find(f"{W}body")
    paragraphs = [] if body is None else list(_blocks(body, walk))
    return *paragraphs, *_notes(package, walk)


def visible_text(element: etree._Element) -> str:
    """What Word shows of a w:t: ends are trimmed unless it says otherwise, and a line end is a space."""
    text = element.text or ""
    is_kept = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    return text.translate(_SHOWN_AS_SPACE) if is_kept else text.strip(" \t\n\r").translate(_SHOWN_AS_SPACE)


def _blocks(container: etree._Element, walk: _Walk) -> Iterator[Paragraph]:
    for element in container.iterchildren(etree.Element):
        if element.tag == f"{W}p":
            yield from _paragraph(element, walk)
        elif element.tag == f"{W}tbl":
            yield from _end_joined(walk)
            yield from _table(element, walk)
        elif element.tag in _WRAPPERS and not _is_placeholder(element):
            yield from _blocks(element, walk)
    yield from _end_joined(walk)


def _end_joined(walk: _Walk) -> Iterator[Paragraph]:
    if walk.joined:
        yield Paragraph(walk.joined, part=walk.part)
        walk.joined = ()


def _paragraph(element: etree._Element, walk: _Walk) -> Iterator[Paragraph]:
    outer, walk.boxes = walk.boxes, []
    runs = (*walk.joined, *_runs(element, walk))
    boxes, walk.boxes = walk.boxes, outer
    walk.joined = ()
    walk.fields = [True] * len(walk.fields)  # a code whose end is lost must not hide the rest of the text
    properties = next(element.iterchildren(f"{W}pPr"), None)
    if properties is not None and (properties.find(f"{W}rPr/{W}del") is not None or properties.find(f"{W}rPr/{W}moveFrom") is not None):
        walk.joined = runs
    else:
        styles = () if properties is None else walk.styles.names(next(properties.iterchildren(f"{W}pStyle"), None))
        yield Paragraph(runs, styles, walk.part)
    for box, anchor in boxes:
        inner = replace(walk, anchor=anchor, fields=[], joined=())
        yield from _blocks(box, inner)


def _runs(container: etree._Element, walk: _Walk) -> Iterator[Run]:
    for element in container.iterchildren(etree.Element):
        tag = element.tag
        if tag == f"{W}r" and walk.styles.is_hidden(element):
            continue
        if tag in _WRAPPERS and not _is_placeholder(element):
            yield from _runs(element, walk)
        elif tag == f"{W}fldChar":
            _follow_field(element, walk.fields)
        elif tag in _NOTES:
            walk.notes.append((_NOTES[tag], element.get(f"{W}id", ""), _anchor(element, walk)))
        elif tag in _HOLDS_BOXES:
            walk.boxes += [(box, _anchor(element, walk)) for box in _text_boxes(element)]
        elif (text := visible_text(element) if tag == f"{W}t" else _SIGNS.get(tag, "")) and all(walk.fields):
            yield Run(text, _anchor(element, walk))


def _table(element: etree._Element, walk: _Walk) -> Iterator[Paragraph]:
    """A row as one paragraph, its cells parted by tabs; a table of one column only frames its paragraphs."""
    rows = [row for row in element.iter(f"{W}tr") if _is_own(row, f"{W}tbl", element) and row.find(f"{W}trPr/{W}del") is None]
    cells = [[cell for cell in row.iter(f"{W}tc") if _is_own(cell, f"{W}tr", row)] for row in rows]
    if all(len(row) < 2 for row in cells):
        for cell in (cell for row in cells for cell in row):
            yield from _blocks(cell, walk)
        return
    for row in cells:
        yield Paragraph(tuple(_row_runs(row, walk)), part="table")


def _row_runs(cells: Iterable[etree._Element], walk: _Walk) -> Iterator[Run]:
    for number, cell in enumerate(cells):
        if number:
            yield Run("\t")
        for i, paragraph in enumerate([paragraph for paragraph in _blocks(cell, walk) if paragraph.text]):
            if i:
                yield Run(BREAK)
            yield from paragraph.runs


def _notes(package: WordPackage, walk: _Walk) -> Iterator[Paragraph]:
    parts = {kind: package.related(kind) for kind in _NOTES.values()}
    trees = {kind: package.tree(part) for kind, part in parts.items() if part}
    notes = {(kind, note.get(f"{W}id")): note for kind, tree in trees.items() for note in tree.iterchildren(etree.Element)}
    for kind, number, anchor in tuple(walk.notes):
        if (note := notes.get((kind, number))) is not None:
            yield from _blocks(note, _Walk(walk.styles, "footnote", anchor))


def _text_boxes(element: etree._Element) -> Iterator[etree._Element]:
    for child in element.iterchildren(etree.Element):
        if child.tag == f"{W}txbxContent":
            yield child
        elif child.tag != f"{_MC}Fallback":
            yield from _text_boxes(child)


def _follow_field(element: etree._Element, fields: list[bool]) -> None:
    match element.get(f"{W}fldCharType"):
        case "begin":
            fields.append(False)
        case "separate" if fields:
            fields[-1] = True
        case "end" if fields:
            fields.pop()


def _is_placeholder(element: etree._Element) -> bool:
    """Whether a content control still shows 'Click here to enter text'."""
    return element.tag == f"{W}sdt" and element.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def _anchor(element: etree._Element, walk: _Walk) -> etree._Element:
    """What of the main text shows an element: itself, where it is of the main text, or what it is wrapped in within its w:r."""
    if walk.anchor is not None:
        return walk.anchor
    while element.getparent().tag in (f"{_MC}AlternateContent", f"{_MC}Choice"):
        element = element.getparent()
    return element


def _is_own(element: etree._Element, tag: str, owner: etree._Element) -> bool:
    """Whether the nearest `tag` around an element is `owner`: not the cell of a table in a cell."""
    return next(element.iterancestors(tag), None) is owner
