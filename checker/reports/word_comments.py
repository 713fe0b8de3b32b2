"""Comments put into a Word file, which otherwise stays as it is: ISO/IEC 29500-1, 17.13.4."""

import posixpath
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count

from lxml import etree

from checker.documents.word_package import KIND, RELATIONS, W, WordPackage, relations_name
from checker.documents.word_text import Run, list_paragraphs, visible_text
from checker.types import Span

AUTHOR = "checker"
_CONTENT_TYPES = "[Content_Types].xml"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_PRESERVE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}


@dataclass(frozen=True, slots=True)
class Comment:
    """Lines of text on a span of the listing that stands for the file (see checker/documents/docx.py)."""

    span: Span
    lines: tuple[str, ...]


@dataclass
class _Cut:
    """A place in the text, before character `offset` of what an element shows, and the ids of the comments that end and begin there."""

    anchor: etree._Element
    offset: int
    ends: list[str] = field(default_factory=list)
    starts: list[str] = field(default_factory=list)


def add_comments(data: bytes, comments: Sequence[Comment]) -> bytes:
    """The Word file with comments. All parts but the text and the comments keep their bytes, all runs their formatting.

    A comment on a note or a text box, where Word allows none, is tied to the mark or the box. DocumentError where the file
    is no whole Word file; a file without text takes no comment.
    """
    package = WordPackage(data)
    runs = _place_runs(package)
    if not runs or not comments:
        return package.changed({})
    parts = _comments_parts(package)
    first = _next_id(package.tree(package.main), parts[0][1])
    numbered = {str(first + i): comment for i, comment in enumerate(comments)}
    for cut in _find_cuts(runs, numbered):
        _insert(cut)
    parts[0][1].extend(_make_comment(number, comment.lines) for number, comment in numbered.items())
    parts.append((package.main, package.tree(package.main)))
    return package.changed({name: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True) for name, root in parts})


def _place_runs(package: WordPackage) -> list[tuple[int, Run]]:
    """The runs that can take a comment, and where each begins in the listing."""
    runs, place = [], 0
    for paragraph in list_paragraphs(package):
        for run in paragraph.runs:
            if run.anchor is not None and run.anchor.getparent().tag == f"{W}r":
                runs.append((place, run))
            place += len(run.text)
        place += 1
    return runs


def _find_cuts(runs: Sequence[tuple[int, Run]], comments: dict[str, Comment]) -> Iterator[_Cut]:
    """The cuts from last to first, so that what is cut off an element never moves one before."""
    starts = [start for start, _ in runs]
    cuts: dict[tuple[int, int], _Cut] = {}

    def cut(i: int, offset: int) -> _Cut:
        return cuts.setdefault((i, offset), _Cut(runs[i][1].anchor, offset))

    for number, comment in comments.items():
        first = max(0, bisect_right(starts, comment.span.start) - 1)
        if comment.span.start >= starts[first] + len(runs[first][1].text):  # between two runs
            first = min(first + 1, len(runs) - 1)
        stop = max(comment.span.end, comment.span.start + 1)  # nobody sees a comment on nothing
        last = max(first, bisect_left(starts, stop) - 1)
        begin, end = comment.span.start - starts[first], stop - starts[last]
        is_text = runs[first][1].anchor.tag == f"{W}t"  # what shows something else is commented as a whole
        cut(first, begin if is_text and 0 < begin < len(runs[first][1].text) else 0).starts.append(number)
        cut(last, end if end > 0 else len(runs[last][1].text)).ends.append(number)
    yield from (cuts[key] for key in sorted(cuts, reverse=True))


def _insert(cut: _Cut) -> None:
    """Put the marks of a cut into the text; a run that it goes through becomes two with the same formatting."""
    ends = [mark for number in cut.ends for mark in (_mark("commentRangeEnd", number), _reference(number))]
    marks = [*ends, *(_mark("commentRangeStart", number) for number in cut.starts)]
    run, following = cut.anchor.getparent(), _split_text(cut)
    if following is None:
        for mark in reversed(marks):
            run.addnext(mark)
        return
    rest = _split_run(run, following)
    for mark in marks:
        rest.addprevious(mark)


