"""Works of the store with each maker of such works whom a sentence names."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.facts.people.known_makers import KnownMaker, find_makers
from checker.facts.people.lives import accepted
from checker.facts.people.maker_clashes import is_remade
from checker.facts.people.maker_ties import is_taken_up
from checker.facts.people.makings import FOUNDER, MAKER
from checker.facts.people.work_names import is_meant, is_told_of
from checker.facts.ties.verdicts import Verdict
from checker.patterns import lazy
from checker.types import Span

if TYPE_CHECKING:
    from checker.facts.store import Fact, FactStore

_FOUNDED = lazy(r"(?i)\b(?:(?:co-)?(?:founded|founders?|founding)|foundation of|set up|brainchild)\b")
_IN_TITLE = lazy(r"\b[A-ZÀ-Þ][\w’'-]*\s(?:in|of|and|to|from|for|on)\s(?:the\s)?$")  # 'Maid in Manhattan'
_SMALL = lazy(r"We|It|She|He|Her|If|Now|Here|Home|You|Us|I|They|Them|Him")  # titles that open any sentence
_GOES_ON = lazy(r"\sof\s(?:the\s)?[A-ZÀ-Þ]")  # 'the Prince of Wales'


def find_maker_ties(text: str, store: "FactStore") -> Iterator[Verdict]:
    for relation in (MAKER, FOUNDER):
        works = (
            []
            if relation == FOUNDER and not _FOUNDED.search(text)
            else [(span, work) for span, (work, *_) in store.find_names(text, relation) if _is_meant(text, span, work)]
        )
        makers = find_makers(text, store) if works else ()
        for span, work in works:
            own = re.compile("|".join(rf"\b(?:{re.escape(name)}|{re.escape(name.split()[-1])})\b" for name in sorted(accepted(work))))
            for found in own.finditer(text):
                if not is_taken_up(text, span, Span(*found.span())):
                    yield Verdict(relation, span, Span(*found.span()), work, True)
            for maker in makers:
                if _is_maker(text, span, work, maker) and not is_taken_up(text, span, maker.span):
                    yield Verdict(relation, span, maker.span, work, False)


def _is_maker(text: str, span: Span, work: "Fact", maker: KnownMaker) -> bool:
    """Whether the work may be one of the maker's, who is nobody that it is by."""
    told = text[maker.span.start : maker.span.end]
    is_told = maker.could_have_made(work, told) and is_told_of(text, span, work, maker.span)
    return is_told and not is_remade(text, maker.span, span, work)


def _is_meant(text: str, span: Span, work: "Fact") -> bool:
    return (
        is_meant(text, span, work)
        and not _SMALL.fullmatch(text, span.start, span.end)
        and not _IN_TITLE.search(text, max(0, span.start - 30), span.start)
        and not _GOES_ON.match(text, span.end)
    )
