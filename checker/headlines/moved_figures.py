"""Find a figure of a headline that its story has of something else: 'a $9m road plan' for 'a $20m road plan, with $9m for bridges'."""

from collections.abc import Iterator

from checker.headlines.body import Headline, Untold
from checker.mentions.counts import CURRENCIES, stems
from checker.patterns import lazy
from checker.types import Mention, Sentence

_KINDS = CURRENCIES | {"%"}
_END = lazy(r"(?i)\b(?:to|for|in|of|on|by|from|with|at|as|that|which|who)\b|[,;:.–—]")
_REACH = 80  # characters behind a figure that may say what it is of


def find_moved_figures(headline: Headline) -> Iterator[Untold]:
    """Sums and shares of the headline beside the only other one that a sentence which tells the same gives the same noun."""
    known = {mention.value.low for mention in headline.figures}
    for mention in (mention for mention in headline.figures if mention.value.unit in _KINDS):
        of = _noun_phrase(mention, headline.line)
        alike = [(s, other) for s in headline.body.sentences for other in headline.body.figures if _is_alike(other, mention, s)]
        same = [(s, other) for s, other in alike if other.value.low == mention.value.low]
        if not of or not same or any(of & _beside(other, s) for s, other in same):
            continue
        near = [(s, other) for s, other in alike if s in (*headline.nearest, *headline.body.lead) and other.value.low not in known]
        others = [(s, other) for s, other in near if of & _noun_phrase(other, s)]
        if len({other.value.low for _, other in others}) == 1:
            yield Untold(mention.span, others[0][1].span, others[0][0])


def _is_alike(other: Mention, mention: Mention, sentence: Sentence) -> bool:
    return other.sentence == sentence.index and other.value.unit == mention.value.unit


def _noun_phrase(mention: Mention, sentence: Sentence) -> frozenset[str]:
    """The stems of the words behind a figure that may be its noun and what describes it."""
    end = mention.span.end - sentence.span.start
    return stems(_END.split(sentence.text[end : end + _REACH], maxsplit=1)[0])


def _beside(mention: Mention, sentence: Sentence) -> frozenset[str]:
    """The stems of all words close behind a figure and of the two before it: 'a grant for'."""
    start, end = mention.span.start - sentence.span.start, mention.span.end - sentence.span.start
    return stems(" ".join([*sentence.text[:start].split()[-2:], sentence.text[end : end + _REACH]]))
