"""Find words that no list has, one slip away from a word of English: 'goverment', 'ambassdaor', 'the Appropriations Commitee'."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from checker.mentions.english_words import SHORT, body_words, is_english, is_near, meant_words
from checker.mentions.lexicon import is_listed
from checker.mentions.quotes import is_about_wording, is_cited
from checker.patterns import lazy
from checker.types import Sentence

_WORD = lazy(r"[^\W\d_]+")
# Words that are no part of an address, a hyphened or shortened word, or a figure, and are not all in capitals.
_ALONE = lazy(rf"(?<![\w'’@#/&=?.-])[A-Za-z][a-z]{{{SHORT - 1},}}(?![\w'’@/=-]|[.:]\w)")
_MEANT_SO = lazy(r"[”\"’']?\s*[\[(](?:sic|cq)\b", re.IGNORECASE)
_ARTICLES = frozenset(("la", "le", "les", "de", "des", "du", "el", "il", "lo", "der", "das"))
# More words in small letters than these that no list has: another language, a dialect, or letters that a scanner read.
_MOST_UNKNOWN = 2


@dataclass(frozen=True, slots=True)
class MisspeltWord:
    """`sentence.text[start:end]` is no word; each of `right` is one."""

    sentence: Sentence
    start: int
    end: int
    right: tuple[str, ...]


@cache
def common_slips() -> dict[str, str]:
    """Misspellings that many make and that are more than one slip away from the word."""
    lines = files("checker").joinpath("clashes/words/data/common_slips.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines if not line.startswith("#"))


def find_misspelt_words(sentences: Sequence[Sentence], terms: Collection[str] = ()) -> Iterator[MisspeltWord]:
    """Words that stand once and are none of `terms`: what a story writes twice is a term of its own."""
    counts = Counter(word.casefold() for sentence in sentences for word in _WORD.findall(sentence.text))
    for sentence in sentences:
        unknown = _unknown_words(sentence.text)
        if unknown and sum(match[0].islower() for match in unknown) <= _MOST_UNKNOWN and not is_about_wording(sentence.text):
            yield from (
                slip for match in unknown if counts[match[0].lower()] == 1 and match[0] not in terms for slip in _slips(sentence, match)
            )


def _unknown_words(text: str) -> list[re.Match[str]]:
    return [match for match in _ALONE.finditer(text) if not is_near(match[0].lower()) and not is_listed(match[0])]


def _slips(sentence: Sentence, match: re.Match[str]) -> Iterator[MisspeltWord]:
    common = common_slips().get(match[0].lower())
    right = [common] if common else meant_words(match[0].lower())
    if match[0][0].isupper():
        right = [word.capitalize() for word in right if word in body_words()]
    if right and not _is_left_alone(sentence.text, match, right):
        yield MisspeltWord(sentence, match.start(), match.end(), tuple(right))


def _is_left_alone(text: str, match: re.Match[str], right: list[str]) -> bool:
    if _MEANT_SO.match(text, match.end()) or is_cited(text, match.start(), match.end()):
        return True
    is_dialect = match[0].endswith("in") and f"{match[0]}g" in right
    # 'Union Nationale': a vowel more is another language.
    is_foreign = match[0][0].isupper() and match[0][:-1] in right and match[0][-1] in "aeio"
    return is_dialect or is_foreign or _is_cut(text, match) or _is_foreign_term(text, match)


def _is_cut(text: str, match: re.Match[str]) -> bool:
    """A word in two pieces ('scientifi c'), or one at which the text was cut off."""
    before, after = re.search(r"([^\W\d_]+)\s$", text[: match.start()]), re.match(r"\s([^\W\d_]+)", text[match.end() :])
    wholes = (before[1] + match[0] if before else "", match[0] + after[1] if after else "")
    return match.end() == len(text) or any(is_english(whole.lower()) for whole in wholes if len(whole) >= SHORT)


def _is_foreign_term(text: str, match: re.Match[str]) -> bool:
    """'Ricinus communis', 'la francophonie': a word that no list has stands before it."""
    before = re.search(r"([^\W\d_]+)\s$", text[: match.start()])
    return before is not None and (before[1] in _ARTICLES or (len(before[1]) >= 4 and not is_listed(before[1])))
