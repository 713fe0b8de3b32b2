"""Why two descriptions of one person may stand all the same: the story tells of a change, or the words are of a part that is played,
of wording, or of several people."""

import re
from collections.abc import Sequence

from checker.mentions.quotes import is_about_wording
from checker.mentions.role_words import find_terms, roles_exclude
from checker.mentions.roles import Description
from checker.patterns import lazy
from checker.types import Sentence

_PRONOUN = lazy(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b")
# Somebody came into an office or left one.
_CHANGE = lazy(
    r"(?i)\b(?:became|becom\w+|appoint(?:ed|ment)|promot(?:ed|ion)|elected|re-elected|succeed(?:s|ed)(?!\sin\b)|replac(?:es|ed)|switch(?:es|ed)"
    r"|defect(?:s|ed)|took over|takes over|sworn in|nominated|successor|formerly|used to be|dual|naturali[sz]ed)\b"
)
# 'Would become leader of': the office that is entered stands after the verb.
_ENTERS = lazy(r"\s(?:as\s|to\s)?(?:the\s|an?\s|its\s|his\s|her\s)?(?:[\w’'-]+\s){0,2}")
ENTERED = 40  # characters between the verb and the office
REACH = 80  # characters between a name and the change that is told of it
# Who appoints somebody else stays what he is: 'Roe has nominated', 'appointed by President Roe'.
_BY = lazy(r"\b(?:nominated|appointed|promoted|named)\sby\s(?:[\w.’'-]+\s){0,4}$")
_DOES = lazy(r"\s(?:has\s|had\s|also\s|today\s|then\s|later\s)*(?:nominated|appointed|promoted|elected)\s(?!to\b|as\b)")
_IS_PLAYED = lazy(r"(?i)\b(?:plays?|played|playing|stars?|starred|starring|impersonat\w+|character|novel|film|drama|series)\b")
# An important role that is played in something is none on a stage.
_PLAYS_A_ROLE = lazy(
    r"(?i)\bplay(?:s|ed|ing)?\s(?:[\w-]+\s){0,3}(?:role|part)s?\b(?!\sof\s[A-Z])|\b(?:role|part)\s(?:[\w’'-]+\s){0,4}play(?:s|ed|ing)?\b"
)


def is_excused(sentences: Sequence[Sentence], name: str, *sides: Description) -> bool:
    """Whether the story tells of a change of the person, or the sentences of `sides` are no plain statements of what somebody is."""
    texts = [sentences[side.sentence].text for side in sides]
    if any(is_about_wording(text) or _is_played(text) for text in texts) or any(map(_is_of_another, sides, texts)):
        return True
    told = {side.sentence for side in sides}
    last = name.split()[-1]
    about = [s for s in sentences if last in s.text or (s.index - 1 in told and _PRONOUN.search(s.text))]
    return any(_tells_change(s.text, last, sides) for s in about)


def _is_of_another(side: Description, text: str) -> bool:
    """'The judge and ambassador, respectively': who is which is told by the order."""
    return side.text in text and bool(re.search(rf"{re.escape(side.text)}.{{,{ENTERED}}}\brespectively\b", text))


def _is_played(text: str) -> bool:
    return bool(_IS_PLAYED.search(_PLAYS_A_ROLE.sub("", text)))


def _tells_change(text: str, last: str, sides: Sequence[Description]) -> bool:
    """Whether a change is told that may be one between the two: of no office that is named, or of one that goes with neither side."""
    held = [side.value for side in sides if side.kind == "role"]
    terms = [term for term in find_terms(text) if term.kind == "role"]
    for end in _changes(text, last):
        entered = next((term for term in terms if end <= term.start <= end + ENTERED and _ENTERS.fullmatch(text, end, term.start)), None)
        named = [term.value for term in ([entered] if entered else terms)]
        if not (held and named) or any(one.name == other.name or roles_exclude(one, other) for one in held for other in named):
            return True
    return False


def _changes(text: str, last: str) -> list[int]:
    """Where the words end that tell a change of the person named `last`, or of 'him' where the name does not stand."""
    places = [match.span() for match in re.finditer(rf"\b{re.escape(last)}\b", text)]
    near = [(s, e) for s, e in places if not _BY.search(text, 0, s) and not _DOES.match(text, e)]
    changes = [match.span() for match in _CHANGE.finditer(text)]
    return [end for start, end in changes if not places or any(start - e <= REACH and s - end <= REACH for s, e in near)]
