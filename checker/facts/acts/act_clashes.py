"""Somebody, or somewhere, that a sentence names with a famous act in place of the right one.

One reading serves all acts: the sentence tells the act by all its cues (told_acts.py), names nobody whom the row accepts by any part
of a name, and has somebody of the same class stand where the doer, or the one to whom it was done, stands (act_signs.py). Places
are read in act_places.py. Whoever else the sentence may mean, it asks.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from checker.facts.acts.act_places import find_other_place
from checker.facts.acts.act_signs import BAR, ELSE, draw, is_paired, sign_of, weigh
from checker.facts.acts.bearers import Named, find_named, names_of
from checker.facts.acts.told_acts import PLACE, Told, find_told, without
from checker.facts.attachment import PERSON
from checker.facts.hits import make_hit
from checker.facts.namesakes import is_titled
from checker.facts.people.first_deeds import sort_of
from checker.facts.readings import is_earnest
from checker.facts.store import Fact, FactStore
from checker.mentions.gazetteer import demonyms, without_accents
from checker.patterns import lazy
from checker.types import Hit, Sentence, Span

if TYPE_CHECKING:
    from checker.story import Story

_OFFICES = frozenset({"statesman", "pope"})
_WORD = lazy(r"[\w’'-]{3,}|\b[IVX]+\b")
_KIND, _COUNTRYS = lazy(r"\s([\w-]+)"), lazy(r"\b[A-Z]\w+[’']s?\s$")
_NUMERALS = frozenset("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI".split())
_QUOTED, _UNQUOTED = lazy(r"[“\"‘'](?:the\s|an?\s)?$"), lazy(r"[,.]?[”\"’'](?!s\b)")
_NO_NAME = frozenset("the and for der van von del King Queen Pope Saint Sir Lord Lady Emperor Prince Princess General President".split())


def with_acts(code: str, story: "Story", hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits of a check, and for sentences without any those of acts: FC603 asks of those in office, FC604 of places, FC605 of others."""
    flagged = set()
    for hit in hits:
        flagged.add(hit.span)
        yield hit
    yield from (hit for hit in story.act_hits if hit.code == code and hit.span not in flagged)


def find_act_hits(story: "Story") -> Iterator[Hit]:
    """What is asked of each sentence, under the code of the check that asks it."""
    for sentence in story.sentences:
        yield from _find_hit(sentence, story)


def _find_hit(sentence: Sentence, story: "Story") -> Iterator[Hit]:
    """What is asked of a sentence: the surest, since a wrong name may seem to be wrong with several acts."""
    found = [(told, wrong) for told in find_told(sentence.text, story.facts) if (wrong := _find_wrong(sentence.text, told, story))]
    told, (points, span, name) = max(found, key=lambda pair: pair[1][0], default=(None, (0.0, None, "")))
    if points < BAR:
        return
    marks = [sentence.span_of(side.start, side.end) for side in (span, *_apart(sentence.text, told.cues, span))]
    if is_earnest(sentence, story, marks):
        message = f"{name} is named here; the reference says: {told.fact.statement} Which is right?"
        yield make_hit(_code_of(told), sentence, told.fact, message, (name, told.fact.value), marks[:1], is_sure=False)


def _code_of(told: Told) -> str:
    if told.fact.relation == PLACE:
        return "FC604"
    return "FC603" if told.fact.kind in _OFFICES else "FC605"


def _apart(text: str, cues: Sequence[Span], span: Span) -> list[Span]:
    """The cues that are no part of the name, and no words that are famous themselves, which are quoted in earnest."""
    return [cue for cue in cues if not cue.overlaps(span) and not _QUOTED.search(text, 0, cue.start) and not _UNQUOTED.match(text, cue.end)]


def _find_wrong(text: str, told: Told, story: "Story") -> tuple[float, Span, str] | None:
    """What is named in place of what the row has: its points, where it stands, and how the message calls it."""
    if _is_narrower(text, told):
        return None
    if told.fact.relation == PLACE:
        return find_other_place(text, told)
    named = [one for one in find_named(text, told.fact.kind, story.facts) if not _is_cue(text, one, told)]
    sketches = {one: _sketch(text, told, one, named) for one in named if is_titled(text, one.span)}
    weighed = sorted((-weigh(sketch, told, one.strangeness), one.span.start, one) for one, sketch in sketches.items())
    for points, _, one in weighed:
        if -points >= BAR and not _is_accepted(text, told, one, sketches[one], story.facts) and _is_he(one, story):
            return -points, one.span, one.bearer.subject
    return None


