"""Which larger body a court, an agency or a bank belongs to, as a sentence says: 'the EU's European Court of Human Rights'.

The larger body stands in the possessive before the smaller ('the UN's World Food Programme') or behind it in what describes
it ('Unesco, the EU's cultural agency', 'an arm of the UN'). Silent where the two only meet ('the EU's talks with Nato').
"""

import re
from collections.abc import Iterator

from checker.facts.attachment import EVENT, OTHER, draw_sketch
from checker.facts.denials import BodyDenial
from checker.facts.forms import find_form
from checker.facts.store import Fact
from checker.patterns import lazy
from checker.types import Span

PARENT = "is a body of"

_PARENTS = {
    "United Nations": ("United Nations", "UN", "U.N."),
    "European Union": ("European Union", "EU", "E.U."),
    "Council of Europe": ("Council of Europe",),
    "African Union": ("African Union",),
    "Commonwealth": ("Commonwealth",),
    "Nato": ("Nato", "NATO"),
}
_BY_NAME = {name: parent for parent, names in _PARENTS.items() for name in names}
_PARENT_NAME = lazy(rf"(?<![\w’'-])(?:{'|'.join(map(re.escape, sorted(_BY_NAME, key=len, reverse=True)))})(?![\w-])(?!\s[A-Z])")
_KIND = (
    r"(?:court|tribunal|body|agency|arm|organ|organi[sz]ation|bank|watchdog|fund|office|parliament|legislature|executive|institution|programme"
    r"|program|forum|branch|wing|regulator|lender|council)"
)
_WORDS = r"(?:(?!(?:and|or|but|with|against|for|of|to|in|by|from|on|at)\b)[a-z][\w’'-]*\s){0,4}?"
_FORMS = (
    rf"{EVENT},?\s(?:which\sis\s|is\s)?(?:the\s)?{OTHER}(?:[’']s?)?\s{_WORDS}{_KIND}\b",
    rf"{EVENT}(?:,|,?\s(?:which\s)?(?:is|was))\s(?:an?|the)\s{_WORDS}{OTHER}\s{_WORDS}{_KIND}\b",
    rf"{EVENT}(?:,|,?\s(?:which\s)?(?:is|was))\s(?:an?|the|one\sof\sthe|part)\s?{_WORDS}(?:{_KIND}\s)?of\s(?:the\s)?{OTHER}(?=[,.;)]|$|\s[a-z])",
    rf"\b[Tt]he\s{OTHER}[’']s?\s{_WORDS}(?:{_KIND},\s(?:the\s)?)?{EVENT}(?![’'\w-])",
)


def find_wrong_parents(text: str, bodies: list[tuple[Span, Fact]]) -> Iterator[BodyDenial]:
    """Where the sentence makes a body part of another larger one than the fact; `bodies` are facts of PARENT."""
    parents = [Span(*match.span()) for match in _PARENT_NAME.finditer(text)] if bodies else []
    for body, fact in bodies:
        for parent in parents:
            told = text[parent.start : parent.end]
            if parent.overlaps(body) or _BY_NAME[told] in (fact.value, fact.subject):
                continue
            if find_form(_FORMS, draw_sketch(text, {body: EVENT, parent: OTHER})):
                yield parent, body, fact, told, fact.value
