"""Whether a sentence tells of a date as past or as still to come: a table of signs, weighed.

Nobody has to say which: a printed story knows its own day, and what it dates before that day it tells as past. What a sign is
worth stands in data/told_weights.csv, fitted by models/recipes/told_weights.py; above 0 the sum speaks for the past.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.partial_date import Date, days_in_month
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span
from checker.weights import Sign, log_odds

_TABLE = "clashes/dates/data/told_weights.csv"
_BREAK = lazy(r"[;:–—]\s|,\s(?:and|but|while|whereas|although|though|which|who|where)\s|\b(?:that|because|so)\s")
_REACH = 120
# What the sum must come to where the story's day is known, and where two dates are held against each other.
ONE, EACH = 2.0, 1.0
NEAR_DAYS = 45  # a date without its year this near the story's is of that year
_PRECISE = ("day", "month", "year")
_SUPPOSED = lazy(r"(?i)\b(?:would|if|had\s(?:said|hoped|planned)|promised|once|imagin\w+|by\sthe\stime|novel|film|fiction\w*|predict\w+)\b")
_IRREGULAR = (
    r"came|began|won|lost|took|met|made|held|fell|rose|gave|went|left|led|built|set|paid|found|told|became|broke|brought|bought|chose|drew|drove"
    r"|flew|got|grew|knew|ran|saw|sold|sent|shot|spent|spoke|stood|struck|taught|thought|wrote|hit|kept|sat|sank|sought|said|died|did|put|cut"
)
_WORDS = {
    "will": r"(?:\b(?:will|shall|won[’']t)\b|[’']ll\b)",
    "coming": (
        r"\b(?:expect\w*|due|set\s(?:to|for)|plan(?:s|ned|ning)?\s(?:to|for|on)|schedul\w*|forecast\w*|project\w*|likely|hop(?:es?|ing)|aim\w*"
        r"|intend\w*|wants?|propos\w*|target\w*|goal\w*|deadline|expir\w+)\b"
    ),
    "conditional": r"\b(?:would|could|should|may|might|must|can|if|unless)\b",
    "past verb": rf"\b(?:was|were|had|{_IRREGULAR}|[a-z]{{2,}}ed)\b",
    "perfect": r"\b(?:has|have)\b",
    "present": r"\b(?:is|are)\b",
    "of old": r"(?i)\b(?:ago|last|earlier|previous\w*|former\w*|since|first|back|ended|born)\b",
    "next": r"(?i)\b(?:next|coming|upcoming|future|later\sthis|starting|beginning)\b",
}
_PAST, _WILL = lazy(_WORDS["past verb"]), lazy(_WORDS["will"])
_LOOKS_AHEAD = lazy(rf"{_WORDS['will']}|{_WORDS['coming']}|\b(?:(?:is|are|aims?)\sto|(?:has|have)\suntil)\b")
# A date that stands by itself tells when; 'the 2008 budget' and 'the Act of 2008' are names.
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_LED = lazy(rf"\b(?:[Ii]n|[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|early|late|(?:end|start|beginning)\sof)\s(?:the\s{_SEASON}\sof\s)?$")
_ALONE = lazy(
    r"[,.;)”\"]|$|\s(?:and|to|in|on|when|was|were|that|for|as|with|at|by|until|after|before|but|because|following|he|she|they|it)\b"
)


@dataclass(frozen=True)
class DatedClause:
    """A date with what stands before and after it in its clause, and right before it."""

    date: Mention
    before: str
    after: str
    sentence: str

    @property
    def lead(self) -> str:
        """The last word before the date."""
        return self.before.split()[-1].lower() if self.before.split() else ""


def clause_of(date: Mention, sentence: Sentence) -> DatedClause:
    start, end = date.span.start - sentence.span.start, date.span.end - sentence.span.start
    before, after = sentence.text[max(0, start - _REACH) : start], sentence.text[end : end + _REACH]
    begin = max((match.end() for match in _BREAK.finditer(before)), default=0)
    stop = _BREAK.search(after)
    return DatedClause(date, before[begin:], after[: stop.start() if stop else None], sentence.text)


def is_free(clause: DatedClause) -> bool:
    """Whether a date is led by a word of time, ends no span and names nothing."""
    ends_span = clause.lead == "until" and " from " in clause.before
    return bool(_LED.search(clause.before)) and bool(_ALONE.match(clause.after)) and not ends_span


def looks_ahead(clause: DatedClause) -> bool:
    """Whether words before a date say that it is to come, and not that it was to; a figure is set against one of another date."""
    is_once = _PAST.search(clause.before) and not _WILL.search(clause.before)
    return bool(_LOOKS_AHEAD.search(clause.before)) and not is_once and not any(letter.isdigit() for letter in clause.before)


def _has(pattern: str, part: str = "before"):
    compiled = lazy(pattern)
    return lambda clause: compiled.search(getattr(clause, part)) is not None


_NEAR = r"(?:\s(?!to\b)[\w’'-]+){0,4},?\s(?:(?:on|in|late|early|back|last)\s){0,2}$"
_GOVERNS = r"(?:\s(?!(?:that|which|who|the|and)\b)[\w’'-]+){0,3}(?:\sthe\s[\w’'-]+){0,2},?\s(?:(?:on|in|by|until|late|early)\s){1,2}$"
SIGNS = (
    *(Sign(f"{name}, {part} it", _has(words, part)) for name, words in _WORDS.items() for part in ("before", "after")),
    Sign("will, in the sentence", _has(_WORDS["will"], "sentence")),
    Sign("will, near before it", _has(_WORDS["will"] + _GOVERNS)),
    Sign("coming, near before it", _has(_WORDS["coming"] + _GOVERNS)),
    Sign("past verb, near before it", _has(_WORDS["past verb"] + _NEAR)),
    Sign("was done, near before it", _has(rf"\b(?:was|were)\s(?:\w+ly\s)?[a-z]+(?:ed|t|n|ld)\b{_NEAR}")),
    Sign("to do, before it", _has(r"\bto\s(?!the\b|a\b|an\b)[a-z]+\b(?!.*ed\b)")),
    Sign("a number, before it", _has(r"\d")),
    *(Sign(word, lambda clause, word=word: clause.lead == word) for word in ("in", "on", "by", "until", "since")),
    Sign("a year", lambda clause: clause.date.value.precision == "year"),
    Sign("a day", lambda clause: clause.date.value.day is not None),
)


def log_odds_of_past(clause: DatedClause) -> float:
    """Above 0 for a date told as past, below for one told as to come."""
    return log_odds(_TABLE, SIGNS, "weight", clause)


def find_told_times(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], today: datetime.date | None
) -> Iterator[tuple[Mention, Date, Span, bool]]:
    """Dates outside quotes, each as a date with a year, with the words before it and whether it is told as past rather than to come."""
    limit = ONE if today else EACH
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    for date in (m for m in mentions if m.kind is MentionKind.DATE and not m.value.approximate):
        value = date.value if date.value.year else of_nearest_year(date.value, today)
        clause = clause_of(date, sentences[date.sentence])
        if not value or value.precision not in _PRECISE or not is_free(clause) or _SUPPOSED.search(clause.sentence):
            continue
        odds = log_odds_of_past(clause) - (date.value.year is None)  # 'on September 11th' may be of any year
        is_told = odds >= limit or (odds <= -limit and looks_ahead(clause))
        if is_told and not any(quote.overlaps(date.span) for quote in quotes):
            lead = Span(date.span.start - len(clause.before.lstrip()), date.span.start - 1)
            yield date, value, lead, odds > 0


def of_nearest_year(date: Date, today: datetime.date | None) -> Date | None:
    """The date in the year that brings it near the story's day, if its weekday agrees."""
    if today is None or date.month is None or date.day is None or date.month > 12 or (date.month, date.day) == (2, 29):
        return None
    for year in (today.year - 1, today.year, today.year + 1):
        if 1 <= year <= datetime.MAXYEAR and date.day <= days_in_month(year, date.month):
            day = datetime.date(year, date.month, date.day)
            if abs((day - today).days) <= NEAR_DAYS and date.weekday in (None, day.weekday()):
                return Date(year, date.month, date.day)
    return None
