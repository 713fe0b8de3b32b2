"""A headline or standfirst that the story below it contradicts.

What it checks
--------------
The headline and the standfirst, and where they are given the SEO title, the push alert and the newsletter's words, against
the sentences of the story that are nearest to them, as FC101 does with two sentences of the body: a language-inference
model reads each pair both ways. And a name, place or figure of the headline that stands nowhere in the story, where the
sentence that tells the same has another; and a word like 'rejects' where the story tells only of the opposite.

Why it matters
--------------
The headline is written last, by somebody else, and read by everybody.

Example
-------
"Council scraps bus cuts" ... "The council voted to postpone the cuts until May." Which stands?

Limits
------
What a model judges is a query, never an error, and so is the rest. Headlines that quote, joke or ask are not understood. A
text whose first line is a sentence like others has no headline. A push alert or the like may give any figure that the story has
too. Figures may be rounded, sums of two, or counts up to ten; names may be initials; a capital may stand for its country.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.checks.contradiction import contradiction, sections
from checker.headlines import find_untold, is_sum
from checker.mentions.figures import Figure
from checker.sections import CAPTIONS, HEADLINES, RETELLINGS
from checker.types import Evidence, Hit, Mention, MentionKind, Sentence, Severity

if TYPE_CHECKING:
    from checker.pipeline import Story

_MESSAGE = "The {} and the {} do not seem to fit together. Which stands?"
_UNTOLD_MESSAGE = "The {} has ‘{}’, which the story nowhere says; it has ‘{}’. Which stands?"
# Of 4,282 stories' own titles a handful have such words; of titles in which one was changed, more than half do.
_UNTOLD_SCORE = 0.8
_COMPARED = frozenset({MentionKind.FIGURE, MentionKind.DATE})
_TOLD = {"standfirst": "headline"}  # what a message calls a section; all that is no headline is the story


@check("FC102", "headline-contradicted", severity=Severity.QUERY, needs=("mentions", "judgments"))
def find(story: "Story") -> Iterator[Hit]:
    body = [sentence for sentence in story.sentences if sentence.section not in HEADLINES | CAPTIONS]
    untold = [hit for sentence in story.sentences if sentence.section in HEADLINES for hit in _find_untold(story, sentence, body)]
    yield from untold
    shown = {(hit.span, hit.evidence[0].span) for hit in untold}
    for hit in _find_contradictions(story):
        if (hit.span, hit.evidence[0].span) not in shown and not is_sum(_marked(story, hit), body, story.mentions):
            yield hit


def _marked(story: "Story", hit: Hit) -> list[Mention]:
    """The figures that a hit marks."""
    marks = [*hit.marks, *(mark for evidence in hit.evidence for mark in evidence.marks)]
    return [mention for mention in story.mentions if mention.kind is MentionKind.FIGURE and mention.span in marks]


def _find_untold(story: "Story", headline: Sentence, body: Sequence[Sentence]) -> Iterator[Hit]:
    text = story.document.text
    for untold in find_untold(headline, body, story.mentions):
        words, others = text[untold.told.start : untold.told.end], text[untold.other.start : untold.other.end]
        yield Hit(
            "FC102",
            headline.span,
            _UNTOLD_MESSAGE.format(headline.section, words, others),
            (words, others),
            marks=(untold.told,),
            evidence=(Evidence(untold.sentence.span, (untold.other,)),),
            score=_UNTOLD_SCORE,
        )


def _find_contradictions(story: "Story") -> Iterator[Hit]:
    for judgment in story.judgments:
        found = sections(judgment)
        if found & HEADLINES and not found & CAPTIONS:
            told = [_TOLD.get(section, section) for section in sorted(found & HEADLINES)]
            message = _MESSAGE.format(*dict.fromkeys([*told, "story"]))
            for hit in contradiction(story, "FC102", judgment, message, flagged=HEADLINES):
                if not _is_told_too(story, hit):
                    yield hit


def _is_told_too(story: "Story", hit: Hit) -> bool:
    """Whether a figure or date that clashes, of a line that retells the story, stands in the story too: then it is of another thing."""
    marks = [*hit.marks, *(mark for evidence in hit.evidence for mark in evidence.marks)]
    compared = [(mention, story.sentences[mention.sentence].section) for mention in story.mentions if mention.kind in _COMPARED]
    retold = [_plain(m.value) for m, section in compared if section in RETELLINGS and any(m.span.overlaps(mark) for mark in marks)]
    return any(_plain(m.value) in retold for m, section in compared if section not in HEADLINES)


def _plain(value: object) -> object:
    """A figure without what it counts: 'four dead' and 'four people were killed'."""
    return (value.low, value.high) if isinstance(value, Figure) else value
