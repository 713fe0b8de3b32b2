"""Somebody, or somewhere, that a sentence names with a famous act in place of the right one.

One reading serves all acts: the sentence tells the act by all its cues (told_acts.py), names nobody whom the row accepts by any part
of a name, and has somebody of the same class stand where the doer, or the one to whom it was done, stands (act_signs.py). Places
are read in act_places.py. Whoever else the sentence may mean, it asks.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from checker.facts.acts.act_places import find_other_place
from checker.facts.acts.act_signs import BAR, ELSE, NOUN, VERB, Surroundings, draw, is_verb, weigh
from checker.facts.acts.bearers import Named, find_named, names_of, values_of
from checker.facts.acts.told_acts import PLACE, Told, find_told
from checker.facts.attachment import NAME, PERSON
from checker.facts.hits import make_hit
from checker.facts.namesakes import is_titled
from checker.facts.readings import is_earnest
from checker.facts.store import FactStore
from checker.mentions.gazetteer import without_accents
from checker.patterns import lazy
from checker.types import Hit, Sentence, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

_OFFICES = frozenset({"statesman", "pope"})
_YEAR = lazy(r"(?<![\d,.$£€])(?:1\d{3}|20\d\d)(?![\d,.]\d|\d)")
_WORD = lazy(r"[\w’'-]{3,}")
_NO_NAME = frozenset("the and for der van von del King Queen Pope Saint Sir Lord Lady Emperor Prince Princess General President".split())
_SIDES = 6  # of the words of a name, without which it is another's


def with_acts(code: str, story: "Story", hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits of a check, and for sentences without any those of acts: FC603 asks of those in office, FC604 of places, FC605 of others."""
    flagged = set()
    for hit in hits:
        flagged.add(hit.span)
        yield hit
    for sentence in story.sentences:
        yield from () if sentence.span in flagged else _find_hits(code, sentence, story)


def _find_hits(code: str, sentence: Sentence, story: "Story") -> Iterator[Hit]:
    for told in find_told(sentence.text, story.facts):
        if _code_of(told) == code and (wrong := _find_wrong(sentence.text, told, story)):
            span, name = wrong
            marks = [sentence.span_of(side.start, side.end) for side in (span, *_apart(told.cues, span))]
            if is_earnest(sentence, story, marks):
                message = f"{name} is named here; the reference says: {told.fact.statement} Which is right?"
                yield make_hit(code, sentence, told.fact, message, (name, told.fact.value), marks[:1], is_sure=False)


def _code_of(told: Told) -> str:
    if told.fact.relation == PLACE:
        return "FC604"
    return "FC603" if told.fact.kind in _OFFICES else "FC605"


def _apart(cues: Sequence[Span], span: Span) -> list[Span]:
    return [cue for cue in cues if not cue.overlaps(span)]


def _find_wrong(text: str, told: Told, story: "Story") -> tuple[Span, str] | None:
    """What is named in place of what the row has, and how the message calls it."""
    years = {int(year) for year in _YEAR.findall(text)}
    is_dated = any(interval.first[0] <= year <= interval.last[0] for year in years for interval in told.fact.intervals)
    around = Surroundings(told.fact.relation, is_dated, bool(years) and not is_dated, len(told.groups))
    if told.fact.relation == PLACE:
        return find_other_place(text, told, around)
    named = [one for one in find_named(text, told.fact.kind, story.facts) if not _is_cue(text, one.span, told)]
    best = max(
        ((weigh(_sketch(text, told, one, named), around), -one.span.start, one) for one in named if is_titled(text, one.span)), default=None
    )
    if best is None or best[0] < BAR or _is_accepted(text, told, best[2], story.facts) or not _is_he(best[2], story):
        return None
    return best[2].span, best[2].bearer.subject


def _is_cue(text: str, span: Span, told: Told) -> bool:
    return any(span.overlaps(cue) for cue in told.cues if not text[cue.start].islower())


def _sketch(text: str, told: Told, one: Named, named: Sequence[Named]) -> str:
    signs = {(other.span.start, other.span.end): ELSE for other in named if other is not one}
    signs |= {(one.span.start, one.span.end): PERSON}
    for cue in told.cues:
        words = text[cue.start : cue.end]
        is_name = not words[0].islower() and not is_verb(words.lower())
        signs.setdefault((cue.start, cue.end), NAME if is_name else VERB if is_verb(words) else NOUN)
    return draw(text, signs)


def _is_accepted(text: str, told: Told, one: Named, store: FactStore) -> bool:
    """Whether the text names anybody whom the row accepts, by any part of a name that is not that of the one asked about."""
    names = {name for value in values_of(told.fact) for name in names_of(value, store)}
    own = {*_words(text[one.span.start : one.span.end])}
    words = {word for name in names for word in _words(name)}
    if {without_accents(name) for name in one.bearer.names} & {without_accents(name) for name in names}:
        return True
    rest = {*_words(text[: one.span.start] + " " + text[one.span.end :])}
    is_namesake = not one.is_full and bool(own & words)
    return is_namesake or bool(rest & words) or any(len(own & {*_words(name)}) == len({*_words(name)}) for name in names if _words(name))


def _words(name: str) -> list[str]:
    words = (re.sub(r"[’']s?$", "", word) for word in _WORD.findall(name))
    return [without_accents(word) for word in words if word[0].isupper() and word not in _NO_NAME]


def _is_he(one: Named, story: "Story") -> bool:
    """Whether a surname alone is not that of somebody else of the story."""
    if one.is_full:
        return True
    surname = one.bearer.subject.split()[-1]
    firsts = re.findall(rf"(?<![\w’'-])([A-ZÀ-Þ][\w’'-]+)\s(?:[A-Z]\.\s)?{re.escape(surname)}\b", story.document.text)
    own = {word for name in one.bearer.names for word in name.split()}
    return all(first in own or first in _TITLES for first in firsts)


_TITLES = frozenset(
    "The President Prime Minister Chancellor Pope King Queen Sir Lord Lady Dame Dr Mr Mrs Ms Miss Senator General Captain When That As And But By"
    " After Before Since Until With Under From For While Professor Secretary Governor Premier Judge".split()
)
