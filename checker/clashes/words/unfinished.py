"""Find what was left in copy to be filled in, or by a machine: 'TK', 'a vote of XX to XX', '[name tk]', '{{ total }}', '#REF!'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.quotes import is_about_wording, is_cited
from checker.patterns import lazy
from checker.types import Sentence, Span

_UNITS = (
    r"%|per\s?cent|points?|percentage|million|billion|bn\b|people|men|women|children|votes?|seats?|years?|days?|weeks?|months?|hours?|minutes?"
    r"|times|miles|km\b|kilometres|kilometers|pounds|dollars|euros|jobs|homes|deaths|cases|dead|injured|others|places"
)
_TO_DO = (
    r"(?:check|confirm|verify|insert|add|fill\sin|ask|name|names|date|title|age|quote|link|spelling|figure|number|more|story|photo|caption)"
)
# What each form shows, in the words of the finding.
_FORMS = (
    # 'TK' is a firm's, or a name's, before another capital: 'TK Maxx'.
    (
        "a word to come",
        lazy(r"\b(?:TK){2,}\b|(?<![\w.’'-])TK(?:\sTK)*(?![\w’'-]|\.\w|\s(?!TK\b)[A-Z])|\[[^\]\n]{0,40}\b(?:tk|TK|TKTK)\b[^\]\n]{0,40}\]"),
    ),
    (
        "a word or figure to come",
        lazy(
            rf"[$£€]X+(?:[.,]X+)*\b|\bX+(?:,X{{3}})+\b|\b(?:XX+|xx+)(?:[.]X+)?(?=[\s-](?:{_UNITS})|%)"
            r"|\b(?:XX+|xx+)[\s–-](?:to[\s-])?(?:XX+|xx+)\b|(?<=\s)\?{2,}(?=\s[a-z])|[(\[]\?{2,}[)\]]"
        ),
    ),
    (
        "a note to the desk",
        lazy(
            rf"\[(?:{_TO_DO}\s?(?:to\scome|here|tbc|tbd|tba|needed|missing)|(?i:check|confirm|verify|insert|fill\sin)(?:\s[^\]\n]{{1,60}})?|TBC|TBD|TBA|XX+|xx+)\]"
        ),
    ),
    ("filler", lazy(r"\b(?i:lorem\sipsum)\b")),
    ("the field of a template", lazy(r"\{\{[^{}\n]{1,60}(?:\}\}|\]\])|\$\{\w{1,40}\}|%\(\w{1,40}\)s|<%=?[^%\n]{1,60}%>")),
    ("the error of a sheet", lazy(r"#(?:REF!|DIV/0!|VALUE!|NAME\?|NUM!|N/A)|\[object\sObject\]")),
    ("a character that was read in a wrong encoding", lazy(r"\ufffd|ï¿½|â€[™œ\x9d\x9c“”˜¦]|Ã(?:©|¨|¼|¶|¤|±|¡|³|º|§)")),
)


@dataclass(frozen=True, slots=True)
class Leftover:
    """`text` was left at `span`; it seems to be `what`."""

    span: Span
    text: str
    what: str


def find_leftovers(sentences: Sequence[Sentence]) -> Iterator[Leftover]:
    """The leftovers of a story in reading order; none that are shown in quotation marks or spoken of."""
    for sentence in sentences:
        found = [(match, what) for what, form in _FORMS for match in form.finditer(sentence.text)]
        if found and not is_about_wording(_without(sentence.text, found)):
            yield from _outermost(sentence, sorted(found, key=lambda item: (item[0].start(), -item[0].end())))


def _without(text: str, found: Sequence[tuple[re.Match[str], str]]) -> str:
    """The text around what was found: '[check spelling]' itself speaks of a spelling."""
    for match, _ in found:
        text = text.replace(match[0], " ")
    return text


def _outermost(sentence: Sentence, found: Sequence[tuple[re.Match[str], str]]) -> Iterator[Leftover]:
    end = 0
    for match, what in found:
        if match.start() >= end and not is_cited(sentence.text, *match.span()):
            end = match.end()
            yield Leftover(sentence.span_of(*match.span()), match[0], what)
