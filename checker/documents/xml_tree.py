"""XML to a tree of elements whose text knows its place in the file; nothing outside the file is ever read."""

from collections.abc import Container
from html.entities import html5
from xml.parsers import expat

from checker.documents.blocks import Run
from checker.documents.charsets import decode_declared
from checker.documents.decoding import decode
from checker.documents.markup import Element
from checker.errors import DocumentError
from checker.patterns import lazy
from checker.source_map import Span

_DECLARED = lazy(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_REFERENCE = lazy(rb"&(#\d{1,8}|#x[\da-fA-F]{1,8}|amp|lt|gt|quot|apos);")
_MOST_NODES = 300_000  # elements and stretches of text; a wire message with a hundred stories has some ten thousand
_MOST_LEVELS = 200


def decode_xml(data: bytes) -> str:
    """The text of an XML file, in the encoding that it declares; without one, by its bytes."""
    declared = _DECLARED.match(data[:300].lstrip())  # no match in UTF-16, nor after a byte order mark: both say more
    if declared and not declared[1].lower().startswith((b"utf-16", b"utf-32")):
        name = declared[1].decode()
        try:
            return decode_declared(data, name)
        except LookupError:
            raise DocumentError(f"declares the encoding {name!r}, which is not known: save it as UTF-8") from None
        except ValueError:
            raise DocumentError(f"is not in the encoding {name!r} that it declares: save it as UTF-8") from None
    return decode(data)


def parse_xml(text: str, roots: Container[str], known: str) -> Element:
    """The root element of an XML text. DocumentError where it is not well-formed or hostile, or its root is none of `roots`.

    `known` names for people what is read. Declared entities are refused, since a few lines of them unfold to gigabytes.
    """
    builder = _Builder(text, roots, known)
    try:
        builder.parser.Parse(builder.data, True)
    except expat.ExpatError as error:
        raise DocumentError(
            f"XML that is not well-formed: {expat.ErrorString(error.code)} in line {error.lineno}; export it again"
        ) from None
    return builder.root.children[0]


class _Builder:
    """What expat reports becomes elements. It counts in bytes, so the text is parsed as UTF-8 and the characters are counted along."""

    def __init__(self, text: str, roots: Container[str], known: str) -> None:
        self.data = text.encode("utf-8")
        self.root = Element("")
        self._open = [self.root]
        self._roots, self._known = roots, known
        self._nodes = self._bytes = self._characters = 0
        self.parser = parser = expat.ParserCreate("utf-8", " ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.SkippedEntityHandler = self._named_character
        parser.EntityDeclHandler = self._refuse_entity
        # With a DTD that is not read, a name such as &nbsp; is reported, not an error: feeds use HTML's names without declaring them.
        parser.UseForeignDTD(True)
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE)
        parser.ExternalEntityRefHandler = lambda context, *_: parser.ExternalEntityParserCreate(context).Parse(b"", True)

    def _offset(self) -> int:
        """The character at which the current event begins."""
        at = self.parser.CurrentByteIndex
        self._characters += len(self.data[self._bytes : at].decode("utf-8"))
        self._bytes = at
        return self._characters

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, name = name.rpartition(" ")
        if len(self._open) == 1 and name not in self._roots:
            raise DocumentError(f"XML of an unknown kind (<{name[:40]}>): {self._known} are read")
        if len(self._open) > _MOST_LEVELS:
            raise DocumentError(f"XML nested deeper than {_MOST_LEVELS} levels, as no story is: export it again")
        element = Element(name, namespace, attributes, self._offset())
        self._add(element)
        self._open.append(element)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        start = self._offset()
        self._add(Run(text, Span(start, start + self._length(text))))

    def _length(self, text: str) -> int:
        """How many characters of the file stand for a text that expat reports in one go: its own, a reference, or CRLF."""
        at = self._bytes
        if text == "\n" and self.data.startswith(b"\r\n", at):
            return 2
        if len(text) == 1 and (match := _REFERENCE.match(self.data, at)) and _character(match[1].decode()) == text:
            return match.end() - at
        return len(text)

    def _named_character(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            start = self._offset()
            self._add(Run(html5.get(f"{name};", f"&{name};"), Span(start, start + len(name) + 2)))

    def _add(self, child: Element | Run) -> None:
        self._nodes += 1
        if self._nodes > _MOST_NODES:
            raise DocumentError(f"XML with more than {_MOST_NODES:,} elements and lines: split the file")
        self._open[-1].children.append(child)

    def _refuse_entity(self, name: str, *_: object) -> None:
        raise DocumentError(f"XML that declares the entity {name[:40]!r}, which is not read for safety: export it without a DTD of its own")


def _character(reference: str) -> str:
    if reference.startswith("#"):
        return chr(int(reference[2:], 16) if reference[1] == "x" else int(reference[1:]))
    return html5[f"{reference};"]
