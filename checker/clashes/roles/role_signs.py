"""What speaks for it that a person's role and one that nobody has were written for each other: a table of signs, each of a pair
(`role_pairs`).

What a sign is worth stands in data/role_weights.csv, fitted by models/recipes/role_weights.py.
"""

import re

from checker.clashes.roles.role_pairs import RolePair, kind_of, name_of
from checker.mentions.role_words import are_near_fields, callings_exclude, find_terms, roles_exclude
from checker.patterns import lazy
from checker.weights import Sign

LEAD, FAR = 2, 5  # sentences
# These are said of anybody and anything: 'a leader in its field', 'a major problem'.
_VAGUE = frozenset(
    "head major private forward general student captain analyst expert official officer minister friend worker model host opener pc chair"
    " defender leader chief boss".split()
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
_DESCRIBED = lazy(r"\b(?:[Tt]he|[Aa]n?)\s(?:[\w’-]+\s)*[a-z][\w’-]*\s$")
_A = lazy(r"\b[Aa]n?\s(?:[\w-]+\s){0,2}$")
_WHOSE = lazy(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur)|[’']s?)\s(?:[\w-]+\s)?$")
_AS = lazy(r"\b[Aa]s\s(?:the\s|an?\s)?(?:[a-z-]+\s)?$")
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
_THEN_NAME = lazy(r",?\s(?P<name>[A-ZÀ-Þ][\w’'-]*)")
_BEFORE = lazy(r"\b(?:recall\w*|served|service|former\w*|previous\w*|once|then|in\s(?:19|20)\d\d|(?:19|20)\d\ds?|as\s(?:if|though))\b")
_SPOKE = r"\b{0}\b[^.“”]{{0,40}}\b(?:said|says|told|added|adds|explained|argues)\b|\b(?:said|says|added|adds)\s(?:[\w.-]+\s){{0,4}}{0}\b"


def is_career(pair: RolePair) -> bool:
    """Whether another time is spoken of beside an office or the like: senators were mayors."""
    return pair.kind not in ("post", "kin") and bool(_BEFORE.search(f"{pair.unheld.before[-40:]} {pair.unheld.after[:40]}"))


def is_marked(pair: RolePair) -> bool:
    """'Former mayor', 'deputy mayor'."""
    terms = find_terms(pair.unheld.before[-30:])
    return any(term.kind in ("when", "rank") and term.end + 1 == len(pair.unheld.before[-30:]) for term in terms)


def is_many(pair: RolePair) -> bool:
    """Whether the story has the plural of the other role."""
    return bool(re.search(rf"\b{re.escape(pair.unheld.name.lower())}s\b", pair.story.text))


def is_of_name(pair: RolePair) -> bool:
    """Whether somebody else's name follows, here or where the story has the role again: 'the mayor, Bo Lee'."""
    same = (one for one in pair.story.terms if one.name == pair.unheld.name)
    then = (_THEN_NAME.match(one.sentence.text, one.term.end) for one in same)
    return any(match["name"] not in pair.person.split() for match in then if match)


def is_alike(pair: RolePair) -> bool:
    """Whether the two are rungs of one ladder or kin of one sex."""
    one, other = pair.told.value, pair.unheld.term.value
    if pair.kind == "kin":
        return any({one.name, other.name} <= kin for kin in _ALIKE)
    return pair.kind == "party" or bool(one.ladders & other.ladders)


def has_spoken(pair: RolePair) -> bool:
    """Whether the person says something in the sentence before."""
    before = pair.story.sentences[pair.place - 1].text if pair.place else ""
    return pair.surname in before and bool(re.search(_SPOKE.format(re.escape(pair.surname)), before))


def is_of_one_body(pair: RolePair) -> bool:
    """'The governor of the Bank, Ann Poe' and 'the Bank chairman'."""
    body = re.sub(r"^[Tt]he ", "", pair.told.owner)
    return body[:1].isupper() and body in f"{pair.unheld.before[-len(body) - 6 :]}|{pair.unheld.after[: len(body) + 10]}"


def may_be_said(pair: RolePair) -> bool:
    """Whether a person may be meant by the role: not one with a name after it, nor a word that is said of anything, nor one that readers
    know without a name ('the president', 'the Attorney General'), nor what somebody once was ('as governor, Poe signed it')."""
    text, name = pair.unheld.text, pair.unheld.name
    ladders = getattr(pair.unheld.term.value, "ladders", frozenset())
    is_known = (name in _FIRST and pair.kind != "post") or ("cabinet" in ladders and not is_alike(pair))
    is_title = text[0].isupper() and (not ladders or bool(ladders & {"state", "cabinet"}))
    is_vague = not _VAGUE.isdisjoint((name, text.lower()))
    was_once = _AS.search(pair.unheld.before) and pair.unheld.after.startswith(f", {pair.surname}")
    return pair.is_person and not (is_known or is_title or is_vague or was_once or is_of_name(pair))


def _without_role(pair: RolePair, index: int) -> set[str]:
    """Whom a sentence names of whom the story does not say what they are."""
    return pair.story.present[index] - {pair.person, *pair.story.told} if index >= 0 else set()


def _definite(pair: RolePair) -> bool:
    return bool(_THE.search(pair.unheld.before))


def _roles(pair: RolePair, test) -> bool:
    return pair.kind != "party" and test(pair.told.value, pair.unheld.term.value)


_ROLES = (
    Sign("told once", lambda p: p.story.times[name_of(p.told.value)] == 1),
    Sign("told three times or more", lambda p: p.story.times[name_of(p.told.value)] > 2),
    Sign("other once", lambda p: p.story.times[p.unheld.name] == 1),
    Sign("other three times or more", lambda p: p.story.times[p.unheld.name] > 2),
    Sign("nobody else has one of the kind", lambda p: p.is_only_one),
    Sign("alike", is_alike),
    Sign("of one kind", lambda p: p.kind == kind_of(p.unheld.term.value)),
    Sign("of one field", lambda p: _roles(p, lambda a, b: are_near_fields(a.field, b.field))),
    Sign("leaders", lambda p: {name_of(p.told.value), p.unheld.name} <= _LEADERS),
    Sign("exclude each other", lambda p: p.kind == "party" or _roles(p, roles_exclude)),
    Sign("callings", lambda p: _roles(p, callings_exclude)),
    Sign("nameless", lambda p: p.unheld.name in _NAMELESS),
    Sign("kin", lambda p: p.kind == "kin"),
    Sign("party", lambda p: p.kind == "party"),
    Sign("office", lambda p: p.kind == "office"),
    Sign("other is an office", lambda p: kind_of(p.unheld.term.value) == "office"),
    Sign("told is vague", lambda p: name_of(p.told.value) in _VAGUE),
    Sign("several have it", is_many),
    Sign("of another time or rank", is_marked),
    Sign("told of another time or rank", lambda p: bool(p.told.when or p.told.rank)),
    Sign("career", is_career),
    Sign("told is a title", lambda p: p.told.span.end <= p.told.name.span.start),
    Sign("told has an owner", lambda p: p.told.owner[:1].isupper()),
    Sign("told in the lead", lambda p: p.told.sentence < LEAD),
)
_PLACE = (
    Sign("a name before", lambda p: bool(_CAPITAL_BEFORE.search(p.unheld.before))),
    Sign("the", _definite),
    Sign("a", lambda p: bool(_A.search(p.unheld.before))),
    Sign("described", lambda p: bool(_DESCRIBED.search(p.unheld.before))),
    Sign("whose", lambda p: bool(_WHOSE.search(p.unheld.before))),
    Sign("as", lambda p: bool(_AS.search(p.unheld.before))),
    Sign("own voice", lambda p: bool(OWN_VOICE.search(p.unheld.before))),
    Sign("became", lambda p: bool(_BECAME.search(p.unheld.before))),
    Sign("of something", lambda p: bool(_OF.match(p.unheld.after))),
    Sign("of a name", lambda p: bool(_OF_CAPITAL.match(p.unheld.after))),
    Sign("of the body told", is_of_one_body),
    Sign("who", lambda p: bool(_WHO.match(p.unheld.after))),
    Sign("ends", lambda p: bool(_ENDS.match(p.unheld.after))),
    Sign("says", lambda p: bool(_SAYS.match(p.unheld.after) or _SAID_BY.search(p.unheld.before))),
    Sign("the one who says", lambda p: _definite(p) and bool(_SAYS.match(p.unheld.after) or _SAID_BY.search(p.unheld.before))),
    Sign("the one who does", lambda p: _definite(p) and bool(_DOES.match(p.unheld.after))),
    Sign("capital", lambda p: p.unheld.text[0].isupper()),
    Sign("capital and told is not", lambda p: p.unheld.text[0].isupper() and p.told.text[0].islower()),
    Sign("quoted", lambda p: p.quote is not None),
    Sign("says it", lambda p: p.quote is not None and p.speaker.split()[-1:] == [p.surname]),
    Sign("another says it", lambda p: p.speaker.split()[-1:] not in ([], [p.surname])),
    Sign("says of the own voice", lambda p: p.speaker.split()[-1:] == [p.surname] and bool(OWN_VOICE.search(p.unheld.before))),
    Sign("in the lead", lambda p: p.place < LEAD),
)
_PERSON = (
    Sign("person in the sentence", lambda p: p.distance == 0),
    Sign("person in the sentence before", lambda p: p.distance == 1),
    Sign("person two or three sentences before", lambda p: 1 < p.distance < 4),
    Sign("before the person is named", lambda p: p.place < p.story.named[p.person][0]),
    Sign("far from the person", lambda p: abs(p.distance) > FAR),
    Sign("nobody else in the sentence", lambda p: p.story.present[p.place] <= {p.person}),
    Sign("nobody else since", lambda p: p.distance >= 0 and p.rivals_between == 0),
    Sign("nobody else since and the", lambda p: p.distance >= 0 and p.rivals_between == 0 and _definite(p)),
    Sign("nobody else since and right after", lambda p: 0 <= p.distance < 2 and p.rivals_between == 0),
    Sign("somebody without a role there", lambda p: bool(_without_role(p, p.place))),
    Sign("somebody without a role before", lambda p: bool(_without_role(p, p.place - 1))),
    Sign("others since", lambda p: min(p.rivals_between, 4)),
    Sign("spoke in the sentence before", has_spoken),
    Sign("named often", lambda p: min(len(p.story.named[p.person]), 8) / 4),
    Sign("named most", lambda p: len(p.story.named[p.person]) == max(map(len, p.story.named.values()))),
    Sign("rare words shared", lambda p: min(p.shared, 4)),
)
SIGNS: tuple[Sign[RolePair], ...] = (*_ROLES, *_PLACE, *_PERSON)
