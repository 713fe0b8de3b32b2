"""Posts that one person holds at a time, each with the body that it is a post of.

'The Kilmarnock manager', 'Kilmarnock's manager' and 'manager of Kilmarnock' are one post.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from checker.facts.offices.posts import heads_by_surname, post_of
from checker.facts.store import Fact
from checker.mentions.gazetteer import forms
from checker.mentions.people import is_body
from checker.mentions.role_words import DETERMINERS, PARTIES, STOPS, countries, find_terms, nationalities
from checker.mentions.roles import Description
from checker.patterns import lazy
from checker.types import Sentence

# Of 4,282 printed stories none has two people in one of these of one body at one time.
_SOLE = frozenset(
    "president|vice-president|prime minister|first minister|chancellor|king|queen|crown prince|pope|governor|lieutenant governor|mayor"
    "|governor-general|attorney general|solicitor general|surgeon general|inspector general|speaker|majority leader|minority leader"
    "|majority whip|minority whip|president of a chamber|chief executive|finance director|chief operating officer|chief technology officer"
    "|marketing director|chairman|director|head|secretary|administrator|editor|founder|vice-chancellor|manager|captain|ambassador"
    "|chief of staff|police chief|fire chief|sheriff".split("|")
)
_KIN = frozenset({"wife", "husband", "mother", "father"})
# 'Chairman of the committee' leaves open which.
_ANY = frozenset(
    "the a an of for and on group club fc team company firm union party chain bank agency charity city state country nation government"
    " cabinet committee board commission council department ministry general executive his her their its my our current sitting incumbent"
    " present long-time longtime long-serving dear that saying yesterday today tonight meanwhile monday tuesday wednesday thursday friday"
    " saturday sunday".split()
)
IT = frozenset({"it"})  # 'the group', of which the story may name one
_BODIES = frozenset("group company firm chain bank agency charity club union party".split())
_CLAUSE = lazy(rf"[,;:()“”\"–—!?\n]|\b(?:{'|'.join(sorted({*STOPS, *DETERMINERS}))})\s", re.IGNORECASE)
_LEFT = lazy(r"(?P<body>(?:[A-ZÀ-Þ][\w&.’'-]*\s)*)(?P<small>(?:[a-z][\w’'-]*\s)*)$")
_INDEFINITE = lazy(r"\b(?:an?|another|one|other|two|both|several|any|under)\s(?:[\w’'-]+\s){0,4}$", re.IGNORECASE)
_OF = lazy(r"\s(?:of|at|for|in|on)\s(?P<body>(?:the\s)?(?:(?:of\s|the\s|and\s|for\s)*[A-ZÀ-Þ0-9&][^\s,;:()]*\s?)+)")
_SENT_TO = lazy(r"(?:\s(?:of|from)\s\w+)?\sto\s(?P<body>(?:the\s)?(?:[A-ZÀ-Þ][\w’.-]*\s?)+)")
_WORD = lazy(r"[^\W_][\w&-]*")
_OF_WORK = lazy(r"\s(?:of|for)\s(?:the\s)?(?P<area>[a-z][\w-]*(?:\sand\s[a-z][\w-]*)?)")  # 'director of research at'
_JOINED = lazy(r"(\w+(?:\s\w+)?)\sand\s$")
_OWN = lazy(r"[’']s?\b")
_STATE = frozenset({"state", "cabinet"})
_NATIONAL = frozenset({"president", "vice-president", "chancellor"})


@dataclass(frozen=True, slots=True)
class Holding:
    """`words`: how the story puts it ('Rovers manager'); `body`: where the post is held (`body_of`), empty where nothing tells;
    `area`: what is said of the post in small letters ('political' editor)."""

    person: str
    told: Description
    words: str
    body: frozenset[str]
    area: frozenset[str]

    @property
    def post(self) -> str:
        return self.told.value.name

    @property
    def is_of_state(self) -> bool:
        return bool(self.told.value.ladders & _STATE)

    @property
    def is_national(self) -> bool:
        """Whether a country has it, not a state or a town."""
        return self.is_minister or self.post in _NATIONAL

    @property
    def is_minister(self) -> bool:
        """Whether it is a post in a country's government ('president' alone may be of anything)."""
        return self.is_of_state and self.post.endswith("minister")

    @property
    def is_bound(self) -> bool:
        """Whether nobody has the post in two places."""
        return self.is_of_state or "team" in self.told.value.ladders

    def may_be_several(self, story: str) -> bool:
        """Whether such a body may have more than one: teams of a country, vice-presidents of a firm, a movement's leaders, founders."""
        match self.post:
            case "head":
                names = [word for word in self.body if re.search(rf"\b{re.escape(word)}\sparty\b", story, re.IGNORECASE)]
                return self.told.text.lower() == "leader" and not names and self.body.isdisjoint(PARTIES.values())
            case "founder":
                return not self.told.owner
            case "vice-president":
                return not self.body <= _states()
        return "team" in self.told.value.ladders and not self.body.isdisjoint(_states())

    @property
    def listed(self) -> Fact | None:
        """The fact that the person held this very post at some time."""
        return self.listed_for(self.person)

    def listed_for(self, person: str) -> Fact | None:
        """The fact that somebody held this very post at some time."""
        told = ((post_of(fact.value), fact) for fact in listed_terms(person))
        return next((fact for post, fact in told if post.title == self.post and self.body == {post.domain.removeprefix("the ")}), None)


