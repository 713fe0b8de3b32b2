"""Where a sentence says that a person was born or died, against the facts: towns, countries, 'Polish-born', 'the Polish village of'."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from checker.facts.act_dates import ACT, tell_act
from checker.facts.adjectives import ADJECTIVES
from checker.facts.attachment import DATE, OTHER, PERSON, draw_sketch, place_of
from checker.facts.denials import Denial
from checker.facts.forms import compiled, find_form
from checker.facts.namesakes import is_within
from checker.facts.people.lives import BIRTH, BIRTHPLACE, DEATH, HIMSELF, NATIONALITY, PLACE, accepted
from checker.facts.people.nationalities import CALLING
from checker.facts.store import Fact, FactStore
from checker.types import Span

DEATHPLACE = "died in"

_SETTLEMENT = (
    r"(?:the\s(?:[\w-]+\s){0,3}(?:city|town|village|port|suburb|hamlet|state|island|province)\sof\s"
    r"|an?\s(?:[a-z-]+\s){0,2}(?:city|town|village|house|farm|farmhouse|hamlet|hospital|suburb|slum|cottage|manor|hut|shack|castle|palace)\s(?:in|near|outside)\s)?"
)
_AT = rf"(?:in|at|on)\s{_SETTLEMENT}{PLACE}(?![’']s)"
_WHEN = rf"(?:,?\s(?:on|in)\s[{DATE}{OTHER}],?)?"
_HOW = (
    r"(?:\s(?:prematurely|illegitimate|to\s(?:an?|the)?\s?(?:[\w’'-]+\s){1,4}(?:parents|family|couple|father|mother))"
    r"|,?\s(?:in|above|over)\san?\s(?:[a-z-]+\s){1,3}?[a-z-]+,?(?=\s(?:in|on|at)\b))?"
)
_LOWER = r"(?:[a-z][\w’'-]*,?\s)"
# What stands between '-born' and a name is a calling, or the words describe somebody else: 'the Y-born aide who advised X'.
_LEADS_OFF = r"(?:of|to|for|with|by|in|from|and|or|who|whom|whose|that|which|than|as)"
_CALLED = rf"(?:(?:(?!{_LEADS_OFF}\b)[a-z-]+\s){{0,2}}?{CALLING},?\s)?{PERSON}(?![’'\w-])"
# 'on a balcony', 'by a fanatic'
_SPOT = r"(?:\s(?:on|at|in|outside|by|near|of)\s(?:an?|the|his|her)?\s?[a-z][a-z\s-]{2,30}?)?"
_OFF = r"(?:in|at|on|after|before|from|of|to|when|while|who|where|and|since|until|by)"
# Where an act happened; the act, with the person, is one sign (see act_dates.py).
_PLACED = (
    rf"{ACT}{_HOW}{_WHEN}\s{_AT}",
    rf"{ACT}{_SPOT}{_WHEN}\s{_AT}",
    rf"{ACT}(?:\s(?!{_OFF}\b)[a-z-]+){{1,3}}{_WHEN}\s{_AT}",
    rf"{PLACE},?\s{_LOWER}{{0,8}}?(?:where|(?:in|at|from)\swhich)\s(?:{_LOWER}{{0,7}}?(?=[a-z]+\s{ACT}))?{ACT}",
    rf"\b[Ii]t\swas\s{_AT}\sthat\s{ACT}",
    rf"^[“\"]?(?:In|At)\s{_SETTLEMENT}{PLACE}(?:,\s[^,{PLACE}{PERSON}]{{3,60}},)?\s{ACT}",
)
_BIRTHPLACE = r"(?:birthplace|home\s?town|native\s(?:city|town|village|country|island))"
_BIRTHPLACES = (
    rf"^[“\"]?Born{_WHEN}\s(?:and\s(?:raised|brought\sup|educated)\s)?{_AT}{_WHEN},\s(?:the\s)?(?:[\w-]+\s){{0,5}}{PERSON}(?=[\s,])",
    rf"{PERSON}[’']s?\s{_BIRTHPLACE},?\s(?:in\s|of\s|near\s)?{PLACE}",
    rf"{PERSON}[’']s?\snative\s{PLACE}",
    rf"{PLACE}(?:,|,?\s(?:which\s)?(?:is|was)),?\s(?:the\s)?{_BIRTHPLACE}\sof\s(?:the\s(?:[\w-]+\s){{1,4}})?{PERSON}(?![’'\w-])",
    rf"{PLACE},\s{PERSON}[’']s?\s{_BIRTHPLACE}(?=[,.;]|$)",
    rf"{PERSON},\sa\snative\sof\s{PLACE}|^[“\"]?A\snative\sof\s{PLACE},\s{PERSON}(?![’'\w-])",
    rf"{PERSON}(?![’'-]),?\s(?:who\s)?{_LOWER}{{1,8}}?(?:in|at|from|near)\s{PLACE},\swhere\s(?:he|she)\s(?:was|had\sbeen)\sborn\b",
    rf"{PERSON}(?:,?\swho)?\s(?:hail(?:ed|s)\sfrom|was\sfrom)\s{PLACE}(?=[,.;]|$|\s(?:and|but)\b)",
    rf"(?<![\w-]){PLACE}-born\s{_CALLED}",
    rf"{PERSON},\s(?:an?|the|then\san?|himself|herself|one\sof\sthe)\s[^,.;:()“”{PERSON}{PLACE}]{{3,60}}?\sborn{_HOW}{_WHEN}\s{_AT}",
)
_KILLED = r"(?:killed|murdered|assassinated|shot(?:\sdead)?|felled|executed|burned|burnt|beheaded|guillotined|gunned\sdown|hanged|stabbed)"
_DEATHPLACES = (
    # 'the ice axe that killed X in Y'
    rf"\b{_KILLED}\s(?:(?:the\s)?(?:[A-Za-z-]+\s){{1,3}})?{PERSON}{_SPOT}{_WHEN}\s{_AT}",
    # 'was 40 when he was gunned down outside his home in Y'
    rf"{PERSON}(?![’'-])\s[a-z]+\b[^.;:()“”{PERSON}{PLACE}]{{0,60}}?\s(?:when|before|after|until|and|till)\s(?:he|she)\s(?:died|(?:was|were)\s{_KILLED})"
    rf"(?:\s(?!(?:after|before|by|from|to|while|when|who|where|and|since|until)\b)[a-z][\w’'-]*){{0,6}}{_WHEN}\s{_AT}",
    rf"{HIMSELF}(?:\shad)?\s(?:was\s)?(?:shot|stabbed){_SPOT}{_WHEN}\s{_AT}",
    # 'shot in a Y theatre', 'dug up bones at Y, where she died'
    rf"{HIMSELF}(?:\shad)?\s(?:(?:was|were)\s)?(?:died|{_KILLED})\s(?:in|at|outside|on)\s(?:an?|the)\s{PLACE}\s(?!of\b|and\b|in\b|on\b)[a-z]+",
    rf"{PERSON}(?![’'-]),?\s(?:who\s)?{_LOWER}{{1,8}}?(?:in|at|from|near|to)\s{PLACE},\swhere\s(?:he|she)\s(?:had\s)?(?:died|was\s{_KILLED})\b",
    # 'shot dead on the steps of his house in Y'
    rf"{HIMSELF}(?:\shad)?\s(?:(?:was|were)\s)?{_KILLED}\s(?:(?!(?:after|before|by|from|to|while|when|who|where|and|since|until)\b){_LOWER}){{1,8}}?in\s{PLACE}(?![’'\w-])",
    # 'the knoll in Houston where bystanders heard the shots that killed X'
    rf"{PLACE},?\s{_LOWER}{{0,8}}?(?:where|in\swhich|at\swhich|from\swhich)\s{_LOWER}{{0,7}}?{_KILLED}\s{PERSON}(?![’'\w-])",
)
_TABLES = ((BIRTHPLACE, BIRTH, _BIRTHPLACES), (DEATHPLACE, DEATH, _DEATHPLACES))


def find_life_places(
    text: str, person: Span, places: Collection[Span], dates: Collection[Span], facts: Collection[Fact]
) -> Iterator[Denial]:
    """Where the sentence has the person of `facts` be born or die elsewhere; `places` and `dates` are those that it names."""
    by_relation = {fact.relation: fact for fact in facts}
    for relation, act, forms in _TABLES:
        fact = by_relation.get(relation)
        for place in places if fact else ():
            name = text[place.start : place.end]
            if place.overlaps(person) or is_within(name, accepted(fact)):
                continue
            sketch = draw_sketch(text, {date: DATE for date in dates if not date.overlaps(place)} | {place: PLACE, person: PERSON})
            if find_form(forms, sketch) or any(find_form(_PLACED, told) for told in tell_act(sketch, (*act.clauses, *act.nouns))):
                yield place, fact, name, fact.value


def find_origins(text: str, person: Span, birthplace: Fact, nationality: Fact | None) -> Iterator[Denial]:
    """'The Russian-born novelist PERSON', 'PERSON was born in the Belgian village of': adjectives of another country."""
    own = _adjectives_of(birthplace)
    if not own or nationality is None:
        return
    told = {word.removesuffix("-born") for word in accepted(nationality) if word.endswith("-born")}
    sketch = draw_sketch(text, {person: PERSON})
    for form in _origin_forms():
        match = compiled(form).search(sketch)
        if match and match["nation"] not in (told or own | set(nationality.value.split(", "))):
            yield place_of(match, "nation", person), birthplace, match["nation"], birthplace.value
            return


@cache
def _origin_forms() -> tuple[str, ...]:
    words = sorted({word for words in ADJECTIVES.values() for word in words} | {"Scottish", "Welsh", "English"}, key=len, reverse=True)
    nation = rf"(?<![\w-])(?P<nation>{'|'.join(map(re.escape, words))})"
    return (
        rf"{nation}-born\s(?:[A-Z][a-z]+\s)?{_CALLED}",
        rf"{PERSON},\s(?:an?|the)\s(?:[a-z]+\s){{0,2}}{nation}-born\b",
        rf"{HIMSELF}(?:\swas)?\sborn\s(?:in\s\d{{4}}\s)?in\sthe\s(?:[a-z]+\s){{0,2}}{nation}\s(?:[a-z]+\s){{0,2}}(?:city|town|village|port)\b",
    )


def _adjectives_of(birthplace: Fact) -> frozenset[str]:
    """Of the countries that the birthplace is told to lie in, those that held it since among them; empty where none is told."""
    own: set[str] = set()
    for country, adjectives in ADJECTIVES.items():
        if is_within(country.removeprefix("the "), accepted(birthplace)):
            own.update(adjectives)
    if own & {"British"} or {"England", "Scotland", "Wales"} & accepted(birthplace):
        own.update(("British", "English", "Scottish", "Welsh", "Irish", "UK"))
    return frozenset(own)


def life_facts(store: FactStore, born: Fact) -> list[Fact]:
    """What the store knows of the places and the nationality of the person whose birth this is."""
    relations = (BIRTHPLACE, DEATHPLACE, NATIONALITY)
    return [
        fact
        for relation in relations
        for _, facts in store.find_names(born.subject, relation)
        for fact in facts
        if fact.subject == born.subject
    ]
