"""The world body that a sentence has someone head, where it is not the one that he headed: 'Lagarde, who ran the World Bank'."""

import re
from collections.abc import Iterator
from functools import cache

from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.posts import bodies
from checker.types import Span

_HEADED = r"(?:led|ran|headed|chaired|presided\sover|was\s(?:in\scharge\sof|at\sthe\shelm\sof))"
_ASIDE = r"(?:,\s(?:an?|the)\s[^.,;:()–—“”]{3,60}?(?=\swho\s|,\swho\s))?"


def find_wrong_body(text: str, name: Named) -> Iterator[Clash]:
    """Yield the clash of the body behind a name with those that the person headed."""
    span, facts = name
    own = {fact.value.partition(" of ")[2]: fact for fact in facts if fact.value.partition(" of ")[2] in bodies().values()}
    match = _told().match(text[span.end :]) if own else None
    if match and bodies()[match["body"]] not in own:
        fact = next(iter(own.values()))
        mark = Span(span.end + match.start("body"), span.end + match.end("body"))
        message = f"{fact.subject} was {fact.value}; no office at {match['body']} is known. Which is wrong?"
        yield Clash((span, mark), fact, message, (match["body"], fact.value))


@cache
def _told() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, bodies()), key=len, reverse=True))
    return re.compile(
        rf"{_ASIDE}(?:,?\swho|,\swhen\she|,\swhile\she)?\s(?:once\s|later\s|then\s)?{_HEADED}\s(?:the\s)?(?P<body>{names})(?![\w’'-])"
    )
