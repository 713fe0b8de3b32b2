"""What the letters of a body stand for, as a sentence says: 'Opec, short for …', 'the World Trade Organization (WTO)'.

A name is compared with the known one word by word, in either spelling ('Organization'). One that differs in a single word
of three or more is a slip; so is one that 'short for' or 'stands for' introduces and that shares half of its words. Other
names behind the same letters ('the World Wrestling Federation' of WWF) share fewer, and are silent.
"""

import re
from collections.abc import Iterator
from functools import cache

from checker.facts.denials import BodyDenial
from checker.facts.store import Fact, FactStore
from checker.patterns import lazy
from checker.types import Span

ACRONYM = "has acronym"

_NAME = r"(?:[A-ZÀ-Þ][\w’'-]+\s)(?:(?:[A-ZÀ-Þ][\w’'-]+|of|for|the|and|on|in|to|from|with|against)\s){0,7}[A-ZÀ-Þ][\w’-]+"
_NAME_WITH_COMMAS = _NAME.replace(r")\s){", r"),?\s){")
_LETTERS = r"(?<![\w-])(?P<letters>[A-Z][A-Za-z]{1,7})(?![\w’'-])"
_MEANS = (
    r"(?:,?\s[(–—]?\s?(?:which\s|that\s|it\s|they\s|(?:whose|the)\s(?:name|acronym|abbreviation|initials|letters)\s)?(?:is\s)?(?:short\sfor|stands?\sfor|stood\sfor|standing\sfor|an?\s(?:acronym|abbreviation)\s(?:of|for)"
    r"|the\sinitials\sof|shorthand\sfor)\s(?:the\s)?)"
)
_EXPLICIT = lazy(rf"{_LETTERS}{_MEANS}(?P<name>{_NAME_WITH_COMMAS})")
_BESIDE = (
    lazy(rf"(?<![\w’'-])(?P<name>{_NAME})\s\((?:the\s)?(?P<letters>[A-Z][A-Za-z]{{1,7}})\)"),
    lazy(rf"{_LETTERS}\s\((?:the\s)?(?P<name>{_NAME_WITH_COMMAS})\)"),
    lazy(rf"(?<![\w’'-])(?P<name>{_NAME}),\sor\s(?:the\s)?(?P<letters>[A-Z][A-Za-z]{{1,7}})\b"),
    lazy(rf"{_LETTERS},\s(?:or\s(?:the\s)?|the\s)(?P<name>{_NAME})(?=[,.;)]|$)"),
)
_SMALL = frozenset({"of", "the", "for", "and", "on", "in", "to", "against"})
_FEW = 3  # words of which one may differ


def find_wrong_expansions(text: str, store: FactStore) -> Iterator[BodyDenial]:
    """Where letters are said to stand for a name that is nearly, but not, that of their body."""
    for form, is_explicit in ((_EXPLICIT, True), *((form, False) for form in _BESIDE)):
        for match in form.finditer(text):
            known = _by_letters(store).get(match["letters"].upper(), ())
            if any(_words(match["name"]) == _words(name) for _, name in known):
                continue
            slips = ((slip, fact, name) for fact, name in known if (slip := _find_slip(match, name, is_explicit=is_explicit)))
            for slip, fact, name in list(slips)[:1]:
                yield slip, Span(*match.span("letters")), fact, text[slip.start : slip.end], name


def _find_slip(match: re.Match[str], name: str, *, is_explicit: bool) -> Span | None:
    """The words in which the name of the match differs from the known one; None where it may be another body's."""
    words = [word for word in re.finditer(r"\S+", match["name"]) if word[0].lower() not in _SMALL]
    written, known, start = _words(match["name"]), _words(name), match.start("name")
    differing = [at for at, word in enumerate(written) if word not in known]
    if len(written) == len(known) >= _FEW and len(differing) == 1:
        word = words[differing[0]]
        return Span(start + word.start(), start + word.end())
    return Span(*match.span("name")) if is_explicit and differing and 2 * len(set(written) & set(known)) >= len(known) else None


def _words(name: str) -> list[str]:
    """The words that tell names apart, in one spelling and number: 'organisation', 'program', 'labor'."""
    plain = (re.sub(r"[’'-]s?|me$|,$", "", word.lower()).replace("iz", "is") for word in name.split() if word.lower() not in _SMALL)
    return [word.replace("labour", "labor").replace("defence", "defense").removesuffix("s") for word in plain]


@cache
def _by_letters(store: FactStore) -> dict[str, tuple[tuple[Fact, str], ...]]:
    """Full names by their letters; each body with the forms of its name."""
    found: dict[str, tuple[tuple[Fact, str], ...]] = {}
    for fact in store.of(ACRONYM):
        for letters in fact.value.split("; "):
            found[letters.upper()] = (*found.get(letters.upper(), ()), *((fact, name) for name in fact.names))
    return found
