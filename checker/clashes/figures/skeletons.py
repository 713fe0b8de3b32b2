"""Read a sentence as a form with places for its figures: 'The jet, with # crew and # passengers, had # people on board'.

Each figure is one character of a skeleton, however it is written, so that a form tells in one line which figure must be what the
others make. A `Form` names the figure that is held against the rest `told`; what the rest make is an `Interval`.
"""

import math
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.mentions.counts import CURRENCIES, MEASURES
from checker.mentions.hedges import find_bound
from checker.mentions.precision import Interval, half_step, interval
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

FIGURE = "#"
_LISTED = lazy(r"\s*(?:[*•·–—-]|\(?\w{1,2}[.)])\s")
_GROUPS = frozenset("% points age share".split())
_COUNTED = frozenset("member seat point page bed man".split())  # measures of `counts` that a form counts
_MEASURES = MEASURES - _COUNTED


@dataclass(frozen=True, slots=True)
class Skeleton:
    """One sentence, or two of one paragraph, with `FIGURE` for each figure; `places` are the offsets of these, in order.

    `first_end` is where the first sentence ends: a form must begin before it.
    """

    text: str
    figures: tuple[Mention, ...]
    places: tuple[int, ...]
    first_end: int

    def figure_at(self, place: int) -> Mention:
        return self.figures[bisect_left(self.places, place)]

    def value_at(self, place: int, *, is_exact: bool = False) -> Interval:
        """What a figure may stand for, by its digits and the words before it: 'more than 40' has no upper end."""
        figure, bound = self.figure_at(place), "" if is_exact else find_bound(self.text[max(0, place - 25) : place])
        half = half_step(figure)
        low, high = max(0.0, figure.value.low - half), figure.value.high + half
        if bound == "near":
            return interval(figure)
        return Interval(0.0 if bound == "below" else low, math.inf if bound == "above" else high)


@dataclass(frozen=True, slots=True)
class Form:
    """A pattern over skeletons, and what its figure `told` must be.

    `made` takes the match and the values of its other figures, by the names of their groups, and gives the values that `told` may
    have, or None where the words leave it open. `alike` are the figures that must be of one kind, `kinds` those of a certain one
    ('money', '%', 'share', 'count'). What stands in `exact` is as written, whatever the word before it ('more than 40' after a comma).
    """

    pattern: re.Pattern[str]
    made: Callable[[re.Match[str], Mapping[str, Interval]], Interval | None]
    alike: tuple[str, ...] = ()
    kinds: tuple[tuple[str, str], ...] = ()
    exact: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Misfit:
    """The figure that does not fit, those that it stands with in reading order, and what these make."""

    told: Mention
    others: tuple[Mention, ...]
    made: Interval
    form: Form


def written(form: str) -> re.Pattern[str]:
    """A pattern from a form: `{a}` is the figure a, `~` a few words without figure or comma, `≈` a few words with commas."""
    form = form.replace("~", r"[^#,.;:!?“”()]{0,45}?").replace("≈", r"[^#.;:!?“”]{0,60}?")
    return lazy(re.sub(r"\{(\w*[a-z]\w*)\}", r"(?P<\1>#)", form))


def find_skeletons(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[Skeleton]:
    """The skeletons of all sentences that have a figure, each with the next sentence of its paragraph."""
    figures: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.kind is MentionKind.FIGURE:
            figures.setdefault(mention.sentence, []).append(mention)
    for index in figures:
        sentence, own = sentences[index], list(figures[index])
        text = without_figures(sentence, own)
        first_end, following = len(text), sentences[index + 1] if index + 1 < len(sentences) else None
        if following and following.paragraph == sentence.paragraph:
            text += " " + without_figures(following, figures.get(index + 1, ()))
            own += figures.get(index + 1, ())
        if len(own) > 1 and not _LISTED.match(text):
            yield Skeleton(text, tuple(own), tuple(i for i, c in enumerate(text) if c == FIGURE), first_end)


def without_figures(sentence: Sentence, figures: Sequence[Mention]) -> str:
    """The text of a sentence with one character for each of its figures, which are in reading order, on one line."""
    parts, end = [], 0
    for figure in figures:
        start = figure.span.start - sentence.span.start
        parts += [sentence.text[end:start].replace(FIGURE, " "), FIGURE]
        end = figure.span.end - sentence.span.start
    return "".join((*parts, sentence.text[end:].replace(FIGURE, " "))).replace("\n", " ").rstrip()


def find_misfits(skeletons: Iterable[Skeleton], forms: Sequence[Form]) -> Iterator[Misfit]:
    """The figures that no reading of their form lets be right, at most one of a form and place."""
    for skeleton in skeletons:
        for form in forms:
            for match in form.pattern.finditer(skeleton.text, 0):
                if match.start() < skeleton.first_end and (misfit := _misfit(skeleton, form, match)):
                    yield misfit


def _misfit(skeleton: Skeleton, form: Form, match: re.Match[str]) -> Misfit | None:
    places = {name: match.start(name) for name, text in match.groupdict().items() if text == FIGURE}
    figures = {name: skeleton.figure_at(place) for name, place in places.items()}
    if any(figure.value.low != figure.value.high or figure.value.low <= 0 for figure in figures.values()):
        return None
    if not are_alike([figures[name] for name in form.alike if name in figures]):
        return None
    if any(name in figures and kind(figures[name]) != wanted for name, wanted in form.kinds if wanted != "money"):
        return None
    if any(name in figures and kind(figures[name]) not in CURRENCIES for name, wanted in form.kinds if wanted == "money"):
        return None
    values = {name: skeleton.value_at(place, is_exact=name in form.exact) for name, place in places.items()}
    told = values.pop("told")
    made = form.made(match, values)
    if made is None or told.meets(made):
        return None
    others = tuple(sorted((figure for name, figure in figures.items() if name != "told"), key=lambda figure: figure.span))
    return Misfit(figures["told"], others, made, form)


def kind(figure: Mention) -> str:
    """A currency, a measure, '%', 'points', 'age', 'share', or 'count'."""
    unit = figure.value.unit
    return unit if unit in CURRENCIES or unit in _GROUPS or unit in _MEASURES or (unit and len(unit) < 3) else "count"


def are_alike(figures: Sequence[Mention]) -> bool:
    """Whether all are of one kind; a number without a noun takes the measure of the others: '48 minutes, less than the 56'."""
    kinds = {kind(figure) for figure in figures if figure.value.unit}
    bare = [figure for figure in figures if not figure.value.unit]
    has_millions = any(figure.text.endswith("m") for figure in bare)  # or metres: '(240m)'
    return len(kinds) <= 1 and not (bare and kinds & (CURRENCIES | _GROUPS)) and not (has_millions and kinds == {"m"})


def at_most(value: Interval) -> Interval:
    return Interval(0.0, value.high)


def minus(one: Interval, other: Interval) -> Interval:
    return Interval(max(0.0, one.low - other.high), one.high - other.low)