def _is_narrower(text: str, told: Told) -> bool:
    """Whether the text tells of the first of a country or a kind, of whom the row says nothing: 'the first American to walk in space'."""
    for cue in told.cues:
        kind = _KIND.match(text, cue.end) if text[cue.start : cue.end].lower() in ("first", "last") else None
        if kind and (kind[1] in demonyms() or sort_of(kind[1])) and kind[1] not in told.fact.statement:
            return True
        if cue.start and _COUNTRYS.search(text, 0, cue.start) and text[cue.start : cue.end].lower().startswith("first"):
            return True
    return False


def _is_cue(text: str, one: Named, told: Told) -> bool:
    """Whether somebody is told of by a cue, or is one whom a cue names elsewhere in the text."""
    names = [cue for cue in told.cues if not text[cue.start].islower()]
    is_told = one.bearer.subject in told.fact.statement and one.bearer.subject not in told.fact.value
    return is_told or any(one.span.overlaps(cue) for cue in names)


def _sketch(text: str, told: Told, one: Named, named: Sequence[Named]) -> str:
    signs = {(other.span.start, other.span.end): ELSE for other in named if other is not one}
    signs |= {(one.span.start, one.span.end): PERSON}
    for cue in told.cues:
        signs.setdefault((cue.start, cue.end), sign_of(text[cue.start : cue.end], told))
    return draw(text, signs)


def _is_accepted(text: str, told: Told, one: Named, sketch: str, store: FactStore) -> bool:
    """Whether somebody is accepted, or the text names anybody who is right, by any part of a name beside that of the one, and the cues.

    Of two who did something together one may stand beside a wrong partner: 'Hillary and Mallory'. Others whom the row knows are not
    asked about, but do not make a text right.
    """
    right, others = _names_of(told.fact, store)
    own = _words(text[one.span.start : one.span.end]) or _words(one.bearer.subject)
    if any(own <= words or words <= own or (own & words and not one.is_full) for words in (*right, *others)):
        return True
    hidden = [one.span, *(cue for cue in told.cues if not text[cue.start].islower())]
    rest = _words(without(text, hidden)) - _NUMERALS
    return any(rest & words for words in right) and not (told.fact.value.count("; ") == 1 and is_paired(sketch))


@cache
def _names_of(fact: Fact, store: FactStore) -> tuple[tuple[set[str], ...], tuple[set[str], ...]]:
    """The words of all names of those who are right for a row, and of the others whom it knows to be named with it."""
    right = [words for value in fact.value.split("; ") for name in names_of(value, store) if (words := _words(name))]
    also = [words for value in fact.also.split("; ") for name in names_of(value, store) if (words := _words(name))]
    is_right = [any(words & known for known in right) for words in also]
    spelt = (words for words, is_same in zip(also, is_right, strict=True) if is_same)
    return (*right, *spelt), tuple(words for words, is_same in zip(also, is_right, strict=True) if not is_same)


def _words(name: str) -> set[str]:
    words = (re.sub(r"[’\']s?$", "", word) for word in _WORD.findall(name))
    return {without_accents(word) for word in words if word[:1].isupper() and word not in _NO_NAME}


def _is_he(one: Named, story: "Story") -> bool:
    """Whether a surname alone is not that of somebody else of the story."""
    if one.is_full:
        return True
    surname = one.bearer.subject.split()[-1]
    firsts = re.findall(rf"(?<![\w’'-])([A-ZÀ-Þ][\w’'-]+)\s(?:[A-Z]\.\s)?{re.escape(surname)}\b", story.document.text)
    own = {word for name in one.bearer.names for word in name.split()}
    return all(first in own or first in _TITLES for first in firsts)


_TITLES = frozenset(
    "The President Prime Minister Chancellor Pope King Queen Sir Lord Lady Dame Dr Mr Mrs Ms Miss Senator General Captain When That As And"
    " But By"
    " After Before Since Until With Under From For While Professor Secretary Governor Premier Judge".split()
)
