"""Find events that a story speaks of by a noun, with their dates: 'the 2014 referendum', 'the quake struck Kobe in 1995'."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.clashes.dates.date_clashes import DateClash, excludes, is_slip_of
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

# What a story mostly tells of one, with its other names; a plural ('the attacks') is read as one event only where all are.
_NOUNS = {
    "fire": "fire blaze inferno",
    "crash": "crash collision accident derailment pile-up",
    "earthquake": "earthquake quake",
    "explosion": "explosion blast bombing",
    "attack": "attack attacks",
    "shooting": "shooting",
    "stabbing": "stabbing",
    "flood": "flood floods flooding",
    "storm": "storm hurricane cyclone typhoon",
    "tsunami": "tsunami",
    "massacre": "massacre",
    "coup": "coup",
    "referendum": "referendum",
    "disaster": "disaster tragedy",
    "eruption": "eruption",
    "landslide": "landslide mudslide avalanche",
    "robbery": "robbery burglary heist raid",
    "riot": "riot riots uprising revolt",
    "wedding": "wedding",
    "funeral": "funeral",
    "inauguration": "inauguration coronation",
    "deadline": "deadline",
    "election": "election elections ballot",
    "visit": "visit trip tour",
    "ceremony": "ceremony",
    "hearing": "hearing",
    "trial": "trial",
    "verdict": "verdict",
    "launch": "launch lift-off",
    "concert": "concert",
    "festival": "festival",
    "summit": "summit conference",
    "auction": "auction",
    "strike": "strike",
    "speech": "speech address",
    "killing": "killing murder assassination",
}
_KINDS = {noun: kind for kind, nouns in _NOUNS.items() for noun in nouns.split()}
_NOUN = rf"(?P<noun>{'|'.join(sorted(_KINDS, key=len, reverse=True))})"
_MODIFIERS = r"(?P<modifiers>(?:(?!(?:and|or|but|in|on|at|of|to|the|a|an)\s)[\w’'-]+\s){0,3}?)"
_PLACE = r"(?:\s(?:in|at|near|of|on|through)\s(?P<place>(?:the\s)?(?:[A-Z]|[a-z]+\s(?:in\s)?[A-Z])[\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}))?"
_CAME = (
    r"(?:,?\s(?:which|that))?(?:\s(?:was\sheld|took\splace|broke\sout|struck|hit|happened|occurred|erupted|swept\sthrough|is|was)|,?\sheld)?"
    r"(?:\s(?!(?:and|but|that|after|before|when)\s)[\w’'-]+){0,6}?"
)
_HEAD = lazy(rf"(?:^|[\s“(])(?P<the>[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Tt]heir)\s{_MODIFIERS}{_NOUN}\b")
_TO_DATE = lazy(rf"{_PLACE}{_CAME},?\s(?:(?:on|in|of|late|early|last|back|for|by|at)\s){{1,3}}$")
_AFTER_DATE = lazy(rf"(?:\s(?:night|morning|afternoon|evening))?(?:[’']s)?\s{_MODIFIERS}{_NOUN}\b{_PLACE}")
_FOR = lazy(
    rf",?\s(?:as\sthe\s(?:date|day)\s)?(?:for|of)\s(?:the|its|a|their|[\w’'-]+[’']s?)\s(?:[\w-]+[’']s?\s)?{_MODIFIERS}{_NOUN}\b{_PLACE}"
)
_OWNED = lazy(r"(?:\s(?:night|morning|afternoon|evening))?[’']s\s")
# Words before the noun that set apart one of several, anywhere in the story.
_SEVERAL = (
    r"(?:another|second|third|other|two|three|four|five|several|both|each|every|previous|earlier|last|next|further|more|fresh|new|similar"
    r"|separate|latest|original|annual|any|these|those|many|past|future)"
)
_COMMON = frozenset("first deadly fatal huge terrible big massive devastating recent fierce great major historic botched failed".split())


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An event of a `kind` on a `date`, with the `words` before its noun and the `names` with it.

    `is_known`: spoken of as 'the fire'; `is_set_apart`: by its date, 'the 2014 referendum'.
    """

    kind: str
    date: Mention
    span: Span
    words: frozenset[str]
    names: frozenset[str]
    is_known: bool
    is_set_apart: bool


