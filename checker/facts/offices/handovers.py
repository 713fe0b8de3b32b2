"""A change of hands between the only two holders of an office that a sentence names, in whatever words it is told.

Three things tell of one: a verb that moves an office from one to the other ('took the keys from', 'left the White House to'), a
verb of following or ousting between the two, or the end of one beside the rise of the other ('was sworn in when NAME died').
Where the words say who was first, the other must have followed; where they do not, one of the two must have followed the other.
Silent where a third person is named, where a party or another post may be what was passed on, and where it is only hoped for.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from checker.facts.edtf import Interval
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.parties import are_rivals
from checker.facts.offices.posts import post_of, terms_of
from checker.facts.offices.succession import ELSEWHERE, IN_OFFICE, follows
from checker.facts.offices.titles import find_office
from checker.facts.store import Fact
from checker.facts.strangers import names_stranger
from checker.patterns import lazy
from checker.types import Severity

_LEAD = (
    r"(?:(?:the\s)?(?:(?!(?:of|by|to|for|where|when|as|if|than)\b)[a-z-]+\s){0,3}?(?:President|Chancellor|Pope|King|Queen|Emperor"
    r"|Tsar|Sir|Mr|Mrs|Dr|General|Marshal)?\s?)?$"
)
_SOME = r"(?:[\w’'.-]+,?\s){0,7}?"
_PLACE = r"(?:chair|place|stead|seat|shoes|job|office|crown|throne|mantle|desk)"
# What stands right before the name of who was first.
_FROM = lazy(
    rf"(?:\b(?:t[ao]k\w*(?!\sover\san?\b)|took(?!\sover\san?\b)|seiz\w+|wrest\w+|receiv\w+|inherit\w*|won|grab\w+|got|claim\w+|regain\w+)\s{_SOME}from"
    r"|\b(?:push|forc|edg|elbow|eas)\w*\s(?:out|aside)|\bstep\w*\sinto\sthe\sshoes\sof|\b(?:directly|immediately|straight|right)\safter"
    r"|\b(?:heirs?|successors?)\s(?:of|to)|\b(?:coup|putsch|rebellion|revolt|plot|uprising)\s(?:against|that\s(?:toppled|ousted|deposed|removed))"
    r"|\b(?:succe(?:ed|ss)\w*|replac\w+|toppl\w+|oust\w*|depos\w+|unseat\w*|overthr[eo]w\w*|swept|drove|dislodg\w+|remov\w+)"
    r"|\b(?:followed|follows|following)(?:\s(?:his|her)\s[\w\s-]{3,20},)?"
    r"|\b(?:death|assassination|murder|resignation|abdication|fall|overthrow|killing|impeachment|removal|retirement|ousting|defeat)\sof"
    r"|\b(?:after|since|following)\s(?:the\s)?(?:[\w-]+\s){1,3}of)\s" + _LEAD
)
# What stands right before the name of who came later.
_TO = lazy(
    rf"\b(?:left|leav\w+|pass\w*|los[te]\w*|hand\w*|ced\w+|yield\w*|relinquish\w*|surrender\w*|bequeath\w*|g[ai]v\w+|mak\w+\sway|made\sway|clear\w*|open\w*|pav\w+|vacat\w+)\s{_SOME}(?:to|for)\s"
    + _LEAD
    + r"|\b(?:succeeded|replaced|followed|toppled|ousted|deposed|unseated|overthrown|removed)(?:\s[^.;,]{2,40}?)?\sby\s"
    + _LEAD
)
# 'turned NAME out of Downing Street'
_THREW = lazy(r"\s(?:[a-z]+(?:ed|t|ew|ove|id|rew)|put)\s" + _LEAD)
_OUT = lazy(
    r"\s(?:out\sof|from)\s(?:the\s)?(?:office|power|Downing\sStreet|No\.?\s10|White\sHouse|Élysée|Kremlin|presidency|premiership|chancellery|throne)\b"
)
_POSSESSED = lazy(r"[’']s?\s(?:[a-z-]+\s){0,3}?(?P<who>predecessor|successor)\b(?!\s(?:was|is)\s[A-Z])")
_IS = lazy(r"(?:,\s[^;:()]{2,80}?\s(?:who|and)|)\s(?:was|is|became)\s(?:[a-z]+\s)?|,\s(?:as\s)?(?:the\s)?")
# The end of one in office, behind the name.
_ENDED = lazy(
    r"[’']s?\s(?:\w+\s){0,2}?(?:death|assassination|murder|resignation|abdication|fall|overthrow|killing|impeachment|removal|terms?|years|defeat|departure)\b"
    r"|,?\s(?:had\s|who\shad\s)?(?:died|resigned|abdicated|fell|fled|quit|retired|stepped\sdown|stood\sdown|lost\b|bowed\sout|left\s(?:office|power|the\s(?:presidency|White\sHouse|Élysée|throne)|Downing\sStreet)"
    r""
    r"|(?:been|was|is|had\sbeen)\s(?:\w+ly\s)?(?:dead|shot|assassinated|murdered|killed|toppled|ousted|deposed|overthrown|impeached|removed|pushed\sout|forced\sout"
    r"|thrown\sout|voted\sout|driven\s(?:out|from)|sacked|dismissed))"
)
_WHEN = lazy(r"\b(?:[Ww]hen|(?<!ears\s)(?<!ecades\s)[Aa]fter|[Bb]ecause|[Oo]nce|[Aa]s)\s" + _LEAD)
# 'the presidency passed from NAME to NAME'
_PASSED = lazy(r"\b(?:handover|transition|transfer\sof\spower|succession|pass(?:ed|es|ing)|went|moved)\s(?:\w+\s){0,3}?from\s" + _LEAD)
_PASSED_TO = lazy(r"\s(?:straight\s|directly\s)?to\s" + _LEAD)
_RISE = lazy(
    r"\b(?:became|becomes?|becoming|(?:was|were|is)\s(?:made\s)?(?:the\s)?(?:president|prime\sminister|king|queen|chancellor|pope|premier|taoiseach|emperor|leader)\b"
    r"|sworn\sin|took\s(?:the\soath|office|power|over|charge|the\sthrone)|came\sto\s(?:power|office|the\sthrone)|elected|chosen|stepped\s(?:up|in)|(?:put|placed)\b"
    r"|went\sto\sthe\spalace|(?:crowned|installed|inaugurated|proclaimed|elevated)|has\s(?:run|ruled|governed|led)|got\s(?:it|the\sjob))"
)
_BEHIND = lazy(
    rf"\b(?:in|into|took|taking|filled|fill)\s(?:his|her|the\slatter[’']s)\s{_PLACE}\b|\b(?:replaced|succeeded|followed)\s(?:him|her)\b"
)
_HOLDS = lazy(
    r",?\s(?:was|is)\s(?:still\s)?(?:the\s)?(?:president|prime\sminister|king|queen|chancellor|pope|premier|taoiseach|emperor|leader)\b"
)
_RISES = lazy(rf",?\s(?:(?:who|had|was|[a-z]+ly)\s){{0,3}}(?:{_RISE.pattern})")
_UNREAL = lazy(
    r"(?i)\b(?:not|never|nor|would|could|might|may|should|hop\w+|want\w*|tip(?:s|ped)|favou?rite|plan\w*|likely|expected|groom\w*|try\w*|tried|fail\w*|refus\w+|if|whether"
    r"|candida\w+|bid|rival|ambition\w*|almost|nearly|example|advice|footsteps|suit|policy|policies|line|funeral|hearse|play\w*|actor|portray\w*|eventual\w*|later"
    r"|last|longest|youngest|oldest|only|both|like|unlike|than|between|compared|poll\w*|portrait\w*|bust|statue|painting|named|letter|call|gift\w*"
    r"|party|leadership|(?:years|decades|long)\s(?:after|before))\b|n[’']t\b"
)
_LOST = lazy(r"\blos(?:t|e|es|ing)\b")
_LONGEST = 120  # characters between the two names
_BEHIND_REACH = 60
_FAR = 14  # months
_HEADS = frozenset({"president", "leader", "monarch", "emperor", "shah", "chairman", "general secretary"})
# The house that stands for an office.
_HOUSES = {
    "US secretary of state": "State Department",
    "chancellor of the exchequer": "Treasury",
    "US treasury secretary": "Treasury",
    "US secretary of defense": "Pentagon",
    "British home secretary": "Home Office",
    "British foreign secretary": "Foreign Office",
    "US attorney general": "Justice Department",
}


@dataclass(frozen=True, slots=True)
class _Change:
    """Two holders of whom the text tells a change of hands, and whether it says that the one was first."""

    new: Named
    old: Named
    is_ordered: bool


def find_strange_pair(text: str, names: Sequence[Named], years: Collection[int]) -> Iterator[Clash]:
    """Yield the clash of two holders of whom the one did not follow the other, as the text has it; `years`: its dates."""
    if len({facts[0].subject for _, facts in names}) != 2:
        return
    one, other = names[0], next(name for name in names if name[1][0].subject != names[0][1][0].subject)
    change = _read_change(text, *sorted((one, other), key=lambda name: name[0]))
    pairs = [(fact, gone) for fact in change.new[1] for gone in change.old[1] if _is_one_office(fact, gone)] if change else []
    if not pairs or any(_meet(fact, gone, change.is_ordered) for fact, gone in pairs):
        return
    is_reversed = change.is_ordered and any(fact.value == gone.value and follows(gone, fact) for fact, gone in pairs)
    if is_reversed or any(is_office_meant(text, pair, years) for pair in pairs):
        fact, gone = pairs[0]
        told = f"{fact.subject} was {fact.value} {fact.years}, {gone.subject} {gone.value} {gone.years}"
        message = f"{told}: one did not follow the other. Which name is wrong?"
        yield Clash((change.old[0], change.new[0]), fact, message, (fact.subject, gone.subject), Severity.QUERY)


def _read_change(text: str, first: Named, second: Named) -> _Change | None:
    """The change of hands that is told of two holders, in earnest; None where none is."""
    lead, between, behind = text[: first[0].start], text[first[0].end : second[0].start], text[second[0].end :]
    tail = re.split(r"[.;]\s", behind[:_BEHIND_REACH])[0]
    if len(between) > _LONGEST or re.search(r"[.;]\s", between) or _UNREAL.search(between + tail):
        return None
    if re.fullmatch(r",?\s(?:and|or)\s", between) or re.match(r",?\s(?:and|or)\s[A-Z]", tail):
        return None
    if names_stranger(between, ()):
        return None
    if _TO.search(between) or (_PASSED.search(lead) and _PASSED_TO.fullmatch(between)):
        return _Change(second, first, is_ordered=True)
    if _FROM.search(between) or (_OUT.match(behind) and _THREW.search(between)):
        return _Change(first, second, is_ordered=True)
    if (owned := _POSSESSED.match(behind)) and _IS.fullmatch(between):
        new, old = (first, second) if owned["who"] == "successor" else (second, first)
        return _Change(new, old, is_ordered=True)
    if _BEHIND.search(tail):
        return _Change(second, first, is_ordered=True)
    if not names_stranger(lead, ()) and not names_stranger(tail, ()):
        return _read_rise(first, second, (lead, between, behind, tail))
    return None


def _read_rise(first: Named, second: Named, parts: tuple[str, str, str, str]) -> _Change | None:
    """The rise of one at the end of the other; `parts`: the words before, between and behind the names, and the last of these."""
    lead, between, behind, tail = parts
    if not _RISE.search(lead[-_BEHIND_REACH:] + between + tail):
        return None
    if _WHEN.search(lead) and _RISES.match(between):
        return _Change(first, second, is_ordered=True) if _ENDED.match(behind) else None
    if _ENDED.match(between) or _FROM.search(lead) or (_WHEN.search(lead) and not lead[0].islower()):
        return _Change(second, first, is_ordered=True)
    if _ENDED.match(behind) or (_WHEN.search(between) and not _RISES.match(behind)):
        return _Change(first, second, is_ordered=True)
    if _WHEN.search(between) and not _HOLDS.match(behind):
        return _Change(second, first, is_ordered=True)
    return None


def _is_one_office(fact: Fact, gone: Fact) -> bool:
    """Whether two terms are of one office, or both of who rules a country, whatever the title."""
    if fact.value == gone.value:
        return True
    one, other = post_of(fact.value), post_of(gone.value)
    return one.domain == other.domain and one.title in _HEADS and other.title in _HEADS


def _meet(fact: Fact, gone: Fact, is_ordered: bool) -> bool:
    """Whether a term follows the other, in either order where none is told."""
    if fact.value == gone.value:
        return follows(fact, gone) or (not is_ordered and follows(gone, fact))
    return any(min(_apart(new, old), _apart(old, new)) <= _FAR for new in fact.intervals for old in gone.intervals)


def _apart(new: Interval, old: Interval) -> int:
    return abs(12 * (new.first[0] - old.last[0]) + new.first[1] - old.last[1])


def is_office_meant(text: str, terms: Sequence[Fact], years: Collection[int]) -> bool:
    """Whether it is the office of the terms that changed hands, not a party, a ticket or another post."""
    office, house = find_office(terms[0].value), _HOUSES.get(terms[0].value)
    rest = re.sub(office.named, "", text.replace("Downing Street", ""))
    is_named = rest != text.replace("Downing Street", "") or bool(house and house in text)
    if ELSEWHERE.search(rest) or (not office.is_power and not is_named):
        return False
    is_of_one = office.is_crown or not office.country or "resident" in terms[0].value
    is_dated = any(year in (i.first[0], i.last[0]) for term in terms for i in term.intervals for year in years)
    return is_of_one or is_dated or is_named or bool(IN_OFFICE.search(text)) or are_rivals(*{term.subject for term in terms})


def find_outsider(text: str, holder: Named, stranger: Named, years: Collection[int], is_new: bool) -> Iterator[Clash]:
    """Yield the clash of somebody who is said to have followed a holder (`is_new`), or gone before one, and never held the office."""
    own = {fact.value for fact in stranger[1]}
    if not is_new and _LOST.search(text):
        return  # a candidate
    if any(post_of(value).title in _HEADS for value in own):
        return
    for fact in holder[1]:
        right = _neighbours(fact, is_new)
        is_near = any(post_of(value).domain == post_of(fact.value).domain for value in own)
        if fact.value not in own and right and is_near and is_office_meant(text, [fact], years):
            word, other = "successor" if is_new else "predecessor", stranger[1][0]
            message = f"{other.subject} was {other.value}; the {word} of {fact.subject} as {fact.value} was {right}. Which is meant?"
            yield Clash((stranger[0], holder[0]), fact, message, (other.subject, right), Severity.QUERY)
            return


@cache
def _neighbours(fact: Fact, is_new: bool) -> str:
    """Who followed a holder in office, or who went before."""
    found = [term for term in terms_of(fact.value) if term.subject != fact.subject]
    near = [term.subject for term in found if (follows(term, fact) if is_new else follows(fact, term))]
    return " and ".join(dict.fromkeys(near))
