"""Find ages right beside a year and the year of birth: 'Born in 1950, he became a priest in 1975, at the age of 35'.

No name is needed: one sentence, or 'he' in the next, tells of one person.
"""

from collections.abc import Iterator

from checker.clashes.dates.age_sums import WrongAge
from checker.clashes.dates.durations import COUNT, YEARS
from checker.mentions.number_words import number_of
from checker.patterns import lazy
from checker.types import Sentence

_BORN = rf"born\s(?:(?:on|in|at|near)\s(?!\d{{4}})[\w\s]{{2,20}}?,?\s)?in\s(?P<born>{YEARS})\b"
_AGE = rf"(?:at\sthe\sage\sof|aged|at\sage|when\s(?:he|she)\swas|at)\s(?P<age>{COUNT})(?=[,.;)]|\s(?:and|he|she)\b|$)"
_NOBODY_ELSE = r"(?:(?!\b(?:father|mother|son|daughter|brother|sister|wife|husband|children|whose|twins?)\b)[^.;\d])"
_FORMS = (
    lazy(rf"(?:^|\b(?:[Hh]e|[Ss]he)\swas\s)[Bb]{_BORN[1:]}{_NOBODY_ELSE}{{1,90}}?\bin\s(?P<then>{YEARS}),?{_NOBODY_ELSE}{{0,20}}?\b{_AGE}"),
    lazy(
        rf"\b(?:aged|at\sthe\sage\sof|was)\s(?P<age>{COUNT})\s(?=when|in){_NOBODY_ELSE}{{0,50}}?\bin\s(?P<then>{YEARS})[;.,]\s(?:[Hh]e|[Ss]he)\swas\s{_BORN}"
    ),
    lazy(
        rf"\bdied\s{_NOBODY_ELSE}{{0,40}}?in\s(?P<then>{YEARS}),?\s(?:aged|at\sthe\sage\sof|at)\s(?P<age>{COUNT})[;.,]\s(?:[Hh]e|[Ss]he)\swas\s{_BORN}"
    ),
)


def find_ages_told(sentence: Sentence, following: Sentence | None) -> Iterator[WrongAge]:
    """Ages that the years of a sentence, and of the `following` one, do not give."""
    if "born" not in sentence.text and "Born" not in sentence.text and not (following and " born " in following.text):
        return
    gap = " " * (following.span.start - sentence.span.end) if following else ""
    text = sentence.text + gap + (following.text if following else "")
    for match in (match for form in _FORMS for match in form.finditer(text)):
        age, born, then = int(number_of(match["age"])), int(match["born"]), int(match["then"])
        fits = range(then - born - 1, then - born + 1)
        if match.start() < len(sentence.text) and age not in fits and then > born:
            working = f"born {born}, in {then}: {then - born - 1} or {then - born}"
            spans = (sentence.span_of(*match.span(name)) for name in ("age", "born"))
            yield WrongAge(age, next(spans), f"born {born}", next(spans), fits, working)
