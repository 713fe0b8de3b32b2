"""How long somebody held an office, as a sentence counts it: 'after 15 years as prime minister', 'her 15-year premiership'.

More years than all terms together are wrong at any time; fewer may have been counted before the end. Only the office that the
words name is counted, of somebody whose terms the facts have all.
"""

import re
from collections.abc import Iterator, Sequence

from checker.facts.edtf import Interval
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.posts import Post, holders_of, is_whole, post_of
from checker.facts.offices.terms import tell_term
from checker.facts.offices.titles import find_office
from checker.facts.store import Fact
from checker.facts.strangers import names_stranger
from checker.mentions.number_words import ONES, TEENS, TENS
from checker.patterns import lazy
from checker.types import Severity, Span

_NUMBERS = {**ONES, **TEENS, **TENS}
_NUMBER = rf"(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)})"
_NOUNS = {
    "premiership": "prime minister",
    "presidency": "president",
    "chancellorship": "chancellor",
    "reign": "",
    "pontificate": "pope",
    "papacy": "pope",
}
_TITLES = {"prime minister": "prime minister", "premier": "prime minister", "taoiseach": "prime minister", "president": "president"}
_TITLES |= {"chancellor": "chancellor", "pope": "pope", "secretary-general": "secretary-general"}
_LENGTH = lazy(
    rf"\b(?:{_NUMBER}[\s-]years?(?:[’']\s|[\s-](?:long\s)?)(?P<noun>{'|'.join(_NOUNS)})\b"
    rf"|{_NUMBER.replace('number', 'years')}\syears\s(?:as\s(?:the\s)?(?:[A-Z][\w’'-]+\s)?(?P<title>{'|'.join(_TITLES)})\b"
    r"|(?:in|at)\s(?:the\s)?(?P<seat>Downing\sStreet|No\.?\s10|White\sHouse|Élysée|Elysée|Elysee)\b|on\sthe\s(?P<throne>throne)\b))"
)
_NOT_THEN = lazy(
    r"(?i)\b(?:after(?=\s(?:he|she)\b)|later|ago|since|old|combined|between\sthem|together|would|could|hoped|wanted|promised|feel\w*|like"
    r"|than|married|before)\b"
)
_SLACK = 1.6  # years: 'six years' of five and a bit is rounded up
_MOST = 12  # years more than which something else is counted


def find_wrong_length(text: str, names: Sequence[Named]) -> Iterator[Clash]:
    """Yield the clash of a number of years in office with the terms of the only holder whom the text names."""
    match = _LENGTH.search(text) if len({facts[0].subject for _, facts in names}) == 1 else None
    if not match:
        return
    (span, facts), years = names[0], match["number"] or match["years"]
    told, terms = _NUMBERS.get(years) or int(years), [fact for fact in facts if _is_counted(fact, match)]
    held = sum(_years(interval) for fact in terms for interval in fact.intervals)
    if len(terms) != 1 or not held + _SLACK < told <= held + _MOST or not all(_is_listed(fact) for fact in terms):
        return
    if _NOT_THEN.search(text[min(span.end, match.end()) : max(span.start, match.start())]) or names_stranger(text, [span]):
        return
    mark = Span(*match.span("number" if match["number"] else "years"))
    message = f"{terms[0].subject} was {terms[0].value} {tell_term(terms[0])}. Is it the number of years or the name?"
    yield Clash((mark, span), terms[0], message, (f"{told} years", terms[0].years), Severity.QUERY)


def _is_counted(fact: Fact, match: re.Match[str]) -> bool:
    """Whether the years are told of the office of a fact."""
    is_crown = find_office(fact.value).is_crown
    if match["throne"] or match["noun"] == "reign":
        return is_crown
    title = post_of(fact.value).title
    if match["seat"]:
        return title == ("prime minister" if match["seat"].startswith(("Downing", "No")) else "president")
    return not is_crown and title == (_NOUNS.get(match["noun"] or "") or _TITLES.get(match["title"] or ""))


def _is_listed(fact: Fact) -> bool:
    """Whether the facts have the whole of the terms: the holder has left office and is not the first of a list that begins midway."""
    post = post_of(fact.value)
    is_first = find_office(fact.value).is_crown is False and not is_whole(post) and _first_of(post) == fact.subject
    return not is_first and not any(interval.is_open for interval in fact.intervals)


def _first_of(post: Post) -> str:
    return holders_of(post)[0].subject if holders_of(post) else ""


def _years(interval: Interval) -> float:
    first, last = interval.first, interval.last
    return last[0] - first[0] + (last[1] - first[1]) / 12
