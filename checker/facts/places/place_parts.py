"""Pieces of the forms in which prose states facts about places."""

from checker.facts.atlas import ADJECTIVE, BODY, COUNTRY_SIGN, OLD_NAME, REGION, TOWN

T, C, A, B, OLD, R = TOWN, COUNTRY_SIGN, ADJECTIVE, BODY, OLD_NAME, REGION
END = r"(?=\s?(?:$|[,.;:)–—”\"]))"
GOES_ON = (
    rf"(?:{END}|(?=\s(?:where|which|who|that|on|in|for|after|before|at|to|with|when|is|was|has|had|will|said|by|as|from|until|since"
    r"|and\s[a-z]+)\b))"
)
LISTED = rf"(?P<list>(?:America,\s)?(?:the\s)?{C}(?:(?:,\s|,?\sand\s)(?:the\s)?{C})*)"
# What may stand between a country and a verb.
WHICH = r"(?:,?\s(?:which|that))?(?:\s(?:only|formally|first|finally|itself))?"
# What may stand between a verb and its year, with no other clause.
_ALONG = (
    r"(?:\s(?!(?:that|which|who|when|where|while|after|before|since|until|and|but|if|as|years?|decades?|later|earlier|in|on)\b)"
    r"[\w’'-]+){0,6}?"
)
YEAR = _ALONG + r"\s(?:back\s)?(?:in|on)\s(?:(?:\d{1,2}\s)?[A-Z][a-z]+\s(?:\d{1,2},\s)?)?(?P<year>\d{4})\b"
