"""The lines of a PDF in the order in which its pages show them, with their places on the page."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pypdfium2
import pypdfium2.raw as pdfium

from checker.documents.limits import refuse_long
from checker.errors import DocumentError

_PASSWORD, _SECURITY = 4, 5  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY
_HYPHEN = 0x02  # what PDFium gives for a hyphen at a line's end and the line's end together
_LINE_ENDS = (_HYPHEN, ord("\n"), ord("\r"))
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_LISTED_AS = dict.fromkeys([*range(0x20), 0x7F, 0xAD, 0xFFFE, 0xFFFF]) | {0x09: " "} | _LIGATURES  # signs that nobody sees
_MOST_UNKNOWN = 0.1  # of the characters of a file: a few are bullets of a symbol font, many an unreadable text font


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, where it begins in the listing, and its place on its page in points from the lower left corner.

    `height` is that of its letters with ascent and descent. A hyphenated line ends with the hyphen.
    """

    text: str
    start: int
    page: int
    left: float = 0.0
    right: float = 0.0
    baseline: float = 0.0
    height: float = 10.0
    is_hyphenated: bool = False


def read_lines(data: bytes) -> tuple[str, list[Line]]:
    """The listing of a PDF, a line of its text a line and a form feed after each page, and these lines.

    DocumentError says why there are none, and what to do.
    """
    lines: list[Line] = []
    listing, length = [], 0
    with _open(data) as pdf:
        for number in range(len(pdf)):
            for line in _page_lines(pdf, number):
                lines.append(replace(line, start=length))
                listing.append(f"{line.text}\n")
                length += len(line.text) + 1
            listing.append("\f")
            length += 1
            refuse_long(length)
    _refuse_unreadable(lines)
    return "".join(listing), lines


def _open(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (_PASSWORD, _SECURITY):
            raise DocumentError("an encrypted PDF: save a copy without a password") from None
        raise DocumentError("not a PDF, or a damaged one: export the story again, or save it as plain text in UTF-8") from None


def _page_lines(pdf: pypdfium2.PdfDocument, number: int) -> Iterator[Line]:
    try:
        page = pdf[number].get_textpage()
    except pypdfium2.PdfiumError:
        raise DocumentError(f"a damaged PDF, page {number + 1} cannot be read: export the story again") from None
    codes = [pdfium.FPDFText_GetUnicode(page, i) for i in range(page.count_chars())]
    start = 0
    for i, code in enumerate([*codes, ord("\n")]):
        if code in _LINE_ENDS:
            seen = [j for j in range(start, i) if codes[j] > ord(" ")]
            text = _listed(codes[seen[0] : seen[-1] + 1]) if seen else ""
            if text:
                text += "-" if code == _HYPHEN else ""
                is_hyphenated = text[-1] == "-" and text[-2:-1].isalnum()  # PDFium tells of those after letters only
                yield _placed(Line(text, 0, number + 1, is_hyphenated=is_hyphenated), page, seen)
            start = i + 1


def _listed(codes: Sequence[int]) -> str:
    text = "".join(map(chr, codes)).translate(_LISTED_AS)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()  # halves of a surrogate pair come one by one


def _placed(line: Line, page: pypdfium2.PdfTextPage, seen: Sequence[int]) -> Line:
    """The line with its place; its height is that of a letter in its middle, since the first may be a drop cap, the last a raised mark."""
    x, y = ctypes.c_double(), ctypes.c_double()
    middle = seen[len(seen) // 2]
    pdfium.FPDFText_GetCharOrigin(page, middle, x, y)
    left, right = page.get_charbox(seen[0])[0], page.get_charbox(seen[-1])[2]
    _, bottom, _, top = page.get_charbox(middle, loose=True)
    return replace(line, left=left, right=right, baseline=y.value, height=max(1.0, top - bottom))


def _refuse_unreadable(lines: Sequence[Line]) -> None:
    text = "".join(line.text for line in lines)
    if not text:
        raise DocumentError("a PDF without text, only pictures: run text recognition (OCR) over it, or give the story as text")
    if sum("\ue000" <= character <= "\uf8ff" or character == "\ufffd" for character in text) > _MOST_UNKNOWN * len(text):
        raise DocumentError("a PDF whose fonts do not say which letters they show: export it again, or give the story as text")
