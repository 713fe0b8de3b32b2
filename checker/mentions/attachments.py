"""Find what stands with a place: 'the Spanish team', 'a team of scientists from Japan', 'Minsk’s Joint Institute'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from checker.mentions.figures import singular
from checker.mentions.gazetteer import places
from checker.mentions.places import find_all_places
from checker.types import Mention, MentionKind, Sentence

_WORD = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ][^\W\d_]+")
_END = (
    r"(?=[.,;:)?!”]|$|\s(?:was|were|is|are|had|has|have|will|would|may|could|can|on|at|by|in|of|for|from|to|with|about|when|where|that|which|who|and"
    r"|as|named|called|based|after|before|says|said|went|told|led|found|won|lost|made|took|came|got|began|became|spoke|fell|grew|met|saw|sent)\b"
    r"|\s[a-z]+(?:ed|s)\b|\s[A-Z0-9])"
)
_NO_NOUN = (
    r"(?!(?:and|or|but|in|of|on|to|as|with|for|from|at|by|is|are|was|were|has|have|had|who|that|which|will|would|when|where|while|than|its"
    r"|his|her|their|the|he|she|it|they|we|you|not|also|now|then|there|here|after|before|about|into|over|recent)\b)"
)
_MORE = rf"(?:{_NO_NOUN}[a-z][a-z-]+\s){{0,3}}?"
_AFTER = re.compile(rf"(?:[’']s|-based|-born|-owned|-led)?\s{_MORE}{_NO_NOUN}(?P<noun>[a-z]{{3,}}){_END}")
_NAME_AFTER = re.compile(rf"(?:[’']s)?\s{_MORE}(?P<name>[A-Z][a-z]+\s[A-Z][a-z]+)")
_BEFORE = re.compile(
    r"(?:\b(?P<the>the|an?|this|that|its|his|her|their|[\w]+[’']s)\s(?:(?!(?:of|and|in|to|from|for|with)\b)[a-z][\w-]*\s){0,3}?"
    r"|\b(?P<word>[A-Za-z]+)\s)"
    r"(?P<noun>[a-z]{3,})(?:\sof(?:\s[a-z-]+){1,4}?)?(?:\s(?:from|at)\sthe\s[A-Z][^,;:.“”]{2,60}?)?\s"
    r"(?P<prep>in|near|from|of|at|in\sthe\shistory\sof)\s"
    r"(?:(?:nearby|central|downtown|the\s(?:[\w-]+\s)?(?:town|city|village|capital|port)\sof|(?:the\s)?(?:north|south|east|west)\w*(?:\sof)?)\s)?$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"(?P<name>[A-Z][a-z]+\s[A-Z][a-z]+)(?:\s(?:of|for|and|the|[A-Z][a-z]+))*\s(?:in|near|at)\s$")
_VERB = re.compile(rf"(?!{_NO_NOUN})\w+|\w+(?:ed|ing|ly)|was|born|back|home|up|down|out|away|one|some|many|most|all|much|such|only|even")
_THE = re.compile(r"\b(?P<the>the|this|that|its|his|her|their|an?)\s(?:[a-z-]+\s){0,2}?$", re.IGNORECASE)
# What every place has one of, or many, and words that are no things.
COMMON = frozenset(
    "area side part city town capital region office branch coast border people centre center north south east west time year"
    " street market economy government state community university hospital airport store shop club school museum station"
    " population winner home house place case group member company bank court police mayor born living from with that this were"
    " been where into over about than first last only same best most half rest version edition leg stop visit tour trip show"
    " parliament history culture championship minister official authority resident citizen department council majority life world"
    " district province village suburb outskirt heart middle edge field road park president king queen embassy ambassador army"
    " navy force military troop currency constitution election vote law language word name flag public press media nation country"
    " person end victory win defeat goal match game number rate price share value dollar pound euro figure total standard style"
    " food accent way day week month".split()
)


@dataclass(frozen=True, slots=True)
class Attachment:
    """`noun` is one in the singular, or the first two words of a name; `place` a mention of kind PLACE, also for 'Spanish'."""

    noun: str
    place: Mention
    is_definite: bool
    is_name: bool = False


@cache
def _adjectives() -> dict[str, str]:
    """'Spanish' to 'Spain', for countries first."""
    found: dict[str, str] = {}
    for place in places():
        for demonym in place.demonyms:
            found.setdefault(demonym, place.name)
    return found


def find_place_words(sentence: Sentence) -> Iterator[Mention]:
    """All places of a sentence, as names, inside names and as adjectives, in reading order."""
    found = {mention.span.start: mention for mention in find_all_places(sentence)}
    for match in _WORD.finditer(sentence.text):
        if (place := _adjectives().get(match[0])) and not any(m.span.contains(sentence.span_of(*match.span())) for m in found.values()):
            found[sentence.span.start + match.start()] = Mention(
                MentionKind.PLACE, sentence.span_of(*match.span()), match[0], place, sentence.index
            )
    return iter(sorted(found.values(), key=lambda mention: mention.span.start))


def find_attachments(sentences: Sequence[Sentence], words: Sequence[Mention]) -> Iterator[Attachment]:
    """The nouns and names that the words for places stand with."""
    for place in words:
        text, offset = sentences[place.sentence].text, sentences[place.sentence].span.start
        yield from _after(text, place, place.span.start - offset, place.span.end - offset)
        yield from _before(text, place, place.span.start - offset)


def _after(text: str, place: Mention, start: int, end: int) -> Iterator[Attachment]:
    the = _THE.search(text, max(0, start - 30), start)
    if after := _AFTER.match(text, end):
        is_definite = bool(the and the["the"].lower() not in ("a", "an")) or text[end : end + 1] in "’'"
        yield from _of_noun(after["noun"], place, is_definite=is_definite)
    if name := _NAME_AFTER.match(text, end):
        yield Attachment(name["name"], place, True, True)


def _before(text: str, place: Mention, start: int) -> Iterator[Attachment]:
    before = _BEFORE.search(text, max(0, start - 130), start)
    is_new = bool(before) and (before["the"] or "").lower() in ("a", "an")
    if before and (is_new or before["prep"] != "from") and (before["the"] or not _VERB.fullmatch(before["noun"])):
        yield from _of_noun(before["noun"], place, is_definite=bool(before["the"]) and not is_new)
    elif name := _NAME_BEFORE.search(text, max(0, start - 90), start):
        yield Attachment(name["name"], place, True, True)


def _of_noun(noun: str, place: Mention, *, is_definite: bool) -> Iterator[Attachment]:
    if noun.islower() and singular(noun) == noun and noun not in COMMON:
        yield Attachment(noun, place, is_definite)
