"""Find what is told as still to come with a year before one that the story tells as past: 'is expected in 2012' ... 'published in 2013'."""

import re
from collections.abc import Iterator, Sequence

from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

_COMING = lazy(
    r"\b(?P<verb>will|(?:is|are)\s(?:now\s)?(?:expected|due|set|planned|scheduled|forecast|likely|to)\b|(?:plans?|wants?|hopes?|aims?|intends?|expects?)\sto)\b"
    r"(?!\shave\b)[^.;:“”\"\d]{0,110}?(?P<by>\s(?:in|by|until|before|for)\s(?:early\s|late\s)?)$"
)
_DONE = lazy(
    r"\b(?:was|were|been|[a-z]{2,}(?:ed|ught)|came|began|won|lost|took|met|made|held|fell|rose|gave|went|left|led|built|set|cut|paid|found|told)\b"
    r"(?:\s(?!to\b)[\w’'-]+,?){0,7}?,?\s(?:on|in)\s(?:early\s|late\s)?$"
)
# What was once to come: told of the past, by somebody in the past, or in a story within the story.
_ONCE = lazy(r"(?i)\b(?:was|were|had|would|then|once|if|novel|film|story|series|book|game|predict\w+|said\sin|report\sin|promis\w+|ago)\b")


def find_overtaken(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """At most one: the date to come, and the date told as done that is of a later year; neither in a quote."""
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    dates = [m for m in mentions if m.kind is MentionKind.DATE and m.value.year and m.value.precision in ("day", "month", "year")]
    free = [m for m in dates if not (m.value.approximate or any(quote.overlaps(m.span) for quote in quotes))]
    coming = [m for m in free if _is_told(_COMING, m, sentences) and not _ONCE.search(_text_before(m, sentences))]
    done = [m for m in free if _is_told(_DONE, m, sentences) and not re.search(r"\bwill\b", sentences[m.sentence].text)]
    pairs = ((one, other) for one in coming for other in done if one.value.year < other.value.year and one.sentence != other.sentence)
    if pair := next(pairs, None):
        yield pair


def _text_before(date: Mention, sentences: Sequence[Sentence]) -> str:
    sentence = sentences[date.sentence]
    return sentence.text[: date.span.start - sentence.span.start]


def _is_told(pattern: re.Pattern[str], date: Mention, sentences: Sequence[Sentence]) -> bool:
    return bool(pattern.search(_text_before(date, sentences)[-150:]))
