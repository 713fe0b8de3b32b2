"""Bytes to text, where it is sure what the bytes are."""

import codecs

from checker.errors import DocumentError
from checker.patterns import lazy

_BOMS = (  # the four-byte marks first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAVE_AS = "save the story as plain text in UTF-8"
_SAVE_ANEW = "save a story as .docx or as plain text in UTF-8, a table as CSV"
_FORMATS = (
    (b"%PDF-", "a PDF", _SAVE_AS),
    (b"PK\x03\x04", "a ZIP file, as spreadsheets and OpenDocument are", _SAVE_ANEW),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file", _SAVE_ANEW),
    (b"{\\rtf", "an RTF file", _SAVE_ANEW),
    (b"\x89PNG", "a PNG picture", _SAVE_AS),
    (b"\xff\xd8\xff", "a JPEG picture", _SAVE_AS),
    (b"GIF8", "a GIF picture", _SAVE_AS),
    (b"\x1f\x8b", "a gzip file", "unpack it, or let its name end in .jsonl.gz or the like"),
)
_CONTROL = lazy(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.005  # old wire copy has a form feed or two; binary data has them everywhere


def decode(data: bytes) -> str:
    """The text of a file: by its byte order mark, else UTF-8, UTF-16 where that is sure, else Windows-1252.

    The mark itself is dropped. DocumentError says what the bytes are where they are no text, and what to do.
    """
    for magic, name, advice in _FORMATS:
        if data.startswith(magic):
            raise DocumentError(f"{name}, not plain text: {advice}")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _checked(_decode_as(data[len(mark) :], encoding))
    if b"\0" in data:
        return _checked(_decode_as(data, _utf16_order(data)))
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(data, error)
        return _checked(_decode_as(data, "cp1252"))


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"not valid {encoding.upper()} (byte {error.start + 1:,}), and no other encoding is sure: {_SAVE_AS}"
        raise DocumentError(message) from None


def _utf16_order(data: bytes) -> str:
    """The byte order of UTF-16 without a mark: the high byte of a Latin letter, digit or space is 0, the low byte hardly ever."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    half = len(data) / 2
    if len(data) % 2 == 0 and odd > 0.3 * half and even < 0.01 * half:
        return "utf-16-le"
    if len(data) % 2 == 0 and even > 0.3 * half and odd < 0.01 * half:
        return "utf-16-be"
    raise DocumentError(f"binary data, not text: {_SAVE_AS}")


def _refuse_damaged_utf8(data: bytes, error: UnicodeDecodeError) -> None:
    """Raise where most characters beyond ASCII are valid UTF-8, so that reading on as Windows-1252 would garble them."""
    beyond_ascii = [character for character in data.decode("utf-8", "replace") if character > "\x7f"]
    if beyond_ascii.count("\ufffd") <= 0.5 * len(beyond_ascii):
        line = data.count(b"\n", 0, error.start) + 1
        raise DocumentError(f"damaged UTF-8: byte 0x{data[error.start]:02x} in line {line}; {_SAVE_AS}")


def _checked(text: str) -> str:
    if len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text):
        raise DocumentError(f"binary data, not text: {_SAVE_AS}")
    return text
