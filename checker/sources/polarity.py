"""Find what a story denies and its source says, or the other way round, and what rises in one and falls, or stays, in the other."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.mentions.counts import stems
from checker.patterns import lazy
from checker.sources.comparing import Differing, comparison
from checker.sources.setting import Telling, is_from_elsewhere, is_of_another_time, link, telling_of
from checker.types import Sentence
from checker.versions.values import Value

if TYPE_CHECKING:
    from checker.story import Story

_NOT = r"(?:not|never|no\slonger)"
# What makes a sentence say no in another way; where it stands nothing is compared.
_OTHERWISE = lazy(
    r"(?i)\b(?:no|nor|none|nobody|nothing|neither|without|hardly|barely|only|unless|until|but|instead|rather|although|though|whether|if|fail\w*"
    r"|refus\w+|den(?:y|ies|ied)|reject\w*|declin\w+|oppos\w+|avoid\w*|stop\w*|un(?:likely|able|willing|changed)|rul\w+\sout)\b"
)
_NEGATED = lazy(rf"\b(?:{_NOT}|\w+n[’']t)\s(?:(?:yet|be|been|have|to|also|\w+ly)\s){{0,2}}(?P<word>[a-z]{{4,}})\b")
_WAYS = {
    "up": r"rises?|rose|risen|rising|increas(?:e|es|ed|ing)|gr[eo]ws?|grown|growing|climb(?:s|ed|ing)?|jump(?:s|ed)?|soar(?:s|ed)?"
    r"|(?:went|goes|is|was|are|were)\sup|up",
    "down": r"falls?|fell|fallen|falling|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shr[aiu]nk|slid|plung(?:es|ed)"
    r"|(?:went|goes|is|was|are|were)\sdown|down|lost|halv(?:es|ed)",
    "level": r"unchanged|the\ssame|steady|stable|flat",
}
_WAY = "|".join(f"(?P<{way}>{words})" for way, words in _WAYS.items())
_MOVED = lazy(
    rf"(?P<noun>(?:[\w’'-]+\s){{1,4}})(?:(?:also|overall|again|sharply|slightly|has|have|had|is|was|were|are|remains?|remained|stays?|stayed|held|been|by)\s)"
    rf"{{0,3}}(?:{_WAY})\b"
)
_BY_NUMBER = lazy(rf"\b(?:{_WAY})\s(?:by\s|of\s)?(?:about\s|nearly\s|some\s|almost\s|more\sthan\s)?(?P<number>[£$€]?\d[\d.,]*\d|\d)")
_SUBJECT = 2  # words that name what goes up or down, which two statements share
_SHARED = 2.0  # strength of the link of two statements about one thing
_SURELY = 3.0  # and of two of which one has a 'not'


def _read_moves(story: "Story") -> Iterator[Value]:
    """What went which way. The key is the way and the stems of the words for what went it, or the number by which."""
    for sentence in story.sentences:
        for match in (*_MOVED.finditer(sentence.text), *_BY_NUMBER.finditer(sentence.text)):
            groups = match.groupdict()
            way = next(way for way in _WAYS if groups[way])
            subject = stems(groups["noun"]) if groups.get("noun") else frozenset({f"#{groups['number'].strip('£$€')}"})
            yield Value.of("move", (way, subject), sentence, match)


def _is_of_another_time(move: Value, _told: Telling, _held: Sequence[Telling]) -> bool:
    return is_of_another_time(move.sentence.text)


def _meant(move: Value, _told: Telling, source: Telling) -> Value | None:
    """What goes another way in every sentence of the source that tells of it."""
    found = [other for other in source.all(_read_moves) if _is_linked(move, other, source)]
    return found[0] if found and all(other.key[0] != move.key[0] for other in found) else None


def _is_linked(one: Value, other: Value, source: Telling) -> bool:
    shared = one.key[1] & other.key[1]
    if len(shared) < min(_SUBJECT, len(one.key[1]), len(other.key[1])) or not shared:
        return False
    return link(one, other, source).strength >= _SHARED - any(word[0] == "#" for word in shared)


find_other_ways = comparison(_read_moves, _meant, is_left_out=_is_of_another_time)


def find_other_negations(story: "Story", sources: Sequence["Story"]) -> Iterator[Differing]:
    """Verbs and adjectives that are denied on one side only, in sentences that tell the same."""
    told, held = telling_of(story), [telling_of(source) for source in sources]
    for sentence in story.sentences:
        if is_from_elsewhere(sentence, held) or _OTHERWISE.search(sentence.text):
            continue
        for source in held:
            if found := next(_denied(sentence, told, source), None):
                one, other = found
                yield Differing.of(one, source.story, other, (one.text, other.text), other.text)
                break


@lru_cache(maxsize=4096)
def _negated(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_NEGATED.finditer(text))


def _denied(sentence: Sentence, told: Telling, source: Telling) -> Iterator[tuple[Value, Value]]:
    """What one of the sentences denies and the other says: the words of both."""
    own = _negated(sentence.text)
    for other in source.story.sentences:
        theirs = _negated(other.text)
        if bool(own) == bool(theirs) or (not theirs and _OTHERWISE.search(other.text)):
            continue
        for match in own or theirs:
            plain = re.search(rf"\b{re.escape(match['word'][:5])}\w*", (other if own else sentence).text)
            if plain:
                first, second = (match, plain) if own else (plain, match)
                one, its = Value.of("denial", "", sentence, first), Value.of("denial", "", other, second)
                if not told.is_quoted(one.span) and link(one, its, source).strength >= _SURELY:
                    yield one, its
