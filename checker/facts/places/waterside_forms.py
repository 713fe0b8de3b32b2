"""The forms in which prose sets places by a water, and countries about one: 'the level of the Danube in Cologne'.

Read on a sketch of the sentence (see `atlas`). What countries share a lake is known to be meant where at least one of them is right.
"""

from checker.facts import relations
from checker.facts.places.place_parts import END, C, F, R, T
from checker.facts.places.place_paths import ANY

SHARE = "is shared by"
_BEHIND = r"(?![\w’'-])"
_WATER = f"(?P<a>{F}){_BEHIND}"
_TOWN_ON = rf"(?P<b>{F}){_BEHIND}"
_ASIDE = rf"(?:,\s[^.;:()“”?{C}{T}]{{3,80}}?)?,?\s"
_PAIR = rf"{C}\sand\s(?:the\s)?{C}"
_LINE = r"(?:border|frontier|boundary)"
_RUNS = r"(?:runs|passes|cuts|goes|follows|crosses|lies|is)\s(?:[a-z]+\s)?(?:(?:through|along|across|over|down|in)\s)?"
_HARBOUR = r"(?:port|resort|town|city|harbour|harbor|beach(?:es)?|village|base)"
_COURSE = r"(?:level|banks?|waters|mouth|surface|middle|bottom|depths|bend|embankment)"
_OVER = rf"\b(?:{_COURSE}\sof|bridge\son|spans?|(?i:in|into|from|along|over|across|beside|up|down))"

_SHARED: tuple[tuple[str, str], ...] = (
    # 'Lake Titicaca, the high Andean lake that it shares with Chile'
    (
        relations.WITHIN,
        rf"{_WATER}{_ASIDE}(?:that|which|whose\s[a-z]+)\s(?:it|they|the\scountry|{C})\sshare[sd]?\swith\s(?:the\s)?(?:[a-z-]+\s)?(?P<b>{C}){_BEHIND}",
    ),
    (
        SHARE,
        rf"(?P<list>{_PAIR}),?\s(?:which\s|that\s|who\s)?(?:both\s)?(?:share|straddle|border\son)\s(?:the\s)?(?P<a>[{F}{R}]){_BEHIND}",
    ),
    (
        SHARE,
        rf"{_WATER}{_ASIDE}where\s(?:the\sborders\sof\s)?(?P<list>{C}\s(?:meets|and|touches|borders)\s(?:the\s)?{C})(?=[,.;]|\smeet)",
    ),
    (SHARE, rf"\b{_LINE}\s(?:between|of)\s(?P<list>(?:the\s)?{_PAIR}),?\s(?:which\s)?{_RUNS}(?:the\s)?{_WATER}"),
    (
        SHARE,
        rf"{_WATER}(?:,?\sin|{_ASIDE}(?:common\sto|(?:[a-z\d]+\s){{0,6}}?on\sthe\s{_LINE}\s(?:between|of)|half\sof\sit\sin))"
        rf"\s(?P<list>(?:the\s)?{C}\sand\s(?:the\s|half\sin\s)?{C}){END}",
    ),
    (SHARE, rf"{_WATER},?\s(?:[a-z]+\s)?on\s(?P<list>{C}[’']s\s(?:[a-z]+\s)?{_LINE}\swith\s(?:the\s)?{C}){_BEHIND}"),
    (SHARE, rf"(?P<list>{C},\swhich\sshares\s(?:the\s)?(?:[a-z]+\s(?:of\s)?)?(?P<a>[{F}{R}])\swith\s(?:the\s)?{C}){_BEHIND}"),
    # 'the Strait of Malacca, the lane separating the peninsula from Borneo'
    (
        relations.LINKS,
        rf"{_WATER},\s[^.;:()“”?{ANY}]{{3,50}}?\s(?:separating|dividing|parting)\s(?:the\s)?(?:[A-Za-z-]+\s){{1,2}}?from\s(?:the\s)?(?P<b>[{F}{R}]){_BEHIND}",
    ),
    (
        relations.LINKS,
        rf"{_WATER},\s[^.;:()“”?{ANY}]{{3,50}}?\s(?:(?:short\scut|shortcut|link|passage)\s(?P<loose>from)|between|linking|joining)\s(?:the\s)?(?P<b>{F})\s(?:to|and|with)\s(?:the\s)?(?P<c>{F}){_BEHIND}",
    ),
)
_ON_SHORE: tuple[str, ...] = (
    # 'the port of Odesa on the Baltic', 'Odesa looks out on the Baltic', 'once a playground on the Baltic'
    rf"\b{_HARBOUR}\sof\s(?P<a>{T}),?\son\s(?:the\s)?{_TOWN_ON}",
    rf"(?P<a>{T}),?\s(?:which\s)?(?:looks\s(?:out\s)?(?:on(?:to)?|over)|faces|overlooks|(?:sits|stands|lies)\s(?:on|beside))\sthe\s{_TOWN_ON}(?=[,.;]|$|\sand\s[a-z])",
    rf"(?P<a>{T}),\s(?:once\s|long\s|now\s)?(?:an?|the|{C}[’']s)\s(?:[a-z-]+\s){{0,3}}?(?:{_HARBOUR}|playground|window|gateway|outlet)\son\s(?:the\s)?{_TOWN_ON}",
    rf"\b[Oo]n\s(?:the\s|its\s)?(?P<b>{F})\s(?:coast|shores?),\s(?P<a>{T}){_BEHIND}",
    rf"\b[Ff]rom\sits\s(?:[a-z]+\s)?(?:beach(?:es)?|port|harbour|quays?|perch|place)\son\s(?:the\s)?{_TOWN_ON},\s(?P<a>{T}){_BEHIND}",
    rf"(?P<a>{T}),?\swhere\s(?:the\s)?{_TOWN_ON}\s(?:laps|meets|washes|breaks|runs|flows)\b",
    # 'the level of the Danube in Cologne', 'the Danube, Cologne's river', 'the Danube beneath Prague's Charles Bridge'
    rf"{_OVER}\sthe\s(?:river\s)?(?P<b>{F})\s(?:in|at)\s(?P<a>{T}){_BEHIND}",
    rf"\b[Tt]he\s(?P<b>{F}),\s(?P<a>{T})[’']s\s(?:[a-z]+\s)?(?:river|waterway|lake)\b",
    rf"\bthe\s(?P<b>{F})\s(?:beneath|below|under|beside|near|by|off)\s(?P<a>{T})[’']s\b",
    rf"(?P<a>[{T}{F}]),?\s(?:which\s(?:is|was)\s)?(?:built|spread|set|laid\sout|strung\sout|perched|founded)\s(?:[a-z]+\s)?(?:on|along|astride|above|beside|across)\s"
    rf"(?:[a-z]+\s(?:sides|banks|bends?)\sof\s)?the\s{_TOWN_ON}",
    rf"\b[Tt]he\s(?P<b>{F})\s(?:has\s)?flooded\s(?P<a>{T})(?=[,.;]|$|\s[a-z])",
)

WATERSIDE_FORMS = (*_SHARED, *((relations.WITHIN, form) for form in _ON_SHORE))
