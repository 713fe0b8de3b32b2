"""The forms in which prose takes a town for the seat of a state: 'Bulgaria's parliament, which sits in Bucharest'.

Read on a sketch of the sentence (see `atlas`). A parliament sits in the capital; courts and banks often do not, and ministers travel.
"""

from checker.facts import relations
from checker.facts.places.place_parts import A, C, R, T

_BODY = r"(?:parliament|legislature|lower\shouse|upper\shouse|senate|national\sassembly)"
_SITS = r"(?:sits|sitting|sat|meets|meeting|met|convenes|convened|voted|votes|gathered|assembled|debated)"
_NAMED = r"(?:chosen|declared|proclaimed|named|made|picked|designated|confirmed)"
_CAPITAL = r"(?:new\s|national\s|first\s|official\s|administrative\s)?capital(?:\scity)?"
_TOWN = f"(?P<b>{T})(?![\\w’'-])"
_STATE = f"(?P<a>[{C}{R}])(?![\\w-])"
_AREA = r"(?:\s(?:province|state|region|department|prefecture|county|territory))?"

_MOVES = r"(?:mov|shift|transferr?|relocat)(?:ed|es|ing|s|e)?"
_SEAT = r"(?:capital|government|seat\sof\s(?:government|power)|administration|ministries|parliament)"

LEFT_FORMS: tuple[tuple[str, str], ...] = tuple(
    (relations.LEFT_CAPITAL, form)
    for form in (
        # 'began moving Myanmar's government out of Yangon', 'Nigeria moved its capital from Lagos'
        rf"\b{_MOVES}\s(?:the\s)?(?P<a>[{C}{A}])(?:[’']s)?\s{_SEAT}\s(?:away\s)?(?:from|out\sof)\s{_TOWN}",
        rf"(?P<a>{C}),?\s(?:which\s)?(?:has\s|had\s)?(?:[a-z]+\s)?{_MOVES}\s(?:its|the)\s{_SEAT}\s(?:away\s)?(?:from|out\sof)\s{_TOWN}",
        rf"(?P<a>[{C}{A}])(?:[’']s)?\s{_SEAT}\s(?:was\s|were\s|has\sbeen\s)?{_MOVES}\s(?:away\s)?(?:from|out\sof)\s{_TOWN}",
    )
)
CAPITAL_FORMS: tuple[tuple[str, str], ...] = tuple(
    (relations.CAPITAL, form)
    for form in (
        # 'the Bulgarian parliament voted in Bucharest', 'Bulgaria's parliament, which sits in Bucharest'
        rf"(?P<a>[{A}{C}])(?:[’']s)?\s(?:[a-z]+\s)?{_BODY}(?:,\swhich|,)?\s{_SITS}\s(?:[a-z]+\s|on\s[A-Z][a-z]+day\s)?in\s{_TOWN}",
        rf"(?P<a>[{A}{C}])(?:[’']s)?\sgovernment,\s(?:which\s(?:is|sits)\s)?(?:based|seated|sitting|in)\s(?:in\s)?{_TOWN}",
        rf"(?P<b>{T}),?\s(?P<a>{C})[’']s\sseat\sof\s(?:government|power)\b",
        rf"(?P<b>{T}),?\sfrom\s(?:where|which)\s(?:the\s)?(?P<a>{C})\s(?:is|was|has\sbeen)\s(?:governed|ruled|run)\b",
        # 'Bucharest was declared the Bulgarian capital', 'Bucharest became Bulgaria's capital', 'the Bulgarian capital is Bucharest'
        rf"(?P<b>{T})\s(?:was|has\sbeen)\s{_NAMED}\s(?:as\s)?(?:the\s)?(?P<a>{A})\s{_CAPITAL}(?![\w-])",
        rf"(?P<b>{T})\s(?:was|has\sbeen)\s{_NAMED}\s(?:as\s)?(?:the\s)?{_CAPITAL}\sof\s(?:the\s)?{_STATE}",
        rf"(?P<b>{T})\s(?:has\s)?(?:become|became|is|remains)\s(?P<a>{C})[’']s\s{_CAPITAL}(?![\w-])",
        rf"\b[Tt]he\s(?P<a>[{A}{C}])\s{_CAPITAL}\sis\s{_TOWN}(?!\sand\b)",
        # 'Addis Ababa, seat of the African Union and capital of Eritrea'
        rf"(?P<b>{T}),\s[^,;:.()“”{T}{C}{A}]{{3,60}}\sand\s(?:the\s)?{_CAPITAL}\sof\s(?:the\s)?{_STATE}",
        # 'Chengdu, capital of China's Yunnan province'
        rf"(?P<b>{T}),\s(?:the\s)?{_CAPITAL}\sof\s(?:the\s)?(?:{C}[’']s\s|{A}\s)?(?:[a-z-]+\s){{0,2}}?(?P<a>{R}){_AREA}(?![\w-])",
        rf"(?P<b>{T}),\s(?:the\s)?{_CAPITAL}\sof\s(?:the\s)?(?:[A-Za-z-]+\s){{0,3}}?(?:state|province|region|republic|kingdom|emirate|sultanate)\sof\s(?P<a>[{C}{R}])(?![\w-])",
    )
)
