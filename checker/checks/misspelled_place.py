"""The name of a place that is not spelt so.

What it checks
--------------
Capitalised words that are no name, no dictionary word and no place we know, but nearly one: 'Afghanisation',
'Guatamala', 'San Fransisco'. Where the sentence says that a place is meant ('in', 'from', 'Kabul, ...') it
is an error, elsewhere a query. So are words that the story itself sets things in and writes in two ways ('in Lemnos', 'Limnos Mayor').

Why it matters
--------------
A misspelt country is the slip that readers write in about.

Example
-------
'Troops were sent to Afghanisation.' Afghanistan is meant.

Limits
------
Accented, former and foreign names (Kiev, Bombay, Torino), demonyms, words in capitals, words next to another
capitalised word that is no title ('Columbia University'), people ('Mr Pakstan said') and names that recur, unless near a
demonym, are left alone. So is the name of another place ('Columbia' for Colombia) but beside one of the place meant.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.places import place_phrases
from checker.clashes.places.place_spellings import find_two_spellings
from checker.facts.places.lookalikes import find_lookalikes
from checker.mentions.gazetteer import demonyms, forms
from checker.mentions.place_context import is_adjective, is_demonym, is_name
from checker.mentions.quotes import is_about_wording, is_cited
from checker.mentions.spelling import LONG, WELL_KNOWN, Target, is_one_slip, known_words, nearest
from checker.patterns import lazy
from checker.types import Evidence, Hit, Mention, MentionKind, Sentence, Severity, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

_WORD = lazy(r"(?<![\w@#/.’'-])[A-ZÀ-Þ][a-zà-þ]{4,}(?![\w@/-]|\.\w|[’'][A-Za-rt-z])")
_LOCATIVE = lazy(
    r"\b(?:in|from|into|near|across|throughout|outside|around|towards?|via|to|of|leave|left|invade[ds]?|visit(?:ed|ing)?"
    r"|(?:north|south|east|west)ern|central)\s(?:the\s)?$",
    re.IGNORECASE,
)
# 'Chad, Mali and Camaroon'
_PLACE_BEFORE = lazy(r"\b([A-ZÀ-Þ]\w+),?(?:\s(?:and|or))?\s$")
_PLACE_AFTER = lazy(r",?\s(?:(?:and|or)\s)?([A-ZÀ-Þ]\w+)")
QUERY_SCORE = 0.6
MANY = 3
_PEOPLES = ("ian", "ean", "ish", "ese")


@check("FC404", "misspelled-place", severity=Severity.ERROR, needs=("sentences", "mentions"))
def find(story: "Story") -> Iterator[Hit]:
    hits = list(_nearly_known(story))
    yield from hits
    for odd, usual in find_two_spellings(story.sentences, story.people):
        if odd.span not in {hit.span for hit in hits}:
            yield _variant_hit(odd, usual)


def _nearly_known(story: "Story") -> Iterator[Hit]:
    """Words that are nearly the name of a place of the gazetteer."""
    found = [(sentence, match) for sentence in story.sentences for match in _WORD.finditer(sentence.text)]
    counts = Counter(match[0] for _, match in found)
    unknown = [(sentence, match) for sentence, match in found if match[0] not in known_words()]
    names = {match[0] for sentence, match in unknown if is_name(sentence.text, match) and not is_demonym(sentence.text, match)}
    quotes = [mention.span for mention in story.mentions if mention.kind is MentionKind.QUOTE]
    for sentence, match in unknown:
        if phrase := place_phrases.find_beside(sentence.text, match):
            start, end, right, is_sure = *phrase, True
        elif match[0] not in names and (target := nearest(match[0])) and not _is_own_word(match[0], counts[match[0]], target):
            start, end, right, is_sure = match.start(), match.end(), target.word, _is_sure(sentence.text, match, target)
        else:
            continue
        if is_sure is not None and not is_about_wording(sentence.text) and not is_cited(sentence.text, start, end):
            yield _hit(sentence, start, end, right, is_sure=is_sure, quotes=quotes)
    yield from _words(story, quotes)


def _is_own_word(word: str, count: int, target: Target) -> bool:
    """Whether a story writes a word too often for a slip: three times, or twice where it looks like a people's ('Castrian')."""
    return target.word not in demonyms() and count >= (2 if word.endswith(_PEOPLES) else MANY)


def _words(story: "Story", quotes: list[Span]) -> Iterator[Hit]:
    """Slips that are words or names themselves: 'Costa Rico', 'Columbia' beside Bogotá."""
    for sentence in story.sentences:
        text = sentence.text
        found = [] if is_about_wording(text) else [*place_phrases.find_slips(text), *find_lookalikes(text, story.facts)]
        for start, end, right in found:
            if not is_cited(text, start, end):
                yield _hit(sentence, start, end, right, is_sure=False, quotes=quotes)


def _is_sure(text: str, match: re.Match[str], target: Target) -> bool | None:
    """Whether the sentence says that a place is meant; None where too little speaks for one to ask."""
    listed = [_PLACE_BEFORE.search(text, max(0, match.start() - 30), match.start()), _PLACE_AFTER.match(text, match.end())]
    is_place = _LOCATIVE.search(text, max(0, match.start() - 30), match.start()) or any(m and m[1] in forms() for m in listed)
    if is_place and target.kind in WELL_KNOWN and target.word in forms():
        return True
    is_likely = target.kind in WELL_KNOWN or bool(is_place)
    if (len(target.word) >= LONG and target.kind != "city") or (is_likely and len(target.word) >= 8):
        return False
    if not is_likely or not is_one_slip(match[0], target.word):
        return None
    if target.word not in forms():
        return False if is_adjective(text, match) else None
    shortest = 5 if target.kind == "country" else 6 if is_place else 7
    return False if len(target.word) >= shortest else None


def _hit(sentence: Sentence, start: int, end: int, right: str, *, is_sure: bool, quotes: list[Span]) -> Hit:
    written = sentence.text[start:end]
    span = sentence.span_of(start, end)
    return Hit(
        "FC404",
        span,
        f"‘{written}’ is no place we know; is {right} meant?",
        values=(written, right),
        marks=(span,),
        subject=right,
        score=1.0 if is_sure else QUERY_SCORE,
        severity=None if is_sure else Severity.QUERY,
        suggestion=None if any(quote.contains(span) for quote in quotes) else right,
    )


def _variant_hit(odd: Mention, usual: Mention) -> Hit:
    message = f"‘{odd.text}’ here, ‘{usual.text}’ there: one place, or two? Which stands?"
    values, evidence = (odd.text, usual.text), (Evidence(usual.span, (usual.span,)),)
    return Hit("FC404", odd.span, message, values, (odd.span,), evidence, subject=usual.text, score=0.5, severity=Severity.QUERY)
