"""The world body that a sentence has someone head, where it is not the one that he headed: 'Lagarde, then head of the World Bank'."""

import re
from collections.abc import Iterator
from functools import cache

from checker.facts.adjectives import ADJECTIVES, OTHER_NAMES
from checker.facts.office_clash import Clash, Named
from checker.types import Span

_HEADED = r"(?:led|ran|headed|chaired|was\s(?:in\scharge\sof|at\sthe\shelm\sof))"
_HEAD = (
    r"(?:[Ss]ecretary[\s-][Gg]eneral|[Dd]irector[\s-][Gg]eneral|[Mm]anaging\s[Dd]irector|[Pp]resident|[Hh]ead|[Cc]hief"
    r"|[Cc]hair(?:man|woman)?)"
)
_ASIDE = r"(?:,\s(?:an?|the)\s[^.,;:()–—“”]{3,60}?(?=\swho\s|,\swho\s))?"


def find_wrong_body(text: str, name: Named) -> Iterator[Clash]:
    """Yield the clash of the body behind a name with those that the person headed."""
    span, facts = name
    own = {fact.value.partition(" of ")[2]: fact for fact in facts if fact.value.partition(" of ")[2] in _bodies().values()}
    match = _told().match(text[span.end :]) if own else None
    if match and _bodies()[match["body"]] not in own:
        fact = next(iter(own.values()))
        mark = Span(span.end + match.start("body"), span.end + match.end("body"))
        message = f"{fact.subject} was {fact.value}; no office at {match['body']} is known. Which is wrong?"
        yield Clash((span, mark), fact, message, (match["body"], fact.value))


@cache
def _bodies() -> dict[str, str]:
    """The names of the world bodies, each with the one in the facts."""
    bodies = [body for body in OTHER_NAMES if body not in ADJECTIVES]
    return {name.removeprefix("the "): body for body in bodies for name in (body, *OTHER_NAMES[body]) if name != "Commission"}


@cache
def _told() -> re.Pattern[str]:
    bodies = "|".join(sorted(map(re.escape, _bodies()), key=len, reverse=True))
    titled = rf"(?:,?\s(?:who\s)?(?:was|became|served\sas)|,\s(?:who,?\s)?as|,)\s(?:then\s|now\s)?(?:the\s)?{_HEAD}\s(?:of|at)"
    return re.compile(rf"{_ASIDE}(?:{titled}|,?\swho\s{_HEADED})\s(?:the\s)?(?P<body>{bodies})(?![\w’'-])")
