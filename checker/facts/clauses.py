"""The clauses of a sentence, each read by itself, since what stands around one makes readers of facts doubt it.

'Not since Anthony Eden sent paratroopers to the Suez Canal in 1958, he said, had ...' states what 'Anthony Eden sent paratroopers to
the Suez Canal in 1958' does. A clause runs between commas, dashes and the like; an aside behind a name is read with it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.facts.namesakes import is_of_kin
from checker.mentions.quotes import is_about_wording
from checker.patterns import lazy
from checker.types import Hit, Sentence, Span

if TYPE_CHECKING:
    from checker.story import Story

_FEWEST_WORDS = 4
# Not within 'October 7, 2023', '40,000', 'Austin, Texas', nor before 'and' alone.
_BREAK = lazy(r",\s(?!\d{4}\b)(?:(?:and|but|or|yet|so|while|though|although|whereas)\s)?|[;:]\s|\s[–—-]{1,2}\s|—|\s\(|\)[,;]?\s?")
_NAME_AT_END = lazy(r"[A-ZÀ-Þ][\w’'.-]*(?:\s(?:(?:of|de|del|der|van|von|da|di|la|al|bin|the)\s)*[A-ZÀ-Þ][\w’'.-]*)*$")
_ASIDE = lazy(r"(?:the|a|an|its|his|her|their|then|who|which|whose|where|now|once|[A-Z][\w-]+[’']s?)\s")
_LINK = lazy(
    r"(?i)(?:(?:more|less|just|only|not|barely|exactly|nearly|almost|about|some|[\w-]+)\s){0,4}"
    r"(?:after|since|when|before|until|because|while|as|although|though|where|than|that)\s(?=[A-Z]|the\b|an?\b)"
)
# What bears on every clause of its sentence: told as no fact, or of a work.
_BEARS_ON_ALL = lazy(
    r"(?i)\b(?:if|unless|would|could|might|should|may have|claim\w*|alleg\w+|believ\w+|argu\w+|den(?:y|ies|ied)|wrong\w*|false\w*|mistak\w+"
    r"|myth\w*|legend\w*|lie[sd]?|joke\w*|quiz\w*|imagin\w+|suppos\w+|pretend\w*|fiction\w*|novels?|films?|movies?|dramas?|plays?"
    r"|series|musicals?|cartoons?"
    r"|portray\w*|depict\w*|characters?|titled|entitled|called|instead|rather|unlike|like|never|nor|neither|no longer"
    r"|not(?!\s(?:since|only|long|far|until)\b)|had\s(?!been\b)\w+\sbeen|rumou?r\w*|theor\w+|dispute[sd]?|anniversar\w+|centenar\w+)\b|\?"
)

_COUNTED = lazy(
    r",?\s(?:[\w-]+\s){1,4}(?:years?|decades?|months?|weeks?|days?|generations?|centur(?:y|ies))\s(?:after|before|since|on|later|earlier)\b"
)
_YEAR = lazy(r"\b1\d{3}\b|\b20\d\d\b")


def read_by_clause(story: "Story", read: Callable[[Sentence], Iterable[Hit]]) -> Iterator[Hit]:
    """The hits of each sentence, or where it gives none those of its clauses, which then flag the sentence."""
    for sentence in story.sentences:
        hits = list(read(sentence))
        yield from hits or (replace(hit, span=sentence.span) for hit in _first(read, story.clauses[sentence.index]))


def _first(read: Callable[[Sentence], Iterable[Hit]], clauses: Iterable[Sentence]) -> list[Hit]:
    """The hits of the first clause that has any: they overlap."""
    return next((hits for clause in clauses if (hits := list(read(clause)))), [])


def find_clauses(sentence: Sentence) -> Iterator[Sentence]:
    """What stands between breaks; an aside also with the name before it; what follows a link without it."""
    text = sentence.text
    breaks = list(_BREAK.finditer(text))
    if not breaks or _BEARS_ON_ALL.search(text) or is_about_wording(text):
        return
    starts, ends = [0, *(found.end() for found in breaks)], [*(found.start() for found in breaks), len(text)]
    for at, (start, end) in enumerate(zip(starts, ends, strict=True)):
        link = _LINK.match(text, start, end)
        if not (at and _is_time(text[starts[at - 1] : ends[at - 1]])):
            yield from _clause(sentence, link.end() if link else start, end)
        name = _NAME_AT_END.search(text, 0, ends[0]) if at == 1 else None
        if name and _ASIDE.match(text, start, end) and not is_of_kin(text, Span(*name.span())):
            yield from _clause(sentence, name.start(), end)


def _is_time(words: str) -> bool:
    """Whether a phrase only says when what follows was: 'In 2004'."""
    return len(words.split()) < _FEWEST_WORDS and bool(re.search(r"\d", words))


def _clause(sentence: Sentence, start: int, end: int) -> Iterator[Sentence]:
    """The clause, unless it is too short to state anything, or what stands around it may date it."""
    text = sentence.text[start:end]
    rest = sentence.text[:start] + sentence.text[end:]
    if len(text.split()) < _FEWEST_WORDS or not re.search(r"[A-ZÀ-Þ]", text) or _COUNTED.match(sentence.text, end):
        return
    if _YEAR.search(rest) and not _YEAR.search(text):
        return
    yield Sentence(Span(sentence.span.start + start, sentence.span.start + end), text, sentence.index, sentence.paragraph, sentence.section)
