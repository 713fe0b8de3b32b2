"""The date or the event at which a sentence has somebody in power, in whatever words (see tenures.py).

A tie holds where a date stands beside words for power with no verb between that it may belong to, or opens a clause that ends with
them; an event, where a word for time, or a verb of what befalls a government, stands between. Silent where works, memories or
kin are told of, and where another date or holder stands between.
"""

from collections.abc import Iterator, Mapping, Sequence

from checker.facts.act_dates import ACT as POWER
from checker.facts.act_dates import tell_act
from checker.facts.attachment import DATE, EVENT, IN, OPENING, OTHER, PERSON, Part, draw_sketch
from checker.facts.forms import find_form
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.posts import post_of
from checker.facts.offices.tenures import ADJUNCT, CHARGE, GOVERNMENT, HOLDING, OFFICE, RULE, RULER, STATE, mask_states
from checker.facts.offices.terms import is_near, is_outside, overlap, tell_term
from checker.facts.offices.titles import END, find_office
from checker.facts.store import Fact
from checker.partial_date import Date
from checker.patterns import lazy
from checker.types import Severity, Span

_Ties = tuple[tuple[str, tuple[str, ...]], ...]
_OTHER_TIME = (
    r"that|which|who|whom|whose|when|where|while|after|before|since|until|till|because|although|though|if|but|and|or|not|never|than|like|as(?!\s(?:an?|the|his|her)\s)"
    r"|years?|decades?|months?|later|earlier|ago|former|future"
)
_FINITE = (
    r"was|were|is|are|be|been|being|has|had|have|did|does|would|will|went|came|took|became|got|gave|made|left|lost|won|fell|rose|said|told|saw|sold|bought"
    r"|built|found|kept|held|wrote|began|spoke|met|sent|put|sat|stood|set|paid|grew|drew|ran|led|broke|brought|chose|spent|struck|sought|taught|fought"
)
_CHAR = rf"[^.,;:()–—“”\"{DATE}{OTHER}{PERSON}{EVENT}{POWER}]"
# Words with no verb among them that the date may belong to.
_CALM = rf"(?:(?!\s(?:{_OTHER_TIME}|{_FINITE})\b)(?!(?<!\sthe)(?<!\sa)\s\w{{3,}}ed\b){_CHAR})"
_CLAUSE = rf"(?:(?!\s(?:{_OTHER_TIME})\b){_CHAR})"
_DATED = rf"(?<!since\s)(?<!until\s)(?<!till\s)(?<!before\s)(?<!after\s)(?<!to\s)(?<!by\s){DATE}"
_EDGE = r"(?=[.,;:!?)]|$|\s(?:and|but|or|as|at|in|on|with|when|while|to|by|for|over|from|because|under|after)\b)"
_DONE = r"(?:[a-z]+(?:ed|n|t|de|ng)\s)?"
_ACTING = (
    r"(?:(?:had|has|was|were|also|first|[a-z]+ly)\s){0,2}"
    r"(?:\w{3,}ed|made|sent|gave|took|built|began|sold|bought|brought|put|set|cut|fell|won|lost|held|broke|let|met|fought|chose|spent|drew|shut)\b"
)
_SUBJECT = r"(?:^|[,;:–—]\s|\b(?:and|but|that|which|because|[Ii]t\swas)\s)(?:[Tt]he\s)?"
_DURING = r"(?:during|throughout|amid|through|at\sthe\s(?:time|outbreak|start|end|height|beginning)\sof)\s(?:the\s)?"
_BEGINS = r"(?:began|begin|started|broke\sout|came|happened|occurred|erupted|took\splace|unfolded|struck|ended|was\sfought)"
_BEFALLS = (
    r"(?:hastened|brought|marked|caused|spelt|shook|hit|split|toppled|tested|divided|rocked|ruined|destroyed|sank|undid|brought\sdown|haunted|dogged|confronted|surprised|saved|strengthened"
    r"|weakened|discredited|embarrassed)"
)
_STEERS = r"(?:led|steered|took|guided|brought|saw|dragged|carried)"
_TAIL = r"(?=[.,;:!?)]|$|\s(?:and|but|or|as|at|in|on|with|when|while|to|by|for|which|who|that|[a-z]+ed|was|were|won|drew|lasted)\b)"
# Works, memories and kin have dates of their own.
_RECALLED = lazy(
    r"(?i)\b(?:born|birth\w*|books?|biograph\w+|memoirs?|novels?|films?|movies?|plays?|drama|series|documentar\w+|statues?|museums?|portraits?|exhibitions?"
    r"|archives?|stud(?:y|ies|ied|ying)|histor\w+|scholars?|remember\w*|recall\w*|memor\w+|\w*anniversar\w+|commemorat\w+|honou?r\w*"
    r"|named\s(?:after|for)|legacy|compar\w+|unlike|echo\w*|blam\w+|widow\w*|grand(?:son|daughter|child)\w*|descend\w+|heirs?|opposition|candidat\w+"
    r"|part(?:y|ies)|army|troops|regiment|battalion|brigade|division|fleet|professor|coach\w*|club|team|orchestra|campaign\w*|fought|trained|survivors?"
    r"|criti[cq]\w*|effects?|policies|inherit\w*|era|dating|compared)\b"
)
# A ruler who took power bit by bit is said to have it before the lists have him.
_SLACK = 4


