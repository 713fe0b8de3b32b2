"""One person or body, two spellings or two names.

What it checks
--------------
Names that are plainly one person's or body's and are not written alike: a spelling that changes ('Catherine Moss',
'Katherine Moss'; 'Boer', 'Beor'), a surname or a first name that turns into another ('Kenji Morisada', later
'Takeshi Morisada'), a full name whose surname is another ever after ('Benjamin Earle', 'Carle', 'Carle'), an accent
that stands once or lacks once, an acronym with its letters the wrong way round or not those of the words beside it,
an s too many or too few, 'for' in the name of a body that has 'of', one word of a body, law,
cup or survey that is another ('Harbour Relief Act', later 'Harbour Rescue Act'), words that do not fit the acronym beside
them. A word that is neither English nor anybody's name and nearly a name of the story is told wherever it stands. So is the one
place, if any, where another person of the story would stand far better than the one who is named.

Why it matters
--------------
Names are the biggest class of printed corrections, and a name written two ways is wrong at least once.

Example
-------
'Jarid Moss, a blogger, ... “It is a vicious circle,” said Mess.'

Limits
------
Silent on namesakes, families, nicknames, initials, stage and maiden names where the story says so, on names that
are marked '(cq)' or stand in the quote of a letter or post only, on corrections, and on two names that stand side by
side or in one list. Another first name is reported only where nothing introduces a second person, another word of a body only
where the story tells the name once, introduces nothing by it and has the word nowhere else, and never of committees, schools
and others that come in numbers. On a roll of more than a hundred names only those count as usual that stand three times.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.names.name_clashes import NameClash, find_clashes
from checker.mentions.name_context import NameStory
from checker.types import Evidence, Hit, Severity

if TYPE_CHECKING:
    from checker.story import Story


@check("FC401", "name-variant", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    for clash in find_clashes(NameStory(story.people, story.sentences, story.mentions, story.names.known)):
        yield _hit(story, clash)


def _hit(story: "Story", clash: NameClash) -> Hit:
    odd, usual = clash.odd, clash.usual
    return Hit(
        "FC401",
        odd.span,
        _ask(clash),
        values=(usual.value, odd.value),
        marks=(odd.span,),
        evidence=tuple(Evidence(story.sentences[m.sentence].span, (m.span,)) for m in clash.places),
        subject=usual.value,
        score=clash.score,
    )


def _ask(clash: NameClash) -> str:
    if clash.differs == "person":
        return f"‘{clash.odd.value}’ here, but what the story tells of ‘{clash.usual.value}’ fits better: which of the two is meant?"
    return f"‘{clash.odd.value}’ here, ‘{clash.usual.value}’ there: one name, or two? Which stands?"
