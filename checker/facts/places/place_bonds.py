"""What a strait or a bridge joins, where a river rises, and in which part of a country a town lies: 'in south-western France'.

Read on a sketch of the sentence (see `atlas`).
"""

from checker.facts import relations
from checker.facts.atlas import FEATURE as F
from checker.facts.atlas import IN_CONTINENT as K
from checker.facts.places.currencies import CURRENCIES, SPENT_CURRENCIES
from checker.facts.places.place_parts import HOW, PLACE_NOUN, A, B, C, R, T

SHARE, PRICE = "is shared by", "has prices in"
_NAMES = f"{T}{F}{C}{R}{K}{B}"
_ASIDE = rf"(?:,\s(?:an?|the|one)\s[^,;:()“”{_NAMES}]{{2,60}}?)?,?\s(?:which\s|that\s)?(?:[a-z]+ly\s)?"
_JOINS = (
    r"(?:(?:has\s|have\s)?(?:link|connect|join|separat|divid|part)(?:ed|s|es|ing|e)?|runs\sbetween|lies\sbetween"
    r"|carries\s[a-z\s]{3,20}\sbetween)"
)
_RISES = (
    r"(?:(?:rises|springs|begins|wells\sup)\s(?:[a-z]+\s)?in|flows\sfrom|(?:begins|starts)\sits\s[a-z]+\s(?:[a-z]+\s)?in"
    r"|(?:has|having|with)\sits\s(?:source|headwaters|beginnings)\s(?:high\s)?in)"
)
_BEHIND = r"(?![\w’'-])"
_PART = r"(?P<way>(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?)"
_FAR = r"(?:far\s|extreme\s|deep\s)?"
_TOWN = rf"(?:{PLACE_NOUN})"
_TAKES = r"(?:took|takes|accepts?|accepted|pays?\sin|paid\sin|price[sd]?\s\w+\sin|still\suses|uses|used|charges?|deals?\sin|trades?\sin)"

BOND_FORMS: tuple[tuple[str, str], ...] = (
    # 'the Strait of Messina, which separates Sicily from the Italian mainland'
    (
        relations.LINKS,
        rf"(?P<a>{F}){_ASIDE}{_JOINS}\s(?:the\s)?(?P<b>[{F}{C}{R}])\s(?:and|with|to|from)\s(?:the\s)?(?P<c>[{F}{C}{R}{A}]){_BEHIND}",
    ),
    (
        relations.LINKS,
        rf"(?P<a>{F})(?:,\s(?:an?|the)\s[^,;:()“”{_NAMES}{A}]{{2,40}}?)?\s(?:[a-z]+\s)?between\s(?:the\s)?(?P<b>[{F}{C}{R}])\sand\s(?:the\s)?(?P<c>[{F}{C}{R}{A}]){_BEHIND}",
    ),
    # 'the Rio Grande, which rises in Colorado'
    (relations.RISES, rf"(?P<a>{F}){_ASIDE}{_RISES}\s(?:the\s)?(?:{A}\s)?{HOW}(?P<b>[{C}{R}{F}])(?![\w-])"),
    (
        relations.RISES,
        rf"(?P<a>{F}){_ASIDE}(?:rises|springs|begins)\s(?:[a-z]+\s)?in\sthe\s{HOW}(?P<b>{A})\s(?:[a-z]+\s)?(?:{F}|mountains|hills|highlands)",
    ),
    (
        relations.RISES,
        rf"\b(?:source|headwaters|headstream)\sof\sthe\s(?P<a>{F})(?:,|\sis|\sare|\slies?)?\s(?:high\s)?in\s(?:the\s)?{HOW}(?P<b>[{C}{R}{F}])(?![\w-])",
    ),
    # 'Lille, in northern France', 'the northern French city of Lille', 'Lille and other towns in northern France'
    (
        relations.POSITION,
        rf"(?P<a>{T})(?:,\s(?:an?|the)\s[^,;:.()“”{_NAMES}{A}]{{2,60}}?|\s(?:is|was|lies|stands|sits)(?:\s[a-z]+)?|\sand\sother(?:\s[a-z]+){{1,3}}?)?,?"
        rf"\s(?:in|of|across)\s(?:the\s)?{_FAR}{_PART}\s(?:of\s)?(?:the\s)?(?P<b>[{C}{R}]){_BEHIND}",
    ),
    (relations.POSITION, rf"\b[Tt]he\s{_PART}\s(?:(?P<b>{A})\s)(?:[a-z]+\s){{0,2}}?{_TOWN}(?:\sof)?\s(?P<a>{T}){_BEHIND}"),
    (relations.POSITION, rf"(?P<a>{T}),\s(?:an?|the)\s(?:[a-z]+\s)?{_PART}\s(?P<b>{A})\s(?:[a-z]+\s){{0,2}}?{_TOWN}\b"),
    (relations.POSITION, rf"(?P<a>{T}),\s{_PART}\s(?P<b>[{C}{R}])(?=[,.;)]|$)"),
    (relations.POSITION, rf"(?P<b>[{C}{R}])[’']s\s{_FAR}{_PART}\s(?:[a-z]+\s){{0,2}}?{_TOWN}(?:,|\sof)\s(?P<a>{T}){_BEHIND}"),
    (relations.POSITION, rf"\b{_PART}\s(?P<b>[{C}{R}]),\swhere\s(?P<a>{T})\s(?:is|was|has|had|lies|stands)\b"),
    (relations.POSITION, rf"\b[Tt]he\s{_PART}\s{_TOWN}\sof\s(?P<a>{T}),\sone\sof\s(?P<b>[{C}])[’']s\b"),
    (relations.POSITION, rf"(?P<a>{T}),?\sin\s(?P<b>{C})[’']s\s{_FAR}(?P<way>(?:north|south|east|west)(?:-?(?:east|west))?){_BEHIND}"),
    # 'shops in Zagreb, which still took the kuna', '2 billion kroner, the Danish currency'
    (
        PRICE,
        rf"(?P<a>[{T}{C}]),\s(?:which|where)\s[^.;:()“”{_NAMES}{A}]{{0,40}}?\b{_TAKES}\s(?:the\s|its\s)?(?P<money>{SPENT_CURRENCIES})(?![\w-])",
    ),
    (relations.CURRENCY, rf"(?P<money>{CURRENCIES}|euros?),\sthe\s(?P<a>{A})\scurrency\b"),
)
