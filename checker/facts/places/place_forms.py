"""The forms in which prose states a fact about a place, read on a sketch of the sentence (see `atlas`)."""

from checker.facts import relations
from checker.facts.atlas import COUNCIL, IN_CONTINENT
from checker.facts.places.currencies import CURRENCIES, LOCAL_CURRENCIES
from checker.facts.places.history_forms import HISTORY_FORMS
from checker.facts.places.place_hints import HINT_FORMS, PRICE
from checker.facts.places.place_parts import END, GOES_ON, HOW, WHICH, A, B, C, R, T
from checker.facts.places.place_paths import PATH_FORMS
from checker.facts.places.records import GROUP_FORMS, RECORD_FORMS

_COMMA = r"(?:,\s|\s[–—-]\s|\s?—\s?|\s\()"
_IS = (
    rf"(?:{_COMMA}(?:which\s(?:is|has\sbeen)\s(?:now\s|still\s|also\s)?)?"
    r"|\s(?:(?:which|that)\s)?(?:is|was|has\sbeen|became|remained|remains|serves\sas)\s(?:now\s|still\s|also\s)?)"
)
# Words that leave a capital the capital ('financial', 'regional' and 'former' do not).
_CITY = (
    r"(?:(?:present|current|modern|present-day|sprawling|bustling|crowded|coastal|leafy|chaotic|battered|besieged|congested|national|seaside|mountain|riverside|flooded"
    r"|administrative|federal|state|political|(?!(?:one|then|self|de|ex)-)[a-z]+-[a-z]+|hilltop|lakeside|harbourside|teeming|compact|tiny|elegant"
    r"|windy|dusty|hilly|smoggy|sunny|rainy|noisy|gritty|steamy|foggy|snowy|chilly|stately|tidy|sleepy|tropical)\s)*"
    r"capital(?:\scity)?"
)
_PAYS = (
    r"(?:still\s|now\s|already\s|also\s)?(?:uses|keeps|has\skept|kept|retains|has\sretained|pays\sin|trades\sin|abandoned|scrapped"
    r"|devalued)"
)
# Where the atlas's words for countries belong ('landlocked'), see `place_clashes`.
TRAIT = "TRAIT"
# What sits in the capital.
_SITS = r"(?:parliament|government|foreign\sministry|defence\sministry|presidential\spalace)"
HOME_CAPITAL = "is the capital"

