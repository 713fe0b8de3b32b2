"""Find an office that nobody in the story holds, used for the one who holds another: 'President Roe ... the king was cheered'."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.role_words import Role, Term, find_terms, roles_exclude
from checker.mentions.roles import Description
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

_LADDERS = frozenset({"state", "chamber", "cabinet", "court", "throne", "faith", "pitch", "board", "rank-police"})
NEAR = 3  # sentences after a rival's title within which an office may stand more than once
_THE = lazy(r"\b[Tt]he\s$")
# 'The judge said' stands for somebody; 'the judge of the show', 'the king’s garden', 'the king penguin' may not.
_STANDS_ALONE = lazy(
    r"[.;]|,(?!\s[A-Z])|\s(?:[a-z]{2,}(?:s|ed)|said|told|has|had|was|is|will|would|did|went|met|gave|spoke|who|and|to|on|at|by|after|before|when)\b"
)


@dataclass(frozen=True, slots=True)
class StandIn:
    """`title` is the span of the office that nobody holds, `told` what the story says of the one person who holds a rival one."""

    role: Role
    title: Span
    told: Description


def find_standins(sentences: Sequence[Sentence], mentions: Sequence[Mention], told: Sequence[Description]) -> Iterator[StandIn]:
    """Offices with 'the' that the story gives to nobody, and names once or near the rival, where one person has a rival one."""
    posts = [d for d in told if d.kind == "role" and d.value.ladders & _LADDERS and not (d.when or d.rank or d.is_quoted)]
    if not posts:
        return
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    terms = [(s, term) for s in sentences for term in find_terms(s.text) if term.kind == "role" and term.value.ladders & _LADDERS]
    times = Counter(term.value.name for _, term in terms)
    for sentence, term in terms:
        span = sentence.span_of(term.start, term.end)
        if not _is_bare(sentence.text, term) or any(quote.overlaps(span) for quote in quotes):
            continue
        rivals = [d for d in posts if d.value.ladders & term.value.ladders & _LADDERS and roles_exclude(d.value, term.value)]
        holders = {str(d.name.value).split()[-1] for d in rivals}
        if len(holders) != 1 or rivals[0].sentence >= sentence.index:
            continue
        is_only = times[term.value.name] == 1 and not _is_named_before(sentence, mentions, holders)
        if is_only or (times[term.value.name] > 1 and sentence.index - rivals[-1].sentence <= NEAR and not _is_held(sentences, term)):
            yield StandIn(term.value, span, rivals[0])


def _is_named_before(sentence: Sentence, mentions: Sequence[Mention], holders: set[str]) -> bool:
    """Whether the sentence before names somebody else, who may have the office."""
    names = [m.value for m in mentions if m.kind is MentionKind.NAME and m.sentence == sentence.index - 1]
    return any(" " in name and name.split()[-1] not in holders for name in names)


def _is_held(sentences: Sequence[Sentence], office: Term) -> bool:
    """Whether the office stands anywhere with a capital, a name or otherwise than after 'the': 'a king', 'the king, Olav'."""
    terms = [(s.text, t) for s in sentences for t in find_terms(s.text) if t.kind == "role" and t.value.name == office.value.name]
    return any(not _is_bare(text, t) for text, t in terms)


def _is_bare(text: str, term: Term) -> bool:
    """Whether it has 'the' before, no one's name after, and no capital, which the well-known have."""
    return text[term.start].islower() and bool(
        _THE.search(text, max(0, term.start - 5), term.start) and _STANDS_ALONE.match(text, term.end)
    )
