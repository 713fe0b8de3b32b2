"""Find parts that are more than their whole, or do not make it: 'Among them are 84' of 81, '14 died, twelve in Fife and one in Hull'.

A count with a word that makes it a part is held against the counts before it that it can be a part of, in its own sentence or one of
the two before. Counts in a row that leave out their noun are parts of the count that has it, and make it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.clashes.figures.same_thing import is_person
from checker.clashes.figures.together import kind_of
from checker.clashes.figures.totals import OPEN
from checker.mentions.counts import Count
from checker.mentions.figures import singular
from checker.mentions.hedges import ITEM
from checker.mentions.name_words import TRADES
from checker.mentions.precision import interval
from checker.mentions.scores import NUMBER, whole_number
from checker.patterns import lazy
from checker.types import Sentence, Span

NEAR = 2  # sentences from a whole to its part
_MOST = 12  # counts before a part that are looked at
_PART_BEFORE = lazy(
    r"(?i)\b(?:(?P<such>includ(?:ing|es|ed)|among\s(?:them|whom|those|these)(?:\s(?:is|are|was|were))?)|of\s(?:whom|which|them|these|those),?)"
    r"\s(?:at\sleast\s|more\sthan\s|up\sto\s|the\s)?(?:[a-z]+\s)?$"
)
_PART_AFTER = lazy(r"(?:\s[a-z]+)?\s(?:out\s)?of\s(?:(?:whom|which|them)\b|th[eo]se\b(?!\s[a-z]+s\b))")
_OF_NOUN = lazy(
    r"\s(?:out\s)?of\s(?:the|these|those|its|their)\s(?:[a-z’-]+\s)?(?P<noun>[a-z]+(?:s|men|women|people|children|dead))\b(?!’)"
)
_ALL = frozenset("person victim occupant casualty fatality dead member".split())  # nouns for any people that were counted before
_PEOPLE = TRADES | frozenset("pupil boy girl baby teen teenager pirate sailor crew staff troops civilian foreigner".split())
_LABEL = lazy(r"(?<=[a-z\s])(?<!^)[A-Z][a-z]+\s$")  # 'Interstate 279'
_WORTH = lazy(r"^(?:\s[\w’-]+){0,3},\swith(?:\s[\w’-]+){1,4}\s(?:priced\sat|costing|worth|accounting\sfor)\s(?:about\s)?$")
_OF_NEXT = lazy(r"(?:\s[a-z]+)?\s(?:out\s)?of\s(?:the|its|their|his|her|those|all)\s")
_COUNTED = frozenset("man member seat bed page".split())
_ALTERNATIVE = lazy(r"\b(?:or|to)\s$")
# A row of counts without their noun, each with its place: 'twelve in Haiti and one in Jamaica'.
_PLACE = r"(?:in|at|from|on|near|aboard|by)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*"
_ROW = lazy(
    rf"[^,;:.()“”\d]{{3,60}}(?:,|:|\s[–—-])\s(?P<row>(?i:{NUMBER})\s{_PLACE}(?:,?\sand\s|,\s)(?:(?i:{NUMBER})\s{_PLACE}(?:,?\sand\s|,\s))*"
    rf"(?<=and\s)(?i:{NUMBER})\s{_PLACE})(?=[.;]|$)"
)
_IN_ROW = lazy(rf"(?:^|,\s|\sand\s)(?P<n>(?i:{NUMBER}))(?=\s{_PLACE})")
_NO_WHOLES = frozenset("day week month year hour minute time".split())


@dataclass(frozen=True, slots=True)
class WrongParts:
    """A whole, the parts at `spans` of a sentence, and the sum that shows that these are not its parts."""

    whole: Count
    sentence: Sentence
    spans: tuple[Span, ...]
    working: str

    @property
    def is_proved(self) -> bool:
        """Whether one sentence tells of a part that is more than its whole."""
        return self.sentence is self.whole.sentence and len(self.spans) == 1


def find_wrong_parts(counts: Sequence[Count]) -> Iterator[WrongParts]:
    """At most one for each part and one for each whole, in reading order."""
    for at, count in enumerate(counts):
        if not _is_plain(count):
            continue
        before, after = counts[max(0, at - _MOST) : at], counts[at + 1 : at + 2]
        wholes = [whole for whole in before if _may_have(whole, count)] or [whole for whole in after if _is_of(whole, count)]
        wholes = [whole for whole in wholes if whole.sentence is wholes[-1].sentence]
        if wholes and all(_is_less(whole, count) for whole in wholes):
            working = f"{count.mention.text} is more than {wholes[-1].mention.text}"
            yield WrongParts(wholes[-1], count.sentence, (count.mention.span,), working)
        yield from _wrong_row(count)


def _is_plain(count: Count) -> bool:
    figure, before = count.figure, count.before
    is_label = not count.head and _LABEL.search(before)
    is_kind = count.is_money or _kind(count) == ""
    return figure.low == figure.high > 0 and is_kind and count.hedge != ITEM and not is_label and not _ALTERNATIVE.search(before)


def _kind(count: Count) -> str:
    """The kind of a figure, '' for what is counted, seats and men too."""
    kind = kind_of(count)
    return "" if kind in _COUNTED else kind


def _may_have(whole: Count, part: Count) -> bool:
    """Whether a count before a part can be of that which it is a part of."""
    distance = part.sentence.index - whole.sentence.index
    if distance > NEAR or not _is_plain(whole) or _kind(whole) != _kind(part):
        return False
    if not distance and _WORTH.search(part.before[whole.mention.span.end - whole.sentence.span.start :]):
        return True
    if found := _OF_NOUN.match(part.after):
        noun = singular(found["noun"])
        is_near = not distance and (not whole.head or noun in _ALL)
        return whole.head == noun or (noun in _ALL and _is_people(whole)) or is_near
    before, are_people = _PART_BEFORE.search(part.before), _is_people(whole) and _is_people(part)
    if before and before["such"]:
        return (are_people or _is_one_noun(whole, part)) and not (distance and before["such"].lower().startswith("incl"))
    is_part = before or _PART_AFTER.match(part.after)
    return bool(is_part) and (are_people or not (distance or (part.head and not _is_one_noun(whole, part))))


def _is_one_noun(one: Count, other: Count) -> bool:
    return one.head == other.head and one.figure.unit == other.figure.unit


def _is_of(whole: Count, part: Count) -> bool:
    """'Fifty-six of the 45 seats'."""
    gap = part.after[: whole.mention.span.start - part.mention.span.end]
    return whole.sentence is part.sentence and bool(_OF_NEXT.fullmatch(gap)) and _is_plain(whole) and _kind(whole) == _kind(part)


def _is_people(count: Count) -> bool:
    return is_person(count.head) or count.head in _PEOPLE or (not count.head and bool(count.result))


def _is_less(whole: Count, part: Count) -> bool:
    """Whether a whole, as roughly as it is told, is less than its part; 'more than 80' may be any more."""
    return whole.bound != "above" and part.bound != "below" and part.figure.low > interval(whole.mention).high


def _wrong_row(whole: Count) -> Iterator[WrongParts]:
    """The parts right behind a whole that do not make it, if no word leaves their list open."""
    row = _ROW.match(whole.after) if not (whole.bound or whole.is_money or whole.head in _NO_WHOLES) else None
    lead = re.split(r"[;:–—,]", whole.before)[-1][-30:]
    if not row or OPEN.search(lead) or OPEN.search(row[0]):
        return
    start = whole.mention.span.end - whole.sentence.span.start + row.start("row")
    parts = list(_IN_ROW.finditer(row["row"]))
    numbers = [whole_number(part["n"]) for part in parts]
    if sum(numbers) != whole.figure.low:
        spans = tuple(whole.sentence.span_of(start + part.start("n"), start + part.end("n")) for part in parts)
        yield WrongParts(whole, whole.sentence, spans, f"{' + '.join(part['n'] for part in parts)} = {sum(numbers):,}")
