"""Find how many voted one way, where the vote says otherwise: '68–31 ... All 32 votes against her', 'The eight who voted against'."""

from collections.abc import Iterator, Sequence

from checker.clashes.figures.ranks import WrongRank
from checker.mentions.scores import NUMBER, Score, ScoreKind, find_scores, whole_number
from checker.patterns import lazy
from checker.types import Sentence

_WHO = r"(?:members|senators|MPs|lawmakers|deputies|councillors|justices|judges|jurors|peers|delegates|representatives|those)"
_SIDE = r"(?:against|in\sfavou?r|opposed)"
# Only all of a side: 'nine of those against', 'some 30 votes against' and 'six votes against her came from ...' are parts of it.
_ALL_OF_SIDE = lazy(
    rf"\b(?:[Aa]ll(?:\sof\sthe)?|(?<!of\s)[Tt]he)\s(?P<n>{NUMBER})\s(?:(?:no|yes|dissenting|negative|opposing)\svotes\b|votes\s{_SIDE}\b"
    rf"|(?:{_WHO}\s)?who\s(?:had\s)?voted\s{_SIDE}\b)"
)
_NEAR = 8  # sentences between the vote and its side
_ANOTHER = lazy(r"(?i)\b(?:previous|earlier|last|committee|first|second|round|in \d{4}|years? ago)\b")


def find_wrong_sides(sentences: Sequence[Sentence]) -> Iterator[WrongRank]:
    """All votes of a side that are neither side of the only vote of the story."""
    told = [(sentence, found) for sentence in sentences for found in _ALL_OF_SIDE.finditer(sentence.text)]
    votes = {
        (vote.first, vote.second): (vote, sentence) for sentence in sentences if told for vote in find_scores(sentence) if _is_vote(vote)
    }
    if len(votes) != 1:
        return
    vote, voted = next(iter(votes.values()))
    for sentence, found in told:
        number = whole_number(found["n"])
        is_near = abs(sentence.index - voted.index) <= _NEAR and not _ANOTHER.search(sentence.text)
        if is_near and number not in (vote.first, vote.second, vote.first + vote.second):
            yield WrongRank(sentence.span_of(*found.span("n")), found[0], vote.span, vote.text, f"the vote was {vote.text}", False)


def _is_vote(score: Score) -> bool:
    return score.kind is ScoreKind.VOTE and not score.sets
