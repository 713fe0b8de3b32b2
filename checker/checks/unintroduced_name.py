"""A person who speaks and whom the story never introduces.

What it checks
--------------
A name of one word that says something ('“Nobody told us,” said Hanley'), is called Mr or Ms, or does, owns or suffers what people do
('Hanley was arrested'), where no full name of that person stands anywhere in the story. In a story that introduces others, all that
speaks for another's name is weighed: the words around it, the name itself, and who is named before and after it.

Why it matters
--------------
The introduction was cut, or the name is a slip for another. The reader does not know who speaks.

Example
-------
'Residents fumed. “Nobody told us,” said Hanley.' Who is Hanley?

Limits
------
Only names that are written once or twice, outside quotes. Silent on firms, teams, places and longer names. A name that is plainly a
spelling of one that is introduced is FC401's; where it hardly is, the two are shown here.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.names.name_acts import speaks_as_firm
from checker.clashes.names.name_clashes import find_clashes
from checker.clashes.names.name_scorer import find_strangers
from checker.clashes.names.speakers import find_speakers
from checker.mentions.name_context import NameStory
from checker.mentions.people import Person
from checker.types import Evidence, Hit, Mention, Severity

if TYPE_CHECKING:
    from checker.story import Story

_BODY_FACTS = ("is a company of", "belongs to", "was founded", "was founded by", "has its seat in", "has acronym", "is a body of")
SCORE = 0.4


@check("FC406", "unintroduced-name", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    names = NameStory(story.people, story.sentences, story.mentions, story.names.known)
    found: dict[str, tuple[Person, Sequence[Person]]] = {person.name: (person, ()) for person in find_speakers(names)}
    found |= {person.name: (person, meant) for person, meant in find_strangers(names)}
    told = {clash.odd.value for clash in find_clashes(names)} if found else frozenset()  # those are FC401's
    for person, meant in found.values():
        if not (person.name in told or person.name in story.names.known or _is_firm(story, names, person)):
            yield _hit(story, person, [other.mentions[0] for other in meant])


def _is_firm(story: "Story", names: NameStory, person: Person) -> bool:
    """Whether a name is that of a body of the reference, or is spoken of as a thing that speaks."""
    return any(speaks_as_firm(names, mention) for mention in person.mentions) or story.facts.is_name(person.name, *_BODY_FACTS)


def _hit(story: "Story", person: Person, meant: Sequence[Mention]) -> Hit:
    mention = person.mentions[0]
    names = " or ".join(m.value for m in meant)
    question = f"; is {names} meant, or was an introduction cut?" if meant else ": who is that?"
    return Hit(
        "FC406",
        mention.span,
        f"The story introduces nobody called ‘{person.name}’{question}",
        values=(names, person.name),
        marks=(mention.span,),
        evidence=tuple(Evidence(story.sentences[m.sentence].span, (m.span,)) for m in meant),
        subject=person.name,
        score=SCORE,
    )
