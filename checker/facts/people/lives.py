"""What a sentence says of a life: patterns of attachment, read on a sketch of the sentence.

As in `attachment`, each span that matters is one character; PLACE is a further one.
"""

import re
from functools import cache

from checker.facts.attachment import DATE, IN, OPENING, OTHER, PERSON
from checker.facts.forms import find_form
from checker.facts.store import Fact

BORN, DIED, BIRTHPLACE, NATIONALITY = "was born", "died", "was born in", "has nationality"
PLACE = "\ue004"

# Between the verb and its date no clause may begin and no other date stand.
BETWEEN = (
    rf"(?:\s(?!(?:that|which|who|when|where|while|after|before|since|until|and|but|if|as|years?|decades?|later|earlier)\b)"
    rf"[^\s,.;:()–—{DATE}{OTHER}{PERSON}]+(?:,(?=\s[A-Z]))?){{0,9}}?"
)
WHO = r"(?:,?\s(?:who|himself|herself))?,?"
# 'Newton, who discovered gravity, was born', 'Mozart, the composer, died'
ASIDE = rf"(?:,\s(?:who|the|an?|whose|one|then)\s[^.;:()–—“”{DATE}{OTHER}{PERSON}]{{3,80}}(?:,|(?=\swho\b)))?"
# 'The niece of PERSON, born in' says nothing of PERSON, 'of PERSON, who was born in' does.
HIMSELF = (
    rf"(?:{PERSON}{ASIDE},?\s(?:who|himself|herself),?(?:\swould)?"
    rf"|(?<!\bof\s)(?<!\blate\s)(?<!\bto\s)(?<!\bwith\s)(?<!\bby\s){PERSON}{ASIDE}(?:,|\s[–—-])?)"
)
# What stands in brackets behind a ruler may be the reign.
_NO_REIGN = (
    r"(?<!reign\sof\s)(?<!rule\sof\s)(?<!presidency\sof\s)(?<!under\s)(?<!Under\s)(?<!President\s)(?<!King\s)(?<!Queen\s)"
    r"(?<!Emperor\s)(?<!Pope\s)"
)
_BIRTH = (
    rf"{HIMSELF}(?:\s(?:was|had\sbeen))?\sborn{BETWEEN}\s(?:{IN})?{DATE}",
    rf"^[“\"]?Born{BETWEEN}\s{IN}{DATE}(?:,?\s(?:in|at|to)\s[^,{DATE}{OTHER}]{{2,40}})?,\s(?:the\s)?(?:[\w-]+\s){{0,5}}{PERSON}(?=[\s,])",
    rf"{PERSON}\s\((?:born|b\.?)\s(?:in\s|on\s)?{DATE}",
    rf"{_NO_REIGN}{PERSON}\s\({DATE}\s?[-–—]\s?{OTHER}\)",
    rf"\bbirth\sof\s{PERSON}\s{IN}{DATE}|{PERSON}[’']s?\sbirth\s(?:in\s[A-Z]\w+\s)?{IN}{DATE}",
    rf"{OPENING}{PERSON}\swas\sborn\b",
    rf"\b{DATE}\sbirth\sof\s{PERSON}|{PERSON}[’']s?\sbirth(?:day)?,\s{DATE}",
    rf"{PERSON},\s{DATE}\s?[-–—]\s?{OTHER}",
)
# Who was only shot or stabbed may have lived.
_KILLED = (
    r"(?:killed|executed|beheaded|hanged|assassinated|murdered|shot\s(?:dead|and\skilled)|gunned\sdown|guillotined"
    r"|(?:burned|burnt|stabbed|shot)\s(?:to\sdeath|at\sthe\sstake))"
)
_END = r"(?:death|assassination|murder|killing|execution|suicide)"
_DEATH = (
    rf"{HIMSELF}(?:\shad)?\s(?:died?|passed\saway|drowned|was\sfound\sdead|killed\sh(?:im|er)self|took\sh(?:is|er)\sown\slife|(?:was|were)\s{_KILLED})\b"
    rf"{BETWEEN}\s{IN}{DATE}",
    rf"{PERSON},\s(?:{_KILLED}|found\sdead){BETWEEN}\s{IN}{DATE}",
    rf"{PERSON},\s{OTHER}\s?[-–—]\s?{DATE}",
    rf"{_NO_REIGN}{PERSON}\s\({OTHER}\s?[-–—]\s?{DATE}\)",
    rf"\b{_END}\sof\s{PERSON}(?:\sin\s[A-Z]\w+)?\s{IN}{DATE}|{PERSON}[’']s?\s{_END}\s(?:in\s[A-Z]\w+\s)?{IN}{DATE}",
    rf"{OPENING}{PERSON}\s(?:died|was\s{_KILLED})\b",
    rf"\b{DATE}\s{_END}\sof\s{PERSON}|{PERSON}[’']s?\s{DATE}\s{_END}",
    rf"^[“\"]?(?:The\s[a-z]+\s)?{PERSON}\s[a-z]+\b[^.;:()–—{DATE}{OTHER}{PERSON}]{{0,90}}?"
    rf"\s(?:(?:until|before|till|after|with|on)\s(?:his|her)\s{_END}|(?:and|when|before|until)\s(?:s?he\s)?died){BETWEEN}\s{IN}{DATE}",
)


def find_dated_part(sketch: str) -> str | None:
    """BORN or DIED where the sketch gives DATE to the birth or the death of PERSON."""
    return next((part for part, forms in ((BORN, _BIRTH), (DIED, _DEATH)) if find_form(forms, sketch)), None)


@cache
def accepted(fact: Fact) -> frozenset[str]:
    """All values that the fact allows: 'Polish' and, by its note, 'French'; each of several makers."""
    return frozenset(part for part in re.split(r", | and | or ", f"{fact.value}, {fact.also}") if part)