def find_holdings(sentences: Sequence[Sentence], told: Mapping[str, Sequence[Description]]) -> list[Holding]:
    """The posts that people (`told` by person) are said to have now. A title in a quotation counts where it stands at the name.

    'The group' is the only one that the story names, and a minister's country the only one of whose state it tells.
    """
    story = " ".join(sentence.text for sentence in sentences)
    found = [replace(one, body=frozenset()) if one.may_be_several(story) else one for one in _read_all(sentences, told)]
    bodies = {one.body for one in found if one.body not in (IT, frozenset()) and not one.is_of_state}
    states = {word for one in found if one.is_of_state for word in one.body & _states()}
    group = IT if not bodies else _only(bodies)
    state = _only({frozenset({word}) for word in states})
    return [replace(one, body=_meant(one, group, state, sentences[one.told.sentence].text)) for one in found]


def _meant(one: Holding, group: frozenset[str], state: frozenset[str], text: str) -> frozenset[str]:
    if one.body or not one.is_minister:
        return group if one.body == IT else one.body
    named = {term.value for term in find_terms(_OWN.sub("", text)) if term.kind in ("country", "nationality")}
    return state if named <= state else frozenset()


def _only(bodies: set[frozenset[str]]) -> frozenset[str]:
    return next(iter(bodies)) if len(bodies) == 1 else frozenset()


def _read_all(sentences: Sequence[Sentence], told: Mapping[str, Sequence[Description]]) -> Iterator[Holding]:
    for person, ones in told.items():
        for one in ones if not is_body(person) else ():
            text = sentences[one.sentence].text
            if is_sole(one) and not _INDEFINITE.search(text, 0, one.span.start - sentences[one.sentence].span.start):
                holding = read_holding(person, one, sentences[one.sentence])
                yield _at_home(holding) if holding.is_national and not holding.body else holding


def is_sole(one: Description) -> bool:
    """Whether one person only can be what is said, at one time."""
    if one.kind != "role" or one.when or one.rank or one.is_again or (one.is_quoted and one.span.end + 1 != one.name.span.start):
        return False
    is_rank = one.text == "Captain"  # of an army or a ship; a team's is a captain
    return not is_rank and (one.value.name in _SOLE | _KIN or one.value.name.endswith(" minister"))


def read_holding(person: str, told: Description, sentence: Sentence) -> Holding:
    """A post that `person` is told to have, with the body that the words around it tell."""
    text, start, end = sentence.text, told.span.start - sentence.span.start, told.span.end - sentence.span.start
    stop = told.name.span.start - sentence.span.start if told.name.span.start > told.span.start else len(text)
    left = _LEFT.search(_CLAUSE.split(_before_joined(text[:start]))[-1])
    of = _OF.match(text, end, stop)
    is_marked = any(term.kind in ("rank", "when") for term in find_terms(left[0]))  # 'deputy Labour leader'
    body = body_of(f"{left['body']} {told.owner} {of['body'] if of else ''}")
    if told.value.name == "ambassador":
        sent = _SENT_TO.match(text, end, stop)
        body = body | {f"to {word}" for word in body_of(sent["body"])} if sent else frozenset()
    elif not body and told.owner.lower().removeprefix("the ") in _BODIES:
        body = IT
    work = _OF_WORK.match(text, end, stop)
    area = f"{_OWN.sub('', left['small'])}{work['area'] if work else ''}".split()
    words = " ".join(f"{left[0]}{told.text}{of[0] if of else ''}".split())
    return Holding(person, told, words, frozenset() if is_marked else body, frozenset(area) - _ANY)


def _before_joined(before: str) -> str:
    """What stands before 'president and' chief executive."""
    joined = _JOINED.search(before)
    terms = list(find_terms(joined[1])) if joined else ()
    return before[: joined.start(1) + terms[-1].start] if terms and terms[-1].kind == "role" else before


def body_of(words: str) -> frozenset[str]:
    """The words that tell a body, places and parties by name, others in small letters: 'United States', 'senate' of 'the US Senate'."""
    found, tokens = set(), _WORD.findall(_OWN.sub("", words).replace(".", ""))
    while tokens:
        size = next((n for n in (3, 2, 1) if _named(" ".join(tokens[:n]))), 1)
        word = " ".join(tokens[:size])
        if name := _named(word):
            found.add(name.removeprefix("the "))
        elif word.lower() not in _ANY and not any(True for _ in find_terms(word)):
            found.add(word.lower())
        tokens = tokens[size:]
    return frozenset(found)


def _named(word: str) -> str:
    return nationalities().get(word) or forms().get(word) or PARTIES.get(word.lower()) or ""


def _at_home(holding: Holding) -> Holding:
    """A title of state without a country is of the one that the facts know its holder from."""
    homes = {post_of(fact.value).domain for fact in listed_terms(holding.person)}
    body = frozenset(home.removeprefix("the ") for home in homes) if len(homes) == 1 else frozenset()
    return replace(holding, body=body)


@cache
def listed_terms(person: str) -> tuple[Fact, ...]:
    """The terms of heads of state and government that the facts have of a name, of a surname those of all who bear it."""
    *first, surname = person.split() or [""]
    terms = heads_by_surname().get(surname, ())
    return tuple(fact for fact in terms if not first or fact.subject[0] == first[0][0])


@cache
def _states() -> frozenset[str]:
    return frozenset({*countries().values(), *nationalities().values(), "United States", "United Kingdom"})


def are_one_post(one: Holding, other: Holding) -> bool:
    """Whether both are one post of one body; of a chamber or cabinet a country or party may be told of one alone ('the US Senate')."""
    a, b = one.body, other.body
    if one.post != other.post or one.area != other.area or not a or not b:
        return False
    is_loose = one.post != "head" and one.told.value.ladders.isdisjoint({"post", "board", "team"})
    return a == b or (is_loose and (a <= b or b <= a) and a ^ b <= _states() | {*PARTIES.values()})
