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
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.mentions.name_context import NameStory
from checker.mentions.name_words import first_names
from checker.mentions.people import Person
from checker.mentions.quotes import is_about_wording
from checker.mentions.strays import find_strays, is_variant, may_be_surname
from checker.types import Evidence, Hit, Mention, MentionKind, Severity

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
_SAID_BEFORE = re.compile(rf"[,?!…][”’\"']?\s{_VERBS}\s(?:M(?:r|rs|s|iss)\.?\s|Dr\.?\s)?$")
_SPEAKER_BEFORE = re.compile(
    r"(?:^|[,?!.][”’\"']\s|\bthat\s|\bas\s|\bbut\s|\band\s|[”\"]\s)(?:M(?:r|rs|s|iss)\.?\s|Dr\.?\s)?$", re.IGNORECASE
)
_TITLE = re.compile(r"\b(?:M(?:r|rs|s|iss)|Dr)\.?\s$")
_SAYS_AFTER = re.compile(rf"\s(?:also\s|then\s|later\s)?(?!{_PLAYS}){_VERBS}\b(?!\s(?:to|by|in)\s)")
_ENDS_AFTER = re.compile(
    r"\s?(?:[.;:—–]|$|,\s(?!(?:who|an?|the|his|her|their|of|from|a|an|one|another|whose|now|then|aged|\d))|\s(?:on|in|at|after|during)\s)"
)
SCORE = 0.4


@check("FC406", "unintroduced-name", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    full = [person for person in story.people if person.kind != "body" and len(person.words) > 1]
    names = NameStory(story.people, story.sentences, story.mentions)
    words = {word for person in story.people if len(person.words) > 1 for word in person.words}
    speakers: list[Person] = []
    for person in story.people:
        if person.name in words or is_variant(person.name, full):
            continue  # a variant of a name that is introduced is FC401's
        if not (may_be_surname(person) or names.is_stray_first_name(person)) or person.name in story.names.known:
            continue
        if all(_speaks(story, mention) for mention in person.mentions) and not names.is_introduced(person.name):
            speakers.append(person)
    strays = [person for person in find_strays(names) if person not in speakers and person.name not in story.names.known]
    yield from (_hit(story, person, "speaks") for person in speakers)
    yield from (_hit(story, person, "is spoken of") for person in strays)


def _speaks(story: "Story", mention: Mention) -> bool:
    sentence = story.sentences[mention.sentence]
    start, end = mention.span.start - sentence.span.start, mention.span.end - sentence.span.start
    if any(m.kind is MentionKind.QUOTE and m.span.contains(mention.span) for m in story.mentions) or is_about_wording(sentence.text):
        return False
    before = sentence.text[max(0, start - 40) : start]
    if _SAID_BEFORE.search(before):
        return bool(_ENDS_AFTER.match(sentence.text, end))
    if mention.value.endswith("s") and not _TITLE.search(before):  # 'Workers said'
        return False
    return bool(_SPEAKER_BEFORE.search(before) and _SAYS_AFTER.match(sentence.text, end))


def _who_may_be_meant(story: "Story", mention: Mention) -> list[Mention]:
    """The introductions of the person named last before, and of the one whose surname is most like."""
    from rapidfuzz.distance import JaroWinkler

    is_first = mention.value in first_names()
    full = [p for p in story.people if p.kind == "person" and p.is_full != is_first and p.name != mention.value]
    earlier = [(m.span.end, person) for person in full for m in person.mentions if m.span.end < mention.span.start]
    if not earlier:
        return []
    last = max(earlier, key=lambda item: item[0])[1]
    alike = max((person for _, person in earlier), key=lambda person: JaroWinkler.similarity(person.words[-1], mention.value))
    return [person.mentions[0] for person in dict.fromkeys((last, alike))]


def _hit(story: "Story", person: Person, does: str) -> Hit:
    meant = _who_may_be_meant(story, mention := person.mentions[0])
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
