"""Find how things came out, by verbs and nouns that have an opposite: 'Hale was acquitted', 'the plan was rejected', 'City beat United'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.clashes.dates.subjects import Subjects
from checker.clashes.words.denials import find_deeds, find_denied_verbs
from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

VOTE, DUEL = "vote", "duel"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`kind` ('verdict') came out `well` or not for `who`; `what` are the stems of its object, the head noun last.

    Of a vote, `what` was put to it and `who` voted, '' where that is not told. Of a duel, `who` beat `what`.
    """

    kind: str
    well: bool
    who: str
    what: tuple[str, ...]
    span: Span
    sentence: int


# Of each kind the two ways it may come out, in all forms that a story or its headline may use.
_VERBS = {
    "verdict": (r"(?:acquitted|cleared|found not guilty)", r"(?:convicted|found guilty)"),
    "plea": (r"plead(?:ed|s)? not guilty|denie[sd] (?:the|all) charges?", r"plead(?:ed|s)? guilty|admit(?:s|ted) (?:the|all) charges?"),
    "bail": (r"(?:granted|released on|freed on|given) bail|bailed", r"(?:refused|denied) bail|remanded in custody"),
    "life": (r"survive[sd]?", r"(?:die[sd]|(?:is |was |were )?killed)(?= in)"),
    "contest": (r"w[io]ns?", r"los(?:t|es?)(?! to\b)"),
    "stand": (r"back(?:s|ed)?|support(?:s|ed)?|voted for", r"oppose[sd]?|voted against"),
    VOTE: (
        r"approve[sd]?|accept(?:s|ed)?|pass(?:es|ed)?|endorse[sd]?|adopt(?:s|ed)?|ratif(?:y|ies|ied)",
        r"reject(?:s|ed)?|vetoe[sd]|vot(?:e|es|ed) down|thr[eo]ws? out|thrown out|turn(?:s|ed)? down",
    ),
}
_NOUNS = {"acquittal": ("verdict", True), "conviction": ("verdict", False)}
_WITHOUT_OBJECT = frozenset({"verdict", "plea", "bail"})
_DENIED = r"(?:did not|didn[’']t|never|failed to|refused to|declined to|(?:was|were|is|are|been)\snot|wasn[’']t|weren[’']t)"
_LEAD = rf"(?:(?P<denied>{_DENIED})\s)?(?:(?:has|have)\s)?(?P<passive>(?:was|were|been|is|are)\s)?(?:(?:voted|agreed|decided)\sto\s)?"
_ALL = "|".join(f"(?P<{kind}_{side}>{words})" for kind, both in _VERBS.items() for side, words in zip("ab", both, strict=True))
_VERB = lazy(rf"\b{_LEAD}(?:unanimously\s|narrowly\s|overwhelmingly\s)?(?:{_ALL})\b")
_NOUN = lazy(rf"\b(?:{'|'.join(_NOUNS)})\b")
_BEAT = lazy(
    r"\b(?:(?P<won>beats?|defeat(?:s|ed)|thrash(?:es|ed)|overcame)"
    r"|(?P<lost>los(?:t|es?) to|(?:was|were) (?:beaten|defeated) by))\s(?:the\s)?"
)
_BEAT_NOUN = lazy(
    r"[’']s?\s(?:[\w-]+\s){0,3}(?:(?P<won>(?:win|victory|triumph) (?:over|against))"
    r"|(?P<lost>(?:defeat|loss) (?:to|by|against)))\s(?:the\s)?"
)
# Other rounds, times and parts, for which a thing may come out otherwise.
_OTHERWISE = lazy(
    r"(?i)\b(?:appeals?|appealed|retrial|retried|overturned|quashed|reversed|earlier|later|previous\w*|initial\w*|original\w*|first|second"
    r"|third|again|ago|last|former|another|other|both|either|alleged\w*|predict\w*|polls?|lower|upper|counts|half|leg|aggregate|series|rounds?"
    r"|amend\w*|versions?|now|until|eventually|finally|twice|times|already|but then|before|if|unless|whether)\b|\?"
)
# What is hoped, feared or not yet done, right before the verb in its clause.
_UNSURE = lazy(
    r"(?i)\b(?:would|could|might|may|should|can|will|had|hop(?:es?|ed|ing)|want(?:s|ed)?|expected|likely|plan(?:s|ned)? to|asked to"
    r"|who|which|those|nearly|almost|claim(?:s|ed)?|said|says|chance|when|not been|nor|only|mock|none|few)\b[^;:]{0,40}$|(?:to|’d|'d)\s$"
)
_STOP = lazy(
    r"(?:,|;|:|\.|\s[–—-]\s|\s(?:by|in|on|for|of|to|that|which|with|at|from|and|but|after|as|because|despite|over|against|who"
    r"|today|late|early|this|last|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
_DEFINITE = lazy(r"\s(?:the|its|his|her|their)\s|\sa\s[\w’-]+\s\w")  # 'a plan' may be any
_ARTICLES = frozenset("the a an its his her their this that these those".split())
_AGENT = lazy(r"(?:^|\s)([A-Z]?[\w’-]*[a-zA-Z])\s?$")
_THING = lazy(r"(?:^|\s|[“‘])[Tt]he\s((?:[\w’-]+\s){0,2}[\w’-]+)\s?$")


def find_outcomes(sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]) -> Iterator[Outcome]:
    """What is told as sure and done outside quotes, in reading order."""
    finder = Subjects(people, sentences)
    quotes = [m for m in mentions if m.kind is MentionKind.QUOTE]
    quoted = {index for m in quotes for index in (m.sentence, m.sentence + 1)}
    denied = find_denied_verbs(sentences)
    for sentence in sentences:
        if _OTHERWISE.search(sentence.text):
            continue
        for outcome in _in_sentence(sentence, finder, denied):
            if sentence.index not in quoted or not any(quote.span.overlaps(outcome.span) for quote in quotes):
                yield outcome


