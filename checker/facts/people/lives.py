"""What a sentence says of a life: patterns of attachment, read on a sketch of the sentence.

As in `attachment`, each span that matters is one character; PLACE is a further one.
"""

import re
from functools import cache

from checker.facts.act_dates import Act, is_act_dated
from checker.facts.attachment import DATE, IN, OTHER, PERSON
from checker.facts.forms import find_form
from checker.facts.namesakes import KIN
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
# Who was only shot or stabbed may have lived.
_KILLED = (
    r"(?:killed|executed|beheaded|hanged|assassinated|murdered|shot\s(?:dead|and\skilled)|gunned\sdown|guillotined|put\sto\sdeath"
    r"|(?:burned|burnt|stabbed|shot)\s(?:to\sdeath|at\sthe\sstake))"
)
_DIED = (
    rf"(?:(?:died|(?<=\bto\s)die|(?<=\bwould\s)die)|passed\saway|drowned|perished|was\sfound\sdead|(?:killed|shot|hanged|poisoned)\sh(?:im|er)self|took\sh(?:is|er)\sown\slife|lost\sh(?:is|er)\slife"
    rf"|breathed\sh(?:is|er)\slast|met\sh(?:is|er)\s(?:end|death)|(?:(?:was|were|had\sbeen)\s)?{_KILLED}|(?<=,\s)found\sdead)\b"
)
_END = r"(?:death|demise|passing|assassination|murder|killing|execution|suicide)"
_BORN = r"(?:(?:(?:was|had\sbeen)\s)?born|came\sinto\sthe\sworld|entered\sthe\sworld|(?:first\s)?saw\sthe\slight\sof\sday)\b"
AUXILIARY = r"(?:\s(?:had|has|have|would|was\sto|were\sto|later|finally|eventually|suddenly|unexpectedly))*"
_TITLED = r"(?:the\s(?:[a-z-]+\s){1,3}|[A-Z][a-z]+\s)?"
_THAT = rf"{HIMSELF}{AUXILIARY}\s"
# What 'he' does whom the sentence begins with, nobody else being named before.
SOMEBODY_ELSE = rf"(?:{KIN}\b|\b(?:Mr|Mrs|Ms)\s|\band\s[A-Z]|(?<!of\s)(?<!in\s)(?<!at\s)(?<!the\s)\b(?!The\s)[A-ZÀ-Þ][\w.]+\s[A-ZÀ-Þ])"
HE = rf"^[“\"]?(?:The\s[a-z]+\s)?{PERSON}(?![’'])(?:(?!{SOMEBODY_ELSE})[^“”;{PERSON}{DATE}{OTHER}]){{3,110}}?\s"


def _act_of(verb: str, noun: str, *more: str) -> Act:
    """What a person does or suffers, told of the person by name or, where nobody else is named, by pronoun."""
    his = rf"(?:his|her)\s(?:[a-z]+\s)?{noun}\b"
    return Act(
        (rf"{_THAT}{verb}", rf"{HE}(?P<act>s?he{AUXILIARY}\s{verb})", *more),
        (
            rf"(?:\bthe\s)?\b{noun}\sof\s{_TITLED}{PERSON}(?![’'\w-])",
            rf"{PERSON}(?:[’']s?|,?\swhose)\s(?:[a-z]+\s)?{noun}\b",
            rf"{HE}(?P<act>{his})",
            rf"\b(?P<act>{his})[^.;:“”{PERSON}]{{0,60}},\s{PERSON}(?![’'\w-])",
        ),
    )


BIRTH = _act_of(_BORN, "birth")
DEATH = _act_of(_DIED, _END, rf"\b{_KILLED}\s{_TITLED}{PERSON}(?![’'\w-])")
_BIRTH_FORMS = (
    rf"^[“\"]?Born{BETWEEN}\s{IN}{DATE}(?:,?\s(?:in|at|to)\s[^,{DATE}{OTHER}]{{2,40}})?,\s(?:the\s)?(?:[\w-]+\s){{0,5}}{PERSON}(?=[\s,])",
    rf"{PERSON}\s\((?:born|b\.?)\s(?:in\s|on\s)?{DATE}",
    rf"{_NO_REIGN}{PERSON}\s\({DATE}\s?[-–—]\s?{OTHER}\)",
    rf"{PERSON}[’']s?\s(?:birthday,|date\sof\sbirth(?:,|\s(?:is|was)(?:\sgiven\sas)?))\s{DATE}",
    rf"{PERSON},\s{DATE}\s?[-–—]\s?{OTHER}",
)
_DEATH_FORMS = (
    rf"{PERSON},\s{OTHER}\s?[-–—]\s?{DATE}",
    rf"{_NO_REIGN}{PERSON}\s\({OTHER}\s?[-–—]\s?{DATE}\)",
    rf"{PERSON}[’']s?\s{DATE}\s{_END}",
    rf"{PERSON},?\s(?:who\shas\sbeen\s)?dead\ssince\s{DATE}",
)


def find_dated_part(sketch: str) -> str | None:
    """BORN or DIED where the sketch gives DATE to the birth or the death of PERSON."""
    tables = ((BORN, BIRTH, _BIRTH_FORMS), (DIED, DEATH, _DEATH_FORMS))
    return next((part for part, act, forms in tables if find_form(forms, sketch) or is_act_dated(sketch, act)), None)


@cache
def accepted(fact: Fact) -> frozenset[str]:
    """All values that the fact allows: 'Polish' and, by its note, 'French'; each of several makers."""
    return frozenset(part for part in re.split(r", | and | or ", f"{fact.value}, {fact.also}") if part)
