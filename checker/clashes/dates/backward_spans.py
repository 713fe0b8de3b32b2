"""Find spans of years that run backwards: 'was mayor from 2010 to 2007', 'between 2010 and 2007', '(1949-1876)'."""

from collections.abc import Iterator

from checker.mentions.dates import MONTHS
from checker.patterns import lazy

_YEAR = r"(?:1[5-9]\d\d|20\d\d)\b"
_NO_YEAR = r"(?![\d%]|[.,:’'-]\d|\s?(?:BC|people|men|women|metres|votes))"
_MONTH = rf"(?:(?:{'|'.join(MONTHS)})\s)?"
# What is held is held forward; 'the deadline was moved from 2013 to 2010' and 'down from 2010 to 2007' are no spans.
_HELD = r"\b(?:served|ruled|reigned|lived|worked|played|studied|was|president|minister|mayor|leader|manager|chairman|chief)\b"
_NUMBERS = lazy(
    r"(?i)\b(?:moved|brought|down|up|back|rose|fell|cut|numbers?|score|ranged?|records?|archives?|papers|files|total)\b[^.;]{0,40}$"
)
_FORMS = tuple(
    lazy(form)
    for form in (
        rf"{_HELD}[^.;]{{0,50}}\sfrom\s(?P<first>{_MONTH}(?P<y1>{_YEAR}){_NO_YEAR})\s(?:to|until|till|through)\s(?P<last>{_MONTH}(?P<y2>{_YEAR}){_NO_YEAR})",
        rf"\b[Bb]etween\s(?P<first>{_MONTH}(?P<y1>{_YEAR}){_NO_YEAR})\sand\s(?P<last>{_MONTH}(?P<y2>{_YEAR}){_NO_YEAR})",
        rf"\((?P<first>(?P<y1>{_YEAR}))\s?[-–—]\s?(?P<last>(?P<y2>{_YEAR}){_NO_YEAR})\)",
    )
)


def find_backward_spans(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int], str]]:
    """The places of the two ends in a sentence, and the sum."""
    for match in (match for form in _FORMS for match in form.finditer(text)):
        if int(match["y2"]) < int(match["y1"]) and not _NUMBERS.search(text, 0, match.start("first")):
            yield match.span("first"), match.span("last"), f"{match['y2']} is before {match['y1']}"
