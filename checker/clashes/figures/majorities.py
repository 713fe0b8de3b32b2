"""Find majorities and shares that do not fit the count beside them: 'a majority of six' for 27 to 19, 'most (48 of 97)'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.scores import NUMBER, Score, ScoreKind, find_scores, whole_number
from checker.patterns import lazy
from checker.types import Sentence, Span

_NO_MARGIN = r"(?![\w%,-]*\d|\w|\s(?:of|to|or|points?|per|seats?|%)\b|-)"  # 'a majority of 15 of the 27'
_MARGIN = lazy(rf"(?i)\b(?:majority|margin|lead)\sof\s(?:just\s|only\s)?(?P<n>{NUMBER})(?:\svotes?)?{_NO_MARGIN}")
# A majority that a party has or needs is that of seats, not of this vote.
_STANDING = lazy(
    r"(?i)\b(?:ha[sd]|have|having|holds?|held|needs?|needed|requir\w+|enjoys?|commands?|lost|working|overall|absolute|government|party|seats?|election|its|their"
    r"|last|previous|earlier)\b"
)
_OF_THE_BILL = lazy(rf"(?i)\b(?:bill|motion|vote|amendment|resolution|proposal|measure)[’']s\smajority\sof\s(?P<n>{NUMBER}){_NO_MARGIN}")
_BY_VOTES = lazy(rf"(?i)\bby\s(?:just\s|only\s)?(?P<n>{NUMBER})\svotes?(?=,|\s\()")
_SHARES = {
    "half": (0.44, 0.56), "a third": (0.29, 0.38), "one third": (0.29, 0.38), "a quarter": (0.21, 0.29), "two thirds": (0.62, 0.71),
    "three quarters": (0.71, 0.79), "majority": (0.5, 1.0), "most": (0.5, 1.0), "minority": (0.0, 0.5),
}  # fmt: skip
_SHARE = (
    r"(?:(?P<hedge>more than|over|nearly|almost|just under|less than|fewer than|under|about|some|only)\s)?"
    r"(?P<word>(?:a\s(?:small\s|large\s|clear\s)?)?(?:majority|minority)|most|half|(?:one|a)[\s-](?:third|quarter)|two[\s-]thirds|three[\s-]quarters)\b"
)
_PERCENT = r"(?P<percent>\d{1,3}(?:\.\d+)?)\s?(?:%|per\s?cent)"
_PART = rf"(?P<a>{NUMBER})\s(?:out\s)?of\s(?:the\s|its\s)?(?P<b>{NUMBER})"
_TOLD_FIRST = lazy(
    rf"(?i)\b{_SHARE}(?:\sof\s(?:the\s|its\s|their\s|those\s|all\s)?\w+(?:\s\w+)?)?(?:\s\(|,\sor\s|\s[–—]\s(?:or\s)?)(?:about\s|some\s|around\s)?(?:{_PERCENT}|{_PART})(?=[),.–—]|\s[–—])"
)
_TOLD_LAST = lazy(
    rf"(?i)(?<![\w.,])(?:{_PERCENT}|{_PART})(?:\s\w+){{0,2}}(?:,\s(?:or\s)?|\s\(|\s[–—]\s){_SHARE}(?=[),.–—]|\s[–—]|\sof\s(?:all|the|its|those)\s\w+[.,])"
)
_LOOSE = 0.03


@dataclass(frozen=True, slots=True)
class WrongShare:
    """What is said (`told`), the count that does not fit (`count`), and the sum that shows it."""

    told: Span
    told_text: str
    count: Span
    count_text: str
    working: str


def find_wrong_margins(sentences: Sequence[Sentence]) -> Iterator[WrongShare]:
    """Majorities and margins that no reading of the only vote in their sentence or the next to it gives."""
    for i, sentence in enumerate(sentences):
        for found in (*_MARGIN.finditer(sentence.text), *_BY_VOTES.finditer(sentence.text)):
            if _STANDING.search(sentence.text):
                continue
            near = [s for s in sentences[max(0, i - 1) : i + 2] if abs(s.paragraph - sentence.paragraph) <= (s.index < sentence.index)]
            votes = {(v.first, v.second): v for s in near for v in find_scores(s) if v.kind is ScoreKind.VOTE and not v.sets}
            number = whole_number(found["n"])
            if len(votes) == 1 and number not in _margins(vote := next(iter(votes.values()))):
                yield _wrong_margin(sentence, found, vote)


def find_wrong_bill_margins(sentences: Sequence[Sentence]) -> Iterator[WrongShare]:
    """'The bill’s majority of 45' against the only vote of the story, wherever that stands."""
    told = [(sentence, found) for sentence in sentences for found in _OF_THE_BILL.finditer(sentence.text)]
    votes = {(v.first, v.second): v for s in sentences if told for v in find_scores(s) if v.kind is ScoreKind.VOTE and not v.sets}
    vote = next(iter(votes.values())) if len(votes) == 1 else None
    yield from (_wrong_margin(sentence, found, vote) for sentence, found in told if vote and whole_number(found["n"]) not in _margins(vote))


def _margins(vote: Score) -> set[int]:
    """The difference, and votes more than half, which some call the majority; a half may be counted with."""
    high, low = max(vote.first, vote.second), min(vote.first, vote.second)
    need = (high + low) // 2
    return {high - low, high - need, high - need - 1, high, low}


def _wrong_margin(sentence: Sentence, found: re.Match[str], vote: Score) -> WrongShare:
    high, low = max(vote.first, vote.second), min(vote.first, vote.second)
    return WrongShare(sentence.span_of(*found.span()), found[0], vote.span, vote.text, f"{high:,} less {low:,} is {high - low:,}")


def find_wrong_shares(sentence: Sentence) -> Iterator[WrongShare]:
    """Shares in words whose count or percentage, in brackets or after 'or', is another share."""
    if not re.search(r"(?i)half|most|ority|third|quarter", sentence.text):
        return
    for pattern in (_TOLD_FIRST, _TOLD_LAST):
        for found in pattern.finditer(sentence.text):
            share = _share(found)
            if share is None or _fits(share, *_range(found["word"].lower(), (found["hedge"] or "").lower())):
                continue
            told, count = (
                found.span("word"),
                (found.start("a") if found["a"] else found.start("percent"), found.end("b") if found["a"] else found.end("percent")),
            )
            told = (found.start("hedge") if found["hedge"] else told[0], told[1])
            text = sentence.text
            yield WrongShare(
                sentence.span_of(*told),
                text[slice(*told)],
                sentence.span_of(*count),
                text[slice(*count)],
                f"{text[slice(*count)]} is {share:.0%}",
            )


def _fits(share: float, low: float, high: float) -> bool:
    """Loosely, but for a half: less is not more."""
    if (low == 0.5 and share < 0.5) or (high == 0.5 and share > 0.5):
        return False
    return low - _LOOSE <= share <= high + _LOOSE


def _share(found: re.Match[str]) -> float | None:
    if found.groupdict().get("percent"):
        return float(found["percent"]) / 100
    part, whole = whole_number(found["a"]), whole_number(found["b"])
    return part / whole if 0 < part <= whole else None


def _range(word: str, hedge: str) -> tuple[float, float]:
    bare = word.replace("-", " ").replace("one ", "a ")
    name = next(
        key for key in ("majority", "minority", "most", "half", "a third", "a quarter", "two thirds", "three quarters") if key in bare
    )
    low, high = _SHARES[name]
    middle = (low + high) / 2
    if name in ("majority", "minority", "most") or hedge in ("about", "some", "only", ""):
        return low, high
    return (
        (middle, 1.0)
        if hedge in ("more than", "over")
        else (low - 0.03, middle)
        if hedge in ("nearly", "almost", "just under")
        else (0.0, middle)
    )
