"""A change of hands between two holders of an office: who came and who went, against the dates of their terms.

They clash where in no office that both held a term of the one begins when one of the other ends; or where the one never held the
office of the other. Silent where a party, a ticket or another post may be what passed from hand to hand, where a third person is
named, and where the change is only hoped for.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from checker.facts.attachment import draw_sketch
from checker.facts.edtf import Day, Interval
from checker.facts.forms import compiled
from checker.facts.offices.handover_forms import CLOSE, LOOSE, NEW, OLD, RISES
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.parties import are_rivals
from checker.facts.offices.posts import post_of, terms_of
from checker.facts.offices.titles import find_office
from checker.facts.store import Fact
from checker.facts.strangers import names_stranger
from checker.patterns import lazy
from checker.types import Severity

# Two terms with a caretaker between them still follow each other.
_MONTHS_BETWEEN = 14
_OVERLAP = -5  # who is suspended, or gone in all but name, has a successor already
_CARETAKER = 4  # months in which one is more than that
_STAND_INS = ("Acting.", "Interim.", "Caretaker.")  # as the facts note them
# Where whoever held the office held it in earnest, however briefly.
_NO_CARETAKERS = frozenset(
    {
        "prime minister of the United Kingdom",
        "prime minister of Canada",
        "prime minister of Japan",
        "president of the United States",
        "pope",
    }
)
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
# What may have passed from the one to the other instead; a party may also put its man in office.
_ELSEWHERE = lazy(
    r"(?i)\bparty\b(?!\s(?:[a-z]+ly\s)?(?:installed|chose|elected|picked|named|made|dumped|ousted|replaced|voted))|\bleadership\b|\btory\b|nomin|\bticket\b|candidat|opposition|\bas\s(?:acting|interim)|coach|captain|mayor|governor|\bMP\b|\bseat\b|constituen"
    r"|senat|secretary\b(?!-general)|ambassador|professor|chair|editor|eventual|ultimate|eventually|distant|remote|years\slater|indirect|portrait|statue|street"
)
_IN_OFFICE = lazy(
    r"(?i)prime\sminister|premier|chancell|taoiseach|president|\boffice\b|\bpower\b|throne|crown|downing|\bno\.?\s?10\b|kremlin|white\shouse|élysée|elysee"
    r"|\bcountry\b|\bdied\b|\bdeath\b|election|ballot"
)
_UNREAL = lazy(
    r"(?i)\b(?:not|never|nor|would|could|might|may|should|hop\w+|want\w*|tip(?:s|ped)|favou?rite|plan\w*|likely|expected|groom\w*|try\w*|tried|fail\w*|refus\w+|if|whether"
    r"|candida\w+|bid|rival|ambition\w*|almost|nearly|example|advice|footsteps|suit|policy|policies|line|funeral|coffin|hearse|play\w*|actor|portray\w*|eventual\w*|later"
    r"|last|longest|youngest|oldest|only|both|like|unlike|than|between|compared|poll\w*|portrait\w*|bust|statue|painting|named|letter|call|gift\w*"
    r"|leadership|door|(?:years|decades|long)\s(?:after|before))\b|n[’']t\b"
)
_LISTED = lazy(r",?\s(?:and|or)\s[A-Z]")
_LOST = lazy(r"\blos(?:t|e|es|ing)\b")


@dataclass(frozen=True, slots=True)
class Change:
    """A change of hands that the text tells of: who came, who went, and whether it says so in so many words."""

    new: Named
    old: Named
    is_close: bool


def find_wrong_handovers(text: str, names: Sequence[Named], years: Collection[int]) -> Iterator[Clash]:
    """Yield the clashes of holders whom the text has follow each other with their terms; `years`: the dates of the text."""
    subjects = {facts[0].subject for _, facts in names}
    for one, other in pairwise(names):
        if one[1][0].subject != other[1][0].subject:
            change = _read_change(text, one, other, are_alone=len(subjects) == 2)
            yield from _find_clash(text, change, years) if change else ()


def _read_change(text: str, one: Named, other: Named, are_alone: bool) -> Change | None:
    """The change of hands of two holders; what is told at some distance only where nobody else is named."""
    for new, old in ((one, other), (other, one)):
        sketch = draw_sketch(text, {new[0]: NEW, old[0]: OLD})
        if any(_is_told(form, sketch) for form in CLOSE):
            return Change(new, old, is_close=True)
        is_clear = are_alone and not names_stranger(text[one[0].end : other[0].start], ())
        forms = LOOSE if is_clear else ()
        if is_clear and not names_stranger(text, (one[0], other[0])):
            forms += RISES
        if any(_is_told(form, sketch) for form in forms):
            return Change(new, old, is_close=False)
    return None


def _is_told(form: str, sketch: str) -> bool:
    """Whether a form stands in the sketch, told in earnest and of the two alone."""
    match = compiled(form).search(sketch)
    if not match or form in CLOSE:
        return bool(match)
    clause = re.split(r"[,;:–—]\s", sketch[: match.start()])[-1]
    return not _LISTED.match(sketch, match.end()) and not _UNREAL.search(clause + match[0])


def _find_clash(text: str, change: Change, years: Collection[int]) -> Iterator[Clash]:
    pairs = [(fact, gone) for fact in change.new[1] for gone in change.old[1] if is_one_office(fact, gone)]
    meant = [pair for pair in pairs if is_office_meant(text, pair, years)]
    is_reversed = not _ELSEWHERE.search(text) and any(fact.value == gone.value and follows(gone, fact) for fact, gone in pairs)
    if not pairs:
        yield from _find_outsider(text, change.old, change.new, years, is_new=True)
        yield from _find_outsider(text, change.new, change.old, years, is_new=False)
    elif (meant or is_reversed) and not any(meets(fact, gone) for fact, gone in pairs):
        fact, gone = (meant or pairs)[0]
        told = f"{fact.subject} was {fact.value} {fact.years}, {gone.subject} {gone.value} {gone.years}"
        message = f"{told}: one did not succeed the other. Which name is wrong?"
        severity = Severity.ERROR if change.is_close and meant else Severity.QUERY
        yield Clash((change.new[0], change.old[0]), fact, message, (fact.subject, gone.subject), severity)


def is_one_office(fact: Fact, gone: Fact) -> bool:
    """Whether two terms are of one office, or both of who rules a country, whatever the title."""
    one, other = post_of(fact.value), post_of(gone.value)
    return fact.value == gone.value or (one.domain == other.domain and one.title in _HEADS and other.title in _HEADS)


def meets(fact: Fact, gone: Fact) -> bool:
    """Whether a term begins where another of the office, or of who rules the country, ends."""
    if fact.value == gone.value:
        return follows(fact, gone)
    return any(abs(_months(old.last, new.first)) <= _MONTHS_BETWEEN for new in fact.intervals for old in gone.intervals)


def follows(fact: Fact, old: Fact) -> bool:
    """Whether a term of the one begins about when a term of the other ends, with none but a caretaker between them."""
    return any(_follows(new, gone, fact.value) for new in fact.intervals for gone in old.intervals)


def _follows(new: Interval, gone: Interval, office: str) -> bool:
    """Whether a term begins where another ends; of terms known by their years alone, in the year in which it ends."""
    if gone.last[0] == new.first[0] and not (new.is_exact and gone.is_exact):
        return True
    return _OVERLAP <= _months(gone.last, new.first) <= _MONTHS_BETWEEN and not _is_held_between(office, gone.last, new.first)


def _is_held_between(office: str, end: Day, start: Day) -> bool:
    least = 1 if office in _NO_CARETAKERS else _CARETAKER
    return any(
        end <= term.first and term.last <= start and _months(term.first, term.last) >= least
        for fact in terms_of(office)
        if fact.note not in _STAND_INS
        for term in fact.intervals
    )


def _months(first: Day, last: Day) -> int:
    return 12 * (last[0] - first[0]) + last[1] - first[1]


def is_office_meant(text: str, terms: Sequence[Fact], years: Collection[int]) -> bool:
    """Whether it is the office of the terms that changed hands, not a party, a ticket or another post."""
    office, house = find_office(terms[0].value), _HOUSES.get(terms[0].value)
    words = text.replace("Downing Street", "")
    rest = re.sub(office.named, "", words)
    is_named = rest != words or bool(house and house in text)
    if _ELSEWHERE.search(rest) or (not office.is_power and not is_named):
        return False
    is_of_one = office.is_crown or not office.country or "resident" in terms[0].value
    is_dated = any(year in (i.first[0], i.last[0]) for term in terms for i in term.intervals for year in years)
    return is_of_one or is_dated or is_named or bool(_IN_OFFICE.search(text)) or are_rivals(*{term.subject for term in terms})


def _find_outsider(text: str, holder: Named, stranger: Named, years: Collection[int], is_new: bool) -> Iterator[Clash]:
    """Yield the clash of somebody who is said to have followed a holder (`is_new`), or gone before one, and never held the office."""
    own = {fact.value for fact in stranger[1]}
    if (not is_new and _LOST.search(text)) or any(post_of(value).title in _HEADS for value in own):
        return  # a candidate
    for fact in holder[1]:
        right = neighbours_of(fact, is_new)
        is_near = any(post_of(value).domain == post_of(fact.value).domain for value in own)
        if fact.value not in own and right and is_near and is_office_meant(text, [fact], years):
            word, other = "successor" if is_new else "predecessor", stranger[1][0]
            message = f"{other.subject} was {other.value}; the {word} of {fact.subject} as {fact.value} was {right}. Which is meant?"
            yield Clash((stranger[0], holder[0]), fact, message, (other.subject, right), Severity.QUERY)
            return


@cache
def neighbours_of(fact: Fact, is_new: bool) -> str:
    """Who followed a holder in office, or who went before."""
    found = [term for term in terms_of(fact.value) if term.subject != fact.subject]
    near = [term.subject for term in found if (follows(term, fact) if is_new else follows(fact, term))]
    return " and ".join(dict.fromkeys(near))
