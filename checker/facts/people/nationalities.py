"""The nationality that a sentence gives to a well-known person, against the facts: 'the French painter X', 'Spain’s X', 'X of Serbia'."""

import re
from functools import cache

from checker.facts import relations
from checker.facts.act_dates import VERB
from checker.facts.adjectives import ADJECTIVES
from checker.facts.attachment import PERSON, draw_sketch, place_of
from checker.facts.forms import compiled
from checker.facts.people.lives import accepted
from checker.facts.relations import values_of
from checker.facts.store import Fact, FactStore
from checker.patterns import lazy
from checker.types import Span

CALLING = (
    r"(?:(?:writer|novelist|author|poet|playwright|dramatist|essayist|philosopher|composer|pianist|violinist|conductor|painter|artist|sculptor"
    r"|scientist|physicist|chemist|biologist|naturalist|mathematician|astronomer|inventor|engineer|economist|psychoanalyst|explorer|navigator"
    r"|singer|songwriter|musician|rapper|guitarist|drummer|tenor|soprano|frontman|rocker|director|film-?maker|actor|actress|comedian|architect"
    r"|designer|dancer|ballerina|footballer|boxer|sprinter|runner|swimmer|gymnast|golfer|cyclist|driver|goalkeeper|midfielder|defender|forward"
    r"|winger|striker|batsman|bowler|skier|player|champion|ace|captain|reformer|revolutionary|leader|founder|father|pioneer|politician|president|prime\sminister|premier"
    r"|chancellor|activist|campaigner|laureate|emperor|general|aviator|astronaut|cosmonaut|entrepreneur|businessman|industrialist|tycoon"
    r"|legend|star|statesman|dictator|thinker|master|genius|physician|doctor|nurse|mystic|saint|theologian|bacteriologist|mountaineer|climber"
    r"|diplomat|judge|lawyer|journalist|broadcaster|banker|bishop|missionary|feminist|suffragette|chef|couturier|conductor|critic|impressionist|post-impressionist|surrealist|expressionist|modernist|cubist|virtuoso|polymath|chess\splayer|grandmaster|supermodel|icon|idol|hero|heroine|superstar)s?)"
)
_PLAYS = r"(?:captain|striker|forward|winger|midfielder|defender|goalkeeper|international|batsman|bowler|fly-half)"
_ENDS = r"(?=[.,;)–—]|\s[–—]|$|\s(?:who|and|whose|of|born|best|known|in|from|at|is|was|to|with|on|famous|did|had|has|[a-z]+ed|buried)\b)"
# Whoever is called so, but what belongs to another country or is a post there.
_ANYONE = (
    r"(?!(?:club|side|team|league|cup|champions?|giants|envoy|ambassador|consul|governor|minister|president|king|queen|viceroy|guest|visitor"
    r"|prisoner|exile|resident|citizen|national|agent|spy|owner|boss|chief|head|coach|manager|government|state|and|or|of|in|at|on|to|for|from)\b)[a-z][a-z-]+"
)
_ALONE = r"(?![\w’'-])(?!\s[A-ZÀ-Þ])"
# Of the United Kingdom each part is told by itself.
PARTS_OF_BRITAIN = frozenset({"England", "Scotland", "Wales"})
_PEOPLE = {
    "English": "England", "Englishman": "England", "Scottish": "Scotland", "Scot": "Scotland", "Scotsman": "Scotland", "Welsh": "Wales",
    "Welshman": "Wales", "Dutchman": "Netherlands", "Irishman": "Ireland", "Irishwoman": "Ireland",
}  # fmt: skip
# A state of the US, first names.
_NAMESAKES = ("Georgia", "Jordan", "Chad")
# Whose people were called by the name of a state that is gone.
_GONE = {
    "Soviet": "Russia Ukraine Georgia Armenia Belarus Latvia Lithuania Estonia Kazakhstan Azerbaijan Uzbekistan Moldova Kyrgyzstan",
    "Yugoslav": "Serbia Croatia Slovenia Montenegro Kosovo",
    "Yugoslavian": "Serbia Croatia Slovenia Montenegro Kosovo",
    "Czechoslovak": "Czechia Slovakia",
    "Prussian": "Germany",
    "Bohemian": "Czechia",
    "Burmese": "Myanmar",
}


