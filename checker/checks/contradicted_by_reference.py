"""A statement that a reference fact contradicts, in whatever words.

What it checks
--------------
Sentences that name the subject of a reference fact and say something of what the fact says, against the sentence that
states the fact: a language-inference model reads the pair both ways.

Why it matters
--------------
FC602 to FC605 read what their rules foresee; prose has other ways to be wrong about what everybody can look up.

Example
-------
"Vienna, where Mozart was born, is full." The reference says: "Wolfgang Amadeus Mozart was born in Salzburg."

Limits
------
A model judges, so this is a query, and a preview: it runs only where `select` or `extend-select` names FC601. The model takes
most facts about other things for contradictions, so that only those are read that share words with the sentence. Of 210
wrong sentences one was found that way and of 210 right ones none flagged; on 266 clean stories it asks nothing.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.facts.readings import is_said
from checker.facts.relevance import find_relevant
from checker.facts.store import Fact
from checker.types import Hit, Label, Sentence, Severity, Span

if TYPE_CHECKING:
    from checker.story import Story

_LEAST_SCORE = 0.3  # what is less likely is no hit, not even one below the threshold


@check("FC601", "contradicted-by-reference", severity=Severity.QUERY, needs=("mentions", "judgments"), preview=True)
def find(story: "Story") -> Iterator[Hit]:
    for sentence in story.sentences:
        held = find_relevant(sentence.text, story.facts)
        for (span, fact), score in zip(held, _judge(story, sentence, [fact for _, fact in held]), strict=True):
            mark = sentence.span_of(span.start, span.end)
            if score >= _LEAST_SCORE and is_said(sentence, story, [mark]):
                yield _make_hit(sentence, mark, fact, score)


def _judge(story: "Story", sentence: Sentence, facts: list[Fact]) -> list[float]:
    """How likely each fact contradicts the sentence: the less likely of the two ways to read them."""
    if not facts:
        return []
    pairs = [(fact.statement, sentence.text) for fact in facts]
    ways = (pairs, [pair[::-1] for pair in pairs])
    forward, backward = (story.models.judged.predict(story.models.nli, way) for way in ways)
    return [float(min(one[Label.CONTRADICTION], other[Label.CONTRADICTION])) for one, other in zip(forward, backward, strict=True)]


def _make_hit(sentence: Sentence, mark: Span, fact: Fact, score: float) -> Hit:
    return Hit(
        "FC601",
        sentence.span,
        f"The reference says: {fact.statement} Does the sentence say otherwise?",
        (sentence.text[mark.start - sentence.span.start : mark.end - sentence.span.start], fact.value),
        marks=(mark,),
        subject=fact.subject,
        score=score,
        fact=fact.as_dict(),
    )
