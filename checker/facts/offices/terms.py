"""Whether a sentence is about a term of office, and whether a date or an event is outside it."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from checker.facts.attachment import Part
from checker.facts.edtf import Day, Interval
from checker.facts.offices.office_attachment import find_held_part
from checker.facts.offices.titles import Office, find_office
from checker.facts.readings import clashes
from checker.facts.store import Fact, FactStore
from checker.partial_date import Date
from checker.patterns import lazy

_LIVING_SINCE = 1975  # who left office before is titled only for what he did in it
# Capitalised for their place in the sentence, not as names.
_OPENERS = frozenset(
    "The Then In On Under By When As And After But Starting Since During While Mr Before At For From With"
    " Conservative Labour Liberal Tory Republican Democratic Socialist Communist".split()
)
# Who takes office by this month was elected the year before.
_SPRING = 3
# Kings far apart may bear one name.
_CENTURY = 100
# Another time of the same life.
_OTHER_TIME = lazy(
    r"(?i)\b(?:formerly|later|soon|would (?:later|become)"
    r"|who bec[ao]me\s\w|went on|born|birth|boyhood|childhood|died|grandfather|candida\w+|campaign\w*|exiled?)\b"
)
_ONCE = r"\b(?:former|future|ex|late|one-?time|sometime|acting|interim|eventual|shadow|deputy|honorary|would-be|aspiring|designate)"
# Before the title, with no other person between: 'the former Conservative prime minister'.
_ONCE_BEFORE = lazy(rf"(?i){_ONCE}[\s-]+(?:(?!(?:to|of|by|for|with)\b)[\w’'.-]+,?\s*){{0,5}}[\s,]*$")
_ONCE_BEHIND = lazy(rf"(?i){_ONCE}\b")
_POST = (
    r"(?:senator|governor|secretary|general(?! election)|congressman|lawyer|businessman|mayor|chancellor|minister|prince(?:ss)?|duke"
    r"|cardinal|arch-?bishop|bishop|ambassador|deputy|opposition|regent|rebels?|guerrillas?|heir|ANC|party|association|federation"
    r"|campus|university|college|club|company|leader|editor|student|officer)"
)
# Another office, beside the name: 'Senator NAME', 'the club president, NAME', 'NAME, a lawyer', 'as mayor'.
_OTHER_POST_BEFORE = lazy(rf"(?i)\b{_POST}(?:\sof\s(?:the\s)?[\w\s]{{2,25}})?[\s,-]*$")
_OTHER_POST_BEHIND = lazy(
    rf"^(?:,|\s(?:was|is|served|became))\s(?:(?:then|now|who|was|as|the|an?|his|her|its|[A-Z][\w.’'-]*)\s)*(?:[a-z-]+\s)?(?i:{_POST})\b"
)
# A rank goes with any office: 'Poland's leader, General Jaruzelski'.
_RANK = lazy(r"(?<=,\s)(?:General|Marshal|Colonel)\s$")
_AS_OTHER_POST = lazy(rf"(?i)\b(?:as|while)\s(?:still\s)?(?:the\s|an?\s|his\s|her\s)?(?:[\w’'-]+\s){{0,4}}?{_POST}\b")


def group_by_office(facts: Sequence[Fact]) -> list[list[Fact]]:
    """The terms by office: who bears the name of several holders may be any of them."""
    found = defaultdict(list)
    for fact in facts:
        found[fact.value].append(fact)
    return list(found.values())


def tell_term(term: Fact) -> str:
    """'from 4 March 1817 to 4 March 1825', as the statement has it."""
    return re.sub(rf"^.*?{re.escape(term.value)} (.*)\.$", r"\1", term.statement)


def is_of_another_time(before: str, after: str, office: Office) -> bool:
    """Whether the words around a name speak of another time of that life or another office, or title it by another country."""
    lead, rest = re.sub(office.named, "", _RANK.sub("", before)), re.sub(office.named, "", after)
    if _OTHER_TIME.search(f"{lead},{rest}") or _AS_OTHER_POST.search(f"{lead},{rest}"):
        return True
    return bool(
        _ONCE_BEFORE.search(lead) or _ONCE_BEHIND.search(rest) or _OTHER_POST_BEFORE.search(lead) or _OTHER_POST_BEHIND.match(rest)
    ) or is_foreign(before, office)


def is_foreign(before: str, office: Office) -> bool:
    """Whether the title at the end of `before` has the name of another country or body before it: 'French president'."""
    title = re.search(rf"(?:{office.title}),?\s$", before)
    lead = before[: title.start()] if title else ""
    word = re.search(r"([A-Z][\w.’'-]*),?\s$", lead)
    is_own = bool(office.country) and bool(re.search(rf"{office.country}(?:[’']s)?,?\s$", lead))
    return bool(word) and word[1] not in _OPENERS and not is_own


def is_clear(name: str, facts: Sequence[Fact], text: str) -> bool:
    """Whether a name with its title stripped is a whole one, or the story names the country; US and British surnames need no country."""
    if any(name.lower() == known.lower().removeprefix("king ").removeprefix("queen ") for fact in facts for known in fact.names):
        return True
    office = find_office(facts[0].value)
    return office.is_ranked or not office.country or bool(re.search(office.country, text))


@cache
def years_of_death(facts: FactStore) -> dict[str, int]:
    """The year in which a person died, by name."""
    return {fact.subject: fact.intervals[-1].last[0] for fact in facts.of("died")}


def clashes_with_terms(sketch: str, date: Date, terms: list[Fact], office: Office) -> bool:
    """Whether the date is outside all the terms, and the sketch, with signs for the office (see office_signs.py), gives it to them.

    Of what people do so titled only that is read for which nobody keeps the title.
    """
    is_recent = min(term.intervals[-1].last[0] for term in terms) > _LIVING_SINCE
    deeds = "sure" if is_recent else "acts" if office.is_ranked else "deeds"
    part = next(filter(None, (find_held_part(sketch, office, words) for words in ("terms", "then", deeds))), None)
    return part is not None and is_outside_all(date, terms, part, office)


def is_outside_all(date: Date, terms: Sequence[Fact], part: Part, office: Office) -> bool:
    """Whether the date clashes with each of the terms."""
    return all(is_outside(date, term, part, office) for term in terms)


def is_outside(date: Date, term: Fact, part: Part, office: Office) -> bool:
    """Whether the date clashes with the term, and with the year of the election before it."""
    if not office.has_start and part in (Part.START, Part.ENTRY, Part.SINCE, Part.END):
        return False
    if part is Part.END and any(i.is_open for i in term.intervals) and date.year >= int(term.as_of[:4] or 0):
        return False  # news that the facts do not have yet
    # Who came back is often said to have been in office ever since the first time.
    if part is Part.SINCE and len(term.intervals) > 1:
        part = Part.WHOLE
    if office.is_crown and all(min(abs(date.year - edge[0]) for edge in (i.first, i.last)) > _CENTURY for i in term.intervals):
        return False
    # A term that ends in January is often said to end with the year before.
    early = {Part.END: date.precision == "year" and any(i.last[1] == 1 for i in term.intervals), Part.ENTRY: 0}
    is_elected_before = part is Part.START or any(i.first[1] <= _SPRING for i in term.intervals)
    shift = int(early.get(part, office.elected_before * is_elected_before))
    later = replace(date, year=date.year + shift, month=None, day=None, precision="year")
    is_over = part is Part.END and clashes(date, term, Part.WHOLE)  # in the year of the end, but months after it
    return (is_over or clashes(date, term, part)) and (not shift or clashes(later, term, part))


def overlap(event: Fact, term: Fact, office: Office) -> bool:
    """Whether the event falls within the term, or within the election before it."""
    return any(_meet(happened, held, office) for happened in event.intervals for held in term.intervals)


def _meet(happened: Interval, held: Interval, office: Office) -> bool:
    """By years; where both are known to the day, by days with some weeks between, but for the election."""
    is_begun = held.first[0] - office.elected_before * (held.first[1] <= _SPRING) <= happened.last[0]
    if not (happened.is_exact and held.is_exact):
        return is_begun and happened.first[0] <= held.last[0]
    is_begun = is_begun if office.elected_before else _in_months(held.first) <= _in_months(happened.last) + 1
    return is_begun and _in_months(happened.first) <= _in_months(held.last) + 1


def _in_months(day: Day) -> int:
    return 12 * day[0] + day[1]
