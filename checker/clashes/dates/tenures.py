"""Find leavings that fall inside a tenure: 'mayor from 2003 to 2009' ... 'when Roe left office in 2008'."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.clashes.dates.date_clashes import DateClash
from checker.clashes.dates.subjects import Subjects
from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

REACH = 150  # characters before a year in which its post or verb stands
_POST = (
    r"(?:in\soffice|in\scharge|in\spower|mayor|president|minister|premier|chancellor|leader|chairman|chairwoman|chair|director|head|governor"
    r"|senator|manager|coach|captain|editor|chief|executive|secretary|speaker|commissioner|served|ruled|reigned|led|ran|chaired|managed|coached"
    r"|edited|anchored|presented|taught|worked)"
)
_FROM = lazy(rf"\b(?P<post>{_POST})\b(?:\s(?!from\b)[\w’'-]+){{0,7}}?,?\s(?:from|between)\s(?:[A-Z][a-z]+\s)?$")
_TO = lazy(r"\s(?:to|until|till|through|and)\s(?:[A-Z][a-z]+\s)?$|\s?[-–—]\s?$")
_LEFT = lazy(
    r"(?:^|\s)(?P<verb>left\s(?:office|the\s(?:post|job|presidency|governorship))|stepped\sdown|resigned|retired|quit)(?:\sas\s[\w\s’'-]{1,30})?\s(?:in|back\sin)\s(?:[A-Z][a-z]+\s)?$"
)


def find_tenure_clashes(sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]) -> Iterator[DateClash]:
    """The end of a person's one tenure against a leaving that falls after its start and before its end."""
    years = [m for m in mentions if m.kind is MentionKind.DATE and m.value.year and m.value.precision in ("year", "month", "day")]
    finder = Subjects(people, sentences)
    tenures: dict[str, list[tuple[Mention, Mention, Span]]] = {}
    for first, last in pairwise(years):
        if first.sentence == last.sentence and (found := _tenure(first, last, sentences[first.sentence], finder)):
            tenures.setdefault(found[0], []).append((first, last, found[1]))
    for date in years if tenures else ():
        found = _leaving(date, sentences[date.sentence], finder)
        held = tenures.get(found[0], []) if found else []
        if len(held) == 1 and held[0][0].value.year < date.value.year < held[0][1].value.year:
            sides = sorted([held[0][1:], (date, found[1])], key=lambda side: side[0].span.start)
            (before, first), (after, second) = sides
            yield DateClash("left", found[0], (before, after), (first, second), 0.5)


def _tenure(first: Mention, last: Mention, sentence: Sentence, finder: Subjects) -> tuple[str, Span] | None:
    start, end = first.span.start - sentence.span.start, last.span.start - sentence.span.start
    post = _FROM.search(sentence.text, max(0, start - REACH), start)
    if not post or not _TO.fullmatch(sentence.text, first.span.end - sentence.span.start, end):
        return None
    name = finder.nearest(sentence, post.start("post"))
    return (name, Span(sentence.span.start + post.start("post"), last.span.end)) if name else None


def _leaving(date: Mention, sentence: Sentence, finder: Subjects) -> tuple[str, Span] | None:
    start = date.span.start - sentence.span.start
    left = _LEFT.search(sentence.text, max(0, start - REACH), start)
    name = finder.before(sentence, left.start("verb")) if left else None
    return (name, Span(sentence.span.start + left.start("verb"), date.span.end)) if name else None
