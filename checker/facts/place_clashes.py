"""Where what a sentence says of a country, a state or a town clashes with the facts."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from checker.facts import place_readers, place_years, relations
from checker.facts.atlas import FEATURE, REGION, Atlas, atlas_of
from checker.facts.place_forms import BORDER, FORMS, HOME_CAPITAL, LIST, PRICE, TRAIT
from checker.facts.place_reading import Clash, Reading
from checker.facts.place_ties import OUTSIDE, SHARE
from checker.facts.place_years import JOINED, LEFT

if TYPE_CHECKING:
    from checker.facts.store import FactStore

# The past has capitals, members and borders of its own, and towns change their country.
_PAST = re.compile(
    r"(?i)\b(?:then(?!\sst(?:ood|ands))|former(?!ly)|once(?!\s[a-z]+(?:ous|ing|y)\b)|until(?!\s(?:at\sleast\s)?(?:next|the\s(?:end|weekend)"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december|\w{3,6}day)(?!\s1\d{3})))|empire"
    r"|(?<!united )kingdom|colon\w+|soviet|nazi|occupied|annexed|world war|wartime|centur\w+|1[0-8]\d\d|19[0-8]\d|1990|1991)\b"
)
# What describes the place is of the past; what describes something further off ('a medieval lane') is not.
_OLD = re.compile(r"(?i)\b(?:ancient|medieval|imperial|ottoman|roman|byzantine)\b")
_NEAR = 30  # characters of the sketch
# These have a time of their own, or the reference knows those of the past.
_DATED = (JOINED, LEFT, relations.INDEPENDENCE, relations.FORMER_NAME, relations.STATEHOOD, relations.RULED, relations.CAPITAL)
# What rivers, mountains and islands lie in changes less.
_LASTING = (relations.WITHIN, LIST, SHARE, relations.LINKS, relations.RECORD)
# Of these not every sentence that names the place speaks as of today.
_ASIDES = (relations.CAPITAL, relations.WITHIN, LIST, SHARE, relations.LINKS, relations.RECORD, relations.TRAIT, relations.FORMER_NAME)


def find_place_clashes(text: str, store: "FactStore") -> Iterator[Clash]:
    """Yield what the sentence says of places and the facts deny."""
    atlas = atlas_of(store)
    sketch, names = atlas.sketch(text)
    is_past, told = bool(_PAST.search(text)), set()
    for relation, form in _forms_for(frozenset(sketch[place] for place in names)):
        if is_past and relation not in _DATED and (relation not in _LASTING or not {FEATURE, REGION} & set(sketch)):
            continue
        for match in _compiled(_filled(form, atlas)).finditer(sketch):
            if relation not in _DATED and _OLD.search(sketch, max(0, match.start() - _NEAR), match.end()):
                continue
            for clash in _READERS[relation](Reading(atlas, relation, match, names, is_past)):
                sides = frozenset(((clash.start, clash.end), *clash.others))
                if sides not in told:
                    told.add(sides)
                    is_aside = relation in _ASIDES and not re.search(r"\s(?:is|was|are)\s", match[0])
                    yield replace(clash, is_claim=relation != OUTSIDE and not is_aside)


@cache
def _forms_for(signs: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """The forms whose two sides can stand in a sketch with these signs."""
    return tuple((relation, form) for relation, form in FORMS if all(signs & set(side) for side in _SIDE.findall(form)))


@cache
def _filled(form: str, atlas: Atlas) -> str:
    return form.replace(TRAIT, f"(?i:{'|'.join(sorted(map(re.escape, atlas.traits), key=len, reverse=True))})") if TRAIT in form else form


_READERS: dict[str, Callable[[Reading], Iterator[Clash]]] = {
    relations.CAPITAL: place_readers.read_capital,
    HOME_CAPITAL: place_readers.read_home_capital,
    relations.WITHIN: place_readers.read_within,
    LIST: place_readers.read_list,
    SHARE: place_readers.read_shared,
    BORDER: place_readers.read_border,
    relations.LINKS: place_readers.read_links,
    relations.RECORD: place_readers.read_record,
    relations.NEIGHBOURS: place_readers.read_neighbours,
    relations.TRAIT: place_readers.read_trait,
    relations.RULED: place_readers.read_ruler,
    relations.CURRENCY: place_readers.read_currency,
    PRICE: place_readers.read_price,
    relations.MEMBERSHIP: place_years.read_membership,
    JOINED: place_years.read_membership,
    LEFT: place_years.read_membership,
    OUTSIDE: place_years.read_outside,
    relations.INDEPENDENCE: place_years.read_year,
    relations.STATEHOOD: place_years.read_year,
    relations.FORMER_NAME: place_years.read_former_name,
}
# What stands for a side of a form: one sign or a class of them.
_SIDE = re.compile(r"\(\?P<(?:a|b|scope)>\[?([\ue010-\ue019]+)")
_compiled = cache(re.compile)
