"""A birth, a death, a nationality, a work or a discovery that the reference facts give otherwise.

What it checks
--------------
Well-known people in the reference facts: the year and the place where they were born, the year in which they died,
the nationality that stands beside their calling; who wrote, painted, composed, discovered or founded a thing.

Why it matters
--------------
Such details are copied from story to story, and readers who know better write in.

Example
-------
'Marie Curie, born in 1876, won two Nobel prizes.' The reference says 7 November 1867.

Limits
------
Silent at films, stagings, translations and other works after the work, statues, streets and anniversaries, in quotation
marks, and where a date is so far off that another bearer of the name must be meant. A wrong maker is found only where
the reference knows him for a maker of such things. Facts without a second source are queries.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.facts.person_clashes import Clash, find_life_clashes, find_maker_clashes, find_nationality_clashes
from checker.facts.readings import group_dates, is_earnest
from checker.types import Hit, Mention, Sentence, Severity

if TYPE_CHECKING:
    from checker.pipeline import Story

# A thing made after a life or a work, or someone who is only like the person, has dates and makers of its own.
_AFTER = re.compile(
    r"(?i)\b(?:films?|movies?|biopic|adapt\w+|version|screen\w*|stag(?:ed|ing)|productions?|produced|directed|starr(?:ed|ing)|miniseries|series"
    r"|translat\w+|edit(?:ed|ion|or)|illustrat\w+|musical|sequel|prequel|parody|pastiche|spoof|inspired|based on|biograph\w+|documentar\w+"
    r"|foreword|abridged|retold|retelling|remake|reimagin\w+|rework\w+|homage|tribute|after \w+ style|named (?:after|for)|namesake|statues?"
    r"|monuments?|\w*anniversar\w+|\w*centenar\w+|\w*bicentenn\w+|commemorat\w+|plays? (?:the )?(?:part|role)|portray\w*|characters?"
    r"|unrelated|forger\w*|forged|attributed|performed|recorded|cover|sung|narrated|read by|arranged|re-?creat\w+|copy|copies|reincarnat\w+"
    r"|not|never|nor|neither|wrongly|mistaken\w*|erroneous\w*|confus\w+|misattribut\w+|claim\w*|believe[sd]?|argue[sd]?|insist\w*|suggest\w*"
    r"|thought|said to|legend|rumou?r\w*"
    r"|may have|might have|disput\w+|theor(?:y|ies) that|who really|quiz|crossword|answer\w*|question\w*)\b|\?"
)


@check("FC605", "wrong-person-fact", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    dated = group_dates(story)
    for sentence in story.sentences:
        if not _AFTER.search(sentence.text):
            found = _find_clashes(story, sentence, dated[sentence.index])
            yield from (_make_hit(sentence, clash) for clash in found if is_earnest(sentence, story, [clash.mark]))


def _find_clashes(story: "Story", sentence: Sentence, dates: list[Mention]) -> Iterator[Clash]:
    yield from find_life_clashes(story, sentence, dates)
    yield from find_nationality_clashes(story, sentence)
    yield from find_maker_clashes(story, sentence)


def _make_hit(sentence: Sentence, clash: Clash) -> Hit:
    fact = clash.fact
    return Hit(
        "FC605",
        sentence.span,
        clash.message,
        clash.values,
        marks=(clash.mark,),
        subject=fact.subject,
        score=1.0 if fact.is_confirmed else 0.8,
        severity=Severity.ERROR if fact.is_confirmed else Severity.QUERY,
        fact=fact.as_dict(),
    )
