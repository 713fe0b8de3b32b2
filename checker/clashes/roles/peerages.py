"""Find one peerage told in two ranks: 'the 5th Earl of Carnarvon', later 'the 8th Duke of Carnarvon'."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.patterns import lazy
from checker.types import Sentence, Span

# A wife has her husband's rank.
_RANKS = {
    "Duke": "duke", "Duchess": "duke", "Marquess": "marquess", "Marquis": "marquess", "Marchioness": "marquess", "Earl": "earl",
    "Countess": "earl", "Viscount": "viscount", "Viscountess": "viscount", "Baron": "baron", "Baroness": "baron",
}  # fmt: skip
_TITLE = lazy(rf"\b(?P<number>\d+(?:st|nd|rd|th)\s)?(?P<rank>{'|'.join(_RANKS)})\sof\s(?P<seat>[A-Z][\w’'-]+)")
# A family may rise: a later holder is of a higher rank, and the story says so.
_RAISED = lazy(r"(?i)\b(?:created|elevated|raised|promoted|ennobled|became|title|peerage|dukedom|earldom|former|extinct)\b")

Title = tuple[Sentence, Span, str]  # with its words


def find_two_ranks(sentences: Sequence[Sentence]) -> Iterator[tuple[Title, Title]]:
    """The usual title of a seat and the only one of another rank, where one of the two is numbered and none is told to have been raised."""
    told: dict[str, dict[str, list[Title]]] = defaultdict(lambda: defaultdict(list))
    numbered: set[str] = set()
    for sentence in sentences:
        for match in _TITLE.finditer(sentence.text):
            told[match["seat"]][_RANKS[match["rank"]]].append((sentence, sentence.span_of(*match.span()), match[0]))
            if match["number"]:
                numbered.add(match["seat"])
    for seat, ranks in told.items():
        if len(ranks) == 2 and seat in numbered and not any(_RAISED.search(s.text) for titles in ranks.values() for s, *_ in titles):
            usual, odd = sorted(ranks.values(), key=lambda titles: (-len(titles), titles[0][1]))
            if len(odd) == 1:
                yield usual[0], odd[0]
