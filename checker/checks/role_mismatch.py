"""One person is said to be two things that nobody is at once.

What it checks
--------------
What a story calls a named person, by a title, an apposition, 'is the mayor', 'serves as', 'on his visit as': office, trade,
team post, rank, party, home state, nationality, relation, honorific, the chamber that a district, committee or leader's post
belongs to. Two that exclude each other, both said of now, are reported; so are one entry into two offices ('sworn in as
president', 'became vice president'), a post that somebody has left by one sentence and has by another ('the former mayor, Ann
Poe', 'the current mayor'), two people in a post of one body that one person holds at a time ('Rovers manager Ann Poe', 'Bo Lee,
manager of Rovers'), one person in such a post of two places, one peerage in two ranks, a post of a state or body that nobody has,
where who has another of it must be meant ('Prime Minister Poe', 'the president said'), and a title or honorific that is not the one
in the desk's names file.

Why it matters
--------------
A wrong title is the slip that people named in a story notice first, and a wrong party or relation the one they
complain about.

Example
-------
'The Labour Mayor Bartho Boer opened the bridge. ... Boer, the Conservative mayor, thanked the builders.'

Limits
------
Only what stands at the name counts, or with 'the' right after it ('the Democrat said'), not what a paragraph says of 'her'.
Silent on what is quoted (but for titles at a name of which the facts know), former, acting or to come, on posts in two bodies, on
roles that go together ('chairman', 'chief executive'), on holders of different times whom the facts know, and on people who the
story says changed: were elected or promoted to a rival office or one that it does not name, or left the post to another. A title
of state without a country is of the one that the facts know its holder from.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.names.courtesies import find_odd_courtesies
from checker.clashes.roles.attained import find_two_attained
from checker.clashes.roles.desk_titles import find_desk_clashes
from checker.clashes.roles.excuses import is_excused
from checker.clashes.roles.holdings import Holding, find_holdings
from checker.clashes.roles.one_holder import find_two_holders, find_two_posts
from checker.clashes.roles.peerages import find_two_ranks
from checker.clashes.roles.role_clash import first_clash, without_titles_of_others
from checker.clashes.roles.unheld import find_nameless, find_unheld
from checker.mentions.described import bare, by_person
from checker.mentions.pronouns import find_pronouns
from checker.mentions.roles import Description
from checker.names_file import NameEntry
from checker.types import Evidence, Hit, MentionKind, Severity, Span

if TYPE_CHECKING:
    from checker.story import Story


@check("FC402", "role-mismatch", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    persons = {mention.span for person in story.people if person.kind == "person" for mention in person.mentions}
    told = [d for d in story.descriptions if d.kind != "employer" or d.name.span in persons]
    found = by_person(story.people, list(without_titles_of_others(told)))
    holdings = find_holdings(story.sentences, found)
    two_posts = {one.person: (one, odd) for one, odd in reversed(list(find_two_posts(story.sentences, holdings)))}
    for name, descriptions in sorted(found.items()):
        if name in two_posts:
            one, odd = two_posts[name]
            message = f"{name} is ‘{one.words}’ and ‘{odd.words}’. Which stands?"
            yield replace(_hit(name, one.told, odd.told, 0.5), message=message, values=(one.words, odd.words))
        elif clash := first_clash(story.sentences, name, descriptions):
            yield _hit(name, *clash)
    yield from _two_holders(story, holdings)
    yield from _nameless(story, found, holdings)
    yield from _two_ranks(story)
    texts = [sentence.text for sentence in story.sentences]
    genders = *story.descriptions, *find_pronouns(story.people, story.mentions, story.sentences)
    yield from (_hit(name, usual, odd, 0.5) for name, usual, odd in find_odd_courtesies(story.people, genders, texts))
    for entry, description in find_desk_clashes(story.names, found, story.document.date):
        yield from _desk_hit(story, entry, description)
    yield from (_hit(bare(name), *clash, 0.4) for name, *clash in find_two_attained(story.sentences, story.mentions, story.people, told))


def _two_holders(story: "Story", holdings: Sequence[Holding]) -> Iterator[Hit]:
    for one, odd in find_two_holders(story.sentences, holdings):
        known = f" The facts have {one.listed.subject} as {one.listed.value}." if one.listed else ""
        message = f"{one.person} is ‘{one.words}’, {odd.person} ‘{odd.words}’.{known} Which stands?"
        yield replace(_hit(odd.person, one.told, odd.told, 0.4), message=message, values=(one.person, odd.person), subject=_post(odd))


def _two_ranks(story: "Story") -> Iterator[Hit]:
    for (sentence, first, usual), (_, span, odd) in find_two_ranks(story.sentences):
        message = f"‘{odd}’ here, ‘{usual}’ there. Which rank stands?"
        yield Hit("FC402", span, message, (usual, odd), (span,), (Evidence(sentence.span, (first,)),), usual, 0.5)


def _nameless(story: "Story", found: dict[str, list[Description]], holdings: Sequence[Holding]) -> Iterator[Hit]:
    quotes = [mention.span for mention in story.mentions if mention.kind is MentionKind.QUOTE]
    nameless = list(find_nameless(story.sentences, story.descriptions, quotes))
    for one, other in find_unheld(story.sentences, story.people, found, holdings, nameless):
        yield from _unheld(story, one.person, one.told, other.told.span, 0.35)


def _post(held: Holding) -> str:
    return f"{held.post} ({' '.join(sorted(held.body))})"


def _desk_hit(story: "Story", entry: NameEntry, told: Description) -> Iterator[Hit]:
    right = ", ".join(filter(None, (f"{entry.honorific} {entry.name}".strip(), entry.title)))
    if not is_excused(story.sentences, entry.name, told):
        message = f"{entry.name} is ‘{told.words}’ here; the names file has ‘{right}’. Which stands?"
        working = f"names file: {right}" + (f" ({entry.source})" if entry.source else "")
        yield replace(_hit(entry.name, told, told, 0.7), message=message, values=(told.words, right), evidence=(), working=working)


def _unheld(story: "Story", name: str, told: Description, span: Span, score: float) -> Iterator[Hit]:
    """'The king was cheered' where the story knows of President Roe and no king."""
    text = story.document.text[span.start : span.end]
    if not is_excused(story.sentences, name, told):
        message = f"The story names no ‘{text}’; it calls {name} ‘{told.text}’. Is one meant for the other?"
        yield replace(_hit(name, told, replace(told, span=span, text=text, rank=""), score), message=message)


def _hit(name: str, one: Description, other: Description, score: float) -> Hit:
    sides = one.words, other.words
    message = f"{name}: ‘{sides[1]}’ here, ‘{sides[0]}’ there. Which stands?"
    return Hit("FC402", other.span, message, sides, (other.span,), evidence=(Evidence(one.span, (one.span,)),), subject=name, score=score)