# Ties of a date to words for power, which are the sign POWER of the sketch, by what these are.
_LED = rf"(?<!\w)(?:the\s)?(?:{STATE}|[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){{0,3}}),?\s(?:then\s)?{POWER},?"
_AT = rf"{IN}{_DATED}{_EDGE}"
_DATE_TIES = (
    (
        ADJUNCT,
        (
            rf"{POWER}(?:{_CALM}{{0,45}},?\s{_AT}|,?\s{IN}{_DATED}{END})",
            rf"{_DATED},?(?:\s{_DONE}|{_CALM}{{2,45}}\s){POWER}{_EDGE}|{DATE},?\s(?:as\s(?:the|a)\s[a-z]+\s)?{POWER}",
            rf"{POWER},\s{DATE}[.,;]",
            rf"{OPENING}{_CLAUSE}{{3,80}}\s{POWER}{_EDGE}",
            rf"(?:^{POWER},?|\b[Ii]t\swas\s{POWER}\sthat){_CLAUSE}{{3,80}}\s{_AT}",
            rf"{_LED}{_CLAUSE}{{3,80}}\s{_AT}|{OPENING}{_LED}{_CLAUSE}{{3,80}}{_EDGE}",
        ),
    ),
    (
        GOVERNMENT,
        (
            rf"(?:[Tt]he|[Oo]f)\s{_DATED}{_CALM}{{0,30}}\s(?:of|by)\s{POWER}",
            rf"{_SUBJECT}{POWER}\s{_ACTING}{_CALM}{{0,60}}\s{_AT}",
            rf"{OPENING}{POWER}\s{_ACTING}|\b[Ii]t\swas\s{POWER}\sthat(?:{_CLAUSE}{{3,60}}\s{_AT}|\s{IN}{_DATED})",
            rf"{POWER}(?:\sand\s(?:the\s)?[A-Z][\w’-]+)?{_CALM}{{0,30}},?\s(?:{IN}|of\s){_DATED}{END}",
            rf"{_DATED}\s{_BEFALLS}\s{POWER}{_EDGE}",
        ),
    ),
    (
        RULER,
        (
            rf"{POWER}{_CALM}{{0,30}},?\s{_AT}",
            rf"{POWER}(?:\sfor\s[\w\s]{{3,25}}?)?,?\s(?:when|while|as){_CLAUSE}{{3,60}}\s(?:{IN}|of\s){_DATED}{END}",
            rf"(?:(?i:{IN}|\bby\s){DATE},?\s|{OPENING}){POWER}{_EDGE}",
            rf"{_DATED},(?:\s(?:and|when))?\s{POWER}\s(?:at\sthe\stime|then)\b",
        ),
    ),
    (rf"{PERSON},\swho\s(?=(?:was\s)?then\s){HOLDING}", (rf"{POWER},{_CLAUSE}{{3,60}}\s{_AT}",)),
    (
        rf"{PERSON}\s{_CLAUSE}{{3,60}}\sas\s{OFFICE}",
        (rf"{OPENING}{POWER}{_EDGE}|{POWER}(?:\sat\s[A-Z][\w’-]+)?\s{_AT}",),
    ),
    (rf"\bby\s{PERSON}", (rf"{STATE}\swas\s(?:led|ruled|governed|headed|run)\s{IN}{_DATED}\s{POWER}",)),
    (rf"{PERSON}[’']s\sdeputy\sat\s{STATE}", (rf"{POWER}\s{_AT}",)),
)
_DURING_EVENT = rf"{_DURING}{EVENT}{_TAIL}"
_EVENT_TIES = (
    (
        ADJUNCT,
        (
            rf"{POWER}{_CALM}{{0,45}},?\s{_DURING_EVENT}",
            rf"{EVENT},\s{POWER}{_EDGE}",
            rf"^{POWER},\s(?:(?:the\s)?{EVENT}\s{_BEGINS}|{_CLAUSE}{{3,60}}\s{_DURING_EVENT})",
            rf"{STATE},\s{POWER},\s(?:survived|weathered|endured|won|lost|fought)\s(?:the\s)?{EVENT}{_TAIL}",
        ),
    ),
    (
        GOVERNMENT,
        (
            rf"{POWER}{_CLAUSE}{{0,45}}\s{_DURING_EVENT}",
            rf"{EVENT},\s(?:which|that)\s{POWER}",
            rf"{_SUBJECT}{POWER}\s(?:signed|negotiated|faced|survived|handled|mishandled|fought|won|lost|began|ended)\s(?:the\s)?{EVENT}",
            rf"{POWER}\s(?:was\s)?(?:\w+ed|brought\sdown|split)\sby\s(?:the\s)?{EVENT}",
        ),
    ),
    (
        rf"(?:{GOVERNMENT}|{RULE})",
        (
            rf"{EVENT}(?:,\s(?:which|that))?\s(?:all\sbut\s|almost\s|nearly\s|[a-z]+ly\s)?{_BEFALLS}\s(?:the\s\w+\sof\s)?{POWER}{_EDGE}",
            rf"{EVENT}\s(?:was|were|became|proved)\s{_CLAUSE}{{3,40}}\s(?:of|in)\s{POWER}{_EDGE}",
        ),
    ),
    (
        RULER,
        (
            rf"{POWER},?\s(?:{_DURING}|when\s(?:the\s)?){EVENT}",
            rf"^(?:When|As|While)\s(?:the\s)?{EVENT}(?:\s{_BEGINS})?,\s{POWER}",
        ),
    ),
    (
        rf"(?:{ADJUNCT}|{RULER})",
        (
            rf"(?i:{_DURING}){EVENT},?\s{POWER}{_EDGE}",
            rf"{EVENT}\s{_BEGINS}{_CALM}{{0,25}},?\s(?:with\s)?{POWER}{_EDGE}",
        ),
    ),
    (
        rf"{PERSON}(?:,?\swho,?)?(?:,?\sas\s{OFFICE},?)?\s{_STEERS}\s(?:his\s|her\s)?{STATE}\s(?:into|through|during)",
        (rf"{POWER}\s(?:the\s)?{EVENT}{_TAIL}",),
    ),
    (rf"{PERSON},\sthen\s{OFFICE}", (rf"{POWER},{_CLAUSE}{{3,60}}\s{_DURING_EVENT}",)),
    (rf"{PERSON}\s{CHARGE}", (rf"{EVENT}\sfound\s{POWER}",)),
)


