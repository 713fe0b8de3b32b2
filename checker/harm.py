"""How much harm a slip would do in print: what a desk looks at first."""

import re
from enum import IntEnum

from checker.patterns import lazy
from checker.types import Finding

# Words of crime and court: a slip beside them may be libel. 'Charged' is not that of money or a battery.
_LEGAL = lazy(
    r"\b(?:charged(?!\s+(?:[£$€\d]|up\b))|charges of|charges against|convict\w*|acquit\w*|guilty|innocent|verdicts?|sentenced|jailed"
    r"|imprisoned|arrest\w*|suspects?|suspected|accused|indict\w*|prosecut\w+|defendants?|pleaded|pled|paedophiles?|pedophiles?"
    r"|murder\w*|manslaughter|homicide|rap(?:e|ed|es|ist|ists)|sexual(?:ly)? (?:abuse|assault)\w*|abus(?:ed|er|ers)|fraud\w*|brib\w+"
    r"|embezzl\w+|launder\w+|traffick\w+|perjur\w+|terroris[mt]s?|assault\w*|stabb\w+|robber\w*|theft|extort\w+)\b",
    re.IGNORECASE,
)


class Harm(IntEnum):
    """What a clash touches, the worst first."""

    LEGAL = 0  # charges and verdicts
    HEADLINE = 1
    NAMES = 2
    TOTALS = 3
    REST = 4
    RUN = 5  # not the story's fault


_SEEN_FIRST = frozenset({"headline", "SEO title", "push alert"})
_FAMILIES = {"FC0": Harm.RUN, "FC2": Harm.TOTALS, "FC4": Harm.NAMES, "FC901": Harm.NAMES}


def order_of_harm(finding: Finding) -> tuple:
    """A key that sorts findings: the most harmful first, then the surest, then in reading order."""
    hit = finding.hit
    return _harm(finding), -hit.score, hit.span, hit.code, hit.values, hit.message


def _harm(finding: Finding) -> Harm:
    family = _FAMILIES.get(finding.code, _FAMILIES.get(finding.code[:3], Harm.REST))
    if family is Harm.RUN:
        return family
    document, sides = finding.document, finding.hit.sides
    if any(_LEGAL.search(document.sentence(side)) for side in sides):
        return Harm.LEGAL
    if any(document.section(side.start) in _SEEN_FIRST for side in sides):
        return Harm.HEADLINE
    return family
