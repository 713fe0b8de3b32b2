"""A headline or standfirst that the story below it contradicts.

What it checks
--------------
The headline and the standfirst, and where they are given the SEO title, the push alert and the newsletter's words, against
the sentences of the story that are nearest to them, as FC101 does with two sentences of the body: a language-inference
model reads each pair both ways. And word by word: a name, place, body, figure, count, score, day or number ('Flight 474') of the
headline that stands nowhere in the story, where the sentence that tells the same has another; a sum, name or word like 'rejects' or
'helicopter' that the story has only of something else; two who have changed places; one to whom it was not done; a denial or a 'former'
that the story has not. A headline in capitals is read with the capitals of its story.

Why it matters
--------------
The headline is written last, by somebody else, and read by everybody.

Example
-------
"Council scraps bus cuts" ... "The council voted to postpone the cuts until May." Which stands?

Limits
------
What a model judges is a query, never an error, and so is the rest. Headlines that quote, joke or ask are not understood. A
text whose first line is a sentence like others has no headline. A sentence that begins with an earlier time ('In 2014, ...') is
not held against a headline that gives none. A push alert or the like may give any figure that the story has too, a headline any
that the story has of the same unit, and figures may be rounded, bounds ('over £2m') or sums of two; a small count has to be of
the same noun; names may be initials; a capital may stand for its country.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.checks.contradiction import contradiction, sections
from checker.headlines import is_sum, untold_hits
from checker.mentions.figures import Figure
from checker.patterns import lazy
from checker.sections import CAPTIONS, HEADLINES, RETELLINGS
from checker.types import Hit, Mention, MentionKind, Severity

if TYPE_CHECKING:
    from checker.story import Story

_MESSAGE = "The {} and the {} do not seem to fit together. Which stands?"
_COMPARED = frozenset({MentionKind.FIGURE, MentionKind.DATE})
_QUOTE = lazy(r"“[^”]+”|(?<!\w)[‘'].+?[’'](?!\w)|\"[^\"]+\"")
_TIME = lazy(r"\b(?:1\d{3}|20\d\d)\b|(?i:\byears?\b)")
# 'In 2014, ...', 'Last year ...', 'Two years ago ...': background, which seldom tells again what the headline says.
_ANOTHER_TIME = lazy(
    r"(?:(?:(?:Back\s)?[Ii]n|During|Until|By)\s(?:[A-Za-z]+\s)?(?P<year>1\d{3}|20\d\d)|Last\syear"
    r"|(?:A|[A-Z]\w+|\d+)\syears?\s(?:ago|before|earlier))\b"
)
_TOLD = {"standfirst": "headline"}  # what a message calls a section; all that is no headline is the story


@check("FC102", "headline-contradicted", severity=Severity.QUERY, needs=("mentions", "judgments"))
def find(story: "Story") -> Iterator[Hit]:
    body = [sentence for sentence in story.sentences if sentence.section not in HEADLINES | CAPTIONS]
    headlines = [sentence for sentence in story.sentences if sentence.section == "headline"]
    found = (hit for headline in headlines for hit in untold_hits(story, "FC102", headline, body, "headline"))
    untold = [hit for hit in found if not _is_of_another_time(story, hit)]
    yield from untold
    shown = {(hit.span, hit.evidence[0].span) for hit in untold}
    for hit in _find_contradictions(story):
        if (hit.span, hit.evidence[0].span) not in shown and not is_sum(_marked(story, hit), body, story.mentions):
            yield hit


def _marked(story: "Story", hit: Hit) -> list[Mention]:
    """The figures that a hit marks."""
    marks = [*hit.marks, *(mark for evidence in hit.evidence for mark in evidence.marks)]
    return [mention for mention in story.mentions if mention.kind is MentionKind.FIGURE and mention.span in marks]


def _find_contradictions(story: "Story") -> Iterator[Hit]:
    for judgment in story.judgments:
        found = sections(judgment)
        if found & HEADLINES and not found & CAPTIONS:
            told = [_TOLD.get(section, section) for section in sorted(found & HEADLINES)]
            message = _MESSAGE.format(*dict.fromkeys([*told, "story"]))
            for hit in contradiction(story, "FC102", judgment, message, flagged=HEADLINES):
                if not (_is_told_too(story, hit) or _is_of_another_time(story, hit) or _is_quoted(story, hit)):
                    yield hit


def _is_quoted(story: "Story", hit: Hit) -> bool:
    """Whether the flagged word of a headline is a speaker's, in quotation marks: 'shot at drone, ‘not’ at neighbour', jury told."""
    quotes = list(_QUOTE.finditer(story.document.text, hit.span.start, hit.span.end))
    return any(quote.start() < mark.start < quote.end() for quote in quotes for mark in hit.marks)


def _is_of_another_time(story: "Story", hit: Hit) -> bool:
    """Whether the story's side begins with an earlier time that the headline does not give: it tells of a like event."""
    sides = [story.document.text[side.start : side.end] for side in hit.sides]
    found = next(filter(None, map(_ANOTHER_TIME.match, sides)), None)
    date = story.document.date
    if not found or (found["year"] and date and int(found["year"]) >= date.year):
        return False
    return not all(map(_TIME.search, sides))


def _is_told_too(story: "Story", hit: Hit) -> bool:
    """Whether a figure or date that clashes stands in the story too: then it is of another thing.

    In a line that retells the story the number counts, in a headline the number with what it is of ('£14m').
    """
    marks = [*hit.marks, *(mark for evidence in hit.evidence for mark in evidence.marks)]
    compared = [(mention, story.sentences[mention.sentence].section) for mention in story.mentions if mention.kind in _COMPARED]
    clashing = [(m.value, section) for m, section in compared if section in HEADLINES and any(m.span.overlaps(mark) for mark in marks)]
    retold = {_plain(value) for value, section in clashing if section in RETELLINGS}
    is_of_two_lines = all(story.document.section(side.start) in HEADLINES for side in hit.sides)
    headed = {value for value, _ in clashing if isinstance(value, Figure) and value.unit and not is_of_two_lines}
    return any(_plain(m.value) in retold or m.value in headed for m, section in compared if section not in HEADLINES)


def _plain(value: object) -> object:
    """A figure without what it counts: 'four dead' and 'four people were killed'."""
    return (value.low, value.high) if isinstance(value, Figure) else value
