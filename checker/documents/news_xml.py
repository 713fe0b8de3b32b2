"""XML files of stories, told apart by their root: NITF, NewsML-G2, RSS and Atom.

A message or feed of several items gives as many stories. A story's text keeps the place of every character in the file;
what stands in attributes (dates, ids) has none.
"""

from collections.abc import Iterator

from checker.documents.assembly import assemble
from checker.documents.feeds import read_atom, read_rss
from checker.documents.markup import Element
from checker.documents.newsml import read_newsml
from checker.documents.nitf import read_nitf_file
from checker.documents.xml_tree import decode_xml, parse_xml
from checker.settings import Settings
from checker.types import Document

_KINDS = {
    "nitf": read_nitf_file,
    "newsItem": read_newsml,
    "newsMessage": read_newsml,
    "packageItem": read_newsml,
    "rss": read_rss,
    "RDF": read_rss,  # RSS 1.0
    "feed": read_atom,
}
_MOST_ID = 200
_KNOWN = "NITF (<nitf>), NewsML-G2 (<newsItem>, <newsMessage>), RSS (<rss>) and Atom (<feed>)"


def read(data: bytes, path: str, settings: Settings) -> Iterator[Document]:
    """The stories of one XML file. DocumentError where it is none of these kinds, or not well-formed."""
    text = decode_xml(data)
    root: Element = parse_xml(text, _KINDS, _KNOWN)
    for item in _KINDS[root.name](root):
        yield assemble(text, item.blocks, path=path, date=settings.date or item.date, id=item.id[:_MOST_ID])
