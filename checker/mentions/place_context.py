"""What the words beside a capitalised word say of it: that it is a person's or a body's name, or that it tells of a country."""

import re

from checker.mentions.gazetteer import demonyms
from checker.mentions.name_words import BODY_WORDS, HONORIFICS, NOT_NAMES, OFFICES, QUALIFIERS, TITLES
from checker.mentions.spelling import is_one_slip, nearest
from checker.patterns import lazy

_CAPITAL_BEFORE = lazy(r"(?P<word>[A-ZÀ-Þ][\w’'.-]*)\s$")
_CAPITAL_AFTER = lazy(r"(?:[’']s)?\s(?:(?:of|van|de)\s)?[A-ZÀ-Þ&]")
_PERSON_AFTER = lazy(r"[’']?\s(?:said|says|told|added|who|tweeted|wrote|argued|asked|replied|scored)\b|,\s\d\d,|\s\(\d\d\)")
_SMALL_BEFORE = NOT_NAMES | frozenset("When North South East West Northern Southern Eastern Western Central".split())
# What a demonym stands before with a capital: 'Ukranian President Roe', 'the Brazillian Army'.
_BODIES = frozenset("Army Navy Embassy Parliament Football Grand Open Cup".split())
_TITLES = (HONORIFICS | TITLES | QUALIFIERS | OFFICES | _BODIES) - {"and", "the"}
_TITLE_AFTER = lazy(rf"\s(?:{'|'.join(sorted(_TITLES))})\b")
_BODY_AFTER = lazy(rf"(?:\s[A-Z]\w+){{0,3}}\s(?:{'|'.join(sorted(BODY_WORDS))})\b")
_ADJECTIVE_BEFORE = lazy(r"(?:^|\b(?:The|An?|This|Its|Their|Former|[a-z]+)\s)$")
_NOUN_AFTER = lazy(r"\s(?!(?:was|is|has|had|will|would|and|or|in|on|at|of|to|for|who|which|that|with|from|by|as)\b)[a-z]{3,}")


def is_name(text: str, match: re.Match[str]) -> bool:
    """Whether a title or another name stands beside the word, or it speaks."""
    before = _CAPITAL_BEFORE.search(text, max(0, match.start() - 25), match.start())
    if before and (before["word"].rstrip(".") in HONORIFICS or before["word"] not in _SMALL_BEFORE):
        return True
    return bool(_CAPITAL_AFTER.match(text, match.end()) or _PERSON_AFTER.match(text, match.end()))


def is_demonym(text: str, match: re.Match[str]) -> bool:
    """Whether the word is nearly a demonym and begins a title or a body's name: 'the Ukranian President', 'the Brritish National Party'."""
    before = _CAPITAL_BEFORE.search(text, max(0, match.start() - 25), match.start())
    is_titled, is_body = _TITLE_AFTER.match(text, match.end()), _BODY_AFTER.match(text, match.end())
    if (before and before["word"] not in _SMALL_BEFORE) or not (is_titled or is_body):
        return False
    target = nearest(match[0])
    return target is not None and target.word in demonyms() and (bool(is_titled) or is_one_slip(match[0], target.word))


def is_adjective(text: str, match: re.Match[str]) -> bool:
    """Whether the word stands as a demonym does: 'the Irraqi government', 'a former Bitish minister'."""
    before, after = text[max(0, match.start() - 15) : match.start()], text[match.end() :]
    return bool(_ADJECTIVE_BEFORE.search(before) and (_NOUN_AFTER.match(after) or _TITLE_AFTER.match(after) or _BODY_AFTER.match(after)))