# What has a capital: countries and their people, states and regions.
_OF_REGIONS = ((f"(?P<a>{C})", f"(?P<a>[{C}{R}])"), (f"(?P<a>[{A}{C}])", f"(?P<a>[{A}{C}{R}])"))
# The form of the sentence, and what it states; groups a and b are the two that do not go together.
_FORMS: tuple[tuple[str, str], ...] = (
    (relations.CAPITAL, rf"(?P<b>{T}){_IS}(?:the\s)?(?:national\s)?{_CITY}\sof\s(?:the\s)?{HOW}(?P<a>{C}){GOES_ON}"),
    (
        relations.CAPITAL,
        rf"(?P<b>{T}){_IS}the\s(?P<a>[{A}{C}])\s{_CITY}(?:{GOES_ON}|(?=\s(?:[a-z]+ed|[a-z]+ing|strung|built|set|hung|high)\s[a-z]))",
    ),
    (relations.CAPITAL, rf"\b[Tt]he\s(?P<a>[{A}{C}])\s{_CITY},?\s(?:of\s)?(?P<b>{T})(?!\s(?:and|or)\b)(?=[\s,.;:]|$)"),
    (relations.CAPITAL, rf"(?P<a>{C})[’']s?\s{_CITY},?\s(?:is\s)?(?P<b>{T})(?!\s(?:and|or)\b)(?=[\s,.;:]|$)"),
    (relations.CAPITAL, rf"(?P<b>{T}){_IS}(?P<a>{C})[’']s?\s{_CITY}{GOES_ON}"),
    (
        relations.MEMBERSHIP,
        rf"(?P<a>{C})(?:,|,?\s(?:which\s)?is)\s(?:(?:itself|also|now)\s)?an?\s(?:full\s|found(?:ing|er)\s)?member\s(?:(?:state|country)\s)?of\s(?:the\s)?(?P<b>{B})"
        rf"{GOES_ON}",
    ),
    (
        relations.MEMBERSHIP,
        rf"(?P<a>{C})(?:,|\sis)\s(?:an?|one\sof\sthe(?:\sfive)?)\s(?:[a-z-]+\s)?permanent\smembers?\s(?:of|on)\sthe\s(?P<b>{COUNCIL}){GOES_ON}",
    ),
    (relations.MEMBERSHIP, rf"(?P<a>{C})(?:,\swhich)?\sbelongs\sto\s(?:the\s)?(?P<b>{B}){GOES_ON}"),
    *((relations.RECORD, form) for form in (*RECORD_FORMS, *GROUP_FORMS)),
    (relations.CAPITAL, rf"(?P<a>{C}),\s(?:(?:an?|the)\s[^,;:()“”{C}{T}]{{3,60}}\s)?whose\s{_CITY}(?:,|\sis)\s(?P<b>{T})(?![\w-])"),
    (relations.CAPITAL, rf"(?P<a>{C})[’']s\s(?:[a-z]+\s){{0,2}}{_SITS}\sin\s(?P<b>{T})(?![\w-])"),
    (relations.CAPITAL, rf"\b[Tt]he\s(?P<a>[{A}{C}])\s{_SITS}\sin\s(?P<b>{T})(?![\w-])"),
    (relations.CURRENCY, rf"(?P<a>{A})\s(?P<money>{CURRENCIES})(?![\w-])"),
    (
        relations.CURRENCY,
        rf"\b[Tt]he\s(?P<money>{CURRENCIES}|euro),?\s(?:is\s)?the\s(?:[a-z]+\s)?currency\sof\s(?:the\s)?(?P<a>{C})(?![\w-])",
    ),
    (relations.CURRENCY, rf"\b[Tt]he\s(?P<money>{CURRENCIES}|euro)(?:,\s(?:which\sis\s)?|\sis\s)(?P<a>{C})[’']s\s(?:[a-z]+\s)?currency\b"),
    (relations.CURRENCY, rf"(?P<a>{C})[’']s\s(?P<money>{CURRENCIES})(?=[,.;]|$|\s[a-z])"),
    (relations.CURRENCY, rf"(?P<a>{C}){WHICH}\s{_PAYS}\s(?:in\s)?(?:the\s|its\s)?(?P<money>{CURRENCIES}|euro)(?![\w-])(?!\szone)"),
    (relations.CURRENCY, rf"(?P<money>{CURRENCIES}|euros?),\sthe\s(?P<a>{A})\scurrency\b"),
    (relations.MEMBERSHIP, rf"(?<!-)(?P<b>{B})\s(?:member|ally)(?:\sstate|\scountry)?,?\s(?P<a>{C})(?![\w’'-])"),
    (
        relations.MEMBERSHIP,
        rf"(?P<a>{C}),\s(?:one\sof\sthe\s|an?\s|the\s)(?:[\w-]+\s){{0,2}}(?P<b>{B})(?:[’']s)?\s(?:[a-z-]+\s)?(?:members?|countr(?:y|ies)|states?|nation)(?:\ssince\s\d{{4}})?{END}",
    ),
    (
        relations.MEMBERSHIP,
        rf"(?P<b>{B})(?:,\s(?:an?|the)\s[^,;]{{3,40}}?)?,?\s(?:of|to)\swhich\s(?:the\s)?(?P<a>{C})\s(?:is|belongs)\b(?!\s(?:not|no|only)\b)(?!\s(?:an?\s)?(?:associate|observer|candidate|former|founder|partner)\b)",
    ),
    (
        relations.TRAIT,
        rf"\b(?!Kingdom)(?P<trait>{TRAIT})\s(?:and\s[a-z-]+\s)?(?:(?:(?!federal)[a-z-]+\s){{0,2}}(?:country|nation|state|republic)\s(?:of\s)?)?(?:of\s)?(?:the\s)?(?P<a>{C})(?![\w-])(?!\s(?:and|or)\b)",
    ),
    (
        relations.TRAIT,
        rf"(?P<a>{C})(?:,|\sis)\s(?:an?|the|{IN_CONTINENT}[’']s)\s(?:[a-z-]+,?\s){{0,3}}(?P<trait>{TRAIT})(?:\s(?:[a-z-]+\s){{0,2}}(?:country|nation|state|republic)\b|{END})",
    ),
    (HOME_CAPITAL, rf"\b(?:[Tt]he\s{_CITY},|[Ii]n\sthe\s{_CITY})\s(?P<a>{T})(?=[,.;]|$)"),
    (HOME_CAPITAL, rf"(?P<a>{T}),\sthe\s(?:country[’']s\s)?{_CITY}(?=[,.;]|$)"),
    # 'In Bangkok a fistful of baht', 'the central bank in Warsaw … the zloty'
    (
        PRICE,
        rf"(?P<a>[{T}{C}])(?![\w-])[^.;:()“”]{{1,120}}?\s(?:the|an?|one|(?<!reserves\s)of|(?<!paid\s)(?<!debts\s)(?<!trade\s)in|\d[\d.,]*|[a-z]*(?:hundred|thousand)|million|billion|paper|new|fresh)"
        rf"\s(?P<money>{LOCAL_CURRENCIES})(?![\w-])",
    ),
    *HISTORY_FORMS,
    *HINT_FORMS,
    *PATH_FORMS,
)


def _with_regions(form: str) -> str:
    for country, wider in _OF_REGIONS:
        form = form.replace(country, wider)
    return form


FORMS = tuple((relation, _with_regions(form) if relation == relations.CAPITAL else form) for relation, form in _FORMS)
