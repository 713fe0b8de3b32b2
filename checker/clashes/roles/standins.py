"""Find an office that nobody in the story holds, used for the one who holds another: 'President Roe ... the king was cheered'."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.role_words import Role, Term, countries, find_terms, roles_exclude
from checker.mentions.roles import Description
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

_LADDERS = frozenset({"state", "chamber", "cabinet", "court", "throne", "faith", "pitch", "board", "rank-police"})
NEAR = 3  # sentences after a rival's title within which an office may stand more than once
AHEAD = 2  # sentences before a rival's title: 'the nation's foreign minister promised ... Foreign Minister Roe said'
# 'Roe is not the president' says nothing of a president who is somebody else.
_NO_PREDICATE = r"(?<!\bis\s)(?<!\bnot\s)(?<!\bbe\s)(?<!\bwas\s)"
_THE = lazy(rf"{_NO_PREDICATE}\b[Tt]he\s$|{_NO_PREDICATE}(?<!,\s)\b[Tt]he\s(?:nation|country|state|city|government)[’']s\s$")
_PREPOSITION = lazy(r"\b(?:to|by|with|for)\s$")
# 'The judge said' stands for somebody; 'the judge of the show', 'the king’s garden', 'the king penguin' may not.
_STANDS_ALONE = lazy(
    r"(?:\sof\s(?:the\s)?(?P<place>[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,2}))?"
    r"(?:[.;]|,(?!\s[A-Z])|\s(?:[a-z]{2,}(?:s|ed|ing)|said|told|has|had|was|is|will|would|did|went|met|gave|spoke|who|that|and|to|on|at|by|after"
    r"|before|when)\b)"
)
# With a capital these are known without an introduction.
_KNOWN = frozenset({"president", "king", "queen", "pope", "governor-general"})


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
    said = [(s, term) for s, term in terms if not any(quote.overlaps(s.span_of(term.start, term.end)) for quote in quotes)]
    held = {d.value.name for d in told if d.kind == "role" and not d.is_again}
    times, alone = (Counter(term.value.name for _, term in some) for some in (terms, said))
    for sentence, term in said:
        span = sentence.span_of(term.start, term.end)
        if not _is_bare(sentence.text, term) or term.value.name in held:
            continue
        rivals = [d for d in posts if d.value.ladders & term.value.ladders & _LADDERS and roles_exclude(d.value, term.value)]
        holders = {str(d.name.value).split()[-1] for d in rivals}
        if len(holders) != 1 or rivals[0].sentence == sentence.index or rivals[0].sentence > sentence.index + AHEAD:
            continue
        is_only = alone[term.value.name] == 1 and not _is_named_before(sentence, mentions, holders)
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
    """Whether it has 'the' before, no one's name after, and no capital where that is enough to know him by."""
    alone = _STANDS_ALONE.match(text, term.end) if _is_definite(text, term) else None
    if alone is None or (alone["place"] and alone["place"] not in countries()):
        return False
    return bool(alone["place"]) or text[term.start].islower() or term.value.name not in _KNOWN


def _is_definite(text: str, term: Term) -> bool:
    """'The judge', 'the nation's foreign minister', 'led to Prime Minister signing'."""
    is_name_like = text[term.start].isupper() and _PREPOSITION.search(text, max(0, term.start - 20), term.start)
    return bool(is_name_like or _THE.search(text, max(0, term.start - 20), term.start))
