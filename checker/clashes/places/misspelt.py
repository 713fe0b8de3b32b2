"""Words that are nearly the name of a place of the gazetteer, wherever a story has them, and how sure it is that a place is meant."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.clashes.places import place_phrases
from checker.clashes.places.unlisted_places import nearest_well_known
from checker.mentions.gazetteer import accented_forms, demonyms, forms, without_accents
from checker.mentions.lexicon import is_listed
from checker.mentions.place_context import is_adjective, is_demonym, is_name
from checker.mentions.quotes import is_about_wording, is_cited
from checker.mentions.spelling import LONG, WELL_KNOWN, Target, is_one_slip, known_words, nearest
from checker.patterns import lazy
from checker.types import Sentence

_WORD = lazy(r"(?<![\w@#/.’'-])[A-ZÀ-Þ][a-zà-þ]{3,}(?![\w@/-]|\.\w|[’'][A-Za-rt-z])")
_LOCATIVE = lazy(
    r"\b(?:in|from|into|near|across|throughout|outside|around|towards?|via|to|of|leave|left|invade[ds]?|visit(?:ed|ing)?"
    r"|(?:north|south|east|west)ern|central)\s(?:the\s)?$",
    re.IGNORECASE,
)
# 'Chad, Mali and Camaroon'
_PLACE_BEFORE = lazy(r"\b([A-ZÀ-Þ]\w+),?(?:\s(?:and|or))?\s$")
_PLACE_AFTER = lazy(r",?\s(?:(?:and|or)\s)?([A-ZÀ-Þ]\w+)")
MANY = 3
_PEOPLES = ("ian", "ean", "ish", "ese")


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A word or phrase from `start` to `end` of a sentence, the place that is meant, and whether that is sure."""

    sentence: Sentence
    start: int
    end: int
    right: str
    is_sure: bool


def find_misspelt(sentences: Sequence[Sentence]) -> Iterator[Misspelt]:
    """Each word that no list has and that is nearly a place's, by itself or as a word of a name of several."""
    found = [(sentence, match) for sentence in sentences for match in _WORD.finditer(sentence.text)]
    counts = Counter(match[0] for _, match in found)
    unknown = [(sentence, match) for sentence, match in found if match[0] not in known_words()]
    names = {match[0] for sentence, match in unknown if is_name(sentence.text, match) and not is_demonym(sentence.text, match)}
    for sentence, match in unknown:
        if phrase := place_phrases.find_beside(sentence.text, match):
            slip = Misspelt(sentence, *phrase, is_sure=True)
        elif meant := _without_wrong_accent(match[0]):
            slip = Misspelt(sentence, *match.span(), meant, is_sure=False)
        else:
            slip = _find_alone(sentence, match, counts[match[0]]) if match[0] not in names else None
        if slip and not is_about_wording(sentence.text) and not is_cited(sentence.text, slip.start, slip.end):
            yield slip


def _find_alone(sentence: Sentence, match: re.Match[str], count: int) -> Misspelt | None:
    word, text = match[0], sentence.text
    if (target := nearest(word)) and not _is_own_word(word, count, target):
        is_sure = _is_sure(text, match, target)
        return None if is_sure is None else Misspelt(sentence, *match.span(), target.word, is_sure)
    known = nearest_well_known(word) if count == 1 and _is_placed(text, match) else None
    return Misspelt(sentence, *match.span(), known, is_sure=False) if known else None


def _without_wrong_accent(word: str) -> str | None:
    """The place's own spelling, for a form of its name with an accent that no listed one has: 'Andalusía', 'Bogóta'.

    Nobody can say so of a place of which no form with an accent is listed.
    """
    plain = without_accents(word)
    name = forms().get(plain) if plain != word else None
    listed = accented_forms().get(name, ()) if name else ()
    return next((form for form in listed if without_accents(form) == plain), plain) if listed and word not in listed else None


def _is_own_word(word: str, count: int, target: Target) -> bool:
    """Whether a story writes a word too often for a slip: three times, or twice where it looks like a people's ('Castrian')."""
    return target.word not in demonyms() and count >= (2 if word.endswith(_PEOPLES) else MANY)


def _is_sure(text: str, match: re.Match[str], target: Target) -> bool | None:
    """Whether the sentence says that a place is meant; None where too little speaks for one to ask."""
    listed = [_PLACE_BEFORE.search(text, max(0, match.start() - 30), match.start()), _PLACE_AFTER.match(text, match.end())]
    is_place = _is_placed(text, match) or any(m and m[1] in forms() for m in listed)
    if is_place and target.kind in WELL_KNOWN and target.word in forms():
        return True
    is_likely = target.kind in WELL_KNOWN or is_place
    if (len(target.word) >= LONG and target.kind not in ("city", "locality")) or (is_likely and len(target.word) >= 8):
        return False
    if not is_one_slip(match[0], target.word) or not (is_likely or not is_listed(match[0])):
        return None
    if target.word not in forms():
        return False if is_adjective(text, match) else None
    shortest = 5 if target.kind == "country" else 6 if is_place else 7
    return False if len(target.word) >= shortest else None


def _is_placed(text: str, match: re.Match[str]) -> bool:
    return bool(_LOCATIVE.search(text, max(0, match.start() - 30), match.start()))
