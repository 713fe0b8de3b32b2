"""The forms in which the money of a country is meant: 'the zloty slid in Budapest after Hungary's central bank held its rate'.

Read on a sketch of the sentence (see `atlas`), of money that one or two countries pay in.
"""

from checker.facts import relations
from checker.facts.places.currencies import CURRENCIES, LOCAL_CURRENCIES
from checker.facts.places.place_parts import A, C, T

PRICE = "has prices in"
_KEEPER = r"(?:government|central\sbank|treasury|finance\s(?:minister|ministry))"
_MONEY = rf"(?P<money>{LOCAL_CURRENCIES})(?![\w-])"
_CLEAR = f"[^.;:()“”?{C}{A}]"
_GUARDS = (
    r"(?:defend|support|prop\sup|shore\sup|strengthen|weaken|devalu|revalu|float|peg|steady|protect|save|keep|bolster|stabilis|stabiliz|print|issu)"
    r"(?:s|ed|e|es|ing|ping|ged)?"
)
# Who is paid, fined and taxed at home.
_AT_HOME = r"(?:parliament|government|courts?|lawmakers|workers|farmers|miners|teachers|shoppers|households|drivers|pensioners|families)"

MONEY_FORMS: tuple[tuple[str, str], ...] = (
    (relations.CURRENCY, rf"(?P<a>[{A}{C}])(?:[’']s)?\s{_KEEPER}\b{_CLEAR}{{1,60}}?\s{_GUARDS}\s(?:the|its)\s{_MONEY}"),
    (
        relations.CURRENCY,
        rf"\b[Tt]he\s{_MONEY}{_CLEAR}{{1,60}}?\sin\s{T}\s(?:trading\s)?(?:when|as|after|because|before)\s(?:the\s)?(?P<a>[{C}{A}])(?:[’']s)?\scentral\sbank\b",
    ),
    (
        relations.CURRENCY,
        rf"\b[Tt]he\s(?P<money>{CURRENCIES}|euro)\s(?:has\sbeen|was|became|remains|has\sremained|is\sstill)\s(?P<a>{C})[’']s\s(?:[a-z]+\s)?currency\b",
    ),
    (relations.CURRENCY, rf"(?P<a>{C})(?![\w-]){_CLEAR}{{1,40}}?\d-(?P<money>{LOCAL_CURRENCIES})\s(?:note|coin|bill|banknote)s?\b"),
    (relations.CURRENCY, rf"(?P<a>{C})(?![\w-]){_CLEAR}{{1,130}}?\sthe\s(?P<money>{CURRENCIES}|euro),\sits\s(?:[a-z]+\s)?currency\b"),
    (PRICE, rf"\d\s{_MONEY}{_CLEAR}{{1,60}}?\s(?P<a>[{A}{C}])(?:[’']s)?\s{_AT_HOME}\b"),
    (PRICE, rf"(?P<a>[{A}{C}])(?:[’']s)?\s{_AT_HOME}\b{_CLEAR}{{1,80}}?\d\s{_MONEY}"),
)
