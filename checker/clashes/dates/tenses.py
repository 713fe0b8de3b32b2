"""Find what is told in the future of a day that is past, and in the past of a day to come, as seen from the story's date."""

import datetime
from collections.abc import Iterator, Sequence

from checker.partial_date import Date, days_in_month
from checker.patterns import lazy
from checker.types import Mention, Sentence

# A date without its year this near the story's is of that year.
NEAR_DAYS = 45
_PLACE = r"(?:\s(?:at|in|to|before|from|for)\s(?:the\s)?(?:[A-Z][\w’'-]*|[a-z]+)(?:\s[A-Z][\w’'-]*){0,2})?"
# Verbs that need no object, so that the date can be of nothing else.
_BARE_VERBS = (
    r"(?:rule|open|close|begin|start|meet|vote|decide|appear|return|end|finish|run|play|speak|resume|reopen|launch|arrive|leave|retire|resign"
    r"|step\sdown|take\splace|take\seffect|come\sinto\sforce|go\son\s(?:sale|show|trial)|be\s[a-z]+(?:ed|t|n|ld))"
)
_WILL = lazy(
    rf"\b(?P<verb>(?:will|is\sto|are\sto|is\sdue\sto|are\sdue\sto)\s(?:also\s|again\s)?{_BARE_VERBS}){_PLACE},?\s(?:(?:on|in|until)\s)?(?:early\s|late\s)?$"
)
_DID = lazy(
    r"\b(?P<verb>opened|closed|began|started|ended|finished|met|voted|ruled|arrived|left|resigned|died|retired|took\splace|"
    r"(?:was|were)\s(?:opened|closed|held|arrested|charged|convicted|sentenced|elected|killed|born|buried|signed|sold|built|founded|published|released))"
    rf"{_PLACE},?\s(?:on|in)\s(?:early\s|late\s)?$"
)
_HYPOTHETICAL = lazy(
    r"(?i)\b(?:if|would|will\shave|had\s(?:said|hoped|planned)|said\s(?:it|he|she|they)|promised|once|imagin\w+|by\sthe\stime|novel|film|story)\b"
)


def find_wrong_tenses(
    sentences: Sequence[Sentence], dates: Sequence[Mention], story_date: datetime.date
) -> Iterator[tuple[Mention, tuple[int, int], str, bool]]:
    """Dates with the offsets of the verb in the document, 'past' or 'future', and whether the date gives its year."""
    for date in dates:
        sentence = sentences[date.sentence]
        start = date.span.start - sentence.span.start
        when = _when(date.value, story_date)
        if when is None or _HYPOTHETICAL.search(sentence.text):
            continue
        before = sentence.text[max(0, start - 90) : start]
        match = (_WILL if when == "past" else _DID).search(before)
        if match:
            offset = sentence.span.start + max(0, start - 90)
            yield date, (offset + match.start("verb"), offset + match.end("verb")), when, date.value.year is not None


def _when(date: Date, today: datetime.date) -> str | None:
    """'past' or 'future' where a whole date lies there; None for today's and where the year is not sure."""
    if date.year is None:
        date = _of_nearest_year(date, today)
    bounds = date.bounds() if date and date.precision in ("day", "month", "year") and not date.approximate else None
    if bounds is None:
        return None
    now = (today.year, today.month, today.day)
    return "past" if bounds[1] < now else "future" if bounds[0] > now else None


def _of_nearest_year(date: Date, today: datetime.date) -> Date | None:
    """The date in the year that brings it near the story's, if its weekday agrees."""
    if date.month is None or date.day is None or date.month > 12 or (date.month, date.day) == (2, 29):
        return None
    for year in (today.year - 1, today.year, today.year + 1):
        if 1 <= year <= datetime.MAXYEAR and date.day <= days_in_month(year, date.month):
            day = datetime.date(year, date.month, date.day)
            if abs((day - today).days) <= NEAR_DAYS and date.weekday in (None, day.weekday()):
                return Date(year, date.month, date.day)
    return None
