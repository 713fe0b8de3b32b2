"""The house of power that a sentence puts a ruler into: 'NAME, who had moved into the Élysée' of a prime minister of Italy.

Only words that say that somebody has power there are read, since rulers visit each other all the time, and only where the
sentence names one ruler and nobody else.
"""

import re
from collections.abc import Iterator, Sequence

from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.posts import posts_of
from checker.facts.strangers import names_stranger
from checker.patterns import lazy
from checker.types import Severity, Span

# Each with the countries whose rulers sit in it.
_SEATS = {
    "Élysée": ("France",),
    "Elysée": ("France",),
    "Elysee": ("France",),
    "Matignon": ("France",),
    "Downing Street": ("the United Kingdom",),
    "No 10": ("the United Kingdom",),
    "White House": ("the United States",),
    "Oval Office": ("the United States",),
    "Kremlin": ("Russia", "the Soviet Union"),
    "Moncloa": ("Spain",),
    "Quirinale": ("Italy",),
    "Palazzo Chigi": ("Italy",),
    "Blue House": ("South Korea",),
    "Planalto": ("Brazil",),
    "Casa Rosada": ("Argentina",),
    "La Moneda": ("Chile",),
    "Malacañang": ("the Philippines",),
    "Áras an Uachtaráin": ("Ireland",),
    "Rashtrapati Bhavan": ("India",),
    "Prague Castle": ("the Czech Republic", "Czechoslovakia"),
    "Bellevue Palace": ("Germany",),
}
_SIT = (
    r"(?:mov(?:ed?|ing)\sinto|occup(?:y|ied|ies|ying)|(?:tenant|occupant|master|keys)\s(?:of|to)|held|won|lost|regained|(?:re-?)?elected\sto|voted\s(?:in|out\sof)(?:to)?"
    r"|(?:swept|stormed)\s(?:in)?to|(?:thrown|turfed|forced|drummed)\sout\sof|driven\sfrom|(?:years?|terms?|spells?|stints?|decades?)\s(?:in|at)|ensconced\s(?:in|at))"
)
_SAT = lazy(
    rf"\b{_SIT}\s(?:the\s)?(?P<seat>{'|'.join(map(re.escape, sorted(_SEATS, key=len, reverse=True)))})(?:\s[Pp]alace)?"
    r"(?=[.,;:)–—]|$|\s(?:in|on|from|when|after|before|with|by|for|until|and|at|as|to|since|that|he|she|promis\w+)\b)"
)
_VISIT = lazy(
    r"(?i)\b(?:invit\w+|visit\w*|met|meets?|meeting|guest|welcom\w*|if|when|since|ambassador|embassy|dreamed|support\w*|back\w*|help\w*|contest|race|vote)\b"
)
_HEADS = ("president", "prime minister", "chancellor")


def find_wrong_seat(text: str, names: Sequence[Named]) -> Iterator[Clash]:
    """Yield the clash of a house of power with the country of the only ruler whom the text names."""
    match = _SAT.search(text) if len({facts[0].subject for _, facts in names}) == 1 else None
    if not match:
        return
    span, facts = names[0]
    own = posts_of(facts)
    seat = Span(*match.span("seat"))
    if not all(post.is_of_country and post.title in _HEADS for post in own) or {post.domain for post in own} & {*_SEATS[match["seat"]]}:
        return
    between = text[min(span.end, seat.end) : max(span.start, seat.start)]
    if " " in text[span.start : span.end] and not _VISIT.search(between) and not names_stranger(text, [span, Span(*match.span())]):
        message = f"{facts[0].subject} was {facts[0].value}, not of another country. Is it {match['seat']} or the name that is wrong?"
        yield Clash((seat, span), facts[0], message, (match["seat"], facts[0].value), Severity.QUERY)
