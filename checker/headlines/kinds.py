"""Find a word of a headline that excludes what its story has in its place: 'rejects' for 'approved', 'plane' for 'helicopter'.

`data/kinds.txt` holds kinds of things of which one alone can be: ways that a vote goes, vehicles, charges, offices, months. The headline's
word and all that may stand for it are nowhere in the story, and a sentence that tells the same has another of the kind.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from checker.headlines.bending import bend
from checker.headlines.body import Body, Untold, are_capitals
from checker.mentions.counts import stems
from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.types import Sentence, Span

Groups = Mapping[int, frozenset[int]]  # of each kind that a word is of, its groups
_BESIDE = 30  # characters
_DATES = stems(" ".join([*MONTHS, *WEEKDAYS]))
_LONGEST = 4  # words of a term
_STEM = 6  # letters by which a longer word of the story may be one of the headline's
_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[A-Za-z]\w*(?:[’'-]\w+)*")
_POSSESSIVE = re.compile(r"[’']s?$")
_NOT = re.compile(
    r"(?i)\b(?:not|no|never|without|nor|refus\w+|fail\w*|declin\w+|against|stop\w*|avoid\w*|prevent\w*|threat\w*)\s(?:\w+\s){0,2}$|n[’']t\s(?:\w+\s)?$"
)


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the table in a text."""

    start: int
    end: int
    groups: Groups


def find_kinds(headline: Sentence, nearest: Sequence[Sentence], body: Body) -> Iterator[Untold]:
    """The first term of the headline that the story has in no way, beside one that excludes it in one of the nearest sentences."""
    terms = find_terms(headline.text)
    for term in terms:
        if _NOT.search(headline.text[: term.start]):
            continue
        about, named = _about(headline.text, term), "" if are_capitals(headline.text) else _named(headline.text, term)
        for sentence in (*nearest, *(s for s in body.lead if s not in nearest)):
            found = _find_other(term, terms, sentence, about, named, is_near=sentence in nearest)
            if found and not _is_told(headline.text[term.start : term.end], term, about, body):
                yield Untold(headline.span_of(term.start, term.end), found, sentence)
                return


def find_terms(text: str) -> list[Term]:
    """The terms of the table in a text, the longest at each place."""
    words = [(match.start(), match.start() + len(_POSSESSIVE.sub("", match[0])), match[0]) for match in _WORD.finditer(text)]
    found, index = [], 0
    while index < len(words):
        length, term = _longest_term(text, words[index : index + _LONGEST])
        if term:
            found.append(term)
        index += length
    return found


def _longest_term(text: str, words: Sequence[tuple[int, int, str]]) -> tuple[int, Term | None]:
    most = _longest().get(text[words[0][0] : words[0][1]].lower(), 0)
    for length in range(min(most, len(words)), 0, -1):
        start, end = words[0][0], words[length - 1][1]
        written = "_".join(text[start:end].split())
        groups = _table().get(written.lower())
        if groups and (written[0].isupper() or not groups.keys() <= _capitalised()):
            return length, Term(start, end, groups)
    return 1, None


def _find_other(term: Term, known: Sequence[Term], sentence: Sentence, about: frozenset[str], named: str, *, is_near: bool) -> Span | None:
    """A term that excludes the headline's, said of the same: words that stand beside the one stand beside the other too."""
    for other in find_terms(sentence.text):
        if not _exclude(term, other, is_near=is_near) or any(_are_alike(other, one) for one in known):
            continue
        if _are_of_two(named, _named(sentence.text, other)):
            continue
        is_thing = any(kind in other.groups and kind in _things() for kind in term.groups)
        if len(about & _about(sentence.text, other)) >= (1 if is_near or is_thing else 2) and not _NOT.search(sentence.text[: other.start]):
            return sentence.span_of(other.start, other.end)
    return None


def _exclude(one: Term, other: Term, *, is_near: bool) -> bool:
    """Whether two terms are of different groups; in a sentence that is only the lead, of a kind of things and not of two ways to go."""
    return any(kind in other.groups for kind in one.groups) and not _are_alike(one, other)


def _are_alike(one: Term, other: Term) -> bool:
    return any(groups & other.groups.get(kind, frozenset()) for kind, groups in one.groups.items())


def _is_told(written: str, term: Term, about: frozenset[str], body: Body) -> bool:
    """Whether the story has the term or a word made of it, or, said of the same, one that may stand for it."""
    words = [word.lower() for word in written.split()]
    if all(any(known[:_STEM] == word[:_STEM] for known in body.words) for word in words):
        return True
    return any(
        _are_alike(term, other) and (_is_form(written, sentence.text[other.start : other.end]) or about & _about(sentence.text, other))
        for sentence in body.sentences
        for other in find_terms(sentence.text)
    )


def _is_form(one: str, other: str) -> bool:
    """Whether two terms are forms of one word: 'win' and 'won'."""
    return any({one.lower(), other.lower()} <= forms for forms in _forms_of().get(one.lower(), ()))


def _named(text: str, term: Term) -> str:
    """The name that a title stands before: 'Biden' in 'Senator Biden'."""
    found = re.match(r"\s(?:[A-Z][\w.]*\s){0,2}([A-Z]\w+)", text[term.end :])
    return found[1] if found else ""


def _are_of_two(one: str, other: str) -> bool:
    return one != other and bool(one and other)


def _about(text: str, term: Term) -> frozenset[str]:
    return stems(text[max(0, term.start - _BESIDE) : term.start] + " " + text[term.end : term.end + _BESIDE]) - _DATES


@cache
def _table() -> dict[str, Groups]:
    """Each term in each form, in lower case, with its groups in each kind that it is of."""
    found: dict[str, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for kind, line in enumerate(_lines()):
        for group, words in enumerate(line.split(" / ")):
            for word in words.split():
                for form in bend(word) if word.islower() and "_" not in word else {word}:
                    found[form.lower()][kind].add(group)
    return {form: {kind: frozenset(groups) for kind, groups in kinds.items()} for form, kinds in found.items()}


@cache
def _longest() -> dict[str, int]:
    """Each first word of terms to the words of the longest of them."""
    found: dict[str, int] = defaultdict(int)
    for form in _table():
        first = form.partition("_")[0]
        found[first] = max(found[first], form.count("_") + 1)
    return dict(found)


@cache
def _forms_of() -> dict[str, list[frozenset[str]]]:
    found: dict[str, list[frozenset[str]]] = defaultdict(list)
    for word in {word for line in _lines() for word in line.split() if word.islower() and "_" not in word}:
        for form in bend(word):
            found[form].append(bend(word))
    return found


@cache
def _capitalised() -> frozenset[int]:
    """The kinds whose words are names."""
    return frozenset(kind for kind, line in enumerate(_lines()) if all(word[0].isupper() for word in line.replace("/", "").split()))


@cache
def _things() -> frozenset[int]:
    """The kinds of more than two groups: no opposites, but things that are each its own."""
    return frozenset(kind for kind, line in enumerate(_lines()) if line.count(" / ") > 1)


@cache
def _lines() -> tuple[str, ...]:
    text = files("checker.headlines").joinpath("data/kinds.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))
