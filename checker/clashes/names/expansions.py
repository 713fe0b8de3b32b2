"""Acronyms whose letters are not those of the name that they stand beside: 'Harbour Fund Trustees Association (HTFA)'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.mentions.likeness import is_transposed
from checker.mentions.name_context import Found, NameStory
from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

_BRACKET = lazy(r"(?<=\s)\((?:the\s)?(?P<acronym>[A-Z]{3,8})\)")
_GLOSS = lazy(r"(?<![\w’'-])(?P<acronym>[A-Z]{3,8})\s\((?:the\s)?(?P<name>[A-ZÀ-Þ][^\W\d_]+(?:[\s-][^\W\d_]+){1,12})\)")
_FEWEST_LETTERS = 3
_LONGEST = 150  # characters of a name
_NAME = lazy(r"(?:[A-ZÀ-Þ][\w’']*[\s-](?:(?:of|for|and|the|in|on|to|de|&)\s){0,3})+$")
_ARTICLE = lazy(r"\b[Tt]he\s")
_WORD = lazy(r"[^\W\d_][\w’']*")
# Their letters stand in the order of another language.
_FOREIGN_ORDER = frozenset("CERN FIA FIFA FIM FSB ISIL ISO MSF PAN PRI PSD SPD TAI UCI UCLG UTC".split())


def by_expansion(story: NameStory, people: Sequence[Person]) -> Iterator[Found]:
    """The acronym in brackets as the odd name, what it stands for as the usual one; where the words stand in brackets, these are odd."""
    named = {mention.span.end: (mention, person) for person in people for mention in person.mentions}
    starts = {mention.span.start for mention, _ in named.values()}
    written = {str(mention.value) for mention, _ in named.values()}
    for sentence in story.sentences:
        for bracket in _BRACKET.finditer(sentence.text):
            acronym, before = bracket["acronym"], sentence.text[: bracket.start()]
            name = named.get(sentence.span.start + bracket.start() - 1)
            if name is None or sentence.span.start + bracket.start("acronym") not in starts:
                continue
            is_only = story.text.count(acronym) == 1
            if _is_wrong(acronym, before, written, is_only=is_only) or _is_one_word_wrong(acronym, before):
                yield _part(sentence, bracket, "acronym"), replace(name[1], mentions=(name[0],)), "acronym", 0.6
        for gloss in _GLOSS.finditer(sentence.text):
            if _is_one_word_wrong(gloss["acronym"], f"{gloss['name']} "):
                yield _part(sentence, gloss, "name"), _part(sentence, gloss, "acronym"), "acronym", 0.6


def _part(sentence: Sentence, found: re.Match[str], group: str) -> Person:
    mention = Mention(MentionKind.NAME, sentence.span_of(*found.span(group)), found[group], found[group], sentence.index)
    return Person(found[group], "body", (mention,))


def _is_wrong(acronym: str, before: str, written: set[str], *, is_only: bool) -> bool:
    """Whether the initials before it are the same letters in another order, or nearly so and stand elsewhere in the story themselves.

    An acronym that the story goes on with, or whose letters are wholly shuffled, is another language's own, as UAAR is of the
    Union of Rationalist Atheists and Agnostics.
    """
    runs, with_small = (set(_initials(before, is_small_told=told)) for told in (False, True))
    if acronym in _FOREIGN_ORDER or any(acronym in run for run in runs | with_small):
        return False
    name = max(runs, key=len, default="")
    is_swapped = any(is_transposed(run, acronym) and (run[0] == acronym[0] or run == name) for run in runs)
    return (is_swapped and is_only) or any(
        sorted(run) == sorted(acronym) or _is_one_off(run, acronym) for run in (runs | with_small) & written
    )


def _is_one_word_wrong(acronym: str, before: str) -> bool:
    """Whether all initials of the name before it but one are its letters in their order: 'Harbour Trade Association (HFA)'.

    Of three letters the first may be that of a word left out: 'Dark-Sky League (IDL)'.
    """
    if acronym in _FOREIGN_ORDER or any(acronym in _initials(before, is_small_told=told) for told in (False, True)):
        return False
    name = _NAME.search(before[-_LONGEST:])
    parts = _ARTICLE.split(name[0]) if name else []
    wholes = [next(_initials("".join(parts[at:]), is_small_told=False), "") for at in range(len(parts))]
    is_sure = len(acronym) > _FEWEST_LETTERS
    return any(_is_one_off(whole, acronym) and (is_sure or whole[0] == acronym[0]) for whole in wholes)


def _is_one_off(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _initials(before: str, *, is_small_told: bool) -> Iterator[str]:
    """Initials of the name's last words, of ever more of them; of small words too, or not ('Bank of England': 'BOE', 'BE')."""
    name = _NAME.search(before[-_LONGEST:])
    words = _WORD.findall(name[0]) if name else []
    for first in range(len(words)):
        yield "".join(_letters(word) for word in words[first:] if is_small_told or word[0].isupper())


def _letters(word: str) -> str:
    """'HM' gives both; 'McDonald' and 'town' one."""
    return word if word.isupper() else "".join(part[0].upper() for part in re.split("[’']", word) if part[:1].isupper()) or word[0].upper()
