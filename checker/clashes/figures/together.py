"""Put two counts of a story side by side: what they have in common, what keeps them apart, and what else the story counts."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.clashes.figures.dimensions import dimension_of
from checker.mentions.counts import MEASURES, ODDS, Count
from checker.patterns import lazy
from checker.sections import RETELLINGS

# Nouns of which a story counts many unlike groups.
LOOSE = frozenset(
    "person time way thing percent % point one part case example more reason area side group hand degree second dozen day week"
    " month year hour minute mile km metre man woman child member people other boy girl amendment bill million billion".split()
)
TELLING = frozenset("extra additional further".split())  # words that make both a part of one whole
YEAR = lazy(r"\b(?:1[89]|20)\d\d\b")
_OWNER = lazy(r"(?i)\b(?:his|her|their|its|our|my|[\w]+[’']s?)\s(?:[a-z]+\s)?$")
RARE = 3  # a word that stands in no more sentences of the story is an anchor
_PERSON = lazy(r"(?:er|or|ist|ant|ee|ian|man|woman|person|ent|guest|adult|fan|pilgrim|victim)$")
_BEFORE = lazy(r"(?<![\w’'-])([\w’'-]{3,})(?:\s(?:of|the|a|an|about|around|nearly|over|more than|at|to|by))*\s$")
_FUNCTION = frozenset(
    "the and for with from than that which have has had was were are been into about around some over under nearly almost only just all its"
    " his her their this these those out who said".split()
)


class Setting:
    """What of a story the signs look at beside the two counts: how common its words are, how often its figures come back."""

    def __init__(self, counts: Sequence[Count]) -> None:
        sentences = {count.sentence.index: count for count in counts}
        self.sentences_with = Counter(word for count in sentences.values() for word in count.words)
        self.told: dict[tuple[str, float, float], list[int]] = defaultdict(list)
        for count in counts:
            self.told[kind_of(count), count.figure.low, count.figure.high].append(count.sentence.index)
        self.values = Counter(kind for kind, *_ in self.told)
        self.told_of = Counter((kind_of(count), count.figure.low, count.head) for count in counts)
        self.values_of = Counter(noun for _, noun in {(count.figure.low, (kind_of(count), count.head)) for count in counts})


def kind_of(count: Count) -> str:
    """Figures are compared within a kind: the currency, the measure, '%', 'age', 'share', or '' for what is counted ('seven-man crew')."""
    unit = count.rate if count.rate == ODDS else count.figure.unit
    if unit == "member" or (unit == "man" and count.head not in ("", unit)):
        return ""
    return unit if count.is_money or unit in MEASURES or unit in ("%", "age", "share", "points", ODDS) else ""


def is_whole(count: Count) -> bool:
    """False of '7.5', which counts nothing; measures, shares and sums may be either."""
    return bool(kind_of(count)) or "." not in count.mention.text or count.figure.low >= 1000


@dataclass
class Together:
    """Two counts side by side, in reading order, with what they have in common."""

    earlier: Count
    later: Count
    setting: Setting

    @cached_property
    def nouns(self) -> tuple[str, str]:
        """What each counts, '' for a bare measure or sum: the unit is no noun."""
        return tuple("" if count.head == kind_of(count) else count.head for count in (self.earlier, self.later))

    @cached_property
    def is_one_noun(self) -> bool:
        one, other = self.nouns
        are_members = "member" in (one, other) and self.earlier.figure.unit == self.later.figure.unit == "member"
        return bool(one and other) and (one == other or _compound(self.earlier) == other or one == _compound(self.later) or are_members)

    @cached_property
    def are_both_people(self) -> bool:
        """Whether one counts 'people' and the other, by another noun, some of them: 'the 140,000 ticket-holders'."""
        return not self.is_one_noun and "person" in self.nouns and all(_PERSON.search(noun) for noun in self.nouns)

    @cached_property
    def modifiers(self) -> frozenset[str]:
        """Words of both noun phrases but a noun that heads both."""
        one, other = ({noun} | count.modifiers for noun, count in zip(self.nouns, (self.earlier, self.later), strict=True))
        return frozenset(one & other) - {"", self.nouns[0] if self.is_one_noun else ""}

    @cached_property
    def is_pointing_back(self) -> bool:
        """Whether the later stands after 'the' and no clause says which ones: 'the 50 people'; not 'their three children'."""
        start = self.later.mention.span.start - self.later.sentence.span.start
        is_owned = self.later.head in LOOSE and bool(_OWNER.search(self.later.sentence.text[max(0, start - 30) : start]))
        return self.later.is_definite and not self.later.is_restricted and not is_owned

    @cached_property
    def may_be_part(self) -> bool:
        """Whether the later is smaller, and without 'the' ('three crews') or with a clause that says which ('the three that came')."""
        is_smaller = not kind_of(self.later) and self.later.figure.low < self.earlier.figure.low
        is_other = self.is_pointing_back or self.is_one_hedge or self.is_one_rate or self.is_one_told_again or self.is_retelling
        return is_smaller and not is_other

    @cached_property
    def is_retelling(self) -> bool:
        """Whether the later stands in a push alert or the like, which tells all of the story in a line."""
        return self.later.sentence.section in RETELLINGS

    @cached_property
    def is_lone_retelling(self) -> bool:
        """Whether the story gives one sum of money or measure of the kind, and a line that retells it another."""
        kind = kind_of(self.later)
        return self.is_retelling and bool(kind) and self.setting.values[kind] == 2

    @cached_property
    def is_one_rate(self) -> bool:
        return bool(self.earlier.rate) and self.earlier.rate == self.later.rate

    @cached_property
    def is_one_hedge(self) -> bool:
        """Whether both are parts by the same word: 'an extra 300 homes'."""
        return self.earlier.hedge == self.later.hedge and bool(TELLING & set(self.earlier.hedge.split()))

    @cached_property
    def near(self) -> list[int]:
        """Of each word near both figures, in how many sentences with figures it stands."""
        own = {word[:5] for word in {*self.nouns, *self.modifiers}}
        return [self.setting.sentences_with[word] for word in self.earlier.near & self.later.near - own]

    @cached_property
    def anchors(self) -> int:
        return sum(times <= RARE for times in self.near)

    @cached_property
    def is_modified_apart(self) -> bool:
        """Whether each noun phrase has a word of its own: 'the Kent shops', 'the Essex shops'."""
        one, other = self.earlier.modifiers, self.later.modifiers
        return bool(one and other) and one.isdisjoint(other)

    @cached_property
    def is_newly_modified(self) -> bool:
        """Whether the later has a word before the noun that the earlier sentence lacks: 'the 12 Kent shops'."""
        return self.is_one_noun and any(word[:5] not in self.earlier.words for word in self.later.modifiers)

    @cached_property
    def is_named_apart(self) -> bool:
        """Whether each sentence has names and none is in both."""
        one, other = self.earlier, self.later
        return bool(one.names and other.names) and not any(
            name.lower()[:5] in b.words or name in b.names for a, b in ((one, other), (other, one)) for name in a.names
        )

    @cached_property
    def is_one_word_before(self) -> bool:
        """Whether the same word that says something stands right before both: 'a turnout of 58 per cent'; 'line 14' is a name."""
        one, other = word_before(self.earlier), word_before(self.later)
        return bool(one) and one == other and bool(kind_of(self.later))

    @cached_property
    def are_bare(self) -> bool:
        """Whether neither counts or measures anything: 'element 114', 'a vote of 88'."""
        return not (kind_of(self.later) or any(self.nouns) or self.earlier.result or self.later.result)

    @cached_property
    def is_one_told_again(self) -> bool:
        """Whether the story gives the one value once and the other twice or more, each time of this noun."""
        if not self.is_one_noun:
            return False
        times = sorted(self.setting.told_of[kind_of(count), count.figure.low, count.head] for count in (self.earlier, self.later))
        return times[0] <= 1 < times[1]

    @cached_property
    def is_end_shared(self) -> bool:
        """Whether both are spans with one end in common: '20 to 30 per cent', '20 to 40 per cent'."""
        one, other = self.earlier.figure, self.later.figure
        return one.low != one.high and other.low != other.high and (one.low == other.low) != (one.high == other.high)

    @cached_property
    def is_known_noun(self) -> bool:
        """Whether the later, after 'the', counts what the earlier sentence has named: 'four were taken hostage', 'all four hostages'."""
        noun = self.nouns[1]
        return self.later.is_definite and not self.is_one_noun and noun not in LOOSE | {""} and noun[:5] in self.earlier.words

    @cached_property
    def is_noun_near(self) -> bool:
        """Whether what one measures stands near the other, which has no noun: 'a 15-metre pipe', 'the pipe was 15 metres long'."""
        if not kind_of(self.later):
            return False
        sides = zip(self.nouns, (self.later, self.earlier), reversed(self.nouns), strict=True)
        return any(noun and noun not in LOOSE and not own and noun[:5] in other.near for noun, other, own in sides)

    @cached_property
    def years(self) -> tuple[frozenset[str], frozenset[str]]:
        return tuple(frozenset(YEAR.findall(count.sentence.text)) for count in (self.earlier, self.later))

    @cached_property
    def dimensions(self) -> tuple[str, str]:
        return dimension_of(self.earlier), dimension_of(self.later)

    @cached_property
    def is_near_in_size(self) -> bool:
        """Whether one is at most three times the other: slips of memory are; unlike things often are not."""
        one, other = self.earlier.figure.low, self.later.figure.low
        return max(one, other) <= 3 * min(one, other)

    @cached_property
    def is_told_twice(self) -> bool:
        """Whether the two sentences are nearly the same."""
        one, other = self.earlier.words, self.later.words
        return len(one & other) >= max(5, 0.7 * max(len(one), len(other)))

    @cached_property
    def rivalry(self) -> int:
        """How many other values the story gives: those for the noun in full, those for the kind in part; 8 at most."""
        kind, others = kind_of(self.later), self.setting.values[kind_of(self.later)] - 2
        if self.is_one_noun:
            return min(self.setting.values_of[kind, self.later.head] - 2 + others // 4, 8)
        return min(others if kind else others // 2, 8)

    def _places(self, count: Count) -> list[int]:
        """The sentences that give the value of a figure."""
        return self.setting.told[kind_of(count), count.figure.low, count.figure.high]

    @cached_property
    def is_told_before(self) -> bool:
        """Whether the later figure comes back from before, or the sentence of the one gives the other too."""
        one, other = self.earlier, self.later
        places = [self._places(count) for count in (one, other)]
        return places[1][0] < other.sentence.index or other.sentence.index in places[0] or one.sentence.index in places[1]


def _compound(count: Count) -> str:
    """'spacewalk' of 'four space walks'."""
    return next((word + count.head for word in count.modifiers if len(count.modifiers) == 1), "")


def word_before(count: Count) -> str:
    """The stem of the word right before a figure, articles and 'of' left out; '' for those that say nothing."""
    start = count.mention.span.start - count.sentence.span.start
    before = _BEFORE.search(count.sentence.text[max(0, start - 40) : start])
    return before[1][:5].lower() if before and before[1].lower() not in _FUNCTION else ""
