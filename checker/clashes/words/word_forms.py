"""The forms of English words: 'win' is 'wins', 'won' and 'winning', 'city' is 'cities'."""

import re
from functools import cache

# A word and its forms, as far as they follow no rule or few.
_IRREGULAR = """
win wins won winning / beat beats beaten beating / lose loses lost losing / begin begins began begun beginning /
keep keeps kept keeping / rise rises rose risen rising / grow grows grew grown growing / fall falls fell fallen falling /
shrink shrinks shrank shrunk shrinking / cut cuts cutting / shut shuts shutting / hit hits hitting / buy buys bought buying /
sell sells sold selling / send sends sent sending / find finds found finding / hold holds held holding / leave leaves left leaving /
quit quits quitting / withdraw withdraws withdrew withdrawn withdrawing / forbid forbids forbade forbidden forbidding /
die dies died dying / death deaths / dead / lie lies lied lying / steal steals stole stolen stealing /
freeze freezes froze frozen freezing / arise arises arose arisen arising / slay slays slew slain slaying /
shoot shoots shot shooting / spy spies spied spying / wife wives / thief thieves / burn burns burnt burned burning /
acquit acquits acquitted acquitting / hurt hurts hurting / wind winds / give gives gave given giving / take takes took taken taking /
make makes made making / fight fights fought fighting / catch catches caught catching / bring brings brought bringing /
pay pays paid paying / strike strikes struck striking / bite bites bit bitten biting / teach teaches taught teaching /
sink sinks sank sunk sinking / choose chooses chose chosen choosing / break breaks broke broken breaking /
drive drives drove driven driving / throw throws threw thrown throwing / overthrow overthrows overthrew overthrown overthrowing /
seek seeks sought seeking / build builds built building / lead leads led leading / see sees saw seen seeing / run runs ran running /
sue sues sued suing / go goes went gone going / come comes came coming / get gets got getting / man men / woman women /
child children / policeman policemen / fireman firemen
"""
_HISSING = ("s", "x", "z", "ch", "sh", "to")


def bend(word: str) -> frozenset[str]:
    """The word itself and its forms as a verb and as a noun; a form that English does not have does no harm."""
    if word in _irregular():
        return _irregular()[word]
    stem = word.removesuffix("e")
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return frozenset((word, word[:-1] + "ies", word[:-1] + "ied", word + "ing"))
    doubled = word + word[-1] if re.search(r"(?<![aeiou])[aeiou][bdgmnprt]$", word) else stem
    plural = word + ("es" if word.endswith(_HISSING) else "s")
    return frozenset((word, plural, stem + "ed", stem + "ing", doubled + "ed", doubled + "ing"))


@cache
def _irregular() -> dict[str, frozenset[str]]:
    return {forms.split()[0]: frozenset(forms.split()) for forms in _IRREGULAR.split("/")}


@cache
def _roots() -> dict[str, str]:
    return {form: word for word, forms in _irregular().items() for form in forms} | {word: word for word in _irregular()}


def root(form: str) -> str:
    """What all forms of a word have in common: 'reject' for 'rejected', 'accus' for 'accuses', 'win' for 'won'."""
    return _roots().get(form) or re.sub(r"(?<=\w{3})(?:ies|ied|y|es|ed|ing|s|e)$", "", form)
