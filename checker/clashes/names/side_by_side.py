"""Whether two names of one sentence are told as two people's, or are one's, written twice in a long sentence."""

from checker.mentions.name_context import NameStory, share_sentence
from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention

CLOSE = 20  # characters between two names: a writer sees both at a glance
# Possessive: a long list of names with dots and hyphens would be read in more ways than can be tried.
_JOINED = lazy(r"(?:\W|\b(?:(?:and|or|with|to|against|from|by|for|of|at|then|beat|met|told|said|says|the)\b|[A-ZÀ-Þ]\S*+))*+")


def are_told_apart(story: NameStory, one: Person, other: Person) -> bool:
    """Whether names stand in one sentence close together or in a list ('Carlson, Ann Roe and Karlson'), so that they are two people's."""
    places = [(a, b) for a in one.mentions for b in other.mentions if a.sentence == b.sentence] if share_sentence(one, other) else []
    return any(_is_joined(story, *sorted((a, b), key=lambda m: m.span.start)) for a, b in places)


def _is_joined(story: NameStory, first: Mention, second: Mention) -> bool:
    between = story.before(second)[-(second.span.start - first.span.end) :] if second.span.start > first.span.end else ""
    return len(between) <= CLOSE or bool(_JOINED.fullmatch(between))
