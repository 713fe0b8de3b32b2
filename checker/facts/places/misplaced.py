"""What a sentence says of where a thing lies: two names with nothing between them but words of geography and such as join words.

Read on a sketch of the sentence (see `atlas`), in whatever order the two are told: 'Timbuktu, the ancient desert city in northern Niger',
'Laos, home to Angkor Wat', 'the Seine winds through Lyon'. One reading for towns, waters, mountains, islands, sights and countries.
"""

import re
from collections.abc import Iterator

from checker.facts import relations
from checker.facts.atlas import ADJECTIVE, COUNTRY_SIGN, FEATURE, IN_CONTINENT, OF_CONTINENT, REGION, TOWN, Atlas, Named
from checker.facts.places.place_pairs import lies_in
from checker.facts.places.place_parts import END, HOW, PLACE_NOUN
from checker.facts.places.place_reading import Reading
from checker.patterns import lazy

# Of what the atlas takes for regions these are languages too.
_LANGUAGES = ("English", "Welsh", "Scottish", "Norman")
_NAMES = "\ue010-\ue019"
# What leads a description off to something else, or makes another its subject.
_AWAY = (
    r"to|from|with|near|nearer|nearest|beyond|between|against|opposite|facing|like|unlike|than|by|for|or|but|named|called|not|never|no|nor|then|after"
    r"|before|until|who|whose|when|while|miles?|km|kilometres|hours?|minutes?|border|frontier|rival|twin|sister|outside|about|under|around|off|popular"
    r"|famous|known|said|says|only|half|instead|formerly|seen|held|sold|based|and|that|which"
)
_FREE = rf"(?!(?:{_AWAY})\b)[a-z][\w-]*"
_ADJECTIVE = rf"(?!(?:in|on|at|of|the|an?|is|was)\b){_FREE},?\s"
# What places do, and what is a part of a place or praise of it.
_LIES = (
    r"lies|lying|stands?|standing|sits?|sitting|rises?|rising|looms?|looming|towers?|sprawls?|sprawling|spreads?|stretch(?:es|ing)|runs?|located"
    r"|situated|set|perched|tucked|nestl\w+|belongs?|belonging|winds|winding|smok(?:es|ing)|floods|empties|pours|drains|spills|flows?|flowing"
)
_PART = (
    r"heart|edge|banks?|shores?|slopes?|flanks?|coast(?:line)?|tip|foot|cent(?:re|er)|outskirts|corner|mouth|middle|pride|jewel|pearl|gem|crown|symbol|wonder"
    r"|giant|bowl|basket|heartland|waters|parts?|sides?|countries|nations|metres|feet|highlands|hills|mountains|north|south|east|west"
)
_EPITHET = rf"[{FEATURE}{ADJECTIVE}{OF_CONTINENT}](?=\s(?:[a-z-]+\s){{0,2}}?{PLACE_NOUN}\b)"
_WORD = (
    rf"(?>(?:carved|hewn|cut)\sfrom|{_FREE}|[A-Z][a-z]+|\d[\w,.-]*|{_EPITHET}|(?:that|which)(?=\s(?:[a-z]+ly\s|long\s)?(?:is|are|has\sbeen|{_LIES})\b)"
    rf"|and(?=\s(?:most|[a-z]+est)\b))"
)
# A description names a thing of geography, and may go on over any words that lead to no other thing.
_DESCRIBED = rf"(?=[^;:.()]*\b(?:{PLACE_NOUN}|{_LIES}|{_PART})\b)(?:{_WORD},?\s){{1,14}}?"
_OPENS = r"(?:,|\s[–—])\s"
_IS = r",?\s(?:which\s|that\s)?(?:is|are|was|remains|became)\s(?:now\s|still\s|also\s|itself\s)?"
_ARTICLE = r"(?:(?:an?|the|one\sof\sthe|another)\s)"
_IN = r"(?:in|on|of|at|along|across|through|into|astride|inside|belong(?:s|ing)?\sto)\s(?:the\s)?"
_AT_PART = rf"(?:in|on|at|along)\sthe\s(?:{_FREE}\s){{0,2}}(?:{PLACE_NOUN}|{_PART})\sof\s(?:the\s)?"
_HELD_BY = r"(?:which\s)?(?:is\s|are\s)?(?:owned|administered|governed|run|held)\sby\s(?:the\s)?"
_CUT_BY = rf"(?:split|divided|bisected|sliced|cut|crossed|washed)\s(?:{_FREE}\s){{0,6}}by\sthe\s(?:{_FREE}\s){{0,3}}"
_SPANS = (
    r"(?:which\s|that\s)?(?:covers|occupies|takes\sup|fills|dominates|crosses|drains|irrigates|bisects|(?:cuts|runs|winds)\s(?:through|across|down)"
    r"|(?:looms|towers|rises)\s(?:over|above))\s(?:(?:much|most|parts?|all|half|swathes|a\s[a-z]+|two-thirds)\sof\s)?(?:the\s)?"
)
_FLOWS = r"(?:flows|runs|winds|passes|meanders|snakes|sweeps|curls)\s(?:through|past|by)\s"
_A, _B = f"(?P<a>[{TOWN}{FEATURE}{REGION}{COUNTRY_SIGN}])", f"(?P<b>[{_NAMES}])"
# The thing first, then what holds it behind a preposition, or as an epithet of what it is called.
_BEHIND_LINK = lazy(
    rf"{_A}(?:{_OPENS}{_DESCRIBED}|{_IS}(?:an?|the|one|part)\s{_DESCRIBED}|(?:{_IS}|\s)(?:{_LIES})\s(?:{_WORD}\s){{0,4}}?)(?:{_IN}|{_AT_PART}){HOW}{_B}"
)
_BARE_LINK = lazy(
    rf"(?!{TOWN}\s(?:on|along)\s){_A.replace(COUNTRY_SIGN, '')}(?:,?\s|{_IS})(?:(?:{_IN}|{_AT_PART}|{_HELD_BY}|{_SPANS}){HOW}|{_CUT_BY})"
    rf"{_B}"
)
_AS_EPITHET = lazy(
    rf"{_A}(?:(?:{_OPENS}|\s(?:is|was|remains|became)\s)(?:{_DESCRIBED}(?:that\sis\s|of\s)|(?:{_DESCRIBED})?(?:in|on|along)\s)?(?:which\sis\s)?{_ARTICLE}?(?:[a-z]+est\s(?:of|among)\s(?:the\s)?)?|(?<={TOWN})[’']s\s)"
    rf"(?:{_ADJECTIVE}){{0,3}}{_B}"
)
_COUNTRY_IN = lazy(rf"(?P<a>{COUNTRY_SIGN}),\sin\s(?:the\s)?{HOW}(?P<b>[{REGION}{IN_CONTINENT}])")
_NEXT = lazy(rf"{_A},\s(?:the\s)?{_B}")
# What holds it first.
_OUTER_FIRST = lazy(
    rf"{_B}(?:(?:[’']s)?\s(?:{_ADJECTIVE}){{0,4}}?(?!capital){PLACE_NOUN}(?:,|\sof|\sis|(?<!state)(?<!giant)(?<!neighbour))\s|[’']s\s"
    r"|,?\s(?:is\s|which\sis\s)?home\s(?:to|of)\s|,?\s(?:which|that)\s(?:[a-z]+ly\s)?(?:owns|administers|governs|controls)\s"
    rf"|(?<={REGION})\sof\s)(?:the\s)?{_A}"
)
_WATER_FIRST = lazy(rf"(?P<b>{FEATURE})(?:,?\s(?:which\s|that\s)?{_FLOWS}|\s(?:at|below|beneath|near)\s)(?P<a>{TOWN})")
_PAIR = lazy(rf"(?P<b>{ADJECTIVE})\s(?P<a>{FEATURE})")
# What follows the two.
_SHORE = r"shores?|shoreline|banks?|(?:water|lake|river|sea)(?:front|side)"
_NOUN_BEHIND = lazy(rf"(?:[’']s)?\s(?:{_ADJECTIVE}|[{FEATURE}{OF_CONTINENT}]\s){{0,3}}(?:{PLACE_NOUN}|{_SHORE})\b|\s[{FEATURE}{REGION}]")
_GOES_ON = lazy(rf"{END}|\s(?!and\s(?:the\s)?[A-Z{_NAMES}]|border|frontier|embassy|war|crisis)[a-z]")
_LISTED_BEFORE = lazy(rf"(?:[{_NAMES}]|[A-Z][\w.]*)(?:,|,?\sand)\s(?:the\s)?$")
_LISTED_BEHIND = lazy(rf"(?:,|,?\s(?:and|or))\s(?:in\s|on\s)?(?:[Tt]he\s)?[{_NAMES}]|,?\s(?:and|or)\s(?:in|on|[A-Z])")
# 'a territory of the United States located in the Caribbean', 'the Treaty of Paris, Spain'
_OWNED, _TITLE = lazy(r"\bof\s(?:the\s)?$"), lazy(r"\b[A-Z][a-z]+\sof\s(?:the\s)?$")
_ANY = lazy("")
_CLOSES = lazy(r"(?![\w’'-])")
_STOPS = lazy(r"(?!,?\s(?:and|or)\b)(?:[,.;)]|$)")


