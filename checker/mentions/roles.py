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
from checker.mentions.role_words import DETERMINERS, FIELDS, PARTIES, STOPS, Role, Term, find_terms, roles, states
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


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Offsets in a sentence of the words that describe, and what the words around them add."""

    start: int
    end: int
    owner: str = ""
    when: str = ""


_BREAKS = ',;:()“”"–—!?\n'
_IS = re.compile(r"\s(?:is|remains)\s$")
_LAST_WORD = re.compile(r"(\S+)\s$")
_AFTER_HEAD = re.compile(
    r"\s+(?:of|at|for|in|from|with|who|whose|to|on|since|until|and|under|during|behind|now|aged|based)\b"
    r"|[-\s.!?]*$|-elect\b"
)
_OWNER = re.compile(
    r"\s+(?:of|at|for|from|with)\s+((?:(?:the|a|an|this)\s[^\s,;:()]+|[A-ZÀ-Þ][^\s,;:()]*)(?:\s(?:of\s|the\s|and\s|for\s)*[A-ZÀ-Þ0-9&][^\s,;:()]*)*)"
)
_APPOSITION = re.compile(
    r"(?:,?\s\(?(?:aged\s)?\d{1,3}\)?(?=,))?"
    r"(?P<link>,\s(?:who(?:\s(?:is|was)|[’']s)\s)?|\s(?:is|was|remains|works\sas|worked\sas)\s(?:now\s|currently\s|still\s)?)"
    r"(?P<phrase>[^,;:()–—“”\"\n]{3,140})"
)
_SEAT = re.compile(r",?\s\(?(?P<party>[RD])-(?P<state>[A-Z][A-Za-z.]*(?:\s[A-Z][a-z]+\.?)?)")
_FOUNDED = re.compile(r",\swho\s(?:co-)?(?P<verb>founded)\s(?P<body>the\s\w+|[A-Z][\w&]*(?:\s[A-Z][\w&]*)*)")
_WORKS_IN = re.compile(rf"(?:,\swho)?\sworks\sin\s(?P<field>{'|'.join(FIELDS)})\b")
_AFFILIATION = re.compile(
    r"(?:,\s(?:who\sworks\s)?(?:from|of|at|for)|\s(?:of|from|at))\s(?:the\s)?"
    r"(?P<body>[A-ZÀ-Þ][\w&’'-]*(?:\s(?:of\s|for\s|and\s)?(?:the\s)?[A-ZÀ-Þ][\w&’'-]*)+)"
)
_OF_PLACE = re.compile(
    r"\sof\s(?:the\s)?(?P<place>[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,2})\s"
)  # 'the President of Bolivia Carlos Mesa'
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
            build = partial(_build, sentence, name, is_quoted)
            found += _describe(sentence.text, name.span.start - sentence.span.start, name.span.end - sentence.span.start, terms, build)
    return tuple(found)


def _build(sentence: Sentence, name: Mention, is_quoted: bool, kind: str, value: object, start: int, end: int, **more: str) -> Description:
    return Description(
        kind, value, sentence.span_of(start, end), sentence.text[start:end], name, sentence.index, is_quoted=is_quoted, **more
    )


def _describe(text: str, start: int, end: int, terms: Sequence[Term], build) -> Iterator[Description]:
    start = without_titles(start, end, terms, text)
    for phrase in (_before(text, start, end, terms), _is_said_before(text, start, terms), _after(text, end, terms)):
        if phrase is not None:
            yield from _read(text, phrase, terms, build)
    yield from _said_after(text, start, end, build)


def without_titles(start: int, end: int, terms: Sequence[Term], text: str) -> int:
    """Where the name begins when roles and parties that the name finder took for names are left off ('Labour Mayor Boer')."""
    begin, has_title = start, False
    for term in terms:
        if term.start == begin and term.end < end and text[term.end : end].strip(". "):
            begin = term.end + len(text[term.end : end]) - len(text[term.end : end].lstrip(". "))
            has_title |= term.kind in ("role", "gender")
    return begin if has_title else start


def _before(text: str, start: int, end: int, terms: Sequence[Term]) -> _Phrase | None:
    """The description that ends where the name begins, or before a comma: 'the club's president, Jane Roe,'."""
    for term in reversed(terms):
        gap = text[term.end : start]
        if term.end > start or term.kind not in ("role", "gender"):
            continue
        if re.fullmatch(r"\.?\s+", gap) or ((of := _OF_PLACE.fullmatch(gap)) and of["place"] in forms()):
            return _leftwards(text, _first_joined(text, term, terms), start)
        closes = re.match(r"[’']s\b|,|\.?$", text[end:]) and not text[end:].startswith(("’s", "'s"))
        if re.fullmatch(r"(?:\s(?:of|at|for)\s[^,;:()“”\"]{2,60})?,\s", gap) and closes:
            phrase = _leftwards(text, _first_joined(text, term, terms), term.end)
            is_definite = bool(re.match(r"(?:the|a|an|his|her|its|their)\s|\S+[’']s?\s", text[phrase.start :], re.IGNORECASE))
            return phrase if is_definite else None
        return None
    return None


