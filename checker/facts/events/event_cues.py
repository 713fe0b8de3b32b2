"""Events that a sentence identifies by words that stand anywhere in it: 'Sadat' and 'gunned down', 'Lepanto' and 'fighting'.

An event has an anchor, a name that few others bear, and groups of cues of which each must be there: those of an alias with
gaps ('tanks/troops … Prague'), in any order, or the set of its sort ('assassination of Anwar Sadat': 'killed'). The cues in
small letters are its acts, which a date may stand by (event_ties.py says which one does); with three groups or more the
event is so sure that a date may stand by its names too, and three cues of different aliases, a name among them, do as well
('Burr', 'Hamilton', 'Weehawken', whatever the verb). Silent where the anchor is part of a longer name, where the act lies far
from it, and for what comes every few years (matches, votes) unless three groups name it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.facts.events.event_cue_words import CUE_SETS, find_words, inflected, is_in_set, words_of_cues, words_of_set
from checker.facts.events.wordings import BY, GAP, MARK, anchor_piece
from checker.facts.namesakes import is_of_kin
from checker.patterns import lazy
from checker.types import Span

if TYPE_CHECKING:
    from checker.facts.store import Fact, FactStore

_SURE = 3
_RECURRING = frozenset({"sport", "election"})
# Characters between an anchor and an act that is told of it; less for acts that befall everything.
_REACH, _SHORT_REACH = 90, 30
_COMMON = frozenset("founded launched opened published discovered resigned died won free stolen arrested tried vanished".split())
# A longer name goes on behind, unless it says what kind of place or school it is.
_PART = lazy(
    r"(?!\s(?:High|School|Square|Harbou?r|Bay|Beach|Bridge|Station|Palace|Hotel|City|Jr)\b)(?:\s(?:and\sthe\s)?|[’']s?\s)(?:[A-Z][a-z]|[IVX]+\b)"
)
_OWNS = lazy(r"[’']s?\s")
# What is told of an equal is not told of the event: 'the Britannic, sister of the Titanic, which sank in 1916'.
EQUAL = (
    r"(?:sister(?:\sship)?|twin|successor|rival|predecessor|heir|replica|copy|namesake|cousin|companion|brother|son|daughter|wife|friend|neighbour)"
    r"\s(?:of|to)"
)
_OWNS_OTHER = lazy(r"[’']s?\s(?!(?:independence|freedom|[a-z]+\sindependence)\b)")  # 'Kenya's president, who became independent'
_UNLIKE = lazy(rf"\b(?:than|unlike|like|own|another|new|{EQUAL})\s(?:the\s)?$")
_FROM = lazy(rf"{_UNLIKE.pattern}|\b(?:from|against)\s(?:the\s)?$")
_BEFALLS = lazy(
    r",?\s(?:which|that)\s(?:[^,;:.]{3,60}\s)?|(?:,?\s(?:which|that)|,\s[^,;:.]{3,60},?)?\s(?:(?:was|were|had\sbeen|being|since)\s)(?:[a-z]+\s)?(?:its\s)?|,\s|[’']s\s(?:[a-z]+\s)?|\s\("
)
_INTRANSITIVE = frozenset({"started", "began", "opened", "launched"})
_OBJECT = lazy(r"\s(?:an?|the|its|their|his|her|new|work|[a-z]+ing)\b")  # 'Microsoft started a service'
_BY = lazy(r"\b(?:by|at|with|in)\s(?:the\s)?$")
WITHIN = lazy(r"\b(?:of|at|by|within|from|for|with|in)\s(?:the\s)?$")  # what is a part of it, or a guest
_BREAK = lazy(r"[;:–—]|,\sbut\s")
_RANKS = frozenset({"first", "last"})  # without which what is told may be any of its kind
_NO_ACTS = frozenset({"born", "end", "start", "beginning", "first", "last"})


@dataclass(frozen=True, slots=True)
class Cued:
    """The events that a sentence tells by these words, and others of their kind that the anchor may stand for.

    `acts` and `names` are what a date may stand by; none overlap.
    """

    facts: tuple["Fact", ...]
    others: tuple["Fact", ...]
    anchor: Span
    acts: tuple[Span, ...]
    names: tuple[Span, ...]


def find_cued(text: str, store: "FactStore") -> Iterator[Cued]:
    """What each anchor in the text tells of, with the cues that stand by it."""
    for anchor, anchored in store.find_anchors(text):
        if _FROM.search(text, 0, anchor.start) or is_of_kin(text, anchor):
            continue
        wordings = defaultdict(list)
        for fact, wording in anchored:
            if _is_anchor(text, anchor, wording):
                wordings[fact].append(wording)
        marks = {fact: _find_marks(text, anchor, fact, wordings[fact]) for fact in wordings}
        told = [fact for fact, spans in marks.items() if spans]
        if told:
            kinds = {fact.kind for fact in told}
            others = {fact for fact, _ in anchored if fact.kind in kinds and fact not in told}
            spans = {span for fact in told for span in marks[fact]}
            yield Cued(tuple(told), tuple(others), anchor, *_set_apart(text, spans))


def _find_marks(text: str, anchor: Span, fact: "Fact", wordings: Sequence[str]) -> set[Span]:
    """The acts and names that a date may stand by: of the wordings that are there whole, else of all if they are many."""
    marks: set[Span] = set()
    for wording in wordings:
        found = _find_cues(text, anchor, wording)
        is_sure = len(found) + 1 >= _SURE
        spans = [span for group in found for span in group]
        acts = {span for span in spans if (text[span.start].islower() or len(found) == 1) and _is_near(text, anchor, span, fact)}
        if acts and (is_sure or not _recurs(fact, wording, {text[span.start : span.end] for span in acts})):
            marks |= {anchor, *spans} if is_sure else acts
    return marks or _find_many(text, anchor, fact, wordings)


def _find_many(text: str, anchor: Span, fact: "Fact", wordings: Sequence[str]) -> set[Span]:
    """Cues of several wordings of an event, of which none is whole, where they are two or more and one of them is a name."""
    groups = {group for wording in wordings if GAP in wording and _RANKS.isdisjoint(wording.split(GAP)) for group in _groups(wording)}
    spans = {span for group in groups for span in find_words(text, group)}
    apart = _longest([anchor, *sorted(span for span in spans if _is_near(text, anchor, span, fact))])
    has_name = any(not text[span.start].islower() for span in apart if span != anchor)
    return set(apart) if has_name and len(apart) >= _SURE else set()


def find_groups(text: str, anchor: Span, wording: str) -> list[list[Span]]:
    """Where each group of a wording beside the anchor stands in the text; nothing at all where the anchor is that of something else."""
    is_meant = _is_anchor(text, anchor, wording) and not (_UNLIKE.search(text, 0, anchor.start) or is_of_kin(text, anchor))
    return _find_each(text, anchor, map(inflected, _groups(wording))) if is_meant else []


def find_marks_of(text: str, anchored: Iterable[tuple[Span, str]]) -> list[Span]:
    """All anchors and cues of an event in the text, whichever of its wordings they are of, the longest where they overlap.

    An anchor may own something here ('Diana's Mercedes'), since it is not alone in telling the event.
    """
    told = [
        (anchor, wording)
        for anchor, wording in anchored
        if (_OWNS.match(text, anchor.end) or _is_anchor(text, anchor, wording)) and not _UNLIKE.search(text, 0, anchor.start)
    ]
    cues = {span for _, wording in told for group in _groups(wording) for span in find_words(text, group)}
    spans = _longest({anchor for anchor, _ in told} | cues)
    return [span for span in spans if text[span.start : span.end].lower() not in _NO_ACTS]


def _set_apart(text: str, spans: Iterable[Span]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The acts and the names, none of which overlap."""
    apart = _longest(spans)
    return tuple(span for span in apart if text[span.start].islower()), tuple(span for span in apart if not text[span.start].islower())


def _longest(spans: Iterable[Span]) -> list[Span]:
    """The spans in order without those that overlap a longer one."""
    taken: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start - span.end, span.start)):
        if not any(span.overlaps(other) for other in taken):
            taken.append(span)
    return sorted(taken)


