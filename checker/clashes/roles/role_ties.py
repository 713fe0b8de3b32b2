"""Where a sentence gives a role that nobody has to a person who is said to be another of its kind, in words too rare to be weighed.

'As an astrophysicist, I', said by 'Ann Poe, a geologist', 'spoken like a true sailor', 'a trustworthy chief executive in Ann Poe'.
"""

import re

from checker.clashes.roles.role_pairs import RolePair
from checker.clashes.roles.role_signs import OWN_VOICE, is_alike, is_career, is_many, is_marked, name_of
from checker.patterns import lazy

_LIKE = lazy(r"\b[Ll]ike\san?\s(?:[a-z-]+\s)?$")
_WHOSE = lazy(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|[’']s?)\s(?:[\w-]+\s)?$")


def is_tied(pair: RolePair) -> bool:
    """Whether a tie holds the two together."""
    if is_marked(pair) or is_many(pair) or is_career(pair):
        return False
    return _is_own_voice(pair) or _is_likened(pair) or _is_in_name(pair) or _is_kin_of_one(pair)


def _is_own_voice(pair: RolePair) -> bool:
    """'As a nurse, I' in a quote of the person, or of nobody we know where no one else has a role of the kind."""
    if pair.quote is None or pair.kind not in ("trade", "post") or not OWN_VOICE.search(pair.unheld.before):
        return False
    return pair.is_only_one if not pair.speaker else pair.speaker.split()[-1] == pair.surname


def _is_likened(pair: RolePair) -> bool:
    """'Spoken like a true sailor' right after the name."""
    return 0 <= pair.distance <= 1 and pair.quote is None and pair.kind == "trade" and bool(_LIKE.search(pair.unheld.before))


def _is_in_name(pair: RolePair) -> bool:
    """'A trustworthy chief executive in Ann Poe', 'a fisherman like Poe'."""
    return bool(re.match(rf"\s(?:in|like|such\sas)\s(?:[A-ZÀ-Þ][\w.’'-]*\s)*{re.escape(pair.surname)}\b", pair.unheld.after))


def _is_kin_of_one(pair: RolePair) -> bool:
    """'His wife, Ann' and 'his sister', of one sex, where the story has neither a second time."""
    is_lone = all(pair.story.times[name] == 1 for name in (pair.unheld.name, name_of(pair.told.value)))
    return pair.kind == "kin" and is_lone and is_alike(pair) and pair.quote is None and bool(_WHOSE.search(pair.unheld.before))
