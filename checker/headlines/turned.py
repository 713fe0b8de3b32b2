"""Find a word of a headline that turns its story round: the story nowhere has it or its like, and tells the same with an opposite.

'Councillors reject the harbour plan' above a story in which they approve, back and welcome it, and nobody rejects anything.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.headlines.body import Body, Untold
from checker.mentions.counts import stems
from checker.patterns import lazy
from checker.types import Sentence, Span

# In each line the two ways that a thing can go, in words that headlines and stories have for it. A word may stand in several lines.
_WAYS = """
win victory beat triumph / lose loss defeat
pass approve approval adopt endorse ratify clear / reject rejection block defeat veto oust
support endorse favour favor / oppose opposition reject condemn
agree accept / refuse refusal decline reject
resume restart reopen / halt suspend suspension stop close closure
begin start launch / end finish stop
keep retain / lose quit resign
extend extension prolong renew / end shorten curtail
release free / detain arrest capture
acquit acquittal / convict conviction guilty
convict / acquit clear
rise increase growth grow climb soar jump surge gain / fall decrease decline drop slump plunge tumble dip shrink
raise / cut lower reduce slash
open reopen / close closure shut
allow permit legalise legalize / ban forbid prohibit outlaw bar
hire recruit / sack fire dismiss
buy acquire / sell
survive unhurt unharmed / die kill dead
safe alive unhurt / dead die kill
confirm / deny denial
admit / deny denial
join / leave quit
lift / impose
grant / deny refuse
save rescue / axe scrap
strengthen tighten / weaken relax loosen
improve / worsen
expand / shrink
double / halve
profit / loss
welcome praise / criticise criticize condemn
delay postpone / hasten
deploy / withdraw withdrawal
include / exclude exclusion
more / fewer less
most / least fewest
highest / lowest
record-high / record-low
ahead / behind
majority / minority
guilty / innocent
legal / illegal
former / current
""".strip()
_IRREGULAR = {
    "win": "wins won winning",
    "beat": "beats beaten beating",
    "lose": "loses lost losing",
    "begin": "begins began begun beginning",
    "keep": "keeps kept keeping",
    "rise": "rises rose risen rising",
    "grow": "grows grew grown growing",
    "fall": "falls fell fallen falling",
    "shrink": "shrinks shrank shrunk shrinking",
    "cut": "cuts cutting",
    "shut": "shuts shutting",
    "buy": "buys bought buying",
    "sell": "sells sold selling",
    "leave": "leaves left leaving",
    "quit": "quits quitting",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
    "forbid": "forbids forbade forbidden forbidding",
    "die": "dies died dying death deaths",
}
_UNBENT = frozenset(
    "guilty innocent dead safe alive unhurt unharmed more fewer less most least fewest highest lowest ahead behind majority minority"
    " legal illegal former current record-high record-low growth approval rejection refusal closure suspension extension conviction"
    " acquittal denial withdrawal exclusion opposition".split()
)
_BESIDE = 30  # characters
_WORD = lazy(r"[A-Za-z][a-z]+(?:-[a-z]+)*")
_NOT = lazy(
    r"(?i)\b(?:not|no|never|without|nor|refus\w+|fail\w*|declin\w+|against|stop\w*|avoid\w*|prevent\w*|threat\w*)\s(?:\w+\s){0,2}$|n[’']t\s(?:\w+\s)?$"
)


def find_turned(headline: Sentence, nearest: Sequence[Sentence], body: Body) -> Iterator[Untold]:
    """The first word of the headline that no sentence of the body has or has its like of, beside its opposite in one of the nearest."""
    told = {match[0].lower() for match in _WORD.finditer(body.text)}
    for match in _WORD.finditer(headline.text):
        for like, opposite in _ways().get(match[0].lower(), ()):
            if like & told or _NOT.search(headline.text[: match.start()]):
                continue
            about = _about(headline.text, *match.span())
            for sentence in nearest:
                if found := _find(opposite, sentence, about):
                    yield Untold(headline.span_of(*match.span()), found, sentence)
                    return


def _find(words: frozenset[str], sentence: Sentence, about: frozenset[str]) -> Span | None:
    """One of the words, said of the same: words that stand beside the headline's stand beside it too."""
    for match in _WORD.finditer(sentence.text):
        is_one = match[0].lower() in words and not _NOT.search(sentence.text[: match.start()])
        if is_one and about & _about(sentence.text, *match.span()):
            return sentence.span_of(*match.span())
    return None


def _about(text: str, start: int, end: int) -> frozenset[str]:
    return stems(text[max(0, start - _BESIDE) : start] + " " + text[end : end + _BESIDE])


@cache
def _ways() -> dict[str, list[tuple[frozenset[str], frozenset[str]]]]:
    """Each word in each form, with the words of its own side and those of the other, of each line."""
    found: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    for line in _WAYS.splitlines():
        one, two = (frozenset(form for word in side.split() for form in _forms(word)) for side in line.split("/"))
        for side, other in ((one, two), (two, one)):
            for word in side:
                found.setdefault(word, []).append((side, other))
    return found


def _forms(word: str) -> set[str]:
    """The word and its inflected forms."""
    if word in _UNBENT:
        return {word}
    if word in _IRREGULAR:
        return {word, *_IRREGULAR[word].split()}
    stem = word.removesuffix("e")
    if word.endswith("y") and word[-2] not in "aeiou":
        return {word, word[:-1] + "ies", word[:-1] + "ied", word + "ing"}
    doubled = word + word[-1] if re.search(r"(?<![aeiou])[aeiou][bdgmnprt]$", word) else stem
    ends_in_hiss = word.endswith(("s", "x", "z", "ch", "sh"))
    return {word, word + ("es" if ends_in_hiss else "s"), stem + "ed", stem + "ing", doubled + "ed", doubled + "ing"}
