"""Find what sentences say that a named person is: role, party, nationality, relation, employer, state and age.

A description stands before its name ('the Labour Mayor Bartho Boer', 'the group's president, Kenji Morita,'), after it
('Smith, 45, a German striker,', 'Roe (D-Ohio)'), or is said of it ('Boer is the mayor', 'The founder is Ida Weller').
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from checker.mentions.ages import find_ages
from checker.mentions.gazetteer import forms
from checker.mentions.role_phrases import Phrase, find_phrases, without_titles
from checker.mentions.role_words import FIELDS, PARTIES, Role, Term, find_terms, roles, states
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span


@dataclass(frozen=True, slots=True)
class Description:
    """What a sentence says of the person `name` is a mention of.

    `kind` is role, party, nationality, country, service, gender, state, employer, life ('late') or age; `value` a
    `Role`, a name or a number of years. `owner` is whose ('India', 'the group', 'his'), `when` past, next, acting or ''
    for now, `rank` deputy or ''. `sentence` is where it is said: the name may stand in the sentence before. `is_again`: it stands alone
    for somebody of whom the story has spoken ('the banker said').
    """

    kind: str
    value: object
    span: Span
    text: str
    name: Mention
    sentence: int
    owner: str = ""
    when: str = ""
    rank: str = ""
    is_quoted: bool = False
    is_again: bool = False

    @property
    def words(self) -> str:
        """As a reader sees it: 'deputy mayor'."""
        return f"{self.rank} {self.text}".strip()

    @property
    def key(self) -> tuple[str, object, str]:
        """Equal for descriptions that say the same, in whatever words."""
        return self.kind, getattr(self.value, "name", self.value), self.rank


_OWNER = lazy(
    r"\s+(?:of|at|for|from|with)\s+((?:(?:the|a|an|this)\s[^\s,;:()]+|[A-ZÀ-Þ][^\s,;:()]*)(?:\s(?:of\s|the\s|and\s|for\s)*[A-ZÀ-Þ0-9&][^\s,;:()]*)*)"
)
_NAME_BETWEEN = lazy(r"(?<![\w’'.])(?!(?:Senate|House|US|U\.S\.|Congressional|Assembly)\b)[A-ZÀ-Þ]")
_SEAT = lazy(r",?\s\(?(?P<party>[RD])-(?P<state>[A-Z][A-Za-z.]*(?:\s[A-Z][a-z]+\.?)?)")
_FOUNDED = lazy(r",\swho\s(?:co-)?(?P<verb>founded)\s(?P<body>the\s\w+|[A-Z][\w&]*(?:\s[A-Z][\w&]*)*)")
_WORKS_IN = lazy(rf"(?:,\swho)?\sworks\sin\s(?P<field>{'|'.join(FIELDS)})\b")
_AFFILIATION = lazy(
    r"(?:,\s(?:who\sworks\s)?(?:from|of|at|for)|\s(?:of|from|at))\s(?:the\s)?"
    r"(?P<body>[A-ZÀ-Þ][\w&’'-]*(?:\s(?:of\s|for\s|and\s)?(?:the\s)?[A-ZÀ-Þ][\w&’'-]*)+)"
)
_PARTY_INITIALS = {"R": "Republican", "D": "Democrat"}


def find_descriptions(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[Description, ...]:
    """All descriptions of names in a story, in the order of the names."""
    names, quotes = defaultdict(list), []
    for mention in mentions:
        if mention.kind is MentionKind.NAME:
            names[mention.sentence].append(mention)
        elif mention.kind is MentionKind.QUOTE:
            quotes.append(mention.span)
    found = []
    for sentence in sentences:
        if not names[sentence.index]:
            continue
        terms = tuple(find_terms(sentence.text))
        for name in names[sentence.index]:
            is_quoted = any(quote.contains(name.span) for quote in quotes)
            build = partial(build_description, sentence, name, is_quoted)
            found += _describe(sentence.text, name.span.start - sentence.span.start, name.span.end - sentence.span.start, terms, build)
    return tuple(found)


def build_description(
    sentence: Sentence, name: Mention, is_quoted: bool, kind: str, value: object, start: int, end: int, **more: str
) -> Description:
    """What a sentence says of `name` in the words from `start` to `end`, offsets in the sentence; `more` is owner, when and rank."""
    return Description(
        kind, value, sentence.span_of(start, end), sentence.text[start:end], name, sentence.index, is_quoted=is_quoted, **more
    )


def _describe(text: str, start: int, end: int, terms: Sequence[Term], build) -> Iterator[Description]:
    start = without_titles(start, end, terms, text)
    for phrase in find_phrases(text, start, end, terms):
        yield from read_phrase(text, phrase, terms, build)
    yield from _said_after(text, start, end, build)


def read_phrase(text: str, phrase: Phrase, terms: Sequence[Term], build) -> Iterator[Description]:
    """The descriptions in a phrase of `text`, with the employer or body that follows its head; `build` is `build_description` of a name."""
    inside = _unbroken([t for t in terms if phrase.start <= t.start and t.end <= phrase.end], text)
    heads = [t for t in inside if t.kind == "role"]
    owner, when = phrase.owner, phrase.when
    ranks = {t.end + 1: str(t.value) for t in inside if t.kind == "rank"}  # by where the role that they rank begins
    last = heads[-1] if heads else None
    follows = _OWNER.match(text, last.end, phrase.end if last.end + 1 < phrase.end else len(text)) if last else None
    if follows:
        owner = owner if owner and owner not in ("its", "their") else re.sub(r"^(?:the|a|an)\s", "", follows[1]).rstrip(".")
    if last and text.startswith("-elect", last.end):
        when = "next"
    for term in inside:
        if term.kind == "when":
            when = when or str(term.value)
        elif term.kind != "rank":
            rank = ranks.get(term.start, "")
            yield build(term.kind, term.value, term.start, term.end, owner=owner, when=when, rank=rank)
    if last and not follows and phrase.owner[:1].isupper() and not last.value.ladders & {"kin"}:
        yield from _read_owner(text, phrase, last, build, when)
    if follows and follows[1][0].isupper() and last.value.name not in ("mp", "candidate") and not last.value.ladders & {"kin"}:
        yield build(
            "employer", owner if owner else follows[1], follows.start(1), follows.end(1) - follows[1].endswith("."), owner=owner, when=when
        )


def _read_owner(text: str, phrase: Phrase, head: Term, build, when: str) -> Iterator[Description]:
    """'Labour' in 'Labour's mayor', 'Acme' in 'Acme's chief executive'."""
    owner, start = phrase.owner, text.find(phrase.owner, max(0, phrase.start - 60), head.start)
    if start < 0 or re.match(r"(?:The|His|Her|Its|Their|My|Our)\b", owner):
        return
    party = PARTIES.get(owner.lower())
    yield build("party" if party else "employer", party or owner, start, start + len(owner), owner=owner, when=when)


def _unbroken(terms: Sequence[Term], text: str) -> list[Term]:
    """The last terms between which no other name stands ('Senator Allen praised President Reagan')."""
    kept = list(terms[-1:])
    for term in reversed(terms[:-1]):
        if term.kind == "when" or not _NAME_BETWEEN.search(text, term.end, kept[0].start):
            kept.insert(0, term)
    return kept


def _said_after(text: str, start: int, end: int, build) -> Iterator[Description]:
    """'(R-Ohio)', 'who founded the group', 'works in finance', ', 45,', '45-year-old Smith'."""
    if seat := _SEAT.match(text, end):
        yield build("party", _PARTY_INITIALS[seat["party"]], *seat.span("party"))
        if state := states().get(re.sub(r"[.\s]", "", seat["state"])) or states().get(seat["state"].rstrip(".")):
            yield build("state", state, *seat.span("state"))
    if founded := _FOUNDED.match(text, end):
        yield build("role", roles()["founder"], *founded.span("verb"), owner=founded["body"])
    if (at := _AFFILIATION.match(text, end)) and at["body"] not in forms():
        yield build("employer", at["body"], *at.span("body"), owner=at["body"])
    if works := _WORKS_IN.match(text, end):
        yield build("role", Role(works["field"], field=FIELDS[works["field"]]), *works.span("field"))
    for age, first, last in find_ages(text, start, end):
        yield build("age", age, first, last)
