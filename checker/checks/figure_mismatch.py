"""Two figures for the same thing.

What it checks
--------------
Counts, sums, shares and measures in two sentences that seem to be of the same thing: '19 miners' and then 'the 17
miners', 'a 15-metre mast' and 'the mast was 50 metres high', 'won by 12 points' and 'the 15-point win', 'one car out of
six' and 'one in 16 cars', 'fourteen died' and 'the 12 dead', '20-30%' and 'the 20-40% target'; long numbers with two digits
swapped, or one changed, whatever they count ('279' and '297') or name ('Flight 447', 'Flight 477'). The data of a chart
that is given with the story: a figure beside the label of a row that the chart gives otherwise. What is beyond a peak
('peaked at 42C', 'rose to 45C'), and what is told 'to be exact' after a rough figure. The signs for one thing
and for two are weighed: the noun, what became of those counted, rare words nearby, 'the', the year, names of each its own, how
many figures the story has.

Why it matters
--------------
Readers see a toll or a price that changes down the page, and trust neither.

Example
-------
'Fourteen died, police said. ... Police named three of the 12 dead.' 14 or 12?

Limits
------
Silent on other sources, years and periods, parts ('five of them', 'including'), running tolls ('so far'), changes ('from
12 to 14'), estimates and rounding ('more than 40' and 43), on a figure that the story gave before, and where a third
figure told between the two is their difference.
Sums and percentages without a noun in common, and spans of time, are seldom told from those of other things and mostly
left alone. A chart speaks only where the sentence has the words of both labels of a cell and its unit, and where no cell
has the figure.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.figures.chart_clashes import find_chart_clashes
from checker.clashes.figures.digit_slips import find_digit_slips
from checker.clashes.figures.rivals import find_rivals
from checker.mentions.charts import plain_label
from checker.mentions.quotes import is_about_wording
from checker.types import Evidence, Hit, Sentence, Severity, Span

if TYPE_CHECKING:
    from checker.story import Story


@check("FC201", "figure-mismatch", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    told: set[Span] = set()
    for one, other, hit in (*_rivals(story), *_slips(story)):
        if told.isdisjoint(hit.marks) and not (is_about_wording(one.text) or is_about_wording(other.text)):
            told.update(hit.marks)
            yield hit
    yield from _chart_clashes(story)


Found = tuple[Sentence, Sentence, Hit]


def _rivals(story: "Story") -> Iterator[Found]:
    for rivals in find_rivals(story.counts):
        sides = [(count.sentence, count.mention.span) for count in (rivals.earlier, rivals.later)]
        yield _found(story, sides, rivals.subject, rivals.score)


def _slips(story: "Story") -> Iterator[Found]:
    for one, other in find_digit_slips(story.sentences):
        if not one.is_time:
            question = "are a slip of the keyboard apart. Are both right?"
            yield _found(story, [(one.sentence, one.span), (other.sentence, other.span)], "digits", 0.4, question)


def _found(
    story: "Story",
    sides: Sequence[tuple[Sentence, Span]],
    subject: str,
    score: float,
    question: str = "seem to be figures for the same thing. Which stands?",
) -> Found:
    """The sentences of both sides, in reading order, and the hit on the later."""
    (one, first), (other, second) = sides
    told = tuple(story.document.text[span.start : span.end] for span in (first, second))
    evidence = (Evidence(one.span, (first,)),)
    return one, other, Hit("FC201", other.span, f"‘{told[0]}’ and ‘{told[1]}’ {question}", told, (second,), evidence, subject, score)


def _chart_clashes(story: "Story") -> Iterator[Hit]:
    for clash in find_chart_clashes(story.document, story.counts):
        mention, cell = clash.count.mention, clash.cell
        written = story.document.text[cell.span.start : cell.span.end].strip()
        subject = f"{plain_label(cell.column)}, {plain_label(cell.row)}"
        yield Hit(
            "FC201",
            clash.count.sentence.span,
            f"‘{mention.text}’ here, ‘{written}’ in the chart ({subject}). Which stands?",
            (mention.text, written),
            (mention.span,),
            (Evidence(cell.line, (cell.span,)),),
            subject,
            0.6,
        )
