"""Find leads in points that no two shares of the story make: 'a 12-point margin' for 55 per cent to 45."""

import itertools
from collections.abc import Iterator, Sequence

from checker.clashes.figures.shares import WrongShare
from checker.mentions.precision import half_step
from checker.patterns import lazy
from checker.types import Mention, Sentence

_LEAD_AFTER = lazy(r"(?i)[\s-](?:[a-z]+\s){0,2}?(?:margin|lead|gap|advantage|majority)\b")
_LEAD_BEFORE = lazy(r"(?i)\b(?:margin|lead|gap|advantage)\sof\s(?:just\s|only\s|some\s|about\s|nearly\s|almost\s|more\sthan\s)?$")
# Between the shares of two sides.
_AGAINST = lazy(r"(?i)[\s\w’',()–—-]*?\b(?:to|against|compared\s(?:with|to)|while|with)\b[\s\w’',()]*")
_FARTHEST = 60  # characters between the two
_ALL = 1.5  # two sides that make 100 within this are all there is
_OTHER_TIME = lazy(
    r"(?i)\b(?:last|previous(?:ly)?|earlier|once|had\s(?:been|stood)|narrow\w*|wid\w+|clos\w+|ago|used\sto|in\s(?:19|20)\d\d)\b"
)
# Elsewhere points are won on a field.
_VOTE = lazy(r"(?i)\b(?:vot(?:e|es|ed|ers)|polls?|polling|survey|ballots?|elect\w*|referendum)\b")

Sides = tuple[Mention, Mention]


def find_wrong_point_margins(sentences: Sequence[Sentence], figures: Sequence[Sequence[Mention]]) -> Iterator[WrongShare]:
    """Leads in points that no two shares make: any of its own sentence or the ones beside it, or the only two that are all of a vote."""
    told = [(sentence, lead) for sentence, own in zip(sentences, figures, strict=True) for lead in own if _is_lead(sentence, lead)]
    if not told:
        return
    sides = {s.index: list(_sides(s, own)) for s, own in zip(sentences, figures, strict=True) if _VOTE.search(s.text)}
    everywhere = [pair for pairs in sides.values() for pair in pairs]
    whole = {(_share(a), _share(b)): (a, b) for a, b in everywhere if abs(_share(a) + _share(b) - 100) <= _ALL}
    for sentence, lead in told:
        near = [pair for at in (sentence.index, sentence.index + 1, sentence.index - 1) for pair in sides.get(at, ())]
        near = near or (list(whole.values()) if len(whole) == 1 else [])
        if near and not _OTHER_TIME.search(sentence.text) and not any(_is_apart(pair, lead) for pair in everywhere):
            yield _wrong(lead, near[0], sentences)


def _is_lead(sentence: Sentence, figure: Mention) -> bool:
    if figure.value.unit not in ("point", "points") or figure.value.low != figure.value.high:
        return False
    start, end = figure.span.start - sentence.span.start, figure.span.end - sentence.span.start
    return bool(_LEAD_AFTER.match(sentence.text, end) or _LEAD_BEFORE.search(sentence.text[:start]))


def _sides(sentence: Sentence, figures: Sequence[Mention]) -> Iterator[Sides]:
    shares = [figure for figure in figures if figure.value.unit == "%" and figure.value.low == figure.value.high]
    for one, other in itertools.pairwise(shares):
        between = sentence.text[one.span.end - sentence.span.start : other.span.start - sentence.span.start]
        if len(between) <= _FARTHEST and _AGAINST.fullmatch(between) and _share(one) + _share(other) <= 100 + _ALL:
            yield one, other


def _share(figure: Mention) -> float:
    return figure.value.low


def _is_apart(sides: Sides, lead: Mention) -> bool:
    """Whether the two may lie as far apart as the lead says, each as exact as it is written."""
    slack = sum(map(half_step, (*sides, lead)))
    return abs(abs(_share(sides[0]) - _share(sides[1])) - lead.value.low) <= slack + 1e-9


def _wrong(lead: Mention, sides: Sides, sentences: Sequence[Sentence]) -> WrongShare:
    first, last = sides
    high, low = sorted(sides, key=_share, reverse=True)
    home = next(sentence for sentence in sentences if sentence.span.contains(first.span))
    count = home.span_of(first.span.start - home.span.start, last.span.end - home.span.start)
    working = f"{high.text} less {low.text} is {_share(high) - _share(low):.3g} points"
    return WrongShare(lead.span, lead.text, count, f"{first.text} to {last.text}", working)
