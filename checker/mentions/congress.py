"""Find in which chamber of Congress and for which state somebody sits, where no title and no '(R-Ohio)' says so: 'House Majority
Leader Roe', 'Poe, who represents the 8th congressional district', 'Roe is a member of the Senate Finance Committee', 'the seat is held
by Roe', 'Ohio Senator Ann Roe'."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.mentions.people import Person
from checker.mentions.role_words import roles, states
from checker.mentions.roles import Description
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

REACH = 120  # characters between a name and its district
LOOK_BACK = 3  # sentences in which 'this seat' was spoken of
_LEADER = lazy(
    r"\b(?P<chamber>House|Senate)\s(?:(?:Majority|Minority|Republican|Democratic|Deputy)\s)?(?:[Ll]eader|[Ww]hip|Speaker|Democrat|Republican),?\s$"
)
_DISTRICT = lazy(r"\b\d{1,2}(?:st|nd|rd|th)\s[Cc]ongressional\s[Dd]istrict\b")
_COMMITTEE = lazy(
    r"\b(?:[Mm]ember|[Cc]hair(?:man|woman)?|[Ll]eader)\s(?:of|on)\sthe\s(?P<body>(?:U\.S\.\s)?(?P<chamber>House|Senate)\s(?!Democrat|Republican|and\b)"
    r"(?:(?:[A-Z][\w’'-]*,?|and|on|of|the)\s){1,9}(?:Committee|Subcommittee))\b"
)
_SEAT = lazy(r"\b(?:[Tt]his|[Tt]he|[Tt]hat)\sseat,?\s(?:is|was)\s(?:currently\s|now\s)?held\sby\s(?:[\w.]+\s){0,3}$")
_MEMBER = r"(?:Sen\.?|Senator|Rep\.?|Representative|Congress(?:wo)?man|Gov\.?|Governor)"
_STATE = r"(?P<state>(?:[A-Z][a-z]+\s)?[A-Z][a-z]+)"
_STATE_BEFORE = lazy(rf"\b{_STATE}\s(?:Republican\s|Democratic\s|U\.S\.\s)?{_MEMBER}\s(?:{_MEMBER}\s)?$")
_STATE_AFTER = lazy(
    rf"(?:,|\sis)\s(?:(?:the|a)\s)?(?:senior\s|junior\s)?(?:U\.S\.\s)?(?:Republican\s|Democratic\s)?(?:{_MEMBER}|[Ss]enator|[Cc]ongress(?:wo)?man"
    rf"|[Rr]epresentative)\sfrom\s{_STATE}"
)
_OF_THE_HOUSE = lazy(r"\b[Cc]ongressional\s[Dd]istrict\b|\bHouse\sof\sRepresentatives\b")
# Who runs for a seat does not have it, and who had it may have moved on.
_NOT_HELD = lazy(
    r"(?i)\b(?:run|runs|running|ran|bid|candida\w+|contest\w*|challeng\w+|seek\w*|campaign\w*|former\w*|previous\w*|once|until|before|then"
    r"|from\s(?:19|20)\d\d|in\s(?:19|20)\d\d|(?:19|20)\d\d\sto|elect\w+|nomin\w+|in\sthe\sHouse)\b"
)


def find_members(sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]) -> Iterator[Description]:
    """Members of the House or the Senate by what is said of them, as descriptions of kind role and state; outside quotes."""
    quotes = [mention.span for mention in mentions if mention.kind is MentionKind.QUOTE]
    names: dict[int, list[Mention]] = defaultdict(list)
    for mention in (m for person in people if person.kind == "person" for m in person.mentions):
        if not any(quote.overlaps(mention.span) for quote in quotes):
            names[mention.sentence].append(mention)
    for index, named in sorted(names.items()):
        sentence = sentences[index]
        for name in named:
            yield from _before(sentence, name)
            yield from _seat(sentences, sentence, name)
            yield from _state(sentence, name)
        yield from _last_named(sentence, named, _DISTRICT)
        yield from _last_named(sentence, named, _COMMITTEE)


def _before(sentence: Sentence, name: Mention) -> Iterator[Description]:
    """'Senate Minority Leader Roe', 'another House Democrat, Ann Poe'."""
    start = name.span.start - sentence.span.start
    leader = _LEADER.search(sentence.text, max(0, start - 45), start)
    if leader:
        member = roles()["congressman" if leader["chamber"] == "House" else "senator"]
        yield _describe(sentence, name, member, leader.start(), len(sentence.text[:start].rstrip(", ")))


def _last_named(sentence: Sentence, named: Sequence[Mention], said: re.Pattern[str]) -> Iterator[Description]:
    """'Poe, who represents the 8th congressional district', 'Poe is a member of the Senate Finance Committee'."""
    for match in said.finditer(sentence.text):
        before = [name for name in named if name.span.end <= sentence.span.start + match.start()]
        last = max(before, key=lambda name: name.span.end, default=None)
        gap = sentence.text[last.span.end - sentence.span.start : match.start()] if last else ""
        if last and len(gap) <= REACH and ";" not in gap and not _NOT_HELD.search(sentence.text):
            is_senate = match.groupdict().get("chamber") == "Senate"
            yield _describe(
                sentence, last, roles()["senator" if is_senate else "congressman"], *match.span("body" if match.groups() else 0)
            )


def _seat(sentences: Sequence[Sentence], sentence: Sentence, name: Mention) -> Iterator[Description]:
    """'This seat is held by Roe', where a sentence before says which seat."""
    if _SEAT.search(sentence.text, 0, name.span.start - sentence.span.start):
        before = sentences[max(0, sentence.index - LOOK_BACK) : sentence.index]
        told = next(((other, match) for other in before if (match := _OF_THE_HOUSE.search(other.text))), None)
        if told:
            yield _describe(told[0], name, roles()["congressman"], *told[1].span())


def _state(sentence: Sentence, name: Mention) -> Iterator[Description]:
    """'Ohio Senator Ann Roe', 'Roe, the senior senator from Ohio'."""
    start, end = (offset - sentence.span.start for offset in (name.span.start, name.span.end))
    found = _STATE_BEFORE.search(sentence.text, max(0, start - 60), start) or _STATE_AFTER.match(sentence.text, end)
    state = states().get(found["state"].replace(" ", "")) if found else None
    if state:
        yield Description("state", state, sentence.span_of(*found.span("state")), found["state"], name, sentence.index)


def _describe(sentence: Sentence, name: Mention, member: object, start: int, end: int) -> Description:
    return Description("role", member, sentence.span_of(start, end), sentence.text[start:end], name, sentence.index)
