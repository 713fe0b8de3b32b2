"""A Word file as a package (ISO/IEC 29500-2): a ZIP archive of XML parts, opened with limits on all that a hostile one can swell."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from functools import cached_property

from lxml import etree

from checker.errors import DocumentError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"  # beginning of the kind of a relation
_STRICT = "http://purl.oclc.org/ooxml/"

# A book of 1,000 pages unpacks to 25 MB of text, 20 times its size; pictures hardly shrink at all.
_MOST_PARTS = 10_000
_MOST_BYTES = 1 << 29
_MOST_TEXT = 40 << 20  # of one part that is parsed: some 400 MB as a tree
_MOST_RATIO, _RATIO_COUNTS_FROM = 200, 20 << 20

_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)  # RuntimeError: a part is encrypted
_SAVE_AGAIN = "open it in Word and save it again as .docx"


class WordPackage:
    """The parts of a Word file by name. DocumentError, which says what to do, where it is none or too large unpacked."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            raise DocumentError("an old or encrypted Word file: save it as .docx without a password")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _UNREADABLE:
            raise DocumentError(f"not a Word file, or a damaged one: {_SAVE_AGAIN}") from None
        _refuse_swollen(self._archive.infolist())
        self.names = tuple(dict.fromkeys(self._archive.namelist()))
        self._trees: dict[str, etree._Element] = {}

    def part(self, name: str) -> bytes:
        """The bytes of a part."""
        try:
            return self._archive.read(name)
        except KeyError:
            raise DocumentError(f"not a whole Word file, {name} is missing: {_SAVE_AGAIN}") from None
        except _UNREADABLE as error:
            raise DocumentError(f"a damaged or encrypted Word file, {name} cannot be unpacked ({error}): {_SAVE_AGAIN}") from None

    def tree(self, name: str) -> etree._Element:
        """The root of a part that is XML, the same each time."""
        if name not in self._trees:
            if name in self.names and self._archive.getinfo(name).file_size > _MOST_TEXT:
                raise DocumentError(f"too large a Word file, {name} holds over {_MOST_TEXT >> 20} MB: split it")
            self._trees[name] = _parse(self.part(name), name)
        return self._trees[name]

    @cached_property
    def main(self) -> str:
        """Name of the part that holds the text."""
        return next(self._related("", "officeDocument"), "word/document.xml")

    def related(self, kind: str) -> str | None:
        """Name of the part that the text has as its 'styles', 'footnotes', 'comments', ...; None where it has none."""
        return next((name for name in self._related(self.main, kind) if name in self.names), None)

    def _related(self, part: str, kind: str) -> Iterator[str]:
        name = relations_name(part)
        if name not in self.names:
            return
        for relation in self.tree(name).iter(f"{RELATIONS}Relationship"):
            if relation.get("Type") == KIND + kind and (target := relation.get("Target")):
                yield posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")

    def changed(self, parts: Mapping[str, bytes]) -> bytes:
        """The package with some parts replaced or added and all others as they are; the same bytes each time."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in dict.fromkeys((*self.names, *parts)):
                entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))  # the earliest that the format knows
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, parts[name] if name in parts else self.part(name))
        return out.getvalue()


def relations_name(part: str) -> str:
    """Name of the part that lists the relations of a part, or with '' of the package."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _parse(data: bytes, name: str) -> etree._Element:
    """The root of an XML part. Entities stay unresolved, and a part that declares any is refused: Word writes none."""
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise DocumentError(f"a damaged Word file, {name} is no valid XML ({error.msg}): {_SAVE_AGAIN}") from None
    if root.getroottree().docinfo.doctype:
        raise DocumentError(f"no Word file that Word has written, {name} declares entities: {_SAVE_AGAIN}")
    if any((uri or "").startswith(_STRICT) for uri in root.nsmap.values()):
        raise DocumentError("in the format Strict Open XML: save it as 'Word Document (.docx)'")
    return root


def _refuse_swollen(entries: list[zipfile.ZipInfo]) -> None:
    """Raise for a ZIP bomb. The sizes are those that the archive states; unpacking stops at them."""
    packed, unpacked = sum(entry.compress_size for entry in entries), sum(entry.file_size for entry in entries)
    is_bomb = unpacked > _RATIO_COUNTS_FROM and unpacked > _MOST_RATIO * packed
    if len(entries) > _MOST_PARTS or unpacked > _MOST_BYTES or is_bomb:
        raise DocumentError(f"unpacks to {len(entries):,} parts with {unpacked >> 20:,} MB, too much for a story: {_SAVE_AGAIN}")
