"""How often somebody won an election or held an office: 'won four general elections', 'elected president three times'.

More elections than the facts know that somebody won are too many, in the countries of which they know all; fewer may have been won
by then. Of an office that is held in spells, more spells than the facts know are too many where the country counts spells.
"""

import re
from collections.abc import Iterator, Sequence

from checker.facts.attachment import PERSON, draw_sketch, place_of
from checker.facts.forms import compiled
from checker.facts.offices.contests import wins_of
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.posts import post_of
from checker.facts.offices.terms import tell_term
from checker.facts.store import Fact
from checker.patterns import lazy
from checker.types import Severity

_NUMBERS = {word: at for at, word in enumerate("one two three four five six seven eight nine ten".split(), 1)} | {"twice": 2, "thrice": 3}
_NUMBER = r"(?P<number>two|three|four|five|six|seven|eight|nine|ten|\d)"
_TIMES = rf"(?:{_NUMBER}\stimes|(?P<adverb>twice|thrice))"
_ASIDE = rf"(?:,\s(?!who\b)[^;:()“”{PERSON}]{{3,70}}?)?"
_TITLE = r"(?P<title>prime\sminister|premier|president|taoiseach|chancellor)"
_ELECTIONS = (
    rf"{PERSON}{_ASIDE},?\s(?:who\s)?(?:had\s|has\s)?(?:won|fought\sand\swon)\s{_NUMBER}\s(?:[a-z]+\s){{0,2}}?elections\b",
    rf"{PERSON}{_ASIDE},?\s(?:who\s)?(?:was\s|the\sonly\s(?:man|person|president)\s(?:to\sbe\s)?)?(?:[a-z]+\s)?elected\s{_TIMES}",
    rf"{PERSON}{_ASIDE},?\s(?:who\s)?(?:was\s)?elected\s(?:president|to\sthe\s(?:White\sHouse|presidency))\s{_TIMES}",
)
_SPELLS = (
    rf"{PERSON}{_ASIDE},?\s(?:who\s)?(?:was\s|served\s(?:as\s)?)?{_TIMES}\s(?:the\s)?(?:[A-Z][\w’']+\s)?{_TITLE}",
    rf"{PERSON}{_ASIDE},?\s(?:who\s)?(?:was|served\sas)\s{_TITLE}(?:\sof\s[A-Z][\w\s]{{2,20}}?)?\s{_TIMES}",
)
_HAS_TIMES = lazy(r"\btimes?\b|\btwice\b|\bthrice\b|\belections\b|\b(?:wins|victories)\b")
# Where a prime minister is counted by the spells in office, not by the cabinets.
_BY_SPELLS = frozenset(
    "Australia|Bangladesh|Canada|India|Ireland|Jamaica|Malaysia|New Zealand|Pakistan|Sri Lanka|the United Kingdom|the United States".split(
        "|"
    )
)


def find_wrong_count(text: str, names: Sequence[Named]) -> Iterator[Clash]:
    """Yield the clash of a number of elections or of times in office with the facts; of the only holder named."""
    if not _HAS_TIMES.search(text) or len({facts[0].subject for _, facts in names}) != 1:
        return
    (span, facts), sketch = names[0], draw_sketch(text, {names[0][0]: PERSON})
    for forms, limit in ((_ELECTIONS, _find_wins), (_SPELLS, _find_spells)):
        match = next(filter(None, (compiled(form).search(sketch) for form in forms)), None)
        most = limit(facts, match) if match else None
        group = "number" if match and match.groupdict().get("number") else "adverb"
        if not most or _count(match[group]) == most or (_count(match[group]) < most and not _is_all(match[0], facts)):
            continue
        at = place_of(match, group, span)
        fact = facts[0]
        told = f"won {most} elections" if limit is _find_wins else f"was {fact.value} {tell_term(fact)}"
        yield Clash((at, span), fact, f"{fact.subject} {told}. Is it the number or the name?", (match[group], str(most)), Severity.QUERY)
        return


def _is_all(words: str, facts: Sequence[Fact]) -> bool:
    """Whether a number is of all elections of a life: 'elected president three times', of somebody who left office."""
    is_open = any(interval.is_open for fact in facts for interval in fact.intervals)
    return not is_open and bool(re.search(r"elected\s(?:president|to\sthe\s(?:White\sHouse|presidency))\s", words))


def _count(word: str) -> int:
    return _NUMBERS.get(word) or int(word)


def _find_wins(facts: Sequence[Fact], match: re.Match[str]) -> int:
    """How many elections for the highest office somebody won; 0 where that is not known."""
    return wins_of(facts[0].subject)


def _find_spells(facts: Sequence[Fact], match: re.Match[str]) -> int:
    """How many spells in the office of the title somebody had, or elections won; 0 where they are not counted."""
    title = {"premier": "prime minister", "taoiseach": "prime minister"}.get(match["title"], " ".join(match["title"].split()))
    held = [fact for fact in facts if post_of(fact.value).title == title and post_of(fact.value).domain in _BY_SPELLS]
    return max([*(len(fact.intervals) for fact in held), wins_of(facts[0].subject)], default=0) if held else 0
