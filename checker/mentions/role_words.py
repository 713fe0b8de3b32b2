"""The words that say what somebody is: roles from data/roles.csv, parties, nationalities, services, and which exclude each other.

Roles exclude each other within a ladder ('president', 'prime minister'), and by field where both are trades that
nobody has at once as a rule ('teacher', 'banker'). All the rest go together.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from checker.mentions.gazetteer import forms, places
from checker.patterns import lazy

# Fields of work that one person often has at once; a pair within one group does not clash.
_NEAR_FIELDS = (
    frozenset("science engineering medicine teaching economics history".split()),
    *(frozenset(("science", "teaching", subject)) for subject in "biology physics earth past mind society language numbers".split()),
    frozenset("biology medicine".split()),
    frozenset("biology earth farming".split()),
    frozenset("physics earth engineering flying numbers".split()),
    frozenset("numbers engineering economics finance".split()),
    frozenset("mind medicine biology".split()),
    frozenset("society economics history past press language mind".split()),
    frozenset("past history art".split()),
    frozenset("press stage music art history economics fashion".split()),
    frozenset("navy fishing".split()),
    frozenset("military police flying medicine engineering clergy fire security".split()),
    frozenset("sport press teaching".split()),
    frozenset("building engineering art trade".split()),
    frozenset("farming trade retail fishing catering transport".split()),
)
PARTIES = {
    "labour": "Labour",
    "conservative": "Conservative",
    "tory": "Conservative",
    "lib dem": "Liberal Democrat",
    "liberal democrat": "Liberal Democrat",
    "democrat": "Democrat",
    "democratic": "Democrat",
    "republican": "Republican",
    "gop": "Republican",
    "green": "Green",
    "green party": "Green",
    "snp": "SNP",
    "scottish national party": "SNP",
    "plaid cymru": "Plaid Cymru",
    "ukip": "Ukip",
    "dup": "DUP",
    "sinn féin": "Sinn Féin",
    "sinn fein": "Sinn Féin",
    "sdlp": "SDLP",
    "social democrat": "Social Democrat",
    "christian democrat": "Christian Democrat",
    "liberal": "Liberal",
    "socialist": "Socialist",
    "communist": "Communist",
}
_SERVICES = {
    "army": "army",
    "navy": "navy",
    "naval": "navy",
    "air force": "air force",
    "marine corps": "marines",
    "coast guard": "coast guard",
}
FIELDS = {
    "finance": "finance", "banking": "finance", "education": "teaching", "teaching": "teaching", "law": "law", "medicine": "medicine",
    "journalism": "press", "engineering": "engineering", "farming": "farming", "catering": "catering", "construction": "trade",
}  # fmt: skip
_POLITICS = frozenset({"state", "chamber", "chamber-uk", "cabinet"})
_WHEN = dict.fromkeys("former ex onetime one-time then previous retired outgoing ousted veteran founding".split(), "past")
_WHEN |= dict.fromkeys("future next incoming designate elect aspiring would-be prospective".split(), "next")
_WHEN |= dict.fromkeys("acting interim caretaker temporary honorary shadow co joint".split(), "acting")
_RANK = dict.fromkeys("deputy vice assistant associate under junior".split(), "deputy")
_WORD = lazy(r"\b(?:[Tt]hen|[Ee]x)(?=-)|[^\W\d_]+(?:\.?[’'-](?!elect\b)[^\W\d_]+)*")
DETERMINERS = frozenset("the a an his her their its our my your this that one another".split())
# Words that no description goes beyond to the left, or holds before its head.
STOPS = frozenset(
    "and or but by with from of to in on at for as when while after before that which who whom said says told tells is was are were"
    " has had have be been being if because than where not like including against between among under over about into met"
    " asked named called both also only even yet so nor since until during".split()
)
GENDERS = {"Mr": "m", "Sir": "m", "Mrs": "f", "Ms": "f", "Miss": "f", "Dame": "f", "Lady": "f"}


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is; `ladders` name the sets of which one person has one only, `gender` is 'm', 'f' or ''."""

    name: str
    ladders: frozenset[str] = frozenset()
    field: str = ""
    gender: str = ""

    @property
    def is_office(self) -> bool:
        """Whether it is an office of state."""
        return bool(self.ladders & _POLITICS)


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the lexicon in a text, with offsets there; `kind` is role, party, nationality, country, service, when, rank,
    life or gender."""

    kind: str
    value: object
    start: int
    end: int


@cache
def roles() -> dict[str, Role]:
    """Every form to its role: as written where it has a capital ('PM'), else in small letters."""
    with files("checker.mentions").joinpath("data/roles.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {
        form: Role(row["role"], frozenset(row["ladders"].split("|")) - {""}, row["field"], row["gender"])
        for row in rows
        for form in row["forms"].split("|")
    }


@cache
def nationalities() -> dict[str, str]:
    """Adjectives of countries and of the nations of Britain to the country's name."""
    return {demonym: place.name for place in places() if place.kind in ("country", "nation") for demonym in place.demonyms}


