"""Find the ages that a story tells of its people: now, at their death, or in a year ('in 1984, aged 23, he …')."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.clashes.dates.durations import COUNT
from checker.clashes.dates.subjects import Subjects
from checker.mentions.ages import is_of_other_time
from checker.mentions.described import bare
from checker.mentions.number_words import number_of
from checker.mentions.quotes import is_about_wording
from checker.mentions.roles import Description
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

# 'A 23-year-old' may be anybody, and so is who is 'aged 18 to 24' or 'under the age of 18'.
_AGE = lazy(
    rf"(?<!under\s)(?:,\saged\s|\s(?:at|by)\s(?:the\sage\sof|age)\s|^(?:Aged|At\s(?:the\sage\sof|age))\s"
    rf"|\b(?:[Hh]e|[Ss]he|[A-Z][\w’'-]+)\swas\s(?:just\s|only\s|then\s|aged\s)?)(?P<age>{COUNT})\b(?=[,.;)]|$|\s(?:when|and|in|he|she|years\sold)\b)"
    r"|\b(?:his|her|[’']s)\s(?P<birthday>\d{1,3})(?:st|nd|rd|th)\sbirthday\b"
)
_YEAR = lazy(r"\b[Ii]n\s(?:[A-Z][a-z]+\s)?$|\bbirthday,?\s(?:on|in)\s$")
_BORN = lazy(r"(?i)\bborn\b[^.;\d]{0,40}$")
# Somebody else may be of that age, and 'ten years later' is another year.
_OTHERS = lazy(
    r"(?i)\b(?:father|mother|parents?|son|daughter|child(?:ren)?|brother|sister|wife|husband|twins?|widow|grand\w+|whose|later|earlier|before|after"
    r"|nearly|almost|about|around|over)\b"
)
_DEATH = lazy(r"\b(?:died|dies|death|dead|passed away)\b")


@dataclass(frozen=True, slots=True)
class AgeTold:
    """The `age` of the person of that `name`, told at `span`: in a `year`, at the death, or, where neither, now."""

    name: str
    age: int
    span: Span
    year: int | None = None
    is_at_death: bool = False


def find_ages_then(sentences: Sequence[Sentence], mentions: Sequence[Mention], finder: Subjects) -> Iterator[AgeTold]:
    """Where the sentence tells of one year, besides a birth's, of one age and of one person, by name or as 'he'."""
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    dated: dict[int, list[Mention]] = defaultdict(list)
    for date in (m for m in mentions if m.kind is MentionKind.DATE and m.value.year and not m.value.approximate):
        if not _BORN.search(_before(date, sentences)):
            dated[date.sentence].append(date)
    for index, dates in dated.items():
        sentence = sentences[index]
        ages = list(_AGE.finditer(sentence.text))
        is_plain = len(dates) == len(ages) == 1 and not _OTHERS.search(sentence.text) and _are_of_one_act(ages[0], dates[0], sentence)
        if is_plain and _is_year(dates[0], sentences) and not any(quote.overlaps(sentence.span) for quote in quotes):
            names = finder.people_of(sentence) or {finder.told_of(sentence)}
            if len(names) == 1 and (name := names.pop()):
                group = ages[0].lastgroup
                yield AgeTold(
                    bare(finder.fullest(name, sentence.span.start)),
                    int(number_of(ages[0][group])),
                    sentence.span_of(*ages[0].span(group)),
                    dates[0].value.year,
                )


def _are_of_one_act(age: re.Match[str], date: Mention, sentence: Sentence) -> bool:
    """Not so in 'began at seven and released a record in 1997'."""
    start = date.span.start - sentence.span.start
    return " and " not in sentence.text[min(age.end(), start) : max(age.start(), start)]


def _before(date: Mention, sentences: Sequence[Sentence]) -> str:
    return sentences[date.sentence].text[: date.span.start - sentences[date.sentence].span.start]


def _is_year(date: Mention, sentences: Sequence[Sentence]) -> bool:
    return date.value.precision in ("year", "month", "day") and _YEAR.search(_before(date, sentences)) is not None


def ages_now(name: str, ages: Sequence[Description], sentences: Sequence[Sentence]) -> Iterator[AgeTold]:
    """The ages that stand with a name, of now or at the death."""
    for age in ages:
        text = sentences[age.sentence].text
        is_at_death = bool(_DEATH.search(text))
        if is_at_death or not (is_of_other_time(text) or is_about_wording(text)):
            yield AgeTold(name, age.value, age.span, is_at_death=is_at_death)
