"""Find two dates told together in two sentences, with one of them changed: 'in April or June' ... 'those of March, then those of June'."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.clashes.dates.date_clashes import DateClash, is_slip_of
from checker.mentions import by_sentence
from checker.types import Mention, MentionKind, Sentence

_JOINS = (" and ", " or ", " and in ", " or in ", " nor ")  # bounds of a span are no list


def find_date_pairs(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[DateClash]:
    """Sentences of two dates each, in one of them side by side, that share one in the same place; the odd one is told nowhere else."""
    dates = [m for m in mentions if m.kind is MentionKind.DATE]
    told = Counter(date.value for date in dates)
    held = by_sentence(dates, MentionKind.DATE).values()
    pairs = [tuple(found) for found in held if len(found) == 2 and found[0].value != found[1].value]
    joined = {pair for pair in pairs if _is_joined(pair, sentences[pair[0].sentence])}
    for one, other in combinations(pairs, 2) if joined else ():
        for same, odd in ((0, 1), (1, 0)):
            is_changed = one[same].value == other[same].value and is_slip_of(one[odd].value, other[odd].value)
            if is_changed and min(told[one[odd].value], told[other[odd].value]) == 1 and joined & {one, other}:
                spans = one[odd].span, other[odd].span
                yield DateClash("", f"what goes with {one[same].text}", (one[odd], other[odd]), spans, 0.4)


def _is_joined(pair: tuple[Mention, ...], sentence: Sentence) -> bool:
    start, end = pair[0].span.end - sentence.span.start, pair[1].span.start - sentence.span.start
    first = pair[0].span.start - sentence.span.start
    return sentence.text[start:end] in _JOINS and not sentence.text[:first].rstrip().endswith(("between", "Between"))
