"""All that can be looked up in a story: names, titles, places, figures, dates, quotes and links, each once, with where it stands.

The sheet accuses nobody: it lists what there is, and what the names file and the reference facts know of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.names_file import NameEntry
from checker.patterns import lazy
from checker.story import Story
from checker.types import Document, MentionKind, Span

KINDS = ("name", "title", "place", "figure", "date", "quote", "link")
_TITLES = frozenset({"role", "age", "party", "employer"})  # the kinds of description that a title is
_MOST_FACTS = 3  # of one name: enough to see who is meant
# Web and mail addresses, handles, and telephone numbers of seven digits or more.
_LINK = lazy(
    r"https?://[^\s<>\"”’)\]]*[\w/]|\bwww\.[\w-]+\.[^\s<>\"”’)\]]*[\w/]|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@])@\w{3,}"
    r"|(?<![\w.,])(?:\+\d{1,3}[\s-]?)?\(?\d{2,5}\)?(?:[\s-]\d{2,5}){2,4}(?![\w.,]?\d)"
)
# A figure says little without what it counts, which is mostly the word after it: '14 cheques', '12-month sentence', 'three grown-up sons'.
_NO_NOUN = (
    r"(?!(?:of|on|in|at|to|by|for|from|and|or|but|a|the|as|than|will|was|were|is|are|has|have|had|would|could|may|came|went|goes|per|each"
    r"|more|less|since|last|this|that|which|who|when|while|after|before|so|taken|paid|spent|\w+ed)\b(?!-))"
)
_WORD = rf"[^\S\n]+{_NO_NOUN}[a-z][\w’'-]*"
_COUNTED = lazy(rf"(?:(?:-[a-z]+)+(?:{_WORD})?|[^\S\n]+{_NO_NOUN}[a-z]+-[a-z-]+(?:{_WORD})?|{_WORD})?")


@dataclass(frozen=True)
class Entry:
    """One thing to tick off: its `words` as the story first has them, other `forms` of it, where it stands, and what is known of it."""

    kind: str
    words: str
    places: tuple[Span, ...]
    forms: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """The entries of one story, by kind in the order of `KINDS`, and in reading order."""

    document: Document
    entries: tuple[Entry, ...]


def make_sheet(story: Story) -> Sheet:
    """List what can be looked up in a story; one that could not be read has no entries."""
    links = list(_links(story.document))
    addresses = [span for link in links for span in link.places]
    mentions = [entry for entry in _mentions(story) if not any(a.contains(entry.places[0]) for a in addresses)]
    found = [*_names(story), *_titles(story), *mentions, *links]
    return Sheet(story.document, tuple(sorted(found, key=lambda entry: (KINDS.index(entry.kind), entry.places[0]))))


def _names(story: Story) -> Iterator[Entry]:
    """Names of people and bodies; one that the gazetteer has for a place too is an entry of both kinds."""
    for person in story.people:
        forms = tuple(dict.fromkeys([*(m.text for m in person.mentions), *person.honorifics]))
        others = tuple(form for form in forms if form != person.name)
        yield Entry("name", person.name, tuple(m.span for m in person.mentions), others, tuple(_known_of(story, person.name)))


def _known_of(story: Story, name: str) -> Iterator[str]:
    """What the names file says of a name, then what the reference facts do."""
    yield from (_told(entry) for entry in story.names.entries if name in (entry.name, *entry.accepted, *entry.never, *entry.namesakes))
    facts = sorted((fact for fact in story.facts.look_up(name) if name in fact.names), key=lambda fact: fact.relation != "held office")
    yield from (f"{fact.statement} ({fact.source}, as of {fact.as_of})" for fact in facts[:_MOST_FACTS])


def _told(entry: NameEntry) -> str:
    """'names file: Bartho Boer, Mayor, from 2024-05; never Barto Boer; review 2026-12-01'"""
    parts = [
        ", ".join(filter(None, (entry.name, entry.title, entry.start and f"from {entry.start}", entry.until and f"until {entry.until}")))
    ]
    parts += [f"never {' or '.join(entry.never)}"] if entry.never else []
    parts += [f"not {' or '.join(entry.namesakes)}"] if entry.namesakes else []
    parts += [f"review {entry.review}"] if entry.review else []
    return f"names file: {'; '.join(parts)}"


def _titles(story: Story) -> Iterator[Entry]:
    """What the story says that people are: 'Ellen Marsh: council leader', 'Leah Moss: Detective Constable', 'Leah Moss: aged 47'."""
    described = sorted((d for d in story.descriptions if d.kind in _TITLES), key=lambda d: d.span)
    told: dict[str, list[Span]] = {}
    while described:
        description = described.pop(0)
        span = description.span
        while described and described[0].name == description.name and story.document.text[span.end : described[0].span.start] == " ":
            span = Span(span.start, described.pop(0).span.end)
        words = " ".join(story.document.text[span.start : span.end].split())
        aged = "aged " if description.kind == "age" and words.isdigit() else ""
        told.setdefault(f"{description.name.text}: {aged}{words}", []).append(span)
    yield from (Entry("title", words, tuple(sorted(set(spans)))) for words, spans in told.items())


def _mentions(story: Story) -> Iterator[Entry]:
    """Places, figures and dates by their words, quotes one by one; an age that a title tells is no figure besides."""
    ages = {d.span for d in story.descriptions if d.kind == "age" and d.text.isdigit()}
    told: dict[tuple[MentionKind, str], list[Span]] = {}
    for mention in story.mentions:
        if mention.kind is not MentionKind.NAME and mention.span not in ages:
            counted = _COUNTED.match(story.document.text, mention.span.end)[0] if mention.kind is MentionKind.FIGURE else ""
            told.setdefault((mention.kind, " ".join((mention.text + counted).split())), []).append(mention.span)
    for (kind, words), spans in told.items():
        known = tuple(_known_of(story, words)) if kind is MentionKind.PLACE else ()
        yield Entry(str(kind), words, tuple(spans), (), known)


def _links(document: Document) -> Iterator[Entry]:
    told: dict[str, list[Span]] = {}
    for match in _LINK.finditer(document.text):
        told.setdefault(match[0], []).append(Span(*match.span()))
    yield from (Entry("link", words, tuple(spans)) for words, spans in told.items())


def plural(kind: str) -> str:
    return f"{kind}s"


def by_kind(entries: Iterable[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    """The entries of each kind that there is."""
    held = list(entries)
    for kind in KINDS:
        if found := [entry for entry in held if entry.kind == kind]:
            yield kind, found
