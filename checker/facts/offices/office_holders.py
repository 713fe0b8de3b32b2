"""Who is titled in a sketch, with signs for the office and for whoever may hold it (see office_signs.py)."""

from itertools import groupby

from checker.facts.attachment import PERSON
from checker.facts.offices.office_signs import ARTICLE, OFFICE
from checker.facts.offices.titles import ORDINAL, PARTY

# 'the pipe-smoking', 'South Africa's last white'; what makes it another office or another time is no such word, and the
# longest-serving need not serve now.
_MODIFIERS = (
    r"(?:(?!(?:then|former|future|late|ex|acting|interim|deputy|vice|shadow|next|new|party|company|club|bank|university|student|council|state"
    r"|regional|provincial|honorary|assistant|first|second|third|twice|once|only|one-time|two-time|\w+-serving|\w+est|who|of|and|or|to|was|is|the|an?)\b)[a-z]+(?:-[a-z]+)?\s){0,2}"
)
_STYLE = r"(?:(?:General|Marshal|Colonel|Sir|Dame|Dr|Count|Lord|Chairman)\s)?"
_MOMENT = r"(?:\s(?:of\sthe\sday|at\sthe\stime))?"
_OWNER = r"(?:(?:[Tt]he|its|[A-Z][\w.’'-]*[’']s)\s(?:then[\s-])?)"
# With the title before him.
LOOSELY_TITLED = rf"(?<!\w){ARTICLE}{ORDINAL}{OFFICE},?\s{PERSON}(?![’'\w-])"
# Told to be so at the time: 'then-President NAME'.
THEN = rf"(?<!\w)(?:the\s)?[Tt]hen[\s-]{OFFICE},?\s{PERSON}(?![’'\w-])|{PERSON},\s(?:who\swas\s)?then\s{ARTICLE}{OFFICE}(?!\sof\b)"
_BEHIND = rf"{PERSON},\s(?:who\swas\s)?{ARTICLE}(?:then\s)?{_MODIFIERS}{PARTY}{OFFICE}{_MOMENT}"


def holding(is_of_country: bool) -> str:
    """Who is told to hold the office: 'the French president, NAME,'; without a country the office needs no article."""
    before = rf"{_OWNER}{'' if is_of_country else '?'}{_MODIFIERS}{PARTY}{OFFICE}{_MOMENT},\s{_STYLE}{PERSON},?"
    return rf"(?<!\w)(?:{before}|{_BEHIND}(?=[,.]|\s(?:who|whose)\b))"


def _any_of_length(words: str) -> list[str]:
    """The words, those of one length as alternatives: what looks behind has to know how far."""
    return [f"(?:{'|'.join(group)})" for _, group in groupby(sorted(words.split(), key=len), key=len)]


_NOT_BEFORE = "of by to on for from like under about after"
# Behind PERSON: where one of these stands before the name, titled or not, what follows is told of something else.
FREE = "".join(
    rf"(?<!\b{word}\s{title}{PERSON})"
    for word in _any_of_length(_NOT_BEFORE)
    for title in ("", rf"{OFFICE}\s", *(rf"{style}\s" for style in _any_of_length("King Pope Tsar Sir Queen Emperor President Chancellor")))
)
# Before the sign of a holder, the same.
ALONE = "".join(rf"(?<!\b{word}\s)" for word in _any_of_length(_NOT_BEFORE))
