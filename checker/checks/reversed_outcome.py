"""One outcome told in two opposite ways.

What it checks
--------------
Verbs and nouns that have an opposite, of one named person or one thing put to a vote: acquitted and convicted, pleaded
guilty and not guilty, survived and died in one crash, won and lost one race, approved and rejected one plan, backed and
opposed one bill, and who of two beat the other. A 'not', a 'refused to' or a 'failed to' turns a verb round: 'Roe
refused to sign the lease' and 'Roe signed the lease'.

Why it matters
--------------
It is what the story is about, and a verdict turned round is the slip that costs most.

Example
-------
Headline: 'Councillors reject the harbour plan'. Body: 'Councillors approved the harbour plan by two votes.'

Limits
------
Only what is told outside quotes as done is read, without 'if', 'had', 'later', 'on appeal' and the like. What is told of
two dates, scores, charges, races or matches is let pass, and so is whoever a single sentence gives both outcomes. What
is turned round in other words takes a model: see FC101.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.words.outcomes import DUEL, VOTE, Outcome, find_outcomes
from checker.mentions.corrections import corrected_paragraphs
from checker.patterns import lazy
from checker.types import Evidence, Hit, MentionKind, Severity

if TYPE_CHECKING:
    from checker.story import Story

_SCORE = lazy(r"\b(\d+)[-–](\d+)\b")


@check("FC104", "reversed-outcome", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    hits = list(_outcomes(story))
    corrected = corrected_paragraphs(story.sentences) if hits else frozenset()
    for hit in hits:
        if corrected.isdisjoint(story.document.paragraph(span.start) for span in (hit.span, hit.evidence[0].span)):
            yield hit


def _outcomes(story: "Story") -> Iterator[Hit]:
    outcomes = list(find_outcomes(story.sentences, story.mentions, story.people))
    for one, other in combinations(outcomes, 2):
        is_clash = _clash(one, other) and all(_side(outcome, outcomes) == 1 for outcome in (one, other))
        if is_clash and not _is_apart(one, other, story):
            yield _hit(one, other, story)


def _clash(one: Outcome, other: Outcome) -> bool:
    """Whether one happening has both outcomes."""
    if one.kind != other.kind or one.sentence == other.sentence:
        return False
    if one.kind == DUEL:
        return (one.who,) == other.what and (other.who,) == one.what
    if one.well == other.well or not _is_one_thing(one.what, other.what):
        return False
    return one.who == other.who if one.kind != VOTE else not (one.who and other.who) or one.who == other.who


def _is_one_thing(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one phrase is the other in full or in short, with the same head; a verdict may leave the charge out."""
    if not (one and other):
        return True
    return one[-1] == other[-1] and (set(one) <= set(other) or set(other) <= set(one))


def _side(outcome: Outcome, outcomes: Sequence[Outcome]) -> int:
    """In how many ways the outcome's own sentence tells it: two in 'cleared of fraud but convicted of theft'."""
    return len({o.well for o in outcomes if (o.kind, o.sentence) == (outcome.kind, outcome.sentence)})


def _is_apart(one: Outcome, other: Outcome, story: "Story") -> bool:
    """Whether the sentences have dates, or scores, and none in common."""
    dates, scores = [], []
    for outcome in (one, other):
        dates.append({m.value for m in story.mentions if m.kind is MentionKind.DATE and m.sentence == outcome.sentence})
        scores.append({frozenset(m.groups()) for m in _SCORE.finditer(story.sentences[outcome.sentence].text)})
    return any(a and b and not a & b for a, b in (dates, scores))


def _hit(one: Outcome, other: Outcome, story: "Story") -> Hit:
    text = story.document.text
    first, second = text[one.span.start : one.span.end].strip(), text[other.span.start : other.span.end].strip()
    is_headline = any(story.sentences[outcome.sentence].section == "headline" for outcome in (one, other))
    return Hit(
        "FC104",
        story.sentences[other.sentence].span,
        f"‘{first}’ and ‘{second}’ cannot both stand of {_subject(one)}. Which is right?",
        (first, second),
        (other.span,),
        (Evidence(story.sentences[one.sentence].span, (one.span,)),),
        subject=_subject(one),
        score=0.8 if is_headline else 0.6,
    )


def _subject(outcome: Outcome) -> str:
    if outcome.kind == DUEL:
        return " and ".join(sorted((outcome.who, *outcome.what)))
    return outcome.who if outcome.kind != VOTE else "the same vote"
