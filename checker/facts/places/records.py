"""Records of places: 'the world's highest mountain', 'Africa's largest city', and who holds them by the facts."""

import re
from itertools import product

from checker.facts import relations
from checker.facts.atlas import ADJECTIVE, COUNTRY_SIGN, FEATURE, IN_CONTINENT, OF_CONTINENT, REGION, TOWN, Atlas, Named
from checker.facts.relations import values_of
from checker.facts.store import Fact
from checker.patterns import lazy

_RANK = (
    r"(?P<rank>(?:second|third|fourth)[-\s])?(?:most\s)?(?P<most>largest|biggest|busiest|highest|tallest|longest|smallest|deepest|driest|newest|youngest"
    r"|northernmost|southernmost|westernmost|easternmost|populous|city)"
)
_NOUN = r"(?:\s(?P<noun>(?:[A-Za-z][\w-]*\s)?(?!(?:outside|after|excluding)\b)[a-z]+))?"
_SCOPE = (
    rf"(?:the\s)?(?P<scope>[{COUNTRY_SIGN}{IN_CONTINENT}{REGION}{FEATURE}]|[Ww]orld|earth|Earth|planet|euro\s?zone|Arab\sworld"
    r"|EU|European\sUnion)"
)
# Groups that are told by name: 'the northernmost of the three Baltic states'.
_GROUP = (
    rf"(?P<group>[{COUNTRY_SIGN}{REGION}{ADJECTIVE}{OF_CONTINENT}{FEATURE}](?:\s(?:states|countries|republics|nations|kingdoms|islands))?"
    r"|Great\sLakes|Channel\sIslands|Canaries|Balearics)"
)
_OF_GROUP = (
    r"(?P<most>largest|biggest|highest|smallest|deepest|shallowest|northernmost|southernmost|westernmost|easternmost)\sof\s(?:all\s)?(?:the\s)?"
    rf"(?:(?:two|three|four|five|six|seven|eight)\s)?{_GROUP}(?![\w’'-])(?!\sto\b)"
)
_PHRASES = (rf"{_SCOPE}[’']s\s{_RANK}{_NOUN}", rf"[Tt]he\s{_RANK}{_NOUN}\s(?:in|on|of)\s{_SCOPE}")
_HOLDER = rf"(?P<a>[{TOWN}{COUNTRY_SIGN}{FEATURE}{REGION}])"
RECORD_FORMS = tuple(
    form
    for phrase in _PHRASES
    for form in (
        rf"{_HOLDER}(?:,\s(?:which\sis\s)?|\s(?:is|remains|has\sbeen|became|was)\s)(?:by\s(?:[a-z]+\s){{1,3}})?{phrase}(?!\s(?:after|outside|excluding|but|apart|by(?!\s(?:land\s)?(?:area|size))|per|behind)\b|\s[a-z]+\s(?:outside|after|excluding)\b)(?![\w’'-])",
        rf"(?:^|\s){phrase}(?:\sby\s(?:land\s)?(?:area|size))?(?:,|\sis)\s(?:the\s)?{_HOLDER}(?=[,.;]|$|\s(?:has|had|is|was|will|said)\b)",
    )
)
GROUP_FORMS = (rf"{_HOLDER}(?:,\s(?:which\sis\s)?|\s(?:is|remains)\s|\smay\sbe\s)(?:by\sfar\s)?(?:the\s)?{_OF_GROUP}",)
_SAME = {
    "biggest": "largest",
    "tallest": "highest",
    "populous": "most populous",
    "peak": "mountain",
    "nation": "country",
    "state": "country",
    "republic": "country",
    "town": "city",
}
_NATIONS = lazy(r"\b(?:states|republics|nations|kingdoms)$")
_SCOPES = {"World": "world", "earth": "world", "Earth": "world", "planet": "world", "EU": "European Union", "eurozone": "euro zone"}


def find_group_record(atlas: Atlas, match: re.Match[str], names: dict[int, Named]) -> Fact | None:
    """The fact that another of the group is the largest, or lies furthest in that direction."""
    holder, named = names[match.start("a")], names.get(match.start("group"))
    group = named.text + match["group"][1:] if named else match["group"]
    most = _SAME.get(match["most"], match["most"])
    fact = atlas.fact(relations.RECORD, f"{most} of the {_NATIONS.sub('countries', group)}")
    return None if fact is None or holder.subject in values_of(fact) else fact


def find_record(atlas: Atlas, match: re.Match[str], names: dict[int, Named]) -> Fact | None:
    """The record of which the match speaks, where another place holds it."""
    holder = names[match.start("a")]
    if "city" in (match["noun"] or "") + match["most"] and match["a"] != TOWN:
        return None  # 'in Sindh, the largest city'
    scope = match["scope"]
    named = names.get(match.start("scope"))
    place = named.subject if named else _SCOPES.get(scope, scope)
    rank = "second-" if match["most"] == "city" else f"{match['rank'].strip(' -')}-" if match["rank"] else ""
    if match["most"] == "city" and (not match["rank"] or match["noun"]):
        return None
    most = "largest" if match["most"] == "city" else _SAME.get(match["most"], match["most"])
    words = ["city"] if match["most"] == "city" else (match["noun"] or "").split()
    for noun in (" ".join(words), *words[:1]):
        same = " ".join(_SAME.get(word, word) for word in noun.split())
        for article, called in product(("", "the "), (noun, same)):
            fact = atlas.fact(relations.RECORD, f"{rank}{most} {called} in {article}{place}")
            if fact:
                return None if holder.subject in fact.value.split("; ") else fact
    return None
