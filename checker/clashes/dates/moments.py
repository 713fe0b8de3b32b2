"""Find the dated moments of a life or a thing: 'Acme was founded in 1987', 'After graduating in 1970, Roe …', 'his arrest on Monday'."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.clashes.dates.subjects import GENERIC, Subjects
from checker.mentions.described import bare
from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

# Each kind by its words: verbs, nouns and, of people, participles. What stands for it alone needs no more.
_WORDS = {
    "born": r"born|birth",
    "studied": r"studied(?=[^.;]{1,90}\b(?-i:College|University)\b)",
    "graduated": r"graduat(?:ed|ing)|graduation",
    "enlisted": r"enlist(?:ed|ing)|conscripted|ordained",
    "married": r"married|marrying|wedding|marriage",
    "divorced": r"divorced?|divorcing",
    "elected": r"elected",
    "sworn_in": r"sworn\sin|inaugurated",
    "appointed": r"appointed|appointment|promoted",
    "resigned": r"resign(?:ed|ing|ation)|stepp(?:ed|ing)\sdown|retir(?:ed|ing|ement)|left\soffice",
    "diagnosed": r"diagnos(?:ed|is)",
    "arrested": r"arrest(?:ed)?",
    "charged": r"charged(?!\s(?:by|£|\$|€|\d))|indicted|indictment",
    "tried": r"tried|trial",
    "convicted": r"convict(?:ed|ion)|found\sguilty",
    "acquitted": r"acquitted|acquittal|cleared(?=\sof)",
    "sentenced": r"sentenced|jailed",
    "freed": r"released(?!\s(?:by|a|an|the|its|his|her)\b)|freed|paroled",
    "died": r"died|death|passed\saway|(?:was|were)\skilled|(?:was\s)?murdered|assassinat(?:ed|ion)|shot\sdead",
    "buried": r"buried|burial",
    "founded": r"found(?:ed|ing|ation)|established|set\sup|(?:formed|created)(?=\sin\s)",
    "built": r"built|constructed|completed",
    "began": r"beg[ai]ns?|start(?:ed|s)",
    "ended": r"end(?:ed|s)",
    "opened": r"open(?:ed|s|ing)",
    "closed": r"clos(?:ed|es|ing|ure)",
    "demolished": r"demolished|demolition|pulled\sdown",
    "abolished": r"abolished|abolition|disbanded|dissolved",
    "launched": r"launch(?:ed)?",
    "crashed": r"crashed",
    "sank": r"sank|sinking",
    "signed": r"(?:was|were)\ssigned",
}  # fmt: skip
# Of these somebody may have several, so that two dates of one are no clash.
RECUR = frozenset("studied graduated married divorced elected sworn_in appointed diagnosed freed charged tried buried".split())
# People alone do or suffer these.
_OF_PEOPLE = frozenset(list(_WORDS)[: list(_WORDS).index("founded")])
_EVENT = lazy(rf"(?i)(?<![\w’'-])(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in _WORDS.items())})(?![\w-])")
_TO_DATE = r"(?:\s(?:of|with|for)\s[a-z][a-z’' -]{1,40}?)?(?:\sby\s[^,;.“”\"]{1,40})?\s(?:(?:on|in|late|early|back)\s){0,2}"
_SIDE_BY_SIDE = lazy(rf"(?:\s(?:in|at|near)\s(?!the\b)[A-Z][\w’'-]*(?:,?\s[A-Z][\w’'-]*){{0,2}},?)?{_TO_DATE}")
_OF = lazy(r"\sof\s(?:the\s)?")
# Behind these words begins what has another time.
_BREAK = lazy(
    r"[;:–—()\d]|,\s(?:and|but|while|whereas|although|though|which|who|where)\s|\b(?:before|after|until|since|when|while|whose|that)\s"
)
_UNREAL = lazy(
    r"(?i)\b(?:would|could|should|(?-i:may)|might|if|never|bail|fictional|character|film|novel|play|album|song|series|book|posthumous\w*"
    r"|reportedly|co-\w+)\b"
)
_KIN = lazy(
    r"(?i)(?:\b(?:his|her|their|whose|the)|[’']s)\s(?:\w+\s){0,2}(?:father|mother|parents?|sons?|daughters?|child\w*|brothers?|sisters?|wife|husband"
    r"|twins?|widow\w*|grand\w+|uncle|aunt|cousin|nephew|niece|partner|girlfriend|boyfriend|couple)\b"
)
_REACH = 90
_HEAD = 12  # characters before a date that opens its sentence


@dataclass(frozen=True, slots=True)
class Moment:
    """`kind` ('founded') happened to `subject`, by its fullest name or 'the bridge', on `date`; `span` holds word and date, `words` both.

    `is_guess` where the subject is the nearest name, or the one body of which the story tells that kind, spoken of as 'the charity'.
    """

    kind: str
    subject: str
    date: Mention
    span: Span
    words: str
    is_guess: bool = False


def find_moments(sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]) -> tuple[Moment, ...]:
    """What the story dates outside quotes, in the order of the dates."""
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    finder = Subjects(people, sentences)
    dates = (m for m in mentions if m.kind is MentionKind.DATE and not any(quote.overlaps(m.span) for quote in quotes))
    read = (_moment(date, sentences[date.sentence], finder) for date in dates)
    found = [moment for moment in read if moment]
    bodies = {person.name for person in people if person.kind != "person"}
    named = {kind: {m.subject for m in found if m.kind == kind and m.subject in bodies} for kind in {m.kind for m in found}}
    return tuple(_of_one_body(moment, named[moment.kind]) for moment in found)


def _of_one_body(moment: Moment, named: set[str]) -> Moment:
    is_guess = len(named) == 1 and moment.subject in GENERIC
    return replace(moment, subject=min(named), is_guess=True) if is_guess else moment


def _moment(date: Mention, sentence: Sentence, finder: Subjects) -> Moment | None:
    event = _event_of(date, sentence)
    if event is None:
        return None
    start = date.span.start - sentence.span.start
    kind, offset = event.lastgroup, event.start()
    is_tied = event.end() < start and _SIDE_BY_SIDE.fullmatch(sentence.text, event.end(), start) is not None
    subject = _of_name(event, sentence, finder) or finder.owner(sentence, offset) or finder.before(sentence, _verb_start(sentence, offset))
    told = sentence.text[: max(event.end(), start)]
    if (subject is None or not is_tied) and (kind not in _OF_PEOPLE or _UNREAL.search(told) or _KIN.search(told)):
        return None
    subject = subject or finder.around(sentence, offset, date.span.end - sentence.span.start)
    span = Span(min(sentence.span.start + offset, date.span.start), max(sentence.span.start + event.end(), date.span.end))
    return Moment(kind, bare(finder.fullest(subject, span.start)), date, span, f"{event[0]} {date.text}", not is_tied) if subject else None


def _verb_start(sentence: Sentence, offset: int) -> int:
    """Where the verb of a participle begins: 'was founded', 'has been arrested'."""
    helper = re.search(r"\b(?:(?:was|were|been|has|had|have|got|being|officially|who)\s)+$", sentence.text[:offset])
    return helper.start() if helper else offset


def _event_of(date: Mention, sentence: Sentence) -> re.Match[str] | None:
    """The last word for an event before a date in its clause; where the date opens the sentence, the first after it."""
    start, end = date.span.start - sentence.span.start, date.span.end - sentence.span.start
    found = None
    for match in _EVENT.finditer(sentence.text, max(0, start - _REACH)):
        if match.end() > start:
            break
        found = match
    if found:
        return None if _BREAK.search(sentence.text, found.end(), start) else found
    after = _EVENT.search(sentence.text, end, end + _REACH) if start < _HEAD else None
    return after if after and not _BREAK.search(sentence.text, end, after.start()) else None


def _of_name(event: re.Match[str], sentence: Sentence, finder: Subjects) -> str | None:
    """'the death of Anna Roe in 1990'."""
    start = sentence.span.start
    of = _OF.match(sentence.text, event.end())
    following = finder.within(start + of.end(), sentence.span.end)[:1] if of else []
    return following[0][2].name if following and following[0][0] == start + of.end() else None
