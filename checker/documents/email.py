"""E-mail (.eml): the subject is the headline, the text part the story; attachments are not read.

The story's file text is the message as a mail program shows it, the subject, a blank line and the decoded part: lines are
those of this text, not of the file, where the part may stand in base64.
"""

import email
import re
from collections.abc import Iterator
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from email.message import Message

from checker.documents.assembly import assemble
from checker.documents.blocks import Block, Run
from checker.documents.charsets import decode_declared
from checker.documents.dates import read_date
from checker.documents.decoding import decode
from checker.documents.fragments import read_fragment
from checker.documents.limits import refuse_long
from checker.documents.plain_text import assemble_plain_text
from checker.errors import DocumentError
from checker.patterns import lazy
from checker.settings import Settings
from checker.types import Document, Span

_MOST_LINES = 2_000_000  # 100 MB of attachments
_MOST_HEADER = 100_000
_LINE = lazy(r"[^\n]*(?:\n|\Z)")
_SIGNATURE = lazy(r"--\s?")
_FORWARD = lazy(r"-{2,}\s*(?:original|forwarded) message\s*-{2,}|begin forwarded message:", re.IGNORECASE)
_HEADER = lazy(r"\*?(?:from|to|cc|sent|date|subject|reply-to|importance):\*?\s.*", re.IGNORECASE)
_INTRODUCTION = lazy(r"(?:on|am|le)\b.{5,200}\b(?:wrote|schrieb|écrit)\s*:", re.IGNORECASE)


def read(data: bytes, path: str, settings: Settings) -> Iterator[Document]:
    """The story of one message. DocumentError where it is no message, or has no text."""
    if data.count(b"\n") > _MOST_LINES:
        raise DocumentError(f"a message of more than {_MOST_LINES:,} lines: save its text as a file")
    try:
        message = email.message_from_bytes(data)
        part = _find_part(message)
        text = _decode(part)
    except (MessageError, RecursionError, LookupError, ValueError, AssertionError) as error:
        raise DocumentError(f"a message that is damaged ({type(error).__name__}): save its text as a file") from None
    subject = " ".join(_header(message, "subject").split())
    listing = f"{subject}\n\n{text}" if subject else text
    run = Run(text, Span(len(listing) - len(text), len(listing)))
    headline = Block("headline", [Run(subject, Span(0, len(subject)))])
    date = settings.date or read_date(_header(message, "date"))
    if part.get_content_type() == "text/html":
        yield assemble(listing, [headline, *read_fragment([run], has_headline=bool(subject))], path=path, date=date)
    else:
        runs = _unfold(part, run) if part.get_param("format", "") == "flowed" else [run]
        yield assemble_plain_text(listing, headline, runs, path=path, date=date, furniture=_find_furniture)


def _find_part(message: Message) -> Message:
    """The first part of plain text, else of HTML, that is no attachment."""
    if not message.keys():
        raise DocumentError("no e-mail: it has no headers")
    if any(len(str(value)) > _MOST_HEADER for part in message.walk() for value in part.values()):
        raise DocumentError(f"a message with a header of more than {_MOST_HEADER:,} characters: save its text as a file")
    parts = [part for part in message.walk() if part.get_content_disposition() != "attachment" and not part.get_filename()]
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind and not part.is_multipart():
                return part
    raise DocumentError("a message without text: save its attachment and give that")


def _decode(part: Message) -> str:
    """The text of a part, in its charset where that is true, with line feeds alone as line ends."""
    data = part.get_payload(decode=True) or b""
    charset = part.get_content_charset()
    try:
        text = decode_declared(data, charset) if charset else decode(data)
    except (LookupError, ValueError):
        text = decode(data)
    refuse_long(len(text))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _header(message: Message, name: str) -> str:
    value = message.get(name, "")
    try:
        text = str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, ValueError):
        text = str(value)
    return text.encode("utf-8", "replace").decode("utf-8")


def _unfold(part: Message, run: Run) -> Iterator[Run]:
    """Format=flowed (RFC 3676): a line that ends with a space goes on in the next, and one space at a line's head is stuffing."""
    is_space_dropped = str(part.get_param("delsp", "")).lower() == "yes"
    for line in _lines(run.text):
        start, end = line.start, line.end
        start += run.text.startswith(" ", start)
        words = run.text[start:end].rstrip("\n")
        is_soft = words.endswith(" ") and words != "-- " and not words.startswith(">") and end < len(run.text)
        if is_soft:
            end = start + len(words) - is_space_dropped
        yield run.cut(start, end)


def _find_furniture(text: str) -> Iterator[Span]:
    """Quoted lines and what introduces them, the headers of a forwarded message, and the signature, with all below it."""
    lines = list(_lines(text))
    is_forward = False
    for i, line in enumerate(lines):
        words = text[line.start : line.end].rstrip("\n")
        if _SIGNATURE.fullmatch(words) and i:
            yield Span(line.start, len(text))
            return
        is_forward = bool(_FORWARD.fullmatch(words.strip())) or (
            is_forward and (not words.strip() or bool(_HEADER.fullmatch(words.strip())))
        )
        if words.strip() and (is_forward or words.startswith(">") or _introduces(text, lines[i : i + 3], words)):
            yield Span(line.start, line.start + len(words))


def _introduces(text: str, lines: list[Span], words: str) -> bool:
    """Whether a line such as 'On Monday Ann Lee wrote:' stands above a quoted one."""
    following = next((line for line in lines[1:3] if text[line.start : line.end].strip()), None)
    return bool(_INTRODUCTION.fullmatch(words.strip())) and following is not None and text.startswith(">", following.start)


def _lines(text: str) -> Iterator[Span]:
    return (Span(*match.span()) for match in _LINE.finditer(text) if match.end() > match.start())
