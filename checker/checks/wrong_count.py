"""A count that differs from the list it stands with.

What it checks
--------------
A number and noun right before or after a list of names ('three sons, Tom and Neil'; 'Tom and Neil, her three sons,'), a
number before a colon and a list of things ('two reasons: cost, noise and dirt'), 'both' with three or of three ('three bombs',
'both explosions'), and a count in the lead, or right before, of a list of numbered paragraphs ('five tips' over six). Counts
of more than there are: 'sold in 250 countries', 'all 52 US states'.

Why it matters
--------------
Someone was forgotten: in an obituary, a list of the charged or a team that is what the family sees first.

Example
-------
'She leaves three sons, Tom and Neil.' Two are named.

Limits
------
Only lists that end in 'and', right beside the count. Silent where a word leaves the list open ('including', 'such as',
'among them'), where an 'and' may belong to a name ('Tyne and Wear'), and where any two are counted or picked out before 'both'.
Lists of things in many words are left alone.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.figures.both import WrongBoth, find_wrong_both
from checker.clashes.figures.limits import Excess, find_excesses
from checker.clashes.figures.lists import NamedList, find_lists
from checker.clashes.figures.numbered import find_numbered_list
from checker.patterns import lazy
from checker.types import Evidence, Hit, Sentence, Severity, Span

if TYPE_CHECKING:
    from checker.story import Story

_NAMES = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten"}
# Where one of these stands before the count or in the list, the list need not name all.
_OPEN = lazy(
    r"(?i)\b(?:includ\w+|among|such as|like|e\.g\.|for example|at least|more than|others?|another|of (?:his|her|their|the|its)|plus|or|not"
    r"|as well as|first|last|next|top|additional|more|up to|between)\b"
)
_OF_ALL = lazy(r"^\sof\s\w+(?=\s)")  # 'three of the 15 victims' has three to name
# After these the count is of others than those named: 'he beat three rivals, ...' is not meant, 'with two goals each, A and B' is.
_EACH = lazy(r"(?i)\b(?:each|respectively|times|apiece)\b")


@check("FC206", "wrong-count", severity=Severity.ERROR, needs=("sentences", "mentions"))
def find(story: "Story") -> Iterator[Hit]:
    for sentence in story.sentences:
        for listed in find_lists(sentence):
            if listed.is_wrong and not _is_open(sentence, listed):
                yield _hit(sentence, listed)
    yield from map(_both_hit, find_wrong_both(story.sentences, story.counts))
    numbered = find_numbered_list(story.document, story.sentences, story.counts)
    words = story.document.text[numbered.words.start : numbered.words.end] if numbered else ""
    if numbered:
        yield Hit(
            "FC206",
            numbered.words,
            f"‘{words}’, but {_name(numbered.found)} are numbered. Which is right?",
            (str(numbered.announced), str(numbered.found)),
            (numbered.words,),
            (Evidence(numbered.last),),
            "numbered list",
            0.8,
            Severity.QUERY,
        )

    yield from map(_excess_hit, find_excesses(story.counts))


def _is_open(sentence: Sentence, listed: NamedList) -> bool:
    start, end = min(listed.start, listed.list_start), max(listed.end, listed.list_end)
    between = "" if listed.is_part else _OF_ALL.sub("", sentence.text[listed.end : listed.list_start])
    around = f"{sentence.text[max(0, start - 25) : start]} {between}{sentence.text[end : end + 25]}"
    return bool(_OPEN.search(around) or _EACH.search(sentence.text[start : end + 40]))


def _hit(sentence: Sentence, listed: NamedList) -> Hit:
    place = sentence.span_of(listed.start, listed.end)
    names = sentence.span_of(listed.list_start, listed.list_end)
    written = sentence.text[listed.start : listed.end]
    found = _name(listed.most) if listed.fewest == listed.most else f"{_name(listed.fewest)} or {_name(listed.most)}"
    message = f"‘{written}’, but the list names {found}. Is one missing, or the number wrong?"
    evidence = Evidence(Span(names.start, names.end), (names,))
    values = (str(listed.count), str(listed.most))
    is_sure = listed.fewest == listed.most and listed.noun != "both" and not (listed.is_part and listed.count > listed.most)
    severity = Severity.ERROR if is_sure else Severity.QUERY
    return Hit("FC206", sentence.span, message, values, (place,), (evidence,), listed.noun, 1.0 if is_sure else 0.7, severity)


def _excess_hit(excess: Excess) -> Hit:
    mark, written = excess.count.mention.span, excess.count.mention.text
    message = f"‘{written}’ is more than the {excess.most} {excess.what}. Which is meant?"
    span, values = excess.count.sentence.span, (written, str(excess.most))
    return Hit("FC206", span, message, values, (mark,), subject=excess.what, score=0.8, severity=Severity.QUERY)


def _both_hit(wrong: WrongBoth) -> Hit:
    written, mark = wrong.count.mention.text, wrong.count.mention.span
    message = f"‘{wrong.words}’, but ‘{written}’ were told of. Are there two?"
    evidence = (Evidence(wrong.count.sentence.span, (mark,)),)
    return Hit("FC206", wrong.sentence.span, message, (written, "both"), (wrong.span,), evidence, wrong.count.head, 0.6, Severity.QUERY)


def _name(count: int) -> str:
    return _NAMES.get(count, str(count))
