"""People's names that are one person's more likely than two's: all that speaks for it and against it, weighed together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.clashes.names.name_acts import begins_sentence, speaks
from checker.clashes.names.name_pairs import NamePair, find_pairs
from checker.clashes.names.name_signs import SIGNS
from checker.mentions.lexicon import is_only_name
from checker.mentions.likeness import plain
from checker.mentions.name_context import Found, NameStory
from checker.mentions.people import Person
from checker.weights import chance

# Chances from which a pair is told, and from which a stranger's name is: of 4,016 training stories two have a wrong pair (25 from 0.1
# on), of 266 calibration stories one.
LEAST, LEAST_OF_STRANGERS = 0.4, 0.05
MOST_MEANT = 2  # people who are named as those whom a stranger's name may be meant for


def by_signs(story: NameStory, people: Sequence[Person]) -> Iterator[Found]:
    """The odd name and the usual one that it is likeliest to be, the surest first."""
    for likely, pair in _likeliest(find_pairs(story, people)):
        if likely >= LEAST and pair.place != "stranger":
            yield pair.odd, pair.usual, "first name" if pair.place == "first" else "surname", round(likely, 2)


def find_strangers(story: NameStory) -> Iterator[tuple[Person, Sequence[Person]]]:
    """People of one word whom the story does not introduce, each with those who are likeliest meant, all in reading order."""
    found: dict[str, list[NamePair]] = defaultdict(list)
    for likely, pair in _likeliest(find_pairs(story, [person for person in story.people if plain(person.name)])):
        is_likely = found[pair.odd.name] or likely >= LEAST_OF_STRANGERS
        if is_likely and pair.alone is pair.odd and pair.place in ("alone", "stranger") and pair.usual.kind == "person":
            found[pair.odd.name].append(pair)
    for pairs in sorted(filter(None, found.values()), key=lambda pairs: pairs[0].odd.mentions[0].span):
        if not _is_let_pass(story, pairs[0]):
            meant = (pair.usual for pair in pairs[:MOST_MEANT])
            yield pairs[0].odd, sorted(meant, key=lambda person: person.mentions[0].span)


def _is_let_pass(story: NameStory, pair: NamePair) -> bool:
    """Whether a name is quoted, marked or described, or begins a sentence, does not speak and may be a word or a place: 'Travelers'."""
    stranger, first = pair.odd, pair.odd.mentions[0]
    may_be_other = not is_only_name(stranger.words[-1]) or score(pair) < LEAST
    if may_be_other and begins_sentence(story, first) and not speaks(story, first):
        return True
    return story.is_quoted(stranger) or story.is_described(stranger.words[-1]) or not story.is_open(stranger)


def _likeliest(pairs: Sequence[NamePair]) -> list[tuple[float, NamePair]]:
    """The pairs with their chances, the likeliest first, of equal ones the earlier."""
    return sorted(((score(pair), pair) for pair in pairs), key=lambda held: -held[0])


def score(pair: NamePair) -> float:
    """The chance that two names are one person's, where one story of twenty has a slip in a name."""
    return chance("clashes/names/data/name_weights.csv", SIGNS, pair.place, pair)
