"""Where a person of a story is named, and how well each of the others would stand there.

'Ann Hale leads the miners. ... Quill was carried to her car. ... Hale spoke. ... Nobody has seen Bob Quill': a writer who takes one
person for another breaks the order in which a story introduces people and goes on about them.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from checker.clashes.names.name_acts import is_in_place
from checker.mentions.gazetteer import forms
from checker.mentions.lexicon import is_word
from checker.mentions.likeness import is_one_edit
from checker.mentions.name_context import NameStory
from checker.mentions.name_words import BODY_WORDS, first_names
from checker.mentions.people import Person
from checker.types import Mention

MOST_PEOPLE = 30  # named in full: more are a roll, a match or a table
NEAREST = 8  # of the others who are tried
NEVER = 99  # sentences to somebody who is not named on that side


class Scene:
    """The people of a story who are named in full."""

    def __init__(self, story: NameStory) -> None:
        self.story = story
        self.people = [person for person in story.people if person.is_full and _may_be_person(story, person)]
        self.named: dict[int, list[tuple[Mention, Person]]] = defaultdict(list)
        for person in self.people:
            for mention in person.mentions:
                self.named[mention.sentence].append((mention, person))
        self._order = sorted((mention.span.start, person.name) for named in self.named.values() for mention, person in named)

    def places(self) -> Iterator["Candidate"]:
        """Who is named where, but not by a first name, of those whom the story names in full elsewhere."""
        for person in self.people if 1 < len(self.people) <= MOST_PEOPLE else ():
            for mention in (one for one in person.mentions if is_full(one) or one.value == person.words[-1]):
                if any(is_full(other) for other in person.mentions if other is not mention):
                    yield Candidate(self, mention, person)

    def last_before(self, mention: Mention) -> str:
        """The name of the person named last before."""
        at = bisect_left(self._order, (mention.span.start, ""))
        return self._order[at - 1][1] if at else ""


def is_full(mention: Mention) -> bool:
    return " " in str(mention.value)


def _may_be_person(story: NameStory, person: Person) -> bool:
    """Whether a full name may be somebody's: no body's, place's or ship's."""
    words = person.words
    if not all(word.replace("-", "").replace(".", "").replace("’", "").isalpha() for word in words) or words[-1].isupper():
        return False
    if person.kind == "body" or any(is_in_place(story, mention) for mention in person.mentions):
        return False
    is_other = is_word(words[-1]) or not BODY_WORDS.isdisjoint(words) or not {person.name, words[0], words[-1]}.isdisjoint(forms())
    is_named = words[0] in first_names() or not is_word(words[0]) or bool(person.honorifics)
    return not is_other or (person.kind == "person" and is_named)


@dataclass(frozen=True)
class Candidate:
    """Somebody who is, or may be meant to be, named by a mention; what the story tells of him there is left out."""

    scene: Scene
    mention: Mention
    person: Person

    def others(self) -> Iterator["Candidate"]:
        """Who might be named here instead, the nearest first."""
        surname = self.person.words[-1]
        others = (other for other in self.scene.people if other is not self.person and not is_one_edit(surname, other.words[-1]))
        held = [Candidate(self.scene, self.mention, other) for other in others]
        yield from sorted(held, key=lambda other: min(other.back, other.ahead))[:NEAREST]

    @cached_property
    def mentions(self) -> list[Mention]:
        """The person's names elsewhere."""
        return [mention for mention in self.person.mentions if mention is not self.mention]

    @cached_property
    def back(self) -> int:
        """Sentences to the person's last name before."""
        start = self.mention.span.start
        return min((self.mention.sentence - m.sentence for m in self.mentions if m.span.start < start), default=NEVER)

    @cached_property
    def ahead(self) -> int:
        """Sentences to the person's next name."""
        start = self.mention.span.start
        return min((m.sentence - self.mention.sentence for m in self.mentions if m.span.start > start), default=NEVER)

    @cached_property
    def sentences(self) -> set[int]:
        """The other sentences that name the person."""
        return {mention.sentence for mention in self.mentions} - {self.mention.sentence}

    @cached_property
    def beside(self) -> set[str]:
        """Others who are named in the sentence."""
        named = self.scene.named[self.mention.sentence]
        return {person.name for mention, person in named if mention is not self.mention} - {self.person.name}

    @property
    def is_introduced_later(self) -> bool:
        """Whether the person's full name stands after this place only."""
        return all(mention.span.start > self.mention.span.start for mention in self.mentions if is_full(mention))