def _split_text(cut: _Cut) -> etree._Element | None:
    """The element with which the text after a cut begins; None where nothing of its run does."""
    anchor = cut.anchor
    if cut.offset <= 0:
        return anchor
    text = visible_text(anchor) if anchor.tag == f"{W}t" else ""
    if cut.offset >= len(text):
        return next(anchor.itersiblings(etree.Element), None)
    rest = etree.Element(anchor.tag, _PRESERVE)
    rest.text, anchor.text = text[cut.offset :], text[: cut.offset]
    anchor.attrib.update(_PRESERVE)
    anchor.addnext(rest)
    return rest


def _split_run(run: etree._Element, first: etree._Element) -> etree._Element:
    """The run that begins with a child of a run: the same run where that is its first."""
    if all(child.tag == f"{W}rPr" for child in first.itersiblings(etree.Element, preceding=True)):
        return run
    rest = etree.Element(run.tag, dict(run.attrib), nsmap=run.nsmap)
    properties = run.find(f"{W}rPr")
    if properties is not None:
        rest.append(deepcopy(properties))
    rest.extend([first, *first.itersiblings()])
    run.addnext(rest)
    return rest


def _mark(name: str, number: str) -> etree._Element:
    return etree.Element(f"{W}{name}", {f"{W}id": number})


def _reference(number: str) -> etree._Element:
    return _styled_run(_mark("commentReference", number))


def _styled_run(content: etree._Element) -> etree._Element:
    run = etree.Element(f"{W}r")
    style = etree.SubElement(etree.SubElement(run, f"{W}rPr"), f"{W}rStyle")
    style.set(f"{W}val", "CommentReference")
    run.append(content)
    return run


def _make_comment(number: str, lines: Sequence[str]) -> etree._Element:
    """A comment of one paragraph a line. It has no date: there is no clock, and Word needs none."""
    comment = etree.Element(f"{W}comment", {f"{W}id": number, f"{W}author": AUTHOR, f"{W}initials": AUTHOR[0]})
    for i, line in enumerate(lines):
        paragraph = etree.SubElement(comment, f"{W}p")
        style = etree.SubElement(etree.SubElement(paragraph, f"{W}pPr"), f"{W}pStyle")
        style.set(f"{W}val", "CommentText")
        if i == 0:
            paragraph.append(_styled_run(etree.Element(f"{W}annotationRef")))
        text = etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t", _PRESERVE)
        text.text = line
    return comment


def _next_id(*roots: etree._Element) -> int:
    """The lowest number over those of all comments and of what stands for them in the text."""
    names = {f"{W}{name}" for name in ("comment", "commentRangeStart", "commentRangeEnd", "commentReference")}
    used = [element.get(f"{W}id", "") for root in roots for element in root.iter(*names)]
    return max((int(number) for number in used if number.isdecimal()), default=-1) + 1


def _comments_parts(package: WordPackage) -> list[tuple[str, etree._Element]]:
    """The part with the comments, and, where it is a new one, the two that tell of it; each with its root."""
    name = package.related("comments")
    if name:
        return [(name, package.tree(name))]
    folder = posixpath.dirname(package.main)
    name = next(path for i in count() if (path := posixpath.join(folder, f"comments{i or ''}.xml")) not in package.names)
    types = package.tree(_CONTENT_TYPES)
    etree.SubElement(types, f"{_TYPES}Override", PartName=f"/{name}", ContentType=_COMMENTS_TYPE)
    listed = relations_name(package.main)
    relations = package.tree(listed) if listed in package.names else _root(f"{RELATIONS}Relationships")
    used = {relation.get("Id") for relation in relations}
    number = next(f"rId{i}" for i in count(1) if f"rId{i}" not in used)
    etree.SubElement(relations, f"{RELATIONS}Relationship", Id=number, Type=f"{KIND}comments", Target=posixpath.basename(name))
    return [(name, _root(f"{W}comments")), (_CONTENT_TYPES, types), (listed, relations)]


def _root(tag: str) -> etree._Element:
    namespace = etree.QName(tag).namespace
    return etree.Element(tag, nsmap={"w" if tag.startswith(W) else None: namespace})
