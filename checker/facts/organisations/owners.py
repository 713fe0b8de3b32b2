"""Which firm or person a brand, an app or a firm belongs to, or was bought by, as a sentence says.

No list of sentences is needed: the owner buys, pays for, swallows or owns the thing; it was sold to or taken over by the owner;
it is the owner's by a possessive, an apposition ('the parent of'), or as a unit of it. All past owners are accepted.
Silent at bids, stakes and talks.
"""

import re
from collections.abc import Iterator
from functools import cache

from checker.facts.attachment import EVENT, OTHER, draw_sketch
from checker.facts.denials import BodyDenial
from checker.facts.forms import find_form
from checker.facts.store import Fact, FactStore
from checker.patterns import lazy
from checker.types import Span

OWNER, FIRM = "belongs to", "is a company of"

TRADE = (
    r"(?:company|firm|group|giant|conglomerate|manufacturer|[a-z-]*makers?|bank|lender|insurer|brand|retailer|airline|carrier|chain|start-up"
    r"|supermarket|developer"
    r"|producer|multinational|club|broadcaster|newspaper|brewer|magazine|builder|operator|label|business|corporation|champion|house|supplier"
    r"|service|platform|app|network|studio|pioneer|titan|utility|jeweller|contractor|site|shipyard|winemaker|distiller|tour operator"
    r"|charity|news\sagency|agency|daily|think-tank|tycoon|billionaire|entrepreneur)"
)
_HELD = r"(?:part|subsidiary|unit|division|arm|brand|marque|subsidiaries|property)"
_ASIDE = rf"(?:,\s(?:an?|the|then|which|founded|based)\s(?:[^;:()“”{EVENT}{OTHER}.]|\.(?=\d)){{3,60}}?)?"
# 'Mark Zuckerberg's Meta', 'the software giant Microsoft'
_BOSS = (
    rf"(?:(?:[A-Z][\w.-]+\s){{0,2}}[A-Z][\w-]+[’']s?\s"
    rf"|(?:the\s|its\srival\s)(?:[A-Z]?[\w-]+[’']?s?\s){{0,4}}{TRADE},?\s|Silicon\sValley[’']s\s)?"
)
_DOWN = (
    r"(?:the\s|then\s|its\s|his\s|rival\s|struggling\s|young\s|troubled\s|loss-making\s|all\sof\s|[A-Z][a-z]+[’']s\s)*(?:[a-z-]+\s){0,3}?"
)
_TAKES = (
    r"(?:bought(?:\sup|\sout)?|acquir(?:ed|es)|t(?:ook|aken)\sover|snapp(?:ed|s)\sup|swallow(?:ed|s)(?:\sup)?|gobbled\sup|purchased|rescued|owns|owned"
    r"|picked\sup|absorbed|scooped\sup|took\scontrol\sof|gained\scontrol\sof|controls)"
)
_BUYS = rf"(?:{_TAKES}|(?:paid|spent|splashed\sout|forked\sout|shelled\sout|spends|pays)\s[^,;:()“”]{{2,40}}?\s(?:for|on))"
_BOUGHT = (
    r"(?:bought(?:\sup|\sout)?|acquired|taken\sover|snapped\sup|swallowed(?:\sup)?|gobbled\sup|purchased|rescued|owned|sold|scooped\sup|absorbed"
    r"|controlled|offloaded)"
)
_DEAL = r"(?:takeover|take-over|purchase|acquisition|buy-?out|rescue|ownership|swoop)"
_LEADS_OFF = r"(?:and|but|which|who|that|when|while|after|before|by|to|not|until|because|rather)"
_GAP = rf"(?:\s(?!{_LEADS_OFF}\b)(?:[^\s,;:()“”{EVENT}{OTHER}]|,(?=\d))+){{0,9}}?"
_WAS = r"(?:(?:is|are|was|were|has\sbeen|had\sbeen|now|being|since)\s)*(?:[a-z]+ly\s|partly\s|majority[-\s])?"
_ENDS = r"(?=[,.;:)]|$|\s(?:and|is|was|has|had|will|said|says|went|were|in|for|with|at|as|on|by|since|after|to|from)\b)"
_UNIT = (
    r"(?:[a-z-]+\s){0,2}(?:app|service|unit|brand|division|network|site|arm|platform|subsidiary|label|carmaker|marque|chain|studio"
    r"|airline)\s"
)
_PIECE = r"[’']s?\s(?:[a-z]+\s){0,3}(?:stake|shares?|debts?|patents?|assets?|business|unit|arm|ads?|data|offices?|headquarters|building)"
_FORMS = (
    rf"{OTHER}(?:,?\s(?:which|who|that))?(?:,\s[^,;:()“”{EVENT}{OTHER}]{{3,60}},)?\s(?:(?:has|had|have|also|later|then|once|now|duly|already)\s)*"
    rf"(?:[a-z]+ly\s)?{_BUYS}\s{_DOWN}{EVENT}(?![\w-])(?!{_PIECE})",
    rf"{EVENT}{_ASIDE},?\s(?:(?:which|that|once)\s)?{_WAS}{_BOUGHT}{_GAP}\s(?:by|to)\s{_BOSS}{OTHER}(?![’'\w-])",
    rf"\b(?:{_DEAL}|sale)\sof\s{_DOWN}{EVENT}{_GAP}\s(?:by|to)\s{_BOSS}{OTHER}(?![’'\w-])",
    rf"{OTHER}[’']s?\s(?:[\w$£€.-]+\s){{0,4}}{_DEAL}\sof\s{_DOWN}{EVENT}(?![\w-])",
    # 'Pixar after its 2006 takeover by X', 'X unveiled its $13bn swoop on Pixar'
    rf"{EVENT}(?![’'\w-])[^.;:()“”{EVENT}{OTHER}]{{0,50}}?\s(?:its|the)\s(?:[\w$£€.-]+\s){{0,3}}(?:{_DEAL}|sale)\s(?:by|to)\s"
    rf"{_BOSS}{OTHER}(?![’'\w-])",
    rf"{OTHER}\s[a-z]+(?:ed|ought|ook|ade|on)\s(?:its|his|an?|the)\s(?:[\w$£€.-]+\s){{0,4}}{_DEAL}\s(?:of|on|for)\s{_DOWN}{EVENT}(?![\w-])",
    rf"{EVENT}[’']s?\s(?:[\w$£€.-]+\s){{0,4}}(?:{_DEAL}|sale)\s(?:by|to)\s{_BOSS}{OTHER}(?![’'\w-])",
    rf"{OTHER}[’']s\s(?:{_UNIT})?{EVENT}{_ENDS}",
    rf"{EVENT}{_ASIDE},?\s(?:which\s|that\s)?(?:now\s)?(?:belongs|belonging|belonged)\sto\s{_BOSS}{OTHER}(?![’'\w-])",
    rf"{EVENT},?\s(?:which\s)?(?:is\s|was\s)?(?:now\s)?(?:an?\s|the\s)?(?:[a-z-]+\s){{0,3}}{_HELD}\s"
    rf"(?:of|within)\s{_BOSS}(?:the\s)?{OTHER}(?![’'\w-])",
    rf"{EVENT}(?:[’']s)?\s(?:[a-z-]+\s)?(?:owner|parent(?:\s(?:company|group|firm))?|proprietor)s?,?\s{_BOSS}{OTHER}(?![\w-])",
    rf"{EVENT}(?![\w’'-])[^.;:()“”{OTHER}]{{0,80}},\swhen\s{_BOSS}{OTHER}\s{_BUYS}\s(?:the\s(?:then\s|struggling\s|young\s)?{TRADE}|it)\b(?![’'-])",
    rf"{EVENT},\s{OTHER}[’']s\s(?:[a-z-]+\s){{0,3}}(?:app|network|service|brand|arm|unit|site|platform|label|division|subsidiary|marque)\b",
    rf"{OTHER},\s(?:which\sis\s)?(?:the\s|now\s)?(?:[a-z-]+\s)?(?:owner|parent(?:\s(?:company|group|firm))?|proprietor)\s"
    rf"of\s{_DOWN}{EVENT}(?![\w-])",
    rf"{EVENT},?\swhich\s{_BOSS}{OTHER}\s(?:had\s|has\s|now\s|also\s)?{_TAKES}(?=[\s,.;]|$)",
    rf"{OTHER},?\s(?:which|that|who)\s(?:also\s|now\s|already\s)?owns\s(?:[A-Z][\w’'&-]+(?:,\s|,?\sand\s)){{0,4}}{_DOWN}{EVENT}(?![\w-])",
)
# 'Meta-owned WhatsApp', before the name of what is owned
_OWNED_BY = lazy(r"(?<![\w’'-])(?P<owner>[A-Z][\w&]+)-owned\s(?:[\w-]+\s){0,3}$")
_WISHED = lazy(
    r"(?i)\b(?:bids?|bidding|tried|trying|fail\w*|offer\w*|talks|consider\w*|want\w*|hop(?:ed|es|ing)|plan\w*|would|could|might|may|nearly|almost|reject\w*|rebuff\w*|spurn\w*"
    r"|stakes?|shares|if|attempt\w*|rumou?r\w*|approach\w*|interest(?:ed)?|block\w*|abandon\w*|instead|never|suitors?|lost\sout|rival|licen[cs]e\w*|partner\w*|deal\swith)\b"
)
_NEAR = 15  # characters before a form in which a wish may stand
_ALONE = lazy(r"\s[A-ZÀ-Þ][a-z]")


