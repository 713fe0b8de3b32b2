"""A person who speaks and whom the story never introduces.

What it checks
--------------
A surname alone that says something ('“Nobody told us,” said Hanley'), is called Mr or Ms ('Mrs Hanley planned to retire')
or does what only people do ('Hanley was arrested') in a story that introduces others in full, where no full name, role or
description of that person stands anywhere in the story.

Why it matters
--------------
The introduction was cut, or the name is a slip for another. The reader does not know who speaks.

Example
-------
'Residents fumed. “Nobody told us,” said Hanley.' Who is Hanley?

Limits
------
Only names that are written once or twice, outside quotes. Silent on firms, teams, known and longer names, and on first names
except where the story introduces others by their first names alone.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.names.introductions import Introduced
from checker.clashes.names.strays import Surnames, find_strays, may_be_surname
from checker.mentions.lexicon import is_only_name
from checker.mentions.name_context import NameStory
from checker.mentions.people import Person
from checker.mentions.quotes import is_about_wording
from checker.patterns import lazy
from checker.types import Evidence, Hit, Mention, Severity

if TYPE_CHECKING:
    from checker.pipeline import Story

_VERBS = (
    r"(?:said|says|added|adds|explained|explains|recalled|recalls|admitted|admits|insisted|insists|replied|continued|joked|argued|argues"
    r"|believes|thinks|told)"
)
# 'Diaz added a second', 'Bell replied from the spot', 'Roe continued her run': what players do with verbs of saying
_PLAYS = (
    r"(?:added|adds|continued|replied)\s(?:an?|another|the|his|her|their|two|three|four|five|six|seven|eight|nine|ten|\d+|with|from|for|on|late"
    r"|twice|immediately|within|after|before)\b"
)
# '... told us,” said Hanley.'; '... told us,” Hanley said.'; 'Mr Hanley said that'
_SAID_BEFORE = lazy(rf"(?:[,?!…][”’\"']?|[”\"])\s{_VERBS}\s(?:M(?:r|rs|s|iss)\.?\s|Dr\.?\s)?$")
_SPEAKER_BEFORE = lazy(r"(?:^|[,?!.][”’\"']\s|\bthat\s|\bas\s|\bbut\s|\band\s|[”\"]\s)(?:M(?:r|rs|s|iss)\.?\s|Dr\.?\s)?$", re.IGNORECASE)
_TITLE = lazy(r"\b(?:M(?:r|rs|s|iss)|Dr)\.?\s$")
_SAYS_AFTER = lazy(rf"\s(?:also\s|then\s|later\s)?(?!{_PLAYS}){_VERBS}\b(?!\s(?:to|by|in)\s)")
_ENDS_AFTER = lazy(
    r"\s?(?:[.;:—–]|$|,\s(?!(?:who|an?|the|his|her|their|of|from|a|an|one|another|whose|now|then|aged|\d))|\s(?:on|in|at|after|during)\s)"
)
# 'Corvallo said it would appeal', 'Brintex said its vans': a firm; of the weather, 'it' does other things.
_OF_A_FIRM = lazy(
    rf"\s(?:also\s|then\s|later\s)?{_VERBS}\s(?:on\s\w+day\s|that\s)?(?:its\s|it\s(?:would|will|had|has|plans|planned|expects|expected|aims|intends)\s)"
)
_BODY_FACTS = ("is a company of", "belongs to", "was founded", "was founded by", "has its seat in", "has acronym", "is a body of")
SCORE = 0.4


@check("FC406", "unintroduced-name", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    full = Surnames(person for person in story.people if person.kind != "body" and len(person.words) > 1)
    names = NameStory(story.people, story.sentences, story.mentions)
    words = {word for person in story.people if len(person.words) > 1 for word in person.words}
    speakers: list[Person] = []
    for person in story.people:
        if person.name in words or full.are_like(person.name):
            continue  # a variant of a name that is introduced is FC401's
        is_single = may_be_surname(person) or names.is_stray_first_name(person)
        if not is_single or person.name in story.names.known or _is_firm(story, person):
            continue
        if all(_speaks(names, mention) for mention in person.mentions) and not names.is_introduced(person.name):
            speakers.append(person)
    known, introduced = frozenset(speakers), Introduced(story.people)
    strays = [person for person in find_strays(names) if person not in known and person.name not in story.names.known]
    for people, does in ((speakers, "speaks"), (strays, "is spoken of")):
        yield from (_hit(story, person, does, introduced.who_may_be_meant(person.mentions[0])) for person in people)


def _is_firm(story: "Story", person: Person) -> bool:
    """Whether a name is that of a body of the reference, or is spoken of as a thing that speaks."""
    for mention in person.mentions:
        sentence = story.sentences[mention.sentence]
        if _OF_A_FIRM.match(sentence.text, mention.span.end - sentence.span.start):
            return True
    return story.facts.is_name(person.name, *_BODY_FACTS)


def _speaks(story: NameStory, mention: Mention) -> bool:
    sentence = story.sentences[mention.sentence]
    start, end = mention.span.start - sentence.span.start, mention.span.end - sentence.span.start
    if story.is_in_quote(mention.span) or is_about_wording(sentence.text):
        return False
    before = sentence.text[max(0, start - 40) : start]
    if _SAID_BEFORE.search(before):
        return bool(_ENDS_AFTER.match(sentence.text, end))
    if mention.value.endswith("s") and not (_TITLE.search(before) or is_only_name(mention.value)):  # 'Workers said'
        return False
    return bool(_SPEAKER_BEFORE.search(before) and _SAYS_AFTER.match(sentence.text, end))


def _hit(story: "Story", person: Person, does: str, meant: Sequence[Mention]) -> Hit:
    mention = person.mentions[0]
    names = " or ".join(m.value for m in meant)
    question = f"; is {names} meant, or was an introduction cut?" if meant else ": who is that?"
    return Hit(
        "FC406",
        mention.span,
        f"‘{person.name}’ {does}, but the story introduces nobody of that name{question}",
        values=(names, person.name),
        marks=(mention.span,),
        evidence=tuple(Evidence(story.sentences[m.sentence].span, (m.span,)) for m in meant),
        subject=person.name,
        score=SCORE,
    )
