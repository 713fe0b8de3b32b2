"""Find a day of the month that a headline gives otherwise: 'Hearing set for May 3' for 'The hearing is to begin on May 30'."""

from collections.abc import Iterator
from dataclasses import replace

from checker.headlines.body import Headline, Untold
from checker.mentions.dates import find_dates
from checker.partial_date import Date
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

_SAID = lazy(r"(?i)\b(?:said|says|told\s\w+|announced|reported|wrote|released|statement)\s(?:today\s)?(?:late\s|early\s)?(?:on\s)?$")


def find_days(headline: Headline) -> Iterator[Untold]:
    """Days of the headline that the story does not have, each beside the only day of a nearest sentence, a slip of the pen away."""
    text = headline.text.title() if headline.text.isupper() else headline.text
    days = [mention for mention in headline.body.mentions if mention.kind is MentionKind.DATE and mention.value.day]
    for mention in find_dates(replace(headline.line, text=text)):
        if not mention.value.day or any(_is_day(mention.value, other.value) for other in days):
            continue
        for sentence in headline.nearest:
            others = [other for other in days if other.sentence == sentence.index and not _is_of_speech(other, sentence)]
            if len({(other.value.month, other.value.day) for other in others}) == 1 and _is_slip(mention.value, others[0].value):
                yield Untold(mention.span, others[0].span, sentence)
                break


def _is_day(one: Date, other: Date) -> bool:
    return (one.month, one.day) == (other.month, other.day)


def _is_of_speech(mention: Mention, sentence: Sentence) -> bool:
    """Whether it is the day on which somebody said so."""
    return _SAID.search(sentence.text, 0, mention.span.start - sentence.span.start) is not None


def _is_slip(one: Date, other: Date) -> bool:
    """Whether two days differ by their month alone, or by a digit that is left out, added, changed or moved."""
    if one.month != other.month:
        return one.day == other.day
    short, long = sorted((str(one.day), str(other.day)), key=len)
    if len(short) < len(long):
        return short in long
    return sorted(short) == sorted(long) or any(a == b for a, b in zip(short, long, strict=True))
