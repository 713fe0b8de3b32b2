"""Find majorities and margins that do not fit the vote beside them: 'a majority of six' for 27 to 19."""

import re
from collections.abc import Iterator, Sequence

from checker.clashes.figures.shares import WrongShare
from checker.mentions.scores import NUMBER, Score, ScoreKind, find_scores, whole_number
from checker.patterns import lazy
from checker.types import Sentence

_NO_MARGIN = r"(?![\w%,-]*\d|\w|\s(?:of|to|or|points?|per|seats?|%)\b|-)"  # 'a majority of 15 of the 27'
_MARGIN = lazy(rf"(?i)\b(?:majority|margin|lead)\sof\s(?:just\s|only\s)?(?P<n>{NUMBER})(?:\svotes?)?{_NO_MARGIN}")
# A majority that a party has or needs is that of seats, not of this vote.
_STANDING = lazy(
    r"(?i)\b(?:ha[sd]|have|having|holds?|held|needs?|needed|requir\w+|enjoys?|commands?|lost|working|overall|absolute|government|party|seats?|election|its|their"
    r"|last|previous|earlier)\b"
)
_OF_THE_BILL = lazy(rf"(?i)\b(?:bill|motion|vote|amendment|resolution|proposal|measure)[’']s\smajority\sof\s(?P<n>{NUMBER}){_NO_MARGIN}")
_BY_VOTES = lazy(rf"(?i)\bby\s(?:just\s|only\s)?(?P<n>{NUMBER})\svotes?(?=,|\s\()")


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
