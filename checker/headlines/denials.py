"""Find a word that a headline says and its story denies, or the other way round: 'North retaliates' above 'did not retaliate'."""

import re
from collections.abc import Iterator

from checker.clashes.words.word_forms import root
from checker.headlines.body import Headline, Untold
from checker.mentions.counts import stems
from checker.patterns import lazy

_WORD = lazy(r"[A-Za-z]{4,}")
_NOT = lazy(
    r"(?i)\b(?:(?:(?:does|did|will|would|can|could|has|have|had|is|are|was|were|found|pleads?|pleaded)(?:\snot|n[’']t)|cannot|never)\s(?:be(?:en)?\s|\w+ly\s)?)$"
)
_DENIAL = lazy(r"(?i)\b(?:not|cannot|never|refus|fail|declin)|n[’']t\b")
_FAILS = lazy(r"(?i)\b(?:refus|fail|declin)\w*\sto\s(?:\w+ly\s)?$")
# Whatever takes back what a sentence seems to say, in however many words.
_DOUBT = lazy(
    r"(?i)\b(?:not|no|none|never|nor|neither|without|cannot|refus\w+|fail\w*|declin\w+|prevent\w*|stop\w*|avoid\w*|den(?:y|ies|ied)|unable"
    r"|unlikely|(?-i:may)|might|could|would|if|whether|against|block\w*|bar(?:s|red)?|ban\w*|delay\w*|instead|end\w*|halt\w*|cancel\w*|restrict\w*)\b|n[’']t\b|\?"
)
_AUXILIARIES = lazy(r"(?i)\b(?:(?:will|would|can|could|has|have|had|is|are|was|were|been?|to)\s){1,2}$")
_LIGHT = frozenset("gets getting takes taking makes making gives giving comes coming needs wants seeks tries keeps".split())


def find_denials(headline: Headline) -> Iterator[Untold]:
    """The first word of the headline that the nearest sentences only deny, or that it alone denies."""
    if not any(_DENIAL.search(sentence.text) for sentence in (headline, *headline.nearest)):
        return
    for match in _WORD.finditer(headline.text):
        is_denied = bool(_NOT.search(headline.text[: match.start()]))
        if not stems(match[0]) or match[0].lower() in _LIGHT or (not is_denied and _DOUBT.search(headline.text)):
            continue
        near = [(sentence, other) for sentence in headline.nearest for other in _forms(match[0], sentence.text)]
        places = near if not is_denied else [(s, other) for s in headline.body.sentences for other in _forms(match[0], s.text)]
        if near and all(_turns(s.text, other, is_denied=is_denied) for s, other in places):
            sentence, other = near[0]
            told, said = _with_denial(headline.text, match), _with_denial(sentence.text, other)
            yield Untold(headline.line.span_of(*told), sentence.span_of(*said), sentence)
            return


def _turns(text: str, word: re.Match[str], *, is_denied: bool) -> bool:
    """Whether a sentence plainly says the word where the headline denies it, or the other way round."""
    if is_denied:
        return not _DOUBT.search(text)
    before = text[: word.start()]
    return bool(_NOT.search(before) or _FAILS.search(before)) and not re.search(r"(?i)\b(?:if|unless|whether)\b", before)


def _with_denial(text: str, word: re.Match[str]) -> tuple[int, int]:
    """Where the word stands with what denies it or goes before it: 'refused to lower', 'will close'."""
    found = next(filter(None, (pattern.search(text[: word.start()]) for pattern in (_NOT, _FAILS, _AUXILIARIES))), word)
    return found.start(), word.end()


def _forms(word: str, text: str) -> list[re.Match[str]]:
    """Where a text has the verb in any form."""
    return [match for match in _WORD.finditer(text) if root(match[0].lower()) == root(word.lower())]
