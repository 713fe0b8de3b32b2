"""Find a life told in order whose years go back: 'In 2011, Hale was elected deputy. When Roe died in 2002, he took over.'"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

_IN = lazy(r"(?:In|By)\s$")
_GOES_ON = lazy(
    r"(?:[A-Z][^.;:“”\"]{0,60}?,\s)?(?:[Hh]e|[Ss]he)\s(?:was|\w+ed|became|won|took|left|went|made|wrote|led|began|stood|sold|held|ran)\b"
)
_LOOKS_BACK = lazy(
    r"(?i)\b(?:had|having|earlier|previous\w*|first|since|already|ago|before|until|same|also|then|former\w*|meanwhile|still|again|like"
    r"|award\w*|prizes?|inducted|entered|honou?r\w*)\b"  # honours are told in any order
)


def find_backward_years(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """The years of two sentences of a paragraph, one year each, of which the second goes on and is earlier all the same."""
    told: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind is MentionKind.DATE and mention.value.year:
            told[mention.sentence].append(mention)
    for one, other in pairwise(sentences):
        first, second = told[one.index], told[other.index]
        if one.paragraph != other.paragraph or len(first) != 1 or len(second) != 1 or first[0].value.year <= second[0].value.year:
            continue
        begins = _IN.fullmatch(one.text[: first[0].span.start - one.span.start])
        if begins and _GOES_ON.match(other.text) and not _LOOKS_BACK.search(other.text):
            yield first[0], second[0]