def find_event_clashes(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[DateClash]:
    """The one event of its kind in a story, told with two dates: at most one clash a kind."""
    yield from _clashes(list(_find_events(sentences, mentions)), sentences)


def find_two_names_by_date(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[DateClash]:
    """The same of events that are named by their dates: 'the May 4 elections' and 'the May 14 election'."""
    yield from _clashes([event for event in _find_events(sentences, mentions) if event.is_set_apart], sentences)


def _clashes(found: Sequence[DatedEvent], sentences: Sequence[Sentence]) -> Iterator[DateClash]:
    kinds: dict[str, list[DatedEvent]] = defaultdict(list)
    for event in found:
        kinds[event.kind].append(event)
    for kind, events in kinds.items():
        if (clashing := _first_clash(events)) and not _are_several(kind, sentences):
            one, other = clashing
            score = 0.6 if one.names & other.names else 0.5
            yield DateClash(kind, f"the {kind}", (one.date, other.date), (one.span, other.span), score)


def _first_clash(events: Sequence[DatedEvent]) -> tuple[DatedEvent, DatedEvent] | None:
    """The first two tellings of one event where two dates are told and no third."""
    if len({event.date.value for event in events}) != 2:
        return None
    return next(((one, other) for one, other in combinations(events, 2) if _are_one(one, other)), None)


def _find_events(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[DatedEvent]:
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    for date in mentions:
        if date.kind is not MentionKind.DATE or date.value.precision in ("decade", "century"):
            continue
        if any(quote.overlaps(date.span) for quote in quotes):
            continue
        if event := _after(date, sentences[date.sentence]) or _before(date, sentences[date.sentence]):
            yield event


def _after(date: Mention, sentence: Sentence) -> DatedEvent | None:
    """'the 2014 referendum', 'Tuesday's mill fire in Leeds', 'named 18 September for the referendum'."""
    end = date.span.end - sentence.span.start
    match = _AFTER_DATE.match(sentence.text, end)
    is_bare = match and (date.value.year or date.value.month or date.value.weekday is not None or _OWNED.match(sentence.text, end))
    match = match if is_bare else _FOR.match(sentence.text, end)
    if not match:
        return None
    span = Span(date.span.start, sentence.span.start + match.end("noun"))
    return _event(match, date, span, match["place"], is_known=True, is_set_apart=bool(is_bare))


def _before(date: Mention, sentence: Sentence) -> DatedEvent | None:
    """'the Kobe earthquake of 1995', 'a fire broke out at a mill on Tuesday'."""
    start = date.span.start - sentence.span.start
    offset = max(0, start - 110)
    for match in reversed(list(_HEAD.finditer(sentence.text[offset:start]))):
        rest = _TO_DATE.match(sentence.text, offset + match.end(), start)
        if rest:
            span = Span(sentence.span.start + offset + match.start("noun"), date.span.end)
            is_known = match["the"].lower() not in ("a", "an")
            return _event(match, date, span, rest[0], is_known=is_known, is_set_apart=False)
    return None


def _event(match: re.Match[str], date: Mention, span: Span, where: str | None, *, is_known: bool, is_set_apart: bool) -> DatedEvent:
    words = [word for word in match["modifiers"].split() if word not in _COMMON]
    names = {word for word in [*words, *re.findall(r"\w+", where or "")] if word[:1].isupper()}
    return DatedEvent(_KINDS[match["noun"]], date, span, frozenset(words), frozenset(names), is_known, is_set_apart)


def _are_one(one: DatedEvent, other: DatedEvent) -> bool:
    """Whether the later is spoken of as known, nothing that is said with them differs, and the dates clash by a slip of the pen."""
    are_days = one.date.value.day and other.date.value.day and one.date.value.month == other.date.value.month
    is_told_apart = one.is_set_apart and other.is_set_apart and not one.names & other.names and not are_days
    differs = any(a and b and not a & b for a, b in ((one.names, other.names), (one.words, other.words)))
    are_years = one.date.value.year and other.date.value.year and one.kind != "deadline"
    clash = is_slip_of if are_years else excludes  # of past years a story may tell two, of days of this one seldom
    return other.is_known and not is_told_apart and not differs and clash(one.date.value, other.date.value)


def _are_several(kind: str, sentences: Sequence[Sentence]) -> bool:
    """Whether the story speaks of several of the kind: 'another fire', 'the fires'."""
    nouns = _NOUNS[kind].split()
    plurals = "|".join(noun + ("es" if noun[-1] == "h" else "s") for noun in nouns if noun[-1] != "s")
    several = re.compile(rf"(?i)\b{_SEVERAL}\s(?:[\w-]+\s)?(?:{'|'.join(nouns)})\b|\b(?:{plurals})\b(?!\sof\s\d)")
    plural_is_one = kind in ("attack", "flood", "riot", "election")
    found = (match[0] for sentence in sentences for match in several.finditer(sentence.text))
    return any(not (plural_is_one and match.lower().endswith("s") and " " not in match) for match in found)
