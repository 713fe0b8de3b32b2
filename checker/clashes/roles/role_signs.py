"""What speaks for it that a person's role and one that nobody has were written for each other: a table of signs, each of a pair
(`role_pairs`).

What a sign is worth stands in data/role_weights.csv, fitted by models/recipes/role_weights.py.
"""

import re
from functools import cache

from checker.clashes.roles.role_pairs import RolePair, kind_of
from checker.mentions.role_words import find_terms, roles, roles_exclude
from checker.patterns import lazy
from checker.weights import Sign

LEAD = 2  # sentences
# These are said of anybody and anything: 'a leader in its field', 'a major problem'.
_VAGUE = frozenset(
    "head major private forward general student captain analyst expert official officer minister friend worker model host opener pc chair"
    " defender leader chief boss lawmaker academic colleague author benefactor supporter".split()
)
# A story has them without a name.
_NAMELESS = frozenset(
    "spokesman judge doctor lawyer victim witness suspect resident neighbour passenger patient survivor owner driver"
    " policeman soldier prosecutor colleague reporter teacher volunteer activist"
    " defendant plaintiff coroner juror clerk candidate prisoner".split()
)
# The highest of a country are known without a name.
_FIRST = frozenset({"president", "king", "queen", "pope", "governor-general", "prime minister", "vice-president"})
# Kin of one sex of whom a writer may take one for the other; everybody has a mother and a father besides.
_ALIKE = (
    frozenset({"wife", "girlfriend", "fiancée", "sister", "sister-in-law"}),
    frozenset({"husband", "boyfriend", "fiancé", "brother", "brother-in-law"}),
    frozenset({"son", "nephew", "grandson", "stepson", "son-in-law"}),
    frozenset({"daughter", "niece", "granddaughter", "stepdaughter", "daughter-in-law"}),
    frozenset({"aunt", "grandmother", "mother-in-law", "stepmother"}),
    frozenset({"uncle", "grandfather", "father-in-law", "stepfather"}),
)
_LEADERS = frozenset("founder owner head chairman director president manager administrator secretary governor".split()) | {
    "chief executive"
}
_THE = lazy(r"\b[Tt]he\s(?:[a-z-]+\s)?$")
_WHOSE = lazy(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur)|[’']s?)\s(?:[\w-]+\s)?$")
_AS = lazy(r"\b[Aa]s\s(?:the\s|an?\s)?(?:[a-z-]+\s)?$")
_IN_YEAR = lazy(r"(?:\sof\s\w+)?\sin\s(?:19|20)\d\d")
OWN_VOICE = lazy(
    r"(?:^[“\"]?(?:(?:But|And|So|Speaking),?\s)?(?:[Aa]s|[Ff]or|Being)|[“\"](?:[Aa]s|[Ff]or|Being)|\b(?:I|me),?\sas|\bI(?:\sam|[’']m))"
    r"\san?\s(?:[a-z-]+\s)?$"
)
_BECAME = lazy(
    r"\b(?:[Hh]e|[Ss]he)\s(?:is|remains|became|has\sbeen|was\s(?:made|appointed|named|elected)|serves\sas|works\sas)\s(?:an?\s|the\s|its\s)?"
    r"(?:[a-z-]+\s){0,2}$"
)
_OF = lazy(r"\s(?:of|for|at|in|to)\s")
_OF_CAPITAL = lazy(r"\s(?:of|for|at|in|to)\s(?:the\s)?[A-ZÀ-Þ]")
_SAYS = lazy(r"\s(?:said|says|told|tells|added|adds|explained|explains|argues|notes|thinks|believes|insisted|insists|wrote)\b")
_SAID_BY = lazy(r"(?:[”\"’'],?|,)\s(?:said|says|added|adds|explained|explains)\s(?:[Tt]he\s)?(?:[\w-]+\s){0,3}$")
_DOES = lazy(r"\s(?:has|had|was|is|will|would|did|does|[a-z]{2,}ed)\b")
_WHO = lazy(r",?\s(?:who|that|whose)\b")
_ENDS = lazy(r"[.;:!?]|,\s[a-z“]|[”\"’]")
_CAPITAL_BEFORE = lazy(r"(?<=\S)\s[A-ZÀ-Þ][\w.’'-]*\s$")
_THEN_NAME = lazy(r"(?:,\sthe\s(?:[a-z-]+\s){1,3}|,?\s)(?P<name>[A-ZÀ-Þ][\w’'-]*)")  # 'her husband, the cellist Jan Voss'

_BEFORE = lazy(r"\b(?:recall\w*|served|service|former\w*|previous\w*|once|then|in\s(?:19|20)\d\d|(?:19|20)\d\ds?|as\s(?:if|though))\b")


def is_career(pair: RolePair) -> bool:
    """Whether another time is spoken of beside an office or the like: senators were mayors."""
    return pair.kind not in ("post", "kin") and bool(_BEFORE.search(f"{pair.unheld.before[-40:]} {pair.unheld.after[:40]}"))


def is_marked(pair: RolePair) -> bool:
    """'Former mayor', 'deputy mayor'."""
    terms = find_terms(pair.unheld.before[-30:])
    return any(term.kind in ("when", "rank") and term.end + 1 == len(pair.unheld.before[-30:]) for term in terms)


def is_many(pair: RolePair) -> bool:
    """Whether the story has the plural of the other role, in any of its words."""
    return bool(_plural(pair.unheld.name).search(pair.story.text))


@cache
def _plural(name: str) -> re.Pattern[str]:
    forms = {name, *(form for form, role in roles().items() if role.name == name)}
    return re.compile(rf"\b(?:{'|'.join(sorted(re.escape(form.lower()) for form in forms))})s\b")


def is_of_name(pair: RolePair) -> bool:
    """Whether somebody else's name follows, here or where the story has the role again: 'the mayor, Bo Lee'."""
    same = (one for one in pair.story.terms if one.name == pair.unheld.name)
    then = (_THEN_NAME.match(one.sentence.text, one.term.end) for one in same)
    return any(match["name"] not in pair.person.split() for match in then if match)


def is_alike(pair: RolePair) -> bool:
    """Whether the two are rungs of one ladder or kin of one sex."""
    one, other = pair.told.value, pair.unheld.role
    if pair.kind == "kin":
        return any({one.name, other.name} <= kin for kin in _ALIKE)
    return bool(one.ladders & other.ladders)


def may_be_said(pair: RolePair) -> bool:
    """Whether a person may be meant by the role: not one with a name after it, nor a word that is said of anything, nor one that readers
    know without a name ('the president', 'the Attorney General'), nor what somebody once was ('as governor, Poe signed it')."""
    text, name = pair.unheld.text, pair.unheld.name
    ladders = pair.unheld.role.ladders
    is_made = name == "president" and pair.kind == "post" and _BECAME.search(pair.unheld.before)
    is_known = text[0].isupper() or (name in _FIRST and not is_made) or ("cabinet" in ladders and not is_alike(pair))
    is_vague = not _VAGUE.isdisjoint((name, text.lower()))
    was_once = _AS.search(pair.unheld.before) and (_IN_YEAR.match(pair.unheld.after) or pair.unheld.after.startswith(f", {pair.surname}"))
    return not (is_known or is_vague or was_once or is_of_name(pair))


def _without_role(pair: RolePair, index: int) -> set[str]:
    """Whom a sentence names of whom the story does not say what they are."""
    return pair.story.present[index] - {pair.person, *pair.story.told} if index >= 0 else set()


def _definite(pair: RolePair) -> bool:
    return bool(_THE.search(pair.unheld.before))


_ROLES = (
    Sign("told three times or more", lambda p: p.story.times[p.told.value.name] > 2),
    Sign("other once", lambda p: p.story.times[p.unheld.name] == 1),
    Sign("other three times or more", lambda p: p.story.times[p.unheld.name] > 2),
    Sign("nobody else has one of the kind", lambda p: p.is_only_one),
    Sign("alike", is_alike),
    Sign("of one kind", lambda p: p.kind == kind_of(p.unheld.role)),
    Sign("leaders", lambda p: {p.told.value.name, p.unheld.name} <= _LEADERS),
    Sign("exclude each other", lambda p: roles_exclude(p.told.value, p.unheld.role)),
    Sign("nameless", lambda p: p.unheld.name in _NAMELESS),
    Sign("several have it", is_many),
    Sign("told in the lead", lambda p: p.told.sentence < LEAD),
)
_PLACE = (
    Sign("a name before", lambda p: bool(_CAPITAL_BEFORE.search(p.unheld.before))),
    Sign("the", _definite),
    Sign("whose", lambda p: bool(_WHOSE.search(p.unheld.before))),
    Sign("own voice", lambda p: bool(OWN_VOICE.search(p.unheld.before))),
    Sign("became", lambda p: bool(_BECAME.search(p.unheld.before))),
    Sign("of something", lambda p: bool(_OF.match(p.unheld.after))),
    Sign("of a name", lambda p: bool(_OF_CAPITAL.match(p.unheld.after))),
    Sign("who", lambda p: bool(_WHO.match(p.unheld.after))),
    Sign("ends", lambda p: bool(_ENDS.match(p.unheld.after))),
    Sign("says", lambda p: bool(_SAYS.match(p.unheld.after) or _SAID_BY.search(p.unheld.before))),
    Sign("the one who does", lambda p: _definite(p) and bool(_DOES.match(p.unheld.after))),
    Sign("quoted", lambda p: p.quote is not None),
    Sign("says it", lambda p: p.quote is not None and p.speaker.split()[-1:] == [p.surname]),
    Sign("another says it", lambda p: p.speaker.split()[-1:] not in ([], [p.surname])),
)
_PERSON = (
    Sign("person two or three sentences before", lambda p: 1 < p.distance < 4),
    Sign("before the person is named", lambda p: p.place < p.story.named[p.person][0]),
    Sign("nobody else in the sentence", lambda p: p.story.present[p.place] <= {p.person}),
    Sign("nobody else since", lambda p: p.distance >= 0 and p.rivals_between == 0),
    Sign("nobody else since and right after", lambda p: 0 <= p.distance < 2 and p.rivals_between == 0),
    Sign("somebody without a role there", lambda p: bool(_without_role(p, p.place))),
    Sign("somebody without a role before", lambda p: bool(_without_role(p, p.place - 1))),
    Sign("rare words shared", lambda p: min(p.shared, 4)),
)
SIGNS: tuple[Sign[RolePair], ...] = (*_ROLES, *_PLACE, *_PERSON)
