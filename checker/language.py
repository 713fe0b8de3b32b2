"""Which language a story is in: what is surely not English is not checked, and FC002 says so.

Own rule rather than a package: those are made to always name a language, and take a list of names or a headline for any.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import groupby

from checker.patterns import lazy
from checker.sections import FOREIGN, KINDS
from checker.types import Document, Section, Span

_WORD = lazy(r"[^\W\d_]{2,}")
_FEWEST_WORDS, _FEWEST_KINDS = 20, 6  # of a text that is judged, and of different function words in it: names have 'de la'
_LEAST_SHARE = 0.12  # function words among all words: Turkish has least; English prose has 0.4 of its own
_TIMES_ENGLISH = 4
_ENOUGH = 100_000  # characters that tell the language of any text
_NOT_LATIN = lazy(r"[\u0370-\u1dff\u2e80-\ud7ff\uf900-\ufaff]")
_FEWEST_LETTERS = 40
# How the names of Unicode's letters begin, and what is written in them; one script serves several languages.
_SCRIPTS = {
    "ARABIC": "a language in Arabic letters",
    "CJK": "Chinese",
    "CYRILLIC": "a language in Cyrillic letters",
    "DEVANAGARI": "a language in Devanagari letters",
    "GREEK": "Greek",
    "HANGUL": "Korean",
    "HEBREW": "Hebrew",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "THAI": "Thai",
}


def mark_foreign(document: Document) -> Document:
    """The document with its long passages in other languages, or all of it, as sections of their own kind."""
    passages = list(_find_passages(document))
    if not passages:
        return document
    within = defaultdict(list)
    for passage in passages:
        for section in document.sections_in(passage):
            within[section].append(passage)
    marked = [Section(FOREIGN, passage) for passage in passages]
    marked += [rest for section in document.sections for rest in _outside(section, within[section])]
    return replace(document, sections=tuple(sorted(marked, key=lambda section: section.span)))


def identify(text: str) -> str | None:
    """The language of a text that is surely not English, as 'German'; None for English and for all that is not sure."""
    beginning = text[:_ENOUGH]
    return _by_words(beginning) or _by_script(beginning)


def _find_passages(document: Document) -> Iterator[Span]:
    """The whole story where it is foreign on the whole, else runs of foreign paragraphs."""
    paragraphs = document.paragraphs
    if paragraphs and identify(document.text):
        yield Span(paragraphs[0].start, paragraphs[-1].end)
        return
    for language, run in groupby(paragraphs, key=lambda paragraph: _language_of(document, paragraph)):
        if language:
            held = list(run)
            yield Span(held[0].start, held[-1].end)


def _language_of(document: Document, paragraph: Span) -> str | None:
    is_copy = KINDS[document.section(paragraph.start)].is_copy
    return identify(document.text[paragraph.start : paragraph.end]) if is_copy else None


def _outside(section: Section, passages: Iterable[Span]) -> Iterator[Section]:
    """What is left of a section between the passages in it."""
    start = section.span.start
    for passage in passages:
        if start < passage.start:
            yield Section(section.kind, Span(start, passage.start))
        start = passage.end
    if start < section.span.end:
        yield Section(section.kind, Span(start, section.span.end))


def _by_words(text: str) -> str | None:
    """By words in small letters alone: those of names ('Los Angeles') say nothing."""
    words = _WORD.findall(text)
    if len(words) < _FEWEST_WORDS:
        return None
    counts: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for word, count in Counter(words).items():
        for language in _languages_of().get(word, ()):
            counts[language] += count
            kinds[language] += 1
    english = counts.pop("English", 0)
    language = max(counts, key=lambda name: (counts[name], kinds[name], name), default=None)
    if language is None or kinds[language] < _FEWEST_KINDS:
        return None
    return language if counts[language] >= max(_LEAST_SHARE * len(words), _TIMES_ENGLISH * english) else None


@cache
def english_function_words() -> frozenset[str]:
    """Words that hold English sentences together and say nothing of what they are about."""
    return frozenset(word for word, languages in _languages_of().items() if languages == ("English",))


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """Function words to the languages that have them; English alone where it is one."""
    lines = files("checker").joinpath("data/function_words.txt").read_text("utf-8").splitlines()
    found: dict[str, tuple[str, ...]] = {}
    for language, words in (line.split(": ") for line in lines if not line.startswith("#")):
        for word in dict.fromkeys(words.split()):
            if found.get(word) != ("English",):
                found[word] = (*found.get(word, ()), language)
    return found


def _by_script(text: str) -> str | None:
    """By the letters, where most of them are not Latin; a few kana are enough for Japanese."""
    counts = Counter(_NOT_LATIN.findall(text)) if not text.isascii() else {}
    letters = {character: count for character, count in counts.items() if character.isalpha()}
    if sum(letters.values()) < max(_FEWEST_LETTERS, sum(map(str.isalpha, text)) / 2):
        return None
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[unicodedata.name(letter, "").split(" ")[0].removesuffix("-COMPATIBILITY")] += count
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > 0.1 * scripts["CJK"]:
        return _SCRIPTS["HIRAGANA"]
    return _SCRIPTS.get(scripts.most_common(1)[0][0], "another script than English")
