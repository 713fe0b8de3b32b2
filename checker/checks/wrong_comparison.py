"""A comparison that its own figures deny.

What it checks
--------------
'Rose', 'a plunge', 'well above', 'more than', 'doubled' and 'twice as many' against the two figures that the sentence, or it
and the one before, tells them of, and how far these are apart ('36 points, six more than Fife, on 32'): which figure is
held against which is weighed. A majority or margin against the vote; 'most', 'a slim majority' or 'two-thirds' against the
part and the whole beside it ('56 of the 125 seats'); a rank against those ahead or the number ranked; an elder brother
against the ages; 'only' before the larger of two percentages; all of one side of a vote; gusts below the wind, two camps of
more than 100 per cent, and a majority that is needed of fewer than half the seats.

Why it matters
--------------
The word is what readers remember, and headlines are made of it; the figures beside it show that it is wrong.

Example
-------
'Councillors voted 27-19. The majority of six surprised many.' 27 less 19 is eight.

Limits
------
Ranks, odds, times in races and rates of exchange, where less is more, are left alone. 'Doubled' is allowed a quarter.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.figures.bounds import find_beyond_bounds
from checker.clashes.figures.contrasts import find_wrong_contrasts
from checker.clashes.figures.frames import make_frame
from checker.clashes.figures.majorities import find_wrong_bill_margins, find_wrong_margins
from checker.clashes.figures.order_clashes import WrongOrder, find_wrong_orders
from checker.clashes.figures.point_margins import find_wrong_point_margins
from checker.clashes.figures.ranks import WrongRank, find_ranks_beyond, find_wrong_ages, find_wrong_ranks
from checker.clashes.figures.shares import WrongShare, find_wrong_shares
from checker.clashes.figures.vote_sides import find_wrong_sides
from checker.mentions.corrections import corrected_paragraphs
from checker.types import Evidence, Hit, Severity

if TYPE_CHECKING:
    from checker.story import Story


@check("FC207", "wrong-comparison", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    hits = [_order_hit(wrong) for wrong in find_wrong_orders(story.orders)]
    hits += [_share_hit(wrong, "margin", True) for wrong in find_wrong_margins(story.sentences)]
    hits += [_share_hit(wrong, "margin", False) for wrong in find_wrong_bill_margins(story.sentences)]
    hits += [_share_hit(wrong, "margin", False) for wrong in find_wrong_point_margins(story.sentences, story.figures)]
    hits += map(_rank_hit, (*find_wrong_sides(story.sentences), *find_ranks_beyond(story.sentences, story.counts)))
    for sentence, figures in zip(story.sentences, story.figures, strict=True):
        frame = make_frame(sentence, None, figures)
        shares = find_wrong_shares(frame)
        hits += map(_rank_hit, find_beyond_bounds(frame))
        hits += [_share_hit(wrong, "share", False) for wrong in shares if not wrong.is_per_cent]
        hits += [_rank_hit(wrong) for wrong in (*find_wrong_ranks(sentence), *find_wrong_ages(sentence))]
        hits += [_rank_hit(wrong) for wrong in find_wrong_contrasts(sentence, figures)]
    if hits:
        corrected = corrected_paragraphs(story.sentences)
        yield from (hit for hit in hits if story.document.paragraph(hit.span.start) not in corrected)


def _order_hit(wrong: WrongOrder) -> Hit:
    order = wrong.order
    word = wrong.amount.text if wrong.amount else order.word.text
    evidence = Evidence(order.frame.span, (order.base.span, order.subject.span))
    return Hit(
        "FC207",
        order.frame.span,
        f"‘{word}’, but {wrong.working}. Which is wrong, the {'difference' if wrong.amount else 'word'} or a figure?",
        (word, f"{order.base.text} to {order.subject.text}"),
        tuple(sorted((order.base.span, order.subject.span))),
        (evidence,),
        score=1.0 if wrong.is_proved else 0.7,
        severity=Severity.ERROR if wrong.is_proved else Severity.QUERY,
        working=wrong.working,
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
