"""Find what sentences mention: one file a kind."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from checker.types import Mention, MentionKind, Sentence


def find_mentions(sentences: Sequence[Sentence]) -> tuple[Mention, ...]:
    """All mentions of a story in reading order; of two that begin together the longer comes first.

    Mentions of one kind never overlap, nor do dates and figures; a name or a place may lie in a quote.
    """
    found = sorted(_mentions(sentences), key=lambda mention: (mention.span.start, -mention.span.end, mention.kind))
    return tuple(found)


def by_sentence(mentions: Iterable[Mention], kind: MentionKind) -> dict[int, list[Mention]]:
    """The mentions of a kind in reading order by the index of their sentence; sentences without one are left out."""
    found: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind is kind:
            found[mention.sentence].append(mention)
    return dict(found)


def _mentions(sentences: Sequence[Sentence]) -> Iterator[Mention]:
    from checker.mentions.dates import find_dates
    from checker.mentions.figures import find_figures
    from checker.mentions.names import find_names
    from checker.mentions.places import find_places
    from checker.mentions.quotes import find_quotes

    for sentence in sentences:
        dates = list(find_dates(sentence))
        yield from dates
        yield from find_figures(sentence, dates)
        yield from find_places(sentence)
    yield from find_names(sentences)
    yield from find_quotes(sentences)
