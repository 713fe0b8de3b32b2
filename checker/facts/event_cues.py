"""Events that a sentence identifies by words that stand anywhere in it: 'Sadat' and 'gunned down', 'Lepanto' and 'fighting'.

An event has an anchor, a name that few others bear, and groups of cues of which each must be there: those of an alias with
gaps ('tanks/troops … Prague'), in any order, or the set of its sort ('assassination of Anwar Sadat': 'killed'). The cues in
small letters are its acts, which a date may stand by (event_ties.py says which one does); with three groups or more the
event is so sure that a date may stand by its names too. Silent where the anchor is part of a longer name, where the act lies far
from it, and for what comes every few years (matches, votes) unless three groups name it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.facts.event_cue_words import CUE_SETS, cue_pattern, set_pattern
from checker.facts.wordings import BY, GAP, anchor_piece
from checker.types import Span

if TYPE_CHECKING:
    from checker.facts.store import Fact, FactStore

_SURE = 3
_RECURRING = frozenset({"sport", "election"})
# Characters between an anchor and an act that is told of it; less for acts that befall everything.
_REACH, _SHORT_REACH = 90, 30
_COMMON = frozenset({"founded", "launched", "opened", "published", "discovered", "resigned", "died", "won", "free", "stolen", "arrested", "tried", "vanished"})
_PART = re.compile(r"(?:\s(?:and\sthe\s)?|[’']s?\s)[A-Z][a-z]")
_FROM = re.compile(r"\b(?:from|against|than|unlike|like|own|another|new)\s(?:the\s)?$")
_BREAK = re.compile(r"[;:–—]|,\sbut\s")
_NO_ACTS = frozenset({"born", "end", "start", "beginning", "first", "last"})


@dataclass(frozen=True, slots=True)
class Cued:
    """The events that a sentence may tell by these words: where its anchor stands, and the acts and names a date may stand by."""

    facts: tuple["Fact", ...]
    anchor: Span
    acts: tuple[Span, ...]
    names: tuple[Span, ...]


def find_cued(text: str, store: "FactStore") -> Iterator[Cued]:
    """What each anchor in the text tells of, with the cues that stand by it."""
    for anchor, anchored in store.find_anchors(text):
        if _FROM.search(text, 0, anchor.start):
            continue
        facts, acts, names = {}, set(), set()
        for fact, wording in anchored:
            found = _find_cues(text, anchor, wording) if _is_anchor(text, anchor, wording) else []
            is_sure = len(found) + 1 >= _SURE
            near = [
                span
                for _, spans in found
                for span in spans
                if (text[span.start].islower() or len(found) == 1) and _is_near(text, anchor, span, fact)
            ]
            if near and (is_sure or not _recurs(fact, wording, {text[span.start : span.end] for span in near})):
                facts[fact] = None
                acts.update(near)
                names.update([anchor, *(span for _, spans in found for span in spans)] if is_sure else ())
        if facts:
            kinds = {fact.kind for fact in facts}
            others = (fact for fact, _ in anchored if fact.kind in kinds)  # which the anchor may stand for too
            yield Cued(tuple(dict.fromkeys((*facts, *others))), anchor, *_set_apart(acts, names))


def _set_apart(acts: set[Span], names: set[Span]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The acts and the names without those that overlap a longer one, or an act."""
    taken: list[Span] = []
    for span in (*sorted(acts, key=_by_length), *sorted(names, key=_by_length)):
        if not any(span.overlaps(other) for other in taken):
            taken.append(span)
    return tuple(span for span in taken if span in acts), tuple(span for span in taken if span not in acts)


def _by_length(span: Span) -> tuple[int, int]:
    return span.start - span.end, span.start


def _is_anchor(text: str, span: Span, wording: str) -> bool:
    """Whether a name is spelt as the anchor of a wording and is no part of a longer one; in small letters it stands for one in small letters."""
    if text[span.start].islower():
        return GAP in wording and text[span.start : span.end] in anchor_piece(wording).split("/")
    return not _PART.match(text, span.end) or any(pattern.match(text, span.end + 1) for _, pattern in _groups(wording))


def _find_cues(text: str, anchor: Span, wording: str) -> list[tuple[str, list[Span]]]:
    """Each group with where it stands in the text, nothing where one of them does not."""
    found: list[tuple[str, list[Span]]] = []
    for group, pattern in _groups(wording):
        taken = [anchor, *(other for _, others in found for other in others[:1])]
        spans = [Span(*match.span()) for match in pattern.finditer(text)]
        spans = [span for span in spans if not any(span.overlaps(other) for other in taken)]
        if not spans:
            return []
        found.append((group, spans))
    return found


def _recurs(fact: "Fact", wording: str, acts: set[str]) -> bool:
    """Whether what is told comes every few years: matches, votes, victories; the Games of one city do not."""
    return (fact.kind in _RECURRING and wording != "hosted") or all(set_pattern("won").fullmatch(act) for act in acts)


def _is_near(text: str, anchor: Span, act: Span, fact: "Fact") -> bool:
    words = text[act.start : act.end].lower()
    is_common = fact.kind != "space" and any(set_pattern(key).fullmatch(words) for key in _COMMON)
    between = text[min(anchor.end, act.end) : max(anchor.start, act.start)]
    return words not in _NO_ACTS and len(between) <= (_SHORT_REACH if is_common else _REACH) and not _BREAK.search(between)


def _groups(wording: str) -> Sequence[tuple[str, re.Pattern[str]]]:
    """The groups of cues beside the anchor, each with its first letters."""
    if GAP in wording:
        anchor = anchor_piece(wording)
        return [(piece, cue_pattern(piece)) for piece in wording.split(GAP) if piece != anchor]
    if wording.startswith(BY):
        return [(wording.removeprefix(BY), cue_pattern(wording.removeprefix(BY))), ("invaded", set_pattern("invaded"))]
    return [(wording, set_pattern(wording))] if wording in CUE_SETS else []
