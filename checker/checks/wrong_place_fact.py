"""A capital, a country, a membership, a border or an independence day that the reference facts give otherwise.

What it checks
--------------
Capitals of countries, states and regions; what towns, rivers, mountains, islands and landmarks lie in or on (countries,
states and regions, parts of continents, rivers, seas), in whatever words they are described; what straits and canals
link; who shares a lake or a frontier; neighbours, currencies and what is paid, records ('Africa's longest river'), words
such as 'landlocked' and 'French-speaking', who ruled a colony; membership of the EU, NATO and other bodies, or being
outside them, and the year of joining; the years of independence and of statehood; names of the past; off whose coast an
island lies, in which town a state has its capitol, and 'the Danish capital' where the sentence before named another
country's; official languages, what was paid before, where a river rises and ends, what straits, bridges and tunnels part
or join, who owns an island, coasts of countries without a sea, the part of a country in which a town lies, the border that a
town is near, the parallel that divides a country and the capital that one gave up. As a query: a sight or a town’s water
beside the only country, state or river that the sentence names, if that is next to the right one; another place than that of
a famous act ('Usain Bolt ran 9.58 seconds in Beijing').

Why it matters
--------------
A wrong capital or a wrong continent costs the trust of every reader who has been there.

Example
-------
'Sydney, the capital of Australia, has no room.' The reference says Canberra.

Limits
------
Silent at places with namesakes in the other country, at places whose country is disputed, in sentences of a past in
which the place may have lain elsewhere (other than years of joining and independence), at hypotheses, candidates and
corrections, and in quotation marks. Washington and New York mean too many things; Georgia and Victoria are read
in the company of their neighbours. American towns with namesakes in several states are not held to their own.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.facts import relations
from checker.facts.acts.act_clashes import with_acts
from checker.facts.atlas import atlas_of
from checker.facts.clauses import read_by_clause
from checker.facts.doubts import is_doubted
from checker.facts.hits import make_hit
from checker.facts.places.lone_places import find_lone_places
from checker.facts.places.place_anaphora import find_taken_up
from checker.facts.places.place_clashes import Clash, find_place_clashes
from checker.facts.readings import is_earnest
from checker.facts.ties.tie_pairs import TiePair
from checker.facts.ties.tie_scorer import find_wrong_ties, message_of
from checker.patterns import lazy
from checker.types import Hit, Sentence, Severity

if TYPE_CHECKING:
    from checker.story import Story

# What is told as no fact.
_UNTRUE = (
    r"wrongly|mistaken\w*|erroneous\w*|confus\w+|myth|joke[sd]?|quiz|answer\w*|question\w*"
    r"|films?(?!\s(?:stars?|festivals?|makers?|crews?|director))|novels?|fiction\w*|as if|restaurant|twin(?:ned)?"
    r"|self-declared|breakaway|unilateral\w*|rather than"
)
_UNREAL = lazy(rf"(?i)\b(?:{_UNTRUE})\b|\?")
# Who wants to be something is not yet, and who denies it says so; what is said in passing stands all the same.
_UNSURE = lazy(
    rf"(?i)\b(?:{_UNTRUE}|not|never|nor|neither|no longer|non|would|could|may|might|should|wants?|hopes?|bid|candidate\w*|applicant"
    r"|prospective|aspir\w+|seek\w*|joins?|propos\w+|claims?|claimed|believe[sd]?|thought|think|assume[sd]?|unlike)\b|\?"
)


@check("FC604", "wrong-place-fact", severity=Severity.ERROR, needs=())
def find(story: "Story") -> Iterator[Hit]:
    by_clause = read_by_clause(story, lambda sentence: _read(sentence, find_place_clashes(sentence.text, story.facts), story))
    hits = list(with_acts("FC604", story, by_clause))
    yield from hits
    told, atlas = {hit.span for hit in hits}, atlas_of(story.facts)
    for sentence, clash in find_taken_up(story.sentences, atlas):
        yield from _read(sentence, [clash], story)
    for sentence in story.sentences:
        if sentence.span not in told:
            lone = find_lone_places(atlas, *atlas.sketch(sentence.text))
            yield from _read(sentence, chain(lone, map(_clash_of, find_wrong_ties(sentence.text, story.facts, of_places=True))), story)


def _clash_of(pair: TiePair) -> Clash:
    values, sides = (pair.text[pair.value.start : pair.value.end], pair.fact.value), ((pair.subject.start, pair.subject.end),)
    is_claim = pair.relation == relations.CAPITAL
    return Clash(pair.value.start, pair.value.end, pair.fact, message_of(pair), values, sides, is_claim=is_claim, is_sure=False)


def _read(sentence: Sentence, clashes: Iterable[Clash], story: "Story") -> Iterator[Hit]:
    """The hits of what a sentence says in earnest and without a doubt."""
    if _is_asked(sentence.text):
        return
    for clash in clashes:
        if is_doubted(_UNSURE if clash.is_claim else _UNREAL, sentence.text, ((clash.start, clash.end), *clash.others)):
            continue
        hit = _make_hit(sentence, clash)
        if is_earnest(sentence, story, hit.marks):
            yield hit


def _is_asked(text: str) -> bool:
    return text.rstrip("”\"’' ").endswith("?")


def _make_hit(sentence: Sentence, clash: Clash) -> Hit:
    # The second source agrees that a country was a member or bore a name, not on the years.
    is_sure = clash.is_sure and clash.fact.relation not in (relations.MEMBERSHIP, relations.FORMER_NAME, relations.POSITION)
    marks = [sentence.span_of(*side) for side in ((clash.start, clash.end), *clash.others)]
    return make_hit("FC604", sentence, clash.fact, clash.message, clash.values, marks, is_sure=is_sure)