def _is_anchor(text: str, span: Span, wording: str) -> bool:
    """Whether a name is spelt as the anchor of a wording, and is no part of a longer one."""
    if text[span.start].islower():
        return GAP in wording and text[span.start : span.end] in anchor_piece(wording).split("/")
    if wording == "free" and _OWNS_OTHER.match(text, span.end):
        return False
    return not _PART.match(text, span.end) or any(
        cue.start == span.end + 1 for group in _groups(wording) for cue in find_words(text, group)
    )


def _find_cues(text: str, anchor: Span, wording: str) -> list[list[Span]]:
    """Where each group of a wording stands in the text, nothing where one of them does not."""
    found = _find_each(text, anchor, _groups(wording))
    return found if all(found) else []


def _find_each(text: str, anchor: Span, groups: Iterable[tuple[str, ...]]) -> list[list[Span]]:
    """Where each group of words stands in the text, apart from the first words of the others."""
    found: list[list[Span]] = []
    for group in groups:
        taken = [anchor, *(spans[0] for spans in found if spans)]
        found.append([span for span in find_words(text, group) if not any(span.overlaps(other) for other in taken)])
    return found


def recurs(fact: "Fact") -> bool:
    """Whether an event is of a kind that comes every few years: matches, votes."""
    return fact.kind in _RECURRING


def _recurs(fact: "Fact", wording: str, acts: set[str]) -> bool:
    """Whether what is told comes every few years: victories too, but not the Games of one city."""
    return (recurs(fact) and wording != "hosted") or all(is_in_set(act, "won") for act in acts)


def _is_near(text: str, anchor: Span, act: Span, fact: "Fact") -> bool:
    words = text[act.start : act.end].lower()
    if is_in_set(words, "founded") and not _is_founding_of(text, anchor, act):
        return False
    if words in _INTRANSITIVE and anchor.end <= act.start and _OBJECT.match(text, act.end):
        return False
    is_common = fact.kind != "space" and any(is_in_set(words, key) for key in _COMMON)
    between = text[min(anchor.end, act.end) : max(anchor.start, act.start)]
    return words not in _NO_ACTS and len(between) <= (_SHORT_REACH if is_common else _REACH) and not _BREAK.search(between)


def _is_founding_of(text: str, anchor: Span, act: Span) -> bool:
    """Whether the act befalls the anchor: 'founded Unicef', 'Unicef was founded', but not 'founded by Unicef'."""
    if act.end <= anchor.start:
        return not _BY.search(text, act.end, anchor.start)
    return bool(_BEFALLS.fullmatch(text, anchor.end, act.start)) and not WITHIN.search(text, 0, anchor.start)


def _groups(wording: str) -> list[tuple[str, ...]]:
    """The words of each group of cues beside the anchor."""
    if GAP in wording:
        anchor = anchor_piece(wording)
        return [words_of_cues(piece) for piece in wording.split(GAP) if piece.removesuffix(MARK) != anchor]
    if wording.startswith(BY):
        return [words_of_cues(wording.removeprefix(BY)), words_of_set("invaded")]
    return [words_of_set(wording)] if wording in CUE_SETS else []