def find_wrong_owners(text: str, owned: list[tuple[Span, Fact]], store: FactStore) -> Iterator[BodyDenial]:
    """Where the sentence gives what is owned to somebody who never had it; `owned` are facts of OWNER."""
    buyers = list(_find_buyers(text, store)) if owned else []
    for span, fact in owned:
        owners = fact.value.split("; ")
        for buyer in buyers:
            name = text[buyer.start : buyer.end]
            if buyer.overlaps(span) or any(name in owner or owner in name for owner in (*owners, *fact.names)):
                continue
            sketch = draw_sketch(text, {span: EVENT, buyer: OTHER})
            if _is_had(sketch):
                yield buyer, span, fact, name, fact.value
                break
        match = _OWNED_BY.search(text[: span.start])
        if match and match["owner"] in _buyers(store) and not any(match["owner"] in owner for owner in owners):
            yield Span(*match.span("owner")), span, fact, match["owner"], fact.value


def _is_had(sketch: str) -> bool:
    """Whether the sketch has OTHER own or buy EVENT, and not wish to."""
    match = find_form(_FORMS, sketch)
    if match is None:
        return False
    start = max(sketch.rfind(",", 0, match.start()) + 1, match.start() - _NEAR)
    return not _WISHED.search(sketch, start, match.end())


def _find_buyers(text: str, store: FactStore) -> Iterator[Span]:
    """The firms and the rich that the text names, the longest where names overlap."""
    end = 0
    for match in re.finditer(r"(?<![\w’'-])[A-Za-zÀ-Þ][\w.’'&-]*", text):
        for name in _buyers_by_word(store).get(re.sub(r"[’']s?$|[.’'-]+$", "", match[0]), ()):
            at = match.start()
            if at >= end and text.startswith(name, at) and re.match(r"(?![\w-])", text[at + len(name) :]):
                if not _ALONE.match(text, at + len(name)):
                    yield Span(at, at + len(name))
                end = at + len(name)
                break


@cache
def _buyers_by_word(store: FactStore) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(_buyers(store), key=lambda name: (-len(name), name)):
        found[name.split()[0]] = (*found.get(name.split()[0], ()), name)
    return found


@cache
def _buyers(store: FactStore) -> frozenset[str]:
    """Firms by all their names, and whoever owns anything."""
    firms = {name for fact in store.of(FIRM) for name in fact.names}
    return frozenset(firms.union(*(fact.value.split("; ") for fact in store.of(OWNER))))
