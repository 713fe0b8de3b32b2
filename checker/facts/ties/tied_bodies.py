"""Bodies and firms of the store with each town and each nation that a sentence names."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.facts.atlas import COUNTRY_SIGN, REGION, TOWN, atlas_of
from checker.facts.organisations.bodies import find_bodies, is_of_nation
from checker.facts.organisations.owners import FIRM
from checker.facts.organisations.seats import CRADLE, SEAT
from checker.facts.people.nationalities import countries_by_word, find_nations
from checker.facts.ties.tied_people import is_of_another
from checker.facts.ties.verdicts import Verdict, is_kindred, judge_place
from checker.patterns import lazy
from checker.types import Span

if TYPE_CHECKING:
    from checker.facts.store import FactStore

_ANY = lazy("")
_HOUSE = lazy(r"(?i)\b(?:headquarter\w*|head office|HQ|based?|seat|secretariat|stands?|lies|museum|tower|campus)\b")
# Bodies meet, open offices and have branches elsewhere.
_ELSEWHERE = lazy(
    r"(?i)\b(?:offices?|branch\w*|arm|unit|division|subsidiar\w+|open(?:s|ed|ing)?|regional|european|local|met|meets?|meetings?|summit|held|gather\w*|talks|bomb\w*"
    r"|raid\w*|bought|sold|deleg\w+|play(?:s|ed|ing)|won|beat|lost|match)\b"
)
# 'Launched a model in Delhi' tells of no founding.
_CREATED = lazy(
    r"(?i)\b(?:found(?:ed|ing|ation)|set up|established|born|formed|birth\w*|(?:was|were|been|first)\s(?:created|started|launched))\b"
)
_BRANCH = lazy(r"\s(?:in|at|of)\s(?:the\s)?")  # 'the Red Cross in Hull was set up in 1911'


def find_seats(text: str, store: "FactStore") -> Iterator[Verdict]:
    """Where bodies sit and buildings stand, and where bodies were founded if the sentence has a word for that."""
    for relation, told in ((SEAT, _ANY), (CRADLE, _CREATED)):
        bodies = find_bodies(text, store, relation) if told.search(text) and not _ELSEWHERE.search(text) else ()
        sketch, names = atlas_of(store).sketch(text) if bodies else ("", {})
        for span, fact in bodies:
            homes = {*fact.value.split(" or "), *filter(None, fact.also.split("; "))}
            for at, place in names.items():
                is_land = sketch[at] in (COUNTRY_SIGN, REGION) and _HOUSE.search(text)
                is_branch = relation == CRADLE and _BRANCH.fullmatch(text, span.end, place.start)
                if (sketch[at] == TOWN or is_land) and not is_branch:
                    is_own = judge_place(atlas_of(store), homes, place, sketch[at])
                    kind = f"{relation}, {fact.kind}" if relation == SEAT and fact.kind == "seat" else relation
                    yield Verdict(
                        kind, span, Span(place.start, place.end), None if is_own is None else fact, bool(is_own), sketch[at], sketch[at]
                    )


def find_firms(text: str, store: "FactStore") -> Iterator[Verdict]:
    firms = find_bodies(text, store, FIRM)
    nations = find_nations(text, store) if firms else ()
    for span, fact in firms:
        own = {countries_by_word(store).get(word, word) for word in fact.value.split("; ")}
        for nation, country in nations:
            if is_of_another(text, span, nation):
                continue
            is_own = is_of_nation(text[nation.start : nation.end], fact, store)
            is_known = is_own or is_kindred(atlas_of(store), country, own)
            yield Verdict(FIRM, span, nation, fact if is_known else None, is_own)
