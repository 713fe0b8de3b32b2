"""Find what happens once and is told with two dates that cannot both be."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.clashes.dates.another_time import ANOTHER_TIME
from checker.clashes.dates.date_clashes import DateClash, excludes, is_slip_of
from checker.clashes.dates.moments import RECUR, Moment
from checker.types import Sentence


def find_happening_clashes(sentences: Sequence[Sentence], moments: Sequence[Moment]) -> Iterator[DateClash]:
    """The first two datings of what happens once that cannot both be; none where three dates are told, which are no slip but a list."""
    groups: dict[tuple[str, str], list[Moment]] = defaultdict(list)
    for happening in moments:
        if happening.kind not in RECUR and not ANOTHER_TIME.search(sentences[happening.date.sentence].text):
            groups[happening.kind, happening.subject].append(happening)
    for held in groups.values():
        clashing = (pair for pair in combinations(held, 2) if _excludes(pair))
        if len({happening.date.value for happening in held}) == 2 and (pair := next(clashing, None)):
            yield _clash(*pair)


def _excludes(pair: Sequence[Moment]) -> bool:
    one, other = pair
    return (is_slip_of if one.is_guess or other.is_guess else excludes)(one.date.value, other.date.value)


def _clash(one: Moment, other: Moment) -> DateClash:
    years = one.date.value.year, other.date.value.year
    score = 0.6 if other.subject.startswith("the ") or one.is_guess or other.is_guess else 0.8 if None not in years else 0.65
    return DateClash(other.kind, other.subject, (one.date, other.date), (one.span, other.span), score)
