"""A birth, a death, a nationality, a work or a discovery that the reference facts give otherwise.

What it checks
--------------
Well-known people in the reference facts: the years and the places of birth and death, the nationality beside a name,
the country of origin ('Polish-born'); who wrote, painted, composed, discovered, made up or founded a thing, and when;
callings and first names, Nobel prizes, firsts. Of bodies, firms and landmarks the seat, the place of the founding, the
country, the owner, the larger body, the countries that founded it, the number of members, what its letters stand for,
and a name with one word of another ('the International Money Fund'). Whoever is tied to a work as its maker, in
whatever words, is held against its makers where none of them is named. Somebody named with a famous act of another ('John
Glenn hit golf balls on the moon'), or with what befell another.

Why it matters
--------------
Such details are copied from story to story, and readers who know better write in.

Example
-------
'Marie Curie, born in 1876, won two Nobel prizes.' The reference says 7 November 1867.

Limits
------
Silent at films, stagings, translations and other works after the work, statues, streets and anniversaries, in quotation
marks, and where a date is so far off that another bearer of the name must be meant. A wrong maker is found only where
the reference knows him for a maker of such things. Facts without a second source are queries.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.facts.acts.act_clashes import with_acts
from checker.facts.clauses import read_by_clause
from checker.facts.doubts import is_doubted
from checker.facts.hits import make_hit
from checker.facts.organisations.seats import SEAT
from checker.facts.people.life_clashes import find_life_clashes, find_nationality_clashes
from checker.facts.people.maker_clashes import find_maker_clashes, find_making_clashes
from checker.facts.people.person_clashes import Clash, find_body_facts, find_honour_clashes
from checker.facts.readings import dates_in, group_dates, is_earnest
from checker.facts.ties.tie_scorer import find_wrong_ties, message_of
from checker.patterns import lazy
from checker.types import Hit, Mention, Sentence, Severity, Span

if TYPE_CHECKING:
    from checker.story import Story

_IMAGE = r"(?:statues?|monuments?)(?! (?:at|in|on|near|next|this|last|unveiled))"
# What is told as no fact, or of someone who is only like the person.
_UNSURE = (
    r"named (?:after|for)|namesake"
    r"|\w*anniversar\w+|\w*centenar\w+|\w*bicentenn\w+|commemorat\w+|unrelated"
    r"|plays? (?:the )?(?:part|role)|portray\w*|characters?|forger\w*|forged|attributed|reincarnat\w+"
    r"|not(?!\s(?:since|far|long|only|least|just|until|for\snothing|quite|even|everybody|all)\b)|never|nor|neither|wrongly"
    r"|mistaken\w*|erroneous\w*|confus\w+|no (?:kin|relation)|misattribut\w+|claim\w*|believe[sd]?|argue[sd]?(?!\s(?:about|over))"
    r"|thought|said to|legend (?:has|had|says?|said|holds|tells|that)|(?:in|by|to|as|of) (?:a |the )?legend"
    r"|rumou?r\w*|(?:used|liked|loved|prefers?|preferred) to (?:say|claim|tell|pretend|insist)"
    r"|may have|might have|disput\w+|theor(?:y|ies) that|who really|quiz|crossword|answer\w*|question\w*"
)
_DOUBTED = lazy(rf"(?i)\b(?:{_IMAGE}|{_UNSURE})\b|\?")
_DOUBTED_OF_BUILDING = lazy(rf"(?i)\b(?:{_UNSURE})\b|\?")


@check("FC605", "wrong-person-fact", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    dated = group_dates(story)
    yield from with_acts("FC605", story, read_by_clause(story, lambda sentence: _read(sentence, story, dates_in(sentence, dated))))


def _read(sentence: Sentence, story: "Story", dates: list[Mention]) -> Iterator[Hit]:
    found: dict[frozenset[Span], Clash] = {}  # one clash of the same words is enough
    for clash in _find_clashes(story, sentence, dates):
        found.setdefault(frozenset((clash.mark, *clash.others)), clash)
    for clash in found.values():
        if not _is_doubted(sentence, clash) and is_earnest(sentence, story, [clash.mark]):
            marks = (clash.mark, *clash.others)
            yield make_hit("FC605", sentence, clash.fact, clash.message, clash.values, marks, is_sure=clash.is_sure)


def _is_doubted(sentence: Sentence, clash: Clash) -> bool:
    offset = sentence.span.start
    marks = [(mark.start - offset, mark.end - offset) for mark in (clash.mark, *clash.others)]
    doubt = _DOUBTED_OF_BUILDING if clash.fact.relation == SEAT else _DOUBTED
    return is_doubted(doubt, sentence.text, marks) or sentence.text.rstrip("”\"’' ").endswith("?")


def _find_clashes(story: "Story", sentence: Sentence, dates: list[Mention]) -> Iterator[Clash]:
    yield from find_life_clashes(story, sentence, dates)
    yield from find_nationality_clashes(story, sentence)
    yield from find_maker_clashes(story, sentence)
    yield from find_making_clashes(story, sentence, dates)
    yield from find_body_facts(story, sentence)
    yield from find_honour_clashes(story, sentence)
    for pair in find_wrong_ties(sentence.text, story.facts, of_places=False):
        mark, other = (sentence.span_of(span.start, span.end) for span in (pair.value, pair.subject))
        values = (pair.text[pair.value.start : pair.value.end], pair.fact.value)
        yield Clash(mark, pair.fact, message_of(pair), values, (other,), is_sure=False)
