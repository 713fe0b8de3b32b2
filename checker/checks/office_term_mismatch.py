"""A president, prime minister, monarch, pope or head of a world body who did not hold the office at the date given.

What it checks
--------------
Those who act in office at a date outside their term ('In 1812, US president James Monroe declared ...'), whose term is
given with other years ('was president from 1809 to 1817'), or who are said to have proclaimed what another did; who are
given an office that they never held (another country's, another body's, another title), a wrong number, a wrong
predecessor or successor, another's government or party, another country's house of power, more years than they served or
fewer, another end of the office, another rival or running mate, more elections than they won, other kin, another age at the
start, another country of origin, or the place of a first woman: heads of state and of government of 125 countries since
1945 and some before, US presidents, British prime ministers since 1721 and monarchs since 1066, other monarchs and sultans,
popes since 1800, the heads of the United Nations, the League of Nations, NATO, the EU's bodies, the IMF, Unesco, FIFA, the
CIA, the FBI and others, US secretaries of state and of defense, chief justices, Speakers since 1940, treasury secretaries
since 1934 and attorneys general since 1961, British chancellors and foreign secretaries since the 1900s, home and defence
secretaries and deputy prime ministers since the war, governors-general of Australia and Canada, and mayors of some cities.
Of American presidents and candidates, of governors and mayors also the states and towns that they governed or sat for.
Statesmen and popes named with a famous act of another ('Helmut Kohl knelt before the ghetto memorial in Warsaw').

Why it matters
--------------
Either the date or the name is wrong, and the sentence misleads whichever it is.

Example
-------
'President Richard Nixon signed the Civil Rights Act in July 1964.' Nixon took office in 1969.

Limits
------
Errors are acts of office, and deeds so titled where titles are not kept by courtesy; the rest is weighed by all that the
sentence says of the holder, the time and others who held the office, or of two holders and a change of hands, and is a
query. Silent at 'then', 'former', 'shadow' and the like, where another office is named, in quotation marks, and between
election and inauguration. A list of holders that is not whole proves nothing. Surnames alone are read only where the facts
list them.
"""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.facts import OFFICE, Fact
from checker.facts.acts.act_clashes import with_acts
from checker.facts.clauses import read_by_clause
from checker.facts.hits import make_hit
from checker.facts.offices.holders import find_wrong_holders
from checker.facts.offices.office_clash import Clash
from checker.facts.offices.states import find_wrong_states
from checker.facts.offices.succession_scorer import find_misplaced
from checker.facts.offices.term_clashes import find_term_clashes
from checker.facts.offices.term_scorer import find_mistimed
from checker.facts.offices.told_times import Times, find_events
from checker.facts.readings import dates_in, group_dates, is_said
from checker.types import Hit, Mention, Sentence, Severity, Span

if TYPE_CHECKING:
    from checker.story import Story

_RECALLED_BEFORE = 20  # characters in which an anniversary may stand


@check("FC603", "office-term-mismatch", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    """What forms and acts find in a sentence or a clause of it; where they find nothing, what all of the sentence weighed together says."""
    dated, flagged = group_dates(story), set()
    by_form = read_by_clause(story, lambda sentence: _read(sentence, story, dates_in(sentence, dated)))
    for hit in with_acts("FC603", story, by_form):
        flagged.add(hit.span)
        yield hit
    for sentence in story.sentences:
        if sentence.span not in flagged:
            yield from _weigh(sentence, story, dates_in(sentence, dated))


def _read(sentence: Sentence, story: "Story", dates: list[Mention]) -> Iterator[Hit]:
    names, told = story.facts.find_names(sentence.text, OFFICE), set()
    events = find_events(sentence.text, story.facts) if names else []
    holders = find_wrong_holders(sentence.text, names, _times(sentence, dates, events), story.facts)
    for clash in chain(holders, find_wrong_states(sentence.text, story.facts)):
        is_new = not told.issuperset(clash.spans)
        told.update(clash.spans)
        if is_new and is_said(sentence, story, _marks(sentence, clash), before=0, behind=0):
            yield _make_hit(sentence, clash)
    for clash in find_term_clashes(sentence, names, dates, events, story.facts, story.document.text):
        if told.isdisjoint(clash.spans[:1]) and is_said(sentence, story, _marks(sentence, clash), behind=0):
            yield _make_hit(sentence, clash)


def _weigh(sentence: Sentence, story: "Story", dates: list[Mention]) -> Iterator[Hit]:
    weighed, told = (find(sentence, dates, story.facts, story.document.text) for find in (find_mistimed, find_misplaced)), set()
    for clash in chain.from_iterable(weighed):
        if told.isdisjoint(clash.spans) and is_said(sentence, story, _marks(sentence, clash), before=_RECALLED_BEFORE, behind=0):
            told.update(clash.spans)
            yield _make_hit(sentence, clash)


def _times(sentence: Sentence, dates: list[Mention], events: list[tuple[Span, Fact]]) -> Times:
    offset = sentence.span.start
    return Times([(Span(date.span.start - offset, date.span.end - offset), date.value) for date in dates], events)


def _marks(sentence: Sentence, clash: Clash) -> tuple[Span, ...]:
    return tuple(sorted(sentence.span_of(span.start, span.end) for span in clash.spans))


def _make_hit(sentence: Sentence, clash: Clash) -> Hit:
    is_sure = clash.severity is Severity.ERROR
    return make_hit("FC603", sentence, clash.term, clash.message, clash.values, _marks(sentence, clash), is_sure=is_sure)