def find_wrong_tenure(
    text: str, name: Named, others: Sequence[Span], dates: Sequence[tuple[Span, Date]], events: Sequence[tuple[Span, Fact]]
) -> Iterator[Clash]:
    """Yield the clash of a date or an event with the terms of the one whom the text has in power then; `others`: the other holders."""
    person, facts = name
    powers = [fact for fact in facts if find_office(fact.value).is_power]
    if not powers or _RECALLED.search(_without(text, person)):
        return
    marks = {person: PERSON} | {span: OTHER for span in (*others, *(span for span, _ in dates)) if not span.overlaps(person)}
    for span, date in dates:
        if _is_too_far(date, facts) and _is_tied(_DATE_TIES, text, marks | {span: DATE}):
            yield _clash(person, span, powers[0], f"the date here is {text[span.start : span.end]}", text[span.start : span.end])
    for span, event in events:
        beside = {place: sign for place, sign in marks.items() if not place.overlaps(span)} | {span: EVENT}
        is_outside_all = not any(overlap(event, fact, find_office(fact.value)) for fact in facts)
        if is_outside_all and person in beside and _is_tied(_EVENT_TIES, text, beside):
            yield _clash(person, span, powers[0], f"the reference dates {event.definite} {event.value}", event.years)


def _is_tied(ties: _Ties, text: str, marks: Mapping[Span, str]) -> bool:
    sketch = mask_states(draw_sketch(text, marks))
    return any(find_form(forms, told) for words, forms in ties for told in tell_act(sketch, (words,)))


def _is_too_far(date: Date, facts: Sequence[Fact]) -> bool:
    """Whether a date is outside all terms of a person, but near enough for a slip."""
    offices = [(fact, find_office(fact.value)) for fact in facts if post_of(fact.value).title != "vice president"]
    if not any(is_near(date.year, [fact], office) for fact, office in offices):
        return False
    return all(
        is_outside(date, fact, Part.WHOLE, office)
        and (office.has_start or all(not i.first[0] - _SLACK <= date.year <= i.last[0] for i in fact.intervals))
        for fact, office in offices
    )


def _clash(person: Span, place: Span, term: Fact, told: str, value: str) -> Clash:
    message = f"{term.subject} was {term.value} {tell_term(term)}, but {told}. Who or when is meant?"
    return Clash((person, place), term, message, (value, term.years), Severity.QUERY)


def _without(text: str, span: Span) -> str:
    return text[: span.start] + text[span.end :]
