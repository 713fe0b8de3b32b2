"""Find 'on 21 June ... the event on 21 July': the same day of another month, of an event that the story says is known."""

from collections.abc import Iterator, Sequence

from checker.clashes.dates.date_clashes import DateClash
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

_KNOWN_EVENT = lazy(
    r"\b[Tt]he (?P<event>event|ceremony|vote|election|ballot|match|game|final|concert|festival|rally|march|meeting|hearing|attack|crash"
    r"|accident|wedding|funeral|celebrations?) on $"
)


def find_other_months(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[DateClash]:
    """Only where two days alike are told once each: a month that comes again is no slip, and of three days none is the one meant."""
    days = [m for m in mentions if m.kind is MentionKind.DATE and m.value.month and m.value.day]
    for date in days:
        sentence = sentences[date.sentence]
        known = _KNOWN_EVENT.search(sentence.text, 0, date.span.start - sentence.span.start)
        like = [m for m in days if m is not date and m.value.day == date.value.day and m.value.year == date.value.year]
        if known and len(like) == 1 and not any(m is not date and m.value.month == date.value.month for m in days):
            yield DateClash("the day", known["event"], (like[0], date), (like[0].span, date.span), 0.4)