@cache
def countries() -> dict[str, str]:
    """Countries and nations of Britain as written to their names; 'US' and 'UK' are left out: they stand before branches."""
    known = {place.name for place in places() if place.kind in ("country", "nation")}
    return {form: name for form, name in forms().items() if name in known and len(form) > 3}


@cache
def states() -> dict[str, str]:
    """States of the United States, also as agencies shorten them ('Calif'), to their names."""
    names = [place.name for place in places() if place.kind == "state"]
    short = {re.sub(r"[^A-Za-z]", "", form): name for form, name in forms().items() if name in names}
    return short | _STATE_ABBREVIATIONS


_STATE_ABBREVIATIONS = dict(
    pair.split(":")
    for pair in (
        "Ala:Alabama Ariz:Arizona Ark:Arkansas Cal:California Calif:California Colo:Colorado Conn:Connecticut Del:Delaware Fla:Florida"
        " Ill:Illinois Ind:Indiana Kan:Kansas Ky:Kentucky La:Louisiana Md:Maryland Mass:Massachusetts Mich:Michigan Minn:Minnesota"
        " Miss:Mississippi Mo:Missouri Mont:Montana Neb:Nebraska Nev:Nevada Okla:Oklahoma Ore:Oregon Pa:Pennsylvania Tenn:Tennessee"
        " Tex:Texas Vt:Vermont Va:Virginia Wash:Washington Wis:Wisconsin Wyo:Wyoming"
    ).split()
)


def find_terms(text: str) -> Iterator[Term]:
    """The words of the lexicon in a text in reading order, the longest first where two begin together; they do not overlap."""
    words, end = [m.span() for m in _WORD.finditer(text)], 0
    for index, (start, stop) in enumerate(words):
        if start < end or text[start:stop].lower() not in _first_words():
            continue
        for size in (5, 4, 3, 2, 1):
            if index + size > len(words):
                continue
            term = _term(text, start, words[index + size - 1][1])
            if term is not None:
                yield term
                end = term.end
                break


@cache
def _first_words() -> frozenset[str]:
    """The first word of every form, in small letters: most words of a text are none."""
    known = [*roles(), *PARTIES, *nationalities(), *countries(), *GENDERS, *_SERVICES, *_WHEN, *_RANK, "late"]
    return frozenset(_WORD.match(form)[0].lower() for form in known)


def _term(text: str, start: int, end: int) -> Term | None:
    form = " ".join(text[start:end].split())
    small = form.lower()
    if role := roles().get(form) or roles().get(small):
        return Term("role", role, start, end)
    if small in PARTIES and form[0].isupper():
        return Term("party", PARTIES[small], start, end)
    if form in nationalities():
        return Term("nationality", nationalities()[form], start, end)
    if form in countries():
        return Term("country", countries()[form], start, end)
    if form in GENDERS:
        return Term("gender", GENDERS[form], start, end)
    if small == "late":
        return Term("life", small, start, end)
    for kind, table in (("service", _SERVICES), ("when", _WHEN), ("rank", _RANK)):
        if small in table:
            return Term(kind, table[small], start, end)
    return None


_HELD_TOGETHER = (frozenset({"chairman", "chief executive", "president"}), frozenset({"administrator", "director"}))


def roles_exclude(one: Role, other: Role) -> bool:
    """Whether nobody is both at once."""
    if one.name == other.name or any({one.name, other.name} <= together for together in _HELD_TOGETHER):
        return False
    return bool(one.ladders & other.ladders) or _is_above(one, other) or _is_above(other, one) or fields_exclude(one.field, other.field)


def _is_above(head: Role, other: Role) -> bool:
    """Whether one is a president or vice-president and the other one of those whom a president leaves behind or appoints."""
    return "presidency" in head.ladders and "presidency" not in other.ladders and bool(other.ladders & {"cabinet", "chamber"})


_NO_POLITICIANS = frozenset("medicine police science teaching catering trade transport farming press flying fire retail".split())


def callings_exclude(one: Role, other: Role) -> bool:
    """Whether one is an office of state and the other a trade: somebody may have had both, but is not called by both at once."""
    return any(a.is_office and b.field in _NO_POLITICIANS for a, b in ((one, other), (other, one)))


def fields_exclude(one: str, other: str) -> bool:
    """Whether two fields of work are different trades ('law', 'catering')."""
    return bool(one and other and one != other) and not any({one, other} <= group for group in _NEAR_FIELDS)


def countries_exclude(one: str, other: str) -> bool:
    """Whether two nationalities differ: Scots are British too, and Northern Irish may be Irish."""
    british = {"England", "Scotland", "Wales", "Northern Ireland"}
    if one == other or {one, other} == {"Northern Ireland", "Ireland"}:
        return False
    return not any(a == "United Kingdom" and b in british for a, b in ((one, other), (other, one)))
