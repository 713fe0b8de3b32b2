"""Verbs for one deed of one to another: who 'beats' has 'defeated', and the other 'lost to' him."""

from functools import cache

from checker.clashes.words.word_forms import root

_DEEDS = """
beat defeat thrash trounce overcome
buy acquire purchase
accuse blame
attack strike hit raid bomb shell
kill murder shoot
arrest detain
sack fire dismiss
succeed replace
praise laud hail applaud commend
criticise criticize condemn slam blast denounce rebuke
free release
oust unseat topple depose
invade occupy
"""


def are_one_deed(one: str, other: str) -> bool:
    """Whether two verbs, in any form, may tell of one deed, in the same direction."""
    return root(one) == root(other) or bool(_groups().get(root(one), frozenset()) & _groups().get(root(other), frozenset()))


@cache
def _groups() -> dict[str, frozenset[int]]:
    lines = [line.split() for line in _DEEDS.strip().splitlines()]
    words = {word for line in lines for word in line}
    return {root(word): frozenset(number for number, line in enumerate(lines) if word in line) for word in words}
