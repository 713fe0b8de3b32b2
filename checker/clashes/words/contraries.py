"""Find words that deny each other, said of one thing in two sentences: 'a 6% rise in prisoner numbers', 'the drop in prison numbers'."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

# In each line the two ways that a thing can go or be. What different people do to it ('backed', 'opposed'), or one after the other
# ('won', 'lost'; 'opened', 'closed'), is left out; 'reopen' and 'to close' tell of what is to come.
_WAYS = """
rise rises rose risen rising increase increases increased increasing growth grew grow grows growing soar soared jump jumped surge surged
/fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped dropping
 slump slumped plunge plunged dip dipped shrink shrank shrinking reduction
raise raises raised raising/cut cuts cutting lower lowers lowered lowering reduce reduces reduced reducing
allow allows allowed allowing permit permits permitted permitting/ban bans banned banning forbid forbids forbade forbidden
 prohibit prohibits
 prohibited prohibiting outlaw outlawed
reopen reopens reopened reopening/close closing closure shut shutting
keep keeps save saves preserve preserves protect protects/scrap scraps scrapping abolish abolishes abolishing destroy destroys
include includes including/exclude excludes excluding
encourage encourages encouraged/discourage discourages discouraged
strengthen strengthened strengthens/weaken weakened weakens
improve improved improves improving/worsen worsened worsens worsening
more/less fewer
most/least
highest/lowest
largest biggest/smallest
higher/lower
larger bigger greater/smaller
richest wealthiest/poorest
oldest/youngest
longest/shortest
fastest/slowest
cheap cheaper cheapest/dear dearer expensive costlier
safe safer safest/unsafe dangerous
easy easier/difficult hard harder
strong stronger strongest/weak weaker weakest
legal/illegal
popular/unpopular
optimistic/pessimistic
guilty/innocent
successful/unsuccessful failed
""".replace("\n ", " ").replace("\n/", "/")
_BREAKS = frozenset(
    "and or but because while when who which that as if after before than is was were are has have had will would could said says"
    " to".split()
)
_EMPTY = frozenset(
    "the a an its his her their our my your this these those some any all both very much quite rather too only just also of in on for at"
    " by with from be been being up down out off over about into".split()
)
_AUXILIARIES = frozenset("is are was were be been being has have had will also sharply steadily rapidly slightly".split())
_TOKEN = lazy(r"[A-Za-z][\w’'-]*|[,.;:()“”\"–—\d]")
_NOT = lazy(
    r"(?i)\b(?:not|never|no|refus\w+|fail\w+|without|\w+n[’']t|against|instead\sof|rather\sthan|avoid\w*|prevent\w*|stop\w*)\s(?:\w+\s){0,2}$"
)
# Another time, another case, or not sure.
_OTHERWISE = lazy(
    r"(?i)\b(?:again|later|earlier|previous\w*|initial\w*|original\w*|then|ago|last|former|another|other|others|both|either|if|unless|whether|would"
    r"|could|might|may|until|although|though|despite|while|whereas|however|some|many|elsewhere|except|compared|than|only|now|no\slonger)\b|\?"
)
_BREAK = lazy(r"[,;:–—]")
_LATER = lazy(r"\s(?:would|could|might|may)\b")  # what the thing told of would do
_NOUNS = 3  # words after it that say of what it is told


@dataclass(frozen=True, slots=True)
class Way:
    """A word of line `group` of the table, whether it is of the line's first side, and the stems of the words it is said of."""

    group: int
    is_first: bool
    of: tuple[str, ...]
    span: Span
    sentence: Sentence


def find_contraries(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[tuple[Way, Way]]:
    """The one word that stands alone, and the first of those against it: told twice or more, or of two words in common."""
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    groups: dict[int, list[Way]] = defaultdict(list)
    for sentence in sentences:
        for way in _ways(sentence):
            if not any(quote.overlaps(way.span) for quote in quotes):
                groups[way.group].append(way)
    for ways in groups.values():
        if len({way.is_first for way in ways}) == 2:
            yield from _odd_ones(ways)


def _odd_ones(ways: Sequence[Way]) -> Iterator[tuple[Way, Way]]:
    for odd in ways:
        same = [w for w in ways if w is not odd and set(w.of) & set(odd.of)]
        sides = Counter(way.is_first for way in same)
        against = [w for w in same if w.is_first != odd.is_first and w.sentence.index != odd.sentence.index]
        if sides[odd.is_first] or not against or any(w.sentence.index == odd.sentence.index for w in same):
            continue
        is_sure = len(set(against[0].of) & set(odd.of)) > 1
        plain = [w for w in against if not _is_otherwise(w)]
        if plain and not _is_otherwise(odd) and (len(against) > 1 or (is_sure and odd.span.start > against[0].span.start)):
            yield odd, plain[0]


def _ways(sentence: Sentence) -> Iterator[Way]:
    table = _table()
    if not _any_word().search(sentence.text):
        return
    tokens = list(_TOKEN.finditer(sentence.text))
    for i, token in enumerate(tokens):
        for group, is_first in table.get(token[0].lower(), ()):
            of = (*_before(tokens[max(0, i - 4) : i]), *_said_of(tokens[i + 1 : i + 9]))
            if of and not _NOT.search(sentence.text[max(0, token.start() - 30) : token.start()]):
                yield Way(group, is_first, of, sentence.span_of(*token.span()), sentence)


def _said_of(tokens: Sequence[re.Match[str]]) -> tuple[str, ...]:
    """Stems of the next words that say something."""
    found: list[str] = []
    for token in tokens:
        word = token[0].lower().removesuffix("’s").removesuffix("'s")
        if not word[0].isalpha() or word in _BREAKS or len(found) == _NOUNS:
            break
        if word not in _EMPTY:
            found.append(word[:6])
    return tuple(found)


def _before(tokens: Sequence[re.Match[str]]) -> tuple[str, ...]:
    """The stem of the noun right before a verb or after which it stands with 's: 'prices have risen', 'the mine’s reopening'."""
    for token in reversed(tokens):
        word = token[0].lower()
        if word not in _AUXILIARIES:
            return (word.removesuffix("’s").removesuffix("'s")[:6],) if word[0].isalpha() and word not in _BREAKS | _EMPTY else ()
    return ()


def _is_otherwise(way: Way) -> bool:
    start, end = way.span.start - way.sentence.span.start, way.span.end - way.sentence.span.start
    before, after = _BREAK.split(way.sentence.text[:start])[-1], _BREAK.split(way.sentence.text[end:], maxsplit=1)[0]
    return bool(_OTHERWISE.search(before) or _OTHERWISE.search(_LATER.split(after, maxsplit=1)[0]))


@cache
def _table() -> dict[str, tuple[tuple[int, bool], ...]]:
    table: dict[str, tuple[tuple[int, bool], ...]] = {}
    for group, line in enumerate(_WAYS.split("\n")):
        for side, words in enumerate(line.split("/")):
            for word in words.split():
                table[word] = (*table.get(word, ()), (group, side == 0))
    return table


@cache
def _any_word() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{'|'.join(_table())})\b")
