"""Where a sentence gives a role that nobody has to a person who is said to be another of its kind, by a tie that rare words make.

'As an astrophysicist, I', said by 'Ann Poe, a geologist', 'a trustworthy chief executive in Ann Poe'.
"""

import re
from collections.abc import Iterator
from functools import cache

from checker.clashes.roles.role_pairs import RolePair, RoleStory, are_near, find_role_pairs
from checker.mentions.role_words import Role, find_terms, roles, roles_exclude
from checker.patterns import lazy
from checker.types import Span

# These are said of anybody and anything: 'a leader in its field', 'a major problem'.
_VAGUE = frozenset(
    "head major private forward general student captain analyst expert official officer minister friend worker model host opener pc chair"
    " defender leader chief boss lawmaker academic colleague author benefactor supporter".split()
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
_FACING = frozenset({"school", "ward", "suit", "lease", "sale", "crime"})
_LADDERS = frozenset({"state", "throne", "faith", "cabinet"})
AHEAD = 2  # sentences before a rival's title: 'the nation's foreign minister promised ... Foreign Minister Poe said'
NEAR = 3  # sentences after a rival's title within which an office may stand more than once
# 'Poe is not the president' says nothing of a president who is somebody else.
_NOT_IS = r"(?<!\bis\s)(?<!\bnot\s)(?<!\bbe\s)(?<!\bwas\s)"
_THE = lazy(rf"{_NOT_IS}\b[Tt]he\s$|{_NOT_IS}(?<!,\s)\b[Tt]he\s(?:nation|country|state|city|government)[’']s\s$")
# 'The king said' stands for somebody; 'the king’s garden', 'the king penguin' may not.
_STANDS_ALONE = lazy(
    r"[.;]|,(?!\s[A-Z])|\s(?:[a-z]{2,}(?:s|ed|ing)|said|told|has|had|was|is|will|would|did|went|met|gave|spoke|who|that|and|to|on|at|by|after"
    r"|before|when)\b"
)
_A = lazy(r"(?:^|\b)[Aa]n?\s(?:[\w-]+\s){0,3}$")
LEAD, EARLY = 2, 5  # sentences that open a story, and in which who opens it is named
_WHOSE = lazy(r"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w-]+\s)?$")
_AS = lazy(r"\b[Aa]s\s(?:the\s|an?\s)?(?:[a-z-]+\s)?$")
_IN_YEAR = lazy(r"(?:\sof\s\w+)?\sin\s(?:19|20)\d\d")
_OWN_VOICE = lazy(
    r"(?:^[“\"]?(?:(?:But|And|So|Speaking),?\s)?(?:[Aa]s|[Ff]or|Being)|[“\"](?:[Aa]s|[Ff]or|Being)|\b(?:I|me),?\sas|\bI(?:\sam|[’']m))"
    r"\san?\s(?:[a-z-]+\s)?$"
)
_BECAME = lazy(
    r"\b(?:[Hh]e|[Ss]he)\s(?:is|remains|became|has\sbeen|was\s(?:made|appointed|named|elected)|serves\sas|works\sas)\s(?:an?\s|the\s|its\s)?"
    r"(?:[a-z-]+\s){0,2}$"
)
_THEN_NAME = lazy(r"(?:,\sthe\s(?:[a-z-]+\s){1,3}|,?\s)(?P<name>[A-ZÀ-Þ][\w’'-]*)")  # 'her husband, the cellist Jan Voss'
_BEFORE = lazy(r"\b(?:recall\w*|served|service|former\w*|previous\w*|once|then|in\s(?:19|20)\d\d|(?:19|20)\d\ds?|as\s(?:if|though))\b")


def find_mistaken_roles(story: RoleStory) -> Iterator[RolePair]:
    """Of each role that nobody has the person whose it most probably is, once a person."""
    nearest: dict[Span, RolePair] = {}
    for pair in sorted(filter(is_tied, find_role_pairs(story)), key=lambda pair: abs(pair.distance)):
        nearest.setdefault(pair.unheld.span, pair)
    yield from {pair.person: pair for pair in reversed(nearest.values())}.values()


def is_tied(pair: RolePair) -> bool:
    """Whether a tie holds the two together."""
    if _stands_in(pair):
        return True
    if _is_marked(pair) or _is_many(pair) or _is_career(pair) or not _may_be_said(pair):
        return False
    ties = _is_own_voice, _is_in_name, _is_kin_of_one, _opens, _is_of_one_body
    return any(holds(pair) for holds in ties)


def _is_own_voice(pair: RolePair) -> bool:
    """'As a nurse, I' in a quote of the person, or of nobody we know where no one else has a role of the kind."""
    if pair.quote is None or pair.kind not in ("trade", "post") or not _OWN_VOICE.search(pair.unheld.before):
        return False
    is_near = are_near(pair.told.value, pair.unheld.role)
    return is_near and pair.is_only_one if not pair.speaker else pair.speaker.split()[-1] == pair.surname


def _is_in_name(pair: RolePair) -> bool:
    """'A trustworthy chief executive in Ann Poe', 'a fisherman like Poe'."""
    return bool(re.match(rf"\s(?:in|like|such\sas)\s(?:[A-ZÀ-Þ][\w.’'-]*\s)*{re.escape(pair.surname)}\b", pair.unheld.after))


def _is_kin_of_one(pair: RolePair) -> bool:
    """'His wife, Ann' and 'his sister', of one sex, where the story has neither a second time."""
    is_lone = all(pair.story.times[name] == 1 for name in (pair.unheld.name, pair.told.value.name))
    return pair.kind == "kin" and is_lone and _is_alike(pair) and pair.quote is None and bool(_WHOSE.search(pair.unheld.before))


def _opens(pair: RolePair) -> bool:
    """'A judge ruled on Friday. ... the clerk, Ann Poe, said': the first one named of the kind is who opened the story."""
    first = pair.story.named[pair.person][0]
    is_early = pair.place < LEAD and pair.place < first < EARLY and pair.told.sentence == first
    is_near = are_near(pair.told.value, pair.unheld.role) and not _faces(pair)
    return is_early and is_near and bool(_A.search(pair.unheld.before))


def _faces(pair: RolePair) -> bool:
    """Whether who faces the other is somebody else: a teacher and a pupil."""
    return not _FACING.isdisjoint(pair.told.value.ladders)


def _is_of_one_body(pair: RolePair) -> bool:
    """'The governor of the Bank, Ann Poe' and 'said the Bank chairman'."""
    body = re.escape(re.sub(r"^[Tt]he ", "", pair.told.owner))
    return pair.told.owner[:1].isupper() and bool(re.search(rf"\b[Tt]he\s{body}(?:[’']s)?\s$", pair.unheld.before))


def _stands_in(pair: RolePair) -> bool:
    """'President Poe ... Later the king was cheered', where the story has one of the highest of a country and nobody else may be meant."""
    told, other, story = pair.told, pair.unheld, pair.story
    is_plain = pair.quote is None and not (told.when or told.rank or told.is_quoted) and other.text[0].islower()
    if not is_plain or not _are_of_state(told.value, other.role) or not _THE.search(other.before) or not _STANDS_ALONE.match(other.after):
        return False
    holders = {name for name, ones in story.told.items() for one in ones if one.value.ladders & other.role.ladders & _LADDERS}
    after = pair.place - told.sentence
    times = sum(one.name == other.name and not any(quote.overlaps(one.span) for quote in story.speakers) for one in story.terms)
    is_lone = times == 1 and (not pair.place or story.present[pair.place - 1] <= {pair.person})
    may_be = is_lone or (story.times[other.name] > 1 and after <= NEAR)
    return holders == {pair.person} and may_be and after != 0 and after >= -AHEAD


def _are_of_state(one: Role, other: Role) -> bool:
    """Whether both are among the highest of a country, or ministers, and nobody is both."""
    return bool(one.ladders & other.ladders & _LADDERS) and not (one.ladders | other.ladders) & {"chamber"} and roles_exclude(one, other)


def _is_career(pair: RolePair) -> bool:
    """Whether another time is spoken of beside an office or the like: senators were mayors."""
    return pair.kind not in ("post", "kin") and bool(_BEFORE.search(f"{pair.unheld.before[-40:]} {pair.unheld.after[:40]}"))


def _is_marked(pair: RolePair) -> bool:
    """'Former mayor', 'deputy mayor'."""
    terms = find_terms(pair.unheld.before[-30:])
    return any(term.kind in ("when", "rank") and term.end + 1 == len(pair.unheld.before[-30:]) for term in terms)


def _is_many(pair: RolePair) -> bool:
    """Whether the story has the plural of the other role, in any of its words."""
    return bool(_plural(pair.unheld.name).search(pair.story.text))


@cache
def _plural(name: str) -> re.Pattern[str]:
    forms = {name, *(form for form, role in roles().items() if role.name == name)}
    return re.compile(rf"\b(?:{'|'.join(sorted(re.escape(form.lower()) for form in forms))})s\b")


def _is_of_name(pair: RolePair) -> bool:
    """Whether somebody else's name follows, here or where the story has the role again: 'the mayor, Bo Lee'."""
    same = (one for one in pair.story.terms if one.name == pair.unheld.name)
    then = (_THEN_NAME.match(one.sentence.text, one.term.end) for one in same)
    return any(match["name"] not in pair.person.split() for match in then if match)


def _is_alike(pair: RolePair) -> bool:
    """Whether the two are rungs of one ladder or kin of one sex."""
    one, other = pair.told.value, pair.unheld.role
    if pair.kind == "kin":
        return any({one.name, other.name} <= kin for kin in _ALIKE)
    return bool(one.ladders & other.ladders)


def _may_be_said(pair: RolePair) -> bool:
    """Whether a person may be meant by the role: not one with a name after it, nor a word that is said of anything, nor one that readers
    know without a name ('the president', 'the Attorney General'), nor what somebody once was ('as governor, Poe signed it')."""
    text, name = pair.unheld.text, pair.unheld.name
    ladders = pair.unheld.role.ladders
    is_made = name == "president" and pair.kind == "post" and _BECAME.search(pair.unheld.before)
    is_known = text[0].isupper() or (name in _FIRST and not is_made) or ("cabinet" in ladders and not _is_alike(pair))
    is_vague = not _VAGUE.isdisjoint((name, text.lower()))
    was_once = _AS.search(pair.unheld.before) and (_IN_YEAR.match(pair.unheld.after) or pair.unheld.after.startswith(f", {pair.surname}"))
    return not (is_known or is_vague or was_once or _is_of_name(pair))