def _is_said_before(text: str, start: int, terms: Sequence[Term]) -> _Phrase | None:
    """'The group's founder is Ida Weller'."""
    verb = _IS.search(text, max(0, start - 12), start)
    term = next((t for t in terms if verb and t.end == verb.start() and t.kind == "role"), None)
    return _leftwards(text, _first_joined(text, term, terms), term.end) if term else None


def _first_joined(text: str, head: Term, terms: Sequence[Term]) -> Term:
    """The first of roles joined by 'and': 'president and chief executive'."""
    joined = next((t for t in terms if t.kind == "role" and text[t.end : head.start] == " and "), None)
    return joined if joined and head.kind == "role" else head


def _leftwards(text: str, head: Term, end: int) -> _Phrase:
    """The description whose head is known, from its determiner or first word on."""
    begin, position, owner = max(text.rfind(mark, 0, head.start) for mark in _BREAKS) + 1, head.start, ""
    for _ in range(7):
        word = _LAST_WORD.search(text, max(begin, position - 40), position)
        if word is None or word[1].lower() in STOPS:
            break
        position = word.start(1)
        if word[1].lower() in DETERMINERS or re.search(r"[’']s?$", word[1]):
            owner = _possessor(text, position, word[1])
            break
    return _Phrase(position, end, owner)


def _possessor(text: str, position: int, word: str) -> str:
    """'his', 'India', 'the group' before "'s"; '' for an article."""
    if word.lower() in DETERMINERS:
        return word.lower() if word.lower() in ("his", "her", "their", "its", "my", "our") else ""
    before = re.search(r"(?:(?:the|The)\s|(?:[A-ZÀ-Þ][\w&.-]*\s)+)$", text[max(0, position - 60) : position])
    return ((before[0] if before else "") + re.sub(r"[’']s?$", "", word)).strip()


def _after(text: str, end: int, terms: Sequence[Term]) -> _Phrase | None:
    """'Boer, 45, the mayor of Zwolle,' and 'Boer is the mayor'."""
    match = _APPOSITION.match(text, end)
    if match is None:
        return None
    start, limit = match.span("phrase")
    head = next((t for t in terms if t.kind == "role" and start <= t.start < limit), None)
    if head is None:
        return None
    words = text[start : head.start].split()
    if len(words) > 7 or any(word.lower().strip(".") in STOPS for word in words):
        return None
    is_definite = bool(words) and (words[0].lower() in DETERMINERS or words[0].endswith(("’s", "'s", "s’")))
    if not _AFTER_HEAD.match(text[:limit], head.end) or not (is_definite or "," in match["link"]):
        return None
    was = re.search(r"\b(?:was|worked)\b", match["link"])
    possessor = next((w for w in re.finditer(r"\S+[’']s?(?=\s)|\b(?:his|her|their|its)\b", text[start : head.start])), None)
    owner = _possessor(text, start + possessor.start(), possessor[0]) if possessor else ""
    return _Phrase(start, head.end, owner, "past" if was else "")


def _read(text: str, phrase: _Phrase, terms: Sequence[Term], build) -> Iterator[Description]:
    """The descriptions in a phrase, with the employer or body that follows its head."""
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
    if follows and follows[1][0].isupper() and last.value.name not in ("mp",) and not last.value.ladders & {"kin"}:
        yield build(
            "employer", owner if owner else follows[1], follows.start(1), follows.end(1) - follows[1].endswith("."), owner=owner, when=when
        )


def _read_owner(text: str, phrase: _Phrase, head: Term, build, when: str) -> Iterator[Description]:
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
        if term.kind == "when" or not re.search(r"(?<![\w’'])[A-ZÀ-Þ]", text[term.end : kept[0].start]):
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
