"""Find totals that stand with all their parts: '12 men and nine women, 21 in all', 'a total of £3m: £2m for ... and £1m for ...'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.patterns import lazy
from checker.types import Mention, Sentence

# Where one of these stands by the parts, they are not the whole, or not told exactly.
OPEN = lazy(
    r"(?i)\b(?:includ\w+|among|at least|at most|up to|more than|over|fewer than|less than|nearly|almost|about|around|roughly"
    r"|approximately"
    r"|some|others?|as well as|plus|such as|each|per|average|apiece|another|further|additional|respectively"
    r"|of (?:which|whom|them|these|those)"
    r"|or|either|between|than|from|compared|not counting|excluding|rest|remain\w*|mostly|mainly|both|separate|joint|unknown|previous"
    r"|last|already|so far|now|later|then|increas\w*|rose|up|down|fell|vs?|versus|against|times|goals?|points?|year|since|under|aged"
    r"|next|first|second|third|additionally|remain\w*|still|estimated|estimates?)\b|\bin \d{4}"
)
_BEFORE_TOTAL = lazy(
    r"(?i)(?:\ba (?:grand |combined |running )?total of|\btotall?ing|\bin total,?|\ba combined|\bcombined total of|\baltogether"
    r"|\badding up to"
    r"|\bmaking|\bmakes?)\s$"
)
_AFTER_TOTAL = lazy(r"(?i)^(?:\s[\w’-]+){0,2},?\s(?:in (?:all|total)|altogether|all told|combined)\b(?! (?-i:[A-Z]))")
# Between two parts: words without a verb of another statement, and 'and', a comma or brackets.
_LINK = lazy(r"^(?P<words>[^.;:!?–—\d]{0,60}?)(?:,(?: and)?|\band|\)|;)(?:\s[\w’“”'()-]+){0,4}[\s(]+$")
_WHEN = lazy(r"(?i)^\s*(?:last|this)\s(?:year|month|week|season),?\s|^\s*in\s\d{4},?\s")  # tells when, and leaves nothing out
MOST_PARTS = 12
REACH = 60  # characters before and after a figure in which it is called a total
_TO_TOTAL = lazy(
    r"^[^.;!?]{0,40}?[,–—:-]\s?(?:or\s|making\s|for\s|with\s|giving\s(?:\w+\s)?)?(?:a\s)?"
    r"(?:grand |combined )?(?:total of |totall?ing |combined )?(?:the\s)?$"
)


@dataclass(frozen=True, slots=True)
class Total:
    """A figure that is said to be the whole of `parts`, all of one sentence, in reading order."""

    whole: Mention
    parts: tuple[Mention, ...]


def find_totals(sentence: Sentence, figures: Sequence[Mention]) -> Iterator[Total]:
    """The totals of a sentence with their parts; none where a word says that parts are left out or figures are rough."""
    for i, whole in enumerate(figures):
        start, end = _place(sentence, whole)
        before, after = sentence.text[max(0, start - REACH) : start], sentence.text[end : end + REACH]
        if not (_BEFORE_TOTAL.search(before) or _AFTER_TOTAL.match(after)):
            continue
        for parts in (_run_before(sentence, figures[:i], start), _run_after(sentence, figures[i + 1 :], end)):
            if len(parts) >= 2 and _is_closed(sentence, whole, parts) and _is_one_kind(whole, parts):
                yield Total(whole, parts)
                break


def _place(sentence: Sentence, mention: Mention) -> tuple[int, int]:
    return mention.span.start - sentence.span.start, mention.span.end - sentence.span.start


def _run_before(sentence: Sentence, figures: Sequence[Mention], start: int) -> tuple[Mention, ...]:
    """The figures in a row that end right before the total."""
    parts: list[Mention] = []
    for figure in reversed(figures[-MOST_PARTS:]):
        gap = sentence.text[_place(sentence, figure)[1] : start]
        if not (_LINK.match(gap) if parts else _TO_TOTAL.match(gap)):
            break
        parts.append(figure)
        start = _place(sentence, figure)[0]
    return tuple(reversed(parts))


def _run_after(sentence: Sentence, figures: Sequence[Mention], end: int) -> tuple[Mention, ...]:
    """The figures in a row after a dash, a colon or a comma that follows the total."""
    parts: list[Mention] = []
    for figure in figures[:MOST_PARTS]:
        start, stop = _place(sentence, figure)
        gap = sentence.text[end:start]
        if not (_LINK.match(gap) if parts else re.match(r"^[^.;!?,]{0,40}?(?:[:–—]|\s-|,)\s(?:the\s)?$", gap)):
            break
        parts.append(figure)
        end = stop
    return tuple(parts)


def _is_closed(sentence: Sentence, whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether nothing between the figures or right around them leaves the list open."""
    places = [_place(sentence, mention) for mention in (whole, *parts)]
    start, end = min(p[0] for p in places), max(p[1] for p in places)
    lead = re.split(r"[;:–—]|,\s", sentence.text[:start])[-1][-30:]
    lead = _WHEN.sub("", _BEFORE_TOTAL.sub("", lead))
    return not OPEN.search(lead + sentence.text[start:end] + re.split(r"[.;]\s", sentence.text[end : end + 40])[0].split(",")[0])


def _is_one_kind(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether all are sums of one currency, shares, or counts."""
    kinds = {_kind(mention) for mention in (whole, *parts)}
    return len(kinds) == 1 and "" not in kinds and all(m.value.low == m.value.high and m.value.low > 0 for m in (whole, *parts))


def _kind(mention: Mention) -> str:
    unit = mention.value.unit
    if mention.value.approximate or unit in ("age", "share", "points") or mention.text[:1] in "-−":
        return ""
    if unit == "%" or (unit and not unit[0].isalpha()) or unit in ("US$", "A$", "C$", "NZ$", "HK$", "S$", "Rs"):
        return unit
    return unit if unit in ("day", "week", "month", "year", "hour", "minute", "mile", "km", "metre", "kg", "tonne", "acre") else "count"
