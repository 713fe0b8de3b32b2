"""Find a small count of a headline that the story gives otherwise: 'four hostages' for 'three hostages', 'six dead' for 'all nine died'.

Writers count for themselves ('Two men charged'), so a small count that the story does not have tells nothing, unless the story counts
the same: by the same noun, or people of whom the same became.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.headlines.body import Headline, Untold
from checker.mentions.counts import CURRENCIES, MEASURES, RESULT, Count, find_counts, stems
from checker.mentions.figures import singular
from checker.patterns import lazy
from checker.types import Mention, Sentence, Span

_FEW = 20
_NO_COUNTS = frozenset({*CURRENCIES, "%", "points", "share", "age"})
_AND_MORE = lazy(r"[^,.;]{0,40}?\sand\s(?:an?|one|two|three|his|her|their|another|others|[A-Z])")
_LOTS = frozenset({"dead", "injured", "arrested", "missing", "rescued"})  # who is of one is not of another
_DEEDS = {"kill": "dead", "injure": "injured", "wound": "injured", "hurt": "injured", "arrest": "arrested"}  # by several: 'Floods kill 12'
_TOGETHER = 2  # sentences
_LOT_WORDS = frozenset(["", "killed", "dead", "die", "injured", "hurt", "wounded", "arrested", "held", "missing", "rescued"])
_PEOPLE = frozenset(
    "person man woman child boy girl passenger occupant victim hostage soldier troops police officer worker miner tourist student pupil"
    " teenager adult civilian militant rebel protester fan crew member sailor fisherman migrant refugee driver pilot climber hiker walker"
    " patient resident suspect gunman prisoner inmate journalist american briton".split()
)


def find_small_counts(headline: Headline) -> Iterator[Untold]:
    """Counts under twenty of the headline, each beside that of the same in a sentence that tells the same."""
    counts = [_with_result(count) for count in _whole_counts([headline.line], headline.figures)]
    if not counts:
        return
    told = _whole_counts(headline.body.sentences, headline.body.figures)
    known = {count.figure.low for count in counts}
    for count in counts:
        yield from _find_other_result(count, told, headline.nearest)
        if count.figure.low >= _FEW:
            continue
        alike = [other for other in told if _are_alike(count, other)]
        if any(other.figure.low == count.figure.low for other in alike) or _is_sum(count, alike, told):
            continue
        for sentence in headline.nearest:
            others = [other for other in alike if other.sentence is sentence and _may_stand_for(other, count)]
            others = [other for other in others if other.figure.low not in known]
            if len({other.figure.low for other in others}) == 1:
                yield Untold(count.mention.span, others[0].mention.span, sentence)
                break


def _find_other_result(count: Count, told: Sequence[Count], nearest: Sequence[Sentence]) -> Iterator[Untold]:
    """Where the story has as many of another lot, and of the headline's others or none: '12 dead' for '12 hurt', where nine died."""
    same = [other for other in told if other.figure.low == count.figure.low and _counts_people(other) and other.result in _LOTS]
    others = [other for other in told if other.result == count.result and other.figure.low != count.figure.low and _counts_people(other)]
    is_near = any(other.sentence in nearest for other in same)
    if count.result in _LOTS and same and (others or is_near) and all(other.result != count.result for other in same):
        yield Untold(_with_lot(count), _with_lot(same[0]), same[0].sentence)


def _with_lot(count: Count) -> Span:
    """The figure with the word that says what became of those counted: '12 were injured', 'kills 12'."""
    start, end = len(count.before), len(count.before) + len(count.mention.text)
    words = [match.span() for match in RESULT.finditer(count.sentence.text) if match.lastgroup == count.result]
    first, last = min(words, key=lambda word: max(start - word[1], word[0] - end), default=(start, end))
    return count.sentence.span_of(min(start, first), max(end, last))


def _whole_counts(sentences: Sequence[Sentence], figures: Sequence[Mention]) -> list[Count]:
    indexes = {sentence.index: sentence for sentence in sentences}
    mine = [mention for mention in figures if mention.sentence in indexes and mention.value.unit not in _NO_COUNTS]
    by_index = [indexes.get(index) for index in range(max(indexes) + 1)]
    return [count for count in find_counts(by_index, mine) if count.figure.low % 1 == 0]


def _with_result(count: Count) -> Count:
    """The count with what the verb before it says became of those counted."""
    before = count.before.lower().split()
    return replace(count, result=count.result or _DEEDS.get(before[-1], "")) if before else count


def _noun(count: Count) -> str:
    return count.figure.unit or count.head


def _are_alike(one: Count, other: Count) -> bool:
    """Whether two counts are of one noun, or of people who died, were hurt or taken alike."""
    if _noun(one) == _noun(other) != "":
        return not (one.result and other.result) or one.result == other.result
    if _noun(one) in other.modifiers or _noun(other) in {singular(word) for word in one.modifiers}:
        return True
    return one.result == other.result != "" and _counts_people(one) and _counts_people(other)


def _may_stand_for(other: Count, count: Count) -> bool:
    """Whether nothing says that the other counts a part: 'two southern towns' of three, 'two brothers and Joan Hale' of three people."""
    if other.hedge or count.rate or other.figure.low >= _FEW or _AND_MORE.match(other.after):
        return False
    said = stems(count.sentence.text)
    return all(stems(word) <= said for word in other.modifiers)


def _counts_people(count: Count) -> bool:
    return bool({count.figure.unit, count.head} & _PEOPLE) or _noun(count) in _LOT_WORDS


def _is_sum(count: Count, alike: Sequence[Count], told: Sequence[Count]) -> bool:
    """Whether the count is made of two others that stand together, one of them of the same."""
    return any(
        one.figure.low + other.figure.low == count.figure.low or one.figure.low - other.figure.low == count.figure.low
        for one in alike
        for other in told
        if one is not other and abs(one.sentence.index - other.sentence.index) < _TOGETHER and _noun(other) not in MEASURES
    )
