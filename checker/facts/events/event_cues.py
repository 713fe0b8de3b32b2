"""Words that speak for an event and may stand anywhere in a sentence: 'Sadat' and 'gunned down', 'Lepanto' and 'fighting'.

An event has an anchor, a name that few others bear, and groups of cues: those of an alias with gaps ('tanks/troops … Prague'),
or the set of its sort ('assassination of Anwar Sadat': 'killed'). The cues in small letters are its acts. Silent where the anchor
is part of a longer name, and where an act that befalls everything is told of something else.
"""

from collections.abc import Iterable

from checker.facts.events.event_cue_words import CUE_SETS, find_words, inflected, is_in_set, words_of_cues, words_of_set
from checker.facts.events.wordings import BY, GAP, MARK, anchor_piece
from checker.facts.namesakes import is_of_kin
from checker.patterns import lazy
from checker.types import Span

# Characters at most between an anchor and an act that befalls everything.
_REACH = 30
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
_BEFALLS = lazy(
    r",?\s(?:which|that)\s(?:[^,;:.]{3,60}\s)?|(?:,?\s(?:which|that)|,\s[^,;:.]{3,60},?)?\s(?:(?:was|were|had\sbeen|being|since)\s)(?:[a-z]+\s)?(?:its\s)?|,\s|[’']s\s(?:[a-z]+\s)?|\s\("
)
_INTRANSITIVE = frozenset({"started", "began", "opened", "launched"})
_OBJECT = lazy(r"\s(?:an?|the|its|their|his|her|new|work|[a-z]+ing)\b")  # 'Microsoft started a service'
_BY = lazy(r"\b(?:by|at|with|in)\s(?:the\s)?$")
WITHIN = lazy(r"\b(?:of|at|by|within|from|for|with|in)\s(?:the\s)?$")  # what is a part of it, or a guest
_NO_ACTS = frozenset({"born", "end", "start", "beginning", "first", "last"})


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
    cues = {
        span
        for anchor, wording in told
        for group in _groups(wording)
        for span in find_words(text, group)
        if _is_told_of(text, anchor, span)
    }
    spans = _longest({anchor for anchor, _ in told} | cues)
    return [span for span in spans if text[span.start : span.end].lower() not in _NO_ACTS]


def is_whole(text: str, anchored: Iterable[tuple[Span, str]]) -> bool:
    """Whether a wording of an event stands in the text with a word of each of its groups."""
    return any(_groups(wording) and _find_cues(text, anchor, wording) for anchor, wording in anchored)


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


def _is_told_of(text: str, anchor: Span, act: Span) -> bool:
    """Whether an act is told of the anchor: one that befalls everything stands near it, a founding befalls it."""
    words = text[act.start : act.end].lower()
    if is_in_set(words, "founded") and not _is_founding_of(text, anchor, act):
        return False
    if words in _INTRANSITIVE and anchor.end <= act.start and _OBJECT.match(text, act.end):
        return False
    is_common = any(is_in_set(words, key) for key in _COMMON)
    return not is_common or max(anchor.start - act.end, act.start - anchor.end) <= _REACH


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
