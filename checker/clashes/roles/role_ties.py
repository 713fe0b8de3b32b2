"""Where a sentence gives a role that nobody has to a person who is said to be another of its kind.

'Ann Poe, a geologist, ... “For an astrophysicist that is easy.”', 'a trustworthy chief executive in Ann Poe', 'he was made
president', 'as MP for Leeds', 'The mayor said', who opens the story without a name, 'his sister' beside 'his wife, Ann', 'the
Bank chairman'.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from checker.clashes.roles.role_pairs import RolePair, name_of
from checker.mentions.role_words import find_terms
from checker.patterns import lazy
from checker.types import Span

LEAD, EARLY = 2, 5  # sentences that open a story, and in which who opens it is named
FAR = 6  # sentences from the only one of a kind
# These are said of anybody and anything: 'a leader in its field', 'a major problem'.
_VAGUE = frozenset("head major private forward general student victim captain witness analyst".split())
_FACING = frozenset({"school", "ward", "suit", "lease", "sale", "crime"})  # who faces the other is somebody else
# With a capital these are known without a name.
_KNOWN = frozenset({"president", "king", "queen", "pope", "governor", "governor-general", "prime minister", "chairman"})
_FRAME = lazy(
    r"(?:^[“\"]?(?:(?:But|And|So|Speaking),?\s)?(?:[Aa]s|[Ff]or|Being)|[“\"](?:[Aa]s|[Ff]or|Being)|\b(?:I|me),?\sas|\bI(?:\sam|[’']m))"
    r"\san?\s(?:[a-z-]+\s)?$"
)
_LIKE = lazy(r"\b[Ll]ike\san?\s(?:[a-z-]+\s)?$")
_BECAME = lazy(
    r"\b(?:[Hh]e|[Ss]he)\s(?:is|remains|became|has\sbeen|was\s(?:made|appointed|named|elected)|serves\sas|works\sas)\s(?:an?\s|the\s|its\s)?"
    r"(?:[a-z-]+\s){0,2}$"
)
_AS = lazy(r"\b[Aa]s\s(?:the\s|an?\s)?$")
_THE = lazy(r"\b[Tt]he\s(?:[a-z-]+\s)?$")
_A = lazy(r"\b[Aa]n?\s(?:[\w-]+\s){0,3}$")
_DOES = lazy(r"\s(?:said|says|told|has|had|was|is|will|would|did|notes|thinks|[a-z]{2,}ed|[a-z]{3,}s)\b")
_THEN_NAME = lazy(r",?\s(?P<name>[A-ZÀ-Þ][\w’'-]*)")
# Kin of one sex of whom a writer may take one for the other; everybody has a mother and a father besides.
_ALIKE = (
    frozenset({"wife", "girlfriend", "fiancée", "sister", "sister-in-law"}),
    frozenset({"husband", "boyfriend", "fiancé", "brother", "brother-in-law"}),
    frozenset({"son", "nephew", "grandson", "stepson", "son-in-law"}),
    frozenset({"daughter", "niece", "granddaughter", "stepdaughter", "daughter-in-law"}),
    frozenset({"aunt", "grandmother", "mother-in-law", "stepmother"}),
    frozenset({"uncle", "grandfather", "father-in-law", "stepfather"}),
)
_WHOSE = lazy(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|[’']s?)\s(?:[\w-]+\s)?$")
_BEFORE = lazy(r"\b(?:recall\w*|served|service|former\w*|previous\w*|once|then|in\s(?:19|20)\d\d|(?:19|20)\d\ds?|as\s(?:if|though))\b")


@dataclass(frozen=True, slots=True)
class Tie:
    """Why the other role may be the person's: `holds` of the pair and of the speaker of the quote that the role stands in."""

    name: str
    is_quoted: bool
    holds: Callable[[RolePair, str | None], bool]


def _is_own_voice(pair: RolePair, speaker: str | None) -> bool:
    """'As a nurse, I' in a quote of the person, or of nobody we know where no one else has a role of the kind."""
    is_own = pair.is_only_one if speaker is None else speaker.split()[-1] == pair.surname
    return is_own and pair.kind in ("trade", "post") and bool(_FRAME.search(pair.before))


def _is_likened(pair: RolePair, _: str | None) -> bool:
    """'Spoken like a true sailor' right after the name."""
    return (0 <= pair.distance <= 1 or pair.is_only_one) and pair.kind == "trade" and bool(_LIKE.search(pair.before))


def _is_in_name(pair: RolePair, _: str | None) -> bool:
    """'A trustworthy chief executive in Ann Poe', 'a fisherman like Poe'."""
    return bool(re.match(rf"\s(?:in|like|such\sas)\s(?:[A-ZÀ-Þ][\w.’'-]*\s)*{re.escape(pair.surname)}\b", pair.after))


def _is_of_pronoun(pair: RolePair, _: str | None) -> bool:
    return 0 <= pair.distance <= 1 and bool(_BECAME.search(pair.before)) and not is_career(pair)


