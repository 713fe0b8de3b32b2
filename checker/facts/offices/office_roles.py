"""Offices told as a role, which belong to the only holder that a sentence names: 'just dismissed as president of', 'As premier of'.

A role has no article: 'as prime minister of Norway' says what somebody was, 'as the prime minister of Norway' may open a clause
about another. It is tied from anywhere in the sentence, so that no other person may be named, nor told by a noun or a pronoun
between the two, nor the role be one that was played, hoped for or offered.
"""

import re
from collections.abc import Sequence

from checker.facts.offices.office_clash import Named
from checker.facts.offices.office_phrases import Phrase
from checker.facts.offices.posts import MINISTERS
from checker.facts.strangers import names_stranger
from checker.patterns import lazy
from checker.types import Span

# Words of holding, winning or losing an office, before 'as'.
_TENURE = (
    r"(?:serv(?:e|es|ed|ing)|dismissed|sacked|fired|ousted|removed|deposed|toppled|overthrown|resign(?:s|ed|ing|ation)?|quit|quits|quitting|retir(?:e|es|ed|ing|ement)"
    r"|(?:step|stepp)(?:s|ed|ing)?\sdown|stood\sdown|stand(?:s|ing)\sdown|(?:re-?)?elected|(?:re-?)?appointed|(?:re)?installed|sworn\sin|inaugurated|confirmed|chosen|picked|named"
    r"|t(?:ook|ake|akes|aking|aken)\s(?:over|office|charge)|began|beg[ai]n|returned|return|ruled|spell|stint|time|times?|years?|terms?|tenure|days?|decades?|months|weeks|career|record"
    r"|work|role|job|election|appointment|reign|acclaimed|proclaimed|hailed|impeached|ended|finished|left\soffice|voted\s(?:out|in))"
)
_AS = lazy(
    rf"(?:\b(?i:{_TENURE})(?:,?\s(?:in|on|from|at|to|by|for)\s[^.;:()]{{2,25}}?)?,?|^|[.;:,–—]|\band|\bbut|\bwho)\s?\b[Aa]s\s$"
    r"|\b(?:at|took|takes?|taking|taken|from|left)\sthe\s$"
)
_AFTER_VERB = lazy(r"(?<!\sas)\s(?:to|into|at|in|from|on)\s(?:the\s)?[\w’'-]+\sas\s$")  # 'went to the castle as'
# 'returned to the Argentine presidency'; that of the EU goes round.
_TAKES = lazy(
    r"\b(?:w[io]n(?:s|ning)?|lost|losing|t(?:ook|akes?|aking)|assum(?:ed|ing)|held|holding|regain(?:ed|ing)|left|quit|gave\sup|resign(?:ed|ing)"
    r"|(?:return|rise|rose|elected|swept|ascended|propelled)(?:ed)?\s(?:back\s)?(?:in)?to|(?:years|terms?|spells?)\sin|out\sof)\sthe\s$"
)
_ROTATING = lazy(r"\b(?:EU|E\.U\.|Europe(?:an)?|Brussels|G7|G8|G20|OSCE|Security\sCouncil|rotating)\b")
_HELM = "helm"
# 'Shipyard electrician, Nobel laureate, president of Peru: ...'
_LIST = lazy(r"[“‘\"']?(?:[A-Z]?[\w’'-]+(?:\s[\w’'-]+){0,2},\s){0,4}(?:and\s)?(?:[a-z]+ly\s|once\s|twice\s|briefly\s)?")
_VERB = lazy(r"\b(?:is|was|are|were|has|had|have|will|said|says|in|on|at|after|before|when|while|for|with|to|by|from|as|not|never|no)\b")
_LIST_END = lazy(r"\s?[,:;–—]|\sand\s[a-z]")
# Somebody else who may have the role.
_ANOTHER = lazy(
    r"\b(?:him|them|someone|somebody|anyone|anybody|whoever|an?\s(?:[a-z-]+\s){0,2}(?:man|woman|ally|rival|friend|colleague|successor|candidate|general|judge|banker|lawyer|predecessor)"
    r"|(?:the|his|her|its|their)\s(?:[a-z-]+\s){0,2}?(?:man|woman|ally|rival|friend|brother|sister|son|daughter|wife|husband|father|mother|colleague|successor|predecessor|deputy"
    r"|candidate|choice|nominee|general|opponent|counterpart|boss|mentor|protég[ée]+))\b"
)
_UNREAL = lazy(
    r"(?i)\b(?:not|never|nor|nearly|almost|could|might|may|should|would|if|hop\w+|want\w*|fail\w*|tried|bid|dream\w*|candida\w+|refus\w+|declin\w+|nomin\w+|known|seen|called"
    r"|regard\w+|tout\w+|dress\w+|pos(?:e|es|ed|ing)|cast|starr?\w*|like|novel|film|play\w*|portray\w*|acted|disguis\w+|imagin\w+|described|better|same|such)\b|n[’']t\b"
)
# 'served under President NAME as secretary of'.
_OBJECT = lazy(
    r"\b(?:by|with|to|than|against|over|for|from|under|of|on|like|and|or)\s(?:(?:[Tt]he\s)?(?:[A-Za-z-]+\s){0,2}"
    r"(?:President|Prime\sMinister|Chancellor|King|Queen|Sir|Mr|Mrs)\s)?$"
)
_LONGEST = 160  # characters


def is_role_of(text: str, span: Span, phrase: Phrase, names: Sequence[Named]) -> bool:
    """Whether an office with its country or body is a role, and the person is the one who has it."""
    is_of_one = phrase.kind in MINISTERS or "xchequer" in text[phrase.title.start : phrase.title.end]
    if not (phrase.place or is_of_one) or phrase.owner or phrase.span.overlaps(span):
        return False
    is_listed = bool(phrase.place) and phrase.span.end < span.start and _is_listed(text, phrase)
    if not is_listed and not _is_role(text, phrase):
        return False
    if any(facts[0].subject != names[0][1][0].subject for _, facts in names):
        return False
    between = text[min(span.end, phrase.span.end) : max(span.start, phrase.span.start)]
    if not is_listed and _OBJECT.search(text[: span.start]):
        return False
    around = text[max(0, phrase.span.start - 45) : phrase.span.start] if span.start > phrase.span.end else ""
    if (
        len(between) > _LONGEST
        or _ANOTHER.search(between)
        or (not is_listed and _UNREAL.search(between + around))
        or re.search(r"[.;!?][”\"]?\s[A-Z]", between)
    ):
        return False
    return not names_stranger(text, [phrase.span, *(place for place, _ in names)])


def _is_role(text: str, phrase: Phrase) -> bool:
    """'sacked as premier of', 'As president of'."""
    after = text[phrase.span.end :]
    lead, title = text[: phrase.span.start], text[phrase.title.start : phrase.title.end]
    if title.endswith(("presidency", "premiership")):
        return bool(_TAKES.search(lead)) and not _ROTATING.search(text)
    is_helm = title == _HELM
    if lead.endswith("the ") != is_helm:
        return False
    return bool(_AS.search(lead) or _AFTER_VERB.search(lead)) and not re.match(r"[’']s?\s|\s(?:and|or)\s(?:the|an?)?\s?[A-Z]", after)


def _is_listed(text: str, phrase: Phrase) -> bool:
    """Whether the sentence opens with the office, or with a list of callings that ends with it."""
    lead = text[: phrase.span.start]
    return bool(_LIST.fullmatch(lead)) and not _VERB.search(lead) and bool(_LIST_END.match(text, phrase.span.end))
