"""Which date a sentence gives to an event."""

from dataclasses import dataclass

from checker.facts.act_dates import is_dated_so
from checker.facts.attachment import DATE, EVENT, Part
from checker.facts.events.event_forms import BIRTHS, CLAUSES, CLOSE, CLOSE_CLAUSES, COURSES, SPANS
from checker.facts.forms import compiled
from checker.patterns import lazy

# 'the Kristallnacht pogrom', 'the Jallianwala Bagh massacre in Amritsar': still the name, and where it happened.
_CLASS = (
    r"(?:pogrom|massacre|disaster|attacks?|battle|crisis|riots?|bombings?|war|strike|scandal|landings?|campaign|invasion|uprising|revolt"
    r"|tragedy|earthquake|quake|tsunami|hurricane|fire|mission|conference|summit|break-in|genocide|famine|epidemic|pandemic)"
)
_WHERE = (
    rf"(?:\s{_CLASS})?(?:,?\s(?:in|at|on|off|near|outside|over|by)\s(?:(?:the|an?)\s)?(?:[a-z]+\s)?[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){{0,2}}\b"
    r"(?:\s(?:underpass|tunnel|street|suburb|hotel|stadium|prison|hospital|harbou?r|palace|theatre|cinema|village))?,?)?"
    rf"(?:,\s(?:the|an?|then)\s[^,{DATE}]{{3,40}},)?"
)
# 'Levi Eshkol, the prime minister in EVENT, died in office in DATE': the date is that of the second verb.
_IN_ASIDE = lazy(
    rf"^[^,{EVENT}{DATE}]+,\s[^,{DATE}]*{EVENT}[^,{DATE}]*,\s(?!started|ended|erupted|happened|occurred|opened|lasted|claimed|killed)"
    rf"(?:[a-z]+ed|was|had|won|left|became|took|went|kept|lost|made|met|wrote)\b[^,;{EVENT}]*{DATE}"
)
_COMPLEMENT = lazy(rf"(?<={EVENT}){_WHERE}(?=,?\s(?:(?:in|on|of)\s(?:\w+\s)?)?{DATE})")


@dataclass(frozen=True, slots=True)
class Attachment:
    """The part of an event that a date is said to be; `is_close`: the date belongs to the event whatever stands around."""

    part: Part
    is_close: bool


def is_in_aside(sketch: str) -> bool:
    """Whether the event only says who somebody is, and the date is that of what he did."""
    return _IN_ASIDE.search(sketch) is not None


def attach_date(sketch: str, *, is_clause: bool = False, is_lasting: bool = False, is_one_of_several: bool = False) -> Attachment | None:
    """How the sketch dates the event, None where the date is not clearly the event's.

    `is_clause`: the name holds its own verb. `is_lasting`: doctrines, treaties and laws live on, so that
    'the Monroe Doctrine in 1904' need not be about its birth. `is_one_of_several`: another date of the sentence is right.
    """
    if is_in_aside(sketch):
        return None
    sketch = sketch if is_clause else _COMPLEMENT.sub("", sketch)
    spans = () if is_clause else SPANS
    close = spans if is_one_of_several else (*spans, *CLOSE, *(CLOSE_CLAUSES if is_clause else ()))
    loose = () if is_one_of_several else (*(() if is_lasting else COURSES), *BIRTHS, *(CLAUSES if is_clause else ()))
    for forms in (close, loose):
        for part, form in forms:
            if compiled(form).search(sketch):
                return Attachment(part, forms is close)
    is_told = not (is_lasting or is_one_of_several) and is_dated_so(sketch, is_clause=is_clause)
    return Attachment(Part.NEAR, is_close=False) if is_told else None
