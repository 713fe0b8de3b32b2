"""A well-known name, or one of the desk's names file, that is not spelt so.

What it checks
--------------
Names of a list of well-known people, bodies and brands, and of the desk's own names file, against what is
written: 'Jane Goodell', 'Barrack Obama', 'Volkswagon'. A form that the names file says is never right is an
error, a near miss a query.

Why it matters
--------------
A misspelt name that is the same throughout the story can be caught by a list only, and every reader sees it.

Example
-------
'Dame Jane Goodell opened the garden.' Jane Goodall is meant.

Limits
------
All words but one must be right, or the one word be rare. Silent on names marked '(cq)', on corrections, on names
that the story introduces with another first name, and on accepted forms and namesakes of the names file.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.names.long_names import find_slips
from checker.mentions.famous import nearest_name
from checker.mentions.likeness import is_slip
from checker.mentions.name_context import CHECKED
from checker.mentions.quotes import is_about_wording, is_cited
from checker.mentions.spelling import known_words
from checker.patterns import lazy
from checker.types import Evidence, Hit, Mention, MentionKind, Severity, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

_PEOPLE = ("held office", "was born", "has nationality", "was of the party", "stood for the state", "won the nobel prize")
# One capitalised word among small ones; at the beginning only where a verb in the past or a possessive follows.
_SURNAME = lazy(
    r"(?<=[a-z,]\s)(?P<mid>[A-ZÀ-Þ][a-zà-þ]{5,})(?![\w-]|\s[A-ZÀ-Þ])|^(?P<first>[A-ZÀ-Þ][a-zà-þ]{5,})(?=[’']s\s[\w“‘]|\s[a-z]+ed\s)"
)


@check("FC405", "misspelled-name", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    yield from _never(story)
    seen: set[str] = set()
    for person in story.people:
        for mention in person.mentions:
            if mention.value in seen or mention.value in story.names.never:
                continue
            seen.add(mention.value)
            is_introduced = mention.value != person.name  # 'Hansen' of 'Ann Hansen'
            target = None if is_introduced else nearest_name(mention.value, story.names)
            if target and not _is_somebody(story, mention.value) and not _is_left_alone(story, mention.span, mention.sentence):
                yield _hit(story, mention.span, mention.value, target, is_never=False)
    yield from _alone(story, seen)
    yield from _long(story, seen)


def _is_somebody(story: "Story", name: str) -> bool:
    """Whether the reference knows a person of just this name: Nigel Lawson is no slip for Nigella."""
    return story.facts.is_name(name, *_PEOPLE)


def _long(story: "Story", seen: set[str]) -> Iterator[Hit]:
    """Names of three words and more, whoever bears them: 'Médecins Sans Frontiers'."""
    for sentence in story.sentences:
        for start, end, right in find_slips(sentence.text):
            written, span = sentence.text[start:end], sentence.span_of(start, end)
            if not any(written in other for other in seen) and not _is_left_alone(story, span, sentence.index):
                seen.add(written)
                yield _hit(story, span, written, right, is_never=False)


def _alone(story: "Story", seen: set[str]) -> Iterator[Hit]:
    """A surname that stands alone and of which the story makes no person: 'Ghandi’s march'."""
    for sentence in story.sentences:
        for match in _SURNAME.finditer(sentence.text):
            word = match["mid"] or match["first"]
            span = sentence.span_of(*match.span("mid" if match["mid"] else "first"))
            if word in seen or word in known_words() or any(m.span.overlaps(span) for person in story.people for m in person.mentions):
                continue
            seen.add(word)
            target = nearest_name(word, story.names)
            if target and not _is_left_alone(story, span, sentence.index):
                yield _hit(story, span, word, target, is_never=False)


def _never(story: "Story") -> Iterator[Hit]:
    """Forms that the names file forbids, wherever they stand."""
    for form, entry in sorted(story.names.never.items()):
        for sentence in story.sentences:
            for match in re.finditer(rf"(?<![\w’'-]){re.escape(form)}(?![\w-])", sentence.text):
                span = sentence.span_of(match.start(), match.end())
                if not _is_left_alone(story, span, sentence.index):
                    yield _hit(story, span, form, entry.name, is_never=True)


def _is_left_alone(story: "Story", span: Span, index: int) -> bool:
    text = story.document.text
    return bool(CHECKED.match(text, span.end)) or is_cited(text, span.start, span.end) or is_about_wording(story.sentences[index].text)


def _written_right(story: "Story", right: str) -> list[Mention]:
    """Where the story itself has the right form: the first of each person's names that do."""
    held = ([m for m in person.mentions if m.value in (right, right.split()[-1])] for person in story.people)
    return [mentions[0] for mentions in held if mentions]


def _hit(story: "Story", span: Span, written: str, right: str, *, is_never: bool) -> Hit:
    is_quoted = any(m.kind is MentionKind.QUOTE and m.span.contains(span) for m in story.mentions)
    question = f"the names file spells it {right}" if is_never else f"is {right} meant?"
    return Hit(
        "FC405",
        span,
        f"‘{written}’: {question}" + (". Which stands?" if is_never else ""),
        values=(written, right),
        marks=(span,),
        evidence=tuple(Evidence(story.sentences[m.sentence].span, (m.span,)) for m in _written_right(story, right)),
        subject=right,
        score=1.0 if is_never else 0.7,
        severity=Severity.ERROR if is_never else None,
        suggestion=None if is_quoted else _as_long(written, right),
    )


def _as_long(written: str, right: str) -> str:
    """The right form for the words written: 'Whithead' for 'Whitehead', where the names file has 'Carole Whithead'."""
    words = right.split()
    for word in words if " " not in written else ():
        if is_slip(written, word):
            return word
    return right
