"""Years in which countries did what all countries do once: became free, gave women the vote, gave up the noose or their money.

A milestone is a relation of the store with a year for each country. It needs no form: a sentence tells it if it names the
country, or its people, and has a word of each group of cues of the milestone ('Swiss', 'women', 'vote', 'won'). Its year is
asked about where it stands by a cue in one clause and is a slip of the pen away from all years that the reference allows.
Silent where another country of the sentence has the year, where two countries could be meant, at years before or after
something, and at campaigns, wars, votes lost and days in memory of the milestone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from checker.facts import relations
from checker.facts.events.counted_years import is_counted
from checker.facts.forms import compiled
from checker.facts.namesakes import could_be_slip
from checker.facts.people.nationalities import find_nations
from checker.facts.relations import values_of
from checker.facts.store import Fact, FactStore
from checker.patterns import lazy
from checker.types import Mention, Sentence, Span


@dataclass(frozen=True, slots=True)
class Milestone:
    """A relation with its groups of cues; any of `wide` beside them names several milestones or none."""

    relation: str
    cues: tuple[str, ...]
    wide: str = r"(?!)"


_ABOLISHED = (
    r"abolish\w*|abolition|scrapp\w+|outlaw\w*|ended|end(?=\sto\b|\sof\b)|banned|did\saway|done\saway|abandoned|renounced|forbade|got\srid"
)
_ALLOWED = (
    r"legali[sz]\w+|allow\w*|recogni[sz]\w+|introduc\w+|permit\w*|let|approved|passed|voted|extended|opened|embraced|law|right|could|made"
    r"|became|brought\sin|able|free\sto|possible|granted|gave|given|signed|said\syes|backed|has\shad|have\shad|decriminali[sz]\w+"
)
_JOINED = r"join\w*|enter\w*|entry|accession|acceded|admitted|admission|became\sa\smember|membership|member\s(?:of|since)|let\sin(?:to)?"
MILESTONES = (
    Milestone(
        "gave women the vote",
        (
            r"wom[ae]n(?:[’']s)?|female|suffragettes?|suffragists?",
            r"votes?|suffrage|franchise|enfranchis\w+|ballots?|polls|polling\sstations?|voting",
            r"rights?|won|win|winning|got|get|gain\w*|giv\w+|gave|grant\w*|allow\w*|let|could|enfranchis\w+|first\stime|extend\w*|secur\w+|obtain\w*"
            r"|receiv\w+|able|suffrage|finally|admitted",
        ),
        wide=r"local|municipal|cantons?|states?\b|county|school\sboards?|widows|property",
    ),
    Milestone(
        "legalised same-sex marriage",
        (
            r"same[-\s]sex|gays?|homosexuals?|lesbians?|equal(?=\smarriage)",
            r"marry|marriages?|married|marrying|wed|weddings?|weddings",
            _ALLOWED,
        ),
        wide=r"partnerships?|unions?|first\scouple",
    ),
    Milestone(
        "abolished the death penalty", (r"death\spenalty|capital\spunishment|guillotine|gallows|noose|hanging|electric\schair", _ABOLISHED)
    ),
    Milestone("abolished slavery", (r"slavery|slave\strade|slaves", rf"{_ABOLISHED}|freed|emancipat\w+|freedom")),
    Milestone(
        "joined the european union",
        (r"EU|E\.U\.|European\sUnion|EEC|Common\sMarket|European\sCommunity", _JOINED),
        wide=r"appl\w+|bid|talks",
    ),
    Milestone("joined nato", (r"Nato|NATO", _JOINED), wide=r"appl\w+|bid|talks|rejoin\w*|command"),
    Milestone(
        "adopted the euro",
        (
            r"euros?(?!\s(?:Cup|finals?|qualif\w+|squad|\d{4}))|single\scurrency|eurozone|euro\szone",
            rf"{_JOINED}|adopt\w*|swapp\w+|introduc\w+|gave\sup|switch\w*|abandon\w*|changed|traded|took\sup",
        ),
    ),
    Milestone(
        "joined the united nations",
        (r"UN|U\.N\.|United\sNations", _JOINED),
        wide=r"Security|Council|agency|mission|force|treaty|convention",
    ),
    Milestone("joined the world trade organization", (r"WTO|World\sTrade\sOrgani[sz]ation", _JOINED), wide=r"talks|applied|bid"),
    Milestone("legalised divorce", (r"divorce", _ALLOWED), wide=r"rate"),
    Milestone("legalised abortion", (r"abortions?", _ALLOWED), wide=r"pill|clinic|ban(?:ned)?|state"),
    Milestone("legalised cannabis", (r"cannabis|marijuana", _ALLOWED), wide=r"medical|medicinal|medicine|states?|decriminali\w+"),
    Milestone("legalised euthanasia", (r"euthanasia|assisted\s(?:dying|suicide)", _ALLOWED), wide=r"children|minors|states?"),
    Milestone("decriminalised homosexuality", (r"homosexuality|gay\ssex|homosexual\sacts", rf"{_ALLOWED}|crime|criminal")),
    Milestone("banned smoking indoors", (r"smoking", r"bann?(?:ed)?|outlaw\w*|forb\w+|stubbed"), wide=r"cars?|parks|beach\w*|adverti\w+"),
    Milestone(
        relations.INDEPENDENCE,
        (
            r"independen(?:t|ce)|free|freedom|sovereign(?:ty)?|br(?:oke|eaking|eak)\s(?:free|away)|broken\s(?:free|away)|liberty|nationhood"
            r"|(?:threw|shook|cast|throwing|shaking|thrown|shaken)\soff|(?:colonial|French|British|Portuguese|Spanish|Belgian|Dutch|imperial)\srule"
            r"|Union\sJack|tricolour|decoloni[sz]\w+|seced\w+",
            r"independen\w+|won|win|gain\w*|declar\w+|proclaim\w*|became|become|achiev\w+|grant\w*|gave|given|secur\w+|obtain\w*|got|since|broke\w*|breaking"
            r"|threw|shook|cast|throwing|shaking|thrown|shaken|ended|end|lowered|came\sdown|hauled|left|fought|wrest\w+|seced\w+|set|from|of",
        ),
        wide=r"set\sfree|declaration|referendum|movement|wars?|struggles?|guerrillas?|veterans?|fighters?|demand\w*|independent\s(?!state\b|nation\b|country\b|republic\b|since\b|of\b|from\b|in\b|on\b)[a-z]+"
        r"|free\s(?:trade|market|press|speech|elections?|vote|kick|agent|transfer|health\w*|education|of\scharge)|self-government|autonom\w+|central\sbank"
        r"|visa\w*|tax\w*|duty|Scotland|Catal\w+|Quebec|Kurd\w+|bank|malaria|polio|disease|prison\w*|hostages?|jail|freed\b|candidate|Party",
    ),
)
# What bears on other times than that of the milestone, or on what was only wished for.
_ELSEWHEN = lazy(
    r"(?i)\b(?:campaign\w*|protest\w*|reject\w*|refus\w+|fail\w*|propos\w+|plans?|planned|bills?|movement|debat\w+|anniversar\w+|centenar\w+|jubilee|celebrat\w+"
    r"|ago|will|would|hopes?|hoped|wants?|wanted|not\syet|never|almost|nearly|restor\w+|reinstat\w+|brought\sback|reintroduc\w+|again|promis\w+|pledg\w+"
    r"|moratorium|last\sexecut\w+|negotiat\w+|candidate|appl(?:y|ied)|bid|memorial|statue|film|novel|book|born|birth|died|years?\s(?:before|after|later|earlier)"
    r"|decades?\s(?:before|after|later|earlier)|after\sindependence|since\sindependence|before\sindependence|pre-independence|post-independence)\b"
)
_BREAK = lazy(r"[;:()–—“”\"]|\b(?:and|but|when|while|where|whose|before|after|because|although|though|until|than|as|if|like|following)\b")
_AFTER_DATE = lazy(r",?\s(?:that|when|the\s(?:same\s)?year(?:\s(?:that|in\swhich|when))?)\s")
_BEFORE_DATE = lazy(
    r"\b(?:in|on|of|until|till|since|as\slate\sas|as\searly\sas|from|January|February|March|April|May|June|July|August|September|October|November|December|early|late)\s(?:\d\d?\s)?$"
)
_RULER = lazy(r"\b(?:from|free\sof|independent\sof|rid\sof|off|by|under|against|left|ruled)\s(?:the\s)?$")
_RULE = lazy(
    r"[’']?s?\s(?:[a-z]+\s)?(?:rule|rulers?|empire|Empire|crown|colon\w+|masters?|yoke|mandate|administration|troops|occupation|oppression|government|protectorate|trusteeship)\b"
)
# 'two years after Belgium': a country that only measures the time.
_COMPARED = lazy(r"\b(?:after|before|than|ahead\sof|behind|unlike|following)\s(?:the\s)?$")
_OWNS = lazy(r"[’']s?\s")
_STATE = lazy(r"(?:[’']s?)?\s(?:independence|freedom|liberty|state|republic|people|nation|flag)\b")
_NAME = lazy(r"\b[A-Z][a-z]\w+")
_EDGE = lazy(r"[,;:()–—]\s?")
_REACH = 90
Found = tuple[Mention, Fact, Span]


def find_milestone_slips(sentence: Sentence, dates: Sequence[Mention], store: FactStore) -> Iterator[Found]:
    """Each wrong date with the fact and the name of the country."""
    text = sentence.text
    if not 0 < len(dates) <= 2 or any(date.value.precision in ("decade", "century") for date in dates):
        return
    told = [(milestone, marks) for milestone in MILESTONES if (marks := _find_cues(text, milestone))]
    nations = find_nations(text, store) if told else []
    for milestone, marks in told:
        facts = _facts(store, milestone.relation)
        held = [(span, facts[country]) for span, country in nations if country in facts and not _COMPARED.search(text, 0, span.start)]
        named = [(span, fact) for span, fact in held if _could_be_meant(text, span, fact, milestone)]
        if len({fact.subject for _, fact in named}) != 1:
            continue
        span, fact = named[0]
        others = [facts[country] for _, country in nations if country in facts and country != fact.subject]
        for date in dates:
            place = Span(date.span.start - sentence.span.start, date.span.end - sentence.span.start)
            if _is_wrong(date, dates, fact, others) and _is_tied(text, place, span, marks) and not is_counted(text, date.value.year, fact):
                yield date, fact, span


def _find_cues(text: str, milestone: Milestone) -> list[Span]:
    """Where the cues of a milestone stand; nothing where a group has none, or where something else is told."""
    groups = []
    for cues in milestone.cues:
        any_case = "(?i)" if cues == cues.lower() else ""
        groups.append([Span(*match.span()) for match in compiled(rf"{any_case}(?<![\w-])(?:{cues})(?![\w-])").finditer(text)])
        if not groups[-1]:
            return []
    is_other = compiled(rf"(?<![\w-])(?:{milestone.wide})(?![\w-])").search(text)
    return [] if is_other else sorted({span for group in groups for span in group})


@cache
def _facts(store: FactStore, relation: str) -> dict[str, Fact]:
    return {fact.subject: fact for fact in store.of(relation)}


def _could_be_meant(text: str, span: Span, fact: Fact, milestone: Milestone) -> bool:
    """Whether the country did it: women are 'Swiss', but only Switzerland itself joins a body; and see `_could_be_freed`."""
    if milestone.relation == relations.INDEPENDENCE:
        return _could_be_freed(text, span, fact)
    return text[span.start : span.end] in fact.names or _JOINED not in milestone.cues


def _could_be_freed(text: str, span: Span, fact: Fact) -> bool:
    """Whether a country itself is named, no runner of it, and not as the one that another became free of."""
    is_itself = (text[span.start : span.end] in fact.names and not _OWNS.match(text, span.end)) or _STATE.match(text, span.end)
    return bool(is_itself) and not (_RULER.search(text, 0, span.start) or _RULE.match(text, span.end))


def _is_wrong(date: Mention, dates: Sequence[Mention], fact: Fact, others: Sequence[Fact]) -> bool:
    """Whether the date is a slip for the country's, and no date of the sentence is right for it, nor this one for another country."""
    if date.value.approximate or any(_is_right(one.value.year, fact) for one in dates):
        return False
    return could_be_slip(date.value.year, fact) and not any(_is_right(date.value.year, other) for other in others)


