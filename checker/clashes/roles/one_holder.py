"""Find two people in one post that one person holds at a time, and one person in one post of two bodies."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.clashes.roles.excuses import is_excused
from checker.clashes.roles.holdings import Holding, are_one_post
from checker.mentions.gazetteer import are_apart
from checker.mentions.likeness import is_alike, is_slip
from checker.mentions.role_words import roles_exclude
from checker.patterns import lazy
from checker.types import Sentence

# One holder after another, beside what `is_excused` knows: anywhere in the story, and in the sentences of the two posts.
_LEFT = lazy(
    r"(?i)\b(?:predecessors?|successors?|(?:step(?:s|ped|ping)?|st(?:ands?|ood))\s(?:down|in)|sacked|fired|ousted|resign\w*|replac\w+)\b"
)
_AFTER_ANOTHER = lazy(
    r"(?i)\b(?:quit|retire[sd]?|outgoing|incoming|interim|caretaker"
    r"|(?:is|was)\s(?:leaving|named)|(?:will|to)\s(?:leave|replace|succeed|become)|hand(?:s|ed)\sover|late|died|dead|killed|joint|jointly|co-\w+)\b"
)
_LONG_AGO = lazy(
    r"(?i)\b(?:(?:in|since|until|from|by)\s(?:\w+\s)?(?:1[5-9]|20)\d\d|\d0[’']?s|ago|then|at\sthe\stime|centur(?:y|ies)|last\s(?:year|season))\b"
)


def find_two_holders(sentences: Sequence[Sentence], holdings: Sequence[Holding]) -> Iterator[tuple[Holding, Holding]]:
    """Each two people with one post, once a pair of people: who has it more often first, else who is told first."""
    told = Counter((one.person, one.post) for one in holdings)
    seen: set[frozenset[str]] = set()
    for one, other in combinations(sorted(_of_one_name(holdings), key=lambda holding: holding.told.span), 2):
        pair = frozenset((one.person, other.person))
        if pair not in seen and are_one_post(one, other) and _are_two(one, other) and not _may_be_both(sentences, one, other):
            seen.add(pair)
            is_odd = told[one.person, one.post] < told[other.person, other.post] or (other.listed and not one.listed)
            yield (other, one) if is_odd else (one, other)


def find_two_posts(sentences: Sequence[Sentence], holdings: Sequence[Holding]) -> Iterator[tuple[Holding, Holding]]:
    """Each person with one post in two places, or with two of a state of which the facts have one, in two sentences."""
    plain = [one for one in holdings if len(one.body) == 1 and one.is_bound]
    for one, other in combinations(sorted(plain, key=lambda holding: holding.told.span), 2):
        if one.person != other.person or one.area != other.area or one.told.sentence == other.told.sentence:
            continue
        is_moved = one.post == other.post and are_apart(*one.body, *other.body)
        is_other = roles_exclude(one.told.value, other.told.value) and one.body == other.body and bool(one.listed) != bool(other.listed)
        if (is_moved or is_other) and not is_excused(sentences, one.person, one.told, other.told):
            yield one, other


def _of_one_name(holdings: Sequence[Holding]) -> Iterator[Holding]:
    """All but those of a title that stands at another name too: of two names beside one title the one right after it has it."""
    titled = {one.told.span: one.person for one in holdings if one.told.span.end + 1 == one.told.name.span.start}
    yield from (one for one in holdings if titled.get(one.told.span, one.person) == one.person)


def _are_two(one: Holding, other: Holding) -> bool:
    """Whether two names are surely those of two people who do not share a family's."""
    a, b = one.person.casefold().split(), other.person.casefold().split()
    return set(a).isdisjoint(b) and not (is_alike(a[-1], b[-1]) or is_slip(a[-1], b[-1]))


def _may_be_both(sentences: Sequence[Sentence], one: Holding, other: Holding) -> bool:
    """Whether one held the post after the other: the facts have both, or the story tells of a change or of another time."""
    if one.told.sentence == other.told.sentence or (one.listed and other.listed):
        return True
    texts = [sentences[side.told.sentence].text for side in (one, other)]
    years = [set(_LONG_AGO.findall(text)) for text in texts]
    if years[0] != years[1] or any(map(_AFTER_ANOTHER.search, texts)):
        return True
    last = [name.split()[-1] for name in (one.person, other.person)]
    if any(_LEFT.search(sentence.text) for sentence in sentences if any(name in sentence.text for name in last)):
        return True
    return any(is_excused(sentences, name, one.told, other.told) for name in (one.person, other.person, one.told.text))
