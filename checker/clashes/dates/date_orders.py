"""Find two dates that stand in another order than the words around them tell: 'rose to its peak in 2013 and fell in 2012'.

Nobody has to say which words tell an order: in a right text it is seen from the dates. What a sign is worth stands in
data/sequence_weights.csv, fitted by models/recipes/sequence_weights.py; above 0 the sum says that the date told second is the later.
From one sentence to the next a story goes back as it likes: there only the surest words tell an order (`DateSequence.sure_order`).
"""

import re
from collections.abc import Callable, Sequence

from checker.clashes.dates.date_sequences import DateSequence, find_date_sequences
from checker.patterns import lazy
from checker.types import Mention, Sentence
from checker.weights import Sign, log_odds

_TABLE = "clashes/dates/data/sequence_weights.csv"
LEAST = 2.8  # of 4,282 stories as printed two have a pair that is told so surely, and wrongly: at 1.5 it was twelve
_REACH, _NEAR = 70, 25  # characters that are looked at around the dates, and right before the second
_WORDS = {
    "before": "before",
    "after": "after|following",
    "until": "until|till|to",
    "since": "since",
    "later": "later|subsequent\\w*|eventually|then|went on|next",
    "earlier": "earlier|previous\\w*|prior|ago",
    "first": "first|original\\w*|initial\\w*",
    "had": "had|having",
    "to come": "will|would|shall|due|expected|scheduled|plan\\w*|set to|next",
    "when": "when|while|as",
    "which": "which|who|whose|where|that",
    "from": "from|between",
    "by": "by",
    "again": "again|another|second|re\\w+ed",
    "last": "last|past|late",
    "and": "and",
    "but": "but|however|despite",
    "is": "is|are|has|have|now",
    "was": "was|were",
    "begun": "born|birth|founded|established|began|started|opened|built|created",
    "ended": "died|death|killed|closed|ended|retired|resigned|dissolved|destroyed",
    "honoured": "won|award\\w*|prizes?|inducted|released|published|album|book|film",
    "before doing": "before\\s\\w+ing",
    "after doing": "after\\s(?:having\\s)?\\w+ing",
    "became": "became|joined|moved|turned|merged|grew|went on",
    "compared": "compared|than|(?:up|down|rise|fall|drop|increase|decrease|risen|fallen)\\sfrom",
    "peaked": "peak\\w*|highest|record",
    "fell": "fell|falling|dropp\\w+|declin\\w+|slump\\w*|sank|slid|slipp\\w+|shrank|plung\\w+",
    "law": "Act|bill|law|fiscal|FY|budget|levels?",
}
_LEADS = ("in", "on", "by", "until", "since", "to", "from", "after", "before", "of", "and", "between", "the")
_HAD = lazy(r"\b(?:had|having)\b")
_FOUR_DIGITS = lazy(r"\b[12]\d{3}\b")


def find_backward_dates(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> DateSequence | None:
    """The one pair that is told in one order and dated in the other; None where there are two: that story goes back on purpose."""
    found = [pair for pair in find_date_sequences(sentences, mentions) if _told_order(pair) * pair.gap < 0]
    return found[0] if len(found) == 1 else None


def _told_order(pair: DateSequence) -> float:
    """Above 0 where the second is told as the later, below 0 where as the earlier; 0 where that is not sure."""
    if not pair.is_of_one_sentence:
        return pair.sure_order
    odds = log_odds(_TABLE, SIGNS, "weight", pair)
    is_earlier = _HAD.search(pair.between) is not None  # whatever else the words say
    return odds if abs(odds) >= LEAST and not (is_earlier and odds > 0) else 0


def _part(pattern: re.Pattern[str], cut: Callable[[DateSequence], str]) -> Callable[[DateSequence], bool]:
    return lambda pair: pattern.search(cut(pair)) is not None


_PARTS: dict[str, Callable[[DateSequence], str]] = {
    "before the first": lambda pair: pair.before[-_REACH:],
    "between": lambda pair: pair.between,
    "right before the second": lambda pair: pair.between[-_NEAR:],
    "after the second": lambda pair: pair.after[:_REACH],
}
SIGNS: tuple[Sign[DateSequence], ...] = (
    *(Sign(f"{name}, {part}", _part(lazy(rf"(?i)\b(?:{words})\b"), cut)) for name, words in _WORDS.items() for part, cut in _PARTS.items()),
    *(Sign(f"{word} the first", lambda pair, word=word: pair.leads[0] == word) for word in _LEADS),
    *(Sign(f"{word} the second", lambda pair, word=word: pair.leads[1] == word) for word in _LEADS),
    Sign("first told as past", lambda pair: pair.odds_of_past[0]),
    Sign("second told as past", lambda pair: pair.odds_of_past[1]),
    Sign("past, then to come", lambda pair: pair.odds_of_past[0] > 1 and pair.odds_of_past[1] < -1),
    Sign("to come, then past", lambda pair: pair.odds_of_past[0] < -1 and pair.odds_of_past[1] > 1),
    Sign("first opens its sentence", lambda pair: len(pair.before) < 6),
    Sign("colon", lambda pair: ";" in pair.between or ":" in pair.between),
    Sign("far", lambda pair: min(len(pair.between), 200) / 100),
    Sign("figures between", lambda pair: any(letter.isdigit() for letter in pair.between)),
    Sign("years in the sentence", lambda pair: min(len(_FOUR_DIGITS.findall(pair.sentences[0].text)), 8) / 4),
    Sign("weekdays", lambda pair: pair.dates[0].value.weekday is not None and not pair.dates[0].value.month),
    Sign("years", lambda pair: bool(pair.dates[0].value.year and pair.dates[1].value.year)),
)
