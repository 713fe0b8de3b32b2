"""Founders of a body that it did not have: 'Iran, Iraq, Kuwait, Saudi Arabia and Mexico agreed to form Opec'.

A sentence that names one body and speaks of its founding lists the founders if at least two of the list are; one country of
the list that is not is at fault. A country that is called a founding member alone is held against the founders as well.
"""

from collections.abc import Iterator

from checker.facts import relations
from checker.facts.atlas import BODY as B
from checker.facts.atlas import COUNTRY_SIGN as C
from checker.facts.atlas import Atlas, Named
from checker.facts.forms import compiled
from checker.facts.places.place_reading import Clash
from checker.facts.relations import values_of
from checker.facts.store import Fact
from checker.patterns import lazy

_FOUNDING = lazy(
    r"\b(?:found(?:ed|ers?|ing)|to\sfound|forms?|formed|forming|creat(?:e|ed|ing|ion)|birth|set(?:ting)?\sup|establish(?:ed|ing)?"
    r"|launch(?:ed|ing)?|original|charter)\b"
)
_LIST = rf"{C}(?:(?:,\s|,?\sand\s)(?:the\s)?{C}){{2,}}"
_FOUNDER = r"(?:found(?:er|ing)(?:\s(?:member|state|signatory|nation|country))?|original\smember|charter\smember)s?"
_ALONE = (
    rf"(?P<a>{C})(?:,|\sis|\swas|,\swhich\s(?:is|was))\s(?:itself\s|also\s)?(?:an?|one\sof\sthe)\s(?:[a-z]+\s)?{_FOUNDER}\sof\s(?:the\s)?{B}",
    rf"(?P<a>{C})[^.;:()“”{C}{B}]{{0,40}}?\s(?:helped\s(?:to\s)?found|co-founded|was\samong\sthe\sfounders\sof)\s(?:the\s)?{B}",
)


def find_wrong_founders(text: str, sketch: str, names: dict[int, Named], atlas: Atlas) -> Iterator[Clash]:
    """Where the sentence counts a country among the founders of its one body that was none."""
    bodies = {names[place].subject: names[place] for place in names if sketch[place] == B}
    body = next(iter(bodies.values())) if len(bodies) == 1 else None
    fact = atlas.fact(relations.FOUNDERS, body.subject) if body else None
    if fact is None or not _FOUNDING.search(sketch):
        return
    for name in _wrong_of_list(sketch, names, fact) or _wrong_alone(sketch, names, fact):
        message = f"{name.text} is named among the founders of {body.text}; the reference says: {fact.statement} Which is right?"
        yield Clash(name.start, name.end, fact, message, (name.text, fact.value), ((body.start, body.end),))


def _wrong_of_list(sketch: str, names: dict[int, Named], fact: Fact) -> list[Named]:
    lists = [[names[at] for at in range(*match.span()) if at in names] for match in compiled(_LIST).finditer(sketch)]
    if len(lists) != 1:
        return []
    wrong = [name for name in lists[0] if name.subject not in values_of(fact)]
    return wrong if len(wrong) == 1 and len(lists[0]) > 2 else []


def _wrong_alone(sketch: str, names: dict[int, Named], fact: Fact) -> list[Named]:
    found = (names[match.start("a")] for form in _ALONE if (match := compiled(form).search(sketch)))
    return [name for name in found if name.subject not in values_of(fact)][:1]
