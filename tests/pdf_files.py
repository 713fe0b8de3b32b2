"""PDFs of a few lines, made by hand so that each test says where each line stands."""

from collections.abc import Iterable, Sequence

At = tuple[float, float, float, str]  # from the left, from the bottom, size, text; in points


def pdf_file(*pages: Iterable[At], trailer: bytes = b"", font: bytes = b"/Encoding /WinAnsiEncoding") -> bytes:
    """A PDF with these lines on its pages, in Helvetica, drawn in their order."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica %s >>" % font]
    kids = []
    for lines in pages:
        drawn = b"BT\n%sET" % b"".join(b"/F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj\n" % (s, x, y, _escaped(text)) for x, y, s, text in lines)
        content = _add(objects, b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        box = b"/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
        kids.append(_add(objects, b"<< /Type /Page /Parent 2 0 R %s /Contents %d 0 R >>" % (box, content)))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
    return _file(objects, trailer)


def flowing(*texts: str, left: float = 72, top: float = 760, size: float = 11, leading: float = 14) -> list[At]:
    """Lines one below the other."""
    return [(left, top - i * leading, size, text) for i, text in enumerate(texts)]


def _escaped(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _add(objects: list[bytes], content: bytes) -> int:
    objects.append(content)
    return len(objects)


def _file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        *(size, table, size, trailer),
        len(out),
    )
