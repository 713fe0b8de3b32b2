"""Find ages at another time: 'in 1984, aged 23, he ...', 'she was 15 when she left in 1962'; each gives a year of birth."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

LOOK_BACK = 3  # sentences before 'she' in which she may be named
# 'A 23-year-old' may be anybody, and so is who is 'aged 18 to 24' or 'under the age of 18'.
_AGE = lazy(
    r"(?<!under\s)(?:,\saged\s|\s(?:at|by)\s(?:the\sage\sof|age)\s|^(?:Aged|At\s(?:the\sage\sof|age))\s|\b(?:he|she|[A-Z][\w’'-]+)\swas\s(?:just\s|only\s|then\s)?)"
    r"(?P<age>\d{1,2})\b(?=[,.;)]|\s(?:when|and|in|he|she|years\sold)\b)"
    r"|\b(?:his|her|[’']s)\s(?P<birthday>\d{1,3})(?:st|nd|rd|th)\sbirthday\b"
)
_YEAR = lazy(r"\b[Ii]n\s(?:[A-Z][a-z]+\s)?$|\bbirthday,?\s(?:on|in)\s$")
_SUBJECT = lazy(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")
# Somebody else may be of that age, and 'ten years later' is another year.
_OTHERS = lazy(
    r"(?i)\b(?:father|mother|parents?|son|daughter|child(?:ren)?|brother|sister|wife|husband|twins?|widow|grand\w+|whose|born|later|earlier|before|after"
    r"|nearly|almost|about|around|over)\b"
)


@dataclass(frozen=True, slots=True)
class AgeThen:
    """The `age` that the person of that `name` has in a `year`, and where the age stands."""

    name: str
    age: int
    year: int
    span: Span


def find_ages_then(sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]) -> Iterator[AgeThen]:
    """Where the sentence tells of one year, one age and one person, by name or as 'he' after a sentence that names one."""
    dates = [m for m in mentions if m.kind is MentionKind.DATE and m.value.year and not m.value.approximate]
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    held = ((m.span.start, person) for person in people if person.kind != "body" for m in person.mentions)
    names = sorted(held, key=lambda item: item[0])
    starts = [start for start, _ in names]
    single = Counter(date.sentence for date in dates)
    for date in (date for date in dates if single[date.sentence] == 1):
        sentence = sentences[date.sentence]
        ages = list(_AGE.finditer(sentence.text))
        is_in = _YEAR.search(sentence.text, 0, date.span.start - sentence.span.start) and date.value.precision in ("year", "month", "day")
        if len(ages) != 1 or not is_in or _OTHERS.search(sentence.text):
            continue
        told = _named(sentence, names, starts)
        for before in reversed(sentences[max(0, sentence.index - LOOK_BACK) : sentence.index] if _SUBJECT.search(sentence.text) else ()):
            told = told or _named(before, names, starts)
        if len(told) == 1 and not any(quote.overlaps(sentence.span) for quote in quotes):
            group = ages[0].lastgroup
            yield AgeThen(min(told), int(ages[0][group]), date.value.year, sentence.span_of(*ages[0].span(group)))


def _named(sentence: Sentence, names: Sequence[tuple[int, Person]], starts: Sequence[int]) -> set[str]:
    return {person.name for _, person in names[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]}
