"""Word files of a few paragraphs, made by hand so that each test says which XML it is about."""

import io
import zipfile
from xml.etree import ElementTree
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_STYLES = {"Title": "Title", "Untertitel": "Subtitle", "berschrift1": "heading 1", "Caption": "caption", "IntenseQuote": "Intense Quote"}


def word_file(body: str, *, notes: str = "", styles: str = "", comments: str = "", **parts: str) -> bytes:
    """A Word file with this XML in its body; `notes` are w:footnote, `styles` more w:style, `parts` replace whole parts."""
    named = "".join(f'<w:style w:styleId="{key}"><w:name w:val="{name}"/></w:style>' for key, name in _STYLES.items())
    texts = {"styles": named + styles, "footnotes": notes, "comments": comments}
    used = {name: f"<w:{name} {_SPACES}>{text}</w:{name}>" for name, text in texts.items() if text}
    files = {
        "[Content_Types].xml": content_types(used),
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations({name: f"{name}.xml" for name in used}),
        **{f"word/{name}.xml": text for name, text in used.items()},
        "word/media/image1.png": "no picture",
    }
    return packed(files | {name.replace("__", "/"): text for name, text in parts.items()})


def packed(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


def content_types(names: object) -> str:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    parts = {"document": f"{kind}.document.main+xml"} | {name: f"{kind}.{name}+xml" for name in names}
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>' for name, kind in parts.items())
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml", "png": "image/png"}
    defaults = "".join(f'<Default Extension="{suffix}" ContentType="{kind}"/>' for suffix, kind in defaults.items())
    return f'<Types xmlns="{_TYPES}">{defaults}{overrides}</Types>'


def relations(targets: dict[str, str]) -> str:
    listed = "".join(f'<Relationship Id="rId{i}" Type="{_KIND}/{kind}" Target="{to}"/>' for i, (kind, to) in enumerate(targets.items()))
    return f'<Relationships xmlns="{_RELATIONS}">{listed}</Relationships>'


def p(*runs: str, style: str = "", mark: str = "") -> str:
    """A paragraph of runs, or of plain text; `mark` is XML about its end."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}<w:rPr>{mark}</w:rPr></w:pPr>{''.join(run if run.startswith('<') else r(run) for run in runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr>{t(text)}</w:r>"


def t(text: str, name: str = "t") -> str:
    return f'<w:{name} xml:space="preserve">{escape(text)}</w:{name}>'


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def word_text(data: bytes) -> str:
    """What a Word file says, a paragraph a line, and below it what each comment says."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    parts = [name for name in ("word/document.xml", "word/comments.xml") if name in archive.namelist()]
    roots = [ElementTree.fromstring(archive.read(name)) for name in parts]
    return "".join("".join(text.text or "" for text in line.iter(f"{{{W}}}t")) + "\n" for root in roots for line in root.iter(f"{{{W}}}p"))