def find_wrong_nationality(text: str, person: Span, fact: Fact, store: FactStore) -> Span | None:
    """The word that gives the person of the fact a nationality which the fact does not allow."""
    sketch = draw_sketch(text, {person: PERSON})
    is_whole = " " in text[person.start : person.end]  # a surname alone may be a stranger's
    for form in _forms(store)[: None if is_whole else 3]:
        match = compiled(form).search(sketch)
        if match and not is_own_nation(match["nation"], fact, store):
            return place_of(match, "nation", person)
    return None


def names_nation(text: str, store: FactStore) -> bool:
    """Whether the text has a word for a nation or its people at all."""
    return bool(compiled(rf"(?<![\w-])(?:{_any(store)})s?(?![\w-])").search(text))


_PART_OF_NAME = lazy(r"(?:Northern|Southern|North|South|East|West|New|Western|Eastern|Free)\s$")


def find_nations(text: str, store: FactStore) -> list[tuple[Span, str]]:
    """Where a text names a country or its people, each with the country."""
    names = compiled(rf"(?<![\w’'-])(?:{_any(store)})(?![\w-])").finditer(text)
    return [(Span(*match.span()), _country_of(match[0], store)) for match in names if not _PART_OF_NAME.search(text, 0, match.start())]


def is_own_nation(word: str, fact: Fact, store: FactStore) -> bool:
    known = accepted(fact)
    own = {_country_of(word, store) for word in known} | {country for old in known for country in _GONE.get(old, "").split()}
    country = _country_of(word, store)
    is_part = country == "United Kingdom" and own & PARTS_OF_BRITAIN
    return word in known or country in own or bool(is_part or own & set(_GONE.get(word, "").split()))


def _country_of(word: str, store: FactStore) -> str:
    return countries_by_word(store).get(word, word)


@cache
def countries_by_word(store: FactStore) -> dict[str, str]:
    """Words for the people of a country, and its names, each with the country."""
    found = {"UK": "United Kingdom", "U.K.": "United Kingdom", "US": "United States", "U.S.": "United States", "Britain": "United Kingdom"}
    for fact in store.of(relations.DEMONYM):
        found |= dict.fromkeys((*values_of(fact), *fact.names), fact.subject)
    for country, words in ADJECTIVES.items():
        for word in words:
            found.setdefault(word, country.removeprefix("the "))
    for name in _NAMESAKES:
        found.pop(name, None)
    return {word: word for word in (*_GONE, *PARTS_OF_BRITAIN)} | found | _PEOPLE


@cache
def _any(store: FactStore) -> str:
    return "|".join(sorted(map(re.escape, countries_by_word(store)), key=len, reverse=True))


@cache
def _people(store: FactStore) -> str:
    """The words for people, which 'of' may stand before: 'a bust of Italian painter X', but 'of Italy captain X'."""
    words = countries_by_word(store)
    return "|".join(sorted(map(re.escape, set(words) - set(words.values())), key=len, reverse=True))


