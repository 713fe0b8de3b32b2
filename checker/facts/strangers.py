"""Whether a sentence names a person beside those who are known, of whom it may speak instead."""

import re
from collections.abc import Iterable

from checker.patterns import lazy
from checker.types import Span

_NO_NAME = (
    r"January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"
    r"|Sunday|World|War|The|In|On|At|By|When|While|After|Before|As|But|And|If|It|His|Her|He|She|They|That|This|Downing|White|Oval|Buckingham|New|North"
    r"|South|East|West|United|Supreme|Prime|Vice|Labour|Conservative|Republican|Democratic|Liberal|Social|Christian|National|Security|High|Great|Cold"
)
_THING = (
    r"Company|Corporation|Motors?|Street|House|Hall|Palace|Park|Prize|Bank|Fund|Union|Nations|States|Kingdom|Republic|Council|Commission|Congress|Parliament"
    r"|Party|Court|Church|University|College|School|War|Wars|Treaty|Agreement|Accords?|Act|Assembly|Organi[sz]ation|Office|Department|Ministry|Field|Airport"
    r"|Square|Bay|Island|Islands|Sea|Ocean|Mountains?|Sunday|Day|Eve|Times|Post|Africa|America|Zealand|Korea|Germany|Arabia|Lanka|Europe|Asia|Kong|York|Wall|Ford|Army|Navy|Force"
)
_PERSON = lazy(rf"(?<![\w’'-])(?!(?:{_NO_NAME})\b)[A-ZÀ-Þ][\w’'-]*\.?\s(?:[A-Z]\.\s)?(?!(?:{_THING}|{_NO_NAME})\b)[A-ZÀ-Þ][a-zà-ÿ][\w’'-]*")


def names_stranger(text: str, known: Iterable[Span]) -> bool:
    """Whether two words with capitals outside the known spans may be the name of somebody else."""
    for span in known:
        text = text[: span.start] + "," * (span.end - span.start) + text[span.end :]
    return any(not re.search(rf"\b(?:{_THING})\b", text[match.end() : match.end() + 14]) for match in _PERSON.finditer(text))
