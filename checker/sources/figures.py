"""Find figures and dates of a story that differ from those that a source gives of the same thing."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.mentions.counts import MEASURES, Count, stems
from checker.mentions.date_clashes import excludes
from checker.mentions.precision import interval
from checker.mentions.rivals import is_within_bounds
from checker.mentions.same_thing import count_same, roots
from checker.mentions.together import LOOSE, kind_of
from checker.sources.names import Differing
from checker.types import Mention, MentionKind, Sentence
from checker.versions.changes import is_day_of_saying

if TYPE_CHECKING:
    from checker.pipeline import Story

_SHARED = 2  # roots of words that two sentences share where their figures or dates are of one thing
_LIKENESS = 0.3  # share of their words that they then have in common (Dice coefficient)
_ROUGHLY = 3  # points that 'some 60 per cent' allows
_BY = re.compile(r"(?i)\b(by|until|before|after|since)\s(?:the\s)?$")
_MOST_APART = 1100  # times; what is further apart is of two things, even for millions in place of billions


def find_other_figures(story: "Story", sources: Sequence["Story"]) -> Iterator[Differing]:
    """Figures of which the first source that speaks of the thing has one other value only."""
    quotes = _quotes(story)
    for count in story.counts:
        if _hedge(count) or kind_of(count) == "age" or any(quote.contains(count.mention.span) for quote in quotes):
            continue
        for source in sources:
            same = _same_things(count, story, source)
            if same and not any(_is_compatible(count, other) for other in source.counts if kind_of(other) == kind_of(count)):
                if len({other.figure.low for other in same}) == 1 and not _hedge(same[0]):
                    yield _differing(count.mention, source, same[0].mention, count.head or count.result or "figure")
                break


def _same_things(count: Count, story: "Story", source: "Story") -> list[Count]:
    """The source's counts of what the story counts; those of the same noun alone where there are such."""
    same = [other for other in source.counts if _is_of_one_thing(count, other, story, source)]
    of_noun = [other for other in same if other.head == count.head]
    return of_noun or same


def _is_of_one_thing(count: Count, other: Count, story: "Story", source: "Story") -> bool:
    if not count_same(other, count) or not _is_near(count.figure.low, other.figure.low):
        return False
    if _are_of_two_days(count.sentence, other.sentence, story, source):
        return False
    own = {count.head, other.head, kind_of(count)}
    is_one_noun = count.head == other.head not in LOOSE | MEASURES | {""}
    sides = [one.words | _lower(one.names) for one in (count, other)]
    return _is_alike(*sides) and len(_shared(*sides) - roots(own)) >= (1 if is_one_noun else _SHARED)


def _is_near(one: float, other: float) -> bool:
    """Whether two values may be told of one thing: less than tenfold apart, or the same digits at another scale."""
    low, high = sorted((one, other))
    is_scaled = f"{low:.3e}"[:5] == f"{high:.3e}"[:5] and high <= _MOST_APART * low
    return 0 < high < 10 * low or (low > 0 and is_scaled)


def _lower(names: frozenset[str]) -> frozenset[str]:
    return frozenset(name.lower() for name in names)


def _is_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences, by the words that they have beside a figure or date, tell the same."""
    both = len(_shared(one, other))
    return both >= _SHARED and 2 * both >= _LIKENESS * (len(roots(one)) + len(roots(other)))


def _shared(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    return roots(one) & roots(other)


def _hedge(count: Count) -> str:
    """The words that make a figure a part or a passing state; '240 homes, of which 80 ...' is the whole."""
    return count.hedge.removesuffix("of which").strip()


def _is_compatible(count: Count, other: Count) -> bool:
    """Whether rounding or a bound lets both figures stand."""
    if kind_of(count) == "%" and "near" in (count.bound, other.bound):
        return abs(count.figure.low - other.figure.low) <= _ROUGHLY
    is_rounded = interval(count.mention).meets(interval(other.mention))
    return is_rounded or is_within_bounds(count, other) or is_within_bounds(other, count)


def _are_of_two_days(one: Sentence, other: Sentence, story: "Story", source: "Story") -> bool:
    """Whether the sentences tell of dates that exclude each other: a figure of Monday, a figure of Friday."""
    sides = _dates(story, one), _dates(source, other)
    return any(excludes(a.value, b.value) for a in sides[0] for b in sides[1])


def find_other_dates(story: "Story", sources: Sequence["Story"]) -> Iterator[Differing]:
    """Dates outside quotations that differ from the only date of the source's sentence that is most like the story's."""
    quotes = _quotes(story)
    for date in _all_dates(story):
        sentence = story.sentences[date.sentence]
        if any(quote.contains(date.span) for quote in quotes) or is_day_of_saying(sentence, date.span):
            continue
        for source in sources:
            if other := _date_of_same(sentence, date, source):
                yield _differing(date, source, other, "date")
                break


def _date_of_same(sentence: Sentence, date: Mention, source: "Story") -> Mention | None:
    dates = _all_dates(source)
    if any(other.value == date.value or not _may_differ(date, other) for other in dates):
        return None
    words = stems(sentence.text) - stems(date.text)
    texts = {other: stems(source.sentences[other.sentence].text) - stems(other.text) for other in dates}
    best = max(dates, key=lambda other: len(roots(words) & roots(texts[other])), default=None)
    if best is None or not _is_alike(words, texts[best]) or len(_dates(source, source.sentences[best.sentence])) > 1:
        return None
    held = source.sentences[best.sentence]
    is_told_alike = _preposition(sentence, date) == _preposition(held, best) and not is_day_of_saying(held, best.span)
    is_as_exact = date.value.precision == best.value.precision and (date.value.day is None) == (best.value.day is None)
    return best if excludes(date.value, best.value) and is_told_alike and is_as_exact else None


def _preposition(sentence: Sentence, date: Mention) -> str:
    """'by', 'until' and the like, which make another date of it; '' for 'on' and 'in'."""
    found = _BY.search(sentence.text[: date.span.start - sentence.span.start])
    return found[1].lower() if found else ""


def _may_differ(date: Mention, other: Mention) -> bool:
    """False where one date is the other, told in part: 'in May', '14 May 2026'."""
    one, two = date.value, other.value
    parts = [(one.year, two.year), (one.month, two.month), (one.day, two.day), (one.weekday, two.weekday)]
    told = [(a, b) for a, b in parts if a is not None and b is not None]
    return not told or any(a != b for a, b in told)


def _all_dates(story: "Story") -> list[Mention]:
    return [mention for mention in story.mentions if mention.kind is MentionKind.DATE]


def _dates(story: "Story", sentence: Sentence) -> list[Mention]:
    return [mention for mention in _all_dates(story) if mention.sentence == sentence.index]


def _quotes(story: "Story") -> list:
    return [mention.span for mention in story.mentions if mention.kind is MentionKind.QUOTE]


def _differing(mention: Mention, source: "Story", other: Mention, subject: str) -> Differing:
    held = source.sentences[other.sentence].span
    return Differing(mention.span, mention.sentence, source, other.span, held, (mention.text, other.text), subject)
