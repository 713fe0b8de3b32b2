"""Find a place that a story names once where the one that it speaks of elsewhere is meant.

'A cull in South Australia' where it is Western Australia ever after: the names are mixed up, the lead has one and the rest
another, or all that stands around the two, weighed together (`place_signs`), makes a slip likely.
"""

from collections.abc import Iterator, Sequence

from checker.clashes.places.lone_pairs import LonePair, find_lone_pairs, read_places
from checker.clashes.places.place_signs import IN, LEAD, LISTED_AFTER, LISTED_BEFORE, SIGNS, is_brought_in
from checker.clashes.places.siblings import Map, mixed_up_with
from checker.mentions.likeness import is_alike
from checker.types import Mention, Sentence
from checker.weights import chance

# Of 266 calibration stories three have such a pair from here on (limit: one in a hundred), and 13 of 100 planted slips in other
# stories than press releases are found. Stories that go round the world have more of them than either.
LEAST = 0.5
OFTEN = 2  # times that a place is spoken of which the story is about
SHORT = 5  # a story of fewer sentences does not come back to a place
SEATS = frozenset({"Washington", "Hollywood"})  # every story of a country has somebody there
FULL = 3  # times as often is it spoken of as what lies in the lone place


def find_lone_places(sentences: Sequence[Sentence], mentions: Sequence[Mention], on_map: Map) -> Iterator[tuple[LonePair, float]]:
    """Each such place once, with the place that seems to be meant and how probable that is, in the order of the names."""
    sure: dict[Mention, tuple[LonePair, float]] = {}
    for pair in find_lone_pairs(read_places(sentences, mentions), on_map):
        chance = max(
            score(pair) if _is_weighed(pair) else 0.0, LEAST if _is_plain(pair) and (_is_mixed_up(pair) or _is_left_behind(pair)) else 0.0
        )
        if chance >= LEAST and chance > sure.get(pair.lone, (pair, 0.0))[1]:
            sure[pair.lone] = pair, chance
    yield from ((pair, round(chance, 2)) for pair, chance in sure.values())


def score(pair: LonePair) -> float:
    """The chance that the lone place is a slip."""
    return chance("clashes/places/data/place_weights.csv", SIGNS, pair.kind, pair)


def _is_weighed(pair: LonePair) -> bool:
    """Whether the story comes back to the usual place, and not beside the lone one."""
    named = pair.story.named.get(pair.usual, ())
    is_told = len(pair.told) >= OFTEN and len(pair.story.sentences) >= SHORT
    return is_told and not any(m.sentence == pair.lone.sentence for m in named) and not is_brought_in(pair)


def _is_plain(pair: LonePair) -> bool:
    """Whether the lone place stands outside quotes and lists, and not beside the usual one, where a writer sees that they are two."""
    is_listed = LISTED_BEFORE.search(pair.before[-40:]) or LISTED_AFTER.match(pair.after)
    return not (is_listed or pair.story.is_quoted(pair.lone) or (not pair.is_adjective and pair.has_usual_beside))


def _is_mixed_up(pair: LonePair) -> bool:
    """Whether people mix up the two, and the story names the other one again and again, or that alone is of its kind."""
    only_adjectives = mixed_up_with(str(pair.lone.value)).get(pair.usual)
    times, inside = len(pair.told), len(pair.story.implied.get(pair.odd, ()))
    if only_adjectives is None or pair.usual not in pair.story.named or FULL * inside > times:
        return False
    if pair.is_adjective:  # 'a Danish crew' in a story about Sweden is there by right
        return is_alike(pair.odd, pair.usual) and times > OFTEN
    if only_adjectives or pair.lone not in pair.story.alone:
        return False
    return times >= OFTEN or (not pair.rivals and pair.told[0].span.start < pair.lone.span.start)


def _is_left_behind(pair: LonePair) -> bool:
    """Whether the lone place opens the story, which is then about the usual one, told more often than all others of the level."""
    story, times = pair.story, len(pair.told)
    is_about = times >= OFTEN and times > sum(len(story.told(place)) for place in pair.rivals)
    if pair.lone.sentence >= LEAD or not is_about or str(pair.lone.value) in SEATS or not _holds(pair, pair.lone):
        return False
    opens = any(m.sentence < LEAD and m in story.alone and not story.is_quoted(m) for m in pair.told)
    is_only = pair.odd == pair.lone.value and not story.implied.get(pair.odd)
    return is_only and not opens and any(_holds(pair, mention) for mention in pair.told)


def _holds(pair: LonePair, mention: Mention) -> bool:
    """Whether something is in it: 'in Lyon'; not 'a man from Lyon'."""
    return mention in pair.story.alone and bool(IN.search(pair.story.before(mention)))
