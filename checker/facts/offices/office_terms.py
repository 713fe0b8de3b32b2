"""Forms that say when someone held an office."""

from checker.facts.attachment import DATE, IN, OTHER, PERSON, Part, both_ends
from checker.facts.offices.office_signs import ARTICLE, BODY, OFFICE, REIGN
from checker.facts.offices.titles import END, ORDINAL

TO = r"\s(?:to|until|and)\s(?:(?:his|her)\s(?:death|resignation|fall|defeat)\sin\s)?"
_SUBJECT = r"(?<!succeeded\s)(?<!replaced\s)(?<!followed\s)(?<!from\s)"
# Behind PERSON: what was named after him, or done in his honour, has a date of its own.
_NOT_HONOURED = rf"(?<!\bafter\s{PERSON})(?<!oured\s{PERSON})(?<!ored\s{PERSON})"
_TITLE = rf"{ARTICLE}{ORDINAL}{OFFICE}"
_WAS = rf"{PERSON},?\s(?:who\s)?(?:was\s|served\s(?:\w+\sterms?\s)?as\s|had\sbeen\s|\(?)?{_TITLE},?\s(?:from|between)\s"
_BECAME = rf"{PERSON}(?:,?\swho)?\s(?:became|was\s(?:sworn\sin|inaugurated|installed)\sas|took\s(?:office|over|the\soath)\sas)\s{_TITLE}"
_REIGNED = rf"(?:{PERSON}[’']s\s(?:\w+\s)?{REIGN}|(?:\w+\s)?{REIGN}\sof\s(?:{OFFICE}\s)?{PERSON})"
TERMS = (
    *both_ends(rf"{_WAS}<from>{TO}<to>"),
    (Part.WHOLE, rf"{DATE},?\s(?:\w+\s){{1,3}}(?:months|weeks|days)\safter\s{_BECAME}{END}"),
    (
        Part.END,
        rf"{PERSON},?\s(?:who\s)?(?:was\s|served\sas\s)?{_TITLE},?\suntil\s(?:(?:his|her)\s(?:death|resignation|fall|defeat|overthrow|assassination)\sin\s)?{DATE}{END}",
    ),
    (Part.START, rf"{_REIGNED}\s(?:began|started)\s{IN}{DATE}{END}"),
    (Part.END, rf"{_REIGNED}(?:,\swhich|\sthat)?\s(?:ended|came\sto\san\send)(?:\swith\s(?:his|her)\s\w+)?\s{IN}{DATE}{END}"),
    (
        Part.WHOLE,
        rf"{PERSON}{_NOT_HONOURED},?\s(?:who\s)?(?:was|served\sas|had\sbeen)?\s?{_TITLE},?\s(?:for\s(?:just\s|only\s)?[\w\s]{{3,25}}?\s)?{IN}{DATE}{END}",
    ),
    *both_ends(rf"^(?:The\s)?{OFFICE}\sfrom\s<from>{TO}<to>,\s{PERSON}"),
    (Part.START, rf"{PERSON},?\s(?:who\s)?(?:was\s)?{_TITLE}\sfor\sa\s(?:second|third)\stime\sfrom\s{DATE}{END}"),
    (Part.WHOLE, rf"\b(?i:{IN}){DATE},?\s(?:early|late|midway|years)?\s?(?:in|during|into|through)\s(?:the\s)?{_REIGNED}"),
    (
        Part.WHOLE,
        rf"(?:^|\s)(?i:{IN}){DATE},?\s(?:when|while|as)\s{PERSON}\s(?:headed|led|ran|chaired|was\s(?:head|in\scharge|at\sthe\shelm)\sof)"
        rf"\s(?:the\s)?{BODY}",
    ),
    (Part.WHOLE, rf"{DATE},?\s(?:when|while|as)\s{PERSON}\swas\s(?:still\s)?{_TITLE}"),
    (Part.WHOLE, rf"{_SUBJECT}{PERSON},?\s(?:who,?\s)?as\s{_TITLE},?\s[^.;{DATE}{OTHER}]{{3,80}}?\s{IN}{DATE}{END}"),
    (Part.WHOLE, rf"\b[Aa]s\s{_TITLE},?\s{IN}{DATE},?\s{PERSON}|{PERSON},\s(?:as|while)\s{_TITLE},?\s{IN}{DATE}{END}"),
    *both_ends(rf"{_REIGNED}(?:,|,?\s(?:lasted|ran))\sfrom\s<from>\s(?:to|until)\s<to>"),
    (Part.SINCE, rf"{PERSON},?\s(?:who\s)?(?:has\sbeen\s)?{_TITLE}\ssince\s{DATE}"),
    (Part.START, rf"{PERSON},\s{_TITLE}\sfrom\s{DATE}(?=[,.;)])"),
)