def find_ties(atlas: Atlas, sketch: str, names: dict[int, Named], is_past: bool) -> Iterator[Reading]:
    """Yield a reading of each two names that the sentence ties: the thing in group a, what holds it in group b."""
    places = sorted(names)
    for at, first in enumerate(places):
        for last in places[at + 1 : at + 3]:
            is_people = sketch[last] in (ADJECTIVE, OF_CONTINENT) or names[last].text in _LANGUAGES
            if is_people and not _NOUN_BEHIND.match(sketch, last + 1):
                continue  # 'Macau, spelt Macao in English'
            for match in _match_ties(sketch, first, last + 1, is_listed(atlas, sketch, names, first, last)):
                yield Reading(atlas, relations.WITHIN, match, names, is_past)


def is_listed(atlas: Atlas, sketch: str, names: dict[int, Named], first: int, last: int) -> bool:
    """Whether the first of two names ends a list or the last begins one; what holds the last is no list ('in County Down, Ulster')."""
    behind = _LISTED_BEHIND.match(sketch, last + 1)
    holder = names.get(behind.end() - 1) if behind else None
    is_followed = behind is not None and not (holder and lies_in(atlas, names[last].subject, holder.subject))
    return is_followed or _LISTED_BEFORE.search(sketch[:first]) is not None


def _match_ties(sketch: str, first: int, end: int, is_in_list: bool) -> Iterator[re.Match[str]]:
    """What ties the two names with which this stretch of the sketch begins and ends; `is_in_list`: one of them stands in a list."""
    is_owner = sketch[first] == COUNTRY_SIGN and _OWNED.search(sketch[:first])
    is_titled = bool(_TITLE.search(sketch[:first]))
    for form, goes_on, is_open in (
        (_BEHIND_LINK, _GOES_ON, not is_owner and not is_titled),
        (_BARE_LINK, _GOES_ON, not is_in_list),
        (_COUNTRY_IN, _STOPS, not is_in_list),
        (_AS_EPITHET, _NOUN_BEHIND, True),
        (_OUTER_FIRST, _CLOSES, True),
        (_WATER_FIRST, _ANY, True),
        (_PAIR, _CLOSES, sketch[:first].endswith("the ")),
        (_NEXT, _STOPS, not is_in_list and not is_titled),
    ):
        if is_open and goes_on.match(sketch, end) and (match := form.fullmatch(sketch, first, end)):
            yield match
