"""What the words beside a capitalised word say of it: that it is a person's or a body's name, or that it tells of a country."""

import re

from checker.mentions.gazetteer import demonyms
from checker.mentions.name_words import HONORIFICS, NOT_NAMES, OFFICES, QUALIFIERS, TITLES
from checker.mentions.spelling import nearest

_CAPITAL_BEFORE = re.compile(r"(?P<word>[A-ZÀ-Þ][\w’'.-]*)\s$")
_CAPITAL_AFTER = re.compile(r"(?:[’']s)?\s(?:(?:of|van|de)\s)?[A-ZÀ-Þ&]")
_PERSON_AFTER = re.compile(r"[’']?\s(?:said|says|told|added|who|tweeted|wrote|argued|asked|replied|scored)\b|,\s\d\d,|\s\(\d\d\)")
_SMALL_BEFORE = NOT_NAMES | frozenset("When North South East West Northern Southern Eastern Western Central".split())
# What a demonym stands before with a capital: 'Ukranian President Roe', 'the Brazillian Army'.
_BODIES = frozenset("Army Navy Embassy Parliament Football Grand Open Cup".split())
_TITLES = (HONORIFICS | TITLES | QUALIFIERS | OFFICES | _BODIES) - {"and", "the"}
_TITLE_AFTER = re.compile(rf"\s(?:{'|'.join(sorted(_TITLES))})\b")


def is_name(text: str, match: re.Match[str]) -> bool:
    """Whether a title or another name stands beside the word, or it speaks."""
    before = _CAPITAL_BEFORE.search(text, max(0, match.start() - 25), match.start())
    if before and (before["word"].rstrip(".") in HONORIFICS or before["word"] not in _SMALL_BEFORE):
        return True
    return bool(_CAPITAL_AFTER.match(text, match.end()) or _PERSON_AFTER.match(text, match.end()))


def is_demonym(text: str, match: re.Match[str]) -> bool:
    """Whether the word is nearly a demonym and stands before a title: 'the Ukranian President'."""
    before = _CAPITAL_BEFORE.search(text, max(0, match.start() - 25), match.start())
    if (before and before["word"] not in _SMALL_BEFORE) or not _TITLE_AFTER.match(text, match.end()):
        return False
    target = nearest(match[0])
    return target is not None and target.word in demonyms()
