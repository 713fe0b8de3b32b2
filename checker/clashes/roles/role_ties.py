"""Where a sentence gives a role that nobody has to a person who is said to be another of its kind, in words too rare to be weighed.

'As an astrophysicist, I', said by 'Ann Poe, a geologist', 'spoken like a true sailor', 'a trustworthy chief executive in Ann Poe'.
"""

import re

from checker.clashes.roles.role_pairs import RolePair, are_near
from checker.clashes.roles.role_signs import OWN_VOICE, is_alike, is_career, is_many, is_marked, may_be_said
from checker.mentions.role_words import Role, roles_exclude
from checker.patterns import lazy

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
_LIKE = lazy(r"\b[Ll]ike\san?\s(?:[a-z-]+\s)?$")
_A = lazy(r"(?:^|\b)[Aa]n?\s(?:[\w-]+\s){0,3}$")
LEAD, EARLY = 2, 5  # sentences that open a story, and in which who opens it is named
_WHOSE = lazy(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|[’']s?)\s(?:[\w-]+\s)?$")


def is_tied(pair: RolePair) -> bool:
    """Whether a tie holds the two together."""
    if _stands_in(pair):
        return True
    if is_marked(pair) or is_many(pair) or is_career(pair) or not may_be_said(pair):
        return False
    ties = _is_own_voice, _is_likened, _is_in_name, _is_kin_of_one, _opens, _is_of_one_body
    return any(holds(pair) for holds in ties)


def _is_own_voice(pair: RolePair) -> bool:
    """'As a nurse, I' in a quote of the person, or of nobody we know where no one else has a role of the kind."""
    if pair.quote is None or pair.kind not in ("trade", "post") or not OWN_VOICE.search(pair.unheld.before):
        return False
    is_near = are_near(pair.told.value, pair.unheld.role)
    return is_near and pair.is_only_one if not pair.speaker else pair.speaker.split()[-1] == pair.surname


def _is_likened(pair: RolePair) -> bool:
    """'Spoken like a true sailor' right after the name."""
    return 0 <= pair.distance <= 1 and pair.quote is None and pair.kind == "trade" and bool(_LIKE.search(pair.unheld.before))


def _is_in_name(pair: RolePair) -> bool:
    """'A trustworthy chief executive in Ann Poe', 'a fisherman like Poe'."""
    return bool(re.match(rf"\s(?:in|like|such\sas)\s(?:[A-ZÀ-Þ][\w.’'-]*\s)*{re.escape(pair.surname)}\b", pair.unheld.after))


def _is_kin_of_one(pair: RolePair) -> bool:
    """'His wife, Ann' and 'his sister', of one sex, where the story has neither a second time."""
    is_lone = all(pair.story.times[name] == 1 for name in (pair.unheld.name, pair.told.value.name))
    return pair.kind == "kin" and is_lone and is_alike(pair) and pair.quote is None and bool(_WHOSE.search(pair.unheld.before))


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
