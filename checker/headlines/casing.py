"""Give a headline in capitals, or with a capital on each word, the capitals that its story has: 'Senate rejects harbour bill'."""

from collections.abc import Sequence
from dataclasses import replace

from checker.headlines.body import are_capitals, places_of
from checker.mentions.name_words import first_names
from checker.patterns import lazy
from checker.types import Sentence

_WORD = lazy(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_POSSESSIVE = lazy(r"(?i)[’']s$")
_INSIDE = lazy(r"(?<=[\w,;][\s-])[^\W\d_]+(?:[’'-][^\W\d_]+)*")  # no sentence and no quote begins with it

_PAIR = lazy(r"\b[A-ZÀ-Þ][\w’'-]+\s(?=([A-ZÀ-Þ][\w’'-]+))")


def recase(headline: Sentence, body: Sequence[Sentence]) -> Sentence:
    """The headline as it is, or, where its capitals tell nothing, with each word as the story writes it inside a sentence.

    A word of which the story has both forms keeps its capital beside one that it has a capital with ('New Mexico'); one that the story
    has not keeps it if it is a known place or first name. No offset moves.
    """
    if not are_capitals(headline.text):
        return headline
    inside = [match[0] for sentence in body for match in _INSIDE.finditer(sentence.text)]
    written = {word.lower(): word for word in inside if not word.islower()}
    small = {word for word in inside if word.islower()}
    names = {(match[0].strip().lower(), match[1].lower()) for sentence in body for match in _PAIR.finditer(sentence.text)}
    words = list(_WORD.finditer(headline.text))
    cased = list(headline.text)
    for index, match in enumerate(words):
        pairs = [(words[i][0].lower(), words[i + 1][0].lower()) for i in (index - 1, index) if 0 <= i < len(words) - 1]
        is_small = match[0].lower() in small and not any(pair in names for pair in pairs)
        new = _as_written(match[0], {} if is_small else written, small)
        cased[match.start() : match.end()] = new
    return replace(headline, text="".join(cased))


def _as_written(word: str, written: dict[str, str], small: set[str]) -> str:
    stem = _POSSESSIVE.sub("", word)
    low, ending = stem.lower(), word[len(stem) :].lower()
    is_name = low not in small and bool(places_of(stem.capitalize()) or stem.capitalize() in first_names())
    found = written.get(low) or (stem.capitalize() if is_name else low)
    return (found if len(found) == len(stem) else low) + ending