def _in_sentence(sentence: Sentence, finder: Subjects, denied: Sequence[str]) -> Iterator[Outcome]:
    for verb, well, match in find_deeds(sentence, denied):
        if not _is_unsure(match, sentence) and (found := _of_person(verb, match, sentence, finder)):
            yield Outcome(verb, well, *found, sentence.span_of(*match.span()), sentence.index)
    for match in _VERB.finditer(sentence.text):
        if _is_unsure(match, sentence):
            continue
        group = next(name for name, value in match.groupdict().items() if value and name not in ("denied", "passive"))
        kind, side = group.rsplit("_", 1)
        well = (side == "a") != bool(match["denied"])
        found = _vote(match, sentence, finder) if kind == VOTE else _of_person(kind, match, sentence, finder)
        if found:
            yield Outcome(kind, well, *found, sentence.span_of(*match.span()), sentence.index)
    for match in _NOUN.finditer(sentence.text):
        if who := finder.owner(sentence, match.start()):
            yield Outcome(*_NOUNS[match[0]], who, (), sentence.span_of(*match.span()), sentence.index)
    for pattern in (_BEAT, _BEAT_NOUN):
        for match in pattern.finditer(sentence.text):
            yield from _duel(match, sentence, finder)


def _is_unsure(match: re.Match[str], sentence: Sentence) -> bool:
    return bool(_UNSURE.search(re.split(r"[,;:]\s", sentence.text[: match.start()])[-1]))


def _of_person(kind: str, match: re.Match[str], sentence: Sentence, finder: Subjects) -> tuple[str, tuple[str, ...]] | None:
    """Whom it befell, by name, and the object, which verdicts alone may lack: 'of murder'."""
    before = sentence.text[: match.start()]
    who = finder.before(sentence, match.start()) or (_in_headline(before) if not sentence.text.endswith(".") else None)
    after = re.sub(r"^\s(?:in|of)\s", " ", sentence.text[match.end() :])
    what = _noun_phrase(_STOP.split(after, maxsplit=1)[0])
    return (who, what) if who and (what or kind in _WITHOUT_OBJECT) else None


def _in_headline(before: str) -> str | None:
    """'Mayor wins ...' is 'the mayor' of the story."""
    return f"the {before.strip().lower()}" if re.fullmatch(r"[A-Z][a-z]+\s", before) else None


def _vote(match: re.Match[str], sentence: Sentence, finder: Subjects) -> tuple[str, tuple[str, ...]] | None:
    """Who voted, and on what: the object, or the subject of 'was rejected'."""
    before, after = sentence.text[: match.start()], sentence.text[match.end() :]
    if match["passive"] or (match["denied"] or "").startswith(("was", "were", "is", "are", "been")):
        thing, by = _THING.search(before), re.match(r"\sby\s(?:the\s|a\s)?([\w’-]+)", after)
        return (by[1] if by else "", _noun_phrase(" the " + thing[1])) if thing else None
    agent, what = _AGENT.search(before), _STOP.split(after, maxsplit=1)[0]
    if not agent or agent[1] in ("to", "not", "and", "or") or (sentence.text.endswith(".") and not _DEFINITE.match(what)):
        return None
    who = finder.before(sentence, match.start()) or agent[1]
    return (who.lower().removeprefix("the "), words) if (words := _noun_phrase(what)) else None


def _duel(match: re.Match[str], sentence: Sentence, finder: Subjects) -> Iterator[Outcome]:
    start = sentence.span.start
    left = [name for name in finder.within(start, start + match.start()) if name[1] == start + match.start()]
    left = left or [name for name in finder.within(start, start + match.start()) if name[1] == start + match.start() - 1]
    right = [name for name in finder.within(start + match.end(), start + match.end() + 1) if name[0] == start + match.end()]
    if left and right and left[-1][2] is not right[0][2]:
        pair = (left[-1][2].name, right[0][2].name)
        winner, loser = pair if match["won"] else pair[::-1]
        yield Outcome(DUEL, True, winner, (loser,), sentence.span_of(*match.span(match.lastgroup)), sentence.index)


def _noun_phrase(text: str) -> tuple[str, ...]:
    """First five letters of its words, at most six, without articles and the like."""
    words = re.findall(r"[\w’'-]+", text.lower())[:6]
    return tuple(word[:5] for word in words if word not in _ARTICLES)
