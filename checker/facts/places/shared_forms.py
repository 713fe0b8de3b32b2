"""The forms in which prose sets countries about one water or border: 'Lake Titicaca, which Peru shares with landlocked Bolivia'.

Read on a sketch of the sentence (see `atlas`). What countries share is known to be meant where at least one of them is right.
"""

from checker.facts import relations
from checker.facts.places.place_parts import END, HOW, OF_K, A, C, F, K, R, T
from checker.facts.places.place_paths import ANY

SHARE, EACH = "is shared by", "holds each of"
_BEHIND = r"(?![\w’'-])"
_WATER = f"(?P<a>{F}){_BEHIND}"
_ASIDE = rf"(?:,\s[^.;:()“”?{C}{T}]{{3,80}}?)?,?\s"
_PAIR = rf"{C}\sand\s(?:the\s)?{C}"
_LINE = r"(?:border|frontier|boundary)"
_RUNS = r"(?:runs|passes|cuts|goes|follows|crosses|lies|is)\s(?:[a-z]+\s)?(?:(?:through|along|across|over|down|in)\s)?"
_HALF = r"(?:(?:[a-z-]+\s){0,3})"
_THINGS = (
    r"(?:capitals|cities|towns|ports|resorts|villages|islands|lakes|rivers|mountains|peaks|volcanoes|countries|nations|states|provinces"
    r"|regions)"
)
_MANY = rf"(?P<list>(?:the\s)?[{T}{F}{R}{C}](?:,\s(?:the\s)?[{T}{F}{R}{C}])*,?\sand\s(?:the\s)?[{T}{F}{R}{C}]){_BEHIND}"
_SUCH_AS = r"(?:,|:|\s[–—])?\s(?:such\sas\s|including\s|like\s|notably\s|among\sthem\s|namely\s)?"
_OUTER = f"(?P<b>[{C}{F}{R}{K}]){_BEHIND}"

SHARED_FORMS: tuple[tuple[str, str], ...] = (
    # 'Titicaca, which Peru shares with landlocked Bolivia', 'Haiti shares the island of Hispaniola with the Dominican Republic'
    (SHARE, rf"(?P<a>{F}),?\s(?:which|that)\s(?P<list>(?:the\s)?{C}\s(?:shares|shared)\swith\s(?:the\s|its\s)?{_HALF}{C}){_BEHIND}"),
    (
        SHARE,
        rf"(?P<list>{C}(?:,\swhich)?\sshares\s(?:the\s)?(?:[a-z]+\s(?:of\s)?)?(?P<a>[{F}{R}])\swith\s(?:the\s|its\s)?{_HALF}{C}){_BEHIND}",
    ),
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
    (
        SHARE,
        rf"{_WATER},?\s(?:[a-z]+\s)?(?:on|marks|forms|follows)\s(?P<list>{C}[’']s\s(?:[a-z]+\s)?{_LINE}\swith\s(?:the\s)?{C}){_BEHIND}",
    ),
    # 'capitals on the Danube, Vienna, Bratislava and Budapest', 'Vienna and Linz, both on the Danube'
    (EACH, rf"\b(?i:{_THINGS})\s(?:[a-z]+\s){{0,2}}?(?:on|in|along|of|by|across)\s(?:the\s)?{HOW}{_OUTER}{_SUCH_AS}{_MANY}"),
    (EACH, rf"(?P<b>[{A}{OF_K}{F}{R}])\s(?:[a-z-]+\s){{0,2}}?{_THINGS},?\s(?:such\sas|including|like|of)\s{_MANY}"),
    (EACH, rf"{_MANY},?\s(?:(?:both|all|two|three|four)\s|(?<=,\s)the\s)(?:[a-z-]+\s){{0,3}}?(?:on|in|along|of)\s(?:the\s)?{HOW}{_OUTER}"),
    # 'the Suez Canal, which links', 'the Strait of Malacca, the lane separating the peninsula from Borneo'
    (
        relations.LINKS,
        rf"(?P<a>{F}),?\s(?:which\s|that\s)?(?:link|connect|join)(?:s|ing)\s(?:the\s)?(?P<b>{F})\s(?:and|with|to)\s(?:the\s)?(?P<c>{F})",
    ),
    (
        relations.LINKS,
        rf"{_WATER},\s[^.;:()“”?{ANY}]{{3,50}}?\s(?:separating|dividing|parting)\s(?:the\s)?(?:[A-Za-z-]+\s){{1,2}}?from\s(?:the\s)?(?P<b>[{F}{R}]){_BEHIND}",
    ),
    (
        relations.LINKS,
        rf"{_WATER},\s[^.;:()“”?{ANY}]{{3,50}}?\s(?:(?:short\scut|shortcut|link|passage)\s(?P<loose>from)|between|linking|joining)\s(?:the\s)?(?P<b>{F})\s(?:to|and|with)\s(?:the\s)?(?P<c>{F}){_BEHIND}",
    ),
    (relations.WITHIN, rf"\b[Tt]he\s(?P<b>{F}),\s(?P<a>{T})[’']s\s(?:[a-z]+\s)?(?:river|waterway|lake)\b"),
)
