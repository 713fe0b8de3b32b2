"""A score that does not fit who won or who scored.

What it checks
--------------
The score against the outcome ('beat Marl 2-2', 'drew 2-1', 'won 1-2'), the goals of those who are said to have
scored against the score, in the same or the next two sentences, and the winner of sets ('beat her 4-6, 6-3, 2-6').
Where a story has one score alone, that of its headline, push alert or newsletter; legs, margins, half time and all the goals.

Why it matters
--------------
It is the first thing that a reader of a match report looks for, and the first that he writes in about.

Example
-------
'Rovers won 2-1. Shaw, Diaz and Okoro scored for Rovers.' Three scorers, two goals.

Limits
------
Otherwise silent near an aggregate, a shoot-out, penalties, extra time, a half-time score, an own goal or another match.
'Lost 2-1' is written both ways round and is no slip. Only scores up to 12 goals are set against scorers.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.figures.match_results import MatchResult, Scorers, find_match_results, find_scorers
from checker.clashes.figures.score_sums import find_wrong_score_sums
from checker.clashes.figures.scores_retold import find_scores_retold
from checker.mentions.corrections import corrected_paragraphs
from checker.mentions.scores import Score, find_scores
from checker.patterns import lazy
from checker.types import Evidence, Hit, Sentence, Severity

if TYPE_CHECKING:
    from checker.story import Story

_OTHER_SCORE = lazy(
    r"(?i)\b(?:aggregate|penalt\w+|pens|aet|shoot-?out|extra[ -]time|half|break|legs?|replay|tie-?break|away goals|own goals?|series|odds"
    r"|favourites?|last (?:week|season|year)|previous\w*|earlier|both (?:games|matches)|points?|tries|runs|sets|golden goal|awarded"
    r"|overtime|bet|career|season|tournament|so far)\b"
)
_SET_WINNER = lazy(r"\b(?:beat|beats|defeated|overcame|won|dispatched|saw off|came from behind to beat)\b[^.;()]{0,60}$")
_NEAR = 2  # sentences after the score in which its scorers are looked for


@check("FC208", "score-mismatch", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    hits: list[Hit] = []
    for i, sentence in enumerate(story.sentences):
        if not re.search(r"\d[-–]\d", sentence.text) or _OTHER_SCORE.search(sentence.text):
            continue
        results = list(find_match_results(sentence))
        hits += [hit for result in results for hit in _outcome_hits(result)]
        hits += [hit for score in find_scores(sentence) for hit in _set_hits(score, sentence)]
        if len(results) == 1:
            hits += _scorer_hits(results[0], story.sentences[i : i + 1 + _NEAR])
    hits += [*_retold_hits(story), *_sum_hits(story)]
    if hits:
        corrected = corrected_paragraphs(story.sentences)
        yield from (hit for hit in hits if story.document.paragraph(hit.span.start) not in corrected)


def _outcome_hits(result: MatchResult) -> Iterator[Hit]:
    score, level = result.score, result.score.first == result.score.second
    if (result.outcome == "drew") != level:
        message = f"Nobody who ‘{result.outcome}’ did so by {score.text}. Which is wrong?"
        yield Hit("FC208", score.span, message, (result.outcome, score.text), (score.span,), subject=result.team)
    elif result.outcome == "won" and score.first < score.second and result.team:
        message = f"‘{score.text}’ is not a win for {result.team} as it is written. Is it the other way round?"
        yield Hit("FC208", score.span, message, ("won", score.text), (score.span,), subject=result.team, score=0.7, severity=Severity.QUERY)


def _sum_hits(story: "Story") -> Iterator[Hit]:
    for one, other in zip_longest(story.sentences, story.sentences[1:]):
        following = other if other and other.paragraph == one.paragraph else None
        for wrong in find_wrong_score_sums(one, following) if re.search(r"\d[-–]\d", one.text) else ():
            place = one.span_of(*wrong.place)
            message = f"‘{wrong.score}’ does not go with ‘{wrong.working}’. Which stands?"
            values = (wrong.working, wrong.score)
            yield Hit("FC208", place, message, values, (place,), (Evidence(one.span, (place,)),), score=0.7, severity=Severity.QUERY)


def _retold_hits(story: "Story") -> Iterator[Hit]:
    for clash in find_scores_retold(story.sentences, [s for s in story.sentences if not _OTHER_SCORE.search(s.text)]):
        written = story.document.text[clash.retold.start : clash.retold.end]
        message = f"‘{written}’ here, ‘{clash.told.text}’ in the story. Which stands?"
        evidence = (Evidence(clash.sentence.span, (clash.told.span,)),)
        values = (clash.told.text, written)
        yield Hit("FC208", clash.retelling.span, message, values, (clash.retold,), evidence, score=0.7, severity=Severity.QUERY)


def _set_hits(score: Score, sentence: Sentence) -> Iterator[Hit]:
    """Sets of which the one who is said to have won lost more: scores of sets are told from the winner's side."""
    sets = [(a, b) for a, b in score.sets if max(a, b) in (6, 7)]
    won = sum(a > b for a, b in sets)
    if len(sets) < 2 or len(sets) < len(score.sets) or 2 * won >= len(sets) or not _SET_WINNER.search(sentence.text[: score.start]):
        return
    message = f"The winner of ‘{score.text}’ has {won} of {len(sets)} sets. Who won?"
    yield Hit("FC208", score.span, message, ("won", score.text), (score.span,), score=0.7, severity=Severity.QUERY)


def _scorer_hits(result: MatchResult, sentences: tuple[Sentence, ...]) -> Iterator[Hit]:
    for sentence in sentences:
        if _OTHER_SCORE.search(sentence.text) or (sentence is not sentences[0] and re.search(r"\d[-–]\d", sentence.text)):
            return
        for scorers in find_scorers(sentence):
            goals = result.goals(scorers.team)
            if goals is not None and scorers.goals > goals:
                yield _scorer_hit(result, scorers, goals)
                return


def _scorer_hit(result: MatchResult, scorers: Scorers, goals: int) -> Hit:
    message = f"‘{scorers.text}’ makes at least {scorers.goals} goals, ‘{result.score.text}’ has {goals}. Which stands?"
    evidence = (Evidence(result.score.span, (result.score.span,)),)
    values = (result.score.text, str(scorers.goals))
    return Hit("FC208", scorers.span, message, values, (scorers.span,), evidence, result.team or scorers.team)
