"""Names of one word that follow the same word and are nearly alike: 'his daughter, Alexandria', then 'his daughter, Alexandra'.

They are read in the text, since a first name may be a place's as well, or a storm's, and is none of the story's people then.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.clashes.names.side_by_side import are_told_apart
from checker.mentions.likeness import is_slip
from checker.mentions.name_context import Found, NameStory, ordered
from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention, MentionKind

# In the singular: 'his daughters, Ann and Anna' are two.
_KIN = lazy(
    r"\b(?P<kin>wife|husband|widow|daughter|son|mother|father|sister|brother|stepson|stepdaughter"
    r"|(?P<storm>[Hh]urricane|[Tt]yphoon|[Cc]yclone|[Ss]torm)),?\s"
    r"(?P<name>[A-ZÀ-Þ][a-zß-ÿ]{3,})(?=[,.;:]|\s[a-z]|[’']s\s)"
)
_ANOTHER = lazy(r"\b(?:other|another|second|younger|youngest|elder|older|eldest|oldest|late|first|twin)\s$")
MOST = 20  # of one word of kin: a story of more is a roll, and names like each other are to be expected in it


def by_kin(story: NameStory, people: Sequence[Person]) -> Iterator[Found]:
    """Pairs of one-word names after one word of kin that are a slip apart."""
    for named in _by_kin(story).values():
        for one, other in combinations(named[:MOST], 2):
            if is_slip(one.name, other.name) and not are_told_apart(story, one, other):
                odd, usual = ordered(one, other)
                yield odd, usual, "first name", 0.5


def _by_kin(story: NameStory) -> dict[str, list[Person]]:
    """By the word of kin each name that follows it, with all its places."""
    places: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for sentence in story.sentences:
        for found in _KIN.finditer(sentence.text):
            if not _ANOTHER.search(sentence.text, 0, found.start()):
                span, name = sentence.span_of(*found.span("name")), found["name"]
                mention = Mention(MentionKind.NAME, span, name, name, sentence.index)
                places["storm" if found["storm"] else found["kin"], name].append(mention)
    of_kin: dict[str, list[Person]] = defaultdict(list)
    for (kin, name), mentions in places.items():
        of_kin[kin].append(Person(name, "person", tuple(mentions)))
    return of_kin
