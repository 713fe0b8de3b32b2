"""A comparison that its own figures deny.

What it checks
--------------
'Rose' and 'fell', 'doubled' and 'halved', 'twice as many' against the two figures; a majority or margin against
the vote; 'most', 'a minority', 'two-thirds' against the count in brackets; a rank against those ahead or the
number ranked; 'older than' against the ages; 'only' before the larger of two percentages; 'well above', 'which beats' and
'a smaller share, 11 per cent, compared with 24' against the two figures; 'longer than' and 'beyond the minimum of'; a
difference ('36 points, six more than Fife, on 32'); a share in words ('half of the 52 berths, 26'); the majority of a
chamber ('at least 56 ... in the 110-member council'); and all of one side of a vote.

Why it matters
--------------
The word is what readers remember, and headlines are made of it; the figures beside it show that it is wrong.

Example
-------
'Councillors voted 27-19. The majority of six surprised many.' 27 less 19 is eight.

Limits
------
Ranks, odds, times in races, deficits and rates of exchange, where less is more, are left alone. Loose uses of
'doubled' are allowed a quarter.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.checks.misfits import in_short
from checker.clashes.figures.contrasts import find_wrong_contrasts
from checker.clashes.figures.frames import make_frame
from checker.clashes.figures.majorities import find_wrong_bill_margins, find_wrong_margins
from checker.clashes.figures.order_clashes import WrongOrder, find_wrong_orders
from checker.clashes.figures.ranks import WrongRank, find_ranks_beyond, find_wrong_ages, find_wrong_ranks
from checker.clashes.figures.shares import WrongShare, find_wrong_shares
from checker.clashes.figures.vote_sides import find_wrong_sides
from checker.mentions.corrections import corrected_paragraphs
from checker.types import Evidence, Hit, Mention, MentionKind, Severity

if TYPE_CHECKING:
    from checker.pipeline import Story


@check("FC207", "wrong-comparison", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    figures = _figures(story)
    hits = [_order_hit(wrong) for wrong in find_wrong_orders(story.sentences, figures)]
    hits += [_share_hit(wrong, "margin", True) for wrong in find_wrong_margins(story.sentences)]
    hits += [_share_hit(wrong, "margin", False) for wrong in find_wrong_bill_margins(story.sentences)]
    hits += map(_rank_hit, (*find_wrong_sides(story.sentences), *find_ranks_beyond(story.sentences, story.counts)))
    for sentence in story.sentences:
        frame = make_frame(sentence, None, figures[sentence.index])
        hits += [_share_hit(wrong, "share", False) for wrong in find_wrong_shares(frame) if not wrong.is_per_cent]
        hits += [_rank_hit(wrong) for wrong in (*find_wrong_ranks(sentence), *find_wrong_ages(sentence))]
        hits += [_rank_hit(wrong) for wrong in find_wrong_contrasts(sentence, figures[sentence.index])]
    if hits:
        corrected = corrected_paragraphs(story.sentences)
        yield from (hit for hit in hits if story.document.paragraph(hit.span.start) not in corrected)


def _figures(story: "Story") -> list[list[Mention]]:
    """The figures of each sentence, in reading order."""
    figures: list[list[Mention]] = [[] for _ in story.sentences]
    for mention in story.mentions:
        if mention.kind is MentionKind.FIGURE:
            figures[mention.sentence].append(mention)
    return figures


def _order_hit(wrong: WrongOrder) -> Hit:
    order = wrong.order
    base, subject = order.base.text, order.subject.text
    shown, times = f"{base} to {subject}", (order.ratio.low + order.ratio.high) / 2
    if order.word.is_change and not order.word.tells_size:
        told = f"{shown} is {'a rise' if times > 1 else 'a fall'}"
    elif order.word.tells_size:
        told = f"{shown} is {times:.2g} times as much"
    else:
        told = f"{subject} is {'more' if times > 1 else 'less'} than {base}"
    if wrong.amount:
        told = f"{shown} is {in_short(abs(order.base.value.low - order.subject.value.low))}"
    word = wrong.amount.text if wrong.amount else order.word.text
    return Hit(
        "FC207",
        order.frame.span,
        f"‘{word}’, but {told}. Which is wrong, the word or a figure?",
        (word, shown),
        tuple(sorted((order.base.span, order.subject.span))),
        (Evidence(order.frame.span, (order.base.span, order.subject.span)),),
        score=1.0 if wrong.is_proved else 0.7,
        severity=Severity.ERROR if wrong.is_proved else Severity.QUERY,
        working=told,
    )


def _share_hit(wrong: WrongShare, subject: str, is_proved: bool) -> Hit:
    return Hit(
        "FC207",
        wrong.told,
        f"‘{wrong.told_text}’, but the count is {wrong.count_text}. Which stands?",
        (wrong.told_text, wrong.count_text),
        (wrong.told,),
        (Evidence(wrong.count, (wrong.count,)),),
        subject,
        1.0 if is_proved else 0.7,
        Severity.ERROR if is_proved else Severity.QUERY,
        wrong.working,
    )


def _rank_hit(wrong: WrongRank) -> Hit:
    return Hit(
        "FC207",
        wrong.told,
        f"‘{wrong.told_text}’ does not fit ‘{wrong.shown_text}’. Which stands?",
        (wrong.told_text, wrong.shown_text),
        (wrong.told,),
        (Evidence(wrong.shown, (wrong.shown,)),),
        score=1.0 if wrong.is_proved else 0.7,
        severity=Severity.ERROR if wrong.is_proved else Severity.QUERY,
        working=wrong.working,
    )
