"""Who followed whom, by the word beside one name: 'gave way in January to NAME', 'chosen to follow NAME', 'his predecessor, NAME'.

The other is the only other holder of the same office in the sentence, wherever he or she stands. That the office changed hands
is shown by a word for it, by the kind of the office, or by a year in which it did. Silent where a third person stands in the
sentence, where a party, a ticket or another post may be what was passed on, and where the change is only hoped for.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from checker.facts.offices.handovers import find_outsider, find_strange_pair, is_office_meant
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.succession import END, follows
from checker.facts.strangers import names_stranger
from checker.patterns import lazy
from checker.types import Severity, Span

_ADVERB = r"(?:\s[a-z]+ly)?"
_LEAD = (
    r"(?:(?:[Tt]he\s)?(?:(?!(?:of|by|where|when|as|if|than)\b)[a-z-]+\s){0,3}?(?:President|Chancellor|Pope|King|Queen|Emperor|Tsar"
    r"|Sir|Mr|Mrs|Dr|General|Marshal)?\s?)?"
)
_TIME = r"(?:\s(?:in|on|at|by)\s[^.;,]{2,30}?)?"
_AS = r"(?:\s(?:as|at|in)\s[^.;,]{2,40}?)?"
_OFFICE = (
    r"(?:presidency|premiership|chancellorship|papacy|throne|crown|office|power|reins|keys|job|post"
    r"|leadership\sof\sthe\scountry)"
)
_HAND = r"(?:hand|yield|ced|pass|surrender|relinquish|bequeath|transferr|entrust|lost|los|left|leav)(?:e?s|ed|ing|e)?(?:\sover)?"
_ASIDE = r"(?:st(?:ands?|anding|ood)|step(?:s|ped|ping)?|mov(?:e|es|ed|ing))\saside|bow(?:s|ed|ing)\sout"
_GIVE = rf"(?:(?:g[ai]ve[sn]?|giving|makes?|made|making)\sway|{_ASIDE}|{_HAND}\s(?:[\w’'-]+\s){{0,5}}?{_OFFICE})"
_FOLLOW = (
    r"(?:succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|follow(?:s|ed|ing)?|t(?:ake|akes|ook|aking|aken)\sover(?:\s(?!an?\b)[^.;,]{3,40}?)?\sfrom"
    r"|oust(?:s|ed|ing)?|unseat(?:s|ed|ing)?|toppl(?:e|es|ed|ing)|overthr[eo]w(?:s|ing)?|inherit(?:s|ed|ing)?\s(?:[\w’'-]+\s){1,5}?from)"
)
_RAISED = (
    r"(?:brought|swept|propelled|raised|lifted|catapulted|elevated|came|rose|took|thrust|put|installed|sworn)"
    r"\s(?:to\s|into\s|in\s)?(?:power|office|the\s(?:throne|presidency|premiership)|over|in)\b"
)
# What stands right before a name, and whether its bearer came later than the other.
_BEFORE = (
    (True, rf"\b{_GIVE}{_TIME}\s(?:to|for|in\sfavou?r\sof){_ADVERB}\s{_LEAD}$"),
    (True, rf"\b(?:succeeded|replaced|followed)(?:\s[^.;,]{{2,40}}?)?\sby\s{_LEAD}$"),
    (True, rf"\b(?:[Hh]is|[Hh]er|whose)\s(?:[a-z-]+\s){{0,2}}?successor{_AS}(?:,|\swas|\sis)?\s{_LEAD}$"),
    (False, rf"\b(?:[Hh]is|[Hh]er|whose)\s(?:[a-z-]+\s){{0,2}}?predecessor{_AS}(?:,|\swas|\sis)?\s{_LEAD}$"),
    (False, rf"\b{_FOLLOW}{_ADVERB}\s{_LEAD}$"),
    (False, rf"\b{_RAISED}\s[^.;]{{0,40}}?\b(?:by|after|on|upon|following)\s(?:the\s)?(?:[a-z-]+\s){{0,2}}?{END}\sof\s{_LEAD}$"),
)
_HAS_CUE = lazy(
    r"(?i)oust|unseat|toppl|overthr|success?or|predecessor|succe|replac|follow|over|way|hand|yield|ced|pass|surrend|relinq|bequea|inherit|lost|los|left|leav"
    r"|aside|power|throne|office|presid|premier|bow"
)
_UNREAL = lazy(
    r"(?i)\b(?:not|never|nor|would|could|might|may|should|hop\w+|want\w*|tip(?:s|ped)|favou?rite|plan\w*|likely|expected|groom\w*|try\w*|tried|fail\w*|refus\w+|if|whether"
    r"|candida\w+|bid|rival|ambition\w*|almost|nearly|lead\sof|example|advice|footsteps|suit|policy|policies|line|funeral|coffin|hearse|play\w*|actor|portray\w*)\b|n[’']t\b"
)
_LONGEST = 110  # characters between the two names


@dataclass(frozen=True, slots=True)
class Change:
    """A change of hands that the text tells of: who came, who went, and the years that the text names."""

    new: Named
    old: Named
    years: frozenset[int]


def find_wrong_successor(text: str, names: Sequence[Named], years: Sequence[int]) -> Iterator[Clash]:
    """The clash of two holders of whom the text has the one follow the other with their terms."""
    change = _find_change(text, names, frozenset(years)) if _HAS_CUE.search(text) else None
    if not change:
        yield from find_strange_pair(text, names, years)
        return
    yield from _find_clash(text, change)


def _find_clash(text: str, change: Change) -> Iterator[Clash]:
    pairs = [(fact, gone) for fact in change.new[1] for gone in change.old[1] if fact.value == gone.value]
    if not pairs:
        yield from find_outsider(text, change.old, change.new, change.years, is_new=True)
        yield from find_outsider(text, change.new, change.old, change.years, is_new=False)
    elif not any(follows(fact, gone) for fact, gone in pairs) and any(is_office_meant(text, pair, change.years) for pair in pairs):
        fact, gone = pairs[0]
        told = f"{fact.subject} held the office {fact.years}, {gone.subject} {gone.years}"
        message = f"{told}: one did not succeed the other. Which name is wrong?"
        yield Clash((change.new[0], change.old[0]), fact, message, (fact.subject, gone.subject), Severity.QUERY)


def _find_change(text: str, names: Sequence[Named], years: frozenset[int]) -> Change | None:
    """The change of hands between the only two holders that the text names."""
    if len({facts[0].subject for _, facts in names}) != 2 or names_stranger(text, [span for span, _ in names]):
        return None
    for at, (span, _) in enumerate(names):
        other = next(name for name in (*names[:at], *names[at + 1 :]) if name[1][0].subject != names[at][1][0].subject)
        found = next((is_new for is_new, form in _forms() if form.search(text[: span.start])), None)
        if found is None or not _is_clear(text, span, other[0]):
            continue
        return Change(names[at], other, years) if found else Change(other, names[at], years)
    return None


def _is_clear(text: str, span: Span, other: Span) -> bool:
    """Whether the change is told in earnest, of the two alone: no hope of it, none of what passes from hand to hand otherwise."""
    first, last = sorted((span, other))
    between = text[first.end : last.start]
    return (
        len(between) <= _LONGEST
        and not re.match(r"[’']s?\s", text[last.end :])
        and not _UNREAL.search(re.split(r"[,;:–—]\s", text[: first.start])[-1] + between)
        and not re.search(r"[.;]\s", between)
    )


@cache
def _forms() -> tuple[tuple[bool, re.Pattern[str]], ...]:
    return tuple((is_new, re.compile(form)) for is_new, form in _BEFORE)
