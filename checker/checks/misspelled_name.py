"""A well-known name, or one of the desk's names file, that is not spelt so.

What it checks
--------------
Names of lists of well-known people, bodies, brands and works, and of the desk's own names file, against what is
written: 'Jane Goodell', 'Barrack Obama', 'Volkswagon', 'Goldman Sacks'. A form that the names file says is never
right is an error, a near miss a query.

Why it matters
--------------
A misspelt name that is the same throughout the story can be caught by a list only, and every reader sees it.

Example
-------
'Dame Jane Goodell opened the garden.' Jane Goodall is meant.

Limits
------
All words but one must be right, or the one word be rare; the name of a body in one word must be in no list, stand
once and be no part of a longer name. Silent on names marked '(cq)', on corrections, on names that the story introduces
with another first name, and on accepted forms and namesakes of the lists and of the names file.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.names.misspellings import find_misspellings
from checker.mentions.likeness import is_slip
from checker.mentions.name_context import CHECKED, NameStory
from checker.mentions.quotes import is_about_wording, is_cited
from checker.types import Evidence, Hit, Mention, MentionKind, Severity, Span

if TYPE_CHECKING:
    from checker.story import Story

_PEOPLE = ("held office", "was born", "has nationality", "was of the party", "stood for the state", "won the nobel prize")


@check("FC405", "misspelled-name", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    yield from _never(story)
    names = NameStory(story.people, story.sentences, story.mentions, story.names.known)
    for slip in find_misspellings(names, story.names, lambda name: story.facts.is_name(name, *_PEOPLE)):
        if not _is_left_alone(story, slip.span, slip.sentence):
            yield _hit(story, slip.span, slip.written, slip.right, is_never=False)


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
        suggestion=None if is_quoted or " or " in right else _as_long(written, right),
    )


def _as_long(written: str, right: str) -> str:
    """The right form for the words written: 'Whithead' for 'Whitehead', where the names file has 'Carole Whithead'."""
    words = right.split()
    for word in words if " " not in written else ():
        if is_slip(written, word):
            return word
    return right
