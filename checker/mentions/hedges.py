"""Find the words near a figure that let another one stand beside it: parts, passing states, changes, bounds, lists and names."""

import re

from checker.patterns import lazy

ITEM = "item"  # the hedge of a figure of a list, a score or a name
# A figure with these near it is a part, a passing state, a change or one of many; it rebuts no figure without them.
_HEDGE_BEFORE = lazy(
    r"(?i)\b(?:so far|includ(?:e|es|ed|ing)|among|another|other|additional|extra|further|remaining|rest|first|last|past|next|final"
    r"|average|each|every|per|only|just|initially|originally|earlier|previously|former|by then|rose|risen|rises?|rising|fell|fallen"
    r"|falls?|grew|grown|up (?:from|by|to)|down (?:from|by|to)|from \S+ to|increas\w+|decreas\w+|reduced?|cut"
    r"|extended?|raised? (?:to|by|from)|doubled|tripled|compared|instead"
    r"|want(?:s|ed)?|hop(?:es?|ed|ing)|demand\w*|rather|than|if|would|could|might|may|expected|forecast|between|within|minimum|maximum"
    r"|top|different|separate|same|similar|half"
    r"|any|besides|apart|plus|for example|such as|like|all but|limit(?:s|ed)?|above|below)\b"
)
_HEDGE_AFTER = lazy(
    r"(?i)\b(?:so far|(?<!out )of (?:them|these|those|whom|which|the|his|her|its|their|our)|more|others?|additional"
    r"|extra|further|remaining|each"
    r"|apiece|per|an? (?:day|week|month|year|time|night|head|piece)|later|earlier|ago|at a time|or (?:more|less|fewer|so)|were among"
    r"|since|at once|different|separate|in the first|every|daily|weekly|monthly|annual(?:ly)?|yearly|if|to [£$€]?\d"
    r"|to \w+teen|out of (?:\d|an?\b|every))\b"
)
PARTITIVE = lazy(r"(?i)\b(?:[\w-]+|\d+) of (?=(?:the|these|those|his|her|their|its|all)\s(?:\w+\s)?$)")
BOUND = lazy(
    r"(?i)\b(?:(?P<above>more than|over|at least|upwards of|no (?:less|fewer) than|exceeding)|(?P<below>nearly|almost|up to|less than"
    r"|fewer than|under|at most|as (?:many|much) as|no more than|just under|close to)|(?P<near>about|around|some|roughly|approximately"
    r"|estimated|an estimated|circa|just over))\s(?:the\s)?$"
)
# 'BREAKING: 12 dead' is no item of a list.
_LIST_ITEM = lazy(
    r"\s*(?:[*•·–—-]|\(?\w{1,2}[.)])\s"
    r"|(?!(?i:breaking|just in|update|live|full[ -]time|latest)\b)(?:[A-Z][\w’'&/-]*\s){0,6}[A-Z][\w’'&/-]*:\s"
)
_LABEL = lazy(r"(?<=[a-z\s])(?<!^)[A-Z][a-z]+\s$")  # 'Expedition 11'
_NAMED = lazy(r"\b[A-Z][\w.’'-]*\s$|[=/?&_]$")
_SCORE_AFTER, _SCORE_BEFORE = lazy(r"\s?[-–]\s?\d|\s\d/\d"), lazy(r"\d\s?[-–]\s?$")
_SOME_OF = lazy(r"(?i)\b(?:first|last|final|next|past|top)\s$")  # 'the first 40 plots'


def is_item(text: str, number: str, before: str, after: str, *, is_bare: bool) -> bool:
    """Whether a figure stands in a list, a score or vote ('51 - 49'), or a name ('Expedition 11', 'the Coventry Nine').

    `text` is the sentence, `number` the figure as written; `is_bare`: it counts and measures nothing.
    """
    if _LIST_ITEM.match(text) or _SCORE_AFTER.match(after) or _SCORE_BEFORE.search(before):
        return True
    return bool((number.isdigit() and _LABEL.search(before)) or (is_bare and _NAMED.search(before)))


def find_hedge(before: str, after: str) -> str:
    """The words near a figure that let another one stand beside it, in short; '' where there are none."""
    before = BOUND.sub("", PARTITIVE.sub("", re.split(r"[;:,–—]", before)[-1][-40:]))
    clause = re.split(r"[;:–—,]\s", after, maxsplit=1)[0]
    found = [_HEDGE_BEFORE.findall(before[-32:]), _HEDGE_AFTER.findall(clause[:40])]
    found.append(["part"] if _SOME_OF.search(before) else [])
    return " ".join(word.lower() for words in found for word in words)


def find_bound(before: str) -> str:
    """'above' ('more than'), 'below' ('nearly'), 'near' ('about') or ''."""
    found = BOUND.search(before)
    return found.lastgroup if found else ""
