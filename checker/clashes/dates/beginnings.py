"""Find two years in which one thing of a story begins: 'a law that takes effect in 2017' ... 'when the legislation is implemented in 2015'.

Beginnings are told in many words, which this takes for one; a story of one thing seldom has two whose years are a digit apart.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.clashes.dates.date_clashes import DateClash
from checker.mentions.counts import stems
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

MOST_YEARS = 12  # a story with more tells of many things
MOST_BEGINNINGS = 3  # years in which something begins

_BEGINS = (
    r"(?:beg[aiu]n\w*|start\w*|launch\w*|open(?:ed|s|ing)?|found(?:ed|ing)|establish\w*|introduc\w*|implement\w*|effect(?:ive)?|force|debut\w*"
    r"|inaugurat\w*|created|creation|set up|arriv\w+|releas\w+|enact\w+|operational|adopted|rolled out|built|appl(?:y|ies))"
)
_BEFORE = lazy(
    rf"(?i)\b{_BEGINS}(?:\s(?!(?:and|but|act|bill|to|until)\b)[\w’'-]+){{0,4}}?,?\s(?:(?:in|on|from|by|for|at|of|late|early)\s){{1,2}}"
    r"(?:the\s)?(?:(?:spring|summer|autumn|fall|winter|end|start|beginning)\s(?:of\s)?)?$"
    r"|(?<!\d\s)\b(?:from|as of|as early as)\s$"
)
_ENDS = lazy(
    r"\s?(?:to|until|till|through|[-–—]|levels?|budget)\b|\s?[-–—]|\s[A-Z]|[’']s"
)  # 'from 2010 to 2012', 'introduced the 2010 Act'
_NAMED = lazy(r"(?i)\b(?:act|bill|law|resolution|fy|fiscal(?: year)?|amendments?) (?:of )?$")
_DEBUT = lazy(r"\s(?:debut|launch|opening|founding|start)\b")
ANEW = lazy(r"(?i)\bre-?(?:open|launch|introduc|establish|found)\w*|\b(?:again|another|originally|moved|postponed|delayed|earlier|later)\b")


def find_two_beginnings(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[DateClash]:
    """Pairs of sentences of one year each that share a word, whose years differ in one digit; one of the years is told once."""
    dates = [m for m in mentions if m.kind is MentionKind.DATE and m.value.year and m.value.precision in ("year", "month", "day")]
    told = Counter(date.value.year for date in dates)
    years = Counter(date.sentence for date in dates)
    alone = [date for date in dates if years[date.sentence] == 1] if 1 < len(told) <= MOST_YEARS else []
    begun = [date for date in alone if _is_beginning(date, sentences[date.sentence])]
    if len({date.value.year for date in begun}) > MOST_BEGINNINGS:
        return
    for one, other in combinations(begun, 2):
        first, second = sentences[one.sentence].text, sentences[other.sentence].text
        is_slip = sum(a != b for a, b in zip(str(one.value.year), str(other.value.year), strict=False)) == 1
        if is_slip and first is not second and 1 in (told[one.value.year], told[other.value.year]) and stems(first) & stems(second):
            yield DateClash("", "what begins", (one, other), (one.span, other.span), 0.4)


def _is_beginning(date: Mention, sentence: Sentence) -> bool:
    start, end = date.span.start - sentence.span.start, date.span.end - sentence.span.start
    before = sentence.text[max(0, start - 70) : start]
    if _DEBUT.match(sentence.text, end):
        return True
    return bool(_BEFORE.search(before)) and not _ENDS.match(sentence.text, end) and not _NAMED.search(before)
