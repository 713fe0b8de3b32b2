"""Where a sentence describes a person: the words before its name, after it, or said of it, with what stands around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.gazetteer import forms
from checker.mentions.name_words import first_names
from checker.mentions.role_words import DETERMINERS, STOPS, Term
from checker.patterns import lazy


@dataclass(frozen=True, slots=True)
class Phrase:
    """Offsets in a sentence of the words that describe, and what the words around them add."""

    start: int
    end: int
    owner: str = ""
    when: str = ""


_BREAKS = ',;:()“”"–—!?\n'
_IS = lazy(r"\s(?:is|remains)\s$")
_PREFIX = lazy(r"\b(?:[Tt]hen|[Ee]x)-$")
_BODY = lazy(r"\b(group|company|firm|club|bank|union|charity|agency|airline|chain)\s$")  # 'the group chief executive'
_LAST_WORD = lazy(r"(\S+)\s$")
_AFTER_HEAD = lazy(
    r"\s+(?:of|at|for|in|from|with|who|whose|to|on|since|until|and|under|during|behind|now|aged|based)\b"
    r"|[-\s.!?]*$|-elect\b"
)
# 'the President of Bolivia Carlos Mesa'
_OF_PLACE = lazy(r"\sof\s(?:the\s)?(?P<place>[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,2})\s")
_BETWEEN = lazy(r"(?:\.|-elect)?\s+|\s(?:like|named|called)\s")  # a title and its name
_AFTER_TITLE = lazy(r"(?:-elect\b)?[. ]*")
_APPOSITION = lazy(
    r"(?:,?\s\(?(?:aged\s)?\d{1,3}\)?(?=,))?"
    r"(?P<link>,\s(?:who(?:\s(?:is|was)|[’']s)\s)?|\s(?:is|was|remains|works\sas|worked\sas)\s(?:now\s|currently\s|still\s)?)"
    r"(?P<phrase>[^,;:()–—“”\"\n]{3,140})"
)


def without_titles(start: int, end: int, terms: Sequence[Term], text: str) -> int:
    """Where the name begins when roles and parties that the name finder took for names are left off ('Labour Mayor Boer')."""
    begin, has_title = start, False
    for term in terms:
        if term.start == begin and term.end < end and text[term.end : end].strip(". "):
            begin = _AFTER_TITLE.match(text, term.end).end()
            has_title |= term.kind in ("role", "gender") or _is_party_of(term, text[begin:])
    return begin if has_title else start


def _is_party_of(term: Term, name: str) -> bool:
    """'Democrat Ann Poe'; not 'Democratic National Committee', 'Green Bay'."""
    return term.kind == "party" and name.partition(" ")[0] in first_names()


def find_phrases(text: str, start: int, end: int, terms: Sequence[Term]) -> Iterator[Phrase]:
    """The descriptions of the name at these offsets of a sentence, whose terms are those of the lexicon in reading order."""
    found = _before(text, start, end, terms), _is_said_before(text, start, terms), _after(text, end, terms)
    return filter(None, found)


def _before(text: str, start: int, end: int, terms: Sequence[Term]) -> Phrase | None:
    """The description that ends where the name begins, or before a comma: 'the club's president, Jane Roe,'."""
    for term in reversed(terms):
        gap = text[term.end : start]
        if term.end > start or not (term.kind in ("role", "gender") or _is_party_of(term, text[start:])):
            continue
        if _BETWEEN.fullmatch(gap) or ((of := _OF_PLACE.fullmatch(gap)) and of["place"] in forms()):
            return _leftwards(text, _first_joined(text, term, terms), start)
        closes = re.match(r"[’']s\b|,|\.?$", text[end:]) and not text[end:].startswith(("’s", "'s"))
        if re.fullmatch(r"(?:\s(?:of|at|for|to|in)\s[^,;:()“”\"]{2,60})?,\s", gap) and closes:
            phrase = _leftwards(text, _first_joined(text, term, terms), term.end)
            is_definite = bool(re.match(r"(?:the|a|an|his|her|its|their)\s|\S+[’']s?\s", text[phrase.start :], re.IGNORECASE))
            is_title = (text[term.start].isupper() or not text[: phrase.start].strip()) and gap == ", "  # 'Top pollster, Ann Poe,'
            return phrase if is_definite or (is_title and not text[: phrase.start].endswith(", ")) else None
        return None
    return None


def _is_said_before(text: str, start: int, terms: Sequence[Term]) -> Phrase | None:
    """'The group's founder is Ida Weller'."""
    verb = _IS.search(text, max(0, start - 12), start)
    term = next((t for t in terms if verb and t.end == verb.start() and t.kind == "role"), None)
    return _leftwards(text, _first_joined(text, term, terms), term.end) if term else None


def _first_joined(text: str, head: Term, terms: Sequence[Term]) -> Term:
    """The first of roles joined by 'and': 'president and chief executive'."""
    joined = next((t for t in terms if t.kind == "role" and text[t.end : head.start] == " and "), None)
    return joined if joined and head.kind == "role" else head


def _leftwards(text: str, head: Term, end: int) -> Phrase:
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
    if body := _BODY.search(text, position, head.start):
        owner = owner or f"the {body[1].lower()}"
    if prefix := _PREFIX.search(text, max(begin, position - 5), position):
        position = prefix.start()
    return Phrase(position, end, owner)


def _possessor(text: str, position: int, word: str) -> str:
    """'his', 'India', 'the group' before "'s"; '' for an article."""
    if word.lower() in DETERMINERS:
        return word.lower() if word.lower() in ("his", "her", "their", "its", "my", "our") else ""
    before = re.search(r"(?:(?:the|The)\s|(?:[A-ZÀ-Þ][\w&.-]*\s)+)$", text[max(0, position - 60) : position])
    return ((before[0] if before else "") + re.sub(r"[’']s?$", "", word)).strip()


def _after(text: str, end: int, terms: Sequence[Term]) -> Phrase | None:
    """'Boer, 45, the mayor of Zwolle,' and 'Boer is the mayor'."""
    match = _APPOSITION.match(text, end)
    if match is None:
        return None
    start, limit = match.span("phrase")
    head = next((t for t in terms if t.kind == "role" and start <= t.start < limit), None)
    if head is None:
        return None
    joined = next((t for t in terms if t.kind == "role" and text[head.end : t.start] == " and "), head)
    words = text[start : head.start].split()
    if len(words) > 7 or any(word.lower().strip(".") in STOPS for word in words):
        return None
    is_definite = bool(words) and (words[0].lower() in DETERMINERS or words[0].endswith(("’s", "'s", "s’")))
    is_post = text.startswith((" of the ", " of "), head.end)  # 'is chairman of'
    if not _AFTER_HEAD.match(text[:limit], head.end) or not (is_definite or is_post or "," in match["link"]):
        return None
    was = re.search(r"\b(?:was|worked)\b", match["link"])
    possessor = next((w for w in re.finditer(r"\S+[’']s?(?=\s)|\b(?:his|her|their|its)\b", text[start : head.start])), None)
    owner = _possessor(text, start + possessor.start(), possessor[0]) if possessor else ""
    return Phrase(start, joined.end, owner, "past" if was else "")
