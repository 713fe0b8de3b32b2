"""The world body that a sentence has someone head, where it is not the one that he headed: 'Lagarde, who ran the World Bank'."""

import re
from collections.abc import Iterator
from functools import cache

from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.posts import bodies
from checker.types import Span

_HEADED = (
    r"(?:(?:went\son|came|rose)\sto\s(?:lead|head|run|chair)|led|ran|headed|chaired|presided\sover"
    r"|was\s(?:in\scharge\sof|at\sthe\shelm\sof))"
)
_ASIDE = r"(?:,\s(?:an?|the)\s[^.,;:()–—“”]{3,60}?(?=\swho\s|,\swho\s))?"


def find_wrong_body(text: str, name: Named) -> Iterator[Clash]:
    """Yield the clash of the body behind a name with those that the person headed."""
    span, facts = name
    own = {fact.value.partition(" of ")[2]: fact for fact in facts if fact.value.partition(" of ")[2] in bodies().values()}
    match = _told().match(text[span.end :]) if own else None
    group = "only" if match and match["only"] else "body"
    if match and bodies()[match[group]] not in own:
        fact = next(iter(own.values()))
        mark = Span(span.end + match.start(group), span.end + match.end(group))
        message = f"{fact.subject} was {fact.value}; no office at {match[group]} is known. Which is wrong?"
        yield Clash((span, mark), fact, message, (match[group], fact.value))


@cache
def _told() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, bodies()), key=len, reverse=True))
    return re.compile(
        rf"(?:,\sthe\s(?:first|only|last|second)\s(?:[\w-]+\s){{1,3}}to\s(?:have\s)?(?:led?|lead|head(?:ed)?|run|chair(?:ed)?)\s(?:the\s)?(?P<only>{names})(?![\w’'-])"
        rf"|{_ASIDE}(?:,?\swho|,\swhen\she|,\swhile\she)?\s(?:once\s|later\s|then\s)?{_HEADED}\s(?:the\s)?(?P<body>{names})(?![\w’'-]))"
    )
