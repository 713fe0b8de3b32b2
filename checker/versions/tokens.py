"""The words and values of a sentence in a row, as an edit script compares them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.mentions.counts import stems
from checker.patterns import lazy
from checker.types import Sentence, Span
from checker.versions.values import Value

_WORD = lazy(r"[^\W_]+(?:[’'-][^\W_]+)*")


def telling_words(text: str) -> frozenset[str]:
    """The stems of a text's words, those of a compound one by one too: 'seed' of '14th-seeded'."""
    return stems(text) | stems(text.replace("-", " "))


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a value, which compares equal to every value of its kind."""

    text: str
    compared: str
    span: Span
    value: Value | None = None

    @property
    def is_capital(self) -> bool:
        return self.value is None and self.text[0].isupper()


def read_tokens(sentence: Sentence, values: Sequence[Value]) -> list[Token]:
    """The tokens in reading order. The first word of a sentence compares as in small letters, a possessive as its name."""
    found = [Token(value.text, f"#{value.kind}", value.span, value) for value in values]
    for match in _WORD.finditer(sentence.text):
        span = sentence.span_of(*match.span())
        if not any(span.overlaps(value.span) for value in values):
            text = re.sub(r"[’']s$", "", match[0])
            compared = text.lower() if span.start == sentence.span.start else text
            found.append(Token(text, compared, Span(span.start, span.start + len(text))))
    return sorted(found, key=lambda token: token.span)
