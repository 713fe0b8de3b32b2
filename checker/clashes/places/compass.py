"""Find one thing that a story sets in opposite parts of a country: 'a park in southern Spain', 'the park in the north'."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

_PART = r"(?P<part>(?:(?:north|south)(?:[- ]?(?:east|west))?|east|west)(?:ern)?)"
_IN_PART = rf"(?:in|on|near|from|of)\s(?:the\s)?(?:(?:far|deep|remote|rural)\s)?{_PART}\b(?!\s(?:side|wing|end|bank|edge|stand|door|gate))"
_NAME = r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s(?:of\s)?[A-ZÀ-Þ][\w’'-]+){0,3})"
_KIND = r"(?:city|town|village|port|province|state|region|district|island|county|suburb|resort)"
_PHRASES = (
    rf"\b(?:the|a|an|this|its|his|her|their)\s(?:[a-z-]+\s){{0,2}}?(?P<noun>[a-z]{{4,}}),?\s{_IN_PART}",
    rf"\b(?-i:{_NAME}),?\s(?:an?\s(?:[a-z-]+\s){{0,2}}{_KIND}\s)?{_IN_PART}",
    rf"\b(?:the|a|an)\s(?:[\w-]+\s)?{_PART}\s(?:[\w-]+\s)?{_KIND}\sof\s(?-i:{_NAME})",
    rf"\b(?-i:{_NAME}),\s(?:the|a|an)\s{_PART}\s(?:[\w-]+\s)?{_KIND}\b",
    rf"\b(?:the|this)\s(?:[a-z-]+\s)?{_PART}\s(?:(?-i:[A-Z][a-z]+)\s)?(?P<noun>city|town|village|port|island|resort|farm)\b(?!\sof)",
)
_OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}
_VAGUE = frozenset("area side part region people country state place house home border coast person land place thing end case".split())
_SEVERAL = lazy(r"(?i)\b(?:another|other|both|similar|two|second|elsewhere|while|whereas|unlike|from\s\w+\sto)\b")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(phrase, re.IGNORECASE) for phrase in _PHRASES)


def find_opposite_parts(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[tuple[str, Mention, Mention]]:
    """The noun or name and two mentions of the parts, the later second, outside quotes."""
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    text = " ".join(sentence.text for sentence in sentences)
    told: dict[str, list[Mention]] = defaultdict(list)
    for sentence in sentences:
        for match in (m for pattern in _patterns() for m in pattern.finditer(sentence.text)):
            key, span = _key(match), sentence.span_of(*match.span("part"))
            if not _SEVERAL.search(match[0]) and not any(quote.overlaps(span) for quote in quotes):
                part = re.sub(r"[- ]|ern$", "", match["part"].lower())
                told[key].append(Mention(MentionKind.PLACE, span, match["part"], part, sentence.index))
    for key, parts in told.items():
        form = re.escape(key)
        if key in _VAGUE or re.search(rf"(?i)\b(?:{form}e?s|(?:another|other)\s{form})\b", text):
            continue
        later = next((p for p in parts if p.sentence != parts[0].sentence and are_opposite(parts[0].value, p.value)), None)
        if later:
            yield key, *sorted((parts[0], later), key=lambda part: part.span.start)


def _key(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return groups.get("name") or groups["noun"].lower()


def are_opposite(one: str, other: str) -> bool:
    """'north' and 'southwest'; not 'north' and 'east'."""
    return any(part in one and _OPPOSITE[part] in other for part in _OPPOSITE)
