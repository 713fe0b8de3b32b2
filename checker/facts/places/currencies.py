"""Which currency a country pays in, as prose calls it."""

from functools import cache

from checker.facts import relations
from checker.facts.atlas import Atlas
from checker.facts.relations import values_of
from checker.facts.store import Fact

# Names of one currency each, as they stand in a text: the singular; and those that are plurals or other spellings of one.
_NOUNS = (
    "afghani baht birr boliviano cedi dinar dirham dollar dong dram drachma escudo forint franc guilder hryvnia koruna krona krone"
    " kwacha kwanza kyat"
    " bolivar denar gourde guarani kuna lempira lev lira manat markka ngultrum ouguiya riel rufiyaa somoni tugrik"
    " manat metical naira peseta peso pound pula quetzal rand rial ringgit riyal ruble rupee rupiah schilling"
    " shekel shilling"
    " taka tenge yen yuan zloty zloti"
).split()
_SPELT = {
    "kronor": "krona", "kroner": "krone", "króna": "krona", "krónur": "krona", "kronur": "krona", "koruny": "koruna", "rouble": "ruble",
    "renminbi": "yuan", "zlotys": "zloty", "zlotych": "zloty", "złoty": "zloty", "leva": "lev", "lire": "lira", "meticais": "metical",
    "new shekel": "shekel", "hryvnias": "hryvnia", "drachmas": "drachma", "pesetas": "peseta", "boliviano": "boliviano",
}  # fmt: skip
# What they paid in before, and what is used beside the country's own money.
_BESIDE = {
    "franc": "France; Belgium; Luxembourg; Monaco",
    "lira": "Italy; Malta; Turkey; Syria; Lebanon; San Marino; Vatican City",
    "peseta": "Spain",
    "escudo": "Portugal",
    "drachma": "Greece",
    "guilder": "Netherlands; Suriname",
    "schilling": "Austria",
    "koruna": "Czechia; Slovakia",
    "pound": "Ireland; Cyprus; Israel; Malta; Turkey; Australia; Lebanon; Syria; Nigeria; South Africa; New Zealand",
    "dollar": "Ecuador; El Salvador; Panama; Zimbabwe; East Timor; Palau; Micronesia; Marshall Islands; Cambodia; Lebanon; United States"
    "; Liberia; Malaysia; Ethiopia; Hong Kong; Bahamas; Bermuda",
    "peso": "Puerto Rico; El Salvador",
    "ruble": "Ukraine; Kazakhstan; Tajikistan; Latvia; Lithuania; Estonia; Uzbekistan; Moldova; Armenia; Georgia; Azerbaijan",
    "dinar": "Croatia; Bosnia and Herzegovina; Montenegro; Slovenia; North Macedonia; Iran; Yemen; Sudan",
    "kuna": "Croatia",
    "markka": "Finland",
    "rupee": "Bhutan; Maldives; Myanmar; Kenya",
    "rand": "Namibia; Lesotho; Eswatini; Zimbabwe",
    "lev": "Bulgaria",
    "rial": "Saudi Arabia; Qatar",
    "riyal": "Iran; Oman; Yemen",
    "krona": "Norway; Denmark",
    "krone": "Sweden; Iceland; Estonia",
    "shilling": "United Kingdom; Ireland; Australia; Somalia; Austria",
    "kwanza": "Angola",
    "dirham": "Libya; Qatar",
    "euro": "Kosovo; Montenegro; Andorra; Monaco; San Marino; Vatican City; Bulgaria",
    "yuan": "Taiwan",
    "shekel": "Palestine",
}
CURRENCIES = "|".join(sorted({*(f"{noun}s?" for noun in _NOUNS), *_SPELT, "roubles", "euros"}, key=len, reverse=True))


# What one or two countries pay in, so that a sum of it stands for a price there.
_LOCAL = (
    "baht birr cedi dong dram forint hryvnia koruna krona krone kwacha kwanza kyat lari lempira lev metical naira pula quetzal rand"
    " ringgit rupiah shekel taka tenge zloty"
).split()
LOCAL_CURRENCIES = "|".join(f"{noun}s?" for noun in sorted(_LOCAL, key=len, reverse=True)) + "|kronor|kroner"
# Not these beside them, which people pay in far from home.
SPENT_CURRENCIES = LOCAL_CURRENCIES + "|" + "|".join(f"{noun}s?" for noun in "dinar dirham lira peso rial riyal rouble ruble rupee".split())


def find_currency(atlas: Atlas, country: str, word: str) -> Fact | None:
    """The fact that says what the country pays in, where it is not this."""
    noun = word.lower()
    noun = _SPELT.get(noun) or _SPELT.get(noun.removesuffix("s")) or noun.removesuffix("s")
    fact = atlas.fact(relations.CURRENCY, country)
    if fact is None or country in _countries_beside(noun):
        return None
    own = {name.split()[-1].lower() for name in values_of(fact)}
    return None if noun in {_SPELT.get(name, name) for name in own} else fact


@cache
def _countries_beside(noun: str) -> frozenset[str]:
    return frozenset(_BESIDE.get(noun, "").split("; "))
