"""How somebody left office, as a sentence has it: 'resigned as president', 'NAME’s assassination', 'died in office', 'abdicated'.

An end clashes with those that the facts know where it excludes them all: who died in office did not resign, who resigned was not
murdered in it. Silent where the sentence names another ruler, whose end it may be, and for attempts, plots, fears and films.
"""

import re
from collections.abc import Iterator, Sequence

from checker.facts.attachment import PERSON, draw_sketch
from checker.facts.forms import compiled
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.rolls import LEFT, fact_of
from checker.facts.offices.titles import find_office
from checker.facts.relations import values_of
from checker.facts.store import Fact
from checker.patterns import lazy
from checker.types import Severity, Span

_OFFICE = (
    r"(?:president|prime\sminister|premier|chancellor|taoiseach|pope|pontiff|king|queen|emperor"
    r"|secretary-general|leader|vice[\s-]president)"
)
_ASIDE = rf"(?:,\s(?!who\b)[^.;:()“”{PERSON}]{{3,60}}?)?"
_WHO = rf"{PERSON}{_ASIDE},?\s(?:who\s)?(?:had\s|was\s)?(?:[a-z]+ly\s)?"
_BEEN = r"(?:been\s|being\s)?"
_FELLED = r"(?:overthrown|deposed|(?:toppled|ousted)\s(?:in|by)\s(?:an?\s|the\s)?(?:[a-z]+\s)?(?:coup|army|military|generals))"
_LEFT = (
    rf"(?:resigned|stepped\sdown|stood\sdown|quit)\s(?:(?:as|from)\s(?:the\s)?{_OFFICE}"
    r"|(?:from\s)?(?:the|his|her)\s(?:presidency|premiership|papacy|chancellorship))"
)
_THRONE = r"(?:abdicated|renounced\sthe\sthrone|gave\sup\s(?:the|his|her)\s(?:throne|crown))"
_KILLED = r"(?:assassinated|murdered|shot\sdead|gunned\sdown|shot\sand\skilled|blown\sup)"


def _told(verb: str, noun: str = "(?!)") -> str:
    """An end as a verb behind the name, and as a noun with it."""
    titled = r"(?:[a-z]+\s)?(?:President\s|Prime\sMinister\s|King\s|Queen\s|Emperor\s|Tsar\s)?"
    return rf"{_WHO}{verb}\b|{PERSON}[’']s?\s(?:\w+\s)?{noun}\b(?!\sattempt)|\b{noun}\sof\s{titled}{PERSON}(?![’'\w-])"


# Which end each form tells, and those of the facts that leave it possible.
_FORMS = (
    ("assassinated", ("assassinated",), _told(_BEEN + _KILLED, "(?:assassination|murder)")),
    ("died", ("died", "assassinated"), _told(r"died\sin\soffice")),
    ("resigned", ("resigned", "abdicated"), _told(_LEFT)),
    (
        "resigned",
        ("resigned", "abdicated", "deposed", "impeached"),
        rf"\b(?:when|after|because|once)\s(?:[A-Z][a-z]+\s)?{PERSON}\s(?:had\s)?resigned\b",
    ),
    ("abdicated", ("abdicated",), _told(_THRONE, "abdication")),
    ("deposed", ("deposed", "assassinated"), _told(_BEEN + _FELLED)),
    ("impeached", ("impeached",), _told(_BEEN + "impeached")),
)
_HAS_END = lazy(
    r"assassinat|murder|gunned|shot\b|blown\sup|died\sin\soffice|resign|stepped\sdown|stood\sdown|quit\b|abdicat|renounc|gave\sup|overthr|deposed|toppled|ousted|impeach"
)
_UNREAL = lazy(
    r"(?i)\b(?:attempt\w*|plot\w*|tried|trial|bid|threat\w*|almost|nearly|never|not|would|could|might|if|hop\w+|fear\w*|film|novel|play|drama|calls?|called|urged|demand\w*|refus\w+"
    r"|wanted|vow\w*|party|leader\sof\sthe|leadership|\bMP\b|minister\sof|secretary\b|governor|mayor|son|brother|wife|husband|father|daughter|survived|conspir\w+|suspected"
    r"|accus\w+|acting|committee|board|chair\w*|as\s(?:\w+\s)?(?:leader|chairman|secretary|minister|governor|general))\b|n[’']t\b"
)
_AROUND = 30  # characters
# What else may have been given up by whoever is known as head of both.
_SOFT = {"deposed", "resigned"}


def find_wrong_end(text: str, names: Sequence[Named]) -> Iterator[Clash]:
    """Yield the clash of the end of an office with that which the facts know of its holder."""
    for name in names if _HAS_END.search(text) else ():
        yield from _find_wrong_end(text, name)


def _find_wrong_end(text: str, name: Named) -> Iterator[Clash]:
    (span, facts), known = name, fact_of(name[1][0].subject, LEFT)
    if not known or any(interval.is_open for fact in facts for interval in fact.intervals):
        return
    sketch, ends = draw_sketch(text, {span: PERSON}), values_of(known)
    for told, accepted, form in _FORMS:
        match = compiled(form).search(sketch)
        if not match or ends & set(accepted) or (told == "abdicated" and not _is_crowned(facts)):
            continue
        if told in _SOFT and (ends & _SOFT or len(facts[0].intervals) > 1):
            continue  # resigned under duress, or another time
        at = _place(text, match, span, sketch)
        first, last = min(at.start, span.start), max(at.end, span.end)
        if _UNREAL.search(text[max(0, first - _AROUND) : last] + re.split("[,;:.]", text[last : last + _AROUND])[0]):
            continue
        message = f"{known.statement[:-1]}, as the reference has it. Is it the end of the office or the name that is wrong?"
        yield Clash((at, span), known, message, (text[at.start : at.end], known.value), Severity.QUERY)
        return


def _is_crowned(facts: Sequence[Fact]) -> bool:
    return any(find_office(fact.value).is_crown for fact in facts)


def _place(text: str, match: re.Match[str], person: Span, sketch: str) -> Span:
    """The words of the match in the text, without the name."""
    at, shift = sketch.index(PERSON), person.end - person.start - 1
    start = _HAS_END.search(sketch, match.start()).start()
    if start > at:
        return Span(start + shift, match.end() + shift)
    return Span(start, start + len(sketch[start:at].rstrip()))