def _is_as(pair: RolePair, _: str | None) -> bool:
    """'Poe was elected as MP'."""
    return pair.distance == 0 and pair.surname in pair.before and bool(_AS.search(pair.before)) and not is_career(pair)


def _points_back(pair: RolePair, _: str | None) -> bool:
    """'The mayor said', of the one just named, or of the only one of the kind."""
    if pair.kind == "party" or pair.unheld.name in _KNOWN or pair.may_be_another:
        return False
    is_near = 0 <= pair.distance <= (FAR if pair.is_only_one and pair.kind in ("trade", "post") else 1)
    return is_near and bool(_THE.search(pair.before) and _DOES.match(pair.after)) and not is_career(pair)


def _opens(pair: RolePair, _: str | None) -> bool:
    """'A judge ruled on Friday. ... the clerk, Ann Poe, said': the first one named of the kind is who opened the story."""
    first = pair.unheld.sentence.index
    is_early = first < LEAD and first < pair.told.sentence < EARLY and pair.named[0] == pair.told.sentence
    is_facing = pair.told.kind == "role" and not _FACING.isdisjoint(pair.told.value.ladders)
    return is_early and not is_facing and (not pair.before.strip() or bool(_A.search(pair.before))) and not is_career(pair)


def _is_kin_of_one(pair: RolePair, _: str | None) -> bool:
    """'His wife, Ann' and 'his sister', of one sex, where the story has neither a second time."""
    names = {pair.unheld.name, name_of(pair.told.value)}
    is_lone = all(pair.story.times[name] == 1 for name in names)
    return is_lone and any(names <= kin for kin in _ALIKE) and bool(_WHOSE.search(pair.before))


def _is_of_one_body(pair: RolePair, _: str | None) -> bool:
    """'The governor of the Bank, Ann Poe' and 'the Bank chairman'."""
    body = re.escape(re.sub(r"^[Tt]he ", "", pair.told.owner))
    of_body = rf"\b[Tt]he\s{body}(?:[’']s)?\s$"
    return pair.told.owner[:1].isupper() and bool(re.search(of_body, pair.before))


TIES = (
    Tie("own voice", True, _is_own_voice),
    Tie("likened", False, _is_likened),
    Tie("in a name", True, _is_in_name),
    Tie("of a pronoun", False, _is_of_pronoun),
    Tie("as", False, _is_as),
    Tie("points back", False, _points_back),
    Tie("opens", False, _opens),
    Tie("kin of one", False, _is_kin_of_one),
    Tie("of one body", False, _is_of_one_body),
)


def is_tied(pair: RolePair, speakers: Mapping[Span, str]) -> bool:
    """Whether a tie holds the two together. `speakers`: who says each quote, by its span."""
    return may_be_said(pair) and any(_holds(tie, pair, speakers) for tie in TIES)


def _holds(tie: Tie, pair: RolePair, speakers: Mapping[Span, str]) -> bool:
    quote = next((quote for quote in pair.story.quotes if quote.overlaps(pair.unheld.span)), None)
    if quote and not tie.is_quoted:
        return False
    return (quote is not None or tie.name != "own voice") and tie.holds(pair, speakers.get(quote) if quote else None)


def is_career(pair: RolePair) -> bool:
    """Whether another time is spoken of beside an office or the like: senators were mayors."""
    return pair.kind not in ("post", "kin") and bool(_BEFORE.search(f"{pair.before[-40:]} {pair.after[:40]}"))


def is_vague(pair: RolePair) -> bool:
    return pair.unheld.name in _VAGUE


def is_known(pair: RolePair) -> bool:
    """'The Governor', whom a story need not name."""
    return pair.unheld.text[0].isupper() and pair.unheld.name in _KNOWN


def is_marked(pair: RolePair) -> bool:
    """'Former mayor', 'deputy mayor'."""
    terms = find_terms(pair.unheld.sentence.text)
    return any(term.kind in ("when", "rank") and term.end + 1 == pair.unheld.term.start for term in terms)


def is_many(pair: RolePair) -> bool:
    """Whether the story has the plural of the other role."""
    plural = re.compile(rf"(?i)\b{re.escape(pair.unheld.text)}s\b")
    return any(plural.search(sentence.text) for sentence in pair.story.sentences)


def is_of_name(pair: RolePair) -> bool:
    """Whether somebody else's name follows, here or where the story has the role again: 'the mayor, Bo Lee'."""
    same = (one for one in pair.story.terms if one.name == pair.unheld.name)
    then = (_THEN_NAME.match(one.sentence.text, one.term.end) for one in same)
    return any(match["name"] not in pair.person.split() for match in then if match)


def may_be_said(pair: RolePair) -> bool:
    """Whether the role is one for itself: not that of a name after it, nor of another time, rank or body, nor one that all know."""
    is_of_another = pair.told.kind == "role" and bool(re.match(r"\sof\s(?:the\s)?[A-ZÀ-Þ]", pair.after)) and pair.told.owner != ""
    return not (is_of_another or is_vague(pair) or is_known(pair) or is_marked(pair) or is_many(pair) or is_of_name(pair))