def _is_right(year: int, fact: Fact) -> bool:
    return str(year) in values_of(fact) or any(interval.first[0] <= year <= interval.last[0] for interval in fact.intervals)


def _is_tied(text: str, date: Span, country: Span, marks: Sequence[Span]) -> bool:
    """Whether the date stands by a cue, and the country near it, in a clause that tells of no other time."""
    if not (_BEFORE_DATE.search(text, 0, date.start) or _AFTER_DATE.match(text, date.end)):
        return False
    mark = min(marks, key=lambda mark: max(mark.start - date.end, date.start - mark.end))
    between = text[mark.end : date.start] if mark.end <= date.start else text[date.end : mark.start]
    between = between[len(match[0]) :] if (match := _AFTER_DATE.match(between)) and mark.start > date.start else between
    names = (mark.start - len(between) + name.start() for name in _NAME.finditer(between)) if mark.start > date.end else ()
    if any(not country.start <= name < country.end for name in names):
        return False  # 'until 1836, when Texas won its independence'
    is_far = len(between) > _REACH or max(country.start - date.end, date.start - country.end) > 2 * _REACH
    return not (is_far or _BREAK.search(between) or _ELSEWHEN.search(_clause_of(text, mark, date)))


def _clause_of(text: str, mark: Span, date: Span) -> str:
    """The clause in which both stand, as far as commas tell it."""
    first, last = min(mark.start, date.start), max(mark.end, date.end)
    start = max((edge.end() for edge in _EDGE.finditer(text, 0, first)), default=0)
    end = _EDGE.search(text, last)
    return text[start : end.start() if end else None]
