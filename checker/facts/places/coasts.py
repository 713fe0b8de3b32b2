"""A coast or a seaport that a country without a sea cannot have: 'Bolivia’s Pacific ports', 'fishermen on the coast of Laos'.

Lakes have shores and beaches, rivers have ports; a coast, a seaside or a port on an ocean is of the sea. Silent at countries
on the Caspian, at what is lost, claimed or dreamt of, and where the sentence names another country that has the coast.
"""

import re
from collections.abc import Iterator

from checker.facts.atlas import ADJECTIVE, COUNTRY_SIGN, FEATURE, Atlas, Named
from checker.facts.forms import compiled
from checker.facts.places.place_reading import Clash
from checker.facts.relations import values_of
from checker.patterns import lazy

A, C, F = ADJECTIVE, COUNTRY_SIGN, FEATURE
_ON_CASPIAN = ("Azerbaijan", "Kazakhstan", "Turkmenistan")
_COAST = r"(?:coasts?|coastlines?|seaboard|seaside|sea\sports?|seaports?|territorial\swaters|fishing\sfleet|deep-water\sport)"
_HOW = r"(?:(?!no|lost|former|own)[a-z-]+\s){0,2}"
_FORMS = (
    rf"(?P<a>[{C}{A}])(?:[’']s)?\s{_HOW}(?:(?P<sea>{F})\s)?(?P<coast>{_COAST}|(?<={F}\s)(?:ports?|resorts?|beaches))\b",
    rf"\b(?P<coast>{_COAST})\s(?:of|in)\s(?:{_HOW})(?P<a>{C})(?![\w’'-])",
    rf"(?P<a>{C}),\s(?:whose|which\shas|with)\s(?:an?\s|its\s)?(?:[a-z-]+\s){{0,4}}(?:{F}\s)?(?P<coast>{_COAST})\b",
    rf"(?P<coast>\boff)\s(?:the\s(?:[a-z-]+\s)?coast\sof\s)?(?P<a>{C})(?=[,.;]|$)",
)
_LACKING = lazy(
    r"\b(?:lost|los(?:e|ing|s)|claim\w*|demand\w*|dream\w*|access|without|no|not|never|lacks?|lacked|want\w*|regain\w*|return|once|former\w*"
    r"|empire|coloni\w+|war|ancient|medieval|centur\w+|1\d{3}|joke\w*|if|landlocked|would|nonexistent|imaginary|virtual|based|lake|river)\b",
    re.IGNORECASE,
)


def find_wrong_coasts(text: str, sketch: str, names: dict[int, Named], atlas: Atlas) -> Iterator[Clash]:
    """Where the sentence gives a sea to a country that has none."""
    fact = atlas.traits["landlocked"]
    if len({name.subject for at, name in names.items() if sketch[at] in (A, C)}) != 1 or _LACKING.search(text):
        return
    for form in _FORMS:
        match = compiled(form).search(sketch)
        country = names[match.start("a")] if match else None
        if country and country.subject in values_of(fact) and country.subject not in (*_ON_CASPIAN, "Jordan", "Iraq"):
            if country.subject == "Democratic Republic of the Congo":
                continue
            message = f"A coast is given to {country.subject}; by the reference it is landlocked. Which is meant?"
            yield Clash(country.start, country.end, fact, message, (country.text, "landlocked"))
            return