@cache
def _forms(store: FactStore) -> tuple[str, ...]:
    nation = rf"(?<![\w-])(?<!\bde\s)(?<!\bof\s)(?<!\bin\s)(?<!\bfor\s)(?P<nation>{_any(store)})(?![\w-])"
    word = rf"{nation}(?:\s(?!and\b|of\b)[a-z]+(?:-[a-z]+)?){{0,2}}\s{CALLING}"
    plain = r"(?:(?!(?:of|to|in|for|with|by|at|from|and|than)\b)[a-z]+(?:-[a-z]+)?,?\s)"
    best = r"(?:(?:most|best|greatest|finest|favou?rite|first|only|own|national|one)[\s-](?:[a-z-]+\s){0,2}?)"
    country = rf"(?:the\s)?(?P<nation>{_any(store)})"
    ends = r"(?=[.,;:)”]|$|\s(?:and|but)\b)"
    return (
        rf"(?<![\w-])(?P<nation>{_people(store)})(?:\s(?!and\b|of\b)[a-z]+(?:-[a-z]+)?){{0,2}}\s{CALLING},?\s{PERSON}(?![\w-])",
        rf"{PERSON},\san?\s{nation}(?=[,.])",
        rf"{PERSON}(?:,|\s(?:was|is))\s(?:an?|the)\s{plain}{{0,3}}{word}{_ENDS}",
        rf"{nation}[’']s?\s(?:(?!(?:{VERB}|beats?|meets?|hosts?|plays?|and|or|of|to|with|against)\b)[a-z-]+\s){{0,2}}(?:{CALLING},?\s)?{PERSON}{_ALONE}",
        rf"{PERSON},\s(?:an?|the)\s(?:proud\s|great\s|quiet\s|young\s)?{nation}{_ENDS}",
        rf"{PERSON},?\s(?:who\s)?(?:was|is)\s(?:an?\s)?{nation}(?=[.,;]|$|\s(?:who|by)\b)",
        rf"{PERSON},\s(?:an?|the)\s{plain}{{0,2}}{nation}(?:\s{_ANYONE}){{1,2}}(?=[,.]|\swho\b)",
        rf"{PERSON}\sof\s{country}(?=[,.;)]|$|\s(?:and|won|beat|who|in|was|finished|is|took|at|ran|set|[a-z]+ed)\b)",
        rf"(?:^|[,;:]\s|\b(?:[Tt]he|[Aa]nd|with|by|beat|over|than|from|past|against)\s){nation}\s{PERSON}{_ALONE}",
        rf"{nation}\s{_PLAYS},?\s{PERSON}{_ALONE}",
        rf"{PERSON}\s[(–—]\s?(?:an?|the)\s{nation}(?:\)|\s[–—])",
        # 'Spain's most famous name, X', 'X remains Spain's greatest export', 'the most famous Spaniard of all, X'
        rf"{nation}[’']s?\s{best}[a-z-]+(?:\s(?:son|daughter|name|export))?,\s{PERSON}{_ALONE}",
        rf"{PERSON}(?:,|,?\s(?:who\s)?(?:is|was|remains|became))\s{nation}[’']s?\s{best}[a-z]+\b",
        rf"\b{best}{nation}(?:\sof\sall)?[,:]\s{PERSON}{_ALONE}",
        rf"{PERSON}(?:,|\s(?:is|was|remains|may\sbe|must\sbe))\s(?:perhaps\s|arguably\s|probably\s)?the\s{best}{nation}(?=[,.;]|$|\s(?:of|in|ever|alive)\b)",
        rf"\b(?:[Oo]f\sall|[Nn]o(?:\sother)?)\s(?P<nation>{_any(store)})s?\b[^.;:“”{PERSON}]{{0,40}}?(?:,|\sthan)\s{PERSON}{_ALONE}",
        # by birth and home
        rf"(?:{PERSON},\s(?:an?\s)?|^[“\"]?(?:An?\s)?){nation}\sby\s(?:birth|blood|origin)(?:,\s{PERSON}{_ALONE})?",
        rf"{PERSON},?\s(?:who\s)?(?:hail(?:s|ed)\sfrom|(?:was|is|comes)\sfrom)\s{country}{ends}",
        rf"{PERSON},?\s(?:who\s)?(?:was\sborn\sand\s(?:raised|bred|brought\sup|grew\sup))\sin\s{country}{ends}",
        rf"\b{country},\s(?:the\s)?(?:homeland|native\s(?:land|country)|land|country)\sof\s{PERSON}{_ALONE}",
        rf"\b{country},\swhich\s(?:gave|has\sgiven)\s(?:the\sworld|us)\s{PERSON}{_ALONE}",
        rf"{PERSON}[’']s?\s(?:native|(?:homeland|home\scountry|native\s(?:land|country))(?:,|\sof))\s{country}{ends[:-1]}|\s[a-z])",
        rf"{PERSON},\s(?:the\s)?(?:pride|(?:great\s|famous\s|proud\s)?(?:son|daughter)|darling)\sof\s{country}{ends}",
        rf"{PERSON}[’']s?\sfellow\s(?P<nation>{_any(store)})s?\b",
    )
